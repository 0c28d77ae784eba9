/**
 * What was read of units, in the content cache: a unit is the same when its options, every file that it read, and every
 * file that it looked for in vain, are.
 */
import { createHash } from 'node:crypto';
import type { FileReader, UnitOptions } from '../../c/preprocess/ports.ts';
import type { ContentCache } from '../../source/cache.ts';
import type { Limitation } from '../../source/limitation.ts';
import type { ItemFlow } from '../flow/flow.ts';
import type { ItemFacts } from './facts.ts';
import { itemKey, load, store } from './stored.ts';
import type { Flows } from './variants.ts';

/** An item with facts as a unit holds it; `factsKey`, else `key`, finds the facts. */
export interface ItemUse {
  readonly key: string;
  readonly factsKey?: string;
  readonly path: string;
  readonly line: number;
}

export interface UnitReading {
  readonly path: string;
  readonly items: readonly ItemUse[];
  /** Items with value flow; those of system headers too. */
  readonly flows: readonly ItemUse[];
  readonly limitations: readonly Limitation[];
  /** Seconds of each stage; all zero when the unit came from the cache. */
  readonly timings: StageTimings;
}

export interface StageTimings {
  readonly preprocess: number;
  readonly parse: number;
  readonly lower: number;
  readonly facts: number;
  readonly flow: number;
}

export const noTime: StageTimings = { preprocess: 0, parse: 0, lower: 0, facts: 0, flow: 0 };

/** What is remembered of a unit. */
export type UnitResult = Pick<UnitReading, 'items' | 'flows' | 'limitations'>;

/** Facts of an item that a reader with this cache and tool named. */
export function factsOf(cache: ContentCache, tool: string, key: string): ItemFacts | undefined {
  return load<ItemFacts>(cache, itemKey('facts', tool, key));
}

/** Value flow of an item that a reader with this cache and tool named. */
export function flowOfItem(cache: ContentCache, tool: string, key: string): ItemFlow | undefined {
  return load<ItemFlow>(cache, itemKey('flow', tool, key));
}

export interface WantedUnit {
  readonly options: UnitOptions;
  readonly files: FileReader;
  readonly flows: Flows;
}

type PathList = readonly string[];

/** Units differ by macros in the files that they read; so many lists of files are kept of one. */
const mostLists = 4;

/** Guards the keys under which units are kept. */
export class UnitMemory {
  private readonly cache: ContentCache;
  private readonly tool: string;

  /** `tool`: identifies the build of this tool, in hex digits: other code, other results. */
  constructor(cache: ContentCache, tool: string) {
    this.cache = cache;
    this.tool = tool;
  }

  /** With its flows where they were not asked for but are known. */
  find(unit: WantedUnit): UnitReading | undefined {
    const found = this.findKept({ ...unit, flows: 'made' });
    return found || unit.flows === 'made' ? found : this.findKept(unit);
  }

  private findKept({ options, files, flows }: WantedUnit): UnitReading | undefined {
    const unitKey = this.unitKey({ options, files, flows });
    for (const list of this.lists(unitKey)) {
      const found = load<UnitResult>(this.cache, this.resultKey(unitKey, list, files));
      if (found) return { path: options.path, ...found, timings: noTime };
    }
    return undefined;
  }

  /** `paths`: the files that the unit read or looked for. */
  remember(unit: WantedUnit, paths: PathList, result: UnitResult): void {
    const unitKey = this.unitKey(unit);
    const { files } = unit;
    const lists = this.lists(unitKey);
    const text = JSON.stringify(paths);
    if (!lists.some((list) => JSON.stringify(list) === text))
      store(this.cache, unitKey, [paths, ...lists].slice(0, mostLists));
    store(this.cache, this.resultKey(unitKey, paths, files), result);
  }

  private lists(unitKey: string): readonly PathList[] {
    return load<readonly PathList[]>(this.cache, unitKey) ?? [];
  }

  private unitKey({ options, files, flows }: WantedUnit): string {
    return this.key(
      flows === 'made' ? 'unit' : 'facts-unit',
      JSON.stringify(options),
      files.read(options.path)?.hash ?? '',
    );
  }

  private resultKey(unitKey: string, paths: PathList, files: FileReader): string {
    return this.key('read', unitKey, ...paths.flatMap((path) => [path, files.read(path)?.hash ?? '-']));
  }

  private key(...parts: readonly string[]): string {
    return createHash('sha256')
      .update([this.tool, ...parts].join('\0'))
      .digest('hex');
  }
}
