/**
 * Statements: one function per syntax kind, from a table. Each appends to the list of its block, because a `case` with
 * the statements behind it, or a declaration of several variables, is more than one statement.
 *
 * Reports too much when: a range did not parse: it counts as reading and writing every name in it.
 * May miss when: `asm goto` jumps: its labels are a Limitation.
 */
import type { Expression, Statement } from '../program.ts';
import { asmStatement } from './asm.ts';
import {
  type Context,
  isBroken,
  limit,
  maxDepth,
  noteMacros,
  placeOf,
  unparsedExpression,
  unparsedStatement,
} from './context.ts';
import { localDeclaration, localTypedef } from './locals.ts';
import { childIn, childOfKind, childrenOf, firstToken, kindOf, lastToken, noNode, textOf } from './nodes.ts';
import { loneType } from './type-specifiers.ts';

type StatementLowering = (c: Context, node: number, out: Statement[]) => void;

const nothing: StatementLowering = () => {};

const lowerings: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ['compound_statement', block],
  ['expression_statement', expressionStatement],
  ['declaration', localDeclaration],
  ['type_definition', localTypedef],
  ['struct_specifier', (c, node) => loneType(c, node)],
  ['union_specifier', (c, node) => loneType(c, node)],
  ['enum_specifier', (c, node) => loneType(c, node)],
  ['if_statement', ifStatement],
  ['while_statement', whileStatement],
  ['do_statement', doStatement],
  ['for_statement', forStatement],
  ['switch_statement', switchStatement],
  ['case_statement', caseStatement],
  ['labeled_statement', labeledStatement],
  ['attributed_statement', each],
  ['goto_statement', gotoStatement],
  ['return_statement', returnStatement],
  ['break_statement', (c, node, out) => out.push({ kind: 'break', place: placeOf(c, node) })],
  ['continue_statement', (c, node, out) => out.push({ kind: 'continue', place: placeOf(c, node) })],
  ['function_definition', (c, node) => c.parts.nestedFunction(c, node)],
  ['attribute_declaration', nothing],
  [';', nothing],
  ['{', nothing],
  ['}', nothing],
]);

const tables = new WeakMap<readonly string[], readonly (StatementLowering | undefined)[]>();

function tableOf(c: Context): readonly (StatementLowering | undefined)[] {
  let table = tables.get(c.tree.kinds);
  if (table === undefined) {
    table = c.tree.kinds.map((kind) => lowerings.get(kind));
    tables.set(c.tree.kinds, table);
  }
  return table;
}

/** Appends what `node` does to `out`; never throws. */
export function statement(c: Context, node: number, out: Statement[]): void {
  const { tree } = c;
  const kind = kindOf(tree, node);
  if (kind === 'ERROR') {
    limit(c, node, 'unparsed-range', 'statement', 'may-add');
    out.push(unparsedStatement(c, node));
    return;
  }
  if (c.depth >= maxDepth) {
    limit(c, node, 'nesting-depth', `statements nest more than ${maxDepth} deep`, 'may-add');
    out.push(unparsedStatement(c, node));
    return;
  }
  const lowering = tableOf(c)[tree.kind[node] ?? 0];
  if (lowering === undefined) {
    limit(c, node, 'unsupported-construct', `statement: ${kind}`);
    out.push(unparsedStatement(c, node));
    return;
  }
  if (c.damaged && kind !== 'compound_statement' && isBroken(c, node)) brokenParts(c, node, out);
  c.depth++;
  const before = out.length;
  lowering(c, node, out);
  c.depth--;
  if (tree.tokens.invocation(firstToken(tree, node)) === undefined) return;
  for (let i = before; i < out.length; i++) {
    const made = out[i];
    if (made !== undefined && made.macros === undefined) noteMacros(c, node, made);
  }
}

