/*
 * Compares the preprocessor with `gcc -E -P`, token by token, over the units of a compile_commands.json, and times both.
 *
 *   npx tsc -p tsconfig.json --noEmit false --outDir /tmp/statealyzr-bench
 *   node /tmp/statealyzr-bench/bench/preprocess.js COMPILE_COMMANDS ROOT [--only PATTERN] [--no-gcc] [--no-replay] [--limitations] [--max N]
 *
 * ROOT is the checkout. gcc runs in ROOT with the flags that we understood, so that both see one command. Units that
 * differ are printed with their first three differing tokens; `__DATE__` and `__TIME__` differ by design.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { createAtoms } from '../src/c/preprocess/atoms.ts';
import { lexText } from '../src/c/preprocess/lex.ts';
import {
  createPreprocessor,
  type FileContent,
  type MacroSetting,
  type UnitOptions,
} from '../src/c/preprocess/preprocess.ts';
import { decodeBytes } from '../src/c/preprocess/splices.ts';
import type { TokenStream } from '../src/c/preprocess/tokens.ts';

const SYSTEM = [
  '/usr/lib/gcc/x86_64-linux-gnu/12/include',
  '/usr/local/include',
  '/usr/include/x86_64-linux-gnu',
  '/usr/include',
];

interface Command {
  readonly directory: string;
  readonly file: string;
  readonly command?: string;
  readonly arguments?: readonly string[];
}

function splitCommand(text: string): readonly string[] {
  const words: string[] = [];
  for (const match of text.matchAll(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g)) {
    words.push(
      match[0].replace(/\\(.)|"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, plain, double, single) =>
        plain !== undefined ? plain : double !== undefined ? double.replace(/\\(["\\$`])/g, '$1') : single,
      ),
    );
  }
  return words;
}

function optionsOf(command: Command, root: string): UnitOptions {
  const words = command.arguments ?? splitCommand(command.command ?? '');
  const directory = isAbsolute(command.directory) ? command.directory : join(root, command.directory);
  const local = (path: string): string => {
    const inside = relative(root, resolve(directory, path));
    return inside.startsWith('..') ? resolve(directory, path) : inside === '' ? '.' : inside;
  };
  const lists: Record<string, string[]> = { '-I': [], '-iquote': [], '-isystem': [], '-idirafter': [], '-include': [] };
  const macros: MacroSetting[] = [];
  let std = '';
  let wordSize: 32 | 64 = 64;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] ?? '';
    const flag = ['-iquote', '-isystem', '-idirafter', '-include', '-I', '-D', '-U'].find((f) => word.startsWith(f));
    if (word.startsWith('-std=')) std = word.slice(5);
    else if (word === '-ansi') std = 'ansi';
    else if (word === '-m32') wordSize = 32;
    else if (flag !== undefined) {
      const value = word === flag ? (words[++i] ?? '') : word.slice(flag.length);
      const equals = value.indexOf('=');
      if (flag === '-U') macros.push({ name: value, body: null });
      else if (flag === '-D' && equals < 0) macros.push({ name: value, body: '1' });
      else if (flag === '-D') macros.push({ name: value.slice(0, equals), body: value.slice(equals + 1) });
      else lists[flag]?.push(local(value));
    }
  }
  return {
    path: local(command.file),
    quoteDirs: lists['-iquote'] ?? [],
    includeDirs: lists['-I'] ?? [],
    systemDirs: [...(lists['-isystem'] ?? []), ...SYSTEM],
    afterDirs: lists['-idirafter'] ?? [],
    forcedIncludes: lists['-include'] ?? [],
    macros,
    std,
    wordSize,
  };
}

function gccOutput(options: UnitOptions, root: string): string {
  const flags = [
    ...options.quoteDirs.flatMap((d) => ['-iquote', d]),
    ...options.includeDirs.map((d) => `-I${d}`),
    ...options.systemDirs.filter((d) => !SYSTEM.includes(d)).flatMap((d) => ['-isystem', d]),
    ...options.afterDirs.flatMap((d) => ['-idirafter', d]),
    ...options.forcedIncludes.flatMap((f) => ['-include', f]),
    ...options.macros.map((m) => (m.body === null ? `-U${m.name}` : `-D${m.name}=${m.body}`)),
    ...(options.std === '' ? [] : options.std === 'ansi' ? ['-ansi'] : [`-std=${options.std}`]),
    ...(options.wordSize === 32 ? ['-m32'] : []),
  ];
  try {
    return execFileSync('gcc', ['-E', '-P', '-w', ...flags, options.path], {
      cwd: root,
      encoding: 'latin1',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
}

function diskReader(root: string): { read(path: string): FileContent | undefined } {
  const seen = new Map<string, FileContent | undefined>();
  return {
    read(path) {
      if (seen.has(path)) return seen.get(path);
      let content: FileContent | undefined;
      const full = resolve(root, path);
      if (statSync(full, { throwIfNoEntry: false })?.isFile()) {
        const bytes = readFileSync(full);
        content = { bytes, hash: createHash('sha1').update(bytes).digest('hex') };
      }
      seen.set(path, content);
      return content;
    },
  };
}

function differences(tokens: TokenStream, expected: readonly number[], text: (atom: number) => string): string[] {
  const found: string[] = [];
  const length = Math.max(tokens.length, expected.length);
  for (let i = 0; i < length && found.length < 3; i++) {
    const own = i < tokens.length ? (tokens.atom[i] ?? 0) : 0;
    if (own === expected[i]) continue;
    const place = `${tokens.files[tokens.file[i] ?? 0]}:${tokens.line[i]}`;
    found.push(`#${i} ${text(own)} instead of ${text(expected[i] ?? 0)} at ${place}`);
  }
  return found;
}

function main(): void {
  const [compileCommands = '', rootArgument = '.', ...rest] = process.argv.slice(2);
  const root = resolve(rootArgument);
  const flag = (name: string): string | undefined => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
  const commands: readonly Command[] = JSON.parse(readFileSync(compileCommands, 'utf8'));
  const only = new RegExp(flag('--only') ?? '');
  const chosen = commands
    .filter((c) => only.test(c.file) && /\.c$/.test(c.file))
    .slice(0, Number(flag('--max') ?? 1e9));
  const atoms = createAtoms();
  const preprocessor = createPreprocessor(atoms);
  const reader = diskReader(root);
  const sum = { ours: 0, gcc: 0, tokens: 0, equal: 0, replayed: 0 };
  for (const command of chosen) {
    const options = optionsOf(command, root);
    const start = performance.now();
    const unit = preprocessor.preprocess(
      rest.includes('--no-replay') ? { ...options, replay: 'off' } : options,
      reader,
    );
    sum.ours += performance.now() - start;
    sum.tokens += unit.tokens.length;
    for (let i = 0; i < unit.replays.length; i += 3)
      sum.replayed += 1 + (unit.replays[i + 1] ?? 0) - (unit.replays[i] ?? 0);
    if (rest.includes('--limitations'))
      for (const l of unit.limitations) console.log(`  ${l.path}:${l.line} ${l.kind} ${l.detail}`);
    if (rest.includes('--no-gcc')) continue;
    const before = performance.now();
    const output = gccOutput(options, root);
    sum.gcc += performance.now() - before;
    const lexed = lexText(decodeBytes(Buffer.from(output, 'latin1')), atoms, { rawStrings: 'yes' });
    const problems = differences(unit.tokens, [...lexed.atom], (atom) => atoms.text(atom));
    if (problems.length === 0) sum.equal++;
    else console.log(`${options.path}\n  ${problems.join('\n  ')}`);
  }
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  console.log(
    `${chosen.length} units, ${sum.tokens} tokens, ${sum.replayed} replayed; equal ${sum.equal}; ours ${seconds(sum.ours)}, gcc ${seconds(sum.gcc)}; heap ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}

main();
