/** A list of 32-bit integers that grows. `data` is replaced when it does: read it again after every push. */
export class IntVector {
  data: Int32Array;
  length = 0;

  constructor(room = 16) {
    this.data = new Int32Array(room);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.data = grown(this.data, this.length + 1);
    this.data[this.length++] = value;
  }

  /** 0 outside of the list. */
  get(index: number): number {
    return this.data[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.data[index] = value;
  }

  pop(): number {
    return this.data[--this.length] ?? 0;
  }

  clear(): void {
    this.length = 0;
  }

  toArray(): Int32Array {
    return this.data.slice(0, this.length);
  }
}

/** A copy of `data` with room for at least `needed` numbers; the new ones are `fill`. */
export function grown(data: Int32Array, needed: number, fill = 0): Int32Array<ArrayBuffer> {
  // Large arrays grow by less, because old and new live side by side while copying.
  const factor = data.length > 1 << 24 ? 1.4 : 2;
  const next = new Int32Array(Math.max(needed, Math.ceil(data.length * factor), 16));
  next.set(data);
  if (fill !== 0) next.fill(fill, data.length);
  return next;
}
