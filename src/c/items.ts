/**
 * Definition: a unit's tokens cut into top-level items, each with a digest, its names and the typedef names it defines.
 * Method: one scan for the ends, one for digest, names and typedef marks; a header range that an earlier unit cut under
 * the same typedef names is taken over whole.
 * May miss when: brackets do not pair (Limitation `unparsed-range`) or nest too deeply (Limitation `nesting-depth`).
 */
import type { LimitationKind } from '../source/limitation.ts';
import {
  type Cutting,
  defineTypedefs,
  type RangeStart,
  rangeOf,
  reuse,
  type State,
  sameTypedefs,
} from './item-ranges.ts';
import type { CutInput, Item, ItemTable } from './item-table.ts';
import { createBoundsState, findEnd, maxNesting } from './normalise/bounds.ts';
import { createDigester, createStreamHashes, digestItem, fitDigester } from './normalise/digest.ts';
import { typedefNames } from './normalise/typedef-names.ts';
import { createWords, Word, type Words } from './normalise/words.ts';
import { type Atoms, TokenFlag } from './preprocess/tokens.ts';

export type { CutInput, Item, ItemTable } from './item-table.ts';

export interface Cutter {
  cut(unit: CutInput): ItemTable;
}

/** The items of one unit. To cut several, make one cutter: it reuses what headers were cut into. */
export function cutUnit(unit: CutInput, atoms: Atoms): ItemTable {
  return createCutter(atoms).cut(unit);
}

/** Cuts the units of one worker; `atoms` are those of its preprocessor. */
export function createCutter(atoms: Atoms): Cutter {
  const words = createWords(atoms);
  const state: State = {
    atoms,
    digester: createDigester(),
    known: new Map(),
    ranges: new Map(),
    typed: new Int32Array(1024),
    unit: 0,
  };
  return {
    cut(unit) {
      const current = words.current();
      state.unit++;
      fitDigester(state.digester, atoms.size);
      if (state.typed.length < atoms.size) {
        const bigger = new Int32Array(atoms.size * 2);
        bigger.set(state.typed);
        state.typed = bigger;
      }
      return cutTokens(state, unit, current);
    },
  };
}

/** A tree, its lowering and its facts are in memory at once, some hundred bytes for each token. */
const maxItemTokens = 1_000_000;
/** Ten times what the largest units of real programs have, with all their headers. */
const maxItems = 100_000;

/** What leaves out a header, and with it the types it defines. */
const lostHeader: ReadonlySet<LimitationKind> = new Set<LimitationKind>([
  'missing-header',
  'outside-jail',
  'unreadable-file',
  'not-a-regular-file',
  'file-too-large',
  'include-depth',
  'token-budget',
]);

function cutTokens(state: State, unit: CutInput, words: Words): ItemTable {
  const { tokens } = unit;
  const cutting: Cutting = {
    state,
    unit,
    words,
    bounds: createBoundsState(tokens, words),
    hashes: createStreamHashes(tokens),
    marks: new Uint8Array(tokens.length),
    items: [],
    first: [],
    last: [],
    tooDeep: [],
    limitations: [],
    typedefs: [],
  };
  const { replays } = unit;
  let t = 0;
  for (let r = 0; r < replays.length; r += 3) {
    const first = replays[r] ?? 0;
    if (first < t) continue;
    t = cutUntil(cutting, t, first);
    // An item that reaches into the range: its tokens are cut one by one.
    if (t > first) continue;
    t = takeRange(cutting, first, (replays[r + 1] ?? 0) + 1, replays[r + 2] ?? 0);
  }
  cutUntil(cutting, t, tokens.length);
  return {
    items: cutting.items,
    limitations: cutting.limitations,
    tokens,
    atoms: state.atoms,
    words,
    first: Int32Array.from(cutting.first),
    last: Int32Array.from(cutting.last),
    tooDeep: Uint8Array.from(cutting.tooDeep),
    marks: cutting.marks,
    incomplete: unit.limitations.some((l) => lostHeader.has(l.kind)),
  };
}

/** Cuts items from `from` until one ends at or after `until`; the place it ends at. */
function cutUntil(c: Cutting, from: number, until: number): number {
  const { tokens } = c.unit;
  let t = from;
  while (t < until) {
    const lone = c.words.classes[tokens.atom[t] ?? 0] === Word.semicolon;
    if (lone || ((tokens.flags[t] ?? 0) & TokenFlag.directive) !== 0) {
      t++;
      continue;
    }
    if (c.items.length >= maxItems) return stopCutting(c, t);
    findEnd(c.bounds, t);
    addItem(c, t, c.bounds.bounds.end);
    t = c.bounds.bounds.end;
  }
  return t;
}

