import { describe, expect, it } from 'vitest';
import { agesFrom, dispositionNotices, olderAges, undecidedAt } from '../../src/review/owed.ts';
import type { Disposition } from '../../src/state/disposition.ts';
import type { StateCounts } from '../../src/state/inventory.ts';
import { byPackets, element, inventory, path, record, write, written } from './made-inventory.ts';

const counts: StateCounts = {
  procedures: 1,
  packetProcedures: 1,
  variables: 1,
  persistent: 1,
  perCrossFlow: 1,
  updateable: 1,
  elements: 1,
  updateableElements: 1,
  packetImpacting: null,
  logImpacting: null,
};
const quota = element(record, 'quota', byPackets, { declared: { path, line: 200 } });
const owing = inventory([quota], { counts });
const day = '2026-03-10';

function disposition(more: Partial<Disposition> = {}): Disposition {
  return { element: quota.key, kind: 'local', reason: 'by design', source: { path: 'x.yml', line: 1 }, ...more };
}

describe('what is undecided', () => {
  const keys = (dispositions: readonly Disposition[], of = owing) => [
    ...(undecidedAt(of, dispositions, day)?.keys() ?? []),
  ];

  it('is what no handler deals with and nothing is said of', () => {
    expect(keys([])).toEqual([quota.key]);
    expect(keys([disposition()])).toEqual([]);
    expect(keys([disposition({ element: 'another' })])).toEqual([quota.key]);
  });

  it('is it again on the day after a disposition ends', () => {
    expect(keys([disposition({ until: day })])).toEqual([]);
    expect(keys([disposition({ until: '2026-03-09' })])).toEqual([quota.key]);
  });

  it('is not what startup alone writes', () => {
    const configured = element(record, 'quota', written(write('parse', 9, ['startup'])));
    expect(keys([], inventory([configured], { counts }))).toEqual([]);
  });

  it('is not known where the program was not classified', () => {
    expect(undecidedAt(inventory([quota]), [], day)).toBeNull();
    expect(undecidedAt(inventory([quota], { counts: { ...counts, updateable: null } }), [], day)).toBeNull();
  });
});

describe('since when', () => {
  const open = (...keys: readonly string[]) => new Map(keys.map((key) => [key, quota]));
  const same = new Map([
    ['a', 'a'],
    ['b', 'b'],
  ]);

  it('goes back as far as there is no gap', () => {
    let ages = agesFrom(['a', 'b'], '2026-03-22');
    ages = olderAges(ages, '2026-03-15', open('a', 'b'), same);
    ages = olderAges(ages, '2026-03-08', open('a'), same);
    ages = olderAges(ages, '2026-03-01', open('a', 'b'), same);
    expect([...ages.since]).toEqual([
      ['a', '2026-03-01'],
      ['b', '2026-03-15'],
    ]);
    expect([...ages.running.keys()]).toEqual(['a']);
  });

  it('follows an element by its former keys', () => {
    let ages = agesFrom(['now'], '2026-03-22');
    ages = olderAges(ages, '2026-03-15', open('then'), new Map([['then', 'now']]));
    ages = olderAges(ages, '2026-03-08', open('first'), new Map([['first', 'then']]));
    expect([...ages.since]).toEqual([['now', '2026-03-08']]);
  });

  it('ends where nothing is known', () => {
    let ages = olderAges(agesFrom(['a'], '2026-03-22'), '2026-03-15', null, same);
    ages = olderAges(ages, '2026-03-08', open('a'), same);
    expect([...ages.since]).toEqual([['a', '2026-03-22']]);
  });
});

describe('what dispositions say that is not so any more', () => {
  const kinds = (...given: readonly Disposition[]) =>
    dispositionNotices(owing, given, day, '2026-03-24').map(({ kind, detail }) => `${kind} ${detail}`.trim());

  it('nothing of one that holds', () => {
    expect(kinds(disposition(), disposition({ until: '2026-03-24' }))).toEqual([]);
  });

  it('ended, contradicted, about to end, and of nothing, in this order', () => {
    expect(
      kinds(
        disposition({ element: 'gone' }),
        disposition({ until: '2026-03-23' }),
        disposition({ kind: 'config' }),
        disposition({ until: '2026-03-09' }),
      ),
    ).toEqual(['expired', 'contradicted written by packet', 'expires', 'unused']);
  });

  it('a comment is for what is declared beside it, and may stand where another program has something', () => {
    const beside = { element: null, source: { path, line: quota.declared.line - 1 } };
    const [notice] = dispositionNotices(owing, [disposition({ ...beside, until: '2026-03-01' })], day, day);
    expect(notice).toMatchObject({ kind: 'expired', element: quota.key });
    expect(kinds(disposition({ element: null, source: { path: 'other.c', line: 1 } }))).toEqual([]);
  });
});
