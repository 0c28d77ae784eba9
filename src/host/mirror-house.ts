/** Keeps mirrors small: few packs in each, the least recently used leave when all together exceed their quota. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { bytesBelow, runGit } from './git-fetch.ts';
import { HostError } from './host-error.ts';
import { locked, type Mirror } from './mirror.ts';
import { withLock } from './mirror-lock.ts';

const MANY_PACKS = 40;
const MANY_REFS = 1000;
const KEPT_REFS = 200;
/** Longer than any job reads from a mirror. */
const IN_USE_MS = 2 * 3_600_000;
const never = new AbortController().signal;

export interface TidyOptions {
  readonly signal?: AbortSignal;
  /** Those used more recently stay whatever they weigh. */
  readonly inUseMs?: number;
}

/** Removes mirrors, least recently used first, until the rest fits. Mirrors in use, or being fetched into, stay. */
export async function tidyMirrors(root: string, quotaBytes: number, options: TidyOptions = {}): Promise<void> {
  const mirrors = mirrorsBelow(root).sort((a, b) => b.usedMs - a.usedMs);
  const oldest = Date.now() - (options.inUseMs ?? IN_USE_MS);
  let total = 0;
  for (const { place, usedMs } of mirrors) {
    const bytes = bytesBelow(place);
    total += bytes;
    if (total <= quotaBytes || usedMs > oldest) continue;
    if (await removeUnlessBusy(place, options.signal ?? never)) total -= bytes;
  }
}

function mirrorsBelow(root: string): { readonly place: string; readonly usedMs: number }[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d+$/.test(entry.name))
    .map(({ name }) => {
      const place = join(resolve(root), name);
      return { place, usedMs: statSync(join(place, 'used'), { throwIfNoEntry: false })?.mtimeMs ?? 0 };
    });
}

async function removeUnlessBusy(place: string, signal: AbortSignal): Promise<boolean> {
  try {
    await withLock(join(place, 'lock'), { signal, milliseconds: 0 }, async () => remove(place));
    return true;
  } catch (error) {
    if (error instanceof HostError && error.kind === 'mirror-busy') return false;
    throw error;
  }
}

/** Removes the mirror of a repository; who still reads it fails and is run again, or not at all. */
export async function purgeMirror(root: string, repositoryId: number, signal = never): Promise<void> {
  const place = join(resolve(root), String(repositoryId));
  if (!existsSync(place)) return;
  await withLock(join(place, 'lock'), { signal, milliseconds: 30_000 }, async () => remove(place));
}

/**
 * Removes the mirrors of repositories that are not among `ids`, unless they were used since `sinceMs`: each worker has
 * mirrors of its own, and one alone is told that a repository is left. Those in use by a job stay until the next time.
 */
export async function purgeOthers(root: string, ids: ReadonlySet<number>, sinceMs: number): Promise<void> {
  for (const { place, usedMs } of mirrorsBelow(root))
    if (!ids.has(Number(basename(place))) && usedMs < sinceMs) await removeUnlessBusy(place, never);
}

const remove = (place: string): void => rmSync(place, { recursive: true, force: true });

/** Many small packs become one, and old tips are forgotten (not their objects). Cheap when there is nothing to do. */
export async function repackMirror(mirror: Mirror): Promise<void> {
  const packs = join(mirror.gitDir, 'objects', 'pack');
  if (!existsSync(packs)) return;
  if (readdirSync(packs).filter((name) => name.endsWith('.pack')).length <= MANY_PACKS) return;
  await locked(mirror, async () => {
    await forgetTips(mirror);
    // Only what knows of the origin may miss objects.
    await runGit({ ...mirror, args: ['repack', '-a', '-d', '-q'], environment: mirror.network() });
  });
}

async function forgetTips(mirror: Mirror): Promise<void> {
  const args = ['for-each-ref', '--sort=-committerdate', '--format=%(refname)', 'refs/fetched', 'refs/fetched-pulls'];
  const refs = (await runGit({ ...mirror, args, environment: {} })).split('\n').filter((ref) => ref !== '');
  if (refs.length <= MANY_REFS) return;
  const input = refs
    .slice(KEPT_REFS)
    .map((ref) => `delete ${ref}\n`)
    .join('');
  await runGit({ ...mirror, args: ['update-ref', '--stdin'], input, environment: {} });
}
