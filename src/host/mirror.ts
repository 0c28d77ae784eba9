/**
 * Bare partial mirrors below a root, one per repository id: commits and trees of what was asked for, contents only of
 * files that an analysis reads. Invariants: what `refs/fetched/` names was fetched whole, with all history down to the
 * cuts in `shallow`; one fetch at a time per mirror; a mirror that git calls broken is made anew, once.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isInPatch, mergeBase, openRepository, type Repository, resolveRevision } from './git.ts';
import { type FetchLimits, runGit } from './git-fetch.ts';
import { firstParents, type HistoryCommit } from './git-history.ts';
import { checkOrigin, networkEnvironment, type Origin } from './git-network.ts';
import { listTree } from './git-stream.ts';
import { HostError } from './host-error.ts';
import { markUsed, withLock } from './mirror-lock.ts';
import { pathText } from './path-text.ts';
import { isRelevant } from './relevant-files.ts';
import { SNAPSHOT_LIMITS } from './snapshot-limits.ts';

export interface MirrorOptions extends Origin {
  readonly root: string;
  readonly repositoryId: number;
  readonly limits?: Partial<MirrorLimits>;
  readonly signal: AbortSignal;
}

export interface MirrorLimits extends FetchLimits {
  /** Commits of history that the first fetch brings, of each tip; more follow until the merge base is there. */
  readonly depth: number;
}

export const MIRROR_LIMITS: MirrorLimits = { bytes: 4 * 1024 ** 3, milliseconds: 600_000, depth: 256 };

export interface Mirror {
  /** Holds the repository and its lock. */
  readonly place: string;
  readonly gitDir: string;
  readonly limits: MirrorLimits;
  readonly signal: AbortSignal;
  /** Has the token; a function, so that no log or message shows it. */
  readonly network: () => Readonly<Record<string, string>>;
}

export interface Change {
  /** Full ids. */
  readonly base: string;
  readonly head: string;
  /** Of a pull request: its head can also be had by this number. */
  readonly pull?: number;
}

export interface FetchedChange {
  readonly base: string;
  readonly head: string;
  readonly mergeBase: string;
  readonly repository: Repository;
}

/** Makes the place, fetches nothing. Throws HostError `bad-argument` for an address that is not plain https. */
export function openMirror(options: MirrorOptions): Mirror {
  const { root, repositoryId, url, token, transport, limits, signal } = options;
  const origin = { url, token, transport };
  checkOrigin(origin);
  if (!Number.isSafeInteger(repositoryId) || repositoryId < 0) throw new Error('a repository id is a number');
  const place = join(resolve(root), String(repositoryId));
  mkdirSync(place, { recursive: true, mode: 0o700 });
  markUsed(join(place, 'used'));
  return {
    place,
    gitDir: join(place, 'git'),
    limits: { ...MIRROR_LIMITS, ...limits },
    signal,
    network: () => networkEnvironment(origin),
  };
}

/**
 * Fetches both commits and as much history as it takes to know their merge base for certain. Throws HostError, among
 * them `missing-history` when the limits did not allow to find it, or the signal's reason.
 */
export function fetchChange(mirror: Mirror, change: Change): Promise<FetchedChange> {
  for (const id of [change.base, change.head]) if (!isId(id)) throw new Error('a commit is named by its full id');
  return locked(mirror, async () => {
    const wasThere = existsSync(mirror.gitDir);
    try {
      return await bring(mirror, change);
    } catch (error) {
      if (!wasThere || !isBroken(error)) throw error;
      rmSync(mirror.gitDir, { recursive: true, force: true });
      return await bring(mirror, change);
    }
  });
}

/**
 * Fetches a commit and its history along first parents back to `sinceMs`, and one commit more where there is one. Throws
 * HostError, or the signal's reason.
 */
