/**
 * Definition: the specifiers of a declaration or type name: storage, qualifiers, and one type.
 * Method: the first name without a type before it is the type if it is a typedef name, or if what follows says so.
 * Reports too much when: two unknown names in a row are read as type and name, or as macro and type.
 */
import {
  type Draft,
  declare,
  drop,
  hideAfter,
  hideBefore,
  isName,
  isType,
  Literal,
  Mark,
  rename,
  skipGroup,
  type Where,
  wordAt,
  writeType,
} from './draft.ts';
import { Word } from './words.ts';

export interface Specifiers {
  readonly end: number;
  readonly typed: boolean;
  readonly isTypedef: boolean;
}

/** Unknown names dropped as attribute macros, in one place: more in a row are no C. */
export const maxMacros = 3;

/** `void` to `struct`: keywords that name a type. */
const isTypeKeyword = (word: number): boolean => word >= Word.type && word <= Word.typeof;

/** Keywords that can only begin a declaration or type name. */
export const isSpecifier = (word: number): boolean => word >= Word.typedef && word <= Word.atomic;

export function readSpecifiers(d: Draft, start: number, where: Where): Specifiers {
  let typed = false;
  let isTypedef = false;
  let macros = 0;
  let i = start;
  for (;;) {
    const word = wordAt(d, i);
    const from = i;
    if (word === Word.typedef) {
      isTypedef = true;
      if (i > start) hoistTypedef(d, start, i);
      i++;
    } else if (word === Word.storage) i++;
    else if (word === Word.qualifier) i = readQualifier(d, i, typed);
    else if (isTypeKeyword(word) || (word === Word.atomic && wordAt(d, i + 1) === Word.openParen)) {
      i = readType(d, i, word);
      typed = true;
    } else if (word === Word.atomic) i++;
    else if (isName(d, i)) {
      const role = roleOfName(d, i, typed, where);
      if (role === 'macro') i = macros++ < maxMacros ? dropMacro(d, i) : i;
      else if (role === 'type') {
        writeType(d, i++);
        typed = true;
      }
    }
    if (i === from) break;
  }
  if (!typed && needsType(d, i, where)) hideBefore(d, i, 'int');
  if (isBare(d, start, i, where)) dropStorage(d, start, i);
  return { end: i, typed, isTypedef };
}

/** `unsigned const int`: tree-sitter-c wants such words together. */
function readQualifier(d: Draft, i: number, typed: boolean): number {
  if (typed && wordAt(d, i - 1) === Word.type && wordAt(d, i + 1) === Word.type) drop(d, i, i + 1);
  return i + 1;
}

/** `int typedef T;` */
function hoistTypedef(d: Draft, start: number, i: number): void {
  drop(d, i, i + 1);
  hideBefore(d, start, 'typedef');
}

function readType(d: Draft, i: number, word: number): number {
  if (word === Word.type) return i + 1;
  if (word === Word.builtinType) {
    writeType(d, i);
    return i + 1;
  }
  if (word === Word.record) return readRecord(d, i + 1);
  if (word === Word.enumeration) return readEnum(d, i + 1);
  return readTypeof(d, i);
}

type Role = 'type' | 'macro' | 'declarator';

/**
 * What a name among the specifiers is. Unknown names are judged by what follows; that one is a macro is believed only
 * where a header is missing.
 */
function roleOfName(d: Draft, i: number, typed: boolean, where: Where): Role {
  if (typed) return d.incomplete && isName(d, i + 1) && !isName(d, i + 2) ? 'macro' : 'declarator';
  const known = isType(d, i);
  if (d.incomplete && precedesType(d, i, known)) return 'macro';
  return known ? 'type' : roleOfUnknown(d, i, where);
}

function roleOfUnknown(d: Draft, i: number, where: Where): Role {
  const next = wordAt(d, i + 1);
  if (next === Word.qualifier || next === Word.star || isName(d, i + 1)) return 'type';
  if (next === Word.openParen) return wordAt(d, i + 2) === Word.star ? 'type' : 'declarator';
  if (where === 'type-name') return 'type';
  if (where === 'member') return next === Word.semicolon ? 'type' : 'declarator';
  // `f(a, b)` may be names in the old style: tree-sitter-c reads both.
  return 'declarator';
}

/** The name at `i` stands before a type, so it is none itself. */
function precedesType(d: Draft, i: number, known: boolean): boolean {
  const next = wordAt(d, i + 1);
  if (known) return isType(d, i + 1) && startsDeclarator(d, i + 2);
  if (isTypeKeyword(next) || next === Word.storage || isType(d, i + 1)) return true;
  if (next === Word.qualifier) return isTypeKeyword(wordAt(d, i + 2)) || isType(d, i + 2);
  if (isName(d, i + 1)) return startsDeclarator(d, i + 2);
  return next === Word.openParen && wordAt(d, i + 2) !== Word.star && isMacroCall(d, i);
}

