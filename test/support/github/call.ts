/** A REST request on its way to the operation that answers it. */
import type { Identity, Need, Tokens } from './access.ts';
import { notFound } from './problem.ts';
import type { App, Pull, Repository, User, World } from './world.ts';

export interface Call {
  readonly world: World;
  readonly tokens: Tokens;
  readonly identity: Identity;
  /** Of path and query, as GitHub's description types them. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
  /** Sends a webhook again. */
  readonly redeliver: (delivery: number) => Promise<unknown>;
}

export interface Answer {
  readonly status: number;
  /** Nothing: an answer without a body. */
  readonly json?: unknown;
  /** Instead of JSON; not described by GitHub's schema. */
  readonly bytes?: Uint8Array;
  /** A list, to be cut into pages; `wrap` puts a page into the answer, `cursors` name the items where pages are by cursor. */
  readonly list?: {
    readonly items: readonly unknown[];
    readonly wrap?: (page: readonly unknown[]) => unknown;
    readonly cursors?: readonly string[];
  };
}

export interface Endpoint {
  /** `app`: the App's JWT; `token`: any token of an installation or person. */
  readonly need: Need | 'app' | 'token';
  /** Counts towards the secondary limit on what notifies people. */
  readonly content?: 'content';
  readonly run: (call: Call) => Answer | Promise<Answer>;
}

export type Endpoints = Readonly<Record<string, Endpoint>>;

/** The repository that the path names. Throws 404. */
export function repositoryIn(call: Call): Repository {
  const found = call.world.repository(String(call.values.owner), String(call.values.repo));
  if (found === null) throw notFound();
  return found;
}

export function pullIn(call: Call): Pull {
  const found = repositoryIn(call).pulls.get(Number(call.values.pull_number));
  if (found === undefined) throw notFound();
  return found;
}

export const userIn = (call: Call): User => call.identity.user;

/** The App that a token was minted for; null: it is a person's. */
export const appIn = (call: Call): App | null => (call.identity.kind === 'user' ? null : call.identity.app);

export const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
