/**
 * Definition: the directories that `#include "..."` is searched in when no flags are known. Method: where exactly one
 * header of the tree ends in the text of an include that the includer's own directory lacks, the rest of its path is a
 * root. Roots serve as `-iquote` and `-idirafter`, so that a `time.h` of the project hides no system header. Reports too
 * much when a root holds another header of a name that a nearer directory has; may miss headers of ambiguous names,
 * which `headerIndex` answers by nearness.
 */

import { baseOf, byteOrder, directoryOf, resolvePath, sharedDepth } from './paths.ts';
import { isApart, isForeignHeader } from './platform.ts';
import type { FileScan } from './scan.ts';

/** For a unit's directory the roots, nearest first. */
export type IncludeRoots = (directory: string) => readonly string[];

const MAX_ROOTS = 64;

export function includeRoots(paths: readonly string[], scans: ReadonlyMap<string, FileScan>): IncludeRoots {
  const known = new Set(paths);
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const list = byName.get(baseOf(path));
    if (list === undefined) byName.set(baseOf(path), [path]);
    else list.push(path);
  }
  const answers = new Map<string, string | undefined>();
  const roots = new Map<string, number>();
  for (const [from, scan] of scans) {
    if (isApart(from) || isForeignHeader(from)) continue;
    for (const { text } of scan.includes) {
      if (text.startsWith('.') || text.startsWith('/')) continue;
      const local = resolvePath(directoryOf(from), text);
      if (local !== undefined && known.has(local)) continue;
      if (!answers.has(text)) answers.set(text, onlyRoot(byName.get(baseOf(text)) ?? [], text));
      const root = answers.get(text);
      if (root !== undefined) roots.set(root, (roots.get(root) ?? 0) + 1);
    }
  }
  const all = [...roots].sort((a, b) => b[1] - a[1] || byteOrder(a[0], b[0])).slice(0, MAX_ROOTS);
  const byDirectory = new Map<string, readonly string[]>();
  return (directory) => {
    const ready = byDirectory.get(directory);
    if (ready !== undefined) return ready;
    const near = new Map(all.map(([root]) => [root, sharedDepth(root, directory)]));
    const sorted = all.map(([root]) => root).sort((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0));
    byDirectory.set(directory, sorted);
    return sorted;
  };
}

function onlyRoot(candidates: readonly string[], text: string): string | undefined {
  const fitting = candidates.filter(
    (path) => (path === text || path.endsWith(`/${text}`)) && !isForeignHeader(path) && !isApart(path),
  );
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return undefined;
  return only.slice(0, Math.max(0, only.length - text.length - 1));
}
