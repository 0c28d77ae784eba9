/**
 * Packet-processing procedures (step 1b), of those that the packet loop reaches.
 *
 * Definition (StateAlyzr, section 4.1): the procedures with a statement in the forward slice, by data and control, from where
 * packets come in: what the receiving call leaves behind, the parameters of a callback that is handed packets, an entry that
 * the settings name. Method: one slice for all of them. What the loop reaches and no slice holds runs in its turns whatever
 * the packet is: that is `timer`. What a timer, a signal or an operator starts depends on its start as a whole, so there the
 * slice is what can be reached.
 * Reports too much when: the slice does (memory forgets who called). May miss when: packets come in by a call that no model
 * knows; what it changes is told all the same, as changed by a timer.
 */
import { endsOf } from '../analysis/dependence/ends.ts';
import { functionOf } from '../analysis/dependence/graph.ts';
import { slice } from '../analysis/dependence/slice.ts';
import type { WholeProgram } from '../analysis/whole-program.ts';
import { bitOf, type ContextSet, type ProgramContexts } from './contexts.ts';
import type { Context } from './inventory.ts';
import type { Reason } from './spread.ts';

/** `contexts` with what only runs in the turns of the packet loop told from what processes packets. */
export function slicedContexts(program: WholeProgram, contexts: ProgramContexts): ProgramContexts {
  if (program.method === 'unification' || contexts.packets.certainty === 'none') return contexts;
  const processing = packetProcessing(program, contexts);
  const told = (fn: number, set: ContextSet): ContextSet =>
    processing.has(fn) || (set & packet) === 0 ? set : (set & ~packet) | timer;
  return {
    ...contexts,
    at: (fn, place) => told(fn, contexts.at(fn, place)),
    of: (fn) => told(fn, contexts.of(fn)),
    reasons: (fn) => (processing.has(fn) ? contexts.reasons(fn) : turnsOf(contexts.reasons(fn))),
    limitations: contexts.limitations.filter(({ kind }) => kind !== 'reachability'),
  };
}

const packet = bitOf('packet');
const timer = bitOf('timer');

function packetProcessing(program: WholeProgram, contexts: ProgramContexts): ReadonlySet<number> {
  const { graph } = program.dependence();
  const starts = endsOf(program).received.flatMap(({ nodes }) => nodes);
  const found = new Set<number>();
  program.functions.forEach((_, fn) => {
    const nodes = graph.functions[fn];
    const begins = contexts.reasons(fn).some(([context, { kind }]) => context === 'packet' && kind !== 'call');
    if (!begins || !nodes) return;
    found.add(fn);
    // Of a function that the settings name all is meant, and of what a program has that may be a plug-in.
    const named = contexts.reasons(fn).some(([context, { kind }]) => context === 'packet' && isEntry.has(kind));
    if (named) for (let node = nodes.first; node < nodes.end; node++) starts.push(node);
  });
  for (const node of slice(graph, starts, { direction: 'forward' }).nodes) {
    const fn = functionOf(graph, node);
    if (fn >= 0) found.add(fn);
  }
  return found;
}

const isEntry: ReadonlySet<Reason['kind']> = new Set(['entry', 'exported']);

/** Reached by the loop alone: in its turns. */
function turnsOf(reasons: readonly (readonly [Context, Reason])[]): readonly (readonly [Context, Reason])[] {
  const others = reasons.filter(([context]) => context !== 'packet');
  const reached = reasons.find(([context]) => context === 'packet')?.[1];
  if (reached?.kind !== 'call' || others.some(([context]) => context === 'timer')) return others;
  const { path, line } = reached;
  return [['timer', { kind: 'turn', path, line }] as const, ...others];
}
