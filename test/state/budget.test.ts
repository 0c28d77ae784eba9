/** Programs beyond the budget of the points-to analysis. */
import { describe, expect, it } from 'vitest';
import { type ProgramInventory, takeInventory } from '../../src/pipeline.ts';
import { inlineWorld, settingsOf } from '../support/analysis.ts';
import { snapshotOf } from '../support/snapshot.ts';

const source = `
#include <sys/socket.h>
struct session { int packets; struct session *next; };
static struct session first;
static struct session *sessions = &first;
static void count(struct session *s) { s->packets++; }
int main(void)
{
  char packet[64];
  while (recv(0, packet, sizeof(packet), 0) > 0)
    count(sessions);
  return 0;
}
`;

async function inventory(budget: number, largeFrom: number): Promise<ProgramInventory> {
  const snapshot = snapshotOf({ 'gateway.c': source });
  const request = { snapshot, ...settingsOf(snapshot), ledger: [], largeFrom };
  return (await takeInventory(request, { ...inlineWorld, budget })).value;
}

const kinds = ({ inventory: taken }: ProgramInventory): readonly string[] => [
  ...new Set(taken?.limitations.map(({ kind }) => kind)),
];
const packets = ({ inventory: taken }: ProgramInventory) => taken?.elements.get('gateway.c::struct session.packets');

describe('beyond the budget', () => {
  it('sets are found by unification, which is said', async () => {
    const taken = await inventory(-1, 100);
    expect(kinds(taken)).toContain('budget');
    expect(packets(taken)?.classification?.updateable).toBe(true);
  });

  it('a large program is listed from facts, which is said', async () => {
    const taken = await inventory(-1, 1);
    expect(kinds(taken)).toContain('facts-only');
    expect(packets(taken)).toBeDefined();
    expect(packets(taken)?.classification).toBeUndefined();
    expect(taken.inventory?.counts?.updateable ?? null).toBeNull();
  });

  it('is not where the budget lasts', async () => {
    const taken = await inventory(1e9, 1);
    expect(kinds(taken)).not.toContain('budget');
    expect(kinds(taken)).not.toContain('facts-only');
    expect(packets(taken)?.classification?.updateable).toBe(true);
  });
});
