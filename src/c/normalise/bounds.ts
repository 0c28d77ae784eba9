/**
 * Definition: where the next top-level item of a token stream ends: after the `;` of a declaration at depth 0, or after
 * the `}` of a function body.
 * Method: one scan with a bracket stack; a `{` at depth 0 opens a body unless it follows a record or enum head or a `=`.
 * Reports too much when: an unknown macro without `;` stands before a declaration in one line: both are one item.
 * May miss when: brackets do not pair: the item is cut at the next name in column 1 and marked broken.
 */
import { TokenFlag, TokenKind, type TokenStream } from '../preprocess/tokens.ts';
import { Word, type Words } from './words.ts';

/** Brackets in brackets: more than this is not handed on, so that later passes may recurse. */
export const maxNesting = 256;

/** Declarations looked at, and tokens, to tell `int f(a) int a; {` from a macro call without `;`. */
const maxOldStyleTokens = 4096;

export interface Bounds {
  /** One past the last token. */
  end: number;
  broken: boolean;
  /** Deepest bracket nesting in the item. */
  nesting: number;
}

export interface BoundsState {
  readonly tokens: TokenStream;
  readonly words: Words;
  readonly bounds: Bounds;
  stack: Uint8Array;
  /** Set after an item ran to the end of the stream with open brackets: those that never close. */
  unclosed: Uint8Array | undefined;
}

export function createBoundsState(tokens: TokenStream, words: Words): BoundsState {
  const bounds = { end: 0, broken: false, nesting: 0 };
  return { tokens, words, bounds, stack: new Uint8Array(1024), unclosed: undefined };
}

const classAt = (s: BoundsState, t: number): number =>
  t < s.tokens.length ? (s.words.classes[s.tokens.atom[t] ?? 0] ?? 0) : 0;

const isDirective = (s: BoundsState, t: number): boolean => ((s.tokens.flags[t] ?? 0) & TokenFlag.directive) !== 0;

/** The next token that is no part of a directive. */
function after(s: BoundsState, t: number): number {
  let n = t + 1;
  while (n < s.tokens.length && isDirective(s, n)) n++;
  return n;
}

interface Scan {
  depth: number;
  /** A `=` was seen at depth 0. */
  assigned: boolean;
  /** A `(...)` was seen at depth 0. */
  parens: boolean;
  /** 0: no; 1: after `struct`, attributes may follow; 2: after the tag. */
  head: 0 | 1 | 2;
  /** The brace that is open at depth 0 is a function body. */
  body: boolean;
  /** `;` to pass over: declarations of old-style parameters. */
  parameters: number;
  /** The first token after `)` at depth 0 was looked at. */
  looked: boolean;
  /** The open parenthesis belongs to an attribute, `typeof` or asm label. */
  specifying: boolean;
  /** Class of the previous token at depth 0. */
  last: number;
}

/** Finds the end of the item that starts at `start`; the result is in `s.bounds`. */
export function findEnd(s: BoundsState, start: number): void {
  const { tokens, bounds } = s;
  bounds.broken = false;
  bounds.nesting = 0;
  const scan: Scan = {
    depth: 0,
    assigned: false,
    parens: false,
    head: 0,
    body: false,
    parameters: 0,
    looked: false,
    specifying: false,
    last: Word.semicolon,
  };
  const { atom, flags } = tokens;
  const { classes } = s.words;
  for (let t = start; t < tokens.length; t++) {
    const word = classes[atom[t] ?? 0] ?? 0;
    if (word < Word.openParen && scan.depth > 0) continue;
    if (((flags[t] ?? 0) & TokenFlag.directive) !== 0) continue;
    if (word >= Word.openParen && word <= Word.closeBrace) {
      const end = (word & 1) === 0 ? open(s, scan, start, t, word) : close(s, scan, t, word);
      if (end >= 0) {
        bounds.end = end;
        return;
      }
    } else if (scan.depth === 0) {
      const end = atTop(s, scan, start, t, word);
      if (end >= 0) {
        bounds.end = end;
        return;
      }
    }
  }
  if (scan.depth > 0 && s.unclosed === undefined) {
    findUnclosed(s, start);
    findEnd(s, start);
    return;
  }
  bounds.broken = scan.depth > 0;
  bounds.end = tokens.length;
}

/** Handles an opening bracket; the end of the item if it ends here, else -1. */
function open(s: BoundsState, scan: Scan, start: number, t: number, word: number): number {
  if (scan.depth === 0) {
    if (word === Word.openBrace) {
      scan.body = scan.head === 0 && !scan.assigned && t > start;
      scan.head = 0;
    }
    scan.specifying = word === Word.openParen && isSpecifying(scan.last);
    if (!scan.specifying) scan.head = 0;
  }
  if (s.unclosed?.[t] === 1) {
    s.bounds.broken = true;
    return resynchronise(s, t);
  }
  if (scan.depth >= s.stack.length) {
    const bigger = new Uint8Array(s.stack.length * 2);
    bigger.set(s.stack);
    s.stack = bigger;
  }
  s.stack[scan.depth++] = word + 1;
  if (scan.depth > s.bounds.nesting) s.bounds.nesting = scan.depth;
  return -1;
}

