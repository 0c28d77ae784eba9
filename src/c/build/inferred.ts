/**
 * Units of a tree whose build was not run: every `.c` that no other includes, with macros inferred from the build files'
 * text, directories from their flags and from the includes themselves.
 */
import type { Limitation } from '../../source/limitation.ts';
import { type ConfigureReading, governing } from './autoconf.ts';
import { type CompilerFlags, readFlags } from './flags.ts';
import { includeRoots } from './include-roots.ts';
import { includedSources, type TreeInventory } from './inventory.ts';
import { type InferredMacros, inferMacros, type MacroQuestion } from './macros.ts';
import { byteOrder, directoryOf, resolvePath } from './paths.ts';
import { isApart, isForeign, isForeignHeader } from './platform.ts';
import type { BuildReading } from './reading.ts';
import type { BuildSettings } from './settings.ts';
import type { BuildTarget } from './target.ts';
import type { SourceTree } from './tree.ts';
import type { MacroSetting, UnitOptions } from './unit.ts';

export interface PlannedUnits {
  /** Sorted by path. */
  readonly units: readonly UnitOptions[];
  readonly limitations: readonly Limitation[];
  /** Labels of the target a variant was compiled for, by unit; absent where a file is one unit. */
  readonly labels: ReadonlyMap<number, string>;
}

export function inferUnits(
  tree: SourceTree,
  inventory: TreeInventory,
  reading: BuildReading,
  settings: BuildSettings,
): PlannedUnits {
  const listed = new Set(reading.targets.flatMap((target) => target.sources));
  const included = includedSources(inventory);
  const sources = inventory.sources.filter((path) => listed.has(path) || !included.has(path));
  const macrosFor = macroFinder(tree, inventory, reading, settings);
  const flagsFor = flagFinder(tree, reading.targets);
  const roots = includeRoots(tree.paths, inventory.scans);
  const shared = new Map<string, readonly MacroSetting[]>();
  const units = sources.map((path): UnitOptions => {
    const flags = flagsFor(path);
    const guessed = roots(directoryOf(path));
    const macros = [...macrosFor(path).macros, ...(flags?.macros ?? []), ...settings.defines];
    const key = macros.map(({ name, body }) => `${name}=${body}`).join('\0');
    if (!shared.has(key)) shared.set(key, macros);
    return {
      path,
      quoteDirs: [...(flags?.quoteDirs ?? []), ...guessed],
      includeDirs: [...settings.includes, ...(flags?.includeDirs ?? [])],
      systemDirs: settings.systemDirs,
      afterDirs: guessed,
      forcedIncludes: flags?.forcedIncludes ?? [],
      macros: shared.get(key) ?? macros,
      std: flags?.std ?? 'gnu17',
      wordSize: flags?.wordSize ?? 64,
      resolveMissing: inventory.resolveMissing,
    };
  });
  const used = new Set(sources.map(macrosFor));
  return { units, limitations: [...used].flatMap((inferred) => inferred.limitations), labels: new Map() };
}

/** The inferred macros by unit, each `configure` read once. */
export function macroFinder(
  tree: SourceTree,
  inventory: TreeInventory,
  reading: BuildReading,
  settings: BuildSettings,
): (path: string) => InferredMacros {
  const question = macroQuestion(tree, inventory, reading, settings);
  const made = new Map<ConfigureReading | undefined, InferredMacros>();
  const byDirectory = new Map<string, InferredMacros>();
  return (path) => {
    const directory = directoryOf(path);
    const ready = byDirectory.get(directory);
    if (ready !== undefined) return ready;
    const configure = governing(reading.configures, directory);
    const inferred = made.get(configure) ?? inferMacros(question, configure);
    made.set(configure, inferred);
    byDirectory.set(directory, inferred);
    return inferred;
  };
}

/**
 * For units that a build compiled: the inferred macros where `configure` writes a header that the tree has not. A
 * revision read from git never has it, for a build makes it.
 */
