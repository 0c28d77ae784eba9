/** Words of `handler-lost-coverage`: what is no longer handled, where it is still written, what is still handled. */
import type { Position } from '../source/range.ts';
import type { Coverage } from '../state/inventory.ts';
import { type Evidence, type Finding, fingerprint, rankedBy, type Suggestion } from './finding.ts';
import { lostSeverity } from './judge.ts';
import { bareName, handlerEvidence, missingHandler, shortName, verbs } from './phrases.ts';
import { type PatchLines, place } from './placement.ts';
import type { LostFinding } from './rules/handler-lost-coverage.ts';
import { confidence, type Miss } from './rules/miss.ts';

export function sayLost(found: LostFinding, patch: PatchLines): Finding {
  const { element, key, misses } = found;
  const handlers = misses.map(missingHandler);
  const suggestion = suggest(found);
  return {
    rule: 'handler-lost-coverage',
    fingerprint: fingerprint(
      'handler-lost-coverage',
      key,
      handlers.map((h) => h.function),
    ),
    element: key,
    kind: element.kind,
    confidence: Math.round(Math.max(...misses.map(confidence)) * 100) / 100,
    severity: lostSeverity(found),
    at: place([...misses.flatMap((m) => placesIn(m, found.gone)), element.declared], patch),
    message: message(found),
    evidence: evidence(found),
    handlers,
    ...(suggestion ? { suggestion } : {}),
    ...rankedBy(element),
  };
}

/** What the handler still lists, that first after which stood what is gone: it has no line of its own. */
function beside({ covered, handler }: Miss, gone: Coverage): readonly (readonly [string, Coverage])[] {
  // In the head all lines after the one that is gone moved up by one, or by as many as went with it.
  const distance = ({ at }: Coverage): number =>
    at.line < gone.at.line ? gone.at.line - at.line : at.line + 1 - gone.at.line;
  return covered
    .flatMap((name): (readonly [string, Coverage])[] => {
      const coverage = handler.covers.get(name);
      return coverage ? [[name, coverage]] : [];
    })
    .sort(([, a], [, b]) => distance(a) - distance(b) || a.at.line - b.at.line);
}

function placesIn(miss: Miss, gone: Coverage): readonly Position[] {
  return [...beside(miss, gone).map(([, { at }]) => at), miss.handler.declared];
}

function message({ key, gone, write, misses }: LostFinding): readonly string[] {
  const [first, ...rest] = misses;
  if (!first) throw new Error('a finding names at least one handler');
  const { done } = verbs[first.handler.role];
  const lines = [
    `${shortName(key)} is no longer ${done} by ${first.handler.function}() and is still set in ${bareName(write.function)}().`,
  ];
  if (rest.length > 0) lines.push(`Nor by ${rest.map((m) => `${m.handler.function}()`).join(', ')}.`);
  const shown = beside(first, gone)
    .slice(0, 2)
    .map(([field, c]) => `${field} at ${c.at.path}:${c.at.line}`);
  lines.push(
    `${first.covered.length} of the ${first.siblings.length} that were ${done} there before this change still are` +
      `${shown.length > 0 ? `: ${shown.join(', ')}` : ''}.`,
  );
  return lines;
}

function evidence({ element, key, write, misses, name, gone }: LostFinding): readonly Evidence[] {
  const lines: Evidence[] = [
    { ...element.declared, text: `${shortName(key)} declared (${element.type})` },
    { ...write.at, text: `written in ${bareName(write.function)}()` },
  ];
  for (const miss of misses) {
    const { handler } = miss;
    lines.push({
      ...handler.declared,
      text: `${handler.function}() before: ${gone.text ?? gone.shape.replaceAll('□', () => name)}`,
    });
    lines.push(...handlerEvidence(miss, name, `still ${verbs[handler.role].plain}s`));
  }
  return lines;
}

/** The line that is gone, after the one that stood before it. */
function suggest({ gone, misses: [first] }: LostFinding): Suggestion | undefined {
  const [last] = first ? beside(first, gone).filter(([, { at }]) => at.line < gone.at.line) : [];
  return last && gone.text !== undefined ? { ...last[1].at, text: gone.text } : undefined;
}
