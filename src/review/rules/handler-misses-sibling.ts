/**
 * handler-misses-sibling: the change adds a field, flag or variable (or its first writer), and a handler that covers its
 * siblings does not cover it; or it adds a handler that leaves out a sibling.
 *
 * Reports too much when: the field is deliberately outside the handler. May miss when: the handler lists under half of the
 * writer class, or fewer than two of it.
 */
import type { Position } from '../../source/range.ts';
import { elementKey, type HandlerGroup } from '../../state/inventory.ts';
import type { Drift } from '../drift.ts';
import { flagFindings } from './flags.ts';
import { looseMisses, writtenFields } from './loose-classes.ts';
import {
  bestPerHandler,
  confidence,
  isReviewed,
  type Miss,
  merged,
  minimumCovered,
  minimumShare,
  namesIt,
  type SiblingFinding,
} from './miss.ts';
import { newHandlerFindings } from './new-handlers.ts';
import { type Candidate, candidates, leavesOutCounts, ratio, type Share, shareOf, shareOfPart } from './siblings.ts';

export function handlerMissesSibling(drift: Drift): readonly SiblingFinding[] {
  const forgotten = merged([...fieldFindings(drift), ...flagFindings(drift)]);
  const known = new Set(forgotten.map((f) => f.element.key));
  const added = merged(newHandlerFindings(drift)).filter((f) => !known.has(f.element.key));
  return [...forgotten, ...added];
}

function fieldFindings(drift: Drift): readonly SiblingFinding[] {
  const findings: SiblingFinding[] = [];
  const written = writtenFields(drift);
  for (const candidate of candidates(drift)) {
    const misses = bestPerHandler(missesOf(drift, candidate, written));
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

function missesOf(drift: Drift, candidate: Candidate, written: ReturnType<typeof writtenFields>): readonly Miss[] {
  const handlers = drift.head.handlersByOwner.get(candidate.owner) ?? [];
  const misses: Miss[] = [];
  const asked: HandlerGroup[] = [];
  const silent = new Set<HandlerGroup>();
  for (const handler of handlers) {
    if (!isReviewed(handlers, handler) || namesIt(handlers, handler, candidate.name)) continue;
    if (leavesOutCounts(drift, candidate.owner, candidate.element, handler)) continue;
    const before = drift.coveredInBase(handler);
    if (!before || before.size < minimumCovered) continue;
    const share = shareOf(drift, candidate, handler);
    asked.push(handler);
    const part = share && enough(share) ? share : shareOfPart(drift, candidate, handler);
    if (!share && !part) silent.add(handler);
    else if (part && enough(part)) misses.push(missOf(handler, part));
  }
  if (misses.length === 0) misses.push(...looseMisses(drift, candidate, asked, silent, written));
  return misses.flatMap((miss) => [miss, ...inCallees(handlers, miss, candidate.name)]);
}

/**
 * A handler that leaves a part of the record to a function it calls misses what is missing there: of `ssl.methods`, the
 * function that lists the other members of `ssl`.
 */
function inCallees(handlers: readonly HandlerGroup[], miss: Miss, name: string): readonly Miss[] {
  const part = name.slice(0, name.lastIndexOf('.') + 1);
  if (part === '') return [];
  const beside = [...miss.handler.covers].filter(([field]) => field.startsWith(part));
  return handlers
    .filter(
      (h) =>
        h.key !== miss.handler.key &&
        h.role === miss.handler.role &&
        beside.some(([field, { at }]) => isSamePlace(h.covers.get(field)?.at, at)) &&
        !namesIt(handlers, h, name),
    )
    .map((handler) => ({ ...miss, handler }));
}

function isSamePlace(a: Position | undefined, b: Position): boolean {
  return a !== undefined && a.path === b.path && a.line === b.line;
}

function enough(share: Share): boolean {
  return share.covered.length >= minimumCovered && ratio(share) >= minimumShare;
}

function missOf(handler: HandlerGroup, share: Share): Miss {
  const { kind, name } = share.writers;
  const reason = kind === 'function' || kind === 'part' ? `${name}()` : name;
  return {
    handler,
    covered: share.covered,
    siblings: share.siblings,
    reason,
    ...(kind === 'part' && { class: 'part' }),
  };
}
