/**
 * The Action: reviews the change that a workflow runs on. The job itself is the check, so no check run is made; a fork's
 * token could not. Needs no checkout: it has a partial clone of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type ActionRequest, type FailOn, type ReviewTarget, requestOf } from './action-request.ts';
import { CHILD_LIMITS } from './host/child.ts';
import { type Forge, ForgeError } from './host/forge.ts';
import { tokenClient } from './host/github.ts';
import { githubForge } from './host/github-forge.ts';
import { HostError } from './host/host-error.ts';
import { packageVersion } from './host/package-files.ts';
import type { Job } from './host/queue.ts';
import { type Runner, runnerOf } from './host/runner.ts';
import { publishReview } from './publisher.ts';
import { reportOf } from './report-job.ts';
import type { ReportAnswer } from './report-order.ts';
import { publishReport, type Reported } from './report-publisher.ts';
import { conclusionOf, type Outcome } from './review/outcome.ts';
import { command, jobSummary, workflowCommands } from './review/render/job-summary.ts';
import { sarifFile } from './review/render/sarif.ts';
import { analyseInChild, reportInChild } from './review-analysis.ts';
import { commentsOn, type Desk, failureOf, type Review, reviewOf, type Subject, subjectOf } from './review-job.ts';

const FILE_BYTES = 256 << 20;

/** The exit code: 0 passes, 1 fails by what was found or not known, 2 by how it was asked. */
async function main(runner: Runner): Promise<number> {
  let request: ActionRequest;
  try {
    request = requestOf(runner);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    runner.say(command('error', { title: 'statealyzr' }, [error.message, error.advice]));
    return 2;
  }
  if (request.token !== null) runner.say(`::add-mask::${request.token}`);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error(signal)));
  const forge = forgeOf(request, stop.signal);
  const desk = deskOf(request);
  const { target } = request;
  if (target.kind === 'report') return await tellReport(runner, desk, forge, request, stop.signal);
  const review = await reviewed(desk, forge, { ...request, target }, stop.signal);
  if (review === null) {
    runner.say('The pull request is closed: nothing to review.');
    return 0;
  }
  return await tell(runner, request, review);
}

type ToReview = ActionRequest & { readonly target: ReviewTarget };

/** The summary has the report whatever becomes of the issue. */
async function tellReport(
  runner: Runner,
  desk: Desk,
  forge: Forge,
  request: ActionRequest,
  signal: AbortSignal,
): Promise<number> {
  const job: Job = {
    installation: 0,
    repository: request.repository,
    target: { kind: 'report', step: 'make' },
    reason: 'asked',
  };
  const end = (level: 'notice' | 'error', ...lines: readonly string[]): number => {
    runner.say(command(level, { title: 'statealyzr' }, lines));
    runner.output('conclusion', level === 'error' ? 'failure' : 'success');
    return level === 'error' ? 1 : 0;
  };
  try {
    const answer = await reportOf(desk, { job, forge, facts: await forge.facts() }, signal);
    if (answer === null) return end('notice', 'The default branch has no commit: there is nothing to report on.');
    if ('failed' in answer) return end('error', `The analysis failed: ${answer.failed}.`, answer.detail);
    if (answer.kind === 'nothing') return end('notice', answer.why, answer.advice);
    runner.summary(`${answer.markdown}\n`);
    return end('notice', endings[await issued(forge, answer, desk.today())]);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof HostError) return end('error', error.message, error.advice);
    if (error instanceof ForgeError) return end('error', `GitHub answered: ${error.message}`);
    throw error;
  }
}

async function issued(
  forge: Forge,
  answer: ReportAnswer & { readonly kind: 'made' },
  today: string,
): Promise<Reported | 'forbidden'> {
  try {
    return await publishReport(forge, answer, today);
  } catch (error) {
    if (error instanceof ForgeError && error.kind === 'forbidden') return 'forbidden';
    throw error;
  }
}

const endings: Readonly<Record<Reported | 'forbidden', string>> = {
  opened: 'The report is in a new issue.',
  edited: 'The report is in its issue.',
  unchanged: 'There is nothing new: the issue was left as it is.',
  closed: 'The issue was closed, and stays closed: the report stands here.',
  'issues-off': 'Issues are disabled: the report stands here.',
  'switched-off': 'The settings switch the issue off: the report stands here.',
  'no-packets': 'No function that receives packets was found, so no issue was opened: the report stands here.',
  forbidden: 'The token may not write issues (`permissions: issues: write` lets it): the report stands here.',
};

interface Told extends Review {
  readonly notes: readonly string[];
  readonly inventoryFile: string | null;
}

/** Null: there is nothing to say. */
async function reviewed(desk: Desk, forge: Forge, request: ToReview, signal: AbortSignal): Promise<Told | null> {
  const target = request.target.kind === 'merge-group' ? request.target : { ...request.target };
  const job = { installation: 0, repository: request.repository, target, reason: 'asked' } as const;
  const none = { posting: null, patch: new Map(), lines: () => null, inventoryFile: null } as const;
  try {
    const subject = await subjectOf(forge, job);
    if (subject === null) return null;
    const review = await reviewOf(desk, subject, signal);
    const notes = await posted(desk, subject, request, review, signal);
    return { ...review, notes, inventoryFile: review.inventoryFile ?? null };
  } catch (error) {
    signal.throwIfAborted();
    const head = request.target.kind === 'merge-group' ? request.target.headSha : '';
    return { ...none, outcome: failureOf(error, head), notes: [] };
  }
}

