/**
 * Slices: what nodes depend on (backward), what depends on them (forward), and what lies between (chop).
 *
 * Definition (Weiser 1984; Horwitz, Reps and Binkley 1990): all nodes that are reached by edges, without leaving a function
 * for another caller than the one it was entered from. Memory forgets callers.
 * Method: a node is reached `free`, from where ways may go on to callers, or `bound`: from within a callee, where they may
 * not, because the summary edges of the call have gone there already.
 */
import type { Adjacency } from '../../graph/adjacency.ts';
import { type DependenceGraph, edge, kindOfEdge, nodeOfEdge } from './graph.ts';

export type Direction = 'backward' | 'forward';

export interface Slice {
  has(node: number): boolean;
  /** In the order in which they were found. */
  readonly nodes: readonly number[];
  /** From a node of the slice back to what it was started from. */
  wayFrom(node: number): readonly number[];
}

export interface SliceOptions {
  readonly direction: Direction;
  /** Edges that are followed; absent: all. */
  readonly follows?: (kind: number) => boolean;
  /** Nodes that nothing leads on from. */
  readonly stops?: (node: number) => boolean;
}

const free = 1;
const bound = 2;

type Walked = Pick<DependenceGraph, 'count' | 'memory' | 'uses' | 'usedBy'>;

export function slice(graph: Walked, from: Iterable<number>, { direction, follows, stops }: SliceOptions): Slice {
  const edges: Adjacency = direction === 'backward' ? graph.uses : graph.usedBy;
  const states = new Uint8Array(graph.count);
  const parents = new Int32Array(graph.count).fill(-1);
  const nodes: number[] = [];
  const todo: number[] = [];
  const reach = (node: number, state: number, parent: number): void => {
    const before = states[node] ?? 0;
    if ((before & (state | free)) !== 0) return;
    states[node] = before | state;
    if (before === 0) {
      parents[node] = parent;
      nodes.push(node);
    }
    todo.push(node);
  };
  for (const node of from) reach(node, free, -1);
  for (let next = 0; next < todo.length; next++) {
    const node = todo[next] ?? 0;
    if (stops?.(node)) continue;
    const own = ((states[node] ?? 0) & free) !== 0 ? free : bound;
    for (let i = edges.start[node] ?? 0; i < (edges.start[node + 1] ?? 0); i++) {
      const kind = kindOfEdge(edges.to[i] ?? 0);
      const other = nodeOfEdge(edges.to[i] ?? 0);
      if (follows && !follows(kind)) continue;
      const state = other >= graph.memory ? free : stateBehind(kind, own, direction);
      if (state !== 0) reach(other, state, node);
    }
  }
  return {
    has: (node) => states[node] !== 0,
    nodes,
    wayFrom: (node) => {
      const way: number[] = [];
      for (let at = node; at >= 0 && states[at] !== 0; at = parents[at] ?? -1) way.push(at);
      return way;
    },
  };
}

/** 0: the edge may not be followed. */
function stateBehind(kind: number, state: number, direction: Direction): number {
  const toCallee = direction === 'backward' ? kind === edge.down : kind === edge.up || kind === edge.upControl;
  if (toCallee) return bound;
  const toCaller = direction === 'backward' ? kind === edge.up || kind === edge.upControl : kind === edge.down;
  return toCaller && state !== free ? 0 : state;
}

/** Nodes on ways from `from` to `to`, as far as both slices tell. */
export function chop(graph: Walked, from: Iterable<number>, to: Iterable<number>): readonly number[] {
  const forward = slice(graph, from, { direction: 'forward' });
  return slice(graph, to, { direction: 'backward' }).nodes.filter((node) => forward.has(node));
}
