/** The arithmetic types of one target, one object each, and the spellings that name them. */
import type { CType } from '../types.ts';

export interface BasicTypes {
  readonly void: CType;
  readonly bool: CType;
  readonly char: CType;
  readonly int: CType;
  readonly unsigned: CType;
  readonly long: CType;
  readonly unsignedLong: CType;
  readonly longLong: CType;
  readonly unsignedLongLong: CType;
  readonly float: CType;
  readonly double: CType;
  readonly longDouble: CType;
  readonly wchar: CType;
  readonly size: CType;
  readonly ptrdiff: CType;
  readonly voidPointer: CType;
  readonly charPointer: CType;
  /** One-word type names that need no header, and `size_t` and its like for when none was read. */
  readonly named: ReadonlyMap<string, CType>;
  /** `unsigned long int` and its like, by specifier counts (`sizedKey`). */
  readonly sized: ReadonlyMap<number, CType>;
}

export const noType: CType = { kind: 'unknown', text: '?' };

/** Order does not matter in `unsigned long int`: the counts of its words do. */
export interface SpecifierCounts {
  unsigned: number;
  short: number;
  long: number;
  char: number;
  double: number;
  float: number;
  int128: number;
}

export function sizedKey(n: SpecifierCounts): number {
  const base = n.char > 0 ? 1 : n.double > 0 ? 2 : n.float > 0 ? 3 : n.int128 > 0 ? 4 : 0;
  return base * 100 + Math.min(n.long, 2) * 10 + (n.short > 0 ? 2 : 0) + (n.unsigned > 0 ? 1 : 0);
}

/** The types of a machine with words of `wordSize` bits (x86-64, i386). */
export function basicTypes(wordSize: 32 | 64): BasicTypes {
  return wordSize === 64 ? on64 : on32;
}

const on64 = makeTypes(8);
const on32 = makeTypes(4);

function integer(name: string, size: number, sign: 'signed' | 'unsigned'): CType {
  return { kind: 'integer', name, size, signed: sign === 'signed' };
}

function float(name: string, size: number): CType {
  return { kind: 'float', name, size };
}

function makeTypes(word: 4 | 8): BasicTypes {
  const types = {
    void: { kind: 'void' } as const,
    bool: integer('_Bool', 1, 'unsigned'),
    char: integer('char', 1, 'signed'),
    signedChar: integer('signed char', 1, 'signed'),
    unsignedChar: integer('unsigned char', 1, 'unsigned'),
    short: integer('short', 2, 'signed'),
    unsignedShort: integer('unsigned short', 2, 'unsigned'),
    int: integer('int', 4, 'signed'),
    unsigned: integer('unsigned int', 4, 'unsigned'),
    long: integer('long', word, 'signed'),
    unsignedLong: integer('unsigned long', word, 'unsigned'),
    longLong: integer('long long', 8, 'signed'),
    unsignedLongLong: integer('unsigned long long', 8, 'unsigned'),
    int128: integer('__int128', 16, 'signed'),
    unsignedInt128: integer('unsigned __int128', 16, 'unsigned'),
    float: float('float', 4),
    double: float('double', 8),
    longDouble: float('long double', word === 8 ? 16 : 12),
  };
  const size = word === 8 ? types.unsignedLong : types.unsigned;
  const ptrdiff = word === 8 ? types.long : types.int;
  return {
    ...types,
    wchar: types.int,
    size,
    ptrdiff,
    voidPointer: { kind: 'pointer', to: types.void },
    charPointer: { kind: 'pointer', to: types.char },
    named: new Map(namedTypes(types, size, ptrdiff)),
    sized: new Map(sizedTypes(types)),
  };
}

type Arithmetic = Record<
  | 'void'
  | 'bool'
  | 'char'
  | 'signedChar'
  | 'unsignedChar'
  | 'short'
  | 'unsignedShort'
  | 'int'
  | 'unsigned'
  | 'long'
  | 'unsignedLong'
  | 'longLong'
  | 'unsignedLongLong'
  | 'int128'
  | 'unsignedInt128'
  | 'float'
  | 'double'
  | 'longDouble',
  CType
>;

function namedTypes(t: Arithmetic, size: CType, ptrdiff: CType): [string, CType][] {
  const alias = (name: string, target: CType): [string, CType] => [name, { kind: 'typedef', name, target }];
  return [
    ['void', t.void],
    ['_Bool', t.bool],
    ['bool', t.bool],
    ['char', t.char],
    ['int', t.int],
    ['float', t.float],
    ['double', t.double],
    ['__int128', t.int128],
    ['__int128_t', t.int128],
    ['__uint128_t', t.unsignedInt128],
    ['_Float16', float('_Float16', 2)],
    ['_Float32', t.float],
    ['_Float64', t.double],
    ['_Float32x', t.double],
    ['_Float64x', t.longDouble],
    ['_Float128', float('_Float128', 16)],
    ['__float128', float('_Float128', 16)],
    ['__float80', t.longDouble],
    // In the ABI an array of one record of 24 bytes, on i386 a pointer; what matters is its size and that it decays.
    alias('__builtin_va_list', { kind: 'array', of: t.unsignedLong, length: size === t.unsigned ? 1 : 3 }),
    alias('size_t', size),
    alias('ssize_t', ptrdiff),
    alias('ptrdiff_t', ptrdiff),
    alias('intptr_t', ptrdiff),
    alias('uintptr_t', size),
    alias('int8_t', t.signedChar),
    alias('uint8_t', t.unsignedChar),
    alias('int16_t', t.short),
    alias('uint16_t', t.unsignedShort),
    alias('int32_t', t.int),
    alias('uint32_t', t.unsigned),
    alias('int64_t', size === t.unsigned ? t.longLong : t.long),
    alias('uint64_t', size === t.unsigned ? t.unsignedLongLong : t.unsignedLong),
    alias('char8_t', t.unsignedChar),
    alias('char16_t', t.unsignedShort),
    alias('char32_t', t.unsigned),
    alias('max_align_t', t.longDouble),
  ];
}

function sizedTypes(t: Arithmetic): [number, CType][] {
  const none: SpecifierCounts = { unsigned: 0, short: 0, long: 0, char: 0, double: 0, float: 0, int128: 0 };
  const of = (counts: Partial<SpecifierCounts>, type: CType): [number, CType] => [
    sizedKey({ ...none, ...counts }),
    type,
  ];
  return [
    of({}, t.int),
    of({ unsigned: 1 }, t.unsigned),
    of({ short: 1 }, t.short),
    of({ short: 1, unsigned: 1 }, t.unsignedShort),
    of({ long: 1 }, t.long),
    of({ long: 1, unsigned: 1 }, t.unsignedLong),
    of({ long: 2 }, t.longLong),
    of({ long: 2, unsigned: 1 }, t.unsignedLongLong),
    of({ char: 1 }, t.signedChar),
    of({ char: 1, unsigned: 1 }, t.unsignedChar),
    of({ double: 1 }, t.double),
    of({ double: 1, long: 1 }, t.longDouble),
    of({ float: 1 }, t.float),
    of({ int128: 1 }, t.int128),
    of({ int128: 1, unsigned: 1 }, t.unsignedInt128),
  ];
}
