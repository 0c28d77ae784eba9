import type { MacroDefinition } from './definitions.ts';
import type { MacroInvocation } from './tokens.ts';

/**
 * Ids of macro invocations. Those made inside a header that was put on record live as long as the records, because a
 * replay shows them again; the others are given up when the next unit starts.
 */
export class Invocations {
  readonly list: (MacroInvocation | undefined)[] = [undefined];
  readonly #free: number[] = [];
  readonly #kept: Set<number> = new Set();
  #made: number[] = [];

  add(macro: MacroDefinition, parent: number, place: 'in-argument' | 'in-body'): number {
    const id = this.#free.pop() ?? this.list.length;
    this.list[id] = {
      name: macro.name,
      functionLike: macro.functionLike,
      parent,
      inArgument: place === 'in-argument',
      definition: macro.at,
    };
    this.#made.push(id);
    return id;
  }

  /** How many were made in this unit so far. */
  get position(): number {
    return this.#made.length;
  }

  /** Keeps those made since `position` for later units. */
  keepSince(position: number): void {
    for (let i = position; i < this.#made.length; i++) this.#kept.add(this.#made[i] ?? 0);
  }

  /** Gives up what the last unit made and did not keep. */
  startUnit(): void {
    for (const id of this.#made) {
      if (this.#kept.has(id)) continue;
      this.list[id] = undefined;
      this.#free.push(id);
    }
    this.#made = [];
  }

  /** Gives up everything: the records are gone. */
  clear(): void {
    this.list.length = 1;
    this.#free.length = 0;
    this.#kept.clear();
    this.#made = [];
  }
}
