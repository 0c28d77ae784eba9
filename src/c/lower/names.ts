/** What the names of one item mean where they stand: its block scopes, over its own file-scope names. */
import type { EnumConstant } from '../symbols.ts';
import type { CType } from '../types.ts';

export type Meaning =
  | {
      readonly kind: 'local';
      readonly id: number;
      readonly type: CType /** Which function's local. */;
      readonly owner: object;
    }
  | { readonly kind: 'variable'; readonly name: string; readonly type: CType }
  | { readonly kind: 'function'; readonly name: string; readonly type: CType }
  | { readonly kind: 'typedef'; readonly type: CType }
  | EnumConstant;

/** One map and a log of what it hid, so that a look-up costs one step at any block depth. */
export class Names {
  readonly #ordinary = new Map<string, Meaning>();
  /** `struct x` -> its tag with the block it belongs to. */
  readonly #tags = new Map<string, string>();
  readonly #hidden: Hidden[] = [];
  #depth = 0;

  meaning(name: string): Meaning | undefined {
    return this.#ordinary.get(name);
  }

  /** The tag that `struct x` has in block scope, if it has one. */
  tag(written: string): string | undefined {
    return this.#tags.get(written);
  }

  /** Inside a function. */
  get inBlock(): boolean {
    return this.#depth > 0;
  }

  bind(name: string, meaning: Meaning): void {
    if (this.#depth > 0) this.#hidden.push({ name, meaning: this.#ordinary.get(name), tag: undefined });
    this.#ordinary.set(name, meaning);
  }

  bindTag(written: string, tag: string): void {
    if (this.#depth > 0) this.#hidden.push({ name: written, meaning: undefined, tag: this.#tags.get(written) ?? '' });
    this.#tags.set(written, tag);
  }

  /** Opens a scope; `leave` with the result closes it. */
  enter(): number {
    this.#depth++;
    return this.#hidden.length;
  }

  leave(mark: number): void {
    this.#depth--;
    while (this.#hidden.length > mark) {
      const hidden = this.#hidden.pop();
      if (hidden !== undefined) this.#restore(hidden);
    }
  }

  #restore({ name, meaning, tag }: Hidden): void {
    if (tag !== undefined) {
      if (tag === '') this.#tags.delete(name);
      else this.#tags.set(name, tag);
    } else if (meaning === undefined) this.#ordinary.delete(name);
    else this.#ordinary.set(name, meaning);
  }
}

/** What a name meant before; `tag` is set for a tag, '' if there was none. */
interface Hidden {
  readonly name: string;
  readonly meaning: Meaning | undefined;
  readonly tag: string | undefined;
}
