/** How records begin: what tells whether memory may be seen as one. */
import { sizeOf } from '../../c/layout.ts';
import type { RecordDeclaration } from '../../c/program.ts';
import { pointee, resolved } from '../../c/types.ts';
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
  return { tag, begins: [...begins], member: tellingMember(declaration), narrow, size: size ?? 0 };
}

/** The first member, unless it is a pointer to anything but a record: many a record begins with its name. */
function tellingMember({ fields: [first] }: RecordDeclaration): string {
  if (!first) return '';
  const to = pointee(first.type);
  return to && !isRecord(to) ? '' : first.name;
}
