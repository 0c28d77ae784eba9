/**
 * One at a time per mirror, over all processes: a lock file that names its owner. It is stale when its owner is gone, or
 * (the owner may be on another machine) has not touched it for a minute.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, HostError } from './host-error.ts';

const POLL_MS = 100;
const TOUCH_MS = 5000;
const STALE_MS = 60_000;
const TAKING_OVER_MS = 10_000;

export interface LockOptions {
  readonly signal: AbortSignal;
  /** How long to wait for others; 0: not at all. */
  readonly milliseconds: number;
}

/** Runs `work` while nobody else does. Throws HostError `mirror-busy`, or the reason of the signal. */
export async function withLock<Result>(
  path: string,
  options: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const owner = `${hostname()} ${process.pid} ${randomBytes(8).toString('hex')}\n`;
  await take(path, owner, options);
  const timer = setInterval(() => touch(path, owner), TOUCH_MS);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (contentOf(path) === owner) rmSync(path, { force: true });
  }
}

async function take(path: string, owner: string, { signal, milliseconds }: LockOptions): Promise<void> {
  const until = Date.now() + milliseconds;
  for (;;) {
    signal.throwIfAborted();
    if (create(path, owner)) return;
    if (removeStale(path)) continue;
    if (Date.now() >= until)
      throw new HostError('mirror-busy', 'another process works on the same mirror', 'Run it again later.');
    await pause(POLL_MS);
  }
}

/** False: it is there already. */
function create(path: string, content: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, content);
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Under a lock of its own, so that nobody removes the lock of whoever removed the stale one first. */
function removeStale(path: string): boolean {
  const found = contentOf(path);
  if (found === null || !isStale(path, found)) return found === null;
  const guard = `${path}.stale`;
  if (ageOf(guard) > TAKING_OVER_MS) rmSync(guard, { force: true });
  if (!create(guard, '')) return false;
  try {
    if (contentOf(path) === found) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
  return true;
}

function isStale(path: string, content: string): boolean {
  if (ageOf(path) > STALE_MS) return true;
  const [host, pid] = content.split(' ');
  return host === hostname() && pid !== undefined && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return null;
  }
}

/** Milliseconds since it was touched; of what is not there, 0. */
function ageOf(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  return status === undefined ? 0 : Date.now() - status.mtimeMs;
}

function touch(path: string, owner: string): void {
  if (contentOf(path) !== owner) return;
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Taken over: the other one works on, and so do we; git itself locks what it writes.
  }
}

/** Marks a directory as used now. */
export function markUsed(path: string): void {
  writeFileSync(path, '');
}
