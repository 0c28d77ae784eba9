/** Pushing, forking, opening and merging: what people do to repositories, by real git. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { commit, createBare, type Files, git, line, mergeCommit, revision } from './git-repository.ts';
import type { PullOptions, PushOptions, RepositoryOptions } from './handle.ts';
import type { MergeGroup, Pull, Repository, User, World } from './world.ts';

export async function createRepository(
  world: World,
  fullName: string,
  options: RepositoryOptions,
): Promise<Repository> {
  const [owner = '', name = ''] = fullName.split('/');
  const defaultBranch = options.defaultBranch ?? 'main';
  const record = await emptyRepository(world, world.user(owner), name, defaultBranch, null);
  record.visibility = options.visibility ?? 'private';
  record.archived = options.archived !== undefined;
  record.issuesAre = options.issues ?? 'on';
  record.languages = options.languages ?? null;
  if (options.files !== undefined) await pushCommit(world, record, defaultBranch, options.files, {});
  return record;
}

async function emptyRepository(
  world: World,
  owner: User,
  name: string,
  defaultBranch: string,
  parent: Repository | null,
): Promise<Repository> {
  const directory = join(await mkdtemp(join(world.directory, 'repository-')), 'bare.git');
  await createBare(directory, defaultBranch);
  const fullName = `${owner.login}/${name}`;
  const repository: Repository = {
    id: world.nextId(),
    owner,
    name,
    fullName,
    directory,
    url: `${world.url}/${fullName}.git`,
    defaultBranch,
    visibility: parent?.visibility ?? 'private',
    archived: false,
    issuesAre: 'on',
    languages: null,
    parent,
    levels: new Map(),
    createdAt: world.now(),
    pulls: new Map(),
    issues: new Map(),
    checkRuns: [],
    checkSuites: [],
    mergeGroups: [],
    sarifs: [],
    lastNumber: 0,
  };
  world.repositories.set(fullName.toLowerCase(), repository);
  return repository;
}

export async function fork(world: World, parent: Repository, owner: string): Promise<Repository> {
  const made = await emptyRepository(world, world.user(owner), parent.name, parent.defaultBranch, parent);
  await git(made.directory, ['fetch', '--quiet', parent.directory, '+refs/heads/*:refs/heads/*']);
  return made;
}

export async function pushCommit(
  world: World,
  repository: Repository,
  branch: string,
  files: Files,
  options: PushOptions,
): Promise<string> {
  const { directory } = repository;
  const usual = async (): Promise<string | null> =>
    (await revision(directory, `refs/heads/${branch}`)) ??
    (await revision(directory, `refs/heads/${repository.defaultBranch}`));
  const sha = await commit(directory, {
    branch,
    files,
    tree: options.tree ?? 'add',
    parent: options.parent === undefined ? await usual() : options.parent,
    message: options.message ?? `Change ${Object.keys(files).join(', ')}`,
    author: options.author ?? repository.owner.login,
  });
  for (const base of world.repositories.values()) {
    for (const pull of base.pulls.values()) {
      const follows = pull.state === 'open' && pull.head.repository === repository && pull.head.ref === branch;
      if (follows) await follow(world, pull);
    }
  }
  return sha;
}

/** The pull request's head and base are what the branches are now. */
async function follow(world: World, pull: Pull): Promise<void> {
  const { directory } = pull.repository;
  const ref = `refs/pull/${pull.number}/head`;
  const source = pull.head.repository.directory;
  await git(directory, ['fetch', '--quiet', '--no-tags', source, `+refs/heads/${pull.head.ref}:${ref}`]);
  const before = pull.headSha;
  pull.headSha = await line(directory, ['rev-parse', ref]);
  if (before !== '' && before !== pull.headSha) pull.formerHeads.push(before);
  pull.baseSha = await line(directory, ['rev-parse', `refs/heads/${pull.baseRef}`]);
  world.touch(pull);
}

export async function openPull(world: World, repository: Repository, options: PullOptions): Promise<Pull> {
  repository.lastNumber += 1;
  const id = world.nextId();
  const now = options.createdAt ?? world.now();
  const pull: Pull = {
    kind: 'pull',
    id,
    number: repository.lastNumber,
    repository,
    author: world.user(options.author ?? options.from?.owner.login ?? 'alice'),
    title: options.title ?? `Merge ${options.head}`,
    body: options.body ?? null,
    state: 'open',
    createdAt: now,
    updatedAt: now,
    touched: id,
    closedAt: null,
    comments: [],
    draft: options.stage === 'draft',
    head: { repository: options.from ?? repository, ref: options.head },
    headSha: '',
    formerHeads: [],
    baseRef: options.base ?? repository.defaultBranch,
    baseSha: '',
    reviews: [],
    threads: [],
  };
  await follow(world, pull);
  pull.updatedAt = now;
  repository.pulls.set(pull.number, pull);
  return pull;
}

export async function changeBase(world: World, pull: Pull, base: string): Promise<void> {
  pull.baseRef = base;
  await follow(world, pull);
}

export async function renameDefaultBranch(repository: Repository, name: string): Promise<void> {
  await git(repository.directory, ['branch', '--move', repository.defaultBranch, name]);
  repository.defaultBranch = name;
}

/** The queue tests a merge with what the base branch is now. */
export async function mergeGroup(pull: Pull): Promise<MergeGroup> {
  const { directory } = pull.repository;
  const baseSha = await line(directory, ['rev-parse', `refs/heads/${pull.baseRef}`]);
  const headRef = `refs/heads/gh-readonly-queue/${pull.baseRef}/pr-${pull.number}-${baseSha}`;
  const headSha = await mergeCommit(directory, baseSha, pull.headSha, headRef);
  const group: MergeGroup = { pull, baseRef: pull.baseRef, baseSha, headRef, headSha };
  pull.repository.mergeGroups.push(group);
  return group;
}
