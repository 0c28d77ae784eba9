/** Words of `unhandled-state`: where the element is written and when, which handlers leave it out, what they cover. */
import type { Position } from '../source/range.ts';
import type { StateElement } from '../state/inventory.ts';
import type { InventoryIndex } from './drift.ts';
import { type Evidence, type Finding, fingerprint, rankedBy, type Suggestion } from './finding.ts';
import { unhandledSeverity } from './judge.ts';
import { bareName, handlerEvidence, inContext, missingHandler, nearest, shortName, verbs } from './phrases.ts';
import { type PatchLines, place } from './placement.ts';
import type { UnhandledFinding } from './rules/unhandled-state.ts';
import { suggestionOf } from './suggestions.ts';

/** Writes shown in the evidence; the inventory has all of them. */
const shownWrites = 5;

export function sayUnhandled(found: UnhandledFinding, patch: PatchLines, index: InventoryIndex): Finding {
  const { element, misses, change } = found;
  const handlers = misses.map(missingHandler);
  const suggestion = suggest(found, index);
  const written = placesOf(found);
  const at = place(change === 'new' ? [element.declared, ...written] : written, patch);
  return {
    rule: 'unhandled-state',
    fingerprint: fingerprint(
      'unhandled-state',
      element.key,
      handlers.map((h) => h.function),
    ),
    element: element.key,
    kind: element.kind,
    confidence: Math.round(found.confidence * 100) / 100,
    severity: unhandledSeverity(found),
    at,
    message: message(found),
    evidence: evidence(found),
    handlers,
    ...(suggestion ? { suggestion } : {}),
    ...rankedBy(element),
  };
}

/** Of an old element the change itself must show why: a line that it adds writes the element, or hands its address over. */
export function isShown(found: UnhandledFinding, patch: PatchLines): boolean {
  return found.change === 'new' || placesOf(found).some(({ path, line }) => patch.get(path)?.added.has(line));
}

function placesOf({ writes, handedOver }: UnhandledFinding): readonly Position[] {
  return [...writes, ...handedOver].map((w) => w.at);
}

function message(found: UnhandledFinding): readonly string[] {
  const [first, ...rest] = found.misses;
  const said = `${nameOf(found)} ${writtenNow(found)}`;
  if (!first)
    return [`${said}, and no function saves it.`, `Nor is there one that saves half of the ${others(found)}.`];
  const verb = verbs[first.handler.role];
  const lines = [`${said}, but ${first.handler.function}() does not ${verb.plain} it.`];
  if (rest.length > 0)
    lines.push(`Nor ${rest.length === 1 ? 'does' : 'do'} ${rest.map((m) => `${m.handler.function}()`).join(', ')}.`);
  const shown = nearest(first, found.element.name, 2).map(([name, c]) => `${name} at ${c.at.path}:${c.at.line}`);
  lines.push(
    `${first.covered.length} of ${first.siblings.length} siblings (${first.reason}) are ${verb.done} there` +
      `${shown.length > 0 ? `: ${shown.join(', ')}` : ''}.`,
  );
  return lines;
}

function writtenNow({ change, alsoHit, writes: [write] }: UnhandledFinding): string {
  const where = write ? ` in ${bareName(write.function)}()${inContext(write.contexts)}` : '';
  if (write?.how === 'pointer' && alsoHit > 0)
    return `${change === 'new' ? 'may' : 'may now'} be written through a pointer${where}`;
  return `${change === 'new' ? 'is' : 'is now'} written${where}`;
}

/** A static local is named with its function, unless that is where it is written. */
function nameOf({ element, writes: [write] }: UnhandledFinding): string {
  const name = shortName(element.key);
  const [, owner] = isStaticLocal(element) ? element.key.split('::') : [];
  const isSaid = owner === undefined || owner === name || owner === bareName(write?.function ?? '');
  return isSaid ? name : `${name} of ${owner}()`;
}

function isStaticLocal({ kind, key }: StateElement): boolean {
  return kind === 'variable' && key.split('::').length === 3;
}

function others({ element }: UnhandledFinding): string {
  return element.kind === 'variable'
    ? `updateable variables of ${element.declared.path}`
    : `updateable fields of ${element.owner}`;
}

function evidence(found: UnhandledFinding): readonly Evidence[] {
  const { element, writes, change, misses } = found;
  const lines: Evidence[] = [{ ...element.declared, text: `${shortName(element.key)} declared (${element.type})` }];
  if (change === 'became-updateable')
    lines.push({ ...element.declared, text: 'not written after the first packet before this change' });
  for (const write of writes.slice(0, shownWrites)) {
    const means = write.how === 'name' ? '' : write.how === 'pointer' ? ' through a pointer' : ' by a library call';
    lines.push({ ...write.at, text: `written in ${bareName(write.function)}()${means}${inContext(write.contexts)}` });
  }
  const last = writes[shownWrites];
  if (last) lines.push({ ...last.at, text: `and written ${count(writes.length - shownWrites, 'more time')}` });
  for (const { at, function: by } of found.handedOver.slice(0, shownWrites))
    lines.push({ ...at, text: `handed to a function that writes it, in ${bareName(by)}()` });
  if (found.alsoHit > 0)
    lines.push({ ...firstAt(found), text: `the same write may hit ${count(found.alsoHit, 'other element')}` });
  for (const miss of misses) lines.push(...handlerEvidence(miss, element.name, verbs[miss.handler.role].plain));
  return lines;
}

function firstAt({ writes: [write], element }: UnhandledFinding): StateElement['declared'] {
  return write?.at ?? element.declared;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** What the nearest sibling's line becomes; no other function could name a static local. */
function suggest({ element, misses }: UnhandledFinding, index: InventoryIndex): Suggestion | undefined {
  if (isStaticLocal(element)) return undefined;
  for (const miss of misses) {
    const suggestion = suggestionOf(miss, element, element.name, index);
    if (suggestion) return suggestion;
  }
  return undefined;
}
