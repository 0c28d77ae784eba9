/** What CMake's commands do, as far as targets, sources and flags show it. */

import { type Cmake, type Draft, expandAll, listOf, repositoryPath, variableOf } from './cmake-state.ts';
import type { CmakeArgument, CmakeCommand } from './cmake-syntax.ts';
import { baseOf, directoryOf } from './paths.ts';
import { isUnusual, namesForeignSystem } from './platform.ts';
import type { BuildTarget } from './target.ts';

type Effect = (state: Cmake, args: readonly CmakeArgument[]) => true;

const effect =
  (run: (state: Cmake, words: readonly string[]) => void): Effect =>
  (state, args) => {
    run(state, expandAll(state, args));
    return true;
  };

const addTarget = (kind: BuildTarget['kind']): Effect =>
  effect((state, [name = '', ...words]) => {
    declare(state, name, words.includes('MODULE') ? 'plugin' : kind, words);
  });

function declare(state: Cmake, name: string, kind: BuildTarget['kind'], words: readonly string[]): void {
  const draft: Draft = state.targets.get(name) ?? {
    name,
    kind,
    directory: state.directory,
    sources: new Set(),
    links: new Set(),
    flags: [...state.flags],
  };
  state.targets.set(name, draft);
  addSources(state, draft, words);
  const links = words.findIndex((word) => /^(LINK_LIBRARIES|LIBS|LIBRARIES|DEPENDS|DEPS)$/.test(word));
  for (const word of links < 0 ? [] : words.slice(links + 1)) {
    if (/^[A-Z_]+$/.test(word) && word.includes('_')) break;
    draft.links.add(word);
  }
}

function addSources(state: Cmake, draft: Draft, words: readonly string[]): void {
  const sources = words
    .filter((word) => word.endsWith('.c'))
    .map((word) => (word.startsWith('/') ? word.slice(1) : word));
  const local = sources.filter((word) => !words.includes(`/${word}`));
  for (const source of state.find.all(state.directory, local)) draft.sources.add(source);
  for (const source of state.find.all(
    '',
    sources.filter((word) => words.includes(`/${word}`)),
  ))
    draft.sources.add(source);
  for (const word of words) {
    const objects = /^\$<TARGET_OBJECTS:(.+)>$/.exec(word)?.[1];
    if (objects !== undefined) draft.links.add(objects);
  }
}

const onTarget = (add: (state: Cmake, draft: Draft, words: readonly string[]) => void): Effect =>
  effect((state, [name = '', ...words]) => {
    const draft = state.targets.get(name);
    if (draft !== undefined)
      add(
        state,
        draft,
        words.filter((word) => !/^(PUBLIC|PRIVATE|INTERFACE|SYSTEM|BEFORE|AFTER)$/.test(word)),
      );
  });

function addFlags(state: Cmake, flags: readonly string[]): void {
  state.flags = [...state.flags, ...flags];
}

const definition = (word: string): string => (word.startsWith('-D') ? word : `-D${word}`);
const directoryFlags = (state: Cmake, words: readonly string[]): readonly string[] =>
  words.flatMap((word) => {
    const path = /^(SYSTEM|BEFORE|AFTER)$/.test(word) ? undefined : repositoryPath(state, word);
    return path !== undefined && (path === '' || state.tree.exists(path)) ? ['-I', `/${path}`] : [];
  });

