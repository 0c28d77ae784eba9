/** From a command to what the pipeline asks for: repositories opened, revisions read, settings found. */
import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { BuildSettings } from './c/build/plan.ts';
import type {
  CommonOptions,
  DiffCommand,
  EmitCommand,
  ExplainCommand,
  HandlersCommand,
  InitCommand,
  InventoryCommand,
  ReviewCommand,
} from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import type { RevisionRange } from './cli-values.ts';
import { type Config, ConfigError, configOf, parseConfig, profilesOf, type SettingsFile } from './config.ts';
import { type ReviewSettings, reviewSettings } from './config-review.ts';
import { cacheDirectory, type DiskCache, openDiskCache, openSharedCache } from './host/cache.ts';
import { snapshotOfDirectory } from './host/directory.ts';
import {
  changedFiles,
  findRepository,
  mergeBase,
  openRepository,
  patchText,
  type Repository,
  resolveRevision,
} from './host/git.ts';
import { HostError } from './host/host-error.ts';
import { touchesAnalysis } from './host/mirror-questions.ts';
import { toolDigest } from './host/package-files.ts';
import { readRegularFile } from './host/regular-file.ts';
import { checkHeap } from './host/rerun.ts';
import { unattended } from './host/signals.ts';
import { type SnapshotResult, snapshotOfRevision } from './host/snapshot.ts';
import { headerFinder, systemRoots } from './host/system-headers.ts';
import type { DiffRequest, InventoryRequest, ReviewRequest, World } from './pipeline.ts';
import type { AnalysisSettings } from './revision.ts';
import type { Limitation } from './source/limitation.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import type { Entries } from './state/entries.ts';

/** A request, the world it runs in, and what the host could not read; `close` saves what was learnt. */
export interface Prepared<Request> {
  readonly request: Request;
  readonly world: World;
  readonly limitations: readonly Limitation[];
  close(): void;
}

const CONFIG_BYTES = 1 << 20;
const COMMANDS_BYTES = 256 << 20;
const MAX_DEFAULT_JOBS = 8;
/** A worker takes half a second of CPU until it is as fast as one that has been working. */
const BYTES_PER_JOB = 1 << 20;

export async function prepareReview(command: ReviewCommand, display: Display): Promise<Prepared<ReviewRequest>> {
  const { options } = command;
  const repository = await openRepository(command.directory);
  const { base, head } = await endsOf(repository, command.range);
  display.progress('reading both revisions');
  const before = await snapshotOfRevision(repository, base);
  const after = await snapshotOfRevision(repository, head);
  if (await touchesAnalysis(repository, base, head)) checkHeap(after.snapshot);
  const given = givenFile(options);
  const settings = reviewSettings({ base: before.snapshot, head: after.snapshot, given, inherited: [] });
  tellSettings(settings, display);
  const { config, ledgers } = settings;
  const { text: patch, cut } = await patchText(repository, base, head);
  const limitations = [...after.limitations, ...(cut ? [patchCut] : [])];
  const request: ReviewRequest = {
    base: before.snapshot,
    head: after.snapshot,
    ...analysisSettings(config, options, repository.workTree ?? ''),
    patch: cut ? '' : patch,
    renames: await renamesOf(repository, base, head),
    ledgers,
    // The schema allows only the names of rules; those of later versions do nothing here.
    rules: Object.fromEntries(config.rules) as ReviewRequest['rules'],
    today: new Date().toISOString().slice(0, 10),
  };
  return { request, limitations, ...openWorld(options, display) };
}

