/** What is asked when units are grouped into programs, and what is answered. */
import type { FileScan } from './scan.ts';
import type { BuildTarget } from './target.ts';

export interface GroupedProgram {
  readonly name: string;
  readonly paths: readonly string[];
  readonly role: 'product' | 'apart';
}

export interface Grouping {
  readonly programs: readonly GroupedProgram[];
  /** Directories whose units could belong to several programs and got one of their own. */
  readonly ambiguous: readonly { readonly directory: string; readonly candidates: readonly string[] }[];
  /** Units that the inferred build leaves out, by the program they would belong to. */
  readonly unbuilt: readonly GroupedProgram[];
}

export interface GroupingInput {
  /** Sorted by path. */
  readonly paths: readonly string[];
  readonly scans: readonly FileScan[];
  readonly names: number;
  readonly dlopen: ReadonlySet<number>;
  readonly targets: readonly BuildTarget[];
  readonly declared: readonly { readonly name: string; readonly paths: readonly string[] }[];
  /** Units that build files name, but only for another configuration. */
  readonly conditional: ReadonlySet<string>;
  /** Whether a `main` under `#ifdef` of these names is compiled. */
  readonly isOn: (name: number) => boolean;
  /** `all-built`: every unit is known to be compiled, so none is set aside. */
  readonly extent: 'all-built' | 'inferred';
}

/** A build file names the unit, but not for the inferred build. */
export const isLeftOut = (input: GroupingInput, path: string): boolean =>
  input.extent === 'inferred' && input.conditional.has(path);
