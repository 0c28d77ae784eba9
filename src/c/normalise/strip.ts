/**
 * Definition: an item's tokens without those that no later pass reads: directives, attributes, `__extension__`,
 * `_Pragma`, static assertions, `__label__`. Attributes go to a side table.
 * Method: one pass over the raw tokens.
 * May miss when: an attribute's brackets do not pair: the rest of the item goes with it.
 */
import type { ItemTable } from '../item-table.ts';
import { TokenFlag, TokenKind } from '../preprocess/tokens.ts';
import type { TokenAttribute } from '../syntax-tree.ts';
import { Literal } from './draft.ts';
import { Word } from './words.ts';

export interface Stripped {
  readonly raw: Int32Array;
  readonly atom: Int32Array;
  readonly word: Uint8Array;
  readonly typedef: Uint8Array;
  readonly text: string[];
  readonly attributes: TokenAttribute[];
}

interface Strip {
  readonly table: ItemTable;
  readonly last: number;
  readonly kept: number[];
  readonly attributes: TokenAttribute[];
}

const classAt = (s: Strip, t: number): number =>
  t < s.last ? (s.table.words.classes[s.table.tokens.atom[t] ?? 0] ?? 0) : Word.semicolon;

export function stripItem(table: ItemTable, item: number): Stripped {
  const last = table.last[item] ?? 0;
  const s: Strip = { table, last, kept: [], attributes: [] };
  const { flags } = table.tokens;
  let t = table.first[item] ?? 0;
  while (t < last) {
    const next = ((flags[t] ?? 0) & TokenFlag.directive) !== 0 ? t + 1 : strippedTo(s, t, classAt(s, t));
    if (next > t) t = next;
    else s.kept.push(t++);
  }
  return spell(s);
}

/** One past the tokens to leave out at `t`; `t` if it stays. */
function strippedTo(s: Strip, t: number, word: number): number {
  if (word < Word.localLabel) return t;
  if (word === Word.openBracket) return classAt(s, t + 1) === Word.openBracket ? standardAttribute(s, t) : t;
  switch (word) {
    case Word.dropped:
      return t + 1;
    case Word.attribute:
      return gnuAttribute(s, t);
    case Word.noreturn:
      attach(s, 'noreturn', '');
      return t + 1;
    case Word.alignas: {
      const end = groupEnd(s, t + 1);
      attach(s, 'aligned', joined(s, t + 2, end - 1));
      return end;
    }
    case Word.pragma:
      return groupEnd(s, t + 1);
    case Word.localLabel:
      return throughSemicolon(s, t);
    case Word.staticAssert: {
      const end = groupEnd(s, t + 1);
      return classAt(s, end) === Word.semicolon && end < s.last ? end + 1 : end;
    }
    default:
      return t;
  }
}

function throughSemicolon(s: Strip, t: number): number {
  let end = t;
  while (end < s.last && classAt(s, end) !== Word.semicolon) end++;
  return end + 1;
}

/** One past the bracket group that opens at `t`; `t` if none does. */
function groupEnd(s: Strip, t: number): number {
  let depth = 0;
  for (let i = t; i < s.last; i++) {
    const word = classAt(s, i);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    if (depth <= 0) return i === t ? t : i + 1;
  }
  return s.last;
}

/** `__attribute__((a, b(c)))` and `__declspec(a)`. */
function gnuAttribute(s: Strip, t: number): number {
  const end = groupEnd(s, t + 1);
  const doubled = classAt(s, t + 2) === Word.openParen;
  if (end > t + 1) attributeList(s, t + (doubled ? 3 : 2), end - (doubled ? 2 : 1));
  return Math.max(end, t + 1);
}

/** `[[a, gnu::b(c)]]`. */
function standardAttribute(s: Strip, t: number): number {
  const end = groupEnd(s, t);
  attributeList(s, t + 2, end - 2);
  return end;
}

function attributeList(s: Strip, from: number, to: number): void {
  let t = from;
  while (t < to) {
    if (s.table.tokens.kind[t] !== TokenKind.identifier) {
      t++;
      continue;
    }
    const args = groupEnd(s, t + 1);
    const prefix = classAt(s, t + 1) === Word.colon || classAt(s, t + 1) === Word.colonColon;
    if (!prefix) attach(s, bareName(spelling(s, t)), args > t + 1 ? joined(s, t + 2, args - 1) : '');
    t = Math.max(args, t + 1);
  }
}

const bareName = (name: string): string => name.replace(/^__(.*)__$/, '$1');

const spelling = (s: Strip, t: number): string => s.table.atoms.text(s.table.tokens.atom[t] ?? 0);

function joined(s: Strip, from: number, to: number): string {
  const parts: string[] = [];
  for (let t = from; t < to; t++) parts.push(spelling(s, t));
  return parts.join(' ');
}

function attach(s: Strip, name: string, args: string): void {
  s.attributes.push({ token: s.kept.length - 1, name, args });
}

/** The kept tokens as tree-sitter-c gets them; what a literal says is of no use to it. */
function spell(s: Strip): Stripped {
  const { tokens, words, marks } = s.table;
  const raw = Int32Array.from(s.kept);
  const { length } = raw;
  const atom = new Int32Array(length);
  const word = new Uint8Array(length);
  const typedef = new Uint8Array(length);
  const text = new Array<string>(length);
  for (let i = 0; i < length; i++) {
    const t = raw[i] ?? 0;
    const at = tokens.atom[t] ?? 0;
    atom[i] = at;
    typedef[i] = marks[t] ?? 0;
    const literal = literalOf(tokens.kind[t] ?? 0);
    word[i] = literal === 0 ? (words.classes[at] ?? 0) : literal;
    text[i] = literal === 0 ? (words.written[at] ?? '') : (literalText[literal] ?? '');
  }
  return { raw, atom, word, typedef, text, attributes: s.attributes };
}

/** A stray character (`\`, `@`) is an error to tree-sitter-c, but never the start of a directive or comment. */
const literalText: Readonly<Record<number, string>> = {
  [Literal.number]: '0',
  [Literal.character]: "'a'",
  [Literal.string]: '""',
  [Literal.other]: '@',
};

function literalOf(kind: number): number {
  if (kind === TokenKind.number) return Literal.number;
  if (kind === TokenKind.character) return Literal.character;
  if (kind === TokenKind.string) return Literal.string;
  return kind === TokenKind.other ? Literal.other : 0;
}
