/**
 * What is to be reviewed, in the order in which it came up. A job names a pull request, not a delivery: it reads the
 * current head when it starts, so that late, repeated and reordered webhooks cost nothing.
 *
 * Invariants: of one key at most one job runs and at most one waits, over all workers; adding a job while one of its key
 * runs cancels that one and runs after it; a job whose worker died is run again; at most `perInstallation` jobs of one
 * installation run at a time.
 */
import { ForgeError, type MergeGroup, type RepositoryName } from './forge.ts';

export interface Job {
  readonly installation: number;
  readonly repository: RepositoryName & { readonly id: number };
  readonly target: JobTarget;
  /**
   * `changed`: skip when the head has a completed check of ours for this base; `asked`: somebody wants it anew; `missed`:
   * as `changed`, and not added at all while one of its key waits or runs.
   */
  readonly reason: 'changed' | 'asked' | 'missed';
}

export type JobTarget =
  /** `ledger`: with a patch of the ledger in the check. */
  | { readonly kind: 'pull-request'; readonly number: number; readonly with?: 'ledger' }
  | ({ readonly kind: 'merge-group' } & MergeGroup)
  /** Whatever stands with this head: events of forks do not name their pull requests. */
  | { readonly kind: 'commit'; readonly sha: string }
  /** All that is open in a repository and has no result of ours; `since`: when it was added to its installation. */
  | { readonly kind: 'repository'; readonly since?: string }
  | {
      readonly kind: 'command';
      readonly pull: number;
      readonly place: 'conversation' | 'thread';
      readonly comment: number;
      /** Who gave it and what it said then; edited later, it is no other command. */
      readonly login: string;
      readonly text: string;
    }
  /** The weekly report: when it is due next, or that and the report now. */
  | { readonly kind: 'report'; readonly step: 'plan' | 'make' }
  /** Of an `installation`: what is kept for it besides its repositories. */
  | { readonly kind: 'purge'; readonly of: 'repository' | 'installation' };

/** Jobs of one key replace each other. */
export function jobKey({ repository, installation, target }: Job): string {
  if (target.kind === 'pull-request') return `${repository.id}/pull/${target.number}`;
  if (target.kind === 'merge-group') return `${repository.id}/group/${target.headSha}`;
  if (target.kind === 'commit') return `${repository.id}/commit/${target.sha}`;
  if (target.kind === 'repository') return `${repository.id}/all`;
  if (target.kind === 'report') return `${repository.id}/report`;
  if (target.kind === 'command') return `${repository.id}/command/${target.place}/${target.comment}`;
  return target.of === 'repository' ? `${repository.id}/purge` : `installation/${installation}/purge`;
}

export interface Queue {
  /** Resolves once the job is stored. */
  add(job: Job): Promise<void>;
  /** False: a delivery of this id was seen in the last three days. */
  firstDelivery(id: string): Promise<boolean>;
  /** Of one whose jobs could not be stored: sent again, it is taken. */
  forgetDelivery(id: string): Promise<void>;
  /** Runs jobs until `close`. A job that rejects is tried again, three times in all, later each time. */
  work(run: Run): void;
  /** For metrics. */
  depth(): Promise<{ readonly waiting: number; readonly running: number; readonly failed: number }>;
  /** Waits for nothing: running jobs are cancelled and, where the queue outlives the process, run again by another. */
  close(): Promise<void>;
}

/** Rejects when the job is to be tried again; the signal aborts with `superseded` when a newer job of the key was added. */
export type Run = (job: Job, signal: AbortSignal) => Promise<void>;

export interface QueueOptions {
  readonly concurrency: number;
  readonly perInstallation: number;
  /** How long a job waits for more of its key, so that a storm of pushes is one review. */
  readonly debounceMs: number;
  /** Before the second try; four times as long before the third. */
  readonly retryMs: number;
  /** After the last try. */
  readonly onFailure?: (job: Job, error: unknown) => void;
}

export const QUEUE_OPTIONS: QueueOptions = { concurrency: 2, perInstallation: 2, debounceMs: 1000, retryMs: 10_000 };

export const superseded = new Error('a newer job took its place');

export const mostTries = 3;

/** Milliseconds before the next try, after so many; null: it was the last. */
export function retryDelay(tries: number, { retryMs }: QueueOptions): number | null {
  return tries < mostTries ? retryMs * 4 ** (tries - 1) : null;
}

/** Milliseconds until a limit of GitHub's ends that a job met: it waits, which is no try. null: that is not why it failed. */
export function limitDelay(error: unknown): number | null {
  if (!(error instanceof ForgeError) || error.kind !== 'rate-limited' || error.retryAfter === null) return null;
  return Math.max(1, error.retryAfter) * 1000;
}

/** The later job, which somebody asked for if they asked for the earlier one. */
export function merged(before: Job, job: Job): Job {
  return before.reason === 'asked' ? { ...job, reason: 'asked' } : job;
}
