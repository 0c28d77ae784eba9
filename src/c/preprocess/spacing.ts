import { isWord } from './characters.ts';

/** Pairs of adjacent characters that would be read as one token, as gcc's cpp_avoid_paste has them. */
const GLUED: ReadonlySet<string> = new Set(
  '>= >> <= << <: <% ++ += -- -> -= // /= /* :: :> %= %: %> ## == != && &= || |= *= ^= .. #% .%'.split(' '),
);

/** True if two tokens printed without white space between them could be read differently. */
export function isGlued(left: string, right: string): boolean {
  const last = left.charCodeAt(left.length - 1);
  const first = right.charCodeAt(0);
  if (isWord(last)) {
    if (isWord(first) || first === 34 || first === 39) return true;
    return /^\.?\d/.test(left) && (first === 46 || first === 43 || first === 45);
  }
  if (left === '.' && isWord(first)) return true;
  return GLUED.has(left.slice(-1) + right.slice(0, 1));
}
