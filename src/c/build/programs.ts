/**
 * Definition: which units are linked together, into which program. Method, in this order: the config file; programs that
 * build files list, with the libraries they link; each remaining `main` with the units it reaches; plug-ins and units that
 * no list names go to the program around them. Reports too much when a unit joins a program by its directory alone; may
 * miss when a build file makes its list by running commands.
 */
import { type Grouping, type GroupingInput, isLeftOut } from './grouping.ts';
import { createGroups, type Groups } from './groups.ts';
import { byteOrder, directoryOf } from './paths.ts';
import { apartRoot, isAside } from './platform.ts';
import { reachableUnits } from './reach.ts';
import { placeRemaining } from './strays.ts';
import type { BuildTarget } from './target.ts';

export function groupPrograms(input: GroupingInput): Grouping {
  const groups = createGroups(input);
  for (const { name, paths } of input.declared) {
    const wanted = new Set(paths);
    groups.add(
      name,
      'product',
      indices(input, (path) => wanted.has(path)),
    );
  }
  addListed(groups, input);
  addByMain(groups, input);
  return placeRemaining(groups, input);
}

const indices = (input: GroupingInput, accept: (path: string) => boolean): number[] =>
  input.paths.flatMap((path, i) => (accept(path) ? [i] : []));

/** Programs that build files list. Of several with one `main` the one with most units is the program. */
function addListed(groups: Groups, input: GroupingInput): void {
  const listed = input.targets
    .map((target) => ({ target, units: groups.unitsOf(target), mains: groups.mainsAmong(groups.ownUnits(target)) }))
    .filter(({ target, mains }) => isProgram(target, mains.length));
  listed.sort((a, b) => b.units.size - a.units.size || byteOrder(a.target.name, b.target.name));
  const taken = new Set<number>(input.paths.flatMap((_, i) => (groups.isClaimed(i) ? [i] : [])));
  for (const { target, units, mains } of listed) {
    if (mains.some((main) => taken.has(main)) || units.size === 0) continue;
    for (const main of mains) taken.add(main);
    const own = groups.ownUnits(target).map((unit) => input.paths[unit] ?? '');
    const home = mains.length > 0 ? mains.map((main) => input.paths[main] ?? '') : own;
    const apart = target.kind === 'test' || home.every(isAside);
    groups.add(target.name, apart ? 'apart' : 'product', units);
  }
}

function isProgram(target: BuildTarget, mains: number): boolean {
  if (target.kind === 'program' || target.kind === 'test') return target.sources.length > 0;
  return target.kind === 'made' && mains === 1;
}

function addByMain(groups: Groups, input: GroupingInput): void {
  const { paths, scans } = input;
  const listed = groups.list.some((group) => group.role === 'product');
  for (let main = 0; main < paths.length; main++) {
    const path = paths[main] ?? '';
    if (!groups.hasMain(main) || groups.isClaimed(main) || isLeftOut(input, path)) continue;
    const aside = isAside(path);
    const home = directoryOf(path);
    const eligible = (unit: number): boolean => {
      const other = paths[unit] ?? '';
      if (groups.hasMain(unit) || isLeftOut(input, other)) return false;
      // Where lists tell what the programs are, one that no list has is a tool of its own directory.
      if (listed && !aside) return other.startsWith(home === '' ? '' : `${home}/`) && !groups.isClaimed(unit);
      return aside
        ? isAside(other) && (directoryOf(other) === home || apartRoot(other) === apartRoot(path))
        : !isAside(other);
    };
    const reached = reachableUnits([main], paths, scans, groups.definers, eligible);
    groups.add(programName(path), aside ? 'apart' : 'product', reached);
  }
}

/** `src/charon/main.c` is `charon`, `tools/dump.c` is `dump`. */
function programName(path: string): string {
  const stem = path.slice(path.lastIndexOf('/') + 1, -2);
  const directory = directoryOf(path);
  const parent = directory.slice(directory.lastIndexOf('/') + 1);
  return stem === 'main' && parent !== '' && parent !== 'src' ? parent : stem;
}
