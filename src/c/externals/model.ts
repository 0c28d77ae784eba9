/**
 * What a function outside of the analysed program does, as far as state is concerned. A model is read from a line of text
 * in `library/`; docs/externals.md has the language. Arguments count from 0.
 */

export interface ExternalModel {
  /** The plain name, under which it is listed: `memcpy` for `__builtin___memcpy_chk`. */
  readonly name: string;
  /** None: it touches no memory that the program can see. */
  readonly effects: readonly Effect[];
}

/** Pointers. One text may stand for several of them; an argument that the call does not have stands for none. */
export type Value =
  | { readonly kind: 'argument'; readonly index: number }
  /** `from` and all that follow it. */
  | { readonly kind: 'arguments'; readonly from: number }
  /** Address of memory that externals keep: one object per name in a program, all of it one cell. */
  | { readonly kind: 'kept'; readonly name: string }
  /** Address of a variable of the program or the library: `optarg`. None where the program does not know that name. */
  | { readonly kind: 'variable'; readonly name: string }
  /** A heap object that this call makes. All mentions in one model are the same object. `text`: it holds nothing but text. */
  | { readonly kind: 'fresh'; readonly size?: Size; readonly text?: true }
  /** What the call returns: all that the model's `return` effects say. */
  | { readonly kind: 'result' }
  /**
   * What the memory that `in` points to holds: in its first word, anywhere in the object, or in a member. A path names
   * members from the outside in and may leave out enclosing ones (glibc nests `sa_handler`); where the record is not
   * known, anywhere.
   */
  | { readonly kind: 'held'; readonly in: Value; readonly at: 'start' | 'anywhere' | readonly string[] }
  /** Somewhere in the object that `of` points to; with `step`, at a multiple of so many bytes from there. */
  | { readonly kind: 'inside'; readonly of: Value; readonly step?: Size }
  /** Addresses of what the program defines under the names that its calls are handed as text. */
  | { readonly kind: 'symbols' }
  /** No pointer. */
  | { readonly kind: 'nothing' };

/** Number of bytes at most, a product. */
export type Size = readonly SizeFactor[];
export type SizeFactor =
  | { readonly kind: 'argument'; readonly index: number }
  | { readonly kind: 'bytes'; readonly bytes: number };

/**
 * When a callback runs: within the call itself; for each packet; when a timer fires; on a signal; as a thread; when the
 * program or a thread ends; whenever the library's event loop comes to it, on what is not known.
 */
export type CallContext = 'inside' | 'packet' | 'timer' | 'signal' | 'thread' | 'exit' | 'idle';

export type Certainty = 'certain' | 'possible';

export type Effect =
  /** May write what `to` points to, from there on, `size` bytes at most (absent: not known). No pointer is stored. */
  | { readonly kind: 'write'; readonly to: Value; readonly size?: Size }
  /** Reads what `from` points to, likewise. */
  | { readonly kind: 'read'; readonly from: Value; readonly size?: Size }
  /** What `from` points to goes to what `to` points to, pointers too: also a write and a read. */
  | { readonly kind: 'copy'; readonly to: Value; readonly from: Value; readonly size?: Size }
  /** The pointer `value` is stored where `to` was read from: also a write of a word there. */
  | { readonly kind: 'store'; readonly to: Value & { readonly kind: 'held' }; readonly value: Value }
  /** The result may be `value`. */
  | { readonly kind: 'return'; readonly value: Value }
  /** Calls the function `callee`; `into`: kept memory in which its result, if a pointer, is stored. */
  | {
      readonly kind: 'call';
      readonly callee: Value;
      readonly args: readonly Value[];
      readonly as: CallContext;
      readonly into?: Value & { readonly kind: 'kept' };
    }
  /** The object that `value` points to ends. */
  | { readonly kind: 'free'; readonly value: Value }
  /** The call does not come back. */
  | { readonly kind: 'noreturn' }
  /** The program ends here. */
  | { readonly kind: 'exits' }
  /** A packet comes in: what `from` points to is its bytes. `possible`: it may as well be a file. */
  | { readonly kind: 'receives'; readonly from: Value; readonly certainty: Certainty }
  /** Packets come in as arguments of the callbacks that this model calls `as packet`. */
  | { readonly kind: 'receives-callback' }
  /** A packet goes out: what `of` is and points to. `possible`: it may as well go to a file. */
  | { readonly kind: 'sends'; readonly of: Value; readonly certainty: Certainty }
  /** A log is written: of what `of` is and points to. */
  | { readonly kind: 'logs'; readonly of: Value }
  /** Arms a timer. */
  | { readonly kind: 'timer' }
  /** Number of the argument that is the signal the callbacks of this model are for. */
  | { readonly kind: 'signal'; readonly argument: number };

/** A line per group of names; see `language.ts`. */
export type ExternalTable = Readonly<Record<string, string>>;
