/**
 * Many sets of small integers in one array: sorted pairs (number / 32, which of the 32). A set that outgrows its room
 * moves to a larger one, and what it leaves is used again. Work is counted in pairs looked at, for budgets.
 */
import { grown, type IntVector } from './int-vector.ts';
import type { WordBuffer } from './word-buffer.ts';

/** Says which of 32 numbers, those from `32 * key`, pass. */
export interface WordMask {
  word(key: number, bits: number): number;
}

export class SparseSets {
  /** Pairs looked at so far. */
  work = 0;
  private data = new Int32Array(1 << 10);
  private start: Int32Array;
  /** Pairs in the set. */
  private pairs: Int32Array;
  private room: Uint8Array;
  private top = 2;
  private readonly free = new Int32Array(32);
  /** What a union adds: pairs, and where each goes in the set (`~position` when its key is new there). */
  private added = new Int32Array(128);
  private places = new Int32Array(64);

  constructor(sets = 0) {
    this.start = new Int32Array(Math.max(16, sets));
    this.pairs = new Int32Array(Math.max(16, sets));
    this.room = new Uint8Array(Math.max(16, sets));
  }

  /** Sets below `count` exist, each new one empty. */
  ensure(count: number): void {
    if (count <= this.start.length) return;
    this.start = grown(this.start, count);
    this.pairs = grown(this.pairs, this.start.length);
    const room = new Uint8Array(this.start.length);
    room.set(this.room);
    this.room = room;
  }

  /** Bytes that all sets take. */
  get bytes(): number {
    return this.data.byteLength + this.start.byteLength + this.pairs.byteLength + this.room.byteLength;
  }

  isEmpty(set: number): boolean {
    return this.pairs[set] === 0;
  }

  has(set: number, element: number): boolean {
    const end = this.pairs[set] ?? 0;
    const at = this.search(set, element >> 5, 0, end);
    if (at === end) return false;
    const position = (this.start[set] ?? 0) + 2 * at;
    return this.data[position] === element >> 5 && ((this.data[position + 1] ?? 0) & (1 << (element & 31))) !== 0;
  }

  /** False: it was there. */
  add(set: number, element: number): boolean {
    const key = element >> 5;
    const bit = 1 << (element & 31);
    const end = this.pairs[set] ?? 0;
    const at = this.search(set, key, 0, end);
    const position = (this.start[set] ?? 0) + 2 * at;
    const present = at < end && this.data[position] === key;
    if (present && ((this.data[position + 1] ?? 0) & bit) !== 0) return false;
    this.added[0] = key;
    this.added[1] = bit;
    this.places[0] = present ? at : ~at;
    this.merge(set, 1, present ? 0 : 1);
    return true;
  }

