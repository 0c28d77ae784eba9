// How loud the settings let a rule be: a level is a ceiling.
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/review/finding.ts';
import { leveled, type RuleLevels, reviewInventories } from '../../src/review/review.ts';
import { byPackets, element, handlers, inventory, record, write, written } from './made-inventory.ts';

const asJudged: readonly Severity[] = ['check', 'comment', 'block'];

describe('a level', () => {
  it.each([
    ['check', ['check', 'check', 'check']],
    ['comment', ['check', 'comment', 'comment']],
    ['block', ['check', 'block', 'block']],
  ] as const)('%s', (level, made) => {
    expect(asJudged.map((severity) => leveled(severity, level))).toEqual(made);
  });

  it('is asked for by rule', () => {
    const steered = element(record, 'limit', written(write('set_limit', 30, ['control'])));
    const said = (rules: RuleLevels): readonly string[] =>
      reviewInventories({
        pairs: [{ base: inventory([]), head: inventory([element(record, 'age', byPackets), steered], { handlers }) }],
        guarded: [],
        renames: new Map(),
        patch: new Map(),
        dispositions: { base: [], head: [] },
        rules,
        today: '2026-01-01',
      }).findings.map(({ severity, element: key }) => `${severity} ${key}`);
    const [age, limit] = ['struct session.age', 'struct session.limit'];
    expect(said({})).toEqual([`comment ${age}`, `check ${limit}`]);
    expect(said({ 'handler-misses-sibling': 'block' })).toEqual([`comment ${age}`, `check ${limit}`]);
    expect(said({ 'unhandled-state': 'check' })).toEqual([`check ${age}`, `check ${limit}`]);
    expect(said({ 'unhandled-state': 'comment' })).toEqual([`comment ${age}`, `check ${limit}`]);
    expect(said({ 'unhandled-state': 'block' })).toEqual([`block ${age}`, `check ${limit}`]);
    expect(said({ 'unhandled-state': 'off' })).toEqual([]);
  });
});
