import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckAction, CheckOutput, NewReview, PostedReview, ReviewThread } from '../../src/host/forge.ts';
import type { Finding } from '../../src/review/finding.ts';
import { findingMark, findingMarker, reviewMark } from '../../src/review/markers.ts';
import { type PatchLines, readPatch } from '../../src/review/placement.ts';
import {
  isEmptyPlan,
  type PublicationInput,
  planPublication,
  type Thread,
  type ThreadText,
  withoutLines,
} from '../../src/review/publication.ts';
import { checkButtons, checkText } from '../../src/review/render/check-run.ts';
import { anchorOf, commentBody } from '../../src/review/render/comment.ts';
import { GitHubModel } from './github-model.ts';
import { head, idlePing, lines, numbered, patch, reloads, reviewed } from './sample.ts';

const wide: PatchLines = new Map([
  ['src/main.c', { shown: new Set(Array.from({ length: 200 }, (_, i) => i)), added: new Set<number>() }],
]);

const us = { kind: 'us' } as const;
const person = { kind: 'user' } as const;
const bot = { kind: 'bot' } as const;

function input(findings: readonly Finding[], threads: readonly Thread[] = [], more: Partial<PublicationInput> = {}) {
  const settings = { maxComments: 5, comments: 'on' } as const;
  return { outcome: { head, findings }, patch, lines, threads, reviews: [], settings, ...more };
}

function threadOf(finding: Finding, more: Partial<Thread> = {}, replies: readonly ThreadText[] = []): Thread {
  const digest = anchorOf(finding, patch, lines)?.digest ?? '';
  const body = commentBody(finding, digest, lines);
  return { id: 'T1', state: 'open', resolvedBy: null, comments: [{ id: 1, author: us, body }, ...replies], ...more };
}

function closed(finding: Finding, more: Partial<Thread> = {}): Thread {
  const { fingerprint, element } = finding;
  const body = `old\n${findingMarker({ fingerprint, element, anchor: '', state: 'gone' })}`;
  return threadOf(finding, { state: 'resolved', comments: [{ id: 1, author: us, body }], ...more });
}

const reply = (author: ThreadText['author'], body: string): ThreadText => ({ id: 9, author, body });

