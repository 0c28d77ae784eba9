/** The process that makes a report: the entry of `runChild`. Reads commits, never a working tree; runs nothing. */
import { childSettings, openChildWorld } from './child-world.ts';
import { ConfigError } from './config.ts';
import { reviewSettings } from './config-review.ts';
import { serveOrder } from './host/child.ts';
import { compileLate } from './host/engine.ts';
import { changedFiles, openRepository, type Repository } from './host/git.ts';
import { firstParents } from './host/git-history.ts';
import { HostError } from './host/host-error.ts';
import { packageVersion } from './host/package-files.ts';
import { snapshotOfRevision } from './host/snapshot.ts';
import { makeReport } from './report.ts';
import type { ReportAnswer, ReportOrder } from './report-order.ts';
import { reportMarkdown } from './review/render/report-markdown.ts';

/** Inventories that are taken to find out which commits did it, at most. */
const mostLooks = 100;

/** Throws only for what is our own mistake. */
async function carryOut(order: ReportOrder): Promise<ReportAnswer> {
  try {
    return await report(order);
  } catch (error) {
    if (error instanceof ConfigError) return { kind: 'nothing', why: error.message, advice: 'Mend the settings.' };
    if (!(error instanceof HostError)) throw error;
    return { kind: 'nothing', why: error.message, advice: error.advice };
  }
}

async function report(order: ReportOrder): Promise<ReportAnswer> {
  const repository = await openRepository(order.gitDir);
  const head = await snapshotOfRevision(repository, order.head);
  const { settings: given, inheritedSettings: inherited } = order;
  const { config, state } = reviewSettings({ base: head.snapshot, head: head.snapshot, given, inherited });
  if (state.problems.length > 0) throw new ConfigError(state.problems);
  const { world, close } = await openChildWorld(order, config, 'report');
  const made = await makeReport(
    {
      repository,
      name: order.name,
      web: order.web,
      branch: order.branch,
      history: await firstParents(repository, order.head),
      head,
      settings: childSettings(config, order.compileCommands),
      ledger: given === null ? null : config.ledger,
      today: order.today,
      since: order.since,
      every: order.every,
      trend: order.trend,
      looks: mostLooks,
      tool: `statealyzr ${packageVersion()}`,
      renames: (from, to) => renamesOf(repository, from, to),
    },
    world,
  );
  await close();
  const { packets, drift } = made;
  return { kind: 'made', markdown: reportMarkdown(made), packets, drift: drift.length, settings: config.report };
}

async function renamesOf(repository: Repository, from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { from: old, path } of await changedFiles(repository, from, to))
    if (old !== undefined) found.set(old, path);
  return found;
}

compileLate();
await serveOrder((order) => carryOut(order as ReportOrder));
