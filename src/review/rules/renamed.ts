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
  const removed = new Map<string, StateElement[]>();
  for (const element of drift.removed) {
    for (const id of idsOf(element)) {
      const list = removed.get(id);
      if (list) list.push(element);
      else removed.set(id, [element]);
    }
  }
  const taken = new Map<ElementKey, ElementKey>();
  return (element) => {
    if (!drift.isNewElement(element.key)) return undefined;
    const [byName, byOwner] = idsOf(element).map((id) => removed.get(id) ?? []);
    const isFree = (old: StateElement): boolean => (taken.get(old.key) ?? element.key) === element.key;
    const found = byName?.find(isFree) ?? byOwner?.find((old) => isFree(old) && isWrittenAlike(old, element));
    if (found) taken.set(found.key, element.key);
    return found;
  };
}

/** What a renamed element keeps beside its type: its name, or its owner. Flags have no type of their own. */
function idsOf({ kind, type, name, owner }: StateElement): readonly string[] {
  return kind === 'flag' ? [] : [`${type}\0name\0${name}`, `${type}\0owner\0${owner}`];
}

function isWrittenAlike(a: StateElement, b: StateElement): boolean {
  const functions = writers(a);
  return functions !== '' && functions === writers(b);
}

function writers(element: StateElement): string {
  const functions = element.classification?.writes.map((w) => w.function.slice(w.function.lastIndexOf(':') + 1)) ?? [];
  return [...new Set(functions)].sort().join('\0');
}
