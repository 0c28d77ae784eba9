import { TokenKind } from './tokens.ts';

/*
 * Tokens under expansion are packed: bits 0-2 of `meta` are the kind (0 ends an argument, 7 is padding, as in gcc: it
 * only carries white space), the others the flags below, and from bit 16 on the parameter that a body token stands for.
 */
export const END_OF_ARGUMENT = 0;
export const PADDING = 7;
export const KIND_MASK = 7;
export const FLAG_SHIFT = 3;
export const Meta = {
  space: 8,
  lineStart: 16,
  noExpand: 32,
  pasteLeft: 64,
  stringify: 128,
  /** Written in an argument of its invocation, not in the macro's body. */
  inArgument: 256,
  /** Padding that follows its next token's own white space. */
  noSource: 512,
  parameter: 1024,
} as const;
export const PARAMETER_SHIFT = 16;

/** Padding that only says: do not glue what follows. */
export const AVOID_PASTE: number = PADDING | Meta.noSource;

/** Padding that hands on the white space before a token. */
export const paddingOf = (meta: number): number => PADDING | (meta & Meta.space);

export const isIdentifier = (meta: number): boolean => (meta & KIND_MASK) === TokenKind.identifier;

/** A growing stack of packed tokens. */
export class TokenBuffer {
  atom: Int32Array = new Int32Array(256);
  meta: Int32Array = new Int32Array(256);
  invocation: Int32Array = new Int32Array(256);
  line: Int32Array = new Int32Array(256);
  length = 0;

  push(atom: number, meta: number, invocation: number, line: number): void {
    const i = this.length++;
    if (i >= this.atom.length) this.#grow();
    this.atom[i] = atom;
    this.meta[i] = meta;
    this.invocation[i] = invocation;
    this.line[i] = line;
  }

  #grow(): void {
    const grown = (from: Int32Array): Int32Array => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.atom = grown(this.atom);
    this.meta = grown(this.meta);
    this.invocation = grown(this.invocation);
    this.line = grown(this.line);
  }
}
