/** Reads what hooks/recorder.c recorded; `struct dump` there has the layout. */
import { readFileSync } from 'node:fs';
import { Cursor, textAt } from './bytes.ts';

export interface Dump {
  readonly path: string;
  /** False: the program never received a packet. */
  readonly began: boolean;
  /** What did not fit into the table: nothing can be said about stores that are not in it. */
  readonly overflow: readonly string[];
  readonly stores: readonly RecordedStore[];
}

export interface RecordedStore {
  /** Path of the program or library whose instruction it was. */
  readonly module: string;
  /** Of that instruction, from the module's base. */
  readonly offset: number;
  readonly target: 'static' | 'tls' | 'memory';
  /** Where a `static` or `tls` target lies; undefined when too many addresses were stored to. */
  readonly at?: { readonly module: string; readonly offset: number };
}

const HEADER = 4096;
const MODULES = 128;
const MODULE_SIZE = 512;
const UNKNOWN = 2 ** 38 - 1;
const targets = ['memory', 'static', 'tls', 'memory'] as const;

/** Throws when the file is no dump. */
export function readDump(path: string): Dump {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 7).toString('latin1') !== 'STORES1') throw new Error(`${path}: not a dump of the store hooks`);
  const header = new Cursor(bytes, 12);
  const overflow = header.unsigned(4);
  const count = Math.min(header.unsigned(4), MODULES - 1);
  const pcCount = 2 ** header.unsigned(4);
  const storeCount = 2 ** header.unsigned(4);
  const began = header.unsigned(4) !== 0;
  const modules = Array.from({ length: count }, (_, i) => textAt(bytes, HEADER + i * MODULE_SIZE + 8));
  const pcsAt = HEADER + MODULES * MODULE_SIZE;
  const pcs = new BigUint64Array(bytes.buffer, bytes.byteOffset + pcsAt, pcCount);
  const table = new BigUint64Array(bytes.buffer, bytes.byteOffset + pcsAt + 8 * pcCount, storeCount);
  const stores: RecordedStore[] = [];
  for (const word of table) if (word !== 0n) stores.push(unpack(word, pcs, modules));
  return { path, began, overflow: overflowOf(overflow), stores };
}

function unpack(word: bigint, pcs: BigUint64Array, modules: readonly string[]): RecordedStore {
  const pc = pcs[Number(word >> 47n)] ?? 0n;
  const target = targets[Number((word >> 45n) & 3n)] ?? 'memory';
  const offset = Number(word & BigInt(UNKNOWN));
  const at = { module: modules[Number((word >> 38n) & 127n)] ?? '', offset };
  return {
    module: modules[Number(pc >> 48n) - 1] ?? '',
    offset: Number(pc & 0xffffffffffffn),
    target,
    ...(target === 'memory' || offset === UNKNOWN ? {} : { at }),
  };
}

function overflowOf(bits: number): readonly string[] {
  return ['modules', 'instructions', 'stores', 'addresses'].filter((_, i) => (bits & (1 << i)) !== 0);
}
