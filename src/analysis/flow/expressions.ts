/**
 * Expressions: which pointers a value may be, and which memory is read and written on the way.
 *
 * Method: an lvalue is a place; a value is a place's content, an address, or a pointer plus bytes. Arrays are one element.
 * Arithmetic on pointers stays in the array pointed into, but on bytes, where any part of the object may be meant.
 * Integers as wide as a pointer are treated as pointers.
 * Reports too much when: an integer never holds a pointer. May miss when: a pointer is kept in narrower pieces, or is
 * computed by shifts, multiplication or tables.
 */
import type { Expression, Initializer } from '../../c/program.ts';
import { type CType, pointee, resolved } from '../../c/types.ts';
import { addressOf, behind, type FlowBuilder, type Place, type Value } from './builder.ts';
import { flowOfCall } from './calls.ts';
import { constantOf } from './constants.ts';
import type { FlowContext, Located } from './context.ts';
import type { Shape } from './flow.ts';
import { fillPlace } from './initializers.ts';
import { pointerTo } from './layouts.ts';
import { useRole } from './steps.ts';
import { isBytesPointer, isRecord } from './types.ts';

/** Reads `e` for its value and its effects. `want`: the type that the value is converted to. */
export function flowOf(c: FlowContext, e: Expression, want?: CType): Value {
  const value = valueFrom(c, e, want);
  return want && e.kind !== 'cast' ? converted(c, value, e.type, want) : value;
}

/** Memory of no particular type that becomes a record, or a pointer, is one: what else the pointer may be is left behind. */
function converted(c: FlowContext, value: Value, from: CType, to: CType): Value {
  const target = pointee(to);
  c.b.layouts.lent(from, to);
  if (value === null || value.kind === 'address') return value;
  const free = repurposed(c, value, from, to);
  if (!target || !isTelling(target)) return free;
  return pointee(from) && !isBytesPointer(from) ? free : typed(c, free, pointerTo(target));
}

/** A pointer that becomes an integer, or an integer that becomes a pointer, stands in a place for either. */
function repurposed(c: FlowContext, value: Exclude<Value, null>, from: CType, to: CType): Exclude<Value, null> {
  if (value.kind !== 'content' || isPointer(from) === isPointer(to)) return value;
  const place = c.b.temporary('word');
  c.b.assign(place, value);
  return { kind: 'content', of: place };
}

/** Whether a pointer to it says what memory it may point to. */
function isTelling(target: CType): boolean {
  const { kind } = resolved(target);
  return kind === 'record' || kind === 'pointer';
}

const isPointer = (type: CType): boolean => resolved(type).kind === 'pointer';

/** The value in a place that holds no more than what is declared so. */
function typed(c: FlowContext, value: Exclude<Value, null>, shape: Shape): Exclude<Value, null> {
  const place = c.b.temporary(shape);
  c.b.assign(place, value.kind === 'sum' ? { kind: 'content', of: c.b.held(value) } : value);
  return { kind: 'content', of: place };
}

function valueFrom(c: FlowContext, e: Expression, want?: CType): Value {
  switch (e.kind) {
    case 'local':
    case 'global':
    case 'field':
    case 'index':
    case 'deref':
      return contentOf(c, e);
    case 'address':
      return e.of.kind === 'global' && e.of.of !== 'variable'
        ? functionAddress(c, e.of)
        : c.b.steps.as(useRole.value, () => addressOf(locate(c, e.of).place));
    case 'call':
      return flowOfCall(c, e, want);
    case 'assign':
      return flowOfAssignment(c, e);
    case 'cast': {
      const type = resolved(e.type).kind === 'pointer' ? e.type : want;
      const [from, to] = [pointee(e.value.type), pointee(e.type)];
      if (from && to && !isMovedRecord(e.value)) c.b.layouts.cast(from, to);
      const value = flowOf(c, e.value, type);
      return value && repurposed(c, value, e.value.type, e.type);
    }
    case 'conditional':
      return flowOfConditional(c, e, want);
    case 'comma':
      flowOf(c, e.left);
      return flowOf(c, e.right, want);
    case 'binary':
      return flowOfBinary(c, e);
    case 'unary': {
      const value = flowOf(c, e.operand);
      return e.op === '+' || e.op === '~' ? value : null;
    }
    case 'statement-expression': {
      const last = c.statementExpression(e.body, want);
      return last ? flowOf(c, last, want) : null;
    }
    case 'compound-literal':
      return valueAt(c, locate(c, e).place, e.type);
    case 'va-arg': {
      const { place } = locate(c, e);
      c.b.read({ place, line: e.place.line, size: c.b.layouts.size(e.type) });
      return valueAt(c, place, e.type);
    }
    case 'unparsed':
      return null;
    default:
      return null;
  }
}

