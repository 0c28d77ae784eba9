/**
 * ContentCache in packs below the user's cache directory. One run opens the packs, threads share their indexes and read
 * values by themselves, new values travel to the main thread in shared memory, and one new pack is written at the end.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ContentCache } from '../source/cache.ts';
import { listPacks, markUsed, tidy } from './cache-housekeeping.ts';
import { openPack, type PackIndex, PackReader, writePack } from './cache-pack.ts';
import { errorCode } from './host-error.ts';

export interface CacheLimits {
  readonly entryBytes: number;
  /** Of all packs on disk. */
  readonly quotaBytes: number;
  /** Of the new values of one run. */
  readonly freshBytes: number;
}

export const CACHE_LIMITS: CacheLimits = { entryBytes: 16 << 20, quotaBytes: 2 ** 30, freshBytes: 512 << 20 };

export interface CacheEntry {
  readonly key: string;
  readonly value: Uint8Array;
}

/** What a thread has to tell the others: what it computed, and which packs were of use. Values are shared memory. */
export interface CacheNews {
  readonly entries: readonly CacheEntry[];
  readonly usedPacks: readonly string[];
}

/** What another thread needs to open the same cache. */
export interface CacheShare {
  readonly packs: readonly PackIndex[];
  readonly entries: readonly CacheEntry[];
  readonly limits: CacheLimits;
}

export interface RunCache extends ContentCache {
  share(): CacheShare;
  /** What is new since the last call. */
  takeNews(): CacheNews;
  /** Makes another thread's news known here. */
  absorb(news: CacheNews): void;
  /** All that became known here since the last call for this `reader`: what a worker is told with its next job. */
  newsFor(reader: number): CacheNews;
}

export interface DiskCache extends RunCache {
  /** Writes what is new as one pack, merges small packs, keeps the quota. Never throws; returns at most one notice. */
  save(): readonly string[];
}

/** `$XDG_CACHE_HOME/statealyzr/packs`, with the defaults of the XDG specification. */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment.XDG_CACHE_HOME;
  const home = environment.HOME || homedir();
  return join(base !== undefined && isAbsolute(base) ? base : join(home, '.cache'), 'statealyzr', 'packs');
}

/** Opens the packs in `directory`, which is made if it can be. A directory that cannot be used is an empty cache. */
export function openDiskCache(directory: string, limits: CacheLimits = CACHE_LIMITS): DiskCache {
  let problem = '';
  try {
    makeDirectory(directory);
  } catch (error) {
    problem = errorCode(error);
  }
  const packs = listPacks(directory).map((file) => openPack(file.path));
  const store = new Store({ packs: packs.filter((pack) => pack !== undefined), entries: [], limits });
  return {
    get: (key) => store.get(key),
    put: (key, value) => store.put(key, value),
    takeNews: () => store.takeNews(),
    absorb: (news) => store.absorb(news),
    newsFor: (reader) => store.newsFor(reader),
    share: () => store.share(),
    save() {
      try {
        if (problem === '') saveTo(directory, store, limits);
      } catch (error) {
        problem = errorCode(error) || 'failed';
      }
      return problem === '' ? [] : [`the cache in ${directory} was not written: ${problem}`];
    },
  };
}

/** Node's own `recursive` never ends below a directory that refuses with ENOENT, as /proc does. */
function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && statSync(path).isDirectory()) return;
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    makeDirectory(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}

/** The same cache in another thread; also, with nothing shared, a cache for this run only. */
export function openSharedCache(share: CacheShare = { packs: [], entries: [], limits: CACHE_LIMITS }): RunCache {
  return new Store(share);
}

function saveTo(directory: string, store: Store, limits: CacheLimits): void {
  const fresh = [...store.unsaved()].sort((a, b) => (a.key < b.key ? -1 : 1));
  markUsed(store.usedPacks());
  if (fresh.length > 0) {
    const name = randomBytes(8).toString('hex');
    writePack(
      join(directory, `${name}.pack`),
      join(directory, `${name}.tmp`),
      fresh.map(({ key, value }) => ({ key, size: value.length, checksum: crc32(value), read: () => value })),
    );
  }
  store.forgetUnsaved();
  tidy(directory, limits.quotaBytes);
}

const KEY = /^([0-9a-f]{2}){8,32}$/;
const CHUNK = 1 << 20;

/** Packs, and above them what this run found out. */
class Store implements RunCache {
  private readonly limits: CacheLimits;
  private readonly readers: readonly PackReader[];
  private readonly shared: readonly PackIndex[];
  private readonly memory = new Map<string, Uint8Array>();
  private readonly used = new Set<string>();
  private pending: CacheEntry[] = [];
  private fresh: CacheEntry[] = [];
  /** All entries in the order in which they became known, and how far each reader was told. */
  private readonly known: CacheEntry[] = [];
  private readonly told = new Map<number, number>();
  private freshBytes = 0;
  private chunk = new Uint8Array(new SharedArrayBuffer(0));

  constructor(share: CacheShare) {
    this.limits = share.limits;
    this.shared = share.packs;
    this.readers = share.packs.map((pack) => new PackReader(pack));
    for (const { key, value } of share.entries) this.memory.set(key, value);
  }

  get(key: string): Uint8Array | undefined {
    const value = this.memory.get(key);
    if (value !== undefined) return value;
    for (const reader of this.readers) {
      const found = reader.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  put(key: string, value: Uint8Array): void {
    if (!KEY.test(key)) throw new Error(`not a cache key: ${key}`);
    if (value.length > this.limits.entryBytes || this.memory.has(key)) return;
    if (this.freshBytes + value.length > this.limits.freshBytes) return;
    const entry = { key, value: this.copy(value) };
    this.add(entry);
    this.pending.push(entry);
  }

  takeNews(): CacheNews {
    const entries = this.pending;
    this.pending = [];
    return { entries, usedPacks: this.usedPacks() };
  }

  absorb(news: CacheNews): void {
    for (const path of news.usedPacks) this.used.add(path);
    for (const entry of news.entries) if (!this.memory.has(entry.key)) this.add(entry);
  }

  newsFor(reader: number): CacheNews {
    const entries = this.known.slice(this.told.get(reader) ?? 0);
    this.told.set(reader, this.known.length);
    return { entries, usedPacks: [] };
  }

  share(): CacheShare {
    return {
      packs: this.shared,
      entries: [...this.memory].map(([key, value]) => ({ key, value })),
      limits: this.limits,
    };
  }

  unsaved(): readonly CacheEntry[] {
    return this.fresh;
  }

  forgetUnsaved(): void {
    this.fresh = [];
    this.freshBytes = 0;
  }

  usedPacks(): readonly string[] {
    for (const reader of this.readers) if (reader.used === 'yes') this.used.add(reader.pack.path);
    return [...this.used];
  }

  private add(entry: CacheEntry): void {
    this.memory.set(entry.key, entry.value);
    this.known.push(entry);
    this.fresh.push(entry);
    this.freshBytes += entry.value.length;
  }

  /** Into shared memory, so that it travels between threads without another copy, and the caller keeps its buffer. */
  private copy(value: Uint8Array): Uint8Array {
    if (value.length > CHUNK / 4) {
      const own = new Uint8Array(new SharedArrayBuffer(value.length));
      own.set(value);
      return own;
    }
    if (value.length > this.chunk.length) this.chunk = new Uint8Array(new SharedArrayBuffer(CHUNK));
    const part = this.chunk.subarray(0, value.length);
    part.set(value);
    this.chunk = this.chunk.subarray(value.length);
    return part;
  }
}
