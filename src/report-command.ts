/** What runs behind `report`: the default branch and its history, the report, words. */
import type { CommandResult } from './cli.ts';
import type { CommonOptions, ReportCommand } from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import { openRepository } from './host/git.ts';
import { defaultBranch, firstParents, repositoryAddress } from './host/git-history.ts';
import { packageVersion, pageAssets } from './host/package-files.ts';
import { checkHeap } from './host/rerun.ts';
import { snapshotOfRevision } from './host/snapshot.ts';
import { makeReport } from './report.ts';
import type { Taken } from './report-inventories.ts';
import type { ReportRequest } from './report-request.ts';
import { analysisSettings, openWorld, ownConfig, type Prepared, renamesOf } from './requests.ts';
import { reportJson } from './review/render/report-json.ts';
import { reportMarkdown } from './review/render/report-markdown.ts';
import { reportText } from './review/render/report-text.ts';
import type { StateReport } from './review/report.ts';
import { createLineReader } from './source/lines.ts';

/** Inventories that are taken to find out which commits did it, at most. */
export const mostLooks = 200;

export async function showReport(command: ReportCommand, display: Display): Promise<CommandResult> {
  const { request, world, close } = await prepareReport(command, display);
  let head: Taken | undefined;
  const report = await makeReport({ ...request, onHead: (taken) => (head = taken) }, world);
  close();
  if (command.options.format === 'html') return { text: await reportHtml(report, head, request), exit: 0 };
  return { text: reportForm(report, command.options, display), exit: 0 };
}

/** Loaded only where it is used: the charts take half a second to load. */
async function reportHtml(report: StateReport, head: Taken | undefined, request: ReportRequest): Promise<string> {
  const { reportPage } = await import('./review/render/html/report-page.ts');
  if (!head) return reportPage(report, null, pageAssets());
  const { inventory, others, dispositions } = head;
  const document = { tool: request.tool, inventory, others, dispositions, today: request.today };
  return reportPage(report, { document, lines: createLineReader(request.head.snapshot) }, pageAssets());
}

/** Throws HostError and ConfigError. */
async function prepareReport(command: ReportCommand, display: Display): Promise<Prepared<ReportRequest>> {
  const { options, since, every, trend } = command;
  const repository = await openRepository(command.directory);
  const branch = await defaultBranch(repository);
  const history = await firstParents(repository, branch.ref);
  display.progress(`reading ${branch.name}`);
  const head = await snapshotOfRevision(repository, history[0]?.sha ?? branch.ref);
  checkHeap(head.snapshot);
  const config = ownConfig(head.snapshot, options, display);
  const { name, web } = await repositoryAddress(repository);
  const request: ReportRequest = {
    repository,
    name,
    web,
    branch: branch.name,
    history,
    head,
    settings: analysisSettings(config, options, repository.workTree ?? ''),
    ledger: options.config === null ? null : config.ledger,
    today: new Date().toISOString().slice(0, 10),
    since,
    every,
    trend,
    looks: mostLooks,
    tool: `statealyzr ${packageVersion()}`,
    renames: (from, to) => renamesOf(repository, from, to),
    onPoint: (done, total) => display.progress(`point ${done} of ${total}`),
  };
  return { request, limitations: head.limitations, ...openWorld(options, display) };
}

function reportForm(report: StateReport, { format }: CommonOptions, display: Display): string {
  if (format === 'json') return reportJson(report);
  return format === 'markdown' ? reportMarkdown(report) : reportText(report, display.colors);
}
