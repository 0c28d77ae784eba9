/** The programs found so far and what is asked of units while they are found. */

import type { GroupingInput } from './grouping.ts';
import { byteOrder, directoryOf, sharedDepth } from './paths.ts';
import { isAside } from './platform.ts';
import { type Definers, definersOf } from './reach.ts';
import { type BuildTarget, libraryKey } from './target.ts';

export interface Group {
  readonly name: string;
  readonly role: 'product' | 'apart';
  readonly units: Set<number>;
}

export interface Groups {
  readonly list: readonly Group[];
  readonly definers: Definers;
  add(name: string, role: Group['role'], units: Iterable<number>): void;
  /** Adds to a program already there. */
  join(group: Group, units: Iterable<number>): void;
  isClaimed(unit: number): boolean;
  hasMain(unit: number): boolean;
  mainsAmong(units: readonly number[]): readonly number[];
  /** The units a target lists. */
  ownUnits(target: BuildTarget): readonly number[];
  /** The units a target lists and those of the libraries it links, directly or through another. */
  unitsOf(target: BuildTarget): ReadonlySet<number>;
}

export function createGroups(input: GroupingInput): Groups {
  const index = new Map(input.paths.map((path, i) => [path, i]));
  const libraries = librariesByKey(input.targets);
  const list: Group[] = [];
  const claimed = new Set<number>();
  const names = new Set<string>();
  const main = input.scans.map((scan) => {
    const guards = scan.main?.guards;
    return guards?.every(input.isOn) ?? false;
  });
  const hasMain = (unit: number): boolean => main[unit] ?? false;
  const ownUnits = (target: BuildTarget): readonly number[] => target.sources.flatMap((path) => index.get(path) ?? []);
  const join = (group: Group, units: Iterable<number>): void => {
    for (const unit of units) {
      group.units.add(unit);
      // A test takes parts of the product in, but does not make them parts of the test.
      if (group.role === 'product' || hasMain(unit) || isAside(input.paths[unit] ?? '')) claimed.add(unit);
    }
  };
  return {
    list,
    definers: definersOf(input.scans, input.names),
    add: (wanted, role, units) => {
      const members = [...units];
      if (members.length === 0) return;
      const group: Group = { name: freeName(names, wanted), role, units: new Set() };
      join(group, members);
      list.push(group);
    },
    join,
    isClaimed: (unit) => claimed.has(unit),
    hasMain,
    mainsAmong: (units) => units.filter(hasMain),
    ownUnits,
    unitsOf: (target) => new Set([...linked(target, libraries)].flatMap(ownUnits)),
  };
}

function freeName(names: Set<string>, wanted: string): string {
  let name = wanted;
  for (let i = 2; names.has(name); i++) name = `${wanted}-${i}`;
  names.add(name);
  return name;
}

function librariesByKey(targets: readonly BuildTarget[]): Map<string, BuildTarget[]> {
  const out = new Map<string, BuildTarget[]>();
  for (const target of targets) {
    if (target.kind === 'program' || target.kind === 'test') continue;
    const key = libraryKey(target.name);
    const list = out.get(key);
    if (list === undefined) out.set(key, [target]);
    else list.push(target);
  }
  return out;
}

function linked(target: BuildTarget, libraries: ReadonlyMap<string, readonly BuildTarget[]>): ReadonlySet<BuildTarget> {
  const out = new Set([target]);
  for (const user of out) {
    for (const key of user.links) {
      const library = nearest(libraries.get(libraryKey(key)) ?? [], user.directory);
      if (library !== undefined) out.add(library);
    }
  }
  return out;
}

function nearest(candidates: readonly BuildTarget[], directory: string): BuildTarget | undefined {
  const rank = (target: BuildTarget): number => sharedDepth(target.directory, directory);
  return [...candidates].sort((a, b) => rank(b) - rank(a) || byteOrder(a.directory, b.directory))[0];
}

/** Directories of a group's units. */
export const directoriesOf = (group: Group, paths: readonly string[]): ReadonlySet<string> =>
  new Set([...group.units].map((unit) => directoryOf(paths[unit] ?? '')));
