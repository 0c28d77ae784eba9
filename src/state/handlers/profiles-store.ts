/**
 * State that a framework keeps: who goes through its calls, and who does not.
 *
 * Method: a function goes through the framework for a record, or a variable, that it hands to a call which stores, changes or
 * announces; so does what it calls. What it fetches and changes, it or its callers must put back. All other writes are told
 * as `beside`; which of them matter depends on the scope of what they write.
 * Reports too much when: what is fetched is put back through another pointer.
 * May miss when: the call stands on one of several ways through the function, or before the change.
 */
import type { Argument, CallFact } from '../../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { Breach, OwnerKey } from '../inventory.ts';
import { ownerOf, variableName, variableOwner } from '../owners.ts';
import type { PlacedWrite } from '../write-parts.ts';
import type { Moving, Profile } from './profiles.ts';
import { identityOf } from './registered.ts';
import { withCallees } from './registered-missing.ts';

/** What a call of the framework moves. */
export interface Moved extends Pick<Moving, 'does' | 'scope'> {
  readonly callee: string;
  /** Index of the object; negative: a variable or a field. */
  readonly object: number;
  /** The record, or the variable or field as `owner\0name`. */
  readonly subject: string;
  readonly line: number;
}

export function movedBy(program: LinkedProgram, fn: LinkedFunction, { calls = {} }: Profile): readonly Moved[] {
  const found = new Map<string, Moved>();
  for (const call of fn.facts.calls) {
    const { callee, line, args } = call;
    const rule = Object.hasOwn(calls, callee) ? calls[callee] : undefined;
    if (!rule || rule.does === 'registers') continue;
    const { does, scope, argument } = rule;
    const all = argument === 'result' ? resultsOf(program, fn, call) : handedTo(program, fn, args[argument], does);
    for (const what of all) {
      // Which of several calls gave an object is not known.
      const id = argument === 'result' ? `${callee} ${what.object}` : `${found.size}`;
      if (!found.has(id)) found.set(id, { does, ...(scope && { scope }), callee, line, ...what });
    }
  }
  return [...found.values()];
}

type What = Pick<Moved, 'object' | 'subject'>;

function resultsOf(program: LinkedProgram, fn: LinkedFunction, { callee }: CallFact): readonly What[] {
  return fn.facts.objects.flatMap(({ origins }, object): What[] => {
    const subject = origins.includes(callee) ? ownerOf(program, fn, object, '') : undefined;
    return subject === undefined ? [] : [{ object, subject }];
  });
}

function handedTo(
  program: LinkedProgram,
  fn: LinkedFunction,
  arg: Argument | undefined,
  does: Moving['does'],
): readonly What[] {
  if (!arg) return [];
  const { address } = arg;
  if (address && address.path !== '') {
    const { object, path } = address;
    const owner = object < 0 ? variableOwner(program, path, fn.unit) : ownerOf(program, fn, object, '');
    if (owner === undefined) return [];
    // A lock in a record is the record's.
    const isRecords = does === 'guards' && object >= 0;
    return [{ object: -1, subject: isRecords ? owner : `${owner}\0${variableName(path)}` }];
  }
  const { callee, objects } = arg.value;
  // What a call gave is told with what that was handed.
  const given = objects.find((o) => callee !== undefined && fn.facts.objects[o]?.origins.includes(callee));
  const object = address?.object ?? given ?? objects[0];
  const subject = object === undefined ? undefined : ownerOf(program, fn, object, '');
  return object === undefined || subject === undefined ? [] : [{ object, subject }];
}

/** For each function that goes through the framework, itself or by its callers: for what. */
function servedIn(program: LinkedProgram, profile: Profile): ReadonlyMap<LinkedFunction, ReadonlySet<string>> {
  const served = new Map<LinkedFunction, Set<string>>();
  for (const fn of program.functions) {
    const subjects = movedBy(program, fn, profile).flatMap(({ does, subject }) => (does === 'loads' ? [] : [subject]));
    if (subjects.length === 0) continue;
    for (const helped of withCallees(program, [fn]).keys()) {
      const set = served.get(helped) ?? new Set();
      served.set(helped, set);
      for (const subject of subjects) set.add(subject);
    }
  }
  return served;
}

export interface StoreInput {
  readonly program: LinkedProgram;
  readonly profile: Profile;
  readonly writes: ReadonlyMap<LinkedFunction, readonly PlacedWrite[]>;
  readonly persistent: ReadonlySet<OwnerKey>;
  /** Functions that the framework calls by itself. */
  readonly registered: ReadonlySet<string>;
}

export function besideStore(input: StoreInput): readonly Breach[] {
  const { program, profile, writes, registered } = input;
  const served = servedIn(program, profile);
  return program.functions.flatMap((fn) => {
    if (registered.has(fn.key)) return [];
    const own = served.get(fn);
    return [...notStored(program, fn, profile, own), ...writtenBeside(fn, writes.get(fn) ?? [], own, input.persistent)];
  });
}

/** Of what the function itself fetched, the first field that it changes. */
function notStored(
  program: LinkedProgram,
  fn: LinkedFunction,
  profile: Profile,
  served: ReadonlySet<string> | undefined,
): readonly Breach[] {
  return movedBy(program, fn, profile).flatMap(({ does, object, subject, line, callee }): Breach[] => {
    if (does !== 'loads' || object < 0 || served?.has(subject)) return [];
    const isIt = ({ target }: LinkedFunction['facts']['stores'][number]): boolean => target.object === object;
    const store = fn.facts.stores.find((s) => isIt(s) && s.target.path !== '' && s.line >= line);
    if (!store || isHandedOn(program, fn, object)) return [];
    const [name = ''] = store.target.path.split('.');
    const at = { path: fn.path, line: fn.base + store.line };
    const common = { how: 'not-stored', role: 'decode', in: callee } as const;
    return [{ ...common, owner: subject, name: variableName(name), at, ...identityOf(fn) }];
  });
}

/** To a function of the program that may put it back. */
function isHandedOn(program: LinkedProgram, { facts, unit }: LinkedFunction, object: number): boolean {
  return facts.calls.some(
    ({ callee, args }) =>
      program.callees(callee, unit).length > 0 && args.some(({ value }) => value.objects.includes(object)),
  );
}

function writtenBeside(
  fn: LinkedFunction,
  placed: readonly PlacedWrite[],
  served: ReadonlySet<string> | undefined,
  persistent: ReadonlySet<OwnerKey>,
): readonly Breach[] {
  const isServed = ({ owner, name }: PlacedWrite): boolean =>
    served !== undefined && (served.has(owner) || served.has(`${owner}\0${name.split('.')[0] ?? ''}`));
  // A nested field has several names on one line; what goes for one goes for all.
  const safe = new Set(placed.filter(isServed).map(({ write }) => write.at.line));
  const found = new Map<string, Breach>();
  for (const { owner, name, write } of placed) {
    const outlives = owner.startsWith('file:') || persistent.has(owner);
    const id = `${owner}\0${name}`;
    if (!outlives || name.includes('.') || safe.has(write.at.line) || found.has(id)) continue;
    const common = { how: 'beside', role: 'touch', in: '' } as const;
    found.set(id, { ...common, owner, name, at: write.at, ...identityOf(fn) });
  }
  return [...found.values()];
}
