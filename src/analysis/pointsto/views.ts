/**
 * Which memory may be seen as which record: a pointer that is used as `T *` but also points to memory that holds no `T`
 * is there taken not to point to it.
 *
 * Definition: bytes of an object may be seen as record T where a T starts in it, or a record that T begins with, that begins
 * with the same member (a tag, a header, a link) or like T with the two bytes of an address family, or whose pointers the
 * program casts to `T *`; where it holds bytes that T fits into, or scalars without a record around them; and where nothing
 * is known of it. C's rules on effective types (C17 6.5p7) with what programs do beyond them. Memory that is allocated as
 * bytes is a T only where pointers to bytes are cast to `T *`, to one to what a T lies in or begins with, or where the program
 * has no T elsewhere that outlives a call.
 * Reports too much when: records only begin alike. May miss when: memory of one record type is used as another that has
 * nothing in common with it; memory is allocated as bytes, becomes a T by way of a `void *` alone, and another T is a variable
 * or allocated as such.
 */
import { PairMap } from '../../graph/pair-map.ts';
import type { RecordHead } from '../flow/flow.ts';
import { bytesTag } from '../flow/layouts.ts';
import type { Contents } from './contents.ts';
import { codeShape, type ShapeId, type Shapes, textShape, unknownShape } from './shapes.ts';

/** Offset that stands for any. */
const anywhere = -1;

/** A head by number, in one run. */
export type HeadId = number;

/** Pointers that may be used as anything. */
export const anyHead: HeadId = 0;

/** Places in one object that are told apart when a record may start in any of them. */
export const mostViews = 512;

/** `code`: functions. */
type Head = RecordHead | Only | AnyOf | Pointer | 'code';

/** Places where such a pointer lies: `to` as in its form. */
interface Pointer {
  readonly pointerTo: string;
}

interface AnyOf {
  readonly anyOf: readonly HeadId[];
}

interface Only {
  readonly only: string | null;
}

/** Bytes of the family that socket addresses begin with. */
const family = 2;

/** Tag that stands for functions. */
const functions = '()';

/** Guards the numbering of heads and the answers given so far. */
export class Views {
  private readonly shapes: Shapes;
  private readonly contents: Contents;
  private readonly heads: (Head | undefined)[] = [undefined];
  private readonly numbers = new Map<string, HeadId>();
  /** By the record that pointers are cast to, those that they are cast from. */
  private readonly casts = new Map<string, Set<string>>();
  private readonly byTag = new Map<string, HeadId[]>();
  /** Tags of records of which there are variables, or memory that is allocated as one. */
  private readonly kept = new Set<string>();
  /** Tags of records that bytes are cast to, and of those in them and around them. */
  private fromBytes: ReadonlySet<string> | undefined;
  private readonly pointees = new Map<string, HeadId>();
  private readonly answers: PairMap[] = [];
  private readonly starts: Map<ShapeId, Int32Array | null>[] = [];
  private readonly lists = new WeakMap<readonly RecordHead[], readonly HeadId[]>();

  constructor(shapes: Shapes, contents: Contents) {
    this.shapes = shapes;
    this.contents = contents;
  }

  intern(head: RecordHead): HeadId {
    if (head.tag.startsWith('*')) return this.pointee(head.tag);
    const content = `${head.tag} ${head.member} ${head.narrow} ${head.size} ${head.begins.join(' ')} (${head.holds.join(' ')})`;
    let number = this.numbers.get(content);
    if (number === undefined) {
      number = this.heads.length;
      this.heads.push(head);
      this.numbers.set(content, number);
      this.byTag.set(head.tag, [...(this.byTag.get(head.tag) ?? []), number]);
    }
    return number;
  }

  /**
   * What a pointer to the record with this tag (`()`: to a function; `*`...: to such a pointer) may point to. Of several
   * records of that name, any; of one that nobody looks into, what it is cast to or from. The heads and casts of the whole
   * program have to be known.
   */
  pointee(tag: string): HeadId {
    const known = this.pointees.get(tag);
    if (known !== undefined) return known;
    const all = this.byTag.get(tag) ?? [];
    const [first = anyHead] = all;
    const head = this.special(tag, all);
    const one = head === undefined ? first : this.add(head);
    this.pointees.set(tag, one);
    return one;
  }

