/** All build files of a tree, read as text: targets with sources and flags, what configure would define, names in use. */
import { type ConfigureReading, governing, readConfigure } from './autoconf.ts';
import { automakeTargets } from './automake-targets.ts';
import { cmakeTargets } from './cmake.ts';
import { type MakeSettings, readMakefile } from './make.ts';
import { makeTargets } from './make-targets.ts';
import { mesonTargets } from './meson.ts';
import { baseOf, directoryOf } from './paths.ts';
import { isUnusual, namesForeignSystem } from './platform.ts';
import { UNKNOWN } from './shell-state.ts';
import type { SourceFinder } from './sources.ts';
import type { BuildTarget } from './target.ts';
import type { SourceTree } from './tree.ts';
import type { MacroSetting } from './unit.ts';

export interface BuildReading {
  readonly targets: readonly BuildTarget[];
  readonly configures: readonly ConfigureReading[];
  /** Sources that a makefile names and no target of the inferred build has. */
  readonly conditional: ReadonlySet<string>;
  /** Words of build files that may name a macro whose value was not found out. */
  readonly mentioned: ReadonlySet<string>;
  /** Macros that templates of configuration headers give a fixed text. */
  readonly templates: ReadonlyMap<string, string>;
}

export interface ReadingOptions {
  readonly headerExists: (header: string) => boolean;
  /** Macros set by a person: also what `make NAME=value` would set. */
  readonly defines: readonly MacroSetting[];
}

const isConfigure = (path: string): boolean => /^configure\.(ac|in)$/.test(baseOf(path));
const MAKEFILES: readonly string[] = ['GNUmakefile', 'Makefile', 'makefile', 'Makefile.in'];

export function readBuildFiles(tree: SourceTree, find: SourceFinder, options: ReadingOptions): BuildReading {
  const configures = tree.paths.filter(isConfigure).map((path) => readConfigure(tree, path, options.headerExists));
  const targets: BuildTarget[] = [];
  const named = new Set<string>();
  for (const [path, dialect] of makefiles(tree)) {
    const configure = governing(configures, directoryOf(path));
    const reading = readMakefile(tree, path, makeSettings(path, configure, options.defines));
    const made = dialect === 'automake' ? automakeTargets(reading, find) : makeTargets(reading, find);
    targets.push(...made);
    // A makefile without any target was not understood: what it names may well be built.
    if (dialect === 'make' && made.length === 0) continue;
    for (const source of find.all(directoryOf(path), namedObjects(tree.text(path) ?? ''))) named.add(source);
  }
  const cache = new Map(options.defines.map(({ name, body }) => [name, body ?? '']));
  targets.push(...cmakeTargets(tree, find, cache), ...mesonTargets(tree, find));
  const listed = new Set(targets.flatMap((target) => target.sources));
  const conditional = new Set([...named].filter((source) => !listed.has(source)));
  return { targets, configures, conditional, ...mentionedNames(tree) };
}

/** Words that name an object or a source, in any branch; a variable before the last `/` is left off. */
function namedObjects(text: string): readonly string[] {
  const words = text.match(/[\w./$(){}-]+\.(?:o|lo|c)\b/g) ?? [];
  return words.map((word) => word.replace(/^.*[)}]\/?/, '')).filter((word) => /^[\w./-]+$/.test(word));
}

/** One makefile per directory: `Makefile.am` if there is one, for `Makefile.in` and `Makefile` are made from it. */
function makefiles(tree: SourceTree): readonly (readonly [string, 'automake' | 'make'])[] {
  const byDirectory = new Map<string, Set<string>>();
  for (const path of tree.paths) {
    const name = baseOf(path);
    if (name !== 'Makefile.am' && !MAKEFILES.includes(name)) continue;
    const names = byDirectory.get(directoryOf(path)) ?? new Set();
    byDirectory.set(directoryOf(path), names.add(name));
  }
  return [...byDirectory].flatMap(([directory, names]): (readonly [string, 'automake' | 'make'])[] => {
    const prefix = directory === '' ? '' : `${directory}/`;
    if (names.has('Makefile.am')) return [[`${prefix}Makefile.am`, 'automake']];
    const name = MAKEFILES.find((candidate) => names.has(candidate));
    return name === undefined ? [] : [[prefix + name, 'make']];
  });
}

function makeSettings(
  path: string,
  configure: ConfigureReading | undefined,
  defines: readonly MacroSetting[],
): MakeSettings {
  const defaults = new Map<string, string>();
  for (const [name, value] of configure?.variables ?? []) defaults.set(name, value.replaceAll(UNKNOWN, ''));
  const home = directoryOf(path);
  const top = configure === undefined ? '' : directoryOf(configure.path);
  const below = home === top ? '' : top === '' ? home : home.slice(top.length + 1);
  const climb =
    below === ''
      ? '.'
      : below
          .split('/')
          .map(() => '..')
          .join('/');
  for (const name of ['top_srcdir', 'top_builddir', 'abs_top_srcdir', 'abs_top_builddir']) defaults.set(name, climb);
  for (const name of ['srcdir', 'builddir', 'abs_srcdir', 'abs_builddir']) defaults.set(name, '.');
  if (configure !== undefined) defaults.set('DEFS', '-DHAVE_CONFIG_H');
  const overrides = new Map(defines.map(({ name, body }) => [name, body ?? '']));
  return { defaults, overrides, holds: (condition) => holds(configure, condition) };
}

function holds(configure: ConfigureReading | undefined, condition: string): boolean {
  const status = configure?.conditionals.get(condition);
  if (status === 'true' || status === 'false') return status === 'true';
  return !isUnusual(condition) && !namesForeignSystem(condition);
}

/** Names of macros in configuration scripts and templates of configuration headers. */
function mentionedNames(tree: SourceTree): { mentioned: ReadonlySet<string>; templates: ReadonlyMap<string, string> } {
  const mentioned = new Set<string>();
  const templates = new Map<string, string>();
  for (const path of tree.paths) {
    const name = baseOf(path);
    const template = /config.*\.h\.(in|cmake|meson)$|^config\.h\.in$|\.h\.cmake(\.in)?$/i.test(name);
    if (
      !template &&
      !isConfigure(path) &&
      !/\.(m4|cmake)$|^CMakeLists\.txt$|^meson(_options)?\.(build|txt)$/.test(name)
    )
      continue;
    if (/^(aclocal|libtool|lt\w*)\.m4$/.test(name)) continue;
    const text = tree.text(path) ?? '';
    for (const word of text.match(/\b[A-Z_][A-Z0-9_]{2,}\b/g) ?? []) mentioned.add(word);
    if (!template) continue;
    for (const line of text.matchAll(/^#\s*define\s+(\w+)[ \t]+(.*@.*)$/gm)) {
      templates.set(line[1] ?? '', (line[2] ?? '').includes('"') ? '""' : '1');
    }
  }
  return { mentioned, templates };
}
