/**
 * Output impact (step 4): whether an element can influence a packet that is sent, a log that is written, both or none.
 *
 * Definition (StateAlyzr, section 4.4): it does if a load of it is in the backward slice, by data and control, of a call
 * that sends or logs. Method: one slice for all calls that send, one for all that log, of those that may run after
 * startup; the loads in them are put down to elements as those of step 1c are.
 * Reports too much when: a condition decides only whether a call comes back. May miss when: an element gets out by a way
 * that no model says to send or log (a shared file mapping).
 */
import { type End, endsOf } from '../analysis/dependence/ends.ts';
import { functionOf } from '../analysis/dependence/graph.ts';
import { type Slice, slice } from '../analysis/dependence/slice.ts';
import type { MemoryAccess, WholeProgram } from '../analysis/whole-program.ts';
import type { Position } from '../source/range.ts';
import { bitOf, type ProgramContexts } from './contexts.ts';
import type { ElementKey, Impact, OutputWay } from './inventory.ts';

export interface OutputsInput {
  readonly program: WholeProgram;
  readonly contexts: ProgramContexts;
  readonly elementsOf: (access: MemoryAccess) => readonly ElementKey[];
}

/** Of the elements that have any. undefined: not known, since memory is not told apart. */
export function outputImpacts(input: OutputsInput): ReadonlyMap<ElementKey, Impact> | undefined {
  const { program, contexts } = input;
  if (program.method === 'unification') return undefined;
  const { sent, logged } = endsOf(program);
  const runs = (end: End): boolean => (contexts.at(end.fn, end) & ~bitOf('startup')) !== 0;
  const found = new Map<ElementKey, { packet?: OutputWay; log?: OutputWay }>();
  for (const [kind, ends] of [
    ['packet', sent.filter(runs)],
    ['log', logged.filter(runs)],
  ] as const) {
    for (const [key, way] of influences(input, ends)) found.set(key, { ...found.get(key), [kind]: way });
  }
  return found;
}

/** Of each element the shortest way from a load of it to one of the calls. */
function influences(input: OutputsInput, ends: readonly End[]): ReadonlyMap<ElementKey, OutputWay> {
  const { program, elementsOf } = input;
  const dependence = program.dependence();
  const starts = ends.flatMap(({ nodes }) => nodes);
  const found = slice(dependence.graph, starts, { direction: 'backward' });
  const ranks = new Map(found.nodes.map((node, rank) => [node, rank]));
  const nearest = new Map<ElementKey, number>();
  program.functions.forEach((_, fn) => {
    for (const { node, access } of dependence.loadsOf(fn)) {
      const rank = ranks.get(node);
      if (rank === undefined) continue;
      for (const key of elementsOf(access)) if (rank < (nearest.get(key) ?? Infinity)) nearest.set(key, rank);
    }
  });
  const calls = new Map(ends.flatMap((end) => end.nodes.map((node) => [node, end.external] as const)));
  const ways = new Map<number, OutputWay>();
  return new Map(
    [...nearest].map(([key, rank]) => {
      const node = found.nodes[rank] ?? -1;
      const way = ways.get(node) ?? wayOf(program, found, node, calls);
      ways.set(node, way);
      return [key, way];
    }),
  );
}

/** Lines on a way that are told at most; of longer ones the first and the last. */
const mostLines = 8;

function wayOf(program: WholeProgram, found: Slice, node: number, calls: ReadonlyMap<number, string>): OutputWay {
  const { graph } = program.dependence();
  const nodes = found.wayFrom(node);
  const lines: Position[] = [];
  for (const at of nodes) {
    const fn = functionOf(graph, at);
    if (fn < 0) continue;
    const position = { path: program.functions[fn]?.path ?? '', line: graph.lines[at] ?? 0 };
    const last = lines.at(-1);
    if (last?.line !== position.line || last.path !== position.path) lines.push(position);
  }
  const external = calls.get(nodes.at(-1) ?? -1) ?? '';
  const omitted = Math.max(0, lines.length - mostLines);
  const half = mostLines / 2;
  const told = omitted === 0 ? lines : [...lines.slice(0, half), ...lines.slice(-half)];
  return { external, lines: told, omitted };
}
