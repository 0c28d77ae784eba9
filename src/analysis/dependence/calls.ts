/**
 * Dependence across calls: parameters on arguments, what a call leaves behind on results, externals on all they are handed
 * and may read.
 *
 * Reports too much when: an external makes what it writes from only some of what it reads. May miss when: an external keeps
 * what it was handed and hands it out again (its model says so only of pointers).
 */
import { externalModel } from '../../c/externals/externals.ts';
import type { BoundCall } from '../pointsto/bound-call.ts';
import type { Instance } from '../pointsto/instances.ts';
import { type CallNodes, edge, entryOf, type FunctionNodes, paramOf, resultOf } from './graph.ts';
import type { DependenceInput } from './input.ts';
import type { MemoryNodes } from './places.ts';

export interface CallsInput extends DependenceInput {
  readonly functions: readonly FunctionNodes[];
  readonly calls: readonly (readonly BoundCall[])[];
  readonly memory: MemoryNodes;
  readonly add: (from: number, to: number, kind: number) => void;
}

export function callEdges(input: CallsInput): void {
  const { functions, calls, solved } = input;
  const called = new Map<BoundCall, Instance[]>();
  for (const { site, callee } of solved.linker.callbacks.values())
    called.set(site, [...(called.get(site) ?? []), callee]);
  functions.forEach((nodes, fn) => {
    calls[fn]?.forEach((bound, number) => {
      for (const call of nodes.calls[number] ?? []) {
        oneCall(input, bound, call);
        for (const callee of called.get(bound) ?? []) callback(input, functions[callee.index], call);
      }
    });
  });
}

function oneCall({ functions, memory, add, ofCall }: CallsInput, bound: BoundCall, call: CallNodes): void {
  add(call.out, call.step, edge.control);
  for (let i = 0; i < call.argCount; i++) add(call.args + i, call.step, edge.control);
  for (const callee of bound.callees) {
    const nodes = functions[callee.index];
    if (!nodes) continue;
    add(entryOf(nodes), call.step, edge.upControl);
    add(call.out, resultOf(nodes), edge.down);
    for (let i = 0; i < call.argCount; i++)
      if (nodes.params > 0) add(paramOf(nodes, Math.min(i, nodes.params - 1)), call.args + i, edge.up);
  }
  if (bound.callees.size > 0 && bound.externals.size === 0) return;
  for (let i = 0; i < call.argCount; i++)
    add(call.out, call.args + i, isDestination(bound, i) ? edge.pointer : edge.value);
  for (const { targets } of ofCall(bound, 'reads'))
    if (targets.length > 0) add(call.out, memory.loaded(targets), edge.value);
  for (const { targets } of ofCall(bound, 'writes'))
    if (targets.length > 0) add(memory.stored(targets), call.out, edge.value);
}

/** Whether the argument only tells where the externals write. */
function isDestination({ externals }: BoundCall, argument: number): boolean {
  if (externals.size === 0) return false;
  return [...externals.keys()].every((name) =>
    externalModel(name)?.effects.some(
      (effect) =>
        (effect.kind === 'write' || effect.kind === 'copy') &&
        effect.to.kind === 'argument' &&
        effect.to.index === argument,
    ),
  );
}

/** What an external calls back gets whatever the call was handed, and what it returns goes there. */
function callback({ add }: CallsInput, nodes: FunctionNodes | undefined, call: CallNodes): void {
  if (!nodes) return;
  add(entryOf(nodes), call.step, edge.upControl);
  add(call.out, resultOf(nodes), edge.down);
  for (let param = 0; param < nodes.params; param++)
    for (let i = 0; i < call.argCount; i++) add(paramOf(nodes, param), call.args + i, edge.up);
}
