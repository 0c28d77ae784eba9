/**
 * Mod/ref: the memory that a call of a function may write or read, itself or through what it calls.
 *
 * Definition (Cooper and Kennedy 1988): MOD(f) is what the statements of f may write and MOD of all that f may call; REF
 * likewise. Method: accesses give what a function does itself; components of the call graph share one set, those that
 * are called come first. Locals of other functions count only where a pointer leads to them.
 * Reports too much when: a call through a pointer is bound to a function that is never called there.
 */

import { IntLists } from '../graph/int-lists.ts';
import { components } from '../graph/scc.ts';
import { UnionFind } from '../graph/union-find.ts';
import { compareText } from '../source/order.ts';
import type { MemoryAccess, WholeProgram } from './whole-program.ts';

/** A variable, a member of records on the heap, or memory that an external keeps, as `explain` and `emit` name it. */
export type LocationName = string;

export interface ModRef {
  mod(fn: number): readonly LocationName[];
  ref(fn: number): readonly LocationName[];
}

export function modRef(program: WholeProgram): ModRef {
  const order = calleesFirst(program);
  const mod = closure(program, order, (fn) => program.writesOf(fn));
  const ref = closure(program, order, (fn) => program.readsOf(fn));
  return {
    mod: (fn) => [...(mod[fn] ?? [])].sort(compareText),
    ref: (fn) => [...(ref[fn] ?? [])].sort(compareText),
  };
}

function closure(
  program: WholeProgram,
  order: readonly (readonly number[])[],
  accesses: (fn: number) => readonly MemoryAccess[],
): readonly ReadonlySet<LocationName>[] {
  const sets: ReadonlySet<LocationName>[] = [];
  for (const component of order) {
    const found = new Set<LocationName>();
    for (const fn of component) {
      for (const access of accesses(fn)) for (const name of locations(program, access)) found.add(name);
      for (const callee of calleesOf(program, fn)) for (const name of sets[callee] ?? []) found.add(name);
    }
    for (const fn of component) sets[fn] = found;
  }
  return sets;
}

function* locations(program: WholeProgram, access: MemoryAccess): Iterable<LocationName> {
  for (const { object, offset, size } of access.targets) {
    const name = objectName(program, object);
    if (name === undefined) continue;
    const members = program.membersAt(object, offset, size);
    const heap = program.objects[object]?.kind === 'heap';
    if (members.length === 0 || !heap) yield name;
    for (const { record, field } of members) yield `${record}.${field}`;
  }
}

function objectName(program: WholeProgram, object: number): LocationName | undefined {
  const info = program.objects[object];
  switch (info?.kind) {
    case 'variable':
      return info.key;
    case 'local':
      return info.name === '' ? undefined : `${program.functions[info.function]?.key}::${info.name}`;
    case 'heap':
      return `heap ${info.at.path}:${info.at.line}`;
    case 'external':
      return `external ${info.name}`;
    default:
      return undefined;
  }
}

function calleesOf(program: WholeProgram, fn: number): readonly number[] {
  return [...new Set(program.callsOf(fn).flatMap((call) => call.callees))];
}

/** Strongly connected components of the call graph (Tarjan 1972), callees before callers. */
function calleesFirst(program: WholeProgram): readonly (readonly number[])[] {
  const count = program.functions.length;
  const edges = new IntLists(count);
  for (let fn = 0; fn < count; fn++) for (const callee of calleesOf(program, fn)) edges.push(fn, callee);
  const names = new UnionFind(count);
  const { nodes, ends } = components(
    Int32Array.from({ length: count }, (_, fn) => fn),
    edges,
    names,
  );
  const found: number[][] = [];
  let start = 0;
  for (const end of ends) {
    found.push([...nodes.subarray(start, end)]);
    start = end;
  }
  return found;
}
