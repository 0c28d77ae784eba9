/**
 * Dedication: is a function there to handle state, or does it list some fields while it does something else?
 *
 * Definition: of the lines of a function (or of a macro's body) that store something or hand a field on, the share that is
 * entries of one role, on whatever object.
 * Reports too much when: a function has little else to do. May miss when: a handler also keeps its books, one line to a field.
 */
import type { LinkedFunction } from '../../analysis/facts/link.ts';
import type { HandlerRole } from '../inventory.ts';
import { type HandlerContext, rawGroups } from './raw.ts';
import type { RawGroup } from './raw-group.ts';

/** 0 to 1. */
export function dedicationOf(context: HandlerContext, fn: LinkedFunction, { role, first }: RawGroup): number {
  const own = new Set<number>();
  const all = new Set<number>();
  for (const store of fn.facts.stores) if (store.macro === first.macro) all.add(fn.base + store.line);
  for (const group of rawGroups(context, fn)) {
    if (group.first.macro !== first.macro) continue;
    for (const { at } of group.fields.values()) {
      all.add(at.line);
      if (isOfKind(group.role, role)) own.add(at.line);
    }
  }
  return all.size === 0 ? 0 : own.size / all.size;
}

function isOfKind(role: HandlerRole, wanted: HandlerRole): boolean {
  return kinds[role] === kinds[wanted];
}

/** A copy between paired types is a save or a restore by their sizes alone. */
const kinds: Readonly<Record<HandlerRole, string>> = {
  copy: 'copy',
  save: 'copy',
  restore: 'copy',
  merge: 'copy',
  encode: 'encode',
  decode: 'decode',
  init: 'reset',
  reset: 'reset',
  free: 'free',
  touch: 'touch',
};
