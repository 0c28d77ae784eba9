/** One revision: its programs read, linked and classified. */
import { createHash } from 'node:crypto';
import type { BuildPlan, BuildSettings, ProgramPlan } from './c/build/plan.ts';
import { productPrograms } from './programs.ts';
import type { Reading, SnapshotReading } from './reading.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import { createLineReader } from './source/lines.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import { type ClassifyInput, classifyFromFacts } from './state/classify.ts';
import { classifyProgram } from './state/classify-whole.ts';
import type { Entries } from './state/entries.ts';
import type { HandlerSetting } from './state/handlers/declared.ts';
import { noProfiles, type ProfileSettings } from './state/handlers/profiles.ts';
import type { HeaderMembers, Precision, StateInventory } from './state/inventory.ts';
import type { Stopwatch } from './stopwatch.ts';

/** How programs are read and classified, whatever the command. */
export interface AnalysisSettings {
  readonly build: BuildSettings;
  /** Only this program; by default all products, or the one that the command is about. */
  readonly program?: string;
  readonly precision: Precision;
  /** Functions that packets, timers, operators and peers call, in every program and in some. */
  readonly entries: Entries;
  readonly programEntries: ReadonlyMap<string, Entries>;
  /** Members that hold header fields, beyond those whose type or name tells. */
  readonly headers?: HeaderMembers;
  /** Functions that handle state, beyond those that are found. */
  readonly handlers?: readonly HandlerSetting[];
  /** Frameworks for moving state; absent: none is looked for. */
  readonly profiles?: ProfileSettings;
  /**
   * Functions that make a program a large one, and twice as many a tree of programs: what would take minutes is reviewed
   * from its facts. Absent: 2,500.
   */
  readonly largeFrom?: number;
}

/** Functions: what `AnalysisSettings.largeFrom` is when nobody says. */
export const largeFrom = 2500;
/** Of points-to, in a review. */
const reviewBudget = 1e9;

/** A snapshot, what is to be read of it, and what was. */
export interface Revision {
  readonly snapshot: SourceSnapshot;
  readonly plan: BuildPlan;
  readonly read: SnapshotReading;
}

export function factsOf(
  reading: Reading,
  { snapshot, plan, read }: Revision,
  program: ProgramPlan,
  { handlers = [], profiles = noProfiles }: Pick<AnalysisSettings, 'handlers' | 'profiles'>,
): ClassifyInput {
  const limitations: Limitation[] = [...plan.limitations];
  for (const unit of program.units)
    for (const limitation of read.units[unit]?.limitations ?? []) limitations.push(limitation);
  return {
    program: reading.link(program, read),
    revision: snapshot.revision,
    limitations: uniqueLimitations(limitations),
    lineText: createLineReader(snapshot),
    handlers,
    profiles,
  };
}

/** As `classified`, but of a large program, and of one in a large tree, from its facts alone, which is said. */
export function reviewable(
  ...[reading, revision, program, settings, stages]: Parameters<typeof classified>
): StateInventory {
  const facts = stages.time('classify', () => factsOf(reading, revision, program, settings));
  if (isLarge(facts, settings))
    return fromFacts(facts, `${program.name} has ${facts.program.functions.length} functions: reviewed from facts`);
  if (stages.time('classify', () => isLargeTree(reading, revision, settings)))
    return fromFacts(facts, `the programs of this tree are large together: ${program.name} is reviewed from facts`);
  return asWhole(facts, reading, revision, program, settings, stages, reviewBudget);
}

/** Whether `reviewable` will list it from facts: then its value flow is not needed. */
export function isFromFacts(
  reading: Reading,
  revision: Revision,
  program: ProgramPlan,
  settings: AnalysisSettings,
): boolean {
  return (
    reading.link(program, revision.read).functions.length > (settings.largeFrom ?? largeFrom) ||
    isLargeTree(reading, revision, settings)
  );
}

const largeTrees = new WeakMap<SnapshotReading, boolean>();

/** Of the tree and not of what a change alters: what is stored of a base must not depend on who asked first. */
function isLargeTree(reading: Reading, { plan, read }: Revision, settings: AnalysisSettings): boolean {
  const known = largeTrees.get(read);
  if (known !== undefined) return known;
  const most = 2 * (settings.largeFrom ?? largeFrom);
  let functions = 0;
  for (const program of productPrograms(plan, settings.program)) {
    if (functions <= most) functions += reading.link(program, read).functions.length;
  }
  largeTrees.set(read, functions > most);
  return functions > most;
}

function isLarge(facts: ClassifyInput, settings: AnalysisSettings): boolean {
  return facts.program.functions.length > (settings.largeFrom ?? largeFrom);
}

function fromFacts(facts: ClassifyInput, why: string): StateInventory {
  const detail = `${why}, not classified as a whole`;
  const limitation: Limitation = { kind: 'facts-only', path: '', line: 0, effect: 'may-miss', detail };
  return classifyFromFacts({ ...facts, limitations: uniqueLimitations([...facts.limitations, limitation]) });
}

export function classified(
  reading: Reading,
  revision: Revision,
  program: ProgramPlan,
  settings: AnalysisSettings,
  stages: Stopwatch,
): StateInventory {
  const facts = stages.time('classify', () => factsOf(reading, revision, program, settings));
  return asWhole(facts, reading, revision, program, settings, stages, undefined);
}

function asWhole(
  facts: ClassifyInput,
  ...[reading, revision, program, settings, stages, budget]: [...Parameters<typeof classified>, number | undefined]
): StateInventory {
  const { precision } = settings;
  const whole = stages.time('pointsTo', () => reading.whole(program, revision.read, facts.program, precision, budget));
  // What unification says of so large a program is that everything may write everything, and takes long to say.
  if (whole.method === 'unification' && (budget !== undefined || isLarge(facts, settings)))
    return fromFacts(facts, `${program.name} exceeds the budget of the points-to analysis: listed from facts`);
  if (whole.method === 'inclusion') stages.time('dependence', () => whole.dependence());
  const { headers } = settings;
  const entries = entriesOf(settings, program.name);
  const input = { ...facts, whole, entries, precision, ...(headers && { headers }) };
  return stages.time('classify', () => classifyProgram(input));
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

/** Equal digests mean equal items in the same files, whatever lines they moved to. */
export function contentOf(program: ProgramPlan, read: SnapshotReading): string {
  const keys = program.units.flatMap((unit) =>
    (read.units[unit]?.items ?? []).map((item) => `${item.path}\0${item.key}`),
  );
  return createHash('sha256')
    .update([...new Set(keys)].sort().join('\n'))
    .digest('hex');
}
