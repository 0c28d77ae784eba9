/**
 * Handlers: entries of one role on one pair of objects, grouped.
 *
 * Method: (function or macro, role, object, other side) with three or more fields of one shape, two of them in the record.
 * Resets must be most of what their region stores. Callees add coverage in the same role on the same pair of objects.
 * Reports too much when: three fields are copied for another reason than to carry state.
 * May miss when: a handler lists fewer than three fields.
 */
import type { CallFact, FunctionFacts } from '../../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { Coverage, HandlerGroup, HandlerRole } from '../inventory.ts';
import { ownerOf, recordAt, variableOwner } from '../owners.ts';
import { type Effects, handedOn, join } from './effects.ts';
import { type Entry, entriesOf, holeAt } from './entries.ts';

const minimumEntries = 3;
const minimumInOwner = 2;
/** Share of a region's stores that must be resets before it counts as a reset handler. */
const resetShare = 0.6;
const calleeDepth = 3;

/** Entries of one function with one role, pair of objects and macro, before the thresholds. */
interface RawGroup {
  readonly role: HandlerRole;
  readonly owner: string;
  readonly object: number;
  readonly prefix: string;
  readonly first: Entry;
  readonly fields: Map<string, Coverage>;
  whole: boolean;
}

export interface HandlerContext {
  readonly program: LinkedProgram;
  readonly effects: Effects;
  /** Memo of `rawGroups`, because callees are asked again by each caller. */
  readonly raw: Map<LinkedFunction, readonly RawGroup[]>;
}

export function handlersOf(context: HandlerContext, fn: LinkedFunction): readonly HandlerGroup[] {
  const groups: HandlerGroup[] = [];
  for (const raw of rawGroups(context, fn)) {
    if (!raw.whole && !enough(fn.facts, raw)) continue;
    groups.push(finish(context, fn, raw));
  }
  return groups;
}

function enough(fn: FunctionFacts, raw: RawGroup): boolean {
  if (raw.fields.size < minimumInOwner) return false;
  if (raw.role === 'reset') return mostlyResets(fn, raw);
  return raw.fields.size >= minimumEntries;
}

function rawGroups(context: HandlerContext, fn: LinkedFunction): readonly RawGroup[] {
  const known = context.raw.get(fn);
  if (known) return known;
  const groups = new Map<string, RawGroup>();
  for (const entry of entriesOf(fn.facts, context.effects.inUnit(fn.unit))) addEntry(context, fn, entry, groups);
  addWholeObjects(context, fn, groups);
  const result = [...groups.values()];
  context.raw.set(fn, result);
  return result;
}

function addEntry(context: HandlerContext, fn: LinkedFunction, entry: Entry, groups: Map<string, RawGroup>): void {
  const owner =
    entry.object < 0
      ? variableOwner(context.program, entry.path, fn.unit)
      : ownerOf(context.program, fn, entry.object, entry.prefix);
  if (owner === undefined) return;
  const region = entry.role === 'reset' ? liftedRegion(fn.facts, entry.region) : -1;
  const key = [entry.role, owner, entry.object, entry.prefix, entry.other, entry.macro ?? '', region].join('\0');
  let group = groups.get(key);
  if (!group) {
    const { role, object, prefix } = entry;
    group = { role, owner, object, prefix, first: entry, fields: new Map(), whole: false };
    groups.set(key, group);
  }
  const name = baseName(entry.path);
  if (group.fields.has(name)) return;
  group.fields.set(name, { at: { path: fn.path, line: fn.base + entry.line }, shape: entry.shape });
}

/** Array elements count as the array. */
function baseName(path: string): string {
  return path.endsWith('[]') ? path.slice(0, -2) : path;
}

/** A branch that holds little else than the reset (`if (s->x) { free(s->x); s->x = NULL; }`) belongs to what is around it. */
function liftedRegion(fn: FunctionFacts, region: number): number {
  let r = region;
  for (let steps = 0; steps < 8; steps++) {
    const facts = fn.regions[r];
    if (facts?.kind !== 'branch' || facts.parent < 0) return r;
    const stores = fn.stores.filter((s) => s.region === r).length;
    if (stores > 2) return r;
    r = facts.parent;
  }
  return r;
}

function mostlyResets(fn: FunctionFacts, raw: RawGroup): boolean {
  const region = liftedRegion(fn, raw.first.region);
  let resets = 0;
  let all = 0;
  for (const store of fn.stores) {
    if (liftedRegion(fn, store.region) !== region) continue;
    all++;
    if (store.value.form === 'constant' && store.op === '=') resets++;
  }
  return resets >= minimumEntries && resets >= resetShare * all;
}

/** `*a = *b`, `memcpy(a, b, …)`, `memset(a, 0, …)`. */
function addWholeObjects(context: HandlerContext, fn: LinkedFunction, groups: Map<string, RawGroup>): void {
  const add = (
    role: 'copy' | 'reset',
    object: number,
    prefix: string,
    other: string,
    line: number,
    region: number,
  ): void => {
    const owner = ownerOf(context.program, fn, object, prefix);
    if (owner === undefined) return;
    const shape = holeAt(fn.facts, object, prefix);
    const first: Entry = {
      role,
      object,
      prefix,
      path: '',
      other,
      otherObject: -1,
      otherPrefix: '',
      line,
      region,
      macro: undefined,
      shape,
    };
    groups.set(`whole\0${role}\0${owner}\0${object}\0${prefix}`, {
      role,
      owner,
      object,
      prefix,
      first,
      fields: new Map(),
      whole: true,
    });
  };
  for (const store of fn.facts.stores) {
    if (store.target.path === '' && store.op === '=')
      add('copy', store.target.object, '', '', store.line, store.region);
  }
  for (const call of fn.facts.calls) {
    const role = wholeRole(call);
    const arg = call.args[0];
    if (!role || !arg) continue;
    const [object] = arg.value.objects;
    if (arg.address && arg.address.object >= 0)
      add(role, arg.address.object, arg.address.path, '', call.line, call.region);
    else if (object !== undefined) add(role, object, '', '', call.line, call.region);
  }
}

