// What was decided about state, against what a change makes of it.
import { describe, expect, it } from 'vitest';
import { type ReviewInput, reviewInventories } from '../../src/review/review.ts';
import type { Disposition, DispositionKind } from '../../src/state/disposition.ts';
import type { Classification, Flowspace, HandlerRole, StateInventory } from '../../src/state/inventory.ts';
import {
  byPackets,
  element,
  fields,
  handled,
  handler,
  inventory,
  path,
  record,
  write,
  written,
} from './made-inventory.ts';

const source = { path: 'statealyzr.yml', line: 3 };
const says = (kind: DispositionKind, name: string, more: Partial<Disposition> = {}): Disposition => ({
  element: name,
  kind,
  reason: 'because',
  source,
  ...more,
});

interface Change {
  readonly base: StateInventory;
  readonly head: StateInventory;
  readonly dispositions: readonly Disposition[];
  /** Lines of `path` that the change adds. */
  readonly added?: readonly number[];
  readonly renames?: ReviewInput['renames'];
  readonly before?: readonly Disposition[];
  readonly declared?: ReviewInput['declared'];
}

function said({
  base,
  head,
  dispositions,
  before = dispositions,
  added = [],
  renames = new Map(),
  declared = [],
}: Change) {
  const lines = { shown: new Set(added), added: new Set(added) };
  const { findings } = reviewInventories({
    pairs: [{ base, head }],
    guarded: [],
    renames,
    patch: new Map([[path, lines]]),
    dispositions: { base: before, head: dispositions },
    declared,
    rules: {},
    today: '2026-01-01',
  });
  return findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message.join(' ')}`);
}

const mark = `${record}.mark`;
const withMark = (classification: Classification | null = byPackets, more: Partial<StateInventory> = {}) =>
  inventory([element(record, 'mark', classification)], more);

describe('a handler that the settings name', () => {
  const declared = [{ function: 'session_put', role: 'encode', source }] as const;
  const withHandler = (name: string, role: HandlerRole = 'encode') =>
    inventory(fields, { handlers: [handler(name, role, record, handled)] });
  const change = (head: StateInventory, base = withHandler('session_put')) =>
    said({ base, head, dispositions: [], declared }).filter((text) => text.includes('stale-disposition'));

  it('is told of when it is gone or lists nothing any more', () => {
    const gone =
      'check stale-disposition: statealyzr.yml:3 names session_put() as a handler in the role encode, and it lists nothing any more: session.packets was encoded there.';
    expect(change(inventory(fields, { handlers: [] }))).toEqual([gone]);
    expect(change(withHandler('session_put', 'reset'))).toEqual([gone]);
    expect(change(withHandler('session_send'))).toEqual([`${gone} session_send() lists it now.`]);
  });

  it('is not when it is there, never was, or went with all that it listed', () => {
    expect(change(withHandler('session_put'))).toEqual([]);
    expect(change(inventory(fields, { handlers: [] }), inventory(fields, { handlers: [] }))).toEqual([]);
    expect(change(inventory([], { handlers: [], elements: new Map() }))).toEqual([]);
  });
});

describe('stale-disposition', () => {
  it('tells of what is gone, and of what it is called now', () => {
    const gone = { base: withMark(), head: inventory([]), dispositions: [says('local', mark)] };
    expect(said(gone)).toEqual([
      'check stale-disposition: session.mark is gone, but statealyzr.yml:3 says that it is local.',
    ]);
    const renamed = { ...gone, head: inventory([element(record, 'label', byPackets)]) };
    expect(said(renamed)[0]).toBe(
      'check stale-disposition: session.mark is called session.label now, but statealyzr.yml:3 says that it is local.',
    );
  });

  it('is silent on what was never there, on what another program has, and on what has expired', () => {
    const head = inventory([]);
    expect(said({ base: inventory([]), head, dispositions: [says('local', mark)] })).toEqual([]);
    expect(said({ base: withMark(), head, dispositions: [says('local', mark, { until: '2025-12-31' })] })).toEqual([]);
  });

  it('tells of local state that is encoded from now on, and not of what was before', () => {
    const names = ['packets', 'bytes', 'mark'];
    const encoding = [
      handler('session_save', 'encode', record, names),
      handler('session_load', 'decode', record, names),
    ];
    const head = withMark(byPackets, { handlers: encoding });
    const dispositions = [says('local', mark)];
    expect(said({ base: withMark(), head, dispositions })).toEqual([
      'check stale-disposition: session.mark is encoded by session_save(), but statealyzr.yml:3 says that it is local.',
    ]);
    expect(said({ base: head, head, dispositions })).toEqual([]);
  });

  it('tells of synced state that nothing carries: said by this change, or no longer so', () => {
    const dispositions = [says('synced', mark)];
    const told = [
      'check stale-disposition: session.mark is carried by no function that was found, but statealyzr.yml:3 says that it is synced.',
    ];
    expect(said({ base: withMark(), head: withMark(), dispositions, before: [] })).toEqual(told);
    expect(said({ base: withMark(), head: withMark(), dispositions })).toEqual([]);
    const carried = [handler('session_save', 'save', record, ['packets', 'bytes', 'mark'])];
    const base = withMark(byPackets, { handlers: carried });
    expect(said({ base, head: withMark(), dispositions })).toEqual(told);
    expect(said({ base, head: base, dispositions, before: [] })).toEqual([]);
  });
});

describe('state-reclassified', () => {
  const kept = (scope: Flowspace['scope'], fields: Flowspace['fields'], line: number): Classification => ({
    ...byPackets,
    flowspace: { scope, fields, keys: [{ how: 'comparison', element: mark, fields, at: { path, line } }] },
  });

  it('tells of configuration that a packet writes, on the line that does', () => {
    const base = withMark(written(write('configure', 20, ['startup', 'control'])));
    const head = withMark(written(write('configure', 20, ['startup', 'control']), write('track', 30, ['packet'])));
    const change = { base, head, dispositions: [says('config', mark)] };
    expect(said({ ...change, added: [30] })).toEqual([
      'comment state-reclassified: session.mark is written while packets are handled; it was written at the start and by operators only, and statealyzr.yml:3 says that it is config.',
    ]);
    expect(said({ ...change, added: [31] })).toEqual([]);
  });

  it('tells of local state that is kept for more flows than it was', () => {
    const base = withMark(kept('per-flow', ['src-ip', 'src-port'], 40));
    const head = withMark(kept('cross-flow', ['dst-port'], 41));
    expect(said({ base, head, dispositions: [says('local', mark)], added: [41] })).toEqual([
      'comment state-reclassified: session.mark is kept cross-flow; it was kept per-flow, and statealyzr.yml:3 says that it is local.',
    ]);
    expect(said({ base: head, head: base, dispositions: [says('local', mark)], added: [40] })).toEqual([]);
  });

  it('tells of synced state that is kept by another key', () => {
    const carried = { handlers: [handler('session_save', 'save', record, ['packets', 'bytes', 'mark'])] };
    const base = withMark(kept('per-host', ['src-ip'], 40), carried);
    const head = withMark(kept('per-host', ['dst-ip'], 41), carried);
    expect(said({ base, head, dispositions: [says('synced', mark)], added: [41] })).toEqual([
      'comment state-reclassified: session.mark is kept by dst-ip; it was kept by src-ip, and statealyzr.yml:3 says that it is synced.',
    ]);
  });

  it('tells of local state that decides what is sent from now on', () => {
    const way = { external: 'sendto', lines: [{ path, line: 50 }], omitted: 0 };
    const base = withMark({ ...byPackets, impact: {} });
    const head = withMark({ ...byPackets, impact: { packet: way } });
    expect(said({ base, head, dispositions: [says('accepted', mark)], added: [50] })).toEqual([
      'comment state-reclassified: session.mark decides what sendto() sends; it had no part in what is sent, and statealyzr.yml:3 says that it is accepted.',
    ]);
  });

  it('is silent without a disposition, and where only the facts are known', () => {
    const base = withMark(kept('per-flow', ['src-port'], 40));
    const head = withMark(kept('cross-flow', ['dst-port'], 41));
    expect(said({ base, head, dispositions: [], added: [41] })).toEqual([]);
    expect(said({ base: withMark(null), head: withMark(null), dispositions: [says('local', mark)] })).toEqual([]);
  });
});
