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

/** Whom each function calls, each once, but for functions of another context. */
export type Callees = readonly (readonly number[])[];

export function calleesOf({ calls, closed }: Pick<PacketsInput, 'calls' | 'closed'>): Callees {
  return calls.map((sites) => calledFrom(sites, closed));
}

export function calledFrom(sites: Iterable<CallSite>, closed: ReadonlySet<number>): readonly number[] {
  const found = new Set<number>();
  for (const { callees } of sites) for (const callee of callees) if (!closed.has(callee)) found.add(callee);
  return [...found];
}

/** `functions`, and all that they lead to. */
export function reachable(callees: Callees, functions: Iterable<number>): ReadonlySet<number> {
  const found = new Set(functions);
  for (const fn of found) for (const callee of callees[fn] ?? []) found.add(callee);
  return found;
}
