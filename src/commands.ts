/** What runs behind each command: a request, the pipeline, words. */

import { checkProgram, statusOf, tellTimings } from './answers.ts';
import type { CommandResult, Commands } from './cli.ts';
import type { CommonOptions, HandlersCommand, ReviewCommand } from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import { emitStage } from './emit.ts';
import { packageVersion } from './host/package-files.ts';
import { writeSettings } from './init.ts';
import { showOverview } from './overview.ts';
import { type ReviewRequest, reviewChange, takeInventories } from './pipeline.ts';
import { showReport } from './report-command.ts';
import { prepareInventory, prepareReview } from './requests.ts';
import { handlersJson, handlersText } from './review/render/handlers.ts';
import { type ReviewDocument, reviewJson } from './review/render/review-json.ts';
import { reviewMarkdown } from './review/render/review-markdown.ts';
import { reviewText } from './review/render/review-terminal.ts';
import { sarifFile } from './review/render/sarif.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import { createLineReader } from './source/lines.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import { diff, explainElement, inventory } from './state-commands.ts';

export const commands: Commands = {
  overview: showOverview,
  inventory,
  diff,
  review,
  explain: explainElement,
  handlers,
  init: writeSettings,
  emit: emitStage,
  report: showReport,
  // Loaded only where it is used: it is most of what there is to load.
  serve: async ({ role }) => (await import('./serve.ts')).serve(role),
};

async function review(command: ReviewCommand, display: Display): Promise<CommandResult> {
  const { options } = command;
  const { request, world, limitations, close } = await prepareReview(command, display);
  checkProgram({ snapshot: request.head, build: request.build }, options);
  if (sameFiles(request.base, request.head))
    return { text: reviewForm(documentOf(request, [], limitations), request, options, display), exit: 0 };
  const { value, timings } = await reviewChange(request, world);
  close();
  const document = documentOf(request, value.findings, uniqueLimitations([...limitations, ...value.limitations]));
  const timed = options.timings === 'shown' ? { ...document, timings: { ...timings } } : document;
  if (options.format === 'text') tellTimings(timings, options, display);
  const exit = value.findings.some((finding) => finding.severity === 'block') ? 1 : 0;
  return { text: reviewForm(timed, request, options, display), exit };
}

function documentOf(
  { base, head }: ReviewRequest,
  findings: ReviewDocument['findings'],
  limitations: readonly Limitation[],
): ReviewDocument {
  return { base: base.revision, head: head.revision, status: statusOf(limitations), findings, limitations };
}

function reviewForm(
  document: ReviewDocument,
  { head }: ReviewRequest,
  { format }: CommonOptions,
  display: Display,
): string {
  if (format === 'json') return reviewJson(document);
  if (format === 'sarif') return sarifFile(document, { version: packageVersion(), docs: null });
  if (format !== 'markdown') return reviewText(document, display.colors);
  const lineText = createLineReader(head);
  return reviewMarkdown(document, (path, line) => lineText(path, line) ?? null);
}

/** The snapshots hold all that an analysis reads, so equal ones have equal inventories. */
function sameFiles(a: SourceSnapshot, b: SourceSnapshot): boolean {
  const same = a.files.every(({ path, hash }, i) => path === b.files[i]?.path && hash === b.files[i]?.hash);
  return same && a.files.length === b.files.length;
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