  /** `set`, which is empty, becomes what the buffer holds. */
  fill(set: number, buffer: WordBuffer): void {
    const keys = buffer.keys();
    this.makeRoom(keys.length);
    const { added, places } = this;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      added[2 * i] = key;
      added[2 * i + 1] = buffer.word(key);
      places[i] = ~0;
    }
    this.work += keys.length;
    if (keys.length > 0) this.merge(set, keys.length, keys.length);
  }

  /** `into` takes all of `from`, and `fresh` what was new to it. False: nothing was. */
  union(into: number, from: number, fresh: number): boolean {
    const count = this.collect(into, from);
    if (count === 0) return false;
    this.merge(into, count, this.newKeys(count));
    this.unionAdded(fresh, count);
    return true;
  }

  /** `fresh` takes what `from` has and `without` has not. */
  difference(fresh: number, from: number, without: number): void {
    const count = this.collect(without, from);
    if (count > 0) this.unionAdded(fresh, count);
  }

  /** `into`, which is empty, becomes what of `from` passes. */
  masked(into: number, from: number, mask: WordMask): void {
    const source = this.pairs[from] ?? 0;
    this.makeRoom(source);
    const { data, added, places } = this;
    const first = this.start[from] ?? 0;
    let count = 0;
    for (let i = 0; i < source; i++) {
      const key = data[first + 2 * i] ?? 0;
      const word = mask.word(key, data[first + 2 * i + 1] ?? 0);
      if (word === 0) continue;
      added[2 * count] = key;
      added[2 * count + 1] = word;
      places[count++] = ~0;
    }
    this.work += source;
    if (count > 0) this.merge(into, count, count);
  }

  /** Appends the elements in order. */
  list(set: number, into: IntVector): void {
    const first = this.start[set] ?? 0;
    const end = first + 2 * (this.pairs[set] ?? 0);
    for (let at = first; at < end; at += 2) {
      const base = (this.data[at] ?? 0) << 5;
      let word = this.data[at + 1] ?? 0;
      while (word !== 0) {
        const low = word & -word;
        into.push(base + 31 - Math.clz32(low));
        word ^= low;
      }
    }
    this.work += this.pairs[set] ?? 0;
  }

  /**
   * Replaces the elements that pass `renamed` by what `names` calls them; `fresh` takes the new names. False: there are
   * none.
   */
  rename(set: number, renamed: WordMask, names: (element: number) => number, fresh: number): boolean {
    const { data } = this;
    const first = this.start[set] ?? 0;
    const end = first + 2 * (this.pairs[set] ?? 0);
    const added = new Set<number>();
    let kept = first;
    for (let at = first; at < end; at += 2) {
      const key = data[at] ?? 0;
      const old = renamed.word(key, data[at + 1] ?? 0);
      for (let word = old; word !== 0; word &= word - 1) added.add(names((key << 5) + 31 - Math.clz32(word & -word)));
      const rest = (data[at + 1] ?? 0) & ~old;
      if (rest === 0) continue;
      data[kept++] = key;
      data[kept++] = rest;
    }
    this.work += (end - first) >> 1;
    this.pairs[set] = (kept - first) >> 1;
    for (const name of [...added].sort((a, b) => a - b)) {
      this.add(set, name);
      if (set !== fresh) this.add(fresh, name);
    }
    return added.size > 0;
  }

  clear(set: number): void {
    this.release(set);
    this.pairs[set] = 0;
  }

  /** `into` becomes what `from` is, and `from` empty, without copying. */
  move(into: number, from: number): void {
    this.release(into);
    this.start[into] = this.start[from] ?? 0;
    this.pairs[into] = this.pairs[from] ?? 0;
    this.room[into] = this.room[from] ?? 0;
    this.room[from] = 0;
    this.pairs[from] = 0;
  }

  /** For so many pairs in `added` and `places`. */
  private makeRoom(pairs: number): void {
    if (pairs <= this.places.length) return;
    this.places = grown(this.places, pairs);
    this.added = grown(this.added, this.places.length * 2);
  }

  /** First pair in `low..high` whose key is at least `key`. */
  private search(set: number, key: number, low: number, high: number): number {
    const first = this.start[set] ?? 0;
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.data[first + 2 * middle] ?? 0) < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Puts into `added` and `places` what `from` has and `into` has not; says how many pairs. */
  private collect(into: number, from: number): number {
    const source = this.pairs[from] ?? 0;
    if (source === 0) return 0;
    this.makeRoom(source);
    const { data, added, places } = this;
    const end = this.pairs[into] ?? 0;
    const searching = source * 8 < end;
    const a = this.start[from] ?? 0;
    const b = this.start[into] ?? 0;
    let at = 0;
    let count = 0;
    for (let i = 0; i < source; i++) {
      const key = data[a + 2 * i] ?? 0;
      if (searching) at = this.search(into, key, at, end);
      else while (at < end && (data[b + 2 * at] ?? 0) < key) at++;
      const present = at < end && data[b + 2 * at] === key;
      const word = data[a + 2 * i + 1] ?? 0;
      const rest = present ? word & ~(data[b + 2 * at + 1] ?? 0) : word;
      if (rest === 0) continue;
      added[2 * count] = key;
      added[2 * count + 1] = rest;
      places[count++] = present ? at : ~at;
    }
    this.work += searching ? source * 4 : source + end;
    return count;
  }

  private newKeys(count: number): number {
    let keys = 0;
    for (let i = 0; i < count; i++) if ((this.places[i] ?? 0) < 0) keys++;
    return keys;
  }

  /** `set` takes the first `count` pairs of `added`, which it may have in part. */
  private unionAdded(set: number, count: number): void {
    const end = this.pairs[set] ?? 0;
    const first = this.start[set] ?? 0;
    let at = 0;
    let keys = 0;
    for (let i = 0; i < count; i++) {
      const key = this.added[2 * i] ?? 0;
      while (at < end && (this.data[first + 2 * at] ?? 0) < key) at++;
      const present = at < end && this.data[first + 2 * at] === key;
      this.places[i] = present ? at : ~at;
      if (!present) keys++;
    }
    this.work += count + at;
    this.merge(set, count, keys);
  }

  /** Puts `count` pairs of `added` where `places` says; `keys` of them have a new key. From the back, in place. */
  private merge(set: number, count: number, keys: number): void {
    const old = this.pairs[set] ?? 0;
    if (keys > 0) this.reserve(set, old + keys);
    const { data, added, places } = this;
    const first = this.start[set] ?? 0;
    let read = old;
    let shift = keys;
    for (let i = count - 1; i >= 0; i--) {
      const place = places[i] ?? 0;
      const bits = added[2 * i + 1] ?? 0;
      if (place >= 0) {
        const at = first + 2 * place + 1;
        data[at] = (data[at] ?? 0) | bits;
        continue;
      }
      const from = ~place;
      if (read - from > 32) data.copyWithin(first + 2 * (from + shift), first + 2 * from, first + 2 * read);
      else for (let at = first + 2 * read - 1; at >= first + 2 * from; at--) data[at + 2 * shift] = data[at] ?? 0;
      read = from;
      shift--;
      const at = first + 2 * (from + shift);
      data[at] = added[2 * i] ?? 0;
      data[at + 1] = bits;
    }
    this.pairs[set] = old + keys;
  }

  /** Room is 2 ** (class - 1) pairs; class 0 has none. */
  private reserve(set: number, needed: number): void {
    const have = this.room[set] ?? 0;
    if (have > 0 && needed <= 1 << (have - 1)) return;
    let wanted = have + 1;
    while (1 << (wanted - 1) < needed) wanted++;
    const to = this.allocate(wanted);
    const from = this.start[set] ?? 0;
    this.data.copyWithin(to, from, from + 2 * (this.pairs[set] ?? 0));
    this.release(set);
    this.start[set] = to;
    this.room[set] = wanted;
  }

  private allocate(roomClass: number): number {
    const reused = this.free[roomClass] ?? 0;
    if (reused !== 0) {
      this.free[roomClass] = this.data[reused] ?? 0;
      return reused;
    }
    const at = this.top;
    this.top += 2 << (roomClass - 1);
    if (this.top > this.data.length) this.data = grown(this.data, this.top);
    return at;
  }

  /** A free block holds the position of the next free block of its size. */
  private release(set: number): void {
    const have = this.room[set] ?? 0;
    if (have === 0) return;
    const at = this.start[set] ?? 0;
    this.data[at] = this.free[have] ?? 0;
    this.free[have] = at;
    this.room[set] = 0;
  }
}
