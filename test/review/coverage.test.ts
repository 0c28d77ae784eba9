import { describe, expect, it } from 'vitest';
import { fallenCoverage, recordBudgets } from '../../src/review/coverage.ts';
import { byPackets, element, fields, handled, handler, inventory, record } from './made-inventory.ts';

const still = new Map<string, string>();
const of = (role: 'encode' | 'free', names: readonly string[]) => [handler('session_save', role, record, names)];
const state = (names: readonly string[], added: readonly string[] = []) =>
  inventory(
    added.map((name) => element(record, name, byPackets)),
    { handlers: of('encode', names) },
  );

describe('handlers whose coverage fell', () => {
  it('one that lost a field, and one that a new field passed by', () => {
    const [lost] = fallenCoverage(state(handled), state(['packets', 'bytes']), still);
    expect(lost).toMatchObject({ function: 'session_save', role: 'encode', owner: record, missing: ['strikes'] });
    expect([lost?.before, lost?.after]).toEqual([
      { covered: 3, of: 3 },
      { covered: 2, of: 3 },
    ]);
    const [passed] = fallenCoverage(state(handled), state(handled, ['quota']), still);
    expect(passed).toMatchObject({ after: { covered: 3, of: 4 }, missing: ['quota'] });
  });

  it('none where it keeps up, or covers more than before', () => {
    expect(fallenCoverage(state(handled), state(handled), still)).toEqual([]);
    expect(fallenCoverage(state(handled), state([...handled, 'quota'], ['quota']), still)).toEqual([]);
    expect(fallenCoverage(state(['packets']), state(handled), still)).toEqual([]);
  });

  it('one of few fields is told of only when it lost one', () => {
    expect(fallenCoverage(state(['packets']), state(['packets'], ['quota']), still)).toEqual([]);
    expect(fallenCoverage(state(['packets']), state(['quota'], ['quota', 'rate']), still)[0]?.missing).toContain(
      'packets',
    );
  });

  it('none for what is copied whole, nor for roles that keep nothing', () => {
    const whole = state(['packets']);
    const copied = { ...whole, handlers: whole.handlers.map((h) => ({ ...h, whole: true })) };
    expect(fallenCoverage(state(handled), copied, still)).toEqual([]);
    const freed = (names: readonly string[]) => inventory([], { handlers: of('free', names) });
    expect(fallenCoverage(freed(handled), freed(['packets']), still)).toEqual([]);
  });

  it('counts what it mentions, by the outermost member', () => {
    const mentions = inventory([], {
      handlers: of('encode', ['packets']).map((h) => ({ ...h, mentions: new Set(['bytes.low', 'strikes[0]']) })),
    });
    expect(fallenCoverage(state(handled), mentions, still)).toEqual([]);
  });

  it('follows a file that was renamed', () => {
    const at = (path: string, names: readonly string[]) =>
      inventory([], {
        elements: new Map(
          fields.map((f) => [`${path}::${f.key}`, { ...f, key: `${path}::${f.key}`, owner: `${path}::${record}` }]),
        ),
        handlers: [{ ...handler('save', 'encode', `${path}::${record}`, names), key: `${path}::save` }],
      });
    const renames = new Map([['a.c', 'b.c']]);
    expect(fallenCoverage(at('a.c', handled), at('b.c', ['bytes']), renames)).toMatchObject([
      { owner: `b.c::${record}`, missing: ['packets', 'strikes'] },
    ]);
    expect(fallenCoverage(at('a.c', handled), at('b.c', ['bytes']), still)).toEqual([]);
  });
});

describe('bytes of a record', () => {
  const sized = (sizes: Readonly<Record<string, number>>, added: readonly string[] = []) => ({
    ...state(handled, added),
    recordBytes: new Map(Object.entries(sizes)),
  });

  it('those that grew first, the most first, then those that came or went', () => {
    const before = sized({ [record]: 40, 'struct a': 8, 'struct gone': 4, 'struct same': 1 });
    const after = sized({ [record]: 88, 'struct a': 16, 'struct fresh': 2, 'struct same': 1 }, ['quota']);
    expect(recordBudgets(before, after, still)).toEqual([
      { record, before: 40, after: 88, added: ['quota'], removed: [] },
      { record: 'struct a', before: 8, after: 16, added: [], removed: [] },
      { record: 'struct fresh', before: null, after: 2, added: [], removed: [] },
      { record: 'struct gone', before: 4, after: null, added: [], removed: [] },
    ]);
  });

  it('names the fields that went', () => {
    expect(recordBudgets(sized({ [record]: 88 }, ['quota']), sized({ [record]: 40 }), still)).toMatchObject([
      { added: [], removed: ['quota'] },
    ]);
  });
});
