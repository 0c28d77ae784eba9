/**
 * What a copy of a block of memory moves where: from cells behind one pointer to distances, from distances to cells behind
 * another.
 *
 * Method: a cell in an array stands for all elements, so it is at a distance and again every so many bytes. Where the
 * destination is an array of such elements too, that is one cell; where it is not, it may be any.
 */
import { anyOffset, type CellId, type Memory } from './memory.ts';

/** Something is `distance` bytes behind the pointer (-1: not known), and again every `strides` bytes. */
export interface BlockPart {
  readonly distance: number;
  readonly strides: readonly number[];
}

export const anywhere: BlockPart = { distance: -1, strides: [] };

/** Parts that a copy of `size` bytes (0: not known) may have; more than the cells of an object of unknown size. */
export function mostParts(size: number): number {
  return size > 0 ? 72 + Math.ceil(size / 4) : 72;
}

/** Where `cell` lies in the block of `size` bytes (0: the rest) behind `ptr`, in the same object; null: not in it. */
export function partOf(memory: Memory, ptr: CellId, cell: CellId, size: number): BlockPart | null {
  const object = memory.objectOf(ptr);
  const from = memory.offsetOf(ptr);
  const at = memory.offsetOf(cell);
  if (memory.isCollapsed(object) || from === anyOffset || at === anyOffset) return anywhere;
  const repeats = strides(memory, cell);
  const distance = at >= from ? at - from : nextElement(memory, { object, at, from, repeats });
  if (distance < 0 || (size > 0 && distance >= size)) return null;
  const within = size === 0 || (repeats.at(-1) ?? 0) < size - distance;
  return { distance, strides: within ? repeats : repeats.filter((stride) => stride < size - distance) };
}

/** By shape, extent and offset: most copies are between few kinds of objects. */
const known = new WeakMap<Memory, Map<number, readonly number[]>>();

function strides(memory: Memory, cell: CellId): readonly number[] {
  const object = memory.objectOf(cell);
  const shape = memory.shapeOf(object);
  const many = memory.extentOf(object) === 'many';
  const cache = known.get(memory) ?? new Map<number, readonly number[]>();
  known.set(memory, cache);
  const key = (shape * 2 + (many ? 1 : 0)) * 2 ** 31 + memory.offsetOf(cell);
  const before = cache.get(key);
  if (before) return before;
  const levels = memory.shapes.arraysAt(shape, memory.offsetOf(cell)).map((level) => level.element);
  const whole = memory.shapes.size(shape);
  const all = many && whole ? [whole, ...levels] : levels;
  const found = [...new Set(all)].sort((a, b) => a - b);
  cache.set(key, found);
  return found;
}

interface Behind {
  readonly object: number;
  readonly at: number;
  readonly from: number;
  readonly repeats: readonly number[];
}

/** Bytes from `from` to the next element's cell of that kind, when the first lies before it; -1: there is none. */
function nextElement(memory: Memory, { object, at, from, repeats }: Behind): number {
  if (repeats.length === 0) return -1;
  const shape = memory.shapeOf(object);
  const distances = repeats
    .map((stride) => at + Math.ceil((from - at) / stride) * stride)
    .filter((place) => memory.shapes.normalise(shape, place, memory.extentOf(object)) === at)
    .map((place) => place - from);
  return distances.length === 0 ? -1 : Math.min(...distances);
}

/** The cell that takes `part` of a block of `size` bytes behind `ptr`; -1: it is outside of the object. */
export function landing(memory: Memory, ptr: CellId, part: BlockPart, size: number): CellId {
  const object = memory.objectOf(ptr);
  const from = memory.offsetOf(memory.canonical(ptr));
  if (object < 0) return -1;
  if (from === anyOffset || part.distance < 0) return memory.anyCell(object);
  const cell = memory.cell(object, from + part.distance);
  if (cell < 0 || part.strides.length === 0 || memory.offsetOf(cell) === anyOffset) return cell;
  const shape = memory.shapeOf(object);
  const last = size > 0 ? memory.shapes.normalise(shape, from + size - 1, memory.extentOf(object)) : -1;
  if (last === memory.offsetOf(cell)) return cell;
  return part.strides.every((stride) => memory.indexed(cell, stride) === cell) ? cell : memory.anyCell(object);
}
