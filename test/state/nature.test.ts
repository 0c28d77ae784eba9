import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../src/analysis/facts/facts.ts';
import { takeInventories } from '../../src/pipeline.ts';
import { type Declared, natureOf } from '../../src/state/nature.ts';
import { inlineWorld, settingsOf } from '../support/analysis.ts';
import { snapshotOf } from '../support/snapshot.ts';

const list: RecordFacts = {
  tag: 'struct chain',
  union: false,
  line: 0,
  endLine: 2,
  fields: [
    { name: 'n', line: 1, type: 'struct chain *', pointsTo: 'struct chain', shape: 'pointer' },
    { name: 'p', line: 2, type: 'struct chain *', pointsTo: 'struct chain', shape: 'pointer' },
  ],
};
const lookup = (tag: string): RecordFacts | undefined => (tag === list.tag ? list : undefined);
const scalar = (name: string, type: string): Declared => ({ name, type, shape: 'scalar' });

describe('nature', () => {
  it.each([
    [scalar('lock', 'pthread_mutex_t'), 'lock'],
    [scalar('session_lock', 'int'), 'lock'],
    [{ name: 'by_id', type: 'struct chain', embeds: 'struct chain', shape: 'record' }, 'link'],
    [{ name: 'node', type: 'struct eb32_node', embeds: 'struct eb32_node', shape: 'record' }, 'link'],
    [{ name: 'next', type: 'struct server *', pointsTo: 'struct server', shape: 'pointer' }, 'link'],
    [{ name: 'log', type: 'FILE *', shape: 'pointer' }, 'handle'],
    [scalar('fd', 'int'), 'handle'],
    [scalar('scratch', 'char [64]'), 'cache'],
    [scalar('clock_skew', 'int'), 'plain'],
    [scalar('blocked', 'int'), 'plain'],
    [{ name: 'proxy', type: 'struct proxy *', pointsTo: 'struct proxy', shape: 'pointer' }, 'plain'],
    [{ name: 'buckets', type: 'struct entry *[64]', pointsTo: 'struct entry', shape: 'array' }, 'table'],
    [{ name: 'pool', type: 'struct entry[64]', embeds: 'struct entry', shape: 'array' }, 'table'],
    [{ name: 'by_name', type: 'GHashTable *', shape: 'pointer' }, 'table'],
    [{ name: 'name', type: 'char [16]', shape: 'array' }, 'plain'],
    [{ name: 'seen', type: 'struct timeval', shape: 'record' }, 'timer'],
    [scalar('last_seen', 'unsigned int'), 'timer'],
    [scalar('session_id', 'unsigned int'), 'identity'],
    [scalar('cookie', 'unsigned int'), 'identity'],
    [scalar('valid', 'int'), 'plain'],
  ] as const)('of %o is %s', (field, nature) => {
    expect(natureOf(field, 'struct server', lookup, 0)).toBe(nature);
  });
});

describe('use', () => {
  const source = `
extern long time(long *);
extern int lookup(int);
extern int recv(int, void *, unsigned long, int);
struct entry {
  unsigned long packets, bytes, active, limit, mode, started, mark, id, copied, atomic, filled;
};
static struct entry one, other;
static unsigned long total, budget;
void on_packet(struct entry *e, int length) {
  e->packets++;
  e->bytes += length;
  __atomic_add_fetch(&e->atomic, 1, 0);
  e->active++;
  if (e->active > e->limit) e->active--;
  e->mode |= 4;
  e->started = time(0);
  e->mark = lookup(length);
  e->id = lookup(0);
  e->copied += length;
  e->filled += recv(0, &e->filled, sizeof e->filled, 0);
  total++;
  if (budget) budget -= length;
}
void forget(struct entry *e) { e->packets = 0; e->mode &= ~4; total = 0; }
void inherit(struct entry *to, const struct entry *from) { to->copied = from->copied; }
int main(void) { char b[64]; for (;;) { on_packet(&one, recv(0, b, 64, 0)); forget(&one); inherit(&other, &one); } }
`;

  it('tells counters, statistics, flags and times apart', async () => {
    const snapshot = snapshotOf({ 'main.c': source });
    const { value } = await takeInventories(
      { snapshot, ...settingsOf(snapshot), ledger: [], handlers: [] },
      inlineWorld,
    );
    const natures = value.inventories.flatMap(({ elements }) => [...elements.values()].map((e) => [e.name, e.nature]));
    expect(Object.fromEntries(natures)).toMatchObject({
      packets: 'statistics',
      bytes: 'statistics',
      atomic: 'statistics',
      total: 'statistics',
      copied: 'statistics',
      active: 'counter',
      budget: 'counter',
      limit: 'plain',
      mode: 'flags',
      started: 'timer',
      mark: 'plain',
      filled: 'plain',
      id: 'identity',
    });
  });
});
