/** Whether a change can matter to an analysis, told from trees and text without analysing anything. */
import { basename } from 'node:path/posix';
import { changedPaths, filesNaming, isInPatch, type Repository } from './git.ts';
import { isRelevant } from './relevant-files.ts';

/** Beyond that many other paths, a change is taken to matter. */
const MANY_PATHS = 500;

/**
 * Whether the change touches C, a header, build input, our settings, or any file that a unit may include by whatever
 * name. Definition: a changed path is one that analyses read, or its last name stands quoted (or in angle brackets) in
 * a file of base or head that they read. Says yes too often when a program only opens a file of that name; says no
 * wrongly when a name is put together by macros. The contents of relevant files have been fetched. Throws HostError.
 */
export async function touchesAnalysis(repository: Repository, base: string, head: string): Promise<boolean> {
  const paths = await changedPaths(repository, base, head);
  if (paths.some(isRelevant)) return true;
  if (paths.length > MANY_PATHS) return true;
  // Where nothing that may include has changed, both sides include the same.
  const commits = paths.some(isInPatch) ? [base, head] : [head];
  for (const commit of commits) if ((await maybeIncluded(repository, commit, paths)).length > 0) return true;
  return false;
}

/** Those of the paths that a file of the commit may include. Throws HostError. */
export async function maybeIncluded(
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const names = new Set(paths.map((path) => basename(path)));
  const named = await filesNaming(repository, commit, [...names].filter(isPlain));
  if (named === 'too-many') return paths;
  return paths.filter((path) => named.has(basename(path)) || !isPlain(basename(path)));
}

/** Other names are escaped in paths, and not searched for. */
const isPlain = (name: string): boolean => /^[\x20-\x5b\x5d-\x7e]+$/.test(name);
