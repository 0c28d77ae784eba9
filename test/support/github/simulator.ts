/**
 * A GitHub to test against: real HTTP, real git, GitHub's own schemas, and its meaning. See
 * docs/decisions/15-simulated-github.md for what it enforces and why it is our own.
 */
import { createPublicKey, generateKeyPair } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newToken, type TokenIdentity, type Tokens } from './access.ts';
import { createCheckRun, suiteOf } from './checks.ts';
import { commentOn, createReview, editComment, reply } from './conversation.ts';
import { Failures } from './failures.ts';
import type { AppOptions, GitHubOptions, GitHubSimulator, InstallOptions, TokenOptions } from './handle.ts';
import {
  changeBase,
  createRepository,
  fork,
  mergeGroup,
  openPull,
  pushCommit,
  renameDefaultBranch,
} from './play-repositories.ts';
import { webhooksOf } from './play-webhooks.ts';
import { renderPull } from './render.ts';
import { budgetOf, listen, type ServerState } from './server.ts';
import { send } from './webhooks.ts';
import { type App, type Delivery, type Installation, type Permissions, type Pull, World } from './world.ts';

export { type Failure, secondaryLimit } from './failures.ts';
export type * from './handle.ts';
export type { SeenRequest } from './server.ts';
export type * from './world.ts';

/** What the App asks for in app.yml. */
export const appPermissions: Permissions = {
  metadata: 'read',
  contents: 'read',
  checks: 'write',
  pull_requests: 'write',
  issues: 'write',
  merge_queues: 'read',
};

/** What the App subscribes to in app.yml. */
const appEvents = [
  ...['check_run', 'check_suite', 'issue_comment', 'merge_group', 'pull_request', 'pull_request_review_comment'],
  ...['pull_request_review_thread', 'push'],
];

interface Keys {
  readonly publicKey: string;
  readonly privateKey: string;
}

let keys: Promise<Keys> | null = null;

/** Making them takes a while, so all Apps of a process have the same. */
function keyPair(): Promise<Keys> {
  keys ??= promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return keys;
}

export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubSimulator> {
  const making = keyPair();
  const world = new World(await mkdtemp(join(tmpdir(), 'github-')));
  const tokens: Tokens = { known: new Map() };
  const redeliver = async (id: number): Promise<Delivery> => {
    const known = world.deliveries.find((d) => d.id === id);
    if (known === undefined) throw new Error(`no delivery ${id}`);
    const { event, action, payload, guid } = known;
    return send(world, app, { event, action, payload }, { guid, redelivery: true });
  };
  const state: ServerState = {
    world,
    tokens,
    failures: new Failures(),
    requests: [],
    mistakes: [],
    redeliver,
    contentPerMinute: options.contentPerMinute ?? 80,
    requestsPerHour: options.requestsPerHour ?? 5000,
    budgets: new Map(),
    threadsNeed: options.threadsNeed ?? 'pull_requests',
  };
  const server = await listen(state);
  const pair = await making;
  const create = (wanted: AppOptions): App => createApp(world, pair, wanted);
  const app = create({ slug: 'statealyzr', ...options.app });
  const actions = create({ slug: 'github-actions', permissions: {} });
  return {
    url: world.url,
    world,
    app,
    requests: state.requests,
    deliveries: world.deliveries,
    mistakes: state.mistakes,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(world.directory, { recursive: true, force: true });
      if (state.mistakes.length > 0) throw new Error(`the simulator was wrong:\n${state.mistakes.join('\n')}`);
    },
    ...people(world, tokens, app, actions),
    createApp: create,
    ...conversations(world),
    repository: (fullName, wanted = {}) => createRepository(world, fullName, wanted),
    fork: (repository, owner) => fork(world, repository, owner),
    allow: (repository, login, level) => repository.levels.set(world.user(login).login.toLowerCase(), level),
    pushCommit: (repository, branch, files, wanted = {}) => pushCommit(world, repository, branch, files, wanted),
    openPull: (repository, wanted) => openPull(world, repository, wanted),
    changeBase: (pull, base) => changeBase(world, pull, base),
    renameDefaultBranch,
    mergeGroup,
    foreignCheck: (repository, by, sha, body) => createCheckRun(world, repository, by, { head_sha: sha, ...body }),
    checks: (repository, sha) => repository.checkRuns.filter((run) => run.sha === sha),
    suite: (repository, sha) => suiteOf(world, repository, app, sha),
    webhook: webhooksOf(world, app),
    deliver: (event, payload, how = {}) => {
      const action = typeof payload.action === 'string' ? payload.action : null;
      return send(world, app, { event, action, payload }, { ...how, redelivery: false });
    },
    redeliver,
    fail: (matcher, failure) => state.failures.add(matcher, failure),
    setRemaining: (login, left) => {
      budgetOf(state, login).left = left;
    },
    render: renderPull,
  };
}

