/** Review threads, which only GraphQL knows. */
import type { Author, ReviewThread } from './forge.ts';
import type { GitHubClient } from './github.ts';
import type { Calls } from './github-calls.ts';
import type { Repo } from './github-checks.ts';
import { type GraphqlActor, graphqlAuthor, type Identity, restAuthor } from './github-identity.ts';
import { allPages } from './github-pages.ts';

/** What comes after the hundredth comment decides nothing: by then people have spoken. */
const THREADS = `query ($owner: String!, $repo: String!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $pull) {
      reviewThreads(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          isResolved
          resolvedBy { login }
          comments(first: 100) { nodes { databaseId body author { __typename login } } }
        }
      }
    }
  }
}`;

interface ThreadsAnswer {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly ThreadNode[];
      };
    };
  };
}

interface ThreadNode {
  readonly id: string;
  readonly isResolved: boolean;
  readonly resolvedBy: { readonly login: string } | null;
  readonly comments: { readonly nodes: readonly CommentNode[] };
}

interface CommentNode {
  readonly databaseId: number;
  readonly body: string;
  readonly author: GraphqlActor | null;
}

const mutation = (name: 'resolveReviewThread' | 'unresolveReviewThread'): string =>
  `mutation ($thread: ID!) { ${name}(input: { threadId: $thread }) { thread { id } } }`;

export function threadCalls(client: GitHubClient, calls: Calls, repo: Repo, identity: Identity) {
  const set = async (name: Parameters<typeof mutation>[0], what: string, thread: string): Promise<void> => {
    await calls.write('silent', what, (request) => client.graphql(mutation(name), { thread, request }));
  };
  return {
    async threads(pull: number): Promise<readonly ReviewThread[]> {
      const what = 'reading the threads';
      let after: string | null = null;
      const nodes = await allPages(what, async () => {
        const variables = { ...repo, pull, after };
        const answer = await calls.read(what, (request) =>
          client.graphql<ThreadsAnswer>(THREADS, { ...variables, request }),
        );
        const { nodes: items, pageInfo } = answer.repository.pullRequest.reviewThreads;
        after = pageInfo.endCursor;
        return { items, more: pageInfo.hasNextPage ? 'more' : 'last' };
      });
      return nodes.map((node) => threadOf(identity, node));
    },
    resolve: (thread: string): Promise<void> => set('resolveReviewThread', 'resolving a thread', thread),
    unresolve: (thread: string): Promise<void> => set('unresolveReviewThread', 'reopening a thread', thread),
  };
}

function threadOf(identity: Identity, { id, isResolved, resolvedBy, comments }: ThreadNode): ReviewThread {
  return {
    id,
    state: isResolved ? 'resolved' : 'open',
    resolvedBy: isResolved ? resolverOf(identity, resolvedBy) : null,
    comments: comments.nodes.map(({ databaseId, body, author }) => ({
      id: databaseId,
      author: graphqlAuthor(identity, author),
      body,
    })),
  };
}

/** The schema calls it a user even where it is a bot, whose login is then the whole one. */
function resolverOf(identity: Identity, user: { readonly login: string } | null): Author | null {
  return user === null ? null : restAuthor(identity, user);
}
