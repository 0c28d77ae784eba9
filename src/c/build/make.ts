/**
 * Definition: the variables and rules a makefile would have on Linux with its own defaults. Method: GNU make's language
 * is evaluated as text (conditionals, lazy and immediate variables, text functions, includes that lie in the tree);
 * `$(shell)` is never run, only `uname` and `cat` of a file in the tree are answered. A variable without a value that is
 * compared with names of systems takes the Linux one. Reports too much when a probe by `$(shell)` would have switched
 * something off; may miss what only a probe, or the environment, would give.
 */
import { type Expansion, expandText } from './make-expand.ts';
import { MAKE_FUNCTIONS } from './make-functions.ts';
import { assignmentOf, comparedSides, type MakeLine, makeLines } from './make-syntax.ts';
import { directoryOf, resolvePath } from './paths.ts';
import type { SourceTree } from './tree.ts';

export interface MakeRule {
  readonly targets: readonly string[];
  readonly prerequisites: readonly string[];
  /** Raw lines; expand them with `MakeReading.expand`. */
  readonly recipe: string[];
}

export interface MakeReading {
  readonly path: string;
  /** Where relative paths start. */
  readonly directory: string;
  readonly rules: readonly MakeRule[];
  readonly names: readonly string[];
  /** The value of a variable, '' if it has none. */
  value(name: string): string;
  expand(text: string, automatic?: Readonly<Record<string, string>>): string;
}

export interface MakeSettings {
  /** Values known before the first line: from configure, from `top_srcdir`. The makefile may set them anew. */
  readonly defaults: ReadonlyMap<string, string>;
  /** As on make's command line: the makefile cannot change them. */
  readonly overrides: ReadonlyMap<string, string>;
  /** Whether an automake conditional holds. */
  readonly holds: (condition: string) => boolean;
}

interface State {
  readonly tree: SourceTree;
  readonly settings: MakeSettings;
  readonly expansion: Expansion;
  readonly rules: MakeRule[];
  /** By variable, the value that stands for Linux in its comparisons. */
  readonly linux: Map<string, string>;
  readonly branches: { active: boolean; taken: boolean; readonly outer: boolean }[];
  readonly directory: string;
  includes: number;
  /** Files being read: one that includes itself is not read again. */
  readonly open: Set<string>;
}

const MAX_INCLUDES = 200;

export function readMakefile(tree: SourceTree, path: string, settings: MakeSettings): MakeReading {
  const directory = directoryOf(path);
  const state: State = {
    tree,
    settings,
    expansion: newExpansion(tree, directory, settings),
    rules: [],
    linux: new Map(),
    branches: [],
    directory,
    includes: 0,
    open: new Set(),
  };
  state.expansion.evaluate = (text) => readLines(state, makeLines(text));
  readFile(state, path);
  const expand = (text: string, automatic: Readonly<Record<string, string>> = {}): string =>
    expandText(state.expansion, text, automatic);
  return {
    path,
    directory,
    rules: state.rules,
    names: [...state.expansion.variables.keys()],
    value: (name) => expand(`$(${name})`),
    expand,
  };
}

function newExpansion(tree: SourceTree, directory: string, settings: MakeSettings): Expansion {
  const variables: Expansion['variables'] = new Map();
  const known = { CC: 'cc', MAKE: 'make', CURDIR: '.', PWD: '.', srcdir: '.', builddir: '.', MAKEFILE_LIST: '' };
  for (const [name, value] of Object.entries(known)) variables.set(name, { value, flavour: 'simple' });
  for (const [name, value] of settings.defaults) {
    // `X = @X@` must not name itself, so what configure puts in has a name of its own.
    for (const key of [name, `@${name}@`])
      variables.set(key, { value, flavour: value.includes('$(') ? 'lazy' : 'simple' });
  }
  for (const [name, value] of settings.overrides) variables.set(name, { value, flavour: 'simple' });
  return {
    functions: MAKE_FUNCTIONS,
    tree,
    directory,
    variables,
    pending: new Set(),
    scopes: [],
    budget: 400_000,
    evaluate: () => {},
  };
}

function readFile(state: State, path: string): void {
  const text = state.tree.text(path);
  if (text === undefined || state.open.has(path) || state.includes++ > MAX_INCLUDES) return;
  const lines = state.tree.cached(`make:${path}`, () => makeLines(text.replace(/@([A-Za-z_]\w*)@/g, '$(@$1@)')));
  noteSystems(state, lines);
  const climb = '../'.repeat(state.directory === '' ? 0 : state.directory.split('/').length);
  const before = state.expansion.variables.get('MAKEFILE_LIST')?.value ?? '';
  state.expansion.variables.set('MAKEFILE_LIST', { value: `${before} ${climb}${path}`, flavour: 'simple' });
  state.open.add(path);
  readLines(state, lines);
  state.open.delete(path);
}

