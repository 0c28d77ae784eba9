/** Operators, casts, assignments, conditionals, compound literals, and what is known about a type. */
import type { Expression } from '../program.ts';
import { type CType, resolved } from '../types.ts';
import { binaryType, conditionalType, decayed, promoted, sameType, targetType } from './arithmetic.ts';
import { alignOfType } from './constants.ts';
import { type Context, placeOf, unparsedExpression, unsupported } from './context.ts';
import { childIn, childrenOf, firstToken, kindOf, noNode, textOf } from './nodes.ts';

type Lowering = (c: Context, node: number) => Expression;

export const operators: Readonly<Record<string, Lowering>> = {
  assignment_expression: assignment,
  update_expression: update,
  unary_expression: unary,
  pointer_expression: pointer,
  conditional_expression: conditional,
  comma_expression: comma,
  cast_expression: cast,
  compound_literal_expression: compoundLiteral,
  sizeof_expression: sizeofExpression,
  alignof_expression: alignofExpression,
  generic_expression: generic,
};

export function binaryExpression(
  c: Context,
  node: number,
  op: string,
  left: Expression,
  right: Expression,
): Expression {
  const type = binaryType(op, left.type, right.type, c.types);
  return { kind: 'binary', op, left, right, type, place: placeOf(c, node) };
}

function assignment(c: Context, node: number): Expression {
  const { tree, f } = c;
  const left = childIn(tree, node, f.left);
  const right = childIn(tree, node, f.right);
  if (left === noNode || right === noNode) return unparsedExpression(c, node);
  const target = c.parts.expression(c, left);
  const value = c.parts.expression(c, right);
  const op = textOf(tree, childIn(tree, node, f.operator));
  return { kind: 'assign', op, target, value, type: target.type, place: placeOf(c, node) };
}

function update(c: Context, node: number): Expression {
  const { tree, f } = c;
  const operand = childIn(tree, node, f.argument);
  const operator = childIn(tree, node, f.operator);
  if (operand === noNode || operator === noNode) return unparsedExpression(c, node);
  const op = textOf(tree, operator);
  const place = placeOf(c, node);
  const changed = (target: Expression): Expression => {
    // The grammar reads `!x--` as `(!x)--`, which is not C.
    if (operand < operator && target.kind === 'unary') return { ...target, operand: changed(target.operand) };
    const e = { kind: 'assign', op, target, type: target.type, place } as const;
    return operand < operator ? { ...e, postfix: true } : e;
  };
  return changed(c.parts.expression(c, operand));
}

function unary(c: Context, node: number): Expression {
  const { tree, f } = c;
  const argument = childIn(tree, node, f.argument);
  if (argument === noNode) return unparsedExpression(c, node);
  const op = textOf(tree, childIn(tree, node, f.operator));
  const operand = c.parts.expression(c, argument);
  const type = op === '!' ? c.types.int : promoted(operand.type, c.types);
  return { kind: 'unary', op, operand, type, place: placeOf(c, node) };
}

function pointer(c: Context, node: number): Expression {
  const { tree, f } = c;
  const argument = childIn(tree, node, f.argument);
  const operator = childIn(tree, node, f.operator);
  if (argument === noNode || operator === noNode) return unparsedExpression(c, node);
  const place = placeOf(c, node);
  const op = tree.tokens.text(firstToken(tree, operator));
  if (op === '&&') return { kind: 'label-address', name: textOf(tree, argument), type: c.types.voidPointer, place };
  const operand = c.parts.expression(c, argument);
  if (op === '&') return { kind: 'address', of: operand, type: { kind: 'pointer', to: operand.type }, place };
  return { kind: 'deref', pointer: operand, type: targetType(operand.type), place };
}

function conditional(c: Context, node: number): Expression {
  const { tree, f } = c;
  const test = childIn(tree, node, f.condition);
  const consequence = childIn(tree, node, f.consequence);
  const alternative = childIn(tree, node, f.alternative);
  if (test === noNode || alternative === noNode) return unparsedExpression(c, node);
  const condition = c.parts.expression(c, test);
  const place = placeOf(c, node);
  if (consequence === noNode) {
    const otherwise = c.parts.expression(c, alternative);
    const type = conditionalType(condition.type, otherwise.type, c.types);
    return { kind: 'conditional', condition, otherwise, type, place };
  }
  const then = c.parts.expression(c, consequence);
  const otherwise = c.parts.expression(c, alternative);
  return {
    kind: 'conditional',
    condition,
    then,
    otherwise,
    type: conditionalType(then.type, otherwise.type, c.types),
    place,
  };
}

