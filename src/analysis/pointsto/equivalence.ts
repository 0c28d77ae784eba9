/**
 * Cells that have one points-to set because they are filled alike (offline variable substitution by value numbers): copies
 * of one cell, loads through equal pointers, the same arithmetic on equal pointers.
 *
 * Method: a cell that nothing but the constraints known now fills has a number made of what fills it; equal numbers are
 * equal sets. Any other cell has a number of its own, and so has, seen from inside, one in a cycle.
 *
 * Reports too much when: never. May miss when: a cell is filled later, by a constraint or through a pointer, that was said
 * to be settled.
 */
import { IntLists } from '../../graph/int-lists.ts';
import { IntVector } from '../../graph/int-vector.ts';
import { PairMap } from '../../graph/pair-map.ts';
import { type Constraints, kind } from './constraint.ts';
import type { CellId, Memory } from './memory.ts';

export interface Equivalence {
  /** Pairs: a cell, and the one that stands for it. */
  readonly same: IntVector;
  /** By constraint; 1: another one says as much. */
  readonly spare: Uint8Array;
}

/** `isSettled`: only the constraints that there are now fill the cell. */
export function equalCells(
  memory: Memory,
  constraints: Constraints,
  isSettled: (cell: CellId) => boolean,
): Equivalence {
  return new Numbering(memory, constraints, isSettled).result();
}

/** First numbers of a key, apart from the kinds of constraints. */
const itself = 0;
const several = 20;
const unnumbered = -1;
const begun = -2;

/** Guards that equal keys have one number, and that each cell is numbered once. */
class Numbering {
  private readonly memory: Memory;
  private readonly constraints: Constraints;
  /** By settled cell, the constraints that fill it. */
  private readonly filling = new IntLists();
  private readonly settled: Uint8Array;
  private readonly numbers: Int32Array;
  private readonly keys = new PairMap(1 << 12);
  private keyCount = 32;
  /** By number, the cell that had it first. */
  private readonly owners = new IntVector(1 << 10);

  constructor(memory: Memory, constraints: Constraints, isSettled: (cell: CellId) => boolean) {
    this.memory = memory;
    this.constraints = constraints;
    const cells = memory.cellCount;
    this.numbers = new Int32Array(cells).fill(unnumbered);
    this.settled = Uint8Array.from({ length: cells }, (_, cell) => (isSettled(cell) ? 1 : 0));
    this.filling.ensure(cells);
    for (let i = 0; i < constraints.length; i++)
      if (fills(constraints.kind(i)) && this.settled[constraints.dst(i)] === 1)
        this.filling.push(constraints.dst(i), i);
  }

  result(): Equivalence {
    const same = new IntVector();
    const standsFor = new Uint8Array(this.numbers.length);
    for (let cell = 0; cell < this.numbers.length; cell++) {
      if (this.settled[cell] !== 1) continue;
      const owner = this.ownerOf(this.number(cell), cell);
      if (owner === cell) continue;
      same.push(cell);
      same.push(owner);
      standsFor[cell] = 1;
    }
    return { same, spare: this.spare(standsFor) };
  }

  /** What fills a cell that another stands for fills that one too. Equal stores are one. */
  private spare(standsFor: Uint8Array): Uint8Array {
    const { constraints } = this;
    const spare = new Uint8Array(constraints.length);
    for (let i = 0; i < constraints.length; i++) {
      const code = constraints.kind(i);
      if (fills(code)) spare[i] = standsFor[constraints.dst(i)] ?? 0;
      else if (code === kind.store) spare[i] = this.isKnownStore(i) ? 1 : 0;
    }
    return spare;
  }

  private isKnownStore(i: number): boolean {
    const { constraints } = this;
    const count = this.keyCount;
    const from = this.key(this.key(kind.store, this.number(constraints.dst(i))), this.number(constraints.src(i)));
    this.key(this.key(from, constraints.extra(i)), constraints.as(i));
    return this.keyCount === count;
  }

  private key(first: number, second: number): number {
    let number = this.keys.get(first, second);
    if (number === undefined) {
      number = this.keyCount++;
      this.keys.set(first, second, number);
    }
    return number;
  }

  /** `cell` becomes it if nobody was. */
  private ownerOf(number: number, cell: CellId): CellId {
    while (this.owners.length <= number) this.owners.push(unnumbered);
    if (this.owners.get(number) === unnumbered) this.owners.set(number, cell);
    return this.owners.get(number);
  }

  private own(cell: CellId): number {
    const number = this.key(itself, cell);
    this.ownerOf(number, cell);
    return number;
  }

  /** Numbers of all that it is made of come first; deep chains must not nest calls. */
  private number(cell: CellId): number {
    const todo = [cell];
    for (let at = todo.at(-1); at !== undefined; at = todo.at(-1)) {
      const known = this.numbers[at] ?? unnumbered;
      const waiting = known === unnumbered ? this.begin(at) : [];
      if (waiting.length > 0) {
        for (const other of waiting) todo.push(other);
        continue;
      }
      todo.pop();
      if (known < 0 && this.numbers[at] === begun) this.numbers[at] = this.made(at);
    }
    return this.numbers[cell] ?? unnumbered;
  }

  /** What has to be numbered before. */
  private begin(cell: CellId): readonly CellId[] {
    if (this.settled[cell] !== 1 || (this.filling.length[cell] ?? 0) === 0) {
      this.numbers[cell] = this.own(cell);
      return [];
    }
    this.numbers[cell] = begun;
    const before: CellId[] = [];
    for (const i of this.fillers(cell)) {
      const src = this.constraints.src(i);
      if (this.constraints.kind(i) !== kind.addressOf && this.numbers[src] === unnumbered) before.push(src);
    }
    return before;
  }

  private fillers(cell: CellId): Int32Array {
    const start = this.filling.start[cell] ?? 0;
    return this.filling.data.subarray(start, start + (this.filling.length[cell] ?? 0));
  }

  private made(cell: CellId): number {
    const parts = new Set<number>();
    for (const i of this.fillers(cell)) if (this.constraints.src(i) !== cell) parts.add(this.part(cell, i));
    const [only] = parts;
    if (only === undefined) return this.own(cell);
    const sorted = [...parts].sort((a, b) => a - b);
    const all = (): number => sorted.reduce((key, part) => this.key(key, part), several);
    const number = parts.size === 1 ? only : this.declared(cell, all());
    this.ownerOf(number, cell);
    return number;
  }

  /** What one constraint gives the cell. A cell that is being numbered goes by its own name. */
  private part(cell: CellId, i: number): number {
    const { constraints, memory } = this;
    const code = constraints.kind(i);
    const src = constraints.src(i);
    if (code === kind.addressOf) return this.declared(cell, this.key(code, src));
    const known = this.numbers[src] ?? unnumbered;
    const from = known >= 0 ? known : this.own(src);
    if (code === kind.copy && memory.declaredAlike(cell, this.ownerOf(from, src))) return from;
    const moved = this.key(this.key(code, from), constraints.extra(i));
    return this.declared(cell, this.key(moved, constraints.as(i)));
  }

  /** What is declared otherwise takes other things. */
  private declared(cell: CellId, key: number): number {
    return this.key(this.key(key, this.memory.head(cell)), this.memory.useOf(cell));
  }
}

function fills(code: number): boolean {
  return (
    code === kind.addressOf || code === kind.copy || code === kind.add || code === kind.index || code === kind.load
  );
}
