/*
 * Paths inside the jail. A path is repository-relative (never starting with `..`) or absolute under one of the system
 * directories of the unit; anything else has no path here and is never handed to the reader.
 */

/** `path` without `.`, `..` and empty segments; undefined if it climbs above its root. */
export function normalisePath(path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  if (!path.includes('.') && !path.includes('//')) return path.endsWith('/') ? path.slice(0, -1) : path;
  const absolute = path.startsWith('/');
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.pop() === undefined) return undefined;
  }
  return (absolute ? '/' : '') + kept.join('/');
}

/** `directory/name` as gcc would spell it. */
export function joinPath(directory: string, name: string): string {
  if (name.startsWith('/') || directory === '') return name;
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : slash === 0 ? '/' : path.slice(0, slash);
}

/** The normalised path if it may be read, else undefined. */
export function jailedPath(spelled: string, systemDirs: readonly string[]): string | undefined {
  const path = normalisePath(spelled);
  if (path === undefined || path === '') return undefined;
  if (!path.startsWith('/')) return path;
  const inside = systemDirs.some((directory) => {
    const root = directory.startsWith('/') ? normalisePath(directory) : undefined;
    return root !== undefined && root !== '/' && path.startsWith(`${root}/`);
  });
  return inside ? path : undefined;
}