function comma(c: Context, node: number): Expression {
  const { tree, f } = c;
  const leftNode = childIn(tree, node, f.left);
  const rightNode = childIn(tree, node, f.right);
  if (leftNode === noNode || rightNode === noNode) return unparsedExpression(c, node);
  const left = c.parts.expression(c, leftNode);
  const right = c.parts.expression(c, rightNode);
  return { kind: 'comma', left, right, type: decayed(right.type), place: placeOf(c, node) };
}

function cast(c: Context, node: number): Expression {
  const { tree, f } = c;
  const typeNode = childIn(tree, node, f.type);
  const valueNode = childIn(tree, node, f.value);
  if (typeNode === noNode || valueNode === noNode) return unparsedExpression(c, node);
  const type = c.parts.typeName(c, typeNode);
  return { kind: 'cast', value: c.parts.expression(c, valueNode), type, place: placeOf(c, node) };
}

function compoundLiteral(c: Context, node: number): Expression {
  const { tree, f } = c;
  const typeNode = childIn(tree, node, f.type);
  const list = childIn(tree, node, f.value);
  if (typeNode === noNode || list === noNode) return unparsedExpression(c, node);
  const made = c.parts.initializer(c, list, c.parts.typeName(c, typeNode));
  return { kind: 'compound-literal', initializer: made.value, type: made.type, place: placeOf(c, node) };
}

/** The type that `sizeof` or `alignof` asks about; the operand is not evaluated. */
function operandType(c: Context, node: number): CType | undefined {
  const { tree, f } = c;
  const typeNode = childIn(tree, node, f.type);
  if (typeNode !== noNode) return c.parts.typeName(c, typeNode);
  const value = childIn(tree, node, f.value);
  if (value === noNode) return undefined;
  if (kindOf(tree, value) === 'type_descriptor') return c.parts.typeName(c, value);
  return c.parts.expression(c, value).type;
}

function sizeofExpression(c: Context, node: number): Expression {
  const of = operandType(c, node);
  if (of === undefined) return unparsedExpression(c, node);
  return { kind: 'sizeof', of, type: c.types.size, place: placeOf(c, node) };
}

function alignofExpression(c: Context, node: number): Expression {
  const of = operandType(c, node);
  const value = of === undefined ? null : alignOfType(c, of);
  return { kind: 'constant', value, type: c.types.size, place: placeOf(c, node) };
}

/** The association whose type is that of the controlling expression; if none can be told, all of them. */
function generic(c: Context, node: number): Expression {
  const { tree } = c;
  const punctuation = new Set(['_Generic', '(', ')', ',', ':']);
  const [control, ...rest] = childrenOf(tree, node).filter((child) => !punctuation.has(kindOf(tree, child)));
  if (control === undefined || rest.length < 2) return unparsedExpression(c, node);
  const condition = c.parts.expression(c, control);
  const wanted = decayed(condition.type);
  let fallback: number | undefined;
  const values: number[] = [];
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const typeNode = rest[i] ?? noNode;
    const value = rest[i + 1] ?? noNode;
    values.push(value);
    if (textOf(tree, typeNode) === 'default') fallback = value;
    else if (resolved(wanted).kind !== 'unknown' && sameType(c.parts.typeName(c, typeNode), wanted)) {
      return c.parts.expression(c, value);
    }
  }
  if (fallback !== undefined && resolved(wanted).kind !== 'unknown') return c.parts.expression(c, fallback);
  return anyOf(c, node, condition, values);
}

function anyOf(c: Context, node: number, condition: Expression, values: readonly number[]): Expression {
  const choices = values.map((value) => c.parts.expression(c, value));
  const last = choices.pop();
  if (last === undefined) return unsupported(c, node, '_Generic without associations');
  const place = placeOf(c, node);
  return choices.reduceRight(
    (otherwise, then): Expression => ({ kind: 'conditional', condition, then, otherwise, type: then.type, place }),
    last,
  );
}
