import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntLists } from '../../src/graph/int-lists.ts';
import { components } from '../../src/graph/scc.ts';
import { UnionFind } from '../../src/graph/union-find.ts';

const size = 14;
const node = fc.nat({ max: size - 1 });

/** By definition: two nodes are in one component if each reaches the other. */
function reachability(edges: readonly (readonly [number, number])[]): readonly (readonly boolean[])[] {
  const reach = Array.from({ length: size }, (_, a) => Array.from({ length: size }, (__, b) => a === b));
  for (const [a, b] of edges) (reach[a] ?? [])[b] = true;
  for (let k = 0; k < size; k++)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) if (reach[a]?.[k] && reach[k]?.[b]) (reach[a] ?? [])[b] = true;
  return reach;
}

function search(edges: readonly (readonly [number, number])[], names: UnionFind, roots: readonly number[]): number[][] {
  const lists = new IntLists(size);
  for (const [a, b] of edges) lists.push(names.find(a), b);
  const { nodes, ends } = components(Int32Array.from(roots), lists, names);
  return [...ends].map((end, i) => [...nodes.subarray(ends[i - 1] ?? 0, end)]);
}

describe('strongly connected components', () => {
  it('are what reaches each other, successors first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 40 }), (edges) => {
        const reach = reachability(edges);
        const all = Array.from({ length: size }, (_, i) => i);
        const found = search(edges, new UnionFind(size), all);
        expect(found.flat().sort((a, b) => a - b)).toEqual(all);
        const place = new Map(found.flatMap((members, i) => members.map((n) => [n, i] as const)));
        for (const a of all) {
          for (const b of all) {
            const together = reach[a]?.[b] === true && reach[b]?.[a] === true;
            expect(place.get(a) === place.get(b)).toBe(together);
            if (reach[a]?.[b] && !together) expect(place.get(a) ?? 0).toBeGreaterThan(place.get(b) ?? 0);
          }
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('follows merged nodes by their name, and only what the roots reach', () => {
    const names = new UnionFind(size);
    names.union(1, 2);
    // 0 -> 2 (that is 1), 1 -> 3, 3 -> 0; 5 -> 0 is not reached from 0.
    const found = search(
      [
        [0, 2],
        [1, 3],
        [3, 0],
        [5, 0],
      ],
      names,
      [0],
    );
    expect(found.map((members) => members.sort())).toEqual([[0, 1, 3]]);
  });

  it('takes a path as long as the graph without recursion', () => {
    const long = 300_000;
    const lists = new IntLists(long);
    for (let i = 0; i + 1 < long; i++) lists.push(i, i + 1);
    lists.push(long - 1, 0);
    expect(components(Int32Array.of(0), lists, new UnionFind(long)).ends).toEqual(Int32Array.of(long));
  });
});
