/** The process that analyses one change: the entry of `runChild`. Reads commits, never a working tree; runs nothing. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { statusOf } from './answers.ts';
import { childSettings, openChildWorld } from './child-world.ts';
import { postingOf, type ReviewSettings, reviewSettings } from './config-review.ts';
import { serveOrder } from './host/child.ts';
import { compileLate } from './host/engine.ts';
import { changedFiles, openRepository, patchText, type Repository, resolveRevision } from './host/git.ts';
import { HostError, ofHistory } from './host/host-error.ts';
import { packageVersion } from './host/package-files.ts';
import { type SnapshotResult, snapshotOfRevision } from './host/snapshot.ts';
import { type ChangeReview, type ReviewRequest, reviewChange } from './pipeline.ts';
import { inferredOf } from './review/inferred.ts';
import type { Failed, Reviewed } from './review/outcome.ts';
import { type PatchLines, readPatch } from './review/placement.ts';
import { inventoryJson } from './review/render/inventory-json.ts';
import type { ReviewAnswer, ReviewedFile, ReviewOrder } from './review-order.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import { createLineReader } from './source/lines.ts';
import type { StateInventory } from './state/inventory.ts';

/** Throws only for what is our own mistake. */
export async function carryOut(order: ReviewOrder): Promise<ReviewAnswer> {
  try {
    return await review(order);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { outcome: failure(order, error), posting: postingOf(), files: [], inventoryFile: null, timings: {} };
  }
}

async function review(order: ReviewOrder): Promise<ReviewAnswer> {
  const repository = await openRepository(order.gitDir);
  for (const commit of [order.base, order.head]) await resolveRevision(repository, commit);
  const before = await snapshotOfRevision(repository, order.base);
  const after = await snapshotOfRevision(repository, order.head);
  const { text: patch, cut } = await patchText(repository, order.base, order.head);
  const settings = settingsFor(order, before, after);
  const request = await requestOf({ order, repository, before, after, settings, patch: cut ? '' : patch });
  const { world, close } = await openChildWorld(order, settings.config, 'review');
  const { value, timings } = await reviewChange(request, world);
  await close();
  const unread = [...after.limitations, ...(cut ? [patchCut] : [])];
  return {
    outcome: outcomeOf(order, value, settings, unread),
    posting: postingOf(settings.config),
    files: reviewedFiles(value, request, readPatch(request.patch)),
    inventoryFile: await writeInventory(order, value, request),
    timings: { ...timings },
  };
}

const patchCut: Limitation = {
  kind: 'budget',
  path: '',
  line: 0,
  effect: 'may-miss',
  detail: 'the patch exceeds 16 MB; findings are not placed in it',
};

function settingsFor(order: ReviewOrder, before: SnapshotResult, after: SnapshotResult): ReviewSettings {
  const { settings: given, inheritedSettings: inherited } = order;
  return reviewSettings({ base: before.snapshot, head: after.snapshot, given, inherited });
}

interface Material {
  readonly order: ReviewOrder;
  readonly repository: Repository;
  readonly before: SnapshotResult;
  readonly after: SnapshotResult;
  readonly settings: ReviewSettings;
  readonly patch: string;
}

async function requestOf({ order, repository, before, after, settings, patch }: Material): Promise<ReviewRequest> {
  const { config, ledgers } = settings;
  const renames = new Map<string, string>();
  for (const change of await changedFiles(repository, order.base, order.head))
    if (change.from !== undefined) renames.set(change.from, change.path);
  return {
    base: before.snapshot,
    head: after.snapshot,
    ...childSettings(config, order.compileCommands),
    renames,
    patch,
    ledgers,
    rules: Object.fromEntries(config.rules) as ReviewRequest['rules'],
    today: order.today,
  };
}

function outcomeOf(
  { base, head }: ReviewOrder,
  value: ChangeReview,
  settings: ReviewSettings,
  unread: readonly Limitation[],
): Reviewed {
  const limitations = uniqueLimitations([...unread, ...value.limitations]);
  return {
    kind: 'reviewed',
    base,
    head,
    status: statusOf(limitations),
    findings: value.findings,
    counts: { introduced: value.findings.length, ...value.standing },
    limitations,
    addedDispositions: value.addedDispositions,
    settings: settings.state,
    inferred: inferredOf(value.inventories, limitations),
  };
}

/** Of each file with a finding: what the diff shows, and the lines that comments and suggestions stand on. */
function reviewedFiles({ findings }: ChangeReview, { head }: ReviewRequest, patch: PatchLines): ReviewedFile[] {
  const lineText = createLineReader(head);
  const wanted = new Map<string, Set<number>>();
  for (const { at, suggestion, evidence, handlers } of findings) {
    for (const { path, line } of [at, ...(suggestion ? [suggestion] : []), ...evidence, ...handlers])
      wanted.set(path, (wanted.get(path) ?? new Set()).add(line));
  }
  return [...wanted].map(([path, lines]) => ({
    path,
    shown: [...(patch.get(path)?.shown ?? [])],
    added: [...(patch.get(path)?.added ?? [])],
    lines: [...lines].sort((a, b) => a - b).map((line) => ({ line, text: lineText(path, line) ?? '' })),
  }));
}

/** The path of what was written. */
async function writeInventory(
  { inventoryFile, today }: ReviewOrder,
  { inventories }: ChangeReview,
  { ledgers }: ReviewRequest,
): Promise<string | null> {
  const largest = inventories.toSorted((a, b) => b.elements.size - a.elements.size)[0];
  if (inventoryFile === null || !largest) return null;
  const document = { tool: `statealyzr ${packageVersion()}`, inventory: largest, dispositions: ledgers.head, today };
  await pipeline(
    inventoryJson({ ...document, others: otherPrograms(inventories, largest) }),
    createWriteStream(inventoryFile),
  );
  return inventoryFile;
}

const otherPrograms = (all: readonly StateInventory[], one: StateInventory): readonly string[] =>
  all.filter((other) => other !== one).map(({ program }) => program);

function failure({ base, head }: ReviewOrder, { kind, message, advice }: HostError): Failed {
  const cause = ofHistory.has(kind) ? 'history' : 'git';
  return { kind: 'failed', base, head, cause, detail: message, at: null, advice };
}

compileLate();
await serveOrder((order) => carryOut(order as ReviewOrder));
