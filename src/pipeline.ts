/** The whole program in one screen: snapshots -> facts and flow -> inventories -> review. */
import type { StageTimings } from './analysis/facts/unit-memory.ts';
import { type BuildPlan, type BuildSettings, type ProgramPlan, planBuild } from './c/build/plan.ts';
import type { RunCache } from './host/cache.ts';
import { chosenProgram, productPrograms } from './programs.ts';
import { openReading, type Reading, type SnapshotReading } from './reading.ts';
import type { Renames } from './review/drift.ts';
import type { RuleName, Severity } from './review/finding.ts';
import { readPatch } from './review/placement.ts';
import { type ClassificationDiff, reclassified } from './review/reclassified.ts';
import { type Review, reviewInventories } from './review/review.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import { createLineReader } from './source/lines.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import { type ClassifyInput, classifyFromFacts } from './state/classify.ts';
import { classifyProgram } from './state/classify-whole.ts';
import { type Disposition, sourceDispositions } from './state/disposition.ts';
import type { Entries } from './state/entries.ts';
import type { Precision, StateInventory } from './state/inventory.ts';

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
  /** Runs long work of this thread. */
  readonly busy?: <Value>(work: () => Value) => Value;
}

/** How programs are read and classified, whatever the command. */
export interface AnalysisSettings {
  readonly build: BuildSettings;
  /** Only this program; by default all products, or the one that the command is about. */
  readonly program?: string;
  readonly precision: Precision;
  /** Functions that packets, timers, operators and peers call, in every program and in some. */
  readonly entries: Entries;
  readonly programEntries: ReadonlyMap<string, Entries>;
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
  readonly ledger: readonly Disposition[];
  readonly rules: Readonly<Partial<Record<RuleName, Severity | 'off'>>>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export interface Timed<Value> {
  readonly value: Value;
  readonly timings: Timings;
}

/** Seconds; the stages up to `flow` are summed over workers, `total` is the wall clock. */
export type Timings = StageTimings & {
  readonly pointsTo: number;
  readonly dependence: number;
  readonly classify: number;
  readonly total: number;
  readonly peakMemoryMb: number;
};

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
    const inventories = programs.map((program) => classifyFromFacts(factsOf(reading, revision, program)));
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
    const inventory =
      chosen && classified(reading, { snapshot: request.snapshot, plan, read }, chosen, request, stages);
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

/** Base and head, read by the same workers and classified as wholes; programs whose units are equal are left out. */
async function classifiedPairs(
  request: DiffRequest,
  reading: Reading,
  stages: Stopwatch,
  classify: typeof classified,
): Promise<Pairs> {
  const plans = { base: planBuild(request.base, request.build), head: planBuild(request.head, request.build) };
  const base: Revision = { snapshot: request.base, plan: plans.base, read: await reading.read(0, plans.base) };
  const head: Revision = { snapshot: request.head, plan: plans.head, read: await reading.read(1, plans.head) };
  const pairs = programPairs(base, head, request).map((pair) => ({
    base: classify(reading, base, pair.base, request, stages),
    head: classify(reading, head, pair.head, request, stages),
  }));
  const limitations = [...plans.head.limitations, ...head.read.limitations];
  return { base, head, pairs, limitations };
}

/** What the classifications of base and head differ in. */
export async function diffClassifications(request: DiffRequest, world: World): Promise<Timed<Diff>> {
  const stages = stopwatch(world);
  const reading = openReading({ ...world, snapshots: [request.base, request.head] });
  try {
    const { base, head, pairs, limitations } = await classifiedPairs(request, reading, stages, classified);
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

/** Base and head, classified, compared and judged. */
export async function reviewChange(request: ReviewRequest, world: World): Promise<Timed<Review>> {
  const stages = stopwatch(world);
  const reading = openReading({ ...world, snapshots: [request.base, request.head] });
  try {
    const { head, pairs, limitations } = await classifiedPairs(request, reading, stages, reviewable);
    const source = sourceDispositions(request.head);
    const review = reviewInventories({
      pairs,
      renames: request.renames,
      patch: readPatch(request.patch),
      dispositions: [...request.ledger, ...source.dispositions],
      rules: request.rules,
      today: request.today,
    });
    const all = uniqueLimitations([...review.limitations, ...source.limitations, ...limitations]);
    return { value: { ...review, limitations: all }, timings: stages.timings(head.read.timings) };
  } finally {
    await reading.close();
  }
}

/** A snapshot, what is to be read of it, and what was. */
interface Revision {
  readonly snapshot: SourceSnapshot;
  readonly plan: BuildPlan;
  readonly read: SnapshotReading;
}

interface Pairs {
  readonly base: Revision;
  readonly head: Revision;
  readonly pairs: readonly { readonly base: StateInventory; readonly head: StateInventory }[];
  readonly limitations: readonly Limitation[];
}

function factsOf(reading: Reading, { snapshot, plan, read }: Revision, program: ProgramPlan): ClassifyInput {
  const limitations: Limitation[] = [...plan.limitations];
  for (const unit of program.units)
    for (const limitation of read.units[unit]?.limitations ?? []) limitations.push(limitation);
  return {
    program: reading.link(program, read),
    revision: snapshot.revision,
    limitations: uniqueLimitations(limitations),
    lineText: createLineReader(snapshot),
  };
}

/** Functions of a program that a review classifies as a whole: what would take minutes is reviewed from its facts. */
const mostFunctions = 2500;

/** As `classified`, but of a large program from its facts alone, which is said. */
function reviewable(...[reading, revision, program, settings, stages]: Parameters<typeof classified>): StateInventory {
  const facts = stages.time('classify', () => factsOf(reading, revision, program));
  if (!isLarge(facts)) return asWhole(facts, reading, revision, program, settings, stages);
  return fromFacts(facts, `${program.name} has more than ${mostFunctions} functions: reviewed from facts`);
}

function isLarge(facts: ClassifyInput): boolean {
  return facts.program.functions.length > mostFunctions;
}

function fromFacts(facts: ClassifyInput, why: string): StateInventory {
  const detail = `${why}, not classified as a whole`;
  const limitation: Limitation = { kind: 'facts-only', path: '', line: 0, effect: 'may-miss', detail };
  return classifyFromFacts({ ...facts, limitations: uniqueLimitations([...facts.limitations, limitation]) });
}

function classified(
  reading: Reading,
  revision: Revision,
  program: ProgramPlan,
  settings: AnalysisSettings,
  stages: Stopwatch,
): StateInventory {
  const facts = stages.time('classify', () => factsOf(reading, revision, program));
  return asWhole(facts, reading, revision, program, settings, stages);
}

function asWhole(
  facts: ClassifyInput,
  ...[reading, revision, program, settings, stages]: Parameters<typeof classified>
): StateInventory {
  const { precision } = settings;
  const whole = stages.time('pointsTo', () => reading.whole(program, revision.read, facts.program, precision));
  // What unification says of so large a program is that everything may write everything, and takes long to say.
  if (whole.method === 'unification' && isLarge(facts))
    return fromFacts(facts, `${program.name} exceeds the budget of the points-to analysis: listed from facts`);
  const entries = entriesOf(settings, program.name);
  return stages.time('classify', () => classifyProgram({ ...facts, whole, entries, precision }));
}

function entriesOf({ entries, programEntries }: AnalysisSettings, program: string): Entries {
  const own = programEntries.get(program);
  if (!own) return entries;
  return {
    packet: [...entries.packet, ...own.packet],
    timer: [...entries.timer, ...own.timer],
    control: [...entries.control, ...own.control],
    peer: [...entries.peer, ...own.peer],
  };
}

function withLimitations(inventory: StateInventory, limitations: readonly Limitation[]): StateInventory {
  return { ...inventory, limitations: uniqueLimitations([...inventory.limitations, ...limitations]) };
}

interface ProgramPair {
  readonly base: ProgramPlan;
  readonly head: ProgramPlan;
}

/** Programs of the same name whose units differ: the others cannot have drifted. */
function programPairs(base: Revision, head: Revision, { program }: AnalysisSettings): readonly ProgramPair[] {
  const bases = new Map(productPrograms(base.plan, program).map((p) => [p.name, p]));
  return productPrograms(head.plan, program).flatMap((after): ProgramPair[] => {
    const before = bases.get(after.name);
    if (!before || content(before, base.read) === content(after, head.read)) return [];
    return [{ base: before, head: after }];
  });
}

/** Equal texts mean equal items in the same files, whatever lines they moved to. */
function content(program: ProgramPlan, read: SnapshotReading): string {
  const keys = program.units.flatMap((unit) =>
    (read.units[unit]?.items ?? []).map((item) => `${item.path}\0${item.key}`),
  );
  return [...new Set(keys)].sort().join('\n');
}

interface Stopwatch {
  time<Value>(stage: 'pointsTo' | 'classify', run: () => Value): Value;
  timings(read: StageTimings): Timings;
}

function stopwatch({ busy = (work) => work() }: Pick<World, 'busy'>): Stopwatch {
  const started = performance.now();
  const spent = { pointsTo: 0, classify: 0 };
  return {
    time(stage, run) {
      const since = performance.now();
      const value = busy(run);
      spent[stage] += seconds(since);
      return value;
    },
    timings: (read) => ({
      ...read,
      ...spent,
      dependence: 0,
      total: seconds(started),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  };
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}
