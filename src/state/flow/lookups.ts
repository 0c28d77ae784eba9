/**
 * Calls that look something up in a table of the program's own making: a hash table that many use, with a key that the
 * caller has filled in from header fields.
 *
 * Definition: a call of a function that compares memory, itself or a few calls deep, of which one argument points to a record
 * most of whose members are made from header fields. The other arguments that are read from memory are tables that these
 * fields key, and what the call returns points to an instance.
 * Reports too much when: the function does something else with the key. May miss when: the key is filled in by a callee
 * through a pointer to bytes.
 */
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { KeySite, MemoryAccess, WholeProgram } from '../../analysis/whole-program.ts';
import type { Position } from '../../source/range.ts';
import type { FieldValues } from './field-values.ts';
import { type FieldSet, fieldSet, packetBytes, told } from './header-fields.ts';

export interface Lookup {
  readonly at: Position;
  readonly fields: FieldSet;
  readonly tables: readonly MemoryAccess[];
  /** What the call leaves behind. */
  readonly node: number;
}

export interface LookupsInput {
  readonly program: WholeProgram;
  readonly linked: LinkedProgram;
  readonly values: FieldValues;
  readonly ofMember: (record: string, field: string) => FieldSet;
}

/** Calls between the one that is handed the key and the comparison. */
const mostCalls = 3;

/** A key that may be one of more records is none. */
const mostKeys = 8;

export function lookups(input: LookupsInput): readonly Lookup[] {
  const { program } = input;
  const { keySitesOf } = program.dependence();
  const keys = keyRecords(input);
  if (keys.size === 0) return [];
  const comparing = comparingFunctions(program);
  return program.functions.flatMap(({ path }, fn) =>
    keySitesOf(fn).flatMap((site) => {
      if (site.kind !== 'call' || !site.callees.some((callee) => comparing.has(callee))) return [];
      const found = lookupOf(site, keys);
      return found ? [{ ...found, at: { path, line: site.line } }] : [];
    }),
  );
}

function lookupOf(
  { args, node }: KeySite & { kind: 'call' },
  keys: ReadonlyMap<number, FieldSet>,
): Omit<Lookup, 'at'> | undefined {
  const sets = args.map((arg) => {
    const objects = arg.objects();
    if (objects.length === 0 || objects.length > mostKeys || !objects.every((object) => keys.has(object))) return 0;
    return objects.reduce((all, object) => all | (keys.get(object) ?? 0), 0);
  });
  const fields = sets.reduce((all, set) => all | set, 0);
  const tables = args.flatMap(({ reads }, i) => (sets[i] === 0 ? reads.map(({ access }) => access) : []));
  return fields === 0 || tables.length === 0 ? undefined : { fields, tables, node };
}

/** Objects most of whose members are made from header fields, with these: by the name of a member, else by its value. */
function keyRecords({ program, linked, values, ofMember }: LookupsInput): ReadonlyMap<number, FieldSet> {
  const { storesOf } = program.dependence();
  const filled = new Map<number, Map<string, FieldSet>>();
  program.functions.forEach((_, fn) => {
    for (const { node, access } of storesOf(fn)) {
      const set = values.of(node) & ~packetBytes;
      if (set === 0 || access.member === undefined || access.targets.length > mostKeys) continue;
      for (const { object } of access.targets) {
        const members = filled.get(object) ?? new Map<string, FieldSet>();
        filled.set(object, members);
        const { record, field } = access.member;
        members.set(`${record}\0${field}`, ofMember(record, field) || told(set) & ~packetBytes);
      }
    }
  });
  const found = new Map<number, FieldSet>();
  for (const [object, members] of filled) {
    const [own = ''] = [...members.keys()].map((name) => name.slice(0, name.indexOf('\0')));
    const all = linked.records.get(own)?.facts.fields.length ?? 0;
    if (members.size < 2 || members.size * 2 < all) continue;
    const fields = [...members.values()].reduce((set, each) => set | each, 0);
    found.set(object, fields | fragmentId(fields, members.keys()));
  }
  return found;
}

/** What a datagram's fragments have in common, beside addresses, is called so. */
function fragmentId(fields: FieldSet, names: Iterable<string>): FieldSet {
  const found = [...names].some((name) => /\0(frag_?|ip_?)?id$/.test(name));
  return found && (fields & fieldSet('src-port', 'dst-port')) === 0 ? fieldSet('ip-id') : 0;
}

function comparingFunctions(program: WholeProgram): ReadonlySet<number> {
  const { keySitesOf } = program.dependence();
  const callers: number[][] = program.functions.map(() => []);
  let level: number[] = [];
  program.functions.forEach((_, fn) => {
    let compares = false;
    for (const site of keySitesOf(fn)) {
      if (site.kind === 'call') for (const callee of site.callees) callers[callee]?.push(fn);
      if (site.kind === 'comparison') compares ||= site.sides.flat().some(({ read }) => read?.access.how !== 'name');
    }
    if (compares) level.push(fn);
  });
  const found = new Set(level);
  for (let depth = 0; depth < mostCalls; depth++) {
    level = level.flatMap((fn) => callers[fn] ?? []).filter((fn) => !found.has(fn));
    for (const fn of level) found.add(fn);
  }
  return found;
}
