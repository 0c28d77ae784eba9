/**
 * Which calls come back.
 *
 * Definition: a function does not come back if no way through it reaches its end but through a call that does not, and one
 * does. Method: externals by their models; then functions, until no more are found.
 * May miss when: it does not come back only because of what its conditions say.
 */
import { externalModel } from '../c/externals/externals.ts';
import { edgesOf } from '../graph/adjacency.ts';
import { type CallKnowledge, controlFlow } from './controlflow.ts';
import { decodeSteps, stepKind } from './flow/steps.ts';
import type { BoundCall } from './pointsto/bound-call.ts';
import type { SolvedProgram } from './pointsto/solved.ts';

/** Calls of each function, in the order of its flow. */
export function callsByFunction({ instances, linker }: SolvedProgram): readonly (readonly BoundCall[])[] {
  const calls: BoundCall[][] = instances.map(() => []);
  for (const call of linker.calls) calls[call.caller.index]?.push(call);
  return calls;
}

/** What is known of the calls of each function. */
export function callKnowledge(
  solved: SolvedProgram,
  calls: readonly (readonly BoundCall[])[] = callsByFunction(solved),
): (fn: number) => CallKnowledge {
  const gone = new Set<number>();
  const comesBack = (call: BoundCall | undefined): boolean => {
    if (!call || call.callees.size + call.externals.size === 0) return true;
    for (const name of call.externals.keys()) if (!stops(name)) return true;
    for (const callee of call.callees) if (!gone.has(callee.index)) return true;
    return false;
  };
  const knowledge = (fn: number): CallKnowledge => ({
    comesBack: (call) => comesBack(calls[fn]?.[call]),
    isSetjmp: (call) => [...(calls[fn]?.[call]?.externals.keys() ?? [])].some((name) => setjmps.test(name)),
  });
  const todo = new Set(calls.flatMap((list, fn) => (list.some((call) => !comesBack(call)) ? [fn] : [])));
  const callers = callersOf(calls);
  for (const fn of todo) {
    // It may have to be looked at again when another one is found.
    todo.delete(fn);
    if (gone.has(fn) || reachesEnd(solved, fn, knowledge(fn))) continue;
    gone.add(fn);
    for (const caller of callers[fn] ?? []) todo.add(caller);
  }
  return knowledge;
}

const setjmps = /^_*(sig)?setjmp$/;

const stops = (name: string): boolean =>
  externalModel(name)?.effects.some(({ kind }) => kind === 'noreturn' || kind === 'exits') ?? false;

function callersOf(calls: readonly (readonly BoundCall[])[]): readonly ReadonlySet<number>[] {
  const callers: Set<number>[] = calls.map(() => new Set());
  calls.forEach((list, fn) => {
    for (const { callees } of list) for (const callee of callees) callers[callee.index]?.add(fn);
  });
  return callers;
}

/** Other than through a call that does not come back; also where nothing does: a loop without a way out is no end. */
function reachesEnd({ instances }: SolvedProgram, fn: number, knowledge: CallKnowledge): boolean {
  const steps = decodeSteps(instances[fn]?.flow.steps ?? []);
  const graph = controlFlow(steps, knowledge);
  const end = steps.length;
  const seen = new Set([0]);
  let stopped = false;
  for (const node of seen) {
    if (node === end) return true;
    const step = steps[node];
    if (step?.kind === stepKind.call && !knowledge.comesBack(step.operand)) stopped = true;
    else for (const to of edgesOf(graph, node)) seen.add(to);
  }
  return !stopped;
}