/** Settings come from the head: a comparison judges nothing. */
export async function prepareDiff(command: DiffCommand, display: Display): Promise<Prepared<DiffRequest>> {
  const { options } = command;
  const repository = await openRepository(command.directory);
  const base = await resolveRevision(repository, command.base);
  const head = await resolveRevision(repository, command.head);
  display.progress('reading both revisions');
  const before = await snapshotOfRevision(repository, base);
  const after = await snapshotOfRevision(repository, head);
  checkHeap(after.snapshot);
  const config = ownConfig(after.snapshot, options, display);
  const request: DiffRequest = {
    base: before.snapshot,
    head: after.snapshot,
    ...analysisSettings(config, options, repository.workTree ?? ''),
    renames: await renamesOf(repository, base, head),
  };
  return { request, limitations: after.limitations, ...openWorld(options, display) };
}

const patchCut: Limitation = {
  kind: 'budget',
  path: '',
  line: 0,
  effect: 'may-miss',
  detail: 'the patch exceeds 16 MB; findings are not placed in it',
};

/** A base whose settings cannot be read must not block the change that mends them. Throws ConfigError. */
function tellSettings({ state, mended, unfollowed }: ReviewSettings, display: Display): void {
  const head = state.problems.filter(({ revision }) => revision === 'head');
  if (state.problems.length > 0) throw new ConfigError(head.length > 0 ? head : state.problems);
  if (mended.length > 0)
    display.notice(
      `the settings of the base cannot be read, the defaults are used: ${new ConfigError(mended).message}`,
    );
  tellUnfollowed(unfollowed, display);
}

/** Only the App and the Action can ask the code host. */
function tellUnfollowed(address: string | null, display: Display): void {
  if (address !== null) display.notice(`_extends: ${address} is not followed on the command line`);
}

/** The commits to compare. Throws HostError. */
export async function endsOf(
  repository: Repository,
  range: RevisionRange,
): Promise<{ readonly base: string; readonly head: string }> {
  const base = await resolveRevision(repository, range.base);
  const head = await resolveRevision(repository, range.head);
  return { base: range.from === 'base' ? base : await mergeBase(repository, base, head), head };
}

/** Path at `base` -> path at `head`. Throws HostError. */
export async function renamesOf(
  repository: Repository,
  base: string,
  head: string,
): Promise<ReadonlyMap<string, string>> {
  const renames = new Map<string, string>();
  for (const change of await changedFiles(repository, base, head))
    if (change.from !== undefined) renames.set(change.from, change.path);
  return renames;
}

/** A directory as it stands on disk, or a revision of its repository. */
export async function prepareInventory(
  command: InventoryCommand | ExplainCommand | HandlersCommand | InitCommand | EmitCommand,
  display: Display,
): Promise<Prepared<InventoryRequest>> {
  const { options } = command;
  const revision = 'revision' in command ? command.revision : null;
  const reading =
    revision === null
      ? await readDirectory(command.directory, display)
      : await readRevision(command.directory, revision, display);
  const { snapshot, limitations, directory } = reading;
  checkHeap(snapshot);
  const config = ownConfig(snapshot, options, display);
  const request: InventoryRequest = {
    snapshot,
    ...analysisSettings(config, options, directory),
    ledger: config.ledger,
  };
  return { request, limitations, ...openWorld(options, display) };
}

/** Throws HostError when there is no repository or no such revision. */
async function readRevision(
  path: string,
  revision: string,
  display: Display,
): Promise<SnapshotResult & { readonly directory: string }> {
  const repository = await openRepository(path);
  const commit = await resolveRevision(repository, revision);
  display.progress(`reading ${revision}`);
  return { ...(await snapshotOfRevision(repository, commit)), directory: repository.workTree ?? '' };
}

/** Entries of the command line join those of the settings. */
export function analysisSettings(config: Config, options: CommonOptions, root: string): AnalysisSettings {
  const given = (context: keyof Entries): readonly string[] =>
    options.entries.filter((entry) => entry.context === context).map((entry) => entry.function);
  const { entries } = config;
  return {
    build: buildSettings(config, options, root),
    ...(options.program === null ? {} : { program: options.program }),
    precision: options.precision,
    entries: {
      packet: [...entries.packet, ...given('packet')],
      timer: [...entries.timer, ...given('timer')],
      control: [...entries.control, ...given('control')],
      peer: [...entries.peer, ...given('peer')],
    },
    programEntries: new Map(config.programs.map((program) => [program.name, program.entries])),
    headers: config.headers,
    handlers: config.handlers,
    profiles: profilesOf(config),
  };
}

