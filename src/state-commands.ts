/** What runs behind `inventory`, `diff` and `explain`: a request, the pipeline, words. */
import { checkProgram, statusOf, tellTimings } from './answers.ts';
import type { CommandResult } from './cli.ts';
import type { CommonOptions, DiffCommand, ExplainCommand, InventoryCommand } from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import { HostError } from './host/host-error.ts';
import { packageVersion, pageAssets } from './host/package-files.ts';
import { nearest } from './nearest.ts';
import { diffClassifications, type ProgramInventory, takeInventory } from './pipeline.ts';
import { prepareDiff, prepareInventory } from './requests.ts';
import { elementsNamed, explain } from './review/explanation.ts';
import { type DiffDocument, diffJson } from './review/render/diff-json.ts';
import { diffMarkdown, diffText } from './review/render/diff-text.ts';
import { type ExplainDocument, explainJson, explainMarkdown, explainText } from './review/render/explain.ts';
import { inventoryJson } from './review/render/inventory-json.ts';
import { inventoryMarkdown } from './review/render/inventory-markdown.ts';
import { inventoryText } from './review/render/inventory-text.ts';
import { type InventoryDocument, shownKey } from './review/render/inventory-view.ts';
import { type Limitation, uniqueLimitations } from './source/limitation.ts';
import { createLineReader } from './source/lines.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import type { StateElement, StateInventory } from './state/inventory.ts';
import type { Timings } from './stopwatch.ts';

/** Ways that the text of `explain` shows; JSON has all. */
const shownWays = 6;
const shownCandidates = 10;

const tool = (): string => `statealyzr ${packageVersion()}`;

export async function inventory(command: InventoryCommand, display: Display): Promise<CommandResult> {
  const { options } = command;
  const { request, world, limitations, close } = await prepareInventory(command, display);
  checkProgram(request, options);
  const { value, timings } = await takeInventory(request, world);
  close();
  const taken = value.inventory ?? noProgram(request.snapshot.revision, options);
  const all = uniqueLimitations([...limitations, ...taken.limitations, ...(value.inventory ? [] : value.limitations)]);
  const document: InventoryDocument = {
    tool: tool(),
    inventory: { ...taken, limitations: all, status: statusOf(all) },
    others: value.others,
    dispositions: value.dispositions,
    today: new Date().toISOString().slice(0, 10),
    ...timed(options, timings),
  };
  if (options.format !== 'json') tellTimings(timings, options, display);
  if (options.format === 'html') return { text: await inventoryHtml(document, request.snapshot), exit: 0 };
  return { text: inventoryForm(document, options, display), exit: 0 };
}

async function inventoryHtml(document: InventoryDocument, snapshot: SourceSnapshot): Promise<string> {
  // Loaded only where it is used: the charts take half a second to load.
  const { inventoryPage } = await import('./review/render/html/inventory-page.ts');
  return inventoryPage(document, createLineReader(snapshot), pageAssets());
}

function inventoryForm(document: InventoryDocument, options: CommonOptions, display: Display): CommandResult['text'] {
  if (options.format === 'json') return inParts(inventoryJson(document));
  if (options.format === 'markdown') return inventoryMarkdown(document);
  return inventoryText(document, display.colors);
}

async function* inParts(parts: Iterable<string>): AsyncGenerator<string> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < 1 << 16) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** A tree without a program has no state. */
function noProgram(revision: string, { precision }: CommonOptions): StateInventory {
  return {
    program: '',
    revision,
    elements: new Map(),
    handlers: [],
    writers: [],
    persistent: new Set(),
    flagUses: new Map(),
    limitations: [],
    status: 'complete',
    precision,
    counts: null,
    reached: new Map(),
    held: new Map(),
  };
}

const timed = ({ timings }: CommonOptions, spent: Timings): { readonly timings?: Readonly<Record<string, number>> } =>
  timings === 'shown' ? { timings: { ...spent } } : {};

export async function diff(command: DiffCommand, display: Display): Promise<CommandResult> {
  const { options } = command;
  const { request, world, limitations, close } = await prepareDiff(command, display);
  checkProgram({ snapshot: request.head, build: request.build }, options);
  const { value, timings } = await diffClassifications(request, world);
  close();
  const all: readonly Limitation[] = uniqueLimitations([...limitations, ...value.limitations]);
  const document: DiffDocument = {
    tool: tool(),
    base: request.base.revision,
    head: request.head.revision,
    status: statusOf(all),
    ...value,
    limitations: all,
    ...timed(options, timings),
  };
  if (options.format !== 'json') tellTimings(timings, options, display);
  return { text: diffForm(document, options, display), exit: 0 };
}

function diffForm(document: DiffDocument, options: CommonOptions, display: Display): string {
  if (options.format === 'json') return diffJson(document);
  return options.format === 'markdown' ? diffMarkdown(document) : diffText(document, display.colors);
}

export async function explainElement(command: ExplainCommand, display: Display): Promise<CommandResult> {
  const { options } = command;
  const { request, world, close } = await prepareInventory(command, display);
  checkProgram(request, options);
  const { value, timings } = await takeInventory(request, world);
  close();
  tellTimings(timings, options, display);
  const { inventory: found, element } = elementOf(value, command.key);
  const document: ExplainDocument = {
    tool: tool(),
    program: found.program,
    revision: found.revision,
    explanation: explain(found, element, options.format === 'text' ? shownWays : Number.POSITIVE_INFINITY),
    lineText: createLineReader(request.snapshot),
  };
  return { text: explainForm(document, options, display), exit: 0 };
}

function explainForm(document: ExplainDocument, options: CommonOptions, display: Display): string {
  if (options.format === 'json') return explainJson(document);
  return options.format === 'markdown' ? explainMarkdown(document) : explainText(document, display.colors);
}

/** Throws HostError `bad-argument` for a name that nothing has, or that several have. */
function elementOf(
  { inventory: taken, others }: ProgramInventory,
  key: string,
): { readonly inventory: StateInventory; readonly element: StateElement } {
  const known = taken ? [...taken.elements.values()] : [];
  const found = taken ? elementsNamed(taken, key) : [];
  const [first, ...rest] = found;
  if (taken && first && rest.length === 0) return { inventory: taken, element: first };
  if (first) throw new HostError('bad-argument', `'${key}' can be ${found.length} elements`, choices(found));
  const near = nearestKey(key, known);
  const hint = near === undefined ? '' : `; did you mean '${near}'?`;
  const where = others.length > 0 ? ' Other programs: --program.' : '';
  throw new HostError('bad-argument', `no element '${key}'${hint}`, `statealyzr inventory lists them.${where}`);
}

function choices(found: readonly StateElement[]): string {
  const keys = found.slice(0, shownCandidates).map(shownKey);
  const more = found.length > shownCandidates ? ` and ${found.length - shownCandidates} more` : '';
  return `Give one of: ${keys.join(', ')}${more}.`;
}

/** By the key, else by the name alone. */
function nearestKey(key: string, elements: readonly StateElement[]): string | undefined {
  const near = nearest(key, elements.map(shownKey));
  if (near !== undefined) return near;
  const last = key.slice(Math.max(key.lastIndexOf('.'), key.lastIndexOf(':')) + 1);
  const name = nearest(
    last,
    elements.map((element) => element.name),
  );
  const element = elements.find((candidate) => candidate.name === name);
  return element && shownKey(element);
}
