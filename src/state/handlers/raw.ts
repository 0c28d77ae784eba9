/**
 * Raw groups: the entries of one function with one role, one pair of objects and one macro, before the thresholds.
 *
 * Method: the record is the one at the entry's prefix, so `srv->check.x` lists `struct server`. A copy between paired types
 * is a save or a restore by which of the two has more fields. Resets of different regions stay apart.
 */
import type { CallFact, FunctionFacts } from '../../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { HandlerRole } from '../inventory.ts';
import { ownerOf, variableOwner } from '../owners.ts';
import type { HandlerSetting } from './declared.ts';
import { describedGroups } from './described.ts';
import { type Effects, handedOn, libraryName } from './effects.ts';
import { type Entry, entriesOf, holeAt } from './entries.ts';
import type { RawGroup } from './raw-group.ts';

export interface HandlerContext {
  readonly program: LinkedProgram;
  readonly effects: Effects;
  /** Memo of `rawGroups`, because callees are asked again by each caller. */
  readonly raw: Map<LinkedFunction, readonly RawGroup[]>;
  /** Handlers that the settings name. */
  readonly declared: readonly HandlerSetting[];
}

export function rawGroups(context: HandlerContext, fn: LinkedFunction): readonly RawGroup[] {
  const known = context.raw.get(fn);
  if (known) return known;
  const groups = new Map<string, RawGroup>();
  for (const entry of entriesOf(fn.facts, context.effects.inUnit(fn.unit))) addEntry(context, fn, entry, groups);
  addWholeObjects(context, fn, groups);
  for (const group of describedGroups(context.program, fn)) groups.set(`described\0${groups.size}`, group);
  const result = [...groups.values()];
  context.raw.set(fn, result);
  return result;
}

function addEntry(context: HandlerContext, fn: LinkedFunction, entry: Entry, groups: Map<string, RawGroup>): void {
  const owner = ownerOfSide(context, fn, entry.object, entry.prefix, entry.path);
  if (owner === undefined) return;
  const role = directedRole(context, fn, entry, owner);
  if (role === undefined) return;
  const region = role === 'reset' ? (regionTable(fn.facts).lifted[entry.region] ?? entry.region) : -1;
  const key = [role, owner, entry.object, entry.prefix, entry.other, entry.macro ?? '', region].join('\0');
  let group = groups.get(key);
  if (!group) {
    const { object, prefix } = entry;
    group = { role, owner, object, prefix, first: entry, fields: new Map(), regions: [], whole: false };
    groups.set(key, group);
  }
  group.regions.push(entry.region);
  const name = baseName(entry.path);
  if (group.fields.has(name)) return;
  const { shape, wire } = entry;
  const at = { path: fn.path, line: fn.base + entry.line };
  group.fields.set(name, wire && Object.keys(wire).length > 0 ? { at, shape, wire } : { at, shape });
}

function ownerOfSide(
  context: HandlerContext,
  fn: LinkedFunction,
  object: number,
  prefix: string,
  path: string,
): string | undefined {
  return object < 0 ? variableOwner(context.program, path, fn.unit) : ownerOf(context.program, fn, object, prefix);
}

/**
 * A copy between two objects of one type is a copy. Between paired types, the one with more fields is what lives and the
 * other what it is saved to: filling the smaller one saves, filling the larger one restores. The source side of a copy
 * only counts when it is saved.
 */
function directedRole(
  context: HandlerContext,
  fn: LinkedFunction,
  entry: Entry,
  owner: string,
): HandlerRole | undefined {
  if (entry.role !== 'copy' && entry.role !== 'save') return entry.role;
  const other = ownerOfSide(context, fn, entry.otherObject, entry.otherPrefix, entry.path);
  if (other === owner || other === undefined) return entry.role === 'copy' ? 'copy' : undefined;
  const size = (key: string): number => context.program.records.get(key)?.facts.fields.length ?? 0;
  const isLarger = size(owner) > size(other);
  if (entry.role === 'save') return isLarger ? 'save' : undefined;
  return isLarger ? 'restore' : 'copy';
}

