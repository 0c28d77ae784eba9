/**
 * Writer classes: functions that write a record's fields for the same reason, whatever the context.
 *
 * Method: the narrowest first. A part of one function (write-parts.ts); one function; the functions registered in one slot
 * of one table, split by equal constant columns; the functions registered by calls of one registrar; for the variables of a
 * file, the functions of that file. Stores to records on the stack do not count.
 * Reports too much when: a function writes fields for two reasons. May miss when: the table is built by string pasting.
 */
import type { StoreFact, TableRow } from '../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../analysis/facts/link.ts';
import type { Effects } from './handlers/effects.ts';
import type { Write, WriterClass } from './inventory.ts';
import { ownerOf, variableName, variableOwner } from './owners.ts';
import { type FunctionWrites, type PlacedWrite, partsOf } from './write-parts.ts';

const maximumPlaces = 8;

export function writesOf(program: LinkedProgram, effects: Effects, fn: LinkedFunction): readonly PlacedWrite[] {
  const placed: PlacedWrite[] = [];
  const add = (object: number, path: string, { line, region }: Pick<StoreFact, 'line' | 'region'>): void => {
    if (path === '') return;
    const facts = object < 0 ? undefined : fn.facts.objects[object];
    if (facts?.direct && facts.root === 'local') return;
    const write = { function: fn.key, at: { path: fn.path, line: fn.base + line } };
    const addTo = (owner: string | undefined, name: string): void => {
      if (owner !== undefined) placed.push({ owner, name: variableName(name), write, region });
    };
    if (object < 0) return addTo(variableOwner(program, path, fn.unit), path);
    addTo(ownerOf(program, fn, object, ''), path);
    // A field of an embedded record is that record's too: `fe->counters.drops` is `struct counters.drops`.
    for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1))
      addTo(ownerOf(program, fn, object, path.slice(0, dot)), path.slice(dot + 1));
  };
  for (const store of fn.facts.stores) add(store.target.object, store.target.path, store);
  const callees = effects.inUnit(fn.unit);
  for (const call of fn.facts.calls) {
    call.args.forEach((arg, index) => {
      if (arg.address && callees.writes(call.callee, index)) add(arg.address.object, arg.address.path, call);
    });
  }
  return placed;
}

/** What a function writes, by owner and field. */
export function byOwner(placed: readonly PlacedWrite[]): FunctionWrites {
  const owners = new Map<string, Map<string, Write[]>>();
  for (const { owner, name, write } of placed) {
    const fields = owners.get(owner) ?? new Map<string, Write[]>();
    owners.set(owner, fields);
    const writes = fields.get(name);
    if (!writes) fields.set(name, [write]);
    else if (writes.length < maximumPlaces && !writes.some((w) => w.at.line === write.at.line)) writes.push(write);
  }
  return owners;
}

/** Slots that functions are registered in: by tables of structs, and by calls that are handed functions. */
export interface Slot {
  readonly key: string;
  readonly name: string;
  readonly members: readonly LinkedFunction[];
}

export function slotsOf(program: LinkedProgram): readonly Slot[] {
  const slots = new Map<string, { name: string; members: Set<LinkedFunction> }>();
  const add = (key: string, name: string, fn: LinkedFunction): void => {
    const slot = slots.get(key) ?? { name, members: new Set() };
    slots.set(key, slot);
    slot.members.add(fn);
  };
  for (const table of program.tables) {
    for (const [member, callee] of table.row.functions) {
      const key = `${table.row.record}.${member}`;
      const columns = constantColumns(table.row.columns);
      for (const fn of program.callees(callee, table.unit)) {
        add(key, key, fn);
        if (columns !== '') add(`${key}\0${columns}`, `${key} with ${columns}`, fn);
      }
    }
  }
  for (const caller of program.functions) {
    for (const call of caller.facts.calls) {
      call.args.forEach((arg, index) => {
        if (arg.value.form !== 'function' || arg.value.callee === undefined) return;
        const name = `${call.callee}()`;
        for (const fn of program.callees(arg.value.callee, caller.unit)) add(`${name}\0${index}`, name, fn);
      });
    }
  }
  return [...slots]
    .filter(([, slot]) => slot.members.size >= 2)
    .map(([key, slot]) => ({ key, name: slot.name, members: [...slot.members] }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The columns that hold numbers or names: strings name the row and would split every class. */
function constantColumns(columns: TableRow['columns']): string {
  return columns
    .filter(([, value]) => !value.startsWith('"'))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ');
}

export function writerClasses(
  program: LinkedProgram,
  placed: ReadonlyMap<LinkedFunction, readonly PlacedWrite[]>,
): readonly WriterClass[] {
  const classes: WriterClass[] = [];
  const writes = new Map<LinkedFunction, FunctionWrites>();
  for (const fn of program.functions) {
    const own = placed.get(fn) ?? [];
    const owners = byOwner(own);
    writes.set(fn, owners);
    for (const [owner, fields] of owners) {
      classes.push({ kind: 'function', name: fn.name, key: fn.key, owner, fields });
    }
    classes.push(...partsOf(fn, own, owners));
  }
  for (const [owner, fields] of union(program.functions.map((fn) => fileWritesOf(fn, writes.get(fn))))) {
    classes.push({ kind: 'role', name: `functions of ${owner.slice('file:'.length)}`, key: owner, owner, fields });
  }
  for (const slot of slotsOf(program)) {
    for (const [owner, fields] of union(slot.members.map((fn) => writes.get(fn)))) {
      classes.push({ kind: 'table', name: slot.name, key: slot.key, owner, fields });
    }
  }
  return classes;
}

/** What a function writes of the variables of its own file. */
function fileWritesOf(fn: LinkedFunction, writes: FunctionWrites | undefined): FunctionWrites {
  const owner = `file:${fn.path}`;
  const fields = writes?.get(owner);
  return new Map(fields ? [[owner, fields]] : []);
}

/** What several functions write. */
export function union(
  all: readonly (FunctionWrites | undefined)[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Write[]>> {
  const owners = new Map<string, Map<string, Write[]>>();
  for (const writes of all) {
    for (const [owner, fields] of writes ?? []) {
      const target = owners.get(owner) ?? new Map<string, Write[]>();
      owners.set(owner, target);
      for (const [name, list] of fields) target.set(name, [...(target.get(name) ?? []), ...list]);
    }
  }
  return owners;
}