export function fetchHistory(
  mirror: Mirror,
  head: string,
  sinceMs: number,
): Promise<{ readonly repository: Repository; readonly history: readonly HistoryCommit[] }> {
  if (!isId(head)) throw new Error('a commit is named by its full id');
  return locked(mirror, async () => {
    await bring(mirror, { base: head, head });
    for (let depth = mirror.limits.depth; ; depth *= 4) {
      const repository = await openRepository(mirror.gitDir);
      const history = await firstParents(repository, head);
      const oldest = history.at(-1);
      const reachesBack = oldest === undefined || oldest.committed * 1000 < sinceMs;
      if (reachesBack || !repository.shallow) return { repository, history };
      await fetchRefs(mirror, [depth < 20_000 ? `--deepen=${depth}` : '--unshallow'], [refspecOf(head)]);
    }
  });
}

/** Runs `work` while nobody else changes the mirror. */
export function locked<Result>(mirror: Mirror, work: () => Promise<Result>): Promise<Result> {
  const { signal, limits } = mirror;
  return withLock(join(mirror.place, 'lock'), { signal, milliseconds: limits.milliseconds }, work);
}

const isId = (text: string): boolean => /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text);

/** git could not read what it wrote earlier. */
function isBroken(error: unknown): boolean {
  const kinds = ['git-failed', 'missing-objects', 'not-a-repository', 'unknown-revision'];
  return error instanceof HostError && kinds.includes(error.kind);
}

async function bring(mirror: Mirror, change: Change): Promise<FetchedChange> {
  await prepare(mirror);
  const { base, head } = change;
  const repository = await openRepository(mirror.gitDir);
  const missing: string[] = [];
  for (const id of new Set([base, head])) if (!(await isFetched(repository, id))) missing.push(id);
  if (missing.length > 0) await fetchTips(mirror, repository, missing, change);
  return { base, head, ...(await deepenToMergeBase(mirror, change)) };
}

/** An empty repository where there is none, and no leftovers of a fetch that was killed. */
async function prepare(mirror: Mirror): Promise<void> {
  const { gitDir } = mirror;
  if (existsSync(join(gitDir, 'prepared'))) {
    removeLeftovers(gitDir);
    return;
  }
  rmSync(gitDir, { recursive: true, force: true });
  mkdirSync(gitDir, { recursive: true, mode: 0o700 });
  await runGit({ ...mirror, args: ['init', '--bare', '--quiet', '--template=', '.'], environment: {} });
  markUsed(join(gitDir, 'prepared'));
}

/** We hold the lock of the mirror, so what stands half written is of a process that is gone. */
function removeLeftovers(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (/\.lock$|^tmp_|^incoming-/.test(entry.name)) rmSync(path, { recursive: true, force: true });
    else if (entry.isDirectory()) removeLeftovers(path);
  }
}

async function isFetched(repository: Repository, id: string): Promise<boolean> {
  try {
    return (await resolveRevision(repository, refOf(id))) === id;
  } catch (error) {
    if (error instanceof HostError && error.kind === 'unknown-revision') return false;
    throw error;
  }
}

const refOf = (id: string): string => `refs/fetched/${id}`;
const refspecOf = (id: string): string => `+${id}:${refOf(id)}`;

/** Not by depth into a mirror that has history: that would cut what is there. */
async function fetchTips(
  mirror: Mirror,
  repository: Repository,
  ids: readonly string[],
  { head, pull }: Change,
): Promise<void> {
  const isNew = !(await hasRefs(mirror));
  const depth = isNew ? [`--depth=${mirror.limits.depth}`] : [];
  try {
    await fetchRefs(mirror, depth, ids.map(refspecOf));
  } catch (error) {
    if (pull === undefined || !(error instanceof HostError && error.kind === 'fetch-refused')) throw error;
    await fetchRefs(mirror, depth, [...ids.filter((id) => id !== head).map(refspecOf), pullRefspec(pull)]);
    await resolveRevision(repository, head).catch(() => {
      throw error;
    });
    await runGit({ ...mirror, args: ['update-ref', refOf(head), head], environment: {} });
  }
}

const pullRefspec = (pull: number): string => `+refs/pull/${pull}/head:refs/fetched-pulls/${pull}`;

