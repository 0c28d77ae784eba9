import { fileBytes, indexSnapshot, type SourceSnapshot } from '../../source/snapshot.ts';
import { globMatcher } from './globs.ts';
import { baseOf, directoryOf } from './paths.ts';

/** The paths and texts of a snapshot, as the readers of build files need them. */
export interface SourceTree {
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** A file or a directory. */
  exists(path: string): boolean;
  text(path: string): string | undefined;
  bytes(path: string): Uint8Array;
  /** Names of the files and directories directly in `directory`. */
  list(directory: string): readonly string[];
  matching(glob: string): readonly string[];
  /** `make()` once per key and tree. */
  cached<T>(key: string, make: () => T): T;
}

const decoder = new TextDecoder('utf-8');
const MAX_BUILD_FILE = 4_000_000;

export function sourceTree(snapshot: SourceSnapshot): SourceTree {
  const index = indexSnapshot(snapshot);
  const paths = snapshot.files.map((file) => file.path);
  const directories = entries(paths);
  const cache = new Map<string, unknown>();
  const bytes = (path: string): Uint8Array => {
    const file = index.get(path);
    return file === undefined ? new Uint8Array() : fileBytes(snapshot, file);
  };
  const once = <T>(key: string, make: () => T): T => {
    if (!cache.has(key)) cache.set(key, make());
    return cache.get(key) as T;
  };
  return {
    paths,
    bytes,
    has: (path) => index.has(path),
    exists: (path) => index.has(path) || directories.has(path),
    // TextDecoder refuses shared memory, hence the copy.
    text: (path) => {
      const file = index.get(path);
      return file === undefined || file.size > MAX_BUILD_FILE ? undefined : decoder.decode(bytes(path).slice());
    },
    list: (directory) => directories.get(directory) ?? [],
    matching: (glob) => once(`glob:${glob}`, () => paths.filter(globMatcher([glob]))),
    cached: once,
  };
}

function entries(paths: readonly string[]): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const add = (directory: string, name: string): void => {
    const known = out.get(directory);
    if (known !== undefined) {
      known.push(name);
      return;
    }
    out.set(directory, [name]);
    if (directory !== '') add(directoryOf(directory), baseOf(directory));
  };
  for (const path of paths) add(directoryOf(path), baseOf(path));
  return out;
}
