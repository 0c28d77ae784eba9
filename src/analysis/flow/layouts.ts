/** Shapes of types, and the records that they speak of, each once for an item. */
import { sizeOf } from '../../c/layout.ts';
import { fieldOf } from '../../c/symbols.ts';
import { type CType, pointee, resolved } from '../../c/types.ts';
import type { RecordHead, RecordLayout, Shape } from './flow.ts';
import { headOf } from './heads.ts';
import { isRecord, Placings, type Records } from './types.ts';

/** Records nested deeper than this are one cell: none in real C, but a hostile header can go on for ever. */
const maximumDepth = 64;

/** Tag that stands for single bytes. */
export const bytesTag = '#';

/** Shape of a pointer to what has this type. */
export function pointerTo(type: CType): `*${string}` {
  const t = resolved(type);
  switch (t.kind) {
    case 'function':
      return '*()';
    case 'record':
      return `*${t.tag}`;
    case 'pointer':
      return `*${pointerTo(t.to)}`;
    case 'array':
      return pointerTo(t.of);
    case 'integer':
      return t.size === 1 ? `*${bytesTag}` : '*';
    default:
      return '*';
  }
}

/** Guards the numbering of layouts and heads. */
export class LayoutTable {
  readonly layouts: RecordLayout[] = [];
  readonly heads: RecordHead[] = [];
  readonly casts: (readonly [from: string, to: string])[] = [];
  private readonly records: Records;
  private readonly placings: Placings;
  private readonly layoutNumbers = new Map<string, number>();
  private readonly headNumbers = new Map<string, number>();

  constructor(records: Records) {
    this.records = records;
    this.placings = new Placings(records);
  }

  shape(type: CType, depth = 0): Shape {
    const t = resolved(type);
    switch (t.kind) {
      case 'pointer':
        return pointerTo(t.to);
      case 'function':
        return '*()';
      case 'integer':
        return t.size >= this.records.wordSize / 8 ? 'integer' : t.size;
      case 'float':
        return t.size;
      case 'void':
        return 1;
      case 'enum':
        return sizeOf(t, this.records) ?? 4;
      case 'array':
        return ['array', this.shape(t.of, depth), t.length];
      case 'record':
        return this.recordShape(t.tag, depth);
      default:
        return null;
    }
  }

  private recordShape(tag: string, depth: number): Shape {
    const known = this.layoutNumbers.get(tag);
    if (known !== undefined) return ['record', known];
    const declaration = this.records.record(tag);
    if (!declaration || depth > maximumDepth) return null;
    const number = this.layouts.length;
    this.layoutNumbers.set(tag, number);
    const { union } = declaration;
    const { size, offsets } = this.placings.of(declaration);
    this.layouts.push({ tag, union, size, fields: [] });
    const fields = declaration.fields.map(
      ({ name, type }) => [name, offsets.get(name) ?? 0, this.shape(type, depth + 1)] as const,
    );
    this.layouts[number] = { tag, union, size, fields };
    return ['record', number];
  }

  /** A pointer to one record, to a pointer, or to bytes is cast to a pointer to another. */
  cast(from: CType, to: CType): void {
    const [one, other] = [this.castTag(from), this.castTag(to)];
    // A pointer to bytes may point to anything.
    if (one === undefined || other === undefined || one === other || other === bytesTag) return;
    if (!this.casts.some(([a, b]) => a === one && b === other)) this.casts.push([one, other]);
  }

  private castTag(type: CType): string | undefined {
    const t = resolved(type);
    if (t.kind === 'record') return t.tag;
    if (t.kind === 'integer')
      return t.size === 1 ? bytesTag : t.size >= this.records.wordSize / 8 ? 'integer' : undefined;
    return t.kind === 'pointer' ? pointerTo(t.to) : undefined;
  }

  /** What points to a pointer becomes a `void *`, or what points to bytes a pointer to a record, where that is not said by a cast. */
  lent(from: CType, to: CType | undefined): void {
    const held = pointee(from);
    const target = to && pointee(to);
    if (!held || !target) return;
    if (resolved(target).kind === 'record')
      return this.castTag(held) === bytesTag ? this.cast(held, target) : undefined;
    if (resolved(held).kind !== 'pointer' || resolved(target).kind !== 'void') return;
    this.cast(held, { kind: 'pointer', to: { kind: 'void' } });
  }

  /** Number of what lies where a pointer to the type points to, as far as that tells memory apart; -1: it does not. */
  view(type: CType): number {
    const t = resolved(type);
    if (t.kind === 'record') return this.head(t.tag);
    if (t.kind !== 'pointer') return -1;
    const tag = pointerTo(t.to);
    let number = this.headNumbers.get(tag);
    if (number === undefined) {
      number = this.heads.length;
      this.headNumbers.set(tag, number);
      this.heads.push({ tag, begins: [], holds: [], member: '', narrow: 0, size: this.records.wordSize / 8 });
    }
    return number;
  }

  /** Number of the record in `heads`; -1: nothing declares it. */
  head(tag: string): number {
    const known = this.headNumbers.get(tag);
    if (known !== undefined) return known;
    const declaration = this.records.record(tag);
    const number = declaration ? this.heads.length : -1;
    this.headNumbers.set(tag, number);
    if (declaration) this.heads.push(headOf(declaration, this.records));
    return number;
  }

  /** Bytes; 0: not known. Of records that hold what nothing declares, a nominal size. */
  size(type: CType): number {
    return sizeOf(type, this.records) ?? (isRecord(type) ? this.placings.size(type) : 0);
  }

  /** Bytes from the start of the record; 0 when nothing declares it. */
  offset(tag: string, field: string): number {
    const declaration = this.records.record(tag);
    if (!declaration) return 0;
    return fieldOf(declaration, field)?.offset ?? this.placings.of(declaration).offsets.get(field) ?? 0;
  }

  /** Whether the last member of a record is an array of no, one or unknown length. */
  endsInArray(shape: Shape): boolean {
    const layout = Array.isArray(shape) && shape[0] === 'record' ? this.layouts[Number(shape[1])] : undefined;
    const last = layout?.fields.at(-1)?.[2];
    return Array.isArray(last) && last[0] === 'array' && (last[2] === null || Number(last[2]) <= 1);
  }

  /** Type of a member. */
  member(tag: string, field: string): CType {
    const declaration = this.records.record(tag);
    return (declaration && fieldOf(declaration, field)?.type) ?? { kind: 'unknown', text: field };
  }
}
