/**
 * What an expression's value is made of: its form, the fields it reads, the objects it hands on.
 *
 * A scalar local that is assigned once stands for its value (`v = s->rise; put(v)` is `put(s->rise)`), three steps deep.
 * May miss when: a value travels through memory, or through a local with several assignments.
 */
import type { Expression } from '../../c/program.ts';
import { pointee, resolved } from '../../c/types.ts';
import type { FieldRef, Value } from './facts.ts';
import { calleeName, fieldRef, type PlaceTable } from './places.ts';

const forwardingDepth = 3;

/** The only value a local is ever given, or undefined. */
export type SingleValue = (local: number) => Expression | undefined;

export interface ValueReader {
  valueFor(expression: Expression): Value;
  /** The field a value is read from or an address is taken of: `x.f`, `&x.f`, `(char *)x.f`. */
  fieldOf(expression: Expression): FieldRef | undefined;
}

export function createValueReader(places: PlaceTable, singleValue: SingleValue): ValueReader {
  const collect = (e: Expression): Collected => {
    const out: Collected = { fields: new Map(), objects: new Set() };
    gather(e, out, 0);
    return out;
  };
  const gather = (e: Expression, out: Collected, depth: number): void => {
    const field = fieldOf(e);
    if (field) {
      out.fields.set(`${field.object}\0${field.path}`, field);
      return;
    }
    if (e.kind === 'local') gatherLocal(e, out, depth);
    else if (e.kind === 'address') gatherObject(e, out);
    else for (const child of children(e)) gather(child, out, depth);
  };
  const gatherLocal = (e: Expression & { kind: 'local' }, out: Collected, depth: number): void => {
    if (pointee(e.type) || resolved(e.type).kind === 'record') gatherObject(e, out);
    const value = depth < forwardingDepth ? singleValue(e.local) : undefined;
    if (value && !resolvedRecord(e)) gather(value, out, depth + 1);
  };
  const gatherObject = (e: Expression, out: Collected): void => {
    const place = resolvedRecord(e) ? places.placeOf(e) : places.targetOf(e);
    if (place && place.object >= 0 && place.path === '') out.objects.add(place.object);
    else if (place && place.path !== '') out.fields.set(`${place.object}\0${place.path}`, fieldRef(place));
  };
  const fieldOf = (e: Expression): FieldRef | undefined => {
    if (e.kind === 'cast') return fieldOf(e.value);
    if (e.kind !== 'field' && e.kind !== 'index' && e.kind !== 'deref' && e.kind !== 'global') return undefined;
    const place = places.placeOf(e);
    return place && place.path !== '' ? fieldRef(place) : undefined;
  };
  const valueFor = (e: Expression): Value => {
    const { fields, objects } = collect(e);
    const head = headOf(e, singleValue, 0);
    return {
      ...head,
      form: head.form === 'expression' ? formOf(fields, objects) : head.form,
      fields: [...fields.values()],
      objects: [...objects].sort((a, b) => a - b),
    };
  };
  return { valueFor, fieldOf };
}

interface Collected {
  readonly fields: Map<string, FieldRef>;
  readonly objects: Set<number>;
}

function resolvedRecord(e: Expression): boolean {
  return resolved(e.type).kind === 'record';
}

function formOf(fields: ReadonlyMap<string, FieldRef>, objects: ReadonlySet<number>): Value['form'] {
  if (fields.size === 1 && objects.size === 0) return 'field';
  if (fields.size === 0 && objects.size === 1) return 'object';
  return 'expression';
}

type Head = Pick<Value, 'form' | 'constant' | 'callee'>;

function headOf(e: Expression, singleValue: SingleValue, depth: number): Head {
  switch (e.kind) {
    case 'constant':
      return { form: 'constant', constant: e.name ?? String(e.value ?? '?') };
    case 'string':
      return { form: 'constant', constant: e.text };
    case 'sizeof':
    case 'offsetof':
      return { form: 'constant', constant: e.kind };
    case 'call':
      return { form: 'call', callee: calleeName(e.callee) };
    case 'global':
      return e.of === 'function' ? { form: 'function', callee: e.name } : { form: 'expression' };
    case 'cast':
      return headOf(e.value, singleValue, depth);
    case 'address':
      return e.of.kind === 'global' && e.of.of === 'function'
        ? headOf(e.of, singleValue, depth)
        : { form: 'expression' };
    case 'unary':
      return constantUnary(e, headOf(e.operand, singleValue, depth));
    case 'binary':
      return constantBinary(e, headOf(e.left, singleValue, depth), headOf(e.right, singleValue, depth));
    case 'assign':
      return e.value && e.op === '=' ? headOf(e.value, singleValue, depth) : { form: 'expression' };
    case 'local': {
      const value = depth < forwardingDepth ? singleValue(e.local) : undefined;
      return value ? headOf(value, singleValue, depth + 1) : { form: 'expression' };
    }
    default:
      return { form: 'expression' };
  }
}

function constantUnary(e: Expression & { kind: 'unary' }, operand: Head): Head {
  return operand.form === 'constant'
    ? { form: 'constant', constant: `${e.op}${operand.constant ?? ''}` }
    : { form: 'expression' };
}

function constantBinary(e: Expression & { kind: 'binary' }, left: Head, right: Head): Head {
  if (left.form !== 'constant' || right.form !== 'constant') return { form: 'expression' };
  return { form: 'constant', constant: `${left.constant} ${e.op} ${right.constant}` };
}

/** Direct operands of `e`, in evaluation order as written; statements inside are left out. */
export function children(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'field':
      return [e.object];
    case 'deref':
      return [e.pointer];
    case 'index':
      return [e.base, e.index];
    case 'address':
      return [e.of];
    case 'call':
      return [e.callee, ...e.args];
    case 'assign':
      return e.value ? [e.target, e.value] : [e.target];
    case 'unary':
      return [e.operand];
    case 'binary':
    case 'comma':
      return [e.left, e.right];
    case 'conditional':
      return e.then ? [e.condition, e.then, e.otherwise] : [e.condition, e.otherwise];
    case 'cast':
      return [e.value];
    case 'va-arg':
      return [e.list];
    default:
      return [];
  }
}
