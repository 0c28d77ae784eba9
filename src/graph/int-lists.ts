import { grown } from './int-vector.ts';

/**
 * A list of integers for each node, all in one array. A list that outgrows its room moves to twice the room; what it
 * leaves is used again by lists of that size.
 */
export class IntLists {
  /** Numbers of node `n`: `data[start[n]]` up to `data[start[n] + length[n]]`. Replaced when they grow. */
  data: Int32Array;
  start: Int32Array;
  length: Int32Array;
  private room: Uint8Array;
  private top = 1;
  private readonly free = new Int32Array(32);

  constructor(nodes = 0) {
    this.data = new Int32Array(Math.max(64, nodes * 2));
    this.start = new Int32Array(Math.max(16, nodes));
    this.length = new Int32Array(Math.max(16, nodes));
    this.room = new Uint8Array(Math.max(16, nodes));
  }

  /** Nodes below `count` have a list. */
  ensure(count: number): void {
    if (count <= this.start.length) return;
    this.start = grown(this.start, count);
    this.length = grown(this.length, this.start.length);
    const room = new Uint8Array(this.start.length);
    room.set(this.room);
    this.room = room;
  }

  push(node: number, value: number): void {
    const length = this.length[node] ?? 0;
    this.reserve(node, length + 1);
    this.data[(this.start[node] ?? 0) + length] = value;
    this.length[node] = length + 1;
  }

  /** The list of `from` goes behind that of `into` and is empty then. */
  append(into: number, from: number): void {
    const add = this.length[from] ?? 0;
    if (add === 0) return;
    const length = this.length[into] ?? 0;
    this.reserve(into, length + add);
    const source = this.start[from] ?? 0;
    this.data.copyWithin((this.start[into] ?? 0) + length, source, source + add);
    this.length[into] = length + add;
    this.clear(from);
  }

  clear(node: number): void {
    this.release(node);
    this.length[node] = 0;
  }

  /** Room is 2 ** (class - 1) numbers; class 0 has none. */
  private reserve(node: number, needed: number): void {
    const have = this.room[node] ?? 0;
    if (have > 0 && needed <= 1 << (have - 1)) return;
    let wanted = have + 1;
    while (1 << (wanted - 1) < needed) wanted++;
    const to = this.allocate(wanted);
    const from = this.start[node] ?? 0;
    this.data.copyWithin(to, from, from + (this.length[node] ?? 0));
    this.release(node);
    this.start[node] = to;
    this.room[node] = wanted;
  }

  private allocate(roomClass: number): number {
    const reused = this.free[roomClass] ?? 0;
    if (reused !== 0) {
      this.free[roomClass] = this.data[reused] ?? 0;
      return reused;
    }
    const at = this.top;
    this.top += 1 << (roomClass - 1);
    if (this.top > this.data.length) this.data = grown(this.data, this.top);
    return at;
  }

  /** A free block holds the position of the next free block of its size. */
  private release(node: number): void {
    const have = this.room[node] ?? 0;
    if (have === 0) return;
    const at = this.start[node] ?? 0;
    this.data[at] = this.free[have] ?? 0;
    this.free[have] = at;
    this.room[node] = 0;
  }
}
