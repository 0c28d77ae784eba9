/**
 * Handlers that the settings or a profile name: what is listed in that role counts, however little it is. A profile names the
 * member of a framework's struct in which a program registers the function.
 */
import type { LinkedProgram } from '../../analysis/facts/link.ts';
import type { Position } from '../../source/range.ts';
import type { HandlerRole } from '../inventory.ts';

export interface HandlerSetting {
  readonly function: string;
  readonly role: HandlerRole;
  /** Only of this record; absent: of all. */
  readonly struct?: string;
  readonly source: Position;
}

/** Functions registered in a member of this name, by a store or an initialiser, in whatever struct. */
export interface SlotSetting {
  readonly slot: string;
  readonly role: HandlerRole;
  readonly source: Position;
}

/** With the functions that the program registers in the slots. */
export function settledHandlers(
  program: LinkedProgram,
  settings: readonly (HandlerSetting | SlotSetting)[],
): readonly HandlerSetting[] {
  const named = settings.flatMap((setting) => ('function' in setting ? [setting] : []));
  const slots = settings.flatMap((setting) => ('slot' in setting ? [setting] : []));
  if (slots.length === 0) return named;
  const found = new Map<string, HandlerSetting>();
  const register = (member: string, fn: string): void => {
    for (const { slot, role, source } of slots)
      if (slot === member) found.set(`${fn}\0${role}`, { function: fn, role, source });
  };
  for (const variable of program.variables.values())
    for (const { functions } of variable.facts.rows) for (const [member, fn] of functions) register(member, fn);
  for (const { facts } of program.functions)
    for (const { target, value } of facts.stores)
      if (value.form === 'function' && value.callee !== undefined)
        register(target.path.slice(target.path.lastIndexOf('.') + 1), value.callee);
  return [...named, ...found.values()];
}

/** `owner`: key of the record, with a path where its name alone is not unique. */
export function isDeclared(
  settings: readonly HandlerSetting[],
  fn: string,
  { role, owner }: { readonly role: HandlerRole; readonly owner: string },
): boolean {
  return settings.some(
    (setting) =>
      setting.function === fn &&
      setting.role === role &&
      (setting.struct === undefined || setting.struct === owner || owner.endsWith(`::${setting.struct}`)),
  );
}
