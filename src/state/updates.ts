/**
 * Steps 1c and 2: what the program uses and may write while it handles packets, timers, control and peers.
 *
 * Definition (StateAlyzr, section 4.1): a persistent element used in a packet-processing procedure is per-/cross-flow; one
 * that may be written there is updateable. Since timers, operators and peers change state after the first packet too, all
 * contexts but `startup` count; with precision `paper`, packets alone (docs/decisions/12). Method: every access of every
 * function, in the contexts of its line, is put down to the elements that its targets belong to, and to the member that
 * it names.
 * Reports too much when: the points-to sets or the contexts do. May miss when: a store has no known target and names no
 * member (a Limitation says where).
 */
import type { LinkedProgram } from '../analysis/facts/link.ts';
import type { Member, MemoryAccess, WholeProgram } from '../analysis/whole-program.ts';
import type { Limitation } from '../source/limitation.ts';
import { compareText } from '../source/order.ts';
import type { Attribution } from './attribution.ts';
import { bitOf, type ContextSet, contextsOf, type ProgramContexts } from './contexts.ts';
import { type Embedding, embeddingOf } from './embedding.ts';
import {
  type Classification,
  contexts as contextOrder,
  type ElementKey,
  type ElementWrite,
  type Precision,
} from './inventory.ts';
import type { Lifetimes } from './lifetimes.ts';
import { type Place, Places } from './places.ts';
import { meantPlaces } from './type-filter.ts';
import { UsedAs } from './used-as.ts';

export interface UpdatesInput {
  readonly program: WholeProgram;
  readonly linked: LinkedProgram;
  readonly contexts: ProgramContexts;
  readonly lifetimes: Lifetimes;
  readonly attribution: Attribution;
  readonly precision: Precision;
}

export interface Updates {
  /** Of every element that is accessed, and of every variable. */
  readonly classes: ReadonlyMap<ElementKey, Classification>;
  /** Of a field that nothing accesses; undefined for what is no field. */
  untouched(owner: string): Classification;
  /** Records with instances in persistent memory that has no type of its own, and one that has such. */
  readonly records: ReadonlyMap<string, number>;
  readonly limitations: readonly Limitation[];
}

export function findUpdates(input: UpdatesInput): Updates {
  const tally = new Tally(input);
  input.program.functions.forEach((_, fn) => {
    for (const access of input.program.writesOf(fn)) tally.write(fn, access);
    for (const access of input.program.readsOf(fn)) tally.read(fn, access);
  });
  tally.fill();
  for (const key of input.attribution.elements.keys()) tally.element(key);
  const { usedAs } = tally;
  return {
    classes: tally.classes(),
    untouched: (owner) => classOf({ ...input, usedAs }, `${owner}.`, { used: 0, written: 0 }, []),
    records: usedAs.records,
    limitations: tally.limitations,
  };
}

interface Count {
  used: ContextSet;
  written: ContextSet;
  /** By number of the write. */
  readonly writes: Map<number, ContextSet>;
}

/** Guards what is counted for each element while accesses come in. */
class Tally {
  readonly limitations: Limitation[] = [];
  readonly usedAs: UsedAs;
  private readonly fills: { readonly access: MemoryAccess; readonly set: ContextSet; readonly write: number }[] = [];
  private readonly counts: Count[] = [];
  private readonly input: UpdatesInput;
  private readonly places: Places;
  private readonly embedding: Embedding;
  private readonly writes: Omit<ElementWrite, 'contexts'>[] = [];
  private readonly writeNumbers = new Map<string, number>();
  private readonly shown = new Map<number, ElementWrite>();
  private readonly unknown = new Set<string>();
  private readonly known = new WeakMap<MemoryAccess['targets'], Map<string, ReadonlySet<number>>>();
  private readonly placed = new WeakMap<MemoryAccess['targets'], readonly number[]>();

  constructor(input: UpdatesInput) {
    this.input = input;
    this.places = new Places(input.program, input.attribution, input.linked);
    this.embedding = embeddingOf(input.linked);
    this.usedAs = new UsedAs(input.program, input.linked, input.lifetimes);
  }

  element(key: ElementKey): Count {
    return this.count(this.places.elements.of(key));
  }

  private count(element: number): Count {
    let count = this.counts[element];
    if (!count) {
      count = { used: 0, written: 0, writes: new Map() };
      this.counts[element] = count;
    }
    return count;
  }

  read(fn: number, access: MemoryAccess): void {
    const set = this.input.contexts.at(fn, access);
    for (const element of this.elements(access)) this.count(element).used |= set;
  }

  write(fn: number, access: MemoryAccess): void {
    const set = this.input.contexts.at(fn, access);
    const elements = this.elements(access);
    const write = this.writeNumber(access, this.input.program.functions[fn]?.key ?? '');
    for (const element of elements) this.written(element, write, set);
    if (access.how === 'call') this.fills.push({ access, set, write });
    if (elements.size === 0 && access.targets.length === 0) this.say(access);
  }

  private written(element: number, write: number, set: ContextSet): void {
    const count = this.count(element);
    count.used |= set;
    count.written |= set;
    count.writes.set(write, (count.writes.get(write) ?? 0) | set);
  }

  /** What memory is used as is known when all accesses are. */
  fill(): void {
    if (this.input.precision === 'paper') return;
    for (const { access, set, write } of this.fills)
      for (const key of this.usedAs.filled(access)) this.written(this.places.elements.of(key), write, set);
  }

