/** The state-drift report of a branch: inventories at points of its history, what differs between them, and who did it. */
import { statusOf } from './answers.ts';
import type { HistoryCommit } from './host/git-history.ts';
import { HostError } from './host/host-error.ts';
import type { World } from './pipeline.ts';
import { attribute, type WindowEnd } from './report-attribution.ts';
import { type Gallery, openGallery, type Taken } from './report-inventories.ts';
import type { ReportRequest } from './report-request.ts';
import { fallenCoverage, recordBudgets } from './review/coverage.ts';
import { type Ages, agesFrom, dispositionNotices, noticeDays, olderAges, undecidedAt } from './review/owed.ts';
import { daysBefore, type PointPlan, pointsOf } from './review/points.ts';
import { matchElements } from './review/reclassified.ts';
import type { DriftEntry, StateReport, UndecidedElement } from './review/report.ts';
import { summaryOf } from './review/report-words.ts';
import { countsOf, type TrendPoint } from './review/trend.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import { compareText } from './source/order.ts';

/** Throws HostError where there is nothing to report on. */
export async function makeReport(request: ReportRequest, world: World): Promise<StateReport> {
  const plans = plannedPoints(request);
  const [newest] = plans;
  if (!newest) throw new HostError('missing-history', 'the branch has no commit', 'Commit something first.');
  const gallery = openGallery(request.repository, request.settings, world);
  try {
    const taken = await gallery.head(request.head);
    if (!taken) throw noProgram(request);
    const head = { ...newest, taken: withLedger(taken, request) };
    request.onHead?.(head.taken);
    return assembled(request, head, await walkBack(request, plans, head, gallery));
  } finally {
    await gallery.close();
  }
}

/** A history that does not reach back so far begins with its oldest commit. */
function plannedPoints(request: ReportRequest): readonly PointPlan<HistoryCommit>[] {
  const { history, since, today } = request;
  const points = pointsOf(history, request);
  const first = history.at(-1);
  const last = points.at(-1);
  if (!first || !last || last.commit === first || last.date <= daysBefore(today, since)) return points;
  const began = new Date(first.committed * 1000).toISOString().slice(0, 10);
  return [...points, { date: began < last.date ? began : last.date, commit: first }];
}

function noProgram({ branch, head, settings }: ReportRequest): HostError {
  const hasC = head.snapshot.files.some(({ path }) => path.endsWith('.c'));
  if (settings.program !== undefined)
    return new HostError(
      'bad-argument',
      `no program '${settings.program}' on ${branch}`,
      'statealyzr inventory names them.',
    );
  return new HostError(
    'nothing-to-report',
    hasC ? `no program was found on ${branch}` : `there is no C on ${branch}: nothing to report on`,
    hasC ? 'Name its sources in the settings, under programs.' : 'The report is for programs in C.',
  );
}

/** Settings that were given instead of the repository's hold for all of its history. */
function withLedger(taken: Taken, { ledger }: ReportRequest): Taken {
  if (ledger === null) return taken;
  return { ...taken, dispositions: [...ledger, ...taken.dispositions.filter(({ element }) => element === null)] };
}

interface Walk {
  readonly points: readonly TrendPoint[];
  readonly drift: readonly DriftEntry[];
  readonly ages: Ages;
  /** The first day of the drift; null: there is none before the head. */
  readonly start: (WindowEnd & { readonly taken: Taken }) | null;
  readonly oldest: string;
  readonly limitations: readonly Limitation[];
}

/** From the head to the oldest point: two neighbours are in memory at a time. */
async function walkBack(
  request: ReportRequest,
  plans: readonly PointPlan<HistoryCommit>[],
  head: WindowEnd,
  gallery: Gallery,
): Promise<Walk> {
  const firstDay = daysBefore(request.today, request.since);
  const points: TrendPoint[] = [pointOf(head)];
  const drift: DriftEntry[] = [];
  const limitations: Limitation[] = [...(head.taken?.limitations ?? [])];
  let ages = agesFrom(undecidedOf(head)?.keys() ?? [], head.date);
  let start: Walk['start'] = null;
  let newer = head;
  let looks = looksFor(request, head);
  let program = head.taken?.inventory.program ?? '';
  for (const [index, plan] of plans.slice(1).entries()) {
    request.onPoint?.(index + 1, plans.length);
    const older = await pointAt(request, plan, newer, program, gallery);
    if (older.taken === null) limitations.push(notTaken(plan));
    const isInDrift = start === null || start.date > firstDay;
    if (isInDrift && older.commit.sha !== newer.commit.sha) {
      const found = await attribute({ request, older, newer, looks: Math.ceil(looks / 2), program, gallery });
      drift.unshift(...found.entries);
      looks = Math.floor(looks / 2) + found.left;
    }
    ages = await agesThrough(request, ages, older, newer);
    if (isInDrift && older.taken) start = { ...older, taken: older.taken };
    points.unshift(pointOf(older));
    // A program that was renamed goes by its former name from there on.
    program = older.taken?.inventory.program ?? program;
    newer = older;
  }
  request.onPoint?.(plans.length, plans.length);
  return { points, drift, ages, start, oldest: newer.date, limitations };
}

