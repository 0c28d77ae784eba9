// Handlers that the settings name.
import { describe, expect, it } from 'vitest';
import { takeInventories } from '../../src/pipeline.ts';
import { type HandlerSetting, isDeclared } from '../../src/state/handlers/declared.ts';
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

async function handlers(...settings: readonly HandlerSetting[]): Promise<readonly string[]> {
  const snapshot = snapshotOf({ 'main.c': source });
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
