/**
 * What a worker does for a pull request or a merge group: reads what is so now, shows a check at once, fetches, analyses in
 * a process of its own, reads the head again, publishes. A check of ours is never left pending, and never neutral.
 */
import { collectInherited, type LoadSettings, ownSettings, settingsOf } from './config-inherit.ts';
import { type Forge, ForgeError, type PullRequest, type RepositoryFacts } from './host/forge.ts';
import { transportOf } from './host/git-network.ts';
import { HostError, ofHistory } from './host/host-error.ts';
import { fetchChange, type Mirror, openMirror, prefetchBlobs } from './host/mirror.ts';
import { repackMirror } from './host/mirror-house.ts';
import { touchesAnalysis } from './host/mirror-questions.ts';
import type { Notes } from './host/notes.ts';
import { type Job, superseded } from './host/queue.ts';
import { isSource } from './host/relevant-files.ts';
import { factsDirectory } from './host/store.ts';
import { openCheck, type PublishOptions, publishCancelled, publishCheck, publishReview } from './publisher.ts';
import type { ReportAnswer, ReportOrder } from './report-order.ts';
import { checkId } from './review/markers.ts';
import type { Failed, FailureCause, Outcome } from './review/outcome.ts';
import type { PatchLines } from './review/placement.ts';
import type { HeadLines } from './review/render/finding-words.ts';
import type { LedgerFile } from './review/render/ledger.ts';
import type { Posting, ReviewAnswer, ReviewedFile, ReviewOrder } from './review-order.ts';

/** What a worker works with. */
export interface Desk {
  forge(job: Pick<Job, 'installation' | 'repository'>, signal: AbortSignal): Promise<Forge>;
  /** ISO 8601: pull requests created before it get no comments. */
  installedAt(where: Pick<Job, 'installation' | 'repository'>): Promise<string>;
  readonly notes: Notes;
  /** Rejects only when the signal says so. */
  analyse(order: ReviewOrder, signal: AbortSignal): Promise<ReviewAnswer | AnalysisFailure>;
  report(order: ReportOrder, signal: AbortSignal): Promise<ReportAnswer | AnalysisFailure>;
  readonly places: { readonly mirrors: string; readonly cache: string; readonly inventories: string };
  readonly jobs: number;
  /** As in `PublishOptions`. */
  readonly settle?: number;
  /** By whoever runs it, instead of what the repository has. */
  readonly given?: Pick<ReviewOrder, 'settings' | 'compileCommands' | 'inventoryFile'>;
  today(): string;
}

export interface AnalysisFailure {
  readonly failed: 'crash' | 'memory' | 'time';
  readonly detail: string;
}

/** A change to be analysed. */
export interface Subject {
  readonly job: Job;
  readonly forge: Forge;
  readonly facts: RepositoryFacts;
  readonly base: string;
  readonly head: string;
  readonly externalId: string;
  /** Null: a merge group. */
  readonly pull: PullRequest | null;
}

export interface Review {
  readonly outcome: Outcome;
  readonly posting: Posting | null;
  readonly patch: PatchLines;
  readonly lines: HeadLines;
  /** Of the head, where one was asked for. */
  readonly inventoryFile?: string | null;
}

/** Resolves when there is nothing left to do; rejects when the job is to be tried again. */
export async function runReview(desk: Desk, job: Job, signal: AbortSignal): Promise<void> {
  const forge = await desk.forge(job, signal);
  const subject = await subjectOf(forge, job);
  if (subject === null || (await isDone(subject))) return;
  if (await isUnwanted(desk, subject, signal)) return await leaveAlone(desk, subject, signal);
  const place = { sha: subject.head, externalId: subject.externalId };
  try {
    await closeAbandoned(desk, subject);
    const check = await openCheck(forge, place, publishing(desk, signal));
    const review = await reviewOf(desk, subject, signal);
    signal.throwIfAborted();
    await publish(desk, subject, check, review, signal);
    await desk.notes.setOpenCheck(subject.facts.id, subject.externalId, null);
  } catch (error) {
    if (signal.reason === superseded) {
      await withdraw(desk, subject);
      return;
    }
    throw error;
  }
}

/** A worker that died may have left a check open on a commit that is the head no more; GitHub shows it for ever. */
async function closeAbandoned({ notes }: Desk, { facts, forge, head, externalId }: Subject): Promise<void> {
  const sha = await notes.openCheck(facts.id, externalId);
  if (sha !== null && sha !== head) await publishCancelled(forge, { sha, externalId });
  await notes.setOpenCheck(facts.id, externalId, head);
}

