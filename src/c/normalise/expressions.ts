/**
 * Definition: expressions: which parentheses hold a type, and the operators and calls that tree-sitter-c does not know.
 * Method: tokens in order, brackets by recursion; whether an operand or an operator comes next is all that is tracked.
 * May miss when: a cast to an unknown type is followed by an operator: `(unknown) -1` is a difference.
 */
import { readDeclarator, readInitializerList } from './declarations.ts';
import {
  type Draft,
  hideAfter,
  hideBefore,
  isName,
  isType,
  Literal,
  Mark,
  rename,
  type Stop,
  wordAt,
  writeType,
} from './draft.ts';
import { readSpecifiers, startsTypeName } from './specifiers.ts';
import { Word } from './words.ts';

/** A type name, as between the parentheses of a cast. */
export function readTypeName(d: Draft, i: number): number {
  return readDeclarator(d, readSpecifiers(d, i, 'type-name').end).end;
}

/** Tokens up to a `;`, an unmatched closing bracket, or what `stop` names. */
export function readExpression(d: Draft, start: number, stop: Stop): number {
  let i = start;
  let operand = false;
  let questions = 0;
  while (i < d.length) {
    const word = wordAt(d, i);
    if (word === Word.semicolon || isClosing(word)) return i;
    if (word === Word.comma && stop === 'comma' && questions === 0) return i;
    if (word === Word.ellipsis && stop === 'ellipsis') return i;
    if (word === Word.colon) {
      if (questions === 0 && stop === 'colon') return i;
      if (questions > 0) questions--;
    }
    if (word === Word.question) questions++;
    const from = i;
    if (word === Word.openParen) {
      const group = readParenthesis(d, i, operand ? 'call' : 'operand');
      i = group.end;
      operand = group.operand;
      continue;
    }
    i = readToken(d, i, word, operand);
    operand = isOperandEnd(d, from, i, word, operand);
  }
  return i;
}

const isClosing = (word: number): boolean =>
  word === Word.closeParen || word === Word.closeBracket || word === Word.closeBrace;

/** Whether what was read at `from` ends an operand. */
function isOperandEnd(d: Draft, from: number, to: number, word: number, before: boolean): boolean {
  if (isName(d, from) || (word >= Literal.number && word <= Literal.string)) return true;
  if (word === Word.step) return before;
  if (word === Word.openBracket || word === Word.openBrace || word === Word.generic) return true;
  if (word === Word.dot || word === Word.arrow) return true;
  return (word === Word.sizeof || word === Word.alignof) && to > from + 1;
}

/** One token or a construct that starts with it; not a parenthesis. */
function readToken(d: Draft, i: number, word: number, operand: boolean): number {
  switch (word) {
    case Word.openBracket:
      return readIndex(d, i);
    case Word.openBrace:
      return readInitializerList(d, i);
    case Word.alignof:
      rename(d, i, 'sizeof', Mark.renamed);
      return readSizeof(d, i);
    case Word.sizeof:
      return readSizeof(d, i);
    case Word.generic:
      return readGeneric(d, i);
    case Word.andAnd:
      if (!operand) d.text[i] = '&';
      return i + 1;
    case Word.ellipsis:
      rename(d, i, '||', Mark.range);
      return i + 1;
    case Word.dot:
    case Word.arrow:
      return isName(d, i + 1) ? i + 2 : i + 1;
    default:
      if (isName(d, i) && wordAt(d, i + 1) === Word.openParen) return readCall(d, i, word);
      return i + 1;
  }
}

interface Group {
  readonly end: number;
  /** False after a cast: an operand follows. */
  readonly operand: boolean;
}

function readParenthesis(d: Draft, i: number, after: 'operand' | 'call'): Group {
  if (wordAt(d, i + 1) === Word.openBrace) return { end: closeParen(d, d.read.block(d, i + 1)), operand: true };
  if (after === 'call') return { end: readArguments(d, i), operand: true };
  if (!startsTypeName(d, i + 1)) return { end: readInner(d, i), operand: true };
  const end = closeParen(d, readTypeName(d, i + 1));
  if (wordAt(d, end) === Word.openBrace) return { end: readInitializerList(d, end), operand: true };
  return { end, operand: false };
}

/**
 * `(a[1]) && b`, `0 <= (a) && b`, `(f(x)) & b` can be casts in tree-sitter-c: a second, hidden pair makes an operand of
 * what the parentheses hold.
 */
