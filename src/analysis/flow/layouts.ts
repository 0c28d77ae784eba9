/** Shapes of types, and the records that they speak of, each once for an item. */
import { sizeOf } from '../../c/layout.ts';
import type { RecordDeclaration } from '../../c/program.ts';
import { fieldOf, type UnitScope } from '../../c/symbols.ts';
import { type CType, resolved } from '../../c/types.ts';
import type { RecordLayout, Shape } from './flow.ts';

/** Records nested deeper than this are one cell: none in real C, but a hostile header can go on for ever. */
const maximumDepth = 64;

export interface LayoutTable {
  readonly layouts: readonly RecordLayout[];
  shape(type: CType): Shape;
  /** Bytes; 0: not known. */
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

  const recordShape = (tag: string, depth: number): Shape => {
    const known = indexes.get(tag);
    if (known !== undefined) return ['record', known];
    const declaration = record(tag);
    if (!declaration || depth > maximumDepth) return null;
    const index = layouts.length;
    indexes.set(tag, index);
    const { size, union } = declaration;
    layouts.push({ tag, union, size, fields: [] });
    const fields = declaration.fields.map((field) => [field.name, field.offset, shape(field.type, depth + 1)] as const);
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

  return {
    layouts,
    shape: (type) => shape(type, 0),
    size: (type) => sizeOf(type, layoutScope) ?? 0,
    offset(tag, field) {
      const declaration = record(tag);
      return (declaration && fieldOf(declaration, field)?.offset) ?? 0;
    },
    member(tag, field) {
      const declaration = record(tag);
      return (declaration && fieldOf(declaration, field)?.type) ?? { kind: 'unknown', text: field };
    },
  };
}
