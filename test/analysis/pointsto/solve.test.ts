import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solvePointsTo } from '../../../src/analysis/pointsto/solve.ts';
import { solveNaively } from './naive.ts';
import { cook, type Recipe, recipe } from './systems.ts';

type Answers = Readonly<Record<string, readonly string[]>>;

const placeName = (i: number): string => `place ${i}`;

function solved(dish: Recipe, precision: 'fields' | 'paper' = 'fields'): Answers {
  const { memory, constraints, places, resolve, isSettled, name } = cook(dish, precision);
  const result = solvePointsTo(memory, constraints, { resolve, isSettled, budget: 1e9 });
  expect(result.method).toBe('inclusion');
  return Object.fromEntries(
    places.map((c, i) => [placeName(i), [...new Set([...result.targets(c)].map(name))].sort()]),
  );
}

/** The same system with its constraints in the order that `shuffle` says; places keep their names. */
function solvedIn(dish: Recipe, shuffle: readonly number[]): Answers {
  const { constraints, ...rest } = dish;
  const order = constraints.map((_, i) => i).sort((a, b) => (shuffle[a] ?? 0) - (shuffle[b] ?? 0) || a - b);
  const turned = { ...rest, constraints: order.flatMap((i) => constraints.slice(i, i + 1)) };
  const { memory, constraints: all, cellAt, resolve, isSettled, name } = cook(turned);
  const result = solvePointsTo(memory, all, { resolve, isSettled, budget: 1e9 });
  const answer = ([, a, b]: Recipe['constraints'][number]): [string, string[]][] =>
    [a, b].map((place) => [`${place}`, [...new Set([...result.targets(cellAt(place))].map(name))].sort()]);
  return Object.fromEntries(constraints.flatMap(answer));
}

function naive(dish: Recipe, precision: 'fields' | 'paper' = 'fields'): Answers {
  const { memory, constraints, places, resolve, name } = cook(dish, precision);
  const read = solveNaively(memory, constraints, resolve);
  return Object.fromEntries(places.map((c, i) => [placeName(i), [...new Set([...read(c)].map(name))].sort()]));
}

const runs = { seed: 20260412, numRuns: 400 };

describe('points-to by inclusion', () => {
  it('is what the definitions say', () => {
    fc.assert(
      fc.property(recipe, (dish) => void expect(solved(dish)).toEqual(naive(dish))),
      runs,
    );
  });

  it('does not depend on the order of constraints', () => {
    const order = fc.array(fc.nat(), { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(recipe, order, (dish, shuffle) => void expect(solvedIn(dish, shuffle)).toEqual(solvedIn(dish, []))),
      { ...runs, numRuns: 200 },
    );
  });

  it('is what the definitions say when objects are one cell', () => {
    fc.assert(
      fc.property(recipe, (dish) => void expect(solved(dish, 'paper')).toEqual(naive(dish, 'paper'))),
      { ...runs, numRuns: 100 },
    );
  });

  it('tells apart what differs in distance, in size or in what it may be', () => {
    const dish: Recipe = {
      objects: [
        [4, 'one'],
        [3, 'one'],
        [7, 'one'],
      ],
      // Places from 3 are nodes.
      constraints: [
        ['addressOf', [0, 8], [1, 0], 0, -1],
        ['addressOf', [0, 72], [2, 8], 0, -1],
        ['addressOf', [3, 0], [0, 0], 0, -1],
        ['load', [4, 0], [3, 0], 8, -1],
        ['load', [5, 0], [3, 0], 72, -1],
        ['add', [6, 0], [3, 0], 24, -1],
        ['add', [7, 0], [3, 0], 24, 1],
        ['index', [8, 0], [3, 0], 80, -1],
        ['index', [9, 0], [3, 0], 8, -1],
      ],
    };
    expect(solved(dish)).toEqual(naive(dish));
  });

  it('expands one pointer while what another points to is decided', () => {
    const dish: Recipe = {
      objects: [
        [4, 'one'],
        [4, 'one'],
        [3, 'one'],
        [3, 'one'],
      ],
      constraints: [
        ['load', [2, 0], [4, 0], 8, 1],
        ['addressOf', [0, 16], [1, -1], 0, -1],
        ['addressOf', [0, 32], [3, 0], 0, -1],
        ['addressOf', [4, 0], [0, -1], 0, -1],
      ],
    };
    expect(solved(dish)).toEqual(naive(dish));
  });
});

describe('points-to by unification', () => {
  it('misses no object that inclusion finds', () => {
    fc.assert(
      fc.property(recipe, (dish) => {
        const fine = cook(dish);
        const coarse = cook(dish);
        const exact = solvePointsTo(fine.memory, fine.constraints, { resolve: fine.resolve, budget: 1e9 });
        const fast = solvePointsTo(coarse.memory, coarse.constraints, { resolve: coarse.resolve, budget: -1 });
        expect(fast.method).toBe('unification');
        fine.places.forEach((c, i) => {
          const found = new Set([...fast.targets(coarse.places[i] ?? -1)].map(coarse.objectName));
          for (const target of exact.targets(c)) expect(found).toContain(fine.objectName(target));
        });
      }),
      runs,
    );
  });
});

describe('calls', () => {
  it.each(['inclusion', 'unification'] as const)('hear once of each object that concerns them, by %s', (method) => {
    const dish: Recipe = {
      objects: [
        [3, 'one'],
        [4, 'one'],
        [0, 'one'],
      ],
      constraints: [
        ['addressOf', [2, 0], [0, 0], 0, -1],
        ['addressOf', [2, 0], [0, 8], 0, -1],
        ['addressOf', [2, 0], [1, 0], 0, -1],
        ['onTargets', [2, 0], [2, 0], 3, -1],
      ],
    };
    const { memory, constraints, objectName } = cook(dish);
    const heard: string[] = [];
    const result = solvePointsTo(memory, constraints, {
      resolve: (site, object) => void heard.push(`${site} ${objectName(memory.cell(object, 0))}`),
      concerns: (object) => objectName(memory.cell(object, 0)) !== 'o1',
      budget: method === 'inclusion' ? 1e9 : -1,
    });
    expect(result.method).toBe(method);
    expect(heard).toEqual(['3 o0']);
  });
});
