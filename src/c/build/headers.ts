/**
 * Definition: the header a build would have found for an `#include` text that no known directory holds. Method: match
 * the text against the ends of all repository paths; of several, the one nearest to the includer, then out of test
 * directories, then the shortest. Reports too much when two headers share a name and the build used the farther one; may
 * miss when a header is generated, or reached as `../x.h` from a directory that only the build knows.
 */

import { ancestors, baseOf, byteOrder, directoryOf, sharedDepth } from './paths.ts';
import { isApart, isForeignHeader } from './platform.ts';

export type HeaderIndex = (text: string, from: string) => string | undefined;

/** By base name, the repository paths an `#include` may mean; `x.h.in` also stands for `x.h`, if a person wrote it. */
function headersByName(paths: Iterable<string>): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  const add = (name: string, path: string): void => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [path]);
    else known.push(path);
  };
  for (const path of paths) {
    const name = baseOf(path);
    add(name, path);
    // Templates of `config.h` hold `#undef` for every macro: reading one would undo what was inferred.
    if (name.endsWith('.h.in') && !name.includes('config')) add(name.slice(0, -3), path);
  }
  return byName;
}

/** A lookup over the repository's paths: the best path for `text` as included by `from`, undefined if none ends so. */
export function headerIndex(paths: Iterable<string>): HeaderIndex {
  const byName = headersByName(paths);
  const answers = new Map<string, string | undefined>();
  return (text, from) => {
    const suffix = text.replace(/^(\.{0,2}\/)+/, '');
    const key = `${directoryOf(from)}\0${suffix}\0${isForeignHeader(from)}`;
    if (!answers.has(key)) answers.set(key, nearest(byName.get(baseOf(suffix)) ?? [], suffix, from));
    return answers.get(key);
  };
}

function nearest(candidates: readonly string[], suffix: string, from: string): string | undefined {
  const home = directoryOf(from);
  const foreign = isForeignHeader(from);
  const fitting = candidates.filter((path) => {
    const plain = path.endsWith('.in') && !suffix.endsWith('.in') ? path.slice(0, -3) : path;
    if (plain !== suffix && !plain.endsWith(`/${suffix}`)) return false;
    if (isForeignHeader(path) && !foreign) return false;
    return suffix !== 'config.h' || isOwnConfig(path, home);
  });
  const rank = (path: string): number =>
    -sharedDepth(directoryOf(path), home) * 4 + (isApart(path) ? 2 : 0) + (path.endsWith('.in') ? 1 : 0);
  fitting.sort((a, b) => rank(a) - rank(b) || a.length - b.length || byteOrder(a, b));
  return fitting[0];
}

/** A bare `config.h` is generated nearly everywhere: another component's file of that name is not it. */
function isOwnConfig(path: string, home: string): boolean {
  const directory = directoryOf(path);
  return ancestors(home).some(
    (above) => directory === above || directory === (above === '' ? 'include' : `${above}/include`),
  );
}
