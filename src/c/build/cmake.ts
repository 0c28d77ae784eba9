/**
 * Definition: the targets, macros and directories of CMakeLists.txt files. Method: commands are followed as text:
 * variables, lists, `if` by what is known (an unknown plain name holds unless it names another system or something
 * unusual), `foreach`, `add_subdirectory`, `include`; a project's own `add_*` command counts as the kind of target its
 * name says. Reports too much when a probe would have said no; may miss lists that a function of the project computes.
 */
import { custom, EFFECTS } from './cmake-effects.ts';
import { type Cmake, expand, expandAll, listOf, variableOf } from './cmake-state.ts';
import { type CmakeArgument, type CmakeCommand, cmakeCommands } from './cmake-syntax.ts';
import { baseOf, directoryOf } from './paths.ts';
import { isUnusual, namesForeignSystem } from './platform.ts';
import type { SourceFinder } from './sources.ts';
import { type BuildTarget, libraryKey } from './target.ts';
import type { SourceTree } from './tree.ts';

const MAX_DEPTH = 40;

/** Targets of all CMake projects of the tree; `defines` are cache entries, as `-DNAME=value` on CMake's command line. */
export function cmakeTargets(
  tree: SourceTree,
  find: SourceFinder,
  defines: ReadonlyMap<string, string>,
): readonly BuildTarget[] {
  const visited = new Set<string>();
  const out: BuildTarget[] = [];
  const lists = tree.paths.filter((path) => baseOf(path) === 'CMakeLists.txt');
  for (const path of lists.sort((a, b) => a.split('/').length - b.split('/').length)) {
    if (visited.has(path)) continue;
    const top = directoryOf(path);
    const variables = new Map([...systemVariables(top), ...defines]);
    const state: Cmake = {
      tree,
      find,
      variables,
      targets: new Map(),
      visited,
      directory: top,
      flags: [],
      read: readList,
      budget: 200_000,
      depth: 0,
    };
    readList(state, path);
    for (const draft of state.targets.values()) {
      out.push({ ...draft, sources: [...draft.sources].sort(), links: [...draft.links].map(libraryKey) });
    }
  }
  return out;
}

const systemVariables = (top: string): readonly (readonly [string, string])[] => {
  const root = `/${top}`.replace(/\/$/, '');
  const names = {
    CMAKE_SYSTEM_NAME: 'Linux',
    CMAKE_SYSTEM_PROCESSOR: 'x86_64',
    CMAKE_C_COMPILER_ID: 'GNU',
    UNIX: '1',
    LINUX: '1',
  };
  const sizes = {
    CMAKE_SIZEOF_VOID_P: '8',
    CMAKE_BUILD_TYPE: 'Release',
    WIN32: '',
    APPLE: '',
    MSVC: '',
    MINGW: '',
    BSD: '',
  };
  const tops = {
    CMAKE_SOURCE_DIR: root,
    PROJECT_SOURCE_DIR: root,
    CMAKE_BINARY_DIR: `${root}/build`,
    PROJECT_BINARY_DIR: `${root}/build`,
  };
  return Object.entries({ ...names, ...sizes, ...tops });
};

function readList(state: Cmake, path: string): void {
  const text = state.tree.text(path);
  if (text === undefined || state.visited.has(path) || state.depth > MAX_DEPTH) return;
  if (baseOf(path) === 'CMakeLists.txt') state.visited.add(path);
  state.depth++;
  run(
    state,
    state.tree.cached(`cmake:${path}`, () => cmakeCommands(text)),
  );
  state.depth--;
}

/** Runs commands; blocks are found by their closing command. */
function run(state: Cmake, commands: readonly CmakeCommand[]): void {
  for (let i = 0; i < commands.length && state.budget-- > 0; i++) {
    const command = commands[i];
    if (command === undefined) return;
    const { name } = command;
    if (name === 'function' || name === 'macro' || name === 'while') i = blockEnd(commands, i, name);
    else if (name === 'foreach') {
      const end = blockEnd(commands, i, name);
      loop(state, command, commands.slice(i + 1, end));
      i = end;
    } else if (name === 'if') {
      const end = blockEnd(commands, i, name);
      branch(state, commands, i, end);
      i = end;
    } else if (name === 'return') return;
    else EFFECTS.get(name)?.(state, command.args) ?? custom(state, command);
  }
}

