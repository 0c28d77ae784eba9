import { IntVector } from './int-vector.ts';

/** Numbers of values from 0 on, in the order in which they come up, so that sets of them are dense. */
export class DenseNumbers {
  private readonly numbers = new IntVector();
  private readonly values = new IntVector();

  of(value: number): number {
    while (this.numbers.length <= value) this.numbers.push(-1);
    const known = this.numbers.get(value);
    if (known >= 0) return known;
    const number = this.values.length;
    this.values.push(value);
    this.numbers.set(value, number);
    return number;
  }

  value(number: number): number {
    return this.values.get(number);
  }

  get length(): number {
    return this.values.length;
  }
}
