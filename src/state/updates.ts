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
import type { Attribution } from './attribution.ts';
import { bitOf, type ContextSet, contextsOf, type ProgramContexts } from './contexts.ts';
import { type Embedding, embeddingOf } from './embedding.ts';
import { Gathered } from './gathered.ts';
import type { Classification, ElementKey, ElementWrite, Precision } from './inventory.ts';
import type { Lifetimes } from './lifetimes.ts';
import { type Place, Places } from './places.ts';
import { meantPlaces } from './type-filter.ts';
import { UsedAs } from './used-as.ts';
import { type WriteEntry, WriteTable, writeEntry } from './write-table.ts';

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
  /** The elements that an access is put down to. */
  elementsOf(access: MemoryAccess): readonly ElementKey[];
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
    elementsOf: (access) => tally.keysOf(access),
    limitations: tally.limitations,
  };
}

interface Count {
  used: ContextSet;
  written: ContextSet;
  readonly writes: WriteEntry[];
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
  private readonly writes = new WriteTable();
  private readonly gathered = new Gathered();
  private readonly unknown = new Set<string>();
  private readonly known = new WeakMap<MemoryAccess['targets'], Map<string, readonly number[]>>();
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
      count = { used: 0, written: 0, writes: [] };
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
    const write = this.writes.numberOf(access, this.input.program.functions[fn]?.key ?? '');
    for (const element of elements) this.written(element, write, set);
    if (access.how === 'call') this.fills.push({ access, set, write });
    if (elements.length === 0 && access.targets.length === 0) this.say(access);
  }

  private written(element: number, write: number, set: ContextSet): void {
    const count = this.count(element);
    count.used |= set;
    count.written |= set;
    count.writes.push(writeEntry(write, set));
  }

  /** What memory is used as is known when all accesses are. */
  fill(): void {
    if (this.input.precision === 'paper') return;
    for (const { access, set, write } of this.fills)
      for (const key of this.usedAs.filled(access)) this.written(this.places.elements.of(key), write, set);
  }

  keysOf(access: MemoryAccess): readonly ElementKey[] {
    return this.elements(access).map((element) => this.places.elements.texts[element] ?? '');
  }

  /** Accesses that share their targets share their elements. */
  private elements(access: MemoryAccess): readonly number[] {
    const { targets, member, how } = access;
    const lists = this.known.get(targets) ?? new Map<string, readonly number[]>();
    this.known.set(targets, lists);
    const key = `${how} ${member?.record}.${member?.field}`;
    const elements = lists.get(key) ?? this.elementsOf(access);
    lists.set(key, elements);
    return elements;
  }

  private elementsOf(access: MemoryAccess): readonly number[] {
    const { targets, member, how } = access;
    const { gathered } = this;
    let outside = this.usedAs.note(access) || targets.length === 0;
    const named = member && this.places.member(member);
    for (const number of meantPlaces(this.places, this.placesOf(targets), member)) {
      const place = this.places.all[number];
      // What a library does to its own memory is not the program's.
      if (!place || (place.object === 'library' && how === 'call')) continue;
      if (place.object !== 'local') outside = true;
      this.addPlace(place, member, named);
    }
    if (!member || named === undefined || !outside || this.input.precision === 'paper') return gathered.take();
    // No target is known to hold the member (memory of a pool): it can be part of whatever embeds its record.
    if (!gathered.has(named) && how === 'pointer')
      for (const key of this.embedding.around(member.record)) gathered.add(this.places.elements.of(key));
    gathered.add(named);
    return gathered.take();
  }

  private placesOf(targets: MemoryAccess['targets']): readonly number[] {
    const known = this.placed.get(targets) ?? this.places.of(targets);
    this.placed.set(targets, known);
    return known;
  }

  /** Where in the object is not known, but which member: of its fields only that one, and those around it. */
  private addPlace({ elements, anywhere }: Place, member: Member | undefined, named: number | undefined): void {
    if (!anywhere || !member || named === undefined || !elements.elements.includes(named))
      return this.gathered.addAll(elements);
    const around = this.embedding.around(member.record);
    for (const element of elements.elements) {
      const key = this.places.elements.texts[element] ?? '';
      if (element === named || around.has(key) || this.input.attribution.elements.has(key)) this.gathered.add(element);
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
    const writesOf = this.writes.lists();
    this.counts.forEach((count, element) => {
      const key = this.places.elements.texts[element] ?? '';
      found.set(key, classOf({ ...this.input, usedAs: this.usedAs }, key, count, writesOf(count.writes)));
    });
    return found;
  }
}

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
