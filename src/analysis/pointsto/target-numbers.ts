/** Targets by number, for sets and masks. */
import { IntVector } from '../../graph/int-vector.ts';
import type { WordMask } from '../../graph/sparse-sets.ts';
import type { CellId } from './memory.ts';

/** Of `count` targets, those that have another name. */
export function renamedTargets(count: number, named: (target: number) => number): WordMask {
  const words = new Int32Array((count >> 5) + 1);
  for (let target = 0; target < count; target++)
    if (named(target) !== target) words[target >> 5] = (words[target >> 5] ?? 0) | (1 << (target & 31));
  return { word: (key, bits) => bits & (words[key] ?? 0) };
}

/** Numbers of cells that are pointed to, in the order in which they come up, so that sets are dense. */
export class TargetNumbers {
  private readonly numbers = new IntVector();
  private readonly cells = new IntVector();

  of(cell: CellId): number {
    while (this.numbers.length <= cell) this.numbers.push(-1);
    const known = this.numbers.get(cell);
    if (known >= 0) return known;
    const number = this.cells.length;
    this.cells.push(cell);
    this.numbers.set(cell, number);
    return number;
  }

  cell(number: number): CellId {
    return this.cells.get(number);
  }

  get length(): number {
    return this.cells.length;
  }
}
