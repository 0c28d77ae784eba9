/**
 * Control flow of one function: which step may run after which.
 *
 * Method: steps name their successors; a call that does not come back leads to the end of the function; where `setjmp` is
 * called, every call may come back there.
 * Reports too much when: a condition always holds. May miss when: a signal handler jumps.
 */
import { type Adjacency, adjacency } from '../graph/adjacency.ts';
import { type Step, stepKind } from './flow/steps.ts';

/** What is known of the calls of a function, by their number in its flow. */
export interface CallKnowledge {
  comesBack(call: number): boolean;
  /** Control may come back to it once more, from any call that follows. */
  isSetjmp(call: number): boolean;
}

/** Nodes are the steps, then the end of the function. The first step is where it starts. */
export function controlFlow(steps: readonly Step[], calls: CallKnowledge): Adjacency {
  const end = steps.length;
  const edges: number[] = [];
  const jumped = steps.flatMap(({ kind, operand }, at) =>
    kind === stepKind.call && calls.isSetjmp(operand) ? [at] : [],
  );
  steps.forEach((step, at) => {
    const isCall = step.kind === stepKind.call;
    const leaves = step.kind === stepKind.return || (isCall && !calls.comesBack(step.operand));
    const next = leaves ? [end] : step.targets.length > 0 ? step.targets : [at + 1];
    for (const to of next) edges.push(at, to);
    if (isCall) for (const to of jumped) if (to !== at) edges.push(at, to);
  });
  return adjacency(end + 1, edges);
}
