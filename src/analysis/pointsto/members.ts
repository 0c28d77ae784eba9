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
    if (form.clusters !== null && !touches(form, [offset, end], [start, to])) continue;
    found.set(`${form.tag}.${name}`, [form.tag, name]);
    const whole = form.clusters === null || !(start < end && offset < to);
    if (whole) collectMembers(shapes, inner, [0, Number.POSITIVE_INFINITY], found);
    else collectMembers(shapes, inner, [Math.max(0, start - offset), Math.min(to, end) - offset], found);
  }
}

/** Whether the bytes `member` and `asked` share one, or a cell of overlapping members. */
function touches(form: RecordForm, member: Span, asked: Span): boolean {
  const [start, end] = member;
  const [from, to] = asked;
  if (start < to && from < end) return true;
  const cluster = clusterAt(form.clusters ?? [], start);
  if (!cluster?.classes || from >= cluster.end || to <= cluster.start) return false;
  const cells = new Set<number>();
  for (let byte = Math.max(from, cluster.start); byte < Math.min(to, cluster.end); byte++) {
    cells.add(cluster.classes[byte - cluster.start] ?? 0);
  }
  for (let byte = start; byte < Math.min(end, cluster.end); byte++) {
    if (cells.has(cluster.classes[byte - cluster.start] ?? 0)) return true;
  }
  return false;
}
