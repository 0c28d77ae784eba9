import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createAtoms } from '../../../src/c/preprocess/atoms.ts';
import { lexText } from '../../../src/c/preprocess/lex.ts';
import {
  createPreprocessor,
  type FileReader,
  type PreprocessedUnit,
  type Preprocessor,
  type UnitOptions,
} from '../../../src/c/preprocess/preprocess.ts';
import type { Atoms } from '../../../src/c/preprocess/tokens.ts';

export type Files = Readonly<Record<string, string>>;

/** True if tests that ask the real compiler must run: it is there, or this is CI, where its absence is a failure. */
export const HAS_CC: boolean = process.env.CI === 'true' || spawnSync('cc', ['--version']).status === 0;

export function readerOf(files: Files): FileReader {
  return {
    read(path) {
      const text = files[path];
      return text === undefined ? undefined : { bytes: Buffer.from(text, 'latin1'), hash: text };
    },
  };
}

export function optionsOf(changes: Partial<UnitOptions> = {}): UnitOptions {
  return {
    path: 'main.c',
    quoteDirs: [],
    includeDirs: [],
    systemDirs: [],
    afterDirs: [],
    forcedIncludes: [],
    macros: [],
    std: 'gnu17',
    wordSize: 64,
    ...changes,
  };
}

export interface Workbench {
  readonly atoms: Atoms;
  readonly preprocessor: Preprocessor;
}

export function workbench(): Workbench {
  const atoms = createAtoms();
  return { atoms, preprocessor: createPreprocessor(atoms) };
}

export const spellings = (bench: Workbench, unit: PreprocessedUnit): readonly string[] =>
  Array.from({ length: unit.tokens.length }, (_, i) => bench.atoms.text(unit.tokens.atom[i] ?? 0));

/** The tokens that we make of `files['main.c']`. */
export function ours(files: Files, changes: Partial<UnitOptions> = {}): readonly string[] {
  const bench = workbench();
  return spellings(bench, bench.preprocessor.preprocess(optionsOf(changes), readerOf(files)));
}

/** The tokens of `cc -E -P` for the same, warnings and errors aside. */
export function theirs(files: Files, changes: Partial<UnitOptions> = {}): readonly string[] {
  const options = optionsOf(changes);
  const directory = mkdtempSync(join(tmpdir(), 'statealyzr-cpp-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), Buffer.from(text, 'latin1'));
    }
    return tokensOf(run(options, directory));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function run(options: UnitOptions, cwd: string): string {
  const flags = [
    ...options.quoteDirs.flatMap((path) => ['-iquote', path]),
    ...options.includeDirs.map((path) => `-I${path}`),
    ...options.systemDirs.flatMap((path) => ['-isystem', path]),
    ...options.afterDirs.flatMap((path) => ['-idirafter', path]),
    ...options.forcedIncludes.flatMap((path) => ['-include', path]),
    ...options.macros.map(({ name, body }) => (body === null ? `-U${name}` : `-D${name}=${body}`)),
  ];
  const words = ['-E', '-P', '-w', '-nostdinc', `-std=${options.std}`, ...(options.wordSize === 32 ? ['-m32'] : [])];
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync('cc', [...words, ...flags, options.path], { cwd, encoding: 'latin1', timeout: 20_000, stdio });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

function tokensOf(text: string): readonly string[] {
  const atoms = createAtoms();
  const tokens = lexText(text, atoms, { rawStrings: 'yes' });
  return Array.from(tokens.atom, (atom) => withoutUcns(atoms.text(atom)));
}

/** `cc -E` prints letters beyond ASCII as \Uxxxxxxxx; ours stay the bytes that they were. */
function withoutUcns(text: string): string {
  const plain = (_: string, hex: string): string =>
    Buffer.from(String.fromCodePoint(Number.parseInt(hex, 16))).toString('latin1');
  return /^["'LuU]/.test(text) ? text : text.replace(/\\U([0-9a-f]{8})/g, plain);
}
