/**
 * Facts of one translation unit: preprocess, cut, parse what is new, lower, extract.
 *
 * Method: three memories. The unit as a whole, by the content of every file it read; its items, by their digest and by
 * what their names stand for in this unit; and, in this thread, both again as objects. An item is parsed once for all
 * units and revisions that hold it.
 * May miss when: a digest or a binding hash collides (64 and 32 bits).
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Cutter, createCutter, type Item, type ItemTable } from '../../c/items.ts';
import { lowerItem } from '../../c/lower/item.ts';
import { createAtoms } from '../../c/preprocess/atoms.ts';
import {
  createPreprocessor,
  type FileReader,
  type PreprocessedUnit,
  type Preprocessor,
  type UnitOptions,
} from '../../c/preprocess/preprocess.ts';
import type { Atoms } from '../../c/preprocess/tokens.ts';
import type { Declaration } from '../../c/program.ts';
import { createUnitScope, type UnitScope } from '../../c/symbols.ts';
import type { ParsedItem, SyntaxParser } from '../../c/syntax.ts';
import type { ContentCache } from '../../source/cache.ts';
import { cappedLimitations, type Limitation } from '../../source/limitation.ts';
import type { ItemFacts } from './facts.ts';
import { itemFacts } from './item.ts';

/** An item with facts as a unit holds it; `key` finds the facts. */
export interface ItemUse {
  readonly key: string;
  readonly path: string;
  readonly line: number;
}

export interface UnitReading {
  readonly path: string;
  readonly items: readonly ItemUse[];
  readonly limitations: readonly Limitation[];
  /** Seconds of each stage; all zero when the unit came from the cache. */
  readonly timings: StageTimings;
}

export interface StageTimings {
  readonly preprocess: number;
  readonly parse: number;
  readonly lower: number;
  readonly facts: number;
}

export interface UnitReader {
  read(options: UnitOptions, files: FileReader): UnitReading;
}

/** Facts of an item that a reader with this cache and tool named. */
export function factsOf(cache: ContentCache, tool: string, key: string): ItemFacts | undefined {
  return load<ItemFacts>(cache, itemKey('facts', tool, key));
}

export interface UnitReaderOptions {
  readonly parser: SyntaxParser;
  readonly cache: ContentCache;
  /** Identifies the build of this tool, in hex digits: other code, other results. */
  readonly tool: string;
}

interface CachedItem {
  readonly declarations: readonly Declaration[];
  readonly limitations: readonly Limitation[];
  /** The item has facts, under the same key. */
  readonly hasFacts: boolean;
}

export function createUnitReader(options: UnitReaderOptions): UnitReader {
  return new ContentUnitReader(options);
}

/** Guards the memories of one thread: the preprocessor's, the cutter's and the items'. */
class ContentUnitReader implements UnitReader {
  private readonly atoms: Atoms = createAtoms();
  private readonly preprocessor: Preprocessor = createPreprocessor(this.atoms);
  private readonly cutter: Cutter = createCutter(this.atoms);
  private readonly items = new Map<string, CachedItem>();
  private readonly digests = new Set<string>();
  private readonly options: UnitReaderOptions;

  constructor(options: UnitReaderOptions) {
    this.options = options;
  }

  read(options: UnitOptions, files: FileReader): UnitReading {
    const unitKey = this.key('unit', JSON.stringify(options), files.read(options.path)?.hash ?? '');
    return this.cachedUnit(unitKey, options.path, files) ?? this.freshUnit(unitKey, options, files);
  }

  /** A unit is the same when every file it read, and every file it looked for in vain, is. */
  private cachedUnit(unitKey: string, path: string, files: FileReader): UnitReading | undefined {
    const lists = load<readonly (readonly string[])[]>(this.options.cache, unitKey) ?? [];
    for (const list of lists) {
      const key = this.resultKey(unitKey, list, files);
      const found = load<Pick<UnitReading, 'items' | 'limitations'>>(this.options.cache, key);
      if (found) return { path, items: found.items, limitations: found.limitations, timings: noTime };
    }
    return undefined;
  }

