/*
 * Definition: translation phases 1 and 2: trigraphs replaced, backslash-newline removed.
 * Method: the text is cut at splices and glued; the lexer counts lines by the list of cuts.
 * May miss when: columns after a trigraph are too small by two.
 */
import { Buffer } from 'node:buffer';

export interface SplicedText {
  readonly text: string;
  /** Offsets in `text` where a line was joined, ascending. */
  readonly cuts: readonly number[];
}

const TRIGRAPHS: Readonly<Record<string, string>> = {
  '=': '#',
  '/': '\\',
  "'": '^',
  '(': '[',
  ')': ']',
  '!': '|',
  '<': '{',
  '>': '}',
  '-': '~',
};

/** The bytes as one character each; a UTF-8 byte order mark is left out. */
export function decodeBytes(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start).toString('latin1');
}

export function replaceTrigraphs(text: string): string {
  if (!text.includes('??')) return text;
  return text.replace(/\?\?([=/'()!<>-])/g, (_, char: string) => TRIGRAPHS[char] ?? '');
}

export function joinLines(text: string): SplicedText {
  if (!text.includes('\\')) return { text, cuts: [] };
  // A backslash before a newline, perhaps with white space between, which gcc takes too.
  const pieces = text.split(/\\[ \t\v\f\r]*\n/);
  if (pieces.length === 1) return { text, cuts: [] };
  const cuts: number[] = [];
  let offset = 0;
  for (const piece of pieces.slice(0, -1)) {
    offset += piece.length;
    cuts.push(offset);
  }
  return { text: pieces.join(''), cuts };
}