/** `(char *)p - offset`: a pointer to bytes only to be moved by them, as in container_of(). */
function isMovedRecord(e: Expression): boolean {
  if (e.kind === 'binary' && (e.op === '-' || e.op === '+')) return isMovedRecord(e.left) || isMovedRecord(e.right);
  if (e.kind !== 'cast' || !isBytesPointer(e.type)) return false;
  return !isBytesPointer(e.value.type) && pointee(e.value.type) !== undefined;
}

function contentOf(c: FlowContext, e: Expression): Value {
  if (e.kind === 'global' && e.of !== 'variable') return functionAddress(c, e);
  const { place, member } = locate(c, e);
  const type = resolved(e.type);
  if (type.kind === 'array') return addressOf(place);
  if (type.kind === 'function') return { kind: 'content', of: place };
  c.b.read({ place, line: e.place.line, size: c.b.layouts.size(e.type), member });
  const value = valueAt(c, place, e.type);
  return e.kind === 'local' ? value : pointing(c, value, e.type);
}

/** A pointer to a record or a pointer that comes out of memory points to what may be one; an integer is one. */
function pointing(c: FlowContext, value: Value, type: CType): Value {
  const target = isPointer(type) ? pointee(type) : undefined;
  const shape = target ? pointerTo(target) : c.b.layouts.shape(type);
  if (value === null || (target ? !isTelling(target) : shape !== 'integer')) return value;
  return value.kind === 'content' && value.of.kind === 'direct' ? value : typed(c, value, shape);
}

function functionAddress(c: FlowContext, e: Expression & { kind: 'global' }): Value {
  return { kind: 'address', base: c.b.name(e.name), offset: 0 };
}

/** null for what cannot hold a pointer. */
function valueAt(c: FlowContext, place: Place, type: CType): Value {
  if (resolved(type).kind === 'array') return addressOf(place);
  const shape = c.b.layouts.shape(type);
  return typeof shape === 'number' ? null : { kind: 'content', of: place };
}

/** The place that an lvalue, or an expression of record type, denotes. */
export function locate(c: FlowContext, e: Expression): Located {
  switch (e.kind) {
    case 'local':
      return { place: { kind: 'direct', base: c.local(e.local), offset: 0 } };
    case 'global':
      return { place: { kind: 'direct', base: c.b.name(e.name), offset: 0 } };
    case 'field': {
      const { place } = locate(c, e.object);
      return { place: behind(place, c.b.layouts.offset(e.record, e.name)), member: [e.record, e.name] };
    }
    case 'deref':
      return { place: c.b.target(pointerOf(c, e.pointer), 0, viewNumber(c, e.type)) };
    case 'index':
      return locateElement(c, e);
    case 'cast':
      return locate(c, e.value);
    case 'comma':
      flowOf(c, e.left);
      return locate(c, e.right);
    default:
      return { place: temporaryOf(c, e) };
  }
}

/** The value of an expression that only tells where something lies. */
function pointerOf(c: FlowContext, e: Expression): Value {
  return c.b.steps.as(useRole.pointer, () => flowOf(c, e));
}

/** An element of an array is its first: arrays are one element. */
function locateElement(c: FlowContext, e: Expression & { kind: 'index' }): Located {
  c.b.steps.as(useRole.index, () => flowOf(c, e.index));
  if (resolved(e.base.type).kind === 'array') return locate(c, e.base);
  const pointer = pointerOf(c, e.base);
  const first = constantOf(e.index, c.b.layouts) === 0;
  return { place: c.b.target(first ? pointer : walked(c, pointer, e.base.type), 0, viewNumber(c, e.type)) };
}

