/** The history of a branch along its first parents, and how the branch and its repository are called. */
import { basename } from 'node:path';
import { askBytes, type Repository, splitNul } from './git.ts';
import { HostError } from './host-error.ts';
import { pathText } from './path-text.ts';

/** A commit on the first-parent line: what a merge brought is one change. */
export interface HistoryCommit {
  readonly sha: string;
  /** Seconds; of the committer, who put it there. */
  readonly committed: number;
  /** `YYYY-MM-DD`, of the author. */
  readonly authored: string;
  /** First line of the message. */
  readonly title: string;
  /** First parent; null: there is none, or a shallow clone lacks it. */
  readonly parent: string | null;
}

/** Longer histories are taken for so long: a century of busy weeks. */
const mostCommits = 200_000;
const FIELDS = 5;

/** From `tip` back to the beginning, newest first. Throws HostError. */
export async function firstParents(repository: Repository, tip: string): Promise<readonly HistoryCommit[]> {
  const form = ['--first-parent', `--max-count=${mostCommits}`, '-z', '--format=%H%x00%P%x00%ct%x00%as%x00%s'];
  const answer = await askBytes(repository, ['log', ...form, '--no-show-signature', '--encoding=UTF-8', tip, '--']);
  const fields = splitNul(answer).map((field) => field.toString('utf8'));
  const commits: HistoryCommit[] = [];
  for (let i = 0; i + FIELDS <= fields.length; i += FIELDS) {
    const [sha = '', parents = '', committed = '', authored = '', title = ''] = fields.slice(i, i + FIELDS);
    const parent = parents.split(' ')[0] || null;
    commits.push({ sha, committed: Number(committed), authored, title, parent });
  }
  return commits;
}

/** Commit -> the paths in which it differs from its first parent, for those after `from` up to `to`. Throws HostError. */
export async function touchedPaths(
  repository: Repository,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  // In the raw form no path can be taken for a commit: one follows each line of modes.
  const form = ['--first-parent', '-m', '--raw', '-z', '--no-renames', '--no-abbrev', '--format=%H'];
  const options = ['--no-show-signature', '--no-ext-diff', '--ignore-submodules=none'];
  const fields = splitNul(await askBytes(repository, ['log', ...form, ...options, `${from}..${to}`, '--']));
  const found = new Map<string, string[]>();
  let paths: string[] = [];
  for (let i = 0; i < fields.length; i++) {
    const text = (fields[i]?.toString('latin1') ?? '').replace(/^\n/, '');
    if (text.startsWith(':')) paths.push(pathText(fields[++i] ?? Buffer.alloc(0)));
    else if (text !== '') {
      paths = [];
      found.set(text, paths);
    }
  }
  return found;
}

export interface Branch {
  readonly name: string;
  /** What git calls it: `refs/heads/main`, `refs/remotes/origin/main`. */
  readonly ref: string;
}

/**
 * What the remote calls its default branch, where a clone has noted it; else the branch of a bare repository; else `main`
 * or `master`, whichever there is; else what is checked out. Throws HostError where that is not to be had.
 */
export async function defaultBranch(repository: Repository): Promise<Branch> {
  const origin = 'refs/remotes/origin/';
  const noted = await symbolicRef(repository, `${origin}HEAD`);
  if (noted?.startsWith(origin)) {
    if (await exists(repository, noted)) return { name: noted.slice(origin.length), ref: noted };
    throw new HostError(
      'unknown-revision',
      `the default branch was ${noted.slice(origin.length)}, which the remote does not have any more`,
      'Run `git remote set-head origin --auto`, which asks for its new name.',
    );
  }
  const head = await symbolicRef(repository, 'HEAD');
  if (repository.workTree !== null)
    for (const name of ['main', 'master']) {
      const ref = `refs/heads/${name}`;
      if (await exists(repository, ref)) return { name, ref };
    }
  if (head === null) return detached(repository);
  const name = head.replace(/^refs\/heads\//, '');
  if (await exists(repository, head)) return { name, ref: head };
  throw new HostError(
    'missing-history',
    `${name} has no commit: there is no history to report on`,
    repository.workTree === null
      ? 'If the branch was renamed: git symbolic-ref HEAD refs/heads/NAME.'
      : 'Commit something first, or check out the default branch.',
  );
}

async function detached(repository: Repository): Promise<Branch> {
  if (await exists(repository, 'HEAD')) return { name: 'HEAD', ref: 'HEAD' };
  throw new HostError('missing-history', 'there is no commit to report on', 'Check out the default branch.');
}

async function symbolicRef(repository: Repository, ref: string): Promise<string | null> {
  const answer = await askBytes(repository, ['symbolic-ref', '--quiet', ref]);
  return answer.toString('utf8').trim() || null;
}

async function exists(repository: Repository, ref: string): Promise<boolean> {
  const form = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  return (await askBytes(repository, form)).length > 0;
}

export interface RepositoryAddress {
  /** `owner/name`, else the name of its directory. */
  readonly name: string;
  /** Where the repository is on the web; null: not known. */
  readonly web: string | null;
}

/** By the remote `origin`, whatever its address holds besides host and path. */
export async function repositoryAddress(repository: Repository): Promise<RepositoryAddress> {
  const answer = await askBytes(repository, ['config', '--get', 'remote.origin.url']);
  const url = answer.toString('utf8').trim();
  const found =
    /^(?:https?:\/\/|ssh:\/\/)?(?:[^@/]*@)?([\w.-]+\.[a-z]+)(?::\d+)?[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url);
  const [, host, path] = found ?? [];
  if (host !== undefined && path !== undefined) return { name: path, web: `https://${host}/${path}` };
  return { name: directoryName(repository), web: null };
}

function directoryName({ workTree, gitDir }: Repository): string {
  return basename(workTree ?? gitDir.replace(/\/(\.git|repo)$/, '')).replace(/\.git$/, '') || 'repository';
}
