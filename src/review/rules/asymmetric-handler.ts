/**
 * asymmetric-handler: what one direction sends is not what the other takes, because of this change.
 *
 * Method: an encoder and the decoder that shares most of the smaller list (a save and its restore likewise). Of each field:
 * listed by one alone; fewer bytes by one alone, or of a field of 64 bits, a record or an array by both; turned to network
 * order at other widths, or by one alone where two others are turned by both; at another place among fields that only
 * their place tells apart. Of a field that is described for both directions: fewer bytes, or another type.
 * Reports too much when: a field is kept in network order, or the other side works out what it is not sent.
 * May miss when: the two directions share fewer than three fields, or convert through variables and buffers.
 */
import {
  type Coverage,
  elementKey,
  type HandlerGroup,
  type HandlerRole,
  type OwnerKey,
  type StateElement,
  type Wire,
} from '../../state/inventory.ts';
import { isMovable } from '../../state/nature.ts';
import type { Drift } from '../drift.ts';
import { minimumShare, namesIt } from './miss.ts';
import { covers, listed } from './siblings.ts';

export type Asymmetry =
  | { readonly kind: 'one-way'; readonly positional: boolean }
  | { readonly kind: 'narrowed'; readonly field: number; readonly bytes: number; readonly both: boolean }
  | { readonly kind: 'order'; readonly here: Wire['order']; readonly there: Wire['order'] }
  | { readonly kind: 'place'; readonly after: string }
  | { readonly kind: 'type'; readonly named: string };

export interface AsymmetryFinding {
  readonly element: StateElement;
  readonly key: string;
  readonly name: string;
  readonly asymmetry: Asymmetry;
  /** The direction that has it, narrows it or turns it, and how. */
  readonly handler: HandlerGroup;
  readonly coverage: Coverage;
  /** The other direction; undefined where one list describes both. */
  readonly other: HandlerGroup | undefined;
  readonly shared: readonly string[];
}

const opposites: Partial<Record<HandlerRole, HandlerRole>> = {
  encode: 'decode',
  decode: 'encode',
  save: 'restore',
  restore: 'save',
};

/** Two fields are in two lists by chance. */
const minimumShared = 3;

export function asymmetricHandler(drift: Drift): readonly AsymmetryFinding[] {
  const found = new Map<string, AsymmetryFinding>();
  for (const [owner, handlers] of drift.head.handlersByOwner) {
    if (!owner.startsWith('file:') && !drift.head.inventory.persistent.has(owner)) continue;
    const now = sayAll(handlers);
    if (now.length === 0) continue;
    const before = saidOfBase(drift, owner, handlers);
    const known = new Set([...before.map(idOf), ...before.map(subjectOf)]);
    for (const said of now) {
      // A function that is new may be an old one by another name.
      const id = drift.coveredInBase(said.handler) ? idOf(said) : subjectOf(said);
      const finding = known.has(id) ? undefined : placed(drift, said);
      if (finding && !found.has(finding.key)) found.set(finding.key, finding);
    }
  }
  return [...found.values()];
}

type Said = Omit<AsymmetryFinding, 'element' | 'key'>;

/**
 * What can be said of the same handlers in the base, by pairs that have little in common too: that the change brought two
 * handlers together does not make new what they differ in.
 */
function saidOfBase(drift: Drift, owner: OwnerKey, handlers: readonly HandlerGroup[]): readonly Said[] {
  const all = [...handlers.flatMap((h) => drift.handlersInBase(h)), ...(drift.base.handlersByOwner.get(owner) ?? [])];
  const before = [...new Set(all)].filter((h) => opposites[h.role] && !h.whole);
  return before.flatMap((handler) => [
    ...ofDescriptions(handler),
    ...before.filter((h) => isReverse(h, handler)).flatMap((other) => ofPair(before, handler, other)),
  ]);
}

