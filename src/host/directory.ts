/** A directory as it stands on disk made a SourceSnapshot: what git would know of it, or all of it where git is absent. */
import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Limitation } from '../source/limitation.ts';
import type { SourceFile } from '../source/snapshot.ts';
import { type Repository, workTreeNames } from './git.ts';
import { errorCode } from './host-error.ts';
import { isPlainPath, pathText } from './path-text.ts';
import { fillFrom, type ReadProblem, withRegularFile } from './regular-file.ts';
import { isRelevant, mayHoldRelevant } from './relevant-files.ts';
import { distinctPaths, leftOut, type SizedFile, type SnapshotResult, withinLimits } from './snapshot.ts';
import { SNAPSHOT_LIMITS, type SnapshotLimits } from './snapshot-limits.ts';

interface FoundFile extends SizedFile {
  readonly at: Buffer;
}

const SLASH = Buffer.from('/');
/** Synchronous calls are several times faster than promises here; between batches timers and signals get their turn. */
const BATCH = 2_000;

/**
 * The relevant files below `directory` (absolute, links resolved): with a repository, those it tracks or would offer to
 * track; else all. Files that change while they are read become Limitations.
 */
export async function snapshotOfDirectory(
  directory: string,
  options: { readonly repository?: Repository | undefined; readonly limits?: SnapshotLimits } = {},
): Promise<SnapshotResult> {
  const limits = options.limits ?? SNAPSHOT_LIMITS;
  const limitations: Limitation[] = [];
  const root = Buffer.from(realpathSync(directory));
  const { repository } = options;
  const names = repository ? await workTreeNames(repository) : walk(root, limits, limitations);
  const found = await inspect(root, names.slice(0, limits.names), limitations);
  const kept = withinLimits(distinctPaths(found, limitations), limits, limitations);
  const total = kept.reduce((sum, file) => sum + file.size, 0);
  const bytes = new SharedArrayBuffer(total);
  const files = await readAll(kept, bytes, repository?.objectFormat ?? 'sha1', limitations);
  return { snapshot: { revision: 'worktree', files, bytes }, limitations };
}

/** All names below `root` but those in directories of version control; links to directories are names, not followed. */
function walk(root: Buffer, limits: SnapshotLimits, limitations: Limitation[]): readonly Buffer[] {
  const names: Buffer[] = [];
  const pending: (Buffer | null)[] = [null];
  for (
    let directory = pending.pop();
    directory !== undefined && names.length < limits.names;
    directory = pending.pop()
  ) {
    for (const entry of entriesOf(root, directory, limitations)) {
      const name = directory === null ? entry.name : Buffer.concat([directory, SLASH, entry.name]);
      if (!entry.isDirectory()) names.push(name);
      else if (isPlainPath(pathText(entry.name))) pending.push(name);
    }
  }
  if (names.length >= limits.names)
    limitations.push(leftOut('budget', '', `more than ${limits.names} names; the rest was not looked at`));
  return names;
}

function entriesOf(root: Buffer, directory: Buffer | null, limitations: Limitation[]): readonly Dirent<Buffer>[] {
  try {
    const path = directory === null ? root : Buffer.concat([root, SLASH, directory]);
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const path = directory === null ? '' : pathText(directory);
    limitations.push(leftOut('unreadable-file', path, `directory not read: ${errorCode(error)}`));
    return [];
  }
}

/** The regular files among `names`, with the sizes they have now. */
async function inspect(
  root: Buffer,
  names: readonly Buffer[],
  limitations: Limitation[],
): Promise<readonly FoundFile[]> {
  const inside = directoryCheck(root);
  const found: FoundFile[] = [];
  for (const [i, name] of names.entries()) {
    if (i % BATCH === 0) await nextTurn();
    const path = pathText(name).replace(/\/$/, '');
    if (!mayHoldRelevant(path)) continue;
    const verdict = inspectFile(Buffer.concat([root, SLASH, name]), path, inside);
    if (verdict === undefined) continue;
    if ('kind' in verdict) limitations.push(verdict);
    else found.push(verdict);
  }
  return found;
}

function inspectFile(at: Buffer, path: string, inside: (path: Buffer) => boolean): FoundFile | Limitation | undefined {
  if (!isPlainPath(path)) return leftOut('outside-jail', path, 'not a path below the root');
  try {
    const status = lstatSync(at);
    if (status.isSymbolicLink()) return leftOut('not-a-regular-file', path, 'a symbolic link, not followed');
    if (status.isDirectory())
      return leftOut('not-a-regular-file', path, 'a submodule or repository of its own, not read');
    if (!isRelevant(path)) return undefined;
    if (!inside(at)) return leftOut('outside-jail', path, 'reached through a symbolic link');
    if (!status.isFile()) return leftOut('not-a-regular-file', path, 'a FIFO, socket or device, not opened');
    return { path, at, size: status.size };
  } catch (error) {
    // Deleted in the work tree, which is a change like any other.
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    return leftOut('unreadable-file', path, `not read: ${errorCode(error)}`);
  }
}

/** Whether no directory on the way to a file is a link; asked once per directory. */
function directoryCheck(root: Buffer): (path: Buffer) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const directory = path.subarray(0, path.lastIndexOf(0x2f));
    const key = directory.toString('latin1');
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const real = realpathSync(directory, { encoding: 'buffer' });
    const plain = directory.length <= root.length || real.equals(directory);
    known.set(key, plain);
    return plain;
  };
}

async function readAll(
  found: readonly FoundFile[],
  bytes: SharedArrayBuffer,
  algorithm: 'sha1' | 'sha256',
  limitations: Limitation[],
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  let offset = 0;
  for (const [i, file] of found.entries()) {
    if (i % BATCH === 0) await nextTurn();
    const target = new Uint8Array(bytes, offset, file.size);
    const problem = readInto(file.at, target);
    if (problem === undefined)
      files.push({ path: file.path, hash: blobId(target, algorithm), offset, size: file.size });
    else limitations.push(leftOut(problem.kind, file.path, problem.detail));
    offset += file.size;
  }
  return files;
}

/** Reads a regular file of exactly the target's size. */
function readInto(path: Buffer, target: Uint8Array): ReadProblem | undefined {
  return withRegularFile<undefined>(path, 'refuse', (file, size) =>
    size === target.length && fillFrom(file, target, 0)
      ? undefined
      : { kind: 'unreadable-file', detail: 'changed while it was read' },
  );
}

/** The id git gives these bytes as they are (without line-end or other filters), so that work tree and revision agree. */
export function blobId(bytes: Uint8Array, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
