/** Calls, and the built-in functions that are no calls: `va_arg`, `offsetof`, `__builtin_expect` and their like. */
import type { Expression } from '../program.ts';
import { type CType, pointee, resolved } from '../types.ts';
import { sameType } from './arithmetic.ts';
import { type BasicTypes, noType } from './basic-types.ts';
import { constantValue } from './constants.ts';
import { type Context, limit, placeOf, unparsedExpression } from './context.ts';
import { childIn, childrenOf, kindOf, noNode, textOf } from './nodes.ts';

type Lowering = (c: Context, node: number) => Expression;

export const calls: Readonly<Record<string, Lowering>> = {
  call_expression: call,
  offsetof_expression: offsetofExpression,
};

/** The arguments of a call, as nodes. */
type BuiltIn = (c: Context, node: number, args: readonly number[]) => Expression | undefined;

const builtIns: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ['__builtin_va_arg', vaArg],
  ['va_arg', vaArg],
  ['__builtin_offsetof', offsetOf],
  ['offsetof', offsetOf],
  ['__builtin_types_compatible_p', typesCompatible],
  ['__builtin_choose_expr', chooseExpression],
  ['__builtin_expect', firstArgument],
  ['__builtin_expect_with_probability', firstArgument],
  ['__builtin_constant_p', constantQuestion],
]);

function call(c: Context, node: number): Expression {
  const { tree, f } = c;
  const functionNode = childIn(tree, node, f.function);
  const list = childIn(tree, node, f.arguments);
  if (functionNode === noNode) return unparsedExpression(c, node);
  const args = list === noNode ? [] : argumentNodes(c, list);
  if (kindOf(tree, functionNode) === 'identifier') {
    const name = textOf(tree, functionNode);
    const builtIn = c.scope.ordinary(name) === undefined ? builtIns.get(name) : undefined;
    const special = builtIn?.(c, node, args);
    if (special !== undefined) return special;
  }
  const callee = c.parts.expression(c, functionNode);
  const values = args.map((arg) => argument(c, arg));
  return { kind: 'call', callee, args: values, type: resultType(c, callee, values), place: placeOf(c, node) };
}

function argumentNodes(c: Context, list: number): number[] {
  return childrenOf(c.tree, list).filter((child) => {
    const kind = kindOf(c.tree, child);
    return kind !== '(' && kind !== ')' && kind !== ',';
  });
}

function argument(c: Context, node: number): Expression {
  const kind = kindOf(c.tree, node);
  if (kind !== 'type_descriptor' && kind !== 'compound_statement') return c.parts.expression(c, node);
  limit(c, node, 'unsupported-construct', `argument that is no expression: ${kind}`, 'may-add');
  return unparsedExpression(c, node);
}

function resultType(c: Context, callee: Expression, args: readonly Expression[]): CType {
  const of = resolved(callee.type);
  const target = of.kind === 'pointer' ? resolved(of.to) : of;
  if (target.kind === 'function') return target.result;
  if (callee.kind !== 'global') return noType;
  return builtInResult(callee.name, args, c.types);
}

const voidPointerResults =
  /^__builtin_(alloca|memcpy|memmove|memset|mempcpy|malloc|calloc|realloc|return_address|frame_address|assume_aligned|memchr)/;

/** The basic type that a built-in function returns; `target`: what its first argument points to. */
type BuiltInResult = keyof Omit<BasicTypes, 'named' | 'sized'> | 'target';

const builtInResults = new Map<string, BuiltInResult>();

/** Results of functions that no header declares; `int` as C89 has it if nothing is known. */
function builtInResult(name: string, args: readonly Expression[], types: BasicTypes): CType {
  if (!name.startsWith('__')) return types.int;
  let result = builtInResults.get(name);
  if (result === undefined) {
    result = knownResult(name);
    builtInResults.set(name, result);
  }
  if (result !== 'target') return types[result];
  const first = args[0];
  return first === undefined ? types.int : (pointee(first.type) ?? noType);
}

