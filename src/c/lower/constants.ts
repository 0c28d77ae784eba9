/**
 * Values of constant expressions, and their names: an expression whose tokens all come from one object-like macro, the
 * outermost that covers just it, becomes a constant that keeps the macro's name.
 *
 * May miss when: the value is floating or wider than 53 bits (then it is null, the name stays), or the macro's constant
 * is part of a larger expression by precedence (`#define A 1 + 2`, `x = A * 3`).
 */
import { alignOf, type LayoutScope, sizeOf } from '../layout.ts';
import type { Expression } from '../program.ts';
import type { ItemInvocation } from '../syntax-tree.ts';
import { type CType, resolved } from '../types.ts';
import { type Context, placeOf, recordOf } from './context.ts';
import { firstToken, lastToken } from './nodes.ts';

/** The object-like macro that `node` is spelled with: the outermost whose tokens are exactly those of `node`. */
export function spellingMacro(c: Context, node: number): string | undefined {
  const { tokens } = c.tree;
  const first = firstToken(c.tree, node);
  const inner = first < tokens.length ? tokens.invocation(first) : undefined;
  if (inner === undefined) return undefined;
  const last = lastToken(c.tree, node);
  let name: string | undefined;
  for (let i: ItemInvocation | undefined = inner; i !== undefined; i = i.parent) {
    if (!i.functionLike && coversExactly(c, i, first, last)) name = i.name;
  }
  return name;
}

function coversExactly(c: Context, use: ItemInvocation, first: number, last: number): boolean {
  if (standsIn(c, first - 1, use) || standsIn(c, last, use)) return false;
  for (let token = last - 1; token > first; token--) if (!standsIn(c, token, use)) return false;
  return true;
}

function standsIn(c: Context, token: number, use: ItemInvocation): boolean {
  const { tokens } = c.tree;
  if (token < 0 || token >= tokens.length) return false;
  for (let i = tokens.invocation(token); i !== undefined; i = i.parent) if (i.id === use.id) return true;
  return false;
}

/** `value`, spelled as `macro`, as a constant with that name; `value` itself if it is no constant. */
export function namedConstant(c: Context, node: number, value: Expression, macro: string): Expression {
  if (value.kind === 'constant' && value.name === macro) return value;
  if (!isConstant(value)) return value;
  const parts = [...new Set(namesIn(value))];
  return {
    kind: 'constant',
    value: constantValue(c, value),
    name: macro,
    ...(parts.length > 1 && { parts }),
    type: value.type,
    place: placeOf(c, node),
  };
}

/** Names of constants in `e`, through operators and casts. */
function namesIn(e: Expression): readonly string[] {
  if (e.kind === 'constant') return e.parts ?? (e.name === undefined ? [] : [e.name]);
  if (e.kind === 'cast') return namesIn(e.value);
  if (e.kind === 'unary') return namesIn(e.operand);
  return e.kind === 'binary' ? [...namesIn(e.left), ...namesIn(e.right)] : [];
}

/** Made of constants only, by operators that C allows in constant expressions. */
export function isConstant(e: Expression): boolean {
  switch (e.kind) {
    case 'constant':
    case 'sizeof':
    case 'offsetof':
      return true;
    case 'cast': {
      const to = resolved(e.type).kind;
      return to !== 'record' && to !== 'void' && isConstant(e.value);
    }
    case 'unary':
      return isConstant(e.operand);
    case 'binary':
      return isConstant(e.left) && isConstant(e.right);
    case 'conditional':
      return isConstant(e.condition) && isConstant(e.otherwise) && (e.then === undefined || isConstant(e.then));
    default:
      return false;
  }
}

/** The value of a constant expression as a number; null: not constant, floating, or wider than 53 bits. */
export function constantValue(c: Context, e: Expression): number | null {
  if (e.kind === 'constant') return e.value;
  const exact = evaluate(c, e);
  if (exact === undefined) return null;
  const value = Number(exact);
  return Number.isSafeInteger(value) ? value : null;
}

