/** Who we are on GitHub: what we wrote is told from what others wrote by its author, never by a marker. */
import type { Author } from './forge.ts';

export type Identity =
  | { readonly kind: 'app'; readonly slug: string; readonly id: number; readonly installation: number }
  /** `github-actions[bot]` for the token of a workflow. */
  | { readonly kind: 'user'; readonly login: string };

export interface RestUser {
  readonly login: string;
  readonly type?: string;
}

export interface GraphqlActor {
  readonly __typename: string;
  readonly login: string;
}

const nobody: Author = { login: 'ghost', kind: 'user' };

export function loginOf(identity: Identity): string {
  return identity.kind === 'app' ? `${identity.slug}[bot]` : identity.login;
}

/** Null: the account is gone. */
export function restAuthor(identity: Identity, user: RestUser | null | undefined): Author {
  if (user === null || user === undefined) return nobody;
  return author(identity, user.login, user.type === 'Bot' || user.login.endsWith('[bot]') ? 'bot' : 'user');
}

/** GraphQL leaves `[bot]` out of the login of an author: only the type tells our App from a person of its name. */
export function graphqlAuthor(identity: Identity, actor: GraphqlActor | null): Author {
  if (actor === null) return nobody;
  const isBot = actor.__typename === 'Bot' || actor.login.endsWith('[bot]');
  const login = isBot && !actor.login.endsWith('[bot]') ? `${actor.login}[bot]` : actor.login;
  return author(identity, login, isBot ? 'bot' : 'user');
}

function author(identity: Identity, login: string, kind: 'bot' | 'user'): Author {
  const isUs = login.toLowerCase() === loginOf(identity).toLowerCase();
  return { login, kind: isUs ? 'us' : kind };
}
