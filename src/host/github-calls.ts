/**
 * How GitHub is called: each request has a time limit, failures are typed, reads are repeated, writes are not (a write
 * may have been carried out though its answer was lost). A limit that ends soon is waited for, once: what it refused was
 * not carried out. Writes are spaced out as GitHub asks.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { ForgeError, type ForgeFailure } from './forge.ts';

/** What Octokit is to be told with a request. `retries: 0` keeps Probot's retry plugin from repeating writes. */
export interface RequestOptions {
  readonly signal: AbortSignal;
  readonly retries: 0;
}

/** `notifying` writes send mail. */
export type WriteKind = 'silent' | 'notifying';

export interface Calls {
  read<Result>(what: string, run: (request: RequestOptions) => Promise<Result>): Promise<Result>;
  write<Result>(kind: WriteKind, what: string, run: (request: RequestOptions) => Promise<Result>): Promise<Result>;
}

export interface CallOptions {
  /** Ends what is under way; its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Milliseconds between writes, and between those that notify; GitHub asks for 1000 and 3000. */
  readonly pace?: Pace;
  /** A limit that ends within so many seconds is waited for; 60. */
  readonly patience?: number;
  /** Milliseconds before a read is repeated, twice as many the second time; 500. */
  readonly backoff?: number;
}

const REQUEST_MS = 60_000;
const READS = 3;

/** Spaces out the writes of one identity. */
export interface Pace {
  next(kind: WriteKind, signal: AbortSignal): Promise<void>;
}

interface Slot {
  readonly at: number;
  readonly kind: WriteKind;
}

/** A silent write goes between notifying ones that wait for their time: a check is not kept by a queue of reviews. */
export function writePace(writeMs = 1000, notifyMs = 3000): Pace {
  let slots: readonly Slot[] = [];
  return {
    async next(kind, signal) {
      const now = Date.now();
      slots = slots.filter(({ at }) => at > now - Math.max(writeMs, notifyMs));
      const own: Slot = { at: firstFree(slots, { at: now, kind }, writeMs, notifyMs), kind };
      slots = [...slots, own].sort((a, b) => a.at - b.at);
      if (own.at === now) return;
      try {
        await waited(own.at - now, signal);
      } catch (error) {
        // What is not written leaves its time to others.
        slots = slots.filter((slot) => slot !== own);
        throw error;
      }
    },
  };
}

/** Pushed behind each slot that is too near, in order of time. */
function firstFree(slots: readonly Slot[], wanted: Slot, writeMs: number, notifyMs: number): number {
  let { at } = wanted;
  for (const slot of slots) {
    const bothNotify = slot.kind === 'notifying' && wanted.kind === 'notifying';
    const apart = bothNotify ? notifyMs : writeMs;
    if (Math.abs(at - slot.at) < apart) at = slot.at + apart;
  }
  return at;
}

export function githubCalls(options: CallOptions = {}): Calls {
  const signal = options.signal ?? new AbortController().signal;
  const pace = options.pace ?? writePace();
  const patience = options.patience ?? 60;
  const attempt = async <Result>(what: string, run: (request: RequestOptions) => Promise<Result>): Promise<Result> => {
    signal.throwIfAborted();
    try {
      return await run({ signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_MS)]), retries: 0 });
    } catch (error) {
      signal.throwIfAborted();
      throw forgeError(error, what);
    }
  };
  const patient = async <Result>(again: () => Promise<Result>): Promise<Result> => {
    try {
      return await again();
    } catch (error) {
      const seconds = error instanceof ForgeError && error.kind === 'rate-limited' ? error.retryAfter : null;
      if (seconds === null || seconds > patience) throw error;
      await waited(seconds * 1000, signal);
      return await again();
    }
  };
  return {
    read: (what, run) => repeated(() => patient(() => attempt(what, run)), options.backoff ?? 500, signal),
    write: (kind, what, run) =>
      patient(async () => {
        await pace.next(kind, signal);
        return await attempt(what, run);
      }),
  };
}

async function repeated<Result>(run: () => Promise<Result>, backoff: number, signal: AbortSignal): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt === READS || !(error instanceof ForgeError && error.kind === 'uncertain')) throw error;
      await waited(backoff * attempt, signal);
    }
  }
}

async function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(milliseconds, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

interface Failure {
  readonly status: number | null;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Of GraphQL, which answers 200. */
  readonly types: readonly string[];
}

/** What Octokit threw, as what it means. The message has no request in it: that has the token. */
export function forgeError(error: unknown, what: string): ForgeError {
  const failure = failureOf(error);
  const retryAfter = limitEnds(failure);
  const kind = retryAfter === null ? kindOf(failure) : 'rate-limited';
  const status = failure.status === null ? '' : `${failure.status} `;
  return new ForgeError(kind, `${what}: ${status}${plain(failure.message)}`, retryAfter);
}

function kindOf({ status, types }: Failure): ForgeFailure {
  if (types.length > 0) {
    if (types.includes('NOT_FOUND')) return 'not-found';
    if (types.includes('FORBIDDEN') || types.includes('INSUFFICIENT_SCOPES')) return 'forbidden';
    return 'rejected';
  }
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'forbidden';
  // 408: given up while the request was still coming in, or not.
  if (status !== null && status >= 400 && status < 500 && status !== 408) return 'rejected';
  return 'uncertain';
}

/** Seconds; null: no limit was hit. */
function limitEnds({ status, headers, message, types }: Failure): number | null {
  const limited = status === 429 || types.includes('RATE_LIMITED') || /\b(secondary )?rate limit/i.test(message);
  const after = Number(headers['retry-after'] ?? Number.NaN);
  const isSpent = headers['x-ratelimit-remaining'] === '0';
  if (status !== 403 && !limited) return null;
  if (Number.isFinite(after)) return after;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  if (isSpent && Number.isFinite(reset)) return Math.max(1, Math.ceil(reset - Date.now() / 1000) + 1);
  return limited ? 60 : null;
}

function failureOf(error: unknown): Failure {
  const fields: Readonly<Record<string, unknown>> = typeof error === 'object' && error !== null ? { ...error } : {};
  const response = recordOf(fields.response);
  const types = Array.isArray(fields.errors) ? fields.errors.map((one) => String(recordOf(one).type ?? '')) : [];
  const isGraphql = error instanceof Error && error.name === 'GraphqlResponseError';
  return {
    status: typeof fields.status === 'number' ? fields.status : null,
    message: error instanceof Error ? error.message : String(error),
    headers: recordOf(response.headers ?? fields.headers),
    types: isGraphql ? types : [],
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** One line, short, and nothing that looks like a token. */
function plain(message: string): string {
  return message
    .replace(/\b(gh[a-z]_|github_pat_|v1\.)[\w.-]{8,}|\beyJ[\w.-]{20,}/g, '(secret)')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .slice(0, 300);
}
