import type { Atoms } from './tokens.ts';

/** An empty table of interned spellings. */
export function createAtoms(): Atoms {
  const ids = new Map<string, number>();
  const texts: string[] = [''];
  return {
    of(text) {
      const known = ids.get(text);
      if (known !== undefined) return known;
      const id = texts.length;
      texts.push(text);
      ids.set(text, id);
      return id;
    },
    text: (atom) => texts[atom] ?? '',
    get size() {
      return texts.length;
    },
  };
}
