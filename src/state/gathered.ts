/** The elements of one access while they are gathered: each once, and no list that is known twice walked twice. */
import type { ElementList } from './places.ts';

/** Guards what has been gathered since the last `take`. */
export class Gathered {
  private found: number[] = [];
  private round = 1;
  /** By element and by list: the round in which it was last added. */
  private readonly elements: number[] = [];
  private readonly lists: number[] = [];

  has(element: number): boolean {
    return this.elements[element] === this.round;
  }

  add(element: number): void {
    if (this.elements[element] === this.round) return;
    this.elements[element] = this.round;
    this.found.push(element);
  }

  addAll({ number, elements }: ElementList): void {
    if (this.lists[number] === this.round) return;
    this.lists[number] = this.round;
    for (const element of elements) this.add(element);
  }

  take(): readonly number[] {
    const taken = this.found;
    this.found = [];
    this.round++;
    return taken;
  }
}
