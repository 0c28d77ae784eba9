// All text of a repository is hostile: what tries to break out of the comment stays in it, in every form that we write.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHILD_LIMITS, runChild } from '../../src/host/child.ts';
import { parseCommand } from '../../src/review/command.ts';
import type { Finding } from '../../src/review/finding.ts';
import { readHeadFiles } from '../../src/review/head-files.ts';
import { answerMark, findingMark, reviewMark } from '../../src/review/markers.ts';
import type { Failed, Outcome, Reviewed } from '../../src/review/outcome.ts';
import type { PatchLines } from '../../src/review/placement.ts';
import { planPublication, withoutLines } from '../../src/review/publication.ts';
import { answerBody, noticeBody } from '../../src/review/render/answer.ts';
import { checkText } from '../../src/review/render/check-run.ts';
import type { HeadLines } from '../../src/review/render/finding-words.ts';
import { jobSummary, workflowCommands } from '../../src/review/render/job-summary.ts';
import { reviewMarkdown } from '../../src/review/render/review-markdown.ts';
import { sarifLog } from '../../src/review/render/sarif.ts';
import type { ReviewAnswer } from '../../src/review-order.ts';
import { storiesDir } from '../fixtures/story.ts';
import { commit, git, temporaryRepository } from '../host/temporary.ts';
import { command } from '../support/command.ts';
import { expectInert } from './inert.ts';
import { failed, reviewed } from './sample.ts';

const hazards = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]/u;
const us = { kind: 'us' } as const;
const head = 'a'.repeat(40);
const ledger = { path: '.github/statealyzr.yml', text: null };
const to = { place: 'thread', comment: 1 } as const;

/** Every text that we write to GitHub about an outcome. */
function everyMarkdown(outcome: Outcome, patch: PatchLines, lines: HeadLines): readonly string[] {
  const texts: string[] = [];
  for (const occasion of ['first', 'later'] as const) {
    const check = checkText(outcome, { occasion, lines, ledger });
    texts.push(check.summary, check.text, jobSummary(outcome, { occasion, lines, notes: [] }));
  }
  if (outcome.kind !== 'reviewed') return texts;
  const settings = { maxComments: 1000, comments: 'on' } as const;
  const plan = planPublication({ outcome, patch, lines, threads: [], reviews: [], settings });
  texts.push(plan.reviewBody ?? '', withoutLines(plan, lines).reviewBody ?? '');
  for (const { body, finding } of plan.newComments) {
    texts.push(body);
    const thread = findingMark({ author: us, body });
    expect(thread?.fingerprint).toBe(finding.fingerprint);
    for (const said of ['explain', 'local -- `x` @octocat #1 </details>', `accept ${finding.element} -- why`]) {
      const given = parseCommand(`/statealyzr ${said}`);
      if (!given) throw new Error('no command');
      const answer = answerBody(given, to, { outcome, thread, patch, lines, ledger });
      expect(answerMark({ author: us, body: answer })).toEqual(to);
      texts.push(answer);
    }
  }
  return [...texts, reviewMarkdown(outcome, lines)];
}

function expectPlain(outcome: Outcome, lines: HeadLines): void {
  for (const line of workflowCommands(outcome, lines)) {
    expect(line).not.toMatch(hazards);
    const [, properties = '', data = ''] = /^::(?:error|warning|notice) ([^:]*)::(.*)$/.exec(line) ?? [];
    expect(properties.split(',').map((p) => p.split('=')[0])).toEqual(
      properties.startsWith('title') ? ['title'] : ['file', 'line', 'title'],
    );
    expect(data).not.toMatch(/%(?!25|0A)/);
  }
  for (const { title, message, details } of checkText(outcome, { occasion: 'later', lines, ledger }).annotations)
    for (const text of [title, ...message.split('\n'), ...(details ?? '').split('\n')])
      expect(text).not.toMatch(hazards);
}

describe('the story of hostile names', () => {
  let answer: ReviewAnswer;
  let repository: string;

  beforeAll(async () => {
    const story = join(storiesDir, 'hostile-names');
    repository = temporaryRepository();
    cpSync(join(story, 'base'), repository, { recursive: true });
    commit(repository, {});
    rmSync(join(repository, 'src'), { recursive: true });
    cpSync(join(story, 'head'), repository, { recursive: true });
    commit(repository, {});
    const order = {
      gitDir: join(repository, '.git'),
      base: git(repository, ['rev-parse', 'HEAD~1']),
      head: git(repository, ['rev-parse', 'HEAD']),
      cacheDirectory: null,
      inventories: null,
      inheritedSettings: [],
      settings: null,
      compileCommands: null,
      inventoryFile: null,
      jobs: 1,
      today: '2026-01-01',
    };
    const entry = new URL('../../build/review-child.js', import.meta.url);
    const result = await runChild({ entry, order, limits: CHILD_LIMITS });
    if (result.kind === 'failed') throw new Error(`${result.reason}: ${result.detail}`);
    answer = result.answer as ReviewAnswer;
  });

  it('is commented on, and nothing of it is active anywhere', () => {
    const { patch, lines } = readHeadFiles(answer.files);
    const { outcome } = answer;
    const texts = everyMarkdown(outcome, patch, lines);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts[0]).toContain('This change adds 1 disposition');
    for (const text of texts) expectInert(text);
    expectPlain(outcome, lines);
    expect(texts.join('\n')).toContain('\\_\\_proto\\_\\_');
  });

  it('is inert in the forms of the command line', async () => {
    const range = 'HEAD~1..HEAD';
    const markdown = await command(['review', range, '--repo', repository, '--format', 'markdown']);
    expectInert(markdown.out);
    expect(markdown.out).toContain('\\_\\_proto\\_\\_');
    const sarif = await command(['review', range, '--repo', repository, '--format', 'sarif']);
    expect(sarif.exit).toBe(markdown.exit);
    const log = JSON.parse(sarif.out);
    expect(log.runs[0].results[0].partialFingerprints['statealyzr/v1']).toMatch(/^[0-9a-f]{16}$/);
    expect(sarif.out.replaceAll('\n', '')).not.toMatch(hazards);
  });
});

