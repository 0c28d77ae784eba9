// Whose settings go for the review of a change: those of the base, with the dispositions of the head.
import { describe, expect, it } from 'vitest';
import { reviewSettings } from '../../src/config-review.ts';
import { DEFAULT_CONFIG } from '../../src/config-values.ts';
import type { InheritedSettings } from '../../src/review-order.ts';
import { snapshotOf } from '../support/snapshot.ts';

const path = '.github/statealyzr.yml';
const disposition = (element: string): string => `{ element: ${element}, disposition: local, reason: r }`;
const ledger = (...elements: readonly string[]): string => `dispositions: [${elements.map(disposition).join(', ')}]\n`;

/** Null: there is no such file. */
function settings(base: string | null, head: string | null, inherited: readonly InheritedSettings[] = []) {
  const side = (text: string | null) => snapshotOf(text === null ? { 'a.c': '' } : { 'a.c': '', [path]: text });
  return reviewSettings({ base: side(base), head: side(head), given: null, inherited });
}

const names = ({ ledgers }: ReturnType<typeof settings>) => ({
  base: ledgers.base.map(({ element }) => element),
  head: ledgers.head.map(({ element }) => element),
  from: ledgers.from,
});

const valid = 'rules: { unhandled-state: off }\n';
const invalid = '\nruls: {}\n';
const wrong = { path, line: 2, text: "unknown key 'ruls'; did you mean 'rules'?" };

describe('a review has', () => {
  it('the settings of the base and the dispositions of both', () => {
    const made = settings(
      `${valid}${ledger('a', 'b')}`,
      `rules: {}\nreview: { max-comments: 99 }\n${ledger('b', 'c')}`,
    );
    expect([...made.config.rules]).toEqual([['unhandled-state', 'off']]);
    expect(made.config.maxComments).toBe(5);
    expect(names(made)).toEqual({ base: ['a', 'b'], head: ['b', 'c'], from: 'head' });
    expect(made.state).toEqual({ path, problems: [] });
  });

  it('the defaults where the base has none, whatever the head adds', () => {
    const made = settings(null, `${valid}${ledger('c')}`);
    expect(made.config).toBe(DEFAULT_CONFIG);
    expect(names(made)).toEqual({ base: [], head: ['c'], from: 'head' });
    expect(made.state).toEqual({ path: null, problems: [] });
    expect(names(settings(ledger('c'), null))).toEqual({ base: ['c'], head: [], from: 'head' });
  });

  it('strictness from the base alone', () => {
    const strict = `dispositions: { from: base, entries: [${disposition('a')}] }\n`;
    expect(names(settings(strict, ledger('c')))).toEqual({ base: ['a'], head: ['c'], from: 'base' });
    expect(names(settings(ledger('c'), strict)).from).toBe('head');
  });

  it('what is given instead, mistakes of the repository or not', () => {
    const given = { path: '/tmp/mine.yml', text: `${valid}${ledger('g')}` };
    const [base, head] = [snapshotOf({ [path]: invalid }), snapshotOf({ [path]: ledger('h') })];
    const made = reviewSettings({ base, head, given, inherited: [] });
    expect(made.state).toEqual({ path: '/tmp/mine.yml', problems: [] });
    expect(names(made)).toEqual({ base: ['g'], head: ['g'], from: 'head' });
    const bad = reviewSettings({ base, head, given: { ...given, text: invalid }, inherited: [] });
    expect(bad.state.problems).toEqual([{ ...wrong, path: '/tmp/mine.yml', revision: 'base' }]);
  });
});

describe('settings that cannot be used', () => {
  it('in the base are said, and the defaults are used', () => {
    const made = settings(invalid, invalid);
    expect(made.config).toBe(DEFAULT_CONFIG);
    expect(made.state).toEqual({ path: null, problems: [{ ...wrong, revision: 'base' }] });
    expect(made.mended).toEqual([]);
  });

  it.each([
    ['mended', valid],
    ['removed', null],
  ])('in the base are no problem of a change by which they are %s', (_how, head) => {
    const made = settings(invalid, head);
    expect(made.config).toBe(DEFAULT_CONFIG);
    expect(made.state).toEqual({ path: null, problems: [] });
    expect(made.mended).toEqual([wrong]);
  });

  it('in the head are said with their lines, and those of the base are used, dispositions too', () => {
    const made = settings(`${valid}${ledger('a')}`, `\n${invalid}`);
    expect([...made.config.rules]).toEqual([['unhandled-state', 'off']]);
    expect(made.state).toEqual({ path, problems: [{ ...wrong, line: 3, revision: 'head' }] });
    expect(names(made)).toEqual({ base: ['a'], head: ['a'], from: 'head' });
  });

  it('in both are said of both', () => {
    const { problems } = settings(invalid, `\n${invalid}`).state;
    expect(problems.map(({ revision, line }) => `${revision} ${line}`)).toEqual(['base 2', 'head 3']);
  });
});

describe('what the base inherits', () => {
  const policy = { address: 'acme/policy:statealyzr.yml', text: `${valid}${ledger('p')}` };
  const broken = { address: 'acme/policy:statealyzr.yml', text: invalid };

  it('goes for the head too, as long as it names the same', () => {
    const extending = '_extends: policy\n';
    expect(names(settings(extending, `${extending}drafts: off\n`, [policy]))).toMatchObject({
      base: ['p'],
      head: ['p'],
    });
    expect(names(settings(extending, `${extending}${ledger('h')}`, [policy]))).toMatchObject({ head: ['h'] });
    expect(names(settings(extending, '_extends: other\n', [policy]))).toMatchObject({ base: ['p'], head: [] });
    expect(names(settings(extending, null, [policy]))).toMatchObject({ base: ['p'], head: [] });
  });

  it('goes without own settings', () => {
    const made = settings(null, null, [policy]);
    expect(made.state).toEqual({ path: policy.address, problems: [] });
    expect(names(made)).toEqual({ base: ['p'], head: ['p'], from: 'head' });
    expect(names(settings(null, ledger('h'), [policy]))).toMatchObject({ base: ['p'], head: ['h'] });
  });

  it('and cannot be used is a problem until the change inherits something else', () => {
    const problems = [{ ...wrong, path: broken.address, revision: 'base' }];
    expect(settings('_extends: policy\n', '_extends: policy\n', [broken]).state.problems).toEqual(problems);
    expect(settings('_extends: policy\n', `_extends: policy\n${valid}`, [broken]).state.problems).toEqual(problems);
    expect(settings('_extends: policy\n', valid, [broken]).state.problems).toEqual([]);
    expect(settings(null, null, [broken]).state.problems).toEqual(problems);
  });

  it('and nobody asked for is said', () => {
    expect(settings('_extends: policy\n', valid).unfollowed).toBe('policy');
    expect(settings('_extends: policy\n', valid, [policy]).unfollowed).toBeNull();
  });
});
