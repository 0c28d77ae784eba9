// Reaching definitions against walks over random graphs.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Definition, reachingDefinitions } from '../../../src/analysis/dependence/definitions.ts';
import { type Adjacency, adjacency, edgesOf } from '../../../src/graph/adjacency.ts';

const count = 10;
const locals = 3;

const graphs = fc
  .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 25 })
  .map((edges): Adjacency => adjacency(count, [...edges, [0, 1]].flat()));

/** One definition in each step at most, of any local, and parameters. */
const definitions = fc
  .array(
    fc.record({ at: fc.integer({ min: -locals, max: count - 1 }), local: fc.nat(locals - 1), partly: fc.boolean() }),
  )
  .map((all) => {
    const seen = new Set<number>();
    return all.flatMap(({ at, local, partly }): readonly Definition[] => {
      if (seen.has(at)) return [];
      seen.add(at);
      if (at < 0) return [{ at, local: -1 - at }];
      return [partly ? { at, local, partly: true } : { at, local }];
    });
  });

/** Steps before which the definition holds. */
function reached(graph: Adjacency, all: readonly Definition[], { at, local }: Definition): ReadonlySet<number> {
  const kills = (step: number): boolean => all.some((d) => d.at === step && d.local === local && !d.partly);
  const found = new Set(at < 0 ? [0] : edgesOf(graph, at));
  for (const step of found) if (!kills(step)) for (const to of edgesOf(graph, step)) found.add(to);
  return found;
}

it('finds for each step the definitions that some way leads to it from', () => {
  fc.assert(
    fc.property(graphs, definitions, (graph, all) => {
      const reaching = reachingDefinitions(graph, all);
      for (let step = 0; step < count; step++) {
        for (let local = 0; local < locals; local++) {
          const naive = all.flatMap((d, i) => (d.local === local && reached(graph, all, d).has(step) ? [i] : []));
          expect(reaching.of(step, local)).toEqual(naive);
        }
      }
    }),
    { numRuns: 300 },
  );
});
