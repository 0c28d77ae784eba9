import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Forge } from '../../src/host/forge.ts';
import { openCheck, type Publication, publishCancelled, publishCheck, publishReview } from '../../src/publisher.ts';
import { conclusionOf } from '../../src/review/outcome.ts';
import { readPatch } from '../../src/review/placement.ts';
import { numbered, reviewed } from '../review/sample.ts';
import { secondaryLimit } from '../support/github/simulator.ts';
import { forgeOn, LINES, mainText, type Stage, stage } from '../support/stage.ts';

let s: Stage;
beforeEach(async () => {
  s = await stage();
});
afterEach(() => s.github.close());

const quick = { settle: 10 };
const lines = (_path: string, line: number): string => `static int v${line};`;
const patch = readPatch(
  `--- /dev/null\n+++ b/src/main.c\n@@ -0,0 +1,${LINES} @@\n${mainText(1).replace(/^/gm, '+').replace(/\+$/, '')}`,
);

function about(numbers: readonly number[], settings: Partial<Publication['settings']> = {}): Publication {
  return {
    outcome: { head: s.pull.headSha, findings: numbers.map((n) => numbered(n)) },
    patch,
    lines,
    settings: { maxComments: 5, comments: 'on', ...settings },
  };
}

const publish = (numbers: readonly number[], settings: Partial<Publication['settings']> = {}) =>
  publishReview(s.forge, s.pull.number, about(numbers, settings), quick);

const push = (text: string) => s.github.pushCommit(s.repository, 'topic', { NOTES: text });
const posts = (): number => s.github.requests.filter(({ operation }) => operation === 'pulls/create-review').length;
const states = (): readonly string[] => s.pull.threads.map((t) => (t.resolvedBy === null ? 'open' : 'resolved'));

