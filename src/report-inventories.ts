/**
 * The inventories of commits of one branch, of one program, by the settings of the branch as it is now. The shelf of such a
 * world is for reports alone: it does not say what the other programs consist of, as reviews need it.
 */
import type { Flows } from './analysis/facts/variants.ts';
import { type BuildPlan, type ProgramPlan, planBuild } from './c/build/plan.ts';
import { ConfigError, configOf } from './config.ts';
import type { Repository } from './host/git.ts';
import { HostError } from './host/host-error.ts';
import { type SnapshotResult, snapshotOfRevision } from './host/snapshot.ts';
import type { World } from './pipeline.ts';
import { chosenProgram, productPrograms, receiving } from './programs.ts';
import { openReading, type Reading } from './reading.ts';
import { type AnalysisSettings, isFromFacts, type Revision, reviewable } from './revision.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import { type Disposition, sourceDispositions } from './state/disposition.ts';
import type { StateInventory } from './state/inventory.ts';
import { stopwatch } from './stopwatch.ts';

/** One commit, looked at. */
export interface Taken {
  readonly inventory: StateInventory;
  /** Names of the other programs. */
  readonly others: readonly string[];
  readonly packets: 'known' | 'unknown';
  /** Of the program; 0: it came from the shelf. */
  readonly units: number;
  /** Of the commit's own settings and sources. */
  readonly dispositions: readonly Disposition[];
  readonly limitations: readonly Limitation[];
}

export interface Gallery {
  /** Of the head; null: no program, nor C to make one of. */
  head(snapshot: SnapshotResult): Promise<Taken | null>;
  /**
   * Of the program of that name, else of the one that shares most files with the head's (and half of its own), else of
   * the one that receives packets; null: none, or the
   * commit is not to be had.
   */
  at(commit: string, program: string): Promise<Taken | null>;
  close(): Promise<void>;
}

/** Units that one pool reads. What its workers remember makes the next revision cheap, but grows with each. */
const unitsPerReading = 1500;

/** What was learnt from the commits before: the head's units, and whether programs of this branch are listed from facts. */
interface Learnt {
  readonly head: ReadonlySet<string>;
  readonly flows: Flows;
}

/** Guards that one reading serves many commits, and is given up before it holds too much. */
export function openGallery(repository: Repository, settings: AnalysisSettings, world: World): Gallery {
  let reading: Reading | undefined;
  let units = 0;
  let learnt: Learnt = { head: new Set(), flows: 'made' };
  const take = async (found: SnapshotResult, choose: Choice): Promise<Taken | null> => {
    if (units > unitsPerReading) {
      await reading?.close();
      reading = undefined;
      units = 0;
    }
    reading ??= openReading({ ...world, snapshots: [] });
    const result = await taken(reading, found, choose, { settings, world, learnt });
    units += result.units;
    learnt = { head: learnt.head.size > 0 ? learnt.head : result.paths, flows: result.flows };
    return result.taken;
  };
  return {
    head: (snapshot) =>
      take(snapshot, (one, { plan, read }) => chosenProgram(plan, settings.program, (p) => one.link(p, read))),
    async at(commit, program) {
      const found = await snapshotOfRevision(repository, commit).catch((error: unknown) => {
        if (error instanceof HostError && error.kind === 'missing-objects') return null;
        throw error;
      });
      if (found === null) return null;
      return (await shelved(found, program, world)) ?? (await take(found, program));
    },
    close: async () => void (await reading?.close()),
  };
}

/** By name, if there is one: then only its units are read. */
type Choice = string | ((reading: Reading, revision: Revision) => ProgramPlan | undefined);

async function shelved(
  { snapshot, limitations }: SnapshotResult,
  program: string,
  { shelf }: World,
): Promise<Taken | null> {
  const stored = await shelf?.get(snapshot.revision);
  const inventory = stored?.inventories.find((candidate) => candidate.program === program);
  if (!inventory) return null;
  return {
    inventory,
    others: [],
    packets: packetsOf(inventory),
    units: 0,
    ...besides(snapshot, limitations, inventory),
  };
}