  private special(tag: string, all: readonly HeadId[]): Head | undefined {
    if (tag === functions) return 'code';
    if (tag.startsWith('*')) return { pointerTo: tag.slice(1) };
    if (all.length === 0 && tag !== '' && tag !== bytesTag) return this.opaque(tag);
    return all.length > 1 ? { anyOf: all } : undefined;
  }

  /** A record that nobody looks into is what it is cast to or from. */
  private opaque(tag: string): RecordHead {
    const begins = [...this.casts].filter(([, from]) => from.has(tag)).map(([to]) => to);
    return { tag, begins, holds: [], member: '', narrow: 0, size: 0 };
  }

  private add(head: Head): HeadId {
    this.heads.push(head);
    return this.heads.length - 1;
  }

  /** The program casts pointers to one record into pointers to another. */
  cast(from: string, to: string): void {
    const known = this.casts.get(to) ?? new Set<string>();
    this.casts.set(to, known.add(from));
  }

  /** There is an object with this shape that outlives the calls of a function. */
  keep(shape: ShapeId): void {
    const { shapes } = this;
    const met = new Set([shape]);
    for (const at of met) {
      const tag = shapes.tag(at);
      if (tag !== undefined) this.kept.add(tag);
      for (const part of shapes.parts(at)) met.add(part);
    }
  }

  /** Whether it is one of records. */
  isRecord(head: HeadId): boolean {
    const as = this.heads[head];
    return typeof as === 'object' && ('begins' in as || 'anyOf' in as);
  }

  /** Of memory that is handed out again: what holds such records and nothing else; null: bytes, in no record. */
  only(tag: string | null): HeadId {
    const content = `only ${tag ?? ''}`;
    let number = this.numbers.get(content);
    if (number === undefined) {
      number = this.heads.length;
      this.heads.push({ only: tag });
      this.numbers.set(content, number);
    }
    return number;
  }

  /** Numbers of an item's heads. */
  internAll(heads: readonly RecordHead[]): readonly HeadId[] {
    let numbers = this.lists.get(heads);
    if (!numbers) {
      numbers = heads.map((head) => this.intern(head));
      this.lists.set(heads, numbers);
    }
    return numbers;
  }

  /** Bytes of a record with this head; 0: not known. */
  size(head: HeadId): number {
    const as = this.heads[head];
    if (as === undefined || typeof as !== 'object') return 0;
    return 'size' in as ? as.size : 'pointerTo' in as ? this.shapes.wordSize : 0;
  }

  /** Whether the byte `offset` (-1: some byte) of an object of `shape` may be where a record with this head starts. */
  allows(shape: ShapeId, offset: number, head: HeadId): boolean {
    const as = this.heads[head];
    if (!as) return true;
    let answers = this.answers[head];
    if (!answers) {
      answers = new PairMap();
      this.answers[head] = answers;
    }
    const at = this.shapes.precision === 'paper' ? anywhere : offset;
    const before = answers.get(shape, at);
    if (before !== undefined) return before === 1;
    const answer = this.decide(shape, at, as);
    answers.set(shape, at, answer ? 1 : 0);
    return answer;
  }

  /** Where in an object of `shape` a record with this head may start, normalised; null: anywhere, or in many places. */
  places(shape: ShapeId, head: HeadId): Int32Array | null {
    let known = this.starts[head];
    if (!known) {
      known = new Map();
      this.starts[head] = known;
    }
    const before = known.get(shape);
    if (before !== undefined) return before;
    const { shapes, contents } = this;
    const told = shapes.precision === 'fields' && shapes.holdsRecord(shape);
    const found = told ? contents.starts(shape).filter((offset) => this.allows(shape, offset, head)) : null;
    const places = found && found.length <= mostViews ? Int32Array.from(found) : null;
    known.set(shape, places);
    return places;
  }

  private decide(shape: ShapeId, offset: number, as: Head): boolean {
    if (as === 'code') return shape === codeShape || shape === unknownShape;
    if (shape === codeShape || shape === textShape) return false;
    if ('anyOf' in as) return as.anyOf.some((head) => this.allows(shape, offset, head));
    if ('only' in as) return this.isOnly(shape, offset, as.only);
    if ('begins' in as && this.isAllocatedBytes(shape) && this.kept.has(as.tag) && !this.isFromBytes(as.tag))
      return false;
    if (shape === unknownShape || !('pointerTo' in as || this.shapes.holdsRecord(shape))) return true;
    // What lies behind a record of variable length is whatever the program puts there, unless it says what.
    const tail = this.shapes.tail(shape);
    const behind = tail !== null && (offset === anywhere || offset >= tail.offset);
    if (behind && this.contents.isOpen(tail)) return true;
    const starts = offset === anywhere ? this.shapes.parts(shape) : this.shapes.startsAt(shape, offset);
    const inTail =
      behind && offset !== anywhere ? this.shapes.startsAt(tail.shape, (offset - tail.offset) % tail.size) : [];
    return [...starts, ...inTail].some((start) =>
      'pointerTo' in as ? this.isPointer(start, as) : this.isAlike(start, as),
    );
  }

