/**
 * The sibling rule the other way round: a handler that is new with the change and leaves out one or two fields of a writer
 * class of which it covers most.
 *
 * Shown in the check only, until it is calibrated: an author who lists fields chooses them. A handler that merely grew is
 * left alone: on real histories that brought up its old gaps, a dozen to a commit.
 */
import { elementKey, type HandlerGroup, type OwnerKey, type Write, type WriterClass } from '../../state/inventory.ts';
import type { Drift } from '../drift.ts';
import { confidence, isDescribed, isReviewed, type Miss, namesIt, type SiblingFinding } from './miss.ts';
import { covers, isPlain } from './siblings.ts';

const maximumLeftOut = 2;
/** Stricter than for a new field: here it is the handler's author who knows best. */
const fewestCovered = 4;
const leastShare = 0.75;

export function newHandlerFindings(drift: Drift): readonly SiblingFinding[] {
  const fresh = new Map<OwnerKey, readonly HandlerGroup[]>();
  for (const [owner, handlers] of drift.head.handlersByOwner) {
    const list = handlers.filter((h) => !drift.coveredInBase(h) && isReviewed(handlers, h));
    if (list.length > 0) fresh.set(owner, list);
  }
  const findings: SiblingFinding[] = [];
  for (const writers of drift.head.inventory.writers) {
    if (writers.kind === 'role' || writers.kind === 'part') continue;
    const handlers = drift.head.handlersByOwner.get(writers.owner) ?? [];
    for (const handler of fresh.get(writers.owner) ?? []) {
      if (writers.key !== handler.key) findings.push(...leftOut(drift, handlers, handler, writers));
    }
  }
  for (const [owner, handlers] of fresh) {
    const described = handlers.find((h) => h.role === 'encode' && isDescribed(h));
    if (described) findings.push(...leftOut(drift, handlers, described, allWriters(drift, owner)));
  }
  return findings;
}

/** A description is of the whole record: every field that something writes is its business, whoever does. */
function allWriters(drift: Drift, owner: OwnerKey): WriterClass {
  const fields = new Map<string, readonly Write[]>();
  for (const writers of drift.head.inventory.writers) {
    if (writers.owner !== owner || writers.kind !== 'function') continue;
    for (const [name, writes] of writers.fields) fields.set(name, [...(fields.get(name) ?? []), ...writes]);
  }
  return { kind: 'role', name: 'any function', key: '', owner, fields };
}

function leftOut(
  drift: Drift,
  handlers: readonly HandlerGroup[],
  handler: HandlerGroup,
  writers: WriterClass,
): readonly SiblingFinding[] {
  const names = [...writers.fields.keys()].filter((name) => isPlain(drift, writers.owner, name));
  const covered = names.filter((name) => covers(handler, name));
  const missing = names.filter((name) => !namesIt(handlers, handler, name));
  if (covered.length < fewestCovered || covered.length < leastShare * (names.length - 1)) return [];
  if (missing.length === 0 || missing.length > maximumLeftOut) return [];
  return missing.flatMap((name): SiblingFinding[] => {
    const element = drift.head.members(writers.owner, name)?.at(-1);
    const [write] = writers.fields.get(name) ?? [];
    if (!element || !write) return [];
    const siblings = names.filter((other) => other !== name);
    const miss: Miss = {
      handler,
      covered,
      siblings,
      reason: writers.kind === 'function' ? `${writers.name}()` : writers.name,
    };
    const key = elementKey(writers.owner, name);
    return [{ element, key, name, change: 'handler-added', write, misses: [miss], confidence: confidence(miss) }];
  });
}
