/** A program after solving, with what was computed on the way, for those who ask and print. */
import type { CallLinker } from './calls.ts';
import type { Constraints } from './constraint.ts';
import type { Instance } from './instances.ts';
import type { ObjectTable } from './objects.ts';
import type { PointsTo } from './result.ts';
import type { ProgramSymbols } from './symbols.ts';

export interface SolvedProgram {
  readonly instances: readonly Instance[];
  readonly objects: ObjectTable;
  readonly constraints: Constraints;
  readonly linker: CallLinker;
  readonly pointsTo: PointsTo;
  readonly symbols: ProgramSymbols;
  /** Keys of records whose pointers are cast into one another. */
  readonly casts: readonly (readonly [from: string, to: string])[];
}
