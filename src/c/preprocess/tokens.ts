/** Interned spellings; ids are dense, private to one worker, and start at 1 (0 = none). */
export interface Atoms {
  /** The id of a spelling, made on first sight. */
  of(text: string): number;
  text(atom: number): string;
  readonly size: number;
}

export const TokenKind = {
  identifier: 1,
  number: 2,
  character: 3,
  string: 4,
  punctuator: 5,
  other: 6,
} as const;

/**
 * Bits of `TokenStream.flags`. Every token of a `#pragma` or `#ident` line has `directive`, the `#` of it too; such
 * lines stay in the stream where `cc -E` prints them, those that `_Pragma` made included.
 */
export const TokenFlag = { spaceBefore: 1, lineStart: 2, directive: 4 } as const;

/**
 * Preprocessed tokens, a structure of arrays; only the first `length` entries count.
 *
 * `file`, `line`, `column` are original coordinates. A token that a macro made, its arguments included, has the place of
 * the outermost invocation (the expansion site): that is where a person can change it.
 */
export interface TokenStream {
  readonly length: number;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly atom: Int32Array;
  /** Index into `files`. */
  readonly file: Int32Array;
  /** 1-based. */
  readonly line: Int32Array;
  /** 1-based. */
  readonly column: Int32Array;
  /**
   * Id of the innermost macro invocation that made the token, 0 if it stands in the source itself. Arguments belong to
   * the invocation they were given to, unless another macro made them.
   */
  readonly invocation: Int32Array;
  /** Repository path, or absolute path of a system header. */
  readonly files: readonly string[];
  /** By id; entry 0 is unused. */
  readonly invocations: readonly (MacroInvocation | undefined)[];
}

export interface MacroInvocation {
  readonly name: number;
  /** The macro takes arguments. */
  readonly functionLike: boolean;
  /** The invocation whose expansion this one stands in, 0 if written in the source. */
  readonly parent: number;
  /** True if this invocation was written in an argument of `parent` rather than in its body. */
  readonly inArgument: boolean;
  /** Where the macro was defined. */
  readonly definition: { readonly path: string; readonly line: number };
}
