/**
 * Results by content. The key is a hex digest over every input of the value, the tool's build included, so an entry is
 * never stale; a reader treats a bad value as a miss. Implemented by `host/`; synchronous, because workers look up
 * hundreds of entries per unit.
 */
export interface ContentCache {
  get(key: string): Uint8Array | undefined;
  put(key: string, value: Uint8Array): void;
}
