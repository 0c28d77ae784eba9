// Handlers that the settings name.
import { describe, expect, it } from 'vitest';
import { takeInventories } from '../../src/pipeline.ts';
import { type HandlerSetting, isDeclared, type SlotSetting } from '../../src/state/handlers/declared.ts';
import { slotsOf } from '../../src/state/handlers/profiles.ts';
import { inlineWorld, settingsOf } from '../support/analysis.ts';
import { snapshotOf } from '../support/snapshot.ts';

const setting = (fn: string, role: HandlerSetting['role'], struct?: string): HandlerSetting => ({
  function: fn,
  role,
  ...(struct === undefined ? {} : { struct }),
  source: { path: 'statealyzr.yml', line: 1 },
});

const source = `
struct limits { int rate, burst, window; };
struct limits defaults, current;
void inherit(struct limits *dst, const struct limits *src) { dst->rate = src->rate; dst->burst = src->burst; }
void forget(struct limits *l) { l->rate = 0; l->burst = read_burst(); l->window = read_window(); }
int main(void) { inherit(&current, &defaults); forget(&current); return 0; }
`;

const handlers = (...settings: readonly HandlerSetting[]): Promise<readonly string[]> => handlersIn(source, settings);

async function handlersIn(
  text: string,
  settings: readonly (HandlerSetting | SlotSetting)[],
): Promise<readonly string[]> {
  const snapshot = snapshotOf({ 'main.c': text });
  const request = { snapshot, ...settingsOf(snapshot), ledger: [], handlers: settings };
  const { value } = await takeInventories(request, inlineWorld);
  return value.inventories.flatMap((inventory) =>
    inventory.handlers.map((h) => `${h.function} ${h.role} ${[...h.covers.keys()].join(' ')}`),
  );
}

describe('a handler that the settings name', () => {
  it('is one of that role, however little it lists', async () => {
    expect(await handlers()).toEqual([]);
    expect(await handlers(setting('inherit', 'copy'))).toEqual(['inherit copy rate burst']);
    expect(await handlers(setting('inherit', 'copy', 'struct limits'))).toEqual(['inherit copy rate burst']);
    expect(await handlers(setting('forget', 'reset'))).toEqual(['forget reset rate']);
  });

  it('is none in another role, of another struct, or that is not there', async () => {
    const others = [setting('inherit', 'encode'), setting('inherit', 'copy', 'struct other'), setting('gone', 'copy')];
    expect(await handlers(...others)).toEqual([]);
  });

  it('may leave out the file that a struct of one file is known by', () => {
    const group = { role: 'copy', owner: 'src/a.c::struct limits' } as const;
    expect(isDeclared([setting('inherit', 'copy', 'struct limits')], 'inherit', group)).toBe(true);
    expect(isDeclared([setting('inherit', 'copy', 'limits')], 'inherit', group)).toBe(false);
  });
});

describe('a profile', () => {
  const program = (registered: string): string => `
struct locals { int (*get_perflow)(int, struct buffer *), (*put_perflow)(int, struct buffer *); };
struct flow { int packets, bytes; };
struct flow flows[16];
int save_flow(int i, struct buffer *out) { put(out, flows[i].packets); return put(out, flows[i].bytes); }
int load_flow(int i, struct buffer *in) { flows[i].packets = get(in); flows[i].bytes = get(in); return 0; }
${registered}
`;
  const both = ['load_flow decode packets bytes', 'save_flow encode packets bytes'];

  it('makes handlers of what is registered: by a store, or in an initialiser', async () => {
    const stored = program(
      'int main(void) { struct locals l; l.get_perflow = save_flow; l.put_perflow = &load_flow; return start(&l); }',
    );
    const initialised = program(
      'static struct locals l = { .get_perflow = save_flow, .put_perflow = load_flow };\nint main(void) { return start(&l); }',
    );
    for (const text of [stored, initialised])
      expect([...(await handlersIn(text, slotsOf(['opennf'])))].sort()).toEqual(both);
  });

  it('makes none of what is not, nor without it', async () => {
    const unused = program('int main(void) { return save_flow(0, 0) + load_flow(0, 0); }');
    expect(await handlersIn(unused, slotsOf(['opennf']))).toEqual([]);
    const other = program('int main(void) { struct locals l; l.get_perflow = save_flow; return start(&l); }');
    expect(await handlersIn(other, [])).toEqual([]);
    expect(await handlersIn(other, slotsOf(['opennf']))).toEqual(['save_flow encode packets bytes']);
  });
});
