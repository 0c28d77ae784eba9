/**
 * What we ask of a code host, for one repository and in one identity. Publishing, the worker and reconciliation speak to
 * this port; `github-forge.ts` answers for GitHub, a plain object in tests.
 *
 * Every text in here that is not ours is hostile. Ours is what our own App or token user wrote, never what a marker claims.
 */

export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

export interface RepositoryFacts extends RepositoryName {
  readonly id: number;
  readonly visibility: 'public' | 'private';
  readonly state: 'active' | 'archived' | 'empty';
  readonly defaultBranch: string;
  readonly issues: 'on' | 'off';
}

/** An issue that we opened. */
export interface OwnIssue {
  readonly number: number;
  readonly state: 'open' | 'closed';
  /** ISO 8601 */
  readonly createdAt: string;
  readonly author: Author;
  readonly body: string;
}

export interface PullRequest {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly stage: 'draft' | 'ready';
  readonly author: Author;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly head: { readonly sha: string; readonly origin: 'same' | 'fork' };
  readonly base: { readonly sha: string; readonly ref: string };
}

export interface Author {
  readonly login: string;
  readonly kind: 'us' | 'user' | 'bot';
}

export interface MergeGroup {
  readonly headSha: string;
  readonly baseSha: string;
}

/** A check run of ours. */
export interface OwnCheck {
  readonly id: number;
  readonly headSha: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: CheckConclusion | null;
  /** What we gave it: names the job it belongs to. */
  readonly externalId: string;
}

export type CheckConclusion = 'success' | 'failure' | 'cancelled';

export interface CheckOutput {
  /** At most 255 characters. */
  readonly title: string;
  /** At most 65,535 characters each. */
  readonly summary: string;
  readonly text: string;
  /** Any number; sent in pages of 50. */
  readonly annotations: readonly Annotation[];
}

export interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
  readonly details?: string;
}

/** A button: label, description and identifier of at most 20, 40 and 20 characters. */
export interface CheckAction {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

/** A review thread of anybody's, oldest comment first. */
export interface ReviewThread {
  /** Node id: what resolving takes. */
  readonly id: string;
  readonly state: 'open' | 'resolved';
  /** Null while it is open, or when GitHub does not say. */
  readonly resolvedBy: Author | null;
  readonly comments: readonly ThreadComment[];
}

export interface ThreadComment {
  /** Database id: what editing and replying take. */
  readonly id: number;
  readonly author: Author;
  readonly body: string;
}

export interface PostedReview {
  readonly id: number;
  readonly author: Author;
  readonly commit: string;
  readonly body: string;
}

/** A comment on the right side of the diff; `startLine` < `line` where it spans several. */
export interface LineComment {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly body: string;
}

export interface NewReview {
  readonly commit: string;
  readonly body: string;
  readonly comments: readonly LineComment[];
}

/** Where a command was given: in the conversation of a pull request, or as a reply to a review comment. */
export type CommandPlace =
  | { readonly kind: 'conversation'; readonly comment: number }
  | { readonly kind: 'thread'; readonly comment: number };

export type Permission = 'admin' | 'write' | 'read' | 'none';

/** All of it may throw ForgeError. Nothing that writes is repeated by itself after an uncertain answer. */
export interface Forge {
  readonly repository: RepositoryName;
  facts(): Promise<RepositoryFacts>;
  /** Names of languages as the host counts them. */
  languages(): Promise<readonly string[]>;
  pullRequest(number: number): Promise<PullRequest>;
  /** Under their names in the head; the first `limit` of them. */
  changedPaths(number: number, limit: number): Promise<readonly string[]>;
  /** Most recently updated first. */
  openPullRequests(limit: number): Promise<readonly PullRequest[]>;
  /** Open ones whose head is the commit: events of forks do not name them. */
  pullRequestsOf(sha: string): Promise<readonly PullRequest[]>;
  /** What stands in merge queues now. */
  mergeGroups(): Promise<readonly MergeGroup[]>;
  /** Full id of its newest commit; null: there is no such branch. */
  branchHead(name: string): Promise<string | null>;
  /** Text of at most `limit` bytes; null: there is no such file. `ref` null: the default branch. */
  file(path: string, ref: string | null, limit: number): Promise<string | null>;

  /** Ours on the commit, newest first. */
  checks(sha: string): Promise<readonly OwnCheck[]>;
  startCheck(sha: string, externalId: string): Promise<number>;
  completeCheck(
    id: number,
    conclusion: CheckConclusion,
    output: CheckOutput,
    actions: readonly CheckAction[],
  ): Promise<void>;

  threads(pull: number): Promise<readonly ReviewThread[]>;
  /** Ours. */
  reviews(pull: number): Promise<readonly PostedReview[]>;
  /** Throws ForgeError `rejected` when a line is not in the diff: then nothing of it was posted. */
  postReview(pull: number, review: NewReview): Promise<void>;
  editComment(comment: number, body: string): Promise<void>;
  resolve(thread: string): Promise<void>;
  unresolve(thread: string): Promise<void>;

  /** Ours, newest first, as far as a repository of ordinary size has any. */
  ownIssues(): Promise<readonly OwnIssue[]>;
  /** Its number. */
  openIssue(title: string, body: string): Promise<number>;
  editIssue(number: number, body: string): Promise<void>;

  permission(login: string): Promise<Permission>;
  react(place: CommandPlace, reaction: 'eyes' | '+1' | 'confused'): Promise<void>;
  /** Answers a command where it was given. */
  answer(pull: number, place: CommandPlace, body: string): Promise<void>;
  /** Our answers to a command so far, so that it is answered once. */
  answers(pull: number, place: CommandPlace): Promise<readonly ThreadComment[]>;

  /** Where git fetches from, and a token for this one repository with `contents: read`; null: none is needed. */
  origin(): Promise<{ readonly url: string; readonly token: string | null }>;
}

export type ForgeFailure =
  /** The request was understood and refused: trying again gives the same. */
  | 'rejected'
  | 'not-found'
  /** The token may not. */
  | 'forbidden'
  /** Primary or secondary limit; `retryAfter` says when. */
  | 'rate-limited'
  /** No answer, or one that does not say whether the request was carried out. */
  | 'uncertain';

export class ForgeError extends Error {
  readonly kind: ForgeFailure;
  /** Seconds; null when not said. */
  readonly retryAfter: number | null;

  constructor(kind: ForgeFailure, message: string, retryAfter: number | null = null) {
    super(message);
    this.name = 'ForgeError';
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
