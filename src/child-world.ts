/** What a process that analyses works with: settings as the analysis takes them, caches, workers. */
import { createHash } from 'node:crypto';
import type { InventoryShelf } from './change-pairs.ts';
import { profilesOf } from './config.ts';
import type { Config } from './config-values.ts';
import { openDiskCache, openSharedCache, type RunCache } from './host/cache.ts';
import { toolDigest } from './host/package-files.ts';
import { type InventoryStore, openInventoryStore } from './host/store.ts';
import { headerFinder, systemRoots } from './host/system-headers.ts';
import type { World } from './pipeline.ts';
import type { ReviewOrder } from './review-order.ts';
import type { AnalysisSettings } from './revision.ts';

/** Paths are those of the repository: there is no checkout. */
export function childSettings(
  config: Config,
  compileCommands: ReviewOrder['compileCommands'],
): Omit<AnalysisSettings, 'program'> {
  const roots = systemRoots();
  return {
    build: {
      ...(compileCommands && { compileCommands: compileCommands.text, compileCommandsPath: compileCommands.path }),
      defines: config.defines,
      includes: config.includes,
      programs: config.programs.map((program) => ({ ...program, entries: program.entries.packet })),
      exclude: config.exclude,
      systemDirs: roots,
      repositoryRoot: '',
      systemHeaderExists: headerFinder(roots),
    },
    precision: 'fields',
    entries: config.entries,
    programEntries: new Map(config.programs.map((program) => [program.name, program.entries])),
    headers: config.headers,
    handlers: config.handlers,
    profiles: profilesOf(config),
  };
}

/**
 * `purpose`: a review's inventories hold what the next review of the base needs, a report's do not, and a report takes
 * those of reviews too.
 */
export async function openChildWorld(
  {
    cacheDirectory,
    jobs,
    inventories,
    compileCommands,
  }: Pick<ReviewOrder, 'cacheDirectory' | 'jobs' | 'inventories' | 'compileCommands'>,
  config: Config,
  purpose: 'review' | 'report',
): Promise<{ readonly world: World; close(): Promise<void> }> {
  const disk = cacheDirectory === null ? undefined : openDiskCache(cacheDirectory);
  const cache: RunCache = disk ?? openSharedCache();
  const tool = toolDigest();
  const shelves: InventoryStore[] = [];
  for (const extra of purpose === 'report' ? [['report'], []] : [[]]) {
    const variant = digestOf([tool, analysed(config), compileCommands, ...extra]);
    if (inventories !== null) shelves.push(await openInventoryStore({ ...inventories, variant }));
  }
  const shelf = shelfOf(shelves);
  const world: World = {
    cache,
    systemRoots: systemRoots(),
    tool,
    worker: { entry: new URL('./worker.js', import.meta.url), where: 'threads' },
    jobs,
    ...(shelf && { shelf }),
  };
  return {
    world,
    async close() {
      // What could not be written to the cache is nobody's affair here.
      disk?.save();
      for (const store of shelves) await store.close();
    },
  };
}

/** Puts into the first, takes from any. */
function shelfOf(stores: readonly InventoryStore[]): InventoryShelf | undefined {
  const [own] = stores;
  if (!own) return undefined;
  return {
    async get(commit) {
      for (const store of stores) {
        const found = await store.get(commit);
        if (found) return found;
      }
      return undefined;
    },
    put: (commit, revision) => own.put(commit, revision),
  };
}

/** The settings that decide what the inventory of a commit is. */
function analysed(config: Config): object {
  const { defines, includes, exclude, programs, entries, headers, handlers } = config;
  return { defines, includes, exclude, programs, entries, headers, handlers, profiles: profilesOf(config) };
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
