/**
 * Points-to sets of a program: by inclusion, and beyond the budget by unification, which is near-linear and coarser.
 * Flow- and context-insensitive; field-sensitive by byte offset. The result depends on memory and constraints only.
 */
import type { Constraints } from './constraint.ts';
import { Heard } from './heard.ts';
import type { CellId, Memory } from './memory.ts';
import type { PointsTo, Resolution, SolveOptions } from './result.ts';
import { solveByInclusion } from './solve-inclusion.ts';
import { solveByUnification } from './unify.ts';

export type { PointsTo, SolveOptions } from './result.ts';

/** `resolve` may add constraints, objects and cells. */
export function solvePointsTo(memory: Memory, constraints: Constraints, options: SolveOptions): PointsTo {
  const resolution: Resolution = {
    heard: new Heard(),
    resolve: (site, object) => options.resolve(site, object),
    concerns: (object) => options.concerns?.(object) ?? true,
    hearsAll: (site) => options.hearsAll?.(site) ?? false,
  };
  const isSettled = (cell: CellId): boolean => options.isSettled?.(cell) ?? false;
  const exact = solveByInclusion({ memory, constraints, resolution, budget: options.budget, isSettled });
  return exact ?? solveByUnification({ memory, constraints, resolution, spent: options.budget });
}
