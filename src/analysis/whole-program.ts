/**
 * A whole program as the state passes see it: functions, the memory it has, who calls whom, and which memory each
 * statement may read and write. Numbers are dense and private to one run.
 */
import type { Limitation } from '../source/limitation.ts';
import type { Position } from '../source/range.ts';
import type { CallNodes, DependenceGraph } from './dependence/graph.ts';

/** Dependence, and the memory that its nodes touch. */
export interface ProgramDependence {
  readonly graph: DependenceGraph;
  /** Loads and stores of a function, by the node that does them. */
  loadsOf(fn: number): readonly NodeAccess[];
  storesOf(fn: number): readonly NodeAccess[];
  callsOf(fn: number): readonly CallDependence[];
  /** What a function reads, indexes and compares. */
  keySitesOf(fn: number): readonly KeySite[];
}

/** A value that selects memory, or may: what it is made from. */
export type KeySite =
  | {
      readonly kind: 'read';
      readonly node: number;
      readonly line: number;
      readonly use: KeyUse & { readonly read: NodeRead };
    }
  /** An element of an array, by its number; without an access only its address is taken. */
  | {
      readonly kind: 'index';
      readonly node: number;
      readonly line: number;
      readonly by: readonly KeyUse[];
      readonly access?: MemoryAccess;
      /** An array is stored to, if it is one: otherwise what is stored is a pointer that was moved. */
      readonly stored?: true;
    }
  | {
      readonly kind: 'comparison';
      readonly node: number;
      readonly line: number;
      readonly sides: readonly [readonly KeyUse[], readonly KeyUse[]];
    }
  /** A call of functions of the program. */
  | {
      readonly kind: 'call';
      readonly node: number;
      readonly line: number;
      readonly callees: readonly number[];
      readonly args: readonly KeyArgument[];
    };

export interface KeyArgument {
  readonly reads: readonly NodeRead[];
  /** That it may point to. */
  objects(): readonly number[];
}

export interface KeyUse {
  /** Nodes that its value comes from. */
  readonly nodes: readonly number[];
  /** If it is read from memory, a local's among it. */
  readonly read?: NodeRead;
}

export interface NodeRead {
  readonly access: MemoryAccess;
  /** If it is read through a pointer to a record. */
  readonly view?: RecordView;
}

/** So many bytes behind the start of a record with this tag. */
export interface RecordView {
  readonly record: string;
  readonly offset: number;
}

export interface NodeAccess {
  readonly node: number;
  readonly access: MemoryAccess;
}

export interface CallDependence {
  readonly nodes: CallNodes;
  readonly callees: readonly number[];
  readonly externals: readonly string[];
  readonly path: string;
  readonly line: number;
}

export interface WholeProgram {
  readonly name: string;
  readonly functions: readonly ProgramFunction[];
  readonly objects: readonly MemoryObject[];
  /** Calls in a function, in source order; `callees` are resolved through function pointers. */
  callsOf(fn: number): readonly CallSite[];
  writesOf(fn: number): readonly MemoryAccess[];
  readsOf(fn: number): readonly MemoryAccess[];
  /** Functions that externals call: callbacks, signal handlers, threads. */
  readonly callbacks: readonly Callback[];
  /** Pointers in the memory of `object`: where they stand, and the objects that they may point to. */
  pointersIn(object: number): readonly { readonly offset: number | 'any'; readonly to: readonly number[] }[];
  /** What depends on what; made when it is first asked for. */
  dependence(): ProgramDependence;
  /** The members that hold these bytes of an object, outermost first; several where they overlap. Empty: no record. */
  membersAt(object: number, offset: number | 'any', size: number): readonly Member[];
  /** Keys of records whose pointers the program casts into one another: memory of the one is used as the other. */
  readonly casts: readonly (readonly [from: string, to: string])[];
  /** Distinct places in the source: variables of static storage, locals and parameters of defined functions. */
  readonly variableCount: number;
  /** How the points-to sets were found; `unification` is the fall-back beyond the budget. */
  readonly method: 'inclusion' | 'unification';
  readonly limitations: readonly Limitation[];
}

export interface ProgramFunction {
  /** `path::name` for internal linkage, else `name`. */
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly static: boolean;
  /** First and last line of each loop, absolute, those that a backward `goto` makes among them. */
  readonly loops: readonly (readonly [first: number, last: number])[];
  /** First and last line of code at whose end the program exits, absolute. */
  readonly endings?: readonly (readonly [first: number, last: number])[];
  /** By an attribute: before or after `main`. */
  readonly runs?: 'at-start' | 'at-exit';
}

export type MemoryObject =
  | {
      readonly kind: 'variable';
      /** As in `LinkedProgram.variables`: `path::name` for internal linkage, static locals `path::function::name`. */
      readonly key: string;
      /** Bare: of a static local without its function. */
      readonly name: string;
      readonly storage: 'global' | 'static' | 'static-local';
      readonly declared: Position;
      readonly type: string;
      readonly function?: number;
    }
  | {
      readonly kind: 'local';
      readonly name: string;
      readonly function: number;
      readonly parameter: 'parameter' | 'local';
      readonly declared: Position;
      readonly type: string;
    }
  /** By allocation site; `record`: key of the record it is used as. */
  | {
      readonly kind: 'heap';
      readonly function: number;
      readonly at: Position;
      readonly type: string | null;
      readonly record: string | null;
    }
  /** Memory that an external keeps: what `localtime` returns, a packet in a library's buffer. */
  | { readonly kind: 'external'; readonly name: string }
  | { readonly kind: 'function'; readonly function: number }
  | { readonly kind: 'string' };

export interface Member {
  /** Key of the record, as in `LinkedProgram.records`. */
  readonly record: string;
  readonly field: string;
}

export interface CallSite {
  readonly line: number;
  readonly path: string;
  readonly callees: readonly number[];
  /** External functions it may call. */
  readonly externals: readonly string[];
  /** `call`: by name or pointer. `callback`: an external calls it from here, before it returns. */
  readonly how: 'name' | 'pointer' | 'callback';
}

/** `as`: when the external calls it: within the call itself (`inside`), later with a packet, on a timer, ... */
export interface Callback {
  readonly function: number;
  readonly as: 'inside' | 'packet' | 'timer' | 'signal' | 'thread' | 'exit' | 'idle';
  /** Number of the signal, if it is a signal handler and the number is constant. */
  readonly signal?: number;
  readonly external: string;
  readonly registered: Position;
  readonly by: number;
}

/** Memory that one statement may read or write. */
export interface MemoryAccess {
  readonly path: string;
  readonly line: number;
  /** `name`: a variable is named. `pointer`: through a pointer. `call`: an external does it. */
  readonly how: 'name' | 'pointer' | 'call';
  readonly external?: string;
  readonly targets: readonly Target[];
  /** The member that the statement names. */
  readonly member?: Member;
}

export interface Target {
  readonly object: number;
  readonly offset: number | 'any';
  /** Bytes; 0: not known, up to the end of the object. */
  readonly size: number;
}
