/**
 * The dependence graph of a program (Horwitz, Reps and Binkley 1990), in typed arrays: what each step is made from, and
 * what decides whether it runs.
 *
 * Nodes, function by function: its entry, its result, its parameters (surplus arguments are one more), its steps, and for
 * each call what it leaves behind and its arguments; then memory. An edge leads from a node to one that it depends on.
 */
import type { Adjacency } from '../../graph/adjacency.ts';

/** How a node depends on another. */
export const edge = {
  /** It is made from its value. */
  value: 0,
  /** The value tells where in memory. */
  pointer: 1,
  /** The value tells which element of an array. */
  index: 2,
  /** It decides whether it runs. */
  control: 3,
  /** A parameter on an argument, an entry on a call: from the callee to its callers. */
  up: 4,
  upControl: 5,
  /** What a call leaves behind on the result of a callee. */
  down: 6,
} as const;

/** A node and the kind of the edge to it in one number. */
export const edgeTo = (node: number, kind: number): number => node * 8 + kind;
export const nodeOfEdge = (edge: number): number => edge >> 3;
export const kindOfEdge = (edge: number): number => edge & 7;

/** The nodes of one function. */
export interface FunctionNodes {
  readonly first: number;
  readonly params: number;
  readonly steps: number;
  /** By number of the call in the function's flow; a call that is read twice has two. */
  readonly calls: readonly (readonly CallNodes[])[];
  readonly end: number;
}

export interface CallNodes {
  readonly step: number;
  /** Its result and what it does to memory. */
  readonly out: number;
  /** Of the arguments, in order. */
  readonly args: number;
  readonly argCount: number;
}

export const entryOf = ({ first }: FunctionNodes): number => first;
export const resultOf = ({ first }: FunctionNodes): number => first + 1;
export const paramOf = ({ first }: FunctionNodes, number: number): number => first + 2 + number;
export const stepOf = ({ first, params }: FunctionNodes, step: number): number => first + 2 + params + step;

export interface DependenceGraph {
  readonly functions: readonly FunctionNodes[];
  readonly count: number;
  /** Nodes from here on are memory. */
  readonly memory: number;
  /** Nodes of memory that stand for many places, or for one of which it is not known where it is. */
  readonly wholes: ReadonlySet<number>;
  /** Line of each node that is no memory. */
  readonly lines: Int32Array;
  /** What nodes depend on: `edgeTo`. */
  readonly uses: Adjacency;
  /** What depends on them. */
  readonly usedBy: Adjacency;
}

/** The function that a node is in; -1: it is memory. */
export function functionOf({ functions, memory }: Pick<DependenceGraph, 'functions' | 'memory'>, node: number): number {
  if (node >= memory) return -1;
  let low = 0;
  let high = functions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((functions[middle]?.first ?? 0) <= node) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The edges the other way round, with their kinds. */
export function turned({ count, start, to }: Adjacency): Adjacency {
  const first = new Int32Array(count + 1);
  for (let i = 0; i < to.length; i++) first[nodeOfEdge(to[i] ?? 0) + 1] = (first[nodeOfEdge(to[i] ?? 0) + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = first.slice(0, count);
  const back = new Int32Array(to.length);
  for (let node = 0; node < count; node++) {
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      const other = nodeOfEdge(to[i] ?? 0);
      const at = next[other] ?? 0;
      back[at] = edgeTo(node, kindOfEdge(to[i] ?? 0));
      next[other] = at + 1;
    }
  }
  return { count, start: first, to: back };
}
