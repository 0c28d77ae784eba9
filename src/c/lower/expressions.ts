/**
 * Expressions: one function per syntax kind, from a table. `expression` wraps each with what holds for all: the nesting
 * budget, ranges that did not parse, constants named by a macro, and macro chains.
 *
 * Reports too much when: a range did not parse: it counts as reading and writing every name in it.
 * May miss when: the order of evaluation matters: it is not modelled.
 */
import type { Expression } from '../program.ts';
import { calls } from './calls.ts';
import { isConstant, namedConstant, spellingMacro } from './constants.ts';
import { type Context, isBroken, limit, maxDepth, noteMacros, unparsedExpression, unsupported } from './context.ts';
import { childIn, firstToken, kindOf, lastToken, noNode, textOf } from './nodes.ts';
import { binaryExpression, operators } from './operators.ts';
import { primaries } from './primaries.ts';

export type ExpressionLowering = (c: Context, node: number) => Expression;

const lowerings: ReadonlyMap<string, ExpressionLowering> = new Map(
  Object.entries({ ...primaries, ...operators, ...calls }),
);

const tables = new WeakMap<readonly string[], readonly (ExpressionLowering | undefined)[]>();

/** The lowerings by kind number, once per grammar. */
function tableOf(c: Context): readonly (ExpressionLowering | undefined)[] {
  let table = tables.get(c.tree.kinds);
  if (table === undefined) {
    table = c.tree.kinds.map((kind) => lowerings.get(kind));
    tables.set(c.tree.kinds, table);
  }
  return table;
}

/** `node` as an expression; never throws. */
export function expression(c: Context, node: number): Expression {
  const { tree } = c;
  if (firstToken(tree, node) >= lastToken(tree, node)) return unparsedExpression(c, node);
  if (c.damaged && isBroken(c, node)) {
    limit(c, node, 'unparsed-range', 'expression', 'may-add');
    return unparsedExpression(c, node);
  }
  if (c.depth >= maxDepth) {
    limit(c, node, 'nesting-depth', `expressions nest more than ${maxDepth} deep`, 'may-add');
    return unparsedExpression(c, node);
  }
  if (kindOf(tree, node) === 'binary_expression') return binaryChain(c, node);
  const lowering = tableOf(c)[tree.kind[node] ?? 0];
  if (lowering === undefined) return unsupported(c, node, `expression: ${kindOf(tree, node)}`);
  c.depth++;
  const result = lowering(c, node);
  c.depth--;
  return finished(c, node, result);
}

/** Names the constant by its macro and notes the macros that `node` stands in. */
function finished(c: Context, node: number, e: Expression): Expression {
  const { tokens } = c.tree;
  if (tokens.invocation(firstToken(c.tree, node)) === undefined) return e;
  const macro = isConstant(e) ? spellingMacro(c, node) : undefined;
  const named = macro === undefined ? e : namedConstant(c, node, e, macro);
  if (named.macros === undefined) noteMacros(c, node, named);
  return named;
}

/** `a + b + c ...` nests to the left, as deep as it is long: lowered from the inside without recursion. */
function binaryChain(c: Context, node: number): Expression {
  const { tree, f } = c;
  const chain: number[] = [];
  let at = node;
  while (at !== noNode && kindOf(tree, at) === 'binary_expression' && !(c.damaged && isBroken(c, at))) {
    chain.push(at);
    at = childIn(tree, at, f.left);
  }
  if (at === noNode || c.depth + chain.length >= maxDepth) {
    limit(c, node, 'nesting-depth', `expressions nest more than ${maxDepth} deep`, 'may-add');
    return unparsedExpression(c, node);
  }
  c.depth += chain.length;
  let left = expression(c, at);
  for (let i = chain.length - 1; i >= 0; i--) {
    const outer = chain[i] ?? node;
    const right = childIn(tree, outer, f.right);
    const op = textOf(tree, childIn(tree, outer, f.operator));
    left =
      right === noNode
        ? unparsedExpression(c, outer)
        : finished(c, outer, binaryExpression(c, outer, op, left, expression(c, right)));
  }
  c.depth -= chain.length;
  return left;
}