const poisons = [
  '@octocat @org/team Fixes #1 GH-2 deadbeefdeadbeef',
  '![x](https://x.example/a.png) [y](javascript:z) https://x.example www.x.example a@b.example <https://x.example>',
  '<img src=x onerror=y> <!-- --> </details> </summary> &lt;b&gt; <script>',
  '```suggestion\nevil();\n```',
  '` `` ``` ```` ~~~',
  `<!-- statealyzr:finding ${'f'.repeat(16)} x y live -->`,
  `x\n<!-- statealyzr:review ${'f'.repeat(40)} -->`,
  '%0A::error::x\r\n::stop-commands::y',
  '\u001b[31m\u202eevil\u2066\u200b\u{e0041}\u2028\ud800',
  '| a | b |\n|---|---|\n| \\| |',
  '# h\n- [ ] t\n> q\n1. n\n---\n===\n\tcode',
  '\\ \\\\ \\` *a* _b_ __c__ ~d~ $e$ $`f`$ :tada:',
  '*/ "; rm -rf / #{x} $y {0} [1]',
  '/statealyzr accept -- all of it',
];

/** A finding and an outcome in which every text is `text`. */
function poisoned(text: string): Reviewed {
  const at = { path: text, line: 1 };
  const finding: Finding = {
    rule: 'handler-misses-sibling',
    nature: 'plain',
    fingerprint: '0123456789abcdef',
    element: text,
    kind: 'field',
    confidence: 1,
    severity: 'block',
    at: { ...at, inDiff: true },
    message: [text, `${text} `, text, text],
    evidence: [
      { ...at, text: `${text} declared (${text})` },
      { ...at, text },
    ],
    handlers: [{ ...at, function: text, role: 'copy', covered: 1, siblings: 2 }],
    suggestion: { ...at, text },
  };
  return {
    ...reviewed,
    findings: [finding, { ...finding, fingerprint: 'fedcba9876543210', element: `struct ${text}.x` }],
    limitations: [{ kind: 'budget', ...at, effect: 'may-miss', detail: text }],
    addedDispositions: [
      { element: text, kind: 'local', reason: text, until: text, source: at },
      { element: null, kind: 'local', reason: text, source: at },
    ],
    settings: { path: text, problems: [{ ...at, revision: 'head', text }] },
    inferred: { programs: [text], entries: [text], handlers: [text], frameworks: [text], missingHeaders: [text] },
  };
}

describe('hostile text', () => {
  it.each(poisons)('%j is inert in every form', (text) => {
    const outcome = poisoned(text);
    const patch: PatchLines = new Map([[text, { shown: new Set([1]), added: new Set([1]) }]]);
    const broken: Failed = { ...failed, detail: text, advice: text, at: { path: text, line: 1 } };
    for (const lines of [() => text, () => null, () => '\tint x;']) {
      for (const markdown of [...everyMarkdown(outcome, patch, lines), ...everyMarkdown(broken, patch, lines)]) {
        const { blocks } = expectInert(markdown);
        // What can be applied is a line of the file, and one more.
        const applied = blocks.filter(({ info }) => info === 'suggestion').map((b) => b.text.split('\n').length);
        expect(applied.every((count) => count <= 2)).toBe(true);
      }
      expectPlain(outcome, lines);
      expectPlain(broken, lines);
    }
    expectInert(noticeBody(text, to));
    const notes = JSON.stringify(sarifLog(outcome, { version: '0', docs: null }));
    expect(notes).not.toMatch(hazards);
  });

  it.each(poisons)('%j makes no mark that is not ours', (text) => {
    const outcome = poisoned(text);
    const patch: PatchLines = new Map([[text, { shown: new Set([1]), added: new Set([1]) }]]);
    const settings = { maxComments: 9, comments: 'on' } as const;
    const plan = planPublication({ outcome, patch, lines: () => text, threads: [], reviews: [], settings });
    const marks = plan.newComments.map(({ body }) => findingMark({ author: us, body }));
    expect(marks.map((mark) => mark?.fingerprint)).toEqual(outcome.findings.map(({ fingerprint }) => fingerprint));
    expect(marks[0]?.element).toBe([...text].join('').replace(/\p{Cs}/gu, '\ufffd'));
    const body = withoutLines(plan, () => text).reviewBody ?? '';
    expect(reviewMark({ author: us, body })?.head).toBe(head);
  });
});
