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
import { type Cluster, clustersOf, clusterAt, type Field } from './clusters.ts';

export type ShapeId = number;
/** `many`: as many of the shape, one after the other, as were allocated. */
export type Extent = 'one' | 'many';
/** `paper`: an object is one cell, as in the StateAlyzr paper. */
export type Precision = 'fields' | 'paper';
export type Member = readonly [tag: string, field: string];

export const unknownShape: ShapeId = 0;
const outside = -1;

interface RecordForm {
  readonly kind: 'record';
  readonly tag: string;
  readonly size: number | null;
  readonly fields: readonly Field[];
  /** Members that share bytes, together; null: an offset is not known. */
  readonly clusters: readonly Cluster[] | null;
}

type Form =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'scalar'; readonly size: number; readonly word: boolean }
  | { readonly kind: 'array'; readonly of: ShapeId; readonly length: number | null }
  | RecordForm;

const unknownForm: Form = { kind: 'unknown' };

/** Guards the numbering: a shape is interned once, and its form never changes. */
export class Shapes {
  private readonly forms: Form[] = [unknownForm];
  private readonly byContent = new Map<string, ShapeId>([['?', unknownShape]]);
  private readonly byLayouts = new WeakMap<readonly RecordLayout[], (ShapeId | undefined)[]>();
  private readonly wordCache = new Map<ShapeId, Int32Array>();
  private readonly wordSize: number;
  readonly precision: Precision;

  /** `wordSize` in bits. */
  constructor(options: { readonly wordSize: 32 | 64; readonly precision: Precision }) {
    this.wordSize = options.wordSize / 8;
    this.precision = options.precision;
  }

  /** `layouts`: the records that `shape` speaks of. */
  intern(shape: Shape, layouts: readonly RecordLayout[]): ShapeId {
    if (shape === null) return unknownShape;
    if (shape === 'word') return this.known('w', () => ({ kind: 'scalar', size: this.wordSize, word: true }));
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
    const members = layout.fields.map(([name, offset, shape]) => ({ name, offset, shape: this.intern(shape, layouts) }));
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

  private form(shape: ShapeId): Form {
    return this.forms[shape] ?? unknownForm;
  }

  /** Bytes; null: not known. */
  size(shape: ShapeId): number | null {
    const form = this.form(shape);
    if (form.kind === 'scalar' || form.kind === 'record') return form.kind === 'scalar' ? form.size : form.size;
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
  private tail(shape: ShapeId): { readonly offset: number; readonly shape: ShapeId; readonly size: number } | null {
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
    if (form.kind === 'scalar') return 0;
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

  isScalar(shape: ShapeId): boolean {
    return this.form(shape).kind === 'scalar';
  }
}

export function modulo(value: number, divisor: number): number {
  const rest = value % divisor;
  return rest < 0 ? rest + divisor : rest;
}
