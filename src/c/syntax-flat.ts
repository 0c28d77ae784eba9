/** What the walk over a tree-sitter tree asks for and gives: values and small ports, so that only `syntax.ts` knows the vendor. */
import type { TokenSpan } from './syntax-repair.ts';

/** The tree cursor, one plain call per question; it stands on one node at a time. */
export interface Cursor {
  /** Puts the cursor on the root. */
  start(): void;
  firstChild(): boolean;
  nextSibling(): boolean;
  parent(): boolean;
  symbol(): number;
  field(): number;
  startIndex(): number;
  endIndex(): number;
  isMissing(): boolean;
}

/** The text of a batch and what stands where in it. */
export interface BatchText {
  /** By item of the batch: its first token, its number in the item table. One more entry at the end. */
  readonly itemToken: Int32Array;
  /** By item of the batch: where its text starts. One more entry at the end. */
  readonly itemStart: Int32Array;
  /** By token of the batch: where its own text starts and ends. One more entry at the end. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** By token: bits of `Mark`. */
  readonly mark: Uint8Array;
  /** Some token is marked. */
  readonly marked: boolean;
  /** First token of what was taken out before parsing -> one past its last. */
  readonly unparsed: ReadonlyMap<number, number>;
}

export interface FlatTree {
  readonly kind: Uint16Array;
  readonly field: Uint8Array;
  readonly end: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly unparsed: readonly TokenSpan[];
}

/** What a symbol of the grammar is to the walk. */
export interface Kinds {
  readonly names: readonly string[];
  /** By symbol: index into `names`. */
  readonly ofSymbol: Uint16Array;
  /** By kind: bits of `Role`. */
  readonly role: Uint8Array;
  readonly root: number;
  readonly error: number;
  readonly typeIdentifier: number;
  readonly ellipsis: number;
  /** By kind that can be renamed: what it becomes. */
  readonly renamed: Uint16Array;
}

export const Role = {
  /** A literal: its parts are not nodes. */
  literal: 1,
  /** Left out if its first word is hidden. */
  wrapper: 2,
  /** Gets another kind if its first token says so. */
  renamable: 4,
  primitiveType: 8,
  /** `||`, which may stand for `...`. */
  or: 16,
  /** A wrapper of `typeof`: its children get no field. */
  unnamed: 32,
  /** Never has children. */
  leaf: 64,
  /** Never fills a field. */
  fieldless: 128,
} as const;
