/**
 * What two classifications of one program differ in, without judgement: state that is new, gone, classified otherwise,
 * written in other contexts or by other functions. Lines are not compared: code that only moved is no difference.
 *
 * Method: elements match by key with base paths mapped through renames, then by a name that is unique on both sides.
 * May miss when: an element is renamed (it shows as one gone and one new).
 */
import { compareText } from '../source/order.ts';
import {
  type Classification,
  type Context,
  contexts as contextOrder,
  type ElementKey,
  type ElementWrite,
  type StateElement,
  type StateInventory,
} from '../state/inventory.ts';
import { isMovable } from '../state/nature.ts';
import { movedKey, type Renames } from './drift.ts';

export interface ClassificationDiff {
  readonly program: string;
  readonly added: readonly StateElement[];
  readonly removed: readonly StateElement[];
  readonly changed: readonly Reclassified[];
}

export interface Reclassified {
  readonly base: StateElement;
  readonly head: StateElement;
  /** Attributes that differ, in the order of `attributes`. */
  readonly attributes: readonly AttributeChange[];
  readonly newContexts: readonly Context[];
  readonly goneContexts: readonly Context[];
  /** First write of each function that writes it now and did not, and the reverse. */
  readonly newWriters: readonly ElementWrite[];
  readonly goneWriters: readonly ElementWrite[];
}

export interface AttributeChange {
  readonly attribute: 'type' | 'storage' | 'nature' | 'persistent' | 'perCrossFlow' | 'updateable';
  readonly from: string | boolean | null;
  readonly to: string | boolean | null;
}

export function reclassified(base: StateInventory, head: StateInventory, renames: Renames): ClassificationDiff {
  const matches = matchElements(base, head, renames);
  const matched = new Set(matches.values());
  const changed: Reclassified[] = [];
  for (const [from, to] of matches) {
    const before = base.elements.get(from);
    const after = head.elements.get(to);
    const change = before && after && changeOf(before, after, renames);
    if (change) changed.push(change);
  }
  return {
    program: head.program,
    added: [...head.elements.values()].filter(({ key }) => !matched.has(key)).sort(byKey),
    removed: [...base.elements.values()].filter(({ key }) => !matches.has(key)).sort(byKey),
    changed: changed.sort((a, b) => byKey(a.head, b.head)),
  };
}

/** Base key -> head key of the same element. */
export function matchElements(
  base: StateInventory,
  head: StateInventory,
  renames: Renames,
): ReadonlyMap<ElementKey, ElementKey> {
  const matches = new Map<ElementKey, ElementKey>();
  const taken = new Set<ElementKey>();
  const left: StateElement[] = [];
  for (const element of base.elements.values()) {
    const key = movedKey(element.key, renames);
    if (head.elements.get(key)?.kind === element.kind) {
      matches.set(element.key, key);
      taken.add(key);
    } else left.push(element);
  }
  const heads = uniqueByName([...head.elements.values()].filter(({ key }) => !taken.has(key)));
  for (const [name, element] of uniqueByName(left)) {
    const to = element && heads.get(name);
    if (to && element) matches.set(element.key, to.key);
  }
  return matches;
}

/** By kind and name without the file; undefined where several share it. */
function uniqueByName(elements: readonly StateElement[]): ReadonlyMap<string, StateElement | undefined> {
  const found = new Map<string, StateElement | undefined>();
  for (const element of elements) {
    const name = `${element.kind}\0${withoutFile(element.key)}`;
    found.set(name, found.has(name) ? undefined : element);
  }
  return found;
}

/** `src/x.c::f::n` -> `f::n`; only what stands before the first `::` is a path. */
function withoutFile(key: ElementKey): string {
  const cut = key.indexOf('::');
  return cut < 0 ? key : key.slice(cut + 2);
}

function changeOf(base: StateElement, head: StateElement, renames: Renames): Reclassified | undefined {
  const attributes = attributeChanges(base, head);
  const before = base.classification;
  const after = head.classification;
  const newContexts = missing(after?.contexts, before?.contexts);
  const goneContexts = missing(before?.contexts, after?.contexts);
  const moved = (write: ElementWrite): string => movedKey(write.function, renames);
  const plain = (write: ElementWrite): string => write.function;
  const newWriters = writersBeyond(after, plain, before, moved);
  const goneWriters = writersBeyond(before, moved, after, plain);
  const count = attributes.length + newContexts.length + goneContexts.length + newWriters.length + goneWriters.length;
  if (count === 0) return undefined;
  return { base, head, attributes, newContexts, goneContexts, newWriters, goneWriters };
}

const attributes: readonly [AttributeChange['attribute'], (element: StateElement) => AttributeChange['from']][] = [
  ['type', (element) => element.type],
  ['storage', ({ classification }) => classification?.storage ?? null],
  ['nature', (element) => element.nature],
  ['persistent', ({ classification }) => classification?.persistent ?? null],
  ['perCrossFlow', ({ classification }) => classification?.perCrossFlow ?? null],
  ['updateable', ({ classification }) => classification?.updateable ?? null],
];

/** One more store makes a counter a plain number: no news as long as it has to be moved. */
function isNews(attribute: AttributeChange['attribute'], base: StateElement, head: StateElement): boolean {
  return attribute !== 'nature' || !isMovable(base.nature) || !isMovable(head.nature);
}

function attributeChanges(base: StateElement, head: StateElement): readonly AttributeChange[] {
  return attributes.flatMap(([attribute, read]) => {
    const from = read(base);
    const to = read(head);
    return from === to || !isNews(attribute, base, head) ? [] : [{ attribute, from, to }];
  });
}

function missing(all: readonly Context[] = [], known: readonly Context[] = []): readonly Context[] {
  return contextOrder.filter((context) => all.includes(context) && !known.includes(context));
}

type Naming = (write: ElementWrite) => string;

/** Writes by functions of `side` that do not write in `other`, the first of each function. */
function writersBeyond(
  side: Classification | undefined,
  nameOf: Naming,
  other: Classification | undefined,
  otherName: Naming,
): readonly ElementWrite[] {
  const known = new Set((other?.writes ?? []).map(otherName));
  const found = new Map<string, ElementWrite>();
  for (const write of side?.writes ?? []) {
    const name = nameOf(write);
    if (!known.has(name) && !found.has(name)) found.set(name, write);
  }
  return [...found.values()];
}

const byKey = (a: StateElement, b: StateElement): number => compareText(a.key, b.key);
