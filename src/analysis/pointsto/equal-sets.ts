/** Sets as sorted lists, equal ones as one: what is computed of a set is then remembered for all that are like it. */

/** Sorts `numbers` in place; each of them once. */
export function distinct(numbers: Int32Array): Int32Array {
  numbers.sort();
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (i === 0 || number !== numbers[count - 1]) numbers[count++] = number;
  }
  return count === numbers.length ? numbers : numbers.slice(0, count);
}

/** Guards that equal lists are one. */
export class EqualSets {
  private readonly byHash = new Map<number, Int32Array[]>();

  of(sorted: Int32Array): Int32Array {
    let hash = sorted.length;
    for (let i = 0; i < sorted.length; i++) hash = Math.imul(hash ^ (sorted[i] ?? 0), 0x01000193) | 0;
    const alike = this.byHash.get(hash) ?? [];
    this.byHash.set(hash, alike);
    const known = alike.find((other) => other.length === sorted.length && other.every((n, i) => n === sorted[i]));
    if (known) return known;
    alike.push(sorted);
    return sorted;
  }
}
