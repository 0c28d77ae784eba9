/** What the sibling rule finds before it is judged and worded. */
import type { HandlerGroup, HandlerRole, StateElement, Write } from '../../state/inventory.ts';
import { mentions } from './siblings.ts';

export const minimumShare = 0.5;
export const minimumCovered = 2;

/** One handler that misses one element, before wording. */
export interface Miss {
  readonly handler: HandlerGroup;
  readonly covered: readonly string[];
  readonly siblings: readonly string[];
  /** What the siblings have in common, for people: the writer class or the family. */
  readonly reason: string;
  /** How the siblings were found, where that says less than a function or a table does; `record`: members of one. */
  readonly class?: 'part' | 'loose' | 'record';
}

export interface SiblingFinding {
  readonly element: StateElement;
  readonly key: string;
  readonly name: string;
  /** What the change did: to the element, or to the handler. */
  readonly change: 'new' | 'newly-written' | 'handler-added';
  readonly write: Write;
  readonly misses: readonly Miss[];
  readonly confidence: number;
}

/** One miss for each function, the strongest. */
export function bestPerHandler(misses: readonly Miss[]): readonly Miss[] {
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

/** A field of an embedded record is seen from that record and from those around it: one element, one finding. */
export function merged(findings: readonly SiblingFinding[]): readonly SiblingFinding[] {
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

/**
 * Roles whose omissions lose state; an encoder or decoder counts when the other direction exists: one that has most of the
 * smaller list. A page of statistics and a parser of settings have some fields in common too.
 */
export function isReviewed(handlers: readonly HandlerGroup[], handler: HandlerGroup): boolean {
  if (handler.whole || handler.role === 'free' || handler.role === 'touch') return false;
  if (handlers.some((h) => h.whole && h.key === handler.key && h.role === handler.role && h.target === handler.target))
    return false;
  return hasOpposite(handlers, handler);
}

/** Another function does the reverse with most of the same fields; roles that have no reverse need none. */
export function hasOpposite(handlers: readonly HandlerGroup[], handler: HandlerGroup): boolean {
  const opposite = opposites[handler.role];
  if (!opposite) return true;
  return handlers.some(
    (h) =>
      h.role === opposite &&
      (h.key !== handler.key || isDescribed(h)) &&
      isOtherDirection(sharedFields(h, handler), h, handler),
  );
}

/** One list that tells a library of the fields serves both directions. */
export function isDescribed({ covers }: HandlerGroup): boolean {
  for (const { wire } of covers.values()) if (wire?.described) return true;
  return false;
}

function isOtherDirection(shared: number, a: HandlerGroup, b: HandlerGroup): boolean {
  return shared >= minimumCovered && shared >= minimumShare * Math.min(a.covers.size, b.covers.size);
}

const opposites: Partial<Record<HandlerRole, HandlerRole>> = { encode: 'decode', decode: 'encode' };

/** Of a role that has a reverse. */
export const isPaired = ({ role }: HandlerGroup): boolean => opposites[role] !== undefined;

function sharedFields(a: HandlerGroup, b: HandlerGroup): number {
  let n = 0;
  for (const name of a.covers.keys()) if (b.covers.has(name)) n++;
  return n;
}

/** The handler names the field: in this group, or in another of the same function and role. */
export function namesIt(handlers: readonly HandlerGroup[], handler: HandlerGroup, name: string): boolean {
  return handlers.some((h) => h.key === handler.key && h.role === handler.role && mentions(h, name));
}
