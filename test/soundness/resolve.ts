/**
 * What recorded stores are in the source: instruction -> path and line, by addr2line (the innermost inlined frame);
 * address -> variable, by the module's symbols and its DWARF.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, normalize } from 'node:path';
import type { Dump, RecordedStore } from './dump.ts';
import { readVariables, type Variable } from './dwarf.ts';
import { type DataSymbol, type Elf, readElf } from './elf.ts';

/** All stores of one line to one target. */
export interface Store {
  /** Absolute; empty when the debug information does not say. */
  readonly path: string;
  readonly line: number;
  readonly function: string;
  readonly target: 'static' | 'tls' | 'memory';
  /** Of a static or thread-local target: what DWARF says of the variable, several where a tentative definition stands in several files. */
  readonly variables: readonly Variable[];
  /** The linker's name of the target, `errno` of a library without debug information included; empty when there is none. */
  readonly symbol: string;
}

interface Module {
  readonly name: string;
  /** By storage, by where they begin. */
  readonly symbols: ReadonlyMap<string, readonly DataSymbol[]>;
  readonly variables: ReadonlyMap<string, readonly Variable[]>;
}

/** Throws when addr2line is missing. `moved` gives the file of a module that is not where it ran. */
export function resolveStores(dumps: readonly Dump[], moved: (module: string) => string): readonly Store[] {
  const stores = dumps.flatMap((dump) => dump.stores);
  const byModule = grouped(stores, (store) => store.module);
  const targets = new Map<string, Module>();
  const moduleOf = (path: string): Module => {
    const known = targets.get(path) ?? readModule(moved(path));
    targets.set(path, known);
    return known;
  };
  const found = new Map<string, Store>();
  for (const [module, list] of byModule) {
    const places = placesOf(moved(module), list);
    for (const store of list) {
      const place = places.get(store.offset) ?? { path: '', line: 0, function: '' };
      const target =
        store.at === undefined ? { variables: [], symbol: '' } : targetOf(store, moduleOf(store.at.module));
      const key = [place.path, place.line, store.target, target.symbol].join('\0');
      if (!found.has(key)) found.set(key, { ...place, target: store.target, ...target });
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}

type Place = Pick<Store, 'path' | 'line' | 'function'>;

function placesOf(module: string, stores: readonly RecordedStore[]): ReadonlyMap<number, Place> {
  const offsets = [...new Set(stores.map((store) => store.offset))];
  const input = offsets.map((offset) => `0x${offset.toString(16)}\n`).join('');
  const run = spawnSync('addr2line', ['-f', '-e', module], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`addr2line -e ${module}: ${run.error?.message ?? run.stderr}`);
  const lines = run.stdout.split('\n');
  return new Map(offsets.map((offset, i) => [offset, placeIn(lines[2 * i] ?? '', lines[2 * i + 1] ?? '')]));
}

function placeIn(name: string, at: string): Place {
  const [, path = '', line = ''] = /^(.+):(\d+)(?: \(discriminator \d+\))?$/.exec(at) ?? [];
  if (path === '' || path === '??' || line === '0') return { path: '', line: 0, function: name };
  return { path: normalize(path), line: Number(line), function: name };
}

function readModule(path: string): Module {
  const elf = readElf(readFileSync(path), path);
  const place = (v: Pick<Variable, 'storage' | 'start'>): string => `${v.storage} ${v.start}`;
  const symbols = grouped(elf.symbols, (symbol) => symbol.storage);
  return { name: basename(path), symbols, variables: grouped(variablesOf(elf, path), place) };
}

/** Libraries of the system have no debug information; the program's own do. */
function variablesOf(elf: Elf, path: string): readonly Variable[] {
  return elf.sections.has('.debug_info') ? readVariables(elf, path) : [];
}

function targetOf(store: RecordedStore, module: Module): Pick<Store, 'variables' | 'symbol'> {
  const offset = store.at?.offset ?? 0;
  const symbol = symbolAt(module.symbols.get(store.target) ?? [], offset);
  if (symbol === undefined) return { variables: [], symbol: `(${module.name})` };
  return { variables: module.variables.get(`${symbol.storage} ${symbol.start}`) ?? [], symbol: symbol.name };
}

/** The last symbol that begins at or before `offset` and reaches it. */
function symbolAt(symbols: readonly DataSymbol[], offset: number): DataSymbol | undefined {
  let low = 0;
  let high = symbols.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((symbols[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const reaches = (s: DataSymbol): boolean => offset < s.start + Math.max(s.size, 1);
  return symbols.slice(Math.max(0, low - 4), low).findLast(reaches);
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
