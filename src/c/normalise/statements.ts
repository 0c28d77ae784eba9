/**
 * Definition: statements of a block.
 * Method: only heads are read (`if (...)`, `case 1:`); what they govern comes next in the block's loop, so long chains of
 * `else if` cost no recursion.
 * May miss when: a name that a `for` declares hides a typedef name: it stays hidden to the end of the block.
 */
import { startsDeclaration } from './declarations.ts';
import {
  type Draft,
  drop,
  hideAfter,
  hideBefore,
  isName,
  Literal,
  leave,
  Mark,
  rename,
  skipGroup,
  wordAt,
} from './draft.ts';
import { Word } from './words.ts';

/** `{ ... }`; returns the token after it. */
export function readBlock(d: Draft, start: number): number {
  const { length } = d.scope.log;
  let i = start + 1;
  let label = false;
  while (i < d.length && wordAt(d, i) !== Word.closeBrace) {
    const from = i;
    label = isLabel(d, i);
    i = label ? i + 2 : readStatement(d, i);
    if (i <= from) i = from + 1;
  }
  // A label needs a statement in tree-sitter-c.
  if (label) hideBefore(d, i, ';');
  leave(d.scope, length);
  return Math.min(i + 1, d.length);
}

const isLabel = (d: Draft, i: number): boolean => isName(d, i) && wordAt(d, i + 1) === Word.colon;

function readStatement(d: Draft, i: number): number {
  const word = wordAt(d, i);
  switch (word) {
    case Word.openBrace:
      return readBlock(d, i);
    case Word.control:
      return wordAt(d, i + 1) === Word.openParen ? readCondition(d, i + 1) : i + 1;
    case Word.for:
      return readFor(d, i + 1);
    case Word.prefix:
    case Word.jump:
    case Word.semicolon:
      return i + 1;
    case Word.case:
      return readCase(d, i + 1);
    case Word.default:
      return wordAt(d, i + 1) === Word.colon ? i + 2 : i + 1;
    case Word.return:
      return readToSemicolon(d, i + 1);
    case Word.goto:
      return readGoto(d, i);
    case Word.asm:
      return readAsm(d, i);
    default:
      return startsDeclaration(d, i) ? d.read.declaration(d, i, 'block') : readExpressionStatement(d, i);
  }
}

/** `a * b;`, where `a` is no type, would be a declaration: the name gets hidden parentheses. */
export function readExpressionStatement(d: Draft, i: number): number {
  if (isName(d, i) && wordAt(d, i + 1) === Word.star) {
    hideBefore(d, i, '(');
    hideAfter(d, i, ')');
  }
  return readToSemicolon(d, i);
}

function readToSemicolon(d: Draft, start: number): number {
  let i = start;
  while (i < d.length) {
    i = d.read.expression(d, i, 'end');
    if (wordAt(d, i) === Word.semicolon) return i + 1;
    if (wordAt(d, i) === Word.closeBrace) return i;
    i++;
  }
  return i;
}

function readCondition(d: Draft, start: number): number {
  if (wordAt(d, start + 1) === Word.openBrace) {
    const end = d.read.block(d, start + 1);
    return wordAt(d, end) === Word.closeParen ? end + 1 : end;
  }
  const end = d.read.expression(d, start + 1, 'end');
  return wordAt(d, end) === Word.closeParen ? end + 1 : end;
}

function readFor(d: Draft, start: number): number {
  if (wordAt(d, start) !== Word.openParen) return start;
  let i = start + 1;
  i = startsDeclaration(d, i) ? d.read.declaration(d, i, 'block') : readPart(d, i);
  i = readPart(d, i);
  i = d.read.expression(d, i, 'end');
  return wordAt(d, i) === Word.closeParen ? i + 1 : i;
}

function readPart(d: Draft, start: number): number {
  const end = d.read.expression(d, start, 'end');
  return wordAt(d, end) === Word.semicolon ? end + 1 : end;
}

function readCase(d: Draft, start: number): number {
  const end = d.read.expression(d, start, 'colon');
  return wordAt(d, end) === Word.colon ? end + 1 : end;
}

/** `goto *p;` is written `return *p;`. */
function readGoto(d: Draft, i: number): number {
  if (isName(d, i + 1)) return i + 2;
  rename(d, i, 'return', Mark.renamed);
  return readToSemicolon(d, i + 1);
}

/** `asm volatile ("..." : "=r" (x) : ...);` */
export function readAsm(d: Draft, start: number): number {
  let i = start + 1;
  while (i < d.length && wordAt(d, i) !== Word.openParen && wordAt(d, i) !== Word.semicolon) i++;
  if (wordAt(d, i) !== Word.openParen) return i;
  const end = skipGroup(d, i);
  let operands = false;
  for (i++; i < end - 1; ) {
    const word = wordAt(d, i);
    if (word === Word.colon || word === Word.colonColon) {
      operands = true;
      if (word === Word.colonColon) hideAfter(d, i, ':');
      i++;
    } else if (word === Literal.string && operands && wordAt(d, i - 1) === Literal.string) {
      // A constraint is one string.
      drop(d, i, i + 1);
      i++;
    } else if (word === Word.openParen) {
      i = d.read.expression(d, i + 1, 'end');
      if (wordAt(d, i) === Word.closeParen) i++;
    } else i++;
  }
  return wordAt(d, end) === Word.semicolon ? end + 1 : end;
}
