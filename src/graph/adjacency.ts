/** Directed graphs in two typed arrays: the edges of node `n` are `to[start[n]]` up to `to[start[n + 1]]`. */
export interface Adjacency {
  readonly count: number;
  readonly start: Int32Array;
  readonly to: Int32Array;
}

/** `edges`: pairs from, to, one behind the other; so many numbers of it. Edges of a node keep their order. */
export function adjacency(count: number, edges: ArrayLike<number>, length = edges.length): Adjacency {
  return grouped(count, edges, length, 0);
}

/** The same edges, from where they lead to. */
export function reversed({ count, start, to }: Adjacency): Adjacency {
  const pairs = new Int32Array(to.length * 2);
  let at = 0;
  for (let node = 0; node < count; node++) {
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
      pairs[at++] = node;
      pairs[at++] = to[i] ?? 0;
    }
  }
  return grouped(count, pairs, at, 1);
}

/** By the number at `side` of each pair. */
function grouped(count: number, edges: ArrayLike<number>, length: number, side: 0 | 1): Adjacency {
  const start = new Int32Array(count + 1);
  for (let i = side; i < length; i += 2) start[(edges[i] ?? 0) + 1] = (start[(edges[i] ?? 0) + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  const next = start.slice(0, count);
  const to = new Int32Array(length >> 1);
  for (let i = 0; i < length; i += 2) {
    const node = edges[i + side] ?? 0;
    const at = next[node] ?? 0;
    to[at] = edges[i + 1 - side] ?? 0;
    next[node] = at + 1;
  }
  return { count, start, to };
}

export function* edgesOf({ start, to }: Adjacency, node: number): Generator<number> {
  for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) yield to[i] ?? 0;
}
