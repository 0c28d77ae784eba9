/** Which files an analysis reads: C and its headers, what builds them, our own settings. */
const SOURCE = /\.(c|h|inc|def|l|y)$/;
const TEMPLATE = /\.h\.in$/;
const BUILD_NAMES = new Set(['CMakeLists.txt', 'meson.build', 'compile_commands.json', 'configure.ac', 'configure.in']);
const MAKE = /^(GNUmakefile|[Mm]akefile)([.-].*)?$|\.(am|mk)$/;
const SETTINGS = new Set(['statealyzr.yml', '.github/statealyzr.yml']);

export function isRelevant(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return SOURCE.test(name) || TEMPLATE.test(name) || BUILD_NAMES.has(name) || MAKE.test(name) || SETTINGS.has(path);
}

/** A link or submodule of this name can hide files an analysis would read: it is one, or it can be a directory. */
export function mayHoldRelevant(path: string): boolean {
  return isRelevant(path) || !/[^/]\.[^/]*$/.test(path);
}
