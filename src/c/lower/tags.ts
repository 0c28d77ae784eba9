/** Tags of records and enums, as `RecordTag` says. */
import type { Context } from './context.ts';

/** The tag that `struct name` refers to here. */
export function referredTag(c: Context, keyword: string, name: string): string {
  const written = `${keyword} ${name}`;
  return c.names.tag(written) ?? written;
}

/** The tag that a definition of `struct name` makes here, or, without a name, the one named after `holder`. */
export function definedTag(c: Context, keyword: string, name: string | undefined, holder: string): string {
  const written = name === undefined ? holder : `${keyword} ${name}`;
  if (c.fn === undefined || !c.names.inBlock) return written;
  const scoped = name === undefined && holder.startsWith(`${c.fn.name}::`) ? holder : `${c.fn.name}::${written}`;
  let tag = scoped;
  for (let n = 2; c.records.has(tag) || c.enums.has(tag); n++) tag = `${scoped}#${n}`;
  if (name !== undefined) c.names.bindTag(written, tag);
  return tag;
}
