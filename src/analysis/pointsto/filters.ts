/** Masks through which targets flow on their way to another node, one for each kind of view and of arithmetic. */
import type { DenseNumbers } from '../../graph/dense-numbers.ts';
import { type Constraints, kind } from './constraint.ts';
import { Mask } from './mask.ts';
import type { Memory } from './memory.ts';
import { type HeadId, mostViews } from './views.ts';

export interface FilterPorts {
  readonly memory: Memory;
  readonly constraints: Constraints;
  /** Of cells that are pointed to. */
  readonly numbers: DenseNumbers;
  /** There are so many nodes now. */
  readonly ensure: (nodes: number) => void;
}

/** Guards that what is alike for constraints is decided once for each target. */
export class Filters {
  private readonly ports: FilterPorts;
  private readonly out = new Int32Array(2);
  private readonly seen = new Int32Array(mostViews);
  /** By head. */
  private readonly masks: (Mask | undefined)[] = [];
  /** By kind, distance and head of arithmetic. */
  private readonly moves = new Map<string, Mask>();

  constructor(ports: FilterPorts) {
    this.ports = ports;
  }

  /** Of a constraint that adds to a pointer, or indexes it. */
  of(constraint: number): Mask {
    const { constraints } = this.ports;
    const code = constraints.kind(constraint);
    const extra = constraints.extra(constraint);
    const as = constraints.as(constraint);
    if (code === kind.add && extra === 0) return this.seenAs(as);
    const key = `${code} ${extra} ${as}`;
    let mask = this.moves.get(key);
    if (!mask) {
      mask = new Mask((target) => this.moved(code, extra, as, target));
      this.moves.set(key, mask);
    }
    return mask;
  }

  /** What may be a `head`. */
  seenAs(as: HeadId): Mask {
    let mask = this.masks[as];
    if (!mask) {
      mask = new Mask((target) => this.viewsOf(target, as));
      this.masks[as] = mask;
    }
    return mask;
  }

  /** The targets as which it is seen. */
  private viewsOf(target: number, as: HeadId): readonly number[] {
    const count = this.ports.memory.viewed(this.ports.numbers.value(target), as, this.seen);
    const targets = Array.from(this.seen.subarray(0, count), (cell) => this.ports.numbers.of(cell));
    this.ports.ensure(this.ports.memory.cellCount);
    return targets;
  }

  /** The targets that arithmetic on a pointer to one may lead to. */
  private moved(code: number, extra: number, as: HeadId, target: number): readonly number[] {
    const { out, seen } = this;
    const { memory, numbers, ensure } = this.ports;
    const found = new Set<number>();
    const count = memory.viewed(numbers.value(target), as, seen);
    for (let i = 0; i < count; i++) {
      const reached = code === kind.add ? memory.moved(seen[i] ?? 0, extra, out) : 1;
      if (code === kind.index) out[0] = memory.indexed(seen[i] ?? 0, extra);
      for (let k = 0; k < reached; k++) found.add(numbers.of(out[k] ?? 0));
    }
    ensure(memory.cellCount);
    return [...found];
  }

  /** Targets are seen otherwise from now on. */
  forget(): void {
    for (const mask of this.masks) mask?.forget();
    for (const mask of this.moves.values()) mask.forget();
  }
}
