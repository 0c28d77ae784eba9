/**
 * Lowering of one top-level item: from its syntax tree and the file-scope names before it to what it declares.
 *
 * Definition: the IR of `program.ts`. Method: one function per syntax kind, dispatched from tables; this file wires the
 * parts that call each other.
 * Reports too much when: a range did not parse or nests too deep: it counts as reading and writing every name in it.
 * May miss when: a construct is outside the model: each such is a Limitation.
 */
import type { Limitation } from '../../source/limitation.ts';
import type { Declaration } from '../program.ts';
import type { UnitScope } from '../symbols.ts';
import type { SyntaxTree } from '../syntax-tree.ts';
import { createContext, type Parts } from './context.ts';
import { expression } from './expressions.ts';
import { fileScope, salvageFunction } from './file-scope.ts';
import { nestedFunction } from './functions.ts';
import { initializer } from './initializers.ts';
import { Names } from './names.ts';
import { childOfKind, fieldsOf, noNode } from './nodes.ts';
import { statement } from './statements.ts';
import { typeName, typeSpecifier } from './type-specifiers.ts';

export interface LoweredItem {
  readonly declarations: readonly Declaration[];
  readonly limitations: readonly Limitation[];
}

const parts: Parts = { expression, statement, typeSpecifier, typeName, initializer, nestedFunction };

/**
 * Lowers `tree`, whose ranges `unparsed` did not parse. Declares nothing in `scope`: the caller declares the result.
 * Never throws on any tree.
 */
export function lowerItem(
  tree: SyntaxTree,
  unparsed: readonly { readonly first: number; readonly last: number }[],
  item: { readonly path: string; readonly line: number },
  scope: UnitScope,
): LoweredItem {
  const damaged = unparsed.length > 0;
  const c = createContext({ tree, f: fieldsOf(tree), item, scope, parts, names: new Names(), damaged });
  if (tree.length === 0) return { declarations: [], limitations: [] };
  fileScope(c, 0);
  if (damaged && childOfKind(tree, 0, 'ERROR') !== noNode && !c.declarations.some((d) => d.kind === 'definition')) {
    salvageFunction(c);
  }
  return { declarations: c.declarations, limitations: c.limitations };
}
