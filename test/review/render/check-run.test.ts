import { describe, expect, it } from 'vitest';
import type { Failed, FailureCause, Outcome, Reviewed } from '../../../src/review/outcome.ts';
import { buttons, checkButtons, checkLimits, checkText } from '../../../src/review/render/check-run.ts';
import { base, failed, head, idlePing, lines, numbered, reloads, reviewed } from '../sample.ts';

const later = { occasion: 'later', lines, ledger: null } as const;
const untouched: Outcome = { kind: 'untouched', base, head };
const whole = (outcome: Outcome, context: Parameters<typeof checkText>[1] = later): string => {
  const { title, summary, text, annotations } = checkText(outcome, context);
  return [title, summary, text, ...annotations.map((a) => JSON.stringify(a, null, 1))].join('\n\n=====\n');
};

const full: Reviewed = {
  ...reviewed,
  status: 'partial',
  limitations: [
    { kind: 'missing-header', path: 'a.c', line: 1, effect: 'may-miss', detail: 'x.h' },
    { kind: 'missing-header', path: 'b.c', line: 1, effect: 'may-miss', detail: 'y.h' },
    { kind: 'budget', path: 'c.c', line: 0, effect: 'may-miss', detail: 'steps' },
  ],
  addedDispositions: [
    { element: null, kind: 'local', reason: 'own *uplinks*', source: { path: 'src/gw.h', line: 4 } },
    {
      element: 'struct s.f',
      kind: 'accepted',
      reason: 'see #12',
      until: '2027-01-01',
      source: { path: 's.yml', line: 2 },
    },
  ],
  settings: {
    path: '.github/statealyzr.yml',
    problems: [
      { path: '.github/statealyzr.yml', line: 3, revision: 'head', text: "unknown key 'rule'; did you mean 'rules'?" },
      { path: '.github/statealyzr.yml', line: 5, revision: 'base', text: "'x' is not a date" },
    ],
  },
};

describe('a check', () => {
  it('says what was found', async () => {
    await expect(whole(reviewed, { ...later, occasion: 'first' })).toMatchFileSnapshot('golden/check-first.md');
  });

  it('says which framework was inferred', () => {
    const inferred = { ...reviewed.inferred, frameworks: ['opennf'] };
    expect(whole({ ...reviewed, inferred }, { ...later, occasion: 'first' })).toContain('; made for `opennf`; headers');
  });

  it('says what it could not do and what else is to be reviewed', async () => {
    const { summary, annotations } = checkText(full, later);
    await expect(summary).toMatchFileSnapshot('golden/check-summary.md');
    expect(annotations.map(({ level }) => level)).toEqual(['failure', 'failure', 'warning']);
    expect(annotations[0]).toMatchObject({ path: '.github/statealyzr.yml', line: 3 });
  });

  it('says why there is no result, and what to do', async () => {
    await expect(whole(failed)).toMatchFileSnapshot('golden/check-failed.md');
  });

  it.each<[FailureCause, RegExp]>([
    ['crash', /crashed/],
    ['memory', /out of memory/],
    ['time', /longer than it may/],
    ['budget', /budget/],
    ['history', /merge base/],
    ['git', /git failed/],
    ['settings', /settings/],
  ])('names the cause %s', (cause, said) => {
    const outcome: Failed = { ...failed, cause, at: null, base: null };
    const { title, summary, annotations } = checkText(outcome, later);
    expect(title).toMatch(said);
    expect(summary).toMatch(said);
    expect(summary).toContain('so the check fails');
    expect(annotations).toEqual([]);
  });

  it('takes one line where no C changed', () => {
    const { title, summary, text, annotations } = checkText(untouched, later);
    expect(title).toBe('No C changed');
    expect(summary.split('\n')).toHaveLength(1);
    expect([text, annotations]).toEqual(['', []]);
  });

  it('has levels by severity, and no annotation outside of the repository', () => {
    const at = { path: '/usr/include/x.h', line: 1, inDiff: false };
    const odd = { ...numbered(0, 'check'), at: { path: 'a.c', line: 0, inDiff: false }, message: [] };
    const findings = [numbered(1, 'block'), numbered(2), numbered(3, 'check'), { ...reloads, at }, odd];
    const { annotations } = checkText({ ...reviewed, findings }, later);
    expect(annotations.map(({ level }) => level)).toEqual(['failure', 'warning', 'notice', 'notice']);
    expect(annotations.at(-1)).toMatchObject({ line: 1, message: '(no text)' });
  });

  it('stays within what GitHub takes, and says what is left out', () => {
    const findings = Array.from({ length: 700 }, (_, i) => ({
      ...numbered(i + 1),
      element: `v${i} ${'x'.repeat(i % 2 === 0 ? 10 : 900)}`,
      evidence: Array.from({ length: 40 }, (_, j) => ({ path: 'src/ä.c', line: j + 1, text: 'ß'.repeat(1000) })),
    }));
    const limitations = Array.from({ length: 500 }, (_, i) => ({ ...full.limitations[0], path: `${i}.c` }) as never);
    const addedDispositions = Array.from({ length: 1000 }, () => ({
      ...full.addedDispositions[0],
      reason: 'ö'.repeat(5000),
    })) as never;
    const outcome = { ...reviewed, findings, limitations, addedDispositions };
    for (const ledger of [null, { path: 'statealyzr.yml', text: null }]) {
      const { title, summary, text, annotations } = checkText(outcome, { ...later, ledger });
      expect(title.length).toBeLessThanOrEqual(checkLimits.title);
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(checkLimits.summary);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(checkLimits.text);
      expect(text).toMatch(/\d+ findings more\.$/);
      expect(summary).toMatch(/\n\n\d{3} more\.\n/);
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
      expect(annotations).toHaveLength(500);
      for (const { title, message, details } of annotations) {
        expect(title.length).toBeLessThanOrEqual(checkLimits.title);
        expect(Buffer.byteLength(message)).toBeLessThanOrEqual(checkLimits.message);
        expect(Buffer.byteLength(details ?? '')).toBeLessThanOrEqual(checkLimits.message);
      }
      expect(annotations[0]?.details).toMatch(/\d+ more lines$/);
    }
  });

  it('has buttons that GitHub takes, the ledger only for findings', () => {
    for (const { label, description, identifier } of Object.values(buttons)) {
      expect(label.length).toBeLessThanOrEqual(20);
      expect(description.length).toBeLessThanOrEqual(40);
      expect(identifier.length).toBeLessThanOrEqual(20);
    }
    expect(checkButtons(reviewed)).toEqual([buttons.reanalyse, buttons.ledger]);
    for (const outcome of [untouched, failed, { ...reviewed, findings: [] }])
      expect(checkButtons(outcome)).toEqual([buttons.reanalyse]);
  });

  it('shows the ledger patch when it was asked for', () => {
    const ledger = { path: '.github/statealyzr.yml', text: null };
    const { text } = checkText({ ...reviewed, findings: [idlePing] }, { ...later, ledger });
    expect(text).toContain('<summary>ledger patch</summary>');
    expect(text).toContain('+  - element: "struct server.idle_ping"');
    expect(checkText(untouched, { ...later, ledger }).text).toBe('');
  });
});
