/**
 * Reading: the units of several snapshots, by a pool of workers, into linked programs. Base and head share the pool, so
 * the second revision costs only what changed.
 */
import type { ItemFacts } from './analysis/facts/facts.ts';
import { type LinkedProgram, linkProgram, type UnitFacts } from './analysis/facts/link.ts';
import {
  factsOf,
  flowOfItem,
  type ItemUse,
  noTime,
  type StageTimings,
  UnitMemory,
  type UnitReading,
} from './analysis/facts/unit-memory.ts';
import type { Flows } from './analysis/facts/variants.ts';
import type { ItemFlow } from './analysis/flow/flow.ts';
import type { Precision } from './analysis/pointsto/shapes.ts';
import type { SolvedProgram } from './analysis/pointsto/solved.ts';
import type { UnitFlows } from './analysis/pointsto/symbols.ts';
import { asWholeProgram, solveProgram } from './analysis/pointsto/whole.ts';
import type { WholeProgram } from './analysis/whole-program.ts';
import type { BuildPlan, ProgramPlan } from './c/build/plan.ts';
import type { UnitOptions } from './c/build/unit.ts';
import type { RunCache } from './host/cache.ts';
import { wasmPaths } from './host/package-files.ts';
import { createSourceReader, type DiskAnswers, type SourceReader } from './host/system-headers.ts';
import { createPool, type Outcome, type Pool, type RunOptions } from './host/workers.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import type { LateSnapshot, ReadUnit, UnitAnswer, UnitJob, WorkerInit, WorkerNews } from './worker.ts';

export interface ReadingOptions {
  readonly snapshots: readonly SourceSnapshot[];
  readonly systemRoots: readonly string[];
  /** Takes what the workers compute, and tells each of them what the others did. */
  readonly cache: RunCache;
  readonly tool: string;
  /** At most so many workers. */
  readonly jobs: number;
  /** Bytes of units to be read that are worth one more worker; absent: as many as there are units. */
  readonly bytesPerJob?: number;
  /** Steps of the points-to analysis before it falls back to unification; absent: as the analysis has it. */
  readonly budget?: number;
  /** `worker.js`, and whether it runs in threads or, for tests, in this one. */
  readonly worker: { readonly entry: URL; readonly where: 'threads' | 'inline' };
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** The units of one snapshot, read. */
export interface SnapshotReading {
  readonly units: readonly UnitReading[];
  /** `left-out`: it cannot be solved. */
  readonly flows: Flows;
  readonly limitations: readonly Limitation[];
  readonly timings: StageTimings;
}

export interface Reading {
  /** One more snapshot, by its number. What was added before it is given up: units of it can be linked, not read. */
  add(snapshot: SourceSnapshot): number;
  /** `flows`: whether what was not read before is read with its value flow; absent: it is. */
  read(snapshot: number, plan: BuildPlan, flows?: Flows): Promise<SnapshotReading>;
  link(program: ProgramPlan, reading: SnapshotReading): LinkedProgram;
  /** The value flow of a program, solved; with what was computed on the way. */
  solved(
    program: ProgramPlan,
    reading: SnapshotReading,
    linked: LinkedProgram,
    precision: Precision,
    budget?: number,
  ): SolvedProgram;
  /** Steps of points-to before it falls back: `budget`, unless the run has one of its own. */
  whole(
    program: ProgramPlan,
    reading: SnapshotReading,
    linked: LinkedProgram,
    precision: Precision,
    budget?: number,
  ): WholeProgram;
  close(): Promise<void>;
}

export const workerMemoryMb = 6144;

export function openReading(options: ReadingOptions): Reading {
  const { systemRoots, cache, tool } = options;
  const snapshots = new LateSnapshots(options.snapshots);
  const pool: Pool<ReadUnit, UnitAnswer> = createPool<WorkerInit, ReadUnit, UnitAnswer>({
    ...options.worker,
    init: { snapshots: options.snapshots, systemRoots, cache: cache.share(), tool, wasm: wasmPaths() },
    count: options.jobs,
    memoryMb: workerMemoryMb,
  });
  const units = new UnitMemory(cache, tool);
  const disk: DiskAnswers = new Map();
  const readers = new Map<number, SourceReader>();
  const readerOf = (snapshot: number): SourceReader => {
    const files = snapshots.get(snapshot);
    if (!files) throw new Error(`no snapshot ${snapshot}`);
    const reader = readers.get(snapshot) ?? createSourceReader(files, systemRoots, disk);
    readers.set(snapshot, reader);
    return reader;
  };
  const facts = new Map<string, ItemFacts>();
  const flows = new Map<string, ItemFlow>();
  const uses = new SharedUses();
  const solved: Reading['solved'] = (program, reading, linked, precision, most = options.budget) => {
    if (reading.flows === 'left-out') throw new Error(`${program.name} was read without its value flow`);
    return solveProgram({
      linked,
      precision,
      ...(most === undefined ? {} : { budget: most }),
      wordSize: 64,
      units: program.units.map((unit) =>
        unitFlows(reading.units[unit], (key) => remembered(flows, key, () => flowOfItem(cache, tool, key))),
      ),
    });
  };
  return {
    add(snapshot) {
      const { number, former } = snapshots.add(snapshot);
      if (former !== undefined) readers.delete(former);
      return number;
    },
    async read(snapshot, plan, flows = 'made') {
      const known = plan.units.map((options) => {
        const found = units.find({ options, files: readerOf(snapshot), flows });
        return found && uses.of(found);
      });
      const unread = plan.units
        .filter((_, index) => !known[index])
        .map((unit) => ({ ...jobOf(snapshot, unit, plan), flows }));
      const outcomes = await pool.run(unread, runOptions(options, snapshots, snapshot, unread, plan.units.length));
      const fresh = outcomes
        .map((outcome, index) => unitReading(unread[index]?.unit.path ?? '', outcome))
        .map((unit) => uses.of(unit))
        .values();
      const all = known.map((unit) => unit ?? fresh.next().value ?? notRead('', 'no answer'));
      return { ...collect(all, (key) => remembered(facts, key, () => factsOf(cache, tool, key))), flows };
    },
    link: createLinker(facts),
    solved,
    whole(program, reading, linked, precision, most) {
      const steps = options.budget ?? most;
      const whole = asWholeProgram(linked.name, solved(program, reading, linked, precision, steps));
      const lost = program.units.flatMap((unit) =>
        (reading.units[unit]?.flows ?? [])
          .filter(({ key }) => !flows.has(key))
          .map((item) => budget(item.path, item.line, 'its value flow did not fit into the cache of this run')),
      );
      return lost.length === 0 ? whole : { ...whole, limitations: uniqueLimitations([...whole.limitations, ...lost]) };
    },
    close: () => pool.close(),
  };
}

/** Snapshots by number; of those that came after the pool was made, the last. Guards that each worker is told of it once. */
class LateSnapshots {
  private readonly first: readonly SourceSnapshot[];
  private readonly told = new Map<number, number>();
  private late: LateSnapshot | undefined;