function createApp(world: World, { publicKey, privateKey }: Keys, options: AppOptions): App {
  const slug = options.slug ?? 'statealyzr';
  const id = world.nextId();
  const app: App = {
    id,
    slug,
    name: slug,
    clientId: `Iv1.${id}`,
    privateKey,
    publicKey: createPublicKey(publicKey),
    owner: world.user('app-owner'),
    bot: world.user(`${slug}[bot]`, 'Bot'),
    permissions: options.permissions ?? appPermissions,
    events: options.events ?? appEvents,
    createdAt: world.now(),
    webhook: options.webhook ?? null,
  };
  world.apps.set(id, app);
  return app;
}

type People = Pick<
  GitHubSimulator,
  | 'user'
  | 'organization'
  | 'setWebhook'
  | 'install'
  | 'uninstall'
  | 'installationToken'
  | 'actionsToken'
  | 'userToken'
  | 'minted'
>;

function people(world: World, tokens: Tokens, app: App, actions: App): People {
  const install = (account: string, options: InstallOptions = {}): Installation => {
    const { repositories = 'all', permissions } = options;
    const by = options.app ?? app;
    const installation: Installation = {
      id: world.nextId(),
      app: by,
      account: world.user(account),
      repositories: repositories === 'all' ? 'all' : new Set(repositories.map((r) => r.id)),
      permissions: permissions ?? by.permissions,
      createdAt: options.createdAt ?? world.now(),
    };
    world.installations.set(installation.id, installation);
    return installation;
  };
  const minted = (installation: Installation, options: TokenOptions): TokenIdentity => ({
    kind: 'installation',
    app: installation.app,
    user: installation.app.bot,
    installation,
    repositories: options.repositories === undefined ? null : new Set(options.repositories.map((r) => r.id)),
    permissions: options.permissions ?? installation.permissions,
    expiresAt: options.expiresAt ?? inAnHour(),
  });
  return {
    user: (login, kind = 'User') => world.user(login, kind),
    organization: (login) => world.user(login, 'Organization'),
    setWebhook(url, secret) {
      app.webhook = { url, secret };
    },
    install,
    uninstall: (installation) => world.installations.delete(installation.id),
    installationToken: (installation, options = {}) => newToken(tokens, minted(installation, options)),
    actionsToken: (repository, permissions: Permissions) =>
      newToken(tokens, {
        kind: 'actions',
        app: actions,
        user: actions.bot,
        installation: null,
        repositories: new Set([repository.id]),
        permissions,
        expiresAt: inAnHour(),
      }),
    userToken: (login) => newToken(tokens, { kind: 'user', user: world.user(login) }),
    minted: () => [...tokens.known.keys()],
  };
}

const inAnHour = (): number => Date.now() + 3_600_000;

type Conversations = Pick<
  GitHubSimulator,
  | 'comment'
  | 'reviewComment'
  | 'reply'
  | 'edit'
  | 'resolveThread'
  | 'unresolveThread'
  | 'closePull'
  | 'reopenPull'
  | 'setStage'
>;

function conversations(world: World): Conversations {
  const change = (pull: Pull, what: Partial<Pick<Pull, 'state' | 'closedAt' | 'draft'>>): void => {
    Object.assign(pull, what);
    world.touch(pull);
  };
  return {
    comment: (pull, login, body) => commentOn(world, pull, world.user(login), null, body),
    async reviewComment(pull, login, comment) {
      const review = await createReview(world, pull, world.user(login), { event: 'COMMENT', comments: [comment] });
      const made = pull.threads.flatMap((t) => t.comments).find((c) => c.review === review);
      if (made === undefined) throw new Error('a review lost its comment');
      return made;
    },
    reply: (thread, login, body) => reply(world, thread.pull, thread.comments[0]?.id ?? 0, world.user(login), body),
    edit: (comment, body) => editComment(world, comment, body),
    resolveThread(thread, login) {
      thread.resolvedBy = world.user(login);
    },
    unresolveThread(thread) {
      thread.resolvedBy = null;
    },
    closePull: (pull) => change(pull, { state: 'closed', closedAt: world.now() }),
    reopenPull: (pull) => change(pull, { state: 'open', closedAt: null }),
    setStage: (pull, stage) => change(pull, { draft: stage === 'draft' }),
  };
}
