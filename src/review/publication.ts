/**
 * What to write on a pull request so that it says what the review found: each live finding in one thread, no thread for
 * what is gone. A pure plan from what stands there now; carried out and planned again, nothing is left to do.
 *
 * A thread belongs to the finding that the mark of its first comment names, if we wrote that comment; of several, the
 * first. Where a person replied, or resolved or reopened it against us, the thread is theirs and is left alone. Commands
 * and what bots write are no replies.
 */
import { isCommand } from './command.ts';
import type { Finding } from './finding.ts';
import { type Authored, type FindingMark, findingMark, remarked, reviewMark, sameBody } from './markers.ts';
import type { Reviewed } from './outcome.ts';
import type { PatchLines } from './placement.ts';
import { anchorOf, commentBody } from './render/comment.ts';
import type { HeadLines } from './render/finding-words.ts';
import { bodyWithFindings, bodyWithoutFindings } from './render/review-body.ts';

export interface PublicationInput {
  readonly outcome: Pick<Reviewed, 'head' | 'findings'>;
  /** From the merge base to the head. */
  readonly patch: PatchLines;
  readonly lines: HeadLines;
  /** All of the pull request, oldest first. */
  readonly threads: readonly Thread[];
  /** Reviews of the pull request; those of others are skipped. */
  readonly reviews: readonly Authored[];
  readonly settings: PublicationSettings;
}

export interface PublicationSettings {
  /** Comments on live findings that a pull request has at most. */
  readonly maxComments: number;
  /** `off`: nothing new is said (drafts, bots, what was open before we came); what stands there is kept up to date. */
  readonly comments: 'on' | 'off';
}

export const defaultMaxComments = 5;

export interface Thread {
  readonly id: string;
  readonly state: 'open' | 'resolved';
  readonly resolvedBy: { readonly kind: 'us' | 'user' | 'bot' } | null;
  /** Oldest first. */
  readonly comments: readonly ThreadText[];
}

export interface ThreadText extends Authored {
  readonly id: number;
}

/**
 * To be carried out in this order: resolve, unresolve, edits, then the review. Whether an uncertain write was carried out is
 * told by planning again from what stands there then: what was is no more in the plan.
 */
export interface PublicationPlan {
  /** The head that was analysed: the commit of the review. */
  readonly commit: string;
  /** Of one review; none is posted where there are none and `reviewBody` is null. */
  readonly newComments: readonly NewComment[];
  readonly edits: readonly { readonly comment: number; readonly body: string }[];
  readonly resolve: readonly string[];
  readonly unresolve: readonly string[];
  /** Null: no review is posted. */
  readonly reviewBody: string | null;
  /** Findings worth a comment that get none, for want of a line or of room: the check has them. */
  readonly unplaced: readonly Finding[];
}

export interface NewComment {
  readonly path: string;
  readonly line: number;
  readonly body: string;
  readonly finding: Finding;
}

export function planPublication(input: PublicationInput): PublicationPlan {
  const live = liveFindings(input.outcome.findings);
  const threads = ownThreads(input.threads);
  const kept = [...threads].flatMap(([fingerprint, [first]]) => {
    const finding = live.get(fingerprint);
    return finding && first ? [changesOf(first, finding, input.lines)] : [];
  });
  const gone = [...threads].flatMap(([fingerprint, [first, ...doubles]]) => {
    const left = first && !live.has(fingerprint) ? [first, ...doubles] : doubles;
    return left.map(closingOf);
  });
  const changes = [...kept, ...gone];
  const { newComments, unplaced } = newCommentsOf([...live.values()], threads, input);
  return {
    commit: input.outcome.head,
    newComments,
    edits: changes.flatMap(({ edit }) => edit),
    resolve: changes.flatMap(({ resolve }) => resolve),
    unresolve: changes.flatMap(({ unresolve }) => unresolve),
    reviewBody: newComments.length > 0 ? bodyWithoutFindings(input.outcome, newComments.length) : null,
    unplaced,
  };
}