  /** The first access of a line says how. */
  private writeNumber({ path, line, how }: MemoryAccess, fn: string): number {
    const place = `${path}\0${line}\0${fn}`;
    let number = this.writeNumbers.get(place);
    if (number === undefined) {
      number = this.writes.length;
      this.writeNumbers.set(place, number);
      this.writes.push({ function: fn, at: { path, line }, how });
    }
    return number;
  }

  /** Accesses that share their targets share their elements. */
  private elements(access: MemoryAccess): ReadonlySet<number> {
    const { targets, member, how } = access;
    const lists = this.known.get(targets) ?? new Map<string, ReadonlySet<number>>();
    this.known.set(targets, lists);
    const key = `${how} ${member?.record}.${member?.field}`;
    const elements = lists.get(key) ?? this.elementsOf(access);
    lists.set(key, elements);
    return elements;
  }

  private elementsOf(access: MemoryAccess): ReadonlySet<number> {
    const { targets, member, how } = access;
    const { precision } = this.input;
    const found = new Set<number>();
    let outside = this.usedAs.note(access) || targets.length === 0;
    const named = member && this.places.member(member);
    for (const number of meantPlaces(this.places, this.placesOf(targets), member)) {
      const place = this.places.all[number];
      // What a library does to its own memory is not the program's.
      if (!place || (place.object === 'library' && how === 'call')) continue;
      if (place.object !== 'local') outside = true;
      this.addPlace(found, place, member, named);
    }
    if (!member || named === undefined || !outside || precision === 'paper') return found;
    // No target is known to hold the member (memory of a pool): it can be part of whatever embeds its record.
    if (!found.has(named) && how === 'pointer')
      for (const key of this.embedding.around(member.record)) found.add(this.places.elements.of(key));
    return found.add(named);
  }

  /** Each once. */
  private placesOf(targets: MemoryAccess['targets']): readonly number[] {
    let known = this.placed.get(targets);
    if (!known) {
      const distinct = new Set<number>();
      for (const target of targets) distinct.add(this.places.of(target));
      known = [...distinct];
      this.placed.set(targets, known);
    }
    return known;
  }

  /** Where in the object is not known, but which member: of its fields only that one, and those around it. */
  private addPlace(
    found: Set<number>,
    { elements, anywhere }: Place,
    member: Member | undefined,
    named: number | undefined,
  ): void {
    const only = anywhere && member && named !== undefined && elements.includes(named);
    const around = only ? this.embedding.around(member.record) : undefined;
    for (const element of elements) {
      const key = this.places.elements.texts[element] ?? '';
      if (!around || element === named || around.has(key) || this.input.attribution.elements.has(key))
        found.add(element);
    }
  }

  /** A call whose argument points to nothing that is known writes nothing of the program's. */
  private say({ path, line, how }: MemoryAccess): void {
    const place = `${path}\0${line}`;
    if (how === 'call' || this.unknown.has(place)) return;
    this.unknown.add(place);
    const detail = 'what this store writes is not known';
    this.limitations.push({ kind: 'unknown-target', path, line, effect: 'may-miss', detail });
  }

  classes(): ReadonlyMap<ElementKey, Classification> {
    const found = new Map<ElementKey, Classification>();
    this.counts.forEach((count, element) => {
      const key = this.places.elements.texts[element] ?? '';
      const writes = [...count.writes].map(([number, set]) => this.shownWrite(number, set)).sort(byPlace);
      found.set(key, classOf({ ...this.input, usedAs: this.usedAs }, key, count, writes));
    });
    return found;
  }

  /** One value for all elements that share the write. */
  private shownWrite(number: number, set: ContextSet): ElementWrite {
    const id = number * allContexts + set;
    const known = this.shown.get(id);
    if (known) return known;
    const write = this.writes[number];
    if (!write) throw new Error('a write has a number');
    const shown = { ...write, contexts: contextsOf(set) };
    this.shown.set(id, shown);
    return shown;
  }
}

const allContexts = 1 << contextOrder.length;
const runTime: ContextSet = bitOf('packet') | bitOf('timer') | bitOf('control') | bitOf('peer');

type Judging = UpdatesInput & { readonly usedAs: UsedAs };

function classOf(
  input: Judging,
  key: ElementKey,
  { used, written }: Pick<Count, 'used' | 'written'>,
  writes: readonly ElementWrite[],
): Classification {
  const { attribution, contexts, precision } = input;
  const storage = attribution.elements.get(key)?.storage ?? 'field';
  const persistent = isPersistent(input, key);
  const counted = precision === 'paper' ? bitOf('packet') : runTime;
  const known = contexts.packets.certainty !== 'none';
  const perCrossFlow = known ? persistent && (used & counted) !== 0 : persistent ? null : false;
  return {
    storage,
    persistent,
    perCrossFlow,
    updateable: perCrossFlow && (written & counted) !== 0,
    contexts: contextsOf(written),
    writes,
  };
}

/** Heap memory that nothing persistent points to does not outlive who holds it. */
function isPersistent({ attribution, lifetimes, usedAs }: Judging, key: ElementKey): boolean {
  const storage = attribution.elements.get(key)?.storage;
  if (storage !== undefined) return storage !== 'heap';
  const record = key.slice(0, key.lastIndexOf('.'));
  return lifetimes.records.has(record) || usedAs.records.has(record);
}

const byPlace = (a: ElementWrite, b: ElementWrite): number =>
  compareText(a.at.path, b.at.path) || a.at.line - b.at.line || compareText(a.function, b.function);
