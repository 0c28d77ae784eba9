/** What no webhook told is found, and nothing else is queued. */
import { describe, expect, it } from 'vitest';
import type { Forge, OwnCheck, PullRequest } from '../../src/host/forge.ts';
import type { Job, JobTarget, Queue } from '../../src/host/queue.ts';
import { queueCommit, queueRepository } from '../../src/reconcile.ts';
import type { Desk } from '../../src/review-job.ts';

const signal = new AbortController().signal;
const shaOf = (number: number): string => number.toString(16).padStart(40, '0');

function pull(number: number, createdAt: string): PullRequest {
  return {
    number,
    state: 'open',
    stage: 'ready',
    author: { login: 'alice', kind: 'user' },
    createdAt,
    updatedAt: createdAt,
    head: { sha: shaOf(number), origin: 'same' },
    base: { sha: shaOf(0), ref: 'main' },
  };
}

interface Scene {
  readonly pulls: readonly PullRequest[];
  readonly checks?: readonly OwnCheck[];
  readonly state?: 'active' | 'archived';
}

async function queued(scene: Scene, target: JobTarget): Promise<readonly JobTarget[]> {
  const targets: JobTarget[] = [];
  const forge: Partial<Forge> = {
    facts: async () => ({
      id: 2,
      owner: 'acme',
      name: 'box',
      visibility: 'private',
      state: scene.state ?? 'active',
      defaultBranch: 'main',
      issues: 'on',
    }),
    openPullRequests: async () => scene.pulls,
    pullRequestsOf: async (sha) => scene.pulls.filter(({ head }) => head.sha === sha),
    mergeGroups: async () => [{ headSha: shaOf(500), baseSha: shaOf(501) }],
    checks: async (sha) => (scene.checks ?? []).filter(({ headSha }) => headSha === sha),
  };
  const desk = { forge: async () => forge, installedAt: async () => '2026-01-01T00:00:00Z' } as unknown as Desk;
  const queue = { add: async (job: Job) => void targets.push(job.target) } as unknown as Queue;
  const repository = { id: 2, owner: 'acme', name: 'box' };
  const job: Job = { installation: 1, repository, target, reason: 'changed' };
  await (target.kind === 'commit' ? queueCommit : queueRepository)(desk, queue, job, signal);
  return targets;
}

const numbers = (targets: readonly JobTarget[]): readonly number[] =>
  targets.flatMap((target) => (target.kind === 'pull-request' ? [target.number] : []));

function check(number: number, more: Partial<OwnCheck>): OwnCheck {
  const id = { id: number, headSha: shaOf(number), externalId: `pull/${number}/main` };
  return { ...id, status: 'completed', conclusion: 'success', ...more };
}

describe('reconciliation', () => {
  it('takes what has no completed check of ours for this base', async () => {
    const pulls = [1, 2, 3, 4, 5].map((number) => pull(number, '2026-02-01T00:00:00Z'));
    const checks = [
      check(1, {}),
      check(2, { status: 'in_progress', conclusion: null }),
      check(3, { conclusion: 'cancelled' }),
      check(4, { externalId: 'pull/4/older-base' }),
    ];
    const targets = await queued({ pulls, checks }, { kind: 'repository' });
    expect(numbers(targets)).toEqual([2, 3, 4, 5]);
    expect(targets.at(-1)).toEqual({ kind: 'merge-group', headSha: shaOf(500), baseSha: shaOf(501) });
  });

  it('takes the 20 most recently updated of those that were open before, and all newer ones', async () => {
    const older = Array.from({ length: 30 }, (_, i) => pull(i + 1, '2025-06-01T00:00:00Z'));
    const targets = await queued({ pulls: [...older, pull(99, '2026-02-01T00:00:00Z')] }, { kind: 'repository' });
    expect(numbers(targets)).toEqual([...Array.from({ length: 20 }, (_, i) => i + 1), 99]);
  });

  it('leaves archived repositories alone', async () => {
    const scene = { pulls: [pull(1, '2026-02-01T00:00:00Z')], state: 'archived' } as const;
    expect(await queued(scene, { kind: 'repository' })).toEqual([]);
  });

  it('finds the pull request or merge group of a commit', async () => {
    const pulls = [pull(1, '2026-02-01T00:00:00Z'), pull(2, '2026-02-01T00:00:00Z')];
    expect(numbers(await queued({ pulls }, { kind: 'commit', sha: shaOf(2) }))).toEqual([2]);
    expect(await queued({ pulls }, { kind: 'commit', sha: shaOf(500) })).toMatchObject([{ kind: 'merge-group' }]);
  });
});
