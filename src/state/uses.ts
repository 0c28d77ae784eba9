/**
 * How a program uses each element: what tells a counter from a word of flags.
 *
 * Method: the operators of all stores to it, by any path, and whether a branch reads it. A store of a field of the same
 * name copies, so says nothing of how the value comes about; nor does a constant, which starts it anew.
 * Reports too much when: a value that is counted is set by a callee that is handed its address (it counts as set).
 * May miss when: a branch reads it by way of a local variable, or its memory is written by another name.
 */
import type { CallFact, FieldRef, StoreFact } from '../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../analysis/facts/link.ts';
import { type Effects, libraryName } from './handlers/effects.ts';
import { leaf } from './handlers/entries.ts';
import type { ElementKey } from './inventory.ts';
import { elementsAt } from './owners.ts';

/** Bits of a use. */
export const Use = {
  /** `+=`, `++`, an atomic addition. */
  grows: 1,
  shrinks: 2,
  /** `|=`, `&=`, `^=` */
  bits: 4,
  /** From the clock. */
  clock: 8,
  /** Any other value. */
  set: 16,
  /** Decides a branch. */
  decides: 32,
} as const;

export function usesOf(program: LinkedProgram, effects: Effects): ReadonlyMap<ElementKey, number> {
  const uses = new Map<ElementKey, number>();
  for (const fn of program.functions) {
    const add = (ref: FieldRef, use: number): void => {
      if (use === 0 || ref.path === '') return;
      for (const { key } of elementsAt(program, fn, ref)) uses.set(key, (uses.get(key) ?? 0) | use);
    };
    const { stores, reads, calls } = fn.facts;
    for (const store of stores) add(store.target, useOfStore(store));
    for (const { field, use } of reads) if (use === 'condition') add(field, Use.decides);
    for (const call of calls) addCall(fn, call, effects, add);
  }
  return uses;
}

function useOfStore({ op, target, value }: StoreFact): number {
  const byOperator = operators[op];
  if (byOperator !== undefined) return byOperator;
  if (value.form === 'constant' || value.fields.some((field) => leaf(field.path) === leaf(target.path))) return 0;
  return value.form === 'call' && clocks.has(libraryName(value.callee ?? '')) ? Use.clock : Use.set;
}

function addCall(
  { unit }: LinkedFunction,
  { callee, args }: CallFact,
  effects: Effects,
  add: (ref: FieldRef, use: number) => void,
): void {
  const [first] = args;
  const atomic = /atomic|^__sync_/.test(callee) ? /_(add|inc|sub|dec|or|and|xor)(_|$)/.exec(callee)?.[1] : undefined;
  if (atomic !== undefined && first?.address) return add(first.address, atomics[atomic] ?? Use.set);
  const callees = effects.inUnit(unit);
  args.forEach(({ address }, index) => {
    if (address && callees.writes(callee, index)) add(address, clocks.has(libraryName(callee)) ? Use.clock : Use.set);
  });
}

const operators: Readonly<Record<string, number>> = {
  '+=': Use.grows,
  '++': Use.grows,
  '-=': Use.shrinks,
  '--': Use.shrinks,
  '|=': Use.bits,
  '&=': Use.bits,
  '^=': Use.bits,
};

const atomics: Readonly<Record<string, number>> = {
  add: Use.grows,
  inc: Use.grows,
  sub: Use.shrinks,
  dec: Use.shrinks,
  or: Use.bits,
  and: Use.bits,
  xor: Use.bits,
};

const clocks: ReadonlySet<string> = new Set(
  'time gettimeofday clock_gettime clock times ktime_get rte_rdtsc rte_get_timer_cycles rte_get_tsc_cycles'.split(' '),
);
