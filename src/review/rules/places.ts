/** Where an element counts as a field: in its own record, and in the records that embed this one. */

import type { OwnerKey, StateElement } from '../../state/inventory.ts';
import type { InventoryIndex } from '../drift.ts';

export interface Place {
  readonly owner: OwnerKey;
  /** Path below the owner. */
  readonly name: string;
}

const maximumDepth = 3;
const maximumPlaces = 16;

/** Answers for one inventory; the records that embed others are looked up once. Own record first. */
export function createPlaces(index: InventoryIndex): (element: StateElement) => readonly Place[] {
  const embedding = new Map<OwnerKey, StateElement[]>();
  for (const element of index.inventory.elements.values()) {
    if (element.holds === undefined) continue;
    const list = embedding.get(element.holds);
    if (list) list.push(element);
    else embedding.set(element.holds, [element]);
  }
  return (element) => {
    const places: Place[] = [{ owner: homeOf(element), name: element.name }];
    for (let i = 0, depth = 0; i < places.length && depth < maximumDepth; depth++) {
      const end = places.length;
      for (; i < end; i++) {
        const place = places[i];
        for (const around of (place && embedding.get(place.owner)) ?? []) {
          if (place && places.length < maximumPlaces)
            places.push({ owner: homeOf(around), name: `${around.name}.${place.name}` });
        }
      }
    }
    return places;
  };
}

/** Variables count among those of their file, statics of a function too. */
export function homeOf(element: StateElement): OwnerKey {
  return element.kind === 'variable' ? `file:${element.declared.path}` : element.owner;
}