function evaluate(c: Context, e: Expression): bigint | undefined {
  switch (e.kind) {
    case 'constant':
      return e.value === null || !Number.isInteger(e.value) ? undefined : BigInt(e.value);
    case 'sizeof': {
      const size = sizeOf(e.of, layoutScope(c));
      return size === null ? undefined : BigInt(size);
    }
    case 'offsetof':
      return offsetOf(c, e.record, e.path);
    case 'cast': {
      const value = evaluate(c, e.value);
      return value === undefined ? undefined : wrap(value, e.type);
    }
    case 'unary': {
      const value = evaluate(c, e.operand);
      const result = value === undefined ? undefined : unary(e.op, value);
      return result === undefined ? undefined : wrap(result, e.type);
    }
    case 'binary': {
      const left = evaluate(c, e.left);
      const right = left === undefined ? undefined : evaluate(c, e.right);
      const result = left === undefined || right === undefined ? undefined : binary(e.op, left, right);
      return result === undefined ? undefined : wrap(result, e.type);
    }
    case 'conditional': {
      const condition = evaluate(c, e.condition);
      if (condition === undefined) return undefined;
      if (condition === 0n) return evaluate(c, e.otherwise);
      return e.then === undefined ? condition : evaluate(c, e.then);
    }
    default:
      return undefined;
  }
}

function unary(op: string, value: bigint): bigint | undefined {
  if (op === '-') return -value;
  if (op === '~') return ~value;
  if (op === '!') return value === 0n ? 1n : 0n;
  return op === '+' ? value : undefined;
}

const operators: Readonly<Record<string, (a: bigint, b: bigint) => bigint | undefined>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0n ? undefined : a / b),
  '%': (a, b) => (b === 0n ? undefined : a % b),
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => (b < 0n || b > 127n ? undefined : a << b),
  '>>': (a, b) => (b < 0n || b > 127n ? undefined : a >> b),
  '&&': (a, b) => (a !== 0n && b !== 0n ? 1n : 0n),
  '||': (a, b) => (a !== 0n || b !== 0n ? 1n : 0n),
  '==': (a, b) => (a === b ? 1n : 0n),
  '!=': (a, b) => (a !== b ? 1n : 0n),
  '<': (a, b) => (a < b ? 1n : 0n),
  '>': (a, b) => (a > b ? 1n : 0n),
  '<=': (a, b) => (a <= b ? 1n : 0n),
  '>=': (a, b) => (a >= b ? 1n : 0n),
};

function binary(op: string, left: bigint, right: bigint): bigint | undefined {
  return operators[op]?.(left, right);
}

/** `value` as an object of `type` would hold it. */
function wrap(value: bigint, type: CType): bigint | undefined {
  const t = resolved(type);
  if (t.kind === 'integer') {
    if (t.name === '_Bool') return value === 0n ? 0n : 1n;
    const bits = t.size * 8;
    return t.signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  }
  return t.kind === 'float' ? undefined : value;
}

function offsetOf(c: Context, type: CType, path: readonly string[]): bigint | undefined {
  let offset = 0;
  let at = resolved(type);
  for (const name of path) {
    const record = at.kind === 'record' ? recordOf(c, at.tag) : undefined;
    const field = record?.fields.find((f) => f.name === name);
    if (field === undefined || field.offset === null) return undefined;
    offset += field.offset;
    at = resolved(field.type);
  }
  return BigInt(offset);
}

/** Records and enums of the item itself count before those of the unit. */
function layoutScope(c: Context): LayoutScope {
  return {
    wordSize: c.scope.wordSize,
    record: (tag) => recordOf(c, tag),
    enumeration: (tag) => c.enums.get(tag) ?? c.scope.enumeration(tag),
  };
}

export function sizeOfType(c: Context, type: CType): number | null {
  return sizeOf(type, layoutScope(c));
}

export function alignOfType(c: Context, type: CType): number | null {
  return alignOf(type, layoutScope(c));
}