/** After a 422: the same review with its findings in its body, and no line that could be refused. */
export function withoutLines(plan: PublicationPlan, lines: HeadLines): PublicationPlan {
  const findings = plan.newComments.map(({ finding }) => finding);
  if (findings.length === 0) return plan;
  return { ...plan, newComments: [], reviewBody: bodyWithFindings(plan.commit, findings, lines) };
}

export function isEmptyPlan(plan: PublicationPlan): boolean {
  const { newComments, edits, resolve, unresolve, reviewBody } = plan;
  return reviewBody === null && [newComments, edits, resolve, unresolve].every((list) => list.length === 0);
}

/** What is worth a comment, in its order, each fingerprint once. */
function liveFindings(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const live = new Map<string, Finding>();
  for (const finding of findings)
    if (finding.severity !== 'check' && !live.has(finding.fingerprint)) live.set(finding.fingerprint, finding);
  return live;
}

interface OwnThread extends Thread {
  readonly mark: FindingMark;
  readonly first: ThreadText;
}

/** Fingerprint -> threads of ours, oldest first. */
function ownThreads(threads: readonly Thread[]): ReadonlyMap<string, readonly OwnThread[]> {
  const own = new Map<string, readonly OwnThread[]>();
  for (const thread of threads) {
    const [first] = thread.comments;
    const mark = first && findingMark(first);
    if (mark) own.set(mark.fingerprint, [...(own.get(mark.fingerprint) ?? []), { ...thread, mark, first }]);
  }
  return own;
}

interface Changes {
  readonly edit: PublicationPlan['edits'];
  readonly resolve: readonly string[];
  readonly unresolve: readonly string[];
}

const nothing: Changes = { edit: [], resolve: [], unresolve: [] };

function changesOf(thread: OwnThread, finding: Finding, lines: HeadLines): Changes {
  if (isTheirs(thread)) return nothing;
  const body = commentBody(finding, thread.mark.anchor, lines);
  return {
    edit: sameBody(thread.first.body, body) ? [] : [{ comment: thread.first.id, body }],
    resolve: [],
    unresolve: thread.state === 'resolved' ? [thread.id] : [],
  };
}

/** The mark tells that we closed it, for those who come later and when GitHub does not say who did. */
function closingOf(thread: OwnThread): Changes {
  if (isTheirs(thread)) return nothing;
  const { first, mark } = thread;
  const isReopened = thread.state === 'open' && mark.state === 'gone';
  if (isReopened) return nothing;
  return {
    edit: mark.state === 'gone' ? [] : [{ comment: first.id, body: remarked(first.body, { ...mark, state: 'gone' }) }],
    resolve: thread.state === 'open' ? [thread.id] : [],
    unresolve: [],
  };
}

/** Somebody replied, or closed it. */
function isTheirs({ comments, state, resolvedBy, mark }: OwnThread): boolean {
  if (comments.some(({ author, body }) => author.kind === 'user' && !isCommand(body))) return true;
  if (state === 'open') return false;
  return resolvedBy === null ? mark.state === 'live' : resolvedBy.kind !== 'us';
}

function newCommentsOf(
  live: readonly Finding[],
  threads: ReadonlyMap<string, readonly OwnThread[]>,
  { settings, reviews, patch, lines }: PublicationInput,
): Pick<PublicationPlan, 'newComments' | 'unplaced'> {
  const said = new Set(reviews.flatMap((review) => reviewMark(review)?.said ?? []));
  const silent = live.filter(({ fingerprint }) => !threads.has(fingerprint) && !said.has(fingerprint));
  const room = settings.comments === 'off' ? 0 : Math.max(0, settings.maxComments - (live.length - silent.length));
  const newComments: NewComment[] = [];
  const unplaced: Finding[] = [];
  for (const finding of silent) {
    const anchor = newComments.length < room ? anchorOf(finding, patch, lines) : null;
    if (!anchor) unplaced.push(finding);
    else {
      const body = commentBody(finding, anchor.digest, lines);
      newComments.push({ path: anchor.path, line: anchor.line, body, finding });
    }
  }
  return { newComments, unplaced };
}
