/** What may be said on a pull request, and what becomes of it: reviews, threads, comments, as GitHub enforces it. */
import { line, mergeBase, revision } from './git-repository.ts';
import { carried, type FilePatch, findLine, patchBetween } from './patch.ts';
import { invalid, notFound, Problem, unprocessable } from './problem.ts';
import type {
  Anchor,
  App,
  Conversation,
  IssueComment,
  Pull,
  Reaction,
  Repository,
  Review,
  ReviewComment,
  Side,
  Thread,
  User,
  World,
} from './world.ts';

export const longestBody = 65_536;

/** A comment of a new review as the REST API takes it. */
export interface WantedComment {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
  readonly position?: number;
}

export interface WantedReview {
  readonly commit_id?: string;
  readonly body?: string;
  readonly event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly comments?: readonly WantedComment[];
}

/** The diff of a pull request at one of its commits: from the merge base with its base branch. */
export async function pullPatch(pull: Pull, commit: string): Promise<readonly FilePatch[]> {
  const { directory } = pull.repository;
  const from = await mergeBase(directory, pull.baseSha, commit);
  return from === null ? [] : patchBetween(directory, from, commit, 3);
}

/** All of it or nothing: one comment that GitHub refuses refuses the review. */
export async function createReview(world: World, pull: Pull, author: User, wanted: WantedReview): Promise<Review> {
  const commit = wanted.commit_id ?? pull.headSha;
  const comments = wanted.comments ?? [];
  const event = wanted.event;
  checkLength('PullRequestReview', wanted.body ?? '');
  if (event === undefined && pull.reviews.some((r) => r.state === 'PENDING' && r.author.id === author.id)) {
    throw unprocessable('User can only have one pending review per pull request');
  }
  if (event !== undefined && event !== 'COMMENT' && author.id === pull.author.id) {
    throw unprocessable(`Can not ${event === 'APPROVE' ? 'approve' : 'request changes on'} your own pull request`);
  }
  if ((wanted.body ?? '').trim() === '' && comments.length === 0 && event !== 'APPROVE') {
    throw unprocessable('Review cannot be blank');
  }
  if (!(await belongs(pull, commit))) {
    throw unprocessable('commit_id is not part of the pull request');
  }
  const anchors: Anchor[] = [];
  const patch = await pullPatch(pull, commit);
  for (const comment of comments) {
    checkComment(comment.body);
    anchors.push(anchorOf(patch, commit, comment));
  }
  const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;
  const state = event === undefined ? 'PENDING' : states[event];
  const body = wanted.body ?? '';
  const review: Review = { id: world.nextId(), pull, author, body, state, commit, submittedAt: world.now() };
  pull.reviews.push(review);
  anchors.forEach((anchor, i) => {
    startThread(world, review, anchor, comments[i]?.body ?? '');
  });
  world.touch(pull);
  return review;
}

/** A commit of the pull request, or one that was its head before a forced push. */
async function belongs(pull: Pull, commit: string): Promise<boolean> {
  if (commit === pull.headSha || pull.formerHeads.includes(commit)) return true;
  const { directory } = pull.repository;
  if ((await revision(directory, commit)) === null) return false;
  const commits = await line(directory, ['rev-list', `${pull.baseSha}..${pull.headSha}`]);
  return commits.split('\n').includes(commit);
}

/** Where a comment goes. Throws 422 when that is not in the diff. */
function anchorOf(patch: readonly FilePatch[], commit: string, wanted: WantedComment): Anchor {
  const file = patch.find((f) => f.path === wanted.path);
  if (file === undefined) throw unprocessable('Path could not be resolved');
  if (wanted.line === undefined) return anchorAtPosition(file, commit, wanted);
  const side = sideOf(wanted.side);
  const end = findLine(file, side, wanted.line);
  if (end === null) throw unprocessable('Line could not be resolved');
  const startLine = wanted.start_line ?? null;
  if (startLine !== null) {
    if (startLine >= wanted.line) {
      throw unprocessable('Pull request review thread start line must precede the end line.');
    }
    const start = findLine(file, sideOf(wanted.start_side ?? wanted.side), startLine);
    if (start === null) throw unprocessable('Start line could not be resolved');
    if (start.hunk !== end.hunk) {
      throw unprocessable('Pull request review thread start line must be part of the same hunk as the line.');
    }
  }
  const above = end.hunk.lines.slice(0, end.hunk.lines.indexOf(end.line) + 1);
  const hunk = [end.hunk.header, ...above.map((l) => l.text)].join('\n');
  return { path: file.path, commit, line: wanted.line, side, startLine, position: end.line.position, hunk };
}

function anchorAtPosition(file: FilePatch, commit: string, wanted: WantedComment): Anchor {
  for (const hunk of file.hunks) {
    const line = hunk.lines.find((l) => l.position === wanted.position);
    if (line === undefined) continue;
    const side: Side = line.kind === '-' ? 'LEFT' : 'RIGHT';
    const number = side === 'LEFT' ? line.left : line.right;
    const above = hunk.lines.slice(0, hunk.lines.indexOf(line) + 1);
    const text = [hunk.header, ...above.map((l) => l.text)].join('\n');
    return { path: file.path, commit, line: number, side, startLine: null, position: line.position, hunk: text };
  }
  throw unprocessable('Position could not be resolved');
}

