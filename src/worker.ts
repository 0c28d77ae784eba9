/** What a worker thread does: reads units of the snapshots it was given. The entry of the pool in `pipeline.ts`. */
import { readFileSync } from 'node:fs';
import { createUnitReader } from './analysis/facts/unit.ts';
import type { UnitReading } from './analysis/facts/unit-memory.ts';
import type { Flows } from './analysis/facts/variants.ts';
import { headerIndex } from './c/build/headers.ts';
import type { UnitOptions } from './c/preprocess/preprocess.ts';
import { loadSyntaxParser, type SyntaxParser } from './c/syntax.ts';
import { type CacheNews, type CacheShare, openSharedCache } from './host/cache.ts';
import { createSourceReader, type DiskAnswers, type SourceReader } from './host/system-headers.ts';
import { serveJobs, type Work } from './host/workers.ts';
import type { SourceSnapshot } from './source/snapshot.ts';

export interface WorkerInit {
  readonly snapshots: readonly SourceSnapshot[];
  readonly systemRoots: readonly string[];
  readonly cache: CacheShare;
  readonly tool: string;
  readonly wasm: { readonly runtime: string; readonly grammar: string };
}

export interface UnitJob {
  /** Index of the snapshot. */
  readonly snapshot: number;
  readonly unit: UnitOptions;
  /** Without a build, headers are also found by the end of their path. */
  readonly headers: 'as-configured' | 'by-suffix';
}

export interface ReadUnit extends UnitJob {
  /** Of items that are not known yet. */
  readonly flows: Flows;
}

export interface UnitAnswer {
  readonly reading: UnitReading;
  /** What became known with it, the facts of its items included. */
  readonly news: CacheNews;
}

/** What a worker is told with a job. */
export interface WorkerNews {
  readonly cache: CacheNews;
  readonly snapshot: LateSnapshot | null;
}

/** One that was not there at the start; it takes the place of the one before. */
export interface LateSnapshot {
  readonly number: number;
  readonly snapshot: SourceSnapshot;
}

interface Source {
  readonly reader: SourceReader;
  readonly index: ReturnType<typeof headerIndex>;
}

function sourceOf(snapshot: SourceSnapshot, systemRoots: readonly string[], disk: DiskAnswers): Source {
  const index = headerIndex(snapshot.files.map((file) => file.path));
  return { reader: createSourceReader(snapshot, systemRoots, disk), index };
}

export async function start(init: WorkerInit): Promise<Work<ReadUnit, UnitAnswer>> {
  const cache = openSharedCache(init.cache);
  let parser: SyntaxParser | undefined;
  const units = createUnitReader({ parser: () => loaded(parser), cache, tool: init.tool });
  const disk: DiskAnswers = new Map();
  const first = init.snapshots.map((snapshot) => sourceOf(snapshot, init.systemRoots, disk));
  let late: (Source & { readonly number: number }) | undefined;
  return async (job, news) => {
    if (isNews(news)) {
      cache.absorb(news.cache);
      const { snapshot } = news;
      if (snapshot) late = { ...sourceOf(snapshot.snapshot, init.systemRoots, disk), number: snapshot.number };
    }
    const source = first[job.snapshot] ?? (late?.number === job.snapshot ? late : undefined);
    if (!source) throw new Error(`no snapshot ${job.snapshot}`);
    const { reader, index } = source;
    const unit = job.headers === 'by-suffix' ? { ...job.unit, resolveMissing: index } : job.unit;
    parser ??= await loadSyntaxParser({
      runtime: readFileSync(init.wasm.runtime),
      grammar: readFileSync(init.wasm.grammar),
    });
    return { reading: units.read(unit, reader, job.flows), news: cache.takeNews() };
  };
}

function loaded(parser: SyntaxParser | undefined): SyntaxParser {
  if (!parser) throw new Error('the parser is loaded before anything is parsed');
  return parser;
}

function isNews(news: unknown): news is WorkerNews {
  return typeof news === 'object' && news !== null && 'cache' in news;
}

serveJobs(start);
