/** One pass over all C files of a tree: what each shows unpreprocessed, and which `.c` files are units. */
import { globMatcher } from './globs.ts';
import { type HeaderIndex, headerIndex } from './headers.ts';
import { NameTable } from './names.ts';
import { directoryOf, resolvePath } from './paths.ts';
import { isAside } from './platform.ts';
import { createScanner, type FileScan } from './scan.ts';
import { type SourceFinder, sourceFinder } from './sources.ts';
import type { SourceTree } from './tree.ts';

export interface TreeInventory {
  readonly names: NameTable;
  /** By path, every `.c` and `.h`. */
  readonly scans: ReadonlyMap<string, FileScan>;
  /** Sorted `.c` paths that are not excluded. */
  readonly sources: readonly string[];
  readonly find: SourceFinder;
  readonly resolveMissing: HeaderIndex;
}

export function takeTreeInventory(tree: SourceTree, exclude: readonly string[]): TreeInventory {
  const names = new NameTable();
  const scan = createScanner(names);
  const excluded = globMatcher(exclude);
  const scans = new Map<string, FileScan>();
  for (const path of tree.paths) if (/\.[ch]$/.test(path)) scans.set(path, scan(tree.bytes(path)));
  const sources = tree.paths.filter((path) => path.endsWith('.c') && !excluded(path));
  return { names, scans, sources, find: sourceFinder(sources), resolveMissing: headerIndex(tree.paths) };
}

/** Sources that others include as text; a test that includes what it tests does not count. */
export function includedSources(inventory: TreeInventory): ReadonlySet<string> {
  const known = new Set(inventory.sources);
  const out = new Set<string>();
  for (const [from, scan] of inventory.scans) {
    for (const { text } of scan.includes) {
      if (!text.endsWith('.c')) continue;
      const local = resolvePath(directoryOf(from), text);
      const path = local !== undefined && known.has(local) ? local : inventory.resolveMissing(text, from);
      if (path !== undefined && path !== from && (!isAside(from) || isAside(path))) out.add(path);
    }
  }
  return out;
}