function blockEnd(commands: readonly CmakeCommand[], start: number, name: string): number {
  let depth = 0;
  for (let i = start; i < commands.length; i++) {
    if (commands[i]?.name === name) depth++;
    else if (commands[i]?.name === `end${name}` && --depth === 0) return i;
  }
  return commands.length;
}

function loop(state: Cmake, command: CmakeCommand, body: readonly CmakeCommand[]): void {
  const [variable = '', ...words] = expandAll(state, command.args);
  const items =
    words[0] === 'IN'
      ? words.slice(2).flatMap((word) => listOf(words[1] === 'LISTS' ? variableOf(state, word) : word))
      : words;
  if (items[0] === 'RANGE' || ++state.depth > MAX_DEPTH) return;
  for (const item of items) {
    state.variables.set(variable, item);
    run(state, body);
  }
  state.depth--;
}

function branch(state: Cmake, commands: readonly CmakeCommand[], start: number, end: number): void {
  let from = start;
  let depth = 0;
  let open = true;
  for (let i = start + 1; i <= end && open; i++) {
    const name = commands[i]?.name;
    if (name === 'if') depth++;
    const boundary = depth === 0 && (name === 'elseif' || name === 'else' || i === end);
    if (name === 'endif') depth--;
    if (!boundary) continue;
    const test = commands[from];
    if (test?.name === 'else' || holds(state, test?.args ?? [])) {
      open = false;
      if (state.depth++ < MAX_DEPTH) run(state, commands.slice(from + 1, i));
      state.depth--;
    }
    from = i;
  }
}

/** `A AND B OR NOT C`, left to right, parentheses passed over. */
function holds(state: Cmake, args: readonly CmakeArgument[]): boolean {
  const words = args.filter(({ text }) => text !== '(' && text !== ')');
  const or = words.findIndex(({ text, quoted }) => text === 'OR' && quoted === 'no');
  if (or > 0) return holds(state, words.slice(0, or)) || holds(state, words.slice(or + 1));
  const and = words.findIndex(({ text, quoted }) => text === 'AND' && quoted === 'no');
  if (and > 0) return holds(state, words.slice(0, and)) && holds(state, words.slice(and + 1));
  if (words[0]?.text === 'NOT') return !holds(state, words.slice(1));
  const texts = words.map(({ text }) => expand(state, text));
  const [a = '', operator, b = ''] = texts;
  if (operator === undefined) return holdsAlone(state, a);
  const left = state.variables.get(a) ?? a;
  const right = state.variables.get(b) ?? b;
  if (operator === 'STREQUAL' || operator === 'EQUAL') return left === right;
  if (operator === 'MATCHES')
    return right.split('|').some((word) => /^\W*\w+\W*$/.test(word) && left.includes(word.replace(/\W/g, '')));
  if (operator === 'IN_LIST') return listOf(right).includes(left);
  if (a === 'DEFINED') return (state.variables.get(operator) ?? '') !== '';
  if (a === 'EXISTS') return state.tree.exists(operator.replace(/^\//, ''));
  if (a === 'TARGET' || a === 'COMMAND' || a === 'POLICY') return true;
  return operator.startsWith('VERSION_GREATER') || operator === 'GREATER' || operator === 'GREATER_EQUAL';
}

function holdsAlone(state: Cmake, name: string): boolean {
  const value = state.variables.get(name) ?? name;
  if (value === '' || /^(0|OFF|NO|FALSE|N|IGNORE|NOTFOUND|.*-NOTFOUND)$/i.test(value)) return false;
  if (/^(1|ON|YES|TRUE|Y)$/i.test(value)) return true;
  // A name without a value: a probe or an option that is not in the text.
  return state.variables.has(name) || (!isUnusual(name) && !namesForeignSystem(name));
}
