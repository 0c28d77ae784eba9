/**
 * Places in memory under dense numbers: each is looked up once, however many accesses it is a target of, and places that
 * are part of the same have one number.
 */

import type { LinkedProgram } from '../analysis/facts/link.ts';
import type { Member, Target, WholeProgram } from '../analysis/whole-program.ts';
import { PairMap } from '../graph/pair-map.ts';
import type { Attribution } from './attribution.ts';
import { isOwn } from './elements.ts';
import { type ElementKey, elementKey } from './inventory.ts';

/** Bytes of an object: what they are part of. */
export interface Place {
  readonly elements: ElementList;
  /** Numbers of the members there, and of their bare names. */
  readonly members: readonly number[];
  readonly names: readonly number[];
  /** Keys of the records there. */
  readonly records: readonly string[];
  /** All records there are of system headers, or not known. */
  readonly foreign: boolean;
  readonly object: 'local' | 'heap' | 'function' | 'library' | 'other';
  /** Where in the object is not known. */
  readonly anywhere: boolean;
}

/** Elements, as `Names` numbers them. Equal lists are one. */
export interface ElementList {
  readonly number: number;
  readonly elements: readonly number[];
}

/** What there is to know of the members at a place. */
interface MembersThere extends Pick<Place, 'members' | 'names' | 'records' | 'foreign'> {
  /** Equal for equal members. */
  readonly number: number;
}

/** Guards that a text has one number. */
export class Names {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.numbers.set(text, number);
      this.texts.push(text);
    }
    return number;
  }
}

/** Guards the numbers of places, elements and members of one program. */
export class Places {
  readonly elements = new Names();
  readonly all: Place[] = [];
  private readonly fields = new Names();
  /** By the record that pointers are cast to. */
  private readonly casts = new Map<string, Set<string>>();
  /** By size, object and offset. */
  private readonly numbers = new Map<number, PairMap>();
  /** By what the places are. */
  private readonly kinds = new Map<string, number>();
  private readonly lists = new Map<string, ElementList>();
  private readonly listsByKeys = new WeakMap<readonly ElementKey[], ElementList>();
  private readonly memberTexts = new Names();
  private readonly membersThere = new WeakMap<readonly Member[], MembersThere>();
  private readonly program: WholeProgram;
  private readonly attribution: Attribution;
  private readonly linked: LinkedProgram;

  constructor(program: WholeProgram, attribution: Attribution, linked: LinkedProgram) {
    this.program = program;
    this.attribution = attribution;
    this.linked = linked;
    for (const [from, to] of program.casts) this.casts.set(to, (this.casts.get(to) ?? new Set()).add(from));
  }

  /** Whether the program takes memory of one of the records for another. */
  isCast(records: readonly string[], to: string): boolean {
    const from = this.casts.get(to);
    return from !== undefined && records.some((record) => from.has(record));
  }

  /** A member's number is that of its element, whether or not anything is stored there. */
  member({ record, field }: Member): number {
    return this.elements.of(elementKey(record, field));
  }

  name(field: string): number {
    return this.fields.of(field);
  }

  isForeign(record: string): boolean {
    const known = this.linked.records.get(record);
    return known === undefined || !isOwn(known.path);
  }

  /** The numbers of the places that these are, each once. */
  of(targets: readonly Target[]): readonly number[] {
    const found = new Set<number>();
    let last = Number.NaN;
    let known = new PairMap();
    for (const target of targets) {
      // Those of one access are of one size.
      if (target.size !== last) {
        last = target.size;
        known = this.numbers.get(last) ?? new PairMap();
        this.numbers.set(last, known);
      }
      found.add(this.placeOf(target, known));
    }
    return [...found];
  }

  /** `known`: those of this size. */
  private placeOf(target: Target, known: PairMap): number {
    const at = target.offset === 'any' ? -1 : target.offset;
    if (at > mostOffset) return this.look(target);
    let number = known.get(target.object, at);
    if (number === undefined) {
      number = this.look(target);
      known.set(target.object, at, number);
    }
    return number;
  }

  private look(target: Target): number {
    const { object, offset, size } = target;
    const elements = this.elementList(this.attribution.of(target));
    const { number: members, ...there } = this.membersAt(this.program.membersAt(object, offset, size));
    const kind = objectKind(this.program, object);
    const anywhere = offset === 'any';
    const text = `${elements.number} ${members} ${kind} ${anywhere}`;
    let number = this.kinds.get(text);
    if (number === undefined) {
      number = this.all.length;
      this.kinds.set(text, number);
      this.all.push({ elements, ...there, object: kind, anywhere });
    }
    return number;
  }

  private elementList(keys: readonly ElementKey[]): ElementList {
    let list = this.listsByKeys.get(keys);
    if (!list) {
      const elements = keys.map((key) => this.elements.of(key));
      const text = elements.join(' ');
      list = this.lists.get(text) ?? { number: this.lists.size, elements };
      this.lists.set(text, list);
      this.listsByKeys.set(keys, list);
    }
    return list;
  }

  private membersAt(members: readonly Member[]): MembersThere {
    let there = this.membersThere.get(members);
    if (!there) {
      const numbers = members.map((member) => this.member(member));
      there = {
        number: this.memberTexts.of(numbers.join(' ')),
        members: numbers,
        names: members.map(({ field }) => this.name(field)),
        records: [...new Set(members.map(({ record }) => record))],
        foreign: members.every(({ record }) => this.isForeign(record)),
      };
      this.membersThere.set(members, there);
    }
    return there;
  }
}

/** Farther ones do not fit into a PairMap. */
const mostOffset = 2 ** 31 - 1;

function objectKind(program: WholeProgram, object: number): Place['object'] {
  const info = program.objects[object];
  if (info?.kind === 'local' || info?.kind === 'heap' || info?.kind === 'function') return info.kind;
  // Names of what libraries keep for themselves begin so.
  return info?.kind === 'external' && info.name.startsWith('@') ? 'library' : 'other';
}