describe('a review', () => {
  it('is posted once, with its comments at their lines', async () => {
    expect(await publish([3, 7])).toBe('published');
    expect(s.pull.reviews).toHaveLength(1);
    expect(s.pull.reviews[0]).toMatchObject({ commit: s.pull.headSha, state: 'COMMENTED' });
    expect(s.pull.threads.map(({ anchor }) => anchor.line)).toEqual([3, 7]);
    const before = s.github.requests.filter(({ method }) => method !== 'GET').length;
    expect(await publish([3, 7])).toBe('published');
    expect(posts()).toBe(1);
    // Only the query of the threads.
    expect(s.github.requests.filter(({ method }) => method !== 'GET').length).toBe(before + 1);
  });

  it('has five comments of sixty findings, and later pushes add none to them', async () => {
    const sixty = Array.from({ length: 60 }, (_, i) => i + 1);
    await publish(sixty);
    await push('again');
    await publish(sixty);
    expect(s.pull.threads).toHaveLength(5);
    expect(s.pull.reviews).toHaveLength(1);
  });

  it('resolves what is fixed, reopens what is back, and posts nothing twice', async () => {
    await publish([3, 7]);
    await push('a fix');
    await publish([7]);
    expect(states()).toEqual(['resolved', 'open']);
    await push('a regression');
    await publish([3, 7]);
    expect(states()).toEqual(['open', 'open']);
    expect(posts()).toBe(1);
  });

  it('leaves a thread alone in which a person replied, but not one in which a command was given', async () => {
    await publish([3, 7]);
    const [first, second] = s.pull.threads;
    if (!first || !second) throw new Error('two threads were posted');
    s.github.reply(first, 'ann', 'That is on purpose.');
    s.github.reply(second, 'ann', '/statealyzr explain');
    await push('a fix');
    await publish([]);
    expect(states()).toEqual(['open', 'resolved']);
  });

  it('leaves a thread closed that a person closed', async () => {
    await publish([3]);
    const [thread] = s.pull.threads;
    if (thread) s.github.resolveThread(thread, 'ann');
    await push('more');
    await publish([3]);
    expect(states()).toEqual(['resolved']);
    expect(posts()).toBe(1);
  });

  it('is not fooled by a marker that somebody else wrote', async () => {
    await publish([3]);
    const body = s.pull.threads[0]?.comments[0]?.body ?? '';
    const spoofed = body.replaceAll(numbered(3).fingerprint, numbered(7).fingerprint);
    expect(spoofed).not.toBe(body);
    await s.github.reviewComment(s.pull, 'ann', { path: 'src/main.c', line: 7, body: spoofed });
    await push('more');
    await publish([3, 7]);
    expect(s.pull.threads.map((t) => t.comments[0]?.author.login)).toEqual([
      'statealyzr[bot]',
      'ann',
      'statealyzr[bot]',
    ]);
    await push('fixed');
    await publish([]);
    expect(states()).toEqual(['resolved', 'open', 'resolved']);
  });

  it('whose answer was lost is found again, not posted again', async () => {
    s.github.fail('pulls/create-review', { status: 502, applyFirst: true });
    expect(await publish([3, 7])).toBe('published');
    expect(s.pull.reviews).toHaveLength(1);
    expect(s.pull.threads).toHaveLength(2);
    expect(posts()).toBe(1);
  });

  it('that GitHub shows late is not posted again', async () => {
    s.github.fail('pulls/create-review', { status: 502, applyFirst: true });
    let hidden = 0;
    const late: Forge = {
      ...s.forge,
      threads: async (pull) => (posts() > 0 && hidden++ < 1 ? [] : await s.forge.threads(pull)),
    };
    await publishReview(late, s.pull.number, about([3, 7]), quick);
    expect(hidden).toBeGreaterThan(1);
    expect(posts()).toBe(1);
    expect(s.pull.threads).toHaveLength(2);
  });

  it.each([502, 'drop'] as const)('that was not posted is posted again after %s', async (status) => {
    s.github.fail('pulls/create-review', { status });
    expect(await publish([3, 7])).toBe('published');
    expect(s.pull.reviews).toHaveLength(1);
    expect(posts()).toBe(2);
  });

  it('gives up when every answer is lost, and the next attempt goes on', async () => {
    s.github.fail('pulls/create-review', { status: 502, times: 4 });
    await expect(publish([3])).rejects.toMatchObject({ name: 'ForgeError', kind: 'uncertain' });
    await publish([3]);
    expect(s.pull.reviews).toHaveLength(1);
  });

  it('one of whose lines is not in the diff is posted without lines, once', async () => {
    const { outcome, ...rest } = about([3]);
    const far = { ...numbered(20), at: { path: 'far.c', line: 20, inDiff: true }, fingerprint: 'f'.repeat(16) };
    const wrong = { ...rest, outcome: { ...outcome, findings: [...outcome.findings, far] } };
    // As when the diff is not GitHub's: a line it does not show.
    const withFar = { ...wrong, patch: new Map([...patch, ['far.c', { shown: new Set([20]), added: new Set([20]) }]]) };
    expect(await publishReview(s.forge, s.pull.number, withFar, quick)).toBe('published');
    expect(s.pull.threads).toHaveLength(0);
    expect(s.pull.reviews).toHaveLength(1);
    expect(s.pull.reviews[0]?.body).toContain('**v20** is written');
    await publishReview(s.forge, s.pull.number, withFar, quick);
    expect(s.pull.reviews).toHaveLength(1);
  });

  it('is dropped when the head moved before it, or meanwhile', async () => {
    const old = about([3]);
    await push('newer');
    expect(await publishReview(s.forge, s.pull.number, old, quick)).toBe('superseded');
    const now = about([3]);
    const late = {
      ...s.forge,
      reviews: async (pull: number) => {
        await push('newest');
        return s.forge.reviews(pull);
      },
    };
    expect(await publishReview(late, s.pull.number, now, quick)).toBe('superseded');
    expect(posts()).toBe(0);
  });

  it('is not posted on a pull request that was closed', async () => {
    s.github.closePull(s.pull);
    expect(await publish([3])).toBe('closed');
    expect(posts()).toBe(0);
  });

  it('waits for a secondary limit that ends soon, and fails on one that does not', async () => {
    s.github.fail('pulls/create-review', secondaryLimit(1));
    await publish([3]);
    expect(s.pull.reviews).toHaveLength(1);
    await push('more');
    s.github.fail('pulls/create-review', secondaryLimit(60));
    await expect(publish([3, 7])).rejects.toMatchObject({ kind: 'rate-limited', retryAfter: 60 });
    await publish([3, 7]);
    expect(s.pull.threads).toHaveLength(2);
  });

  it('says nothing new where comments are off, but resolves what is gone', async () => {
    await publish([3]);
    await push('more');
    await publish([7], { comments: 'off' });
    expect(states()).toEqual(['resolved']);
    expect(posts()).toBe(1);
  });

  it('whose resolving answer was lost is read again', async () => {
    await publish([3, 7]);
    await push('fixes');
    s.github.fail('graphql/resolveReviewThread', { status: 502, applyFirst: true });
    await publish([]);
    expect(states()).toEqual(['resolved', 'resolved']);
  });
});