/** Units that may be looked at between points, again and again: a look at a large program takes seconds. */
const mostUnits = 8000;

/** Newer weeks come first, and may take half of what is left. */
function looksFor({ looks }: ReportRequest, { taken }: WindowEnd): number {
  return Math.min(looks, Math.ceil(mostUnits / Math.max(1, taken?.units ?? 0)));
}

async function pointAt(
  request: ReportRequest,
  plan: PointPlan<HistoryCommit>,
  newer: WindowEnd,
  program: string,
  gallery: Gallery,
): Promise<WindowEnd> {
  if (plan.commit.sha === newer.commit.sha) return { ...plan, taken: newer.taken };
  const taken = await gallery.at(plan.commit.sha, program);
  return { ...plan, taken: taken && withLedger(taken, request) };
}

function notTaken({ date, commit }: PointPlan<HistoryCommit>): Limitation {
  const detail = `${date}: ${commit.sha.slice(0, 12)} holds no program, or is not in this clone`;
  return { kind: 'no-inventory', path: '', line: 0, effect: 'may-add', detail };
}

const undecidedOf = ({ taken, date }: WindowEnd): ReturnType<typeof undecidedAt> =>
  taken && undecidedAt(taken.inventory, taken.dispositions, date);

async function agesThrough(request: ReportRequest, ages: Ages, older: WindowEnd, newer: WindowEnd): Promise<Ages> {
  const undecided = undecidedOf(older);
  if (ages.running.size === 0) return ages;
  if (!undecided || !older.taken || !newer.taken) return { ...ages, running: new Map() };
  const renames = await request.renames(older.commit.sha, newer.commit.sha);
  const matches = matchElements(older.taken.inventory, newer.taken.inventory, renames);
  return olderAges(ages, older.date, undecided, matches);
}

function pointOf({ date, commit, taken }: WindowEnd): TrendPoint {
  return {
    date,
    commit: commit.sha,
    counts: taken && countsOf(taken.inventory, taken.dispositions, date),
    bytes: taken?.inventory.recordBytes ?? new Map(),
  };
}

async function assembled(request: ReportRequest, head: WindowEnd, walk: Walk): Promise<StateReport> {
  const { taken } = head;
  if (!taken) throw new Error('the head was taken');
  const { inventory, dispositions } = taken;
  const { today, every, tool, web, branch, name } = request;
  const base = walk.start?.taken.inventory;
  const renames = walk.start
    ? await request.renames(walk.start.commit.sha, head.commit.sha)
    : new Map<string, string>();
  const limitations = uniqueLimitations(walk.limitations);
  return {
    tool,
    repository: name,
    web,
    branch,
    head: head.commit.sha,
    program: inventory.program,
    others: taken.others,
    since: walk.start?.date ?? head.date,
    until: head.date,
    every,
    status: statusOf(limitations),
    packets: taken.packets,
    classes: inventory.counts?.updateable == null ? 'unknown' : 'known',
    points: walk.points,
    drift: walk.drift,
    undecided: undecidedList(head, walk),
    dispositions: dispositionNotices(inventory, dispositions, today, daysBefore(today, -noticeDays)),
    coverage: base ? fallenCoverage(base, inventory, renames) : [],
    budgets: base ? recordBudgets(base, inventory, renames) : [],
    limitations,
  };
}

function undecidedList(head: WindowEnd, { ages, oldest }: Walk): readonly UndecidedElement[] {
  const list = [...(undecidedOf(head)?.values() ?? [])].map((element): UndecidedElement => {
    const since = ages.since.get(element.key) ?? head.date;
    const age = ages.running.size > 0 && since === oldest ? 'before' : 'exact';
    return { element: summaryOf(element, head.taken?.dispositions ?? [], head.date), since, age };
  });
  return list.sort((a, b) => compareText(a.since, b.since) || compareText(a.element.key, b.element.key));
}