/** Array elements count as the array. */
export function baseName(path: string): string {
  return path.endsWith('[]') ? path.slice(0, -2) : path;
}

/** How much of each part of a function is resets. */
export interface RegionTable {
  /** By region: the part of the function it is counted with. */
  readonly lifted: readonly number[];
  /** By lifted region: stores of constants, and all stores. */
  readonly resets: readonly number[];
  readonly stores: readonly number[];
}

const regionTables = new WeakMap<FunctionFacts, RegionTable>();

/** Counted once for each function: generated functions have tens of thousands of stores. */
export function regionTable(fn: FunctionFacts): RegionTable {
  let table = regionTables.get(fn);
  if (!table) {
    table = countRegions(fn);
    regionTables.set(fn, table);
  }
  return table;
}

function countRegions(fn: FunctionFacts): RegionTable {
  const own = fn.regions.map(() => 0);
  for (const { region } of fn.stores) own[region] = (own[region] ?? 0) + 1;
  const lifted = fn.regions.map((_, region) => liftedRegion(fn, own, region));
  const resets = fn.regions.map(() => 0);
  const stores = fn.regions.map(() => 0);
  for (const store of fn.stores) {
    const region = lifted[store.region] ?? store.region;
    stores[region] = (stores[region] ?? 0) + 1;
    if (store.value.form === 'constant' && store.op === '=') resets[region] = (resets[region] ?? 0) + 1;
  }
  return { lifted, resets, stores };
}

/** A branch that holds little else than the reset (`if (s->x) { free(s->x); s->x = NULL; }`) belongs to what is around it. */
function liftedRegion(fn: FunctionFacts, storesIn: readonly number[], region: number): number {
  let r = region;
  for (let steps = 0; steps < 8; steps++) {
    const facts = fn.regions[r];
    if (facts?.kind !== 'branch' || facts.parent < 0 || (storesIn[r] ?? 0) > 2) return r;
    r = facts.parent;
  }
  return r;
}

/** `*a = *b`, `memcpy(a, b, …)`, `memset(a, 0, …)`. */
function addWholeObjects(context: HandlerContext, fn: LinkedFunction, groups: Map<string, RawGroup>): void {
  const add = (role: 'copy' | 'reset', object: number, prefix: string, { line, region }: WholeSite): void => {
    const owner = ownerOf(context.program, fn, object, prefix);
    if (owner === undefined) return;
    const part = { role, object, prefix } as const;
    const other = { other: '', otherObject: -1, otherPrefix: '' };
    const first = {
      ...part,
      ...other,
      path: '',
      line,
      region,
      macro: undefined,
      shape: holeAt(fn.facts, object, prefix),
    };
    const key = `whole\0${role}\0${owner}\0${object}\0${prefix}`;
    groups.set(key, { ...part, owner, first, fields: new Map(), regions: [], whole: true });
  };
  for (const store of fn.facts.stores) {
    if (store.target.path === '' && store.op === '=') add('copy', store.target.object, '', store);
  }
  for (const call of fn.facts.calls) {
    const role = wholeRole(call);
    const arg = call.args[0];
    if (!role || !arg) continue;
    const [object] = arg.value.objects;
    if (arg.address && arg.address.object >= 0) add(role, arg.address.object, arg.address.path, call);
    else if (object !== undefined) add(role, object, '', call);
  }
}

type WholeSite = Pick<Entry, 'line' | 'region'>;

function wholeRole(call: CallFact): 'copy' | 'reset' | undefined {
  const name = libraryName(call.callee);
  if (name === 'memset' || name === 'bzero') return 'reset';
  return name === 'memcpy' || name === 'memmove' ? 'copy' : undefined;
}

/** The call is handed the other side of the pair too. */
export function handsOther(call: CallFact, raw: RawGroup): boolean {
  return call.args.some((arg) => handedOn(arg, (o) => o === raw.first.otherObject) !== undefined);
}
