/** How tests play GitHub and its people, and look at what a client did. */
import type { WantedComment } from './conversation.ts';
import type { Failure, Matcher } from './failures.ts';
import type { Files } from './git-repository.ts';
import type { SeenRequest } from './server.ts';
import type { DeliveryOptions } from './webhooks.ts';
import type {
  App,
  CheckRun,
  CheckSuite,
  Delivery,
  Installation,
  IssueComment,
  Level,
  MergeGroup,
  Permissions,
  Pull,
  Repository,
  ReviewComment,
  Thread,
  User,
  World,
} from './world.ts';

export interface GitHubOptions {
  readonly app?: AppOptions;
  /** Notifying writes that an identity has in a minute; 80 as on GitHub. */
  readonly contentPerMinute?: number;
  /** The primary limit of an identity: 5,000 as of an App of a small account; 15,000 on Enterprise Cloud. */
  readonly requestsPerHour?: number;
  /**
   * What resolving a thread asks of an App besides `pull_requests: write`. Apps report that GitHub refuses it without
   * `contents: write`; `contents` simulates that.
   */
  readonly threadsNeed?: 'pull_requests' | 'contents';
}

export interface AppOptions {
  readonly slug?: string;
  readonly permissions?: Permissions;
  readonly events?: readonly string[];
  readonly webhook?: { readonly url: string; readonly secret: string };
}

export interface RepositoryOptions {
  readonly visibility?: 'public' | 'private';
  readonly archived?: 'archived';
  readonly issues?: 'off';
  readonly defaultBranch?: string;
  readonly languages?: Readonly<Record<string, number>>;
  /** The first commit of the default branch; without it the repository is empty. */
  readonly files?: Files;
}

export interface PushOptions {
  readonly message?: string;
  readonly author?: string;
  /** Revision to build on, in place of the branch's tip: a forced push. Null: a history of its own. */
  readonly parent?: string | null;
  /** `replace`: the files are all there is. */
  readonly tree?: 'add' | 'replace';
}

export interface PullOptions {
  readonly head: string;
  /** A fork, when the branch is there. */
  readonly from?: Repository;
  readonly base?: string;
  readonly author?: string;
  readonly title?: string;
  readonly body?: string;
  readonly stage?: 'draft' | 'ready';
  readonly createdAt?: string;
}

export interface GitHubSimulator {
  /** REST base; GraphQL is at `/graphql`, git at `/<owner>/<name>.git`. `/api/v3` and `/api/graphql` work as well. */
  readonly url: string;
  readonly world: World;
  /** The App under test. */
  readonly app: App;
  readonly requests: readonly SeenRequest[];
  readonly deliveries: readonly Delivery[];
  readonly mistakes: readonly string[];
  /** Throws when the simulator itself was wrong somewhere: a test must not rest on that. */
  close(): Promise<void>;

  user(login: string, kind?: 'User' | 'Bot'): User;
  organization(login: string): User;
  createApp(options: AppOptions & { readonly slug: string }): App;
  /** Where the App listens. */
  setWebhook(url: string, secret: string): void;
  install(account: string, options?: InstallOptions): Installation;
  uninstall(installation: Installation): void;
  /** As `POST /app/installations/ID/access_tokens` mints it. */
  installationToken(installation: Installation, options?: TokenOptions): string;
  /** As a workflow run has it: for one repository, as `github-actions[bot]`. */
  actionsToken(repository: Repository, permissions: Permissions): string;
  userToken(login: string): string;
  /** All tokens so far, whoever asked for them. */
  minted(): readonly string[];

