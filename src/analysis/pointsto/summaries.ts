/**
 * Return summaries: what a function's result is made of, in terms of its parameters, so that each call gets the result of
 * its own arguments.
 *
 * Method: the operations that lead to the result, followed back to parameters, names, and calls. At a call they are
 * instantiated anew (call strings of length at most three); the function itself is analysed once, without context.
 * Functions whose result passes through memory of their own, or is made of too much, have no summary.
 */
import { type CallFlow, type FunctionFlow, op, operandCount } from '../flow/flow.ts';

export interface ReturnSummary {
  /** Operations as in the flow, six numbers each (the last may be unused). */
  readonly ops: readonly (readonly number[])[];
  /** Calls whose result the function's own is made of. */
  readonly calls: readonly CallFlow[];
}

/** Operations and calls at most: larger results are those of the program's work, not of an accessor. */
const maximumParts = 24;

const summaries = new WeakMap<FunctionFlow, { readonly summary: ReturnSummary | undefined }>();

/** undefined: calls take the result as it is in all contexts. */
export function returnSummary(flow: FunctionFlow): ReturnSummary | undefined {
  let known = summaries.get(flow);
  if (!known) {
    known = { summary: typeof flow.returns === 'string' ? summarise(flow) : undefined };
    summaries.set(flow, known);
  }
  return known.summary;
}

function summarise(flow: FunctionFlow): ReturnSummary | undefined {
  const byDestination = new Map<number, (readonly number[])[]>();
  const addressed = new Set<number>();
  for (const parts of operations(flow.ops)) {
    const [code = 0, dst = 0, , src = 0] = parts;
    if (code === op.address) addressed.add(src);
    if (code !== op.store && code !== op.block && dst >= 0)
      byDestination.set(dst, [...(byDestination.get(dst) ?? []), parts]);
  }
  const ops: (readonly number[])[] = [];
  const reached = new Set([flow.result]);
  for (const place of reached) {
    if (addressed.has(place) || place === flow.surplus || isRecord(flow, place)) return undefined;
    for (const parts of byDestination.get(place) ?? []) {
      const [code = 0, , , src = 0] = parts;
      if (code === op.address && src >= 0) return undefined;
      ops.push(parts);
      if (ops.length > maximumParts) return undefined;
      if (src >= 0) reached.add(src);
    }
  }
  if (![...reached].some((place) => place < flow.params)) return undefined;
  const calls = flow.calls.filter(({ result }) => result !== null && reached.has(result[0]));
  return { ops, calls };
}

function isRecord(flow: FunctionFlow, place: number): boolean {
  const shape = flow.locals[place]?.shape;
  return Array.isArray(shape) && shape[0] !== undefined;
}

function* operations(ops: readonly number[]): Iterable<readonly number[]> {
  for (let i = 0; i < ops.length; ) {
    const length = 1 + (operandCount[ops[i] ?? 0] ?? 0);
    yield ops.slice(i, i + length);
    i += length;
  }
}
