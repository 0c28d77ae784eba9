// The rule on hand-made inventories: one record and one file, each with a handler, and elements of every class.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/review/finding.ts';
import type { PatchLines } from '../../src/review/placement.ts';
import { type ReviewInput, reviewInventories } from '../../src/review/review.ts';
import type { Context, StateElement, StateInventory } from '../../src/state/inventory.ts';
import {
  byPackets,
  element,
  file,
  handler,
  handlers,
  inventory,
  path,
  record,
  write,
  written,
} from './made-inventory.ts';

type Change = { readonly base?: StateInventory; readonly head: StateInventory } & Partial<ReviewInput>;

function findings({ base = inventory([]), head, ...input }: Change): readonly Finding[] {
  const none: PatchLines = new Map();
  return reviewInventories({
    pairs: [{ base, head }],
    guarded: [],
    renames: new Map(),
    patch: none,
    dispositions: { base: [], head: [] },
    rules: {},
    today: '2026-01-01',
    ...input,
  }).findings;
}

const said = (list: readonly Finding[]): readonly string[] => list.map((f) => `${f.severity} ${f.element}`);

/** What a review says of one new element. */
const saidOf = (made: StateElement): readonly string[] => said(findings({ head: inventory([made]) }));

describe('a new element', () => {
  it('beside handled ones is said, with the handlers, the write and its context', () => {
    const [finding, ...rest] = findings({
      head: inventory([element(record, 'age', written(write('tick', 30, ['timer'])))]),
    });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'unhandled-state',
      severity: 'comment',
      confidence: 0.8,
      at: { path, line: 4 },
    });
    expect(finding?.message).toEqual([
      'session.age is written in tick() by a timer, but session_save() does not encode it.',
      'Nor does session_load().',
      '3 of 3 siblings (updateable fields of struct session) are encoded there: packets at src/s.c:40, bytes at src/s.c:41.',
    ]);
    expect(finding?.evidence).toContainEqual({ path, line: 30, text: 'written in tick() by a timer' });
    expect(finding?.state).toEqual({ updateable: true, contexts: ['timer'] });
  });

  it('of a file whose variables are saved is said, a static of a function too, under its name', () => {
    expect(saidOf(element(file, 'peak', byPackets))).toEqual(['comment src/s.c::peak']);
    const inner = element(file, 'track::seen', { ...byPackets, storage: 'static-local' });
    const [finding] = findings({ head: inventory([inner]) });
    expect(finding?.message[0]).toBe(
      'seen is written in track() while packets are handled, but totals_save() does not save it.',
    );
    expect(finding?.suggestion).toBeUndefined();
  });

  it('without a norm is for the check only', () => {
    expect(saidOf(element('file:src/other.c', 'n', byPackets, { declared: { path: 'src/other.c', line: 1 } }))).toEqual(
      ['check src/other.c::n'],
    );
    const head = inventory([element(record, 'age', byPackets)], { handlers: [] });
    expect(said(findings({ head }))).toEqual(['check struct session.age']);
  });

  it('is for the check only where the handler leaves out what is written with it', () => {
    const bytes = element(record, 'seen', written(write('count', 25, ['packet'])));
    const made = element(record, 'age', written(write('count', 26, ['packet'])));
    expect(said(findings({ base: inventory([bytes]), head: inventory([bytes, made]) }))).toEqual([
      'check struct session.age',
    ]);
  });

  it('that only commands write is for the check only', () => {
    expect(saidOf(element(record, 'age', written(write('set', 9, ['control']))))).toEqual(['check struct session.age']);
  });

  it('is seen from the record that embeds its own', () => {
    const part = element('struct part', 'old', byPackets);
    const holder = element(record, 'part', byPackets, { holds: 'struct part' });
    const base = inventory([part, holder]);
    const head = inventory([part, holder, element('struct part', 'fresh', byPackets)]);
    expect(said(findings({ base, head }))).toEqual(['comment struct part.fresh']);
    const nested = handlers.map((h) => (h.owner === record ? { ...h, mentions: new Set(['part.fresh']) } : h));
    expect(findings({ base, head: { ...head, handlers: nested } })).toEqual([]);
  });
});

