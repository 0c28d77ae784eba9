/**
 * Definition: an item that did not parse, with the statements or members around the errors taken out, so that the rest
 * parses and each error is a whole statement whose names are all known.
 * Method: the statement that holds an error is written as one word; if that is not enough, what its braces hold is.
 * Reports too much when: one wrong token makes a whole statement, with its block, unparsed.
 */
import { Mark } from './normalise/draft.ts';
import type { NormalisedItem } from './normalise/normalise.ts';
import { Word } from './normalise/words.ts';

export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** Brackets of an item: by token, its innermost open bracket (-1: none), and by bracket its partner. */
interface Nesting {
  readonly item: NormalisedItem;
  readonly parent: Int32Array;
  readonly partner: Int32Array;
}

/** The spans to take out for these errors; undefined if one is outside all blocks and records. */
export function widen(item: NormalisedItem, errors: readonly TokenSpan[], round: number): TokenSpan[] | undefined {
  const nesting = nestingOf(item);
  const spans: TokenSpan[] = [];
  for (const error of errors) {
    const brace = enclosingBrace(nesting, Math.min(error.first, item.length - 1), round);
    if (brace < 0) return undefined;
    const end = nesting.partner[brace] ?? item.length;
    const span = round === 0 ? statementAround(nesting, brace, end, error) : { first: brace + 1, last: end };
    if (span.last > span.first) spans.push(span);
  }
  return merged(spans);
}

/** The item with each span written as one unknown word. */
export function takeOut(item: NormalisedItem, spans: readonly TokenSpan[]): NormalisedItem {
  const nesting = nestingOf(item);
  const text = [...item.text];
  const mark = item.mark.slice();
  const before = new Map(item.before);
  const after = new Map(item.after);
  const unparsed = new Map<number, number>();
  for (const { first, last } of spans) {
    for (let i = first; i < last; i++) {
      text[i] = '';
      mark[i] = 0;
      before.delete(i);
      after.delete(i);
    }
    const member = isRecord(item, nesting.parent[first] ?? -1);
    text[first] = member ? 'int' : '$unparsed';
    after.set(first, member ? ' $unparsed ;' : ' ;');
    mark[first] = Mark.hidden | Mark.unparsed;
    unparsed.set(first, last);
  }
  return { ...item, text, mark, before, after, unparsed };
}

/** Sorted, and one where they touch or overlap. */
export function merged(spans: readonly TokenSpan[]): TokenSpan[] {
  const result: TokenSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const before = result[result.length - 1];
    if (!before || span.first >= before.last) result.push(span);
    else if (span.last > before.last) result[result.length - 1] = { first: before.first, last: span.last };
  }
  return result;
}

function nestingOf(item: NormalisedItem): Nesting {
  const parent = new Int32Array(item.length).fill(-1);
  const partner = new Int32Array(item.length).fill(item.length);
  const stack: number[] = [];
  for (let i = 0; i < item.length; i++) {
    const word = item.word[i] ?? 0;
    const bracket = word >= Word.openParen && word <= Word.closeBrace;
    if (bracket && (word & 1) === 1) closeTo(item, stack, partner, i, word);
    parent[i] = stack[stack.length - 1] ?? -1;
    if (bracket && (word & 1) === 0) stack.push(i);
  }
  return { item, parent, partner };
}

/** A closing brace also closes parentheses left open in it. */
function closeTo(item: NormalisedItem, stack: number[], partner: Int32Array, at: number, word: number): void {
  let depth = stack.length - 1;
  if (word === Word.closeBrace) while (depth > 0 && item.word[stack[depth] ?? 0] !== Word.openBrace) depth--;
  const open = stack[depth];
  if (open === undefined || item.word[open] !== word - 1) return;
  partner[open] = at;
  stack.length = depth;
}

/** The brace of the block or record around `token`, `outwards` levels up; -1 if there is none. */
function enclosingBrace(n: Nesting, token: number, outwards: number): number {
  let level = Math.max(outwards - 1, 0);
  for (let at = n.parent[token] ?? -1; at >= 0; at = n.parent[at] ?? -1) {
    if (n.item.word[at] !== Word.openBrace || isList(n.item, at)) continue;
    if (level-- === 0) return at;
  }
  return -1;
}

/** Braces of an initialiser or of enumerators: they hold no statements. */
function isList(item: NormalisedItem, brace: number): boolean {
  const before = item.word[brace - 1] ?? 0;
  if (before === Word.assign || before === Word.comma || before === Word.enumeration) return true;
  return item.word[brace - 2] === Word.enumeration;
}

const isRecord = (item: NormalisedItem, brace: number): boolean =>
  brace > 0 && (item.word[brace - 1] === Word.record || item.word[brace - 2] === Word.record);

/** From after the last `;` or block to the next, directly in `brace`. */
function statementAround(n: Nesting, brace: number, end: number, error: TokenSpan): TokenSpan {
  let first = Math.max(Math.min(error.first, end - 1), brace + 1);
  while (first > brace + 1 && !endsStatement(n, brace, first - 1)) first--;
  let last = Math.max(error.last, first + 1);
  while (last < end && !endsStatement(n, brace, last - 1)) last++;
  return { first, last: Math.min(last, end) };
}

function endsStatement(n: Nesting, brace: number, token: number): boolean {
  if (n.parent[token] !== brace) return false;
  const word = n.item.word[token] ?? 0;
  if (word === Word.semicolon) return true;
  if (word !== Word.closeBrace) return false;
  // `} else`, `} while (x)`, `} name;`: the statement goes on.
  const next = n.item.word[token + 1] ?? 0;
  return next !== Word.prefix && next !== Word.comma && next !== Word.semicolon && next !== Word.closeParen;
}
