import { grown } from './int-vector.ts';

/** Disjoint sets of the numbers below `size`, which may grow. The caller says who represents a union. */
export class UnionFind {
  private parent: Int32Array;
  private count = 0;

  constructor(size = 0) {
    this.parent = new Int32Array(Math.max(16, size));
    this.ensure(size);
  }

  get size(): number {
    return this.count;
  }

  /** Numbers below `size` exist, each new one alone in its set. */
  ensure(size: number): void {
    if (size > this.parent.length) this.parent = grown(this.parent, size);
    for (; this.count < size; this.count++) this.parent[this.count] = this.count;
  }

  find(node: number): number {
    const parent = this.parent;
    let at = node;
    let up = parent[at] ?? at;
    while (up !== at) {
      // Path halving: every step also shortens the path.
      const next = parent[up] ?? up;
      parent[at] = next;
      at = next;
      up = parent[at] ?? at;
    }
    return at;
  }

  /** The set of `from` becomes part of that of `into`, whose representative stays. False: they were one already. */
  union(into: number, from: number): boolean {
    const a = this.find(into);
    const b = this.find(from);
    if (a === b) return false;
    this.parent[b] = a;
    return true;
  }
}
