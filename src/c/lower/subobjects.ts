/** The walk of an initialiser list over the members and elements of an object (C11 6.7.9). */
import type { Field, InitializerStep, RecordDeclaration } from '../program.ts';
import { type CType, resolved } from '../types.ts';
import { noType } from './basic-types.ts';
import { type Context, recordOf } from './context.ts';

/** A place in one aggregate: the member or element that the next initialiser fills. */
export interface Frame {
  readonly type: CType;
  readonly record: RecordDeclaration | undefined;
  /** Index of the field, or of the element; null: some element. */
  position: number | null;
  /** One past the last field or element; Infinity if open. */
  readonly size: number;
  /** Anonymous members entered by braces of their own. */
  readonly depth: number;
  /** Elements that were reached: the length of an open array. */
  reached: number;
}

/** The aggregate that `type` is, to be filled from its start; undefined for scalars. */
export function frameOf(c: Context, type: CType): Frame | undefined {
  const t = resolved(type);
  if (t.kind === 'array') {
    return {
      type: t,
      record: undefined,
      position: 0,
      size: t.length ?? Number.POSITIVE_INFINITY,
      depth: 0,
      reached: 0,
    };
  }
  if (t.kind !== 'record') return undefined;
  const record = recordOf(c, t.tag);
  const size = record?.fields.length ?? Number.POSITIVE_INFINITY;
  return { type: t, record, position: 0, size, depth: 0, reached: 0 };
}

export function isFull(frame: Frame): boolean {
  return frame.position !== null && frame.position >= frame.size;
}

export function currentField(frame: Frame): Field | undefined {
  return frame.position === null || isFull(frame) ? undefined : frame.record?.fields[frame.position];
}

/** The type of the member or element at hand. */
export function currentType(frame: Frame): CType {
  if (frame.type.kind === 'array') return frame.type.of;
  return currentField(frame)?.type ?? noType;
}

export function stepOf(frame: Frame): InitializerStep {
  const field = currentField(frame);
  if (field !== undefined && frame.type.kind === 'record') {
    return { kind: 'field', record: frame.type.tag, name: field.name };
  }
  return { kind: 'element', index: frame.type.kind === 'array' ? frame.position : null };
}

/** The anonymous member that starts at the current field, if one does: what braces here stand around. */
export function groupFrame(frame: Frame): Frame | undefined {
  const { record, position, depth } = frame;
  const group = currentField(frame)?.inside?.[depth];
  if (record === undefined || position === null || group === undefined) return undefined;
  const isIn = (field: Field | undefined): boolean => field?.inside?.[depth]?.id === group.id;
  if (isIn(record.fields[position - 1])) return undefined;
  let size = position;
  while (isIn(record.fields[size])) size++;
  return { ...frame, size, depth: depth + 1 };
}

/** Moves on to the next member or element. */
export function advance(frame: Frame): void {
  if (frame.position === null) return;
  if (frame.record === undefined) {
    frame.position++;
    frame.reached = Math.max(frame.reached, frame.position);
    return;
  }
  const from = frame.record.fields[frame.position];
  do frame.position++;
  while (!isFull(frame) && from !== undefined && excludes(frame.record, from, frame.record.fields[frame.position]));
}

/** Only one of two members of a union is initialised: `next` cannot follow `from`. */
function excludes(record: RecordDeclaration, from: Field, next: Field | undefined): boolean {
  const a = from.inside ?? [];
  const b = next?.inside ?? [];
  let holder = record.union;
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i]?.id !== b[i]?.id) return holder;
    holder = a[i]?.union ?? holder;
  }
  return holder;
}
