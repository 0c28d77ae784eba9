/**
 * The concrete syntax of one top-level item, in preorder and flat: node 0 is the root (`translation_unit`), the subtree
 * of node `n` is `[n, end[n])`, its first child is `n + 1` if `n + 1 < end[n]`, the next sibling of a child `c` is `end[c]`.
 * Node kinds and field names are those of tree-sitter-c; anonymous tokens (`;`, `+`) are nodes too, named by their text.
 * Comments do not occur, nor do parts of literals: `string_literal` and `char_literal` have no children.
 *
 * What tree-sitter-c cannot read is rewritten before and mapped back here, so these differ from its grammar:
 * - a typedef name in type position is a `type_identifier`, always (`(T)*x`, `T (y);`, `sizeof (T)` are never misread);
 *   `isTypedef` tells that the name is known to be a type or stands where only a type can stand. `__auto_type`,
 *   `__builtin_va_list` and the like are `type_identifier` too; `_Float128` is a `primitive_type`.
 * - `typeof_specifier` (also for `_Atomic(T)`): `typeof`, then either `(`, `type_descriptor`, `)` or a
 *   `parenthesized_expression`, as children without a field.
 * - a type as call argument (`va_arg`, `__builtin_offsetof`, `__builtin_types_compatible_p`, a macro nobody defined) is a
 *   `type_descriptor` in the `argument_list`, without parentheses. `offsetof(T, a.b[3])` is always such a call of the
 *   identifier `offsetof` or `__builtin_offsetof`; its second argument is an expression whose innermost identifier is
 *   a member.
 * - `case 1 ... 9` has as `value` a `binary_expression` whose `operator` is `...`.
 * - `goto *p;` is a `goto_statement` without a `label`, with an expression.
 * - `&&label` is a `pointer_expression` whose operator node is `&` and whose operator token has the text `&&`.
 * - `alignof` of a type or an expression is an `alignof_expression`, with `type` or `value`.
 * - an anonymous bit-field is a `bitfield_clause` that follows no declarator.
 * - an implicit `int` has a `primitive_type` node of no tokens (`first == last`).
 * - a name is an `identifier` (or `field_identifier`, ...) even if spelled `size_t` or `bool`; only `true`, `false`, `NULL`
 *   and `nullptr` have kinds of their own. `_Bool` and `__int128` are `primitive_type`.
 * - gone: `__extension__`, `_Complex`, `__real__`, `_Pragma`, `_Static_assert`, `__label__`, stray `;` in records,
 *   attributes and asm labels (see `ItemTokens.attributes`).
 * - `ERROR`: tokens that did not parse, or nest too deeply. Where it could be done, the whole statement or member is one
 *   `ERROR` leaf inside an `expression_statement` or `field_declaration`.
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
  /** The token is a type name: a typedef in force here, or an unknown name in a place where only a type can stand. */
  readonly isTypedef: (token: number) => boolean;
  readonly attributes: readonly TokenAttribute[];
}

/**
 * An attribute, taken out of the text. It stood right after `token` (-1: before the first): it belongs to the declarator
 * whose range holds `token`; after `struct`, a tag or a closing `}` to that record or enum; otherwise (after the
 * specifiers, or in front of everything) to the whole declaration.
 */
export interface TokenAttribute {
  readonly token: number;
  /**
   * Without underscores: `constructor`, `section`, `packed`, ... An asm label is `asm`, `_Noreturn` is `noreturn`,
   * `_Alignas` is `aligned`.
   */
  readonly name: string;
  /** Tokens between the parentheses, joined by blanks, strings with their quotes: `".init"`. */
  readonly args: string;
}

export interface ItemInvocation {
  readonly id: number;
  readonly name: string;
  readonly functionLike: boolean;
  readonly inArgument: boolean;
  readonly parent: ItemInvocation | undefined;
  readonly definition: { readonly path: string; readonly line: number };
}
