/** From the name of an object or source in a build file to the `.c` file it is made of, through generated names too. */
import { ancestors, baseOf, byteOrder, directoryOf, resolvePath, sharedDepth } from './paths.ts';

export interface SourceFinder {
  /** The existing `.c` files that `words` name, sorted, seen from `directory`. */
  all(directory: string, words: Iterable<string>): readonly string[];
}

export function sourceFinder(sources: Iterable<string>): SourceFinder {
  const known = new Set(sources);
  const byName = new Map<string, string[]>();
  for (const path of known) {
    const list = byName.get(baseOf(path));
    if (list === undefined) byName.set(baseOf(path), [path]);
    else list.push(path);
  }
  const find = (directory: string, word: string): string | undefined => {
    const name = word.replace(/\.(o|lo|os|obj)$/, '.c');
    if (!name.endsWith('.c')) return undefined;
    const direct = resolvePath(directory, name);
    if (direct !== undefined && known.has(direct)) return direct;
    const found = elsewhere(byName.get(baseOf(name)) ?? [], name.replace(/^(\.{0,2}\/)+/, ''), directory);
    // `cli.strhash.c` is made from `cli.c`.
    const origin = found === undefined ? /^(.*[^./])\.[\w-]+\.c$/.exec(name)?.[1] : undefined;
    return origin === undefined ? found : find(directory, `${origin}.c`);
  };
  return {
    all: (directory, words) => {
      const out = new Set<string>();
      for (const word of words) {
        const path = find(directory, word);
        if (path !== undefined) out.add(path);
      }
      return [...out].sort(byteOrder);
    },
  };
}

/**
 * Objects whose source is reached by a search path or made by copying: the one file that ends so, else the nearest below
 * the makefile's own directory or one above it, if it is nearer than all others.
 */
function elsewhere(candidates: readonly string[], suffix: string, directory: string): string | undefined {
  const fitting = candidates.filter((path) => path === suffix || path.endsWith(`/${suffix}`));
  if (fitting.length <= 1) return fitting[0];
  const near = (path: string): number => sharedDepth(directoryOf(path), directory);
  const best = Math.max(...fitting.map(near));
  const nearest = fitting.filter((path) => near(path) === best);
  return nearest.length === 1 && best >= ancestors(directory).length - 2 ? nearest[0] : undefined;
}
