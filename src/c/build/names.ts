const decoder = new TextDecoder('latin1');

/** Interns identifiers straight from file bytes, so that reading a tree makes no string per occurrence. */
export class NameTable {
  #slots = new Int32Array(1 << 16);
  #starts = new Int32Array(1 << 14);
  #hashes = new Int32Array(1 << 14);
  #pool = new Uint8Array(1 << 18);
  #used = 0;
  /** Ids run from 1 to `size`. */
  size = 0;

  /** The id of `bytes[from..to)`; `hash` is its `nameHash`. */
  of(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0) return this.#add(bytes, from, to, hash, slot);
      if (this.#hashes[id] === hash && this.#same(id, bytes, from, to)) return id;
    }
  }

  ofText(text: string): number {
    const { bytes, hash } = encoded(text);
    return this.of(bytes, 0, bytes.length, hash);
  }

  /** The id of a name that was met, 0 of another. */
  find(text: string): number {
    const { bytes, hash } = encoded(text);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] ?? 0;
      if (id === 0 || (this.#hashes[id] === hash && this.#same(id, bytes, 0, bytes.length))) return id;
    }
  }

  text(id: number): string {
    return decoder.decode(this.#pool.subarray(this.#starts[id] ?? 0, this.#starts[id + 1] ?? 0));
  }

  #same(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[id] ?? 0;
    if ((this.#starts[id + 1] ?? 0) - start !== to - from) return false;
    for (let i = from; i < to; i++) if (bytes[i] !== this.#pool[start + i - from]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const id = ++this.size;
    if (id + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, new Int32Array(this.#starts.length * 2));
      this.#hashes = grown(this.#hashes, new Int32Array(this.#hashes.length * 2));
    }
    while (this.#used + to - from > this.#pool.length)
      this.#pool = grown(this.#pool, new Uint8Array(this.#pool.length * 2));
    this.#pool.set(bytes.subarray(from, to), this.#used);
    this.#starts[id] = this.#used;
    this.#used += to - from;
    this.#starts[id + 1] = this.#used;
    this.#hashes[id] = hash;
    this.#slots[slot] = id;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    for (let id = 1; id <= this.size; id++) {
      let slot = (this.#hashes[id] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

/** One step of the hash that `NameTable.of` expects, from 0. */
export const nameHash = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;

function encoded(text: string): { readonly bytes: Uint8Array; readonly hash: number } {
  const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0) & 255);
  return { bytes, hash: bytes.reduce(nameHash, 0) };
}

function grown<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
