/**
 * Definition: the names under which one function is called: by the compiler (`__builtin_memcpy`), by checked or
 * versioned headers (`__memcpy_chk`, `__isoc99_sscanf`, `fopen64`, `getc_unlocked`).
 * Method: spellings are peeled off one by one until a listed name is left. Checked functions whose arguments stand
 * elsewhere are listed under their own name.
 * Reports too much when: never; a name that is listed is taken as it is.
 * May miss when: a header invents another spelling; the function is then unknown, and that is said.
 */

const spellings: readonly RegExp[] = [
  /^__builtin_(\w+)$/,
  /^__isoc(?:99|23)_(\w+)$/,
  /^__xpg_(\w+)$/,
  /^(\w+)_unlocked$/,
  /^(\w+?)_?64$/,
  /^__(\w+)_chk$/,
  /^__(\w+)$/,
  // The size that gcc puts behind the generic atomic names.
  /^(__(?:atomic|sync)_\w+)_(?:1|2|4|8|16|n)$/,
];

/** `name` or the listed name that it is a spelling of; undefined if there is none. */
export function plainName(name: string, isListed: (name: string) => boolean): string | undefined {
  if (isListed(name)) return name;
  for (const spelling of spellings) {
    const inner = spelling.exec(name)?.[1];
    const found = inner === undefined ? undefined : plainName(inner, isListed);
    if (found !== undefined) return found;
  }
  return undefined;
}
