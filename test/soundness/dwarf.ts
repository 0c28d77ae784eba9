/**
 * The variables with static or thread-local storage that DWARF (2 to 5, as gcc writes it) names, and where they lie.
 * Split and alternate debug files are not read.
 */
import { Cursor, textAt } from './bytes.ts';
import type { Elf } from './elf.ts';
import { readFileNames } from './line-files.ts';

export interface Variable {
  readonly name: string;
  readonly storage: 'static' | 'tls';
  /** From the module's base, or into its thread-local block. */
  readonly start: number;
  readonly external: boolean;
  /** Of the definition and of declarations before it, absolute. */
  readonly files: readonly string[];
  /** Of a static local. */
  readonly function?: string;
}

const attribute = {
  location: 2,
  name: 3,
  stmtList: 0x10,
  compDir: 0x1b,
  origin: 0x31,
  file: 0x3a,
  external: 0x3f,
  specification: 0x47,
};
const tag = { inlined: 0x1d, subprogram: 0x2e, variable: 0x34 };

interface Abbreviation {
  readonly tag: number;
  readonly children: boolean;
  /** attribute, form, constant; and again. */
  readonly pairs: readonly number[];
}

interface Entry {
  readonly tag: number;
  name: string;
  file: string;
  external: boolean;
  /** Entry that has what this one leaves out. */
  origin: number;
  /** Entry of the function around it, 0 without. */
  around: number;
  place: Pick<Variable, 'storage' | 'start'> | undefined;
}

interface Unit {
  readonly start: number;
  readonly version: number;
  readonly addressSize: number;
  readonly abbreviations: ReadonlyMap<number, Abbreviation>;
  files: readonly string[];
}

/** Throws when the debug information is missing or of a kind that is not read. */
export function readVariables(elf: Elf, name: string): readonly Variable[] {
  const info = elf.sections.get('.debug_info');
  if (info === undefined) throw new Error(`${name}: no debug information: compile with -g`);
  const entries = new Map<number, Entry>();
  const tables = new Map<number, ReadonlyMap<number, Abbreviation>>();
  const cursor = new Cursor(info);
  while (cursor.at < info.length) readUnit(cursor, elf, tables, entries);
  return [...entries.values()].flatMap((entry) => variableOf(entry, entries));
}

function variableOf(entry: Entry, entries: ReadonlyMap<number, Entry>): readonly Variable[] {
  if (entry.tag !== tag.variable || entry.place === undefined) return [];
  const all = [entry, ...originsOf(entry, entries)];
  const around = all.map((e) => entries.get(e.around)).find((e) => e !== undefined);
  const functionName = around === undefined ? '' : nameOf([around, ...originsOf(around, entries)]);
  return [
    {
      name: nameOf(all),
      ...entry.place,
      external: all.some((e) => e.external),
      files: [...new Set(all.map((e) => e.file).filter((file) => file !== ''))],
      ...(functionName === '' ? {} : { function: functionName }),
    },
  ];
}

function originsOf(entry: Entry, entries: ReadonlyMap<number, Entry>): readonly Entry[] {
  const found: Entry[] = [];
  for (let e = entries.get(entry.origin); e !== undefined && found.length < 8; e = entries.get(e.origin)) found.push(e);
  return found;
}

function nameOf(entries: readonly Entry[]): string {
  return entries.find((e) => e.name !== '')?.name ?? '';
}

function readUnit(
  cursor: Cursor,
  elf: Elf,
  tables: Map<number, ReadonlyMap<number, Abbreviation>>,
  entries: Map<number, Entry>,
): void {
  const start = cursor.at;
  const length = cursor.unsigned(4);
  if (length >= 0xfffffff0) throw new Error('64-bit DWARF is not read');
  const end = cursor.at + length;
  const version = cursor.unsigned(2);
  const kind = version >= 5 ? cursor.unsigned(1) : 1;
  const addressSize = version >= 5 ? cursor.unsigned(1) : 8;
  const abbreviationsAt = cursor.unsigned(4);
  if (version < 5) cursor.at++;
  const compileUnit = 1;
  const partialUnit = 3;
  if (kind === compileUnit || kind === partialUnit) {
    const abbreviations = tables.get(abbreviationsAt) ?? readAbbreviations(elf, abbreviationsAt);
    tables.set(abbreviationsAt, abbreviations);
    readEntries(cursor, end, { start, version, addressSize, abbreviations, files: [] }, elf, entries);
  }
  cursor.at = end;
}

function readAbbreviations(elf: Elf, at: number): ReadonlyMap<number, Abbreviation> {
  const cursor = new Cursor(elf.sections.get('.debug_abbrev') ?? new Uint8Array(1), at);
  const found = new Map<number, Abbreviation>();
  for (let code = cursor.leb(); code !== 0; code = cursor.leb()) {
    const entryTag = cursor.leb();
    const children = cursor.unsigned(1) !== 0;
    const pairs: number[] = [];
    for (;;) {
      const name = cursor.leb();
      const form = cursor.leb();
      const constant = form === 0x21 ? cursor.leb() : 0;
      if (name === 0 && form === 0) break;
      pairs.push(name, form, constant);
    }
    found.set(code, { tag: entryTag, children, pairs });
  }
  return found;
}

