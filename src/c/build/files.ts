import { baseOf } from './paths.ts';

const NAMES = new Set([
  'CMakeLists.txt',
  'meson.build',
  'meson_options.txt',
  'meson.options',
  'configure.ac',
  'configure.in',
]);
const PATTERNS: readonly RegExp[] = [
  /^(GNUmakefile|[Mm]akefile)([.-].*)?$/,
  /\.(am|mk|[Mm]akefile|m4|cmake)$/,
  /\.h\.(in|cmake|meson)(\.in)?$/,
  // Makefiles take the version from a file of that name: `$(shell cat VERSION)`.
  /^(VERSION|VERDATE|SUBVERS)$/,
];

/** Whether planBuild reads a file that is neither C nor a header: a snapshot without it makes the plan poorer. */
export function isBuildFile(path: string): boolean {
  const name = baseOf(path);
  return NAMES.has(name) || PATTERNS.some((pattern) => pattern.test(name));
}
