/** How much state there is at a point of time, counted. */
import type { Disposition } from '../state/disposition.ts';
import { disposes } from '../state/disposition.ts';
import type { StateElement, StateInventory } from '../state/inventory.ts';

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

/** Flags are not counted. */
export interface PointCounts {
  readonly elements: number;
  readonly byClass: Readonly<Record<StateClass, number>>;
  readonly byNature: Readonly<Record<string, number>>;
  /** Of the same as `byDisposition`: `per-flow`, `cross-flow`, ... and `unknown`. */
  readonly byScope: Readonly<Record<string, number>>;
  /** Of updateable elements (of all, where that is not known): `undecided` and the words of dispositions. */
  readonly byDisposition: Readonly<Record<string, number>>;
}

/** Each element has one: the most that is known of it. */
export type StateClass = 'updateable' | 'read-only' | 'unused' | 'not-persistent' | 'unknown';

export const stateClasses: readonly StateClass[] = ['updateable', 'read-only', 'unused', 'not-persistent', 'unknown'];

export function classOf({ classification }: StateElement): StateClass {
  if (!classification || classification.perCrossFlow === null) return 'unknown';
  if (!classification.persistent) return 'not-persistent';
  if (!classification.perCrossFlow) return 'unused';
  return classification.updateable ? 'updateable' : 'read-only';
}

/** `today`: the day of the point; later than the last day of a disposition, it does not count. */
export function countsOf(
  { elements }: StateInventory,
  dispositions: readonly Disposition[],
  today: string,
): PointCounts {
  const byClass = { updateable: 0, 'read-only': 0, unused: 0, 'not-persistent': 0, unknown: 0 };
  const byNature = new Map<string, number>();
  const byScope = new Map<string, number>();
  const byDisposition = new Map<string, number>();
  const holding = dispositions.filter(({ until }) => until === undefined || until >= today);
  let total = 0;
  for (const element of elements.values()) {
    if (element.kind === 'flag') continue;
    total++;
    const ofClass = classOf(element);
    byClass[ofClass]++;
    raise(byNature, element.nature);
    if (ofClass !== 'updateable' && ofClass !== 'unknown') continue;
    raise(byScope, scopeOf(element));
    raise(byDisposition, holding.find((d) => disposes(d, element.key, element))?.kind ?? 'undecided');
  }
  return {
    elements: total,
    byClass,
    byNature: sorted(byNature),
    byScope: sorted(byScope),
    byDisposition: sorted(byDisposition),
  };
}

/** Read as it may be there: inventories of earlier versions have none. */
export function scopeOf({ classification }: StateElement): string {
  return classification?.flowspace?.scope ?? 'unknown';
}

function raise(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