describe('a plan for a pull request', () => {
  it('says each new finding once, in one review, loudest first', () => {
    const plan = planPublication(input([idlePing, reloads, { ...reloads, message: ['again'] }]));
    expect(plan.newComments.map(({ path, line }) => `${path}:${line}`)).toEqual(['src/server.h:35', 'src/main.c:12']);
    expect(plan.commit).toBe(head);
    expect(reviewMark({ author: us, body: plan.reviewBody ?? '' })).toEqual({ head, said: [] });
  });

  it('never comments on what is for the check only, nor outside the diff', () => {
    const elsewhere: Finding = { ...reloads, at: { path: 'src/other.c', line: 3, inDiff: false } };
    const plan = planPublication(input([elsewhere, numbered(12, 'check')]));
    expect(isEmptyPlan(plan)).toBe(true);
    expect(plan.unplaced).toEqual([elsewhere]);
  });

  it('has no more than N live comments, counting those that stand', () => {
    const findings = Array.from({ length: 9 }, (_, i) => numbered(i));
    const settings = { maxComments: 5, comments: 'on' } as const;
    const first = planPublication(input(findings, [], { patch: wide, settings }));
    expect(first.newComments).toHaveLength(5);
    expect(first.unplaced).toHaveLength(4);
    expect(first.reviewBody).toContain('The check has all 9.');
    const two = [numbered(7), numbered(8)].map((f, i) => ({ ...threadOf(f), id: `T${i}` }));
    const second = planPublication(input(findings, two, { patch: wide, settings }));
    expect(second.newComments.map(({ finding }) => finding.element)).toEqual([0, 1, 2].map((n) => `src/main.c::v${n}`));
  });

  it('leaves a thread as it is when nothing changed', () => {
    expect(isEmptyPlan(planPublication(input([reloads], [threadOf(reloads)])))).toBe(true);
  });

  it('updates a thread in place when its text differs', () => {
    const changed = { ...reloads, message: ['reloads is written in two places.'] };
    const plan = planPublication(input([changed], [threadOf(reloads)]));
    expect(plan.edits.map(({ comment }) => comment)).toEqual([1]);
    expect(plan.edits[0]?.body).toContain('**reloads** is written in two places.');
    expect(plan.newComments).toEqual([]);
  });

  it('resolves what is gone and marks it so', () => {
    const plan = planPublication(input([], [threadOf(reloads)]));
    expect(plan.resolve).toEqual(['T1']);
    expect(findingMark({ author: us, body: plan.edits[0]?.body ?? '' })?.state).toBe('gone');
  });

  it.each([us, null])('reopens what comes back when we had resolved it (by %j)', (resolvedBy) => {
    const plan = planPublication(input([reloads], [closed(reloads, { resolvedBy })]));
    expect(plan.unresolve).toEqual(['T1']);
    expect(plan.edits[0]?.body).toContain('**reloads** is written');
    expect(plan.newComments).toEqual([]);
  });

  it.each([
    ['a person replied', threadOf(reloads, {}, [reply(person, 'This is fine.')])],
    [
      'a person replied before a command',
      threadOf(reloads, {}, [reply(person, 'Hm'), reply(person, '/statealyzr explain')]),
    ],
    ['a person resolved it', threadOf(reloads, { state: 'resolved', resolvedBy: person })],
    ['another bot resolved it', threadOf(reloads, { state: 'resolved', resolvedBy: bot })],
    ['somebody resolved it before us', threadOf(reloads, { state: 'resolved', resolvedBy: null })],
  ])('leaves it alone when %s', (_, thread) => {
    expect(isEmptyPlan(planPublication(input([], [thread])))).toBe(true);
    expect(isEmptyPlan(planPublication(input([{ ...reloads, message: ['changed'] }], [thread])))).toBe(true);
  });

  it('leaves it open when a person reopened what we resolved', () => {
    expect(isEmptyPlan(planPublication(input([], [closed(reloads, { state: 'open' })])))).toBe(true);
  });

  it.each([
    ['a command', reply(person, '/statealyzr explain')],
    ['a bot', reply(bot, 'Coverage is down.')],
    ['our own answer', reply(us, 'Evidence: ...')],
  ])('does not take %s for a reply', (_, comment) => {
    expect(planPublication(input([], [threadOf(reloads, {}, [comment])])).resolve).toEqual(['T1']);
  });

  it('does not take a marker of somebody else for ours', () => {
    const [first] = threadOf(reloads).comments;
    const spoofed = threadOf(reloads, { comments: [reply(person, first?.body ?? '')] });
    expect(planPublication(input([reloads], [spoofed])).newComments).toHaveLength(1);
    expect(isEmptyPlan(planPublication(input([], [spoofed])))).toBe(true);
  });

  it('counts the first of two threads, and closes the other', () => {
    const second = threadOf(reloads, {
      id: 'T2',
      comments: [{ ...threadOf(reloads).comments[0], id: 2 } as ThreadText],
    });
    const plan = planPublication(input([reloads], [threadOf(reloads), second]));
    expect(plan.resolve).toEqual(['T2']);
    expect(plan.edits.map(({ comment }) => comment)).toEqual([2]);
  });

  it('says nothing new on drafts, and keeps what stands up to date', () => {
    const settings = { maxComments: 5, comments: 'off' } as const;
    const plan = planPublication(input([idlePing], [threadOf(reloads)], { settings }));
    expect(plan.newComments).toEqual([]);
    expect(plan.reviewBody).toBeNull();
    expect(plan.resolve).toEqual(['T1']);
    expect(plan.unplaced).toEqual([idlePing]);
  });
});

