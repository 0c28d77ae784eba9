/** The report in its forms: an issue's body that fits, whatever the project is, and JSON as its schema says. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { issueMark } from '../../../src/review/markers.ts';
import { reportJson } from '../../../src/review/render/report-json.ts';
import { reportMarkdown } from '../../../src/review/render/report-markdown.ts';
import { reportText } from '../../../src/review/render/report-text.ts';
import type { DriftEntry, ElementSummary, StateReport } from '../../../src/review/report.ts';

const sha = 'ab'.repeat(20);

function element(shown: string): ElementSummary {
  const declared = { path: 'src/session.h', line: 12 };
  return {
    key: shown,
    shown,
    kind: 'field',
    type: 'int',
    nature: 'plain',
    declared,
    updateable: true,
    disposition: 'undecided',
  };
}

function entry(shown: string, title = 'session: last length (#3)'): DriftEntry {
  const attribution = { kind: 'commit', sha, title, date: '2026-06-24', pullRequest: 3 } as const;
  return { kind: 'new', element: element(shown), changes: [], attribution };
}

function reportOf(drift: readonly DriftEntry[], undecided: readonly string[]): StateReport {
  const counts = {
    elements: 28,
    byClass: { updateable: 18, 'read-only': 1, unused: 2, 'not-persistent': 7, unknown: 0 },
    byNature: { lock: 1, plain: 27 },
    byScope: { unknown: 18 },
    byDisposition: { undecided: 18 },
  };
  const bytes = new Map([['struct session', 24]]);
  const points = ['2026-06-23', '2026-06-30'].map((date) => ({ date, commit: sha, counts, bytes }));
  return {
    ...{ tool: 'statealyzr 0.0.0', repository: 'acme/gateway', web: 'https://github.com/acme/gateway', branch: 'main' },
    ...{ head: sha, program: 'gateway', others: [], since: '2026-06-23', until: '2026-06-30', every: 7 },
    ...{ status: 'complete', packets: 'known', classes: 'known', points, drift, coverage: [], limitations: [] },
    undecided: undecided.map((shown) => ({ element: element(shown), since: '2026-06-23', age: 'before' })),
    dispositions: [],
    budgets: [{ record: 'struct session', before: 20, after: 24, added: ['last'], removed: [] }],
  };
}

const small = reportOf([entry('struct session.last')], ['total']);

describe('the report as Markdown', () => {
  it('is short tables and charts', async () => {
    await expect(reportMarkdown(small)).toMatchFileSnapshot('golden/report.md');
  });

  it('ends in the mark by which its issue is found', () => {
    expect(issueMark({ author: { kind: 'us' }, body: reportMarkdown(small) })?.name).toBe('weekly');
  });

  it('fits with 20,000 elements, each row whole, and says how many more there are', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `struct s${i}.field_of_some_length_${i}`);
    const text = reportMarkdown(
      reportOf(
        names.map((name) => entry(name)),
        names,
      ),
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.every((row) => row.endsWith('|'))).toBe(true);
    const more = [...text.matchAll(/^(\d+) more:/gm)].map(([, n]) => Number(n));
    const shown = rows.filter((row) => row.includes('field_of_some_length')).length;
    expect(more).toHaveLength(2);
    expect(shown + (more[0] ?? 0) + (more[1] ?? 0)).toBe(40_000);
    expect(issueMark({ author: { kind: 'us' }, body: text })?.name).toBe('weekly');
  });

  it('lets nothing of the repository mention, link or end a table', () => {
    const text = reportMarkdown(
      reportOf([entry('a|b`c', '@all | <img src=x> [x](http://y.example) fixes #1 -->')], []),
    );
    expect(text).not.toContain('@all');
    expect(text).not.toContain('<img');
    expect(text).not.toContain('](http://y');
    expect(text).not.toMatch(/fixes #1/);
    expect(text.split('\n').filter((line) => line.includes('a¦b'))).toHaveLength(1);
  });
});

it('the JSON is as its schema says', () => {
  const schema: unknown = JSON.parse(readFileSync(new URL('../../../schemas/report.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema as object);
  expect([validate(JSON.parse(reportJson(small))), validate.errors]).toEqual([true, null]);
  expect(validate({ ...JSON.parse(reportJson(small)), status: 'fine' })).toBe(false);
});

it('the text tells of drift, of what is undecided, and of bytes', () => {
  const plain = (text: string): string => text;
  const text = reportText(small, { bold: plain, dim: plain, red: plain, green: plain, yellow: plain });
  expect(text).toContain('new  struct session.last  abababababab session: last length (#3)');
  expect(text).toContain('before 2026-06-23  total src/session.h:12');
  expect(text).toContain('struct session: 20 -> 24');
});
