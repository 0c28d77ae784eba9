/** What following CMake text needs to know, and how its variables expand. */
import type { CmakeArgument } from './cmake-syntax.ts';
import { resolvePath } from './paths.ts';
import type { SourceFinder } from './sources.ts';
import type { BuildTarget } from './target.ts';
import type { SourceTree } from './tree.ts';

export interface Draft {
  readonly name: string;
  readonly kind: BuildTarget['kind'];
  readonly directory: string;
  readonly sources: Set<string>;
  readonly links: Set<string>;
  readonly flags: string[];
}

export interface Cmake {
  readonly tree: SourceTree;
  readonly find: SourceFinder;
  readonly variables: Map<string, string>;
  readonly targets: Map<string, Draft>;
  readonly visited: Set<string>;
  directory: string;
  /** Flags of the directory and those above it. */
  flags: readonly string[];
  /** Reads a further file in place, once if it is a CMakeLists.txt. */
  readonly read: (state: Cmake, path: string) => void;
  budget: number;
  depth: number;
}

export const listOf = (text: string): string[] => text.split(';').filter((word) => word !== '');

export function variableOf(state: Cmake, name: string): string {
  if (name === 'CMAKE_CURRENT_SOURCE_DIR' || name === 'CMAKE_CURRENT_LIST_DIR') return `/${state.directory}`;
  if (name === 'CMAKE_CURRENT_BINARY_DIR') return `/${state.directory}/build`;
  return state.variables.get(name) ?? '';
}

export function expand(state: Cmake, text: string): string {
  let out = text;
  for (let i = 0; i < 8 && out.includes('${'); i++) {
    const next = out.replace(/\$\{([\w./+-]*)\}/g, (_, name: string) => variableOf(state, name));
    if (next === out || next.length > 1_000_000) break;
    out = next;
  }
  return out;
}

export const expandAll = (state: Cmake, args: readonly CmakeArgument[]): string[] =>
  args.flatMap(({ text, quoted }) => (quoted === 'yes' ? [expand(state, text)] : listOf(expand(state, text))));

/** Absolute in CMake's eyes is what starts with `/`; our `/` is the repository root. */
export const repositoryPath = (state: Cmake, text: string): string | undefined =>
  text.startsWith('/') ? resolvePath('', text.slice(1)) : resolvePath(state.directory, text);
