/**
 * What became of an item: by its digest, the results of lowering it, each with the trace of what it asked of its unit. A
 * result holds in every unit and revision in which the trace does. Facts ask less than value flow does: where nobody wants
 * the flow, a result also holds where only what the facts asked is the same.
 */
import type { Declaration } from '../../c/program.ts';
import type { UnitScope } from '../../c/symbols.ts';
import { holds, type Trace, traceText } from '../../c/trace.ts';
import type { ContentCache } from '../../source/cache.ts';
import type { Limitation } from '../../source/limitation.ts';
import type { ItemFlow } from '../flow/flow.ts';
import type { ItemFacts } from './facts.ts';
import { areThere, type MacroPlace, movedFacts, type PlaceOfMacro, placesIn, placesText } from './macro-places.ts';
import { itemKey, load, store } from './stored.ts';

export interface LoweredResult {
  /** Without bodies: other items only need to know that a function exists. */
  readonly declarations: readonly Declaration[];
  /** Lines relative to the item. */
  readonly limitations: readonly Limitation[];
  readonly hasFacts: boolean;
  /** False too where the flow was left out. */
  readonly hasFlow: boolean;
}

/** What else is kept of an item, under its key. */
export interface ItemResults {
  readonly facts: ItemFacts | undefined;
  readonly flow: ItemFlow | undefined;
}

/** A result that holds. */
export interface Found {
  readonly key: string;
  /** Finds the facts, if `key` does not: the same, with macros defined elsewhere. */
  readonly factsKey?: string;
  readonly result: LoweredResult;
}

/** Whether value flow is made beside the facts, for those who will solve the program. */
export type Flows = 'made' | 'left-out';

/** What the lowering and the facts of an item asked, and what these and its flow did; null: the flow was left out. */
export interface ItemTraces {
  readonly facts: Trace;
  readonly whole: Trace | null;
}

interface StoredVariant extends ItemTraces {
  readonly key: string;
  /** Macros that its facts name. */
  readonly macros: readonly MacroPlace[];
}

/** Items are looked for hundreds of thousands of times: the result is kept where it is found. */
interface Variant extends StoredVariant {
  result?: LoweredResult;
}

/** Of one unit: what an item is looked for, or lowered, in. */
export interface ItemSurroundings {
  readonly scope: UnitScope;
  readonly macroPlace: PlaceOfMacro;
  readonly flows: Flows;
}

const kindOf = { made: 'variant', 'left-out': 'facts-variant' } as const;

/** More variants of one item are lowered again each time: they are few, or their header is hostile. */
const maximumVariants = 16;

/** Guards the variants of one thread; those of other threads and runs come through the cache. */
export class VariantMemory {
  private readonly cache: ContentCache;
  private readonly tool: string;
  private readonly variants: Record<Flows, Map<string, Variant[]>> = { made: new Map(), 'left-out': new Map() };
  private readonly results = new Map<string, LoweredResult>();
  private readonly moved = new Set<string>();

  constructor(cache: ContentCache, tool: string) {
    this.cache = cache;
    this.tool = tool;
  }

  /** Whether any result of the item is known, in whatever unit. */
  knows(digest: string, flows: Flows): boolean {
    return this.of(digest, 'made').length > 0 || (flows === 'left-out' && this.of(digest, flows).length > 0);
  }

  find(digest: string, around: ItemSurroundings): Found | undefined {
    const found = this.findOf(digest, 'made', around);
    return found || around.flows === 'made' ? found : this.findOf(digest, 'left-out', around);
  }

  remember(
    digest: string,
    traces: ItemTraces,
    result: LoweredResult,
    { facts, flow }: ItemResults,
    macroPlace: PlaceOfMacro,
  ): Found {
    const flows = traces.whole ? 'made' : 'left-out';
    const key = digest + traceText(traces.whole ?? traces.facts, flows);
    const variants = this.of(digest, flows);
    if (variants.length < maximumVariants) {
      const variant: StoredVariant = { ...traces, key, macros: facts ? placesIn(facts, macroPlace) : [] };
      store(this.cache, this.variantKey(digest, flows, variants.length), variant);
      variants.push({ ...variant, result });
    }
    this.results.set(key, result);
    store(this.cache, itemKey('item', this.tool, key), result);
    if (facts) store(this.cache, itemKey('facts', this.tool, key), facts);
    if (flow) store(this.cache, itemKey('flow', this.tool, key), flow);
    return { key, result };
  }

  /** Where none holds, another thread may have found one that does. */
  private findOf(digest: string, flows: Flows, around: ItemSurroundings): Found | undefined {
    const known = this.of(digest, flows);
    return this.findAmong(known, around) ?? this.findAmong(this.loadFurther(digest, flows, known), around);
  }

  private findAmong(variants: readonly Variant[], { scope, macroPlace, flows }: ItemSurroundings): Found | undefined {
    for (const variant of variants) {
      const { facts, whole, key, macros } = variant;
      if (!holds(flows === 'made' ? (whole ?? facts) : facts, scope)) continue;
      const result = variant.result ?? this.result(key);
      if (!result) continue;
      variant.result = result;
      if (areThere(macros, macroPlace)) return { key, result };
      const factsKey = this.movedKey(key, macros, macroPlace);
      if (factsKey !== undefined) return { key, factsKey, result };
    }
    return undefined;
  }

  /** Of the facts with their macros where they are now; undefined: the facts are not to be had. */
  private movedKey(key: string, macros: readonly MacroPlace[], macroPlace: PlaceOfMacro): string | undefined {
    const factsKey = key + placesText(macros, macroPlace);
    if (this.moved.has(factsKey)) return factsKey;
    const facts = load<ItemFacts>(this.cache, itemKey('facts', this.tool, key));
    if (!facts) return undefined;
    store(this.cache, itemKey('facts', this.tool, factsKey), movedFacts(facts, macros, macroPlace));
    this.moved.add(factsKey);
    return factsKey;
  }

  /** Asked again while there is none: another thread may have found out since. */
  private of(digest: string, flows: Flows): Variant[] {
    const known = this.variants[flows].get(digest);
    if (known !== undefined && known.length > 0) return known;
    const variants = known ?? [];
    this.variants[flows].set(digest, variants);
    this.loadFurther(digest, flows, variants);
    return variants;
  }

  /** Adds to `known` what the cache has beyond; what it added. */
  private loadFurther(digest: string, flows: Flows, known: Variant[]): readonly Variant[] {
    const before = known.length;
    while (known.length < maximumVariants) {
      const variant = load<StoredVariant>(this.cache, this.variantKey(digest, flows, known.length));
      if (!variant) break;
      known.push(variant);
    }
    return known.slice(before);
  }

  private result(key: string): LoweredResult | undefined {
    const known = this.results.get(key);
    if (known) return known;
    const result = load<LoweredResult>(this.cache, itemKey('item', this.tool, key));
    if (result) this.results.set(key, result);
    return result;
  }

  private variantKey(digest: string, flows: Flows, index: number): string {
    return itemKey(kindOf[flows], this.tool, digest + index.toString(16).padStart(8, '0'));
  }
}