  private resultKey(unitKey: string, paths: readonly string[], files: FileReader): string {
    return this.key('read', unitKey, ...paths.flatMap((path) => [path, files.read(path)?.hash ?? '-']));
  }

  private freshUnit(unitKey: string, options: UnitOptions, files: FileReader): UnitReading {
    const clock = createStopwatch();
    const unit = this.preprocessor.preprocess(options, files);
    clock.stop('preprocess');
    const table = this.cutter.cut(unit);
    const reading = this.readItems(table, options, clock);
    const result = {
      items: reading.items,
      limitations: cappedLimitations(
        [...unit.limitations, ...table.limitations, ...reading.limitations],
        maxLimitations,
      ),
    };
    this.remember(unitKey, unit, files, result);
    return { path: options.path, ...result, timings: clock.seconds };
  }

  private remember(unitKey: string, unit: PreprocessedUnit, files: FileReader, result: object): void {
    const paths = [...new Set(unit.dependencies.map((d) => d.path))];
    const lists = load<readonly (readonly string[])[]>(this.options.cache, unitKey) ?? [];
    const text = JSON.stringify(paths);
    if (!lists.some((list) => JSON.stringify(list) === text))
      store(this.options.cache, unitKey, [paths, ...lists].slice(0, 4));
    store(this.options.cache, this.resultKey(unitKey, paths, files), result);
  }

  private readItems(
    table: ItemTable,
    options: UnitOptions,
    clock: Stopwatch,
  ): { readonly items: readonly ItemUse[]; readonly limitations: readonly Limitation[] } {
    const scope = createUnitScope({ wordSize: options.wordSize });
    const parsed = new Window(this.unknownItems(table), (wanted) => this.options.parser.parse(table, wanted));
    clock.stop('parse');
    const uses: ItemUse[] = [];
    const limitations: Limitation[] = [];
    table.items.forEach((item, index) => {
      const key = this.identityOf(item, scope);
      const read = this.item(key) ?? this.lowerFresh(key, table, index, parsed, scope, clock);
      for (const declaration of read.declarations) scope.declare(declaration, item);
      for (const l of read.limitations) limitations.push({ ...l, line: item.line + l.line });
      if (read.hasFacts) uses.push({ key, path: item.path, line: item.line });
    });
    return { items: uses, limitations };
  }

  /** The items that neither this thread nor the cache has seen, in order. */
  private unknownItems(table: ItemTable): readonly number[] {
    const wanted: number[] = [];
    const batch = new Set<string>();
    table.items.forEach((item, index) => {
      if (this.digests.has(item.digest) || batch.has(item.digest)) return;
      if (this.options.cache.get(itemKey('digest', this.options.tool, item.digest))) this.digests.add(item.digest);
      else {
        batch.add(item.digest);
        wanted.push(index);
      }
    });
    return wanted;
  }

  private identityOf(item: Item, scope: UnitScope): string {
    const bindings = scope.bindings(item.names, this.atoms) >>> 0;
    return `${item.digest}${bindings.toString(16).padStart(8, '0')}`;
  }

  private item(key: string): CachedItem | undefined {
    const known = this.items.get(key);
    if (known) return known;
    const item = load<CachedItem>(this.options.cache, itemKey('item', this.options.tool, key));
    if (item) this.items.set(key, item);
    return item;
  }

  private lowerFresh(
    key: string,
    table: ItemTable,
    index: number,
    parsed: Window,
    scope: UnitScope,
    clock: Stopwatch,
  ): CachedItem {
    clock.stop('other');
    const tree = parsed.take(index);
    clock.stop('parse');
    const item = table.items[index];
    if (!tree || !item) return nothing;
    const { declarations, limitations } = lowerItem(tree.tree, tree.unparsed, item, scope);
    clock.stop('lower');
    const facts = item.path.startsWith('/') ? undefined : itemFacts(declarations);
    clock.stop('facts');
    const light = declarations.map(withoutBody);
    const cached: CachedItem = {
      declarations: light,
      hasFacts: facts !== undefined,
      limitations: limitations.map((l) => ({ ...l, line: l.line - item.line })),
    };
    this.items.set(key, cached);
    this.digests.add(item.digest);
    const { cache, tool } = this.options;
    cache.put(itemKey('digest', tool, item.digest), seen);
    store(cache, itemKey('item', tool, key), cached);
    if (facts) store(cache, itemKey('facts', tool, key), facts);
    return cached;
  }

