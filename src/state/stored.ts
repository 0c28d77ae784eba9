/** Inventories of one commit as text that is kept between runs, and back. */
import type { StateInventory } from './inventory.ts';

export interface StoredRevision {
  /** Program name -> digest of what its units consist of; of all products. */
  readonly contents: ReadonlyMap<string, string>;
  /** Of some of them: those that a review needed. */
  readonly inventories: readonly StateInventory[];
}

const format = 1;

/** Null: more than one string holds. */
export function storedText(revision: StoredRevision): string | null {
  try {
    return JSON.stringify({ format, ...revision }, plain);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Undefined: not what `storedText` made. */
export function readStored(text: string): StoredRevision | undefined {
  try {
    const value: unknown = JSON.parse(text, collections);
    return isStored(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Maps and sets are objects of one member whose name no inventory uses. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] };
  return value instanceof Set ? { $set: [...value] } : value;
}

function collections(_key: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (Array.isArray(value.$map)) return new Map(value.$map);
  return Array.isArray(value.$set) ? new Set(value.$set) : value;
}

function isStored(value: unknown): value is StoredRevision {
  if (!isRecord(value) || value.format !== format || !(value.contents instanceof Map)) return false;
  const texts = [...value.contents].flat().every((text) => typeof text === 'string');
  return texts && Array.isArray(value.inventories) && value.inventories.every(isInventory);
}

/** As far as a review relies on it without looking. */
function isInventory(value: unknown): value is StateInventory {
  if (!isRecord(value) || typeof value.program !== 'string' || !(value.elements instanceof Map)) return false;
  const lists = [value.handlers, value.writers, value.limitations].every(Array.isArray);
  const maps = [value.flagUses, value.reached, value.held].every((map) => map instanceof Map);
  return lists && maps && value.persistent instanceof Set && [...value.elements.values()].every(isElement);
}

function isElement(value: unknown): boolean {
  return (
    isRecord(value) && typeof value.key === 'string' && typeof value.owner === 'string' && isRecord(value.declared)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
