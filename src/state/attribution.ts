/**
 * Which elements memory belongs to.
 *
 * Method: a variable is an element, and so are the members of records in it; of a record on the heap, its members; other
 * heap memory is part of what holds a pointer to it. What nothing persistent holds is an element of its own, by
 * allocation site; so is what a library keeps. With precision `paper` there are only variables: heap memory is part of all
 * those from which pointers lead to it.
 * Reports too much when: the points-to sets do. May miss when: more than 256 places seem to hold one buffer, or 64 buffers
 * lie between it and an element; the others are then not named for it.
 */
import type { Member, MemoryObject, Target, WholeProgram } from '../analysis/whole-program.ts';
import type { Position } from '../source/range.ts';
import { type ElementKey, type ElementStorage, elementKey, type Precision } from './inventory.ts';
import type { Lifetimes } from './lifetimes.ts';

/** An element that no declaration of file scope stands for, or a variable that the facts do not list. */
export interface MemoryElement {
  readonly name: string;
  readonly type: string;
  readonly storage: ElementStorage;
  readonly declared: Position;
}

/** Guards what was asked: elements of memory, found on demand and remembered. */
export class Attribution {
  /** Variables, and the heap and library memory that was asked for. */
  readonly elements = new Map<ElementKey, MemoryElement>();
  private readonly program: WholeProgram;
  private readonly lifetimes: Lifetimes;
  private readonly precision: Precision;
  private readonly isPointer: (field: ElementKey) => boolean;
  private readonly places: Map<string, readonly ElementKey[]>[] = [];
  private readonly holders = new Map<number, readonly ElementKey[]>();
  /** The members of equal places are one list. */
  private readonly memberKeys = new WeakMap<readonly Member[], readonly ElementKey[]>();
  private readonly heapKeys: ReadonlyMap<number, ElementKey>;

  /** `isPointer`: by its declared type. */
  constructor(
    program: WholeProgram,
    lifetimes: Lifetimes,
    precision: Precision,
    isPointer: (field: ElementKey) => boolean,
  ) {
    this.program = program;
    this.lifetimes = lifetimes;
    this.precision = precision;
    this.isPointer = isPointer;
    this.heapKeys = heapKeys(program);
    for (const info of program.objects) {
      if (info.kind === 'variable') this.variable(info);
      else if (info.kind === 'local' && lifetimes.isLoopLocal(info)) this.loopLocal(info);
    }
  }

  /** Elements of these bytes; none for the stack. */
  of({ object, offset, size }: Target): readonly ElementKey[] {
    const places = this.places[object] ?? new Map<string, readonly ElementKey[]>();
    this.places[object] = places;
    const place = `${offset} ${size}`;
    const known = places.get(place);
    if (known) return known;
    const keys = distinct(this.keys(object, offset, size));
    places.set(place, keys);
    return keys;
  }

  private keys(object: number, offset: number | 'any', size: number): readonly ElementKey[] {
    const info = this.program.objects[object];
    switch (info?.kind) {
      case 'variable':
        return [this.variable(info), ...this.members(object, offset, size)];
      case 'local':
        return this.lifetimes.isLoopLocal(info) ? [this.loopLocal(info), ...this.members(object, offset, size)] : [];
      case 'external':
        return [this.external(info.name)];
      case 'heap':
        return this.heap(info, object, offset, size);
      default:
        return [];
    }
  }

  private members(object: number, offset: number | 'any', size: number): readonly ElementKey[] {
    if (this.precision === 'paper') return [];
    const members = this.program.membersAt(object, offset, size);
    const keys = this.memberKeys.get(members) ?? members.map(({ record, field }) => elementKey(record, field));
    this.memberKeys.set(members, keys);
    return keys;
  }

  private heap(
    info: MemoryObject & { readonly kind: 'heap' },
    object: number,
    offset: number | 'any',
    size: number,
  ): readonly ElementKey[] {
    const members = this.members(object, offset, size);
    if (members.length > 0) return members;
    const holders = this.holders.get(object) ?? this.holding(object);
    this.holders.set(object, holders);
    if (holders.length > 0) return holders;
    const key = this.heapKeys.get(object) ?? '';
    const name = key.slice(key.indexOf('::') + 2);
    this.add(key, { name, type: info.type ?? 'void', storage: 'heap', declared: info.at });
    return [key];
  }

  /** Elements whose memory points to a heap object, be it through other heap memory that is no element. */
  private holding(object: number): readonly ElementKey[] {
    const found = new Set<ElementKey>();
    const seen = new Set([object]);
    for (const at of seen) {
      for (const holder of this.lifetimes.holdersOf(at)) {
        const heap = this.program.objects[holder.object]?.kind === 'heap';
        // Of a pointer that is a member, the member: the variable around it does not change.
        const members = this.members(holder.object, holder.offset, 1);
        const whole = heap || members.length > 0;
        const keys = whole ? members : this.of({ object: holder.object, offset: holder.offset, size: 1 });
        for (const key of keys) found.add(key);
        if (heap && keys.length === 0 && seen.size < mostLinks) seen.add(holder.object);
      }
    }
    // A scalar that seems to hold a pointer is meant only where no pointer does.
    const pointers = [...found].filter((key) => this.elements.has(key) || this.isPointer(key));
    return pointers.length > 0 ? pointers : [...found];
  }

  private variable({ key, name, storage, type, declared }: MemoryObject & { readonly kind: 'variable' }): ElementKey {
    const own = storage === 'global' ? `${declared.path}::${name}` : key;
    this.add(own, { name: own.slice(own.indexOf('::') + 2), type, storage, declared });
    return own;
  }

  private loopLocal(info: MemoryObject & { readonly kind: 'local' }): ElementKey {
    const name = `${this.program.functions[info.function]?.name ?? '?'}::${info.name}`;
    const key = `${info.declared.path}::${name}`;
    const storage = info.parameter === 'parameter' ? 'loop-parameter' : 'loop-local';
    this.add(key, { name, type: info.type, storage, declared: info.declared });
    return key;
  }

  private external(name: string): ElementKey {
    const key = `external ${name}`;
    this.add(key, { name, type: '', storage: 'external', declared: { path: '', line: 0 } });
    return key;
  }

  private add(key: ElementKey, element: MemoryElement): void {
    if (!this.elements.has(key)) this.elements.set(key, element);
  }
}

function distinct(keys: readonly ElementKey[]): readonly ElementKey[] {
  const set = new Set(keys);
  return set.size === keys.length ? keys : [...set];
}

/** Heap objects between a buffer and the element that leads to it: chains of them are followed so far. */
const mostLinks = 64;

/** Keys must survive moved lines: allocation sites count within their function. */
function heapKeys(program: WholeProgram): ReadonlyMap<number, ElementKey> {
  const counts = new Map<string, number>();
  const keys = new Map<number, ElementKey>();
  program.objects.forEach((info, object) => {
    if (info.kind !== 'heap') return;
    const owner = `${info.at.path}::${program.functions[info.function]?.name ?? '?'}`;
    const number = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, number);
    keys.set(object, `${owner}::heap@${number}`);
  });
  return keys;
}
