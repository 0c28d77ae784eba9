/** Sections and data symbols of a 64-bit little-endian ELF file: all that finding variables by address needs. */
import { Cursor, textAt } from './bytes.ts';

export interface Elf {
  readonly sections: ReadonlyMap<string, Uint8Array>;
  /** Variables, by where they begin. */
  readonly symbols: readonly DataSymbol[];
}

export interface DataSymbol {
  readonly name: string;
  /** `tls`: `start` counts from the module's thread-local block, else from its base. */
  readonly storage: 'static' | 'tls';
  readonly start: number;
  readonly size: number;
}

const OBJECT = 1;
const COMMON = 5;
const TLS = 6;

/** Throws on another kind of file. */
export function readElf(bytes: Uint8Array, name: string): Elf {
  if (new Cursor(bytes).unsigned(4) !== 0x464c457f || bytes[4] !== 2 || bytes[5] !== 1)
    throw new Error(`${name}: not a 64-bit little-endian ELF file`);
  const table = new Cursor(bytes, 0x28).unsigned(8);
  const header = new Cursor(bytes, 0x3a);
  const entrySize = header.unsigned(2);
  const count = header.unsigned(2);
  const namesIndex = header.unsigned(2);
  const raw = Array.from({ length: count }, (_, i) => sectionAt(bytes, table + i * entrySize));
  const names = raw[namesIndex]?.content;
  const sections = new Map(raw.map((section) => [textAt(names, section.name), section.content]));
  return { sections, symbols: readSymbols(sections.get('.symtab'), sections.get('.strtab')) };
}

function sectionAt(bytes: Uint8Array, at: number): { name: number; content: Uint8Array } {
  const cursor = new Cursor(bytes, at);
  const name = cursor.unsigned(4);
  const type = cursor.unsigned(4);
  const flags = cursor.unsigned(8);
  cursor.at += 8;
  const offset = cursor.unsigned(8);
  const size = cursor.unsigned(8);
  const noBits = 8;
  const compressed = 0x800;
  if ((flags & compressed) !== 0) throw new Error('compressed sections are not read: link without -gz');
  return { name, content: type === noBits ? new Uint8Array() : bytes.subarray(offset, offset + size) };
}

function readSymbols(table: Uint8Array | undefined, names: Uint8Array | undefined): readonly DataSymbol[] {
  const found: DataSymbol[] = [];
  for (let at = 0; table !== undefined && at < table.length; at += 24) {
    const cursor = new Cursor(table, at);
    const name = cursor.unsigned(4);
    const type = cursor.unsigned(1) & 0xf;
    cursor.at++;
    const section = cursor.unsigned(2);
    const start = cursor.unsigned(8);
    const size = cursor.unsigned(8);
    if (section === 0 || (type !== OBJECT && type !== COMMON && type !== TLS)) continue;
    found.push({ name: textAt(names, name), storage: type === TLS ? 'tls' : 'static', start, size });
  }
  return found.sort((a, b) => a.start - b.start);
}
