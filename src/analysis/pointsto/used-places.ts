/** Places of a function whose content it looks at: by an operation, a call, a read or a write through it. */
import { type FunctionFlow, op, operandCount } from '../flow/flow.ts';

const known = new WeakMap<FunctionFlow, ReadonlySet<number>>();

export function usedPlaces(flow: FunctionFlow): ReadonlySet<number> {
  let used = known.get(flow);
  if (!used) {
    used = find(flow);
    known.set(flow, used);
  }
  return used;
}

function find({ ops, calls, writes, reads, result }: FunctionFlow): ReadonlySet<number> {
  const used = new Set([result]);
  for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
    const code = ops[i];
    used.add(ops[i + (code === op.store ? 4 : 3)] ?? -1);
    // Pointers to what is filled.
    if (code === op.store || code === op.block) used.add(ops[i + 1] ?? -1);
  }
  for (const { args, callee, object } of calls) {
    for (const arg of args) if (arg) used.add(arg[0]);
    if (typeof callee !== 'string') used.add(callee[0]);
    if (object) used.add(object.pointer[0]);
  }
  for (const { base, through } of [...writes, ...reads]) if (through !== undefined) used.add(base);
  return used;
}
