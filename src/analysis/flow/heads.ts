/** How records begin: what tells whether memory may be seen as one. */
import { sizeOf } from '../../c/layout.ts';
import type { RecordDeclaration } from '../../c/program.ts';
import { type CType, pointee, resolved } from '../../c/types.ts';
import type { RecordHead } from './flow.ts';
import { isRecord, type Records } from './types.ts';

export function headOf(declaration: RecordDeclaration, records: Records): RecordHead {
  const begins = new Set<string>();
  let narrow = 0;
  const todo: (RecordDeclaration | undefined)[] = [declaration];
  for (const at of todo) {
    const first = at?.union ? at.fields : (at?.fields.slice(0, 1) ?? []);
    for (const field of first) {
      let type = resolved(field.type);
      while (type.kind === 'array') type = resolved(type.of);
      if (type.kind !== 'record') {
        const bytes = sizeOf(type, records) ?? 0;
        if (narrow === 0 && bytes < records.wordSize / 8) narrow = bytes;
      } else if (!begins.has(type.tag)) {
        begins.add(type.tag);
        todo.push(records.record(type.tag));
      }
    }
  }
  const { tag, size } = declaration;
  const bytes = size ?? leastSize(declaration, records, new Set());
  return {
    tag,
    begins: [...begins],
    holds: heldIn(declaration, records),
    member: tellingMember(declaration),
    narrow,
    size: bytes,
  };
}

function heldIn(declaration: RecordDeclaration, records: Records): readonly string[] {
  const found = new Set<string>();
  const todo: (RecordDeclaration | undefined)[] = [declaration];
  for (const at of todo) {
    for (const field of at?.fields ?? []) {
      let type = resolved(field.type);
      while (type.kind === 'array') type = resolved(type.of);
      if (type.kind !== 'record' || found.has(type.tag)) continue;
      found.add(type.tag);
      todo.push(records.record(type.tag));
    }
  }
  return [...found].sort();
}

/** Bytes that a record has at least, whatever its members are that nothing declares. */
function leastSize(declaration: RecordDeclaration, records: Records, seen: Set<string>): number {
  if (seen.has(declaration.tag)) return 0;
  seen.add(declaration.tag);
  let all = 0;
  for (const { type } of declaration.fields) {
    const bytes = sizeOf(type, records) ?? leastOf(type, records, seen);
    all = declaration.union ? Math.max(all, bytes) : all + bytes;
  }
  return all;
}

function leastOf(type: CType, records: Records, seen: Set<string>): number {
  const t = resolved(type);
  if (t.kind === 'array') return (t.length ?? 0) * leastOf(t.of, records, seen);
  const own = t.kind === 'record' ? records.record(t.tag) : undefined;
  return own ? (own.size ?? leastSize(own, records, seen)) : 0;
}

/** The first member, unless it is a pointer to anything but a record: many a record begins with its name. */
function tellingMember({ fields: [first] }: RecordDeclaration): string {
  if (!first) return '';
  const to = pointee(first.type);
  return to && !isRecord(to) ? '' : first.name;
}
