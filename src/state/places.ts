/** Places in memory under dense numbers: each is looked up once, however many accesses it is a target of. */
import type { LinkedProgram } from '../analysis/facts/link.ts';
import type { Member, Target, WholeProgram } from '../analysis/whole-program.ts';
import type { Attribution } from './attribution.ts';
import { isOwn } from './elements.ts';
import { type ElementKey, elementKey } from './inventory.ts';

/** Bytes of an object: what they are part of. */
export interface Place {
  /** Numbers of elements, as `Names` gives them. */
  readonly elements: readonly number[];
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
  private readonly numbers: Map<number | string, number>[] = [];
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

  of(target: Target): number {
    const { object, offset, size } = target;
    const known = this.numbers[object] ?? new Map<number | string, number>();
    this.numbers[object] = known;
    const key = placeKey(offset, size);
    let number = known.get(key);
    if (number === undefined) {
      number = this.all.length;
      known.set(key, number);
      this.all.push(this.look(target));
    }
    return number;
  }

  private look(target: Target): Place {
    const { object, offset, size } = target;
    const members = this.program.membersAt(object, offset, size);
    return {
      elements: this.attribution.of(target).map((key: ElementKey) => this.elements.of(key)),
      members: members.map((member) => this.member(member)),
      names: members.map(({ field }) => this.name(field)),
      records: [...new Set(members.map(({ record }) => record))],
      foreign: members.every(({ record }) => this.isForeign(record)),
      object: objectKind(this.program, object),
      anywhere: offset === 'any',
    };
  }
}

/** A number where both fit into one. */
function placeKey(offset: number | 'any', size: number): number | string {
  const at = offset === 'any' ? -1 : offset;
  const most = 1 << 20;
  return size < most && at < 2 ** 31 ? (at + 1) * most + size : `${at} ${size}`;
}

function objectKind(program: WholeProgram, object: number): Place['object'] {
  const info = program.objects[object];
  if (info?.kind === 'local' || info?.kind === 'heap' || info?.kind === 'function') return info.kind;
  // Names of what libraries keep for themselves begin so.
  return info?.kind === 'external' && info.name.startsWith('@') ? 'library' : 'other';
}
