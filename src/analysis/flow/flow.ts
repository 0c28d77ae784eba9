/**
 * Value flow of one top-level item: what may move where, in terms of places. Like facts it depends on nothing but the
 * item's tokens and the declarations it names (byte offsets included: a trace holds the layout of what it asked for), is
 * plain JSON, and has lines relative to the item.
 *
 * A place is a pair (base, offset). `base >= 0` is a local, a parameter or a temporary of the function, by number; the
 * return value is the number `FunctionFlow.result`. `base < 0` is the name `names[-base - 1]` of file scope. `offset` counts bytes.
 */

export interface ItemFlow {
  readonly functions: readonly FunctionFlow[];
  readonly variables: readonly VariableFlow[];
  /** Records that shapes of this item speak of. */
  readonly layouts: readonly RecordLayout[];
  /** Records that pointers of this item are used as. */
  readonly heads: readonly RecordHead[];
  /** Tags of records, or shapes of scalars as wide as a pointer, pointers to which are cast into one another. */
  readonly casts: readonly (readonly [from: string, to: string])[];
}

/** How a record begins; or that a pointer lies there: the tag is then its shape, and all else is empty. */
export interface RecordHead {
  readonly tag: string;
  /** Tags of the records that it begins with. */
  readonly begins: readonly string[];
  /** Tags of all records that lie in it, those that it begins with among them. */
  readonly holds: readonly string[];
  /** Its first member, if that tells records apart: a tag, a header, a link; else empty. */
  readonly member: string;
  /** Bytes of the scalar that it begins with, if that is too narrow for a pointer; else 0. */
  readonly narrow: number;
  /** Bytes; 0: not known. */
  readonly size: number;
}

/** What memory of a type looks like, as far as pointers and offsets go. */
export type Shape =
  /** Scalar of so many bytes that holds no pointer. */
  | number
  /** Scalar as wide as a pointer, of which nothing more is known. */
  | 'word'
  /** Integer as wide as a pointer. */
  | 'integer'
  /** Pointer to the record with this tag; `*()`: to a function; `**`...: to such a pointer; `*#`: to bytes; `*`: to anything else. */
  | `*${string}`
  | readonly ['array', Shape, number | null]
  /** Index into `ItemFlow.layouts`. */
  | readonly ['record', number]
  | null;

export interface RecordLayout {
  readonly tag: string;
  readonly union: boolean;
  /** null: not known, so all members are one. */
  readonly size: number | null;
  /** Members in order, members of anonymous members among them: name, offset in bytes (null: not known), shape. */
  readonly fields: readonly (readonly [name: string, offset: number | null, shape: Shape])[];
}

/** A variable of file scope: definition or `extern` declaration. Static locals are in their function's `statics`. */
export interface VariableFlow {
  readonly name: string;
  readonly static: boolean;
  readonly line: number;
  readonly shape: Shape;
  /** As a programmer would write it. */
  readonly type: string;
  /** `extern` without initialiser. */
  readonly declaration?: true;
  readonly threadLocal?: true;
  readonly section?: string;
  /** The variable itself is the first: base -1. */
  readonly names: readonly string[];
  /** Of the initialiser. Its temporaries are objects without a name that live as long as the variable. */
  readonly temporaries: readonly Shape[];
  readonly ops: readonly number[];
}

export interface LocalFlow {
  readonly name: string;
  readonly line: number;
  readonly shape: Shape;
  readonly type: string;
  /** Its storage is that of the name `function::name`. */
  readonly static?: true;
}

export interface FunctionFlow {
  readonly name: string;
  readonly static: boolean;
  readonly line: number;
  readonly endLine: number;
  /** The first `params` locals are the parameters, in order. */
  readonly params: number;
  /** Head + 1 of the record that each parameter points to; 0: anything. */
  readonly paramHeads: readonly number[];
  readonly variadic: boolean;
  readonly locals: readonly LocalFlow[];
  /** Temporaries follow the locals; most are words. */
  readonly temporaries: readonly Shape[];
  /** Number of the place that `return` fills. */
  readonly result: number;
  /** Number of the place that arguments beyond the parameters reach. */
  readonly surplus?: number;
  readonly returns: Shape;
  /** Returns memory of no particular type: `void *`, `char *`. */
  readonly returnsBytes?: true;
  /** Static locals; `names` speak of them as `function::name`. */
  readonly statics: readonly VariableFlow[];
  readonly names: readonly string[];
  readonly ops: readonly number[];
  readonly calls: readonly CallFlow[];
  /** Line ranges of loops, those that a backward `goto` makes among them. */
  readonly loops: readonly (readonly [first: number, last: number])[];
  /** Line ranges of straight code at whose end the program does: a call that exits, and all before it in its block. */
  readonly endings: readonly (readonly [first: number, last: number])[];
  readonly writes: readonly WriteFlow[];
  readonly reads: readonly ReadFlow[];
  /** Reads of locals, which only steps speak of. */
  readonly frameReads: readonly ReadFlow[];
  /** What happens in which order, from what: `steps.ts`. */
  readonly steps: readonly number[];
  /** `runsAtStart` and `runsAtExit` of its attributes. */
  readonly runs?: 'at-start' | 'at-exit';
  /** Names that a range which did not parse mentions: read and written there. */
  readonly unparsed: readonly (readonly [line: number, names: readonly string[]])[];
}

