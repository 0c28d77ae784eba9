/** Handlers that the settings or a profile name: what is listed in that role counts, however little it is. */
import type { Position } from '../../source/range.ts';
import type { HandlerRole } from '../inventory.ts';

export interface HandlerSetting {
  readonly function: string;
  readonly role: HandlerRole;
  /** Only of this record; absent: of all. */
  readonly struct?: string;
  readonly source: Position;
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
