/** What is asked of a repository: facts, files, pull requests, permissions, and where git fetches from. */
import { ForgeError, type MergeGroup, type Permission, type PullRequest, type RepositoryFacts } from './forge.ts';
import type { GitHubClient } from './github.ts';
import type { Calls } from './github-calls.ts';
import type { Repo } from './github-checks.ts';
import { type Identity, type RestUser, restAuthor } from './github-identity.ts';
import { idOf } from './github-limits.ts';
import { allPages, pageOf } from './github-pages.ts';

/** As far as open pull requests are looked through for a commit that GitHub does not relate to any. */
const MOST_OPEN = 500;

export function repositoryCalls(client: GitHubClient, calls: Calls, repo: Repo, identity: Identity) {
  const facts = () => factsOf(client, calls, repo);
  const openPullRequests = async (limit: number): Promise<readonly PullRequest[]> => {
    const what = 'reading the pull requests';
    const query = {
      ...repo,
      state: 'open',
      sort: 'updated',
      direction: 'desc',
      per_page: Math.min(limit, 100),
    } as const;
    const list = await allPages(
      what,
      (page) =>
        calls.read(what, async (request) => {
          const { data, headers } = await client.request('GET /repos/{owner}/{repo}/pulls', {
            ...query,
            page,
            request,
          });
          return pageOf(data, headers.link);
        }),
      limit,
    );
    return list.map((pull) => pullRequestOf(identity, pull));
  };
  return {
    facts,
    openPullRequests,

    async languages(): Promise<readonly string[]> {
      const { data } = await calls.read('reading the languages', (request) =>
        client.request('GET /repos/{owner}/{repo}/languages', { ...repo, request }),
      );
      return Object.keys(data);
    },

    async pullRequest(number: number): Promise<PullRequest> {
      const { data } = await calls.read('reading the pull request', (request) =>
        client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...repo, pull_number: number, request }),
      );
      return pullRequestOf(identity, data);
    },

    changedPaths: (number: number, limit: number) => changedPathsOf(client, calls, repo, { number, limit }),

    /** GitHub relates few commits of forks to their pull requests: then the open ones are looked through. */
    async pullRequestsOf(sha: string): Promise<readonly PullRequest[]> {
      const related = await relatedPulls(client, calls, repo, sha);
      const isIt = ({ state, head }: PullRequest): boolean => state === 'open' && head.sha === sha;
      const found = related.map((pull) => pullRequestOf(identity, pull)).filter(isIt);
      return found.length > 0 ? found : (await openPullRequests(MOST_OPEN)).filter(isIt);
    },

    mergeGroups: () => mergeGroupsOf(client, calls, repo),

    branchHead: (name: string) => branchHeadOf(client, calls, repo, name),

    file: (path: string, ref: string | null, limit: number) => fileOf(client, calls, repo, { path, ref, limit }),

    permission: (login: string) => permissionOf(client, calls, repo, login),
  };
}

async function permissionOf(client: GitHubClient, calls: Calls, repo: Repo, login: string): Promise<Permission> {
  const answer = await orNull(
    calls.read('reading a permission', (request) =>
      client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
        ...repo,
        username: login,
        request,
      }),
    ),
  );
  const permission = answer?.data.permission;
  return permission === 'admin' || permission === 'write' || permission === 'read' ? permission : 'none';
}

async function changedPathsOf(
  client: GitHubClient,
  calls: Calls,
  repo: Repo,
  { number, limit }: { readonly number: number; readonly limit: number },
): Promise<readonly string[]> {
  const what = 'reading the changed files';
  const query = { ...repo, pull_number: number, per_page: Math.min(limit, 100) };
  const files = await allPages(
    what,
    (page) =>
      calls.read(what, async (request) => {
        const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
        const { data, headers } = await client.request(route, { ...query, page, request });
        return pageOf(data, headers.link);
      }),
    limit,
  );
  return files.map(({ filename }) => filename);
}

