/**
 * Parts of a function as writer classes: what a long function sets for one reason.
 *
 * Method: a branch, loop or case with what is nested in it; within one, stores on lines that follow each other. Only of
 * functions that write many fields of the record, and only parts that write few: else the function says as much.
 * Reports too much when: stores stand together by chance. May miss when: a blank or another statement parts what belongs
 * together.
 */
import type { LinkedFunction } from '../analysis/facts/link.ts';
import type { Write, WriterClass } from './inventory.ts';
import type { FunctionWrites, PlacedWrite } from './writers.ts';

/** A function that writes fewer fields of the record is a class of its own. */
const fewestInFunction = 8;
const fewestInPart = 3;
const mostInPart = 24;

export function partsOf(
  fn: LinkedFunction,
  placed: readonly PlacedWrite[],
  owners: FunctionWrites,
): readonly WriterClass[] {
  const wide = new Set([...owners].filter(([, fields]) => fields.size >= fewestInFunction).map(([owner]) => owner));
  const parts = new Map<string, Part>();
  for (const owner of wide) {
    const writes = placed.filter((w) => w.owner === owner);
    const all = owners.get(owner)?.size ?? 0;
    for (const part of [...regions(fn, writes), ...runs(writes)]) {
      const { size } = part.fields;
      if (size < fewestInPart || size > mostInPart || size > all / 2) continue;
      // A branch around a run writes the same: one class.
      const key = `${owner}\0${[...part.fields.keys()].sort().join('\0')}`;
      if (!parts.has(key)) parts.set(key, { ...part, owner });
    }
  }
  return [...parts.values()].map(({ owner, line, fields }) => ({
    kind: 'part',
    name: fn.name,
    key: `${fn.key}#${line}`,
    owner: owner ?? '',
    fields,
  }));
}

interface Part {
  readonly owner?: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, readonly Write[]>;
}

/**
 * Each region that writes itself, with what is nested in it; the function's body is none. The `else` of a chain of `else if`
 * holds the rest of the chain and nothing else.
 */
function regions(fn: LinkedFunction, writes: readonly PlacedWrite[]): readonly Part[] {
  const byRegion = new Map<number, Map<string, Write[]>>();
  const own = new Set(writes.map((write) => write.region));
  for (const write of writes) {
    for (let at = write.region; at > 0; at = fn.facts.regions[at]?.parent ?? 0) {
      if (!own.has(at)) continue;
      const fields = byRegion.get(at) ?? new Map<string, Write[]>();
      byRegion.set(at, fields);
      // One more than counts is enough to know that it is too many: chains of `else if` nest deeply.
      if (fields.size <= mostInPart) add(fields, write);
    }
  }
  return [...byRegion].map(([region, fields]) => ({
    line: fn.base + (fn.facts.regions[region]?.line ?? 0),
    fields,
  }));
}

/** Writes of one region on lines that follow each other. */
function runs(writes: readonly PlacedWrite[]): readonly Part[] {
  const ordered = [...writes].sort((a, b) => a.write.at.line - b.write.at.line || (a.name < b.name ? -1 : 1));
  const found: { line: number; region: number; last: number; fields: Map<string, Write[]> }[] = [];
  for (const write of ordered) {
    const { line } = write.write.at;
    let run = found.at(-1);
    if (!run || run.region !== write.region || line > run.last + 1) {
      run = { line, region: write.region, last: line, fields: new Map() };
      found.push(run);
    }
    run.last = line;
    add(run.fields, write);
  }
  return found;
}

function add(fields: Map<string, Write[]>, { name, write }: PlacedWrite): void {
  const list = fields.get(name);
  if (list) list.push(write);
  else fields.set(name, [write]);
}