/** `ifeq ($(TARGET),linux-glibc)`: the value `TARGET` takes if the makefile leaves it empty. */
function noteSystems(state: State, lines: readonly MakeLine[]): void {
  for (const line of lines) {
    const text = line.kind === 'if' && line.test === 'equal' ? line.text : line.kind === 'else' ? line.rest : '';
    const match = /\(\s*\$[({](\w+)[)}]\s*,\s*(linux[\w-]*)\s*\)/.exec(text);
    const name = match?.[1];
    const value = match?.[2];
    if (name === undefined || value === undefined) continue;
    const known = state.linux.get(name);
    if (known === undefined || systemRank(value) >= systemRank(known)) state.linux.set(name, value);
  }
}

/** Plain names of today's Linux first; of numbered ones the last that is written, for lists grow at the end. */
const systemRank = (value: string): number =>
  /^linux-(glibc|gnu)$/.test(value) ? 3 : value === 'linux' ? 2 : /legacy|musl|uclibc/.test(value) ? 0 : 1;

function readLines(state: State, lines: readonly MakeLine[]): void {
  const depth = state.branches.length;
  for (const line of lines) {
    if (line.kind === 'if') openBranch(state, line);
    else if (line.kind === 'else') otherwise(state, line.rest);
    else if (line.kind === 'endif') {
      if (state.branches.length > depth) state.branches.pop();
    } else if (state.branches.at(-1)?.active ?? true) readActive(state, line);
  }
  state.branches.length = depth;
}

function openBranch(state: State, line: Extract<MakeLine, { kind: 'if' }>): void {
  const outer = state.branches.at(-1)?.active ?? true;
  const active = outer && test(state, line) !== line.negated;
  state.branches.push({ active, taken: active, outer });
}

function otherwise(state: State, rest: string): void {
  const branch = state.branches.at(-1);
  if (branch === undefined) return;
  const open = branch.outer && !branch.taken;
  const next = rest === '' ? undefined : makeLines(rest)[0];
  branch.active = open && (next?.kind !== 'if' || test(state, next) !== next.negated);
  branch.taken ||= branch.active;
}

function test(state: State, line: Extract<MakeLine, { kind: 'if' }>): boolean {
  const { expansion } = state;
  if (line.test === 'automake') return state.settings.holds(line.text.trim());
  if (line.test === 'defined')
    return (expansion.variables.get(expandText(expansion, line.text, {}).trim())?.value ?? '') !== '';
  const [left, right] = comparedSides(line.text);
  const name = /^\$[({](\w+)[)}]$/.exec(left)?.[1];
  const chosen = name === undefined ? undefined : state.linux.get(name);
  if (name !== undefined && chosen !== undefined && expandText(expansion, left, {}).trim() === '') {
    expansion.variables.set(name, { value: chosen, flavour: 'simple' });
  }
  return expandText(expansion, left, {}).trim() === expandText(expansion, right, {}).trim();
}

function readActive(state: State, line: MakeLine): void {
  switch (line.kind) {
    case 'assign':
      return assign(state, line);
    case 'include':
      for (const file of expandText(state.expansion, line.files, {}).split(/\s+/)) {
        const path = resolvePath(state.directory, file);
        if (path !== undefined && file !== '') readFile(state, path);
      }
      return;
    case 'rule':
      return addRule(state, line);
    case 'recipe':
      state.rules.at(-1)?.recipe.push(line.text);
      return;
    case 'text': {
      // `$(eval ...)`, `$(foreach ..., $(eval ...))` alone on a line, or what such a line expands to.
      const expanded = expandText(state.expansion, line.text, {});
      if (expanded.trim() !== '' && expanded !== line.text) readLines(state, makeLines(expanded));
    }
  }
}

function assign(state: State, line: Extract<MakeLine, { kind: 'assign' }>): void {
  const { expansion } = state;
  const name = expandText(expansion, line.name, {}).trim();
  if (name === '' || state.settings.overrides.has(name)) return;
  const old = expansion.variables.get(name);
  if (line.operator === '?=' && old !== undefined) return;
  if (line.operator === '+=' && old !== undefined) {
    const added = old.flavour === 'simple' ? expandText(expansion, line.value, {}) : line.value;
    // A lazy value that grows on each line of a long list is the one way a makefile makes us slow.
    if (old.value.length < 1_000_000) expansion.variables.set(name, { ...old, value: `${old.value} ${added}` });
    return;
  }
  if (line.operator === '!=') return void expansion.variables.set(name, { value: '', flavour: 'simple' });
  const simple = line.operator === ':=';
  const value = simple ? expandText(expansion, line.value, {}) : line.value;
  expansion.variables.set(name, { value, flavour: simple ? 'simple' : 'lazy' });
}

function addRule(state: State, line: Extract<MakeLine, { kind: 'rule' }>): void {
  const words = (text: string): string[] =>
    expandText(state.expansion, text, {})
      .split(/\s+/)
      .filter((word) => word !== '');
  const own = assignmentOf(line.prerequisites);
  const targets = words(line.targets);
  if (own !== undefined) {
    state.rules.push({ targets, prerequisites: [], recipe: [`$(CC) -c ${own.value}`] });
    return;
  }
  // Static pattern rules, `objects: %.o: %.c`, name their sources by the targets.
  const prerequisites = words(line.prerequisites.replace(/^[^\s:]*%[^\s:]*:\s/, '')).filter((word) => word !== '|');
  state.rules.push({ targets, prerequisites, recipe: line.recipe === undefined ? [] : [line.recipe] });
}
