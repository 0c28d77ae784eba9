/** Opening files that others named: regular ones only, without waiting for a FIFO or waking a device. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Limitation } from '../source/limitation.ts';
import { errorCode } from './host-error.ts';

export type ReadProblem = Pick<Limitation, 'kind' | 'detail'>;

const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/** Calls `use` with the open file and its size, and closes it. `links: 'refuse'` is about the last name of the path. */
export function withRegularFile<Result>(
  path: string | Buffer,
  links: 'follow' | 'refuse',
  use: (file: number, size: number) => Result | ReadProblem,
): Result | ReadProblem {
  let file: number | undefined;
  try {
    file = openSync(path, links === 'refuse' ? FLAGS | constants.O_NOFOLLOW : FLAGS);
    const status = fstatSync(file);
    if (!status.isFile()) return { kind: 'not-a-regular-file', detail: 'a directory, FIFO, socket or device' };
    return use(file, status.size);
  } catch (error) {
    if (errorCode(error) === 'ELOOP') return { kind: 'not-a-regular-file', detail: 'a symbolic link, not followed' };
    return { kind: 'unreadable-file', detail: `not read: ${errorCode(error)}` };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads `target.length` bytes from `position`; false when the file ends before. */
export function fillFrom(file: number, target: Uint8Array, position: number): boolean {
  for (let filled = 0; filled < target.length; ) {
    const count = readSync(file, target, filled, target.length - filled, position + filled);
    if (count === 0) return false;
    filled += count;
  }
  return true;
}

/** A whole file, links followed, if it has at most `limit` bytes. */
export function readRegularFile(path: string, limit: number): Uint8Array | ReadProblem {
  return withRegularFile<Uint8Array>(path, 'follow', (file, size) => {
    if (size > limit) return { kind: 'file-too-large', detail: `${size} bytes, more than ${limit}` };
    const bytes = new Uint8Array(size);
    return fillFrom(file, bytes, 0) ? bytes : { kind: 'unreadable-file', detail: 'changed while it was read' };
  });
}