/** All entries of a unit, depth first; kept are variables and functions. */
function readEntries(cursor: Cursor, end: number, unit: Unit, elf: Elf, entries: Map<number, Entry>): void {
  /** The function around each open level. */
  const around: number[] = [0];
  while (cursor.at < end) {
    const at = cursor.at;
    const code = cursor.leb();
    if (code === 0) {
      around.pop();
      continue;
    }
    const abbreviation = unit.abbreviations.get(code);
    if (abbreviation === undefined) throw new Error(`no abbreviation ${code} for the entry at ${at}`);
    const outer = around[around.length - 1] ?? 0;
    const entry: Entry = {
      tag: abbreviation.tag,
      name: '',
      file: '',
      external: false,
      origin: 0,
      around: outer,
      place: undefined,
    };
    readAttributes(cursor, abbreviation, unit, elf, entry);
    const isFunction = entry.tag === tag.subprogram || entry.tag === tag.inlined;
    if (isFunction || entry.tag === tag.variable) entries.set(at, entry);
    if (abbreviation.children) around.push(isFunction ? at : outer);
  }
}

function readAttributes(cursor: Cursor, abbreviation: Abbreviation, unit: Unit, elf: Elf, entry: Entry): void {
  let lines = -1;
  let directory = '';
  const { pairs } = abbreviation;
  for (let i = 0; i < pairs.length; i += 3) {
    const name = pairs[i] ?? 0;
    const form = pairs[i + 1] ?? 0;
    if (name === attribute.name) entry.name = readText(cursor, form, elf);
    else if (name === attribute.compDir) directory = readText(cursor, form, elf);
    else if (name === attribute.location && entry.tag === tag.variable) entry.place = readPlace(cursor, form, unit);
    else {
      const value = readNumber(cursor, form, unit, pairs[i + 2] ?? 0);
      if (name === attribute.file) entry.file = unit.files[value] ?? '';
      else if (name === attribute.external) entry.external = value !== 0;
      else if (name === attribute.stmtList) lines = value;
      else if (name === attribute.origin || name === attribute.specification) entry.origin = value;
    }
  }
  if (lines >= 0) unit.files = readFileNames(elf, lines, directory);
}

function readText(cursor: Cursor, form: number, elf: Elf): string {
  if (form === 0x08) return cursor.text();
  if (form === 0x0e) return textAt(elf.sections.get('.debug_str'), cursor.unsigned(4));
  if (form === 0x1f) return textAt(elf.sections.get('.debug_line_str'), cursor.unsigned(4));
  throw new Error(`names of form 0x${form.toString(16)} are not read: compile with gcc`);
}

/** `DW_OP_addr X`, or `DW_OP_constN X` followed by what makes it thread-local. */
function readPlace(cursor: Cursor, form: number, unit: Unit): Entry['place'] {
  if (form !== 0x18 && form !== 0x0a) {
    readNumber(cursor, form, unit, 0);
    return undefined;
  }
  const length = form === 0x18 ? cursor.leb() : cursor.unsigned(1);
  const end = cursor.at + length;
  const operation = length > 0 ? cursor.unsigned(1) : 0;
  const size = operation === 0x03 || operation === 0x0e ? 8 : operation === 0x0c ? 4 : 0;
  const start = size > 0 ? cursor.unsigned(size) : 0;
  const then = cursor.at < end ? cursor.unsigned(1) : 0;
  cursor.at = end;
  if (operation === 0x03) return { storage: 'static', start };
  return size > 0 && (then === 0xe0 || then === 0x9b) ? { storage: 'tls', start } : undefined;
}

/** Forms of one size; the others are read below. */
const sizes: ReadonlyMap<number, number> = new Map([
  [0x05, 2],
  [0x06, 4],
  [0x07, 8],
  [0x0b, 1],
  [0x0c, 1],
  [0x0e, 4],
  [0x10, 4],
  [0x14, 8],
  [0x17, 4],
  [0x19, 0],
  [0x1c, 4],
  [0x1d, 4],
  [0x1e, 16],
  [0x1f, 4],
  [0x20, 8],
  [0x24, 8],
  [0x25, 1],
  [0x26, 2],
  [0x27, 3],
  [0x28, 4],
  [0x29, 1],
  [0x2a, 2],
  [0x2b, 3],
  [0x2c, 4],
  [0x1f20, 4],
  [0x1f21, 4],
]);

/** The value of a number, flag or reference; of others only the length matters. References count from the section. */
function readNumber(cursor: Cursor, form: number, unit: Unit, constant: number): number {
  const size = form === 0x01 ? unit.addressSize : sizes.get(form);
  if (form === 0x19) return 1;
  if (form === 0x21) return constant;
  if (size === 16) cursor.at += 16;
  else if (size !== undefined) return cursor.unsigned(size);
  else if (form >= 0x11 && form <= 0x13) return unit.start + cursor.unsigned(2 ** (form - 0x11));
  else if (form === 0x15) return unit.start + cursor.leb();
  else if ([0x0d, 0x0f, 0x1a, 0x1b, 0x22, 0x23].includes(form)) return cursor.leb();
  else if (form === 0x08) cursor.text();
  else if (form === 0x16) return readNumber(cursor, cursor.leb(), unit, 0);
  else if (form === 0x09 || form === 0x18) skip(cursor, cursor.leb());
  else if (form === 0x0a) skip(cursor, cursor.unsigned(1));
  else if (form === 0x03) skip(cursor, cursor.unsigned(2));
  else if (form === 0x04) skip(cursor, cursor.unsigned(4));
  else throw new Error(`DWARF form 0x${form.toString(16)} is not read`);
  return 0;
}

/** `cursor.at += cursor.leb()` would add to where it was before the length was read. */
function skip(cursor: Cursor, length: number): void {
  cursor.at += length;
}
