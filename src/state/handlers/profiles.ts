/**
 * Frameworks for moving and copying the state of network functions: in which members of their structs a program registers
 * the functions that do it. Adding one is an entry; docs/settings.md lists them, schemas/config.json knows their names.
 */
import type { HandlerRole } from '../inventory.ts';
import type { SlotSetting } from './declared.ts';

/** Member -> what the function that is registered there does. */
type Slots = Readonly<Record<string, HandlerRole>>;

/** OpenNF (SIGCOMM 2014): `SDMBNLocals`, as its shared library reads them. */
const opennf: Slots = {
  get_config: 'encode',
  put_config: 'decode',
  get_perflow: 'encode',
  put_perflow: 'decode',
  del_perflow: 'free',
  get_multiflow: 'encode',
  put_multiflow: 'decode',
  del_multiflow: 'free',
  get_allflows: 'encode',
  put_allflows: 'decode',
};

const profiles: Readonly<Record<ProfileName, Slots>> = { opennf };

export type ProfileName = 'opennf';

export function slotsOf(names: readonly ProfileName[]): readonly SlotSetting[] {
  return names.flatMap((name) =>
    Object.entries(profiles[name]).map(([slot, role]) => ({
      slot,
      role,
      source: { path: `profile ${name}`, line: 1 },
    })),
  );
}
