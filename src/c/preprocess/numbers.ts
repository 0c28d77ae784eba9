/** A value in #if. */
export interface ConditionValue {
  readonly value: bigint;
  readonly unsigned: boolean;
}

const INTEGER = /^(0[xX][0-9a-fA-F]+|0[bB][01]+|0[0-7]*|[1-9][0-9]*)([uU]?(?:ll|LL|[lL])?[uU]?)$/;
const MAX_SIGNED = (1n << 63n) - 1n;

/** The value of a pp-number in #if; undefined if it is no integer constant. */
export function numberValue(text: string): ConditionValue | undefined {
  const match = INTEGER.exec(text);
  if (match === null) return undefined;
  const digits = match[1] ?? '0';
  const octal = /^0[0-7]+$/.test(digits);
  const value = BigInt.asUintN(64, BigInt(octal ? `0o${digits.slice(1)}` : digits));
  // A decimal constant too large for the signed type is unsigned as well, with gcc's warning.
  return { value, unsigned: /u/i.test(match[2] ?? '') || value > MAX_SIGNED };
}

const SIMPLE_ESCAPES: Readonly<Record<string, number>> = {
  n: 10,
  t: 9,
  r: 13,
  a: 7,
  b: 8,
  f: 12,
  v: 11,
  e: 27,
  E: 27,
};

/** The value of a character constant in #if. */
export function characterValue(text: string): ConditionValue {
  const wide = !text.startsWith("'");
  const units = charUnits(text.slice(text.indexOf("'") + 1, -1));
  if (wide) return { value: BigInt(units.at(-1) ?? 0), unsigned: !text.startsWith('L') };
  let value = 0;
  for (const unit of units) value = (value << 8) | (unit & 0xff) | 0;
  // `char` is signed; several characters make an int.
  if (units.length === 1 && value > 127) value -= 256;
  return { value: BigInt(value), unsigned: false };
}

function charUnits(body: string): readonly number[] {
  const units: number[] = [];
  for (const match of body.matchAll(/\\x([0-9a-fA-F]+)|\\([0-7]{1,3})|\\(.)|([^\\])/gs)) {
    const [, hex, octal, escaped, plain] = match;
    if (hex !== undefined) units.push(Number.parseInt(hex.slice(-8), 16));
    else if (octal !== undefined) units.push(Number.parseInt(octal, 8));
    else if (escaped !== undefined) units.push(SIMPLE_ESCAPES[escaped] ?? escaped.charCodeAt(0));
    else units.push((plain ?? '\0').charCodeAt(0));
  }
  return units;
}
