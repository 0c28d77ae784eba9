import type { WordMask } from '../../graph/sparse-sets.ts';

/** Of `count` targets, those that have another name. */
export function renamedTargets(count: number, named: (target: number) => number): WordMask {
  const words = new Int32Array((count >> 5) + 1);
  for (let target = 0; target < count; target++)
    if (named(target) !== target) words[target >> 5] = (words[target >> 5] ?? 0) | (1 << (target & 31));
  return { word: (key, bits) => bits & (words[key] ?? 0) };
}
