/**
 * The tokens of one item while they are rewritten. Indexes are those of the item's final tokens: a token may be written
 * differently or as nothing, and hidden words may be written around it, but none is moved.
 */
import type { TokenAttribute } from '../syntax-tree.ts';
import { Word } from './words.ts';

/** Classes of tokens that are no words; they go on from `Word`. */
export const Literal = { number: 60, character: 61, string: 62, other: 63 } as const;

/** Bits of `Draft.mark`. */
export const Mark = {
  /** A type name. */
  type: 1,
  /** Hidden words stand around it. */
  hidden: 2,
  /** The node that starts here is a `typeof_specifier`, `alignof_expression` or `goto_statement`. */
  renamed: 4,
  /** The `...` of a case range. */
  range: 8,
  /** The word that stands for tokens taken out by a repair. */
  unparsed: 16,
} as const;

export interface Draft {
  readonly length: number;
  /** By token: index in the unit's token stream. */
  readonly raw: Int32Array;
  readonly atom: Int32Array;
  /** By token: `Word` or `Literal`; `Word.semicolon` stands beyond the end. */
  readonly word: Uint8Array;
  /** By token: a typedef name of file scope. */
  readonly typedef: Uint8Array;
  readonly text: string[];
  readonly mark: Uint8Array;
  readonly before: Map<number, string>;
  readonly after: Map<number, string>;
  readonly attributes: TokenAttribute[];
  readonly scope: Scope;
  /** Unknown names may be types: a header is missing. */
  readonly incomplete: boolean;
  /** The mutually recursive readers, bound late so that their files need not import each other. */
  readonly read: Readers;
  /** What the programmer wrote, joined by blanks. */
  spelling(from: number, to: number): string;
}

/** Each takes the token to start at and returns the one after what it read. */
export interface Readers {
  /** Up to a `;`, a closing bracket, and what else `stop` names. */
  expression(d: Draft, i: number, stop: Stop): number;
  /** `{ ... }` with statements. */
  block(d: Draft, i: number): number;
  /** Whole, with its `;` or body. */
  declaration(d: Draft, i: number, where: Where): number;
  /** A type name, as in a cast. */
  typeName(d: Draft, i: number): number;
}

export type Stop = 'end' | 'comma' | 'colon' | 'ellipsis';

/** `old-style`: declarations of parameters between a function's head and body. */
export type Where = 'file' | 'block' | 'member' | 'parameter' | 'old-style' | 'type-name';

/** Names declared in blocks and parameter lists: what hides a typedef name, or is one. */
export interface Scope {
  /** By atom: 0 not declared here, 1 an ordinary name, 2 a typedef name. */
  state: Uint8Array;
  /** `atom, former state` pairs, to leave a scope. */
  readonly log: number[];
}

export const wordAt = (d: Draft, i: number): number => (i < d.length ? (d.word[i] ?? 0) : Word.semicolon);

export const isName = (d: Draft, i: number): boolean => {
  const word = wordAt(d, i);
  return word === Word.name || word === Word.offsetof || word === Word.typeArguments;
};

/** A typedef name that nothing hides here. */
export function isType(d: Draft, i: number): boolean {
  if (wordAt(d, i) !== Word.name) return false;
  const state = d.scope.state[d.atom[i] ?? 0] ?? 0;
  return state === 2 || (state === 0 && d.typedef[i] === 1);
}

/** A name that a block or parameter list around declares as an ordinary one. */
export const isLocal = (d: Draft, i: number): boolean => d.scope.state[d.atom[i] ?? 0] === 1;

export function declare(d: Draft, i: number, as: 'ordinary' | 'typedef'): void {
  const { scope } = d;
  const atom = d.atom[i] ?? 0;
  scope.log.push(atom, scope.state[atom] ?? 0);
  scope.state[atom] = as === 'typedef' ? 2 : 1;
}

/** Leaves all scopes entered since the log had `length` entries. */
export function leave(scope: Scope, length: number): void {
  const { log, state } = scope;
  for (let k = log.length - 2; k >= length; k -= 2) state[log[k] ?? 0] = log[k + 1] ?? 0;
  log.length = length;
}

/** Written where a type name stands: one word that tree-sitter-c knows as a type without a table. */
const typeWord = 'size_t';

export function writeType(d: Draft, i: number): void {
  d.text[i] = typeWord;
  d.mark[i] = (d.mark[i] ?? 0) | Mark.type;
}

export function drop(d: Draft, from: number, to: number): void {
  for (let i = from; i < to && i < d.length; i++) d.text[i] = '';
}

export function hideBefore(d: Draft, i: number, words: string): void {
  if (i >= d.length) return;
  d.before.set(i, `${words} ${d.before.get(i) ?? ''}`);
  d.mark[i] = (d.mark[i] ?? 0) | Mark.hidden;
}

export function hideAfter(d: Draft, i: number, words: string): void {
  if (i >= d.length) return;
  d.after.set(i, `${d.after.get(i) ?? ''} ${words}`);
  d.mark[i] = (d.mark[i] ?? 0) | Mark.hidden;
}

export function rename(d: Draft, i: number, written: string, mark: number): void {
  d.text[i] = written;
  d.mark[i] = (d.mark[i] ?? 0) | mark;
}

/** One past the bracket group that opens at `i`; `i` if none does. */
export function skipGroup(d: Draft, i: number): number {
  let depth = 0;
  for (let k = i; k < d.length; k++) {
    const word = wordAt(d, k);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    if (depth <= 0) return k === i ? i : k + 1;
  }
  return d.length;
}
