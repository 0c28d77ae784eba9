/**
 * What the simulated GitHub knows: people, Apps, repositories and what was said in them. Plain mutable records; the files
 * beside this one say what may happen to them.
 */
import type { KeyObject } from 'node:crypto';

export interface User {
  readonly id: number;
  /** A bot's ends in `[bot]`. */
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

/** What a person may do; `maintain` and `triage` are roles that GitHub reports as write and read. */
export type Level = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly clientId: string;
  readonly privateKey: string;
  readonly publicKey: KeyObject;
  readonly owner: User;
  readonly bot: User;
  readonly permissions: Permissions;
  readonly events: readonly string[];
  readonly createdAt: string;
  webhook: { readonly url: string; readonly secret: string } | null;
}

export interface Installation {
  readonly id: number;
  readonly app: App;
  readonly account: User;
  repositories: 'all' | Set<number>;
  permissions: Permissions;
  readonly createdAt: string;
}

export interface Repository {
  readonly id: number;
  readonly owner: User;
  readonly name: string;
  readonly fullName: string;
  /** Bare, on this machine. */
  readonly directory: string;
  readonly url: string;
  defaultBranch: string;
  visibility: 'public' | 'private';
  archived: boolean;
  issuesAre: 'on' | 'off';
  /** Bytes by language; null: counted from file names. */
  languages: Readonly<Record<string, number>> | null;
  readonly parent: Repository | null;
  readonly levels: Map<string, Level>;
  readonly createdAt: string;
  readonly pulls: Map<number, Pull>;
  readonly issues: Map<number, Issue>;
  readonly checkRuns: CheckRun[];
  readonly checkSuites: CheckSuite[];
  readonly mergeGroups: MergeGroup[];
  readonly sarifs: Sarif[];
  lastNumber: number;
}

export interface Conversation {
  readonly id: number;
  readonly number: number;
  readonly repository: Repository;
  readonly author: User;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  createdAt: string;
  updatedAt: string;
  /** Breaks ties of `updatedAt`. */
  touched: number;
  closedAt: string | null;
  readonly comments: IssueComment[];
}

export interface Issue extends Conversation {
  readonly kind: 'issue';
  labels: readonly string[];
}

export interface Pull extends Conversation {
  readonly kind: 'pull';
  draft: boolean;
  readonly head: { readonly repository: Repository; readonly ref: string };
  headSha: string;
  /** Heads before this one, oldest first: forced pushes leave them behind. */
  readonly formerHeads: string[];
  baseRef: string;
  baseSha: string;
  readonly reviews: Review[];
  readonly threads: Thread[];
}

export interface IssueComment {
  readonly id: number;
  readonly conversation: Conversation;
  readonly author: User;
  readonly app: App | null;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly reactions: Reaction[];
}

export interface Reaction {
  readonly id: number;
  readonly user: User;
  readonly content: string;
  readonly createdAt: string;
}

export interface Review {
  readonly id: number;
  readonly pull: Pull;
  readonly author: User;
  body: string;
  state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';
  readonly commit: string;
  submittedAt: string;
}

export type Side = 'LEFT' | 'RIGHT';

/** Where a thread was started; where it is now follows from the pull request's head. */
export interface Anchor {
  readonly path: string;
  readonly commit: string;
  readonly line: number;
  readonly side: Side;
  readonly startLine: number | null;
  readonly position: number;
  readonly hunk: string;
}

export interface Thread {
  readonly id: number;
  readonly nodeId: string;
  readonly pull: Pull;
  readonly anchor: Anchor;
  readonly comments: ReviewComment[];
  resolvedBy: User | null;
}

export interface ReviewComment {
  readonly id: number;
  readonly thread: Thread;
  readonly review: Review;
  readonly author: User;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly reactions: Reaction[];
}

export interface CheckSuite {
  readonly id: number;
  readonly app: App;
  readonly repository: Repository;
  readonly sha: string;
  readonly branch: string | null;
  readonly createdAt: string;
}

export interface CheckRun {
  readonly id: number;
  readonly suite: CheckSuite;
  readonly sha: string;
  name: string;
  status: string;
  conclusion: string | null;
  externalId: string;
  detailsUrl: string;
  startedAt: string | null;
  completedAt: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: Record<string, unknown>[];
  actions: readonly Readonly<Record<string, string>>[];
}

export interface MergeGroup {
  readonly pull: Pull;
  readonly baseRef: string;
  readonly baseSha: string;
  readonly headRef: string;
  readonly headSha: string;
}

export interface Sarif {
  readonly id: string;
  readonly commit: string;
  readonly ref: string;
  readonly log: unknown;
}

export interface Delivery {
  readonly id: number;
  readonly guid: string;
  readonly deliveredAt: string;
  readonly redelivery: boolean;
  readonly event: string;
  readonly action: string | null;
  readonly installation: number | null;
  readonly repository: number | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly duration: number;
  /** 0: nobody answered. */
  readonly status: number;
  readonly answer: string;
}

export class World {
  url = '';
  readonly directory: string;
  readonly users = new Map<string, User>();
  readonly apps = new Map<number, App>();
  readonly installations = new Map<number, Installation>();
  readonly repositories = new Map<string, Repository>();
  readonly deliveries: Delivery[] = [];
  #lastId = 1000;

  constructor(directory: string) {
    this.directory = directory;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Seconds, as GitHub says it. */
  now(): string {
    return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  }

  user(login: string, type: User['type'] = 'User'): User {
    const known = this.users.get(login.toLowerCase());
    if (known !== undefined) return known;
    const user: User = { id: this.nextId(), login, type };
    this.users.set(login.toLowerCase(), user);
    return user;
  }

  repository(owner: string, name: string): Repository | null {
    return this.repositories.get(`${owner}/${name}`.toLowerCase()) ?? null;
  }

  touch(conversation: Conversation): void {
    conversation.updatedAt = this.now();
    conversation.touched = this.nextId();
  }
}

/** By number: issues and pull requests share the count. */
export function conversationOf(repository: Repository, number: number): Conversation | null {
  return repository.pulls.get(number) ?? repository.issues.get(number) ?? null;
}

/** Repositories that an installation reaches. */
export function reachedBy(world: World, installation: Installation): Repository[] {
  const { account, repositories } = installation;
  return [...world.repositories.values()].filter(
    (r) => r.owner.id === account.id && (repositories === 'all' || repositories.has(r.id)),
  );
}

export function levelOf(repository: Repository, user: User): Level {
  if (user.id === repository.owner.id) return 'admin';
  return repository.levels.get(user.login.toLowerCase()) ?? (repository.visibility === 'public' ? 'read' : 'none');
}

/** As GitHub's REST API names it: roles in between are rounded. */
export function permissionOf(level: Level): 'admin' | 'write' | 'read' | 'none' {
  if (level === 'maintain') return 'write';
  return level === 'triage' ? 'read' : level;
}
