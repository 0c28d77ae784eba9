/**
 * The sibling rule over flags: a new value of a family, used in the head, that a function listing the family's other values
 * does not list.
 *
 * Reports too much when: a function needs only some of the values. May miss when: a value is used in tests only.
 */
import type { HandlerGroup, OwnerKey, StateElement } from '../../state/inventory.ts';
import type { Drift } from '../drift.ts';
import {
  bestPerHandler,
  confidence,
  type Miss,
  minimumCovered,
  minimumShare,
  namesIt,
  type SiblingFinding,
} from './miss.ts';
import { covers } from './siblings.ts';

export function flagFindings(drift: Drift): readonly SiblingFinding[] {
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
  // What is cleared is chosen: for the check only.
  const isChosen = handler.role === 'reset';
  return [{ handler, covered, siblings: family, reason: element.owner, ...(isChosen && { class: 'loose' }) }];
}