/** The pieces of `node` that did not parse stand before it. */
function brokenParts(c: Context, node: number, out: Statement[]): void {
  for (const child of childrenOf(c.tree, node)) {
    if (kindOf(c.tree, child) !== 'ERROR') continue;
    limit(c, child, 'unparsed-range', 'part of a statement', 'may-add');
    out.push(unparsedStatement(c, child));
  }
}

function each(c: Context, node: number, out: Statement[]): void {
  for (const child of childrenOf(c.tree, node)) statement(c, child, out);
}

function block(c: Context, node: number, out: Statement[]): void {
  const mark = c.names.enter();
  const body: Statement[] = [];
  for (const child of childrenOf(c.tree, node)) statement(c, child, body);
  c.names.leave(mark);
  out.push({ kind: 'block', body, place: placeOf(c, node) });
}

/** `node` as one statement; more than one, or none, is a block. */
function single(c: Context, node: number, at: number): Statement {
  const out: Statement[] = [];
  if (node !== noNode) statement(c, node, out);
  const [only] = out;
  return only !== undefined && out.length === 1
    ? only
    : { kind: 'block', body: out, place: placeOf(c, node === noNode ? at : node) };
}

function expressionStatement(c: Context, node: number, out: Statement[]): void {
  const { tree } = c;
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child);
    if (kind === ';' || kind === 'ERROR') continue;
    if (kind === 'gnu_asm_expression') out.push(asmStatement(c, child));
    else out.push({ kind: 'expression', value: c.parts.expression(c, child), place: placeOf(c, node) });
  }
}

function condition(c: Context, node: number, at: number): Expression {
  return node === noNode ? unparsedExpression(c, at) : c.parts.expression(c, node);
}

interface Branch {
  readonly node: number;
  readonly condition: Expression;
  readonly taken: Statement;
}

/** `else if` chains nest as deep as they are long: read in a loop, built from the end. */
function ifStatement(c: Context, node: number, out: Statement[]): void {
  const { tree, f } = c;
  const branches: Branch[] = [];
  const depth = c.depth;
  let otherwise: Statement | undefined;
  let at = node;
  while (at !== noNode) {
    if (at !== node && c.damaged) brokenParts(c, at, out);
    const test = condition(c, childIn(tree, at, f.condition), at);
    branches.push({ node: at, condition: test, taken: single(c, childIn(tree, at, f.consequence), at) });
    const clause = childIn(tree, at, f.alternative);
    if (clause === noNode) break;
    c.depth++;
    const next = childOfKind(tree, clause, 'if_statement');
    if (next !== noNode && c.depth < maxDepth) {
      if (c.damaged) brokenParts(c, clause, out);
      at = next;
      continue;
    }
    const rest: Statement[] = [];
    for (const child of childrenOf(tree, clause)) if (kindOf(tree, child) !== 'else') statement(c, child, rest);
    otherwise = rest.length === 1 ? rest[0] : { kind: 'block', body: rest, place: placeOf(c, clause) };
    break;
  }
  c.depth = depth;
  for (let i = branches.length - 1; i >= 0; i--) {
    const b = branches[i];
    if (b === undefined) continue;
    const { condition: test, taken: then, node: at } = b;
    const rest = otherwise === undefined ? {} : { otherwise };
    const made: Statement = { kind: 'if', condition: test, then, ...rest, place: placeOf(c, at) };
    noteMacros(c, at, made);
    otherwise = made;
  }
  if (otherwise !== undefined) out.push(otherwise);
}

function whileStatement(c: Context, node: number, out: Statement[]): void {
  const test = condition(c, childIn(c.tree, node, c.f.condition), node);
  const body = single(c, childIn(c.tree, node, c.f.body), node);
  out.push({ kind: 'loop', form: 'while', condition: test, body, place: placeOf(c, node) });
}

function doStatement(c: Context, node: number, out: Statement[]): void {
  const body = single(c, childIn(c.tree, node, c.f.body), node);
  const test = condition(c, childIn(c.tree, node, c.f.condition), node);
  out.push({ kind: 'loop', form: 'do', condition: test, body, place: placeOf(c, node) });
}

