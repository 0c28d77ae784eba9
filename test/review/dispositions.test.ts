// Which dispositions are believed, and which of them a change brings.
import { describe, expect, it } from 'vitest';
import { addedDispositions, believed } from '../../src/review/dispositions.ts';
import { reviewInventories } from '../../src/review/review.ts';
import type { Disposition } from '../../src/state/disposition.ts';
import type { StateElement } from '../../src/state/inventory.ts';
import { byPackets, element, inventory, path, record, write, written } from './made-inventory.ts';

const named = (name: string, more: Partial<Disposition> = {}): Disposition => ({
  element: name,
  kind: 'local',
  reason: 'by design',
  source: { path: 'statealyzr.yml', line: 1 },
  ...more,
});

const beside = (path: string, line: number, reason = 'by design'): Disposition => ({
  element: null,
  kind: 'local',
  reason,
  source: { path, line },
});

const none = new Map<string, string>();
const added = (base: readonly Disposition[], head: readonly Disposition[], renames = none) =>
  addedDispositions({ base, head }, renames);

describe('a change adds', () => {
  it('what is new or says something new, not what moved', () => {
    const old = [named('a'), named('b'), beside('s.c', 3)];
    expect(added(old, [...old].reverse())).toEqual([]);
    expect(
      added(old, [named('a', { source: { path: '.github/statealyzr.yml', line: 9 } }), beside('s.c', 30)]),
    ).toEqual([]);
    for (const changed of [
      named('c'),
      named('a', { kind: 'reset' }),
      named('a', { reason: 'because' }),
      named('a', { until: '2027-01-01' }),
      beside('t.c', 3),
      beside('s.c', 3, 'because'),
    ])
      expect(added(old, [...old, changed])).toEqual([changed]);
  });

  it('each comment, though its words are those of another', () => {
    expect(added([beside('s.c', 3)], [beside('s.c', 3), beside('s.c', 9)])).toEqual([beside('s.c', 9)]);
    expect(added([beside('s.c', 3), beside('s.c', 9)], [beside('s.c', 9)])).toEqual([]);
  });

  it('nothing by renaming a file', () => {
    const renames = new Map([['s.c', 'dir/t.c']]);
    expect(added([beside('s.c', 3)], [beside('dir/t.c', 3)], renames)).toEqual([]);
    expect(added([named('s.c::total')], [named('dir/t.c::total')], renames)).toEqual([]);
    expect(added([beside('s.c', 3)], [beside('dir/t.c', 3)])).toHaveLength(1);
  });
});

describe('dispositions of the base alone', () => {
  const age = element(record, 'age', written(write('track', 12, ['packet'])));
  const moved = (e: StateElement, line: number): StateElement => ({ ...e, declared: { ...e.declared, line } });

  function findings(base: readonly Disposition[], head: readonly Disposition[], from: 'head' | 'base') {
    const before = inventory([{ ...age, classification: written(write('main', 3, ['startup'])) }]);
    const pair = { base: before, head: inventory([moved(age, 40)]) };
    const { findings: found } = reviewInventories({
      pairs: [pair],
      guarded: [],
      renames: none,
      patch: new Map([[path, { shown: new Set([12]), added: new Set([12]) }]]),
      dispositions: { base, head, from },
      rules: {},
      today: '2026-01-01',
    });
    return found.filter(({ rule }) => rule === 'unhandled-state').map((finding) => finding.element);
  }

  it('make what the head adds count from the next change on', () => {
    const own = named(age.key);
    expect(findings([], [], 'head')).toEqual([age.key]);
    expect(findings([], [own], 'head')).toEqual([]);
    expect(findings([], [own], 'base')).toEqual([age.key]);
    expect(findings([own], [], 'base')).toEqual([]);
  });

  it('hold for the element that a comment stands beside, wherever it is in the head', () => {
    const there = beside(age.declared.path, age.declared.line);
    const forged = beside(age.declared.path, 40);
    expect(findings([there], [], 'base')).toEqual([]);
    expect(findings([], [forged], 'head')).toEqual([]);
    expect(findings([], [forged], 'base')).toEqual([age.key]);
    expect(findings([{ ...there, source: { ...there.source, line: 40 } }], [forged], 'base')).toEqual([age.key]);
  });

  it('hold for renamed files', () => {
    const total = element('file:s.c', 'total', byPackets, { declared: { path: 's.c', line: 7 } });
    const pairs = [{ base: inventory([total]) }];
    const { head } = believed({ base: [beside('s.c', 6)], head: [], from: 'base' }, pairs, new Map([['s.c', 't.c']]));
    expect(head).toMatchObject([{ element: 't.c::total', kind: 'local', source: { path: 's.c', line: 6 } }]);
  });
});
