/** Run time: the contexts after the first packet, and which of them matters most. */
import type { Context, ElementWrite } from '../state/inventory.ts';

/** What matters first when several contexts write: packets decide most, timers least. */
const contextRank: Readonly<Record<Context, number>> = { packet: 0, peer: 1, control: 2, timer: 3, startup: 4 };

export function rankOf(contexts: readonly Context[]): number {
  return Math.min(contextRank.startup, ...contexts.map((context) => contextRank[context]));
}

/** By name before by pointer: what can be seen is said first. */
const howRank: Readonly<Record<ElementWrite['how'], number>> = { name: 0, call: 1, pointer: 2 };

export function atRunTime(writes: readonly ElementWrite[]): readonly ElementWrite[] {
  return writes
    .filter((w) => rankOf(w.contexts) < contextRank.startup)
    .sort((a, b) => howRank[a.how] - howRank[b.how] || rankOf(a.contexts) - rankOf(b.contexts));
}
