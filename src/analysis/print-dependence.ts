/** The dependence graph of a program as text, and slices of it: `emit dependence` and `emit slice`. */
import { endsOf } from './dependence/ends.ts';
import {
  type DependenceGraph,
  edge,
  entryOf,
  functionOf,
  kindOfEdge,
  nodeOfEdge,
  paramOf,
  resultOf,
  stepOf,
} from './dependence/graph.ts';
import { slice } from './dependence/slice.ts';
import { decodeSteps } from './flow/steps.ts';
import type { Instance } from './pointsto/instances.ts';
import { stepText } from './print-steps.ts';
import type { WholeProgram } from './whole-program.ts';

/** Of each node of a function what it depends on; memory by its number. */
export function dependencePrinter(program: WholeProgram): (instance: Instance) => readonly string[] {
  const { graph } = program.dependence();
  return ({ index }) => {
    const nodes = graph.functions[index];
    if (!nodes) return [];
    const lines: string[] = [];
    for (let node = nodes.first; node < nodes.end; node++) {
      const to = [...usesOf(graph, node)].map(
        (used) => `${nodeName(graph, program, nodeOfEdge(used), index)}${kinds[kindOfEdge(used)]}`,
      );
      if (to.length > 0) lines.push(`${nodeName(graph, program, node, index)} @${graph.lines[node]}: ${to.join(', ')}`);
    }
    return lines;
  };
}

const kinds: Readonly<Record<number, string>> = {
  [edge.value]: '',
  [edge.pointer]: ' as pointer',
  [edge.index]: ' as index',
  [edge.control]: ' decides',
  [edge.up]: '',
  [edge.upControl]: ' calls',
  [edge.down]: '',
};

function* usesOf({ uses }: DependenceGraph, node: number): Generator<number> {
  for (let i = uses.start[node] ?? 0; i < (uses.start[node + 1] ?? 0); i++) yield uses.to[i] ?? 0;
}

/** `12` step, `entry`, `result`, `parameter 1`, `12.0` an argument of call 12, `12!` what it leaves behind. */
function nodeName(graph: DependenceGraph, program: WholeProgram, node: number, seenFrom: number): string {
  const fn = functionOf(graph, node);
  const nodes = graph.functions[fn];
  if (fn < 0 || !nodes) return `memory ${node - graph.memory}`;
  const own = fn === seenFrom ? '' : `${program.functions[fn]?.key}() `;
  if (node === entryOf(nodes)) return `${own}entry`;
  if (node === resultOf(nodes)) return `${own}result`;
  if (node < stepOf(nodes, 0)) return `${own}parameter ${node - paramOf(nodes, 0)}`;
  if (node < stepOf(nodes, nodes.steps)) return `${own}${node - stepOf(nodes, 0)}`;
  const call = nodes.calls.flat().find(({ out, argCount }) => out <= node && node <= out + argCount);
  if (!call) return `${own}?`;
  const step = call.step - stepOf(nodes, 0);
  return own + (node === call.out ? `${step}!` : `${step}.${node - call.args}`);
}

/** Steps that packets reach, and those that reach what is sent and what is logged. */
export function slicePrinter(program: WholeProgram): (instance: Instance) => readonly string[] {
  const { graph } = program.dependence();
  const ends = endsOf(program);
  const from = (list: typeof ends.sent): readonly number[] => list.flatMap(({ nodes }) => nodes);
  const slices = [
    ['received', slice(graph, from(ends.received), { direction: 'forward' })],
    ['sent', slice(graph, from(ends.sent), { direction: 'backward' })],
    ['logged', slice(graph, from(ends.logged), { direction: 'backward' })],
  ] as const;
  return ({ index, flow, base }) => {
    const nodes = graph.functions[index];
    if (!nodes) return [];
    const calls = new Map(nodes.calls.flat().map((call) => [call.step, call]));
    return decodeSteps(flow.steps).map((step, at) => {
      const node = stepOf(nodes, at);
      const call = calls.get(node);
      // A call is one step with its arguments and what it leaves behind.
      const own = call ? [node, ...Array.from({ length: call.argCount + 1 }, (_, i) => call.out + i)] : [node];
      const words = slices.flatMap(([word, found]) => (own.some((part) => found.has(part)) ? [word] : []));
      return `${at} @${base + step.line} ${stepText(flow, step)} ${words.join(' ') || '-'}`;
    });
  };
}
