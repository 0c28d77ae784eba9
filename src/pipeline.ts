/** The whole program in one screen: snapshots -> facts and flow -> inventories -> review. */
import { planBuild } from './c/build/plan.ts';
import { diffPairs, guardedPairs, type InventoryShelf, reviewPairs } from './change-pairs.ts';
import { withOtherOptions } from './configurations.ts';
import type { RunCache } from './host/cache.ts';
import { chosenProgram, productPrograms } from './programs.ts';
import { openReading } from './reading.ts';
import type { Renames } from './review/drift.ts';
import { readPatch } from './review/placement.ts';
import { type ClassificationDiff, reclassified } from './review/reclassified.ts';
import { type Review, type RuleLevels, reviewInventories } from './review/review.ts';
import type { Dispositions } from './review/standing.ts';
import { type AnalysisSettings, classified, factsOf, type Revision } from './revision.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import { classifyFromFacts } from './state/classify.ts';
import { type Disposition, sourceDispositions } from './state/disposition.ts';
import type { StateInventory } from './state/inventory.ts';
import { type Busy, stopwatch, type Timings } from './stopwatch.ts';

/** What the host lends: memory of earlier runs, system headers, worker threads, a clock. */
export interface World {
  readonly cache: RunCache;
  readonly systemRoots: readonly string[];
  /** Identifies the build of this tool. */
  readonly tool: string;
  readonly jobs: number;
  /** As `ReadingOptions` says. */
  readonly bytesPerJob?: number;
  readonly worker: { readonly entry: URL; readonly where: 'threads' | 'inline' };
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Steps of the points-to analysis before it falls back to unification; absent: as the analysis has it. */
  readonly budget?: number;
  /** Runs long work of this thread. */
  readonly busy?: Busy;
  /** Inventories of earlier reviews. */
  readonly shelf?: InventoryShelf;
}

export interface InventoryRequest extends AnalysisSettings {
  readonly snapshot: SourceSnapshot;
  readonly ledger: readonly Disposition[];
}

export interface DiffRequest extends AnalysisSettings {
  readonly base: SourceSnapshot;
  readonly head: SourceSnapshot;
  readonly renames: Renames;
}