async function factsOf(client: GitHubClient, calls: Calls, repo: Repo): Promise<RepositoryFacts> {
  const { data } = await calls.read('reading the repository', (request) =>
    client.request('GET /repos/{owner}/{repo}', { ...repo, request }),
  );
  // A small repository has size 0 as well as an empty one.
  const isEmpty = data.size === 0 && (await hasNoFiles(client, calls, repo));
  return {
    id: idOf(data.id),
    owner: data.owner.login,
    name: data.name,
    visibility: data.private ? 'private' : 'public',
    state: data.archived ? 'archived' : isEmpty ? 'empty' : 'active',
    defaultBranch: data.default_branch,
    issues: data.has_issues ? 'on' : 'off',
  };
}

async function hasNoFiles(client: GitHubClient, calls: Calls, repo: Repo): Promise<boolean> {
  const root = calls.read('reading the root', (request) =>
    client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...repo, path: '', request }),
  );
  return (await orNull(root)) === null;
}

async function relatedPulls(client: GitHubClient, calls: Calls, repo: Repo, sha: string) {
  const what = 'reading the pull requests of a commit';
  const query = { ...repo, commit_sha: sha, per_page: 100 };
  try {
    return await allPages(what, (page) =>
      calls.read(what, async (request) => {
        const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
        const { data, headers } = await client.request(route, { ...query, page, request });
        return pageOf(data, headers.link);
      }),
    );
  } catch (error) {
    // The commit is not in the repository itself.
    if (error instanceof ForgeError && (error.kind === 'rejected' || error.kind === 'not-found')) return [];
    throw error;
  }
}

/** The queue keeps each group on a branch of its own, named by what it is to be merged into. */
async function mergeGroupsOf(client: GitHubClient, calls: Calls, repo: Repo): Promise<readonly MergeGroup[]> {
  const { data } = await calls.read('reading the merge queues', (request) =>
    client.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', {
      ...repo,
      ref: 'heads/gh-readonly-queue/',
      request,
    }),
  );
  return data.flatMap(({ ref, object }) => {
    const [, baseSha] = /\/pr-\d+-([0-9a-f]{40,64})$/.exec(ref) ?? [];
    return baseSha === undefined ? [] : [{ headSha: object.sha, baseSha }];
  });
}

/** By its full name: GitHub gives what begins so as well. */
async function branchHeadOf(client: GitHubClient, calls: Calls, repo: Repo, name: string): Promise<string | null> {
  const { data } = await calls.read('reading a branch', (request) =>
    client.request('GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ...repo, ref: `heads/${name}`, request }),
  );
  return data.find(({ ref }) => ref === `refs/heads/${name}`)?.object.sha ?? null;
}

async function fileOf(
  client: GitHubClient,
  calls: Calls,
  repo: Repo,
  { path, ref, limit }: { readonly path: string; readonly ref: string | null; readonly limit: number },
): Promise<string | null> {
  const answer = await orNull(
    calls.read('reading a file', (request) =>
      client.request('GET /repos/{owner}/{repo}/contents/{path}', {
        ...repo,
        path,
        ...(ref === null ? {} : { ref }),
        request,
      }),
    ),
  );
  const data = answer?.data;
  if (data === undefined || Array.isArray(data) || data.type !== 'file' || !('content' in data)) return null;
  if (data.size > limit || data.encoding !== 'base64')
    throw new ForgeError('rejected', `a file has ${data.size} bytes, more than ${limit}`);
  return Buffer.from(data.content, 'base64').toString('utf8');
}

/** Null: there is no such thing. */
async function orNull<Result>(answer: Promise<Result>): Promise<Result | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ForgeError && error.kind === 'not-found') return null;
    throw error;
  }
}

interface PullJson {
  readonly number: number;
  readonly state: string;
  readonly draft?: boolean;
  readonly user: RestUser | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly head: { readonly sha: string; readonly repo: { readonly id: number | bigint } | null };
  readonly base: { readonly sha: string; readonly ref: string; readonly repo: { readonly id: number | bigint } };
}

/** A head whose repository is gone was in a fork. */
function pullRequestOf(identity: Identity, pull: PullJson): PullRequest {
  return {
    number: pull.number,
    state: pull.state === 'open' ? 'open' : 'closed',
    stage: pull.draft === true ? 'draft' : 'ready',
    author: restAuthor(identity, pull.user),
    createdAt: pull.created_at,
    updatedAt: pull.updated_at,
    head: { sha: pull.head.sha, origin: pull.head.repo?.id === pull.base.repo.id ? 'same' : 'fork' },
    base: { sha: pull.base.sha, ref: pull.base.ref },
  };
}
