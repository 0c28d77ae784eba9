/** Reads little-endian numbers, one after the other, from debug information. */
export class Cursor {
  at: number;
  readonly #view: DataView;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** An unsigned number of 1 to 8 bytes; above 2^53 it is rounded. */
  unsigned(size: number): number {
    const at = this.at;
    this.at += size;
    if (size === 1) return this.#view.getUint8(at);
    if (size === 2) return this.#view.getUint16(at, true);
    if (size === 3) return this.#view.getUint16(at, true) + 0x10000 * this.#view.getUint8(at + 2);
    if (size === 4) return this.#view.getUint32(at, true);
    return this.#view.getUint32(at, true) + 0x1_0000_0000 * this.#view.getUint32(at + 4, true);
  }

  /** ULEB128. The sign of a SLEB128 is lost, which nothing here asks for. */
  leb(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  /** Up to the next zero byte. */
  text(): string {
    const end = this.#bytes.indexOf(0, this.at);
    const text = Buffer.from(this.#bytes.subarray(this.at, end)).toString('utf8');
    this.at = end + 1;
    return text;
  }
}

/** The text at `offset` of a section of strings. */
export function textAt(section: Uint8Array | undefined, offset: number): string {
  return section === undefined ? '' : new Cursor(section, offset).text();
}