export const EFFECTS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  [
    'set',
    effect((state, [name = '', ...words]) => {
      const end = words.findIndex((word) => word === 'CACHE' || word === 'PARENT_SCOPE');
      if (end >= 0 && words[end] === 'CACHE' && state.variables.has(name)) return;
      state.variables.set(name, (end < 0 ? words : words.slice(0, end)).join(';'));
    }),
  ],
  ['unset', effect((state, [name = '']) => void state.variables.delete(name))],
  [
    'option',
    effect((state, [name = '', , value = 'OFF']) => {
      if (state.variables.has(name)) return;
      state.variables.set(name, isUnusual(name) || namesForeignSystem(name) ? value : 'ON');
    }),
  ],
  [
    'list',
    effect((state, [verb, name = '', ...words]) => {
      if (verb === 'APPEND') state.variables.set(name, [...listOf(variableOf(state, name)), ...words].join(';'));
      else if (verb === 'PREPEND') state.variables.set(name, [...words, ...listOf(variableOf(state, name))].join(';'));
      else if (verb === 'REMOVE_ITEM')
        state.variables.set(
          name,
          listOf(variableOf(state, name))
            .filter((word) => !words.includes(word))
            .join(';'),
        );
    }),
  ],
  [
    'file',
    effect((state, [verb, name = '', ...globs]) => {
      if (verb !== 'GLOB' && verb !== 'GLOB_RECURSE') return;
      const wanted = globs.filter(
        (word) => !/^(RELATIVE|CONFIGURE_DEPENDS|FOLLOW_SYMLINKS|LIST_DIRECTORIES|true|false)$/.test(word),
      );
      const found = wanted.flatMap((glob) => {
        const path = repositoryPath(state, glob);
        if (path === undefined || !/[*?]/.test(path)) return [];
        return state.tree.matching(
          verb === 'GLOB' ? path : `${directoryOf(path)}/**/${baseOf(path)}`.replace(/^\//, ''),
        );
      });
      state.variables.set(name, found.map((path) => `/${path}`).join(';'));
    }),
  ],
  [
    'include',
    effect((state, [file = '']) => {
      const path = repositoryPath(state, /\.cmake$/.test(file) ? file : `cmake/${file}.cmake`);
      if (path !== undefined) state.read(state, path);
    }),
  ],
  [
    'add_subdirectory',
    effect((state, [name = '']) => {
      const directory = repositoryPath(state, name);
      if (directory === undefined) return;
      const { directory: outer, flags } = state;
      state.directory = directory;
      state.read(state, directory === '' ? 'CMakeLists.txt' : `${directory}/CMakeLists.txt`);
      state.directory = outer;
      state.flags = flags;
    }),
  ],
  ['add_executable', addTarget('program')],
  ['add_library', addTarget('library')],
  ['target_sources', onTarget(addSources)],
  [
    'target_link_libraries',
    onTarget((_state, draft, words) => {
      for (const word of words) draft.links.add(word);
    }),
  ],
  ['target_compile_definitions', onTarget((_state, draft, words) => void draft.flags.push(...words.map(definition)))],
  [
    'target_include_directories',
    onTarget((state, draft, words) => void draft.flags.push(...directoryFlags(state, words))),
  ],
  [
    'target_compile_options',
    onTarget((_state, draft, words) => void draft.flags.push(...words.filter((word) => /^-[DU]/.test(word)))),
  ],
  [
    'add_definitions',
    effect((state, words) =>
      addFlags(
        state,
        words.filter((word) => /^-[DU]/.test(word)),
      ),
    ),
  ],
  ['add_compile_definitions', effect((state, words) => addFlags(state, words.map(definition)))],
  ['include_directories', effect((state, words) => addFlags(state, directoryFlags(state, words)))],
]);

const STOCK = /^add_(custom|dependencies|compile|link|definitions|test$)/;

/** A project's own `add_x_plugin(name SOURCES ...)`: its name says what it makes. */
export function custom(state: Cmake, command: CmakeCommand): void {
  const match =
    /(executable|program|binary|tool|app|plugin|module|engine|driver|library|lib|objects?|unittest|test)s?$/.exec(
      command.name,
    );
  if (match === null || !command.name.startsWith('add_') || STOCK.test(command.name)) return;
  const [name = '', ...words] = expandAll(state, command.args);
  if (!words.some((word) => word.endsWith('.c'))) return;
  const what = match[1] ?? '';
  const program = /^(executable|program|binary|tool|app)$/.test(what);
  const kind = program
    ? 'program'
    : /test$/.test(what)
      ? 'test'
      : /^(plugin|module|engine|driver)$/.test(what)
        ? 'plugin'
        : 'library';
  declare(state, kind === 'plugin' ? `${name}_${what}` : name, kind, words);
}
