/**
 * A pack: an immutable file of cached values. Header, then for each entry the first four bytes of its key (sorted, to
 * search fast), then for each entry 48 bytes (key padded to 32, its length, size, checksum and offset of the value), then
 * the values. The index is read whole and shared between threads; a value is read when it is asked for, and checked.
 */
import { closeSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { fillFrom } from './regular-file.ts';

/** Can be sent to a worker: the index is shared, not copied. */
export interface PackIndex {
  readonly path: string;
  readonly count: number;
  readonly words: SharedArrayBuffer;
}

export interface PackEntry {
  /** Hex, of an even number of digits, at most 64. */
  readonly key: string;
  readonly size: number;
  readonly checksum: number;
  /** The value; read once, in the order of the keys. */
  read(): Uint8Array;
}

const MAGIC = 0x31504153;
const HEADER_WORDS = 8;
const KEY_BYTES = 32;
const ENTRY_WORDS = 12;
const WRITE_BUFFER = 4 << 20;

/** The index of a pack; undefined when the file is not one, is cut short, or its index does not match its checksum. */
export function openPack(path: string): PackIndex | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const header = new Uint32Array(HEADER_WORDS);
    if (!fillFrom(file, bytesOf(header), 0) || header[0] !== MAGIC) return undefined;
    const count = header[1] ?? 0;
    const size = (HEADER_WORDS + count * (1 + ENTRY_WORDS)) * 4;
    if (fstatSync(file).size !== size + (header[3] ?? 0)) return undefined;
    const words = new SharedArrayBuffer(size - HEADER_WORDS * 4);
    if (!fillFrom(file, new Uint8Array(words), HEADER_WORDS * 4)) return undefined;
    return crc32(new Uint8Array(words)) === header[2] ? { path, count, words } : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Looks values up in one pack; opens the file at the first hit. One per thread. */
export class PackReader {
  readonly pack: PackIndex;
  used: 'no' | 'yes' = 'no';
  private readonly prefixes: Uint32Array;
  private readonly entries: Uint32Array;
  private readonly keys: Buffer;
  private file: number | undefined;

  constructor(pack: PackIndex) {
    this.pack = pack;
    this.prefixes = new Uint32Array(pack.words, 0, pack.count);
    this.entries = new Uint32Array(pack.words, pack.count * 4);
    this.keys = Buffer.from(pack.words, pack.count * 4);
  }

  /** The value, or undefined when it is not here, damaged, or the pack has been removed since. */
  get(key: string): Uint8Array | undefined {
    const entry = this.find(key);
    if (entry < 0) return undefined;
    const at = entry * ENTRY_WORDS + KEY_BYTES / 4;
    const value = this.readValue(this.entries[at + 3] ?? 0, this.entries[at + 1] ?? 0);
    if (value === undefined || crc32(value) !== this.entries[at + 2]) return undefined;
    this.used = 'yes';
    return value;
  }

  /** All entries in the order of their keys, for merging. */
  *all(): Iterable<PackEntry> {
    for (let entry = 0; entry < this.pack.count; entry++) {
      const at = entry * ENTRY_WORDS + KEY_BYTES / 4;
      const [length = 0, size = 0, checksum = 0, offset = 0] = this.entries.subarray(at, at + 4);
      const start = entry * ENTRY_WORDS * 4;
      const key = this.keys.toString('hex', start, start + Math.min(length, KEY_BYTES));
      yield { key, size, checksum, read: () => this.readValue(offset, size) ?? new Uint8Array(size) };
    }
  }

  close(): void {
    if (this.file !== undefined && this.file >= 0) closeSync(this.file);
    this.file = -1;
  }

  private find(key: string): number {
    const prefix = prefixOf(key);
    let low = 0;
    for (let high = this.pack.count; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((this.prefixes[middle] ?? 0) < prefix) low = middle + 1;
      else high = middle;
    }
    for (; low < this.pack.count && this.prefixes[low] === prefix; low++) {
      const start = low * ENTRY_WORDS * 4;
      const length = this.entries[low * ENTRY_WORDS + KEY_BYTES / 4] ?? 0;
      if (length * 2 === key.length && this.keys.toString('hex', start, start + length) === key) return low;
    }
    return -1;
  }

  private readValue(offset: number, size: number): Uint8Array | undefined {
    try {
      this.file ??= openSync(this.pack.path, 'r');
      if (this.file < 0) return undefined;
      const value = new Uint8Array(size);
      const start = HEADER_WORDS * 4 + this.pack.words.byteLength;
      return fillFrom(this.file, value, start + offset) ? value : undefined;
    } catch {
      this.file = -1;
      return undefined;
    }
  }
}

const prefixOf = (key: string): number => Number.parseInt(key.slice(0, 8).padEnd(8, '0'), 16);

/**
 * Writes `entries` (sorted by key, keys distinct) to `temporary` and renames it to `path`, so that a pack is whole or not
 * there. Throws the system's error after removing the temporary file.
 */
export function writePack(path: string, temporary: string, entries: readonly PackEntry[]): void {
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeAll(file, bytesOf(headerAndIndex(entries)));
      writeValues(file, entries);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function headerAndIndex(entries: readonly PackEntry[]): Uint32Array {
  const words = new Uint32Array(HEADER_WORDS + entries.length * (1 + ENTRY_WORDS));
  const bytes = Buffer.from(words.buffer);
  let offset = 0;
  for (const [i, { key, size, checksum }] of entries.entries()) {
    words[HEADER_WORDS + i] = prefixOf(key);
    const at = HEADER_WORDS + entries.length + i * ENTRY_WORDS;
    bytes.write(key, at * 4, KEY_BYTES, 'hex');
    words.set([key.length / 2, size, checksum, offset], at + KEY_BYTES / 4);
    offset += size;
  }
  words.set([MAGIC, entries.length, crc32(bytesOf(words.subarray(HEADER_WORDS))), offset]);
  return words;
}

function writeValues(file: number, entries: readonly PackEntry[]): void {
  const buffer = new Uint8Array(WRITE_BUFFER);
  let filled = 0;
  for (const entry of entries) {
    if (filled + entry.size > buffer.length) {
      writeAll(file, buffer.subarray(0, filled));
      filled = 0;
    }
    if (entry.size > buffer.length) writeAll(file, entry.read());
    else {
      buffer.set(entry.read(), filled);
      filled += entry.size;
    }
  }
  writeAll(file, buffer.subarray(0, filled));
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

const bytesOf = (words: Uint32Array): Uint8Array => new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