/** Head + 1 of a record or pointer type; 0: neither, or a record that nothing declares. */
function viewNumber(c: FlowContext, type: CType): number {
  return c.b.layouts.view(type) + 1;
}

/** A pointer into an array, moved by some elements. */
function walked(c: FlowContext, pointer: Value, type: CType): Value {
  const element = pointee(type);
  const size = element ? c.b.layouts.size(element) : 1;
  return size <= 1 ? c.b.indexed(pointer, 1) : pointer;
}

/** What has no place of its own gets one. */
function temporaryOf(c: FlowContext, e: Expression): Place {
  const { b } = c;
  switch (e.kind) {
    case 'va-arg':
      // The list points to where the arguments stand.
      return b.target({ kind: 'content', of: listOf(c, e) }, 0);
    case 'compound-literal':
      return compoundLiteral(c, e.initializer, e.type);
    case 'statement-expression': {
      const last = c.statementExpression(e.body);
      return last && isRecord(last.type) ? locate(c, last).place : lastValue(c, last);
    }
    case 'conditional': {
      const place = b.temporary(b.layouts.shape(e.type));
      flowOf(c, e.condition);
      for (const side of [e.then, e.otherwise]) {
        if (!side) continue;
        const size = b.layouts.size(e.type);
        b.steps.maybe(e.place.line, () => {
          const from = locate(c, side).place;
          b.read({ place: from, line: e.place.line, size });
          b.block(place, from, size);
        });
      }
      return place;
    }
    case 'assign':
    case 'call': {
      const value = flowOf(c, e);
      return value?.kind === 'content' ? value.of : b.temporary(b.layouts.shape(e.type));
    }
    default: {
      const place = b.temporary(b.layouts.shape(e.type));
      b.assign(place, flowOf(c, e));
      return place;
    }
  }
}

function listOf(c: FlowContext, e: Expression & { kind: 'va-arg' }): Place {
  return c.b.steps.as(useRole.pointer, () => {
    const place = c.b.target(flowOf(c, e.list), 0);
    c.b.read({ place, line: e.place.line, size: 0 });
    return place;
  });
}

function lastValue(c: FlowContext, last: Expression | undefined): Place {
  const place = c.b.temporary('word');
  if (last) c.b.assign(place, flowOf(c, last));
  return place;
}

function compoundLiteral(c: FlowContext, initializer: Initializer, type: CType): Place {
  const place: Place = { kind: 'direct', base: c.anonymous(c.b.layouts.shape(type)), offset: 0 };
  fillPlace(c, place, type, initializer);
  return place;
}

function flowOfAssignment(c: FlowContext, e: Expression & { kind: 'assign' }): Value {
  return c.b.steps.inside(
    () => assigned(c, e),
    () => c.b.storeStep(e.place.line),
  );
}

function assigned(c: FlowContext, e: Expression & { kind: 'assign' }): Value {
  const { b } = c;
  const line = e.place.line;
  const size = b.layouts.size(e.target.type);
  if (e.op === '=' && e.value && isRecord(e.target.type)) {
    const from = locate(c, e.value).place;
    const { place, member } = locate(c, e.target);
    b.read({ place: from, line, size });
    b.write({ place, line, size, member, path: e.place.path });
    if (!hasNoPointer(b.layouts.shape(e.target.type))) b.block(place, from, size);
    return { kind: 'content', of: place };
  }
  const becomes = e.target.kind === 'local' ? c.becomes(e.target.local) : undefined;
  const value = e.value ? flowOf(c, e.value, becomes ?? e.target.type) : null;
  const { place, member } = locate(c, e.target);
  b.write({ place, line, size, member, path: e.place.path });
  if (e.op !== '=') b.read({ place, line, size, member });
  const held = valueAt(c, place, e.target.type);
  if (held === null) return null;
  b.assign(place, stored(c, place, e.op === '=' ? value : moved(c, e, held, value), e.target.type));
  return held;
}

