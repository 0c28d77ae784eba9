/**
 * Large repositories need a larger heap than Node gives a process, and that is decided when a process starts: what is read
 * of them is handed to another one, with the same arguments.
 */
import { spawn } from 'node:child_process';
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import type { SourceSnapshot } from '../source/snapshot.ts';

/** Thrown before anything is written: the command is to be run again with `megabytes` of heap. */
export class LargerHeap extends Error {
  override readonly name = 'LargerHeap';
  readonly megabytes: number;

  constructor(megabytes: number) {
    super(`${megabytes} MB of heap are needed`);
    this.megabytes = megabytes;
  }
}

/** Of C. Fewer are read with what Node gives by default. */
const manyFiles = 1500;
const largeHeapMb = 6144;

/** Throws LargerHeap when the snapshot is large, the heap is not, and the machine has room for more. */
export function checkHeap({ files }: SourceSnapshot): void {
  let count = 0;
  for (const { path } of files) if (/\.[ch]$/.test(path)) count++;
  if (count < manyFiles) return;
  const wanted = Math.min(largeHeapMb, Math.floor((0.75 * machineMemory()) / 2 ** 20));
  // The limit that is told has some megabytes more than what was asked for.
  if (getHeapStatistics().heap_size_limit / 2 ** 20 < wanted) throw new LargerHeap(wanted);
}

/** Bytes, of the container if there is one. */
function machineMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs this command line again in a process of its own, which takes the signals that come; resolves with its exit code. */
export function runWithHeap({ megabytes }: LargerHeap): Promise<number> {
  const flags = process.execArgv.filter((flag) => !flag.startsWith('--max-old-space-size'));
  const command = [...flags, `--max-old-space-size=${megabytes}`, ...process.argv.slice(1)];
  const child = spawn(process.execPath, command, { stdio: 'inherit' });
  for (const signal of signals) {
    process.removeAllListeners(signal);
    process.on(signal, () => void child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 3));
  });
}
