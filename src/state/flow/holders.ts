/**
 * What holds the instances of a record: members and variables that embed it or point to it, by their types; where no type
 * tells, by points-to sets. And what a variable leads to.
 */
import type { FieldFacts } from '../../analysis/facts/facts.ts';
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { WholeProgram } from '../../analysis/whole-program.ts';
import type { Attribution } from '../attribution.ts';
import { type ElementKey, elementKey, type OwnerKey } from '../inventory.ts';
import type { Lifetimes } from '../lifetimes.ts';

export interface Holder {
  readonly element: ElementKey;
  /** Record that the element is a member of; absent: a variable. */
  readonly record?: OwnerKey;
}

export interface Held {
  readonly record: OwnerKey;
  readonly how: 'many' | 'single';
}

export interface Holders {
  of(record: OwnerKey): readonly Holder[];
  /** Records that a variable or a member points to, or embeds an array of; `single`: embeds one of. */
  heldBy(element: ElementKey): readonly Held[];
  /** Whether there is more than one instance, as far as types tell: some are pointed to, made by calls, or in arrays. */
  isOfMany(record: OwnerKey): boolean;
}

export function holdersOf(
  program: WholeProgram,
  linked: LinkedProgram,
  lifetimes: Lifetimes,
  attribution: Attribution,
): Holders {
  const holders = new Map<OwnerKey, Map<ElementKey, Holder>>();
  const held = new Map<ElementKey, Map<OwnerKey, Held>>();
  const hold = (element: ElementKey, record: OwnerKey, how: Held['how']): void => {
    held.set(element, (held.get(element) ?? new Map<OwnerKey, Held>()).set(record, { record, how }));
  };
  const add: AddHolder = (record, holder, how) => {
    holders.set(record, (holders.get(record) ?? new Map<ElementKey, Holder>()).set(holder.element, holder));
    hold(holder.element, record, how);
  };
  byTypes(linked, add);
  const typed = new Set(holders.keys());
  const typedHolders = new Set(held.keys());
  const many = recordsOfMany(program, linked);
  program.objects.forEach((info, object) => {
    if (info.kind !== 'heap') return;
    const records = info.record === null ? recordsIn(program, object) : [info.record];
    for (const place of lifetimes.holdersOf(object)) {
      const element = attribution.of({ ...place, size: 1 }).at(-1);
      if (element === undefined) continue;
      const variable = attribution.elements.has(element);
      const record = element.slice(0, element.lastIndexOf('.'));
      for (const to of records) {
        if (variable && !typedHolders.has(element)) hold(element, to, 'many');
        if (!typed.has(to)) add(to, variable ? { element } : { element, record }, 'many');
      }
    }
  });
  return {
    of: (record) => [...(holders.get(record)?.values() ?? [])],
    heldBy: (element) => [...(held.get(element)?.values() ?? [])],
    isOfMany: (record) => many.has(record),
  };
}

/** Of memory without a type those that it is used as. */
function recordsIn(program: WholeProgram, object: number): readonly OwnerKey[] {
  return [...new Set(program.membersAt(object, 'any', 0).map(({ record }) => record))];
}

type AddHolder = (record: OwnerKey, holder: Holder, how: Held['how']) => void;

function byTypes({ records, variables, recordKey }: LinkedProgram, add: AddHolder): void {
  const held = (holder: Holder, { embeds, pointsTo, type }: Typed): void => {
    const how = type.includes('[') ? 'many' : 'single';
    if (embeds !== undefined) add(recordKey(embeds, -1), holder, how);
    if (pointsTo !== undefined) add(recordKey(pointsTo, -1), holder, 'many');
  };
  for (const { key, facts } of records.values())
    for (const field of facts.fields) held({ element: elementKey(key, field.name), record: key }, field);
  for (const { path, facts } of variables.values()) held({ element: elementKey(`file:${path}`, facts.name) }, facts);
}

type Typed = Pick<FieldFacts, 'embeds' | 'pointsTo' | 'type'>;

function recordsOfMany(
  program: WholeProgram,
  { functions, records, variables, recordKey }: LinkedProgram,
): ReadonlySet<OwnerKey> {
  const found = new Set<OwnerKey>();
  const add = (tag: string | undefined, unit = -1): void => {
    if (tag !== undefined) found.add(recordKey(tag, unit));
  };
  for (const info of program.objects) if (info.kind === 'heap' && info.record !== null) found.add(info.record);
  for (const { facts, unit } of functions)
    for (const { record, direct, origins } of facts.objects)
      if (record !== null && !direct && origins.length > 0) add(record, unit);
  for (const { facts } of variables.values()) {
    add(facts.pointsTo);
    if (facts.type.includes('[')) add(facts.embeds);
  }
  for (const { facts } of records.values()) for (const { pointsTo } of facts.fields) add(pointsTo);
  for (const key of found) for (const { embeds } of records.get(key)?.facts.fields ?? []) add(embeds);
  return found;
}
