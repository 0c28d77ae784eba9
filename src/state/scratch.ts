/**
 * Scratch: elements of static or other lasting storage in which nothing outlives a call, because each function that uses
 * them sets them first.
 *
 * Method: in every function that names the element, its first mention by line is a store of all of it (or an external that
 * fills it), in a part of the function that holds the other mentions. Reports too much when: the branch that sets it ends in
 * a `goto` back. May miss when: it is set in both branches of an `if`, or element by element.
 */
import type { FieldRef } from '../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../analysis/facts/link.ts';
import { type Effects, libraryName } from './handlers/effects.ts';
import type { CalleeEffects } from './handlers/entries.ts';
import type { ElementKey } from './inventory.ts';
import { elementsAt } from './owners.ts';

interface Mention {
  readonly line: number;
  readonly region: number;
  /** `set`: all of it, whatever was there. `part`: some of it. */
  readonly kind: 'set' | 'part' | 'use';
}

export function scratchElements(program: LinkedProgram, effects: Effects): ReadonlySet<ElementKey> {
  const scratch = new Set<ElementKey>();
  const kept = new Set<ElementKey>();
  for (const fn of program.functions) {
    for (const [id, mentions] of mentionsIn(program, effects.inUnit(fn.unit), fn)) {
      const key = id.slice(id.indexOf('\0') + 1);
      const answer = judged(fn, mentions);
      if (answer === 'kept') kept.add(key);
      else if (answer === 'scratch') scratch.add(key);
    }
  }
  for (const key of kept) scratch.delete(key);
  return scratch;
}

/** `nothing`: the function only sets it, which proves neither. */
function judged(fn: LinkedFunction, mentions: readonly Mention[]): 'scratch' | 'kept' | 'nothing' {
  const order = { set: 0, part: 1, use: 2 } as const;
  const sorted = [...mentions].sort((a, b) => a.line - b.line || order[a.kind] - order[b.kind]);
  const uses = sorted.filter((m) => m.kind === 'use');
  const first = sorted.find((m) => m.kind !== 'part');
  if (!first) return 'nothing';
  if (first.kind !== 'set') return 'kept';
  if (!uses.every((use) => isWithin(fn, use.region, first.region))) return 'kept';
  return uses.length > 0 ? 'scratch' : 'nothing';
}

function isWithin(fn: LinkedFunction, region: number, outer: number): boolean {
  for (let r = region; r >= 0; r = fn.facts.regions[r]?.parent ?? -1) if (r === outer) return true;
  return false;
}

/** Object and element -> its mentions in the function. */
function mentionsIn(
  program: LinkedProgram,
  callees: CalleeEffects,
  fn: LinkedFunction,
): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Mention[]>();
  const add = (ref: FieldRef, mention: Mention): void => {
    for (const { key, isAll } of elementsAt(program, fn, ref)) {
      const id = `${ref.object}\0${key}`;
      const list = found.get(id) ?? [];
      found.set(id, list);
      list.push(mention.kind === 'set' && !isAll ? { ...mention, kind: 'part' } : mention);
    }
  };
  const { stores, reads, calls } = fn.facts;
  for (const { target, op, value, line, region } of stores) {
    if (target.path !== '') add(target, { line, region, kind: op === '=' ? 'set' : 'use' });
    for (const field of value.fields) add(field, { line: line - 1, region, kind: 'use' });
  }
  for (const { field, line, region } of reads) add(field, { line, region, kind: 'use' });
  for (const call of calls) {
    const isOutside = program.callees(call.callee, fn.unit).length === 0;
    call.args.forEach((arg, index) => {
      const { line, region } = call;
      for (const field of arg.value.fields) add(field, { line, region, kind: 'use' });
      if (!arg.address) return;
      const fills = isOutside && !growing.test(libraryName(call.callee)) && callees.writes(call.callee, index);
      add(arg.address, { line, region, kind: fills ? 'set' : 'use' });
      // What was filled is there to be read through the pointer that was handed over, by return value or by decay.
      if (fills) add(arg.address, { line, region, kind: 'use' });
    });
  }
  return found;
}

/** Externals that leave some of what was there: they append, or fill only what matches. */
const growing = /cat$|scanf$/;
