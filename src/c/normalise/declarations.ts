/**
 * Definition: declarations, with their declarators, parameters, initialisers and bodies.
 * Method: recursive descent; the names that declarators introduce go to the scope, so that later uses of a typedef name
 * that they hide are no types.
 * Reports too much when: a header is missing and a name follows a complete declarator: it is dropped as a macro.
 */
import {
  type Draft,
  declare,
  drop,
  hideAfter,
  hideBefore,
  isLocal,
  isName,
  isType,
  leave,
  skipGroup,
  type Where,
  wordAt,
} from './draft.ts';
import { isSpecifier, maxMacros, readSpecifiers, startsTypeName } from './specifiers.ts';
import { Word } from './words.ts';

interface Declarator {
  readonly end: number;
  /** Token of the name, -1 if abstract. */
  readonly name: number;
  /** The name is directly followed by parameters. */
  readonly isFunction: boolean;
}

/** One declaration with its `;` or body. Always goes forward. */
export function readDeclaration(d: Draft, start: number, where: Where): number {
  const specifiers = readSpecifiers(d, start, where);
  let i = specifiers.end;
  const as = specifiers.isTypedef ? 'typedef' : 'ordinary';
  for (;;) {
    const { length } = d.scope.log;
    const declarator = readDeclarator(d, i);
    i = afterDeclarator(d, declarator, where);
    if (declarator.isFunction && (where === 'file' || where === 'block')) {
      if (where === 'file' && startsOldStyle(d, i)) i = readOldStyle(d, i);
      if (wordAt(d, i) === Word.openBrace) {
        i = d.read.block(d, i);
        leave(d.scope, length);
        return i;
      }
    }
    leave(d.scope, length);
    if (declarator.name >= 0 && where !== 'member') declare(d, declarator.name, as);
    if (wordAt(d, i) === Word.assign) i = readInitializer(d, i + 1);
    if (wordAt(d, i) !== Word.comma || i >= d.length) break;
    i++;
  }
  return endOfDeclaration(d, start, i);
}

/** At the `;`, or at something unexpected: then the rest of the statement is read as an expression. */
function endOfDeclaration(d: Draft, start: number, from: number): number {
  let i = from;
  while (i < d.length && wordAt(d, i) !== Word.semicolon && wordAt(d, i) !== Word.closeBrace) {
    const next = d.read.expression(d, i, 'end');
    i = next > i ? next : i + 1;
  }
  if (wordAt(d, i) === Word.semicolon) i++;
  return Math.max(i, start + 1);
}

/** Pointers, name, parameters and bounds. Without a name: an abstract declarator. */
export function readDeclarator(d: Draft, start: number): Declarator {
  let i = start;
  let name = -1;
  let isFunction = false;
  i = readPointers(d, i);
  if (wordAt(d, i) === Word.openParen && opensGroup(d, i)) {
    const inner = readDeclarator(d, i + 1);
    name = inner.name;
    isFunction = inner.isFunction;
    i = inner.end;
    while (i < d.length && !closes(wordAt(d, i))) i = Math.max(d.read.expression(d, i, 'end'), i + 1);
    if (wordAt(d, i) === Word.closeParen) i++;
  } else if (isName(d, i)) name = i++;
  for (;;) {
    const word = wordAt(d, i);
    if (word === Word.openParen) {
      const direct = i - 1 === name;
      i = readParameters(d, i, direct ? 'kept' : 'left');
      isFunction ||= direct;
    } else if (word === Word.openBracket) i = readBound(d, i);
    else break;
  }
  return { end: i, name, isFunction };
}

const closes = (word: number): boolean =>
  word === Word.closeParen || word === Word.closeBrace || word === Word.semicolon;

/** `*` and qualifiers; a name before another name is an attribute macro. */
function readPointers(d: Draft, start: number): number {
  let i = start;
  let macros = 0;
  for (;;) {
    const word = wordAt(d, i);
    if (word === Word.star || word === Word.qualifier || word === Word.atomic) i++;
    else if (d.incomplete && i > start && isName(d, i) && isName(d, i + 1) && macros++ < maxMacros) {
      drop(d, i, i + 1);
      i++;
    } else return i;
  }
}

