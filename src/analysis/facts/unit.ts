/**
 * Facts of one translation unit: preprocess, cut, parse what is new, lower, extract.
 *
 * Method: two memories of items, by their digest and by what their names stand for in this unit: the cache and, as objects,
 * this thread. An item is parsed once for all units and revisions that hold it. Whole units are remembered too
 * (unit-memory.ts); who asks for one to be read has looked there.
 * May miss when: a digest or a binding hash collides (64 and 32 bits).
 */
import { type Cutter, createCutter, type Item, type ItemTable } from '../../c/items.ts';
import { lowerItem } from '../../c/lower/item.ts';
import { createAtoms } from '../../c/preprocess/atoms.ts';
import {
  createPreprocessor,
  type FileReader,
  type Preprocessor,
  type UnitOptions,
} from '../../c/preprocess/preprocess.ts';
import type { Atoms } from '../../c/preprocess/tokens.ts';
import type { Declaration } from '../../c/program.ts';
import { createUnitScope } from '../../c/symbols.ts';
import type { ParsedItem, SyntaxParser } from '../../c/syntax.ts';
import { traceLookups } from '../../c/trace.ts';
import type { ContentCache } from '../../source/cache.ts';
import { cappedLimitations, type Limitation } from '../../source/limitation.ts';
import { itemFlow } from '../flow/item.ts';
import { itemFacts } from './item.ts';
import { type ItemUse, type StageTimings, UnitMemory, type UnitReading } from './unit-memory.ts';
import { type Flows, type Found, type ItemSurroundings, type LoweredResult, VariantMemory } from './variants.ts';

export interface UnitReader {
  /** `flows`: of items that are not known yet. */
  read(options: UnitOptions, files: FileReader, flows: Flows): UnitReading;
}

export interface UnitReaderOptions {
  /** Asked for when something has to be parsed. */
  readonly parser: () => SyntaxParser;
  readonly cache: ContentCache;
  /** Identifies the build of this tool, in hex digits: other code, other results. */
  readonly tool: string;
}

export function createUnitReader(options: UnitReaderOptions): UnitReader {
  return new ContentUnitReader(options);
}

/** Guards the memories of one thread: the preprocessor's, the cutter's and the items'. */
class ContentUnitReader implements UnitReader {
  private readonly atoms: Atoms = createAtoms();
  private readonly preprocessor: Preprocessor = createPreprocessor(this.atoms);
  private readonly cutter: Cutter = createCutter(this.atoms);
  private readonly variants: VariantMemory;
  private readonly units: UnitMemory;
  private readonly options: UnitReaderOptions;

  constructor(options: UnitReaderOptions) {
    this.options = options;
    this.variants = new VariantMemory(options.cache, options.tool);
    this.units = new UnitMemory(options.cache, options.tool);
  }

  read(options: UnitOptions, files: FileReader, flows: Flows): UnitReading {
    const clock = createStopwatch();
    const unit = this.preprocessor.preprocess(options, files);
    clock.stop('preprocess');
    const table = this.cutter.cut(unit);
    const reading = this.readItems(table, options, { flows, macroPlace: unit.macroPlace }, clock);
    const result = {
      items: reading.items,
      flows: reading.flows,
      limitations: cappedLimitations(
        [...unit.limitations, ...table.limitations, ...reading.limitations],
        maxLimitations,
      ),
    };
    const paths = new Set(unit.dependencies.map(({ path }) => path));
    this.units.remember({ options, files, flows }, [...paths], result);
    return { path: options.path, ...result, timings: clock.seconds };
  }

  private readItems(
    table: ItemTable,
    options: UnitOptions,
    wanted: Pick<ItemSurroundings, 'flows' | 'macroPlace'>,
    clock: Stopwatch,
  ): Pick<UnitReading, 'items' | 'flows' | 'limitations'> {
    const scope = createUnitScope({ wordSize: options.wordSize });
    const around: ItemSurroundings = { ...wanted, scope };
    const parsed = new Window(this.unknownItems(table, wanted.flows), (indices) =>
      this.options.parser().parse(table, indices),
    );
    clock.stop('parse');
    const uses: ItemUse[] = [];
    const flows: ItemUse[] = [];
    const limitations: Limitation[] = [];
    table.items.forEach((item, index) => {
      const read =
        this.variants.find(item.digest, around) ?? this.lowerFresh(item, parsed.take(index, clock), around, clock);
      if (!read) return;
      const { key, factsKey, result } = read;
      for (const declaration of result.declarations) scope.declare(declaration, item);
      for (const l of result.limitations) limitations.push({ ...l, line: item.line + l.line });
      const use = { key, path: item.path, line: item.line };
      if (result.hasFacts) uses.push(factsKey === undefined ? use : { ...use, factsKey });
      if (result.hasFlow) flows.push(use);
    });
    return { items: uses, flows, limitations };
  }

  /** The items that neither this thread nor the cache has seen, in order. */
  private unknownItems(table: ItemTable, flows: Flows): readonly number[] {
    const wanted: number[] = [];
    const batch = new Set<string>();
    table.items.forEach((item, index) => {
      if (batch.has(item.digest) || this.variants.knows(item.digest, flows)) return;
      batch.add(item.digest);
      wanted.push(index);
    });
    return wanted;
  }

  private lowerFresh(
    item: Item,
    parsed: ParsedItem | undefined,
    { scope, macroPlace, flows }: ItemSurroundings,
    clock: Stopwatch,
  ): Found | undefined {
    if (!parsed) return undefined;
    const traced = traceLookups(scope);
    const { declarations, limitations } = lowerItem(parsed.tree, parsed.unparsed, item, traced.scope);
    clock.stop('lower');
    const facts = item.path.startsWith('/') ? undefined : itemFacts(declarations, traced.scope);
    clock.stop('facts');
    const asked = traced.trace();
    const flow = flows === 'made' ? itemFlow(declarations, traced.scope) : undefined;
    const traces = { facts: asked, whole: flows === 'made' ? traced.trace() : null };
    const result: LoweredResult = {
      declarations: declarations.map(withoutBody),
      hasFacts: facts !== undefined,
      hasFlow: flow !== undefined,
      limitations: limitations.map((l) => ({ ...l, line: l.line - item.line })),
    };
    const found = this.variants.remember(item.digest, traces, result, { facts, flow }, macroPlace);
    clock.stop('flow');
    return found;
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
  take(item: number, clock: Stopwatch): ParsedItem | undefined {
    clock.stop('other');
    const parsed = this.parsed(item);
    clock.stop('parse');
    return parsed;
  }

  private parsed(item: number): ParsedItem | undefined {
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
    return this.parsed(item);
  }
}

/** Of one kind in one unit: a hostile file has one on each of its lines. */
const maxLimitations = 200;

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
  const seconds = { preprocess: 0, parse: 0, lower: 0, facts: 0, flow: 0, other: 0 };
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
