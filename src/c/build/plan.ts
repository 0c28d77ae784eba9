/**
 * Which units are read, with which options, and which units form which program. With a compile_commands.json its
 * commands decide; without, the text of the build files does, and no build is ever run.
 */
import { type Limitation, uniqueLimitations } from '../../source/limitation.ts';
import type { SourceSnapshot } from '../../source/snapshot.ts';
import { readCommands } from './commands.ts';
import { globMatcher } from './globs.ts';
import type { GroupedProgram, Grouping } from './grouping.ts';
import { inferUnits, missingConfiguration, type PlannedUnits } from './inferred.ts';
import { type TreeInventory, takeTreeInventory } from './inventory.ts';
import { groupPrograms } from './programs.ts';
import { type BuildReading, readBuildFiles } from './reading.ts';
import type { BuildPlan, BuildSettings, ProgramPlan } from './settings.ts';
import { sourceTree } from './tree.ts';
import type { UnitOptions } from './unit.ts';

export type { BuildPlan, BuildSettings, ProgramPlan, ProgramSetting } from './settings.ts';

/**
 * In: the files of one revision, and what a person or the config file says about its build. Out: units, programs, and
 * what had to be guessed or left out. Throws BuildError if the compile_commands text is not a compilation database.
 */
export function planBuild(snapshot: SourceSnapshot, settings: BuildSettings): BuildPlan {
  const tree = sourceTree(snapshot);
  const inventory = takeTreeInventory(tree, settings.exclude);
  const headerExists = (header: string): boolean => settings.systemHeaderExists(header) || tree.has(header);
  const reading = readBuildFiles(tree, inventory.find, { headerExists, defines: settings.defines });
  const { compileCommands } = settings;
  const mode = compileCommands === undefined ? 'inferred' : 'compile-commands';
  const planned =
    compileCommands === undefined
      ? inferUnits(tree, inventory, reading, settings)
      : readCommands(tree, compileCommands, settings, missingConfiguration(tree, inventory, reading, settings));
  const grouping = group(planned.units, inventory, reading, settings, mode);
  const { units, programs } = numbered(planned, grouping, settings);
  return { units, programs, limitations: uniqueLimitations([...planned.limitations, ...grouped(grouping)]), mode };
}

function group(
  units: readonly UnitOptions[],
  inventory: TreeInventory,
  reading: BuildReading,
  settings: BuildSettings,
  mode: BuildPlan['mode'],
): Grouping {
  const { names, scans } = inventory;
  const paths = [...new Set(units.map((unit) => unit.path))];
  const on = new Set<number>();
  for (const macros of new Set(units.map((unit) => unit.macros))) {
    for (const { name, body } of macros) if (body !== null) on.add(names.find(name));
  }
  const nothing = { includes: [], tested: [], defines: [], exports: [], uses: [], main: undefined };
  return groupPrograms({
    paths,
    scans: paths.map((path) => scans.get(path) ?? nothing),
    names: names.size,
    dlopen: new Set(['dlopen', 'g_module_open', 'lt_dlopen', 'lt_dlopenext'].map((name) => names.find(name))),
    targets: reading.targets,
    declared: settings.programs.map(({ name, paths: globs }) => ({ name, paths: paths.filter(globMatcher(globs)) })),
    conditional: reading.conditional,
    isOn: (name) => on.has(name),
    extent: mode === 'inferred' ? 'inferred' : 'all-built',
  });
}

/** Programs by unit number. A declared program's own macros make variants of its units. */
function numbered(
  planned: PlannedUnits,
  grouping: Grouping,
  settings: BuildSettings,
): Pick<BuildPlan, 'units' | 'programs'> {
  const byPath = new Map<string, UnitOptions[]>();
  const labels = new Map<UnitOptions, string>();
  planned.units.forEach((unit, i) => {
    const list = byPath.get(unit.path);
    if (list === undefined) byPath.set(unit.path, [unit]);
    else list.push(unit);
    const label = planned.labels.get(i);
    if (label !== undefined) labels.set(unit, label);
  });
  const all = [
    ...grouping.programs,
    ...grouping.unbuilt.map((program) => ({ ...program, name: `${program.name} (not built)` })),
  ];
  const members = all.map((program) => unitsOf(program, byPath, labels, settings));
  const units = [...new Set(members.flat())].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const numbers = new Map(units.map((unit, i) => [unit, i]));
  const programs = all.map(({ name, role }, i): ProgramPlan => {
    const own = new Set((members[i] ?? []).flatMap((unit) => numbers.get(unit) ?? []));
    return { name, role, units: [...own].sort((a, b) => a - b) };
  });
  return { units, programs };
}

function unitsOf(
  program: GroupedProgram,
  byPath: ReadonlyMap<string, readonly UnitOptions[]>,
  labels: ReadonlyMap<UnitOptions, string>,
  settings: BuildSettings,
): readonly UnitOptions[] {
  const own = program.paths.flatMap((path) => {
    const variants = byPath.get(path) ?? [];
    const labelled = variants.filter((unit) => labels.get(unit) === program.name);
    return labelled.length > 0 ? labelled : variants;
  });
  const defines = settings.programs.find(({ name }) => name === program.name)?.defines ?? [];
  return defines.length === 0 ? own : own.map((unit) => ({ ...unit, macros: [...unit.macros, ...defines] }));
}

function grouped(grouping: Grouping): readonly Limitation[] {
  const ambiguous = grouping.ambiguous.map(({ directory, candidates }): Limitation => {
    const among =
      candidates.length === 0 ? 'no program was found around it' : `it could belong to ${candidates.join(', ')}`;
    const detail = `${directory === '' ? 'the tree' : directory} is taken as a program of its own: ${among}`;
    return { kind: 'several-programs', path: directory, line: 0, effect: 'may-miss', detail };
  });
  const unbuilt = grouping.unbuilt.map(({ name, paths }): Limitation => {
    const detail = `not built in the inferred configuration, kept apart from ${name === '' ? 'the tree' : name}: ${paths.slice(0, 30).join(' ')}${paths.length > 30 ? ` and ${paths.length - 30} more` : ''}`;
    return { kind: 'several-programs', path: paths[0] ?? '', line: 0, effect: 'may-miss', detail };
  });
  return [...ambiguous, ...unbuilt];
}
