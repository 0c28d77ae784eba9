/**
 * What became of an item: by its digest, the results of lowering it, each with the trace of what it asked of its unit. A
 * result holds in every unit and revision in which the trace does.
 */
import type { Declaration } from '../../c/program.ts';
import type { UnitScope } from '../../c/symbols.ts';
import { holds, type Trace, traceText } from '../../c/trace.ts';
import type { ContentCache } from '../../source/cache.ts';
import type { Limitation } from '../../source/limitation.ts';
import type { ItemFlow } from '../flow/flow.ts';
import type { ItemFacts } from './facts.ts';
import { itemKey, load, store } from './stored.ts';

export interface LoweredResult {
  /** Without bodies: other items only need to know that a function exists. */
  readonly declarations: readonly Declaration[];
  /** Lines relative to the item. */
  readonly limitations: readonly Limitation[];
  readonly hasFacts: boolean;
  readonly hasFlow: boolean;
}

/** What else is kept of an item, under its key. */
export interface ItemResults {
  readonly facts: ItemFacts | undefined;
  readonly flow: ItemFlow | undefined;
}

/** A result that holds; `key` finds its facts. */
export interface Found {
  readonly key: string;
  readonly result: LoweredResult;
}

interface Variant {
  readonly trace: Trace;
  readonly key: string;
}

/** More variants of one item are lowered again each time: they are few, or their header is hostile. */
const maximumVariants = 16;

/** Guards the variants of one thread; those of other threads and runs come through the cache. */
export class VariantMemory {
  private readonly cache: ContentCache;
  private readonly tool: string;
  private readonly variants = new Map<string, Variant[]>();
  private readonly results = new Map<string, LoweredResult>();

  constructor(cache: ContentCache, tool: string) {
    this.cache = cache;
    this.tool = tool;
  }

  /** Whether any result of the item is known, in whatever unit. */
  knows(digest: string): boolean {
    return this.of(digest).length > 0;
  }

  find(digest: string, scope: UnitScope): Found | undefined {
    for (const { trace, key } of this.of(digest)) {
      if (!holds(trace, scope)) continue;
      const result = this.result(key);
      if (result) return { key, result };
    }
    return undefined;
  }

  remember(digest: string, trace: Trace, result: LoweredResult, { facts, flow }: ItemResults): Found {
    const key = digest + traceText(trace);
    const variants = this.of(digest);
    if (variants.length < maximumVariants) {
      store(this.cache, this.variantKey(digest, variants.length), { trace, key } satisfies Variant);
      variants.push({ trace, key });
    }
    this.results.set(key, result);
    store(this.cache, itemKey('item', this.tool, key), result);
    if (facts) store(this.cache, itemKey('facts', this.tool, key), facts);
    if (flow) store(this.cache, itemKey('flow', this.tool, key), flow);
    return { key, result };
  }

  /** Asked again while there is none: another thread may have found out since. */
  private of(digest: string): Variant[] {
    const known = this.variants.get(digest);
    if (known !== undefined && known.length > 0) return known;
    const variants = known ?? [];
    this.variants.set(digest, variants);
    for (let i = 0; i < maximumVariants; i++) {
      const variant = load<Variant>(this.cache, this.variantKey(digest, i));
      if (!variant) break;
      variants.push(variant);
    }
    return variants;
  }

  private result(key: string): LoweredResult | undefined {
    const known = this.results.get(key);
    if (known) return known;
    const result = load<LoweredResult>(this.cache, itemKey('item', this.tool, key));
    if (result) this.results.set(key, result);
    return result;
  }

  private variantKey(digest: string, index: number): string {
    return itemKey('variant', this.tool, digest + index.toString(16).padStart(8, '0'));
  }
}
