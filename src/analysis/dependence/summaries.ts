/**
 * Summary edges: what a call leaves behind depends on those arguments that the results of its callees depend on.
 *
 * Definition: there is a way from the callee's result to its parameter that leaves the callee only through the results of
 * what it calls, and comes back from there. What goes through memory is not followed: memory has no callers.
 * Method: sets of parameters, callees again and again until none grows. Parameters from the thirtieth on are one.
 */
import { type Adjacency, adjacency } from '../../graph/adjacency.ts';
import type { IntVector } from '../../graph/int-vector.ts';
import type { BoundCall } from '../pointsto/bound-call.ts';
import { edge, type FunctionNodes, kindOfEdge, nodeOfEdge, paramOf, resultOf } from './graph.ts';

export interface SummariesInput {
  readonly functions: readonly FunctionNodes[];
  readonly calls: readonly (readonly BoundCall[])[];
  /** All but the summaries. */
  readonly edges: IntVector;
  readonly memory: number;
  readonly add: (from: number, to: number, kind: number) => void;
}

const last = 30;

const bitOf = (param: number): number => 1 << Math.min(param, last);

const everyBitFrom = (param: number): number => (0x7fffffff >> param) << param;

export function addSummaries(input: SummariesInput): void {
  const { edges, memory } = input;
  const graph = adjacency(memory, withinMemory(edges, memory));
  const all = summaries(input, graph, edge.control);
  const values = summaries(input, graph, edge.value);
  input.functions.forEach((nodes, fn) => {
    nodes.calls.forEach((found, number) => {
      const { callees } = input.calls[fn]?.[number] ?? {};
      if (!callees || callees.size === 0) return;
      const any = joined(callees, all);
      const value = joined(callees, values);
      for (const { out, args, argCount } of found) {
        for (let i = 0; i < argCount; i++) {
          if ((any & bitOf(i)) !== 0) input.add(out, args + i, (value & bitOf(i)) !== 0 ? edge.value : edge.control);
        }
      }
    });
  });
}

/** Edges between nodes of functions. */
function withinMemory(edges: IntVector, memory: number): Int32Array {
  const found = new Int32Array(edges.length);
  let count = 0;
  for (let i = 0; i < edges.length; i += 2) {
    if (edges.get(i) >= memory || nodeOfEdge(edges.get(i + 1)) >= memory) continue;
    found[count++] = edges.get(i);
    found[count++] = edges.get(i + 1);
  }
  return found.subarray(0, count);
}

const joined = (callees: ReadonlySet<{ readonly index: number }>, masks: Int32Array): number => {
  let mask = 0;
  for (const { index } of callees) mask |= masks[index] ?? 0;
  return mask;
};

/** Of each function the parameters that its result depends on, by edges of this kind at most. */
function summaries({ functions, calls }: SummariesInput, graph: Adjacency, most: number): Int32Array {
  const masks = new Int32Array(functions.length);
  const callers = callersOf(calls);
  const todo = new Set(functions.keys());
  const seen = new Uint8Array(graph.count);
  for (const fn of todo) {
    todo.delete(fn);
    const mask = summary({ functions, calls, masks, graph, most, seen }, fn);
    if (mask === masks[fn]) continue;
    masks[fn] = mask;
    for (const caller of callers[fn] ?? []) todo.add(caller);
  }
  return masks;
}

function callersOf(calls: SummariesInput['calls']): readonly ReadonlySet<number>[] {
  const callers: Set<number>[] = calls.map(() => new Set());
  calls.forEach((list, fn) => {
    for (const { callees } of list) for (const { index } of callees) callers[index]?.add(fn);
  });
  return callers;
}

interface Search extends Pick<SummariesInput, 'functions' | 'calls'> {
  readonly masks: Int32Array;
  readonly graph: Adjacency;
  readonly most: number;
  readonly seen: Uint8Array;
}

function summary({ functions, calls, masks, graph, most, seen }: Search, fn: number): number {
  const nodes = functions[fn];
  if (!nodes) return 0;
  const outs = new Map<number, { readonly args: number; readonly argCount: number; readonly mask: number }>();
  nodes.calls.forEach((found, number) => {
    const { callees } = calls[fn]?.[number] ?? {};
    const mask = callees ? joined(callees, masks) : 0;
    if (mask !== 0) for (const { out, args, argCount } of found) outs.set(out, { args, argCount, mask });
  });
  const found: number[] = [];
  const visit = (node: number): void => {
    if (seen[node] === 1) return;
    seen[node] = 1;
    found.push(node);
  };
  visit(resultOf(nodes));
  for (const node of found) {
    for (let i = graph.start[node] ?? 0; i < (graph.start[node + 1] ?? 0); i++) {
      const to = graph.to[i] ?? 0;
      if (kindOfEdge(to) <= most) visit(nodeOfEdge(to));
    }
    const call = outs.get(node);
    for (let i = 0; call && i < call.argCount; i++) if ((call.mask & bitOf(i)) !== 0) visit(call.args + i);
  }
  let mask = 0;
  for (let param = 0; param < nodes.params; param++) {
    if (seen[paramOf(nodes, param)] !== 1) continue;
    // The last one takes all arguments that are too many.
    mask |= param === nodes.params - 1 ? everyBitFrom(Math.min(param, last)) : bitOf(param);
  }
  for (const node of found) seen[node] = 0;
  return mask;
}
