import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntLists } from '../../src/graph/int-lists.ts';
import { IntVector } from '../../src/graph/int-vector.ts';
import { PairMap } from '../../src/graph/pair-map.ts';
import { SparseSets } from '../../src/graph/sparse-sets.ts';
import { UnionFind } from '../../src/graph/union-find.ts';

const runs = { seed: 7, numRuns: 300 };
const setCount = 5;
const set = fc.nat({ max: setCount - 1 });
const element = fc.oneof(fc.nat({ max: 80 }), fc.nat({ max: 5000 }), fc.constantFrom(31, 32, 63, 0, 4095));

type Step =
  | readonly ['add', number, number]
  | readonly ['union', number, number, number]
  | readonly ['difference', number, number, number]
  | readonly ['move', number, number]
  | readonly ['rename', number, number, number]
  | readonly ['clear', number];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(fc.constant('add' as const), set, element) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('union' as const), set, set, set) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('difference' as const), set, set, set) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('move' as const), set, set) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('rename' as const), set, set, fc.integer({ min: 2, max: 9 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('clear' as const), set) },
);

const at = (sets: readonly Set<number>[], index: number): Set<number> => sets[index] ?? new Set();

function applyTo(sets: SparseSets, plain: Set<number>[], [what, a, b, c]: Step): void {
  const mine = at(plain, a);
  const other = at(plain, b ?? 0);
  const fresh = at(plain, c ?? 0);
  if (what === 'add') {
    expect(sets.add(a, b)).toBe(!mine.has(b));
    mine.add(b);
  } else if (what === 'union' && a !== b && c !== a && c !== b) {
    const news = [...other].filter((e) => !mine.has(e));
    expect(sets.union(a, b, c)).toBe(news.length > 0);
    for (const e of news) {
      mine.add(e);
      fresh.add(e);
    }
  } else if (what === 'difference' && a !== b) {
    const news = [...mine].filter((e) => !other.has(e));
    sets.difference(c, a, b);
    for (const e of news) fresh.add(e);
  } else if (what === 'move' && a !== b) {
    sets.move(a, b);
    plain[a] = new Set(other);
    other.clear();
  } else if (what === 'rename') renameBoth(sets, plain, [a, b, c]);
  else if (what === 'clear') {
    sets.clear(a);
    mine.clear();
  }
}

function renameBoth(sets: SparseSets, plain: Set<number>[], [a, b, c]: readonly [number, number, number]): void {
  const name = (e: number): number => (e % c === 1 ? 7 : e);
  const mine = at(plain, a);
  const stale = [...mine].filter((e) => name(e) !== e);
  const bits = (key: number): number[] =>
    Array.from({ length: 32 }, (_, i) => (name(32 * key + i) === 32 * key + i ? 0 : 1 << i));
  const renamed = { word: (key: number, word: number) => word & bits(key).reduce((all, bit) => all | bit, 0) };
  expect(sets.rename(a, renamed, name, b)).toBe(stale.length > 0);
  plain[a] = new Set([...mine].map(name));
  if (stale.length > 0 && a !== b) at(plain, b).add(7);
}

describe('sparse sets', () => {
  it('are sets', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const sets = new SparseSets(setCount);
        const plain = Array.from({ length: setCount }, () => new Set<number>());
        for (const one of steps) applyTo(sets, plain, one);
        plain.forEach((expected, i) => {
          const list = new IntVector();
          sets.list(i, list);
          expect([...list.toArray()]).toEqual([...expected].sort((a, b) => a - b));
          expect(sets.isEmpty(i)).toBe(expected.size === 0);
          for (const e of [0, 7, 31, 32, 63, 64, 4095]) expect(sets.has(i, e)).toBe(expected.has(e));
        });
      }),
      runs,
    );
  });
});

describe('lists by node', () => {
  it('are lists, also after appending one to another', () => {
    const move = fc.tuple(
      fc.constantFrom('push', 'push', 'push', 'append', 'clear'),
      fc.nat({ max: 3 }),
      fc.nat({ max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 150 }), (moves) => {
        const lists = new IntLists(4);
        const plain: number[][] = [[], [], [], []];
        for (const [what, a, b] of moves) {
          if (what === 'push') {
            lists.push(a, b);
            plain[a]?.push(b);
          } else if (what === 'append' && a !== b) {
            lists.append(a, b);
            plain[a]?.push(...(plain[b] ?? []));
            plain[b] = [];
          } else if (what === 'clear') {
            lists.clear(a);
            plain[a] = [];
          }
        }
        plain.forEach((expected, i) => {
          const first = lists.start[i] ?? 0;
          expect([...lists.data.slice(first, first + (lists.length[i] ?? 0))]).toEqual(expected);
        });
      }),
      runs,
    );
  });
});

describe('pair map', () => {
  it('is a map', () => {
    const key = fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: -40, max: 40 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.integer()), { maxLength: 400 }), (entries) => {
        const map = new PairMap();
        const plain = new Map<string, number>();
        for (const [[a, b], value] of entries) {
          expect(map.get(a, b)).toBe(plain.get(`${a} ${b}`));
          map.set(a, b, value);
          plain.set(`${a} ${b}`, value);
        }
        expect(map.size).toBe(plain.size);
        for (const [[a, b]] of entries) {
          expect(map.get(a, b)).toBe(plain.get(`${a} ${b}`));
          expect(map.add(a, b)).toBe(false);
        }
      }),
      runs,
    );
  });
});

describe('union-find', () => {
  it('has one representative for what was united, that of the first', () => {
    const pair = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
        const found = new UnionFind(31);
        let plain = Array.from({ length: 31 }, (_, i) => i);
        for (const [a, b] of pairs) {
          const [into, from] = [plain[a] ?? 0, plain[b] ?? 0];
          expect(found.union(a, b)).toBe(into !== from);
          plain = plain.map((name) => (name === from ? into : name));
        }
        plain.forEach((name, node) => {
          expect(found.find(node)).toBe(name);
        });
      }),
      runs,
    );
  });
});