export interface ReviewRequest extends DiffRequest {
  /** Patch from base to head as git prints it. */
  readonly patch: string;
  /** Of the settings; those in the sources are read from each revision. */
  readonly ledgers: Dispositions;
  readonly rules: RuleLevels;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface Timed<Value> {
  readonly value: Value;
  readonly timings: Timings;
}

/** One program of a revision, classified; null: there is none. */
export interface ProgramInventory {
  readonly inventory: StateInventory | null;
  /** Names of the other programs. */
  readonly others: readonly string[];
  readonly dispositions: readonly Disposition[];
  /** Of the revision, where it has no program. */
  readonly limitations: readonly Limitation[];
}

export interface Diff {
  readonly programs: readonly ClassificationDiff[];
  readonly addedPrograms: readonly string[];
  readonly removedPrograms: readonly string[];
  readonly limitations: readonly Limitation[];
}

/** The programs of one revision, and all that limits what is known of it, whether or not a program was found. */
export interface Inventories {
  readonly inventories: readonly StateInventory[];
  readonly limitations: readonly Limitation[];
}

/** The state inventories of the programs of one revision, from facts alone. */
export async function takeInventories(request: InventoryRequest, world: World): Promise<Timed<Inventories>> {
  const stages = stopwatch(world);
  const reading = openReading({ ...world, snapshots: [request.snapshot] });
  try {
    const plan = planBuild(request.snapshot, request.build);
    const read = await reading.read(0, plan);
    const revision: Revision = { snapshot: request.snapshot, plan, read };
    const programs = productPrograms(plan, request.program);
    const inventories = programs.map((program) => classifyFromFacts(factsOf(reading, revision, program, request)));
    const limitations = uniqueLimitations([...plan.limitations, ...read.limitations]);
    return { value: { inventories, limitations }, timings: stages.timings(read.timings) };
  } finally {
    await reading.close();
  }
}

/** The program that is asked for, or the largest that receives packets, classified as a whole. */
export async function takeInventory(request: InventoryRequest, world: World): Promise<Timed<ProgramInventory>> {
  const stages = stopwatch(world);
  const reading = openReading({ ...world, snapshots: [request.snapshot] });
  try {
    const plan = planBuild(request.snapshot, request.build);
    const read = await reading.read(0, plan);
    const chosen = chosenProgram(plan, request.program, (program) => reading.link(program, read));
    const source = sourceDispositions(request.snapshot);
    const limitations = uniqueLimitations([...plan.limitations, ...read.limitations, ...source.limitations]);
    const revision: Revision = { snapshot: request.snapshot, plan, read };
    const main = chosen && classified(reading, revision, chosen, request, stages);
    const isPaper = request.precision === 'paper';
    const inventory = main && !isPaper ? await withOtherOptions(main, reading, revision, chosen, request) : main;
    const value = {
      inventory: inventory ? withLimitations(inventory, source.limitations) : null,
      others: plan.programs.map(({ name }) => name).filter((name) => name !== chosen?.name),
      dispositions: [...request.ledger, ...source.dispositions],
      limitations,
    };
    return { value, timings: stages.timings(read.timings) };
  } finally {
    await reading.close();
  }
}

/** What the classifications of base and head differ in. */
export async function diffClassifications(request: DiffRequest, world: World): Promise<Timed<Diff>> {
  const stages = stopwatch(world);
  const reading = openReading({ ...world, snapshots: [request.base, request.head] });
  try {
    const { base, head, pairs } = await diffPairs(request, reading, stages);
    const limitations = [...head.plan.limitations, ...head.read.limitations];
    const before = new Set(productPrograms(base.plan, request.program).map(({ name }) => name));
    const after = new Set(productPrograms(head.plan, request.program).map(({ name }) => name));
    const value = {
      programs: pairs.map((pair) => reclassified(pair.base, pair.head, request.renames)),
      addedPrograms: [...after].filter((name) => !before.has(name)).sort(),
      removedPrograms: [...before].filter((name) => !after.has(name)).sort(),
      limitations: uniqueLimitations([...limitations, ...pairs.flatMap((pair) => pair.head.limitations)]),
    };
    return { value, timings: stages.timings(head.read.timings) };
  } finally {
    await reading.close();
  }
}

/** With the inventories of the head's programs that changed. */
export interface ChangeReview extends Review {
  readonly inventories: readonly StateInventory[];
}

/** Base and head, classified, compared and judged. */
export async function reviewChange(request: ReviewRequest, world: World): Promise<Timed<ChangeReview>> {
  const stages = stopwatch(world);
  const reading = openReading({ ...world, snapshots: [request.base, request.head] });
  try {
    const patch = readPatch(request.patch);
    const { head, pairs, limitations } = await reviewPairs(request, reading, stages, world.shelf);
    const guarded = await guardedPairs(request, patch, head.plan, reading, stages);
    const source = sourceDispositions(request.head);
    const dispositions = {
      base: [...request.ledgers.base, ...sourceDispositions(request.base).dispositions],
      head: [...request.ledgers.head, ...source.dispositions],
      from: request.ledgers.from ?? 'head',
    };
    const review = reviewInventories({
      pairs,
      guarded: guarded.pairs,
      renames: request.renames,
      patch,
      dispositions,
      declared: request.handlers ?? [],
      rules: request.rules,
      today: request.today,
    });
    const all = uniqueLimitations([
      ...review.limitations,
      ...source.limitations,
      ...limitations,
      ...guarded.limitations,
    ]);
    const inventories = pairs.map((pair) => pair.head);
    return { value: { ...review, inventories, limitations: all }, timings: stages.timings(head.read.timings) };
  } finally {
    await reading.close();
  }
}

function withLimitations(inventory: StateInventory, limitations: readonly Limitation[]): StateInventory {
  return { ...inventory, limitations: uniqueLimitations([...inventory.limitations, ...limitations]) };
}