/** What could not be posted, in words. A fork's token may only read, which is no failure. */
async function posted(
  desk: Desk,
  subject: Subject,
  { target }: ToReview,
  { outcome, posting, patch, lines }: Review,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { forge, pull } = subject;
  if (pull === null || outcome.kind !== 'reviewed' || posting === null) return [];
  if (target.kind === 'pull-request' && target.origin === 'fork')
    return ['The pull request is of a fork, whose token may not comment: the findings stand here.'];
  const comments = await commentsOn(desk, subject, pull, posting);
  try {
    const settings = { maxComments: posting.maxComments, comments };
    await publishReview(forge, pull.number, { outcome, patch, lines, settings }, { signal });
    return [];
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    if (error.kind !== 'forbidden') return [`The review could not be posted: GitHub answered ${error.kind}.`];
    return ['The token may not comment (`permissions: pull-requests: write` lets it): the findings stand here.'];
  }
}

async function tell(runner: Runner, request: ActionRequest, told: Told): Promise<number> {
  const { outcome, lines, notes, inventoryFile } = told;
  const fails = isFailure(outcome, request.failOn);
  for (const line of workflowCommands(outcome, lines)) runner.say(line);
  runner.summary(jobSummary(outcome, { occasion: 'later', lines, notes }));
  runner.output('findings', String(outcome.kind === 'reviewed' ? outcome.findings.length : 0));
  runner.output('conclusion', fails ? 'failure' : 'success');
  runner.output('inventory', inventoryFile ?? '');
  runner.output('sarif', writeSarif(request, outcome) ?? '');
  return fails ? 1 : 0;
}

/** What is not known, and settings that cannot be used, fail whatever the level. */
export function isFailure(outcome: Outcome, failOn: FailOn): boolean {
  if (outcome.kind !== 'reviewed' || outcome.settings.problems.length > 0) return conclusionOf(outcome) === 'failure';
  const levels: Readonly<Record<FailOn, readonly string[]>> = {
    block: ['block'],
    comment: ['block', 'comment'],
    check: ['block', 'comment', 'check'],
    never: [],
  };
  return outcome.findings.some(({ severity }) => levels[failOn].includes(severity));
}

function writeSarif({ sarifFile: path }: ActionRequest, outcome: Outcome): string | null {
  if (path === null) return null;
  const isKnown = outcome.kind === 'reviewed';
  const document = {
    findings: isKnown ? outcome.findings : [],
    limitations: isKnown ? outcome.limitations : [],
    status: isKnown ? outcome.status : outcome.kind === 'failed' ? ('failed' as const) : ('complete' as const),
  };
  writeFileSync(path, sarifFile(document, { version: packageVersion(), docs: null }));
  return path;
}

function forgeOf({ token, apiUrl, serverUrl, repository }: ActionRequest, signal: AbortSignal): Forge {
  const identity = { kind: 'user', login: 'github-actions[bot]' } as const;
  const gitToken = async (): Promise<string | null> => token;
  return githubForge(tokenClient({ token, apiUrl }), repository, identity, { server: serverUrl, gitToken, signal });
}

function deskOf(request: ActionRequest): Desk {
  const { temporary, cacheDirectory, config, compileCommands } = request;
  const cache = cacheDirectory ?? join(temporary, 'statealyzr', 'cache');
  return {
    forge: async ({ repository }, signal) => forgeOf({ ...request, repository }, signal),
    installedAt: async () => new Date(0).toISOString(),
    notes: noNotes,
    analyse: (order, signal) => analyseInChild(order, CHILD_LIMITS, signal),
    report: (order, signal) => reportInChild(order, CHILD_LIMITS, signal),
    places: { mirrors: join(temporary, 'statealyzr', 'mirrors'), cache, inventories: join(cache, 'inventories') },
    jobs: availableParallelism(),
    given: {
      settings: config === null ? null : { path: config, text: textOf('config', config) },
      compileCommands:
        compileCommands === null ? null : { path: compileCommands, text: textOf('compile-commands', compileCommands) },
      inventoryFile: join(temporary, 'statealyzr', 'inventory.json'),
    },
    today: () => new Date().toISOString().slice(0, 10),
  };
}

/** A job remembers nothing of the one before. */
const noNotes: Desk['notes'] = {
  read: async () => ({ addedAt: null, introduced: 'yes', nextReport: null }),
  write: async () => undefined,
  forget: async () => undefined,
  openCheck: async () => null,
  setOpenCheck: async () => undefined,
};

function textOf(input: string, path: string): string {
  try {
    const bytes = readFileSync(path);
    if (bytes.length <= FILE_BYTES) return bytes.toString('utf8');
  } catch {
    // Said below.
  }
  throw new HostError('unreadable-file', `the input ${input}: ${path} cannot be read`, 'Give the path of a file.');
}

process.exitCode = await main(runnerOf(process.env, (line) => process.stdout.write(line)));
