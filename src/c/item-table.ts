import type { Limitation } from '../source/limitation.ts';
import type { Words } from './normalise/words.ts';
import type { Atoms, TokenStream } from './preprocess/tokens.ts';

export interface Item {
  readonly path: string;
  /** Of its first token, absolute. */
  readonly line: number;
  /** 16 hex digits; equal = the same item up to its line, in every unit, worker and run. See `normalise/digest.ts`. */
  readonly digest: string;
  /** Distinct identifier atoms in it, sorted; keywords left out. */
  readonly names: Int32Array;
  /** Atoms that it defines as typedef names at file scope. */
  readonly typedefs: Int32Array;
}

/** The items of one unit, in order. The ranges are in the unit's token stream and valid as long as that is. */
export interface ItemTable {
  /** Objects may be shared with the tables of earlier units of the same cutter. */
  readonly items: readonly Item[];
  readonly limitations: readonly Limitation[];
  readonly tokens: TokenStream;
  readonly atoms: Atoms;
  readonly words: Words;
  /** By item: its first token, and one past its last. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** By item: its brackets nest too deeply to be parsed. */
  readonly tooDeep: Uint8Array;
  /** By token: 1 for a typedef name in force at its item, shadowing aside. */
  readonly marks: Uint8Array;
  /** A header of the unit is missing, so unknown names may be types. */
  readonly incomplete: boolean;
}

/** What of a `PreprocessedUnit` is read here. */
export interface CutInput {
  readonly tokens: TokenStream;
  readonly limitations: readonly Limitation[];
  /** `[first, last, record]*`, by `first`, `last` inclusive: token ranges; equal records hold equal tokens. */
  readonly replays: Int32Array;
}
