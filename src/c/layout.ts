/**
 * Sizes, alignments and member offsets, as the System V ABIs of x86-64 and i386 lay them out. A size that cannot be
 * known (an incomplete record, a type no header explained) is null, and so is every offset behind it.
 *
 * Reports too much when: never. May miss when: `#pragma pack`, or `aligned` on a typedef, changes a layout.
 */
import type { EnumDeclaration, RecordDeclaration } from './program.ts';
import type { CType, RecordTag } from './types.ts';

export interface LayoutScope {
  readonly wordSize: 32 | 64;
  record(tag: RecordTag): RecordDeclaration | undefined;
  enumeration(tag: string): EnumDeclaration | undefined;
}

/** Bytes that a value of `type` takes; null: incomplete or unknown. */
export function sizeOf(type: CType, scope: LayoutScope): number | null {
  switch (type.kind) {
    case 'typedef':
      return sizeOf(type.target, scope);
    case 'integer':
    case 'float':
      return type.size;
    case 'pointer':
      return scope.wordSize / 8;
    case 'enum':
      return scope.enumeration(type.tag)?.size ?? 4;
    case 'void':
    case 'function':
      return 1;
    case 'record':
      return scope.record(type.tag)?.size ?? null;
    case 'array': {
      const element = sizeOf(type.of, scope);
      return element === null || type.length === null ? null : element * type.length;
    }
    case 'unknown':
      return null;
  }
}

export function alignOf(type: CType, scope: LayoutScope): number | null {
  switch (type.kind) {
    case 'typedef':
      return alignOf(type.target, scope);
    case 'array':
      return alignOf(type.of, scope);
    case 'record':
      return scope.record(type.tag)?.align ?? null;
    case 'integer':
    case 'float':
      return scope.wordSize === 32 && type.size === 8 ? 4 : scope.wordSize === 32 ? Math.min(type.size, 4) : type.size;
    default:
      return sizeOf(type, scope);
  }
}

/** One member to lay out; a flexible array has size 0. */
export interface Cell {
  readonly size: number | null;
  readonly align: number | null;
  /** Width of a bit-field. */
  readonly bits?: number;
  /** A bit-field without a name: takes room, aligns nothing. */
  readonly unnamed?: true;
}

export interface LayoutRules {
  readonly union: boolean;
  readonly packed: boolean;
  /** Least alignment, from `aligned(n)`; 0: none. */
  readonly atLeast: number;
}

export interface Layout {
  readonly offsets: readonly (number | null)[];
  readonly size: number | null;
  readonly align: number | null;
}

interface Progress {
  /** First free bit; null once a size was unknown. */
  bit: number | null;
  /** One past the last bit of the longest member so far. */
  end: number | null;
  align: number | null;
}

/** Offsets of `cells` in order, and the record's own size and alignment. */
export function layout(cells: readonly Cell[], rules: LayoutRules): Layout {
  const progress: Progress = { bit: 0, end: 0, align: Math.max(1, rules.atLeast) };
  const offsets = cells.map((cell) => {
    if (rules.union) progress.bit = 0;
    const at =
      cell.bits === undefined ? placeMember(cell, rules, progress) : placeBits(cell, cell.bits, rules, progress);
    if (progress.bit === null || progress.end === null) progress.end = null;
    else progress.end = Math.max(progress.end, progress.bit);
    return rules.union ? 0 : at;
  });
  const { end, align } = progress;
  const size = end === null || align === null ? null : roundUp(Math.ceil(end / 8), align);
  return { offsets, size, align };
}

function placeMember(cell: Cell, rules: LayoutRules, progress: Progress): number | null {
  const align = rules.packed ? 1 : cell.align;
  progress.align = align === null || progress.align === null ? null : Math.max(progress.align, align);
  if (progress.bit === null || align === null) {
    progress.bit = null;
    return null;
  }
  const at = roundUp(Math.ceil(progress.bit / 8), align);
  progress.bit = cell.size === null ? null : (at + cell.size) * 8;
  return at;
}

function placeBits(cell: Cell, bits: number, rules: LayoutRules, progress: Progress): number | null {
  if (progress.bit === null || cell.size === null || cell.align === null) {
    progress.bit = null;
    return null;
  }
  const unit = cell.size * 8;
  if (bits === 0) {
    progress.bit = roundUp(progress.bit, unit);
    return progress.bit / 8;
  }
  const straddles = Math.floor(progress.bit / unit) !== Math.floor((progress.bit + bits - 1) / unit);
  if (straddles && !rules.packed) progress.bit = roundUp(progress.bit, cell.align * 8);
  const at = Math.floor(progress.bit / 8);
  progress.bit += bits;
  if (cell.unnamed === undefined && !rules.packed && progress.align !== null) {
    progress.align = Math.max(progress.align, cell.align);
  }
  return at;
}

function roundUp(value: number, unit: number): number {
  return unit <= 1 ? value : Math.ceil(value / unit) * unit;
}
