/** The one importer of @octokit/rest. Clients for the Action and tools; Probot's own clients fit the same type. */
import { Octokit } from '@octokit/rest';

export type GitHubClient = Pick<Octokit, 'request' | 'graphql'>;

export interface TokenClientOptions {
  /** Null: anonymous. */
  readonly token: string | null;
  /** `https://api.github.com`, or `https://HOST/api/v3` of an own server. */
  readonly apiUrl?: string;
  readonly userAgent?: string;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Repeats nothing and logs nothing by itself: `github-calls.ts` decides. */
export function tokenClient({ token, apiUrl, userAgent }: TokenClientOptions): GitHubClient {
  return new Octokit({
    ...(token === null ? {} : { auth: token }),
    ...(apiUrl === undefined ? {} : { baseUrl: apiUrl.replace(/\/+$/, '') }),
    userAgent: userAgent ?? 'statealyzr',
    log: silent,
  });
}

/**
 * For `throttle` of a client that has the throttling plugin, as Probot's: it spaces writes out (one a second, one that
 * notifies in three); whether to wait after a limit was hit is decided in `github-calls.ts`, for all clients alike.
 */
export const throttleHandlers = {
  onRateLimit: (): boolean => false,
  onSecondaryRateLimit: (): boolean => false,
} as const;

/** Where people and git go, from where programs go. */
export function serverOf(apiUrl: string): string {
  const url = new URL(apiUrl);
  if (url.hostname === 'api.github.com') return 'https://github.com';
  // Data residency: api.HOST.
  if (url.hostname.startsWith('api.') && url.hostname.endsWith('.ghe.com')) return `https://${url.hostname.slice(4)}`;
  return url.origin;
}
