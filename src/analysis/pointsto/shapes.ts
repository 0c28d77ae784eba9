/**
 * What memory looks like: shapes of all items, equal ones once, and which offsets in them are one cell.
 *
 * Method: an array is one element; a scalar is one cell; a record has the cells of its members. Where members overlap (a
 * union), two bytes are one cell if any of the members makes them one. A record with an unknown offset is one cell.
 *
 * Reports too much when: elements of an array differ; views of a union differ. May miss when: never by itself, offsets
 * outside of an object aside, which C does not define; behind a last array of no, one or unknown length they are its elements.
 */
import type { RecordLayout, Shape } from '../flow/flow.ts';
import { type Cluster, clusterAt, clustersOf, type Field } from './clusters.ts';
import type { Form, Member, RecordForm, ShapeId, Tail } from './forms.ts';
import { collectMembers } from './members.ts';

export type { Member, ShapeId } from './forms.ts';

/** `many`: as many of the shape, one after the other, as were allocated. */
export type Extent = 'one' | 'many';
/** `paper`: an object is one cell, as in the StateAlyzr paper. */
export type Precision = 'fields' | 'paper';

export const unknownShape: ShapeId = 0;
export const codeShape: ShapeId = 1;
export const textShape: ShapeId = 2;
const outside = -1;
/** Offsets are less, so that a shape and an offset make one number. */
export const farthestOffset = 2 ** 31;

const unknownForm: Form = { kind: 'unknown' };
const opaqueForm: Form = { kind: 'opaque' };

/** Guards the numbering: a shape is interned once, and its form never changes. */
export class Shapes {
  private readonly forms: Form[] = [unknownForm, opaqueForm, opaqueForm];
  private readonly byContent = new Map<string, ShapeId>([['?', unknownShape]]);
  private readonly byLayouts = new WeakMap<readonly RecordLayout[], (ShapeId | undefined)[]>();
  private readonly wordCache = new Map<ShapeId, Int32Array>();
  private readonly arrayCache = new Map<number, readonly ArrayLevel[]>();
  private readonly tailCache = new Map<ShapeId, Tail | null>();
  /** Bytes. */
  readonly wordSize: number;
  readonly precision: Precision;

  /** `wordSize` in bits. */
  constructor(options: { readonly wordSize: 32 | 64; readonly precision: Precision }) {
    this.wordSize = options.wordSize / 8;
    this.precision = options.precision;
  }

  /** `layouts`: the records that `shape` speaks of. */
  intern(shape: Shape, layouts: readonly RecordLayout[]): ShapeId {
    if (shape === null) return unknownShape;
    if (shape === 'word' || shape === 'integer') {
      const integer = shape === 'integer';
      return this.known(shape, () => ({ kind: 'scalar', size: this.wordSize, word: true, integer }));
    }
    if (typeof shape === 'string') {
      const to = shape.slice(1);
      return this.known(shape, () => ({ kind: 'scalar', size: this.wordSize, word: true, to }));
    }
    if (typeof shape === 'number') {
      return this.known(`s${shape}`, () => ({ kind: 'scalar', size: shape, word: false }));
    }
    if (shape[0] === 'record') return this.internRecord(shape[1], layouts);
    const of = this.intern(shape[1], layouts);
    const length = shape[2];
    return this.known(`a${of}*${length ?? '?'}`, () => ({ kind: 'array', of, length }));
  }

  private internRecord(index: number, layouts: readonly RecordLayout[]): ShapeId {
    const layout = layouts[index];
    if (!layout) return unknownShape;
    let done = this.byLayouts.get(layouts);
    if (!done) {
      done = [];
      this.byLayouts.set(layouts, done);
    }
    const before = done[index];
    if (before !== undefined) return before;
    // A record that holds itself is not C; inside of itself nothing is known of it.
    done[index] = unknownShape;
    const members = layout.fields.map(([name, offset, shape]) => ({
      name,
      offset,
      shape: this.intern(shape, layouts),
    }));
    const text = members.map((m) => `${m.name}:${m.offset ?? '?'}:${m.shape}`).join(' ');
    const content = `${layout.union ? 'u' : 'r'} ${layout.tag} ${layout.size ?? '?'} ${text}`;
    done[index] = this.known(content, () => this.recordForm(layout, members));
    return done[index];
  }

