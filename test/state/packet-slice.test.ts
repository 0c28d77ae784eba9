// Step 1b: what processes packets, and what only runs in the turns of their loop.
import { expect, it } from 'vitest';
import { type Files, inventoryOf } from '../support/analysis.ts';

const text = (loop: string): string => `typedef unsigned long size_t; typedef long ssize_t;
ssize_t recv(int, void *, size_t, int); long time(long *);
struct packet { int kind, length; } packet;
static int kinds, turns, late, deferred, looked;
static void handle(struct packet *p) { if (p->kind) kinds++; deferred = p->length; }
static void housekeeping(void) { turns++; }
static void overdue(void) { if (deferred > 9) late++; }
static void look(void) { looked++; }
int main(void) { for (;;) { ${loop} } }`;

async function contextsOf(loop: string, files: Files = {}) {
  const inventory = await inventoryOf({ 'a.c': text(loop), ...files });
  const of = (name: string): string | undefined =>
    inventory.elements.get(`a.c::${name}`)?.classification?.contexts.join(' ');
  return { of, inventory };
}

const receive = 'recv(0, &packet, sizeof(packet), 0);';

it('code in the loop that depends on no packet runs in its turns', async () => {
  const { of, inventory } = await contextsOf(`${receive} handle(&packet); housekeeping();`);
  expect([of('kinds'), of('deferred'), of('turns')]).toEqual(['packet', 'packet', 'timer']);
  expect(inventory.limitations.map(({ kind }) => kind)).not.toContain('reachability');
  expect(inventory.counts?.packetProcedures).toBe(2);
  const [turn] = inventory.reached?.get('a.c::housekeeping') ?? [];
  expect(turn).toMatchObject({ context: 'timer', caller: null, because: expect.stringContaining('turns') });
});

it('by control too, and by what packets left in memory', async () => {
  const { of } = await contextsOf(`if (recv(0, &packet, 8, 0) > 0) housekeeping(); handle(&packet); overdue();`);
  expect([of('turns'), of('late')]).toEqual(['packet', 'packet']);
});

it('an entry of the settings is packet processing as a whole', async () => {
  const { of } = await contextsOf(`${receive} handle(&packet); look(); housekeeping();`, {
    '.github/statealyzr.yml': 'entries: { packet: [look] }\n',
  });
  expect([of('looked'), of('turns')]).toEqual(['packet', 'timer']);
});
