/**
 * Profiles: what frameworks for moving the state of network functions ask of a program, as data. Their files stand in
 * profiles/, their form in schemas/profile.json, their meaning in docs/profiles.md.
 */
import type { FlowScope, HandlerRole, Nature, Obligation } from '../inventory.ts';

export interface Profile {
  readonly name: string;
  readonly title: string;
  /** Calling all of these shows that a program is made for the framework. Absent: only the settings say so. */
  readonly seen?: readonly string[];
  /** Member of the framework's struct -> the function that is registered there. */
  readonly slots?: Readonly<Record<string, ProfileSlot>>;
  /** Function of the framework -> what a call of it says. */
  readonly calls?: Readonly<Record<string, ProfileCall>>;
  /** Name of a function of the program, with at most one `*` -> what it does. */
  readonly functions?: Readonly<Record<string, HandlerRole>>;
  /** Names of functions that write state for one reason, with at most one `*`: what they write are siblings. */
  readonly writers?: readonly string[];
  /** In which scopes it is asked for. */
  readonly obligations: Readonly<Partial<Record<Obligation, readonly FlowScope[]>>>;
  readonly excluded?: readonly Nature[];
}

export interface ProfileSlot {
  readonly role: HandlerRole;
  readonly scope?: FlowScope;
  /** Function of the framework that only what belongs here calls. */
  readonly calls?: string;
}

export type ProfileCall = Registering | Moving;

/** A function that is handed to the call is a handler. */
interface Registering {
  readonly does: 'registers';
  readonly argument: number;
  readonly role: HandlerRole;
  readonly scope?: FlowScope;
}

/** The call puts, fetches or changes in place what an argument points to, or announces that it is used. */
export interface Moving {
  readonly does: 'stores' | 'loads' | 'merges' | 'guards';
  readonly argument: number | 'result';
  readonly scope?: FlowScope;
}

export interface ProfileSettings {
  /** That the settings switch on. */
  readonly chosen: readonly Profile[];
  /** That are switched on where a program is seen to be made for them. */
  readonly known: readonly Profile[];
}

export const noProfiles: ProfileSettings = { chosen: [], known: [] };
