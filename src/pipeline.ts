/** The whole program in one screen: snapshots -> facts -> inventories -> review. */
import type { StageTimings } from './analysis/facts/unit.ts';
import { type BuildPlan, type BuildSettings, type ProgramPlan, planBuild } from './c/build/plan.ts';
import type { RunCache } from './host/cache.ts';
import { openReading, type Reading, type SnapshotReading } from './reading.ts';
import type { Renames } from './review/drift.ts';
import type { RuleName, Severity } from './review/finding.ts';
import { readPatch } from './review/placement.ts';
import { type Review, reviewInventories } from './review/review.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import { createLineReader } from './source/lines.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import { classifyFromFacts } from './state/classify.ts';
import { type Disposition, sourceDispositions } from './state/disposition.ts';
import type { StateInventory } from './state/inventory.ts';

/** What the host lends: memory of earlier runs, system headers, worker threads, a clock. */
export interface World {
  readonly cache: RunCache;
  readonly systemRoots: readonly string[];
  /** Identifies the build of this tool. */
  readonly tool: string;
  readonly jobs: number;
  readonly worker: { readonly entry: URL; readonly where: 'threads' | 'inline' };
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface InventoryRequest {
  readonly snapshot: SourceSnapshot;
  readonly build: BuildSettings;
  /** Only this program; all products by default. */
  readonly program?: string;
}

export interface ReviewRequest {
  readonly base: SourceSnapshot;
  readonly head: SourceSnapshot;
  readonly build: BuildSettings;
  readonly program?: string;
  /** Patch from base to head as git prints it. */
  readonly patch: string;
  readonly renames: Renames;
  readonly ledger: readonly Disposition[];
  readonly rules: Readonly<Partial<Record<RuleName, Severity | 'off'>>>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface Timed<Value> {
  readonly value: Value;
  readonly timings: Timings;
}

/** Seconds; the stages are summed over workers, `total` is the wall clock. */
export type Timings = StageTimings & { readonly total: number };

/** The programs of one revision, and all that limits what is known of it, whether or not a program was found. */
export interface Inventories {
  readonly inventories: readonly StateInventory[];
  readonly limitations: readonly Limitation[];
}

/** The state inventories of the programs of one revision. */
export async function takeInventories(request: InventoryRequest, world: World): Promise<Timed<Inventories>> {
  const started = performance.now();
  const reading = openReading({ ...world, snapshots: [request.snapshot] });
  try {
    const plan = planBuild(request.snapshot, request.build);
    const read = await reading.read(0, plan);
    const programs = productPrograms(plan, request.program);
    const inventories = programs.map((program) => inventoryOf(reading, plan, read, program, request.snapshot));
    const limitations = uniqueLimitations([...plan.limitations, ...read.limitations]);
    return { value: { inventories, limitations }, timings: { ...read.timings, total: seconds(started) } };
  } finally {
    await reading.close();
  }
}

/** Base and head, read by the same workers, classified, compared and judged. */
export async function reviewChange(request: ReviewRequest, world: World): Promise<Timed<Review>> {
  const started = performance.now();
  const snapshots = [request.base, request.head];
  const reading = openReading({ ...world, snapshots });
  try {
    const plans = { base: planBuild(request.base, request.build), head: planBuild(request.head, request.build) };
    const base = await reading.read(0, plans.base);
    const head = await reading.read(1, plans.head);
    const pairs = programPairs(plans, request, { base, head }).map((pair) => ({
      base: inventoryOf(reading, plans.base, base, pair.base, request.base),
      head: inventoryOf(reading, plans.head, head, pair.head, request.head),
    }));
    const source = sourceDispositions(request.head);
    const review = reviewInventories({
      pairs,
      renames: request.renames,
      patch: readPatch(request.patch),
      dispositions: [...request.ledger, ...source.dispositions],
      rules: request.rules,
      today: request.today,
    });
    const limitations = uniqueLimitations([
      ...review.limitations,
      ...source.limitations,
      ...plans.head.limitations,
      ...head.limitations,
    ]);
    return { value: { ...review, limitations }, timings: { ...head.timings, total: seconds(started) } };
  } finally {
    await reading.close();
  }
}

function inventoryOf(
  reading: Reading,
  plan: BuildPlan,
  read: SnapshotReading,
  program: ProgramPlan,
  snapshot: SourceSnapshot,
): StateInventory {
  const limitations: Limitation[] = [...plan.limitations];
  for (const unit of program.units)
    for (const limitation of read.units[unit]?.limitations ?? []) limitations.push(limitation);
  return classifyFromFacts({
    program: reading.link(program, read),
    revision: snapshot.revision,
    limitations: uniqueLimitations(limitations),
    lineText: createLineReader(snapshot),
  });
}

function productPrograms(plan: BuildPlan, name: string | undefined): readonly ProgramPlan[] {
  return plan.programs.filter((p) => (name === undefined ? p.role === 'product' : p.name === name));
}

interface ProgramPair {
  readonly base: ProgramPlan;
  readonly head: ProgramPlan;
}

/** Programs of the same name whose units differ: the others cannot have drifted. */
function programPairs(
  plans: { readonly base: BuildPlan; readonly head: BuildPlan },
  request: ReviewRequest,
  read: { readonly base: SnapshotReading; readonly head: SnapshotReading },
): readonly ProgramPair[] {
  const bases = new Map(productPrograms(plans.base, request.program).map((p) => [p.name, p]));
  return productPrograms(plans.head, request.program).flatMap((head): ProgramPair[] => {
    const base = bases.get(head.name);
    if (!base || content(base, read.base) === content(head, read.head)) return [];
    return [{ base, head }];
  });
}

/** Equal texts mean equal items in the same files, whatever lines they moved to. */
function content(program: ProgramPlan, read: SnapshotReading): string {
  const keys = program.units.flatMap((unit) =>
    (read.units[unit]?.items ?? []).map((item) => `${item.path}\0${item.key}`),
  );
  return [...new Set(keys)].sort().join('\n');
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}
