import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../src/analysis/facts/facts.ts';
import { type Declared, natureOf } from '../../src/state/nature.ts';

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
  ] as const)('of %o is %s', (field, nature) => {
    expect(natureOf(field, 'struct server', lookup)).toBe(nature);
  });
});
