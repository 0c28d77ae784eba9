/** The members of records that bytes of a shape belong to. */
import { clusterAt } from './clusters.ts';
import type { Form, Member, RecordForm, ShapeId, Tail } from './forms.ts';

type Span = readonly [start: number, end: number];

export interface FormTable {
  form(shape: ShapeId): Form;
  size(shape: ShapeId): number | null;
  tail(shape: ShapeId): Tail | null;
}

/** Adds the members of `shape` that share bytes with `asked`. */
export function collectMembers(shapes: FormTable, shape: ShapeId, asked: Span, found: Map<string, Member>): void {
  const [from, to] = asked;
  const form = shapes.form(shape);
  if (form.kind === 'array') {
    const element = shapes.size(form.of) ?? 0;
    const first = element === 0 ? 0 : from % element;
    if (element === 0 || first + to - from > element) collectMembers(shapes, form.of, [0, element || 1], found);
    else collectMembers(shapes, form.of, [first, first + to - from], found);
  }
  if (form.kind !== 'record') return;
  const tail = form.size !== null && from >= form.size ? shapes.tail(shape) : null;
  const start = tail ? Math.min(from, tail.offset) : from;
  for (const { shape: inner, name, offset, size } of form.fields) {
    const end = tail && tail.offset === offset ? Number.POSITIVE_INFINITY : offset + Math.max(size, 1);
    const shared = form.clusters === null ? [everything] : sharedBytes(form, [offset, end], [start, to]);
    if (shared.length === 0) continue;
    found.set(`${form.tag}.${name}`, [form.tag, name]);
    for (const span of shared) collectMembers(shapes, inner, span, found);
  }
}

const everything: Span = [0, Number.POSITIVE_INFINITY];

/** Bytes of `member`, counted from its start, that are among `asked`, or in one cell with such where members overlap. */
function sharedBytes(form: RecordForm, member: Span, asked: Span): readonly Span[] {
  const [start, end] = member;
  const [from, to] = asked;
  const direct: Span[] = start < to && from < end ? [[Math.max(0, from - start), Math.min(to, end) - start]] : [];
  const cluster = clusterAt(form.clusters ?? [], start);
  if (!cluster?.classes || from >= cluster.end || to <= cluster.start) return direct;
  const cellAt = (byte: number): number => cluster.classes?.[byte - cluster.start] ?? 0;
  const cells = new Set<number>();
  for (let byte = Math.max(from, cluster.start); byte < Math.min(to, cluster.end); byte++) cells.add(cellAt(byte));
  const runs: [number, number][] = [];
  for (let byte = start; byte < Math.min(end, cluster.end); byte++) {
    if (!cells.has(cellAt(byte))) continue;
    const last = runs.at(-1);
    if (last && last[1] === byte - start) last[1]++;
    else runs.push([byte - start, byte - start + 1]);
  }
  return runs;
}
