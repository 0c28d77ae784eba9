/** Hand-made inventories: one record and one file, each with a handler. */
import {
  type Classification,
  type Context,
  type Coverage,
  type ElementWrite,
  elementKey,
  type HandlerGroup,
  type HandlerRole,
  type StateElement,
  type StateInventory,
} from '../../src/state/inventory.ts';

export const path = 'src/s.c';
export const file = `file:${path}`;

export function write(
  fn: string,
  line: number,
  contexts: readonly Context[],
  how: ElementWrite['how'] = 'name',
): ElementWrite {
  return { function: fn, at: { path, line }, contexts, how };
}

export function written(...writes: readonly ElementWrite[]): Classification {
  const contexts = [...new Set(writes.flatMap((w) => w.contexts))];
  const updateable = contexts.some((context) => context !== 'startup');
  return { storage: 'field', persistent: true, perCrossFlow: true, updateable, contexts, writes };
}

export const byPackets = written(write('track', 20, ['packet']));

export function element(
  owner: string,
  name: string,
  classification: Classification | null,
  more: Partial<StateElement> = {},
) {
  const kind = owner.startsWith('file:') ? 'variable' : 'field';
  const at = { path, line: 1 + name.length };
  const known = classification ? { classification } : {};
  const made: StateElement = {
    key: elementKey(owner, name),
    kind,
    owner,
    name,
    type: 'int',
    nature: 'plain',
    declared: at,
    ...known,
    ...more,
  };
  return made;
}

export const record = 'struct session';
export const handled = ['packets', 'bytes', 'strikes'];
export const fields = handled.map((name) => element(record, name, byPackets));
export const globals = ['total', 'refused'].map((name) => element(file, name, byPackets));

export function handler(fn: string, role: HandlerRole, owner: string, names: readonly string[]): HandlerGroup {
  const covers = new Map(
    names.map((name, i): [string, Coverage] => [name, { at: { path, line: 40 + i }, shape: 'put(b, s->□)' }]),
  );
  return {
    function: fn,
    key: fn,
    role,
    owner,
    target: 's',
    source: '',
    declared: { path, line: 39 },
    covers,
    mentions: new Set(),
    whole: false,
    dedication: 1,
  };
}

export const handlers = [
  handler('session_save', 'encode', record, handled),
  handler('session_load', 'decode', record, handled),
  handler('totals_save', 'save', file, ['total', 'refused']),
];

export function inventory(elements: readonly StateElement[], more: Partial<StateInventory> = {}): StateInventory {
  return {
    program: 'p',
    revision: 'r',
    elements: new Map([...fields, ...globals, ...elements].map((e) => [e.key, e])),
    handlers,
    writers: [],
    persistent: new Set(),
    flagUses: new Map(),
    limitations: [],
    status: 'complete',
    precision: 'fields',
    counts: null,
    reached: new Map(),
    held: new Map(),
    ...more,
  };
}
