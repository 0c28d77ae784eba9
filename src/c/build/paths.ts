/** Repository paths as text: `/`-separated, no file system behind them. */

/** The directory of a path, '' at the root. */
export const directoryOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The name without its last suffix. */
export function stemOf(path: string): string {
  const base = baseOf(path);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}

/** `text` seen from `directory`, without `.` and `..`; undefined if it climbs above the root. An absolute `text` stays absolute. */
export function resolvePath(directory: string, text: string): string | undefined {
  const absolute = text.startsWith('/') || directory.startsWith('/');
  const out: string[] = [];
  for (const part of (text.startsWith('/') ? text : `${directory}/${text}`).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.pop() === undefined) return undefined;
  }
  return (absolute ? '/' : '') + out.join('/');
}

/** How many leading directories two directories share. */
export function sharedDepth(a: string, b: string): number {
  const left = a === '' ? [] : a.split('/');
  const right = b === '' ? [] : b.split('/');
  let depth = 0;
  while (depth < left.length && depth < right.length && left[depth] === right[depth]) depth++;
  return depth;
}

export const depthOf = (directory: string): number => (directory === '' ? 0 : directory.split('/').length);

/** `directory` and those above it, nearest first, the root ('') last. */
export function ancestors(directory: string): readonly string[] {
  const out = [directory];
  for (let d = directory; d !== ''; ) {
    d = directoryOf(d);
    out.push(d);
  }
  return out;
}

export const byteOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
