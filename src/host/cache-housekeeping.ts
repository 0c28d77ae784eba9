/** Keeps the cache directory small: leftovers removed, small packs merged, the quota kept by age. */
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { openPack, type PackEntry, PackReader, writePack } from './cache-pack.ts';

export interface PackFile {
  readonly path: string;
  readonly size: number;
  readonly usedMs: number;
}

const MANY_PACKS = 8;
const FEW_PACKS = 4;
const LEFTOVER_MS = 3_600_000;

/** The packs of a directory, newest first; empty when it cannot be read. */
export function listPacks(directory: string): readonly PackFile[] {
  return filesOf(directory, '.pack').sort((a, b) => b.usedMs - a.usedMs || (a.path < b.path ? -1 : 1));
}

function filesOf(directory: string, suffix: string): PackFile[] {
  const files: PackFile[] = [];
  try {
    for (const name of readdirSync(directory)) {
      if (!name.endsWith(suffix)) continue;
      const path = join(directory, name);
      // Another run may remove it between the two calls.
      const status = statSync(path, { throwIfNoEntry: false });
      if (status?.isFile() === true) files.push({ path, size: status.size, usedMs: status.mtimeMs });
    }
  } catch {
    return [];
  }
  return files;
}

/** A pack's time is when it was last of use. */
export function markUsed(paths: readonly string[]): void {
  const now = new Date();
  for (const path of paths) {
    try {
      utimesSync(path, now, now);
    } catch {
      // Removed by another run, or not ours to touch: it only ages sooner.
    }
  }
}

/** After a pack was written. Throws the system's error; what is on disk is whole at each step. */
export function tidy(directory: string, quotaBytes: number): void {
  const now = Date.now();
  for (const file of filesOf(directory, '.tmp'))
    if (now - file.usedMs > LEFTOVER_MS) rmSync(file.path, { force: true });
  for (const file of listPacks(directory)) if (openPack(file.path) === undefined) rmSync(file.path, { force: true });
  const packs = listPacks(directory);
  if (packs.length > MANY_PACKS) mergeSmall(directory, packs, quotaBytes / MANY_PACKS);
  keepQuota(directory, quotaBytes);
}

/** The smallest packs become one, as long as that one does not exceed `limit`: large ones only leave by age. */
function mergeSmall(directory: string, packs: readonly PackFile[], limit: number): void {
  const chosen: PackFile[] = [];
  let total = 0;
  for (const pack of [...packs].sort((a, b) => a.size - b.size)) {
    if (packs.length - chosen.length < FEW_PACKS || total + pack.size > limit) break;
    total += pack.size;
    chosen.push(pack);
  }
  if (chosen.length < 2) return;
  const readers = chosen.map((file) => openPack(file.path)).filter((pack) => pack !== undefined);
  merge(
    directory,
    readers.map((pack) => new PackReader(pack)),
  );
  for (const { path } of chosen) rmSync(path, { force: true });
}

function merge(directory: string, readers: readonly PackReader[]): void {
  const byKey = new Map<string, PackEntry>();
  for (const reader of readers) for (const entry of reader.all()) byKey.set(entry.key, entry);
  const entries = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const name = randomBytes(8).toString('hex');
  try {
    writePack(join(directory, `${name}.pack`), join(directory, `${name}.tmp`), entries);
  } finally {
    for (const reader of readers) reader.close();
  }
}

function keepQuota(directory: string, quotaBytes: number): void {
  let total = 0;
  for (const pack of listPacks(directory)) {
    total += pack.size;
    if (total > quotaBytes) rmSync(pack.path, { force: true });
  }
}
