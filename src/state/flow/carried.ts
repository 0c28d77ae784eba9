/**
 * Elements that packets leave something in, one after the other, whichever flow they are of: what has no key is then
 * cross-flow.
 *
 * Definition: a value that is made from bytes of a packet is stored there, or a pointer into it; a record is taken as a whole
 * if half of its members are such, or packets are received into one.
 * What is only added up is not kept. Method: the values of the steps that store.
 */
import type { MemoryAccess, WholeProgram } from '../../analysis/whole-program.ts';
import { bitOf, type ProgramContexts } from '../contexts.ts';
import type { ElementKey, OwnerKey, StateElement } from '../inventory.ts';
import type { FieldValues } from './field-values.ts';

export interface CarriedInput {
  readonly program: WholeProgram;
  readonly contexts: ProgramContexts;
  readonly values: FieldValues;
  readonly elementsOf: (access: MemoryAccess) => readonly ElementKey[];
  readonly elements: ReadonlyMap<ElementKey, StateElement>;
  /** Objects that packets come in to. */
  readonly received: ReadonlySet<number>;
}

export function carriedElements({
  program,
  contexts,
  values,
  elementsOf,
  elements,
  received,
}: CarriedInput): (element: StateElement) => boolean {
  const { storesOf, keySitesOf } = program.dependence();
  const found = new Set<ElementKey>();
  const add = (keys: readonly ElementKey[]): void => {
    for (const key of keys) found.add(key);
  };
  program.functions.forEach((_, fn) => {
    const read = new Set<string>();
    for (const site of keySitesOf(fn)) if (site.kind === 'read') read.add(placeOf(site.node, site.use.read.access));
    for (const { node, access } of storesOf(fn)) {
      if (values.of(node) === 0 || read.has(placeOf(node, access))) continue;
      if ((contexts.at(fn, access) & bitOf('packet')) !== 0) add(elementsOf(access));
    }
  });
  program.objects.forEach((info, object) => {
    if (info.kind !== 'variable') return;
    const into = program.pointersIn(object).filter(({ to }) => to.some((target) => received.has(target)));
    for (const { offset } of into) add(elementsOf(accessTo(object, offset)));
  });
  const buffers = [...received].flatMap((object) => elementsOf(accessTo(object, 'any')));
  add(buffers);
  const records = carriedRecords(elements, found, new Set(buffers));
  return ({ key, kind, owner }) => found.has(key) || (kind === 'field' && records.has(owner));
}

function carriedRecords(
  elements: CarriedInput['elements'],
  carried: ReadonlySet<ElementKey>,
  buffers: ReadonlySet<ElementKey>,
): ReadonlySet<OwnerKey> {
  const counts = new Map<OwnerKey, { all: number; carried: number }>();
  for (const { key, kind, owner } of elements.values()) {
    if (kind !== 'field') continue;
    const count = counts.get(owner) ?? { all: 0, carried: 0 };
    counts.set(owner, count);
    count.all++;
    if (carried.has(key)) count.carried++;
    if (buffers.has(key)) count.carried = Infinity;
  }
  return new Set([...counts].filter(([, count]) => count.carried * 2 >= count.all).map(([owner]) => owner));
}

const placeOf = (node: number, { targets: [target] }: MemoryAccess): string =>
  `${node} ${target?.object} ${target?.offset}`;

const accessTo = (object: number, offset: number | 'any'): MemoryAccess => ({
  path: '',
  line: 0,
  how: 'name',
  targets: [{ object, offset, size: 1 }],
});
