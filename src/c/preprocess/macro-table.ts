/*
 * The macros in force, by the atom of their name, and the notes that header records need: which names were read or
 * written since a header was entered, and what they stood for then.
 *
 * Besides names, slots hold other state that a header can depend on (`__COUNTER__`'s value, files seen by
 * `#pragma once`); their atoms cannot be spelled in C.
 */

/** First touches of names within one header, in order. */
export interface Touches {
  readonly atoms: number[];
  /** Value on entry; -1 if the name was written before it was read, so that the old value does not matter. */
  readonly values: number[];
  /** The mark the atom had before, to be put back. */
  readonly previous: number[];
  readonly serial: number;
}

export const WRITTEN_FIRST = -1;

export class MacroTable {
  /** By atom: id of the definition in force, 0 if there is none. Read through `read`, so that it is noted. */
  value: Int32Array = new Int32Array(1 << 16);
  mark: Int32Array = new Int32Array(1 << 16);
  /** Of the innermost header under record, 0 outside; an atom whose mark equals it is noted already. */
  serial = 0;
  #current: Touches | undefined;
  readonly #stack: Touches[] = [];
  #serials = 0;
  #changed: number[] = [];

  /** Makes room for atoms up to `size`. */
  ensure(size: number): void {
    if (size < this.value.length) return;
    let capacity = this.value.length;
    while (capacity <= size) capacity *= 2;
    const value = new Int32Array(capacity);
    value.set(this.value);
    this.value = value;
    const mark = new Int32Array(capacity);
    mark.set(this.mark);
    this.mark = mark;
  }

  read(atom: number): number {
    if (this.mark[atom] !== this.serial) this.#note(atom, this.value[atom] ?? 0);
    return this.value[atom] ?? 0;
  }

  write(atom: number, value: number): void {
    this.ensure(atom);
    if (this.mark[atom] !== this.serial) this.#note(atom, WRITTEN_FIRST);
    if (this.value[atom] === 0) this.#changed.push(atom);
    this.value[atom] = value;
  }

  #note(atom: number, value: number): void {
    const current = this.#current;
    if (current === undefined) return;
    this.ensure(atom);
    current.atoms.push(atom);
    current.values.push(value);
    current.previous.push(this.mark[atom] ?? 0);
    this.mark[atom] = this.serial;
  }

  /** Forgets every macro and every open record. */
  clear(): void {
    for (const atom of this.#changed) this.value[atom] = 0;
    this.#changed = [];
    this.#stack.length = 0;
    this.#current = undefined;
    this.serial = 0;
  }

  /** Starts the notes of a header. */
  beginHeader(): void {
    const serial = ++this.#serials;
    this.#current = { atoms: [], values: [], previous: [], serial };
    this.#stack.push(this.#current);
    this.serial = serial;
  }

  /** Ends the notes of the innermost header, and hands them on to the one around it. */
  endHeader(): Touches | undefined {
    const ended = this.#stack.pop();
    this.#current = this.#stack.at(-1);
    this.serial = this.#current?.serial ?? 0;
    if (ended === undefined) return undefined;
    for (let i = 0; i < ended.atoms.length; i++) {
      const atom = ended.atoms[i] ?? 0;
      this.mark[atom] = ended.previous[i] ?? 0;
      this.noteAs(atom, ended.values[i] ?? 0);
    }
    return ended;
  }

  /** Notes a touch that a header inside had first. */
  noteAs(atom: number, value: number): void {
    if (this.mark[atom] !== this.serial) this.#note(atom, value);
  }
}