function knownResult(name: string): BuiltInResult {
  if (name.startsWith('__sync_bool') || name.startsWith('__atomic_compare')) return 'bool';
  if (name.startsWith('__sync_') || name.startsWith('__atomic_')) return 'target';
  if (!name.startsWith('__builtin_')) return 'int';
  if (voidPointerResults.test(name)) return 'voidPointer';
  if (/^__builtin_(str|stp|index)/.test(name) && !/len|cmp|spn/.test(name)) return 'charPointer';
  if (/strlen|spn|object_size/.test(name)) return 'size';
  if (name.includes('bswap64')) return 'unsignedLongLong';
  return name.includes('bswap') ? 'unsigned' : 'int';
}

function vaArg(c: Context, node: number, args: readonly number[]): Expression | undefined {
  const [list, type] = args;
  if (list === undefined || type === undefined || kindOf(c.tree, type) !== 'type_descriptor') return undefined;
  const from = c.parts.expression(c, list);
  return { kind: 'va-arg', list: from, type: c.parts.typeName(c, type), place: placeOf(c, node) };
}

function offsetofExpression(c: Context, node: number): Expression {
  const type = childIn(c.tree, node, c.f.type);
  const member = childIn(c.tree, node, c.f.member);
  return offsetOf(c, node, [type, member]) ?? unparsedExpression(c, node);
}

function offsetOf(c: Context, node: number, args: readonly number[]): Expression | undefined {
  const [type, member] = args;
  if (type === undefined || member === undefined || kindOf(c.tree, type) !== 'type_descriptor') return undefined;
  const path = memberPath(c, member);
  if (path === undefined) return undefined;
  const record = c.parts.typeName(c, type);
  return { kind: 'offsetof', record, path, type: c.types.size, place: placeOf(c, node) };
}

/** `a.b[3].c` -> a, b, c: an offset into an array is that of its first element. */
function memberPath(c: Context, node: number): string[] | undefined {
  const { tree, f } = c;
  const path: string[] = [];
  let at = node;
  while (at !== noNode) {
    const kind = kindOf(tree, at);
    if (kind === 'field_expression') path.push(textOf(tree, childIn(tree, at, f.field)));
    else if (kind !== 'subscript_expression') break;
    at = childIn(tree, at, f.argument);
  }
  if (at === noNode || !kindOf(tree, at).endsWith('identifier')) return undefined;
  path.push(textOf(tree, at));
  return path.reverse();
}

function typesCompatible(c: Context, node: number, args: readonly number[]): Expression | undefined {
  const [a, b] = args;
  if (a === undefined || b === undefined) return undefined;
  if (kindOf(c.tree, a) !== 'type_descriptor' || kindOf(c.tree, b) !== 'type_descriptor') return undefined;
  const value = sameType(c.parts.typeName(c, a), c.parts.typeName(c, b)) ? 1 : 0;
  return { kind: 'constant', value, type: c.types.int, place: placeOf(c, node) };
}

function chooseExpression(c: Context, _node: number, args: readonly number[]): Expression | undefined {
  const [test, yes, no] = args;
  if (test === undefined || yes === undefined || no === undefined) return undefined;
  const value = constantValue(c, c.parts.expression(c, test));
  return value === null ? undefined : c.parts.expression(c, value !== 0 ? yes : no);
}

/** `__builtin_expect (x, 1)` is `x`. */
function firstArgument(c: Context, node: number, args: readonly number[]): Expression | undefined {
  const first = args[0];
  if (first === undefined) return undefined;
  return { kind: 'cast', value: c.parts.expression(c, first), type: c.types.long, place: placeOf(c, node) };
}

/** Whether something is a constant depends on the optimiser; the operand is not evaluated. */
function constantQuestion(c: Context, node: number): Expression {
  return { kind: 'constant', value: null, type: c.types.int, place: placeOf(c, node) };
}