const publishing = ({ settle }: Desk, signal: AbortSignal): PublishOptions => ({
  signal,
  ...(settle !== undefined && { settle }),
});

/** Null: the pull request is closed, or nothing is to be said of it. */
export async function subjectOf(forge: Forge, job: Job): Promise<Subject | null> {
  const { target } = job;
  if (target.kind === 'merge-group') {
    const facts = await forge.facts();
    if (facts.id !== job.repository.id) return null;
    const { baseSha: base, headSha: head } = target;
    return { job, forge, facts, base, head, externalId: checkId({ kind: 'merge-group', base }), pull: null };
  }
  const number = target.kind === 'pull-request' ? target.number : target.kind === 'command' ? target.pull : null;
  if (number === null) return null;
  const pull = await forge.pullRequest(number);
  if (pull.state === 'closed') return null;
  const facts = await forge.facts();
  // Another repository has its name by now.
  if (facts.id !== job.repository.id) return null;
  const externalId = checkId({ kind: 'pull-request', number, base: pull.base.ref });
  return { job, forge, facts, base: pull.base.sha, head: pull.head.sha, externalId, pull };
}

/** A completed check of ours, for this base. */
export async function hasResult(forge: Forge, head: string, externalId: string): Promise<boolean> {
  const checks = await forge.checks(head);
  const ours = checks.filter((check) => check.externalId === externalId);
  return ours.some(({ status, conclusion }) => status === 'completed' && conclusion !== 'cancelled');
}

async function isDone({ job, forge, facts, head, externalId }: Subject): Promise<boolean> {
  // Nothing can be written there.
  if (facts.state === 'archived' || facts.state === 'empty') return true;
  return job.reason !== 'asked' && (await hasResult(forge, head, externalId));
}

/** Drafts and pull requests of bots may be left alone altogether. */
async function isUnwanted(desk: Desk, subject: Subject, signal: AbortSignal): Promise<boolean> {
  const { pull, base, forge, job } = subject;
  if (job.reason === 'asked' || pull === null) return false;
  if (pull.stage !== 'draft' && pull.author.kind !== 'bot') return false;
  const { config } = settingsOf(await settingsAt(forge, base), await inherited(desk, subject, base, signal));
  return (pull.stage === 'draft' && config.drafts === 'off') || (pull.author.kind === 'bot' && config.bots === 'off');
}

/** A check that is required must not stay pending. It is no result: when the draft is ready, the change is analysed. */
async function leaveAlone(desk: Desk, { forge, head, externalId }: Subject, signal: AbortSignal): Promise<void> {
  const place = { sha: head, externalId: `${externalId}/off` };
  if (await hasResult(forge, place.sha, place.externalId)) return;
  const summary = 'The settings of the repository leave drafts, or pull requests of bots, alone.';
  const output = { title: 'Not analysed', summary, text: '', annotations: [] };
  await forge.completeCheck(await openCheck(forge, place, publishing(desk, signal)), 'success', output, []);
}

const none: Pick<Review, 'posting' | 'patch' | 'lines'> = { posting: null, patch: new Map(), lines: () => null };

/** Failures that are nobody's to wait for are an outcome; others reject. */
export async function reviewOf(desk: Desk, subject: Subject, signal: AbortSignal): Promise<Review> {
  const { base, head } = subject;
  if (await isFreeOfC(subject)) return { ...none, outcome: { kind: 'untouched', base, head } };
  try {
    return await analysed(desk, subject, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof HostError) || mayPass.has(error.kind)) throw error;
    return { ...none, outcome: failureOf(error, head) };
  }
}

const mayPass: ReadonlySet<HostError['kind']> = new Set(['fetch-failed', 'mirror-busy']);

/** More changed files than these are not looked through. */
const mostPaths = 300;

/**
 * GitHub counts languages on the default branch, and may not have counted yet: the change itself may bring the first C. The
 * files of a merge group are not asked for; it is fetched.
 */
async function isFreeOfC({ forge, facts, pull }: Subject): Promise<boolean> {
  if (pull === null || pull.base.ref !== facts.defaultBranch) return false;
  const languages = await forge.languages();
  if (languages.length === 0 || languages.some((name) => ofC.has(name))) return false;
  const paths = await forge.changedPaths(pull.number, mostPaths);
  return paths.length < mostPaths && !paths.some(isSource);
}

const ofC: ReadonlySet<string> = new Set(['C', 'C++', 'Objective-C', 'Yacc', 'Lex', 'XS']);

