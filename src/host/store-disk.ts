/** A Keyv store of files: one a value, below a directory for each namespace; the least recently used leave first. */
import { createHash, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeyvStoreAdapter, StoredData } from 'keyv';
import { errorCode } from './host-error.ts';

export interface DiskStoreOptions {
  readonly directory: string;
  /** Of all files together. */
  readonly quotaBytes: number;
  /** Larger files are not read. */
  readonly valueBytes: number;
}

/** Guards that a file is whole or not there: values are written under another name first. */
export class DiskStore extends EventEmitter implements KeyvStoreAdapter {
  readonly opts: DiskStoreOptions;
  namespace: string | undefined;

  constructor(options: DiskStoreOptions) {
    super();
    this.opts = options;
  }

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    const path = this.path(key);
    try {
      if (statSync(path).size > this.opts.valueBytes) return undefined;
      const text = readFileSync(path, 'utf8');
      utimesSync(path, new Date(), new Date());
      return text as StoredData<Value>;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  async set(key: string, value: unknown): Promise<boolean> {
    const path = this.path(key);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const half = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    writeFileSync(half, String(value), { mode: 0o600 });
    renameSync(half, path);
    this.tidy(path);
    return true;
  }

  async delete(key: string): Promise<boolean> {
    const path = this.path(key);
    const existed = statSync(path, { throwIfNoEntry: false }) !== undefined;
    rmSync(path, { force: true });
    return existed;
  }

  /** Of the namespace alone. */
  async clear(): Promise<void> {
    rmSync(this.home(), { recursive: true, force: true });
  }

  private home(): string {
    return join(this.opts.directory, named(this.namespace ?? 'all'));
  }

  private path(key: string): string {
    return join(this.home(), named(key));
  }

  /** Only what was just written stays whatever it weighs. */
  private tidy(written: string): void {
    const files = filesBelow(this.opts.directory).sort((a, b) => b.usedMs - a.usedMs);
    let total = 0;
    for (const { path, size } of files) {
      total += size;
      if (total > this.opts.quotaBytes && path !== written) rmSync(path, { force: true });
    }
  }
}

/** Names hold what a file system allows, whatever the key is. */
const named = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40);

function filesBelow(directory: string): { readonly path: string; readonly size: number; readonly usedMs: number }[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const status = entry.isFile() ? statSync(path, { throwIfNoEntry: false }) : undefined;
    return status ? [{ path, size: status.size, usedMs: status.mtimeMs }] : [];
  });
}