  private recordForm(
    layout: RecordLayout,
    members: readonly { readonly name: string; readonly offset: number | null; readonly shape: ShapeId }[],
  ): RecordForm {
    const { tag, size } = layout;
    const known = members.every((member) => member.offset !== null);
    const fields = members.map(({ name, offset, shape }): Field => {
      const at = offset ?? 0;
      return { name, offset: at, shape, size: this.memberSize(shape) ?? Math.max(0, (size ?? at) - at) };
    });
    return { kind: 'record', tag, size, fields, clusters: known ? clustersOf(fields, this) : null };
  }

  private known(content: string, form: () => Form): ShapeId {
    const before = this.byContent.get(content);
    if (before !== undefined) return before;
    const id = this.forms.length;
    this.byContent.set(content, id);
    this.forms.push(form());
    return id;
  }

  form(shape: ShapeId): Form {
    return this.forms[shape] ?? unknownForm;
  }

  /** Bytes; null: not known. */
  size(shape: ShapeId): number | null {
    const form = this.form(shape);
    if (form.kind === 'opaque') return 1;
    if (form.kind === 'scalar' || form.kind === 'record') return form.size;
    if (form.kind === 'unknown' || form.length === null) return null;
    const element = this.size(form.of);
    return element === null ? null : element * form.length;
  }

  /** A flexible array takes no room in its record. */
  private memberSize(shape: ShapeId): number | null {
    const form = this.form(shape);
    return form.kind === 'array' && form.length === null ? 0 : this.size(shape);
  }

  /** The offset that stands for the cell of byte `offset` of an object; -1: it is outside. */
  normalise(shape: ShapeId, offset: number, extent: Extent): number {
    if (this.precision === 'paper') return 0;
    const size = this.size(shape);
    if (offset >= 0 && size !== null && offset >= size) return this.behind(shape, offset, size, extent);
    if (offset >= 0) return this.within(shape, offset);
    return extent === 'many' && size !== null && size > 0 ? this.within(shape, modulo(offset, size)) : outside;
  }

  private behind(shape: ShapeId, offset: number, size: number, extent: Extent): number {
    const tail = this.tail(shape);
    if (tail) return tail.offset + this.within(tail.shape, modulo(offset - tail.offset, tail.size));
    if (extent === 'many' && size > 0) return this.within(shape, offset % size);
    // One past the end of an array is where loops that run backwards start.
    return offset === size && this.form(shape).kind === 'array' ? 0 : outside;
  }

  /** Elements of the array that a record of variable length ends in. */
  tail(shape: ShapeId): Tail | null {
    const before = this.tailCache.get(shape);
    if (before !== undefined) return before;
    const found = this.findTail(shape);
    this.tailCache.set(shape, found);
    return found;
  }

  private findTail(shape: ShapeId): Tail | null {
    const form = this.form(shape);
    if (form.kind !== 'record' || form.clusters === null) return null;
    let last: Field | undefined;
    for (const field of form.fields) {
      if (!last || field.offset + field.size >= last.offset + last.size) last = field;
    }
    if (!last) return null;
    const member = this.form(last.shape);
    if (member.kind === 'array' && (member.length === null || member.length <= 1)) {
      return { offset: last.offset, shape: member.of, size: this.size(member.of) || 1 };
    }
    const inner = this.tail(last.shape);
    return inner && { ...inner, offset: inner.offset + last.offset };
  }

  /** As `normalise`, for an offset within one of the shape. */
  within(shape: ShapeId, offset: number): number {
    const form = this.form(shape);
    if (form.kind === 'unknown') return offset;
    if (form.kind === 'scalar' || form.kind === 'opaque') return 0;
    if (form.kind === 'array') {
      const element = this.size(form.of);
      return element === null || element === 0 ? 0 : this.within(form.of, offset % element);
    }
    if (form.clusters === null) return 0;
    const cluster = clusterAt(form.clusters, offset);
    if (!cluster) return offset;
    const inner = offset - cluster.start;
    if (cluster.classes) return cluster.start + (cluster.classes[inner] ?? 0);
    const field = form.fields[cluster.members[0] ?? 0];
    return field ? cluster.start + this.within(field.shape, inner) : offset;
  }

