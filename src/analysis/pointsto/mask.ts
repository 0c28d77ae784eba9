/** Of the numbered targets, those that may be seen as one record: as bits, each decided once. */
import { grown } from '../../graph/int-vector.ts';
import type { WordMask } from '../../graph/sparse-sets.ts';
import { WordBuffer } from '../../graph/word-buffer.ts';

/** Guards that a target that was decided is not asked for again until `forget`. */
export class Mask implements WordMask {
  /** As what targets that came by since it was cleared are seen, where not as themselves. */
  readonly others = new WordBuffer();
  private readonly seenAs: (target: number) => readonly number[];
  private known = new Int32Array(64);
  private passing = new Int32Array(64);
  private standing = new Int32Array(64);
  /** Pairs of key and bits. */
  private readonly expansions = new Map<number, Int32Array>();
  /** By key: targets that came by last and are seen as others, and as which. */
  private lastStanding = new Int32Array(64);
  private readonly lastExpansion: (Int32Array | undefined)[] = [];

  /** `seenAs`: the targets as which a target is seen; most often itself, or none. */
  constructor(seenAs: (target: number) => readonly number[]) {
    this.seenAs = seenAs;
  }

  word(key: number, bits: number): number {
    if (key >= this.known.length) this.grow(key + 1);
    let open = bits & ~(this.known[key] ?? 0);
    while (open !== 0) {
      const bit = open & -open;
      open ^= bit;
      this.decide(key, bit);
    }
    const standing = bits & (this.standing[key] ?? 0);
    if (standing !== 0) this.expand(key, standing);
    return bits & (this.passing[key] ?? 0);
  }

  private decide(key: number, bit: number): void {
    const target = targetOf(key, bit);
    const seen = this.seenAs(target);
    this.known[key] = (this.known[key] ?? 0) | bit;
    if (seen.length === 0) return;
    const itself = seen.length === 1 && seen[0] === target;
    if (itself) this.passing[key] = (this.passing[key] ?? 0) | bit;
    else this.standing[key] = (this.standing[key] ?? 0) | bit;
    if (!itself) this.expansions.set(target, wordsOf(seen));
  }

  /** Of one word mostly the same targets come by, again and again. */
  private expand(key: number, standing: number): void {
    let words = this.lastStanding[key] === standing ? this.lastExpansion[key] : undefined;
    if (!words) {
      words = this.expansion(key, standing);
      this.lastStanding[key] = standing;
      this.lastExpansion[key] = words;
    }
    for (let i = 0; i < words.length; i += 2) this.others.add(words[i] ?? 0, words[i + 1] ?? 0);
  }

  private expansion(key: number, standing: number): Int32Array {
    const together = new Map<number, number>();
    for (let rest = standing; rest !== 0; rest &= rest - 1) {
      const words = this.expansions.get(targetOf(key, rest & -rest)) ?? nothing;
      for (let i = 0; i < words.length; i += 2) {
        const at = words[i] ?? 0;
        together.set(at, (together.get(at) ?? 0) | (words[i + 1] ?? 0));
      }
    }
    return Int32Array.from([...together].flat());
  }

  private grow(words: number): void {
    this.known = grown(this.known, words);
    this.passing = grown(this.passing, this.known.length);
    this.standing = grown(this.standing, this.known.length);
    this.lastStanding = grown(this.lastStanding, this.known.length);
  }

  forget(): void {
    this.known.fill(0);
    this.passing.fill(0);
    this.standing.fill(0);
    this.lastStanding.fill(0);
    this.expansions.clear();
  }
}

const nothing = new Int32Array(0);

const targetOf = (key: number, bit: number): number => (key << 5) + 31 - Math.clz32(bit);

function wordsOf(targets: readonly number[]): Int32Array {
  const bits = new Map<number, number>();
  for (const target of targets) bits.set(target >> 5, (bits.get(target >> 5) ?? 0) | (1 << (target & 31)));
  return Int32Array.from([...bits].flat());
}