const startsDeclarator = (d: Draft, i: number): boolean => isName(d, i) || wordAt(d, i) === Word.star;

/** `MACRO(x) int y`: a call that nobody expanded before a type. */
function isMacroCall(d: Draft, i: number): boolean {
  const word = wordAt(d, skipGroup(d, i + 1));
  return isTypeKeyword(word) || word === Word.storage;
}

function dropMacro(d: Draft, i: number): number {
  const end = wordAt(d, i + 1) === Word.openParen ? skipGroup(d, i + 1) : i + 1;
  drop(d, i, end);
  return end;
}

/** Specifiers without a type before a declarator: an implicit `int`. */
function needsType(d: Draft, i: number, where: Where): boolean {
  if (where === 'parameter' || where === 'type-name') return false;
  return isName(d, i) || wordAt(d, i) === Word.star;
}

/** No declarator follows: `static struct s { ... };`, which tree-sitter-c wants without `static`. */
const isBare = (d: Draft, start: number, end: number, where: Where): boolean =>
  end > start && (where === 'file' || where === 'block') && wordAt(d, end) === Word.semicolon;

function dropStorage(d: Draft, start: number, end: number): void {
  for (let i = start, depth = 0; i < end; i++) {
    const word = wordAt(d, i);
    if (word >= Word.openParen && word <= Word.closeBrace) depth += (word & 1) === 0 ? 1 : -1;
    if (depth === 0 && (word === Word.storage || word === Word.qualifier || word === Word.typedef)) drop(d, i, i + 1);
  }
}

/** After `struct` or `union`: tag and members. */
function readRecord(d: Draft, start: number): number {
  let i = start;
  if (isName(d, i)) i++;
  if (wordAt(d, i) !== Word.openBrace) return i;
  i++;
  while (i < d.length && wordAt(d, i) !== Word.closeBrace) {
    if (wordAt(d, i) === Word.semicolon) i = dropOne(d, i);
    else i = d.read.declaration(d, i, 'member');
  }
  return i + 1;
}

function dropOne(d: Draft, i: number): number {
  drop(d, i, i + 1);
  return i + 1;
}

/** After `enum`: tag, underlying type and enumerators. */
function readEnum(d: Draft, start: number): number {
  let i = start;
  if (isName(d, i)) i++;
  if (wordAt(d, i) === Word.colon && (isTypeKeyword(wordAt(d, i + 1)) || isType(d, i + 1))) {
    const from = i;
    while (i < d.length && wordAt(d, i) !== Word.openBrace && wordAt(d, i) !== Word.semicolon) i++;
    drop(d, from, i);
  }
  if (wordAt(d, i) !== Word.openBrace) return i;
  i++;
  while (i < d.length && wordAt(d, i) !== Word.closeBrace) {
    if (isName(d, i)) declare(d, i, 'ordinary');
    i++;
    if (wordAt(d, i) === Word.assign) i = d.read.expression(d, i + 1, 'comma');
    if (wordAt(d, i) === Word.comma) i++;
  }
  return i + 1;
}

/** `typeof (x)` is written `enum { $t = (x) }`, with `sizeof` before a type: a type that can hold both. */
function readTypeof(d: Draft, i: number): number {
  rename(d, i, 'enum', Mark.renamed);
  if (wordAt(d, i + 1) !== Word.openParen) return i + 1;
  const type = startsTypeName(d, i + 2);
  hideBefore(d, i + 1, type ? '{ $t = sizeof' : '{ $t =');
  const end = type ? d.read.typeName(d, i + 2) : readCommaExpression(d, i + 2);
  hideAfter(d, end, '}');
  return end + 1;
}

function readCommaExpression(d: Draft, start: number): number {
  let i = start;
  while (i < d.length && wordAt(d, i) !== Word.closeParen) i = Math.max(d.read.expression(d, i, 'end'), i + 1);
  return i;
}

/** A type name starts here. A typedef name before an operator is a variable whose declaration was not seen. */
export function startsTypeName(d: Draft, i: number): boolean {
  const word = wordAt(d, i);
  if (isSpecifier(word)) return true;
  if (!isType(d, i)) return false;
  const next = wordAt(d, i + 1);
  return (
    next === Word.closeParen ||
    next === Word.star ||
    next === Word.openParen ||
    next === Word.openBracket ||
    next === Word.comma ||
    next === Word.qualifier ||
    next === Word.atomic ||
    next === Word.colon ||
    next === Word.type
  );
}

/** `name "..."`, `name 1`: what cannot follow an operand. */
export const isOperandStart = (d: Draft, i: number): boolean => {
  const word = wordAt(d, i);
  return isName(d, i) || (word >= Literal.number && word <= Literal.string);
};
