/**
 * State of several flows that a framework wants added up, and that the program overwrites.
 *
 * Method: a field is counted when some function that is no handler adds to it. A handler that merges, or takes in state of
 * such a scope, must make the new value from the old one, or choose between them; a fresh object has no old one. What is
 * fetched, counted and put back by calls for such a scope is not added up either.
 * Reports too much when: what is counted has no meaning beyond the last writer.
 * May miss when: the count is an assignment from a local variable, or the handler works on bytes.
 */
import type { CallFact, FieldRef, StoreFact } from '../../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { Breach, FlowScope, OwnerKey, Registration } from '../inventory.ts';
import { embeddedRecord, ownerOf, variableName, variableOwner } from '../owners.ts';
import { libraryName } from './effects.ts';
import type { Profile } from './profiles.ts';
import { movedBy } from './profiles-store.ts';
import { identityOf } from './registered.ts';

/** Owner -> what of it is counted. */
export type Counted = ReadonlyMap<OwnerKey, ReadonlySet<string>>;

export function countedIn(program: LinkedProgram, handlers: ReadonlySet<string>): Counted {
  const counted = new Map<OwnerKey, Set<string>>();
  for (const fn of program.functions) {
    if (handlers.has(fn.key)) continue;
    for (const store of fn.facts.stores)
      if (counts(store))
        for (const { owner, name } of namesOf(program, fn, store.target))
          counted.set(owner, (counted.get(owner) ?? new Set()).add(name));
  }
  return counted;
}

function counts({ op, target, value }: StoreFact): boolean {
  return op === '++' || op === '+=' || (op === '=' && value.form === 'expression' && isMadeFrom(value, target));
}

const isMadeFrom = (value: StoreFact['value'], { object, path }: FieldRef): boolean =>
  value.fields.some((f) => f.object === object && f.path === path);

interface Named {
  readonly owner: OwnerKey;
  readonly name: string;
}

/** As a field of its object, and of each record on the way to it. */
function namesOf(program: LinkedProgram, fn: LinkedFunction, { object, path }: FieldRef): readonly Named[] {
  const name = variableName(path);
  if (object < 0) {
    const owner = variableOwner(program, path, fn.unit);
    return owner === undefined ? [] : [{ owner, name }];
  }
  const steps = path.split('.');
  return steps.flatMap((_, i) => {
    const owner = ownerOf(program, fn, object, steps.slice(0, i).join('.'));
    return owner === undefined ? [] : [{ owner, name: variableName(steps.slice(i).join('.')) }];
  });
}

export function overwritten(
  program: LinkedProgram,
  scopes: readonly FlowScope[],
  registered: readonly Registration[],
  counted: Counted,
): readonly Breach[] {
  return registered.flatMap((handler) => {
    const { role, scope } = handler;
    if (role !== 'merge' && (role !== 'decode' || scope === undefined || !scopes.includes(scope))) return [];
    const functions = program.functions.filter(({ key }) => key === handler.key);
    return functions.flatMap((fn) =>
      overwrittenBy(program, fn, counted).map((at) => breachOf('overwritten', handler, at)),
    );
  });
}

function breachOf(
  how: 'overwritten' | 'counted-apart',
  { function: name, key, declared, role, in: place }: Omit<Registration, 'scope'>,
  subject: Subject,
): Breach {
  return { how, ...subject, function: name, key, declared, role, in: place };
}

type Subject = Pick<Breach, 'owner' | 'name' | 'at'>;

function overwrittenBy(program: LinkedProgram, fn: LinkedFunction, counted: Counted): readonly Subject[] {
  const found = new Map<string, Subject>();
  const look = (target: FieldRef, line: number): void => {
    if (isOfItsOwn(fn, target.object)) return;
    const named = countedPart(program, fn, target, counted);
    const id = named && `${named.owner}\0${named.name}`;
    if (named && id !== undefined && !found.has(id))
      found.set(id, { ...named, at: { path: fn.path, line: fn.base + line } });
  };
  for (const store of fn.facts.stores)
    if (
      store.op === '=' &&
      store.value.form !== 'constant' &&
      !isMadeFrom(store.value, store.target) &&
      !isChosen(fn, store)
    )
      look(store.target, store.line);
  for (const call of fn.facts.calls) {
    const target = copiedTo(call);
    if (target) look(target, call.line);
  }
  return [...found.values()];
}

/** A copy on the stack, or memory that the function itself asked for. */
function isOfItsOwn({ facts }: LinkedFunction, object: number): boolean {
  const place = facts.objects[object];
  if (!place) return false;
  return (place.root === 'local' && place.direct === true) || place.origins.some((name) => allocating.test(name));
}

const allocating = /(alloc|create|_new|^new|dup)(_|$)/i;

/** Under a condition that reads it, as where the larger of two is taken. */
function isChosen({ facts }: LinkedFunction, { target, region }: StoreFact): boolean {
  if (facts.regions[region]?.kind !== 'branch') return false;
  const parent = facts.regions[region]?.parent;
  return facts.reads.some(
    ({ field, use, region: at }) =>
      use === 'condition' && at === parent && field.object === target.object && field.path === target.path,
  );
}

/** What `memcpy` and its kin write, as a field or a whole object. */
function copiedTo({ callee, args: [first] }: CallFact): FieldRef | undefined {
  if (!/^mem(cpy|move)$/.test(libraryName(callee)) || !first) return undefined;
  const [object] = first.value.objects;
  return first.address ?? (object === undefined ? undefined : { object, path: '', record: '' });
}

/** The target, where it is counted; where counted fields lie in it, the target or, of a whole object, the first of them. */
function countedPart(
  program: LinkedProgram,
  fn: LinkedFunction,
  target: FieldRef,
  counted: Counted,
): Named | undefined {
  const { object, path } = target;
  const [named] = path === '' ? [] : namesOf(program, fn, target);
  if (named && counted.get(named.owner)?.has(named.name)) return named;
  if (object < 0) return undefined;
  const whole = ownerOf(program, fn, object, '');
  const inner = whole === undefined || path === '' ? whole : embeddedRecord(program, whole, path, fn.unit);
  const [first] = (inner !== undefined && counted.get(inner)) || [];
  if (inner === undefined || first === undefined) return undefined;
  return named ?? { owner: inner, name: first };
}

/** Fetched, counted and put back by calls that are for state of these scopes. */
export function countedApart(
  program: LinkedProgram,
  scopes: readonly FlowScope[],
  profile: Profile,
): readonly Breach[] {
  return program.functions.flatMap((fn) => {
    const moved = movedBy(program, fn, profile).filter(({ scope }) => scope !== undefined && scopes.includes(scope));
    return moved.flatMap((load) => {
      if (load.does !== 'loads') return [];
      const back = moved.find(
        ({ does, object, line }) => does === 'stores' && object === load.object && line > load.line,
      );
      const between = fn.facts.stores.filter(
        ({ target, line }) => target.object === load.object && back && line >= load.line && line <= back.line,
      );
      return between.filter(counts).flatMap(({ target, line }): Breach[] => {
        const [named] = namesOf(program, fn, target);
        const at = { path: fn.path, line: fn.base + line };
        const handler = { ...identityOf(fn), role: 'encode', in: back?.callee ?? load.callee } as const;
        return named ? [breachOf('counted-apart', handler, { ...named, at })] : [];
      });
    });
  });
}
