/** How much state there is at a point of time, counted. */

/** A day, the last commit of the default branch up to its end, and what is counted there. */
export interface TrendPoint {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly commit: string;
  /** Null: nothing could be counted there: no program, or the analysis failed. */
  readonly counts: PointCounts | null;
  /** Record -> bytes of one instance, of persistent records whose layout is known. */
  readonly bytes: ReadonlyMap<string, number>;
}

/** Each sum is over all elements but flags. */
export interface PointCounts {
  readonly elements: number;
  readonly byClass: Readonly<Record<StateClass, number>>;
  readonly byNature: Readonly<Record<string, number>>;
  /** `per-flow`, `cross-flow`, ... and `unknown`. */
  readonly byScope: Readonly<Record<string, number>>;
  /** Of updateable elements (of all, where that is not known): `undecided` and the words of dispositions. */
  readonly byDisposition: Readonly<Record<string, number>>;
}

/** Each element has one: the most that is known of it. */
export type StateClass = 'updateable' | 'read-only' | 'unused' | 'not-persistent' | 'unknown';

export const stateClasses: readonly StateClass[] = ['updateable', 'read-only', 'unused', 'not-persistent', 'unknown'];
