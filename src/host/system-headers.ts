/** What the preprocessor may read: files of a snapshot, and headers below the system's include directories. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { fileBytes, indexSnapshot, type SourceSnapshot } from '../source/snapshot.ts';
import { blobId } from './directory.ts';
import { isPlainPath } from './path-text.ts';
import { readRegularFile } from './regular-file.ts';
import { SNAPSHOT_LIMITS } from './snapshot-limits.ts';

export interface ReadFile {
  readonly bytes: Uint8Array;
  /** Equal hashes mean equal bytes. */
  readonly hash: string;
}

export interface SourceReader {
  /** `path` is relative to the snapshot's root, or absolute and below a system root; else undefined. */
  read(path: string): ReadFile | undefined;
}

/** What the disk answered, by path; undefined: nothing that may be read. */
export type DiskAnswers = Map<string, ReadFile | undefined>;

/**
 * Reads from `snapshot`, and from disk what lies, links resolved, below one of `roots`. Answers of the disk are remembered
 * in `known`, so that readers which share it see one state of the disk. Never throws.
 */
export function createSourceReader(
  snapshot: SourceSnapshot,
  roots: readonly string[],
  known: DiskAnswers = new Map(),
): SourceReader {
  const index = indexSnapshot(snapshot);
  const jail = roots.map(realDirectory).filter((root) => root !== undefined);
  return {
    read(path) {
      if (!isAbsolute(path)) {
        const file = index.get(path);
        return file && { bytes: fileBytes(snapshot, file), hash: file.hash };
      }
      const answer = known.get(path);
      if (answer !== undefined || known.has(path)) return answer;
      const found = readJailed(path, jail);
      known.set(path, found);
      return found;
    },
  };
}

function readJailed(path: string, jail: readonly string[]): ReadFile | undefined {
  try {
    if (path.includes('\0') || statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    const real = realpathSync(path);
    if (!jail.some((root) => real.startsWith(root + sep))) return undefined;
    const bytes = readRegularFile(real, SNAPSHOT_LIMITS.fileBytes);
    return bytes instanceof Uint8Array ? { bytes, hash: blobId(bytes) } : undefined;
  } catch {
    return undefined;
  }
}

function realDirectory(path: string): string | undefined {
  try {
    const real = realpathSync(path);
    return statSync(real).isDirectory() && real !== '/' ? real : undefined;
  } catch {
    return undefined;
  }
}

const MACHINES: Readonly<Partial<Record<NodeJS.Architecture, string>>> = {
  x64: 'x86_64',
  arm64: 'aarch64',
  ia32: 'i386',
  arm: 'arm',
  ppc64: 'powerpc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
};

/**
 * The include directories gcc would search on this machine, in its order, by looking at the disk below `disk`; nothing
 * is run. Directories that are not there are left out.
 */
export function systemRoots(disk = '/'): readonly string[] {
  const machine = MACHINES[process.arch] ?? process.arch;
  const compilers = join(disk, 'usr/lib/gcc');
  const triples = names(compilers).filter((name) => name.startsWith(`${machine}-`) && !name.includes('mingw'));
  const releases = triples.flatMap((triple) =>
    names(join(compilers, triple)).map((release) => join(compilers, triple, release)),
  );
  const compiler = releases.filter((release) => realDirectory(join(release, 'include'))).sort(newestFirst)[0];
  const multiarch = names(join(disk, 'usr/include')).filter((name) => name.startsWith(`${machine}-linux`));
  return [
    ...(compiler === undefined ? [] : [join(compiler, 'include')]),
    join(disk, 'usr/local/include'),
    ...(compiler === undefined ? [] : [join(compiler, 'include-fixed')]),
    ...multiarch.map((name) => join(disk, 'usr/include', name)),
    join(disk, 'usr/include'),
  ].filter((path) => realDirectory(path) !== undefined);
}

function names(directory: string): readonly string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}

/** By version number: 9 is older than 12. */
const newestFirst = (a: string, b: string): number => b.localeCompare(a, 'en', { numeric: true }) || (a < b ? -1 : 1);

/** Whether a header, as `sys/epoll.h`, is below one of `roots`; nothing is opened. */
export function headerFinder(roots: readonly string[]): (header: string) => boolean {
  const known = new Map<string, boolean>();
  return (header) => {
    const answer = known.get(header);
    if (answer !== undefined) return answer;
    const plain = isPlainPath(header) && !header.includes('\0');
    const found =
      plain && roots.some((root) => statSync(join(root, header), { throwIfNoEntry: false })?.isFile() === true);
    known.set(header, found);
    return found;
  };
}
