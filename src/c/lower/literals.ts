/** Literals: their values and types. */
import { type CType, resolved } from '../types.ts';
import type { BasicTypes } from './basic-types.ts';

export interface LiteralValue {
  readonly value: number | null;
  readonly type: CType;
}

/** A number as C spells it; `value` is null if it is floating and not a whole number, or wider than 53 bits. */
export function numberLiteral(text: string, types: BasicTypes): LiteralValue {
  // Most are one or two digits.
  if (text.length <= 2) {
    const small = smallNumber(text);
    if (small >= 0) return { value: small, type: types.int };
  }
  const digits = text.includes("'") ? text.replaceAll("'", '') : text;
  const hex = digits.startsWith('0x') || digits.startsWith('0X');
  if (isFloating(digits, hex)) return { value: null, type: floatType(digits, hex, types) };
  let end = digits.length;
  let unsigned = false;
  let longs = 0;
  for (; end > 1; end--) {
    const ch = digits[end - 1];
    if (ch === 'u' || ch === 'U') unsigned = true;
    else if (ch === 'l' || ch === 'L') longs++;
    else break;
  }
  const value = integerValue(digits.slice(0, end), hex);
  const type = integerType(
    value,
    unsigned ? 'unsigned' : hex || digits.startsWith('0') ? 'either' : 'signed',
    longs,
    types,
  );
  return { value: Number.isSafeInteger(value) ? value : null, type };
}

/** `0`, `7`, `42`; -1 for anything else. */
function smallNumber(text: string): number {
  const first = text.charCodeAt(0) - 48;
  if (text.length === 1) return first >= 0 && first <= 9 ? first : -1;
  const second = text.charCodeAt(1) - 48;
  return first > 0 && first <= 9 && second >= 0 && second <= 9 ? first * 10 + second : -1;
}

function isFloating(digits: string, hex: boolean): boolean {
  if (digits.includes('.')) return true;
  return hex ? digits.includes('p') || digits.includes('P') : digits.includes('e') || digits.includes('E');
}

function floatType(digits: string, hex: boolean, types: BasicTypes): CType {
  const last = digits[digits.length - 1];
  if (!hex && (last === 'f' || last === 'F')) return types.float;
  return last === 'l' || last === 'L' ? types.longDouble : types.double;
}

function integerValue(digits: string, hex: boolean): number {
  if (hex || digits.startsWith('0b') || digits.startsWith('0B')) return Number(digits);
  if (digits.length > 1 && digits.startsWith('0')) return Number.parseInt(digits, 8);
  return Number(digits);
}

function integerType(value: number, sign: 'signed' | 'unsigned' | 'either', longs: number, types: BasicTypes): CType {
  const ranks: [CType, CType][] = [
    [types.int, types.unsigned],
    [types.long, types.unsignedLong],
    [types.longLong, types.unsignedLongLong],
  ];
  for (const [signed, unsigned] of ranks.slice(Math.min(longs, 2))) {
    const bits = signed.kind === 'integer' ? signed.size * 8 : 32;
    if (sign !== 'unsigned' && value < 2 ** (bits - 1)) return signed;
    if (sign !== 'signed' && value < 2 ** bits) return unsigned;
  }
  return sign === 'unsigned' || sign === 'either' ? types.unsignedLongLong : types.longLong;
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
  E: '\x1b',
};

/** The characters between the quotes of one literal, with escapes read. */
export function unquote(text: string): string {
  // A prefix is at most `u8`.
  let start = 0;
  while (start < 3 && text[start] !== '"' && text[start] !== "'") start++;
  start++;
  const body = text.slice(start, text.length > start ? -1 : undefined);
  if (!body.includes('\\')) return body;
  return body.replace(/\\(x[0-9a-fA-F]+|[0-7]{1,3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g, (_, e: string) => {
    if (e[0] === 'x') return String.fromCharCode(Number.parseInt(e.slice(1), 16) & 0xff);
    if (/^[0-7]/.test(e)) return String.fromCharCode(Number.parseInt(e, 8) & 0xff);
    if (e.length > 1) return String.fromCodePoint(Math.min(Number.parseInt(e.slice(1), 16), 0x10ffff));
    return simpleEscapes[e] ?? e;
  });
}

/** `'a'`, `'\n'`, `'ab'`, `L'x'`. */
export function characterLiteral(text: string, types: BasicTypes): LiteralValue {
  const chars = unquote(text);
  if (!text.startsWith("'")) return { value: chars.codePointAt(0) ?? 0, type: types.wchar };
  let value = 0;
  for (let i = 0; i < chars.length; i++) value = (value << 8) | (chars.charCodeAt(i) & 0xff);
  if (chars.length === 1 && value > 127) value -= 256;
  return { value, type: types.int };
}

/** The type of a string literal of `length` characters, without the final zero. */
export function stringType(text: string, length: number, types: BasicTypes): CType {
  const of = text.startsWith('L') ? types.wchar : types.char;
  return { kind: 'array', of, length: length + 1 };
}

/** Arrays of it can be initialised by a string. */
export function isCharacter(type: CType): boolean {
  const t = resolved(type);
  return t.kind === 'integer' && (t.size === 1 || t.name === 'int' || t.name === 'unsigned short');
}
