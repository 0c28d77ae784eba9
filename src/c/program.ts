/**
 * The IR: what one top-level item declares and, for a function, what it does. Names are symbolic (no addresses, no
 * offsets in expressions) and lines relative to the item, so an item's IR depends on its tokens and the declarations it
 * names, not on where it stands. Statements keep their structure; `goto` and labels are explicit; control-flow graphs are
 * derived by `analysis/`.
 */
import type { CType, RecordTag } from './types.ts';

/** Line offset within the item (0 = the item's first line) of the expansion site, and column (1-based). */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** Set when the token stands in another file than the item (an `#include` inside a body). */
  readonly path?: string;
}

export type Storage = 'global' | 'static' | 'extern' | 'thread-local' | 'static-thread-local';

export type Declaration =
  | RecordDeclaration
  | EnumDeclaration
  | TypedefDeclaration
  | VariableDeclaration
  | FunctionDeclaration
  | FunctionDefinition;

export interface RecordDeclaration {
  readonly kind: 'record';
  readonly tag: RecordTag;
  readonly union: boolean;
  /** In order; the members of anonymous members are flattened into it and marked. */
  readonly fields: readonly Field[];
  readonly size: number | null;
  /** Alignment in bytes; absent where it is not known. */
  readonly align?: number;
  readonly place: Place;
  readonly endLine: number;
}

export interface Field {
  readonly name: string;
  readonly type: CType;
  readonly place: Place;
  /** Bytes from the start of the record; null where the layout is not known. */
  readonly offset: number | null;
  /** Width in bits of a bit-field. */
  readonly bits?: number;
  /** Holds storage that other members overlay: a member of a union, or of an anonymous union. */
  readonly overlaid?: true;
  /** The anonymous members it was flattened out of, outermost first. */
  readonly inside?: readonly AnonymousMember[];
}

/** `id` tells the anonymous members of one record apart. */
export interface AnonymousMember {
  readonly id: number;
  readonly union: boolean;
}

export interface EnumDeclaration {
  readonly kind: 'enum';
  readonly tag: string;
  readonly enumerators: readonly { readonly name: string; readonly value: number | null; readonly place: Place }[];
  /** Bytes that a value takes, if not 4. */
  readonly size?: number;
  readonly place: Place;
  readonly endLine: number;
}

export interface TypedefDeclaration {
  readonly kind: 'typedef';
  readonly name: string;
  readonly type: CType;
  readonly place: Place;
}

export interface Attributes {
  readonly section?: string;
  readonly alias?: string;
  /** `constructor`: called before `main` (any object has a member of that name, so it is not called so here). */
  readonly runsAtStart?: true;
  /** `destructor`: called after `main`. */
  readonly runsAtExit?: true;
  readonly weak?: true;
  readonly noreturn?: true;
  readonly cleanup?: string;
}

export interface VariableDeclaration {
  readonly kind: 'variable';
  readonly name: string;
  readonly type: CType;
  readonly storage: Storage;
  readonly attributes: Attributes;
  readonly place: Place;
  readonly endLine: number;
  readonly initializer?: Initializer;
}

export interface FunctionDeclaration {
  readonly kind: 'function';
  readonly name: string;
  readonly type: CType;
  readonly static: boolean;
  readonly attributes: Attributes;
  readonly place: Place;
}

export interface FunctionDefinition {
  readonly kind: 'definition';
  readonly name: string;
  readonly type: CType;
  readonly static: boolean;
  readonly inline: boolean;
  readonly attributes: Attributes;
  readonly params: readonly LocalVariable[];
  /** All locals of all blocks, statics included, in order; a name declared twice appears twice, with its own id. */
  readonly locals: readonly LocalVariable[];
  readonly body: Statement;
  readonly place: Place;
  readonly endLine: number;
}

export interface LocalVariable {
  /** Dense in the function: parameters first. */
  readonly id: number;
  readonly name: string;
  readonly type: CType;
  readonly storage: 'local' | 'static' | 'register';
  readonly place: Place;
  readonly attributes: Attributes;
  /** For statics, whose initialiser is not a statement of the body. */
  readonly initializer?: Initializer;
}

export type Initializer =
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'list'; readonly type: CType; readonly items: readonly InitializerItem[]; readonly place: Place };

/** One leaf or nested list, with the place it fills resolved: designators and brace elision are gone. */
export interface InitializerItem {
  readonly path: readonly InitializerStep[];
  readonly value: Initializer;
}

export type InitializerStep =
  | { readonly kind: 'field'; readonly record: RecordTag; readonly name: string }
  | { readonly kind: 'element'; readonly index: number | null };

export interface Node {
  readonly place: Place;
  /** Names of the macro invocations the node stands in, outermost first; absent if none. Shared by many nodes. */
  readonly macros?: readonly MacroUse[];
}

