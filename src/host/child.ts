/**
 * Work in a process of its own: it may run out of memory or time, crash on hostile input or be cancelled, and nothing of
 * ours goes with it. Cancelling is killing. The child inherits no secret: its environment is made, not copied.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export interface ChildLimits {
  /** Resident, of the process with all its threads. */
  readonly memoryMb: number;
  readonly seconds: number;
  /** Of the answer. */
  readonly answerBytes: number;
}

export const CHILD_LIMITS: ChildLimits = { memoryMb: 6144, seconds: 1200, answerBytes: 256 << 20 };

export interface ChildOptions {
  /** Module that calls `serveOrder`. */
  readonly entry: URL;
  /** Plain data. */
  readonly order: unknown;
  readonly limits: ChildLimits;
  /** Kills the child; `runChild` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export type ChildResult =
  | { readonly kind: 'answered'; readonly answer: unknown; readonly peakMemoryMb: number }
  | { readonly kind: 'failed'; readonly reason: 'crash' | 'memory' | 'time'; readonly detail: string };

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Of the memory, for the main thread: its workers have heaps of their own, and V8 collects late where it may grow. */
const heapShare = 2 / 3;
const WATCH_MS = 250;
const COMPLAINT_BYTES = 4096;

/** Runs the entry with the order; rejects only when the signal says so. */
export async function runChild({ entry, order, limits, signal }: ChildOptions): Promise<ChildResult> {
  signal?.throwIfAborted();
  const heap = Math.floor(limits.memoryMb * heapShare);
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, fileURLToPath(entry)], {
    env: childEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that what it started is killed with it.
    detached: true,
    windowsHide: true,
  });
  yieldToOthers(child);
  let verdict: ChildResult | undefined;
  const end = (why: ChildResult | undefined): void => {
    verdict ??= why;
    killGroup(child);
  };
  const abort = (): void => end(undefined);
  signal?.addEventListener('abort', abort);
  const watch = watchMemory(child, limits.memoryMb, () =>
    end({ kind: 'failed', reason: 'memory', detail: `more than ${limits.memoryMb} MB` }),
  );
  const clock = setTimeout(
    () => end({ kind: 'failed', reason: 'time', detail: `more than ${limits.seconds} seconds` }),
    limits.seconds * 1000,
  );
  try {
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(order));
    const [output, complaint, code] = await Promise.all([
      collected(child.stdout, limits.answerBytes, () =>
        end({ kind: 'failed', reason: 'crash', detail: `answered with more than ${limits.answerBytes} bytes` }),
      ),
      tail(child.stderr),
      exitOf(child),
    ]);
    signal?.throwIfAborted();
    return verdict ?? answerOf(output, complaint, code, watch.peakMb());
  } finally {
    clearTimeout(clock);
    watch.stop();
    signal?.removeEventListener('abort', abort);
    killGroup(child);
  }
}

/** An analysis takes all processors for minutes; whoever answers webhooks in between goes first. Its threads inherit it. */
function yieldToOthers({ pid }: Child): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is gone, or may not be slowed down.
  }
}

/** Where programs are, and nothing else that is ours. */
function childEnvironment(): Record<string, string> {
  const environment: Record<string, string> = { LC_ALL: 'C', PATH: process.env.PATH ?? '/usr/bin:/bin' };
  if (process.env.HOME !== undefined) environment.HOME = process.env.HOME;
  return environment;
}

function killGroup(child: Child): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}

function exitOf(child: Child): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? (code === 0 ? '' : `exit code ${code}`)));
  });
}

function answerOf(output: string, complaint: string, ended: string, peakMemoryMb: number): ChildResult {
  if (ended !== '') {
    const memory = /heap out of memory|allocation failed/i.test(complaint);
    const detail = memory ? 'its heap is full' : `${ended}: ${complaint.trim()}`;
    return { kind: 'failed', reason: memory ? 'memory' : 'crash', detail };
  }
  try {
    return { kind: 'answered', answer: JSON.parse(output), peakMemoryMb };
  } catch {
    return { kind: 'failed', reason: 'crash', detail: 'its answer is not JSON' };
  }
}

async function collected(stream: Readable, limit: number, beyond: () => void): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) beyond();
    else chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function tail(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) text = (text + chunk.toString()).slice(-COMPLAINT_BYTES);
  return text;
}

/** Where there is no /proc, only the limit of the heap holds. */
function watchMemory(
  child: Child,
  limitMb: number,
  beyond: () => void,
): { readonly peakMb: () => number; readonly stop: () => void } {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb(child.pid));
    if (peak > limitMb) beyond();
  }, WATCH_MS);
  return { peakMb: () => peak, stop: () => clearInterval(timer) };
}

function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Math.round(Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** In the child: reads the order, answers on stdout, and ends when the parent is gone, however busy it is. */
export async function serveOrder(answer: (order: unknown) => Promise<unknown>): Promise<void> {
  const parent = process.ppid;
  // A thread, because the analysis blocks this one for minutes.
  const watch = new Worker(
    `setInterval(() => { if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL'); }, 1000);`,
    { eval: true, stdin: false },
  );
  watch.unref();
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  const value = await answer(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  await new Promise<void>((resolve) => process.stdout.write(JSON.stringify(value), () => resolve()));
  process.exit(0);
}
