/** Members that hold a record in place, directly or further out: what a store to a member of that record changes too. */
import type { LinkedProgram } from '../analysis/facts/link.ts';
import { type ElementKey, elementKey } from './inventory.ts';

export interface Embedding {
  /** Keys of the members, of any record, that a `record` can be part of. */
  around(record: string): ReadonlySet<ElementKey>;
}

export function embeddingOf(program: LinkedProgram): Embedding {
  const direct = new Map<string, { readonly record: string; readonly key: ElementKey }[]>();
  for (const { key: record, facts } of program.records.values()) {
    for (const { name, embeds } of facts.fields) {
      if (embeds === undefined) continue;
      const inner = program.recordKey(embeds, -1);
      direct.set(inner, [...(direct.get(inner) ?? []), { record, key: elementKey(record, name) }]);
    }
  }
  const known = new Map<string, ReadonlySet<ElementKey>>();
  return {
    around(record) {
      const remembered = known.get(record);
      if (remembered) return remembered;
      const found = new Set<ElementKey>();
      const records = new Set([record]);
      for (const at of records) {
        for (const outer of direct.get(at) ?? []) {
          found.add(outer.key);
          records.add(outer.record);
        }
      }
      known.set(record, found);
      return found;
    },
  };
}
