/** A set of small integers while it is put together, in any order; clearing it costs what was touched. */
import { grown, IntVector } from './int-vector.ts';

/** Guards that each key is listed once. A word holds the 32 numbers from `32 * key`. */
export class WordBuffer {
  private readonly touched = new IntVector();
  private words = new Int32Array(64);

  get isEmpty(): boolean {
    return this.touched.length === 0;
  }

  /** `bits` are not 0. */
  add(key: number, bits: number): void {
    if (key >= this.words.length) this.words = grown(this.words, key + 1);
    const old = this.words[key] ?? 0;
    if (old === 0) this.touched.push(key);
    this.words[key] = old | bits;
  }

  word(key: number): number {
    return this.words[key] ?? 0;
  }

  /** Keys of the words that are not 0, ascending; valid until the next change. */
  keys(): Int32Array {
    return this.touched.data.subarray(0, this.touched.length).sort();
  }

  clear(): void {
    for (let i = 0; i < this.touched.length; i++) this.words[this.touched.get(i)] = 0;
    this.touched.clear();
  }
}
