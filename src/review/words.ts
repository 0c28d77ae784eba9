/**
 * Words: from a judged finding to what a maintainer reads. Facts first, at most four lines, no pleading; what is unsure is
 * said as unsure.
 */
import type { InventoryIndex } from './drift.ts';
import { type Evidence, type Finding, fingerprint, rankedBy } from './finding.ts';
import { severityOf } from './judge.ts';
import { bareName, handlerEvidence, inContext, missingHandler, nearest, shortName, verbs } from './phrases.ts';
import { type PatchLines, place } from './placement.ts';
import type { Miss, SiblingFinding } from './rules/miss.ts';
import { atRunTime } from './run-time.ts';
import { suggestionOf } from './suggestions.ts';

export function sayFinding(found: SiblingFinding, patch: PatchLines, index: InventoryIndex): Finding {
  const handlers = found.misses.map(missingHandler);
  const [miss] = found.misses;
  const suggestion = miss && suggestionOf(miss, found.element, found.name, index);
  return {
    rule: 'handler-misses-sibling',
    fingerprint: fingerprint(
      'handler-misses-sibling',
      found.key,
      handlers.map((h) => h.function),
    ),
    element: found.key,
    kind: found.element.kind,
    confidence: Math.round(found.confidence * 100) / 100,
    severity: severityOf(found),
    at: place([found.element.declared, found.write.at], patch),
    message: message(found),
    evidence: evidence(found),
    handlers,
    ...(suggestion ? { suggestion } : {}),
    ...rankedBy(found.element),
  };
}

function message(found: SiblingFinding): readonly string[] {
  const [first, ...rest] = found.misses;
  if (!first) throw new Error('a finding names at least one handler');
  const name = shortName(found.key);
  const verb = verbOf(found, first);
  const used = found.element.kind === 'flag' ? 'used' : 'set';
  const lines = [
    `${name} is ${used} ${writtenWhere(found, first)} but ${first.handler.function}() does not ${verb.plain} it.`,
  ];
  if (rest.length > 0) {
    lines.push(`Nor ${rest.length === 1 ? 'does' : 'do'} ${rest.map((m) => `${m.handler.function}()`).join(', ')}.`);
  }
  const shown = nearest(first, found.name, 2);
  if (shown.length > 0) {
    lines.push(
      `${first.covered.length} of ${first.siblings.length} siblings (${siblingKind(found, first)}) are ${verb.done} there: ` +
        `${shown.map(([field, c]) => `${field} at ${c.at.path}:${c.at.line}`).join(', ')}.`,
    );
  }
  return lines;
}

/** A handler over flags lists them, whatever it does with them. */
function verbOf(found: SiblingFinding, miss: Miss): { readonly plain: string; readonly done: string } {
  return found.element.kind === 'flag' ? { plain: 'list', done: 'listed' } : verbs[miss.handler.role];
}

/** The writer's name says little when it is the handler itself. */
function writtenWhere(found: SiblingFinding, miss?: Miss): string {
  const { function: writer, at, in: place } = found.write;
  if (place === 'initialiser') return `in ${bareName(writer)}`;
  return writer === miss?.handler.key ? `at ${at.path}:${at.line}` : `in ${bareName(writer)}()`;
}

function siblingKind(found: SiblingFinding, miss: Miss): string {
  if (miss.class === 'record') return `members of ${miss.reason}`;
  return found.element.kind === 'flag' ? `values of ${miss.reason}` : `fields written by ${miss.reason}`;
}

function evidence(found: SiblingFinding): readonly Evidence[] {
  const lines: Evidence[] = [
    { ...found.element.declared, text: `${shortName(found.key)} declared (${found.element.type})` },
    { ...found.write.at, text: `${found.element.kind === 'flag' ? 'used' : 'written'} ${writtenWhere(found)}` },
  ];
  const state = stateEvidence(found);
  if (state) lines.push(state);
  for (const miss of found.misses) lines.push(...handlerEvidence(miss, found.name, verbOf(found, miss).plain));
  return lines;
}

/** Where the whole program says that the element may be written at run time. */
function stateEvidence(found: SiblingFinding): Evidence | undefined {
  const { classification } = found.element;
  const [write] = classification?.updateable ? atRunTime(classification.writes) : [];
  return (
    write && { ...write.at, text: `updateable: written in ${bareName(write.function)}()${inContext(write.contexts)}` }
  );
}