describe('a review whose lines were refused', () => {
  const plan = withoutLines(planPublication(input([idlePing, reloads])), lines);

  it('has the findings in its body', async () => {
    expect(plan.newComments).toEqual([]);
    await expect(plan.reviewBody ?? '').toMatchFileSnapshot('render/golden/review-body.md');
  });

  it('is not posted again, nor its findings elsewhere', () => {
    const reviews = [{ author: us, body: plan.reviewBody ?? '' }];
    expect(isEmptyPlan(planPublication(input([idlePing, reloads], [], { reviews })))).toBe(true);
    const spoofed = [{ author: person, body: plan.reviewBody ?? '' }];
    expect(planPublication(input([idlePing, reloads], [], { reviews: spoofed })).newComments).toHaveLength(2);
  });

  it('is cut to what GitHub takes, with the rest said', () => {
    const many = Array.from({ length: 400 }, (_, i) => numbered(i));
    const settings = { maxComments: 1000, comments: 'on' } as const;
    const patch: PatchLines = new Map([['src/main.c', { shown: new Set(many.map((_, i) => i)), added: new Set() }]]);
    const body = withoutLines(planPublication(input(many, [], { settings, patch })), lines).reviewBody ?? '';
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_535);
    expect(body).toMatch(/\d+ more: see the check\./);
    expect(reviewMark({ author: us, body })?.said).toHaveLength(400);
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
  });
});

describe('planning against a model of GitHub', () => {
  const finding = fc.record({
    n: fc.integer({ min: 0, max: 7 }),
    severity: fc.constantFrom('check', 'comment', 'block'),
    text: fc.constantFrom('a', 'b'),
    line: fc.integer({ min: 0, max: 250 }),
  });
  const push = fc.record({
    findings: fc.array(finding, { maxLength: 8 }),
    comments: fc.constantFrom('on', 'on', 'off'),
    refuses: fc.boolean(),
    max: fc.integer({ min: 0, max: 4 }),
    acts: fc.array(
      fc.record({
        thread: fc.nat({ max: 6 }),
        kind: fc.constantFrom('reply', 'command', 'resolve', 'reopen', 'bot', 'spoof'),
      }),
      { maxLength: 3 },
    ),
    silent: fc.boolean(),
  });

  it('carried out, it has nothing left to do, and no finding stands twice', () => {
    fc.assert(
      fc.property(fc.array(push, { maxLength: 6 }), (pushes) => {
        const github = new GitHubModel();
        for (const { findings, comments, max, refuses, acts, silent } of pushes) {
          const said = findings.map(({ n, severity, text, line }) => ({
            ...numbered(n, severity),
            message: [text],
            at: { path: 'src/main.c', line, inDiff: true },
          }));
          github.saysWhoResolved = !silent;
          const make = () =>
            planPublication(
              input(said, github.threads, {
                patch: wide,
                reviews: github.reviews,
                settings: { maxComments: max, comments },
              }),
            );
          const plan = make();
          expect(new Set(plan.newComments.map((c) => c.finding.fingerprint)).size).toBe(plan.newComments.length);
          github.apply(refuses ? withoutLines(plan, lines) : plan);
          expect(isEmptyPlan(make())).toBe(true);
          const marks = github.fingerprints();
          expect(new Set(marks).size).toBe(marks.length);
          for (const act of acts) github.act(act.thread, act.kind);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a code host gives and takes', () => {
  it('is what the plan is made from, and what it says', () => {
    const given: ReviewThread = { id: 'T1', state: 'open', resolvedBy: null, comments: [] };
    const author = { login: 'statealyzr[bot]', kind: 'us' } as const;
    const posted: PostedReview = { id: 1, author, commit: head, body: '' };
    const plan = planPublication(input([reloads], [given], { reviews: [posted] }));
    const taken: NewReview = { commit: plan.commit, body: plan.reviewBody ?? '', comments: plan.newComments };
    const check: CheckOutput = checkText(reviewed, { occasion: 'later', lines, ledger: null });
    const actions: readonly CheckAction[] = checkButtons(reviewed);
    expect([taken.comments.length, check.annotations.length, actions.length]).toEqual([1, 2, 2]);
  });
});

describe('the patch of git', () => {
  it('is where comments can stand', () => {
    const shown = readPatch('--- a/src/main.c\n+++ b/src/main.c\n@@ -11,1 +11,2 @@\n context\n+added\n');
    expect(planPublication(input([reloads], [], { patch: shown })).newComments).toHaveLength(1);
    expect(
      planPublication(input([{ ...reloads, at: { ...reloads.at, line: 13 } }], [], { patch: shown })).unplaced,
    ).toHaveLength(1);
  });
});
