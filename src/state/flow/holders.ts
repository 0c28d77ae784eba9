/**
 * What holds the instances of a record: members and variables that embed it or point to it, by their types; where no type
 * tells, by points-to sets. And what a variable leads to.
 */
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

export interface Holders {
  of(record: OwnerKey): readonly Holder[];
  /** Records that a variable or a member embeds or points to. */
  heldBy(element: ElementKey): readonly OwnerKey[];
}

export function holdersOf(
  program: WholeProgram,
  linked: LinkedProgram,
  lifetimes: Lifetimes,
  attribution: Attribution,
): Holders {
  const holders = new Map<OwnerKey, Map<ElementKey, Holder>>();
  const held = new Map<ElementKey, Set<OwnerKey>>();
  const add = (record: OwnerKey, holder: Holder): void => {
    holders.set(record, (holders.get(record) ?? new Map<ElementKey, Holder>()).set(holder.element, holder));
    held.set(holder.element, (held.get(holder.element) ?? new Set<OwnerKey>()).add(record));
  };
  byTypes(linked, add);
  const typed = new Set(holders.keys());
  program.objects.forEach((info, object) => {
    if (info.kind !== 'heap') return;
    const records = info.record === null ? recordsIn(program, object) : [info.record];
    for (const place of lifetimes.holdersOf(object)) {
      const element = attribution.of({ ...place, size: 1 }).at(-1);
      if (element === undefined) continue;
      const variable = attribution.elements.has(element);
      const record = element.slice(0, element.lastIndexOf('.'));
      for (const to of records) {
        if (variable && !held.get(element)?.has(to)) held.set(element, (held.get(element) ?? new Set()).add(to));
        if (!typed.has(to)) add(to, variable ? { element } : { element, record });
      }
    }
  });
  return {
    of: (record) => [...(holders.get(record)?.values() ?? [])],
    heldBy: (element) => [...(held.get(element) ?? [])],
  };
}

/** Of memory without a type those that it is used as. */
function recordsIn(program: WholeProgram, object: number): readonly OwnerKey[] {
  return [...new Set(program.membersAt(object, 'any', 0).map(({ record }) => record))];
}

function byTypes({ records, variables, recordKey }: LinkedProgram, add: (record: OwnerKey, holder: Holder) => void): void {
  for (const { key, facts } of records.values())
    for (const { name, embeds, pointsTo } of facts.fields)
      for (const tag of [embeds, pointsTo])
        if (tag !== undefined) add(recordKey(tag, -1), { element: elementKey(key, name), record: key });
  for (const { path, facts } of variables.values())
    for (const tag of [facts.embeds, facts.pointsTo])
      if (tag !== undefined) add(recordKey(tag, -1), { element: elementKey(`file:${path}`, facts.name) });
}
