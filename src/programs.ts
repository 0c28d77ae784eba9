/** Which of the programs of a tree a command is about. */
import type { LinkedProgram } from './analysis/facts/link.ts';
import type { BuildPlan, ProgramPlan } from './c/build/plan.ts';
import { externalModel } from './c/externals/externals.ts';

/** The products, or those of that name. */
export function productPrograms(plan: BuildPlan, name: string | undefined): readonly ProgramPlan[] {
  return plan.programs.filter((p) => (name === undefined ? p.role === 'product' : p.name === name));
}

/** The largest product with a call that surely receives packets; else one that may; else the largest. */
export function chosenProgram(
  plan: BuildPlan,
  name: string | undefined,
  link: (program: ProgramPlan) => LinkedProgram,
): ProgramPlan | undefined {
  const products = productPrograms(plan, name);
  const candidates = products.length > 0 || name !== undefined ? products : plan.programs;
  const sorted = candidates.toSorted((a, b) => b.units.length - a.units.length);
  if (sorted.length < 2) return sorted[0];
  const rated = sorted.map((program) => ({ program, receives: receiving(link(program)) }));
  return rated.toSorted((a, b) => b.receives - a.receives)[0]?.program;
}

/** 2: certainly receives packets; 1: possibly; 0: no. */
export function receiving(program: LinkedProgram): number {
  let best = 0;
  for (const callee of new Set(program.functions.flatMap((fn) => fn.facts.calls.map((call) => call.callee)))) {
    for (const effect of externalModel(callee)?.effects ?? []) {
      if (effect.kind === 'receives-callback') return 2;
      if (effect.kind !== 'receives') continue;
      if (effect.certainty === 'certain') return 2;
      best = 1;
    }
  }
  return best;
}
