/**
 * unhandled-state: the change adds an element that outlives a packet and may be written at run time, or makes an old one
 * so, and no function saves, restores, encodes or decodes it, though one does so for its neighbours.
 *
 * Method: StateAlyzr's classes of base and head. A norm is a handler that covers, in the base already, at least half of the
 * updateable elements of the record, of one that embeds it, or of the file, and at least two. Where only the facts are known,
 * a new variable that some function sets is an element without a norm.
 * Reports too much when: the element is rebuilt by code that names it in no handler; the points-to sets are coarse.
 * May miss when: the record is new with the change, its neighbours are not handled either, or the classes are unknown.
 */
import type {
  Classification,
  ElementWrite,
  HandlerGroup,
  HandlerRole,
  OwnerKey,
  StateElement,
  StateInventory,
  Write,
  WriterClass,
} from '../../state/inventory.ts';
import { isCounted, isMovable } from '../../state/nature.ts';
import type { Drift, InventoryIndex } from '../drift.ts';
import { atRunTime } from '../run-time.ts';
import { bestPerHandler, confidence, isReviewed, type Miss, minimumCovered, minimumShare } from './miss.ts';
import { createPlaces, homeOf, type Place } from './places.ts';
import { createRenames } from './renamed.ts';
import { leavesOutCounts, listed, mentions } from './siblings.ts';

export interface UnhandledFinding {
  readonly element: StateElement;
  readonly change: 'new' | 'became-updateable';
  /**
   * Those at run time that the base does not have, the context that matters most first; never empty. Without contexts
   * where only the facts are known.
   */
  readonly writes: readonly ElementWrite[];
  /** Where the facts see that its address is handed to a function that writes through it. */
  readonly handedOver: readonly Write[];
  /** Handlers that set the norm and leave the element out; empty: nothing shows that it should be handled. */
  readonly misses: readonly Miss[];
  /** 0 without a norm. */
  readonly confidence: number;
  /** Elements that the first write may hit as well: a pointer that may mean many says little of each. */
  readonly alsoHit: number;
}

/** Roles that carry state from one instance, process or peer to another. */
const carrying: ReadonlySet<HandlerRole> = new Set(['save', 'restore', 'encode', 'decode']);
/** Roles that deal with an element, though they set no norm. */
const dealing: ReadonlySet<HandlerRole> = new Set([...carrying, 'copy', 'merge']);

/** Locals of the packet loop live in a frame that no handler can name. */
const storages: ReadonlySet<Classification['storage']> = new Set(['global', 'static', 'static-local', 'field']);

export function unhandledState(drift: Drift): readonly UnhandledFinding[] {
  const placesOf = createPlaces(drift.head);
  const handling = createHandling(drift);
  const renamed = createRenames(drift);
  const functions = functionWrites(drift);
  const found: Omit<UnhandledFinding, 'alsoHit' | 'handedOver'>[] = [];
  for (const element of drift.head.inventory.elements.values()) {
    const candidate = element.classification
      ? candidateOf(drift, element)
      : candidateFromFacts(drift, element, functions.get(homeOf(element)) ?? []);
    if (!candidate) continue;
    const places = placesOf(element);
    if (places.some((place) => handling.isHandled(place) || handling.isLeftOut(place, element))) continue;
    const before = renamed(element);
    if (before && (before.classification?.updateable ?? true) && !handling.wasHandled(before)) continue;
    const misses = handling.misses(places, candidate);
    found.push({ ...candidate, misses, confidence: Math.max(0, ...misses.map(confidence)) });
  }
  const hits = hitCounts(drift);
  return found.map((f) => ({
    ...f,
    alsoHit: (hits.get(writeId(f.writes[0])) ?? 1) - 1,
    handedOver: handedOver(f, functions.get(f.element.owner) ?? []),
  }));
}

