/** GNU make's functions over text. Arguments come raw and each function expands those it needs. */
import {
  type Expansion,
  expand,
  expandText,
  lookup,
  type MakeFunction,
  makeWords,
  stemBy,
  substitute,
} from './make-expand.ts';
import { baseOf, byteOrder, directoryOf, resolvePath } from './paths.ts';

const each =
  (map: (word: string) => string | undefined): MakeFunction =>
  (x, args) =>
    makeWords(expand(x, args.join(',')))
      .map(map)
      .filter((word) => word !== undefined)
      .join(' ');

const all = (x: Expansion, args: readonly string[], from: number): string => expand(x, args.slice(from).join(','));
const one = (x: Expansion, args: readonly string[], at: number): string => expand(x, args[at] ?? '');
const listed = (x: Expansion, args: readonly string[], from: number): string[] => makeWords(all(x, args, from));

const filter =
  (keep: 'matching' | 'other'): MakeFunction =>
  (x, args) => {
    const patterns = makeWords(one(x, args, 0));
    const matches = (word: string): boolean => patterns.some((pattern) => stemBy(word, pattern) !== undefined);
    return listed(x, args, 1)
      .filter((word) => matches(word) === (keep === 'matching'))
      .join(' ');
  };

const identity = each((word) => word);

const suffixOf = (word: string): string | undefined => /\.[^./]*$/.exec(word)?.[0];

const TABLE: Readonly<Record<string, MakeFunction>> = {
  subst: (x, args) => {
    const from = one(x, args, 0);
    return from === '' ? all(x, args, 2) : all(x, args, 2).replaceAll(from, one(x, args, 1));
  },
  patsubst: (x, args) => {
    const [from, to] = [one(x, args, 0).trim(), one(x, args, 1).trim()];
    return listed(x, args, 2)
      .map((word) => substitute(word, from, to))
      .join(' ');
  },
  filter: filter('matching'),
  'filter-out': filter('other'),
  findstring: (x, args) => (all(x, args, 1).includes(one(x, args, 0)) ? one(x, args, 0) : ''),
  strip: identity,
  sort: (x, args) => [...new Set(listed(x, args, 0))].sort(byteOrder).join(' '),
  word: (x, args) => listed(x, args, 1)[Number(one(x, args, 0)) - 1] ?? '',
  wordlist: (x, args) =>
    listed(x, args, 2)
      .slice(Number(one(x, args, 0)) - 1, Number(one(x, args, 1)))
      .join(' '),
  words: (x, args) => String(listed(x, args, 0).length),
  firstword: (x, args) => listed(x, args, 0)[0] ?? '',
  lastword: (x, args) => listed(x, args, 0).at(-1) ?? '',
  dir: each((word) => (word.includes('/') ? `${directoryOf(word)}/` : './')),
  notdir: each(baseOf),
  suffix: each(suffixOf),
  basename: each((word) => word.slice(0, word.length - (suffixOf(word) ?? '').length)),
  addprefix: (x, args) => {
    const prefix = one(x, args, 0).trim();
    return listed(x, args, 1)
      .map((word) => prefix + word)
      .join(' ');
  },
  addsuffix: (x, args) => {
    const suffix = one(x, args, 0).trim();
    return listed(x, args, 1)
      .map((word) => word + suffix)
      .join(' ');
  },
  join: (x, args) => {
    const right = listed(x, args, 1);
    return makeWords(one(x, args, 0))
      .map((word, i) => word + (right[i] ?? ''))
      .join(' ');
  },
  wildcard: (x, args) =>
    listed(x, args, 0)
      .flatMap((glob) => filesLike(x, glob))
      .join(' '),
  realpath: identity,
  abspath: identity,
  if: (x, args) => (one(x, args, 0).trim() !== '' ? one(x, args, 1) : all(x, args, 2)),
  or: (x, args) => args.map((arg) => expand(x, arg)).find((text) => text.trim() !== '') ?? '',
  and: (x, args) => args.map((arg) => expand(x, arg)).reduce((a, b) => (a.trim() === '' ? '' : b)),
  foreach: (x, args) => {
    const name = one(x, args, 0).trim();
    const body = args.slice(2).join(',');
    return makeWords(one(x, args, 1))
      .map((word) => expandText(x, body, { [name]: word }))
      .join(' ');
  },
  call: (x, args) => {
    const name = one(x, args, 0).trim();
    const scope: Record<string, string> = { '0': name };
    for (let i = 1; i < Math.max(10, args.length); i++) scope[i] = one(x, args, i);
    const value = x.variables.get(name)?.value ?? '';
    return expandText(x, value, scope);
  },
  eval: (x, args) => {
    x.evaluate(all(x, args, 0));
    return '';
  },
  value: (x, args) => x.variables.get(one(x, args, 0).trim())?.value ?? '',
  origin: (x, args) => (x.variables.has(one(x, args, 0).trim()) ? 'file' : 'undefined'),
  flavor: (x, args) => {
    const variable = x.variables.get(one(x, args, 0).trim());
    return variable === undefined ? 'undefined' : variable.flavour === 'simple' ? 'simple' : 'recursive';
  },
  shell: (x, args) => answer(x, all(x, args, 0).trim()),
  info: () => '',
  warning: () => '',
  error: () => '',
};