export interface MacroUse {
  readonly name: string;
  /** Tells two uses of one macro in one item apart. */
  readonly id: number;
  readonly functionLike: boolean;
  /** Written in an argument of the enclosing use rather than in its body. */
  readonly inArgument: boolean;
  readonly definition: { readonly path: string; readonly line: number };
}

export type Statement = Node &
  (
    | { readonly kind: 'block'; readonly body: readonly Statement[] }
    | { readonly kind: 'expression'; readonly value: Expression }
    /** A local of automatic storage comes to life; with its initialiser, if any. */
    | { readonly kind: 'declare'; readonly local: number; readonly initializer?: Initializer }
    | {
        readonly kind: 'if';
        readonly condition: Expression;
        readonly then: Statement;
        readonly otherwise?: Statement;
      }
    | {
        readonly kind: 'loop';
        readonly form: 'while' | 'do' | 'for';
        readonly initial?: Statement;
        readonly condition?: Expression;
        readonly step?: Expression;
        readonly body: Statement;
      }
    | { readonly kind: 'switch'; readonly value: Expression; readonly body: Statement }
    | { readonly kind: 'case'; readonly low: Expression; readonly high?: Expression }
    | { readonly kind: 'default' }
    | { readonly kind: 'label'; readonly name: string }
    | { readonly kind: 'goto'; readonly target: string | Expression }
    | { readonly kind: 'return'; readonly value?: Expression }
    | { readonly kind: 'break' }
    | { readonly kind: 'continue' }
    | {
        readonly kind: 'asm';
        readonly outputs: readonly Expression[];
        readonly inputs: readonly Expression[];
        /** Clobbers memory: may write what the inputs point to. */
        readonly memory?: true;
      }
    /** A range that did not parse: counts as reading and writing every name in it. */
    | { readonly kind: 'unparsed'; readonly names: readonly string[] }
  );

/**
 * `type` is that of the expression before decay: an expression of array type that is used as a value stands for the
 * address of its first element, one of function type for the function's address; neither has a node of its own.
 */
export type Expression = Node & { readonly type: CType } & (
    | ConstantExpression
    | { readonly kind: 'string'; readonly text: string }
    | { readonly kind: 'local'; readonly local: number }
    /** A variable or function of file scope, or a name nothing declares. */
    | { readonly kind: 'global'; readonly name: string; readonly of: 'variable' | 'function' | 'unknown' }
    /** `object` is an lvalue of record type: `p->f` is a field of the deref of `p`. Anonymous members are left out. */
    | {
        readonly kind: 'field';
        readonly object: Expression;
        readonly record: RecordTag;
        readonly name: string;
      }
    | { readonly kind: 'deref'; readonly pointer: Expression }
    | { readonly kind: 'index'; readonly base: Expression; readonly index: Expression }
    | { readonly kind: 'address'; readonly of: Expression }
    | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Expression[] }
    /** `op` is `=`, `+=`, ...; `++`/`--` have an `op` of their own and no `value`. */
    | {
        readonly kind: 'assign';
        readonly op: string;
        readonly target: Expression;
        readonly value?: Expression;
        /** Of `++`/`--`: the result is the old value. */
        readonly postfix?: true;
      }
    | { readonly kind: 'unary'; readonly op: string; readonly operand: Expression }
    | { readonly kind: 'binary'; readonly op: string; readonly left: Expression; readonly right: Expression }
    | {
        readonly kind: 'conditional';
        readonly condition: Expression;
        /** Absent in `a ?: b`. */
        readonly then?: Expression;
        readonly otherwise: Expression;
      }
    | { readonly kind: 'comma'; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'cast'; readonly value: Expression }
    | { readonly kind: 'compound-literal'; readonly initializer: Initializer }
    | { readonly kind: 'statement-expression'; readonly body: Statement }
    | { readonly kind: 'sizeof'; readonly of: CType }
    /** `offsetof(record, path)`; the marker of `container_of`. */
    | { readonly kind: 'offsetof'; readonly record: CType; readonly path: readonly string[] }
    | { readonly kind: 'va-arg'; readonly list: Expression }
    | { readonly kind: 'label-address'; readonly name: string }
    | { readonly kind: 'unparsed'; readonly names: readonly string[] }
  );

/** An integer, character or floating constant, or an enumerator, or a macro that expands to nothing but constants. */
export interface ConstantExpression {
  readonly kind: 'constant';
  /** null: not computed (floating, wider than 53 bits). */
  readonly value: number | null;
  /** The macro or enumerator it was spelled with, else absent: `H2_CF_IDL_PING`. */
  readonly name?: string;
  /** Tag of the enum, if `name` is an enumerator. */
  readonly enum?: string;
  /** Names of the constants that the macro `name` is built from, where it is built from several. */
  readonly parts?: readonly string[];
}