async function analysed(desk: Desk, subject: Subject, signal: AbortSignal): Promise<Review> {
  const { job, forge, facts, head, pull } = subject;
  const { url, token } = await forge.origin();
  const { mirrors: root } = desk.places;
  const origin = { url, token, transport: transportOf(url) };
  const mirror = openMirror({ root, repositoryId: facts.id, ...origin, signal });
  const change = { base: subject.base, head, ...(pull === null ? {} : { pull: pull.number }) };
  const { mergeBase, repository } = await fetchChange(mirror, change);
  await prefetchBlobs(mirror, [mergeBase, head]);
  if (!(await touchesAnalysis(repository, mergeBase, head)))
    return { ...none, outcome: { kind: 'untouched', base: mergeBase, head } };
  const answer = await desk.analyse(
    {
      gitDir: mirror.gitDir,
      base: mergeBase,
      head,
      cacheDirectory: factsDirectory(desk.places.cache, job.installation),
      inventories: { place: desk.places.inventories, repositoryId: facts.id },
      inheritedSettings: await inherited(desk, subject, mergeBase, signal),
      settings: null,
      compileCommands: null,
      inventoryFile: null,
      ...desk.given,
      jobs: desk.jobs,
      today: desk.today(),
    },
    signal,
  );
  await repacked(mirror);
  if ('failed' in answer) return { ...none, outcome: crashed(answer, mergeBase, head) };
  const { outcome, posting, inventoryFile } = answer;
  return { outcome, posting, inventoryFile, ...shownIn(answer.files) };
}

