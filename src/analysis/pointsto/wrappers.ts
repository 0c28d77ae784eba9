/**
 * Allocation wrappers: functions that return memory of no particular type which they, or another wrapper, allocated.
 *
 * Method: the result is followed back through copies within the function; where it comes from a call of an allocator, the
 * function is one. To a fixpoint, through calls by name. Each call of a wrapper from elsewhere makes an object of its own.
 * Reports too much when: a wrapper hands out memory that it allocated earlier. May miss when: the fresh pointer goes
 * through memory before it is returned; the wrapper's callers then share one object.
 */
import { externalModel } from '../../c/externals/externals.ts';
import { type CallFlow, type FunctionFlow, op, operandCount } from '../flow/flow.ts';
import type { Instance } from './instances.ts';

export interface Wrapper {
  /** Calls whose fresh result it returns. */
  readonly fresh: readonly CallFlow[];
  /** Calls that give it something else to return. */
  readonly others: readonly CallFlow[];
  /** Places whose content it may return, through copies. */
  readonly returned: ReadonlySet<number>;
  /** By fresh call, the place where what the callers get comes into being: behind a header, if there is one. */
  readonly births: ReadonlyMap<CallFlow, number>;
}

export type Wrappers = ReadonlyMap<Instance, Wrapper>;

/** `calleesOf`: functions of the program that a call by name may mean; none: an external. */
export function allocationWrappers(
  instances: readonly Instance[],
  calleesOf: (caller: Instance, name: string) => readonly Instance[],
): Wrappers {
  const found = new Set<Instance>();
  const candidates = instances.filter(({ flow }) => flow.returnsBytes && flow.calls.length > 0);
  const returned = new Map(candidates.map((c) => [c, returnedPlaces(c.flow)]));
  const freshOf = (c: Instance): readonly CallFlow[] =>
    callsInto(c.flow, returned.get(c)).filter((call) => isFresh(c, call, calleesOf, found));
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const candidate of candidates)
      if (!found.has(candidate) && freshOf(candidate).length > 0) found.add(candidate);
  }
  return new Map(
    [...found].map((instance) => {
      const places = returned.get(instance) ?? new Set();
      const fresh = freshOf(instance);
      const others = callsInto(instance.flow, places).filter((call) => !fresh.includes(call));
      const births = new Map(fresh.map((call) => [call, birthOf(instance.flow, call, places)]));
      return [instance, { fresh, others, returned: places, births }];
    }),
  );
}

function isFresh(
  caller: Instance,
  call: CallFlow,
  calleesOf: (caller: Instance, name: string) => readonly Instance[],
  wrappers: ReadonlySet<Instance>,
): boolean {
  if (typeof call.callee !== 'string') return false;
  const callees = calleesOf(caller, call.callee);
  return callees.length > 0 ? callees.some((callee) => wrappers.has(callee)) : isAllocator(call.callee);
}

export function isAllocator(name: string): boolean {
  const effects = externalModel(name)?.effects ?? [];
  return effects.some((effect) => effect.kind === 'return' && effect.value.kind === 'fresh');
}

/** Places whose content the function may return, through copies alone. */
function returnedPlaces(flow: FunctionFlow): ReadonlySet<number> {
  const { ops } = flow;
  const sources = new Map<number, number[]>();
  for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
    const code = ops[i];
    if (code !== op.copy && code !== op.add && code !== op.index) continue;
    const dst = ops[i + 1] ?? -1;
    const src = ops[i + 3] ?? -1;
    if (dst >= 0 && src >= 0) sources.set(dst, [...(sources.get(dst) ?? []), src]);
  }
  const reached = new Set<number>([flow.result]);
  for (const place of reached) for (const src of sources.get(place) ?? []) reached.add(src);
  return reached;
}

function callsInto(flow: FunctionFlow, places: ReadonlySet<number> | undefined): readonly CallFlow[] {
  return flow.calls.filter((call) => call.result !== null && places?.has(call.result[0]));
}

/** The result of the call itself, if it is returned as it is; else where bytes have been added to it. */
function birthOf(flow: FunctionFlow, call: CallFlow, returned: ReadonlySet<number>): number {
  const start = call.result?.[0] ?? -1;
  const reached = new Set([start]);
  let behind = start;
  const { ops } = flow;
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
      const dst = ops[i + 1] ?? -1;
      if (!reached.has(ops[i + 3] ?? -1) || !returned.has(dst)) continue;
      if (ops[i] === op.copy) reached.add(dst);
      else if (ops[i] === op.add && (ops[i + 5] ?? 0) > 0) behind = dst;
    }
  }
  return reached.has(flow.result) ? start : behind;
}
