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
  /** Some function of the base writes it. */
  writtenInBase(owner: OwnerKey, name: string): boolean;
  /** The base has this writer class, and some function of it writes the field. Undefined: the base has no such class. */
  writtenByClass(writers: WriterClass, name: string): boolean | undefined;
  /** What the same handler covers in the base; undefined when the base has no such handler. */
  coveredInBase(handler: HandlerGroup): ReadonlySet<string> | undefined;
}

export interface InventoryIndex {
  readonly inventory: StateInventory;
  readonly handlersByOwner: ReadonlyMap<OwnerKey, readonly HandlerGroup[]>;
  /** Every member on the way to a nested field, outermost first; undefined when one is unknown. */
  members(owner: OwnerKey, name: string): readonly StateElement[] | undefined;
}

export function driftBetween(base: StateInventory, head: StateInventory, renames: Renames): Drift {
  const moved = (key: string): string => movedKey(key, renames);
  const elements = new Set([...base.elements.keys()].map(moved));
  const unqualified = new Set([...base.elements.values()].map(bareKey));
  const written = new Set<string>();
  const classes = new Map<string, WriterClass['fields']>();
  for (const c of base.writers) {
    classes.set(`${moved(c.key)}\0${moved(c.owner)}`, c.fields);
    for (const name of c.fields.keys()) written.add(`${moved(c.owner)}\0${name}`);
  }
  const covered = new Map<string, Set<string>>();
  for (const h of base.handlers) {
    const names = covered.get(handlerId(h, moved)) ?? new Set<string>();
    covered.set(handlerId(h, moved), names);
    for (const name of h.covers.keys()) names.add(name);
  }
  return {
    base: indexInventory(base),
    head: indexInventory(head),
    isNewElement: (key) => {
      const element = head.elements.get(key);
      return !elements.has(key) && !(element && unqualified.has(bareKey(element)));
    },
    writtenInBase: (owner, name) => written.has(`${owner}\0${name}`),
    writtenByClass: (writers, name) => classes.get(`${writers.key}\0${writers.owner}`)?.has(name),
    coveredInBase: (handler) => covered.get(handlerId(handler, (key) => key)),
  };
}

/** A handler keeps its identity when its file is renamed. */
function handlerId(h: HandlerGroup, moved: (key: string) => string): string {
  return [moved(h.key), h.role, moved(h.owner)].join('\0');
}

/** Keys carry a path before `::`, owners of file scope after `file:`. */
function movedKey(key: string, renames: Renames): string {
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

function indexInventory(inventory: StateInventory): InventoryIndex {
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
