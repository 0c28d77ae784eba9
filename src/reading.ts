/**
 * Reading: the units of several snapshots, by a pool of workers, into linked programs. Base and head share the pool, so
 * the second revision costs only what changed.
 */
import type { ItemFacts } from './analysis/facts/facts.ts';
import { type LinkedProgram, linkProgram, type UnitFacts } from './analysis/facts/link.ts';
import type { StageTimings, UnitReading } from './analysis/facts/unit.ts';
import type { BuildPlan, ProgramPlan } from './c/build/plan.ts';
import type { CacheNews, CacheShare } from './host/cache.ts';
import { createPool, type Outcome, type Pool } from './host/workers.ts';
import type { Limitation } from './source/limitation.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import type { ReadUnit, UnitAnswer, WorkerInit } from './worker.ts';

export interface ReadingOptions {
  readonly snapshots: readonly SourceSnapshot[];
  readonly systemRoots: readonly string[];
  readonly cache: CacheShare;
  /** Takes what the workers computed. */
  readonly absorb: (news: CacheNews) => void;
  readonly tool: string;
  readonly jobs: number;
  /** `worker.js`, and whether it runs in threads or, for tests, in this one. */
  readonly worker: { readonly entry: URL; readonly where: 'threads' | 'inline' };
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** The units of one snapshot, read. */
export interface SnapshotReading {
  readonly units: readonly UnitReading[];
  readonly limitations: readonly Limitation[];
  readonly timings: StageTimings;
}

export interface Reading {
  read(snapshot: number, plan: BuildPlan): Promise<SnapshotReading>;
  link(program: ProgramPlan, reading: SnapshotReading): LinkedProgram;
  close(): Promise<void>;
}

const workerMemoryMb = 6144;

export function openReading(options: ReadingOptions): Reading {
  const { snapshots, systemRoots, cache, tool } = options;
  const wasm = {
    runtime: wasmPath('web-tree-sitter', 'web-tree-sitter.wasm'),
    grammar: wasmPath('tree-sitter-c', 'tree-sitter-c.wasm'),
  };
  const pool: Pool<ReadUnit, UnitAnswer> = createPool<WorkerInit, ReadUnit, UnitAnswer>({
    ...options.worker,
    init: { snapshots, systemRoots, cache, tool, wasm },
    count: options.jobs,
    memoryMb: workerMemoryMb,
  });
  const facts = new Map<string, ItemFacts>();
  return {
    async read(snapshot, plan) {
      const headers = plan.mode === 'inferred' ? 'by-suffix' : 'as-configured';
      const jobs = plan.units.map((unit): ReadUnit => ({ snapshot, unit, headers }));
      const { onProgress, signal } = options;
      const outcomes = await pool.run(jobs, { ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}) });
      return collect(jobs, outcomes, facts, options.absorb);
    },
    link: (program, reading) =>
      linkProgram(
        program.name,
        program.units.map((unit) => unitFacts(reading.units[unit], facts)),
      ),
    close: () => pool.close(),
  };
}

function wasmPath(vendor: string, file: string): string {
  return new URL(import.meta.resolve(`${vendor}/${file}`)).pathname;
}

function collect(
  jobs: readonly ReadUnit[],
  outcomes: readonly Outcome<UnitAnswer>[],
  facts: Map<string, ItemFacts>,
  absorb: (news: CacheNews) => void,
): SnapshotReading {
  const units: UnitReading[] = [];
  const limitations: Limitation[] = [];
  outcomes.forEach((outcome, index) => {
    const path = jobs[index]?.unit.path ?? '';
    if (outcome.kind === 'failed') {
      const detail = `not read: ${outcome.reason}: ${outcome.detail.split('\n')[0]}`;
      limitations.push({ kind: 'budget', path, line: 1, effect: 'may-miss', detail });
      units.push({ path, items: [], limitations: [], timings: { preprocess: 0, parse: 0, lower: 0, facts: 0 } });
      return;
    }
    const { reading, facts: sent, news } = outcome.value;
    for (const [key, value] of sent) facts.set(key, value);
    absorb(news);
    units.push(reading);
    limitations.push(...reading.limitations);
  });
  return { units, limitations, timings: sum(units.map((u) => u.timings)) };
}

function sum(all: readonly StageTimings[]): StageTimings {
  const total = { preprocess: 0, parse: 0, lower: 0, facts: 0 };
  for (const t of all) {
    total.preprocess += t.preprocess;
    total.parse += t.parse;
    total.lower += t.lower;
    total.facts += t.facts;
  }
  return total;
}

function unitFacts(unit: UnitReading | undefined, facts: ReadonlyMap<string, ItemFacts>): UnitFacts {
  const items = (unit?.items ?? []).flatMap(({ key, path, line }) => {
    const found = facts.get(key);
    return found ? [{ path, line, facts: found }] : [];
  });
  return { path: unit?.path ?? '', items };
}
