/**
 * What two points of a branch differ in, one by one, each with a name of its own, so that it can be asked of any commit
 * between them whether it had already come about.
 *
 * Definition: state is what outlives a packet; a difference is state that came, went, or one attribute that is another.
 * What only one of the two could tell (a program that was too large for it) is no difference. Nor are other writers in
 * the same contexts.
 */
import {
  type Context,
  contexts as contextOrder,
  type ElementKey,
  type StateElement,
  type StateInventory,
} from '../state/inventory.ts';
import type { Renames } from './drift.ts';
import { type AttributeChange, type Reclassified, reclassified } from './reclassified.ts';
import type { AttributeDifference } from './report.ts';

export interface Difference {
  /** Tells it from the others between the same two points. */
  readonly id: string;
  readonly kind: 'new' | 'removed' | 'reclassified';
  /** Of the newer point, save for what went. */
  readonly element: StateElement;
  /** Only where it is reclassified. */
  readonly change?: AttributeDifference;
  /** Files whose change may have brought it about, as they are called at both points. */
  readonly evidence: ReadonlySet<string>;
}

export function differencesOf(base: StateInventory, head: StateInventory, renames: Renames): readonly Difference[] {
  const { added, removed, changed } = reclassified(base, head, renames);
  const former = new Map([...renames].map(([from, to]) => [to, from]));
  const found: Difference[] = [];
  for (const element of added)
    if (isState(element, head)) found.push(difference('new', element, filesOf(element, former)));
  for (const element of removed)
    if (isState(element, base)) found.push(difference('removed', element, filesOf(element, renames)));
  for (const one of changed) {
    if (!isState(one.base, base) && !isState(one.head, head)) continue;
    const evidence = new Set([...filesOf(one.base, renames), ...filesOf(one.head, former), ...writersOf(one)]);
    for (const change of changesOf(one))
      found.push({ ...difference('reclassified', one.head, evidence, change.attribute), change });
  }
  return found;
}

function difference(
  kind: Difference['kind'],
  element: StateElement,
  evidence: ReadonlySet<string>,
  attribute = '',
): Difference {
  return { id: differenceId(kind, element.key, attribute), kind, element, evidence };
}

const differenceId = (kind: Difference['kind'], key: ElementKey, attribute = ''): string =>
  [kind, key, attribute].join('\0');

/** Fields and flags of what nothing holds are no state. */
function isState(element: StateElement, inventory: StateInventory): boolean {
  const { key, kind, owner, classification } = element;
  if (!isOwn(element)) return false;
  if (classification) return classification.persistent;
  if (kind === 'flag') return inventory.flagUses.has(key);
  return kind === 'variable' || inventory.persistent.has(owner);
}

/** Not of a system header, whose records differ by machine. */
export function isOwn({ kind, declared, type }: StateElement): boolean {
  return !declared.path.startsWith('/') && (kind !== 'field' || type !== '');
}

function filesOf({ declared }: StateElement, otherwise: ReadonlyMap<string, string>): ReadonlySet<string> {
  const other = otherwise.get(declared.path);
  return new Set(other === undefined ? [declared.path] : [declared.path, other]);
}

function writersOf({ newWriters, goneWriters }: Reclassified): readonly string[] {
  return [...newWriters, ...goneWriters].map(({ at }) => at.path);
}

function changesOf({ base, head, attributes, newContexts, goneContexts }: Reclassified): AttributeDifference[] {
  const changes: AttributeDifference[] = attributes.filter(isKnown);
  const before = base.classification?.contexts;
  const after = head.classification?.contexts;
  if (before && after && newContexts.length + goneContexts.length > 0)
    changes.push({ attribute: 'contexts', from: listed(before), to: listed(after) });
  return changes;
}

const isKnown = ({ from, to }: AttributeChange): boolean => from !== null && to !== null;

function listed(contexts: readonly Context[]): string | null {
  return contextOrder.filter((context) => contexts.includes(context)).join(', ') || null;
}

/** A point between two others: what it has, and how files were renamed from the older point to it and from it to the newer. */
export interface Between {
  readonly inventory: StateInventory;
  readonly fromBase: Renames;
  readonly toHead: Renames;
}

/** The differences from `base` to `head` that have come about at `between`. */
export function settledAt(
  differences: readonly Difference[],
  base: StateInventory,
  head: StateInventory,
  { inventory, fromBase, toHead }: Between,
): ReadonlySet<string> {
  const gone = new Set(reclassified(base, inventory, fromBase).removed.map(({ key }) => key));
  const ahead = reclassified(inventory, head, toHead);
  const missing = new Set(ahead.added.map(({ key }) => key));
  const pending = new Set<string>();
  for (const one of ahead.changed)
    for (const { attribute } of changesOf(one)) pending.add(differenceId('reclassified', one.head.key, attribute));
  const isSettled = ({ id, kind, element }: Difference): boolean => {
    if (kind === 'removed') return gone.has(element.key);
    return !missing.has(element.key) && !pending.has(id);
  };
  return new Set(differences.filter(isSettled).map(({ id }) => id));
}
