/**
 * Functions in the places where a framework finds them: a member of a struct, an argument of a call, a name.
 *
 * Method: initialisers of tables, stores of functions to members, functions among arguments.
 * Reports too much when: a struct of another purpose has a member of the same name.
 * May miss when: the function comes to its place through a variable.
 */
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { Registration } from '../inventory.ts';
import type { Profile } from './profiles.ts';

/** Each function once for each place, in the order of the functions. */
export function registrationsIn(program: LinkedProgram, profile: Profile): readonly Registration[] {
  const found = new Map<LinkedFunction, Registration[]>();
  const add = (fn: LinkedFunction, place: Pick<Registration, 'in' | 'role' | 'scope'>): void => {
    const list = found.get(fn) ?? [];
    found.set(fn, list);
    if (!list.some((known) => known.in === place.in)) list.push({ ...place, ...identityOf(fn) });
  };
  inSlots(program, profile, add);
  inCalls(program, profile, add);
  byName(program, profile, add);
  return program.functions.flatMap((fn) => found.get(fn) ?? []);
}

type Add = (fn: LinkedFunction, place: Pick<Registration, 'in' | 'role' | 'scope'>) => void;

export function identityOf(fn: LinkedFunction): Pick<Registration, 'function' | 'key' | 'declared'> {
  return { function: fn.name, key: fn.key, declared: { path: fn.path, line: fn.base + fn.facts.line } };
}

function inSlots(program: LinkedProgram, { slots = {} }: Profile, add: Add): void {
  const register = (member: string, callee: string, unit: number): void => {
    const slot = Object.hasOwn(slots, member) ? slots[member] : undefined;
    if (!slot) return;
    const { role, scope } = slot;
    for (const fn of program.callees(callee, unit)) add(fn, { in: member, role, ...(scope && { scope }) });
  };
  for (const { row, unit } of program.tables) for (const [member, fn] of row.functions) register(member, fn, unit);
  for (const { facts, unit } of program.functions)
    for (const { target, value } of facts.stores)
      if (value.form === 'function' && value.callee !== undefined)
        register(target.path.slice(target.path.lastIndexOf('.') + 1), value.callee, unit);
}

function inCalls(program: LinkedProgram, { calls = {} }: Profile, add: Add): void {
  for (const { facts, unit } of program.functions) {
    for (const { callee, args } of facts.calls) {
      const call = Object.hasOwn(calls, callee) ? calls[callee] : undefined;
      if (call?.does !== 'registers') continue;
      const handed = args[call.argument]?.value;
      if (handed?.form !== 'function' || handed.callee === undefined) continue;
      const { role, scope } = call;
      for (const fn of program.callees(handed.callee, unit)) add(fn, { in: callee, role, ...(scope && { scope }) });
    }
  }
}

function byName(program: LinkedProgram, { functions = {} }: Profile, add: Add): void {
  const patterns = Object.entries(functions);
  if (patterns.length === 0) return;
  for (const fn of program.functions) {
    const fits = patterns.find(([pattern]) => stemOf(fn.name, pattern) !== undefined);
    if (fits) add(fn, { in: fits[0], role: fits[1] });
  }
}

/** What the `*` of the pattern stands for in the name; undefined: it does not fit. */
export function stemOf(name: string, pattern: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return name === pattern ? '' : undefined;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  const fits = name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
  return fits ? name.slice(before.length, name.length - after.length) : undefined;
}
