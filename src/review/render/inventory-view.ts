/** What every form of an inventory shows: elements under the names people use, and what was decided of them. */
import { compareText } from '../../source/order.ts';
import { type Disposition, disposes } from '../../state/disposition.ts';
import type { Context, ElementWrite, StateElement, StateInventory } from '../../state/inventory.ts';

export interface InventoryDocument {
  /** `statealyzr 0.1.0` */
  readonly tool: string;
  readonly inventory: StateInventory;
  /** Names of the tree's other programs. */
  readonly others: readonly string[];
  /** Of the settings and of comments in the sources. */
  readonly dispositions: readonly Disposition[];
  /** `YYYY-MM-DD`: a disposition holds up to its last day. */
  readonly today: string;
  readonly timings?: Readonly<Record<string, number>>;
}

/** The key as it is printed: a variable that the whole program shares goes by its bare name. */
export function shownKey(element: StateElement): string {
  return element.classification?.storage === 'global' ? element.name : element.key;
}

/** Bare: of a static local without its function. */
export function shownName({ kind, name }: StateElement): string {
  return kind === 'variable' ? name.slice(name.lastIndexOf(':') + 1) : name;
}

/** `src/x.c::f` -> `f` */
export function functionName(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}

export function sortedElements({ elements }: StateInventory): readonly StateElement[] {
  return [...elements.values()].sort((a, b) => compareText(shownKey(a), shownKey(b)) || compareText(a.key, b.key));
}

/** The first that speaks of the element and still holds. */
export function dispositionOf(element: StateElement, document: InventoryDocument): Disposition | undefined {
  const key = shownKey(element);
  return document.dispositions.find((d) => {
    if (d.until !== undefined && d.until < document.today) return false;
    return disposes(d, key, element);
  });
}

/** Elements of one record, file or library, as a table shows them. */
export interface OwnerGroup {
  readonly title: string;
  readonly elements: readonly StateElement[];
  /** Of the record or file, updateable or not. */
  readonly total: number;
  /** A record of a system header. */
  readonly foreign: boolean;
}

/** Updateable elements by what they belong to: variables first, the records with most of them, those of the system. */
export function updateableGroups(inventory: StateInventory): readonly OwnerGroup[] {
  const groups = new Map<string, { variables: boolean; foreign: boolean; elements: StateElement[]; total: number }>();
  for (const element of sortedElements(inventory)) {
    if (!element.classification) continue;
    const title = titleOf(element);
    const group = groups.get(title) ?? {
      variables: element.kind === 'variable',
      foreign: element.declared.path.startsWith('/') || (element.kind === 'field' && element.type === ''),
      elements: [],
      total: 0,
    };
    groups.set(title, group);
    group.total++;
    if (element.classification.updateable === true) group.elements.push(element);
  }
  return [...groups]
    .filter(([, { elements }]) => elements.length > 0)
    .sort(
      ([titleA, a], [titleB, b]) =>
        Number(b.variables) - Number(a.variables) ||
        Number(a.foreign) - Number(b.foreign) ||
        b.elements.length - a.elements.length ||
        compareText(titleA, titleB),
    )
    .map(([title, { elements, total, foreign }]) => ({ title, elements: elements.sort(byUrgency), total, foreign }));
}

function titleOf({ kind, owner, classification }: StateElement): string {
  if (kind !== 'variable') return owner;
  if (classification?.storage === 'heap') return 'buffers on the heap';
  if (classification?.storage === 'external') return 'kept by libraries';
  return 'variables';
}

/** What packets write first, then peers, the operator, timers. */
const urgency: readonly Context[] = ['packet', 'peer', 'control', 'timer', 'startup'];

function byUrgency(a: StateElement, b: StateElement): number {
  return rank(a) - rank(b) || compareText(shownKey(a), shownKey(b));
}

function rank({ classification }: StateElement): number {
  const at = urgency.findIndex((context) => classification?.contexts.includes(context));
  return at < 0 ? urgency.length : at;
}

/** What is left besides updateable state, counted. */
export interface Remainder {
  readonly readOnly: number;
  readonly unused: number;
  readonly notPersistent: number;
  readonly unknown: number;
  /** Only compiled under other options. */
  readonly elsewhere: number;
}

export function remainderOf({ elements }: StateInventory): Remainder {
  const found = { readOnly: 0, unused: 0, notPersistent: 0, unknown: 0, elsewhere: 0 };
  for (const { classification, kind, guard } of elements.values()) {
    if (kind === 'flag') continue;
    if (guard) found.elsewhere++;
    else if (!classification || classification.perCrossFlow === null) found.unknown++;
    else if (!classification.persistent) found.notPersistent++;
    else if (!classification.perCrossFlow) found.unused++;
    else if (!classification.updateable) found.readOnly++;
  }
  return found;
}

/** Who writes an element at run time, each function once, those of packets first. */
export function writersOf({ classification }: StateElement): readonly ElementWrite[] {
  const writes = (classification?.writes ?? []).filter(({ contexts }) => contexts.some((c) => c !== 'startup'));
  const first = new Map<string, ElementWrite>();
  for (const write of writes) if (!first.has(write.function)) first.set(write.function, write);
  const rankOf = ({ contexts }: ElementWrite): number => urgency.findIndex((context) => contexts.includes(context));
  return [...first.values()].sort((a, b) => rankOf(a) - rankOf(b));
}
