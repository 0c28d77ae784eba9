/** What flow asks of types, and where it finds the records of a unit. */
import { sizeOf } from '../../c/layout.ts';
import type { EnumDeclaration, RecordDeclaration } from '../../c/program.ts';
import type { UnitScope } from '../../c/symbols.ts';
import { type CType, resolved } from '../../c/types.ts';

export function isRecord(type: CType): boolean {
  return resolved(type).kind === 'record';
}

/** `void *`, `char *`, or a pointer to what nothing declares: memory of no particular type. */
export function isBytesPointer(type: CType): boolean {
  const t = resolved(type);
  return t.kind === 'pointer' && isBytes(t.to);
}

export function isBytes(type: CType): boolean {
  const t = resolved(type);
  return t.kind === 'void' || (t.kind === 'integer' && t.size === 1) || t.kind === 'unknown';
}

/** The records that an item sees. */
export interface Records {
  readonly wordSize: 32 | 64;
  record(tag: string): RecordDeclaration | undefined;
  enumeration(tag: string): EnumDeclaration | undefined;
}

/** `own`: records that the item itself declares; they come before those of the unit. */
export function recordsOf(scope: UnitScope, own: ReadonlyMap<string, RecordDeclaration>): Records {
  return {
    wordSize: scope.wordSize,
    record: (tag) => own.get(tag) ?? scope.record(tag),
    enumeration: (tag) => scope.enumeration(tag),
  };
}

/** Bytes of a type that nothing declares: as good as another, as long as members behind it do not become one with others. */
const unknownSize = 64;

export interface Placing {
  readonly size: number;
  readonly offsets: ReadonlyMap<string, number>;
}

/** Guards that members stand in one place, also those of records that hold what nothing declares. */
export class Placings {
  private readonly known = new Map<string, Placing>();
  private readonly records: Records;
  private readonly word: number;

  constructor(records: Records) {
    this.records = records;
    this.word = records.wordSize / 8;
  }

  /** Where members stand; where that is not known, one behind the other as if types that nothing declares had 64 bytes. */
  of(declaration: RecordDeclaration): Placing {
    const { tag, union, fields } = declaration;
    const known = this.known.get(tag);
    if (known) return known;
    const offsets = new Map<string, number>();
    // Known before its members are: a record that holds itself ends here.
    const placing = { size: 0, offsets };
    this.known.set(tag, placing);
    let end = 0;
    for (const field of fields) {
      const start = field.offset ?? (union ? 0 : this.aligned(end));
      offsets.set(field.name, start);
      end = Math.max(end, start + this.size(field.type));
    }
    placing.size = declaration.size ?? this.aligned(end);
    return placing;
  }

  private aligned(bytes: number): number {
    return Math.ceil(bytes / this.word) * this.word;
  }

  /** Bytes, nominal where they are not known. */
  size(type: CType): number {
    const t = resolved(type);
    if (t.kind === 'array') return (t.length ?? 0) * this.size(t.of);
    const own = t.kind === 'record' ? this.records.record(t.tag) : undefined;
    return own ? this.of(own).size : (sizeOf(t, this.records) ?? unknownSize);
  }
}
