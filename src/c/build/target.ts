/** What build files read as text say is built: programs, libraries and plug-ins with their sources and flags. */

export interface BuildTarget {
  readonly name: string;
  /** `made` is a file some rule links: a program if one of its units has a `main`. */
  readonly kind: 'program' | 'library' | 'plugin' | 'test' | 'made';
  /** The directory that relative flags and names start from. */
  readonly directory: string;
  /** Repository paths of `.c` files that exist. */
  readonly sources: readonly string[];
  /** Libraries it links, by `libraryKey`. */
  readonly links: readonly string[];
  /** Compiler words of the target as a whole. */
  readonly flags: readonly string[];
  /** Compiler words of single sources. */
  readonly ownFlags?: ReadonlyMap<string, readonly string[]>;
}

/** One name for `../src/libfoo.la`, `libfoo.a`, `-lfoo`, `foo`. */
export function libraryKey(word: string): string {
  const base = word.slice(word.lastIndexOf('/') + 1).replace(/^-l/, '');
  return base.replace(/\.(la|a|so|lo)$/, '').replace(/^lib/, '');
}

export const isLibraryWord = (word: string): boolean => /\.(la|a|so)$/.test(word);