function readInner(d: Draft, i: number): number {
  const end = closeParen(d, readExpression(d, i + 1, 'end'));
  const suffix = wordAt(d, i + 2);
  if (!isName(d, i + 1) || (suffix !== Word.closeParen && suffix !== Word.openBracket && suffix !== Word.openParen)) {
    return end;
  }
  const call = wordAt(d, end) === Word.openParen && suffix !== Word.closeParen;
  if (call || mayStartOperand(d, end)) {
    hideBefore(d, i + 1, '(');
    hideAfter(d, end - 2, ')');
  }
  return end;
}

/** A binary operator that is a unary one too. */
function mayStartOperand(d: Draft, i: number): boolean {
  const word = wordAt(d, i);
  if (word === Word.andAnd || word === Word.star || word === Word.step) return true;
  return word === Word.operator && (d.text[i] === '&' || d.text[i] === '-' || d.text[i] === '+');
}

/** Goes to the closing parenthesis, whatever stands before it, and past it. */
function closeParen(d: Draft, from: number): number {
  let i = from;
  while (i < d.length && wordAt(d, i) !== Word.closeParen) {
    const word = wordAt(d, i);
    if (word === Word.semicolon || word === Word.closeBrace) return i;
    i = Math.max(readExpression(d, i, 'end'), i + 1);
  }
  return Math.min(i + 1, d.length);
}

/** `sizeof (T)`, `sizeof x`; a type of an unknown name stays as it is. */
function readSizeof(d: Draft, i: number): number {
  if (wordAt(d, i + 1) !== Word.openParen || !startsTypeName(d, i + 2)) return i + 1;
  const end = closeParen(d, readTypeName(d, i + 2));
  return wordAt(d, end) === Word.openBrace ? readInitializerList(d, end) : end;
}

/** `a[i, j]` needs parentheses around the comma. */
function readIndex(d: Draft, start: number): number {
  const end = readExpression(d, start + 1, 'comma');
  let i = end;
  while (i < d.length && wordAt(d, i) === Word.comma) i = readExpression(d, i + 1, 'comma');
  if (i > end) {
    hideAfter(d, start, '(');
    hideBefore(d, i, ')');
  }
  return wordAt(d, i) === Word.closeBracket ? i + 1 : Math.max(i, start + 1);
}

/** Arguments that are types by the callee: bit `n` for argument `n`. */
function typeArguments(d: Draft, i: number, word: number): number {
  if (word === Word.offsetof) return 1;
  if (word !== Word.typeArguments) return 0;
  return d.spelling(i, i + 1) === '__builtin_types_compatible_p' ? 3 : 2;
}

function readCall(d: Draft, i: number, word: number): number {
  return readArguments(d, i + 1, typeArguments(d, i, word));
}

function readArguments(d: Draft, start: number, types = 0): number {
  let i = start + 1;
  for (let n = 0; i < d.length && wordAt(d, i) !== Word.closeParen; n++) {
    const from = i;
    if (startsTypeName(d, i) || (n < 31 && ((types >> n) & 1) === 1 && isName(d, i))) i = readTypeArgument(d, i);
    if (wordAt(d, i) === Word.openBrace) i = d.read.block(d, i);
    if (wordAt(d, i) !== Word.comma) i = readExpression(d, i, 'comma');
    if (wordAt(d, i) === Word.comma) i++;
    else if (wordAt(d, i) !== Word.closeParen) break;
    if (i === from) i++;
  }
  return wordAt(d, i) === Word.closeParen ? Math.min(i + 1, d.length) : Math.max(i, start + 1);
}

/** A type as argument is written `sizeof (T)`, hidden but for the type. */
function readTypeArgument(d: Draft, i: number): number {
  if (isName(d, i) && !isType(d, i)) writeType(d, i);
  const end = (d.mark[i] ?? 0) & Mark.type ? readDeclarator(d, i + 1).end : readTypeName(d, i);
  hideBefore(d, i, 'sizeof (');
  hideAfter(d, Math.max(end - 1, i), ')');
  return end;
}

/** `_Generic(x, T: a, default: b)`. */
function readGeneric(d: Draft, start: number): number {
  let i = start + 1;
  if (wordAt(d, i) !== Word.openParen) return i;
  i = readExpression(d, i + 1, 'comma');
  while (wordAt(d, i) === Word.comma && i < d.length) {
    i++;
    if (wordAt(d, i) === Word.default) d.text[i++] = '$default';
    else i = readTypeName(d, i);
    if (wordAt(d, i) === Word.colon) i++;
    i = readExpression(d, i, 'comma');
  }
  return closeParen(d, i);
}
