/** Types of operators. Integer conversions follow size and sign; pointers and records are exact. */
import { type CType, pointee, resolved } from '../types.ts';
import { type BasicTypes, noType } from './basic-types.ts';

/**
 * The type of the value that an operand of `type` has: arrays are pointers to their elements, functions pointers to
 * themselves. The IR leaves this decay implicit: an expression of array or function type that is used as a value stands
 * for its address.
 */
export function decayed(type: CType): CType {
  const t = resolved(type);
  if (t.kind === 'array') return { kind: 'pointer', to: t.of };
  return t.kind === 'function' ? { kind: 'pointer', to: type } : type;
}

export function promoted(type: CType, types: BasicTypes): CType {
  const t = resolved(type);
  if (t.kind === 'enum') return types.int;
  if (t.kind === 'integer' && t.size < 4) return types.int;
  return type;
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '>', '<=', '>=', '&&', '||']);

export function binaryType(op: string, left: CType, right: CType, types: BasicTypes): CType {
  if (comparisons.has(op)) return types.int;
  const l = decayed(left);
  const r = decayed(right);
  const leftPointer = resolved(l).kind === 'pointer';
  const rightPointer = resolved(r).kind === 'pointer';
  if (leftPointer && rightPointer) return op === '-' ? types.ptrdiff : l;
  if (leftPointer) return l;
  if (rightPointer) return r;
  if (op === '<<' || op === '>>') return promoted(l, types);
  return common(promoted(l, types), promoted(r, types));
}

/** The usual arithmetic conversions, by size and sign. */
function common(left: CType, right: CType): CType {
  const l = resolved(left);
  const r = resolved(right);
  if (l.kind === 'unknown') return right;
  if (r.kind === 'unknown') return left;
  if (l.kind === 'float' || r.kind === 'float') {
    if (l.kind !== 'float') return right;
    return r.kind === 'float' && r.size > l.size ? right : left;
  }
  if (l.kind !== 'integer' || r.kind !== 'integer') return left;
  if (l.size !== r.size) return l.size > r.size ? left : right;
  return l.signed && !r.signed ? right : left;
}

/** Of `a ? b : c`: a pointer wins over the null constant, a typed one over `void *`. */
export function conditionalType(then: CType, otherwise: CType, types: BasicTypes): CType {
  const a = decayed(then);
  const b = decayed(otherwise);
  const ra = resolved(a);
  const rb = resolved(b);
  if (ra.kind === 'pointer' && rb.kind === 'pointer') return isVoid(ra.to) ? b : a;
  if (ra.kind === 'pointer') return a;
  if (rb.kind === 'pointer') return b;
  const arithmetic = (t: CType): boolean => t.kind === 'integer' || t.kind === 'float' || t.kind === 'enum';
  return arithmetic(ra) && arithmetic(rb)
    ? common(promoted(a, types), promoted(b, types))
    : ra.kind === 'unknown'
      ? b
      : a;
}

function isVoid(type: CType): boolean {
  return resolved(type).kind === 'void';
}

/** What `*e` is for an `e` of `type`. */
export function targetType(type: CType): CType {
  const t = resolved(type);
  return t.kind === 'function' ? type : (pointee(t) ?? noType);
}

/** Equal with typedefs resolved. */
export function sameType(a: CType, b: CType): boolean {
  const x = resolved(a);
  const y = resolved(b);
  switch (x.kind) {
    case 'void':
      return y.kind === 'void';
    case 'integer':
    case 'float':
      return y.kind === x.kind && y.name === x.name;
    case 'pointer':
      return y.kind === 'pointer' && sameType(x.to, y.to);
    case 'array':
      return y.kind === 'array' && x.length === y.length && sameType(x.of, y.of);
    case 'record':
    case 'enum':
      return y.kind === x.kind && y.tag === x.tag;
    case 'unknown':
      return y.kind === 'unknown' && y.text === x.text;
    case 'function':
      return y.kind === 'function' && sameFunction(x, y);
    case 'typedef':
      return false;
  }
}

type FunctionType = Extract<CType, { kind: 'function' }>;

function sameFunction(x: FunctionType, y: FunctionType): boolean {
  if (x.variadic !== y.variadic || x.params.length !== y.params.length) return false;
  return sameType(x.result, y.result) && x.params.every((p, i) => sameType(p, y.params[i] ?? noType));
}