describe('whatever happens', () => {
  const failing = fc.constantFrom(
    'pulls/create-review',
    'graphql/resolveReviewThread',
    'graphql/unresolveReviewThread',
  );
  const step = fc.record({
    live: fc.subarray([1, 2, 3, 4, 5]),
    failures: fc.array(
      fc.record({ operation: failing, answer: fc.constantFrom('lost', 'failed', 'dropped', 'refused for a while') }),
      { maxLength: 3 },
    ),
  });

  it('each finding has one thread, open while it is live', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
        const pull = await freshPull();
        for (const { live, failures } of steps) {
          await s.github.pushCommit(s.repository, pull.head.ref, { NOTES: String(Math.random()) });
          for (const { operation, answer } of failures) s.github.fail(operation, answers[answer]);
          const publication = {
            ...about(live),
            outcome: { head: pull.headSha, findings: live.map((n) => numbered(n)) },
          };
          await untilPublished(pull.number, publication);
          const said = pull.threads.map((t) => ({ line: t.anchor.line, isOpen: t.resolvedBy === null }));
          expect(new Set(said.map(({ line }) => line)).size).toBe(said.length);
          expect(
            said
              .filter(({ isOpen }) => isOpen)
              .map(({ line }) => line)
              .sort(),
          ).toEqual(live);
        }
      }),
      { numRuns: 5 },
    );
  });

  const answers = {
    lost: { status: 502, applyFirst: true },
    failed: { status: 502 },
    dropped: { status: 'drop' },
    'refused for a while': secondaryLimit(0),
  } as const;

  let pulls = 0;
  async function freshPull() {
    const branch = `topic-${++pulls}`;
    await s.github.pushCommit(s.repository, branch, { 'src/main.c': mainText(1) }, { parent: 'main' });
    return await s.github.openPull(s.repository, { head: branch, author: 'ann' });
  }

  /** As a job that is tried again. */
  async function untilPublished(pull: number, publication: Publication): Promise<void> {
    const forge = forgeOn(s.github, s.identity, s.client);
    for (let attempt = 0; attempt < 5; attempt++) {
      const result = await publishReview(forge, pull, publication, quick).catch((error: unknown) => error);
      if (result === 'published') return;
      expect(result).toMatchObject({ name: 'ForgeError' });
    }
    throw new Error('never published');
  }
});

describe('an App that may not resolve', () => {
  it('says in the comment that the finding is gone, and is not stopped by it', async () => {
    const strict = await stage({ threadsNeed: 'contents' });
    const on = (findings: readonly number[]) =>
      publishReview(
        strict.forge,
        strict.pull.number,
        { ...about(findings), outcome: { head: strict.pull.headSha, findings: findings.map((n) => numbered(n)) } },
        quick,
      );
    await on([3]);
    await strict.github.pushCommit(strict.repository, 'topic', { NOTES: 'x' });
    expect(await on([7])).toBe('published');
    expect(strict.pull.threads).toHaveLength(2);
    expect(strict.pull.threads[0]?.resolvedBy).toBeNull();
    await strict.github.close();
  });
});

