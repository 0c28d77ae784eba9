/** What is known of members by their types alone. */
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { Member } from '../../analysis/whole-program.ts';

export interface MemberTypes {
  /** Of a record that is part of others (an address): many members of others are meant by its name. */
  isOfPart(member: Member): boolean;
  /** Bytes that anything may be written to, one thing behind the other. */
  isBuffer(member: Member): boolean;
}

const bytes = /^(?:const |volatile )?(?:(?:un)?signed char|char|u?_?_?int8_t|u_int8_t|u_?char|__u8|u8) ?\[(\d*)\]/;

/** An address has so many bytes at most. */
const mostBytes = 16;

export function memberTypes({ records, recordKey }: LinkedProgram): MemberTypes {
  const parts = new Set<string>();
  const buffers = new Set<string>();
  for (const { key, facts } of records.values())
    for (const { name, embeds, type } of facts.fields) {
      if (embeds !== undefined) parts.add(recordKey(embeds, -1));
      const [found, size = ''] = bytes.exec(type) ?? [];
      if (found !== undefined && (size === '' || Number(size) > mostBytes)) buffers.add(`${key}.${name}`);
    }
  return {
    isOfPart: ({ record }) => parts.has(record) || parts.has(record.slice(0, record.indexOf('.'))),
    isBuffer: ({ record, field }) => buffers.has(`${record}.${field}`),
  };
}
