/** Calls as they are bound: what is known of each, and what binding works on. */
import type { CallContext } from '../../c/externals/model.ts';
import type { CallFlow } from '../flow/flow.ts';
import type { Constraints } from './constraint.ts';
import type { Instance } from './instances.ts';
import type { CellId } from './memory.ts';
import type { ObjectTable } from './objects.ts';
import type { ProgramSymbols } from './symbols.ts';

/** What one call of one external may read and write: pointers, and how many bytes behind them (0: not known). */
export interface ExternalCall {
  readonly known: boolean;
  readonly writes: readonly ExternalAccess[];
  readonly reads: readonly ExternalAccess[];
}

export interface ExternalAccess {
  readonly ptr: CellId;
  readonly size: number;
}

/** One call, and what was found of it. */
export interface BoundCall {
  readonly number: number;
  readonly caller: Instance;
  readonly call: CallFlow;
  readonly callees: Set<Instance>;
  readonly externals: Map<string, ExternalCall>;
}

export interface CallbackFound {
  readonly callee: Instance;
  readonly as: CallContext;
  readonly signal?: number;
  readonly external: string;
  readonly site: BoundCall;
}

/** Whom calls through pointers call, from another solution of the same program: calls by their number. */
export interface KnownCalls {
  calls(call: number, callee: Instance): boolean;
  callsExternal(call: number, name: string): boolean;
  callsBack(callback: string): boolean;
}

export interface CallInput {
  readonly known?: KnownCalls;
  readonly instances: readonly Instance[];
  readonly symbols: ProgramSymbols;
  readonly objects: ObjectTable;
  readonly constraints: Constraints;
}
