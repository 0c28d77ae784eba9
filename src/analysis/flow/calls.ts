/** Calls: where the function pointer, the arguments and the result stand, and what a fresh object would be used as. */

import { externalModel } from '../../c/externals/externals.ts';
import { printType } from '../../c/print-type.ts';
import type { Expression } from '../../c/program.ts';
import { type CType, pointee, resolved } from '../../c/types.ts';
import { addressOf, type Place, type Value } from './builder.ts';
import { constantOf } from './constants.ts';
import type { Call, FlowContext } from './context.ts';
import { dispatchOf } from './dispatch.ts';
import type { CallFlow, Shape } from './flow.ts';
import { stepKind } from './steps.ts';
import { isBytes, isBytesPointer, isRecord } from './types.ts';

type Operand = readonly [base: number, offset: number, as: number];

export function flowOfCall(c: FlowContext, e: Call, want: CType | undefined): Value {
  const { steps, calls } = c.b;
  if (startsSurplus(c, e)) return null;
  return steps.inside(
    () => called(c, e, want),
    () => steps.step(stepKind.call, e.place.line, calls.length - 1),
  );
}

function called(c: FlowContext, e: Call, want: CType | undefined): Value {
  const { b } = c;
  lendPointers(c, e);
  const { callee, place } = calleeOf(c, e.callee);
  const args = e.args.map((arg, i) => b.steps.argument(i, () => argument(c, arg)));
  const object = place && dispatchOf(c, e, place);
  const shape = b.layouts.shape(e.type);
  const isVoid = resolved(e.type).kind === 'void';
  const result = isVoid || typeof shape === 'number' ? null : b.temporary(shape);
  const constants = constantsOf(c, e);
  b.calls.push({
    line: e.place.line,
    ...(e.place.path === undefined ? {} : { path: e.place.path }),
    callee,
    args,
    ...(object ? { object } : {}),
    result: result ? [result.base, 0] : null,
    ...(result ? freshObject(c, e, want) : {}),
    ...(constants ? { constants } : {}),
    ...namesIn(e),
  });
  return result ? { kind: 'content', of: result } : null;
}

/** `va_start(list, last)`: the list points to the surplus arguments; `va_copy(to, from)`: to where the other does. */
function startsSurplus(c: FlowContext, e: Call): boolean {
  const name = e.callee.kind === 'global' ? e.callee.name : '';
  const starts = name === '__builtin_va_start' || name === 'va_start';
  if (!starts && name !== '__builtin_va_copy' && name !== 'va_copy') return false;
  const [list, from] = e.args;
  if (!list) return true;
  const place = c.b.target(c.flow(list), 0);
  c.b.write({ place, line: e.place.line, size: 0 });
  c.b.storeStep(e.place.line);
  if (starts) c.b.assign(place, c.surplus ? addressOf(c.surplus) : null);
  else if (from) c.b.assign(place, { kind: 'content', of: c.b.target(c.flow(from), 0) });
  return true;
}

/** A pointer to a pointer that a function of the program takes as `void *` may be filled there through a `void **`. */
function lendPointers(c: FlowContext, e: Call): void {
  if (e.callee.kind === 'global' && externalModel(e.callee.name)) return;
  const type = resolved(pointee(e.callee.type) ?? e.callee.type);
  if (type.kind !== 'function') return;
  for (const [i, arg] of e.args.entries()) c.b.layouts.lent(arg.type, type.params[i]);
}

interface Callee {
  readonly callee: CallFlow['callee'];
  /** Where the function pointer was found, if not in a variable. */
  readonly place?: Place & { readonly kind: 'through' };
}

function calleeOf(c: FlowContext, e: Expression): Callee {
  if (e.kind === 'cast') return calleeOf(c, e.value);
  if (e.kind === 'global' && e.of !== 'variable') return { callee: e.name };
  if (e.kind === 'deref' && resolved(e.type).kind === 'function') return calleeOf(c, e.pointer);
  if (e.kind === 'address' && namesFunction(e)) return calleeOf(c, e.of);
  const value = c.flow(e);
  if (value === null) return { callee: [c.b.temporary('word').base, 0] };
  const { base, offset } = c.b.held(value);
  const place = value.kind === 'content' && value.of.kind === 'through' ? { place: value.of } : {};
  return { callee: [base, offset], ...place };
}