  private key(...parts: readonly string[]): string {
    return createHash('sha256')
      .update([this.options.tool, ...parts].join('\0'))
      .digest('hex');
  }
}

/** Items parsed together: trees take some hundred bytes a token, and are given up when their items have been read. */
const windowItems = 512;

/** Parses what is expected some items ahead. Invariant: `ahead` holds parsed items of `expected` before `next`. */
class Window {
  private readonly expected: readonly number[];
  private readonly parse: (wanted: readonly number[]) => readonly ParsedItem[];
  private readonly ahead = new Map<number, ParsedItem>();
  private next = 0;

  constructor(expected: readonly number[], parse: (wanted: readonly number[]) => readonly ParsedItem[]) {
    this.expected = expected;
    this.parse = parse;
  }

  /** Items are taken in rising order; one that was not expected is parsed alone. */
  take(item: number): ParsedItem | undefined {
    const known = this.ahead.get(item);
    if (known !== undefined) {
      this.ahead.delete(item);
      return known;
    }
    while ((this.expected[this.next] ?? Number.POSITIVE_INFINITY) < item) this.next++;
    if (this.expected[this.next] !== item) return this.parse([item])[0];
    const wanted = this.expected.slice(this.next, this.next + windowItems);
    this.next += wanted.length;
    this.ahead.clear();
    for (const parsed of this.parse(wanted)) this.ahead.set(parsed.item, parsed);
    return this.take(item);
  }
}

/** Of one kind in one unit: a hostile file has one on each of its lines. */
const maxLimitations = 200;

/** Entry kinds, as two hex digits of a key. */
const kinds = { digest: '01', item: '02', facts: '03' } as const;

/** Items have digests already, so their keys need no hash. The digest comes first: the cache searches by first digits. */
function itemKey(kind: keyof typeof kinds, tool: string, key: string): string {
  return `${key}${kinds[kind]}${tool.slice(0, 24)}`;
}

/** Short values are not worth a compressor's start. */
const compressFrom = 2048;

/** A bad value is a miss. What parses is what this code stored: the cache checks what it reads, keys hold the build. */
function load<T>(cache: ContentCache, key: string): T | undefined {
  const bytes = cache.get(key);
  if (!bytes) return undefined;
  try {
    const body = bytes.subarray(1);
    return JSON.parse(decoder.decode(bytes[0] === 1 ? inflateRawSync(body) : body)) as T;
  } catch {
    return undefined;
  }
}

function store(cache: ContentCache, key: string, value: unknown): void {
  const plain = encoder.encode(JSON.stringify(value));
  const isLong = plain.length >= compressFrom;
  const body = isLong ? deflateRawSync(plain, { level: 1 }) : plain;
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = isLong ? 1 : 0;
  bytes.set(body, 1);
  cache.put(key, bytes);
}

const seen = new Uint8Array([1]);
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const noTime: StageTimings = { preprocess: 0, parse: 0, lower: 0, facts: 0 };
const nothing: CachedItem = { declarations: [], hasFacts: false, limitations: [] };

/** Other items only need to know that the function exists. */
export function withoutBody(declaration: Declaration): Declaration {
  if (declaration.kind === 'variable') {
    const { initializer: _, ...rest } = declaration;
    return rest;
  }
  if (declaration.kind !== 'definition') return declaration;
  const { name, type, attributes, place } = declaration;
  return { kind: 'function', name, type, static: declaration.static, attributes, place };
}

interface Stopwatch {
  readonly seconds: StageTimings;
  /** Adds the time since the last stop to a stage. */
  stop(stage: keyof StageTimings | 'other'): void;
}

function createStopwatch(): Stopwatch {
  const seconds = { preprocess: 0, parse: 0, lower: 0, facts: 0, other: 0 };
  let last = performance.now();
  return {
    seconds,
    stop(stage) {
      const now = performance.now();
      seconds[stage] += (now - last) / 1000;
      last = now;
    },
  };
}
