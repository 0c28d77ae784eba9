/*
 * Definition: `__VA_OPT__(...)` in a macro body: its content if the variable arguments expand to a token, else nothing.
 * Method: gcc's vaopt_state, over the body while it is substituted.
 * May miss when: the macro is malformed (nested or unterminated `__VA_OPT__`), which gcc rejects.
 */
import { type CollectedArguments, expandArgument, type InvocationSite, setPaste } from './arguments.ts';
import type { MacroDefinition } from './definitions.ts';
import type { Expansion } from './expansion.ts';
import { stringify } from './paste.ts';
import { AVOID_PASTE, Meta, PADDING, paddingOf } from './token-buffer.ts';
import { TokenKind } from './tokens.ts';

export class OptionalPart {
  readonly #expander: Expansion;
  readonly #start: number;
  readonly #names: { readonly optional: number; readonly open: number; readonly close: number };
  readonly #args: CollectedArguments;
  readonly #last: number;
  #present: boolean | undefined;
  /** 0 outside; 1 after the name; from 2 on, inside, counting parentheses. */
  #state = 0;
  #stringify = false;
  /** Length of the context buffer when the part began; -1 outside. */
  #begin = -1;

  constructor(expander: Expansion, macro: MacroDefinition, args: CollectedArguments, start: number) {
    const { atoms } = expander;
    this.#expander = expander;
    this.#start = start;
    this.#names = { optional: atoms.of('__VA_OPT__'), open: atoms.of('('), close: atoms.of(')') };
    this.#args = args;
    this.#last = macro.parameters - 1;
  }

  /** True if nothing of the part is in the buffer yet. */
  atStart(length: number): boolean {
    return this.#begin >= 0 && length === this.#begin;
  }

  /** Takes body token `i` if it belongs to the operator itself or is left out. */
  take(i: number, before: number, site: InvocationSite): 'taken' | 'left' {
    const body = this.#expander.definitions.body;
    const meta = body.meta[i] ?? 0;
    const atom = body.atom[i] ?? 0;
    if (this.#state === 0) {
      if (atom !== this.#names.optional || (meta & 7) !== TokenKind.identifier) return 'left';
      this.#open(meta, before, site);
      return 'taken';
    }
    if (this.#state === 1) {
      this.#state = 2;
      return 'taken';
    }
    if ((meta & 7) === TokenKind.punctuator && atom === this.#names.open) this.#state++;
    if ((meta & 7) === TokenKind.punctuator && atom === this.#names.close && --this.#state === 1) {
      this.#close(meta, site);
      return 'taken';
    }
    return this.#isPresent() ? 'left' : 'taken';
  }

  #isPresent(): boolean {
    if (this.#present === undefined) {
      // Arguments before this buffer's growth: expansion leaves `contexts` as it was.
      expandArgument(this.#expander, this.#args, this.#last);
      const first = this.#args.expandedFirst[this.#last] ?? 0;
      const count = this.#args.expandedCount[this.#last] ?? 0;
      const { meta } = this.#expander.scratch;
      this.#present = meta.subarray(first, first + count).some((one) => (one & 7) !== PADDING);
    }
    return this.#present;
  }

  #open(meta: number, before: number, site: InvocationSite): void {
    const { contexts } = this.#expander;
    if (before >= 0 && !(before & Meta.pasteLeft)) contexts.push(0, paddingOf(meta), site.invocation, site.line);
    this.#state = 1;
    this.#stringify = (meta & Meta.stringify) !== 0;
    this.#begin = contexts.length;
  }

  #close(meta: number, site: InvocationSite): void {
    const { contexts } = this.#expander;
    const begin = this.#begin;
    this.#state = 0;
    this.#begin = -1;
    if (this.#stringify) {
      const text = stringify(this.#expander, contexts, begin, contexts.length - begin);
      contexts.length = begin;
      contexts.push(text, TokenKind.string | (meta & Meta.pasteLeft), site.invocation, site.line);
    } else if (meta & Meta.pasteLeft) {
      while (contexts.length > begin && contexts.meta[contexts.length - 1] === AVOID_PASTE) contexts.length--;
      const last = contexts.length - 1;
      if (last >= this.#start && ((contexts.meta[last] ?? 0) & 7) !== PADDING) setPaste(contexts, last, meta);
    } else {
      contexts.push(0, AVOID_PASTE, site.invocation, site.line);
    }
  }
}
