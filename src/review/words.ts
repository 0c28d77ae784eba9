/**
 * Words: from a judged finding to what a maintainer reads. Facts first, at most four lines, no pleading; what is unsure is
 * said as unsure.
 */
import type { Coverage, HandlerRole } from '../state/inventory.ts';
import { type Evidence, type Finding, fingerprint, type MissingHandler, type Suggestion } from './finding.ts';
import { severityOf } from './judge.ts';
import { type PatchLines, place } from './placement.ts';
import type { Miss, SiblingFinding } from './rules/miss.ts';

const verbs: Readonly<Record<HandlerRole, { readonly plain: string; readonly done: string }>> = {
  copy: { plain: 'copy', done: 'copied' },
  save: { plain: 'save', done: 'saved' },
  restore: { plain: 'restore', done: 'restored' },
  encode: { plain: 'encode', done: 'encoded' },
  decode: { plain: 'decode', done: 'decoded' },
  merge: { plain: 'merge', done: 'merged' },
  reset: { plain: 'reset', done: 'reset' },
  init: { plain: 'initialise', done: 'initialised' },
  free: { plain: 'free', done: 'freed' },
  touch: { plain: 'announce', done: 'announced' },
};

export function sayFinding(found: SiblingFinding, patch: PatchLines): Finding {
  const handlers = found.misses.map(missingHandler);
  const suggestion = suggestionOf(found);
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
  };
}

function missingHandler(miss: Miss): MissingHandler {
  const { handler, covered, siblings } = miss;
  return {
    function: handler.function,
    ...handler.declared,
    role: handler.role,
    covered: covered.length,
    siblings: siblings.length,
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
  const shown = nearest(found, first, 2);
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
  return found.element.kind === 'flag' ? `values of ${miss.reason}` : `fields written by ${miss.reason}`;
}

/** The covered siblings that a reader would look at first: those declared or listed closest before the element. */
function nearest(found: SiblingFinding, miss: Miss, count: number): readonly (readonly [string, Coverage])[] {
  const listed = miss.covered.flatMap((name): (readonly [string, Coverage])[] => {
    const coverage = coverageOf(miss.handler.covers, name);
    return coverage ? [[name, coverage]] : [];
  });
  const distance = (name: string): number => commonPrefix(name, found.name);
  return listed.sort((a, b) => distance(b[0]) - distance(a[0]) || a[1].at.line - b[1].at.line).slice(0, count);
}

function commonPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

function coverageOf(covers: ReadonlyMap<string, Coverage>, name: string): Coverage | undefined {
  for (let path = name; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const coverage = covers.get(path);
    if (coverage) return coverage;
  }
  return undefined;
}

function evidence(found: SiblingFinding): readonly Evidence[] {
  const lines: Evidence[] = [
    { ...found.element.declared, text: `${shortName(found.key)} declared (${found.element.type})` },
    { ...found.write.at, text: `${found.element.kind === 'flag' ? 'used' : 'written'} ${writtenWhere(found)}` },
  ];
  for (const miss of found.misses) {
    lines.push({
      ...miss.handler.declared,
      text: `${miss.handler.function}() ${verbOf(found, miss).plain}: ${objects(miss)}`,
    });
    for (const [name, c] of nearest(found, miss, 3))
      lines.push({ ...c.at, text: `${name}: ${c.text ?? fill(c.shape, name)}` });
  }
  return lines;
}

function objects(miss: Miss): string {
  const { target, source, owner } = miss.handler;
  const pair = source === '' || target === '' ? target || source : `${source} -> ${target}`;
  return pair === '' ? owner : `${owner}, ${pair}`;
}

/** The nearest sibling's own line with the name put in, after that line; a line that does nothing else is preferred. */
function suggestionOf(found: SiblingFinding): Suggestion | undefined {
  const [miss] = found.misses;
  if (!miss) return undefined;
  const lines = nearest(found, miss, miss.covered.length).flatMap(([name, { at, text }]): Suggestion[] => {
    const line = text === undefined || !isSimple(text) ? undefined : renamed(text, name, found.name);
    return line === undefined ? [] : [{ ...at, text: line }];
  });
  return lines[0];
}

/** One assignment or one call, nothing else on the line. */
function isSimple(text: string): boolean {
  return (
    (text.match(/[^=!<>]=(?!=)/g)?.length ?? 0) <= 1 &&
    (text.match(/;/g)?.length ?? 0) === 1 &&
    !/^(if|for|while|return)\b/.test(text)
  );
}

/** `text` with the sibling's path replaced; undefined unless every whole-word use of it is replaced and it names one field. */
function renamed(text: string, from: string, to: string): string | undefined {
  const pattern = new RegExp(`(?<![A-Za-z0-9_])${escapeRegExp(from)}(?![A-Za-z0-9_])`, 'g');
  const result = text.replace(pattern, () => to);
  return result === text ? undefined : result;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function fill(shape: string, name: string): string {
  return shape.replaceAll('□', () => name);
}

/** `struct server.idle_ping` -> `server.idle_ping`; `src/x.c::reloads` -> `reloads`. */
function shortName(key: string): string {
  return bareName(key).replace(/^(struct|union|enum) /, '');
}

/** `key` without the file. */
function bareName(key: string): string {
  const cut = key.lastIndexOf('::');
  return cut < 0 ? key : key.slice(cut + 2);
}
