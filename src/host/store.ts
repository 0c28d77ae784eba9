/**
 * Inventories of merge bases between runs: on disk, or in Redis. A value that cannot be read, is too large or is not what
 * we wrote is not there; a store that cannot be reached is an empty one. Heads are never put here.
 */

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Keyv } from 'keyv';
import { readStored, type StoredRevision, storedText } from '../state/stored.ts';
import { DiskStore } from './store-disk.ts';

export interface StoreLimits {
  /** Compressed, as it is kept. */
  readonly valueBytes: number;
  readonly textBytes: number;
  /** Of a store on disk. */
  readonly quotaBytes: number;
}

export const STORE_LIMITS: StoreLimits = { valueBytes: 64 << 20, textBytes: 400 << 20, quotaBytes: 4 * 2 ** 30 };

const keptMs = 60 * 24 * 3600 * 1000;

export interface InventoryStore {
  get(commit: string): Promise<StoredRevision | undefined>;
  put(commit: string, revision: StoredRevision): Promise<void>;
  /** Forgets all of the repository, whatever wrote it. */
  purge(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** A directory, or a `redis://` address. */
  readonly place: string;
  readonly repositoryId: number;
  /** Whatever else decides what an inventory of a commit is: the build of this tool, settings, compile database. */
  readonly variant: string;
  readonly limits?: StoreLimits;
}

export async function openInventoryStore(options: StoreOptions): Promise<InventoryStore> {
  const { variant, limits = STORE_LIMITS } = options;
  const keyv = await openKeyv(options, limits);
  const key = (commit: string): string => `${commit} ${variant}`;
  return {
    async get(commit) {
      const value = await quietly(() => keyv.get<unknown>(key(commit)));
      return typeof value === 'string' ? unpacked(value, limits) : undefined;
    },
    async put(commit, revision) {
      const value = packed(revision, limits);
      if (value !== undefined) await quietly(() => keyv.set(key(commit), value, keptMs));
    },
    purge: async () => void (await quietly(() => keyv.clear())),
    close: async () => void (await quietly(() => keyv.disconnect())),
  };
}

function openKeyv({ place, repositoryId }: StoreOptions, limits: StoreLimits): Promise<Keyv> {
  return openPlace(place, `statealyzr:inventories:${repositoryId}`, limits);
}

/** A namespace of a directory, or of Redis. */
export async function openPlace(place: string, namespace: string, limits: StoreLimits): Promise<Keyv> {
  const store = /^rediss?:\/\//.test(place) ? await redisStore(place) : new DiskStore({ directory: place, ...limits });
  const keyv = new Keyv({ store, namespace, throwOnErrors: true });
  // Each call says what went wrong; without a listener the same would end the process.
  keyv.on('error', () => undefined);
  return keyv;
}

/** Loaded only where it is used: the Action has none. */
async function redisStore(url: string): Promise<InstanceType<typeof import('@keyv/redis').default>> {
  const { default: KeyvRedis } = await import('@keyv/redis');
  return new KeyvRedis(
    { url, socket: { reconnectStrategy: false, connectTimeout: 5000 } },
    { throwOnConnectError: false },
  );
}

/** What is kept here saves time and is never needed. */
async function quietly<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

function packed(revision: StoredRevision, limits: StoreLimits): string | undefined {
  const text = storedText(revision);
  if (text === null || text.length > limits.textBytes) return undefined;
  const value = gzipSync(text).toString('base64');
  return value.length > limits.valueBytes ? undefined : value;
}

function unpacked(value: string, limits: StoreLimits): StoredRevision | undefined {
  if (value.length > limits.valueBytes) return undefined;
  try {
    return readStored(gunzipSync(Buffer.from(value, 'base64'), { maxOutputLength: limits.textBytes }).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Cached facts of one installation: what one owner's sources are is not told to another, not even by time. */
export function factsDirectory(root: string, installation: number): string {
  return join(root, 'facts', String(installation));
}

export function purgeFacts(root: string, installation: number): void {
  rmSync(factsDirectory(root, installation), { recursive: true, force: true });
}

/** Facts of installations that are not among `ids`, unless written since `sinceMs`. */
export function purgeOtherFacts(root: string, ids: ReadonlySet<number>, sinceMs: number): void {
  const directory = join(root, 'facts');
  if (!existsSync(directory)) return;
  for (const name of readdirSync(directory).filter((n) => /^\d+$/.test(n))) {
    const { mtimeMs } = statSync(join(directory, name));
    if (!ids.has(Number(name)) && mtimeMs < sinceMs) purgeFacts(root, Number(name));
  }
}
