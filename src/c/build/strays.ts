/** Units that no list and no `main` took: plug-ins, self-registering parts, what the inferred build leaves out. */

import { type GroupedProgram, type Grouping, type GroupingInput, isLeftOut } from './grouping.ts';
import type { Group, Groups } from './groups.ts';
import { findHosts, type Hosts } from './hosts.ts';
import { byteOrder, directoryOf } from './paths.ts';
import { apartRoot, isApart, isForeign, isTestFile } from './platform.ts';

/** Places every unit that is still unclaimed and returns the whole grouping, sorted by name. */
export function placeRemaining(groups: Groups, input: GroupingInput): Grouping {
  placePlugins(groups, input, findHosts(groups, input));
  placeLibraries(groups, input, findHosts(groups, input));
  const hosts = findHosts(groups, input);
  const ambiguous: { directory: string; candidates: string[] }[] = [];
  const unbuilt = new Map<string, number[]>();
  const apart = new Map<string, number[]>();
  const undecided = new Map<string, number[]>();
  const listed = listedShare(input);
  // A list may be incomplete: what a program uses and no listed unit defines, it has.
  const needed = (unit: number): boolean =>
    hosts.using([unit], (name) => !groups.definers.of(name).some(groups.isClaimed)).length > 0;
  const unlisted = (unit: number, path: string): boolean =>
    isForeign(path) || ((listed.get(directoryOf(path)) ?? 0) >= 0.5 && !needed(unit));
  const joins: [Group, number][] = [];
  for (let unit = 0; unit < input.paths.length; unit++) {
    if (groups.isClaimed(unit)) continue;
    const path = input.paths[unit] ?? '';
    const around = hosts(unit);
    const [only] = around;
    if (isApart(path) || isTestFile(path)) push(apart, apartRoot(path), unit);
    else if (isLeftOut(input, path) || (input.extent === 'inferred' && unlisted(unit, path))) {
      push(unbuilt, only?.name ?? directoryOf(path), unit);
    } else if (only !== undefined && hosts.alike(unit, around)) for (const group of around) joins.push([group, unit]);
    else push(undecided, directoryOf(path), unit);
  }
  for (const [group, unit] of joins) groups.join(group, [unit]);
  for (const [directory, units] of mergeHomeless(undecided, hosts)) {
    groups.add(nameOf(directory), 'product', units);
    ambiguous.push({ directory, candidates: hosts(units[0] ?? 0).map((group) => group.name) });
  }
  for (const [directory, units] of apart) groups.add(directory, 'apart', units);
  const program = (name: string, role: Group['role'], units: Iterable<number>): GroupedProgram => ({
    name,
    role,
    paths: [...units].sort((a, b) => a - b).map((unit) => input.paths[unit] ?? ''),
  });
  return {
    programs: groups.list
      .map((group) => program(group.name, group.role, group.units))
      .sort((a, b) => byteOrder(a.name, b.name)),
    ambiguous,
    unbuilt: [...unbuilt].map(([name, units]) => program(name, 'apart', units)),
  };
}

/**
 * A plug-in belongs to the programs that load shared objects and define most of what it takes from outside; where none
 * does, to the programs around it.
 */
function placePlugins(groups: Groups, input: GroupingInput, hosts: Hosts): void {
  const loads = (group: Group): boolean =>
    [...group.units].some((unit) => input.scans[unit]?.uses.some((name) => input.dlopen.has(name)));
  const loaders = groups.list.filter((group) => group.role === 'product' && loads(group));
  const joins: [Group, ReadonlySet<number>][] = [];
  for (const target of input.targets) {
    const own = groups.ownUnits(target);
    const [first] = own;
    if (target.kind !== 'plugin' || first === undefined || own.every(groups.isClaimed)) continue;
    const path = input.paths[first] ?? '';
    if (isApart(path) || isForeign(path)) continue;
    const units = groups.unitsOf(target);
    const providing = providers(groups, input, own, loaders);
    const around = providing.length > 0 ? providing : hosts(first);
    for (const group of around) joins.push([group, units]);
    if (around.length === 0) groups.add(target.name, 'product', units);
  }
  for (const [group, units] of joins) groups.join(group, units);
}

/** Those of `candidates` that define the most externals that `units` use and do not define themselves. */
function providers(
  groups: Groups,
  input: GroupingInput,
  units: readonly number[],
  candidates: readonly Group[],
): readonly Group[] {
  const names = new Set(units.flatMap((unit) => input.scans[unit]?.uses ?? []));
  for (const unit of units) for (const name of input.scans[unit]?.exports ?? []) names.delete(name);
  const counts = new Map(candidates.map((group) => [group, 0]));
  for (const name of names) {
    const definers = groups.definers.of(name);
    if (definers.length === 0) continue;
    for (const group of candidates) {
      if (definers.some((unit) => group.units.has(unit))) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  return candidates.filter((group) => most > 0 && counts.get(group) === most);
}

/** A library that no list links belongs to the programs around it that use it, else it is a product of its own. */
function placeLibraries(groups: Groups, input: GroupingInput, hosts: Hosts): void {
  const rest = input.targets.filter(
    (target) => target.kind === 'library' || target.kind === 'made' || target.kind === 'plugin',
  );
  for (const target of rest) {
    const own = groups.ownUnits(target);
    if (own.length === 0 || own.some(groups.isClaimed)) continue;
    const apart = own.every((unit) => isApart(input.paths[unit] ?? '') || isForeign(input.paths[unit] ?? ''));
    const using = hosts.using(own);
    for (const group of apart ? [] : using) groups.join(group, groups.unitsOf(target));
    if (apart || using.length === 0) groups.add(target.name, apart ? 'apart' : 'product', groups.unitsOf(target));
  }
}

/** By directory, which share of its units build files list: where most are listed, the others are left out on purpose. */
function listedShare(input: GroupingInput): ReadonlyMap<string, number> {
  const listed = new Set(input.targets.flatMap((target) => target.sources));
  const counts = new Map<string, { all: number; listed: number }>();
  for (const path of input.paths) {
    const count = counts.get(directoryOf(path)) ?? { all: 0, listed: 0 };
    count.all++;
    if (listed.has(path)) count.listed++;
    counts.set(directoryOf(path), count);
  }
  return new Map([...counts].map(([directory, count]) => [directory, count.listed / count.all]));
}

/** Without any program around, the whole tree is one: a library read by itself. */
function mergeHomeless(undecided: ReadonlyMap<string, number[]>, hosts: Hosts): ReadonlyMap<string, number[]> {
  const out = new Map<string, number[]>();
  for (const [directory, units] of undecided) {
    const homeless = hosts(units[0] ?? 0).length === 0;
    for (const unit of units) push(out, homeless ? '' : directory, unit);
  }
  return out;
}

function push(map: Map<string, number[]>, key: string, unit: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [unit]);
  else list.push(unit);
}

/** `addons/ot/src` is `ot`. */
function nameOf(directory: string): string {
  const parts = directory.split('/').filter((part) => part !== 'src');
  return parts.at(-1) || 'all';
}
