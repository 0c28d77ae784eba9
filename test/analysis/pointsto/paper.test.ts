// Precision `paper`: objects are one cell, calls through them are not.
import { expect, it } from 'vitest';
import { takeInventory } from '../../../src/pipeline.ts';
import type { Precision } from '../../../src/state/inventory.ts';
import { inlineWorld, settingsOf } from '../../support/analysis.ts';
import { snapshotOf } from '../../support/snapshot.ts';

const text = `typedef unsigned long size_t; typedef long ssize_t;
ssize_t recv(int, void *, size_t, int);
static char packet[64];
static int opened, handled, given, kept;
static void open_it(int v) { opened = v; }
static void handle(int v) { handled = v; given = v; }
static struct ops { void (*open)(int); void (*handle)(int); } ops = { open_it, handle };
static struct pair { int *first, *second; } pair = { &given, &kept };
static void through(struct pair *p) { *p->first = 1; }
int main(void) { ops.open(1);
  for (;;) { recv(0, packet, 64, 0); ops.handle(packet[0]); if (packet[1]) through(&pair); } }`;

async function updateable(precision: Precision): Promise<readonly string[]> {
  const snapshot = snapshotOf({ 'a.c': text });
  const { value } = await takeInventory({ snapshot, ...settingsOf(snapshot), precision, ledger: [] }, inlineWorld);
  const all = [...(value.inventory?.elements.values() ?? [])];
  return all
    .filter(({ kind, classification: c }) => kind === 'variable' && c?.updateable === true)
    .map(({ name }) => name)
    .sort();
}

it('fields of data are one, members of a table of functions are not', async () => {
  expect(await updateable('fields')).toEqual(['given', 'handled', 'packet']);
  expect(await updateable('paper')).toEqual(['given', 'handled', 'kept', 'packet']);
});