/** The updateable elements of one revision that no handler deals with, whether or not they are new. */
export function unhandledElements(index: InventoryIndex): readonly StateElement[] {
  const { inventory, handlersByOwner } = index;
  const placesOf = createPlaces(index);
  const isHandled = ({ owner, name }: Place): boolean => dealsWith(handlersByOwner.get(owner) ?? [], name);
  return [...inventory.elements.values()].filter(
    (e) => isReviewable(e, inventory) && isUpdateable(e.classification) && !placesOf(e).some(isHandled),
  );
}

/** Not a flag, a lock, a link or a handle; not on a stack; not set anew before each use. */
function isReviewable({ key, kind, nature, classification }: StateElement, { scratch }: StateInventory): boolean {
  if (kind === 'flag' || !isMovable(nature) || !classification) return false;
  return storages.has(classification.storage) && scratch?.has(key) !== true;
}

type Candidate = Pick<UnhandledFinding, 'element' | 'change' | 'writes'>;

function candidateOf(drift: Drift, element: StateElement): Candidate | undefined {
  const { classification, kind } = element;
  if (!isReviewable(element, drift.head.inventory) || !isUpdateable(classification)) return undefined;
  const before = drift.inBase(element);
  if (!before) {
    // A new record counts once, as the variable or field that holds it.
    if (kind === 'field' && drift.baseElements(element.owner).length === 0) return undefined;
    const writes = atRunTime(classification.writes);
    return writes.length === 0 ? undefined : { element, change: 'new', writes };
  }
  if (before.classification?.updateable !== false) return undefined;
  const known = new Set(atRunTime(before.classification.writes).map((w) => w.function));
  const all = atRunTime(classification.writes);
  const fresh = all.filter((w) => !known.has(w.function));
  const writes = fresh.length > 0 ? fresh : all;
  return writes.length === 0 ? undefined : { element, change: 'became-updateable', writes };
}

/** The paper's classic case, as far as it shows without the whole program. */
function candidateFromFacts(
  drift: Drift,
  element: StateElement,
  functions: readonly WriterClass[],
): Candidate | undefined {
  const { kind, nature, key, name } = element;
  if (kind !== 'variable' || !isMovable(nature) || drift.head.inventory.scratch?.has(key)) return undefined;
  const writes = functions.flatMap((w) => w.fields.get(name) ?? []);
  if (writes.length === 0 || !drift.isNewElement(key)) return undefined;
  return { element, change: 'new', writes: writes.map((write) => ({ ...write, how: 'name', contexts: [] })) };
}

function isUpdateable(classification: Classification | undefined): classification is Classification {
  return classification?.persistent === true && classification.updateable === true;
}

const writeId = (write: Write | undefined): string => (write ? `${write.at.path}:${write.at.line}` : '');

