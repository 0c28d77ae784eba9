/** Members of a record that share bytes, and which of these bytes are one cell. */
import { UnionFind } from '../../graph/union-find.ts';

export interface Field {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  readonly shape: number;
}

export interface Cluster {
  readonly start: number;
  readonly end: number;
  /** Indexes of the members, by offset. */
  readonly members: readonly number[];
  /** For each byte from `start` on the first byte of its cell, when members overlap; bytes behind the array are 0. */
  readonly classes: Int32Array | null;
}

/** Overlapping members of more bytes than this are one cell. */
const largest = 1 << 16;

interface Inside {
  within(shape: number, offset: number): number;
}

/** In order of offset; members without room are in none. */
export function clustersOf(fields: readonly Field[], shapes: Inside): readonly Cluster[] {
  const order = fields.map((_, index) => index).filter((index) => (fields[index]?.size ?? 0) > 0);
  order.sort((a, b) => (fields[a]?.offset ?? 0) - (fields[b]?.offset ?? 0) || a - b);
  const spans: { start: number; end: number; members: number[] }[] = [];
  for (const index of order) {
    const { offset, size } = fields[index] ?? { offset: 0, size: 0 };
    const last = spans.at(-1);
    if (last && offset < last.end) {
      last.members.push(index);
      last.end = Math.max(last.end, offset + size);
    } else spans.push({ start: offset, end: offset + size, members: [index] });
  }
  return spans.map((span) => ({ ...span, classes: span.members.length > 1 ? classesOf(span, fields, shapes) : null }));
}

function classesOf(
  span: { readonly start: number; readonly end: number; readonly members: readonly number[] },
  fields: readonly Field[],
  shapes: Inside,
): Int32Array {
  const bytes = span.end - span.start;
  if (bytes > largest) return new Int32Array(0);
  const same = new UnionFind(bytes);
  for (const index of span.members) {
    const field = fields[index];
    if (!field) continue;
    const base = field.offset - span.start;
    for (let byte = 0; byte < field.size; byte++) {
      const a = same.find(base + byte);
      const b = same.find(base + shapes.within(field.shape, byte));
      same.union(Math.min(a, b), Math.max(a, b));
    }
  }
  return Int32Array.from({ length: bytes }, (_, byte) => same.find(byte));
}

/** The cluster that holds the byte; undefined: padding. */
export function clusterAt(clusters: readonly Cluster[], offset: number): Cluster | undefined {
  let from = 0;
  let to = clusters.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((clusters[middle]?.end ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  const found = clusters[from];
  return found && found.start <= offset ? found : undefined;
}