describe('silence', () => {
  it.each<[string, StateElement]>([
    ['written at start only', element(record, 'x', written(write('main', 3, ['startup'])))],
    ['not known to be updateable', element(record, 'x', { ...byPackets, updateable: null })],
    ['facts only', element(record, 'x', null)],
    ['on the stack', element(record, 'x', { ...byPackets, persistent: false })],
    ['a lock', element(record, 'x', byPackets, { nature: 'lock' })],
    ['a link', element(record, 'x', byPackets, { nature: 'link' })],
    ['a handle', element(record, 'x', byPackets, { nature: 'handle' })],
    ['a cache', element(record, 'x', byPackets, { nature: 'cache' })],
    ['a local of the packet loop', element(file, 'main::x', { ...byPackets, storage: 'loop-local' })],
    ['memory of a library', element(record, 'x', { ...byPackets, storage: 'external' })],
    ['a field of a new record', element('struct fresh', 'x', byPackets)],
  ])('%s', (_, made) => {
    expect(saidOf(made)).toEqual([]);
  });

  it('scratch, handled, disposed of, switched off', () => {
    const made = element(record, 'x', byPackets);
    expect(findings({ head: inventory([made], { scratch: new Set([made.key]) }) })).toEqual([]);
    const restored = [...handlers, handler('session_merge', 'merge', record, ['x', 'packets'])];
    expect(findings({ head: inventory([made], { handlers: restored }) })).toEqual([]);
    const reason = { kind: 'local', reason: 'per host', source: { path: 'statealyzr.yml', line: 1 } } as const;
    expect(
      findings({ head: inventory([made]), dispositions: { base: [], head: [{ ...reason, element: made.key }] } }),
    ).toEqual([]);
    expect(findings({ head: inventory([made]), rules: { 'unhandled-state': 'off' } })).toEqual([]);
  });

  it('a log line is no handling, and a handler that is new sets no norm', () => {
    const made = element(record, 'x', byPackets);
    const logged = [...handlers, handler('session_log', 'encode', record, ['x'])];
    expect(said(findings({ head: inventory([made], { handlers: logged }) }))).toEqual(['comment struct session.x']);
    const base = inventory([], { handlers: [] });
    expect(said(findings({ base, head: inventory([made]) }))).toEqual(['check struct session.x']);
  });

  it('an old gap, also under a new name or in another file', () => {
    const old = element(record, 'x', byPackets);
    expect(findings({ base: inventory([old]), head: inventory([old]) })).toEqual([]);
    expect(findings({ base: inventory([old]), head: inventory([element(record, 'better', byPackets)]) })).toEqual([]);
    const two = [element(record, 'better', byPackets), element(record, 'more', byPackets)];
    expect(said(findings({ base: inventory([old]), head: inventory(two) }))).toEqual(['comment struct session.more']);
    const other = element(record, 'better', byPackets, { type: 'long' });
    expect(said(findings({ base: inventory([old]), head: inventory([other]) }))).toEqual([
      'comment struct session.better',
    ]);
    const moved = element('file:src/new.c', 'n', byPackets, { declared: { path: 'src/new.c', line: 1 } });
    expect(findings({ base: inventory([element(file, 'n', byPackets)]), head: inventory([moved]) })).toEqual([]);
  });
});

describe('an old element that became updateable', () => {
  const before = written(write('main', 3, ['startup']));
  const base = inventory([element(file, 'limit', before)]);
  const turned = (more: readonly StateElement[] = []): StateInventory =>
    inventory([element(file, 'limit', written(...before.writes, write('spend', 12, ['packet'], 'pointer'))), ...more]);

  const shown: PatchLines = new Map([[path, { shown: new Set([12]), added: new Set([12]) }]]);

  it('is said at the line that made it so', () => {
    const [finding] = findings({ base, head: turned(), patch: shown });
    expect(finding).toMatchObject({ severity: 'comment', at: { path, line: 12, inDiff: true } });
    expect(finding?.message[0]).toBe(
      'limit is now written through a pointer in spend() while packets are handled, but totals_save() does not save it.',
    );
    expect(finding?.evidence.map((e) => e.text)).toContain(
      'written in spend() through a pointer while packets are handled',
    );
  });

  it('is said at the call that hands its address over, where the store itself is old', () => {
    const writers = [
      {
        kind: 'function',
        name: 'on_dns',
        key: 'on_dns',
        owner: file,
        fields: new Map([['limit', [{ function: 'on_dns', at: { path, line: 15 } }]]]),
      },
    ] as const;
    const patch: PatchLines = new Map([[path, { shown: new Set([15]), added: new Set([15]) }]]);
    const [finding] = findings({ base, head: { ...turned(), writers }, patch });
    expect(finding).toMatchObject({ at: { path, line: 15, inDiff: true } });
  });

  it('is for the check only where the pointer may mean many', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) =>
      element(`file:src/${name}.c`, name, written(write('spend', 12, ['packet'], 'pointer'))),
    );
    const head = turned(many);
    const known = inventory([element(file, 'limit', before), ...many]);
    expect(said(findings({ base: known, head, patch: shown }))).toEqual(['check src/s.c::limit']);
  });

  it('is not said where the change does not show why', () => {
    expect(findings({ base, head: turned() })).toEqual([]);
    const around: PatchLines = new Map([[path, { shown: new Set([12]), added: new Set() }]]);
    expect(findings({ base, head: turned(), patch: around })).toEqual([]);
  });

  it('is not said while the base is not known', () => {
    expect(findings({ base: inventory([element(file, 'limit', null)]), head: turned() })).toEqual([]);
  });
});

describe('order', () => {
  it('is by severity, then confidence, then context', () => {
    const made = (name: string, context: Context, owner = record) =>
      element(owner, name, written(write('f', 20, [context])));
    const head = inventory([
      made('a', 'timer'),
      made('b', 'control'),
      made('c', 'peer'),
      made('d', 'packet'),
      made('e', 'packet', file),
    ]);
    expect(said(findings({ head }))).toEqual([
      'comment struct session.d',
      'comment struct session.c',
      'comment struct session.a',
      'comment src/s.c::e',
      'check struct session.b',
    ]);
  });
});