/** `(` of a nested declarator, not of parameters. */
function opensGroup(d: Draft, i: number): boolean {
  const word = wordAt(d, i + 1);
  if (word === Word.star || word === Word.openBracket) return true;
  if (word === Word.openParen) return opensGroup(d, i + 1);
  return isName(d, i + 1) && !isType(d, i + 1) && !isName(d, i + 2) && wordAt(d, i + 2) !== Word.star;
}

/** `scope`: `kept` leaves the names declared, for the body of the function. */
function readParameters(d: Draft, start: number, scope: 'kept' | 'left'): number {
  const { length } = d.scope.log;
  let i = start + 1;
  while (i < d.length && wordAt(d, i) !== Word.closeParen) {
    const word = wordAt(d, i);
    if (word === Word.comma || word === Word.ellipsis) i++;
    else i = readParameter(d, i);
    if (wordAt(d, i) === Word.semicolon || wordAt(d, i) === Word.closeBrace) break;
  }
  if (scope === 'left') leave(d.scope, length);
  return wordAt(d, i) === Word.closeParen ? i + 1 : i;
}

function readParameter(d: Draft, start: number): number {
  const specifiers = readSpecifiers(d, start, 'parameter');
  const { length } = d.scope.log;
  const declarator = readDeclarator(d, specifiers.end);
  leave(d.scope, length);
  if (declarator.name >= 0) declare(d, declarator.name, 'ordinary');
  let i = declarator.end;
  if (d.incomplete && isName(d, i)) {
    drop(d, i, i + 1);
    i++;
  }
  if (wordAt(d, i) !== Word.comma && wordAt(d, i) !== Word.closeParen) i = d.read.expression(d, i, 'comma');
  return Math.max(i, start + 1);
}

/** `[static const n]`. */
function readBound(d: Draft, start: number): number {
  let i = start + 1;
  while (wordAt(d, i) === Word.storage || wordAt(d, i) === Word.qualifier) i++;
  if (wordAt(d, i) === Word.star && wordAt(d, i + 1) === Word.closeBracket) i++;
  while (i < d.length && wordAt(d, i) !== Word.closeBracket && !closes(wordAt(d, i))) {
    i = Math.max(d.read.expression(d, i, 'end'), i + 1);
  }
  return wordAt(d, i) === Word.closeBracket ? i + 1 : i;
}

/** Bit-field width, asm label, and names that only an attribute macro explains. */
function afterDeclarator(d: Draft, declarator: Declarator, where: Where): number {
  let i = declarator.end;
  if (where === 'member' && wordAt(d, i) === Word.colon) {
    if (declarator.name < 0) hideBefore(d, i, '$anonymous');
    i = d.read.expression(d, i + 1, 'comma');
  }
  if (wordAt(d, i) === Word.asm && wordAt(d, i + 1) === Word.openParen) i = takeLabel(d, i);
  for (let macros = 0; macros < maxMacros && isMacro(d, i, declarator); macros++) {
    const end = wordAt(d, i + 1) === Word.openParen ? skipGroup(d, i + 1) : i + 1;
    const word = wordAt(d, end);
    if (where === 'file' && declarator.isFunction && startsOldStyle(d, i)) break;
    if (!endsDeclarator(word) && !isName(d, end)) break;
    drop(d, i, end);
    i = end;
  }
  return i;
}

const isMacro = (d: Draft, i: number, declarator: Declarator): boolean =>
  d.incomplete && isName(d, i) && declarator.name >= 0 && !isType(d, i);

const endsDeclarator = (word: number): boolean =>
  word === Word.semicolon || word === Word.comma || word === Word.assign || word === Word.openBrace;

/** `asm("name")` after a declarator: an attribute of it. */
function takeLabel(d: Draft, i: number): number {
  const end = skipGroup(d, i + 1);
  d.attributes.push({ token: i - 1, name: 'asm', args: d.spelling(i + 2, end - 1) });
  drop(d, i, end);
  return end;
}

