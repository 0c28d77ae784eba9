import type { Heard } from './heard.ts';
import type { CellId, ObjectId } from './memory.ts';

export interface PointsTo {
  /** Cells that the cell may point to, sorted. Of an object that became one cell its `any` cell. */
  targets(cell: CellId): Int32Array;
  pointsTo(ptr: CellId, cell: CellId): boolean;
  /** `unification`: the budget did not last; objects are told by their `any` cell. */
  readonly method: 'inclusion' | 'unification';
  /** Work done: pairs of set words looked at, edges followed, constraints met. */
  readonly steps: number;
  /** For those who tune the solver: edges, rounds, orders, megabytes. */
  readonly effort?: string;
}

export interface SolveOptions {
  /** Called once for each object that the pointer of an `onTargets` constraint may point to; may add constraints. */
  resolve(site: number, object: ObjectId): void;
  /** False: only a site that hears of all has anything to do for this object. By default all objects concern all sites. */
  concerns?(object: ObjectId): boolean;
  /** Whether the site wants `resolve` to be called for objects of no concern too. */
  hearsAll?(site: number): boolean;
  /** Of cells before solving: whether only the constraints that there are now fill them. None by default. */
  isSettled?(cell: CellId): boolean;
  /** Steps that the exact method may take. */
  readonly budget: number;
}

/** What of the callbacks both methods share: nothing is resolved twice. */
export interface Resolution {
  readonly heard: Heard;
  readonly resolve: (site: number, object: ObjectId) => void;
  readonly concerns: (object: ObjectId) => boolean;
  readonly hearsAll: (site: number) => boolean;
}
