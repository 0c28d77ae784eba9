/**
 * Path globs of the config file: `*` within a segment, `**` across segments, `?` one character; a glob that names a
 * directory takes all below it. Matched by position sets, so no glob can take more than (glob x path) steps.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/+$/, ''));
  const parts = patterns.map((pattern) => ({ pattern, literal: pattern.slice(0, firstWild(pattern)) }));
  return (path) => parts.some(({ pattern, literal }) => path.startsWith(literal) && matches(pattern, path));
}

function firstWild(pattern: string): number {
  const wild = pattern.search(/[*?]/);
  // `a/**` also takes `a` itself, so the slash is not yet literal.
  return wild < 0 ? pattern.length : pattern[wild - 1] === '/' ? wild - 1 : wild;
}

function matches(pattern: string, path: string): boolean {
  let states = new Set(closed(pattern, 0));
  for (let i = 0; i < path.length; i++) {
    const c = path[i] ?? '';
    // A whole directory matched: everything below it does.
    if (c === '/' && states.has(pattern.length)) return true;
    const next = new Set<number>();
    for (const at of states) for (const to of step(pattern, at, c)) for (const s of closed(pattern, to)) next.add(s);
    if (next.size === 0) return false;
    states = next;
  }
  return states.has(pattern.length);
}

/** The positions reachable from `at` without reading: stars may match nothing, `a/**` also `a`, `**` + `/b` also `b`. */
function closed(pattern: string, at: number): number[] {
  const out = [at];
  for (let p = at; pattern[p] === '*'; ) {
    const double = pattern[p + 1] === '*';
    p += double ? 2 : 1;
    out.push(p);
    if (double && pattern[p] === '/') out.push(p + 1);
  }
  return out;
}

function step(pattern: string, at: number, c: string): readonly number[] {
  const p = pattern[at];
  if (p === undefined) return [];
  if (p !== '*') return p === c || (p === '?' && c !== '/') ? [at + 1] : [];
  return pattern[at + 1] === '*' || c !== '/' ? [at] : [];
}
