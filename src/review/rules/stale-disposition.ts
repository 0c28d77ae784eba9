/**
 * stale-disposition: what the settings or a comment say of an element is not so any more, by this change: the element is
 * gone, or who handles it says otherwise; or a handler that the settings name is none any more.
 *
 * Method: a disposition of the head that spoke of something in the base and speaks of nothing now; one that says `local` of
 * what an encoder has begun to list; one that says `synced` of what no handler carries any more, or never did.
 * Reports too much when: an element goes by another name in a program that was not looked at.
 * May miss when: the disposition names what was never there; it has expired (the weekly report tells of that).
 */
import { type Disposition, disposes } from '../../state/disposition.ts';
import type { HandlerSetting } from '../../state/handlers/declared.ts';
import type { HandlerGroup, HandlerRole, StateElement, StateInventory } from '../../state/inventory.ts';
import { type Drift, type InventoryIndex, movedKey, type Renames } from '../drift.ts';
import type { Dispositions } from '../standing.ts';
import { createPlaces } from './places.ts';
import { createRenames } from './renamed.ts';
import { mentions } from './siblings.ts';

export interface StaleFinding {
  readonly element: StateElement;
  readonly disposition: Disposition;
  readonly why: 'gone' | 'encoded' | 'not-carried';
  /** What took the place of what is gone, or the function that carries it. */
  readonly by: string | undefined;
}

/** A handler of the settings that lists nothing any more. */
export interface StaleHandler {
  /** The first of what it listed that is still there. */
  readonly element: StateElement;
  readonly setting: HandlerSetting;
  /** A handler of that role that took its place. */
  readonly by: string | undefined;
}

export interface StaleInput {
  readonly dispositions: Dispositions;
  /** Of all programs: what one of them lost another may have. */
  readonly heads: readonly StateInventory[];
  readonly renames: Renames;
}

export function staleDispositions(drift: Drift, { dispositions, heads, renames }: StaleInput): readonly StaleFinding[] {
  if (dispositions.head.length === 0) return [];
  const renamed = renamedTo(drift);
  const listing = { base: listingIn(drift.base), head: listingIn(drift.head) };
  return dispositions.head.flatMap((disposition): StaleFinding[] => {
    const meant = meantBy(disposition, drift.head.inventory);
    const [before] = meantBy(disposition, drift.base.inventory, (key) => movedKey(key, renames));
    if (meant.length === 0) {
      const isThere = heads.some((head) => meantBy(disposition, head).length > 0);
      if (disposition.element === null || !before || isThere) return [];
      return [{ element: before, disposition, why: 'gone', by: renamed.get(before.key) }];
    }
    return meant.flatMap((element) => against(drift, listing, element, disposition, dispositions.base));
  });
}

/** Named by the settings, there in the base, and in no program of the head. */
export function staleHandlers(
  drift: Drift,
  settings: readonly HandlerSetting[],
  heads: readonly StateInventory[],
): readonly StaleHandler[] {
  return settings.flatMap((setting): StaleHandler[] => {
    const isIt = ({ function: name, role }: HandlerGroup): boolean =>
      name === setting.function && role === setting.role;
    const before = drift.base.inventory.handlers.filter(isIt);
    if (before.length === 0 || heads.some(({ handlers }) => handlers.some(isIt))) return [];
    const listed = before.flatMap(({ owner, covers }) => [...covers.keys()].map((name) => ({ owner, name })));
    const [element] = listed.flatMap(({ owner, name }) => drift.head.members(owner, name)?.slice(-1) ?? []);
    if (!element) return [];
    const same = drift.head.handlersByOwner.get(element.owner) ?? [];
    const by = same.find((h) => h.role === setting.role && !drift.coveredInBase(h));
    return [{ element, setting, by: by?.function }];
  });
}

function meantBy(
  disposition: Disposition,
  { elements }: StateInventory,
  moved: (key: string) => string = (key) => key,
): readonly StateElement[] {
  return [...elements.values()].filter((element) => disposes(disposition, moved(element.key), element));
}

/** Base key -> what the head calls it. */
function renamedTo(drift: Drift): ReadonlyMap<string, string> {
  const formerly = createRenames(drift);
  const found = new Map<string, string>();
  for (const element of drift.head.inventory.elements.values()) {
    const before = formerly(element);
    if (before) found.set(before.key, element.key);
  }
  return found;
}

const sending: ReadonlySet<HandlerRole> = new Set(['encode']);
const carrying: ReadonlySet<HandlerRole> = new Set(['encode', 'decode', 'save', 'restore', 'copy', 'merge']);

/** A function of the roles that lists the element. */
type Listing = (element: StateElement, roles: ReadonlySet<HandlerRole>) => string | undefined;

function listingIn(index: InventoryIndex): Listing {
  const placesOf = createPlaces(index);
  return (element, roles) => {
    for (const { owner, name } of placesOf(element)) {
      const found = index.handlersByOwner.get(owner)?.find((h) => roles.has(h.role) && mentions(h, name));
      if (found) return found.function;
    }
    return undefined;
  };
}

function against(
  drift: Drift,
  listing: { readonly base: Listing; readonly head: Listing },
  element: StateElement,
  disposition: Disposition,
  old: readonly Disposition[],
): readonly StaleFinding[] {
  const before = drift.inBase(element);
  if (disposition.kind === 'local') {
    const by = listing.head(element, sending);
    const isNew = by !== undefined && !(before && listing.base(before, sending));
    return isNew ? [{ element, disposition, why: 'encoded', by }] : [];
  }
  if (disposition.kind !== 'synced' || listing.head(element, carrying) !== undefined) return [];
  const saidBefore = before && old.some((d) => d.kind === 'synced' && disposes(d, before.key, before));
  const wasCarried = before && listing.base(before, carrying) !== undefined;
  return !saidBefore || wasCarried ? [{ element, disposition, why: 'not-carried', by: undefined }] : [];
}
