/**
 * Which frameworks a program is made for, and what they ask of it: those that the settings name, and those whose own calls
 * it makes.
 */
import type { LinkedFunction, LinkedProgram } from '../../analysis/facts/link.ts';
import type {
  Breach,
  FrameworkUse,
  HandlerGroup,
  HandlerRole,
  OwnerKey,
  Registration,
  WriterClass,
} from '../inventory.ts';
import type { PlacedWrite } from '../write-parts.ts';
import { byOwner, union } from '../writers.ts';
import type { HandlerSetting } from './declared.ts';
import type { Moving, Profile, ProfileSettings } from './profiles.ts';
import { pointersInStored } from './profiles-flat.ts';
import { countedApart, countedIn, overwritten } from './profiles-merge.ts';
import { besideStore, movedBy } from './profiles-store.ts';
import { identityOf, registrationsIn, stemOf } from './registered.ts';
import { unregistered } from './registered-missing.ts';

export interface ActiveProfile {
  readonly profile: Profile;
  readonly by: FrameworkUse['by'];
  readonly registered: readonly Registration[];
}

/** In the order of the settings, then by name. */
export function activeProfiles(program: LinkedProgram, { chosen, known }: ProfileSettings): readonly ActiveProfile[] {
  const named = new Set(chosen.map(({ name }) => name));
  const seen = known.filter((profile) => !named.has(profile.name) && isSeen(program, profile));
  const active = (by: FrameworkUse['by']) => (profile: Profile) => ({
    profile,
    by,
    registered: registrationsIn(program, profile),
  });
  return [...chosen.map(active('settings')), ...seen.map(active('inferred'))];
}

/** What the program itself defines by that name is not the framework's. */
function isSeen(program: LinkedProgram, { seen = [] }: Profile): boolean {
  return (
    seen.length > 0 &&
    seen.every((name) =>
      program.functions.some(
        ({ facts, unit }) =>
          facts.calls.some(({ callee }) => callee === name) && program.callees(name, unit).length === 0,
      ),
    )
  );
}

/** As if the settings named them, one by one. */
export function registeredHandlers(active: readonly ActiveProfile[]): readonly HandlerSetting[] {
  return active.flatMap(({ profile, registered }) =>
    registered.map(({ function: name, role }) => ({
      function: name,
      role,
      source: { path: `profile ${profile.name}`, line: 1 },
    })),
  );
}

export interface UseInput {
  readonly program: LinkedProgram;
  readonly writes: ReadonlyMap<LinkedFunction, readonly PlacedWrite[]>;
  readonly persistent: ReadonlySet<OwnerKey>;
  readonly handlers: readonly HandlerGroup[];
}

export function frameworkUse({ profile, by, registered: found }: ActiveProfile, input: UseInput): FrameworkUse {
  const lists = new Set(input.handlers.map(({ key, role }) => `${role} ${key}`));
  // A pattern fits names by chance: what lists nothing is none of these.
  const registered = found.filter(({ in: place, key, role }) => !place.includes('*') || lists.has(`${role} ${key}`));
  const { name, title, obligations, excluded = [] } = profile;
  const carriers = carriersIn(input.program, profile);
  const breaches = breachesOf(profile, registered, input);
  return { name, title, by, asks: obligations, excluded, registered, carriers, breaches };
}

function breachesOf(
  profile: Profile,
  registered: readonly Registration[],
  { program, writes, persistent }: Omit<UseInput, 'handlers'>,
): readonly Breach[] {
  const { registered: asked, merge, flat, 'through-store': store } = profile.obligations;
  const missing = asked ? unregistered(program, profile, registered, persistent) : [];
  // What is to be registered has to be right as well.
  const meant = [...registered, ...missing.map((breach) => meantAs(profile, breach))];
  const keys = new Set(meant.map(({ key }) => key));
  return [
    ...missing,
    ...(merge ? overwritten(program, merge, meant, countedIn(program, keys)) : []),
    ...(merge ? countedApart(program, merge, profile) : []),
    ...(flat ? pointersInStored(program, profile) : []),
    ...(store ? besideStore({ program, profile, writes, persistent, registered: keys }) : []),
  ];
}

function meantAs({ slots = {} }: Profile, { function: name, key, role, in: slot, declared }: Breach): Registration {
  const scope = slots[slot]?.scope;
  return { function: name, key, role, in: slot, declared, ...(scope && { scope }) };
}

/** For each pattern of the profiles that fits several functions, what these write. */
export function profileWriters(
  active: readonly ActiveProfile[],
  { program, writes }: Pick<UseInput, 'program' | 'writes'>,
): readonly WriterClass[] {
  return active.flatMap(({ profile: { writers = [] } }) =>
    writers.flatMap((pattern) => {
      const functions = program.functions.filter(({ name }) => stemOf(name, pattern) !== undefined);
      const fields = union(functions.map((fn) => byOwner(writes.get(fn) ?? [])));
      if (functions.length < fewestWriters) return [];
      return [...fields].map(
        ([owner, of]): WriterClass => ({ kind: 'table', name: pattern, key: `writers ${pattern}`, owner, fields: of }),
      );
    }),
  );
}

const fewestWriters = 2;

const roleOf: Readonly<Record<Moving['does'], HandlerRole>> = {
  stores: 'encode',
  loads: 'decode',
  merges: 'merge',
  guards: 'touch',
};

/** Each function once for each call that it makes. */
function carriersIn(program: LinkedProgram, profile: Profile): readonly Registration[] {
  const found = new Map<string, Registration>();
  for (const fn of program.functions)
    for (const { does, scope, callee } of movedBy(program, fn, profile))
      found.set(`${fn.key}\0${callee}`, {
        ...identityOf(fn),
        role: roleOf[does],
        ...(scope && { scope }),
        in: callee,
      });
  return [...found.values()];
}
