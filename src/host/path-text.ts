/** File names are bytes; the rooms want text. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A name as text: UTF-8 where it is, and each byte that is not as `\xHH`, so that the name survives every output. Two
 * names can become one text only if one of them spells such an escape itself; the reader of the files drops the second.
 */
export function pathText(name: Uint8Array): string {
  try {
    return decoder.decode(name);
  } catch {
    return brokenText(name);
  }
}

function brokenText(name: Uint8Array): string {
  let text = '';
  for (let at = 0; at < name.length; ) {
    const length = sequenceLength(name[at] ?? 0);
    try {
      text += decoder.decode(name.subarray(at, at + length));
      at += length;
    } catch {
      text += `\\x${(name[at] ?? 0).toString(16).padStart(2, '0')}`;
      at += 1;
    }
  }
  return text;
}

const sequenceLength = (lead: number): number => (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);

/** In the order of the UTF-8 bytes; UTF-16 order differs where surrogates meet U+E000 and above. */
export function comparePaths(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return byteRank(x) - byteRank(y);
  }
  return a.length - b.length;
}

const byteRank = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/** A path that stays below its root: no empty, `.`, `..` or `.git` segment, which a hostile tree object can hold. */
export function isPlainPath(path: string): boolean {
  return path !== '' && !/(^|\/)(\.{0,2}|\.git)(\/|$)/i.test(path);
}
