/** Intermediate stages in path order, a few units at a time, so that a tree of any size can be printed. */
import { createHash } from 'node:crypto';
import type { ItemFacts } from './analysis/facts/facts.ts';
import { factsOf } from './analysis/facts/unit-memory.ts';
import { printWhole, type WholeStage } from './analysis/print-whole.ts';
import { type BuildPlan, type ProgramPlan, planBuild } from './c/build/plan.ts';
import { HostError } from './host/host-error.ts';
import { wasmPaths } from './host/package-files.ts';
import { createPool } from './host/workers.ts';
import { suggestion } from './nearest.ts';
import type { InventoryRequest, World } from './pipeline.ts';
import { chosenProgram } from './programs.ts';
import { jobOf, openReading, workerMemoryMb } from './reading.ts';
import type { Limitation } from './source/limitation.ts';
import type { StageInit, StageItem, StageName, StageUnit } from './stage-worker.ts';
import type { UnitJob } from './worker.ts';

/** Items of one or more units, each item once, and what could not be done there. */
export interface StagePart<Item> {
  readonly items: readonly Item[];
  readonly limitations: readonly Limitation[];
}

export interface PlacedFacts {
  readonly path: string;
  readonly line: number;
  readonly facts: ItemFacts;
}

/** Units that are read together before they are printed, for each worker. */
const unitsPerWorker = 8;
const linesPerPart = 1000;

/** The programs of that name, or all. Throws HostError `bad-argument` when there is none. */
export function programsNamed(plan: BuildPlan, name: string | undefined): readonly ProgramPlan[] {
  if (name === undefined) return plan.programs;
  const found = plan.programs.filter((program) => program.name === name);
  if (found.length > 0) return found;
  const names = plan.programs.map((program) => program.name);
  const known = names.length === 0 ? 'There is none here.' : `Programs here: ${names.join(', ')}.`;
  throw new HostError('bad-argument', `no program '${name}'${suggestion(name, names)}`, known);
}

/** The plan with only the units of the programs that are asked for. */
function chosenPlan({ snapshot, build, program }: InventoryRequest): BuildPlan {
  const plan = planBuild(snapshot, build);
  const numbers = new Set(programsNamed(plan, program).flatMap(({ units }) => units));
  return program === undefined ? plan : { ...plan, units: plan.units.filter((_, i) => numbers.has(i)) };
}

/** Items as text. `only`: those that define this function. */
export async function* printedItems(
  request: InventoryRequest,
  world: World,
  stage: StageName,
  only: string | null,
): AsyncGenerator<StagePart<StageItem>> {
  const plan = chosenPlan(request);
  yield { items: [], limitations: plan.limitations };
  const init: StageInit = {
    snapshot: request.snapshot,
    systemRoots: world.systemRoots,
    wasm: wasmPaths(),
    stage,
    only,
  };
  const pool = createPool<StageInit, UnitJob, StageUnit>({
    entry: new URL(world.worker.entry.href.replace(/worker(?=\.[jt]s$)/, 'stage-worker')),
    where: world.worker.where,
    init,
    count: world.jobs,
    memoryMb: workerMemoryMb,
  });
  const jobs = plan.units.map((unit) => jobOf(0, unit, plan));
  const seen = new Set<string>();
  const size = world.jobs * unitsPerWorker;
  try {
    for (let first = 0; first < jobs.length; first += size) {
      const batch = jobs.slice(first, first + size);
      const onProgress = (done: number): void => world.onProgress?.(first + done, jobs.length);
      const outcomes = await pool.run(batch, { onProgress });
      for (const [i, outcome] of outcomes.entries()) {
        const unit = outcome.kind === 'done' ? outcome.value : lost(batch[i]?.unit.path ?? '', outcome.reason);
        const items = unit.items.filter(({ key }) => !seen.has(key));
        for (const { key } of items) seen.add(key);
        yield { items, limitations: unit.limitations };
      }
    }
  } finally {
    await pool.close();
  }
}

function lost(path: string, reason: string): StageUnit {
  const detail = `not read: ${reason}`;
  return { items: [], limitations: [{ kind: 'budget', path, line: 1, effect: 'may-miss', detail }] };
}

/** What is computed of a whole program, as lines by function; `only`: of functions of that name. */
export async function* wholeLines(
  request: InventoryRequest,
  world: World,
  stage: WholeStage,
  only: string | null,
): AsyncGenerator<StagePart<string>> {
  const reading = openReading({ ...world, snapshots: [request.snapshot] });
  try {
    const plan = planBuild(request.snapshot, request.build);
    programsNamed(plan, request.program);
    const read = await reading.read(0, plan);
    yield { items: [], limitations: [...plan.limitations, ...read.limitations] };
    const program = chosenProgram(plan, request.program, (candidate) => reading.link(candidate, read));
    if (!program) return;
    const solved = reading.solved(program, read, reading.link(program, read), request.precision);
    let items: string[] = [];
    for (const line of printWhole(solved, stage, only)) {
      items.push(line);
      if (items.length < linesPerPart) continue;
      yield { items, limitations: [] };
      items = [];
    }
    yield { items, limitations: [] };
  } finally {
    await reading.close();
  }
}

/** The facts that a review works from. */
export async function* placedFacts(request: InventoryRequest, world: World): AsyncGenerator<StagePart<PlacedFacts>> {
  const plan = chosenPlan(request);
  const reading = openReading({ ...world, snapshots: [request.snapshot] });
  try {
    const { units, limitations } = await reading.read(0, plan);
    yield { items: [], limitations: [...plan.limitations, ...limitations] };
    const seen = new Set<string>();
    for (const unit of units) {
      const items: PlacedFacts[] = [];
      for (const { key: itemKey, factsKey: key = itemKey, path, line } of unit.items) {
        const place = `${path}\0${line}\0`;
        const facts = seen.has(place + key) ? undefined : factsOf(world.cache, world.tool, key);
        seen.add(place + key);
        // Units that see a header differently have keys of their own, and often the same facts.
        const text = facts && place + createHash('sha1').update(JSON.stringify(facts)).digest('base64');
        if (!facts || text === undefined || seen.has(text)) continue;
        seen.add(text);
        items.push({ path, line, facts });
      }
      yield { items, limitations: [] };
    }
  } finally {
    await reading.close();
  }
}