/** What goes into memory goes there as the type that is stored. */
function stored(c: FlowContext, place: Place, value: Value, type: CType): Value {
  if (value === null || place.kind === 'direct') return value;
  const target = pointee(type);
  return typed(c, value, target ? pointerTo(target) : c.b.layouts.shape(type));
}

/** `p += n`, `p++`, `x |= y`: what the target holds, moved, or either. */
function moved(c: FlowContext, e: Expression & { kind: 'assign' }, held: Value, value: Value): Value {
  const type = e.target.type;
  const bytes = resolved(type).kind !== 'pointer' || c.b.layouts.size(pointee(type) ?? type) <= 1;
  if (e.op === '++' || e.op === '--') return bytes && resolved(type).kind === 'pointer' ? c.b.indexed(held, 1) : null;
  if (e.op !== '+=' && e.op !== '-=') return e.op === '|=' || e.op === '^=' || e.op === '&=' ? value : null;
  if (!bytes) return value;
  return c.b.indexed(c.b.either([held, value]), 1);
}

function hasNoPointer(shape: Shape): boolean {
  return typeof shape === 'number';
}

function flowOfConditional(c: FlowContext, e: Expression & { kind: 'conditional' }, want?: CType): Value {
  if (isRecord(e.type)) return { kind: 'content', of: temporaryOf(c, e) };
  const condition = flowOf(c, e.condition, e.then ? undefined : want);
  const { then: yes, otherwise } = e;
  const { line } = e.place;
  const then = yes ? c.b.steps.maybe(line, () => flowOf(c, yes, want)) : condition;
  return c.b.either([then, c.b.steps.maybe(line, () => flowOf(c, otherwise, want))]);
}

function flowOfBinary(c: FlowContext, e: Expression & { kind: 'binary' }): Value {
  const [left, right] = operands(c, e);
  if (typeof c.b.layouts.shape(e.type) === 'number') return null;
  if (e.op === '&' || e.op === '|' || e.op === '^') return c.b.either([left, right]);
  if (e.op !== '+' && e.op !== '-') return null;
  if (pointee(e.right.type) && !pointee(e.left.type)) return sum(c, e, right, e.right, left, e.left);
  return sum(c, e, left, e.left, right, e.right);
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '>', '<=', '>=']);

function operands(c: FlowContext, e: Expression & { kind: 'binary' }): readonly [Value, Value] {
  const { steps } = c.b;
  const left = (): Value => flowOf(c, e.left);
  const right = (): Value => flowOf(c, e.right);
  if (comparisons.has(e.op)) return steps.compared(left, right);
  if (e.op === '&&' || e.op === '||') return [left(), steps.maybe(e.place.line, right)];
  const sums = (e.op === '+' || e.op === '-') && resolved(e.type).kind !== 'integer';
  if (!sums || pointee(e.left.type) === undefined) return [left(), right()];
  return [left(), pointee(e.right.type) ? right() : steps.as(useRole.index, right)];
}

function sum(
  c: FlowContext,
  e: Expression & { kind: 'binary' },
  pointer: Value,
  at: Expression,
  other: Value,
  by: Expression,
): Value {
  const { b } = c;
  const element = pointee(at.type);
  const size = element ? b.layouts.size(element) || 1 : 1;
  const steps = constantOf(by, b.layouts);
  if (steps !== undefined) return plus(b, pointer, (e.op === '-' ? -steps : steps) * size);
  if (element && pointee(by.type)) return null;
  if (element && size > 1) return pointer;
  if (element) return b.indexed(pointer, 1);
  return b.indexed(b.either([pointer, other]), 1);
}

function plus(b: FlowBuilder, pointer: Value, bytes: number): Value {
  if (pointer === null || bytes === 0) return pointer;
  if (pointer.kind === 'address') return { ...pointer, offset: pointer.offset + bytes };
  if (pointer.kind === 'sum') return { ...pointer, add: pointer.add + bytes };
  const { base, offset } = b.held(pointer);
  return { kind: 'sum', base, offset, add: bytes, as: 0 };
}
