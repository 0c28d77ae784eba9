/**
 * Definition: the units a `main` needs, by the externals each unit uses and others define. Method: breadth first over
 * uses; of several definers the one in the user's own directory, else the nearest. Reports too much when a local name
 * equals an external of another unit; may miss units that only a table built by the linker or `dlopen` reaches.
 */
import { directoryOf, sharedDepth } from './paths.ts';
import type { FileScan } from './scan.ts';

export interface Definers {
  /** Indices of the units that define the external `name`. */
  of(name: number): readonly number[];
}

const NOBODY: readonly number[] = [];

export function definersOf(scans: readonly FileScan[], names: number): Definers {
  const lists: (number[] | undefined)[] = new Array(names + 1);
  scans.forEach((scan, unit) => {
    for (const name of scan.exports) {
      const list = lists[name];
      if (list === undefined) lists[name] = [unit];
      else if (list.at(-1) !== unit) list.push(unit);
    }
  });
  return { of: (name) => lists[name] ?? NOBODY };
}

/** The units reachable from `start` through those that `eligible` admits, `start` included. */
export function reachableUnits(
  start: readonly number[],
  paths: readonly string[],
  scans: readonly FileScan[],
  definers: Definers,
  eligible: (unit: number) => boolean,
): ReadonlySet<number> {
  const reached = new Set(start);
  const resolved = new Set<number>();
  for (const unit of reached) {
    const scan = scans[unit];
    if (scan === undefined) continue;
    for (const name of scan.exports) resolved.add(name);
    for (const name of scan.uses) {
      if (resolved.has(name)) continue;
      const candidates = definers.of(name);
      if (candidates.length === 0) continue;
      resolved.add(name);
      const found = nearestUnit(candidates, unit, paths, reached, eligible);
      if (found !== undefined) reached.add(found);
    }
  }
  return reached;
}

function nearestUnit(
  candidates: readonly number[],
  user: number,
  paths: readonly string[],
  reached: ReadonlySet<number>,
  eligible: (unit: number) => boolean,
): number | undefined {
  const home = directoryOf(paths[user] ?? '');
  let best: number | undefined;
  let bestDepth = -1;
  for (const unit of candidates) {
    if (reached.has(unit)) return unit;
    if (!eligible(unit)) continue;
    const directory = directoryOf(paths[unit] ?? '');
    const depth = sharedDepth(directory, home) + (directory === home ? 1 : 0);
    if (depth > bestDepth) [best, bestDepth] = [unit, depth];
  }
  return best;
}