  constructor(first: readonly SourceSnapshot[]) {
    this.first = first;
  }

  get(number: number): SourceSnapshot | undefined {
    return this.first[number] ?? (this.late?.number === number ? this.late.snapshot : undefined);
  }

  add(snapshot: SourceSnapshot): { readonly number: number; readonly former: number | undefined } {
    const former = this.late?.number;
    const number = (former ?? this.first.length - 1) + 1;
    this.late = { number, snapshot };
    return { number, former };
  }

  newsFor(worker: number): LateSnapshot | null {
    if (!this.late || this.told.get(worker) === this.late.number) return null;
    this.told.set(worker, this.late.number);
    return this.late;
  }
}

/** Each use of an item as one object: those of headers stand in a thousand units, in both revisions. */
class SharedUses {
  private readonly known = new Map<string, ItemUse[]>();
  private readonly paths = new Map<string, string>();

  of(unit: UnitReading): UnitReading {
    const one = (use: ItemUse): ItemUse => this.one(use);
    return { ...unit, items: unit.items.map(one), flows: unit.flows.map(one) };
  }

  private one(use: ItemUse): ItemUse {
    const { key, factsKey, line } = use;
    const same = this.known.get(key);
    const found = same?.find((u) => u.line === line && u.path === use.path && u.factsKey === factsKey);
    if (found) return found;
    const path = this.paths.get(use.path) ?? use.path;
    this.paths.set(path, path);
    const made = { ...use, key: same?.[0]?.key ?? key, path };
    if (same) same.push(made);
    else this.known.set(key, [made]);
    return made;
  }
}

/** Functions cannot travel to a worker, which makes its own header index. */
export function jobOf(snapshot: number, { resolveMissing: _, ...unit }: UnitOptions, plan: BuildPlan): UnitJob {
  return { snapshot, unit, headers: plan.mode === 'inferred' ? 'by-suffix' : 'as-configured' };
}

function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value | undefined): Value | undefined {
  const known = memory.get(key) ?? make();
  if (known !== undefined) memory.set(key, known);
  return known;
}

