import { describe, expect, it } from 'vitest';
import { bitOf } from '../../src/state/contexts.ts';
import { WriteTable, writeEntry } from '../../src/state/write-table.ts';

const packet = bitOf('packet');
const startup = bitOf('startup');

const access = (path: string, line: number, how: 'name' | 'pointer' | 'call') => ({ path, line, how, targets: [] });

describe('writes', () => {
  it('are sorted by place, each once, with all contexts', () => {
    const table = new WriteTable();
    const last = table.numberOf(access('b.c', 2, 'name'), 'f');
    const second = table.numberOf(access('a.c', 10, 'pointer'), 'f');
    const first = table.numberOf(access('a.c', 9, 'call'), 'g');
    const other = table.numberOf(access('a.c', 9, 'call'), 'f');
    const entries = [last, second, other, first, second].map((write) => writeEntry(write, packet));
    const lists = table.lists();
    expect(lists([...entries, writeEntry(last, startup), writeEntry(last, packet)])).toEqual([
      { function: 'f', at: { path: 'a.c', line: 9 }, how: 'call', contexts: ['packet'] },
      { function: 'g', at: { path: 'a.c', line: 9 }, how: 'call', contexts: ['packet'] },
      { function: 'f', at: { path: 'a.c', line: 10 }, how: 'pointer', contexts: ['packet'] },
      { function: 'f', at: { path: 'b.c', line: 2 }, how: 'name', contexts: ['packet', 'startup'] },
    ]);
    expect(lists([])).toEqual([]);
  });

  it('are one where a line of a function writes twice; the first says how', () => {
    const table = new WriteTable();
    const number = table.numberOf(access('a.c', 1, 'pointer'), 'f');
    expect(table.numberOf(access('a.c', 1, 'call'), 'f')).toBe(number);
    expect(table.lists()([writeEntry(number, 0)])).toMatchObject([{ how: 'pointer', contexts: [] }]);
  });

  it('are the same value for all that share them', () => {
    const table = new WriteTable();
    const entry = writeEntry(table.numberOf(access('a.c', 1, 'name'), 'f'), packet);
    const lists = table.lists();
    expect(lists([entry])[0]).toBe(lists([entry, entry])[0]);
  });
});
