/**
 * What crosses of a field on its way into or out of a call: fewer bytes than it has, or its description (`offsetof`).
 *
 * Method: casts, the parameter's type, and calls of one argument around it (`htons(x->f)`) are looked through; memory that
 * is copied by address has the length that stands beside it.
 * Reports too much when: never of itself; whether a narrower value loses anything is for the rules.
 * May miss when: a value goes through a local variable, or the callee's declaration is not known.
 */
import { type LayoutScope, sizeOf } from '../../c/layout.ts';
import type { Expression } from '../../c/program.ts';
import { type CType, recordTag, resolved } from '../../c/types.ts';
import type { Argument, DescribedField, Narrowing, StoreFact } from './facts.ts';

/** A value that is given to something of type `into` (undefined: nothing is known of it). */
function narrowedValue(value: Expression, into: CType | undefined): Narrowing | undefined {
  let bytes = Math.min(integerSize(value.type), into ? integerSize(into) : wide);
  let e = value;
  for (;;) {
    const inner = inside(e);
    if (!inner) break;
    bytes = Math.min(bytes, integerSize(inner.value.type), inner.bytes);
    e = inner.value;
  }
  if (!isField(e)) return undefined;
  const field = integerSize(e.type);
  return field !== wide && bytes < field ? { field, bytes } : undefined;
}

function isField({ kind }: Expression): boolean {
  return kind === 'field' || kind === 'index' || kind === 'global';
}

/** What a plain store into a field of type `field` says of it, and of where the value comes from. */
export function wireOfStore(value: Expression, field: CType): Pick<StoreFact, 'narrowed' | 'cut'> {
  const narrowed = narrowedStore(value, field);
  const cut = narrowedValue(value, field);
  return { ...(narrowed ? { narrowed } : {}), ...(cut ? { cut } : {}) };
}

/** A value that is stored into a field of type `field`. */
function narrowedStore(value: Expression, field: CType): Narrowing | undefined {
  const size = integerSize(field);
  if (size === wide) return undefined;
  let bytes = size;
  let e = value;
  for (;;) {
    bytes = Math.min(bytes, integerSize(e.type));
    const inner = inside(e);
    if (!inner) break;
    e = inner.value;
  }
  return bytes < size && (e.kind === 'call' || isField(e)) ? { field: size, bytes } : undefined;
}

/** Memory at the address of `of`, `length` bytes of it. */
function narrowedMemory(of: Expression, length: Expression, scope: LayoutScope): Narrowing | undefined {
  // What a pointer points to may be one of many.
  const memory = addressed(of);
  const field = memory ? sizeOf(memory.type, scope) : null;
  const bytes = constantSize(length, scope);
  return field !== null && bytes !== undefined && bytes > 0 && bytes < field ? { field, bytes } : undefined;
}

function addressed(e: Expression): Expression | undefined {
  if (e.kind === 'cast') return addressed(e.value);
  if (e.kind === 'address') return e.of;
  return resolved(e.type).kind === 'array' ? e : undefined;
}

/** What a cast or a call of one argument hands on, and how much of it at most. */
function inside(e: Expression): { readonly value: Expression; readonly bytes: number } | undefined {
  if (e.kind === 'cast') return { value: e.value, bytes: integerSize(e.type) };
  const [arg, more] = e.kind === 'call' ? e.args : [];
  if (e.kind !== 'call' || !arg || more || integerSize(arg.type) === wide) return undefined;
  const parameter = parameterType(e, 0);
  return { value: arg, bytes: Math.min(integerSize(e.type), parameter ? integerSize(parameter) : wide) };
}

function parameterType(call: Expression & { kind: 'call' }, index: number): CType | undefined {
  const type = resolved(call.callee.type);
  const fn = type.kind === 'pointer' ? resolved(type.to) : type;
  return fn.kind === 'function' ? fn.params[index] : undefined;
}

const wide = Number.POSITIVE_INFINITY;

