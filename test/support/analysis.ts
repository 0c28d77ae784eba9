// The pipeline in this process, on texts: inventories, differences, and what reading a program needs.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { planBuild } from '../../src/c/build/plan.ts';
import { configOf } from '../../src/config.ts';
import { openSharedCache } from '../../src/host/cache.ts';
import { headerFinder, systemRoots } from '../../src/host/system-headers.ts';
import {
  type Diff,
  diffClassifications,
  type ProgramInventory,
  takeInventory,
  type World,
} from '../../src/pipeline.ts';
import { openReading, type Reading, type SnapshotReading } from '../../src/reading.ts';
import type { Renames } from '../../src/review/drift.ts';
import type { AnalysisSettings } from '../../src/revision.ts';
import type { SourceSnapshot } from '../../src/source/snapshot.ts';
import type { StateInventory } from '../../src/state/inventory.ts';
import { snapshotOf } from './snapshot.ts';

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

const roots = systemRoots();

/** One worker, in this thread, with a cache that all tests of the file share. */
export const inlineWorld: World = {
  cache: openSharedCache(),
  systemRoots: roots,
  tool: 'ab'.repeat(12),
  jobs: 1,
  worker: { entry: new URL('../../src/worker.ts', import.meta.url), where: 'inline' },
};

/** As the command line has them for a directory without options. */
export function settingsOf(snapshot: SourceSnapshot, program?: string): AnalysisSettings {
  const config = configOf(snapshot);
  return {
    build: {
      defines: config.defines,
      includes: config.includes,
      programs: config.programs.map((setting) => ({ ...setting, entries: setting.entries.packet })),
      exclude: config.exclude,
      systemDirs: roots,
      repositoryRoot: '',
      systemHeaderExists: headerFinder(roots),
    },
    ...(program === undefined ? {} : { program }),
    precision: 'fields',
    entries: config.entries,
    headers: config.headers,
    programEntries: new Map(config.programs.map((setting) => [setting.name, setting.entries])),
  };
}

export async function inventoriesOf(files: Files, program?: string): Promise<ProgramInventory> {
  const snapshot = snapshotOf(files);
  const request = { snapshot, ...settingsOf(snapshot, program), ledger: configOf(snapshot).ledger };
  return (await takeInventory(request, inlineWorld)).value;
}

/** Of `program`, else of the largest that receives. */
export async function inventoryOf(files: Files, program?: string): Promise<StateInventory> {
  const { inventory } = await inventoriesOf(files, program);
  if (!inventory) throw new Error(`no program ${program ?? ''}`);
  return inventory;
}

export async function diffOf(base: Files, head: Files, renames: Renames = new Map()): Promise<Diff> {
  const [before, after] = [snapshotOf(base), snapshotOf(head)];
  return (await diffClassifications({ base: before, head: after, ...settingsOf(after), renames }, inlineWorld)).value;
}

/** Reads the only program of `files` and hands it over with the reading, which is closed then. */
export async function withReading<Value>(
  files: Files,
  use: (reading: Reading, read: SnapshotReading, program: Parameters<Reading['link']>[0]) => Value,
): Promise<Value> {
  const snapshot = snapshotOf(files);
  const reading = openReading({ ...inlineWorld, snapshots: [snapshot] });
  try {
    const plan = planBuild(snapshot, settingsOf(snapshot).build);
    const read = await reading.read(0, plan);
    const [program, ...others] = plan.programs;
    if (!program || others.length > 0) throw new Error(`${plan.programs.length} programs`);
    return use(reading, read, program);
  } finally {
    await reading.close();
  }
}

/** The regular files of a directory and of those below it, by path from it. */
export function filesBelow(directory: string): Files {
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(directory, join(entry.parentPath, entry.name))).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')]));
}
