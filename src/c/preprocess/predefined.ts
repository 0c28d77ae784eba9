/*
 * Definition: the predefined macros of a unit, and what its language standard says about lexing and expansion.
 * Method: tables per target (`predefined-tables.ts`) plus the few macros that hang on `-std`.
 * Reports too much when: never. May miss when: the unit is built for another target or by another compiler.
 */
import { PREDEFINED_32, PREDEFINED_64, PREDEFINED_EVERYWHERE } from './predefined-tables.ts';

export interface Dialect {
  /** `-std=cNN` and not `gnuNN`: trigraphs, and `, ## x` keeps the comma of a sole empty argument. */
  readonly strict: boolean;
  /** Value of `__STDC_VERSION__`, 0 for C89. */
  readonly version: number;
  readonly wordSize: 32 | 64;
}

const VERSIONS: ReadonlyMap<string, number> = new Map([
  ['89', 0],
  ['90', 0],
  ['iso9899:1990', 0],
  ['iso9899:199409', 199409],
  ['94', 199409],
  ['99', 199901],
  ['9x', 199901],
  ['iso9899:1999', 199901],
  ['iso9899:199x', 199901],
  ['11', 201112],
  ['1x', 201112],
  ['iso9899:2011', 201112],
  ['17', 201710],
  ['18', 201710],
  ['iso9899:2017', 201710],
  ['iso9899:2018', 201710],
  ['2x', 202000],
  ['23', 202000],
]);

const DEFAULT_VERSION = 201710;

/** What `-std=<std>` means; an unknown or empty name is read as gcc's default, gnu17. */
export function dialectOf(std: string, wordSize: 32 | 64): Dialect {
  const bare = std.replace(/^(gnu|c(?=\d))/, '');
  const version = std === 'ansi' ? 0 : (VERSIONS.get(bare) ?? DEFAULT_VERSION);
  const strict = std === 'ansi' || std.startsWith('iso') || (std.startsWith('c') && VERSIONS.has(bare));
  return { strict, version, wordSize };
}

/** `name body` lines. */
export function predefinedMacros(dialect: Dialect): readonly string[] {
  const lines = [PREDEFINED_EVERYWHERE, dialect.wordSize === 64 ? PREDEFINED_64 : PREDEFINED_32].flatMap((table) =>
    table.split('\n').filter((line) => line !== ''),
  );
  lines.push('__STDC__ 1');
  if (dialect.version > 0) lines.push(`__STDC_VERSION__ ${dialect.version}L`);
  if (dialect.version >= 199901) lines.push('__GNUC_STDC_INLINE__ 1');
  else lines.push('__GNUC_GNU_INLINE__ 1');
  if (dialect.version >= 201112 || (dialect.version === 199901 && !dialect.strict)) {
    lines.push('__STDC_UTF_16__ 1', '__STDC_UTF_32__ 1');
  }
  if (dialect.strict) lines.push('__STRICT_ANSI__ 1');
  else lines.push('linux 1', 'unix 1', ...(dialect.wordSize === 32 ? ['i386 1'] : []));
  return lines;
}
