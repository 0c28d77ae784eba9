/**
 * Drift: what differs between two inventories, without judgement. Base paths are mapped through renames first, so a moved
 * file is no drift.
 */
import {
  type ElementKey,
  elementKey,
  type HandlerGroup,
  type OwnerKey,
  type StateElement,
  type StateInventory,
  type WriterClass,
} from '../state/inventory.ts';

/** Base path -> head path, for files that the change renamed. */
export type Renames = ReadonlyMap<string, string>;

export interface Drift {
  readonly base: InventoryIndex;
  readonly head: InventoryIndex;
  isNewElement(key: ElementKey): boolean;
  /** The same element in the base, under its path there. */
  inBase(element: StateElement): StateElement | undefined;
  /** The base's elements of an owner of the head. */
  baseElements(owner: OwnerKey): readonly StateElement[];
  /** Elements of the base that the head no longer has, under the head's paths. */
  readonly removed: readonly StateElement[];
  /** Some function of the base writes it. */
  writtenInBase(owner: OwnerKey, name: string): boolean;
  /** The base has this writer class, and some function of it writes the field. Undefined: the base has no such class. */
  writtenByClass(writers: WriterClass, name: string): boolean | undefined;
  /** What the same handler covers in the base; undefined when the base has no such handler. */
  coveredInBase(handler: HandlerGroup): ReadonlySet<string> | undefined;
  /** The same handler in the base, once for each pair of objects. */
  handlersInBase(handler: HandlerGroup): readonly HandlerGroup[];
}

export interface InventoryIndex {
  readonly inventory: StateInventory;
  readonly handlersByOwner: ReadonlyMap<OwnerKey, readonly HandlerGroup[]>;
  /** Every member on the way to a nested field, outermost first; undefined when one is unknown. */
  members(owner: OwnerKey, name: string): readonly StateElement[] | undefined;
}

export function driftBetween(base: StateInventory, head: StateInventory, renames: Renames): Drift {
  const moved = (key: string): string => movedKey(key, renames);
  const elements = matched(base, head, moved);
  const written = new Set<string>();
  const classes = new Map<string, WriterClass['fields']>();
  for (const c of base.writers) {
    classes.set(`${moved(c.key)}\0${moved(c.owner)}`, c.fields);
    for (const name of c.fields.keys()) written.add(`${moved(c.owner)}\0${name}`);
  }
  const covered = new Map<string, Set<string>>();
  const handlers = new Map<string, HandlerGroup[]>();
  for (const h of base.handlers) {
    const id = handlerId(h, moved);
    const names = covered.get(id) ?? new Set<string>();
    covered.set(id, names);
    for (const name of h.covers.keys()) names.add(name);
    handlers.set(id, [...(handlers.get(id) ?? []), h]);
  }
  return {
    base: indexInventory(base),
    head: indexInventory(head),
    ...elements,
    writtenInBase: (owner, name) => written.has(`${owner}\0${name}`),
    writtenByClass: (writers, name) => classes.get(`${writers.key}\0${writers.owner}`)?.has(name),
    coveredInBase: (handler) => covered.get(handlerId(handler, (key) => key)),
    handlersInBase: (handler) => handlers.get(handlerId(handler, (key) => key)) ?? [],
  };
}

type Matched = Pick<Drift, 'isNewElement' | 'inBase' | 'baseElements' | 'removed'>;

/** Elements are matched by key, then by their key without the file. */
function matched(base: StateInventory, head: StateInventory, moved: (key: string) => string): Matched {
  const byKey = new Map<ElementKey, StateElement>();
  const byBareKey = new Map<ElementKey, StateElement>();
  const byOwner = new Map<OwnerKey, StateElement[]>();
  for (const element of base.elements.values()) {
    byKey.set(moved(element.key), element);
    if (!byBareKey.has(bareKey(element))) byBareKey.set(bareKey(element), element);
    const owned = byOwner.get(moved(element.owner));
    if (owned) owned.push(element);
    else byOwner.set(moved(element.owner), [element]);
  }
  const kept = new Set([...head.elements.values()].map(bareKey));
  const removed: StateElement[] = [];
  for (const element of base.elements.values()) {
    const key = moved(element.key);
    if (!head.elements.has(key) && !kept.has(bareKey(element)))
      removed.push({ ...element, key, owner: moved(element.owner) });
  }
  const inBase = (element: StateElement): StateElement | undefined =>
    byKey.get(element.key) ?? byBareKey.get(bareKey(element));
  return {
    isNewElement: (key) => {
      const element = head.elements.get(key);
      return element ? !inBase(element) : !byKey.has(key);
    },
    inBase,
    baseElements: (owner) => byOwner.get(owner) ?? [],
    removed,
  };
}

/** A handler keeps its identity when its file is renamed. */
function handlerId(h: HandlerGroup, moved: (key: string) => string): string {
  return [moved(h.key), h.role, moved(h.owner)].join('\0');
}

/** Keys carry a path before `::`, owners of file scope after `file:`. */
export function movedKey(key: string, renames: Renames): string {
  if (renames.size === 0) return key;
  const prefix = key.startsWith('file:') ? 'file:' : '';
  const rest = key.slice(prefix.length);
  const cut = rest.indexOf('::');
  const path = cut < 0 ? rest : rest.slice(0, cut);
  const target = renames.get(path);
  return target === undefined ? key : `${prefix}${target}${cut < 0 ? '' : rest.slice(cut)}`;
}

/** The key of an element without the file, for types that moved between files. */
function bareKey(element: StateElement): string {
  if (element.kind === 'variable') return element.key;
  const owner = element.owner.slice(element.owner.lastIndexOf('::') + 1);
  return elementKey(owner.replace(/^:/, ''), element.name);
}

export function indexInventory(inventory: StateInventory): InventoryIndex {
  const handlersByOwner = new Map<OwnerKey, HandlerGroup[]>();
  for (const h of inventory.handlers) {
    const list = handlersByOwner.get(h.owner);
    if (list) list.push(h);
    else handlersByOwner.set(h.owner, [h]);
  }
  return { inventory, handlersByOwner, members: (owner, name) => membersOf(inventory, owner, name) };
}

function membersOf(inventory: StateInventory, owner: OwnerKey, name: string): readonly StateElement[] | undefined {
  const members: StateElement[] = [];
  let at: OwnerKey | undefined = owner;
  for (const step of name.split('.')) {
    if (at === undefined) return undefined;
    const element: StateElement | undefined = inventory.elements.get(elementKey(at, step.replace(/\[\]$/, '')));
    if (!element) return undefined;
    members.push(element);
    at = element.holds;
  }
  return members;
}
