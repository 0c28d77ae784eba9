/**
 * Carries out what a review plans to say, so that it is said once: GitHub is read, the plan made, carried out; after an
 * answer that does not tell whether a write was done, it is read again and what is left is planned anew. A head that
 * moved meanwhile ends it: the newer push is reviewed by another job.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type CheckConclusion, type Forge, ForgeError, type OwnCheck } from './host/forge.ts';
import { conclusionOf, type Outcome, type Reviewed } from './review/outcome.ts';
import type { PatchLines } from './review/placement.ts';
import {
  isEmptyPlan,
  type PublicationPlan,
  type PublicationSettings,
  planPublication,
  withoutLines,
} from './review/publication.ts';
import { type CheckContext, checkButtons, checkText } from './review/render/check-run.ts';
import type { HeadLines } from './review/render/finding-words.ts';

export interface Publication {
  readonly outcome: Pick<Reviewed, 'head' | 'findings'>;
  /** From the merge base to the head. */
  readonly patch: PatchLines;
  readonly lines: HeadLines;
  readonly settings: PublicationSettings;
}

export interface PublishOptions {
  /** Milliseconds after an uncertain answer before it is read whether the write was done; 2000. */
  readonly settle?: number;
  readonly signal?: AbortSignal;
}

/** `superseded`: the head is another one by now; `closed`: the pull request is. Then nothing more was written. */
export type Published = 'published' | 'superseded' | 'closed';

const ATTEMPTS = 3;

/** Throws ForgeError; what was written until then is found again by the next attempt. */
export async function publishReview(
  forge: Forge,
  pull: number,
  publication: Publication,
  options: PublishOptions = {},
): Promise<Published> {
  const progress: Progress = { form: 'lines', refused: new Set(), inDoubt: 'no' };
  for (let failures = 0; ; ) {
    const ended = await endedMeanwhile(forge, pull, publication);
    if (ended !== null) return ended;
    const plan = await planAnew(forge, pull, publication, progress);
    if (isEmptyPlan(plan)) return 'published';
    if (progress.inDoubt === 'review' && plan.reviewBody !== null) {
      // Not there after a while: GitHub is asked once more before it is posted again.
      progress.inDoubt = 'no';
      await settled(options, 3);
      continue;
    }
    try {
      return await carryOut(forge, pull, plan, publication, progress);
    } catch (error) {
      if (!(error instanceof ForgeError) || ++failures === ATTEMPTS) throw error;
      if (error.kind === 'uncertain') {
        progress.inDoubt = 'review';
        await settled(options);
      } else if (error.kind === 'rejected' && plan.newComments.length > 0) progress.form = 'body';
      else throw error;
    }
  }
}

interface Progress {
  /** `body`: lines of comments were refused. */
  form: 'lines' | 'body';
  /** Threads and comments that we may not change, or that are gone. */
  readonly refused: Set<string>;
  /** `review`: it may have been posted. */
  inDoubt: 'no' | 'review';
}

async function endedMeanwhile(
  forge: Forge,
  pull: number,
  { outcome }: Publication,
): Promise<'superseded' | 'closed' | null> {
  const { head, state } = await forge.pullRequest(pull);
  if (head.sha !== outcome.head) return 'superseded';
  return state === 'closed' ? 'closed' : null;
}

async function planAnew(
  forge: Forge,
  pull: number,
  publication: Publication,
  { form, refused }: Progress,
): Promise<PublicationPlan> {
  const threads = await forge.threads(pull);
  const reviews = await forge.reviews(pull);
  const whole = planPublication({ ...publication, threads, reviews });
  const plan = form === 'body' ? withoutLines(whole, publication.lines) : whole;
  return {
    ...plan,
    resolve: plan.resolve.filter((id) => !refused.has(id)),
    unresolve: plan.unresolve.filter((id) => !refused.has(id)),
    edits: plan.edits.filter(({ comment }) => !refused.has(`comment ${comment}`)),
  };
}

async function carryOut(
  forge: Forge,
  pull: number,
  plan: PublicationPlan,
  publication: Publication,
  { refused }: Progress,
): Promise<Published> {
  for (const id of plan.resolve) await orRefused(refused, id, () => forge.resolve(id));
  for (const id of plan.unresolve) await orRefused(refused, id, () => forge.unresolve(id));
  for (const { comment, body } of plan.edits)
    await orRefused(refused, `comment ${comment}`, () => forge.editComment(comment, body));
  if (plan.reviewBody === null) return 'published';
  const ended = await endedMeanwhile(forge, pull, publication);
  if (ended !== null) return ended;
  await forge.postReview(pull, {
    commit: plan.commit,
    body: plan.reviewBody,
    comments: plan.newComments.map(({ path, line, body }) => ({ path, line, body })),
  });
  return 'published';
}

/** One thread that cannot be changed (deleted, or the App may not resolve) keeps none of the others from being. */
async function orRefused(refused: Set<string>, id: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const kinds = ['forbidden', 'not-found', 'rejected'];
    if (!(error instanceof ForgeError && kinds.includes(error.kind))) throw error;
    refused.add(id);
  }
}

/** What a check is about: its id names the job, so that another worker finds it again. */
export interface CheckPlace {
  readonly sha: string;
  readonly externalId: string;
}

/** The check in progress: the one that is open already, else a new one. Throws ForgeError. */
export async function openCheck(forge: Forge, place: CheckPlace, options: PublishOptions = {}): Promise<number> {
  const [open] = await openChecks(forge, place);
  if (open) return open.id;
  for (let attempt = 1; ; attempt++) {
    try {
      return await forge.startCheck(place.sha, place.externalId);
    } catch (error) {
      if (!(error instanceof ForgeError && error.kind === 'uncertain') || attempt === ATTEMPTS) throw error;
      for (const times of [1, 3]) {
        await settled(options, times);
        const [started] = await openChecks(forge, place);
        if (started) return started.id;
      }
    }
  }
}

/** Ours of this place that are not completed, newest first. */
async function openChecks(forge: Forge, { sha, externalId }: CheckPlace): Promise<readonly OwnCheck[]> {
  const checks = await forge.checks(sha);
  return checks.filter((check) => check.externalId === externalId && check.status !== 'completed');
}

/** Completes the check with what the outcome comes to. Throws ForgeError. */
export async function publishCheck(
  forge: Forge,
  check: number,
  outcome: Outcome,
  context: CheckContext,
): Promise<void> {
  const output = checkText(outcome, context);
  const conclusion = conclusionOf(outcome);
  const actions = checkButtons(outcome);
  try {
    await forge.completeCheck(check, conclusion, output, actions);
  } catch (error) {
    // An annotation that GitHub does not take must not leave the check pending: its text has the findings as well.
    if (!(error instanceof ForgeError && error.kind === 'rejected') || output.annotations.length === 0) throw error;
    await forge.completeCheck(check, conclusion, { ...output, annotations: [] }, actions);
  }
}

const CANCELLED: CheckConclusion = 'cancelled';

/** Ends what is still open of a place whose head is not the head any more, or whose job was called off. */
export async function publishCancelled(forge: Forge, place: CheckPlace): Promise<void> {
  const output = {
    title: 'Superseded',
    summary: 'The pull request changed before this commit was analysed. Its new head has a check of its own.',
    text: '',
    annotations: [],
  };
  for (const { id } of await openChecks(forge, place)) await forge.completeCheck(id, CANCELLED, output, []);
}

async function settled({ settle = 2000, signal }: PublishOptions, times = 1): Promise<void> {
  await pause(settle * times, undefined, signal ? { signal } : {});
}