/** How the pool reads the units that are not remembered; `all`: how many there are with those that are. */
function runOptions(
  { cache, onProgress, signal, bytesPerJob }: ReadingOptions,
  snapshots: LateSnapshots,
  snapshot: number,
  unread: readonly ReadUnit[],
  all: number,
): RunOptions<UnitAnswer> {
  const paths = new Set(unread.map(({ unit }) => unit.path));
  const files = snapshots.get(snapshot)?.files.filter(({ path }) => paths.has(path)) ?? [];
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return {
    ...(onProgress ? { onProgress: (done) => onProgress(all - unread.length + done, all) } : {}),
    ...(signal ? { signal } : {}),
    ...(bytesPerJob === undefined ? {} : { workers: 1 + Math.floor(bytes / bytesPerJob) }),
    onValue: (answer) => cache.absorb(answer.news),
    newsFor: (worker): WorkerNews => ({ cache: cache.newsFor(worker), snapshot: snapshots.newsFor(worker) }),
  };
}

function unitReading(path: string, outcome: Outcome<UnitAnswer>): UnitReading {
  if (outcome.kind === 'done') return outcome.value.reading;
  return notRead(path, `${outcome.reason}: ${outcome.detail.split('\n')[0]}`);
}

function notRead(path: string, why: string): UnitReading {
  return { path, items: [], flows: [], limitations: [budget(path, 1, `not read: ${why}`)], timings: noTime };
}

/** Looks for the facts of every item once, so that one that cannot be had is said. */
function collect(
  readings: readonly UnitReading[],
  factsOfItem: (key: string) => ItemFacts | undefined,
): Omit<SnapshotReading, 'flows'> {
  const units = readings.map((reading) => {
    const lost = reading.items
      .filter((item) => !factsOfItem(item.factsKey ?? item.key))
      .map((item) => budget(item.path, item.line, 'its facts did not fit into the cache of this run'));
    return lost.length === 0 ? reading : { ...reading, limitations: [...reading.limitations, ...lost] };
  });
  const limitations = units.flatMap((unit) => unit.limitations);
  return { units, limitations, timings: sum(units.map((u) => u.timings)) };
}

const budget = (path: string, line: number, detail: string): Limitation => ({
  kind: 'budget',
  path,
  line,
  effect: 'may-miss',
  detail,
});

function sum(all: readonly StageTimings[]): StageTimings {
  const total = { ...noTime };
  for (const t of all) {
    total.preprocess += t.preprocess;
    total.parse += t.parse;
    total.lower += t.lower;
    total.facts += t.facts;
    total.flow += t.flow;
  }
  return total;
}

/** A program is asked for several times while its revision is classified. */
function createLinker(facts: ReadonlyMap<string, ItemFacts>): Reading['link'] {
  const linked = new WeakMap<SnapshotReading, Map<ProgramPlan, LinkedProgram>>();
  return (program, reading) => {
    const programs = linked.get(reading) ?? new Map<ProgramPlan, LinkedProgram>();
    linked.set(reading, programs);
    const known = programs.get(program);
    if (known) return known;
    const units = program.units.map((unit) => unitFacts(reading.units[unit], facts));
    const made = linkProgram(program.name, units);
    programs.set(program, made);
    return made;
  };
}

function unitFacts(unit: UnitReading | undefined, facts: ReadonlyMap<string, ItemFacts>): UnitFacts {
  const items = (unit?.items ?? []).flatMap(({ key, factsKey = key, path, line }) => {
    const found = facts.get(factsKey);
    return found ? [{ path, line, facts: found }] : [];
  });
  return { path: unit?.path ?? '', items };
}

function unitFlows(unit: UnitReading | undefined, flowOf: (key: string) => ItemFlow | undefined): UnitFlows {
  const items = (unit?.flows ?? []).flatMap(({ key, path, line }) => {
    const flow = flowOf(key);
    return flow ? [{ path, line, flow }] : [];
  });
  return { path: unit?.path ?? '', items };
}
