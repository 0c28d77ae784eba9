/** What a worker does for the weekly report of a repository: fetches its history, has it made in a process of its own, publishes. */
import { Cron } from 'croner';
import { settingsOf } from './config-inherit.ts';
import type { ReportSettings } from './config-values.ts';
import type { Forge, RepositoryFacts } from './host/forge.ts';
import type { HistoryCommit } from './host/git-history.ts';
import { transportOf } from './host/git-network.ts';
import { fetchHistory, openMirror, prefetchBlobs } from './host/mirror.ts';
import type { Job } from './host/queue.ts';
import { factsDirectory } from './host/store.ts';
import { type ReportAnswer, reportDays } from './report-order.ts';
import { publishReport, type Reported } from './report-publisher.ts';
import { daysBefore, pointsOf } from './review/points.ts';
import { type AnalysisFailure, type Desk, inherited, settingsAt } from './review-job.ts';

/** Of the commits whose drift is told, so many can be looked at one by one. */
const mostCommits = 150;
const dayMs = 24 * 3_600_000;

export type ReportEnd = Reported | 'nothing' | 'planned';

/** Resolves with what became of it; rejects when the job is to be tried again. */
export async function runReport(desk: Desk, job: Job, signal: AbortSignal): Promise<ReportEnd> {
  if (job.target.kind !== 'report') return 'nothing';
  const forge = await desk.forge(job, signal);
  const facts = await forge.facts();
  if (facts.id !== job.repository.id || facts.state !== 'active') return 'nothing';
  const settings = await settingsNow(desk, { job, forge, facts }, signal);
  const next = nextDue(settings, new Date(), job.installation).toISOString();
  if (job.target.step === 'plan') {
    await desk.notes.write(facts.id, { nextReport: next });
    return 'planned';
  }
  // Who dies meanwhile, or fails each time, is followed by another tomorrow, not next week and not each hour.
  await desk.notes.write(facts.id, { nextReport: new Date(Date.now() + dayMs).toISOString() });
  const end = await made(desk, { job, forge, facts }, settings, signal);
  await desk.notes.write(facts.id, { nextReport: next });
  return end;
}

async function made(desk: Desk, subject: Subject, settings: ReportSettings, signal: AbortSignal): Promise<ReportEnd> {
  const { forge, facts } = subject;
  if (settings.issue === 'off') return 'switched-off';
  if (facts.issues === 'off') return 'issues-off';
  const answer = await reportOf(desk, subject, signal);
  if (answer !== null && 'failed' in answer) throw new Error(`no report: ${answer.failed}: ${answer.detail}`);
  if (answer === null || answer.kind === 'nothing') return 'nothing';
  signal.throwIfAborted();
  return await publishReport(forge, answer, desk.today());
}

interface Subject {
  readonly job: Job;
  readonly forge: Forge;
  readonly facts: RepositoryFacts;
}

/** Those of the default branch; what is wrong with them is said where they are changed. */
async function settingsNow(desk: Desk, subject: Subject, signal: AbortSignal): Promise<ReportSettings> {
  const { defaultBranch } = subject.facts;
  const own = await settingsAt(subject.forge, defaultBranch);
  return settingsOf(own, await inherited(desk, subject, defaultBranch, signal)).config.report;
}

/** To the hour, and within it at a time of its own for each installation, so that not all begin at once. */
export function nextDue({ day, hour, timezone }: ReportSettings, after: Date, installation: number): Date {
  const next = new Cron(`0 ${hour} * * ${day.slice(0, 3)}`, { timezone, paused: true }).nextRun(after);
  if (next === null) throw new Error('there is always a next week');
  return new Date(next.getTime() + (installation % 60) * 60_000);
}

/** Null: the branch has no commit. */
export async function reportOf(
  desk: Desk,
  subject: Subject,
  signal: AbortSignal,
): Promise<ReportAnswer | AnalysisFailure | null> {
  const { job, forge, facts } = subject;
  const branch = facts.defaultBranch;
  const head = await forge.branchHead(branch);
  if (head === null) return null;
  const { url, token } = await forge.origin();
  const origin = { url, token, transport: transportOf(url) };
  const mirror = openMirror({ root: desk.places.mirrors, repositoryId: facts.id, ...origin, signal });
  const today = desk.today();
  const { history } = await fetchHistory(mirror, head, Date.parse(daysBefore(today, reportDays.trend + 1)));
  await prefetchBlobs(mirror, commitsFor(history, today));
  return await desk.report(
    {
      kind: 'report',
      gitDir: mirror.gitDir,
      head,
      branch,
      name: `${facts.owner}/${facts.name}`,
      web: url.replace(/\.git$/, ''),
      cacheDirectory: factsDirectory(desk.places.cache, job.installation),
      inventories: { place: desk.places.inventories, repositoryId: facts.id },
      inheritedSettings: await inherited(desk, subject, head, signal),
      settings: null,
      compileCommands: null,
      ...given(desk),
      jobs: desk.jobs,
      today,
      ...reportDays,
    },
    signal,
  );
}

const given = ({ given: by }: Desk): object =>
  by ? { settings: by.settings, compileCommands: by.compileCommands } : {};

/** The points, and what lies between the last of them: one of those may have done it. */
function commitsFor(history: readonly HistoryCommit[], today: string): readonly string[] {
  const points = pointsOf(history, { today, ...reportDays }).map(({ commit }) => commit.sha);
  const since = Date.parse(daysBefore(today, reportDays.since)) - dayMs;
  const recent = history.filter(({ committed }) => committed * 1000 >= since).slice(0, mostCommits);
  const before = history[recent.length];
  return [...new Set([...points, ...recent.map(({ sha }) => sha), ...(before ? [before.sha] : [])])];
}
