/**
 * Handlers over flags: functions that list the values of one family (an enum, or macros used on one word).
 *
 * Method: named constants of one family used in one way (operands of `|=`, of `&= ~`, tests of one word, arguments of one callee).
 * The other values of the family are the siblings of a new one; no store is needed.
 * Reports too much when: a function needs only some of the values. May miss when: values travel as numbers.
 */
import type { FlagFact } from '../../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { Coverage, HandlerGroup, HandlerRole } from '../inventory.ts';

const minimumValues = 3;

/** Value name -> key of its family. */
export type FlagFamilies = ReadonlyMap<string, string>;

const listing: Partial<Record<FlagFact['use'], HandlerRole>> = {
  set: 'decode',
  test: 'encode',
  argument: 'encode',
  clear: 'reset',
};
const shapes: Partial<Record<FlagFact['use'], string>> = { set: '… |= □', test: '… & □', clear: '… &= ~□' };

export function flagHandlers(fn: LinkedFunction, families: FlagFamilies): readonly HandlerGroup[] {
  const groups = new Map<string, { role: HandlerRole; owner: string; callee: string; values: Map<string, Coverage> }>();
  for (const flag of fn.facts.flags) {
    const role = listing[flag.use];
    const owner = families.get(flag.name);
    if (!role || owner === undefined) continue;
    const callee = flag.use === 'argument' ? (flag.callee ?? '') : '';
    const key = `${flag.use}\0${owner}\0${callee}`;
    const group = groups.get(key) ?? { role, owner, callee, values: new Map() };
    groups.set(key, group);
    const shape = shapes[flag.use] ?? `${callee}(…, □)`;
    if (!group.values.has(flag.name)) {
      group.values.set(flag.name, { at: { path: fn.path, line: fn.base + flag.line }, shape });
    }
  }
  const named = new Set(fn.facts.flags.map((f) => f.name));
  return [...groups.values()]
    .filter((g) => g.values.size >= minimumValues)
    .map((g) => ({
      function: fn.name,
      key: fn.key,
      role: g.role,
      owner: g.owner,
      target: '',
      source: g.callee,
      declared: { path: fn.path, line: fn.base + fn.facts.line },
      covers: g.values,
      mentions: named,
      whole: false,
      dedication: 1,
    }));
}

/** Values of enums, and macros that are set in or tested on one member, by their longest common stem. */
export function flagFamilies(program: LinkedProgram): FlagFamilies {
  const families = new Map<string, string>();
  for (const e of program.enums) for (const v of e.values) families.set(v.name, e.tag);
  const words = new Map<string, Set<string>>();
  for (const fn of program.functions) {
    for (const flag of fn.facts.flags) {
      if (flag.family !== undefined || !flag.word || flag.use === 'case' || families.has(flag.name)) continue;
      const owner = flag.word.record === '' ? flag.word.path : `${flag.word.record}.${lastName(flag.word.path)}`;
      const key = `${owner}\0${stem(flag.name)}`;
      words.set(key, (words.get(key) ?? new Set()).add(flag.name));
    }
  }
  for (const [key, names] of words) {
    if (names.size < minimumValues) continue;
    for (const name of names) if (!families.has(name)) families.set(name, key.slice(0, key.indexOf('\0')));
  }
  return families;
}

/** `SRV_F_BACKUP` -> `SRV_F`: what the values of one word share. */
function stem(name: string): string {
  const parts = name.split('_');
  return parts.slice(0, Math.max(1, Math.min(2, parts.length - 1))).join('_');
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
