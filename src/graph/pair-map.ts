/** A hash map from pairs of integers to integers, in typed arrays: three numbers an entry, nothing else. */
export class PairMap {
  private mask: number;
  private entries: Int32Array;
  private count = 0;

  /** `room`: entries to expect. */
  constructor(room = 16) {
    let slots = 32;
    while (slots < room * 2) slots *= 2;
    this.mask = slots - 1;
    this.entries = new Int32Array(slots * 3).fill(vacant);
  }

  get size(): number {
    return this.count;
  }

  /** `first` is not -1. undefined: no entry. */
  get(first: number, second: number): number | undefined {
    const at = this.slot(first, second);
    return this.entries[at] === vacant ? undefined : this.entries[at + 2];
  }

  set(first: number, second: number, value: number): void {
    const at = this.slot(first, second);
    const entries = this.entries;
    entries[at + 2] = value;
    if (entries[at] !== vacant) return;
    entries[at] = first;
    entries[at + 1] = second;
    if (++this.count * 5 > (this.mask + 1) * 3) this.rehash();
  }

  /** False: the pair had an entry already. */
  add(first: number, second: number): boolean {
    const at = this.slot(first, second);
    if (this.entries[at] !== vacant) return false;
    this.set(first, second, 0);
    return true;
  }

  clear(): void {
    this.entries.fill(vacant);
    this.count = 0;
  }

  private slot(first: number, second: number): number {
    const { entries, mask } = this;
    let index = hash(first, second) & mask;
    for (;;) {
      const at = index * 3;
      const key = entries[at];
      if (key === vacant || (key === first && entries[at + 1] === second)) return at;
      index = (index + 1) & mask;
    }
  }

  private rehash(): void {
    const old = this.entries;
    const slots = (this.mask + 1) * 2;
    this.mask = slots - 1;
    this.entries = new Int32Array(slots * 3).fill(vacant);
    for (let at = 0; at < old.length; at += 3) {
      const first = old[at] ?? vacant;
      if (first === vacant) continue;
      const to = this.slot(first, old[at + 1] ?? 0);
      this.entries[to] = first;
      this.entries[to + 1] = old[at + 1] ?? 0;
      this.entries[to + 2] = old[at + 2] ?? 0;
    }
  }
}

const vacant = -1;

function hash(first: number, second: number): number {
  let h = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
