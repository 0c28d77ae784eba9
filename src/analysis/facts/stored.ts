/** JSON values in the content cache, long ones compressed. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ContentCache } from '../../source/cache.ts';

/** Short values are not worth a compressor's start. */
const compressFrom = 2048;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A bad value is a miss. What parses is what `store` wrote: the cache checks what it reads, keys hold the build. */
export function load<T>(cache: ContentCache, key: string): T | undefined {
  const bytes = cache.get(key);
  if (!bytes) return undefined;
  try {
    const body = bytes.subarray(1);
    return JSON.parse(decoder.decode(bytes[0] === 1 ? inflateRawSync(body) : body)) as T;
  } catch {
    return undefined;
  }
}

export function store(cache: ContentCache, key: string, value: unknown): void {
  const plain = encoder.encode(JSON.stringify(value));
  const isLong = plain.length >= compressFrom;
  const body = isLong ? deflateRawSync(plain, { level: 1 }) : plain;
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = isLong ? 1 : 0;
  bytes.set(body, 1);
  cache.put(key, bytes);
}

/** Entry kinds, as two hex digits of a key. */
const kinds = { variant: '01', item: '02', facts: '03', flow: '04', 'facts-variant': '05' } as const;

/** Items have digests already, so their keys need no hash. The digest comes first: the cache searches by first digits. */
export function itemKey(kind: keyof typeof kinds, tool: string, key: string): string {
  return `${key}${kinds[kind]}${tool.slice(0, 24)}`;
}
