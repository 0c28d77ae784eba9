/** What runs behind each command: a request, the pipeline, words. */
import { planBuild } from './c/build/plan.ts';
import type { CommandResult, Commands } from './cli.ts';
import type { CommonOptions, HandlersCommand, ReviewCommand } from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import { emitStage } from './emit.ts';
import { showOverview } from './overview.ts';
import { type InventoryRequest, type ReviewRequest, reviewChange, type Timings, takeInventories } from './pipeline.ts';
import { prepareInventory, prepareReview } from './requests.ts';
import { handlersJson, handlersText } from './review/render/handlers.ts';
import { type ReviewDocument, reviewJson } from './review/render/review-json.ts';
import { reviewText } from './review/render/review-terminal.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import { programsNamed } from './stages.ts';

export const commands: Commands = { overview: showOverview, review, handlers, emit: emitStage };

async function review(command: ReviewCommand, display: Display): Promise<CommandResult> {
  const { options } = command;
  const { request, world, limitations, close } = await prepareReview(command, display);
  checkProgram({ snapshot: request.head, build: request.build }, options);
  if (sameFiles(request.base, request.head))
    return { text: reviewForm(documentOf(request, [], limitations), options, display), exit: 0 };
  const { value, timings } = await reviewChange(request, world);
  close();
  const document = documentOf(request, value.findings, uniqueLimitations([...limitations, ...value.limitations]));
  const timed = options.timings === 'shown' ? { ...document, timings: { ...timings } } : document;
  if (options.format === 'text') tellTimings(timings, options, display);
  const exit = value.findings.some((finding) => finding.severity === 'block') ? 1 : 0;
  return { text: reviewForm(timed, options, display), exit };
}

function documentOf(
  { base, head }: ReviewRequest,
  findings: ReviewDocument['findings'],
  limitations: readonly Limitation[],
): ReviewDocument {
  const status = limitations.some(leavesOut) ? 'partial' : 'complete';
  return { base: base.revision, head: head.revision, status, findings, limitations };
}

const reviewForm = (document: ReviewDocument, options: CommonOptions, display: Display): string =>
  options.format === 'json' ? reviewJson(document) : reviewText(document, display.colors);

/** The snapshots hold all that an analysis reads, so equal ones have equal inventories. */
function sameFiles(a: SourceSnapshot, b: SourceSnapshot): boolean {
  const same = a.files.every(({ path, hash }, i) => path === b.files[i]?.path && hash === b.files[i]?.hash);
  return same && a.files.length === b.files.length;
}

/** Whole files are missing from the result. */
function leavesOut({ kind }: Limitation): boolean {
  return kind === 'budget' || kind === 'file-too-large' || kind === 'unreadable-file' || kind === 'token-budget';
}

async function handlers(command: HandlersCommand, display: Display): Promise<CommandResult> {
  const { options } = command;
  const { request, world, limitations: unread, close } = await prepareInventory(command, display);
  checkProgram(request, options);
  const { value, timings } = await takeInventories(request, world);
  close();
  const inventories = value.inventories.map((inventory) => ({
    ...inventory,
    limitations: uniqueLimitations([...unread, ...inventory.limitations]),
  }));
  const limitations = uniqueLimitations([...unread, ...value.limitations]);
  tellTimings(timings, options, display);
  const text =
    options.format === 'json'
      ? handlersJson(inventories, limitations)
      : handlersText(inventories, limitations, display.colors);
  return { text, exit: 0 };
}

/** A misspelt `--program` must not look like a clean result. */
function checkProgram({ snapshot, build }: InventoryRequest, { program }: CommonOptions): void {
  if (program !== null) programsNamed(planBuild(snapshot, build), program);
}

function tellTimings(timings: Timings, options: CommonOptions, display: Display): void {
  if (options.timings === 'off') return;
  const parts = Object.entries(timings).map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)} s`);
  display.notice(parts.join(', '));
}