  /** Whether every byte is one cell. */
  isOneCell(shape: ShapeId): boolean {
    const form = this.form(shape);
    if (this.precision === 'paper' || form.kind === 'scalar' || form.kind === 'opaque') return true;
    if (form.kind === 'unknown') return false;
    if (form.kind === 'array') return !this.size(form.of) || this.isOneCell(form.of);
    if (form.clusters === null) return true;
    const [only, second] = form.clusters;
    if (!only || second || only.start > 0 || only.end !== form.size) return false;
    if (only.classes) return only.classes.every((byte) => byte === 0);
    return this.isOneCell(form.fields[only.members[0] ?? 0]?.shape ?? unknownShape);
  }

  /** Whether a pointer to the byte may be one to a cell, rather than into the middle of a scalar. */
  isStart(shape: ShapeId, offset: number): boolean {
    const form = this.form(shape);
    if (form.kind === 'scalar' || form.kind === 'opaque') return offset === 0;
    if (form.kind === 'array') {
      const element = this.size(form.of);
      return !element || this.isOneCell(form.of) || this.isStart(form.of, offset % element);
    }
    if (form.kind === 'unknown' || form.clusters === null) return true;
    const cluster = clusterAt(form.clusters, offset);
    if (!cluster || cluster.classes) return true;
    return this.isStart(form.fields[cluster.members[0] ?? 0]?.shape ?? unknownShape, offset - cluster.start);
  }

  /** Name of a record's type. */
  tag(shape: ShapeId): string | undefined {
    const form = this.form(shape);
    return form.kind === 'record' ? form.tag : undefined;
  }

  /** Name of a record's first member; empty: none. */
  firstMember(shape: ShapeId): string {
    const form = this.form(shape);
    return form.kind === 'record' ? (form.fields[0]?.name ?? '') : '';
  }

  /** Bytes of the scalar that a record begins with, if that is too narrow for a pointer; else 0. */
  narrowStart(shape: ShapeId): number {
    const first = this.startsAt(shape, 0).find((start) => this.form(start).kind === 'scalar');
    const form = first === undefined ? unknownForm : this.form(first);
    return form.kind === 'scalar' && !form.word ? form.size : 0;
  }

  /** Single bytes, or an array of anything but records and pointers: memory that may be used as something else. */
  isBytes(shape: ShapeId): boolean {
    const form = this.form(shape);
    if (form.kind === 'scalar') return form.size === 1;
    return form.kind === 'array' && !this.holdsRecord(form.of) && !this.holdsPointers(form.of);
  }

  private holdsPointers(shape: ShapeId): boolean {
    const form = this.form(shape);
    return form.kind === 'array' ? this.holdsPointers(form.of) : form.kind === 'scalar' && form.to !== undefined;
  }

  holdsRecord(shape: ShapeId): boolean {
    const form = this.form(shape);
    return form.kind === 'record' || (form.kind === 'array' && this.holdsRecord(form.of));
  }

  /** Shapes that start at a normalised offset, outermost first; of what overlaps there, all. */
  startsAt(shape: ShapeId, offset: number): readonly ShapeId[] {
    const form = this.form(shape);
    const own = offset === 0 ? [shape] : [];
    if (form.kind === 'array') {
      const element = this.size(form.of) ?? 0;
      return [...own, ...this.startsAt(form.of, element === 0 ? 0 : offset % element)];
    }
    if (form.kind !== 'record') return own;
    const inner = form.fields.filter(
      (field) => field.offset <= offset && offset < field.offset + Math.max(field.size, 1),
    );
    return [
      ...own,
      ...inner.flatMap((field) => this.startsAt(field.shape, this.within(field.shape, offset - field.offset))),
    ];
  }

  /** The shape itself and all that it is made of, each once. */
  parts(shape: ShapeId): readonly ShapeId[] {
    const found = new Set([shape]);
    for (const part of found) {
      const form = this.form(part);
      if (form.kind === 'array') found.add(form.of);
      else if (form.kind === 'record') for (const field of form.fields) found.add(field.shape);
    }
    return [...found];
  }

  /** Normalised offsets that can hold a pointer, in order. */
  wordOffsets(shape: ShapeId): Int32Array {
    const before = this.wordCache.get(shape);
    if (before) return before;
    const words = Int32Array.from([...this.words(shape)].sort((a, b) => a - b));
    this.wordCache.set(shape, words);
    return words;
  }

