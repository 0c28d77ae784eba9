/**
 * What grows while the flow of one function or initialiser is read: operations, temporaries, names, calls, accesses.
 * Values and places are what expressions stand for here.
 */
import { type CallFlow, op, type ReadFlow, type Shape, type WriteFlow } from './flow.ts';
import type { LayoutTable } from './layouts.ts';
import { StepRecorder, stepKind, useKind } from './steps.ts';

/** Storage: at `offset` of `base`, or `add` bytes behind what the pointer there points to. */
export type Place =
  | { readonly kind: 'direct'; readonly base: number; readonly offset: number }
  | {
      readonly kind: 'through';
      readonly base: number;
      readonly offset: number;
      readonly add: number;
      /** Record that the pointer is used as: head + 1; 0: anything. */
      readonly as: number;
    };

/** The pointers that an expression may have as its value; null: none. */
export type Value =
  | null
  /** What the place holds. */
  | { readonly kind: 'content'; readonly of: Place }
  | { readonly kind: 'address'; readonly base: number; readonly offset: number }
  /** A pointer in a direct place, plus bytes. */
  | { readonly kind: 'sum'; readonly base: number; readonly offset: number; readonly add: number; readonly as: number };

export type Member = readonly [record: string, field: string];

export interface Access {
  readonly place: Place;
  readonly line: number;
  readonly size: number;
  readonly member?: Member | undefined;
  readonly path?: string | undefined;
}

/** Guards the numbering of temporaries and names; everything is appended in source order. */
export class FlowBuilder {
  readonly ops: number[] = [];
  readonly temporaries: Shape[] = [];
  readonly names: string[] = [];
  readonly calls: CallFlow[] = [];
  readonly writes: WriteFlow[] = [];
  readonly reads: ReadFlow[] = [];
  /** Reads of locals, which only steps speak of. */
  readonly frameReads: ReadFlow[] = [];
  readonly steps = new StepRecorder();
  readonly layouts: LayoutTable;
  private readonly localCount: number;
  private readonly nameNumbers = new Map<string, number>();
  private readonly seenReads = new Map<string, number>();

  constructor(layouts: LayoutTable, localCount: number) {
    this.layouts = layouts;
    this.localCount = localCount;
  }

  temporary(shape: Shape): Place & { readonly kind: 'direct' } {
    this.temporaries.push(shape);
    return { kind: 'direct', base: this.localCount + this.temporaries.length - 1, offset: 0 };
  }

  /** Base of a name of file scope. */
  name(name: string): number {
    let number = this.nameNumbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.nameNumbers.set(name, number);
    }
    return -number - 1;
  }

  /** `place` takes what `value` may be. */
  assign(place: Place, value: Value): void {
    if (value === null) return;
    if (place.kind === 'direct') return this.into(place, value);
    const source = this.held(value);
    this.ops.push(op.store, place.base, place.offset, place.add, source.base, source.offset, place.as);
  }

  private into(dst: Place & { readonly kind: 'direct' }, value: Exclude<Value, null>): void {
    const { base, offset } = dst;
    if (value.kind === 'address') this.ops.push(op.address, base, offset, value.base, value.offset);
    else if (value.kind === 'sum') this.ops.push(op.add, base, offset, value.base, value.offset, value.add, value.as);
    else if (value.of.kind === 'through') {
      this.ops.push(op.load, base, offset, value.of.base, value.of.offset, value.of.add, value.of.as);
    } else if (value.of.base !== base || value.of.offset !== offset) {
      this.ops.push(op.copy, base, offset, value.of.base, value.of.offset);
    }
  }

  /** A direct place that holds `value`. */
  held(value: Exclude<Value, null>): Place & { readonly kind: 'direct' } {
    if (value.kind === 'content' && value.of.kind === 'direct') return value.of;
    const place = this.temporary('word');
    this.into(place, value);
    return place;
  }

  /** What the pointer `value` points to, `add` bytes on. */
  target(value: Value, add: number, as = 0): Place {
    if (value === null) return { kind: 'through', ...bare(this.temporary('word')), add, as };
    if (value.kind === 'address') return { kind: 'direct', base: value.base, offset: value.offset + add };
    if (value.kind === 'sum') return { ...value, kind: 'through', add: value.add + add };
    return { kind: 'through', ...bare(this.held(value)), add, as };
  }

  /** The pointers in `size` bytes behind one pointer go behind another. */
  block(dst: Place, src: Place, size: number): void {
    const to = this.held(seen(dst));
    const from = this.held(seen(src));
    this.ops.push(op.block, to.base, to.offset, from.base, from.offset, size);
  }

  /** `value` plus an unknown multiple of `size`. */
  indexed(value: Value, size: number): Value {
    if (value === null) return null;
    const from = this.held(value);
    const to = this.temporary('word');
    this.ops.push(op.index, to.base, to.offset, from.base, from.offset, size);
    return { kind: 'content', of: to };
  }

  /** Any of the values. */
  either(values: readonly Value[]): Value {
    const some = values.filter((value) => value !== null);
    if (some.length <= 1) return some[0] ?? null;
    const place = this.temporary('word');
    for (const value of some) this.into(place, value);
    return { kind: 'content', of: place };
  }

  write(access: Access): void {
    const { place, line, size, member, path } = access;
    const { base, offset } = place;
    const through = throughOf(place);
    this.writes.push({
      line,
      base,
      offset,
      ...through,
      size,
      ...(member ? { member } : {}),
      ...(path === undefined ? {} : { path }),
    });
  }

  /** The step of the write that was added last. */
  storeStep(line: number): number {
    return this.steps.step(stepKind.store, line, this.writes.length - 1);
  }

  /** Of a local it is told only to the steps: it is in the frame of whoever reads it. */
  read({ place, line, size, member }: Access): void {
    const { base, offset } = place;
    const own = place.kind === 'direct' && base >= 0;
    if (own && base >= this.localCount) return;
    // Bit-fields share their bytes.
    const key = `${base} ${offset} ${place.kind === 'through' ? place.add : ''} ${size} ${member?.join('.') ?? ''}`;
    let number = this.seenReads.get(key);
    if (number === undefined) {
      const list = own ? this.frameReads : this.reads;
      number = list.length;
      this.seenReads.set(key, number);
      list.push({ line, base, offset, ...throughOf(place), size, ...(member ? { member } : {}) });
    }
    this.steps.use(own ? useKind.local : useKind.read, number);
  }
}

export function addressOf(place: Place): Exclude<Value, null> {
  const { base, offset } = place;
  if (place.kind === 'direct') return { kind: 'address', base, offset };
  if (place.add === 0) return { kind: 'content', of: { kind: 'direct', base, offset } };
  return { kind: 'sum', base, offset, add: place.add, as: place.as };
}

/** As `addressOf`, but only of what may be the record that the pointer is used as. */
function seen(place: Place): Exclude<Value, null> {
  return place.kind === 'through' && place.as !== 0 ? { ...place, kind: 'sum' } : addressOf(place);
}

export function behind(place: Place, bytes: number): Place {
  return place.kind === 'direct' ? { ...place, offset: place.offset + bytes } : { ...place, add: place.add + bytes };
}

const bare = ({ base, offset }: Place): { readonly base: number; readonly offset: number } => ({ base, offset });

function throughOf(place: Place): { readonly through?: number; readonly as?: number } {
  if (place.kind === 'direct') return {};
  return place.as === 0 ? { through: place.add } : { through: place.add, as: place.as };
}