  private isAllocatedBytes(shape: ShapeId): boolean {
    return this.shapes.isBytes(shape) && this.shapes.form(shape).kind === 'scalar';
  }

  private isFromBytes(tag: string): boolean {
    this.fromBytes ??= this.closure(bytesTag);
    return this.fromBytes.has(tag);
  }

  /** What pointers to `from` are cast to, what lies in that, and what begins with it. */
  private closure(from: string): ReadonlySet<string> {
    const found = new Set([from]);
    for (const at of found) {
      for (const [to, sources] of this.casts) if (sources.has(at) && this.byTag.has(to)) found.add(to);
      for (const head of this.heads) {
        if (typeof head !== 'object' || !('begins' in head)) continue;
        if (head.tag === at) for (const inner of head.holds) found.add(inner);
        else if (head.begins.includes(at)) found.add(head.tag);
      }
    }
    return found;
  }

  private isOnly(shape: ShapeId, offset: number, tag: string | null): boolean {
    if (shape === unknownShape) return true;
    if (tag === null) return !this.shapes.holdsRecord(shape);
    const starts = offset === anywhere ? this.shapes.parts(shape) : this.shapes.startsAt(shape, offset);
    return starts.some((start) => this.shapes.tag(start) === tag);
  }

  /** Whether a pointer may be kept there that is used as one to `to`. */
  private isPointer(start: ShapeId, { pointerTo }: Pointer): boolean {
    const form = this.shapes.form(start);
    const from = this.casts.get(`*${pointerTo}`);
    if (form.kind === 'record') return form.clusters === null || from?.has(form.tag) === true;
    if (form.kind === 'array') return this.shapes.isBytes(start) && this.fits({ size: this.shapes.wordSize }, start);
    if (form.kind !== 'scalar') return form.kind === 'unknown';
    if (form.integer === true) return from?.has('integer') === true;
    if (form.to === undefined) return form.size === 1 || form.word;
    return this.isSamePointer(form.to, pointerTo) || from?.has(`*${form.to}`) === true;
  }

  /**
   * Whether what is declared as a pointer to `to` may be used as one to `as`. What is declared as `void *` may be any; of
   * records of which one begins with the other, a pointer to either.
   */
  private isSamePointer(to: string, as: string): boolean {
    if (to === as || to === '') return true;
    if (to.startsWith('*') && as.startsWith('*')) return this.isSamePointer(to.slice(1), as.slice(1));
    return this.isKin(to, as) || this.isKin(as, to);
  }

  /** Whether the records with this tag begin with another, or are cast from it. */
  private isKin(tag: string, other: string): boolean {
    if (this.casts.get(tag)?.has(other) === true) return true;
    return (this.byTag.get(tag) ?? []).some((head) => {
      const as = this.heads[head];
      return as !== undefined && typeof as === 'object' && 'begins' in as && as.begins.includes(other);
    });
  }

  private isAlike(start: ShapeId, as: RecordHead): boolean {
    if (start === unknownShape) return true;
    if (this.shapes.isBytes(start)) return this.fits(as, start);
    const form = this.shapes.form(start);
    if (form.kind === 'scalar' && form.to !== undefined) return this.casts.get(as.tag)?.has(`*${form.to}`) === true;
    const tag = this.shapes.tag(start);
    if (tag === undefined) return false;
    if (tag === as.tag || as.begins.includes(tag) || this.casts.get(as.tag)?.has(tag) === true) return true;
    if (as.member !== '' && this.shapes.firstMember(start) === as.member) return true;
    return as.narrow === family && this.shapes.narrowStart(start) === family;
  }

  private fits({ size }: { readonly size: number }, bytes: ShapeId): boolean {
    const room = this.shapes.size(bytes);
    return room === null || room === 0 || size <= room;
  }
}