function sideOf(side: string | undefined): Side {
  if (side === undefined || side === 'RIGHT') return 'RIGHT';
  if (side === 'LEFT') return 'LEFT';
  throw unprocessable('Side is not included in the list');
}

function startThread(world: World, review: Review, anchor: Anchor, body: string): Thread {
  const id = world.nextId();
  const thread: Thread = {
    id,
    nodeId: nodeId('PRRT', id),
    pull: review.pull,
    anchor,
    comments: [],
    resolvedBy: null,
  };
  review.pull.threads.push(thread);
  addComment(world, thread, review, review.author, body);
  return thread;
}

function addComment(world: World, thread: Thread, review: Review, author: User, body: string): ReviewComment {
  const now = world.now();
  const comment: ReviewComment = {
    id: world.nextId(),
    thread,
    review,
    author,
    body,
    createdAt: now,
    updatedAt: now,
    reactions: [],
  };
  thread.comments.push(comment);
  world.touch(thread.pull);
  return comment;
}

/** An answer in a thread, to its first comment; GitHub makes a review of its own for it. */
export function reply(world: World, pull: Pull, to: number, author: User, body: string): ReviewComment {
  const thread = pull.threads.find((t) => t.comments.some((c) => c.id === to));
  const first = thread?.comments[0];
  if (thread === undefined || first === undefined) throw notFound();
  if (first.id !== to) {
    throw invalid('PullRequestReviewComment', 'in_reply_to', 'Replies to replies are not supported');
  }
  checkComment(body);
  const review: Review = {
    id: world.nextId(),
    pull,
    author,
    body: '',
    state: 'COMMENTED',
    commit: pull.headSha,
    submittedAt: world.now(),
  };
  pull.reviews.push(review);
  return addComment(world, thread, review, author, body);
}

export function commentOn(
  world: World,
  conversation: Conversation,
  author: User,
  app: App | null,
  body: string,
): IssueComment {
  checkLength('IssueComment', body);
  if (body.trim() === '') throw invalid('IssueComment', 'body', "body can't be blank");
  const now = world.now();
  const comment: IssueComment = {
    id: world.nextId(),
    conversation,
    author,
    app,
    body,
    createdAt: now,
    updatedAt: now,
    reactions: [],
  };
  conversation.comments.push(comment);
  world.touch(conversation);
  return comment;
}

export function editComment(world: World, comment: IssueComment | ReviewComment, body: string): void {
  checkComment(body);
  comment.body = body;
  comment.updatedAt = world.now();
}

/** `existing`: the same person reacted so before. */
export function react(
  world: World,
  comment: { readonly reactions: Reaction[] },
  user: User,
  content: string,
): { readonly reaction: Reaction; readonly state: 'new' | 'existing' } {
  const known = comment.reactions.find((r) => r.user.id === user.id && r.content === content);
  if (known !== undefined) return { reaction: known, state: 'existing' };
  const reaction: Reaction = { id: world.nextId(), user, content, createdAt: world.now() };
  comment.reactions.push(reaction);
  return { reaction, state: 'new' };
}

function checkComment(body: string): void {
  checkLength('PullRequestReviewComment', body);
  if (body.trim() === '') throw invalid('PullRequestReviewComment', 'body', "body can't be blank");
}

function checkLength(resource: string, body: string): void {
  if ([...body].length > longestBody) {
    throw invalid(resource, 'body', `body is too long (maximum is ${longestBody} characters)`);
  }
}

/** Where a thread stands in the pull request as it is now; null: it is outdated. */
export async function placeOf(
  thread: Thread,
): Promise<{ readonly path: string; readonly line: number; readonly position: number } | null> {
  const { pull, anchor } = thread;
  const { directory } = pull.repository;
  const moved =
    anchor.side === 'LEFT' || anchor.commit === pull.headSha
      ? { path: anchor.path, line: anchor.line }
      : carried(await patchBetween(directory, anchor.commit, pull.headSha, 0), anchor.path, anchor.line);
  if (moved === null) return null;
  const file = (await pullPatch(pull, pull.headSha)).find((f) => f.path === moved.path);
  const found = file === undefined ? null : findLine(file, anchor.side, moved.line);
  return found === null ? null : { ...moved, position: found.line.position };
}

export function threadOf(repository: Repository, comment: number): Thread | null {
  for (const pull of repository.pulls.values()) {
    const thread = pull.threads.find((t) => t.comments.some((c) => c.id === comment));
    if (thread !== undefined) return thread;
  }
  return null;
}

export function reviewCommentOf(repository: Repository, id: number): ReviewComment {
  const found = threadOf(repository, id)?.comments.find((c) => c.id === id);
  if (found === undefined) throw notFound();
  return found;
}

export function issueCommentOf(repository: Repository, id: number): IssueComment {
  for (const conversation of [...repository.pulls.values(), ...repository.issues.values()]) {
    const found = conversation.comments.find((c) => c.id === id);
    if (found !== undefined) return found;
  }
  throw notFound();
}

/** Who wrote it may edit it, and who may write to the repository. */
export function mayEdit(author: User, user: User, level: string): void {
  if (author.id === user.id || ['admin', 'maintain', 'write'].includes(level)) return;
  throw new Problem(403, 'Must have push access to edit the comments of others.');
}

export const nodeId = (kind: string, id: number): string => `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
