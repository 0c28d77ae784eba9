// Dominators and control dependence against their definitions, read word by word, on random graphs.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { controlDependence, dominators, postDominators, withEnd } from '../../src/analysis/dominance.ts';
import { type Adjacency, adjacency, edgesOf } from '../../src/graph/adjacency.ts';

const graphs = fc.integer({ min: 2, max: 14 }).chain((count) =>
  fc
    .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 3 * count })
    // Nothing comes after the end, which is the last node.
    .map((edges): Adjacency => adjacency(count, edges.filter(([from]) => from !== count - 1).flat())),
);

/** Nodes that `from` leads to without `without`. */
function reached(graph: Adjacency, from: number, without: number): ReadonlySet<number> {
  const found = new Set(from === without ? [] : [from]);
  for (const node of found) for (const to of edgesOf(graph, node)) if (to !== without) found.add(to);
  return found;
}

/** All ways from `a` to `b` lead through `c`; there is one. */
function between(graph: Adjacency, a: number, b: number, c: number): boolean {
  return reached(graph, a, -1).has(b) && !reached(graph, a, c).has(b);
}

/** All strict dominators, by climbing. */
function climbed(nearest: Int32Array, node: number): readonly number[] {
  const found: number[] = [];
  for (let at = nearest[node] ?? -1; at >= 0; at = nearest[at] ?? -1) found.push(at);
  return found.sort((a, b) => a - b);
}

const nodesOf = ({ count }: Adjacency): readonly number[] => Array.from({ length: count }, (_, node) => node);

it('finds the nodes that every way from the root leads through', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const nearest = dominators(graph, 0);
      for (const node of nodesOf(graph)) {
        const naive = nodesOf(graph).filter((c) => c !== node && between(graph, 0, node, c));
        expect(climbed(nearest, node)).toEqual(naive);
      }
    }),
    { numRuns: 300 },
  );
});

it('gives every node a way to the end and keeps those there are', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const end = graph.count - 1;
      const ending = withEnd(graph, end);
      for (const node of nodesOf(graph)) {
        expect(reached(ending, node, -1).has(end)).toBe(true);
        const own = [...edgesOf(graph, node)];
        const found = [...edgesOf(ending, node)];
        expect(found.slice(0, own.length)).toEqual(own);
        // None is added where there was a way.
        if (reached(graph, node, -1).has(end)) expect(found.length).toBe(own.length);
      }
    }),
    { numRuns: 300 },
  );
});

it('is control dependent on what decides whether it runs', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const end = graph.count - 1;
      const ending = withEnd(graph, end);
      const nearest = postDominators(ending, end);
      const after = (a: number, b: number): boolean => a === b || climbed(nearest, a).includes(b);
      const dependence = controlDependence(graph, end);
      for (const node of nodesOf(graph)) {
        const naive = nodesOf(graph).filter(
          (a) =>
            [...edgesOf(ending, a)].some((successor) => after(successor, node)) && !climbed(nearest, a).includes(node),
        );
        // Post-dominators of an only successor are the node's own.
        expect([...edgesOf(dependence, node)].sort((a, b) => a - b)).toEqual(naive);
      }
    }),
    { numRuns: 300 },
  );
});