async function hasRefs(mirror: Mirror): Promise<boolean> {
  const args = ['for-each-ref', '--count=1', 'refs/fetched'];
  return (await runGit({ ...mirror, args, environment: {} })) !== '';
}

const QUIETLY = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance', '--no-recurse-submodules'];

/**
 * Old histories have commits whose author or date is written wrongly, and a partial fetch cannot be told to forgive just
 * these: then objects are taken as they are. Nothing is ever checked out of them, and their ids are verified all the same.
 */
async function fetchRefs(mirror: Mirror, depth: readonly string[], refspecs: readonly string[]): Promise<void> {
  const args = ['fetch', ...QUIETLY, '--filter=blob:none', ...depth, 'origin', ...refspecs];
  const environment = mirror.network();
  try {
    await runGit({ ...mirror, args, environment });
  } catch (error) {
    if (!(error instanceof HostError && error.message.includes('fsck error'))) throw error;
    removeLeftovers(mirror.gitDir);
    await runGit({ ...mirror, args: ['-c', 'fetch.fsckObjects=false', ...args], environment });
  }
}

/** Four times as much history each time, then all of it. */
async function deepenToMergeBase(
  mirror: Mirror,
  { base, head }: Change,
): Promise<{ readonly mergeBase: string; readonly repository: Repository }> {
  for (let depth = mirror.limits.depth; ; depth *= 4) {
    const repository = await openRepository(mirror.gitDir);
    try {
      return { mergeBase: await mergeBase(repository, base, head), repository };
    } catch (error) {
      if (!(error instanceof HostError && error.kind === 'missing-history')) throw error;
    }
    const more = depth < 20_000 ? `--deepen=${depth}` : '--unshallow';
    await fetchRefs(mirror, [more], [base, head].map(refspecOf)).catch((error: unknown) => {
      throw error instanceof HostError ? withoutHistory(error) : error;
    });
  }
}

function withoutHistory(error: HostError): HostError {
  const isLimit = error.kind === 'fetch-too-large' || error.kind === 'fetch-too-slow';
  if (!isLimit) return error;
  return new HostError('missing-history', `the merge base was not found: ${error.message}`, error.advice);
}

const IDS_AT_ONCE = 20_000;

/**
 * Fetches, at once, the contents of all files of the commits that an analysis reads or a patch shows and that are not
 * here yet. After that `snapshotOfRevision` and `patchText` need no network. Throws HostError.
 */
export function prefetchBlobs(mirror: Mirror, commits: readonly string[]): Promise<void> {
  return locked(mirror, async () => {
    const repository = await openRepository(mirror.gitDir);
    const wanted = new Set<string>();
    for (const commit of commits) {
      let names = 0;
      await listTree(repository, commit, ({ mode, id, name }) => {
        const path = pathText(name);
        if (mode !== '160000' && (isRelevant(path) || isInPatch(path))) wanted.add(id);
        // A snapshot looks no further either.
        return ++names > SNAPSHOT_LIMITS.names ? 'stop' : 'go-on';
      });
    }
    const missing = await missingObjects(mirror, [...wanted]);
    for (let i = 0; i < missing.length; i += IDS_AT_ONCE) await fetchObjects(mirror, missing.slice(i, i + IDS_AT_ONCE));
  });
}

async function missingObjects(mirror: Mirror, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const args = ['cat-file', '--buffer', '--batch-check=%(objectname)'];
  const answer = await runGit({ ...mirror, args, input: `${ids.join('\n')}\n`, environment: {} });
  return answer.split('\n').flatMap((line) => (line.endsWith(' missing') ? [line.slice(0, -' missing'.length)] : []));
}

/** What we have makes no difference to which contents are sent: nothing is negotiated. */
async function fetchObjects(mirror: Mirror, ids: readonly string[]): Promise<void> {
  const args = [
    '-c',
    'fetch.negotiationAlgorithm=noop',
    'fetch',
    ...QUIETLY,
    '--filter=blob:none',
    '--stdin',
    'origin',
  ];
  await runGit({ ...mirror, args, input: `${ids.join('\n')}\n`, environment: mirror.network() });
}
