/*
 * Definition: the macros that the preprocessor computes: __LINE__, __FILE__, __COUNTER__, __has_include, ...
 * Method: text is made where the expander meets the name. Date and time are fixed, so that equal input gives equal output.
 */
import type { Expansion } from './expansion.ts';
import { hasAttribute, hasBuiltin } from './gcc-answers.ts';
import { Meta, PADDING } from './token-buffer.ts';
import { type Atoms, TokenKind } from './tokens.ts';

export const Builtin = {
  line: 1,
  file: 2,
  baseFile: 3,
  fileName: 4,
  counter: 5,
  includeLevel: 6,
  date: 7,
  time: 8,
  timestamp: 9,
  hasAttribute: 10,
  hasStandardAttribute: 11,
  hasBuiltin: 12,
  hasInclude: 13,
  hasIncludeNext: 14,
  pragma: 15,
} as const;

export const BUILTIN_NAMES: readonly (readonly [string, number])[] = [
  ['__LINE__', Builtin.line],
  ['__FILE__', Builtin.file],
  ['__BASE_FILE__', Builtin.baseFile],
  ['__FILE_NAME__', Builtin.fileName],
  ['__COUNTER__', Builtin.counter],
  ['__INCLUDE_LEVEL__', Builtin.includeLevel],
  ['__DATE__', Builtin.date],
  ['__TIME__', Builtin.time],
  ['__TIMESTAMP__', Builtin.timestamp],
  ['__has_attribute', Builtin.hasAttribute],
  ['__has_cpp_attribute', Builtin.hasAttribute],
  ['__has_c_attribute', Builtin.hasStandardAttribute],
  ['__has_builtin', Builtin.hasBuiltin],
  ['__has_include', Builtin.hasInclude],
  ['__has_include_next', Builtin.hasIncludeNext],
  ['_Pragma', Builtin.pragma],
];

const FIXED: ReadonlyMap<number, string> = new Map<number, string>([
  [Builtin.date, '"Jan  1 1970"'],
  [Builtin.time, '"00:00:00"'],
  [Builtin.timestamp, '"Thu Jan  1 00:00:00 1970"'],
]);

/** What a computed macro can ask about the place where it stands. */
export interface BuiltinPlace {
  readonly expander: Expansion;
  /** The line as `#line` has it. */
  presumedLine(line: number): number;
  presumedFile(): string;
  baseFile(): string;
  includeLevel(): number;
  wordSize(): 32 | 64;
  nextCounter(): number;
  hasHeader(text: string, style: 'quoted' | 'bracket', chain: 'first' | 'next'): boolean;
}

/** The spelling of the macro there; undefined for `_Pragma`, which stays a name. */
export function builtinText(builtin: number, line: number, place: BuiltinPlace): string | undefined {
  switch (builtin) {
    case Builtin.line:
      return String(place.presumedLine(line));
    case Builtin.file:
      return quote(place.presumedFile());
    case Builtin.fileName:
      return quote(place.presumedFile().replace(/^.*\//, ''));
    case Builtin.baseFile:
      return quote(place.baseFile());
    case Builtin.counter:
      return String(place.nextCounter());
    case Builtin.includeLevel:
      return String(place.includeLevel());
    case Builtin.hasAttribute:
    case Builtin.hasStandardAttribute:
      return String(attributeAnswer(place.expander, builtin));
    case Builtin.hasBuiltin:
      return hasBuiltin(operand(place.expander), place.wordSize()) ? '1' : '0';
    case Builtin.hasInclude:
      return headerAnswer(place, 'first') ? '1' : '0';
    case Builtin.hasIncludeNext:
      return headerAnswer(place, 'next') ? '1' : '0';
    default:
      return FIXED.get(builtin);
  }
}

export const kindOfText = (text: string): number => (text.startsWith('"') ? TokenKind.string : TokenKind.number);

const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

function nextVisible(expander: Expansion): number {
  let kind = expander.next();
  while (kind === PADDING) kind = expander.next();
  return kind;
}

/** The texts between the parentheses after the name. */
function operandTexts(expander: Expansion): readonly string[] {
  const { atoms } = expander;
  const texts: string[] = [];
  if (nextVisible(expander) === 0 || atoms.text(expander.atom) !== '(') return texts;
  for (let depth = 1; nextVisible(expander) !== 0; ) {
    const text = atoms.text(expander.atom);
    if (text === '(') depth++;
    if (text === ')' && --depth === 0) break;
    texts.push(text);
  }
  return texts;
}

const operand = (expander: Expansion): string => operandTexts(expander)[0] ?? '';

function attributeAnswer(expander: Expansion, builtin: number): number {
  const texts = operandTexts(expander).filter((text) => text !== ':' && text !== '::');
  const scoped = texts.length > 1;
  return hasAttribute({
    name: texts[scoped ? 1 : 0] ?? '',
    scope: scoped ? texts[0] : undefined,
    operator: builtin === Builtin.hasStandardAttribute ? 'standard' : 'attribute',
  });
}

function headerAnswer(place: BuiltinPlace, chain: 'first' | 'next'): boolean {
  const { expander } = place;
  const { atoms } = expander;
  if (nextVisible(expander) === 0 || atoms.text(expander.atom) !== '(') return false;
  const header = readHeaderName(expander, atoms);
  nextVisible(expander);
  return header !== undefined && place.hasHeader(header.text, header.style, chain);
}

export interface HeaderName {
  readonly text: string;
  readonly style: 'quoted' | 'bracket';
}

/** `"x"`, or `<` up to `>` put together from tokens, as gcc does after expansion. */
export function readHeaderName(expander: Expansion, atoms: Atoms): HeaderName | undefined {
  const kind = nextVisible(expander);
  if (kind === 0) return undefined;
  const first = atoms.text(expander.atom);
  if (kind === TokenKind.string && first.startsWith('"')) return { text: first.slice(1, -1), style: 'quoted' };
  if (kind === TokenKind.other && first.length > 2 && first.startsWith('<')) {
    return { text: first.slice(1, -1), style: 'bracket' };
  }
  if (first !== '<') return undefined;
  let text = '';
  for (let part = nextVisible(expander); part !== 0; part = nextVisible(expander)) {
    const spelling = atoms.text(expander.atom);
    if (spelling === '>') return { text, style: 'bracket' };
    text += (expander.meta & Meta.space ? ' ' : '') + spelling;
  }
  return undefined;
}
