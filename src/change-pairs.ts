/** The programs of base and head that a change can have altered, classified in pairs. */
import type { Flows } from './analysis/facts/variants.ts';
import { guardsOf, settingsFor, type Wanted } from './c/build/guards.ts';
import { type BuildPlan, planBuild } from './c/build/plan.ts';
import { productPrograms } from './programs.ts';
import type { Reading } from './reading.ts';
import type { PatchLines } from './review/placement.ts';
import {
  type AnalysisSettings,
  classified,
  contentOf,
  isFromFacts,
  largeFrom,
  type Revision,
  reviewable,
} from './revision.ts';
import type { Limitation } from './source/limitation.ts';
import { fileBytes, type SourceSnapshot } from './source/snapshot.ts';
import type { StateInventory } from './state/inventory.ts';
import type { StoredRevision } from './state/stored.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface Change extends AnalysisSettings {
  readonly base: SourceSnapshot;
  readonly head: SourceSnapshot;
}

export interface InventoryPair {
  readonly base: StateInventory;
  readonly head: StateInventory;
}

export interface ReviewPairs {
  readonly head: Revision;
  readonly pairs: readonly InventoryPair[];
  readonly limitations: readonly Limitation[];
}

/** Inventories of earlier runs, by full commit id; the host keeps those of other tools and settings apart. */
export interface InventoryShelf {
  /** Undefined: there is none, or it cannot be used. */
  get(commit: string): Promise<StoredRevision | undefined>;
  put(commit: string, revision: StoredRevision): Promise<void>;
}

/** Both revisions, and the programs that both have and whose units differ: the others cannot have drifted. */
export async function diffPairs(
  change: Change,
  reading: Reading,
  stages: Stopwatch,
): Promise<{ readonly base: Revision; readonly head: Revision; readonly pairs: readonly InventoryPair[] }> {
  const base = await readRevision(change, 'base', 'made', reading);
  const head = await readRevision(change, 'head', 'made', reading);
  const before = contents(base, change);
  const pairs = altered(before, contents(head, change)).map((name) => ({
    base: classified(reading, base, programNamed(base, name), change, stages),
    head: classified(reading, head, programNamed(head, name), change, stages),
  }));
  return { base, head, pairs };
}

/** As a review needs them: large programs from their facts, and no work for a base that is on the shelf. */
export async function reviewPairs(
  change: Change,
  reading: Reading,
  stages: Stopwatch,
  shelf: InventoryShelf | undefined,
): Promise<ReviewPairs> {
  const stored = await shelf?.get(change.base.revision);
  // The base first: the head then costs only what the change altered.
  const early = stored ? undefined : await readRevision(change, 'base', 'likely', reading);
  const head = await readRevision(change, 'head', 'likely', reading);
  const after = contents(head, change);
  const known = new Map(stored?.inventories.map((inventory) => [inventory.program, inventory]));
  let names = altered(stored?.contents ?? new Map(), after);
  if (!stored || names.some((name) => !known.has(name))) {
    const base = early ?? (await readRevision(change, 'base', 'likely', reading));
    const before = contents(base, change);
    names = altered(before, after);
    const unknown = names.filter((name) => !known.has(name));
    const solvable = await withFlows(base, 'base', unknown, change, reading);
    for (const name of unknown)
      known.set(name, reviewable(reading, solvable, programNamed(base, name), change, stages));
    await shelf?.put(change.base.revision, { contents: before, inventories: [...known.values()] });
  }
  const compared = names.filter((name) => known.has(name));
  const solvable = await withFlows(head, 'head', compared, change, reading);
  const pairs = compared.flatMap((name): InventoryPair[] => {
    const base = known.get(name);
    return base ? [{ base, head: reviewable(reading, solvable, programNamed(solvable, name), change, stages) }] : [];
  });
  return { head: solvable, pairs, limitations: [...head.plan.limitations, ...head.read.limitations] };
}

/**
 * The same pairs in the configuration in which the lines that the change adds are compiled; none when the main one is it.
 * What a change adds under `#ifdef USE_TLS` is reviewed although the build that was inferred leaves it out.
 */
export async function guardedPairs(
  change: Change,
  patch: PatchLines,
  plan: BuildPlan,
  reading: Reading,
  stages: Stopwatch,
): Promise<Pick<ReviewPairs, 'pairs' | 'limitations'>> {
  const defines = settingsFor(wantedByAdded(change.head, patch), plan);
  if (defines.length === 0) return { pairs: [], limitations: [] };
  const build = { ...change.build, defines: [...change.build.defines, ...defines] };
  const { pairs, limitations } = await reviewPairs({ ...change, build }, reading, stages, undefined);
  const said = defines.map(({ name, body }) => (body === null ? `${name} off` : name)).join(', ');
  const detail = `lines of the change stand under ${said}: it was also read in that configuration`;
  const own: Limitation = { kind: 'inferred-macro', path: '', line: 0, effect: 'may-add', detail };
  return { pairs, limitations: [own, ...limitations] };
}

function wantedByAdded(head: SourceSnapshot, patch: PatchLines): readonly Wanted[] {
  return head.files.flatMap((file) => {
    const added = patch.get(file.path)?.added;
    if (!added || added.size === 0 || !/\.(c|h|inc|def)$/.test(file.path)) return [];
    return guardsOf(new TextDecoder().decode(fileBytes(head, file).slice()), added);
  });
}

type Side = 'base' | 'head';

const numberOf = { base: 0, head: 1 } as const;

async function readRevision(change: Change, side: Side, flows: Flows | 'likely', reading: Reading): Promise<Revision> {
  const snapshot = change[side];
  const plan = planBuild(snapshot, change.build);
  const wanted = flows === 'likely' ? likelyFlows(snapshot, plan, change) : flows;
  return { snapshot, plan, read: await reading.read(numberOf[side], plan, wanted) };
}

/** Bytes of units for each function that makes a program large, from which one is there that will be taken from facts. */
const bytesPerFunction = 3000;

/** None for a large tree, whose value flow is seldom wanted and costs much time and memory. */
function likelyFlows({ files }: SourceSnapshot, { units }: BuildPlan, settings: AnalysisSettings): Flows {
  const paths = new Set(units.map(({ path }) => path));
  const bytes = files.reduce((sum, { path, size }) => sum + (paths.has(path) ? size : 0), 0);
  return bytes > (settings.largeFrom ?? largeFrom) * bytesPerFunction ? 'left-out' : 'made';
}

/** The revision with the value flow that one of the programs needs after all: a wrong guess costs time alone. */
async function withFlows(
  revision: Revision,
  side: Side,
  names: readonly string[],
  change: Change,
  reading: Reading,
): Promise<Revision> {
  const { plan, read } = revision;
  if (read.flows === 'made') return revision;
  const isEnough = names.every((name) => isFromFacts(reading, revision, programNamed(revision, name), change));
  return isEnough ? revision : { ...revision, read: await reading.read(numberOf[side], plan, 'made') };
}

/** Program name -> what its units consist of. */
function contents(revision: Revision, { program }: AnalysisSettings): ReadonlyMap<string, string> {
  return new Map(productPrograms(revision.plan, program).map((p) => [p.name, contentOf(p, revision.read)]));
}

/** Names that both have, with different contents, in the order of the head. */
function altered(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...after].filter(([name, content]) => before.has(name) && before.get(name) !== content).map(([name]) => name);
}

function programNamed({ plan }: Revision, name: string): Revision['plan']['programs'][number] {
  const program = plan.programs.find((candidate) => candidate.name === name);
  if (!program) throw new Error(`no program ${name}`);
  return program;
}
