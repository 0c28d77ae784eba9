/** Which commits between two points brought their differences about: inventories are taken in between, as far as it takes. */

import type { HistoryCommit } from './host/git-history.ts';
import { touchedPaths } from './host/git-history.ts';
import { isRelevant } from './host/relevant-files.ts';
import type { Gallery, Taken } from './report-inventories.ts';
import type { ReportRequest } from './report-request.ts';
import { bisect, type Found } from './review/bisection.ts';
import { type Difference, differencesOf, settledAt } from './review/differences.ts';
import type { PointPlan } from './review/points.ts';
import type { AttributeDifference, Attribution, DriftEntry } from './review/report.ts';
import { commitSummary, summaryOf } from './review/report-words.ts';
import { compareText } from './source/order.ts';
import type { StateInventory } from './state/inventory.ts';

/** A point with its inventory; null: it has none. */
export interface WindowEnd extends PointPlan<HistoryCommit> {
  readonly taken: Taken | null;
}

export interface AttributionInput {
  readonly request: ReportRequest;
  readonly older: WindowEnd;
  readonly newer: WindowEnd;
  /** Inventories that may be taken. */
  readonly looks: number;
  readonly program: string;
  readonly gallery: Gallery;
}

/** In the order of the commits; `left`: looks that were not needed. */
export async function attribute(
  input: AttributionInput,
): Promise<{ readonly entries: readonly DriftEntry[]; readonly left: number }> {
  const { request, older, newer } = input;
  const head = newer.taken?.inventory;
  if (!head) return { entries: [], left: input.looks };
  const base = older.taken?.inventory ?? emptied(head);
  const renames = await request.renames(older.commit.sha, newer.commit.sha);
  const differences = differencesOf(base, head, renames);
  if (differences.length === 0) return { entries: [], left: input.looks };
  const commits = await changingCommits(request, older.commit, newer.commit);
  const { found, left } = await bisect({
    last: commits.length,
    subjects: differences.map(({ id, evidence }) => ({ id, candidates: touching(commits, evidence) })),
    looks: input.looks,
    look: (position) => lookAt(input, { base, head, differences }, commits[position - 1]),
  });
  return { entries: entriesOf(differences, found, commits, input), left };
}

/** Before there was a program there was no state. */
function emptied(inventory: StateInventory): StateInventory {
  return { ...inventory, elements: new Map(), handlers: [], writers: [], persistent: new Set(), flagUses: new Map() };
}

interface ChangingCommit {
  readonly commit: HistoryCommit;
  readonly paths: ReadonlySet<string>;
}

/** Those after `older` that touch what analyses read, oldest first: the others have the inventory of the one before. */
async function changingCommits(
  { repository, history }: ReportRequest,
  older: HistoryCommit,
  newer: HistoryCommit,
): Promise<readonly ChangingCommit[]> {
  const touched = await touchedPaths(repository, older.sha, newer.sha);
  const between = history.slice(history.indexOf(newer), history.indexOf(older)).reverse();
  return between.flatMap((commit) => {
    const paths = new Set((touched.get(commit.sha) ?? []).filter(isRelevant));
    return paths.size === 0 ? [] : [{ commit, paths }];
  });
}

function touching(commits: readonly ChangingCommit[], evidence: ReadonlySet<string>): readonly number[] {
  return commits.flatMap(({ paths }, index) => ([...evidence].some((path) => paths.has(path)) ? [index + 1] : []));
}

interface Window {
  readonly base: StateInventory;
  readonly head: StateInventory;
  readonly differences: readonly Difference[];
}

async function lookAt(
  { request, older, newer, program, gallery }: AttributionInput,
  { base, head, differences }: Window,
  at: ChangingCommit | undefined,
): Promise<ReadonlySet<string> | null> {
  if (!at) return null;
  const { sha } = at.commit;
  const taken = await gallery.at(sha, program);
  if (!taken) return null;
  const fromBase = await request.renames(older.commit.sha, sha);
  const toHead = await request.renames(sha, newer.commit.sha);
  return settledAt(differences, base, head, { inventory: taken.inventory, fromBase, toHead });
}

/** What one commit did to an element is one entry. */
function entriesOf(
  differences: readonly Difference[],
  found: ReadonlyMap<string, Found>,
  commits: readonly ChangingCommit[],
  { older, newer }: AttributionInput,
): readonly DriftEntry[] {
  const grouped = new Map<string, { one: Difference; where: Found; changes: AttributeDifference[] }>();
  for (const one of differences) {
    const where = found.get(one.id) ?? { before: 0, at: commits.length };
    const key = [one.kind, one.element.key, where.before, where.at].join('\0');
    const entry = grouped.get(key) ?? { one, where, changes: [] };
    grouped.set(key, entry);
    if (one.change) entry.changes.push(one.change);
  }
  const entries = [...grouped.values()].sort(
    (a, b) =>
      a.where.at - b.where.at || compareText(a.one.element.key, b.one.element.key) || compareText(a.one.id, b.one.id),
  );
  return entries.map(({ one, where, changes }) => {
    const side = one.kind === 'removed' ? older : newer;
    return {
      kind: one.kind,
      element: summaryOf(one.element, side.taken?.dispositions ?? [], newer.date),
      changes,
      attribution: attributionOf(one, where, commits, older.commit.sha, newer.commit.sha),
    };
  });
}

function attributionOf(
  { evidence }: Difference,
  { before, at }: Found,
  commits: readonly ChangingCommit[],
  from: string,
  to: string,
): Attribution {
  const last = commits[at - 1];
  if (last && at - before === 1) return { kind: 'commit', ...commitSummary(last.commit) };
  return {
    kind: 'range',
    from: commits[before - 1]?.commit.sha ?? from,
    to: last?.commit.sha ?? to,
    candidates: touching(commits, evidence)
      .filter((position) => position > before && position <= at)
      .flatMap((position) => commits[position - 1] ?? [])
      .map(({ commit }) => commitSummary(commit)),
  };
}