function forStatement(c: Context, node: number, out: Statement[]): void {
  const { tree, f } = c;
  const mark = c.names.enter();
  const first = childIn(tree, node, f.initializer);
  let initial: Statement | undefined;
  if (first !== noNode) {
    initial =
      kindOf(tree, first) === 'declaration'
        ? single(c, first, node)
        : { kind: 'expression', value: c.parts.expression(c, first), place: placeOf(c, first) };
  }
  const test = childIn(tree, node, f.condition);
  const update = childIn(tree, node, f.update);
  const tested = test === noNode ? {} : { condition: c.parts.expression(c, test) };
  const step = update === noNode ? {} : { step: c.parts.expression(c, update) };
  const body = single(c, childIn(tree, node, f.body), node);
  c.names.leave(mark);
  const begun = initial === undefined ? {} : { initial };
  out.push({ kind: 'loop', form: 'for', ...begun, ...tested, ...step, body, place: placeOf(c, node) });
}

function switchStatement(c: Context, node: number, out: Statement[]): void {
  const value = condition(c, childIn(c.tree, node, c.f.condition), node);
  const body = single(c, childIn(c.tree, node, c.f.body), node);
  out.push({ kind: 'switch', value, body, place: placeOf(c, node) });
}

function caseStatement(c: Context, node: number, out: Statement[]): void {
  const { tree, f } = c;
  const value = childIn(tree, node, f.value);
  const place = placeOf(c, node);
  out.push(value === noNode ? { kind: 'default', place } : caseLabel(c, value, place));
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child);
    if (child !== value && kind !== 'case' && kind !== 'default' && kind !== ':') statement(c, child, out);
  }
}

function caseLabel(c: Context, value: number, place: Statement['place']): Statement {
  const { tree, f } = c;
  const operator = kindOf(tree, value) === 'binary_expression' ? childIn(tree, value, f.operator) : noNode;
  if (operator === noNode || textOf(tree, operator) !== '...') {
    return { kind: 'case', low: c.parts.expression(c, value), place };
  }
  const low = childIn(tree, value, f.left);
  const high = childIn(tree, value, f.right);
  if (low === noNode || high === noNode) return { kind: 'case', low: unparsedExpression(c, value), place };
  return { kind: 'case', low: c.parts.expression(c, low), high: c.parts.expression(c, high), place };
}

function labeledStatement(c: Context, node: number, out: Statement[]): void {
  const { tree, f } = c;
  const label = childIn(tree, node, f.label);
  if (label !== noNode) out.push({ kind: 'label', name: textOf(tree, label), place: placeOf(c, node) });
  for (const child of childrenOf(tree, node)) {
    if (child !== label && kindOf(tree, child) !== ':') statement(c, child, out);
  }
}

function gotoStatement(c: Context, node: number, out: Statement[]): void {
  const { tree, f } = c;
  const label = childIn(tree, node, f.label);
  const place = placeOf(c, node);
  if (label !== noNode) {
    out.push({ kind: 'goto', target: textOf(tree, label), place });
    return;
  }
  const to = childrenOf(tree, node).find(
    (child) => !['goto', 'return', ';', '*', 'ERROR'].includes(kindOf(tree, child)),
  );
  if (to === undefined) {
    out.push(unparsedStatement(c, node));
    return;
  }
  const target = c.parts.expression(c, to);
  // The `*` of `goto *p` is no dereference.
  out.push({ kind: 'goto', target: target.kind === 'deref' ? target.pointer : target, place });
}

function returnStatement(c: Context, node: number, out: Statement[]): void {
  const { tree } = c;
  const value = childrenOf(tree, node).find((child) => !['return', ';', 'ERROR'].includes(kindOf(tree, child)));
  const place = placeOf(c, node);
  const hasValue = value !== undefined && firstToken(tree, value) < lastToken(tree, value);
  out.push({ kind: 'return', ...(hasValue ? { value: c.parts.expression(c, value) } : {}), place });
}