  private words(shape: ShapeId): ReadonlySet<number> {
    const form = this.form(shape);
    if (form.kind === 'opaque') return new Set();
    if (form.kind === 'scalar') return new Set(form.word ? [0] : []);
    if (form.kind === 'unknown') return new Set([0]);
    if (form.kind === 'array') {
      const inner = this.wordOffsets(form.of);
      return new Set(this.precision === 'paper' ? inner.subarray(0, 1) : inner);
    }
    const found = new Set<number>();
    for (const field of form.fields) {
      for (const word of this.wordOffsets(field.shape)) {
        found.add(this.precision === 'paper' ? 0 : this.within(shape, field.offset + word));
      }
    }
    return found;
  }

  /** Arrays that hold the byte of a normalised offset, outermost first. */
  arraysAt(shape: ShapeId, offset: number): readonly ArrayLevel[] {
    if (this.precision === 'paper') return [];
    const key = shape * farthestOffset + offset;
    const before = this.arrayCache.get(key);
    if (before) return before;
    const found = this.findArrays(shape, offset);
    this.arrayCache.set(key, found);
    return found;
  }

  private findArrays(shape: ShapeId, offset: number): readonly ArrayLevel[] {
    const form = this.form(shape);
    if (form.kind === 'scalar' || form.kind === 'unknown' || form.kind === 'opaque') return [];
    if (form.kind === 'array') {
      const element = this.size(form.of);
      if (!element) return [{ start: 0, element: 1, bytes: Number.POSITIVE_INFINITY, uniform: true }];
      const bytes = form.length === null ? Number.POSITIVE_INFINITY : element * form.length;
      const uniform = this.isOneCell(form.of);
      return [{ start: 0, element, bytes, uniform }, ...this.arraysAt(form.of, offset % element)];
    }
    if (form.clusters === null) return [];
    const cluster = clusterAt(form.clusters, offset);
    const tail = cluster ? null : this.tail(shape);
    if (tail && tail.offset === offset) return this.tailLevels(tail);
    if (!cluster) return [];
    return this.viewsAt(form, cluster, offset).flatMap(({ field, inner }) =>
      this.arraysAt(field.shape, inner).map((level) => ({ ...level, start: level.start + field.offset })),
    );
  }

  private tailLevels(tail: Tail): readonly ArrayLevel[] {
    const uniform = this.isOneCell(tail.shape);
    const own = { start: tail.offset, element: tail.size, bytes: Number.POSITIVE_INFINITY, uniform };
    const inner = this.arraysAt(tail.shape, 0).map((level) => ({ ...level, start: level.start + tail.offset }));
    return [own, ...inner];
  }

  /** Members that hold bytes of the cell at `offset`, each with the offsets in it that these bytes have. */
  private viewsAt(form: RecordForm, cluster: Cluster, offset: number): readonly View[] {
    const views: View[] = [];
    for (const index of cluster.members) {
      const field = form.fields[index];
      if (!field) continue;
      if (!cluster.classes) return [{ field, inner: offset - field.offset }];
      const cell = cluster.classes[offset - cluster.start] ?? 0;
      const inner = new Set<number>();
      for (let byte = 0; byte < field.size; byte++) {
        const of = cluster.classes[field.offset + byte - cluster.start] ?? 0;
        if (of === cell) inner.add(this.within(field.shape, byte));
        if (cluster.classes.length === 0) break;
      }
      for (const at of inner) views.push({ field, inner: at });
    }
    return views;
  }

  /**
   * Members that share bytes with `offset` up to `offset + size`, outermost first, each once. `size` 0: up to the end
   * of the shape. What holds for one element of an array holds for all.
   */
  membersAt(shape: ShapeId, offset: number, size = 1): readonly Member[] {
    const found = new Map<string, Member>();
    collectMembers(this, shape, [offset, size === 0 ? Number.POSITIVE_INFINITY : offset + size], found);
    return [...found.values()];
  }
}

interface View {
  readonly field: Field;
  readonly inner: number;
}

/** An array within a shape: where it starts, the bytes of an element and of all. */
export interface ArrayLevel {
  readonly start: number;
  readonly element: number;
  readonly bytes: number;
  /** An element is one cell. */
  readonly uniform: boolean;
}

export function modulo(value: number, divisor: number): number {
  const rest = value % divisor;
  return rest < 0 ? rest + divisor : rest;
}