describe('a check', () => {
  const checks = () => s.github.checks(s.repository, s.pull.headSha);
  const place = () => ({ sha: s.pull.headSha, externalId: `pull/${s.pull.number}/main` });
  const context = { occasion: 'later', lines, ledger: null } as const;
  const sixty = () => ({
    ...reviewed,
    head: s.pull.headSha,
    findings: Array.from({ length: 60 }, (_, i) => numbered(i + 1)),
  });

  it('is open at once, and completed with all annotations in pages', async () => {
    const id = await openCheck(s.forge, place(), quick);
    expect(checks()).toMatchObject([{ id, status: 'in_progress', externalId: place().externalId }]);
    await publishCheck(s.forge, id, sixty(), context);
    const [check] = checks();
    expect(check).toMatchObject({ status: 'completed', conclusion: conclusionOf(sixty()) });
    expect(check?.annotations).toHaveLength(60);
    expect(s.github.requests.filter(({ operation }) => operation === 'checks/update')).toHaveLength(2);
  });

  it('whose start was not answered is found again', async () => {
    s.github.fail('checks/create', { status: 502, applyFirst: true });
    const id = await openCheck(s.forge, place(), quick);
    expect(checks()).toMatchObject([{ id }]);
  });

  it('whose start failed is started again', async () => {
    s.github.fail('checks/create', { status: 502 });
    const id = await openCheck(s.forge, place(), quick);
    expect(checks()).toMatchObject([{ id }]);
  });

  it('that another worker left open is taken over; one that is completed is not', async () => {
    const id = await openCheck(s.forge, place(), quick);
    expect(await openCheck(s.forge, place(), quick)).toBe(id);
    await publishCheck(s.forge, id, sixty(), context);
    expect(await openCheck(s.forge, place(), quick)).not.toBe(id);
  });

  it.each([
    ['first', true],
    ['first', false],
    ['second', true],
    ['second', false],
  ] as const)(
    'has each annotation once when the answer to its %s page was lost (carried out: %s)',
    async (which, applied) => {
      const id = await openCheck(s.forge, place(), quick);
      const isPage = (request: { operation: string | null; body: unknown }): boolean =>
        request.operation === 'checks/update' &&
        (JSON.stringify(request.body).includes('completed') ? which === 'second' : which === 'first');
      s.github.fail(isPage, { status: 502, ...(applied ? { applyFirst: true } : {}) });
      await publishCheck(s.forge, id, sixty(), context);
      const [check] = checks();
      expect(check?.status).toBe('completed');
      expect(new Set(check?.annotations.map(({ start_line }) => start_line)).size).toBe(60);
      expect(check?.annotations).toHaveLength(60);
    },
  );

  it('has each annotation once when the worker died between its pages', async () => {
    const id = await openCheck(s.forge, place(), quick);
    const isLast = (request: { operation: string | null; body: unknown }): boolean =>
      request.operation === 'checks/update' && JSON.stringify(request.body).includes('completed');
    s.github.fail(isLast, { status: 502, times: 3 });
    await expect(publishCheck(s.forge, id, sixty(), context)).rejects.toMatchObject({ kind: 'uncertain' });
    const again = await openCheck(s.forge, place(), quick);
    expect(again).toBe(id);
    await publishCheck(s.forge, again, sixty(), context);
    expect(checks()[0]?.annotations).toHaveLength(60);
  });

  it('is completed without annotations when they are refused', async () => {
    const id = await openCheck(s.forge, place(), quick);
    const hasAnnotations = (request: { operation: string | null; body: unknown }): boolean =>
      request.operation === 'checks/update' && JSON.stringify(request.body).includes('start_line');
    s.github.fail(hasAnnotations, { status: 422, message: 'Invalid request' });
    await publishCheck(s.forge, id, sixty(), context);
    expect(checks()[0]).toMatchObject({ status: 'completed', annotations: [] });
  });

  it('of a head that is not the head any more is cancelled', async () => {
    const old = place();
    await openCheck(s.forge, old, quick);
    await push('newer');
    await publishCancelled(s.forge, old);
    expect(s.github.checks(s.repository, old.sha)).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }]);
  });
});
