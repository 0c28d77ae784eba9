/** The programs around a unit that no list and no `main` took. */

import type { GroupingInput } from './grouping.ts';
import { directoriesOf, type Group, type Groups } from './groups.ts';
import { ancestors, directoryOf } from './paths.ts';

export interface Hosts {
  (unit: number): readonly Group[];
  /** Product programs that use an external of one of `units`, of those that `counts` admits. */
  readonly using: (units: readonly number[], counts?: (name: number) => boolean) => readonly Group[];
  /** Whether the groups have the same units in the nearest directory around `unit`: what they share, they share. */
  readonly alike: (unit: number, groups: readonly Group[]) => boolean;
}

/**
 * The product programs around a unit: those with units in its directory, else in the nearest one above it (at any depth
 * below); of several, those that use one of its externals, if any does.
 */
export function findHosts(groups: Groups, input: GroupingInput): Hosts {
  const products = groups.list.filter((group) => group.role === 'product');
  const around = new Map<string, Group[]>();
  for (const group of products) {
    const covered = new Set<string>();
    for (const directory of directoriesOf(group, input.paths))
      for (const above of ancestors(directory)) covered.add(above);
    for (const directory of covered) {
      const list = around.get(directory);
      if (list === undefined) around.set(directory, [group]);
      else list.push(group);
    }
  }
  const users = new Map(products.map((group) => [group, usesOf(group, input)]));
  const using: Hosts['using'] = (units, counts = () => true) => {
    const names = units.flatMap((unit) => input.scans[unit]?.exports ?? []).filter(counts);
    return products.filter((group) => names.some((name) => users.get(group)?.has(name)));
  };
  const hosts = (unit: number): readonly Group[] => {
    const directory = ancestors(directoryOf(input.paths[unit] ?? '')).find((above) => around.has(above));
    const candidates = directory === undefined ? [] : (around.get(directory) ?? []);
    if (candidates.length < 2) return candidates;
    const needing = using([unit]).filter((group) => candidates.includes(group));
    return needing.length > 0 ? needing : candidates;
  };
  const alike = (unit: number, candidates: readonly Group[]): boolean => {
    const directory = ancestors(directoryOf(input.paths[unit] ?? '')).find((above) => around.has(above)) ?? '';
    const prefix = directory === '' ? '' : `${directory}/`;
    const within = (group: Group): string =>
      [...group.units]
        .filter((own) => input.paths[own]?.startsWith(prefix))
        .sort((a, b) => a - b)
        .join();
    return new Set(candidates.map(within)).size === 1;
  };
  return Object.assign(hosts, { using, alike });
}

function usesOf(group: Group, input: GroupingInput): ReadonlySet<number> {
  const out = new Set<number>();
  for (const unit of group.units) for (const name of input.scans[unit]?.uses ?? []) out.add(name);
  return out;
}
