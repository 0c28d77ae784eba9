/** Which fields each handler covers, and which it leaves out of those that count. */
import type { Position } from '../../../source/range.ts';
import type { HandlerGroup, StateElement, StateInventory } from '../../../state/inventory.ts';
import { terminalText } from '../escape.ts';
import { sortedHandlers } from '../handlers.ts';
import type { Interned, Places } from './interned.ts';
import type { PageHandler } from './page-data.ts';

/** What one function does with one record in one role, over all pairs of objects. */
export interface RecordHandler {
  readonly handler: HandlerGroup;
  /** Indices of elements, and where each is covered. */
  readonly covers: ReadonlyMap<number, Position>;
  /** Named in another way, or handed to a callee with all of the object. */
  readonly mentions: readonly number[];
  readonly misses: readonly number[];
}

/** By owner, role and function, of owners that have elements. */
export function recordHandlers(inventory: StateInventory, elements: readonly StateElement[]): readonly RecordHandler[] {
  const fields = fieldsByOwner(elements);
  const groups = new Map<string, HandlerGroup[]>();
  for (const handler of sortedHandlers(inventory.handlers)) {
    const id = [handler.owner, handler.role, handler.key].join('\0');
    const group = groups.get(id);
    if (group) group.push(handler);
    else groups.set(id, [handler]);
  }
  const found: RecordHandler[] = [];
  for (const group of groups.values()) {
    const [handler] = group;
    const own = handler && fields.get(handler.owner);
    if (handler && own) found.push(joined(handler, group, own));
  }
  return found;
}

interface Field {
  readonly index: number;
  readonly name: string;
  /** Written at run time, or it is not known whether. */
  readonly counts: boolean;
}

function fieldsByOwner(elements: readonly StateElement[]): ReadonlyMap<string, readonly Field[]> {
  const fields = new Map<string, Field[]>();
  elements.forEach(({ owner, name, classification, nature }, index) => {
    const moves = nature !== 'lock' && nature !== 'link';
    const field = { index, name, counts: moves && classification?.updateable !== false };
    const list = fields.get(owner);
    if (list) list.push(field);
    else fields.set(owner, [field]);
  });
  return fields;
}

function joined(handler: HandlerGroup, group: readonly HandlerGroup[], fields: readonly Field[]): RecordHandler {
  const listed = new Map<string, Position>();
  for (const { covers } of group) for (const [name, { at }] of covers) if (!listed.has(name)) listed.set(name, at);
  const outer = new Map([...listed].flatMap(([name, at]) => prefixes(name).map((prefix) => [prefix, at] as const)));
  const mentioned = new Set(
    group.flatMap(({ mentions }) => [...mentions].flatMap((name) => [name, ...prefixes(name)])),
  );
  const whole = group.find((h) => h.whole)?.declared;
  const covers = new Map<number, Position>();
  const mentions: number[] = [];
  const misses: number[] = [];
  for (const { index, name, counts } of fields) {
    // Who copies `check` copies `check.port`; who lists `check.port` does something with `check`.
    const around = [name, ...prefixes(name)];
    const at = around.flatMap((n) => listed.get(n) ?? [])[0] ?? outer.get(name) ?? whole;
    if (at) covers.set(index, at);
    else if (around.some((n) => mentioned.has(n))) mentions.push(index);
    else if (counts) misses.push(index);
  }
  return { handler, covers, mentions, misses };
}

/** `a.b.c` -> `a.b`, `a` */
function prefixes(name: string): readonly string[] {
  const found: string[] = [];
  for (let cut = name.lastIndexOf('.'); cut > 0; cut = name.lastIndexOf('.', cut - 1)) found.push(name.slice(0, cut));
  return found;
}

export function handlerRows(
  inventory: StateInventory,
  elements: readonly StateElement[],
  places: Places,
  owners: Interned<string>,
): readonly PageHandler[] {
  return recordHandlers(inventory, elements).map(({ handler, covers, mentions, misses }) => ({
    function: terminalText(handler.function),
    role: handler.role,
    owner: owners.at(handler.owner),
    place: places.at(handler.declared),
    covers: [...covers.keys()],
    at: [...covers.values()].map(places.at),
    mentions,
    misses,
  }));
}
