// A handler that comes with the change and leaves something out: for the check only.
import { describe, expect, it } from 'vitest';
import { reviewInventories } from '../../src/review/review.ts';
import type { HandlerGroup, StateInventory, WriterClass } from '../../src/state/inventory.ts';
import { element, handler, inventory, path } from './made-inventory.ts';

const owner = 'struct attribute';
const text = ['text.name', 'text.value', 'text.key', 'text.line'];
const rest = ['kind', 'port', 'ttl'];

/** `together`: what one function writes; each other field has a function of its own. */
function revision(handlers: readonly HandlerGroup[], together: readonly string[] = []): StateInventory {
  const names = [...text, ...rest];
  const alone = names.filter((name) => !together.includes(name)).map((name) => [name]);
  const writers = [...alone, together].map((fields, i): WriterClass => {
    const name = `set_${i}`;
    const at = { path, line: 100 + i };
    return {
      kind: 'function',
      name,
      key: name,
      owner,
      fields: new Map(fields.map((field) => [field, [{ function: name, at }]])),
    };
  });
  const elements = [
    element(owner, 'text', null, { holds: 'struct text' }),
    ...text.map((name) => element('struct text', name.slice('text.'.length), null)),
    ...rest.map((name) => element(owner, name, null)),
  ];
  return inventory(elements, { handlers, writers, persistent: new Set([owner]) });
}

function said(before: readonly HandlerGroup[], after: readonly HandlerGroup[], together?: readonly string[]) {
  const { findings } = reviewInventories({
    pairs: [{ base: revision(before, together), head: revision(after, together) }],
    guarded: [],
    renames: new Map(),
    patch: new Map(),
    dispositions: { base: [], head: [] },
    rules: {},
    today: '2026-01-01',
  });
  return findings.map((f) => `${f.severity} ${f.element} ${f.handlers.map((h) => `${h.covered}/${h.siblings}`)}`);
}

const copy = (names: readonly string[]): readonly HandlerGroup[] => [handler('attribute_copy', 'copy', owner, names)];

describe('a new handler of an embedded record', () => {
  it('leaves out members of it', () => {
    expect(said([], copy(['text.name', 'text.value']))).toEqual([
      'check struct attribute.text.key 2/3',
      'check struct attribute.text.line 2/3',
    ]);
  });

  it('says so in words', () => {
    const { findings } = reviewInventories({
      pairs: [{ base: revision([]), head: revision(copy(['text.name', 'text.value', 'text.key'])) }],
      guarded: [],
      renames: new Map(),
      patch: new Map(),
      dispositions: { base: [], head: [] },
      rules: {},
      today: '2026-01-01',
    });
    expect(findings.flatMap((f) => f.message).join('\n')).toContain('3 of 3 siblings (members of text)');
  });

  it('is left alone where it takes one member, or was there before', () => {
    expect(said([], copy(['text.name']))).toEqual([]);
    const old = copy(['text.name', 'text.value']);
    expect(said(old, old)).toEqual([]);
  });
});

describe('a new handler of what one function writes', () => {
  it('leaves out the only other field', () => {
    expect(said([], copy(['port', 'ttl']), rest)).toEqual(['check struct attribute.kind 2/2']);
  });

  it('is left alone where it leaves out two of four', () => {
    expect(said([], copy(['port', 'ttl']), [...rest, 'text.name'])).toEqual([]);
  });
});