function namesFunction(e: Expression): boolean {
  if (e.kind === 'deref') return namesFunction(e.pointer);
  if (e.kind === 'address') return namesFunction(e.of);
  return e.kind === 'global' && e.of !== 'variable';
}

function argument(c: FlowContext, e: Expression): Operand | null {
  const { b } = c;
  if (isRecord(e.type)) {
    const from = c.locate(e).place;
    b.read({ place: from, line: e.place.line, size: b.layouts.size(e.type) });
    if (from.kind === 'direct') return [from.base, from.offset, 0];
    const copy = b.temporary(b.layouts.shape(e.type));
    b.block(copy, from, b.layouts.size(e.type));
    return [copy.base, 0, 0];
  }
  const value = c.flow(e);
  if (value === null) return null;
  const { base, offset } = b.held(value);
  return [base, offset, pointsToAs(c, e)];
}

const isNumber = (shape: Shape): boolean => typeof shape === 'number';

/** What the argument points to before it is converted to `void *`. */
function pointsToAs(c: FlowContext, e: Expression): number {
  if (e.kind === 'cast') return pointsToAs(c, e.value);
  const target = pointee(e.type);
  const t = target && resolved(target);
  if (t?.kind === 'record') return c.b.layouts.head(t.tag) + 1;
  return t && isNumber(c.b.layouts.shape(t)) ? -1 : 0;
}

function constantsOf(c: FlowContext, e: Call): Record<number, number> | undefined {
  let constants: Record<number, number> | undefined;
  for (const [i, arg] of e.args.entries()) {
    if (arg.kind === 'string') continue;
    const value = constantOf(arg, c.b.layouts);
    if (value !== undefined) constants = { ...constants, [i]: value };
  }
  return constants;
}

/** Text that could be the name of a function or variable. */
function namesIn({ args }: Call): Pick<CallFlow, 'texts'> {
  const texts = args.flatMap((arg) => {
    const value = withoutCasts(arg);
    return value.kind === 'string' && identifier.test(value.text) ? [value.text] : [];
  });
  return texts.length > 0 ? { texts } : {};
}

const identifier = /^[A-Za-z_]\w{1,99}$/;

const withoutCasts = (e: Expression): Expression => (e.kind === 'cast' ? withoutCasts(e.value) : e);

/** Only results of no particular type can be fresh objects of one: `void *`, `char *`, or what nothing declares. */
function freshObject(c: FlowContext, e: Call, want: CType | undefined): Pick<CallFlow, 'fresh' | 'freshType'> {
  const own = resolved(e.type);
  if (own.kind === 'pointer' && !isBytesPointer(own)) return {};
  const type = [want && pointee(want), sizeArgument(e)].find((t) => t && !isBytes(t)) ?? (want && pointee(want));
  if (!type || resolved(type).kind === 'void') return {};
  const shape = elementShape(c.b.layouts.shape(type));
  // Behind a header of fixed size lies memory that the type says nothing of.
  if (e.args.some((arg) => isSum(arg, 0)) && !c.b.layouts.endsInArray(shape)) return {};
  return { fresh: shape, freshType: printType(type) };
}

/** `malloc(n * sizeof(T))` */
function sizeArgument(e: Call): CType | undefined {
  for (const arg of e.args) {
    const type = sizeIn(arg, 0);
    if (type) return type;
  }
  return undefined;
}

function sizeIn(e: Expression, depth: number): CType | undefined {
  if (e.kind === 'sizeof') return e.of;
  if (depth > 4) return undefined;
  if (e.kind === 'binary') return sizeIn(e.left, depth + 1) ?? sizeIn(e.right, depth + 1);
  return e.kind === 'cast' ? sizeIn(e.value, depth + 1) : undefined;
}

/** `sizeof(T) + n` */
function isSum(e: Expression, depth: number): boolean {
  if (e.kind === 'cast') return isSum(e.value, depth);
  if (e.kind !== 'binary' || depth > 4) return false;
  return e.op === '+' && sizeIn(e, 0) !== undefined;
}

function elementShape(shape: Shape): Shape {
  return Array.isArray(shape) && shape[0] === 'array' ? elementShape(shape[1] as Shape) : shape;
}