/** Operation codes in `ops`, with the numbers that follow each. Inequalities: `pts` is the points-to set of a place. */
export const op = {
  /** dst src: pts(dst) >= pts(src). Operands (base, offset). */
  copy: 1,
  /** dst src: pts(dst) contains the address of src. */
  address: 2,
  /** dst ptr k as: pts(dst) >= pts(c + k) for each c in pts(ptr) that may be a record `as` (head + 1; 0: anything). */
  load: 3,
  /** ptr k src as: pts(c + k) >= pts(src) for each such c in pts(ptr). */
  store: 4,
  /** dst src k as: pts(dst) contains c + k for each such c in pts(src). */
  add: 5,
  /** dst src size: pts(dst) contains c + i * size for each c in pts(src), for all i. */
  index: 6,
  /** dst src size: what *src holds goes to *dst, `size` bytes of it (0: not known). `dst`, `src` are pointers. */
  block: 7,
} as const;

/** How many numbers follow each code. */
export const operandCount: Readonly<Record<number, number>> = {
  [op.copy]: 4,
  [op.address]: 4,
  [op.load]: 6,
  [op.store]: 6,
  [op.add]: 6,
  [op.index]: 5,
  [op.block]: 5,
};

export interface CallFlow {
  readonly line: number;
  /** Set when the call stands in another file than the item. */
  readonly path?: string;
  /** Name, for a call by name; else the place that holds the function pointer. */
  readonly callee: string | readonly [base: number, offset: number];
  /**
   * Place of each argument; null: it holds no pointer. A record is passed as the place that holds a copy of it. `as`: what
   * the argument points to, as it is written: head + 1 of a record, 0: anything, -1: bytes, or a
   * number that is too narrow for a pointer.
   */
  readonly args: readonly (readonly [base: number, offset: number, as: number] | null)[];
  /**
   * Of `o->f(o, o->a)`: where `o` stands, with the record that it is used as (head + 1), and how far `f` is from it; the
   * arguments that are `o`, and those that it holds, with their distance. Each object meets only the functions that its own
   * member holds.
   */
  readonly object?: {
    readonly pointer: readonly [base: number, offset: number, as: number];
    readonly distance: number;
    readonly self: readonly number[];
    readonly members: readonly (readonly [argument: number, distance: number])[];
  };
  /** Place that takes the result. */
  readonly result: readonly [base: number, offset: number] | null;
  /** What the result is used as, from a cast, an assignment or a `sizeof` argument: shape of a fresh object. */
  readonly fresh?: Shape;
  /** Type of `fresh`, as a programmer would write it. */
  readonly freshType?: string;
  /** Integer value of constant arguments (`SIGALRM`), by position. */
  readonly constants?: Readonly<Record<number, number>>;
  /** Arguments that are text and could be names of functions: `dlsym` is asked for such. */
  readonly texts?: readonly string[];
}

/** A store: to (base, offset) itself, or through the pointer that is there. */
export interface WriteFlow {
  readonly line: number;
  readonly base: number;
  readonly offset: number;
  /** Bytes beyond what the pointer points to; absent: the place itself is stored to. */
  readonly through?: number;
  /** Record that the pointer is used as: head + 1. */
  readonly as?: number;
  /** Bytes that are stored; 0: not known. */
  readonly size: number;
  /** The member named at the store: tag of its record and its name. */
  readonly member?: readonly [record: string, field: string];
  readonly path?: string;
}

/** A load, each once for a function. */
export interface ReadFlow {
  readonly line: number;
  readonly base: number;
  readonly offset: number;
  readonly through?: number;
  readonly as?: number;
  readonly size: number;
  readonly member?: readonly [record: string, field: string];
}
