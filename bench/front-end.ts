/**
 * The front end against `gcc -E`: functions found, limitations, and medians of the time to read a whole program.
 *
 *   npm run bench:build && node build/bench/bench/front-end.js [--rounds N] [--no-build] ROOT COMPILE_COMMANDS
 *
 * Rounds alternate gcc and ours, so that a ratio comes from one machine state. gcc runs the units one after another with
 * `-E -P`; ours preprocesses, parses, lowers and extracts the facts with two worker threads, cold (no memory of earlier
 * rounds) and then warm (everything in the cache). `--no-build` reads the same tree without the compile database.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildPlan, type BuildSettings, planBuild } from '../src/c/build/plan.ts';
import { openDiskCache } from '../src/host/cache.ts';
import { snapshotOfDirectory } from '../src/host/directory.ts';
import { headerFinder, systemRoots } from '../src/host/system-headers.ts';
import { openReading, type SnapshotReading } from '../src/reading.ts';
import type { SourceSnapshot } from '../src/source/snapshot.ts';

interface Command {
  readonly directory: string;
  readonly file: string;
  readonly arguments?: readonly string[];
  readonly command?: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, 'no-build': { type: 'boolean', default: false } },
});
const [root, database] = positionals;
if (!root || !database) throw new Error('usage: front-end [--rounds N] [--no-build] ROOT COMPILE_COMMANDS');
const commands = JSON.parse(readFileSync(database, 'utf8')) as readonly Command[];
const roots = systemRoots();

function settings(): BuildSettings {
  const compiled = values['no-build'] ? {} : { compileCommands: readFileSync(database ?? '', 'utf8') };
  return {
    ...compiled,
    defines: [],
    includes: [],
    programs: [],
    exclude: [],
    systemDirs: roots,
    repositoryRoot: resolve(root ?? ''),
    systemHeaderExists: headerFinder(roots),
  };
}

function gccSeconds(): number {
  const started = performance.now();
  for (const { directory, file, arguments: words, command } of commands) {
    const flags = (words ?? (command ?? '').split(/\s+/)).slice(1);
    const kept = flags.filter(
      (flag, i) => !/^-(c|o|M.*|W.*|g.*|f.*|O.*)$/.test(flag) && flags[i - 1] !== '-o' && !/^[^-].*\.c$/.test(flag),
    );
    const plain = kept.map((flag) => (words ? flag : flag.replaceAll(/\\(["\\])/g, '$1').replaceAll(/^'|'$/g, '')));
    const run = spawnSync('gcc', [...plain, '-w', '-E', '-P', '-o', '/dev/null', file], { cwd: directory });
    if (run.status !== 0) throw new Error(`gcc -E failed on ${file}: ${run.stderr}`);
  }
  return (performance.now() - started) / 1000;
}

interface Round {
  readonly seconds: number;
  readonly reading: SnapshotReading;
  /** Of the product programs, by source position. */
  readonly functions: number;
}

async function ours(snapshot: SourceSnapshot, plan: BuildPlan, cacheDirectory: string): Promise<Round> {
  const cache = openDiskCache(cacheDirectory);
  const started = performance.now();
  const worker = { entry: new URL('../src/worker.js', import.meta.url), where: 'threads' } as const;
  const reading = openReading({
    snapshots: [snapshot],
    systemRoots: roots,
    cache,
    tool: 'be'.repeat(16),
    jobs: 2,
    worker,
  });
  const read = await reading.read(0, plan);
  const seconds = (performance.now() - started) / 1000;
  const functions = new Set<string>();
  for (const program of plan.programs) {
    if (program.role !== 'product') continue;
    for (const f of reading.link(program, read).functions)
      functions.add(`${f.path}:${f.base + f.facts.line}:${f.name}`);
  }
  await reading.close();
  cache.save();
  return { seconds, reading: read, functions: functions.size };
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

const { snapshot } = await snapshotOfDirectory(root);
const plan = planBuild(snapshot, settings());
const gcc: number[] = [];
const cold: number[] = [];
const warm: number[] = [];
/** Worker seconds of a cold round: preprocess, parse, lower, facts. */
const stages: (readonly number[])[] = [];
let last: Round | undefined;
for (let round = 0; round < Number(values.rounds); round++) {
  gcc.push(gccSeconds());
  const directory = mkdtempSync(join(tmpdir(), 'statealyzr-bench-'));
  const first = await ours(snapshot, plan, directory);
  cold.push(first.seconds);
  const { preprocess, parse, lower, facts } = first.reading.timings;
  stages.push([preprocess, parse, lower, facts]);
  const again = await ours(snapshot, plan, directory);
  warm.push(again.seconds);
  last = again;
  rmSync(directory, { recursive: true });
}
const names = ['preprocess', 'parse', 'lower', 'facts'];
const kinds = new Map<string, number>();
for (const { kind } of last?.reading.limitations ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
process.stdout.write(
  `${root}: ${plan.units.length} units, mode ${plan.mode}, ${last?.functions} functions\n` +
    `  gcc -E ${median(gcc).toFixed(2)} s, cold ${median(cold).toFixed(2)} s (${(median(cold) / median(gcc)).toFixed(2)} x gcc), ` +
    `warm ${median(warm).toFixed(2)} s (${(median(warm) / median(cold)).toFixed(3)} of cold)\n` +
    `  worker seconds, cold: ${names.map((name, i) => `${name} ${median(stages.map((s) => s[i] ?? 0)).toFixed(2)}`).join(', ')}\n` +
    `  limitations ${JSON.stringify(Object.fromEntries([...kinds].sort()))}\n`,
);
