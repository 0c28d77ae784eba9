/** Shapes of types, and the records that they speak of, each once for an item. */
import { sizeOf } from '../../c/layout.ts';
import type { RecordDeclaration } from '../../c/program.ts';
import { fieldOf, type UnitScope } from '../../c/symbols.ts';
import { type CType, resolved } from '../../c/types.ts';
import { isRecord } from './context.ts';
import type { RecordHead, RecordLayout, Shape } from './flow.ts';

/** Records nested deeper than this are one cell: none in real C, but a hostile header can go on for ever. */
const maximumDepth = 64;

/** Bytes of a type that nothing declares: as good as any, as long as members behind it do not become one with others. */
const unknownSize = 64;

interface Placing {
  readonly size: number;
  readonly offsets: ReadonlyMap<string, number>;
}

export interface LayoutTable {
  readonly layouts: readonly RecordLayout[];
  readonly heads: readonly RecordHead[];
  /** Number of the record in `heads`; -1: nothing declares it. */
  head(tag: string): number;
  shape(type: CType): Shape;
  /** Bytes; 0: not known. Of records that hold what nothing declares, a nominal size. */
  size(type: CType): number;
  /** Bytes from the start of the record; 0 when the layout is not known. */
  offset(tag: string, field: string): number;
  member(tag: string, field: string): CType;
}

/** `own`: records that the item itself declares; they come before those of the unit. */
export function createLayoutTable(scope: UnitScope, own: ReadonlyMap<string, RecordDeclaration>): LayoutTable {
  const layouts: RecordLayout[] = [];
  const indexes = new Map<string, number>();
  const word = scope.wordSize / 8;
  const record = (tag: string): RecordDeclaration | undefined => own.get(tag) ?? scope.record(tag);
  const layoutScope = { wordSize: scope.wordSize, record, enumeration: (tag: string) => scope.enumeration(tag) };

  const placings = new Map<string, Placing>();
  /** Where members stand; where that is not known, one behind the other as if types nobody declares had 64 bytes. */
  const placing = (tag: string, declaration: RecordDeclaration): Placing => {
    const known = placings.get(tag);
    if (known) return known;
    const offsets = new Map<string, number>();
    // Known before its members are: a record that holds itself ends here.
    const fresh: { size: number; readonly offsets: ReadonlyMap<string, number> } = { size: 0, offsets };
    placings.set(tag, fresh);
    let end = 0;
    for (const field of declaration.fields) {
      const start = field.offset ?? (declaration.union ? 0 : Math.ceil(end / word) * word);
      offsets.set(field.name, start);
      end = Math.max(end, start + nominalSize(field.type));
    }
    fresh.size = declaration.size ?? Math.ceil(end / word) * word;
    return fresh;
  };
  const nominalSize = (type: CType): number => {
    const t = resolved(type);
    if (t.kind === 'array') return (t.length ?? 0) * nominalSize(t.of);
    const own = t.kind === 'record' ? record(t.tag) : undefined;
    if (t.kind === 'record' && own) return placing(t.tag, own).size;
    return sizeOf(t, layoutScope) ?? unknownSize;
  };

  const recordShape = (tag: string, depth: number): Shape => {
    const known = indexes.get(tag);
    if (known !== undefined) return ['record', known];
    const declaration = record(tag);
    if (!declaration || depth > maximumDepth) return null;
    const index = layouts.length;
    indexes.set(tag, index);
    const { union } = declaration;
    const { size, offsets } = placing(tag, declaration);
    layouts.push({ tag, union, size, fields: [] });
    const fields = declaration.fields.map(
      ({ name, type }) => [name, offsets.get(name) ?? 0, shape(type, depth + 1)] as const,
    );
    layouts[index] = { tag, union, size, fields };
    return ['record', index];
  };

  const shape = (type: CType, depth: number): Shape => {
    const t = resolved(type);
    switch (t.kind) {
      case 'pointer':
      case 'function':
        return 'word';
      case 'integer':
        return t.size >= word ? 'word' : t.size;
      case 'float':
        return t.size;
      case 'void':
        return 1;
      case 'enum':
        return sizeOf(t, layoutScope) ?? 4;
      case 'array':
        return ['array', shape(t.of, depth), t.length];
      case 'record':
        return recordShape(t.tag, depth);
      default:
        return null;
    }
  };

  const heads: RecordHead[] = [];
  const headNumbers = new Map<string, number>();
  const head = (tag: string): number => {
    const known = headNumbers.get(tag);
    if (known !== undefined) return known;
    const declaration = record(tag);
    const number = declaration ? heads.length : -1;
    headNumbers.set(tag, number);
    if (declaration) heads.push(headOf(declaration, record, (type) => sizeOf(type, layoutScope), word));
    return number;
  };

  return {
    layouts,
    heads,
    head,
    shape: (type) => shape(type, 0),
    size: (type) => sizeOf(type, layoutScope) ?? (isRecord(type) ? nominalSize(type) : 0),
    offset(tag, field) {
      const declaration = record(tag);
      if (!declaration) return 0;
      return fieldOf(declaration, field)?.offset ?? placing(tag, declaration).offsets.get(field) ?? 0;
    },
    member(tag, field) {
      const declaration = record(tag);
      return (declaration && fieldOf(declaration, field)?.type) ?? { kind: 'unknown', text: field };
    },
  };
}

function headOf(
  declaration: RecordDeclaration,
  record: (tag: string) => RecordDeclaration | undefined,
  size: (type: CType) => number | null,
  word: number,
): RecordHead {
  const begins = new Set<string>();
  let narrow = 0;
  const todo: (RecordDeclaration | undefined)[] = [declaration];
  for (const at of todo) {
    const first = at?.union ? at.fields : (at?.fields.slice(0, 1) ?? []);
    for (const field of first) {
      let type = resolved(field.type);
      while (type.kind === 'array') type = resolved(type.of);
      if (type.kind !== 'record') {
        const bytes = size(type) ?? 0;
        if (narrow === 0 && bytes < word) narrow = bytes;
      } else if (!begins.has(type.tag)) {
        begins.add(type.tag);
        todo.push(record(type.tag));
      }
    }
  }
  return { tag: declaration.tag, begins: [...begins], member: declaration.fields[0]?.name ?? '', narrow };
}
