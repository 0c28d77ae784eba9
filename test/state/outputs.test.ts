// What state can influence: packets, logs, both or none, and by which way.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputOf, type StateInventory } from '../../src/state/inventory.ts';
import { filesBelow, inventoryOf } from '../support/analysis.ts';

const middlebox = (name: string): Promise<StateInventory> =>
  inventoryOf(filesBelow(fileURLToPath(new URL(`../../fixtures/middleboxes/${name}/`, import.meta.url))), name);

const outputsIn = (inventory: StateInventory): ReadonlyMap<string, string | null> =>
  new Map([...inventory.elements].map(([key, { classification }]) => [key, outputOf(classification)]));

describe('output impact', () => {
  let inventory: StateInventory;
  const text = `typedef unsigned long size_t; typedef long ssize_t;
ssize_t recv(int, void *, size_t, int); ssize_t send(int, const void *, size_t, int);
int printf(const char *, ...);
static char packet[64];
static int sent_value, deciding, logged, shared, counted, warned, shown_at_start;
struct host { unsigned quiet : 1; unsigned told : 1; int seen; } *host, hosts[8];
static void say(int x) { printf("%d", x); }
int main(void) {
  printf("%d", shown_at_start);
  for (;;) {
    recv(0, packet, 64, 0);
    host = &hosts[packet[0] & 7];
    host->seen++;
    counted++;
    logged++; shared++; deciding = packet[2]; sent_value = packet[3]; shown_at_start++;
    int answer = sent_value + shared;
    if (deciding) send(0, &answer, 4, 0);
    say(logged);
    if (!host->told) say(shared);
    host->told = host->quiet;
  }
}`;
  beforeAll(async () => {
    inventory = await inventoryOf({ 'a.c': text });
  });

  it('is told by data and by what decides', () => {
    const outputs = outputsIn(inventory);
    const of = (key: string): string | null | undefined => outputs.get(key);
    expect([
      of('a.c::sent_value'),
      of('a.c::deciding'),
      of('a.c::logged'),
      of('a.c::shared'),
      of('a.c::counted'),
    ]).toEqual(['packet', 'packet', 'log', 'both', 'none']);
  });

  it('tells bit-fields of one word apart', () => {
    const outputs = outputsIn(inventory);
    expect(outputs.get('a.c::struct host.told')).toBe('log');
    expect(outputs.get('a.c::struct host.seen')).toBe('none');
  });

  it('leaves out what only startup prints', () => {
    expect(outputsIn(inventory).get('a.c::shown_at_start')).toBe('none');
  });

  it('shows a way from a load to the call', () => {
    const line = (marker: string): number => text.split('\n').findIndex((l) => l.includes(marker)) + 1;
    const { packet, log } = inventory.elements.get('a.c::shared')?.classification?.impact ?? {};
    expect(packet?.external).toBe('send');
    expect(packet?.lines.at(0)?.line).toBe(line('int answer'));
    expect(packet?.lines.at(-1)?.line).toBe(line('send(0, &answer'));
    expect([log?.external, log?.lines.at(-1)?.line]).toEqual(['printf', line('static void say')]);
  });

  it('counts updateable variables', () => {
    const names = (kind: 'packet' | 'log'): string[] =>
      [...inventory.elements.values()].flatMap(({ name, kind: is, classification: c }) =>
        is === 'variable' && c?.updateable === true && c.impact?.[kind] ? [name] : [],
      );
    expect(names('packet').sort()).toEqual(['deciding', 'main::answer', 'packet', 'sent_value', 'shared']);
    expect(names('log').sort()).toEqual(['host', 'hosts', 'logged', 'packet', 'shared']);
    expect(inventory.counts).toMatchObject({ packetImpacting: 5, logImpacting: 5 });
  });
});

describe('of the middleboxes', () => {
  it('a passive monitor sends nothing, whatever it keeps', async () => {
    const outputs = outputsIn(await middlebox('monitor'));
    expect([...outputs].filter(([, output]) => output === 'packet' || output === 'both')).toEqual([]);
    expect(outputs.get('struct asset.last_seen')).toBe('log');
  });

  it('what address translation only counts or notes is in no packet', async () => {
    const outputs = outputsIn(await middlebox('nat'));
    const logged = [
      'log.c::ring',
      'log.c::written',
      'struct stats.created',
      'struct stats.drops',
      'struct host.warned',
    ];
    expect(logged.map((key) => [key, outputs.get(key)])).toEqual(logged.map((key) => [key, 'log']));
    const sent = ['struct binding.port', 'struct binding.tuple', 'struct host.tokens', 'struct host.blocked'];
    expect(sent.map((key) => [key, outputs.get(key)])).toEqual(sent.map((key) => [key, 'both']));
    // It is only ever added to.
    expect(outputs.get('frag.c::struct fragments.seen')).toBe('none');
  });
});
