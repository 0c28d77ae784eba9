/** What a worker thread does: reads units of the snapshots it was given. The entry of the pool in `pipeline.ts`. */
import { readFileSync } from 'node:fs';
import type { ItemFacts } from './analysis/facts/facts.ts';
import { createUnitReader, type UnitReading } from './analysis/facts/unit.ts';
import { headerIndex } from './c/build/headers.ts';
import type { UnitOptions } from './c/preprocess/preprocess.ts';
import { loadSyntaxParser } from './c/syntax.ts';
import { type CacheNews, type CacheShare, openSharedCache } from './host/cache.ts';
import { createSourceReader } from './host/system-headers.ts';
import { serveJobs } from './host/workers.ts';
import type { SourceSnapshot } from './source/snapshot.ts';

export interface WorkerInit {
  readonly snapshots: readonly SourceSnapshot[];
  readonly systemRoots: readonly string[];
  readonly cache: CacheShare;
  readonly tool: string;
  readonly wasm: { readonly runtime: string; readonly grammar: string };
}

export interface ReadUnit {
  /** Index of the snapshot. */
  readonly snapshot: number;
  readonly unit: UnitOptions;
  /** Without a build, headers are also found by the end of their path. */
  readonly headers: 'as-configured' | 'by-suffix';
}

export interface UnitAnswer {
  readonly reading: UnitReading;
  /** Facts that this worker has not sent before. */
  readonly facts: readonly (readonly [string, ItemFacts])[];
  readonly news: CacheNews;
}

export async function start(init: WorkerInit): Promise<(job: ReadUnit) => UnitAnswer> {
  const cache = openSharedCache(init.cache);
  const parser = await loadSyntaxParser({
    runtime: readFileSync(init.wasm.runtime),
    grammar: readFileSync(init.wasm.grammar),
  });
  const units = createUnitReader({ parser, cache, tool: init.tool });
  const readers = init.snapshots.map((snapshot) => createSourceReader(snapshot, init.systemRoots));
  const indexes = init.snapshots.map((snapshot) => headerIndex(snapshot.files.map((file) => file.path)));
  const sent = new Set<string>();
  return (job) => {
    const reader = readers[job.snapshot];
    const index = indexes[job.snapshot];
    if (!reader || !index) throw new Error(`no snapshot ${job.snapshot}`);
    const unit = job.headers === 'by-suffix' ? { ...job.unit, resolveMissing: index } : job.unit;
    const reading = units.read(unit, reader);
    const facts: [string, ItemFacts][] = [];
    for (const { key } of reading.items) {
      if (sent.has(key)) continue;
      sent.add(key);
      const found = units.facts(key);
      if (found) facts.push([key, found]);
    }
    return { reading, facts, news: cache.takeNews() };
  };
}

serveJobs(start);