/** Not the file: it may have been renamed. */
function idOf(said: Said): string {
  return `${subjectOf(said)}\0${said.handler.function}`;
}

function subjectOf({ name, asymmetry, handler }: Said): string {
  return [name, asymmetry.kind, handler.role].join('\0');
}

function sayAll(handlers: readonly HandlerGroup[]): readonly Said[] {
  const groups = handlers.filter((h) => opposites[h.role] && !h.whole && h.covers.size >= minimumShared);
  return groups.flatMap((handler) => {
    const described = ofDescriptions(handler);
    const other = described.length > 0 ? undefined : otherDirection(groups, handler);
    if (!other) return described;
    const said = ofPair(handlers, handler, other);
    const apart = said.filter(({ asymmetry }) => asymmetry.kind === 'one-way').length;
    // Sides that differ in half of what they share have different purposes.
    return apart * 2 > sharedBy(handler, other).length
      ? said.filter(({ asymmetry }) => asymmetry.kind !== 'one-way')
      : said;
  });
}

function ofPair(handlers: readonly HandlerGroup[], handler: HandlerGroup, other: HandlerGroup): readonly Said[] {
  return [
    ...narrowed(handler, other),
    ...turned(handler, other),
    ...moved(handler, other),
    ...oneWay(handlers, handler, other),
  ];
}

function isReverse(a: HandlerGroup, b: HandlerGroup): boolean {
  return a.role === opposites[b.role] && a.key !== b.key;
}

function placed(drift: Drift, said: Said): AsymmetryFinding | undefined {
  const { owner } = said.handler;
  const element = drift.head.members(owner, said.name)?.at(-1);
  if (!element || (!isMovable(element.nature) && said.asymmetry.kind !== 'type')) return undefined;
  if (said.asymmetry.kind === 'narrowed' && said.asymmetry.both && !isWide(element)) return undefined;
  if (said.asymmetry.kind === 'one-way' && (isTakenApart(drift, element, said) || isSet(drift, said))) return undefined;
  return { ...said, element, key: elementKey(owner, said.name) };
}

/** The receiver sets it in a part of it that is not the list. */
function isSet(drift: Drift, { name, handler, other }: Said): boolean {
  return drift.head.inventory.writers.some(
    ({ kind, key, owner, fields }) =>
      kind === 'function' && key === other?.key && owner === handler.owner && listed(fields, name),
  );
}

/** The other direction deals with the embedded record by itself, as a key that finds the object. */
function isTakenApart(drift: Drift, element: StateElement, { other, handler }: Said): boolean {
  if (element.owner === handler.owner) return false;
  return drift.head.handlersByOwner.get(element.owner)?.some((h) => h.key === other?.key) ?? false;
}

