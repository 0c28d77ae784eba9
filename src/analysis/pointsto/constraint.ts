/** The constraints that a program puts on points-to sets, as inequalities. `pts(x)` is the points-to set of the cell x. */
import { IntVector } from '../../graph/int-vector.ts';
import type { CellId } from './memory.ts';
import { anyHead, type HeadId } from './views.ts';

export const kind = {
  addressOf: 1,
  copy: 2,
  add: 3,
  index: 4,
  load: 5,
  store: 6,
  block: 7,
  onTargets: 8,
  onCells: 9,
} as const;

/** Numbers that one constraint takes: its kind, three operands, and the head that memory is seen as. */
const width = 5;

/**
 * Guards that every constraint has its operands. Constraints may be added while they are being solved. One with the
 * operand -1, a cell that does not exist, says nothing and is left out.
 */
export class Constraints {
  private readonly data = new IntVector(1024);

  get length(): number {
    return this.data.length / width;
  }

  /** pts(dst) contains target. */
  addressOf(dst: CellId, target: CellId): void {
    this.push(kind.addressOf, dst, target, 0);
  }

  /** pts(dst) >= pts(src). */
  copy(dst: CellId, src: CellId): void {
    this.push(kind.copy, dst, src, 0);
  }

  /** pts(dst) contains c + k for each c in pts(src) that may be an `as`. */
  add(dst: CellId, src: CellId, k: number, as: HeadId = anyHead): void {
    if (k === 0 && as === anyHead) this.push(kind.copy, dst, src, 0);
    else this.push(kind.add, dst, src, k, as);
  }

  /** pts(dst) contains c + i * elementSize for each c in pts(src), for all i. */
  index(dst: CellId, src: CellId, elementSize: number): void {
    this.push(kind.index, dst, src, elementSize);
  }

  /** pts(dst) >= pts(c + k) for each c in pts(ptr) that may be an `as`. */
  load(dst: CellId, ptr: CellId, k: number, as: HeadId = anyHead): void {
    this.push(kind.load, dst, ptr, k, as);
  }

  /** pts(c + k) >= pts(src) for each c in pts(ptr) that may be an `as`. */
  store(ptr: CellId, k: number, src: CellId, as: HeadId = anyHead): void {
    this.push(kind.store, ptr, src, k, as);
  }

  /** pts(d + i) >= pts(s + i) for each d in pts(dstPtr), s in pts(srcPtr), 0 <= i < size; size 0: to the end of the object. */
  block(dstPtr: CellId, srcPtr: CellId, size: number): void {
    this.push(kind.block, dstPtr, srcPtr, size);
  }

  /** `resolve(site, object)` is called once for the object of each c in pts(ptr). */
  onTargets(ptr: CellId, site: number): void {
    this.push(kind.onTargets, ptr, ptr, site);
  }

  /** `resolve(site, c)` is called once for each c in pts(ptr); with -1 by a method that does not tell cells apart. */
  onCells(ptr: CellId, site: number): void {
    this.push(kind.onCells, ptr, ptr, site);
  }

  private push(code: number, a: CellId, b: CellId, c: number, as: HeadId = anyHead): void {
    if (a < 0 || b < 0) return;
    this.data.push(code);
    this.data.push(a);
    this.data.push(b);
    this.data.push(c);
    this.data.push(as);
  }

  kind(constraint: number): number {
    return this.data.get(constraint * width);
  }

  /** The cell that is filled; of a store or block the pointer to it; of `onTargets` the pointer. */
  dst(constraint: number): CellId {
    return this.data.get(constraint * width + 1);
  }

  /** The cell, or of a load or block the pointer to it, from which it is filled. */
  src(constraint: number): CellId {
    return this.data.get(constraint * width + 2);
  }

  /** Distance, size or site. */
  extra(constraint: number): number {
    return this.data.get(constraint * width + 3);
  }

  /** The record as which the memory behind the pointer is used. */
  as(constraint: number): HeadId {
    return this.data.get(constraint * width + 4);
  }
}