/** Most brackets open at once, whether or not they close: a later pass goes down each. */
function openBrackets(c: Cutting, first: number, last: number): number {
  const { atom } = c.unit.tokens;
  let most = 0;
  for (let t = first, depth = 0; t < last; t++) {
    const word = c.words.classes[atom[t] ?? 0] ?? 0;
    if (word < Word.openParen || word > Word.closeBrace) continue;
    depth = (word & 1) === 0 ? depth + 1 : Math.max(0, depth - 1);
    if (depth > most) most = depth;
  }
  return most;
}

/** Leaves out the rest of the unit; where the stream ends. */
function stopCutting(c: Cutting, t: number): number {
  const { tokens } = c.unit;
  const path = tokens.files[tokens.file[t] ?? 0] ?? '';
  const detail = `more than ${maxItems} declarations in one unit; from here on they are not read`;
  c.limitations.push({ kind: 'token-budget', path, line: tokens.line[t] ?? 0, effect: 'may-miss', detail });
  return tokens.length;
}

function addItem(c: Cutting, first: number, last: number): void {
  const { state, unit, words } = c;
  const { digester } = state;
  const { tokens } = unit;
  digestItem(digester, tokens, words, c.hashes, state.typed, state.unit, { first, last }, c.marks);
  const path = tokens.files[tokens.file[first] ?? 0] ?? '';
  const line = tokens.line[first] ?? 0;
  const item = itemOf(c, path, line, first, last);
  defineTypedefs(c, item.typedefs);
  const { broken } = c.bounds.bounds;
  const nesting = broken ? openBrackets(c, first, last) : c.bounds.bounds.nesting;
  if (broken) {
    const detail = 'brackets do not pair; skipped up to the next declaration in column 1';
    c.limitations.push({ kind: 'unparsed-range', path, line, effect: 'may-miss', detail });
  }
  const tooDeep = nesting > maxNesting;
  if (tooDeep) {
    const detail = `brackets nest more than ${maxNesting} deep; the declaration is not read`;
    c.limitations.push({ kind: 'nesting-depth', path, line, effect: 'may-miss', detail });
  }
  const tooLong = last - first > maxItemTokens;
  if (tooLong) {
    const detail = `${last - first} tokens in one declaration, more than ${maxItemTokens}; it is not read`;
    c.limitations.push({ kind: 'token-budget', path, line, effect: 'may-miss', detail });
  }
  c.items.push(item);
  c.first.push(first);
  c.last.push(last);
  c.tooDeep.push(tooDeep || tooLong ? 1 : 0);
}

function itemOf(c: Cutting, path: string, line: number, first: number, last: number): Item {
  const { state } = c;
  const { a, b, names, count } = state.digester;
  const known = state.known.get(a);
  if (known?.b === b) {
    const { item } = known;
    return item.line === line ? item : { ...item, line };
  }
  const { tokens } = c.unit;
  const item: Item = {
    path,
    line,
    digest: hex(a) + hex(b),
    names: names.slice(0, count).sort(),
    typedefs: Int32Array.from(definesTypedef(c, first, last) ? typedefNames(tokens, c.words, first, last) : []),
  };
  if (!known) state.known.set(a, { b, item });
  return item;
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');

/** `typedef` stands among the specifiers: before any bracket, or after a record's body. */
function definesTypedef(c: Cutting, first: number, last: number): boolean {
  const { tokens } = c.unit;
  for (let t = first, depth = 0; t < last; t++) {
    const word = c.words.classes[tokens.atom[t] ?? 0] ?? 0;
    if (word === Word.typedef && depth === 0) return true;
    if (word === Word.assign && depth === 0) return false;
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
  }
  return false;
}

/** Takes over an earlier cut of the record, or cuts the range and keeps it; where the next item starts. */
function takeRange(c: Cutting, first: number, last: number, record: number): number {
  const { state } = c;
  const earlier = state.ranges.get(record);
  for (const range of earlier ?? []) {
    if (!sameTypedefs(state, range)) continue;
    reuse(c, range, first);
    return last;
  }
  const start: RangeStart = {
    token: first,
    item: c.items.length,
    limitation: c.limitations.length,
    typedef: c.typedefs.length,
  };
  const end = cutUntil(c, first, last);
  if (end !== last || (earlier?.length ?? 0) >= maxVariants) return end;
  const range = rangeOf(c, start, last);
  if (earlier) earlier.push(range);
  else state.ranges.set(record, [range]);
  return end;
}

/** Different typedef names around one header: more than this are not kept. */
const maxVariants = 4;
