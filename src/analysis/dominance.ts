/**
 * Post-dominators and control dependence.
 *
 * Definition (Ferrante, Ottenstein and Warren 1987): `b` post-dominates `a` if every way from `a` to the end leads through
 * `b`; `b` is control dependent on `a` if it post-dominates a successor of `a` but is not `a`'s own (strict) post-dominator.
 * Method: Cooper, Harvey and Kennedy 2001 on the reversed graph. A loop without a way out gets one, from its last node.
 */
import { type Adjacency, adjacency, edgesOf, reversed } from '../graph/adjacency.ts';

const none = -1;

/** Of each node the nearest that dominates it, -1 for the root and for what it does not lead to. */
export function dominators(graph: Adjacency, root: number): Int32Array {
  const order = reversePostorder(graph, root);
  const rank = new Int32Array(graph.count).fill(none);
  order.forEach((node, i) => {
    rank[node] = i;
  });
  const before = reversed(graph);
  const nearest = new Int32Array(graph.count).fill(none);
  nearest[root] = root;
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of order) {
      if (node === root) continue;
      const found = meeting(before, node, nearest, rank);
      if (nearest[node] === found) continue;
      nearest[node] = found;
      changed = true;
    }
  }
  nearest[root] = none;
  return nearest;
}

/** Where the ways up from all predecessors that are done meet. */
function meeting(before: Adjacency, node: number, nearest: Int32Array, rank: Int32Array): number {
  let found = none;
  for (let i = before.start[node] ?? 0; i < (before.start[node + 1] ?? 0); i++) {
    let other = before.to[i] ?? 0;
    if ((nearest[other] ?? none) === none) continue;
    if (found === none) found = other;
    while (found !== other) {
      if ((rank[found] ?? 0) > (rank[other] ?? 0)) found = nearest[found] ?? none;
      else other = nearest[other] ?? none;
    }
  }
  return found;
}

function reversePostorder({ count, start, to }: Adjacency, root: number): readonly number[] {
  const next = start.slice(0, count);
  const seen = new Uint8Array(count);
  const order: number[] = [];
  const stack = [root];
  seen[root] = 1;
  for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
    const at = next[node] ?? 0;
    if (at === (start[node + 1] ?? 0)) {
      order.push(node);
      stack.pop();
      continue;
    }
    next[node] = at + 1;
    const other = to[at] ?? 0;
    if (seen[other] === 1) continue;
    seen[other] = 1;
    stack.push(other);
  }
  return order.reverse();
}

/** The graph with a way to `end` from everywhere. */
export function withEnd(graph: Adjacency, end: number): Adjacency {
  const before = reversed(graph);
  const ends = new Uint8Array(graph.count);
  const added: number[] = [];
  const mark = (from: number): void => {
    const stack = [from];
    ends[from] = 1;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (const other of edgesOf(before, node)) {
        if (ends[other] === 1) continue;
        ends[other] = 1;
        stack.push(other);
      }
    }
  };
  mark(end);
  for (let node = graph.count - 1; node >= 0; node--) {
    if (ends[node] === 1) continue;
    added.push(node, end);
    mark(node);
  }
  if (added.length === 0) return graph;
  const edges: number[] = [];
  for (let node = 0; node < graph.count; node++) for (const to of edgesOf(graph, node)) edges.push(node, to);
  return adjacency(graph.count, [...edges, ...added]);
}

/** Of each node the nearest that post-dominates it; -1 for the end. `graph` has a way to `end` from everywhere. */
export function postDominators(graph: Adjacency, end: number): Int32Array {
  return dominators(reversed(graph), end);
}

/** Of each node those that it is control dependent on. */
export function controlDependence(graph: Adjacency, end: number): Adjacency {
  const ending = withEnd(graph, end);
  const nearest = postDominators(ending, end);
  const edges: number[] = [];
  const last = new Int32Array(ending.count).fill(none);
  const add = (node: number, on: number): void => {
    if (last[node] === on) return;
    last[node] = on;
    edges.push(node, on);
  };
  for (let node = 0; node < ending.count; node++) {
    const first = ending.start[node] ?? 0;
    const behind = ending.start[node + 1] ?? 0;
    if (behind - first < 2) continue;
    for (let i = first; i < behind; i++)
      for (let at = ending.to[i] ?? 0; at !== nearest[node] && at !== none; at = nearest[at] ?? none) add(at, node);
  }
  return adjacency(graph.count, edges);
}
