/**
 * Renamed elements: a new element that takes the place of one that is gone.
 *
 * Method: same type, and either the same name elsewhere or the same owner and the same functions that write it. Each old
 * element answers for one new one. May miss when: an author replaces
 * one by another of its type.
 */
import type { ElementKey, StateElement } from '../../state/inventory.ts';
import type { Drift } from '../drift.ts';

/** What a new element was called in the base, by elements in the order in which they are asked. */
export function createRenames(drift: Drift): (element: StateElement) => StateElement | undefined {
  const taken = new Map<ElementKey, ElementKey>();
  return (element) => {
    if (!drift.isNewElement(element.key)) return undefined;
    const free = drift.removed.filter((old) => (taken.get(old.key) ?? element.key) === element.key);
    const found =
      free.find((old) => old.name === element.name && isLike(old, element)) ??
      free.find((old) => old.owner === element.owner && isLike(old, element) && isWrittenAlike(old, element));
    if (found) taken.set(found.key, element.key);
    return found;
  };
}

function isLike(a: StateElement, b: StateElement): boolean {
  return a.kind !== 'flag' && b.kind !== 'flag' && a.type === b.type;
}

function isWrittenAlike(a: StateElement, b: StateElement): boolean {
  const functions = writers(a);
  return functions !== '' && functions === writers(b);
}

function writers(element: StateElement): string {
  const functions = element.classification?.writes.map((w) => w.function.slice(w.function.lastIndexOf(':') + 1)) ?? [];
  return [...new Set(functions)].sort().join('\0');
}