/** Bytes of an integer; a truth value is no smaller number, and other types have no width to compare. */
function integerSize(type: CType): number {
  const t = resolved(type);
  return t.kind === 'integer' && !/bool/i.test(t.name) ? t.size : wide;
}

/** Bytes that a length is written as: a number, `sizeof`, or products and sums of them. */
function constantSize(e: Expression, scope: LayoutScope): number | undefined {
  if (e.kind === 'constant') return typeof e.value === 'number' ? e.value : undefined;
  if (e.kind === 'cast') return constantSize(e.value, scope);
  if (e.kind === 'sizeof') return sizeOf(e.of, scope) ?? undefined;
  if (e.kind !== 'binary' || (e.op !== '*' && e.op !== '+')) return undefined;
  const left = constantSize(e.left, scope);
  const right = constantSize(e.right, scope);
  if (left === undefined || right === undefined) return undefined;
  return e.op === '*' ? left * right : left + right;
}

function holdsSizeof(e: Expression): boolean {
  if (e.kind === 'binary') return holdsSizeof(e.left) || holdsSizeof(e.right);
  return e.kind === 'sizeof' || (e.kind === 'cast' && holdsSizeof(e.value));
}

/** `offsetof(T, f)`: the field, as its record declares it. */
function describedField(e: Expression, scope: LayoutScope): DescribedField | undefined {
  if (e.kind === 'cast') return describedField(e.value, scope);
  if (e.kind !== 'offsetof') return undefined;
  const record = recordTag(e.record);
  if (!record) return undefined;
  let at: CType = e.record;
  for (const step of e.path) {
    const tag = recordTag(at);
    const field = tag === undefined ? undefined : scope.record(tag)?.fields.find((f) => f.name === step);
    if (!field) return undefined;
    at = field.type;
  }
  const bytes = sizeOf(at, scope);
  const pointsTo = resolved(at).kind === 'pointer' ? recordTag(at) : undefined;
  return {
    record,
    path: e.path.join('.'),
    ...(bytes === null ? {} : { bytes }),
    ...(pointsTo ? { pointsTo } : {}),
  };
}

/** What is known of one argument beside its value. */
export type ArgumentWire = Pick<Argument, 'narrowed' | 'offset' | 'size'>;

/** In: a call. Out: the same number of entries as it has arguments. */
export function wireOfCall(call: Expression & { kind: 'call' }, scope: LayoutScope): readonly ArgumentWire[] {
  const hasText = call.args.some((arg) => arg.kind === 'string');
  const length = call.args.find((arg, i) => i > 0 && isLength(call, arg));
  return call.args.map((arg, i) => {
    const isMemory =
      arg.kind === 'address' || resolved(arg.type).kind === 'array' || resolved(arg.type).kind === 'pointer';
    const narrowed = isMemory
      ? length && narrowedMemory(arg, length, scope)
      : narrowedValue(arg, parameterType(call, i));
    const offset = describedField(arg, scope);
    const size = hasText && holdsSizeof(arg) ? writtenSize(arg, scope) : undefined;
    return { ...(narrowed ? { narrowed } : {}), ...(offset ? { offset } : {}), ...(size ? { size } : {}) };
  });
}

/** What copies memory says how much of it; elsewhere a number may mean anything, and `sizeof` a length. */
function isLength(call: Expression & { kind: 'call' }, arg: Expression): boolean {
  if (holdsSizeof(arg)) return true;
  return call.callee.kind === 'global' && /^(__builtin_)?mem(cpy|move)$/.test(call.callee.name) && arg === call.args[2];
}

function writtenSize(e: Expression, scope: LayoutScope): Argument['size'] {
  const bytes = constantSize(e, scope);
  if (bytes === undefined) return undefined;
  const record = e.kind === 'sizeof' && resolved(e.of).kind === 'record' ? recordTag(e.of) : undefined;
  return record ? { bytes, record } : { bytes };
}
