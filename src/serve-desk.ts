/** What a worker works with, on GitHub: clients of installations, the child process, the jobs by kind. */
import type { App } from './app.ts';
import { runCommand } from './command-job.ts';
import { CHILD_LIMITS, type ChildLimits } from './host/child.ts';
import { serverOf } from './host/github.ts';
import type { Pace } from './host/github-calls.ts';
import { githubForge } from './host/github-forge.ts';
import { appIdentity, installation, installations, installedRepositories } from './host/github-installations.ts';
import { purgeMirror, purgeOthers } from './host/mirror-house.ts';
import { openNotes } from './host/notes.ts';
import type { Job, Queue } from './host/queue.ts';
import { openInventoryStore, purgeFacts, purgeOtherFacts } from './host/store.ts';
import { type Listed, queueCommit, queueRepository } from './reconcile.ts';
import { runReport } from './report-job.ts';
import { analyseInChild, reportInChild } from './review-analysis.ts';
import { type Desk, runReview } from './review-job.ts';

export interface DeskOptions {
  readonly apiUrl: string;
  readonly places: Desk['places'];
  readonly jobs: number;
  readonly limits?: Partial<ChildLimits>;
  /** Module of the child; that of this build. */
  readonly entry?: URL;
  readonly reportEntry?: URL;
  /** Between writes; GitHub's. */
  readonly pace?: Pace;
  /** Before it is read whether a write was done whose answer was lost. */
  readonly settleMs?: number;
}

export function githubDesk(app: App, options: DeskOptions): Desk {
  const { apiUrl, places, jobs, pace, settleMs } = options;
  const notes = openNotes(places.inventories);
  const limits = { ...CHILD_LIMITS, ...options.limits };
  let identity: ReturnType<typeof appIdentity> | undefined;
  const whoAmI = async () => {
    identity ??= app.client(null).then(appIdentity);
    try {
      return await identity;
    } catch (error) {
      // Asked again by the next job.
      identity = undefined;
      throw error;
    }
  };
  return {
    async forge({ installation: id, repository }, signal) {
      const us = { kind: 'app', ...(await whoAmI()), installation: id } as const;
      return githubForge(await app.client(id), repository, us, {
        server: serverOf(apiUrl),
        signal,
        ...(pace && { pace }),
      });
    },
    async installedAt({ installation: id, repository }) {
      const { createdAt } = await installation(await app.client(null), id);
      const { addedAt } = await notes.read(repository.id);
      return addedAt !== null && Date.parse(addedAt) > Date.parse(createdAt) ? addedAt : createdAt;
    },
    notes,
    analyse: (order, signal) => analyseInChild(order, limits, signal, options.entry),
    report: (order, signal) => reportInChild(order, limits, signal, options.reportEntry),
    places,
    jobs,
    ...(settleMs !== undefined && { settle: settleMs }),
    today: () => new Date().toISOString().slice(0, 10),
  };
}

/** One job of whatever kind. */
export async function runJob(desk: Desk, queue: Queue, job: Job, signal: AbortSignal): Promise<void> {
  const { kind } = job.target;
  if (kind === 'pull-request' || kind === 'merge-group') return await runReview(desk, job, signal);
  if (kind === 'command') return await runCommand(desk, job, signal);
  if (kind === 'commit') return await queueCommit(desk, queue, job, signal);
  if (kind === 'repository') return await queueRepository(desk, queue, job, signal);
  if (kind === 'report') return void (await runReport(desk, job, signal));
  return await purge(desk, job, signal);
}

async function purge({ places, notes }: Desk, { repository, installation: id, target }: Job, signal: AbortSignal) {
  if (target.kind !== 'purge') return;
  if (target.of === 'installation') return purgeFacts(places.cache, id);
  await notes.forget(repository.id);
  await purgeMirror(places.mirrors, repository.id, signal);
  const store = await openInventoryStore({ place: places.inventories, repositoryId: repository.id, variant: '' });
  await store.purge();
  await store.close();
}

/** Nothing of ours on this machine is of whom we left, or of whom keeps us from looking. */
export async function purgeLeft({ places }: Desk, listed: Listed, sinceMs: number): Promise<void> {
  await purgeOthers(places.mirrors, new Set(listed.map(({ repository }) => repository.id)), sinceMs);
  purgeOtherFacts(places.cache, new Set(listed.map(({ installation: id }) => id)), sinceMs);
}

/** One a week, whatever the number of workers: they share what is noted, and the queue takes a job of one name once. */
export async function queueReports({ notes }: Desk, queue: Queue, listed: Listed, nowMs: number): Promise<void> {
  for (const where of listed) {
    const { nextReport } = await notes.read(where.repository.id);
    const step = nextReport === null ? 'plan' : 'make';
    if (nextReport === null || Date.parse(nextReport) <= nowMs)
      await queue.add({ ...where, target: { kind: 'report', step }, reason: 'missed' });
  }
}

/** Where we are installed, for the rounds. */
export async function allRepositories(app: App): Promise<Listed> {
  const found: Pick<Job, 'installation' | 'repository'>[] = [];
  for (const { id, state } of await installations(await app.client(null))) {
    if (state === 'suspended') continue;
    for (const repository of await installedRepositories(await app.client(id)))
      found.push({ installation: id, repository });
  }
  return found;
}
