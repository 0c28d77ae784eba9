import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, numbered, type Playground, playground, statusOf } from './playground.ts';

let p: Playground;
beforeAll(async () => {
  p = await playground();
});
afterAll(() => p.github.close());

const threads = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    reviewThreads(first: 2, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id isResolved isOutdated path line resolvedBy { login databaseId }
        comments(first: 100) { nodes { databaseId body author { __typename login } } }
      }
    }
  } }
}`;
const resolve = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
const unresolve = 'mutation ($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';

interface ThreadNode {
  readonly id: string;
  readonly isResolved: boolean;
  readonly isOutdated: boolean;
  readonly line: number | null;
  readonly resolvedBy: { readonly login: string } | null;
  readonly comments: {
    readonly nodes: readonly { readonly author: { readonly __typename: string; readonly login: string } }[];
  };
}

async function all(): Promise<ThreadNode[]> {
  const found: ThreadNode[] = [];
  for (let after: string | null = null; ; ) {
    const variables = { ...p.where, number: p.pull.number, after };
    const data: Answer = await p.octokit.graphql(threads, variables);
    const page = data.repository.pullRequest.reviewThreads;
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}
interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly nodes: readonly ThreadNode[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    };
  };
}

describe('review threads', () => {
  it('keep their author: a bot has no [bot] here, and a person may have its name', async () => {
    const { github, octokit, pull, where } = p;
    const comments = [10, 40].map((line) => ({ path: 'a.c', line, side: 'RIGHT', body: `at ${line}` }));
    await octokit.rest.pulls.createReview({ ...where, pull_number: pull.number, event: 'COMMENT', comments });
    await github.reviewComment(pull, 'statealyzr', { path: 'a.c', line: 11, body: 'at 10' });
    const found = await all();
    const authors = found.map((t) => t.comments.nodes[0]?.author);
    const bot = { __typename: 'Bot', login: 'statealyzr' };
    expect(authors).toEqual([bot, bot, { ...bot, __typename: 'User' }]);
  });

  it('are resolved and reopened, and say by whom', async () => {
    const { github, octokit, pull } = p;
    const [first, second] = await all();
    await octokit.graphql(resolve, { id: first?.id });
    github.resolveThread(pull.threads[1] ?? raise(), 'alice');
    expect((await all()).map((t) => t.resolvedBy?.login)).toEqual(['statealyzr[bot]', 'alice', undefined]);
    await octokit.graphql(unresolve, { id: first?.id });
    await octokit.graphql(unresolve, { id: second?.id });
    expect((await all()).map((t) => t.isResolved)).toEqual([false, false, false]);
  });

  it('are outdated once their line has changed', async () => {
    await p.github.pushCommit(p.repository, 'topic', { 'a.c': numbered({ 10: 'else', 40: 'forty' }) });
    expect((await all()).map((t) => [t.isOutdated, t.line])).toEqual([
      [true, null],
      [false, 40],
      [false, 11],
    ]);
  });

  it('are not resolved by who may not write', async () => {
    const { github, repository, pull, installation } = p;
    const id = pull.threads[0]?.nodeId;
    const reader = client(github, github.actionsToken(repository, { pull_requests: 'read' }));
    await expect(reader.graphql(resolve, { id })).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
    const elsewhere = await github.repository('acme/elsewhere', { files: { 'x.c': '\n' } });
    const stranger = client(github, github.installationToken(installation, { repositories: [elsewhere] }));
    await expect(stranger.graphql(resolve, { id })).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
    await expect(p.octokit.graphql(resolve, { id: 'PRRT_x' })).rejects.toMatchObject({
      errors: [{ type: 'NOT_FOUND' }],
    });
    expect(pull.threads[0]?.resolvedBy).toBeNull();
  });
});

describe('threads, where GitHub wants contents: write for resolving', () => {
  it('are not resolved by an App that reads', async () => {
    const strict = await playground({ threadsNeed: 'contents' });
    const { thread } = await strict.github.reviewComment(strict.pull, 'bob', { path: 'a.c', line: 10, body: 'x' });
    const refused = strict.octokit.graphql(resolve, { id: thread.nodeId });
    await expect(refused).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
    await strict.github.close();
  });
});

describe('GraphQL', () => {
  it('knows only what GitHub knows, and wants to be told how many', async () => {
    const ask = (query: string) => statusOf(p.octokit.graphql(query));
    expect(await ask('{ viewer { login } }')).toBe(0);
    expect(await ask('{ viewer { salary } }')).not.toBe(0);
    const noCount =
      '{ repository(owner: "acme", name: "box") { pullRequest(number: 1) { reviewThreads { totalCount } } } }';
    expect(await ask(noCount)).not.toBe(0);
  });

  it('can be applied and lost as well', async () => {
    const thread = p.pull.threads[0];
    p.github.fail('graphql/resolveReviewThread', { status: 502, applyFirst: true });
    expect(await statusOf(p.octokit.graphql(resolve, { id: thread?.nodeId }))).toBe(502);
    expect(thread?.resolvedBy).not.toBeNull();
  });

  it('lists what waits in the merge queue', async () => {
    const group = await p.github.mergeGroup(p.pull);
    const query =
      '{ repository(owner: "acme", name: "box") { mergeQueue(branch: "main") { entries(first: 9) { nodes { headCommit { oid } baseCommit { oid } } } } } }';
    const nodes = [{ headCommit: { oid: group.headSha }, baseCommit: { oid: group.baseSha } }];
    expect(await p.octokit.graphql(query)).toEqual({ repository: { mergeQueue: { entries: { nodes } } } });
  });
});

function raise(): never {
  throw new Error('no thread');
}
