/**
 * Definition: what a replayed header range was cut into, kept to be taken over by later units.
 * Method: the cut of a range depends on its tokens and on which of its names are typedef names before it; both are
 * compared.
 */
import type { Limitation } from '../source/limitation.ts';
import type { CutInput, Item } from './item-table.ts';
import type { BoundsState } from './normalise/bounds.ts';
import type { Digester, StreamHashes } from './normalise/digest.ts';
import type { Words } from './normalise/words.ts';
import type { Atoms } from './preprocess/tokens.ts';

/** A replayed header range as it was first cut. */
export interface CutRange {
  readonly items: readonly Item[];
  /** Relative to the start of the range. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly tooDeep: Uint8Array;
  readonly marks: Uint8Array;
  /** Names in the range; each was a typedef name before it or not. */
  readonly names: Int32Array;
  readonly wasTyped: Uint8Array;
  readonly typedefs: Int32Array;
  readonly limitations: readonly Limitation[];
}

export interface KnownItem {
  /** Lane b of the digest. */
  readonly b: number;
  readonly item: Item;
}

export interface State {
  readonly atoms: Atoms;
  readonly digester: Digester;
  /** By lane a of the digest: items whose names can be shared. */
  readonly known: Map<number, KnownItem>;
  readonly ranges: Map<number, CutRange[]>;
  /** By atom: serial of the unit that has it as a typedef name. */
  typed: Int32Array;
  unit: number;
}

export interface Cutting {
  readonly state: State;
  readonly unit: CutInput;
  readonly words: Words;
  readonly bounds: BoundsState;
  readonly hashes: StreamHashes;
  readonly marks: Uint8Array;
  readonly items: Item[];
  readonly first: number[];
  readonly last: number[];
  readonly tooDeep: number[];
  readonly limitations: Limitation[];
  /** Typedef names in the order in which they came into force. */
  readonly typedefs: number[];
}

export function defineTypedefs(c: Cutting, atoms: Int32Array): void {
  const { typed, unit } = c.state;
  for (const atom of atoms) {
    if (typed[atom] === unit) continue;
    typed[atom] = unit;
    c.typedefs.push(atom);
  }
}

/** Where in the growing tables a range began. */
export interface RangeStart {
  readonly token: number;
  readonly item: number;
  readonly limitation: number;
  readonly typedef: number;
}

export function rangeOf(c: Cutting, start: RangeStart, last: number): CutRange {
  const { state } = c;
  const items = c.items.slice(start.item);
  const typedefs = Int32Array.from(c.typedefs.slice(start.typedef));
  const own = new Set(typedefs);
  const names = distinctNames(state.digester, items);
  const relative = (tokens: readonly number[]): Int32Array =>
    Int32Array.from(tokens.slice(start.item), (t) => t - start.token);
  return {
    items,
    first: relative(c.first),
    last: relative(c.last),
    tooDeep: Uint8Array.from(c.tooDeep.slice(start.item)),
    marks: c.marks.slice(start.token, last),
    names,
    wasTyped: Uint8Array.from(names, (atom) => (state.typed[atom] === state.unit && !own.has(atom) ? 1 : 0)),
    typedefs,
    limitations: c.limitations.slice(start.limitation),
  };
}

function distinctNames(digester: Digester, items: readonly Item[]): Int32Array {
  const { seen } = digester;
  const serial = ++digester.serial;
  const names: number[] = [];
  for (const item of items) {
    for (const name of item.names) {
      if (seen[name] === serial) continue;
      seen[name] = serial;
      names.push(name);
    }
  }
  return Int32Array.from(names);
}

export function sameTypedefs(state: State, range: CutRange): boolean {
  const { names, wasTyped } = range;
  for (let i = 0; i < names.length; i++) {
    const typed = state.typed[names[i] ?? 0] === state.unit ? 1 : 0;
    if (typed !== wasTyped[i]) return false;
  }
  return true;
}

export function reuse(c: Cutting, range: CutRange, at: number): void {
  for (let i = 0; i < range.items.length; i++) {
    const item = range.items[i];
    if (item) c.items.push(item);
    c.first.push(at + (range.first[i] ?? 0));
    c.last.push(at + (range.last[i] ?? 0));
    c.tooDeep.push(range.tooDeep[i] ?? 0);
  }
  c.marks.set(range.marks, at);
  defineTypedefs(c, range.typedefs);
  for (const limitation of range.limitations) c.limitations.push(limitation);
}