function close(s: BoundsState, scan: Scan, t: number, word: number): number {
  if (scan.depth === 0) {
    s.bounds.broken = true;
    return t + 1;
  }
  if (s.stack[scan.depth - 1] === word) scan.depth--;
  else if (word === Word.closeBrace) {
    // A brace closes what is open inside it; a stray `)` or `]` closes nothing.
    let d = scan.depth - 1;
    while (d > 0 && s.stack[d] !== word) d--;
    s.bounds.broken = true;
    scan.depth = d;
  } else s.bounds.broken = true;
  if (scan.depth > 0) return -1;
  if (word === Word.closeBrace) return scan.body ? t + 1 : -1;
  if (word === Word.closeParen && !scan.specifying) scan.parens = true;
  return -1;
}

/** Handles a token at depth 0 that is no bracket. */
function atTop(s: BoundsState, scan: Scan, start: number, t: number, word: number): number {
  if (word === Word.semicolon) {
    if (scan.parameters === 0) return t + 1;
    scan.parameters--;
    return -1;
  }
  scan.last = word;
  if (word === Word.assign) scan.assigned = true;
  if (word === Word.record || word === Word.enumeration) scan.head = 1;
  else if (scan.head === 1) scan.head = word === Word.name ? 2 : isAttributeWord(word) ? 1 : 0;
  else if (scan.head === 2 && !(word === Word.colon || word === Word.type || word === Word.name)) scan.head = 0;
  if (scan.parens && !scan.looked && !scan.assigned && !isAttributeWord(word) && word !== Word.asm) {
    scan.looked = true;
    return afterParens(s, scan, start, t, word);
  }
  return -1;
}

const isSpecifying = (word: number): boolean =>
  isAttributeWord(word) || word === Word.asm || word === Word.typeof || word === Word.atomic;

const isAttributeWord = (word: number): boolean =>
  word === Word.attribute || word === Word.alignas || word === Word.dropped;

const startsDeclaration = (word: number): boolean => word <= Word.atomic || word === Word.noreturn;

/** `t` follows `name (...)`: parameters in the old style, or a macro call that nobody ended. */
function afterParens(s: BoundsState, scan: Scan, start: number, t: number, word: number): number {
  if (!startsDeclaration(word) || s.tokens.kind[t] !== TokenKind.identifier) return -1;
  const count = oldStyleParameters(s, start, t);
  scan.parameters = count === 0 ? 0 : oldStyleDeclarations(s, t, count);
  if (scan.parameters > 0) return -1;
  const call = classAt(s, start) === Word.name && classAt(s, after(s, start)) === Word.openParen;
  return call && inFirstColumn(s, t) ? t : -1;
}

/** The number of names if the parentheses before `t` hold nothing but names. */
function oldStyleParameters(s: BoundsState, start: number, t: number): number {
  let count = 0;
  for (let i = t - 2, wantName = true; i > start; i--, wantName = !wantName) {
    const word = classAt(s, i);
    if (wantName) {
      if (word !== Word.name || s.tokens.kind[i] !== TokenKind.identifier) return 0;
      count++;
    } else if (word === Word.openParen) return count;
    else if (word !== Word.comma) return 0;
  }
  return 0;
}

/** The number of declarations from `t` on that a `{` follows, at most `most`; 0 if none does. */
function oldStyleDeclarations(s: BoundsState, t: number, most: number): number {
  const stop = Math.min(s.tokens.length, t + maxOldStyleTokens);
  let depth = 0;
  for (let i = t, count = 0; i < stop && count <= most; i++) {
    const word = classAt(s, i);
    if (word === Word.openBrace && depth === 0 && i > t && classAt(s, i - 1) === Word.semicolon) return count;
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    else if (depth === 0 && word === Word.assign) return 0;
    else if (depth === 0 && word === Word.semicolon) count++;
    if (depth < 0) return 0;
  }
  return 0;
}

const inFirstColumn = (s: BoundsState, t: number): boolean =>
  ((s.tokens.flags[t] ?? 0) & TokenFlag.lineStart) !== 0 && s.tokens.column[t] === 1;

/** The next name or keyword in column 1 that is no label. */
function resynchronise(s: BoundsState, from: number): number {
  for (let t = from + 1; t < s.tokens.length; t++) {
    if (s.tokens.kind[t] !== TokenKind.identifier || !inFirstColumn(s, t) || isDirective(s, t)) continue;
    if (classAt(s, t) <= Word.atomic && classAt(s, after(s, t)) !== Word.colon) return t;
  }
  return s.tokens.length;
}

/** Marks the brackets from `start` on that never close, in one pass, so that a file of them costs no more. */
function findUnclosed(s: BoundsState, start: number): void {
  const { length } = s.tokens;
  const unclosed = new Uint8Array(length);
  const open = new Int32Array(length - start);
  let depth = 0;
  for (let t = start; t < length; t++) {
    const word = classAt(s, t);
    if (word < Word.openParen || word > Word.closeBrace || isDirective(s, t)) continue;
    if ((word & 1) === 0) open[depth++] = t;
    else if (depth > 0 && classAt(s, open[depth - 1] ?? 0) === word - 1) depth--;
    else if (word === Word.closeBrace) {
      let d = depth - 1;
      while (d >= 0 && classAt(s, open[d] ?? 0) !== Word.openBrace) d--;
      if (d >= 0) depth = d;
    }
  }
  for (let d = 0; d < depth; d++) unclosed[open[d] ?? 0] = 1;
  s.unclosed = unclosed;
}