export interface DirectoryReading extends SnapshotResult {
  readonly directory: string;
  readonly repository: Repository | undefined;
}

/** Throws HostError `no-such-directory`, or when git refuses to look. Without git, all files are read. */
export async function readDirectory(path: string, display: Display): Promise<DirectoryReading> {
  const repository = await findRepository(path).catch((error: unknown) => {
    if (!(error instanceof HostError) || error.kind !== 'git-missing') throw error;
    display.notice('git was not found: ignored files are read too');
    return undefined;
  });
  const worktree = repository?.workTree === null ? undefined : repository;
  if (repository !== undefined && worktree === undefined)
    throw new HostError(
      'not-a-repository',
      `${path} is a bare repository, without files`,
      'Give a directory of sources.',
    );
  const directory = worktree?.directory ?? realpathSync(path);
  return { ...(await snapshotOfDirectory(directory, { repository: worktree })), directory, repository: worktree };
}

/** The settings of `--config`, else of the snapshot. Throws HostError and ConfigError. */
export function ownConfig(snapshot: SourceSnapshot, options: CommonOptions, display: Display): Config {
  const given = givenFile(options);
  const config = given ? parseConfig(given.text, given.path) : configOf(snapshot);
  tellUnfollowed(config.extends?.address ?? null, display);
  return config;
}

/** Throws HostError. */
function givenFile(options: CommonOptions): SettingsFile | null {
  if (options.config === null) return null;
  return { path: options.config, text: readText('--config', options.config, CONFIG_BYTES) };
}

function readText(option: string, path: string, limit: number): string {
  const bytes = readRegularFile(path, limit);
  if (bytes instanceof Uint8Array) return new TextDecoder().decode(bytes);
  throw new HostError('unreadable-file', `${option} ${path}: ${bytes.detail}`, 'Give the path of a readable file.');
}

/** `root`: the checkout. A compile_commands.json from elsewhere speaks of another one; its paths are matched by their ends. */
export function buildSettings(config: Config, options: CommonOptions, root: string): BuildSettings {
  const roots = systemRoots();
  const path = options.compileCommands;
  const commands =
    path === null
      ? {}
      : { compileCommands: readText('--compile-commands', path, COMMANDS_BYTES), compileCommandsPath: path };
  return {
    ...commands,
    defines: config.defines,
    includes: config.includes,
    programs: config.programs.map((program) => ({ ...program, entries: program.entries.packet })),
    exclude: config.exclude,
    systemDirs: roots,
    repositoryRoot: path !== null && isInside(path, root) ? root : '',
    systemHeaderExists: headerFinder(roots),
  };
}

function isInside(path: string, root: string): boolean {
  return resolve(path).startsWith(join(resolve(root), '/'));
}

export function openWorld(options: CommonOptions, display: Display): { readonly world: World; close(): void } {
  const disk: DiskCache | undefined = options.cache === 'on' ? openDiskCache(cacheDirectory()) : undefined;
  const cache = disk ?? openSharedCache();
  const world: World = {
    cache,
    systemRoots: systemRoots(),
    tool: toolDigest(),
    worker: { entry: new URL('./worker.js', import.meta.url), where: 'threads' },
    ...(options.jobs === null
      ? { jobs: Math.min(MAX_DEFAULT_JOBS, availableParallelism()), bytesPerJob: BYTES_PER_JOB }
      : { jobs: options.jobs }),
    busy: unattended,
    onProgress: (done, total) => display.progress(`read ${done} of ${total} files`),
  };
  return {
    world,
    close() {
      for (const notice of disk?.save() ?? []) display.notice(notice);
    },
  };
}