/** Write through a pointer, or by a call that is handed one -> how many elements it may hit. */
function hitCounts(drift: Drift): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { classification, holds } of drift.head.inventory.elements.values()) {
    // An element that embeds a record is hit with each of its fields.
    if (holds !== undefined) continue;
    for (const id of new Set(classification?.writes.filter((w) => w.how !== 'name').map(writeId)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Calls that count as writes of the element for the facts, and that are no stores themselves. */
function handedOver({ element, writes }: Candidate, classes: readonly WriterClass[]): readonly Write[] {
  const stores = new Set((element.classification?.writes ?? writes).map(writeId));
  return classes.flatMap((w) => w.fields.get(element.name) ?? []).filter((w) => !stores.has(writeId(w)));
}

/** Owner -> what each function writes of it. */
function functionWrites(drift: Drift): ReadonlyMap<OwnerKey, readonly WriterClass[]> {
  const byOwner = new Map<OwnerKey, WriterClass[]>();
  for (const writers of drift.head.inventory.writers) {
    if (writers.kind !== 'function') continue;
    const list = byOwner.get(writers.owner);
    if (list) list.push(writers);
    else byOwner.set(writers.owner, [writers]);
  }
  return byOwner;
}

interface Handling {
  /** Some handler of the head deals with what is at this place. */
  isHandled(place: Place): boolean;
  wasHandled(element: StateElement): boolean;
  /** Handlers set a norm there that leaves out what is only counted. */
  isLeftOut(place: Place, element: StateElement): boolean;
  /** The handlers that set a norm at one of these places; the first record that has any counts. */
  misses(places: readonly Place[], candidate: Candidate): readonly Miss[];
}

function createHandling(drift: Drift): Handling {
  const norms = new Map<string, readonly Miss[]>();
  const normsOf = (owner: string): readonly Miss[] => {
    const known = norms.get(owner);
    if (known) return known;
    const found = normsFor(drift, owner);
    norms.set(owner, found);
    return found;
  };
  const basePlaces = createPlaces(drift.base);
  return {
    isHandled: ({ owner, name }) => dealsWith(drift.head.handlersByOwner.get(owner) ?? [], name),
    wasHandled: (element) =>
      basePlaces(element).some(({ owner, name }) => dealsWith(drift.base.handlersByOwner.get(owner) ?? [], name)),
    isLeftOut: ({ owner }, element) =>
      isCounted(element.nature) &&
      normsOf(owner).some(({ handler }) => leavesOutCounts(drift, owner, element, handler)),
    misses: (places, candidate) => {
      for (const { owner, name } of places) {
        const handlers = drift.head.handlersByOwner.get(owner) ?? [];
        const silent = normsOf(owner).filter(
          (norm) =>
            !handlers.some((h) => h.key === norm.handler.key && mentions(h, name)) &&
            coversPeers(norm, peersOf(drift, owner, candidate)),
        );
        if (silent.length > 0) return outwardFirst(bestPerHandler(silent));
      }
      return [];
    },
  };
}

/** Equally sure ones in the order in which state travels. */
function outwardFirst(misses: readonly Miss[]): readonly Miss[] {
  const isBack = (miss: Miss): number => Number(miss.handler.role === 'restore' || miss.handler.role === 'decode');
  return [...misses].sort((a, b) => confidence(b) - confidence(a) || isBack(a) - isBack(b));
}

/** The updateable neighbours that the functions which write the candidate at run time write too, in the base. */
function peersOf(drift: Drift, owner: string, { writes }: Candidate): readonly string[] {
  const functions = new Set(writes.map((w) => w.function));
  return updateableOf(drift, owner)
    .filter((e) => atRunTime(e.classification?.writes ?? []).some((w) => functions.has(w.function)))
    .map((e) => e.name);
}

/** Counters are kept apart by evidence: a handler that leaves out what is written with the element leaves it out too. */
function coversPeers({ covered }: Miss, peers: readonly string[]): boolean {
  return peers.filter((name) => covered.includes(name)).length >= minimumShare * peers.length;
}

function dealsWith(handlers: readonly HandlerGroup[], name: string): boolean {
  return handlers.some((h) => dealing.has(h.role) && isReviewed(handlers, h) && mentions(h, name));
}

/** The handlers that cover enough of what was updateable in the base. */
function normsFor(drift: Drift, owner: string): readonly Miss[] {
  const siblings = updateableOf(drift, owner).map((e) => e.name);
  const handlers = drift.head.handlersByOwner.get(owner) ?? [];
  return handlers.flatMap((handler): Miss[] => {
    const before = drift.coveredInBase(handler);
    if (!before || !carrying.has(handler.role) || !isReviewed(handlers, handler)) return [];
    const covered = siblings.filter((name) => listed(before, name));
    if (covered.length < minimumCovered || covered.length < minimumShare * siblings.length) return [];
    const what = owner.startsWith('file:') ? `variables of ${owner.slice('file:'.length)}` : `fields of ${owner}`;
    return [{ handler, covered, siblings, reason: `updateable ${what}` }];
  });
}

function updateableOf(drift: Drift, owner: string): readonly StateElement[] {
  return drift
    .baseElements(owner)
    .filter((e) => e.kind !== 'flag' && isMovable(e.nature) && isSibling(e.classification));
}

/** No handler outside of its function can list a static local, let alone what is on a stack. */
function isSibling(classification: Classification | undefined): boolean {
  return (
    isUpdateable(classification) && classification.storage !== 'static-local' && storages.has(classification.storage)
  );
}