export function missingConfiguration(
  tree: SourceTree,
  inventory: TreeInventory,
  reading: BuildReading,
  settings: BuildSettings,
): (path: string) => InferredMacros | undefined {
  const macrosFor = macroFinder(tree, inventory, reading, settings);
  const lacking = new Set(
    reading.configures.filter(({ path, configHeaders }) =>
      configHeaders.some((header) => !tree.has(resolvePath(directoryOf(path), header.replace(/:.*/, '')) ?? '')),
    ),
  );
  return (path) => {
    const configure = governing(reading.configures, directoryOf(path));
    return configure !== undefined && lacking.has(configure) ? macrosFor(path) : undefined;
  };
}

function macroQuestion(
  tree: SourceTree,
  inventory: TreeInventory,
  reading: BuildReading,
  settings: BuildSettings,
): MacroQuestion {
  const { names, scans } = inventory;
  const own = new Set<number>();
  const tested = new Set<number>();
  const includeTexts = new Set<string>();
  for (const [path, scan] of scans) {
    if (isForeign(path) || isForeignHeader(path)) continue;
    for (const name of scan.tested) tested.add(name);
    for (const { text, form } of scan.includes) if (form === 'angle') includeTexts.add(text);
    if (!isApart(path)) for (const name of scan.defines) own.add(name);
  }
  const ends = new Set(tree.paths.filter((path) => path.endsWith('.h')));
  return {
    tested: [...tested].map((name) => names.text(name)).sort(byteOrder),
    occurs: (name) => names.find(name) !== 0,
    own: (name) => own.has(names.find(name)),
    mentioned: reading.mentioned,
    templates: reading.templates,
    headerExists: (header) => settings.systemHeaderExists(header) || ends.has(header),
    includeTexts,
    blind: reading.mentioned.size === 0 && reading.targets.length === 0 ? 'yes' : 'no',
  };
}

/** The flags a build file gives a source: of the first target that lists it, else of one that lists its neighbours. */
function flagFinder(tree: SourceTree, targets: readonly BuildTarget[]): (path: string) => CompilerFlags | undefined {
  const byPath = new Map<string, BuildTarget>();
  const byDirectory = new Map<string, BuildTarget>();
  for (const target of targets) {
    for (const path of target.sources) {
      if (!byPath.has(path)) byPath.set(path, target);
      if (!byDirectory.has(directoryOf(path))) byDirectory.set(directoryOf(path), target);
    }
  }
  const read = new Map<string, CompilerFlags>();
  return (path) => {
    const target = byPath.get(path) ?? byDirectory.get(directoryOf(path));
    if (target === undefined) return undefined;
    const words = [...target.flags, ...(target.ownFlags?.get(path) ?? [])];
    const key = `${target.directory}\0${words.join('\0')}`;
    const ready = read.get(key);
    if (ready !== undefined) return ready;
    const flags = inTree(tree, target.directory, readFlags(words));
    read.set(key, flags);
    return flags;
  };
}

/** Directories that a build file names, as repository paths; what its build would have made is not there. */
function inTree(tree: SourceTree, directory: string, flags: CompilerFlags): CompilerFlags {
  const place = (words: readonly string[]): readonly string[] =>
    words.flatMap((word) => {
      // A directory seen from the repository's root is written `/x`; one of the system is not in the tree.
      const path = word.startsWith('/') ? resolvePath('', word.slice(1)) : resolvePath(directory, word);
      return path !== undefined && (path === '' || tree.exists(path)) ? [path] : [];
    });
  return {
    ...flags,
    quoteDirs: place(flags.quoteDirs),
    includeDirs: place([...flags.includeDirs, ...flags.systemDirs]),
    systemDirs: [],
    afterDirs: place(flags.afterDirs),
    forcedIncludes: place(flags.forcedIncludes),
  };
}
