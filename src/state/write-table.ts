/** Writes under dense numbers, so that what thousands of elements share is made and sorted once. */
import type { MemoryAccess } from '../analysis/whole-program.ts';
import { compareText } from '../source/order.ts';
import { type ContextSet, contextsOf } from './contexts.ts';
import { contexts as contextOrder, type ElementWrite } from './inventory.ts';

/** A write and the contexts in which it may happen, as one number. */
export type WriteEntry = number;

const contextBits = contextOrder.length;
const allContexts = (1 << contextBits) - 1;

export const writeEntry = (write: number, set: ContextSet): WriteEntry => (write << contextBits) | set;

type Write = Omit<ElementWrite, 'contexts'>;

/** Guards that a line of a function is one write. */
export class WriteTable {
  private readonly writes: Write[] = [];
  private readonly numbers = new Map<string, number>();

  /** The first access of a line says how. */
  numberOf({ path, line, how }: MemoryAccess, fn: string): number {
    const place = `${path}\0${line}\0${fn}`;
    let number = this.numbers.get(place);
    if (number === undefined) {
      number = this.writes.length;
      this.numbers.set(place, number);
      this.writes.push({ function: fn, at: { path, line }, how });
    }
    return number;
  }

  /** Makes lists of entries: sorted by place, each write once with all its contexts. No write is numbered after that. */
  lists(): (entries: readonly WriteEntry[]) => readonly ElementWrite[] {
    const order = this.writes.map((write, number) => ({ write, number }));
    order.sort((a, b) => byPlace(a.write, b.write));
    const ranks = new Int32Array(order.length);
    order.forEach(({ number }, rank) => {
      ranks[number] = rank;
    });
    const shown = new Map<WriteEntry, ElementWrite>();
    /** `entry`: with the rank instead of the number. */
    const show = (entry: WriteEntry): ElementWrite => {
      const known = shown.get(entry);
      if (known) return known;
      const write = order[entry >>> contextBits]?.write;
      if (!write) throw new Error('a write has a number');
      const found = { ...write, contexts: contextsOf(entry & allContexts) };
      shown.set(entry, found);
      return found;
    };
    return (entries) =>
      merged(entries.map((entry) => writeEntry(ranks[entry >>> contextBits] ?? 0, entry & allContexts))).map(show);
  }
}

/** Sorted; entries of one write are one. */
function merged(entries: readonly WriteEntry[]): readonly WriteEntry[] {
  const found: WriteEntry[] = [];
  for (const entry of Int32Array.from(entries).sort()) {
    const last = found.at(-1);
    if (last !== undefined && last >>> contextBits === entry >>> contextBits) found[found.length - 1] = last | entry;
    else found.push(entry);
  }
  return found;
}

const byPlace = (a: Write, b: Write): number =>
  compareText(a.at.path, b.at.path) || a.at.line - b.at.line || compareText(a.function, b.function);
