/**
 * Finds what no webhook told us: open pull requests and merge groups whose head has no completed check of ours. At start,
 * hourly, when a repository is added, and for commits whose events do not name a pull request.
 */
import type { Forge, PullRequest } from './host/forge.ts';
import type { Job, JobTarget, Queue } from './host/queue.ts';
import { checkId } from './review/markers.ts';
import { type Desk, hasResult, isOlder } from './review-job.ts';

const mostOpen = 1000;
/** Of the pull requests that were open before we came. */
const mostOlder = 20;

/** Queues what stands with the commit: its pull requests, or the merge group of this head. */
export async function queueCommit(desk: Desk, queue: Queue, job: Job, signal: AbortSignal): Promise<void> {
  if (job.target.kind !== 'commit') return;
  const { sha } = job.target;
  const forge = await desk.forge(job, signal);
  for (const { number } of await forge.pullRequestsOf(sha))
    await queue.add({ ...job, target: { kind: 'pull-request', number } });
  for (const group of await forge.mergeGroups())
    if (group.headSha === sha) await queue.add({ ...job, target: { kind: 'merge-group', ...group } });
}

/** Queues all of a repository that is open and has no result. */
export async function queueRepository(desk: Desk, queue: Queue, job: Job, signal: AbortSignal): Promise<void> {
  const forge = await desk.forge(job, signal);
  const { state } = await forge.facts();
  if (state !== 'active') return;
  const since = job.target.kind === 'repository' ? job.target.since : undefined;
  if (since !== undefined) await desk.notes.write(job.repository.id, { addedAt: since });
  for (const target of await withoutResult(forge, await desk.installedAt(job)))
    await queue.add({ ...job, target, reason: 'missed' });
}

async function withoutResult(forge: Forge, installed: string): Promise<readonly JobTarget[]> {
  const open = await forge.openPullRequests(mostOpen);
  const older = open.filter(({ createdAt }) => isOlder(createdAt, installed)).slice(0, mostOlder);
  const wanted = open.filter((pull) => !isOlder(pull.createdAt, installed) || older.includes(pull));
  const targets: JobTarget[] = [];
  for (const pull of wanted)
    if (!(await hasResult(forge, pull.head.sha, idOf(pull))))
      targets.push({ kind: 'pull-request', number: pull.number });
  for (const group of await forge.mergeGroups())
    if (!(await hasResult(forge, group.headSha, checkId({ kind: 'merge-group', base: group.baseSha }))))
      targets.push({ kind: 'merge-group', ...group });
  return targets;
}

const idOf = ({ number, base }: PullRequest): string => checkId({ kind: 'pull-request', number, base: base.ref });

export type Listed = readonly Pick<Job, 'installation' | 'repository'>[];

export interface Rounds {
  /** All repositories of all installations. */
  readonly repositories: () => Promise<Listed>;
  /** After a round: all that is there, and when it was asked for. */
  readonly housekeeping: (listed: Listed, sinceMs: number) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly everyMs?: number;
  /** Whether this is the first round of a stretch of time, by its name: workers that start over and over ask too much. */
  readonly claim: (stretch: string) => Promise<boolean>;
}

const stretchMs = 300_000;

/** One round now and one an hour, each up to a tenth later; returns what ends them. Each repository is a job of its own. */
export function startRounds(
  queue: Queue,
  { repositories, housekeeping, onError, claim, everyMs = 3_600_000 }: Rounds,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const eachMs = Math.min(stretchMs, everyMs / 2);
  const round = async (): Promise<void> => {
    let nextMs = everyMs;
    try {
      const sinceMs = Date.now();
      if (!(await claim(`${eachMs} ${Math.floor(sinceMs / eachMs)}`))) {
        nextMs = eachMs;
        return;
      }
      const listed = await repositories();
      for (const where of listed) await queue.add({ ...where, target: { kind: 'repository' }, reason: 'missed' });
      await housekeeping(listed, sinceMs);
    } catch (error) {
      onError(error);
    } finally {
      if (!ended) {
        timer = setTimeout(round, nextMs * (1 + Math.random() / 10));
        timer.unref();
      }
    }
  };
  void round();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