/** Its author said how wide it is, or it is no number: that both sides cut it does not make it right. */
function isWide({ type, holds }: StateElement): boolean {
  return /64/.test(type) || holds !== undefined || /\[/.test(type);
}

/** The description serves both directions and is said once. */
function ofDescriptions(handler: HandlerGroup): readonly Said[] {
  if (handler.role !== 'encode') return [];
  const shared = [...handler.covers.keys()];
  return [...handler.covers].flatMap(([name, coverage]): Said[] => {
    const { wire } = coverage;
    if (!wire?.described) return [];
    const common = { name, handler, coverage, other: undefined, shared };
    if (wire.otherType !== undefined) return [{ ...common, asymmetry: { kind: 'type', named: wire.otherType } }];
    if (!wire.narrowed) return [];
    return [{ ...common, asymmetry: { kind: 'narrowed', ...wire.narrowed, both: true } }];
  });
}

/** The handler of the reverse role that has most in common. */
function otherDirection(groups: readonly HandlerGroup[], handler: HandlerGroup): HandlerGroup | undefined {
  let best: HandlerGroup | undefined;
  for (const h of groups) {
    if (!isReverse(h, handler)) continue;
    const shared = sharedBy(h, handler).length;
    if (shared < minimumShared || shared < minimumShare * Math.min(h.covers.size, handler.covers.size)) continue;
    if (!best || shared > sharedBy(best, handler).length) best = h;
  }
  return best;
}

function sharedBy(a: HandlerGroup, b: HandlerGroup): readonly string[] {
  return [...a.covers.keys()].filter((name) => b.covers.has(name));
}

function narrowed(handler: HandlerGroup, other: HandlerGroup): readonly Said[] {
  const shared = sharedBy(handler, other);
  return shared.flatMap((name): Said[] => {
    const coverage = handler.covers.get(name);
    const here = coverage?.wire?.narrowed;
    if (!coverage || !here) return [];
    const there = other.covers.get(name)?.wire?.narrowed;
    // Of two that cut it the one that cuts more is wrong; of equals the sender is named.
    if (there && (there.bytes < here.bytes || (there.bytes === here.bytes && isReceiver(handler)))) return [];
    const both = there?.bytes === here.bytes;
    return [{ name, handler, coverage, other, shared, asymmetry: { kind: 'narrowed', ...here, both } }];
  });
}

function isReceiver({ role }: HandlerGroup): boolean {
  return role === 'decode' || role === 'restore';
}

/** Said of the sender, or of the one that turns bytes when the other does not. */
function turned(handler: HandlerGroup, other: HandlerGroup): readonly Said[] {
  const shared = sharedBy(handler, other);
  const orderIn = (h: HandlerGroup, name: string): Wire['order'] => h.covers.get(name)?.wire?.order;
  const agreed = shared.filter((name) => orderIn(handler, name) && orderIn(handler, name) === orderIn(other, name));
  return shared.flatMap((name): Said[] => {
    const coverage = handler.covers.get(name);
    const here = orderIn(handler, name);
    const there = orderIn(other, name);
    if (!coverage || here === undefined || here === there) return [];
    if (there === undefined ? agreed.length < 2 : isReceiver(handler)) return [];
    return [{ name, handler, coverage, other, shared, asymmetry: { kind: 'order', here, there } }];
  });
}

/** Fields that only their place tells apart, in the order of the statements of one function. */
function inPlace({ covers: all, declared }: HandlerGroup, names: readonly string[]): readonly string[] {
  const bare = names.flatMap((name) => {
    const c = all.get(name);
    return c?.wire?.bare && c.at.path === declared.path ? [{ name, line: c.at.line }] : [];
  });
  return bare.sort((a, b) => a.line - b.line).map(({ name }) => name);
}

/** The first field of the receiver that the sender has at another place. */
function moved(handler: HandlerGroup, other: HandlerGroup): readonly Said[] {
  if (!isReceiver(handler)) return [];
  const shared = sharedBy(handler, other);
  const sent = inPlace(other, shared);
  const taken = inPlace(handler, shared);
  if (sent.length < minimumShared || sent.length !== shared.length || taken.length !== shared.length) return [];
  const at = sent.findIndex((name, i) => taken[i] !== name);
  const name = taken[at];
  const after = sent[sent.indexOf(name ?? '') - 1];
  const coverage = name === undefined ? undefined : handler.covers.get(name);
  if (name === undefined || !coverage || after === undefined) return [];
  return [{ name, handler, coverage, other, shared, asymmetry: { kind: 'place', after } }];
}

/** Listed here, and not so much as named there. */
function oneWay(handlers: readonly HandlerGroup[], handler: HandlerGroup, other: HandlerGroup): readonly Said[] {
  const shared = sharedBy(handler, other);
  const missing = [...handler.covers].filter(([name]) => !namesIt(handlers, other, name) && !covers(other, name));
  const positional = inPlace(other, shared).length === shared.length;
  return missing.map(([name, coverage]) => {
    const isBare = coverage.wire?.bare === true;
    return { name, handler, coverage, other, shared, asymmetry: { kind: 'one-way', positional: positional && isBare } };
  });
}
