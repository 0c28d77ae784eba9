// What one direction sends and the other takes: which differences are said, and that only those of the change are.
import { describe, expect, it } from 'vitest';
import { reviewInventories } from '../../src/review/review.ts';
import type { Coverage, HandlerGroup, HandlerRole, Wire, WriterClass } from '../../src/state/inventory.ts';
import { element, handler, inventory } from './made-inventory.ts';

const owner = 'struct session';
const shared = ['server', 'port', 'rule', 'started'];

/** A handler of the fields, in this order, each with what is known of how it crosses. */
function side(fn: string, role: HandlerRole, names: readonly string[], wires: Record<string, Wire> = {}): HandlerGroup {
  const made = handler(fn, role, owner, names);
  const covers = new Map(
    [...made.covers].map(([name, c]): [string, Coverage] => [name, { ...c, wire: { bare: true, ...wires[name] } }]),
  );
  return { ...made, covers };
}

const sends = (names: readonly string[], wires?: Record<string, Wire>): HandlerGroup =>
  side('put', 'encode', names, wires);
const takes = (names: readonly string[], wires?: Record<string, Wire>): HandlerGroup =>
  side('get', 'decode', names, wires);
const agreed = [sends(shared), takes(shared)];

function said(
  head: readonly HandlerGroup[],
  base: readonly HandlerGroup[] = agreed,
  types: Record<string, string> = {},
  writers: readonly WriterClass[] = [],
) {
  const elements = [...shared, 'bytes'].map((name) => element(owner, name, null, { type: types[name] ?? 'uint32_t' }));
  const revision = (handlers: readonly HandlerGroup[]) =>
    inventory(elements, { handlers, writers, persistent: new Set([owner]) });
  const { findings } = reviewInventories({
    pairs: [{ base: revision(base), head: revision(head) }],
    guarded: [],
    renames: new Map(),
    patch: new Map(),
    dispositions: { base: [], head: [] },
    rules: {},
    today: '2026-01-01',
  });
  return findings.map((f) => `${f.severity} ${f.message[0]}`);
}

const cut: Wire = { narrowed: { field: 8, bytes: 4 } };

describe('bytes', () => {
  it('that one side cuts are said of that side', () => {
    expect(said([sends([...shared, 'bytes'], { bytes: cut }), takes([...shared, 'bytes'])])).toEqual([
      'comment session.bytes has 8 bytes and put() encodes 4 of them; get() has more.',
    ]);
    expect(said([sends([...shared, 'bytes']), takes([...shared, 'bytes'], { bytes: cut })])).toEqual([
      'comment session.bytes has 8 bytes and get() decodes 4 of them; put() has more.',
    ]);
  });

  it('that both cut are said of a field whose type has 64 bits, once, and not of others', () => {
    const both = [sends([...shared, 'bytes'], { bytes: cut }), takes([...shared, 'bytes'], { bytes: cut })];
    expect(said(both, agreed, { bytes: 'uint64_t' })).toEqual([
      'comment session.bytes has 8 bytes and put() encodes 4 of them, as does get().',
    ]);
    expect(said(both, agreed, { bytes: 'long' })).toEqual([]);
  });

  it('that were cut before are left alone, also where the two have more in common now', () => {
    const before = [sends(['server', 'rule'], { rule: cut }), takes(['server', 'rule'])];
    expect(said([sends(shared, { rule: cut }), takes(shared)], before)).toEqual([]);
  });
});

describe('a function that is renamed', () => {
  it('keeps its old differences, and no others', () => {
    const before = [sends(shared, { rule: cut }), takes(shared)];
    const renamed = [{ ...sends(shared, { rule: cut, port: cut }), function: 'send', key: 'send' }, takes(shared)];
    expect(said(renamed, before)).toEqual([
      'comment session.port has 8 bytes and send() encodes 4 of them; get() has more.',
    ]);
  });
});

describe('byte order', () => {
  const order = (bits: 16 | 32): Wire => ({ order: bits });
  const turned = Object.fromEntries(shared.map((name) => [name, order(32)]));

  it('is said where the widths differ', () => {
    const head = [sends(shared, turned), takes(shared, { ...turned, port: order(16) })];
    expect(said(head)).toEqual([
      'comment session.port is turned to network order over 32 bits by put() and over 16 bits by get().',
    ]);
  });

  it('of one side alone is said where both turn two others alike', () => {
    const { port: _, ...others } = turned;
    expect(said([sends(shared, turned), takes(shared, others)])).toEqual([
      'comment session.port is turned to network order over 32 bits by put() and not at all by get().',
    ]);
    expect(said([sends(shared, turned), takes(shared, { rule: order(32) })])).toEqual([]);
  });
});

describe('place', () => {
  const other = ['server', 'rule', 'port', 'started'];

  it('is said where nothing else tells the fields apart', () => {
    expect(said([sends(shared), takes(other)])).toEqual([
      'comment session.rule is decoded by get() at another place than put() has it, which is after port.',
    ]);
  });

  it('is no matter where one field comes with its name', () => {
    const named = takes(other);
    const covers = new Map(
      [...named.covers].map(([name, c]) => [name, name === 'port' ? { at: c.at, shape: c.shape } : c]),
    );
    expect(said([sends(shared), { ...named, covers }])).toEqual([]);
  });
});

describe('one way', () => {
  it('is a comment where what follows is misread, else for the check', () => {
    const extended = sends([...shared, 'bytes']);
    expect(said([extended, takes(shared)])).toEqual([
      'comment session.bytes is encoded by put() and not decoded by get().',
    ]);
    const covers = new Map([...extended.covers].map(([name, { at, shape }]) => [name, { at, shape }]));
    expect(said([{ ...extended, covers }, takes(shared)])).toEqual([
      'check session.bytes is encoded by put() and not decoded by get().',
    ]);
  });

  it('is silent where the receiver sets the field elsewhere in it', () => {
    const at = { path: 'src/s.c', line: 90 };
    const fields = new Map([['bytes', [{ function: 'get', at }]]]);
    const setting = (key: string): WriterClass => ({ kind: 'function', name: key, key, owner, fields });
    const head = [sends([...shared, 'bytes']), takes(shared)];
    expect(said(head, agreed, {}, [setting('get')])).toEqual([]);
    expect(said(head, agreed, {}, [setting('track')])).toHaveLength(1);
  });

  it('is silent where the other side names the field', () => {
    expect(said([sends([...shared, 'bytes']), { ...takes(shared), mentions: new Set(['bytes']) }])).toEqual([]);
  });
});