  /** `owner/name`. The owner is an organisation when it was made one before. */
  repository(fullName: string, options?: RepositoryOptions): Promise<Repository>;
  fork(repository: Repository, owner: string): Promise<Repository>;
  allow(repository: Repository, login: string, level: Level): void;
  /** Returns the commit. Heads of open pull requests follow. Null in `files` deletes. */
  pushCommit(repository: Repository, branch: string, files: Files, options?: PushOptions): Promise<string>;
  openPull(repository: Repository, options: PullOptions): Promise<Pull>;
  closePull(pull: Pull): void;
  reopenPull(pull: Pull): void;
  setStage(pull: Pull, stage: 'draft' | 'ready'): void;
  changeBase(pull: Pull, base: string): Promise<void>;
  renameDefaultBranch(repository: Repository, name: string): Promise<void>;
  mergeGroup(pull: Pull): Promise<MergeGroup>;

  comment(pull: Pull, login: string, body: string): IssueComment;
  reviewComment(pull: Pull, login: string, comment: WantedComment): Promise<ReviewComment>;
  reply(thread: Thread, login: string, body: string): ReviewComment;
  edit(comment: IssueComment | ReviewComment, body: string): void;
  resolveThread(thread: Thread, login: string): void;
  unresolveThread(thread: Thread): void;
  /** Another App's check on a commit. */
  foreignCheck(
    repository: Repository,
    app: App,
    sha: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<CheckRun>;
  /** All on a commit, oldest first. */
  checks(repository: Repository, sha: string): readonly CheckRun[];
  suite(repository: Repository, sha: string): CheckSuite;

  readonly webhook: Webhooks;
  /** Any event, signed. */
  deliver(event: string, payload: Readonly<Record<string, unknown>>, options?: DeliveryOptions): Promise<Delivery>;
  redeliver(delivery: number): Promise<Delivery>;

  fail(matcher: Matcher, failure: Failure): void;
  /** Requests that a token's user has left before the primary limit. */
  setRemaining(login: string, left: number): void;
  render(pull: Pull): Promise<string>;
}

export interface InstallOptions {
  readonly app?: App;
  readonly repositories?: 'all' | readonly Repository[];
  readonly permissions?: Permissions;
  readonly createdAt?: string;
}

export interface TokenOptions {
  readonly repositories?: readonly Repository[];
  readonly permissions?: Permissions;
  readonly expiresAt?: number;
}

/** Events as GitHub would send them now; each resolves with what the App answered. */
export interface Webhooks {
  pullRequest(
    action: 'opened' | 'synchronize' | 'reopened' | 'ready_for_review' | 'converted_to_draft' | 'closed' | 'edited',
    pull: Pull,
    options?: DeliveryOptions & { readonly before?: string; readonly baseBefore?: string },
  ): Promise<Delivery>;
  checkRun(
    action: 'rerequested' | 'created' | 'completed',
    run: CheckRun,
    options?: DeliveryOptions,
  ): Promise<Delivery>;
  /** A button of ours. */
  requestedAction(run: CheckRun, identifier: string, login: string, options?: DeliveryOptions): Promise<Delivery>;
  checkSuite(action: 'rerequested' | 'requested', suite: CheckSuite, options?: DeliveryOptions): Promise<Delivery>;
  mergeGroup(group: MergeGroup, options?: DeliveryOptions): Promise<Delivery>;
  issueComment(action: 'created' | 'edited', comment: IssueComment, options?: DeliveryOptions): Promise<Delivery>;
  reviewComment(action: 'created' | 'edited', comment: ReviewComment, options?: DeliveryOptions): Promise<Delivery>;
  reviewThread(
    action: 'resolved' | 'unresolved',
    thread: Thread,
    login: string,
    options?: DeliveryOptions,
  ): Promise<Delivery>;
  installation(action: 'created' | 'deleted', installation: Installation, options?: DeliveryOptions): Promise<Delivery>;
  installationRepositories(
    action: 'added' | 'removed',
    installation: Installation,
    repositories: readonly Repository[],
    options?: DeliveryOptions,
  ): Promise<Delivery>;
  push(repository: Repository, branch: string, before: string | null, options?: DeliveryOptions): Promise<Delivery>;
}
