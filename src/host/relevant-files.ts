/** Which files an analysis reads: C and its headers, what builds them, our own settings. */
import { isBuildFile } from '../c/build/files.ts';

const SOURCE = /\.(c|h|inc|def|l|y)$/;
const OWN = new Set(['statealyzr.yml', '.github/statealyzr.yml', 'compile_commands.json']);

/** By its name, text that units are made of. */
export function isSource(path: string): boolean {
  return SOURCE.test(path);
}

export function isRelevant(path: string): boolean {
  return SOURCE.test(path) || isBuildFile(path) || OWN.has(path) || path.endsWith('/compile_commands.json');
}

/** A link or submodule of this name can hide files an analysis would read: it is one, or it can be a directory. */
export function mayHoldRelevant(path: string): boolean {
  return isRelevant(path) || !/[^/]\.[^/]*$/.test(path);
}