function wholeRole(call: CallFact): 'copy' | 'reset' | undefined {
  const name = call.callee.replace(/^__builtin_+|^__|_chk$/g, '');
  if (name === 'memset' || name === 'bzero') return 'reset';
  return name === 'memcpy' || name === 'memmove' ? 'copy' : undefined;
}

function finish(context: HandlerContext, fn: LinkedFunction, raw: RawGroup): HandlerGroup {
  const covers = new Map(raw.fields);
  addCallees(context, fn, raw, covers, '', 0);
  const facts = raw.first.macro === undefined ? undefined : fn.facts.macros[raw.first.macro];
  const target = objectName(fn.facts, raw.object, raw.prefix);
  const other = raw.first.otherObject >= 0 ? objectName(fn.facts, raw.first.otherObject, raw.first.otherPrefix) : '';
  return {
    function: facts?.name ?? fn.name,
    key: facts ? `${facts.path}::${facts.name}` : fn.key,
    role: raw.role,
    owner: raw.owner,
    target,
    source: other,
    declared: facts ? { path: facts.path, line: facts.definedAt } : { path: fn.path, line: fn.base + fn.facts.line },
    covers,
    mentions: mentionsOf(context, fn, raw),
    whole: raw.whole,
  };
}

function objectName(fn: FunctionFacts, object: number, prefix: string): string {
  const facts = object < 0 ? undefined : fn.objects[object];
  return facts ? join(facts.name, prefix).replace('.', facts.direct || prefix === '' ? '.' : '->') : '';
}

/** Coverage by callees that get the same pair of objects in the same role. */
function addCallees(
  context: HandlerContext,
  fn: LinkedFunction,
  raw: RawGroup,
  covers: Map<string, Coverage>,
  prefix: string,
  depth: number,
): void {
  if (depth >= calleeDepth || raw.object < 0) return;
  for (const call of fn.facts.calls) {
    const index = call.args.findIndex((arg) => within(arg, raw.object, raw.prefix) !== undefined);
    const arg = call.args[index];
    const inner = arg && within(arg, raw.object, raw.prefix);
    if (inner === undefined) continue;
    if (raw.first.otherObject >= 0 && !handsOther(call, raw)) continue;
    for (const callee of context.program.callees(call.callee, fn.unit)) {
      if (callee === fn) continue;
      for (const group of rawGroups(context, callee)) {
        if (group.role !== raw.role || callee.facts.objects[group.object]?.parameter !== index) continue;
        const path = join(prefix, join(inner, group.prefix));
        for (const [name, coverage] of group.fields)
          if (!covers.has(join(path, name))) covers.set(join(path, name), coverage);
        addCallees(context, callee, group, covers, path, depth + 1);
      }
    }
  }
}

/** Path below `prefix` of the record that the argument hands on, if it is (part of) the object. */
function within(arg: CallFact['args'][number], object: number, prefix: string): string | undefined {
  const path = handedOn(arg, (o) => o === object);
  if (path === undefined) return undefined;
  if (prefix === '' || path === prefix) return path === prefix ? '' : path;
  return path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : undefined;
}

function handsOther(call: CallFact, raw: RawGroup): boolean {
  return call.args.some((arg) => handedOn(arg, (o) => o === raw.first.otherObject) !== undefined);
}

/** Every field of the owner that the function, or a callee that gets the object, names. */
function mentionsOf(context: HandlerContext, fn: LinkedFunction, raw: RawGroup): ReadonlySet<string> {
  const names = new Set<string>();
  const { stores, reads, calls, objects } = fn.facts;
  const add = (object: number, path: string): void => {
    if (path === '') return;
    if (object < 0) {
      if (variableOwner(context.program, path, fn.unit) === raw.owner) names.add(baseName(path));
    } else if (ownerOf(context.program, fn, object, '') === raw.owner) names.add(baseName(path));
    else if (raw.prefix !== '' && path.startsWith(`${raw.prefix}.`))
      names.add(baseName(path.slice(raw.prefix.length + 1)));
  };
  for (const store of stores) {
    add(store.target.object, store.target.path);
    for (const f of store.value.fields) add(f.object, f.path);
  }
  for (const read of reads) add(read.field.object, read.field.path);
  for (const call of calls) {
    call.args.forEach((arg, index) => {
      if (arg.address) add(arg.address.object, arg.address.path);
      for (const f of arg.value.fields) add(f.object, f.path);
      const object = arg.address?.object ?? arg.value.objects[0];
      const path = object === undefined ? undefined : handedOn(arg, (o) => o === object);
      if (object === undefined || path === undefined || !objects[object]) return;
      if (recordAt(context.program, fn, object, path) === undefined) return;
      for (const callee of context.program.callees(call.callee, fn.unit)) {
        for (const name of context.effects.of(callee, index).names) add(object, join(path, name));
      }
    });
  }
  return names;
}
