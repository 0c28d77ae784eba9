/** Programs beyond the budget of the points-to analysis. */
import { describe, expect, it } from 'vitest';
import { openSharedCache } from '../../src/host/cache.ts';
import { type ProgramInventory, reviewChange, takeInventory } from '../../src/pipeline.ts';
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

const relay = (name: string, field: string): string => `
#include <sys/socket.h>
static int ${name}_packets;
${field}
static void ${name}_count(void) { ${name}_packets++; ${field === '' ? '' : `${name}_bytes += 64;`} }
int main(void)
{
  char packet[64];
  while (recv(0, packet, sizeof(packet), 0) > 0)
    ${name}_count();
  return 0;
}
`;

describe('a review of several programs', () => {
  /** Each has two functions. */
  const tree = (field: string, padding: string) =>
    snapshotOf({ 'a.c': relay('a', field), 'b.c': relay('b', '') + padding, 'c.c': relay('c', '') });
  const review = async (largeFrom: number, padding = '') => {
    const [base, head] = [tree('', padding), tree('static unsigned a_bytes;', padding)];
    const settings = settingsOf(head);
    const patch = '';
    const request = { ...settings, base, head, patch, renames: new Map(), rules: {}, today: '2026-01-01', largeFrom };
    return (
      await reviewChange({ ...request, ledgers: { base: [], head: [] } }, { ...inlineWorld, cache: openSharedCache() })
    ).value;
  };
  const facts = (limitations: readonly { kind: string; detail: string }[]): readonly string[] =>
    limitations.filter(({ kind }) => kind === 'facts-only').map(({ detail }) => detail);

  it('is from facts where they are large together, and a new variable that is set shows there too', async () => {
    const { findings, limitations } = await review(2);
    expect(facts(limitations)).toEqual([expect.stringContaining('large together')]);
    expect(findings.map((f) => `${f.severity} ${f.rule} ${f.element}`)).toEqual(['check unhandled-state a.c::a_bytes']);
  });

  it('is of the whole programs where they are not', async () => {
    const { findings, limitations } = await review(3);
    expect(facts(limitations)).toEqual([]);
    expect(findings.map((f) => f.state?.updateable)).toEqual([true]);
  });

  it('is of the whole programs where they only looked large', async () => {
    const { findings, limitations } = await review(3, `/* ${'long '.repeat(2000)} */\n`);
    expect(facts(limitations)).toEqual([]);
    expect(findings.map((f) => f.state?.updateable)).toEqual([true]);
  });
});
