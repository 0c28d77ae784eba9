/**
 * Definition: the names that a `typedef` item of file scope defines.
 * Method: skip the specifiers (the first name without a type before it is the type), then in each declarator take the
 * first name; what follows it up to the next `,` at depth 0 is skipped.
 * May miss when: unknown macros stand among the specifiers.
 */
import { TokenKind, type TokenStream } from '../preprocess/tokens.ts';
import { Word, type Words } from './words.ts';

interface Reading {
  readonly tokens: TokenStream;
  readonly words: Words;
  readonly last: number;
}

const classAt = (r: Reading, t: number): number =>
  t < r.last ? (r.words.classes[r.tokens.atom[t] ?? 0] ?? 0) : Word.semicolon;

/** Atoms defined by the tokens `[first, last)`, which hold a `typedef` at depth 0. */
export function typedefNames(tokens: TokenStream, words: Words, first: number, last: number): number[] {
  const r: Reading = { tokens, words, last };
  const names: number[] = [];
  let t = skipSpecifiers(r, first);
  while (t < last && classAt(r, t) !== Word.semicolon) {
    const name = findName(r, t);
    if (name < 0) break;
    names.push(tokens.atom[name] ?? 0);
    t = nextDeclarator(r, t, name);
  }
  return names;
}

function skipSpecifiers(r: Reading, first: number): number {
  let typed = false;
  let t = first;
  for (; t < r.last; t++) {
    const word = classAt(r, t);
    if (word === Word.typedef || word === Word.storage || word === Word.qualifier || isDropped(word)) continue;
    if (word === Word.type || word === Word.builtinType) typed = true;
    else if (word === Word.record || word === Word.enumeration) {
      t = skipRecord(r, t + 1) - 1;
      typed = true;
    } else if (word === Word.typeof || word === Word.attribute || word === Word.alignas || isAtomicType(r, t, word)) {
      t = skipGroup(r, t + 1) - 1;
      typed ||= word === Word.typeof || word === Word.atomic;
    } else if (word === Word.atomic) continue;
    else if (isName(r, t, word) && (!typed || isName(r, t + 1, classAt(r, t + 1)))) typed = true;
    else break;
  }
  return t;
}

const isAtomicType = (r: Reading, t: number, word: number): boolean =>
  word === Word.atomic && classAt(r, t + 1) === Word.openParen;

const isDropped = (word: number): boolean => word === Word.dropped || word === Word.noreturn;

const isName = (r: Reading, t: number, word: number): boolean =>
  word === Word.name && t < r.last && r.tokens.kind[t] === TokenKind.identifier;

/** Attributes, tag and body after `struct`, `union` or `enum`. */
function skipRecord(r: Reading, from: number): number {
  let t = from;
  while (classAt(r, t) === Word.attribute) t = skipGroup(r, t + 1);
  if (classAt(r, t) === Word.name) t++;
  if (classAt(r, t) === Word.colon) while (classAt(r, t) !== Word.openBrace && classAt(r, t) !== Word.semicolon) t++;
  return classAt(r, t) === Word.openBrace ? skipGroup(r, t) : t;
}

/** One past the bracket group that opens at `t`; `t` if none does. */
function skipGroup(r: Reading, t: number): number {
  let depth = 0;
  for (let i = t; i < r.last; i++) {
    const word = classAt(r, i);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    if (depth <= 0) return i === t ? t : i + 1;
  }
  return r.last;
}

function findName(r: Reading, from: number): number {
  for (let t = from; t < r.last; t++) {
    const word = classAt(r, t);
    if (word === Word.attribute) t = skipGroup(r, t + 1) - 1;
    else if (isName(r, t, word)) return t;
    else if (word === Word.semicolon || word === Word.comma) return -1;
  }
  return -1;
}

/** One past the `,` that ends the declarator that starts at `start` and holds `name`. */
function nextDeclarator(r: Reading, start: number, name: number): number {
  let depth = 0;
  for (let t = start; t < r.last; t++) {
    const word = classAt(r, t);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    else if (word === Word.comma && depth === 0 && t > name) return t + 1;
  }
  return r.last;
}
