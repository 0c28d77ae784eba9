/**
 * Definition: the targets of meson.build files. Method: lists of strings, `files`, `executable`, `library` and its kin,
 * `subdir`, and the bodies of every `if` but those that name another system are read as text. Reports too much when an
 * `else` branch is the other of two implementations; may miss lists made by methods and loops.
 */
import { baseOf, directoryOf, resolvePath } from './paths.ts';
import { namesForeignSystem } from './platform.ts';
import type { SourceFinder } from './sources.ts';
import { type BuildTarget, libraryKey } from './target.ts';
import type { SourceTree } from './tree.ts';

interface Meson {
  readonly tree: SourceTree;
  readonly find: SourceFinder;
  /** What a variable holds of sources and of libraries. */
  readonly variables: Map<string, Value>;
  readonly targets: BuildTarget[];
  readonly visited: Set<string>;
  readonly flags: string[];
}

interface Value {
  readonly sources: readonly string[];
  readonly links: readonly string[];
  readonly directories: readonly string[];
}

const NOTHING: Value = { sources: [], links: [], directories: [] };

export function mesonTargets(tree: SourceTree, find: SourceFinder): readonly BuildTarget[] {
  const visited = new Set<string>();
  const lists = tree.paths.filter((path) => baseOf(path) === 'meson.build');
  const out: BuildTarget[] = [];
  for (const path of lists.sort((a, b) => a.split('/').length - b.split('/').length)) {
    if (visited.has(path)) continue;
    const state: Meson = { tree, find, variables: new Map(), targets: [], visited, flags: [] };
    readList(state, path);
    out.push(...state.targets.map((target) => ({ ...target, flags: [...state.flags, ...target.flags] })));
  }
  return out;
}

function readList(state: Meson, path: string): void {
  const text = state.tree.text(path);
  if (text === undefined || state.visited.has(path)) return;
  state.visited.add(path);
  const directory = directoryOf(path);
  let skipping = 0;
  for (const statement of statements(text)) {
    if (/^if\b/.test(statement) && (skipping > 0 || namesForeignSystem(statement))) skipping++;
    else if (skipping > 0 && /^(endif\b|else\b|elif\b)/.test(statement)) {
      if (statement.startsWith('endif') || skipping === 1) skipping--;
    } else if (skipping === 0) readStatement(state, directory, statement);
  }
}

/** Logical lines: a statement goes on while a bracket is open. */
function statements(text: string): readonly string[] {
  const out: string[] = [];
  let current = '';
  let depth = 0;
  for (const raw of text.replace(/'''[\s\S]*?'''/g, "''").split('\n')) {
    const line = raw.replace(/(^|[^'])#.*$/, '$1');
    current += ` ${line.trim()}`;
    for (const c of line.replace(/'(\\.|[^'\\])*'/g, '')) {
      if (c === '(' || c === '[' || c === '{') depth++;
      else if (c === ')' || c === ']' || c === '}') depth--;
    }
    if (depth > 0) continue;
    if (current.trim() !== '') out.push(current.trim());
    current = '';
    depth = 0;
  }
  return out;
}

function readStatement(state: Meson, directory: string, statement: string): void {
  const subdirectory = /^subdir\(\s*'([^']+)'/.exec(statement)?.[1];
  if (subdirectory !== undefined) {
    const path = resolvePath(directory, `${subdirectory}/meson.build`);
    if (path !== undefined) readList(state, path);
    return;
  }
  if (/^add_(project|global)_arguments\(/.test(statement)) state.flags.push(...definitions(statement));
  const assignment = /^(\w+)\s*(\+?=)(?!=)\s*(.*)$/s.exec(statement);
  const body = assignment?.[3] ?? statement;
  const target = targetOf(state, directory, body);
  if (target !== undefined) state.targets.push(target);
  if (assignment === null) return;
  const name = assignment[1] ?? '';
  const value = target === undefined ? valueOfText(state, directory, body) : { ...NOTHING, links: [target.name] };
  const old = assignment[2] === '+=' ? (state.variables.get(name) ?? NOTHING) : NOTHING;
  state.variables.set(name, joined([old, value]));
}

const CALL = /^(executable|library|static_library|shared_library|shared_module|both_libraries)\(\s*'([^']+)'/;

function targetOf(state: Meson, directory: string, text: string): BuildTarget | undefined {
  const call = CALL.exec(text);
  if (call === null) return undefined;
  const value = valueOfText(state, directory, text.slice(call[0].length));
  return {
    name: call[2] ?? '',
    kind: call[1] === 'executable' ? 'program' : call[1] === 'shared_module' ? 'plugin' : 'library',
    directory,
    sources: [...new Set(value.sources)].sort(),
    links: value.links.map(libraryKey),
    flags: [...definitions(text), ...value.directories.flatMap((path) => ['-I', `/${path}`])],
  };
}

const definitions = (text: string): string[] => [...text.matchAll(/'(-[DU][^']*)'/g)].map((match) => match[1] ?? '');

/** All sources, libraries and include directories that an expression names, directly or through variables. */
function valueOfText(state: Meson, directory: string, text: string): Value {
  const words = [...text.matchAll(/'([^']*\.c)'/g)].map((match) => match[1] ?? '');
  const own: Value = {
    sources: state.find.all(directory, words),
    links: [],
    directories: /^include_directories\(|\binclude_directories\(/.test(text)
      ? includePaths(state, directory, text)
      : [],
  };
  const names = text.replace(/'[^']*'/g, ' ').match(/\b[A-Za-z_]\w*\b(?!\s*[(:])/g) ?? [];
  return joined([own, ...names.flatMap((name) => state.variables.get(name) ?? [])]);
}

function includePaths(state: Meson, directory: string, text: string): readonly string[] {
  const call = /include_directories\(([^)]*)\)/.exec(text)?.[1] ?? '';
  return [...call.matchAll(/'([^']*)'/g)].flatMap((match) => {
    const path = resolvePath(directory, match[1] ?? '');
    return path !== undefined && (path === '' || state.tree.exists(path)) ? [path] : [];
  });
}

const joined = (values: readonly Value[]): Value => ({
  sources: values.flatMap((value) => value.sources),
  links: values.flatMap((value) => value.links),
  directories: values.flatMap((value) => value.directories),
});