export const MAKE_FUNCTIONS: ReadonlyMap<string, MakeFunction> = new Map(Object.entries(TABLE));

/** The paths in the tree that one glob of `$(wildcard)` names, as seen from the makefile. */
function filesLike(x: Expansion, glob: string): readonly string[] {
  const path = resolvePath(x.directory, glob);
  if (path === undefined) return [];
  if (!glob.includes('*') && !glob.includes('?')) return x.tree.exists(path) ? [glob] : [];
  const prefix = glob.slice(0, glob.lastIndexOf('/') + 1);
  if (/[*?]/.test(prefix)) return x.tree.matching(path).map((found) => relativeTo(x.directory, found));
  const name = baseOf(glob);
  return x.tree
    .list(directoryOf(path))
    .filter((entry) => likeName(entry, name))
    .map((entry) => prefix + entry);
}

function relativeTo(directory: string, path: string): string {
  if (directory === '') return path;
  return path.startsWith(`${directory}/`)
    ? path.slice(directory.length + 1)
    : `${'../'.repeat(directory.split('/').length)}${path}`;
}

/** What `find directory -name '*suffix'` lists, as seen from the makefile. */
function filesBelow(x: Expansion, directory: string, suffix: string): readonly string[] {
  const root = resolvePath(x.directory, directory);
  if (root === undefined) return [];
  const prefix = root === '' ? '' : `${root}/`;
  const paths = x.tree.paths.filter((path) => path.startsWith(prefix) && path.endsWith(suffix));
  return paths.map((path) => `${directory.replace(/\/$/, '')}/${path.slice(prefix.length)}`);
}

/** Globs of one segment; `*` greedy from both ends is enough for the `prefix*suffix` that makefiles write. */
function likeName(name: string, glob: string): boolean {
  const star = glob.indexOf('*');
  if (star < 0) return name.length === glob.length && [...glob].every((c, i) => c === '?' || c === name[i]);
  return stemBy(name, glob.replace('*', '%')) !== undefined;
}

/** Nothing is run: what a command would print is known for `uname`, `pwd` and for `cat` of a file in the tree. */
function answer(x: Expansion, command: string): string {
  if (/^uname\b/.test(command)) {
    if (/^uname\s+-[mp]\b/.test(command)) return 'x86_64';
    if (/^uname\s+-[rv]\b/.test(command)) return '6.1.0';
    const name = /\btr\b.*(a-z|lower)/.test(command) ? 'linux' : 'Linux';
    return name;
  }
  if (command === 'pwd') return '.';
  const search = /^find\s+([\w./-]+)\s[^|]*-name\s+['"]?(\*[\w.]+)['"]?/.exec(command);
  if (search !== null) return filesBelow(x, search[1] ?? '', (search[2] ?? '').slice(1)).join(' ');
  const file = /^(?:cat|head -n ?1|head -1)\s+([\w./-]+)/.exec(command)?.[1];
  const path = file === undefined ? undefined : resolvePath(x.directory, file);
  const text = path === undefined ? undefined : x.tree.text(path);
  if (text !== undefined && text.length < 1000) return text.trim().replace(/\s+/g, ' ');
  return /^echo\s+[\w."' -]*$/.test(command) ? command.slice(5).replace(/["']/g, '').trim() : lookup(x, '');
}
