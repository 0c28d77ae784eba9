/** Revisions and directories made SourceSnapshots. Nothing in them is executed, followed or opened unless it is a regular file. */
import type { Limitation } from '../source/limitation.ts';
import type { SourceFile, SourceSnapshot } from '../source/snapshot.ts';
import type { Repository } from './git.ts';
import { blobSizes, listTree, readBlobs } from './git-stream.ts';
import { comparePaths, isPlainPath, pathText } from './path-text.ts';
import { isRelevant, mayHoldRelevant } from './relevant-files.ts';
import { SNAPSHOT_LIMITS, type SnapshotLimits } from './snapshot-limits.ts';

export interface SnapshotResult {
  readonly snapshot: SourceSnapshot;
  readonly limitations: readonly Limitation[];
}

export interface SizedFile {
  readonly path: string;
  readonly size: number;
}

interface Blob extends SizedFile {
  readonly id: string;
}

/**
 * The files of `commit` (a full id) below `prefix` (`''`: all of it; else ending in `/`), paths relative to the prefix.
 * Throws HostError when objects are missing.
 */
export async function snapshotOfRevision(
  repository: Repository,
  commit: string,
  options: { readonly prefix?: string; readonly limits?: SnapshotLimits } = {},
): Promise<SnapshotResult> {
  const limits = options.limits ?? SNAPSHOT_LIMITS;
  const limitations: Limitation[] = [];
  const prefix = options.prefix ?? '';
  const treeish = prefix === '' ? commit : `${commit}:${prefix.replace(/\/$/, '')}`;
  const listed = await listBlobs(repository, treeish, limits, limitations);
  const blobs = await sizedBlobs(repository, listed, limitations);
  const kept = withinLimits(blobs, limits, limitations);
  const snapshot = await fillFromGit(repository, commit, kept);
  return { snapshot, limitations };
}

type ListedBlob = Omit<Blob, 'size'>;

/** The relevant regular files of a tree, sorted by path, each path once. */
async function listBlobs(
  repository: Repository,
  treeish: string,
  limits: SnapshotLimits,
  limitations: Limitation[],
): Promise<readonly ListedBlob[]> {
  const blobs: ListedBlob[] = [];
  let names = 0;
  await listTree(repository, treeish, ({ mode, id, name }) => {
    if (++names > limits.names) {
      limitations.push(tooMany('', `more than ${limits.names} names in the tree; the rest was not looked at`));
      return 'stop';
    }
    const path = pathText(name);
    const problem = entryProblem(mode, path);
    if (problem !== undefined) limitations.push(problem);
    else if (isFileMode(mode) && isRelevant(path)) blobs.push({ path, id });
    return 'go-on';
  });
  return distinctPaths(blobs, limitations);
}

const isFileMode = (mode: string): boolean => mode.startsWith('100');

function entryProblem(mode: string, path: string): Limitation | undefined {
  if (!isPlainPath(path))
    return isRelevant(path) ? leftOut('outside-jail', path, 'not a path below the root') : undefined;
  if (mode === '160000') return leftOut('not-a-regular-file', path, 'a submodule, not read');
  if (mode === '120000' && mayHoldRelevant(path))
    return leftOut('not-a-regular-file', path, 'a symbolic link, not followed');
  return undefined;
}

async function sizedBlobs(
  repository: Repository,
  listed: readonly ListedBlob[],
  limitations: Limitation[],
): Promise<readonly Blob[]> {
  const ids = [...new Set(listed.map((blob) => blob.id))];
  const sizes = await blobSizes(repository, ids);
  const sizeOf = new Map(ids.map((id, i) => [id, sizes[i] ?? -1]));
  const blobs: Blob[] = [];
  for (const { path, id } of listed) {
    const size = sizeOf.get(id) ?? -1;
    if (size >= 0) blobs.push({ path, id, size });
    else limitations.push(leftOut('not-a-regular-file', path, 'not a file in the object store'));
  }
  return blobs;
}

/** Equal blobs share their bytes. */
async function fillFromGit(repository: Repository, revision: string, blobs: readonly Blob[]): Promise<SourceSnapshot> {
  const offsets = new Map<string, number>();
  const distinct: Blob[] = [];
  let total = 0;
  for (const blob of blobs) {
    if (offsets.has(blob.id)) continue;
    offsets.set(blob.id, total);
    distinct.push(blob);
    total += blob.size;
  }
  const bytes = new SharedArrayBuffer(total);
  const targets = distinct.map((blob) => new Uint8Array(bytes, offsets.get(blob.id) ?? 0, blob.size));
  await readBlobs(
    repository,
    distinct.map((blob) => blob.id),
    targets,
  );
  const files = blobs.map(({ path, id, size }): SourceFile => ({ path, hash: id, offset: offsets.get(id) ?? 0, size }));
  return { revision, files, bytes };
}

/** Sorted in byte order; a second file of the same (escaped) path is left out. */
export function distinctPaths<File extends { readonly path: string }>(
  files: readonly File[],
  limitations: Limitation[],
): readonly File[] {
  const sorted = [...files].sort((a, b) => comparePaths(a.path, b.path));
  return sorted.filter((file, i) => {
    if (i === 0 || sorted[i - 1]?.path !== file.path) return true;
    limitations.push(leftOut('unreadable-file', file.path, 'a second file of this name'));
    return false;
  });
}

/** What fits, in path order. */
export function withinLimits<File extends SizedFile>(
  files: readonly File[],
  limits: SnapshotLimits,
  limitations: Limitation[],
): readonly File[] {
  const kept: File[] = [];
  const beyond: File[] = [];
  let total = 0;
  for (const file of files) {
    if (file.size > limits.fileBytes) {
      limitations.push(leftOut('file-too-large', file.path, `${file.size} bytes, more than ${limits.fileBytes}`));
    } else if (kept.length >= limits.files || total + file.size > limits.totalBytes) {
      beyond.push(file);
    } else {
      total += file.size;
      kept.push(file);
    }
  }
  const first = beyond[0];
  if (first !== undefined)
    limitations.push(
      tooMany(
        first.path,
        `${beyond.length} files from here on were left out: the limit is ${limits.files} files, ${limits.totalBytes} bytes`,
      ),
    );
  return kept;
}

export function leftOut(kind: Limitation['kind'], path: string, detail: string): Limitation {
  return { kind, path, line: 0, effect: 'may-miss', detail };
}

const tooMany = (path: string, detail: string): Limitation => leftOut('budget', path, detail);
