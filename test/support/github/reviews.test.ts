import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, numbered, type Playground, playground, statusOf } from './playground.ts';

let p: Playground;
beforeAll(async () => {
  p = await playground();
});
afterAll(() => p.github.close());

const review = (comments: { path: string; line: number; body: string; start_line?: number }[], commit?: string) =>
  p.octokit.rest.pulls.createReview({
    ...p.where,
    pull_number: p.pull.number,
    event: 'COMMENT',
    body: 'a review',
    commit_id: commit ?? p.pull.headSha,
    comments: comments.map((c) => ({ ...c, side: 'RIGHT' })),
  });

describe('reviews', () => {
  it('a line outside the diff refuses the whole review', async () => {
    const before = p.pull.reviews.length;
    const wrong = review([
      { path: 'a.c', line: 10, body: 'good' },
      { path: 'a.c', line: 20, body: 'not in the diff' },
    ]);
    await expect(wrong).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: ['Line could not be resolved'] } },
    });
    expect(p.pull.reviews).toHaveLength(before);
    expect(p.pull.threads).toHaveLength(0);
  });

  it('context is part of the diff', async () => {
    const { data } = await review([{ path: 'a.c', line: 13, body: 'context' }]);
    expect(data).toMatchObject({ state: 'COMMENTED', commit_id: p.pull.headSha, user: { login: 'statealyzr[bot]' } });
    expect(await statusOf(review([{ path: 'a.c', line: 14, body: 'one below' }]))).toBe(422);
  });

  it('a span starts before it ends, in one hunk', async () => {
    expect(await statusOf(review([{ path: 'a.c', start_line: 10, line: 10, body: 'x' }]))).toBe(422);
    expect(await statusOf(review([{ path: 'a.c', start_line: 10, line: 40, body: 'x' }]))).toBe(422);
    expect(await statusOf(review([{ path: 'a.c', start_line: 9, line: 11, body: 'x' }]))).toBe(0);
  });

  it('knows no path that the change does not touch, and no empty or endless comment', async () => {
    expect(await statusOf(review([{ path: 'README.md', line: 1, body: 'x' }]))).toBe(422);
    expect(await statusOf(review([{ path: 'a.c', line: 10, body: '' }]))).toBe(422);
    expect(await statusOf(review([{ path: 'a.c', line: 10, body: 'x'.repeat(65_537) }]))).toBe(422);
    expect(await statusOf(review([{ path: 'a.c', line: 10, body: 'x' }], '0'.repeat(40)))).toBe(422);
    expect(await statusOf(review([], p.pull.baseSha))).toBe(422);
  });

  it('without an event a review is pending: nobody else sees it', async () => {
    await p.octokit.rest.pulls.createReview({ ...p.where, pull_number: p.pull.number, body: 'draft' });
    const alice = client(p.github, p.github.userToken('alice'));
    const { data } = await alice.rest.pulls.listReviews({ ...p.where, pull_number: p.pull.number });
    const seen = data.map((r) => r.body);
    expect(seen).not.toContain('draft');
  });
});

describe('threads', () => {
  it('follow their line through a push, and are outdated when it changes', async () => {
    const { github, repository, pull, octokit, where } = p;
    const at = { path: 'a.c', side: 'RIGHT', commit_id: pull.headSha, ...where, pull_number: pull.number } as const;
    const { data: kept } = await octokit.rest.pulls.createReviewComment({ ...at, line: 40, body: 'kept' });
    const { data: lost } = await octokit.rest.pulls.createReviewComment({ ...at, line: 10, body: 'lost' });
    const changed = numbered({ 1: 'line 1\nand another', 10: 'TEN', 40: 'forty' });
    await github.pushCommit(repository, 'topic', { 'a.c': changed });
    const { data } = await octokit.rest.pulls.listReviewComments({ ...where, pull_number: pull.number, per_page: 100 });
    expect(data.find((c) => c.id === kept.id)).toMatchObject({ line: 41, original_line: 40, commit_id: pull.headSha });
    expect(data.find((c) => c.id === lost.id)).toMatchObject({ line: null, position: null, original_line: 10 });
  });

  it('take replies to the first comment only', async () => {
    const { octokit, where, pull } = p;
    const first = pull.threads[0]?.comments[0]?.id ?? 0;
    const answer = (comment_id: number) =>
      octokit.rest.pulls.createReplyForReviewComment({ ...where, pull_number: pull.number, comment_id, body: 'so' });
    const { data } = await answer(first);
    expect(data.in_reply_to_id).toBe(first);
    expect(await statusOf(answer(data.id))).toBe(422);
  });
});
