// What no function writes together with enough others: for the check, with the handlers that are there for the record.
import { describe, expect, it } from 'vitest';
import { reviewInventories } from '../../src/review/review.ts';
import type {
  HandlerGroup,
  HandlerRole,
  StateElement,
  StateInventory,
  WriterClass,
} from '../../src/state/inventory.ts';
import { element, handler, inventory, path } from './made-inventory.ts';

const owner = 'struct options';
const old = ['mtu', 'port', 'nice', 'backlog', 'retries', 'routes', 'dns', 'domain', 'proxy', 'cipher'];
const kept = ['routes', 'dns', 'domain'];

/** Each function writes one field, so that none says what belongs together. */
function setters(names: readonly string[]): readonly WriterClass[] {
  return names.map((name, i) => {
    const at = { path, line: 100 + i };
    return {
      kind: 'function',
      name: `set_${name}`,
      key: `set_${name}`,
      owner,
      fields: new Map([[name, [{ function: `set_${name}`, at }]]]),
    };
  });
}

function revision(names: readonly string[], handlers: readonly HandlerGroup[]): StateInventory {
  const elements: readonly StateElement[] = names.map((name) => element(owner, name, null));
  return inventory(elements, { handlers, writers: setters(names), persistent: new Set([owner]) });
}

function said(handlers: readonly HandlerGroup[], added = ['gateway']): readonly string[] {
  const { findings } = reviewInventories({
    pairs: [{ base: revision(old, handlers), head: revision([...old, ...added], handlers) }],
    guarded: [],
    renames: new Map(),
    patch: new Map(),
    dispositions: { base: [], head: [] },
    rules: {},
    today: '2026-01-01',
  });
  return findings.map(
    (f) =>
      `${f.severity} ${f.element} ${f.handlers.map((h) => `${h.role} ${h.function} ${h.covered}/${h.siblings}`).join(', ')}`,
  );
}

function made(role: HandlerRole, dedication: number, names = kept, fn = `options_${role}`): HandlerGroup {
  return { ...handler(fn, role, owner, names), dedication };
}

describe('a new field that its function writes alone', () => {
  it('is said for the check, with the function that is there to save the record, however little it lists', () => {
    expect(said([made('save', 0.6)])).toEqual(['check struct options.gateway save options_save 3/10']);
  });

  it('is not, where the function saves some fields on the way', () => {
    expect(said([made('save', 0.4)])).toEqual([]);
  });

  it('is not, where two fields are saved', () => {
    expect(said([made('save', 1, ['routes', 'dns'])])).toEqual([]);
  });

  it('wants the decoder of an encoder to be dedicated too', () => {
    expect(said([made('encode', 1), made('decode', 0.1)])).toEqual([]);
    expect(said([made('encode', 1), made('decode', 1)])).toEqual([
      'check struct options.gateway decode options_decode 3/10, encode options_encode 3/10',
    ]);
  });

  it('is, where two fields travel both ways', () => {
    const pair = [made('encode', 1, ['routes', 'dns']), made('decode', 1, ['routes', 'dns'])];
    expect(said(pair)).toEqual(['check struct options.gateway decode options_decode 2/10, encode options_encode 2/10']);
  });

  it('names those first that list more', () => {
    const handlers = [1, 2, 3, 4].map((n) => made('reset', 1, old.slice(0, 2 + n), `reset_${n}`));
    expect(said(handlers.slice(0, 2))).toEqual(['check struct options.gateway reset reset_2 4/10, reset reset_1 3/10']);
  });
});

describe('an old field that is written for the first time', () => {
  it('is not news to the functions that never listed it', () => {
    const handlers = [made('save', 1)];
    const { findings } = reviewInventories({
      pairs: [
        {
          base: { ...revision([...old, 'gateway'], handlers), writers: setters(old) },
          head: revision([...old, 'gateway'], handlers),
        },
      ],
      guarded: [],
      renames: new Map(),
      patch: new Map(),
      dispositions: { base: [], head: [] },
      rules: {},
      today: '2026-01-01',
    });
    expect(findings).toEqual([]);
  });
});