/** Declarations of old-style parameters come before the body. */
function startsOldStyle(d: Draft, i: number): boolean {
  if (!isSpecifier(wordAt(d, i)) && !isName(d, i)) return false;
  for (let k = i; k < d.length; k++) {
    const word = wordAt(d, k);
    if (word === Word.openBrace) return k > i && wordAt(d, k - 1) === Word.semicolon;
    if (word === Word.assign) return false;
  }
  return false;
}

function readOldStyle(d: Draft, start: number): number {
  let i = start;
  while (i < d.length && wordAt(d, i) !== Word.openBrace) i = readDeclaration(d, i, 'old-style');
  return i;
}

export function readInitializer(d: Draft, i: number): number {
  return wordAt(d, i) === Word.openBrace ? readInitializerList(d, i) : d.read.expression(d, i, 'comma');
}

export function readInitializerList(d: Draft, start: number): number {
  let i = start + 1;
  while (i < d.length && wordAt(d, i) !== Word.closeBrace) {
    const from = i;
    i = readDesignators(d, i);
    if (wordAt(d, i) !== Word.comma) i = readInitializer(d, i);
    if (wordAt(d, i) === Word.comma) i++;
    if (i === from) i++;
  }
  return Math.min(i + 1, d.length);
}

/** `[1] .a =`, `a:`; an index without `=` gets a hidden one. */
function readDesignators(d: Draft, start: number): number {
  if (isName(d, start) && wordAt(d, start + 1) === Word.colon) return start + 2;
  let i = start;
  while (wordAt(d, i) === Word.openBracket || (wordAt(d, i) === Word.dot && isName(d, i + 1))) {
    i = wordAt(d, i) === Word.dot ? i + 2 : readIndexDesignator(d, i);
  }
  if (i === start) return i;
  if (wordAt(d, i) === Word.assign) return i + 1;
  hideAfter(d, i - 1, '=');
  return i;
}

function readIndexDesignator(d: Draft, start: number): number {
  let i = d.read.expression(d, start + 1, 'ellipsis');
  if (wordAt(d, i) === Word.ellipsis) i = d.read.expression(d, i + 1, 'end');
  return Math.min(i + 1, d.length);
}

/** A declaration starts here, as far as can be told from the next few tokens. */
export function startsDeclaration(d: Draft, i: number): boolean {
  if (isSpecifier(wordAt(d, i))) return true;
  if (!isName(d, i)) return false;
  const next = wordAt(d, i + 1);
  if (isType(d, i))
    return startsTypeName(d, i) ? next !== Word.closeParen && next !== Word.comma : followsType(d, i + 1);
  if (isLocal(d, i)) return false;
  if (isName(d, i + 1))
    return endsName(d, i + 2) || isType(d, i + 1) || isName(d, i + 2) || wordAt(d, i + 2) === Word.star;
  if (isSpecifier(next) && next !== Word.typeof) return true;
  return next === Word.star && declaresPointer(d, i + 1);
}

/** `T x`, `T;`: but not `T = 1`, where a variable of that name was not seen. */
const followsType = (d: Draft, i: number): boolean =>
  isName(d, i) || isSpecifier(wordAt(d, i)) || wordAt(d, i) === Word.semicolon;

const endsName = (d: Draft, i: number): boolean => {
  const word = wordAt(d, i);
  return endsDeclarator(word) || word === Word.openBracket || word === Word.openParen;
};

/** `unknown *x = ...` cannot be a product; `unknown *x;` can, unless a header is missing. */
function declaresPointer(d: Draft, start: number): boolean {
  let i = start;
  while (wordAt(d, i) === Word.star || wordAt(d, i) === Word.qualifier) i++;
  if (!isName(d, i)) return false;
  const next = wordAt(d, i + 1);
  if (next === Word.assign) return true;
  return d.incomplete && (next === Word.semicolon || next === Word.comma || next === Word.openBracket);
}
