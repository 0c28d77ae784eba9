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
import type { Member, MemoryAccess, Target, WholeProgram } from '../analysis/whole-program.ts';
import type { Limitation } from '../source/limitation.ts';
import { compareText } from '../source/order.ts';
import type { Attribution } from './attribution.ts';
import { bitOf, type ContextSet, contextsOf, type ProgramContexts } from './contexts.ts';
import { isOwn } from './elements.ts';
import { type Embedding, embeddingOf } from './embedding.ts';
import { type Classification, type ElementKey, type ElementWrite, elementKey, type Precision } from './inventory.ts';
import type { Lifetimes } from './lifetimes.ts';
import { meantTargets, type RecordKnowledge } from './type-filter.ts';

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
  readonly limitations: readonly Limitation[];
}

export function findUpdates(input: UpdatesInput): Updates {
  const tally = new Tally(input);
  input.program.functions.forEach((_, fn) => {
    for (const access of input.program.writesOf(fn)) tally.write(fn, access);
    for (const access of input.program.readsOf(fn)) tally.read(fn, access);
  });
  for (const key of input.attribution.elements.keys()) tally.element(key);
  return {
    classes: tally.classes(),
    untouched: (owner) => classOf(input, `${owner}.`, { used: 0, written: 0, writes: new Map() }),
    limitations: tally.limitations,
  };
}

interface Count {
  used: ContextSet;
  written: ContextSet;
  readonly writes: Map<string, { readonly write: ElementWrite; set: ContextSet }>;
}

/** Guards what is counted for each element while accesses come in. */
class Tally {
  readonly limitations: Limitation[] = [];
  private readonly counts = new Map<ElementKey, Count>();
  private readonly input: UpdatesInput;
  private readonly unknown = new Set<string>();
  private readonly embedding: Embedding;
  private readonly records: RecordKnowledge;

  constructor(input: UpdatesInput) {
    this.input = input;
    this.embedding = embeddingOf(input.linked);
    const { records } = input.linked;
    this.records = {
      isForeign: (key) => {
        const record = records.get(key);
        return record === undefined || !isOwn(record.path);
      },
    };
  }

  element(key: ElementKey): Count {
    let count = this.counts.get(key);
    if (!count) {
      count = { used: 0, written: 0, writes: new Map() };
      this.counts.set(key, count);
    }
    return count;
  }

  read(fn: number, access: MemoryAccess): void {
    const set = this.input.contexts.at(fn, access);
    for (const key of this.elements(access)) this.element(key).used |= set;
  }

  write(fn: number, access: MemoryAccess): void {
    const set = this.input.contexts.at(fn, access);
    const keys = this.elements(access);
    const { path, line, how } = access;
    const writer = this.input.program.functions[fn]?.key ?? '';
    const place = `${path}\0${line}\0${writer}`;
    for (const key of keys) {
      const count = this.element(key);
      count.used |= set;
      count.written |= set;
      const known = count.writes.get(place);
      if (known) known.set |= set;
      else count.writes.set(place, { write: { function: writer, at: { path, line }, contexts: [], how }, set });
    }
    if (keys.size === 0 && access.targets.length === 0) this.say(access);
  }

  private elements(access: MemoryAccess): ReadonlySet<ElementKey> {
    const { program, precision } = this.input;
    const { member } = access;
    const named = member && elementKey(member.record, member.field);
    const keys = new Set<ElementKey>();
    let outside = access.targets.length === 0;
    for (const target of meantTargets(program, access, this.records)) {
      const info = program.objects[target.object];
      // What a library does to its own memory is not the program's.
      if (info?.kind === 'external' && info.name.startsWith('@') && access.how === 'call') continue;
      if (info?.kind !== 'local') outside = true;
      for (const key of this.elementsAt(target, member)) keys.add(key);
    }
    if (!member || named === undefined || !outside || precision === 'paper') return keys;
    // No target is known to hold the member (memory of a pool): it can be part of whatever embeds its record.
    if (!keys.has(named) && access.how === 'pointer')
      for (const key of this.embedding.around(member.record)) keys.add(key);
    keys.add(named);
    return keys;
  }

  /** Where in the object is not known, but which member: of its fields only that one, and those around it. */
  private elementsAt(target: Target, member: Member | undefined): readonly ElementKey[] {
    const keys = this.input.attribution.of(target);
    if (target.offset !== 'any' || !member) return keys;
    const named = elementKey(member.record, member.field);
    if (!keys.includes(named)) return keys;
    const around = this.embedding.around(member.record);
    const { elements } = this.input.attribution;
    return keys.filter((key) => key === named || around.has(key) || elements.has(key));
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
    return new Map([...this.counts].map(([key, count]) => [key, classOf(this.input, key, count)]));
  }
}

const runTime: ContextSet = bitOf('packet') | bitOf('timer') | bitOf('control') | bitOf('peer');

function classOf(input: UpdatesInput, key: ElementKey, { used, written, writes }: Count): Classification {
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
    writes: [...writes.values()].map(({ write, set }) => ({ ...write, contexts: contextsOf(set) })).sort(byPlace),
  };
}

/** Heap memory that nothing persistent points to does not outlive who holds it. */
function isPersistent({ attribution, lifetimes }: UpdatesInput, key: ElementKey): boolean {
  const storage = attribution.elements.get(key)?.storage;
  if (storage !== undefined) return storage !== 'heap';
  return lifetimes.records.has(key.slice(0, key.lastIndexOf('.')));
}

const byPlace = (a: ElementWrite, b: ElementWrite): number =>
  compareText(a.at.path, b.at.path) || a.at.line - b.at.line || compareText(a.function, b.function);
