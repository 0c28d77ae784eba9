/**
 * Handlers that a program has for a framework and never registers.
 *
 * Method: two slots are filled at least. Another is empty, and some function calls what only its function calls, or has its
 * name with what the registered ones have around theirs (`local_get_perflow` in `get_perflow`, so `local_get_allflows`).
 * What registered functions call helps them.
 * Reports too much when: a function is named like a slot for another reason.
 * May miss when: the name is another and nothing is sent by the framework's own call.
 */
import type { Argument, FieldRef, FunctionFacts } from '../../analysis/facts/facts.ts';
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type { Breach, HandlerRole, OwnerKey, Registration } from '../inventory.ts';
import { ownerOf, variableName, variableOwner } from '../owners.ts';
import type { Profile } from './profiles.ts';
import { identityOf } from './registered.ts';

const fewestFilled = 2;
const calleeDepth = 4;

export function unregistered(
  program: LinkedProgram,
  { slots = {} }: Profile,
  registered: readonly Registration[],
  persistent: ReadonlySet<OwnerKey>,
): readonly Breach[] {
  const filled = new Set(registered.filter(({ in: slot }) => Object.hasOwn(slots, slot)).map(({ in: slot }) => slot));
  if (filled.size < fewestFilled) return [];
  const known = new Set(registered.map(({ key }) => key));
  const affixes = [...new Set(registered.flatMap(affixOf))];
  const helpers = withCallees(
    program,
    program.functions.filter(({ key }) => known.has(key)),
  );
  return Object.entries(slots).flatMap(([slot, { role, scope, calls }]): Breach[] => {
    if (filled.has(slot)) return [];
    const fits = (fn: LinkedFunction): boolean =>
      affixes.includes(stemOfSlot(fn.name, slot)) || fn.facts.calls.some(({ callee }) => callee === calls);
    const fn = program.functions.find((candidate) => !helpers.has(candidate) && fits(candidate));
    const subject = fn && subjectOf(program, fn, persistent);
    if (!fn || !subject) return [];
    const other = registered.find((r) => r.scope === scope && r.role === opposite[role]);
    return [
      {
        how: 'unregistered',
        ...subject,
        ...identityOf(fn),
        role,
        in: slot,
        ...(other && { other: other.function }),
      },
    ];
  });
}

const opposite: Partial<Record<HandlerRole, HandlerRole>> = { encode: 'decode', decode: 'encode' };

/** What the name has around the slot's: `local_*`. */
function affixOf({ function: name, in: slot }: Registration): readonly string[] {
  const affix = stemOfSlot(name, slot);
  return affix === '' ? [] : [affix];
}

function stemOfSlot(name: string, slot: string): string {
  const at = name.indexOf(slot);
  return at < 0 ? '' : `${name.slice(0, at)}*${name.slice(at + slot.length)}`;
}

/** The functions, and what they call. */
export function withCallees(
  program: LinkedProgram,
  functions: readonly LinkedFunction[],
): ReadonlyMap<LinkedFunction, number> {
  const depths = new Map(functions.map((fn) => [fn, 0]));
  for (const [fn, depth] of depths) {
    if (depth >= calleeDepth) continue;
    for (const { callee } of fn.facts.calls)
      for (const next of program.callees(callee, fn.unit)) if (!depths.has(next)) depths.set(next, depth + 1);
  }
  return depths;
}

type Subject = Pick<Breach, 'owner' | 'name' | 'at'>;

/** The first state of the program that the function names: variables, and fields of what outlives it. */
function subjectOf(program: LinkedProgram, fn: LinkedFunction, persistent: ReadonlySet<OwnerKey>): Subject | undefined {
  const { objects } = fn.facts;
  const subjects = namedIn(fn.facts).flatMap(
    ([{ object, path }, line]): (Subject & { readonly isGlobal: number })[] => {
      const place = objects[object];
      // A record that is handed on whole is the variable that holds it.
      const variable =
        object < 0 ? path : place?.direct && place.root === 'global' && path === '' ? place.name : undefined;
      const owner =
        variable === undefined ? ownerOf(program, fn, object, '') : variableOwner(program, variable, fn.unit);
      if (owner === undefined || !(variable !== undefined || (path !== '' && persistent.has(owner)))) return [];
      const [name = path] = variableName(variable ?? path).split('.');
      const isGlobal = Number(variable !== undefined || place?.root === 'global');
      return [{ owner, name, at: { path: fn.path, line: fn.base + line }, isGlobal }];
    },
  );
  const [first] = subjects.sort((a, b) => b.isGlobal - a.isGlobal || a.at.line - b.at.line);
  return first && { owner: first.owner, name: first.name, at: first.at };
}

type Place = Pick<FieldRef, 'object' | 'path'>;

/** Fields and objects, and on which line; fields first, which say more. */
function namedIn({ stores, calls, reads }: FunctionFacts): readonly (readonly [Place, number])[] {
  const fields = [
    ...stores.flatMap(({ target, value, line }) => [target, ...value.fields].map((f) => [f, line] as const)),
    ...calls.flatMap(({ args, line }) => args.flatMap(fieldsOf).map((f) => [f, line] as const)),
    ...reads.map(({ field, line }) => [field, line] as const),
  ];
  const whole = calls.flatMap(({ args, line }) =>
    args.flatMap(({ value }) => value.objects.map((object) => [{ object, path: '' }, line] as const)),
  );
  return [...fields, ...whole];
}

function fieldsOf({ address, value }: Argument): readonly FieldRef[] {
  return address ? [address, ...value.fields] : value.fields;
}
