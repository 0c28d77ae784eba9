/**
 * What shapes can hold, by their declaration: whether a pointer, and to what.
 *
 * May miss when: a pointer is kept in a number that is too narrow, or in pieces; memory at the end of a record that is
 * declared as records with pointers is used as something else.
 */
import { clusterAt } from './clusters.ts';
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

  /** Whether a pointer may be kept at a normalised offset: not in code, nor in scalars that are too narrow, bytes aside. */
  mayHold(shape: ShapeId, offset: number): boolean {
    if (this.shapes.precision === 'paper') return shape !== codeShape && shape !== textShape;
    const key = shape * farthestOffset + offset;
    let may = this.holdCache.get(key);
    if (may === undefined) {
      const starts = this.shapes.startsAt(shape, offset);
      const tail = this.shapes.tail(shape);
      may = (tail !== null && offset >= tail.offset) || starts.length === 0 || starts.some((at) => this.holds(at));
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
    const tail = this.shapes.tail(shape);
    const starts =
      tail && offset >= tail.offset ? [] : this.shapes.startsAt(shape, offset).filter((at) => this.holds(at));
    const all = new Set(starts.map((at) => this.pointeeOf(at)));
    const [only = ''] = all.size === 1 ? all : [];
    this.pointeeCache.set(key, only);
    return only === '' ? undefined : only;
  }

  private pointeeOf(shape: ShapeId): string {
    const form = this.shapes.form(shape);
    return form.kind === 'scalar' && form.to !== undefined ? form.to : '';
  }

  private holds(shape: ShapeId): boolean {
    const form = this.shapes.form(shape);
    if (form.kind === 'scalar') return form.word || form.size === 1 || form.size >= this.shapes.wordSize;
    if (form.kind === 'record') return form.clusters === null;
    return form.kind === 'unknown' || this.shapes.isBytes(shape);
  }

  /** Normalised offsets where the shape or a part of it starts, in order; null: bytes that overlap others start anywhere. */
  starts(shape: ShapeId): readonly number[] | null {
    const form = this.shapes.form(shape);
    if (form.kind === 'array') return this.starts(form.of);
    if (form.kind !== 'record' || form.clusters === null) return [0];
    const found = new Set([0]);
    for (const field of form.fields) {
      const inside = this.starts(field.shape);
      const overlaps = clusterAt(form.clusters, field.offset)?.classes && this.shapes.isBytes(field.shape);
      if (overlaps || inside === null) return null;
      for (const inner of inside) found.add(this.shapes.within(shape, field.offset + inner));
    }
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
