/** Which days and commits a report looks at. Pure: today's date is handed in. */

/** What a point needs of a commit; newest first along first parents. */
export interface DatedCommit {
  readonly sha: string;
  /** Seconds. */
  readonly committed: number;
}

export interface PointPlan<Commit extends DatedCommit> {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly commit: Commit;
}

export interface PointOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Days that the drift goes back. */
  readonly since: number;
  /** Days between points. */
  readonly every: number;
  /** Days that the trend goes back. */
  readonly trend: number;
}

/** More points are never taken; the oldest are left out. */
export const mostPoints = 400;

/** Days of points, newest first: today, and back by `every`; the first day of the drift is always one. */
export function pointDays({ today, since, every, trend }: PointOptions): readonly string[] {
  const back = new Set<number>([since]);
  for (let days = 0; days <= Math.max(since, trend) && back.size < mostPoints; days += every) back.add(days);
  return [...back].sort((a, b) => a - b).map((days) => daysBefore(today, days));
}

/**
 * For each day the last commit up to its end (UTC); today's is the tip, whatever its clock says. Days before the first
 * commit have no point; a day at which nothing had changed since an older one shares its commit.
 */
export function pointsOf<Commit extends DatedCommit>(
  history: readonly Commit[],
  options: PointOptions,
): readonly PointPlan<Commit>[] {
  const points: PointPlan<Commit>[] = [];
  let at = 0;
  for (const date of pointDays(options)) {
    const end = endOf(date);
    // The tip was there today, and no point is newer than the one after it.
    if (date !== options.today) while (at < history.length && (history[at]?.committed ?? 0) >= end) at++;
    const commit = history[at];
    if (!commit) break;
    points.push({ date, commit });
  }
  return points;
}

export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);
}

const dayMs = 24 * 3600 * 1000;

/** Seconds at which the day has ended. */
const endOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) + dayMs) / 1000;

/** The number of a pull request that a title names, as merges and squashes do by default. */
export function pullRequestOf(title: string): number | null {
  const found = /^Merge pull request #(\d{1,9})\b/.exec(title) ?? /\(#(\d{1,9})\)\s*$/.exec(title);
  return found ? Number(found[1]) : null;
}
