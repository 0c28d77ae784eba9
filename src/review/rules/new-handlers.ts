/**
 * The sibling rule the other way round: a handler that is new with the change and leaves out one or two fields of a writer
 * class of which it covers most, or of an embedded record of which it covers half; or the only field that one function
 * writes beside those it covers.
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
const fewestOfAll = 2;

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
    const all = allWriters(drift, owner);
    const described = handlers.find((h) => h.role === 'encode' && isDescribed(h));
    if (described) findings.push(...leftOut(drift, handlers, described, all));
    for (const handler of handlers)
      for (const part of embeddedIn(all, handler)) findings.push(...leftOut(drift, handlers, handler, part));
  }
  return findings;
}

/** Members of embedded records, of each the handler lists some: what is declared as one travels as one. */
function embeddedIn(all: WriterClass, { covers: listed }: HandlerGroup): readonly WriterClass[] {
  const records = new Set([...listed.keys()].map(recordOf).filter((path) => path !== ''));
  return [...records].map((path) => ({
    ...all,
    kind: 'part',
    name: path,
    fields: new Map([...all.fields].filter(([name]) => recordOf(name) === path)),
  }));
}

const recordOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

/** A description is of the whole record: every field that something writes is its business, whoever does. */
function allWriters(drift: Drift, owner: OwnerKey): WriterClass {
  const fields = new Map<string, readonly Write[]>();
  for (const writers of drift.head.inventory.writers) {
    if (writers.owner !== owner || writers.kind !== 'function') continue;
    for (const [name, writes] of writers.fields) fields.set(name, [...(fields.get(name) ?? []), ...writes]);
  }
  return { kind: 'role', name: 'any function', key: '', owner, fields };
}

function isMost({ kind }: WriterClass, covered: number, all: number): boolean {
  if (kind === 'part') return covered >= fewestOfAll && 2 * covered >= all;
  if (kind === 'function' && covered >= fewestOfAll && covered === all - 1) return true;
  return covered >= fewestCovered && covered >= leastShare * (all - 1);
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
  if (missing.length === 0 || missing.length > maximumLeftOut) return [];
  if (!isMost(writers, covered.length, names.length)) return [];
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
      ...(writers.kind === 'part' && { class: 'record' }),
    };
    const key = elementKey(writers.owner, name);
    return [{ element, key, name, change: 'handler-added', write, misses: [miss], confidence: confidence(miss) }];
  });
}
