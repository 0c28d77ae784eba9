/**
 * How a change leaves what no handler deals with: elements that packets, timers, operators or peers may write, and that no
 * function saves, restores, encodes, decodes, copies or merges, nor any disposition speaks of.
 */
import { type Disposition, disposes } from '../state/disposition.ts';
import type { StateElement } from '../state/inventory.ts';
import type { Drift, InventoryIndex } from './drift.ts';
import { unhandledElements } from './rules/unhandled-state.ts';

export interface Standing {
  /** Unhandled in the base, and not in the head. Null: not known, the programs were not classified as wholes. */
  readonly fixed: number | null;
  /** Unhandled in both. */
  readonly preExisting: number | null;
}

/** Dispositions of both revisions. */
export interface Dispositions {
  readonly base: readonly Disposition[];
  readonly head: readonly Disposition[];
  /** Which of them hold for the head; its own, unless the settings of the base are strict. */
  readonly from?: 'head' | 'base';
}

/** In: what the programs that changed differ in. */
export function standingOf(drifts: readonly Drift[], dispositions: Dispositions): Standing {
  let fixed = 0;
  let preExisting = 0;
  for (const drift of drifts) {
    const old = openElements(drift.base, dispositions.base);
    const now = openElements(drift.head, dispositions.head);
    if (!old || !now) return { fixed: null, preExisting: null };
    const before = new Set(old);
    const kept = now.filter((element) => before.has(drift.inBase(element) ?? element)).length;
    preExisting += kept;
    fixed += before.size - kept;
  }
  return { fixed, preExisting };
}

/** Undefined: the program was not classified as a whole. */
function openElements(
  index: InventoryIndex,
  dispositions: readonly Disposition[],
): readonly StateElement[] | undefined {
  if (index.inventory.counts?.updateable == null) return undefined;
  return unhandledElements(index).filter((e) => !dispositions.some((d) => disposes(d, e.key, e)));
}
