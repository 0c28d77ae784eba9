/*
 * Definition: the operators `#` and `##`.
 * Method: spellings are joined and read again; a paste that is no single token leaves both, as gcc does after its error.
 */
import type { Expansion } from './expansion.ts';
import { lexSingle } from './lex.ts';
import { KIND_MASK, Meta, PADDING, type TokenBuffer } from './token-buffer.ts';
import { TokenKind } from './tokens.ts';

/** Characters of made text that count as one step. */
const CHARACTERS_PER_STEP = 8;
const MAX_SPELLING = 1 << 20;

/**
 * Pastes the token just read from the context buffer with those after it (`pos` is the first of them), leaves the
 * result in the buffer and returns where it lies.
 */
export function pasteAtContext(expander: Expansion, pos: number): number {
  const { contexts, atoms } = expander;
  const invocation = expander.invocation;
  const line = expander.line;
  let atom = expander.atom;
  let kind = expander.meta & KIND_MASK;
  let space = expander.meta & Meta.space;
  let slot = pos - 1;
  for (let right = pos; ; right++) {
    const rightMeta = contexts.meta[right] ?? 0;
    const pasted = pasteTwo(expander, { atom, kind }, { atom: contexts.atom[right] ?? 0, kind: rightMeta & KIND_MASK });
    if (pasted === undefined) break;
    atom = pasted.atom;
    kind = pasted.kind;
    space = 0;
    slot = right;
    if (!(rightMeta & Meta.pasteLeft)) break;
  }
  expander.spend(1 + (atoms.text(atom).length >> 3));
  if (expander.stopped) return slot;
  contexts.atom[slot] = atom;
  contexts.meta[slot] = kind | space;
  contexts.invocation[slot] = invocation;
  contexts.line[slot] = line;
  return slot;
}

interface Spelled {
  readonly atom: number;
  readonly kind: number;
}

const WORD = /^[A-Za-z_$][\w$]*$/;

function pasteTwo(expander: Expansion, left: Spelled, right: Spelled): Spelled | undefined {
  if (right.kind === PADDING) return left;
  const { atoms } = expander;
  const leftText = atoms.text(left.atom);
  const rightText = atoms.text(right.atom);
  if (leftText === '/' && rightText !== '=') return undefined;
  const text = leftText + rightText;
  if (text.length > MAX_SPELLING) {
    expander.stop('token-budget');
    return undefined;
  }
  const kind = WORD.test(text) ? TokenKind.identifier : lexSingle(text, atoms);
  return kind === 0 || kind === TokenKind.other ? undefined : { atom: atoms.of(text), kind };
}

/** The atom of the string literal that spells a range of tokens. */
export function stringify(expander: Expansion, buffer: TokenBuffer, first: number, count: number): number {
  const { atoms } = expander;
  let text = '';
  let source = -1;
  let backslashes = 0;
  for (let i = first; i < first + count && text.length < MAX_SPELLING; i++) {
    let meta = buffer.meta[i] ?? 0;
    let atom = buffer.atom[i] ?? 0;
    if ((meta & KIND_MASK) === PADDING) {
      if (source < 0 || (!(source & Meta.space) && meta & Meta.noSource)) source = meta & Meta.noSource ? -1 : meta;
      continue;
    }
    if (meta & Meta.pasteLeft) {
      const run = pasteRun(expander, buffer, i, first + count);
      ({ atom, meta } = run);
      i = run.last;
    }
    if (text !== '' && (source < 0 ? meta : source) & Meta.space) text += ' ';
    source = -1;
    const spelling = atoms.text(atom);
    const kind = meta & KIND_MASK;
    text += kind === TokenKind.string || kind === TokenKind.character ? quoted(spelling) : spelling;
    backslashes = spelling === '\\' ? backslashes + 1 : 0;
  }
  if (backslashes & 1) text = text.slice(0, -1);
  expander.spend(1 + Math.floor(text.length / CHARACTERS_PER_STEP));
  if (text.length >= MAX_SPELLING) expander.stop('token-budget');
  return atoms.of(`"${text}"`);
}

function pasteRun(
  expander: Expansion,
  buffer: TokenBuffer,
  first: number,
  end: number,
): { atom: number; meta: number; last: number } {
  let meta = buffer.meta[first] ?? 0;
  let left: Spelled = { atom: buffer.atom[first] ?? 0, kind: meta & KIND_MASK };
  let last = first;
  while (last + 1 < end) {
    const rightMeta = buffer.meta[last + 1] ?? 0;
    const pasted = pasteTwo(expander, left, { atom: buffer.atom[last + 1] ?? 0, kind: rightMeta & KIND_MASK });
    if (pasted === undefined) break;
    left = pasted;
    last++;
    meta = (meta & Meta.space) | left.kind;
    if (!(rightMeta & Meta.pasteLeft)) break;
  }
  return { atom: left.atom, meta, last };
}

const quoted = (text: string): string => text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n');
