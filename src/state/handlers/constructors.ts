/**
 * Constructors: functions that obtain a fresh record and fill it. Two or more for one record are each other's handlers:
 * what one initialises the other should.
 *
 * Method: a fresh object is the result of an allocator, or one cleared by `memset`; its constructor is whoever stores
 * three or more of its fields. Two constructors are paired when they share at least half of the smaller one's fields.
 * Reports too much when: a record has constructors for different purposes.
 * May miss when: the allocation happens in the caller.
 */
import type { FunctionFacts, ObjectFacts } from '../../analysis/facts/facts.ts';
import type { LinkedFunction } from '../../analysis/facts/link.ts';
import type { Coverage, HandlerGroup } from '../inventory.ts';
import { ownerOf } from '../owners.ts';
import { handedOn, join } from './effects.ts';
import { holeAt } from './entries.ts';
import type { HandlerContext } from './raw.ts';

const minimumFields = 3;
const sharedPart = 0.5;

const allocating = /alloc|(^|_)(new|zmalloc|obtain)(_|$)|pool_get|mempool_get/i;

export interface Constructor {
  readonly fn: LinkedFunction;
  readonly owner: string;
  readonly object: number;
  readonly fields: ReadonlyMap<string, Coverage>;
  readonly byCallees: ReadonlySet<string>;
}

export function constructorsOf(context: HandlerContext, fn: LinkedFunction): readonly Constructor[] {
  const constructors: Constructor[] = [];
  fn.facts.objects.forEach((object, index) => {
    if (!isFresh(fn.facts, object, index)) return;
    const owner = ownerOf(context.program, fn, index, '');
    if (owner === undefined) return;
    const fields = filledFields(context, fn, index);
    if (fields.size < minimumFields) return;
    constructors.push({ fn, owner, object: index, fields, byCallees: filledByCallees(context, fn, index) });
  });
  return constructors;
}

function isFresh(fn: FunctionFacts, object: ObjectFacts, index: number): boolean {
  if (object.direct) return false;
  if (object.origins.some((callee) => allocating.test(callee))) return true;
  return fn.calls.some((call) => /memset|bzero/.test(call.callee) && call.args[0]?.value.objects[0] === index);
}

/** What the function fills by itself; what its callees fill is theirs to be blamed for. */
function filledFields(context: HandlerContext, fn: LinkedFunction, object: number): ReadonlyMap<string, Coverage> {
  const fields = new Map<string, Coverage>();
  const add = (name: string, line: number): void => {
    if (name === '' || fields.has(name)) return;
    fields.set(name, { at: { path: fn.path, line: fn.base + line }, shape: holeAt(fn.facts, object, '') });
  };
  for (const store of fn.facts.stores) if (store.target.object === object) add(store.target.path, store.line);
  const writers = context.effects.inUnit(fn.unit);
  for (const call of fn.facts.calls) {
    call.args.forEach((arg, index) => {
      if (arg.address?.object === object && writers.writes(call.callee, index)) add(arg.address.path, call.line);
    });
  }
  return fields;
}

/** Fields that callees fill when they are handed the object. */
function filledByCallees(context: HandlerContext, fn: LinkedFunction, object: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const call of fn.facts.calls) {
    call.args.forEach((arg, index) => {
      const prefix = handedOn(arg, (o) => o === object);
      if (prefix === undefined) return;
      for (const callee of context.program.callees(call.callee, fn.unit)) {
        for (const name of context.effects.of(callee, index).writes) names.add(join(prefix, name));
      }
    });
  }
  return names;
}

/** The constructors that have a like: as handlers of role `init`. */
export function constructorHandlers(constructors: readonly Constructor[]): readonly HandlerGroup[] {
  const byOwner = new Map<string, Constructor[]>();
  for (const c of constructors) byOwner.set(c.owner, [...(byOwner.get(c.owner) ?? []), c]);
  const handlers: HandlerGroup[] = [];
  for (const group of byOwner.values()) {
    for (const c of group) {
      if (group.some((other) => other.fn.key !== c.fn.key && alike(c, other))) handlers.push(asHandler(c));
    }
  }
  return handlers;
}

export function alike(a: Constructor, b: Constructor): boolean {
  const smaller = Math.min(a.fields.size, b.fields.size);
  let shared = 0;
  for (const name of a.fields.keys()) if (b.fields.has(name)) shared++;
  return shared >= minimumFields && shared >= sharedPart * smaller;
}

function asHandler({ fn, owner, object, fields, byCallees }: Constructor): HandlerGroup {
  const facts = fn.facts.objects[object];
  return {
    function: fn.name,
    key: fn.key,
    role: 'init',
    owner,
    target: facts?.name ?? '',
    source: '',
    declared: { path: fn.path, line: fn.base + fn.facts.line },
    covers: fields,
    mentions: new Set([...fields.keys(), ...byCallees]),
    whole: false,
    dedication: 1,
  };
}
