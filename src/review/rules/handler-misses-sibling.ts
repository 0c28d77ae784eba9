/**
 * handler-misses-sibling: the change adds a field, flag or variable (or its first writer), and a handler that covers its
 * siblings does not cover it.
 *
 * Reports too much when: the field is deliberately outside the handler. May miss when: the handler lists under half of the
 * writer class, or fewer than two of it.
 */
import type { Position } from '../../source/range.ts';
import type { HandlerGroup, HandlerRole, OwnerKey, StateElement } from '../../state/inventory.ts';
import { elementKey } from '../../state/inventory.ts';
import type { Drift } from '../drift.ts';
import { type Candidate, candidates, covers, mentions, ratio, type Share, shareOf } from './siblings.ts';

const minimumShare = 0.5;
const minimumCovered = 2;

/** One handler that misses one element, before wording. */
export interface Miss {
  readonly handler: HandlerGroup;
  readonly covered: readonly string[];
  readonly siblings: readonly string[];
  /** What the siblings have in common, for people: the writer class or the family. */
  readonly reason: string;
}

export interface SiblingFinding {
  readonly element: StateElement;
  readonly key: string;
  readonly name: string;
  readonly change: 'new' | 'newly-written';
  readonly write: { readonly function: string; readonly at: Position };
  readonly misses: readonly Miss[];
  readonly confidence: number;
}

export function handlerMissesSibling(drift: Drift): readonly SiblingFinding[] {
  return merged([...fieldFindings(drift), ...flagFindings(drift)]);
}

/** A field of an embedded record is seen from that record and from those around it: one element, one finding. */
function merged(findings: readonly SiblingFinding[]): readonly SiblingFinding[] {
  const byElement = new Map<string, SiblingFinding>();
  for (const finding of findings) {
    const known = byElement.get(finding.element.key);
    if (!known) byElement.set(finding.element.key, finding);
    else {
      const [main, other] = known.confidence >= finding.confidence ? [known, finding] : [finding, known];
      byElement.set(finding.element.key, { ...main, misses: bestPerHandler([...main.misses, ...other.misses]) });
    }
  }
  return [...byElement.values()];
}

function fieldFindings(drift: Drift): readonly SiblingFinding[] {
  const findings: SiblingFinding[] = [];
  for (const candidate of candidates(drift)) {
    const misses = bestPerHandler(missesOf(drift, candidate));
    if (misses.length === 0) continue;
    findings.push({
      element: candidate.element,
      key: elementKey(candidate.owner, candidate.name),
      name: candidate.name,
      change: candidate.change,
      write: candidate.firstWrite,
      misses,
      confidence: Math.max(...misses.map(confidence)),
    });
  }
  return findings;
}

function missesOf(drift: Drift, candidate: Candidate): readonly Miss[] {
  const handlers = drift.head.handlersByOwner.get(candidate.owner) ?? [];
  const misses: Miss[] = [];
  for (const handler of handlers) {
    if (!isReviewed(handlers, handler) || namesIt(handlers, handler, candidate.name)) continue;
    const before = drift.coveredInBase(handler);
    if (!before || before.size < minimumCovered) continue;
    const share = shareOf(drift, candidate, handler);
    if (share && enough(share)) misses.push(missOf(handler, share));
  }
  return misses;
}

function enough(share: Share): boolean {
  return share.covered.length >= minimumCovered && ratio(share) >= minimumShare;
}

function missOf(handler: HandlerGroup, share: Share): Miss {
  const reason = share.writers.kind === 'function' ? `${share.writers.name}()` : share.writers.name;
  return { handler, covered: share.covered, siblings: share.siblings, reason };
}

/** Roles whose omissions lose state; an encoder or decoder counts when the other direction exists. */
function isReviewed(handlers: readonly HandlerGroup[], handler: HandlerGroup): boolean {
  if (handler.whole || handler.role === 'free' || handler.role === 'touch') return false;
  if (handlers.some((h) => h.whole && h.key === handler.key && h.role === handler.role && h.target === handler.target))
    return false;
  const opposite = opposites[handler.role];
  if (!opposite) return true;
  return handlers.some(
    (h) => h.role === opposite && h.key !== handler.key && sharedFields(h, handler) >= minimumCovered,
  );
}

const opposites: Partial<Record<HandlerRole, HandlerRole>> = { encode: 'decode', decode: 'encode' };

function sharedFields(a: HandlerGroup, b: HandlerGroup): number {
  let n = 0;
  for (const name of a.covers.keys()) if (b.covers.has(name)) n++;
  return n;
}

/** The handler names the field: in this group, or in another of the same function and role. */
function namesIt(handlers: readonly HandlerGroup[], handler: HandlerGroup, name: string): boolean {
  return handlers.some((h) => h.key === handler.key && h.role === handler.role && mentions(h, name));
}

/** One miss for each function, the strongest. */
function bestPerHandler(misses: readonly Miss[]): readonly Miss[] {
  const best = new Map<string, Miss>();
  for (const miss of misses) {
    const known = best.get(miss.handler.key);
    if (!known || confidence(miss) > confidence(known)) best.set(miss.handler.key, miss);
  }
  return [...best.values()].sort((a, b) => confidence(b) - confidence(a) || (a.handler.key < b.handler.key ? -1 : 1));
}

/** Laplace's rule of succession: few siblings prove less than many. */
export function confidence(miss: Miss): number {
  return (miss.covered.length + 1) / (miss.siblings.length + 2);
}

function flagFindings(drift: Drift): readonly SiblingFinding[] {
  const findings: SiblingFinding[] = [];
  for (const element of drift.head.inventory.elements.values()) {
    if (element.kind !== 'flag' || !drift.isNewElement(element.key)) continue;
    const handlers = drift.head.handlersByOwner.get(element.owner) ?? [];
    const family = familyOf(drift, element.owner);
    const misses = handlers.flatMap((handler) => flagMiss(drift, handlers, handler, element, family));
    const use = misses.map((m) => m.handler.key);
    const write = drift.head.inventory.flagUses.get(element.key)?.find((w) => !use.includes(w.function));
    if (misses.length === 0 || !write) continue;
    const best = bestPerHandler(misses);
    findings.push({
      element,
      key: element.key,
      name: element.name,
      change: 'new',
      write,
      misses: best,
      confidence: Math.max(...best.map(confidence)),
    });
  }
  return findings;
}

/** The values of a family that some code sets; those that are new with the change are no siblings. */
function familyOf(drift: Drift, owner: OwnerKey): readonly string[] {
  const { elements, flagUses } = drift.head.inventory;
  const names: string[] = [];
  for (const element of elements.values()) {
    if (element.kind !== 'flag' || element.owner !== owner || drift.isNewElement(element.key)) continue;
    if (flagUses.has(element.key)) names.push(element.name);
  }
  return names;
}

function flagMiss(
  drift: Drift,
  handlers: readonly HandlerGroup[],
  handler: HandlerGroup,
  element: StateElement,
  family: readonly string[],
): readonly Miss[] {
  if (namesIt(handlers, handler, element.name) || !drift.coveredInBase(handler)) return [];
  const covered = family.filter((name) => covers(handler, name));
  if (covered.length < minimumCovered + 1 || covered.length < minimumShare * family.length) return [];
  return [{ handler, covered, siblings: family, reason: element.owner }];
}