interface Taking {
  readonly taken: Taken | null;
  /** That were read. */
  readonly units: number;
  /** Of the program. */
  readonly paths: ReadonlySet<string>;
  /** Whether the next commit is likely to need value flow. */
  readonly flows: Flows;
}

async function taken(
  reading: Reading,
  { snapshot, limitations }: SnapshotResult,
  choice: Choice,
  { settings, world, learnt }: { settings: AnalysisSettings; world: World; learnt: Learnt },
): Promise<Taking> {
  const whole = planBuild(snapshot, settings.build);
  const named = typeof choice === 'string' ? formerly(whole, choice, learnt.head) : undefined;
  const plan = named ? planOf(whole, named) : whole;
  const number = reading.add(snapshot);
  let revision: Revision = { snapshot, plan, read: await reading.read(number, plan, learnt.flows) };
  const linked = (one: ProgramPlan): ReturnType<Reading['link']> => reading.link(one, revision.read);
  const byReceiver = (): ProgramPlan | undefined => chosenProgram(plan, undefined, linked);
  const program = named ? plan.programs[0] : typeof choice === 'string' ? byReceiver() : choice(reading, revision);
  const units = plan.units.length;
  if (!program) return { taken: null, units, paths: new Set(), flows: learnt.flows };
  const flows = isFromFacts(reading, revision, program, settings) ? 'left-out' : 'made';
  // A wrong guess costs time alone.
  if (flows === 'made' && learnt.flows === 'left-out')
    revision = { snapshot, plan, read: await reading.read(number, plan, 'made') };
  const inventory = reviewable(reading, revision, program, settings, stopwatch(world));
  await world.shelf?.put(snapshot.revision, { contents: new Map(), inventories: [inventory] });
  const isFed = settings.entries.packet.length > 0 || receiving(linked(program)) > 0;
  return {
    units,
    paths: pathsOf(plan, program),
    flows,
    taken: {
      inventory,
      others: whole.programs.map(({ name }) => name).filter((name) => name !== program.name),
      packets: isFed ? 'known' : packetsOf(inventory),
      units: program.units.length,
      ...besides(snapshot, limitations, inventory),
    },
  };
}

/** The program of that name, else the one with most files of the head's program: reading all, to choose, costs more. */
function formerly(plan: BuildPlan, name: string, head: ReadonlySet<string>): ProgramPlan | undefined {
  const named = productPrograms(plan, name)[0];
  if (named) return named;
  const shared = (program: ProgramPlan): number => [...pathsOf(plan, program)].filter((path) => head.has(path)).length;
  const [best] = productPrograms(plan, undefined)
    .map((program) => ({ program, shared: shared(program) }))
    .sort((a, b) => b.shared - a.shared || b.program.units.length - a.program.units.length);
  return best && 2 * best.shared >= best.program.units.length ? best.program : undefined;
}

const pathsOf = ({ units }: BuildPlan, program: ProgramPlan): ReadonlySet<string> =>
  new Set(program.units.flatMap((unit) => units[unit]?.path ?? []));

/** Of one program alone. */
function planOf({ units, limitations, mode }: BuildPlan, program: ProgramPlan): BuildPlan {
  const own = program.units.flatMap((unit) => units[unit] ?? []);
  return { units: own, programs: [{ ...program, units: own.map((_, index) => index) }], limitations, mode };
}

const packetsOf = ({ counts }: StateInventory): Taken['packets'] => (counts?.updateable == null ? 'unknown' : 'known');

function besides(
  snapshot: SourceSnapshot,
  unread: readonly Limitation[],
  inventory: StateInventory,
): Pick<Taken, 'dispositions' | 'limitations'> {
  const source = sourceDispositions(snapshot);
  return {
    dispositions: [...ledgerOf(snapshot), ...source.dispositions],
    limitations: uniqueLimitations([...unread, ...inventory.limitations, ...source.limitations]),
  };
}

/** What cannot be read of the past is not said again; the head's settings are checked by who asks. */
function ledgerOf(snapshot: SourceSnapshot): readonly Disposition[] {
  try {
    return configOf(snapshot).ledger;
  } catch (error) {
    if (error instanceof ConfigError) return [];
    throw error;
  }
}
