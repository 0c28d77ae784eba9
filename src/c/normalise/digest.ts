/**
 * Definition: two 32-bit lanes over an item's path, spellings, typedef marks, line steps and macro invocations; equal
 * lanes mean the same item wherever it stands in its file.
 * Method: per token one multiply and rotate a lane over hashes kept by atom; collects the names in the same loop.
 * May miss when: only columns or the places of macro definitions differ: that is the same item.
 */
import { TokenFlag, TokenKind, type TokenStream } from '../preprocess/tokens.ts';
import { hashText, Word, type Words } from './words.ts';

export interface Digester {
  a: number;
  b: number;
  /** The names of the last item, distinct, in order of appearance. */
  names: Int32Array;
  count: number;
  /** Serial of the last item that held the atom. */
  seen: Int32Array;
  serial: number;
}

export function createDigester(): Digester {
  return { a: 0, b: 0, names: new Int32Array(1024), count: 0, seen: new Int32Array(1024), serial: 0 };
}

/** Hashes of what stands in tables beside the tokens; one per unit. */
export interface StreamHashes {
  /** By file, as far as they were asked for: the table holds the files of all units. */
  readonly file: Map<number, number>;
  /** By invocation, the chain of enclosing invocations included; 0 = not computed. */
  readonly invocation: Int32Array;
}

export function createStreamHashes(tokens: TokenStream): StreamHashes {
  return {
    file: new Map(),
    invocation: new Int32Array(tokens.invocations.length),
  };
}

function fileHash(tokens: TokenStream, hashes: StreamHashes, id: number): number {
  const known = hashes.file.get(id);
  if (known !== undefined) return known;
  const path = tokens.files[id];
  const hash = path === undefined ? 0 : hashText(path, 0x9747b28c) | 0;
  hashes.file.set(id, hash);
  return hash;
}

function invocationHash(tokens: TokenStream, words: Words, hashes: Int32Array, id: number): number {
  const known = hashes[id] ?? 0;
  if (id === 0 || known !== 0) return known;
  const chain: number[] = [];
  let at = id;
  while (at !== 0 && (hashes[at] ?? 0) === 0) {
    chain.push(at);
    at = tokens.invocations[at]?.parent ?? 0;
  }
  let h = hashes[at] ?? 0;
  for (let i = chain.length - 1; i >= 0; i--) {
    const invocation = tokens.invocations[chain[i] ?? 0];
    const own = (words.laneA[invocation?.name ?? 0] ?? 0) + (invocation?.inArgument ? 2 : 1);
    h = (Math.imul(h ^ own, 0x2c1b3c6d) | 1) >>> 0;
    hashes[chain[i] ?? 0] = h | 0;
  }
  return h | 0;
}

/**
 * Hashes the tokens `[first, last)` and collects their names; `typed[atom] === unit` says that the atom names a type here.
 * Sets `marks[t]` for the tokens that do.
 */
export function digestItem(
  d: Digester,
  tokens: TokenStream,
  words: Words,
  hashes: StreamHashes,
  typed: Int32Array,
  unit: number,
  range: { readonly first: number; readonly last: number },
  marks: Uint8Array,
): void {
  const { atom, line, file, invocation, kind, flags } = tokens;
  const { laneA, laneB, classes } = words;
  const { seen } = d;
  const serial = ++d.serial;
  let a = fileHash(tokens, hashes, file[range.first] ?? 0);
  let b = a ^ 0x5bd1e995;
  let count = 0;
  let lastLine = line[range.first] ?? 0;
  let lastFile = file[range.first] ?? 0;
  let lastInvocation = 0;
  for (let t = range.first; t < range.last; t++) {
    if (((flags[t] ?? 0) & TokenFlag.directive) !== 0) continue;
    const at = atom[t] ?? 0;
    const word = classes[at] ?? 0;
    let extra = (line[t] ?? 0) - lastLine;
    lastLine = line[t] ?? 0;
    if (file[t] !== lastFile) {
      lastFile = file[t] ?? 0;
      // Another file: its lines are not relative to the item's.
      extra += fileHash(tokens, hashes, lastFile) + lastLine;
    }
    if (invocation[t] !== lastInvocation) {
      lastInvocation = invocation[t] ?? 0;
      extra += Math.imul(invocationHash(tokens, words, hashes.invocation, lastInvocation), 0x3243f6a9) + 7;
    }
    if (word <= Word.typeArguments && kind[t] === TokenKind.identifier) {
      if (typed[at] === unit) {
        marks[t] = 1;
        extra += 0x40000001;
      }
      if (seen[at] !== serial && (word === Word.name || word >= Word.offsetof)) {
        seen[at] = serial;
        d.names[count++] = at;
        if (count === d.names.length) d.names = grown(d.names);
      }
    }
    a = Math.imul(a ^ (laneA[at] ?? 0) ^ Math.imul(extra, 0x27d4eb2f), 0x85ebca6b);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b + (laneB[at] ?? 0) + Math.imul(extra, 0x165667b1), 0xc2b2ae35);
    b = (b << 17) | (b >>> 15);
  }
  d.a = finish(a);
  d.b = finish(b + a);
  d.count = count;
}

function finish(lane: number): number {
  let h = lane ^ (lane >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  return Math.imul(h, 0x846ca68b) | 0;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}

/** Makes room for atoms up to `size`. */
export function fitDigester(d: Digester, size: number): void {
  if (d.seen.length >= size) return;
  const bigger = new Int32Array(size * 2);
  bigger.set(d.seen);
  d.seen = bigger;
}