/** Each fetch leaves a pack. What fails here is tried again by the next job. */
async function repacked(mirror: Mirror): Promise<void> {
  try {
    await repackMirror(mirror);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

function shownIn(files: readonly ReviewedFile[]): Pick<Review, 'patch' | 'lines'> {
  const patch = new Map(
    files.map(({ path, shown, added }) => [path, { shown: new Set(shown), added: new Set(added) }]),
  );
  const texts = new Map(files.map(({ path, lines }) => [path, new Map(lines.map((l) => [l.line, l.text]))]));
  return { patch, lines: (path, line) => texts.get(path)?.get(line) ?? null };
}

const settingsBytes = 64 * 1024 + 1;

/** What is too large is read, and refused, where the change is analysed. */
export function settingsAt(forge: Forge, commit: string) {
  return ownSettings(async (path) => {
    try {
      return await forge.file(path, commit, settingsBytes);
    } catch (error) {
      if (error instanceof ForgeError && error.kind === 'rejected') return '';
      throw error;
    }
  });
}

/** Of other repositories the installation may read. */
export async function inherited(
  desk: Desk,
  subject: Pick<Subject, 'forge' | 'facts' | 'job'>,
  base: string,
  signal: AbortSignal,
) {
  const { forge, facts, job } = subject;
  const own = desk.given?.settings ?? (await settingsAt(forge, base));
  const load: LoadSettings = async ({ owner, name, path }) => {
    try {
      const other = await desk.forge({ ...job, repository: { owner, name, id: 0 } }, signal);
      const { visibility } = await other.facts();
      const text = await other.file(path, null, settingsBytes);
      return text === null ? null : { text, visibility };
    } catch (error) {
      if (error instanceof ForgeError && ['not-found', 'forbidden', 'rejected'].includes(error.kind)) return null;
      throw error;
    }
  };
  return await collectInherited(facts, own, load);
}

async function publish(
  desk: Desk,
  subject: Subject,
  check: number,
  review: Review,
  signal: AbortSignal,
): Promise<void> {
  const { forge, head, pull } = subject;
  const { outcome, lines, patch, posting } = review;
  if (pull !== null) {
    const now = await forge.pullRequest(pull.number);
    if (now.head.sha !== head) return await publishCancelled(forge, { sha: head, externalId: subject.externalId });
    // After a failure nothing is known of the findings: what stands there stays.
    if (outcome.kind === 'reviewed' && posting !== null) {
      const settings = { maxComments: posting.maxComments, comments: await commentsOn(desk, subject, now, posting) };
      const published = await unlessRefused(() =>
        publishReview(forge, pull.number, { outcome, patch, lines, settings }, publishing(desk, signal)),
      );
      if (published === 'superseded')
        return await publishCancelled(forge, { sha: head, externalId: subject.externalId });
    } else if (outcome.kind === 'untouched') {
      const settings = { maxComments: 0, comments: 'off' } as const;
      const gone = { outcome: { head, findings: [] }, patch, lines, settings };
      await unlessRefused(() => publishReview(forge, pull.number, gone, publishing(desk, signal)));
    }
  }
  const occasion = await occasionOf(desk, subject, outcome);
  await publishCheck(forge, check, outcome, { occasion, lines, ledger: await ledgerAsked(subject) });
  if (occasion === 'first') await desk.notes.write(subject.facts.id, { introduced: 'yes' });
}

/** A locked conversation takes no review: the check has it all. */
async function unlessRefused<Value>(publish: () => Promise<Value>): Promise<Value | 'refused'> {
  try {
    return await publish();
  } catch (error) {
    const kinds = ['forbidden', 'rejected', 'not-found'];
    if (error instanceof ForgeError && kinds.includes(error.kind)) return 'refused';
    throw error;
  }
}

/** Once for a repository that has no settings. */
async function occasionOf(desk: Desk, { facts }: Subject, outcome: Outcome): Promise<'first' | 'later'> {
  if (outcome.kind !== 'reviewed' || outcome.settings.path !== null) return 'later';
  return (await desk.notes.read(facts.id)).introduced === 'yes' ? 'later' : 'first';
}

export async function commentsOn(
  desk: Desk,
  { job }: Subject,
  pull: PullRequest,
  posting: Posting,
): Promise<'on' | 'off'> {
  if (pull.stage === 'draft' && posting.drafts !== 'comment') return 'off';
  if (pull.author.kind === 'bot' && posting.bots !== 'comment') return 'off';
  return isOlder(pull.createdAt, await desk.installedAt(job)) ? 'off' : 'on';
}

export const isOlder = (created: string, installed: string): boolean => Date.parse(created) < Date.parse(installed);

async function ledgerAsked(subject: Subject): Promise<LedgerFile | null> {
  const { target } = subject.job;
  return target.kind === 'pull-request' && target.with === 'ledger' ? await ledgerOf(subject) : null;
}

/** The settings file of the head, or where one would stand. */
export async function ledgerOf({ forge, head }: Subject): Promise<LedgerFile> {
  const own = await settingsAt(forge, head);
  return own ?? { path: '.github/statealyzr.yml', text: null };
}

/** A newer job reviews the head of now; if that is the same, it goes on with the open check. */
async function withdraw(desk: Desk, { job, head, externalId, pull }: Subject): Promise<void> {
  const forge = await desk.forge(job, AbortSignal.timeout(60_000));
  if (pull !== null) {
    const now = await forge.pullRequest(pull.number);
    const same = now.head.sha === head && now.base.ref === pull.base.ref;
    if (same && now.state === 'open') return;
  }
  await publishCancelled(forge, { sha: head, externalId });
}

/** After the last try: the check says that there is no result, and why. */
export async function reportFailure(desk: Desk, job: Job, error: unknown): Promise<void> {
  if (job.target.kind !== 'pull-request' && job.target.kind !== 'merge-group') return;
  const forge = await desk.forge(job, AbortSignal.timeout(120_000));
  const subject = await subjectOf(forge, job);
  if (subject === null || (await isDone({ ...subject, job: { ...job, reason: 'changed' } }))) return;
  const check = await openCheck(forge, { sha: subject.head, externalId: subject.externalId });
  await publishCheck(forge, check, failureOf(error, subject.head), { occasion: 'later', ...none, ledger: null });
}

/** Instead of what helps on a command line. */
const rebase = 'Rebase the branch on the base of the pull request, so that both have a commit in common, and push.';

export function failureOf(error: unknown, head: string): Failed {
  const base = { kind: 'failed', base: null, head, at: null } as const;
  if (error instanceof HostError) {
    const cause: FailureCause = ofHistory.has(error.kind) ? 'history' : 'git';
    const advice = error.kind === 'unrelated-histories' ? rebase : error.advice;
    return { ...base, cause, detail: error.message, advice };
  }
  const again = 'Use Re-analyse; if it fails again, tell whoever runs this App.';
  if (error instanceof ForgeError) return { ...base, cause: 'git', detail: error.message, advice: again };
  return { ...base, cause: 'crash', detail: 'the worker failed; its log has the details', advice: again };
}

const advices: Readonly<Record<AnalysisFailure['failed'], string>> = {
  crash: 'Use Re-analyse; if it fails again, tell whoever runs this App: it is a mistake in statealyzr.',
  memory: 'Leave out what is not part of the program with paths.exclude, or give the worker more memory.',
  time: 'Leave out what is not part of the program with paths.exclude, or give the worker more time.',
};

function crashed({ failed, detail }: AnalysisFailure, base: string, head: string): Failed {
  return { kind: 'failed', base, head, cause: failed, detail, at: null, advice: advices[failed] };
}
