import { FLAG_SHIFT, KIND_MASK } from './token-buffer.ts';
import { TokenFlag, type TokenStream } from './tokens.ts';

/** Below this many tokens, a loop is faster than making views. */
const SMALL = 48;

/** The growing token stream of a unit; its arrays are used again by the next unit. */
export class Output {
  length = 0;
  kind: Uint8Array = new Uint8Array(1 << 16);
  flags: Uint8Array = new Uint8Array(1 << 16);
  atom: Int32Array = new Int32Array(1 << 16);
  file: Int32Array = new Int32Array(1 << 16);
  line: Int32Array = new Int32Array(1 << 16);
  column: Int32Array = new Int32Array(1 << 16);
  invocation: Int32Array = new Int32Array(1 << 16);
  /** Flags that the next token gets besides its own. */
  carry = 0;
  /** Place of tokens that a macro makes. */
  siteFile = 0;
  siteLine = 0;
  siteColumn = 0;

  clear(): void {
    this.length = 0;
    this.carry = 0;
  }

  push(kind: number, flags: number, atom: number, file: number, line: number, column: number): void {
    const i = this.length++;
    if (i >= this.kind.length) this.reserve(i + 1);
    this.kind[i] = kind;
    this.flags[i] = flags | this.carry;
    this.carry = 0;
    this.atom[i] = atom;
    this.file[i] = file;
    this.line[i] = line;
    this.column[i] = column;
    this.invocation[i] = 0;
  }

  /** A packed token at the expansion site. */
  pushMade(atom: number, meta: number, invocation: number, space: number): void {
    this.push(
      meta & KIND_MASK,
      space | ((meta >> FLAG_SHIFT) & TokenFlag.lineStart),
      atom,
      this.siteFile,
      this.siteLine,
      this.siteColumn,
    );
    this.invocation[this.length - 1] = invocation;
  }

  /** Appends the tokens `first` to `end` of another stream. */
  append(from: Output, first: number, end: number): void {
    const at = this.length;
    this.reserve(at + end - first);
    if (end - first < SMALL) this.#appendOneByOne(from, first, end);
    else this.#appendWhole(from, first, end);
    this.length = at + end - first;
  }

  #appendWhole(from: Output, first: number, end: number): void {
    const at = this.length;
    this.kind.set(from.kind.subarray(first, end), at);
    this.flags.set(from.flags.subarray(first, end), at);
    this.atom.set(from.atom.subarray(first, end), at);
    this.file.set(from.file.subarray(first, end), at);
    this.line.set(from.line.subarray(first, end), at);
    this.column.set(from.column.subarray(first, end), at);
    this.invocation.set(from.invocation.subarray(first, end), at);
  }

  #appendOneByOne(from: Output, first: number, end: number): void {
    for (let i = first, at = this.length; i < end; i++, at++) {
      this.kind[at] = from.kind[i] ?? 0;
      this.flags[at] = from.flags[i] ?? 0;
      this.atom[at] = from.atom[i] ?? 0;
      this.file[at] = from.file[i] ?? 0;
      this.line[at] = from.line[i] ?? 0;
      this.column[at] = from.column[i] ?? 0;
      this.invocation[at] = from.invocation[i] ?? 0;
    }
  }

  stream(files: readonly string[], invocations: TokenStream['invocations']): TokenStream {
    const { length, kind, flags, atom, file, line, column, invocation } = this;
    return { length, kind, flags, atom, file, line, column, invocation, files, invocations };
  }

  reserve(size: number): void {
    if (size <= this.kind.length) return;
    let capacity = this.kind.length;
    while (capacity < size) capacity *= 2;
    this.kind = widen(this.kind, new Uint8Array(capacity));
    this.flags = widen(this.flags, new Uint8Array(capacity));
    this.atom = widen(this.atom, new Int32Array(capacity));
    this.file = widen(this.file, new Int32Array(capacity));
    this.line = widen(this.line, new Int32Array(capacity));
    this.column = widen(this.column, new Int32Array(capacity));
    this.invocation = widen(this.invocation, new Int32Array(capacity));
  }
}

function widen<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
