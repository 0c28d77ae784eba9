/**
 * What is owed: state that packets, timers, operators or peers may write, that no handler deals with and no disposition
 * speaks of; since when that is so; and what dispositions say that is not so any more.
 */
import { compareText } from '../source/order.ts';
import { type Disposition, disposes } from '../state/disposition.ts';
import type { ElementKey, StateElement, StateInventory } from '../state/inventory.ts';
import { isOwn } from './differences.ts';
import { indexInventory } from './drift.ts';
import type { DispositionNotice } from './report.ts';
import { unhandledElements } from './rules/unhandled-state.ts';

/** Null: the program was not classified as a whole, or packets come in nowhere. */
export function undecidedAt(
  inventory: StateInventory,
  dispositions: readonly Disposition[],
  day: string,
): ReadonlyMap<ElementKey, StateElement> | null {
  if (inventory.counts?.updateable == null) return null;
  const holding = dispositions.filter((d) => holdsAt(d, day));
  // Of what holds a record its fields are told.
  const open = unhandledElements(indexInventory(inventory)).filter((e) => isOwn(e) && e.holds === undefined);
  return new Map(open.filter((e) => !holding.some((d) => disposes(d, e.key, e))).map((e) => [e.key, e]));
}

const holdsAt = ({ until }: Disposition, day: string): boolean => until === undefined || until >= day;

/** A state of things that went on, point by point backwards. */
export interface Ages {
  /** Key at the head -> the oldest day up to which it went on without a gap. */
  readonly since: ReadonlyMap<ElementKey, string>;
  /** Those that go on at the oldest day looked at: key there -> key at the head. */
  readonly running: ReadonlyMap<ElementKey, ElementKey>;
}

export function agesFrom(head: Iterable<ElementKey>, day: string): Ages {
  const keys = [...head];
  return { since: new Map(keys.map((key) => [key, day])), running: new Map(keys.map((key) => [key, key])) };
}

/** `matches`: keys of the older point -> keys of the one after it. A point where nothing is known ends all. */
export function olderAges(
  { since, running }: Ages,
  day: string,
  undecided: ReadonlyMap<ElementKey, StateElement> | null,
  matches: ReadonlyMap<ElementKey, ElementKey>,
): Ages {
  const ages = new Map(since);
  const still = new Map<ElementKey, ElementKey>();
  for (const key of undecided?.keys() ?? []) {
    const head = running.get(matches.get(key) ?? '');
    if (head === undefined) continue;
    ages.set(head, day);
    still.set(key, head);
  }
  return { since: ages, running: still };
}

/** So many days ahead a disposition is said to end. */
export const noticeDays = 14;

/** `day`: of the head. */
export function dispositionNotices(
  inventory: StateInventory,
  dispositions: readonly Disposition[],
  day: string,
  soon: string,
): readonly DispositionNotice[] {
  const elements = [...inventory.elements.values()];
  const notices = dispositions.flatMap((disposition): DispositionNotice[] => {
    const meant = elements.filter((element) => disposes(disposition, element.key, element));
    const say = (kind: DispositionNotice['kind'], detail = ''): DispositionNotice => ({
      kind,
      disposition: disposition.kind,
      element: disposition.element ?? meant[0]?.key ?? '',
      reason: disposition.reason,
      source: disposition.source,
      until: disposition.until ?? null,
      detail,
    });
    // A comment may stand beside what another program has.
    if (meant.length === 0) return disposition.element === null ? [] : [say('unused')];
    if (!holdsAt(disposition, day)) return [say('expired')];
    const against = meant.map((element) => contradiction(disposition, element)).find((text) => text !== '');
    if (against !== undefined) return [say('contradicted', against)];
    return holdsAt(disposition, soon) ? [] : [say('expires')];
  });
  return notices.sort((a, b) => order[a.kind] - order[b.kind] || compareText(a.element, b.element));
}

const order: Readonly<Record<DispositionNotice['kind'], number>> = {
  expired: 0,
  contradicted: 1,
  expires: 2,
  unused: 3,
};

/** Configuration is written at the start and by operators; what a packet, a peer or a timer writes is none. */
function contradiction({ kind }: Disposition, { classification }: StateElement): string {
  if (kind !== 'config' || classification?.updateable !== true) return '';
  const writers = classification.contexts.filter((c) => c !== 'startup' && c !== 'control');
  return writers.length === 0 ? '' : `written by ${writers.join(', ')}`;
}
