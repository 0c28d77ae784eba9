/**
 * Who asks, and what they may. An App's JWT opens what concerns the App itself; an installation token its repositories,
 * as far as its permissions go; an Actions token one repository; a person's token what that person may.
 */
import { randomBytes, verify } from 'node:crypto';
import { notAccessible, notFound, Problem } from './problem.ts';
import {
  type App,
  type Installation,
  levelOf,
  type Permissions,
  permissionOf,
  type Repository,
  reachedBy,
  type User,
  type World,
} from './world.ts';

export type Identity =
  | { readonly kind: 'app'; readonly app: App; readonly user: User }
  | {
      readonly kind: 'installation' | 'actions';
      readonly app: App;
      readonly user: User;
      /** Null: an Actions token. */
      readonly installation: Installation | null;
      /** Null: all that the installation reaches. */
      readonly repositories: ReadonlySet<number> | null;
      readonly permissions: Permissions;
      readonly expiresAt: number;
    }
  | { readonly kind: 'user'; readonly user: User };

export type TokenIdentity = Exclude<Identity, { kind: 'app' }>;

export interface Tokens {
  readonly known: Map<string, TokenIdentity>;
}

export function newToken(tokens: Tokens, identity: TokenIdentity): string {
  const prefix = identity.kind === 'user' ? 'ghp' : 'ghs';
  const token = `${prefix}_${randomBytes(18).toString('hex')}`;
  tokens.known.set(token, identity);
  return token;
}

/** By the `Authorization` header: `token X`, `bearer X` or, as git sends it, `basic x-access-token:X`. */
export function identify(world: World, tokens: Tokens, header: string | undefined): Identity | null {
  if (header === undefined) return null;
  const [scheme = '', value = ''] = header.split(/ +/);
  const basic = scheme.toLowerCase() === 'basic';
  const token = basic
    ? Buffer.from(value, 'base64')
        .toString()
        .replace(/^[^:]*:/, '')
    : value;
  if (token.split('.').length === 3) return appOf(world, token);
  const identity = tokens.known.get(token);
  if (identity === undefined) throw new Problem(401, 'Bad credentials');
  if (identity.kind !== 'user' && identity.expiresAt < Date.now()) throw new Problem(401, 'Bad credentials');
  if (identity.kind === 'installation' && !world.installations.has(identity.installation?.id ?? 0)) {
    throw new Problem(401, 'Bad credentials');
  }
  return identity;
}

/** The App that signed a JWT. Throws Problem 401 as GitHub words it. */
function appOf(world: World, jwt: string): Identity {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const issuer = String(claims.iss);
  const app = [...world.apps.values()].find((a) => String(a.id) === issuer || a.clientId === issuer);
  if (app === undefined) throw new Problem(401, "'Issuer' claim ('iss') must be an Integer");
  const signed = Buffer.from(`${header}.${payload}`);
  const genuine = verify('RSA-SHA256', signed, app.publicKey, Buffer.from(signature, 'base64url'));
  if (!genuine) throw new Problem(401, 'A JSON web token could not be decoded');
  const now = Date.now() / 1000;
  const expires = Number(claims.exp);
  const issued = Number(claims.iat);
  if (!(expires > now)) throw new Problem(401, "'Expiration time' claim ('exp') must be a numeric value in the future");
  if (!(expires <= now + 660)) throw new Problem(401, "'Expiration time' claim ('exp') is too far in the future");
  if (!(issued <= now + 60)) throw new Problem(401, "'Issued at' claim ('iat') must be an Integer in the past");
  return { kind: 'app', app, user: app.bot };
}

/** What an operation asks of a token, by its id. `metadata` comes with every installation. */
export type Need = { readonly permission: string; readonly access: 'read' | 'write'; readonly or?: string };

/** Throws Problem: 404 when the repository is none of the token's, 403 when the token may not. */
export function admit(world: World, identity: Identity, repository: Repository, need: Need): void {
  if (identity.kind === 'app') throw new Problem(401, 'A JSON web token could not be decoded');
  if (identity.kind === 'user') {
    admitUser(identity.user, repository, need);
    return;
  }
  const { installation, repositories, permissions } = identity;
  if (repositories !== null && !repositories.has(repository.id)) throw notFound();
  if (installation !== null && !reachedBy(world, installation).includes(repository)) throw notFound();
  const names = need.or === undefined ? [need.permission] : [need.permission, need.or];
  if (!names.some((name) => suffices(permissions[name], need.access, name))) throw notAccessible();
  if (need.access === 'write' && repository.archived) {
    throw new Problem(403, 'Repository was archived so is read-only.');
  }
}

function suffices(has: 'read' | 'write' | undefined, access: 'read' | 'write', name: string): boolean {
  if (name === 'metadata' && access === 'read') return true;
  return access === 'read' ? has !== undefined : has === 'write';
}

function admitUser(user: User, repository: Repository, need: Need): void {
  const level = permissionOf(levelOf(repository, user));
  if (level === 'none') throw notFound();
  if (need.permission === 'checks' && need.access === 'write') {
    throw new Problem(403, 'You must authenticate via a GitHub App.');
  }
  if (need.access === 'write' && need.permission === 'contents' && level === 'read') throw notFound();
}
