/** What the dependence graph is built from. */
import type { BoundCall } from '../pointsto/bound-call.ts';
import type { SolvedProgram } from '../pointsto/solved.ts';
import type { MemoryAccess } from '../whole-program.ts';

/** Which memory statements touch: of a function its own first, in the order of its flow. */
export interface DependenceInput {
  readonly solved: SolvedProgram;
  readonly writesOf: (fn: number) => readonly MemoryAccess[];
  readonly readsOf: (fn: number) => readonly MemoryAccess[];
  readonly ofCall: (call: BoundCall, kind: 'writes' | 'reads') => readonly MemoryAccess[];
  /** Of the cells of a points-to set, each once, sorted. */
  readonly objectsOf: (set: Int32Array) => readonly number[];
}
