/**
 * The concrete syntax of one top-level item, in preorder and flat: node 0 is the root, the subtree of node `n` is
 * `[n, end[n])`, its first child is `n + 1` if `n + 1 < end[n]`, the next sibling of a child `c` is `end[c]`.
 * Node kinds and field names are those of tree-sitter-c; anonymous tokens (`;`, `+`) are nodes too, named by their text.
 * Comments do not occur.
 */
export interface SyntaxTree {
  /** Number of nodes. */
  readonly length: number;
  /** Index into `kinds`. */
  readonly kind: Uint16Array;
  /** Index into `fields` of the field that the node fills in its parent, 0 if none. */
  readonly field: Uint8Array;
  readonly end: Int32Array;
  /** First token of the node, index into `tokens`. */
  readonly first: Int32Array;
  /** One past the last token of the node. */
  readonly last: Int32Array;
  readonly kinds: readonly string[];
  readonly fields: readonly string[];
  readonly tokens: ItemTokens;
}

/** The normalised tokens of one item; the arrays may be views into longer ones. */
export interface ItemTokens {
  readonly length: number;
  /** Spelling after normalisation and with typedef marks removed: what the programmer wrote. */
  readonly text: (token: number) => string;
  readonly path: (token: number) => string;
  readonly line: (token: number) => number;
  readonly column: (token: number) => number;
  /** Innermost macro invocation of the token, or undefined. */
  readonly invocation: (token: number) => ItemInvocation | undefined;
}

export interface ItemInvocation {
  readonly id: number;
  readonly name: string;
  readonly functionLike: boolean;
  readonly inArgument: boolean;
  readonly parent: ItemInvocation | undefined;
  readonly definition: { readonly path: string; readonly line: number };
}
