/**
 * What shapes can hold, by their declaration: whether a pointer, and to what.
 *
 * May miss when: a pointer is kept in a number that is too narrow, or in pieces; memory at the end of a record that is
 * declared as records with pointers is used as something else.
 */
import type { ShapeId, Tail } from './forms.ts';
import { codeShape, farthestOffset, type Shapes, textShape } from './shapes.ts';

/** Guards the answers given so far. */
export class Contents {
  private readonly shapes: Shapes;
  private readonly holdCache = new Map<number, boolean>();
  private readonly pointeeCache = new Map<number, string>();

  constructor(shapes: Shapes) {
    this.shapes = shapes;
  }

  /** Whether a pointer may be kept at a normalised offset: not in code, padding, nor what is too narrow. */
  mayHold(shape: ShapeId, offset: number): boolean {
    if (this.shapes.precision === 'paper') return shape !== codeShape && shape !== textShape;
    const key = shape * farthestOffset + offset;
    let may = this.holdCache.get(key);
    if (may === undefined) {
      const starts = this.startsAt(shape, offset);
      const record = this.shapes.holdsRecord(shape);
      may = this.isBehind(shape, offset) || (starts.length === 0 && !record) || starts.some((at) => this.holds(at));
      // Single bytes that were allocated are as many as were asked for.
      may ||= !record && this.shapes.isBytes(shape) && this.shapes.form(shape).kind === 'scalar';
      this.holdCache.set(key, may);
    }
    return may;
  }

  /** What the pointers at a normalised offset point to, by their declaration: `to` of its form; undefined: anything. */
  pointee(shape: ShapeId, offset: number): string | undefined {
    if (this.shapes.precision === 'paper') return undefined;
    const key = shape * farthestOffset + offset;
    const known = this.pointeeCache.get(key);
    if (known !== undefined) return known === '' ? undefined : known;
    const behind = this.isBehind(shape, offset);
    const starts = behind ? [] : this.startsAt(shape, offset).filter((at) => this.holds(at));
    const all = new Set(starts.map((at) => this.pointeeOf(at)));
    const [only = ''] = all.size === 1 ? all : [];
    this.pointeeCache.set(key, only);
    return only === '' ? undefined : only;
  }

  private pointeeOf(shape: ShapeId): string {
    const form = this.shapes.form(shape);
    return form.kind === 'scalar' && form.to !== undefined ? form.to : '';
  }

  /** Whether what is kept at a normalised offset is a pointer, or an integer, by its declaration; undefined: either. */
  use(shape: ShapeId, offset: number): 'pointer' | 'integer' | undefined {
    if (this.shapes.precision === 'paper' || this.isBehind(shape, offset)) return undefined;
    const forms = this.startsAt(shape, offset)
      .filter((at) => this.holds(at))
      .map((at) => this.shapes.form(at));
    if (forms.length === 0) return undefined;
    if (forms.every((form) => form.kind === 'scalar' && form.to !== undefined)) return 'pointer';
    return forms.every((form) => form.kind === 'scalar' && form.integer === true) ? 'integer' : undefined;
  }

  /** In memory of variable length at the end of a record of which nothing is said. */
  private isBehind(shape: ShapeId, offset: number): boolean {
    const tail = this.shapes.tail(shape);
    return tail !== null && offset >= tail.offset && this.isOpen(tail);
  }

  /** What starts at a normalised offset, members of what an array at the end of a record holds among it. */
  private startsAt(shape: ShapeId, offset: number): readonly ShapeId[] {
    const tail = this.shapes.tail(shape);
    const starts = this.shapes.startsAt(shape, offset);
    if (tail === null || offset < tail.offset) return starts;
    return [...starts, ...this.shapes.startsAt(tail.shape, (offset - tail.offset) % tail.size)];
  }

  private holds(shape: ShapeId): boolean {
    const form = this.shapes.form(shape);
    if (form.kind === 'scalar') return form.word;
    if (form.kind === 'record') return form.clusters === null;
    return form.kind === 'unknown' || (form.kind === 'array' && this.isBuffer(form));
  }

  /** Bytes with room for a pointer. */
  private isBuffer({ of, length }: { readonly of: ShapeId; readonly length: number | null }): boolean {
    const form = this.shapes.form(of);
    if (form.kind === 'array') return this.isBuffer(form);
    return form.kind === 'scalar' && form.size === 1 && (length === null || length >= this.shapes.wordSize);
  }

  /** Normalised offsets where the shape or a part of it starts, in order. Bytes are one cell: what starts in them starts there. */
  starts(shape: ShapeId): readonly number[] {
    const form = this.shapes.form(shape);
    if (form.kind === 'array') return this.starts(form.of);
    if (form.kind !== 'record' || form.clusters === null) return [0];
    const found = new Set([0]);
    for (const field of form.fields)
      for (const inner of this.starts(field.shape)) found.add(this.shapes.within(shape, field.offset + inner));
    return [...found].sort((a, b) => a - b);
  }

  /** Memory at the end of a record of variable length of which its type says little: bytes, numbers, what aligns. */
  isOpen(tail: Tail): boolean {
    return !this.shapes.holdsRecord(tail.shape) || !this.shapes.parts(tail.shape).some((part) => this.isPointer(part));
  }

  private isPointer(shape: ShapeId): boolean {
    const form = this.shapes.form(shape);
    return form.kind === 'scalar' && form.to !== undefined;
  }
}
