/**
 * Records that a framework copies byte by byte, and that hold pointers: what these point to stays behind.
 *
 * Method: the record that a call stores whole, and the records that it embeds; pointers to data, not to functions.
 * Reports too much when: the pointer is set anew after each fetch. May miss when: an index or a handle stands for memory.
 */
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { Breach, OwnerKey } from '../inventory.ts';
import type { Profile } from './profiles.ts';
import { movedBy } from './profiles-store.ts';
import { identityOf } from './registered.ts';

const mostDepth = 4;

/** Each pointer once, at the first function that stores its record. */
export function pointersInStored(program: LinkedProgram, profile: Profile): readonly Breach[] {
  const found = new Map<string, Breach>();
  for (const fn of program.functions) {
    for (const { does, object, subject, line, callee } of movedBy(program, fn, profile)) {
      if (does !== 'stores' || object < 0) continue;
      const at = { path: fn.path, line: fn.base + line };
      for (const { owner, name } of pointersIn(program, subject, 0)) {
        const common = { how: 'pointer', role: 'encode', in: callee } as const;
        const id = `${owner}\0${name}`;
        if (!found.has(id)) found.set(id, { ...common, owner, name, at, ...identityOf(fn) });
      }
    }
  }
  return [...found.values()];
}

function pointersIn(
  program: LinkedProgram,
  owner: OwnerKey,
  depth: number,
): readonly { readonly owner: OwnerKey; readonly name: string }[] {
  const fields = depth > mostDepth ? [] : (program.records.get(owner)?.facts.fields ?? []);
  return fields.flatMap(({ name, shape, embeds, pointsTo }) => {
    if (embeds !== undefined) return pointersIn(program, program.recordKey(embeds, -1), depth + 1);
    return shape === 'pointer' || pointsTo !== undefined ? [{ owner, name }] : [];
  });
}
