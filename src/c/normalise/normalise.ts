/**
 * Definition: the tokens of an item as tree-sitter-c reads GNU C rightly: typedef names in type position become types,
 * and what its grammar lacks is written in other words (`../syntax-tree.ts` lists how each comes back).
 * Method: strip, then one recursive descent over the item that tracks declarations, scopes and types.
 * Reports too much when: an unknown name is taken for a type or an attribute macro by its neighbours.
 */
import type { ItemTable } from '../item-table.ts';
import type { TokenAttribute } from '../syntax-tree.ts';
import { readDeclaration, startsDeclaration } from './declarations.ts';
import { type Draft, isName, leave, type Readers, type Scope, skipGroup, wordAt } from './draft.ts';
import { readExpression, readTypeName } from './expressions.ts';
import { readAsm, readBlock, readExpressionStatement } from './statements.ts';
import { stripItem } from './strip.ts';
import { Word } from './words.ts';

/** An item's tokens, rewritten. */
export interface NormalisedItem {
  readonly length: number;
  /** By token: index in the unit's token stream. */
  readonly raw: Int32Array;
  readonly atom: Int32Array;
  /** By token: `Word` or `Literal`. */
  readonly word: Uint8Array;
  /** By token: what tree-sitter-c reads; may be empty. */
  readonly text: readonly string[];
  /** By token: bits of `Mark`. */
  readonly mark: Uint8Array;
  /** Words that no token stands for, written before and after a token. */
  readonly before: ReadonlyMap<number, string>;
  readonly after: ReadonlyMap<number, string>;
  readonly attributes: readonly TokenAttribute[];
  /** First token of what a repair took out -> one past its last. */
  readonly unparsed?: ReadonlyMap<number, number>;
}

const readers: Readers = {
  expression: readExpression,
  block: readBlock,
  declaration: readDeclaration,
  typeName: readTypeName,
};

export function createScope(): Scope {
  return { state: new Uint8Array(1024), log: [] };
}

export function normaliseItem(table: ItemTable, item: number, scope: Scope): NormalisedItem {
  if (scope.state.length < table.atoms.size) scope.state = new Uint8Array(table.atoms.size * 2);
  const d = draftOf(table, item, scope);
  readItem(d);
  leave(scope, 0);
  d.attributes.sort((a, b) => a.token - b.token);
  return d;
}

/** The tokens as they are, for an item that cannot be read. */
export function plainItem(table: ItemTable, item: number): NormalisedItem {
  return draftOf(table, item, createScope());
}

function draftOf(table: ItemTable, item: number, scope: Scope): Draft {
  const stripped = stripItem(table, item);
  const { length } = stripped.raw;
  return {
    ...stripped,
    length,
    mark: new Uint8Array(length),
    before: new Map(),
    after: new Map(),
    scope,
    incomplete: table.incomplete,
    read: readers,
    spelling(from, to) {
      const parts: string[] = [];
      for (let i = from; i < to; i++) parts.push(table.atoms.text(stripped.atom[i] ?? 0));
      return parts.join(' ');
    },
  };
}

function readItem(d: Draft): void {
  let i = 0;
  while (i < d.length) {
    const next = readExternal(d, i);
    i = next > i ? next : i + 1;
  }
}

function readExternal(d: Draft, i: number): number {
  const word = wordAt(d, i);
  if (word === Word.semicolon) return i + 1;
  if (word === Word.asm) return readAsm(d, i);
  if (startsDeclaration(d, i) || isImplicitInt(d, i)) return d.read.declaration(d, i, 'file');
  if (isName(d, i) && wordAt(d, i + 1) === Word.star) return d.read.declaration(d, i, 'file');
  return readExpressionStatement(d, i);
}

/** `main() { ... }`. */
function isImplicitInt(d: Draft, i: number): boolean {
  if (!isName(d, i) || wordAt(d, i + 1) !== Word.openParen) return false;
  const after = skipGroup(d, i + 1);
  return after < d.length && wordAt(d, after) !== Word.semicolon;
}
