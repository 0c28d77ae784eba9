/**
 * Facts per function: what it reads, writes, passes on and lists, in terms of objects and field paths. They depend only
 * on an item's tokens and the declarations it names: names are symbolic, lines relative to the item (`base` turns them
 * into lines of the file), so they are cached by content and joined later by `link.ts`. Plain data, JSON all through.
 */
import type { RecordTag } from '../../c/types.ts';

export interface ItemFacts {
  readonly records: readonly RecordFacts[];
  readonly enums: readonly EnumFacts[];
  readonly variables: readonly VariableFacts[];
  readonly functions: readonly FunctionFacts[];
}

export interface RecordFacts {
  readonly tag: RecordTag;
  readonly union: boolean;
  readonly line: number;
  readonly endLine: number;
  /** Bytes of an instance; absent where the layout is not known. */
  readonly size?: number;
  readonly fields: readonly FieldFacts[];
}

export interface FieldFacts {
  readonly name: string;
  readonly line: number;
  /** As a C programmer would write it, without the name: `struct list *`. */
  readonly type: string;
  /** Record that the field holds, in place or in an array. */
  readonly embeds?: RecordTag;
  /** Record that the field points to (arrays of pointers too). */
  readonly pointsTo?: RecordTag;
  readonly shape: ValueShape;
}

/** What kind of value a field or variable holds, as far as its type tells. */
export type ValueShape = 'scalar' | 'pointer' | 'function' | 'record' | 'array';

export interface EnumFacts {
  readonly tag: string;
  readonly line: number;
  readonly values: readonly { readonly name: string; readonly line: number }[];
}

export interface VariableFacts {
  readonly name: string;
  readonly line: number;
  readonly type: string;
  readonly static: boolean;
  /** `extern` without an initialiser: declares, does not define. */
  readonly declaration?: true;
  readonly embeds?: RecordTag;
  readonly pointsTo?: RecordTag;
  readonly shape: ValueShape;
  readonly rows: readonly TableRow[];
  /** Named constants in its initialiser, each once: a table may be all that uses a flag. */
  readonly constants: readonly { readonly name: string; readonly line: number }[];
  /** Name of the function that owns a static local. */
  readonly owner?: string;
}

/** One element of a table of structs (keyword list, ops struct) that registers functions. */
export interface TableRow {
  readonly record: RecordTag;
  readonly line: number;
  /** Member and its constant: a number, a name, `"text"`. */
  readonly columns: readonly (readonly [string, string])[];
  /** Member and the function it holds. */
  readonly functions: readonly (readonly [string, string])[];
}

export interface FunctionFacts {
  readonly name: string;
  readonly static: boolean;
  readonly line: number;
  readonly endLine: number;
  readonly params: readonly { readonly name: string; readonly record?: RecordTag }[];
  /** Record that the function returns a pointer to. */
  readonly returns?: RecordTag;
  readonly objects: readonly ObjectFacts[];
  readonly regions: readonly Region[];
  readonly macros: readonly MacroFacts[];
  readonly stores: readonly StoreFact[];
  readonly reads: readonly ReadFact[];
  readonly calls: readonly CallFact[];
  readonly flags: readonly FlagFact[];
}

/**
 * Something a path starts from: `key` is its identity in the function, `p0` for what the first parameter points to,
 * `p0->be` for what is reached through its field, `l:tmp`, `g:trash`, `t:3` for a temporary. Locals that only ever hold one
 * place are replaced by it.
 */
export interface ObjectFacts {
  readonly key: string;
  /** As written, for people: `srv`, `s->be`. */
  readonly name: string;
  readonly record: RecordTag | null;
  readonly root: 'parameter' | 'local' | 'global' | 'temporary';
  /** Index of the parameter, for the object that a parameter itself points to. */
  readonly parameter?: number;
  /** Calls whose result the object is (a local that is assigned a call's result). */
  readonly origins: readonly string[];
  /** The storage is the variable itself rather than what it points to. */
  readonly direct?: true;
}

/**
 * A field of an object: `path` is dotted through embedded records (`check.port`, `addr[].ip`) from the object's record;
 * `record` declares the last member. A plain variable of file scope is a path without an object (`object` -1).
 */
export interface FieldRef {
  readonly object: number;
  readonly path: string;
  readonly record: RecordTag;
}

export interface Region {
  readonly parent: number;
  readonly kind: 'body' | 'branch' | 'loop' | 'case';
  readonly line: number;
}

/** Use of a function-like macro whose body holds facts. */
export interface MacroFacts {
  readonly name: string;
  readonly line: number;
  readonly path: string;
  readonly definedAt: number;
}

interface Event {
  readonly line: number;
  readonly region: number;
  /** Index into `macros`, absent when the code stands in the function itself. */
  readonly macro?: number;
}

export interface StoreFact extends Event {
  /** Absent path (''): the whole object. */
  readonly target: FieldRef;
  /** `=`, `+=`, `|=`, `++`, ... */
  readonly op: string;
  readonly value: Value;
  /** The target holds more than the call or field gives that the value comes from. */
  readonly narrowed?: Narrowing;
  /** The field that the value comes from holds more than the target takes. */
  readonly cut?: Narrowing;
}

/** Bytes of a field, and the fewer that are handed on or come in. */
export interface Narrowing {
  readonly field: number;
  readonly bytes: number;
}

/** A field by its offset, as handed to a library that moves what it is told of. */
export interface DescribedField {
  readonly record: RecordTag;
  readonly path: string;
  readonly bytes?: number;
  readonly pointsTo?: RecordTag;
}

export interface Value {
  readonly form: 'constant' | 'call' | 'field' | 'object' | 'function' | 'expression' | 'none';
  /** The constant as spelled. */
  readonly constant?: string;
  /** Callee of the outermost call, or the function itself in form `function`. */
  readonly callee?: string;
  /** Every field read in it. */
  readonly fields: readonly FieldRef[];
  /** Objects that appear bare (a pointer handed on, a whole struct). */
  readonly objects: readonly number[];
}

export interface ReadFact extends Event {
  readonly field: FieldRef;
  /** `condition`: decides a branch. `return`: returned. `address`: its address is taken outside a call. */
  readonly use: 'condition' | 'return' | 'address' | 'argument' | 'value';
}

export interface CallFact extends Event {
  /** Function name, or `.member` for a call through a function pointer held in a member, or `?`. */
  readonly callee: string;
  readonly args: readonly Argument[];
}

export interface Argument {
  readonly value: Value;
  /** `&x.f`, or an array or record field passed by address: the callee may write it. */
  readonly address?: FieldRef;
  readonly text?: string;
  readonly narrowed?: Narrowing;
  readonly offset?: DescribedField;
  /** Bytes and record of a `sizeof`, in calls with a text: what the text names may be of that size. */
  readonly size?: { readonly bytes: number; readonly record?: RecordTag };
}

/** A named constant of a family in use: an enumerator, or a macro. */
export interface FlagFact extends Event {
  readonly name: string;
  /** Tag of the enum, absent for macros. */
  readonly family?: string;
  readonly use: 'case' | 'set' | 'clear' | 'test' | 'assign' | 'argument' | 'compare' | 'other';
  /** The word it is set in, cleared from, or tested on. */
  readonly word?: FieldRef;
  readonly callee?: string;
  /** Where the macro is defined, absolute. */
  readonly definition?: { readonly path: string; readonly line: number };
}
