/** Loops as lines of a function, and what the search for packet loops starts from. */
import type { CallSite, WholeProgram } from '../analysis/whole-program.ts';

/** Lines of a function in which something happens again and again. */
export interface LoopRange {
  readonly fn: number;
  readonly first: number;
  readonly last: number;
}

export const isIn = ({ line }: { readonly line: number }, { first, last }: LoopRange): boolean =>
  first <= line && line <= last;

export interface PacketsInput {
  readonly program: WholeProgram;
  readonly calls: readonly (readonly CallSite[])[];
  /** `main` and the start routines of threads. */
  readonly roots: readonly number[];
  /** Functions that the settings name for packets. */
  readonly entries: readonly number[];
  /** Those that they name for another context. */
  readonly closed: ReadonlySet<number>;
}

/** Functions that can be reached from the calls. */
export function reachable(
  { calls, closed }: Pick<PacketsInput, 'calls' | 'closed'>,
  sites: Iterable<CallSite>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (site: CallSite): void => {
    for (const callee of site.callees) if (!closed.has(callee)) found.add(callee);
  };
  for (const site of sites) add(site);
  for (const fn of found) for (const site of calls[fn] ?? []) add(site);
  return found;
}
