/**
 * handler-lost-coverage: the change makes a handler stop listing an element that is still there and still written.
 *
 * Method: what the same function listed of the same record in the same role before. What another function of that role
 * lists now and did not before has only moved.
 * Reports too much when: the element is rebuilt by other means from now on.
 * May miss when: the handler is gone, keeps fewer than two elements or lost more than it keeps: it was written anew.
 */
import {
  type Coverage,
  elementKey,
  type HandlerGroup,
  type HandlerRole,
  type StateElement,
  type Write,
} from '../../state/inventory.ts';
import { isMovable } from '../../state/nature.ts';
import type { Drift } from '../drift.ts';
import { hasOpposite, isReviewed, type Miss, minimumCovered, namesIt } from './miss.ts';
import { covers, listed } from './siblings.ts';

export interface LostFinding {
  readonly element: StateElement;
  readonly key: string;
  readonly name: string;
  /** By a function that is no handler of it. */
  readonly write: Write;
  /** The handlers that lost it, of what they listed before; never empty. */
  readonly misses: readonly Miss[];
  /** How the first handler listed it, at its place in the base. */
  readonly gone: Coverage;
  /** The other direction still lists it, so that what one side sends the other does not expect, or the reverse. */
  readonly halfGone: boolean;
}

const roles: ReadonlySet<HandlerRole> = new Set([
  'copy',
  'save',
  'restore',
  'encode',
  'decode',
  'merge',
  'reset',
  'init',
]);

export function handlerLostCoverage(drift: Drift): readonly LostFinding[] {
  const found = new Map<string, LostFinding>();
  for (const handlers of drift.head.handlersByOwner.values()) {
    for (const handler of ofFunctions(handlers)) {
      for (const lost of lostBy(drift, handlers, handler)) {
        const known = found.get(lost.key);
        found.set(lost.key, known ? { ...known, misses: [...known.misses, ...lost.misses] } : lost);
      }
    }
  }
  return [...found.values()];
}

/** Of each function and role the group that lists most: a function may list a record against several others. */
function ofFunctions(handlers: readonly HandlerGroup[]): Iterable<HandlerGroup> {
  const largest = new Map<string, HandlerGroup>();
  for (const handler of handlers) {
    if (!roles.has(handler.role)) continue;
    const id = `${handler.key}\0${handler.role}`;
    const known = largest.get(id);
    if (!known || handler.covers.size > known.covers.size) largest.set(id, handler);
  }
  return largest.values();
}

function lostBy(drift: Drift, handlers: readonly HandlerGroup[], handler: HandlerGroup): readonly LostFinding[] {
  const before = drift.handlersInBase(handler);
  if (before.length === 0 || !isReviewed(handlers, handler)) return [];
  const names = new Set(before.flatMap((h) => [...h.covers.keys()]));
  const kept = [...names].filter((name) => namesIt(handlers, handler, name));
  const gone = [...names].filter((name) => !namesIt(handlers, handler, name) && isThere(drift, handler.owner, name));
  if (kept.length < minimumCovered || gone.length > kept.length) return [];
  return gone.flatMap((name): LostFinding[] => {
    const element = drift.head.members(handler.owner, name)?.at(-1);
    const write = writeBeside(drift, handlers, handler, name);
    if (!element || !write || hasMoved(drift, handlers, handler, name)) return [];
    const miss: Miss = {
      handler,
      covered: kept.filter((k) => covers(handler, k)),
      siblings: [...kept, ...gone],
      reason: '',
    };
    const key = elementKey(handler.owner, name);
    const [lost] = before.flatMap((h) => h.covers.get(name) ?? []);
    return lost
      ? [{ element, key, name, write, misses: [miss], gone: lost, halfGone: isHalfGone(handlers, handler, name) }]
      : [];
  });
}

function isThere(drift: Drift, owner: string, name: string): boolean {
  const members = drift.head.members(owner, name);
  return members?.every((m) => isMovable(m.nature) && !drift.isNewElement(m.key)) ?? false;
}

/** A write by a function that does not handle the element: what only handlers write is carried around for nobody. */
function writeBeside(
  drift: Drift,
  handlers: readonly HandlerGroup[],
  handler: HandlerGroup,
  name: string,
): Write | undefined {
  const handling = new Set(handlers.filter((h) => roles.has(h.role) && listed(h.covers, name)).map((h) => h.key));
  for (const { kind, owner, fields } of drift.head.inventory.writers) {
    if (kind !== 'function' || owner !== handler.owner) continue;
    const write = fields.get(name)?.find((w) => w.function !== handler.key && !handling.has(w.function));
    if (write) return write;
  }
  return undefined;
}

/** Another function of the role lists it now, and did not in the base; or does all at once. */
function hasMoved(drift: Drift, handlers: readonly HandlerGroup[], handler: HandlerGroup, name: string): boolean {
  return handlers.some(
    (h) =>
      h.role === handler.role &&
      h.key !== handler.key &&
      (h.whole || listed(h.covers, name)) &&
      !drift.handlersInBase(h).some((b) => b.whole === h.whole && (b.whole || listed(b.covers, name))),
  );
}

function isHalfGone(handlers: readonly HandlerGroup[], handler: HandlerGroup, name: string): boolean {
  const rest = handlers.filter((h) => h.key !== handler.key && listed(h.covers, name));
  return (
    isPaired.has(handler.role) &&
    rest.some((h) => isPaired.has(h.role) && h.role !== handler.role && hasOpposite([h, handler], h))
  );
}

const isPaired: ReadonlySet<HandlerRole> = new Set(['encode', 'decode']);
