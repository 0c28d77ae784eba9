/*
 * Definition: #include, #include_next, #import, -include: a header entered, skipped or replayed.
 * Method: include guards and `#pragma once` first; then a record of the header under equal macros; else the header is
 * read, and put on record if nothing happened that a record cannot repeat.
 * May miss when: the header is missing or lies outside the jail; that is a Limitation.
 */
import type { HeaderName } from './builtins.ts';
import type { FoundHeader } from './includes.ts';
import type { LexedFile } from './lexed-file.ts';
import { type HeaderRecord, repeatEffects } from './replay.ts';
import { type Frame, MAX_UNIT_TOKENS, openFrame, type Unit } from './unit.ts';

const MAX_INCLUDE_DEPTH = 200;
/** What an #include costs of the step budget, so that headers which include each other twice end. */
const STEPS = 200;

export interface Inclusion {
  readonly header: HeaderName;
  readonly line: number;
  readonly how: 'plain' | 'next' | 'once';
}

export function includeHeader(unit: Unit, frame: Frame, inclusion: Inclusion): void {
  const { header, line } = inclusion;
  unit.expander.spend(STEPS);
  const found = unit.search.resolve({
    text: header.text,
    quoted: header.style === 'quoted',
    from: frame.spelled,
    fromIndex: frame.chainIndex,
    next: inclusion.how === 'next',
  });
  if (found.kind !== 'found') {
    const kind = found.kind === 'outside' ? 'outside-jail' : 'missing-header';
    unit.limit(kind, line, `${header.text}: read as empty`);
    return;
  }
  if (found.origin === 'stub') {
    unit.limit('missing-header', line, `${header.text}: read a stub of our own in its place`);
  }
  const outcome = unit.session.lex(found.path, found.content, unit.dialect);
  if (outcome.file === undefined) {
    const { problem, detail } = outcome;
    unit.limitations.push({ kind: problem, path: found.path, line: 1, effect: 'may-miss', detail });
    return;
  }
  const lexed = outcome.file;
  if (isSpent(unit, lexed, inclusion)) return;
  if (frame.depth + 1 > MAX_INCLUDE_DEPTH) {
    unit.taints++;
    unit.limit('include-depth', line, `${header.text}: #include nested deeper than ${MAX_INCLUDE_DEPTH}, left out`);
    return;
  }
  enter(unit, frame, lexed, found);
}

/** True if a guard, `#pragma once` or #import makes the header empty. */
function isSpent(unit: Unit, lexed: LexedFile, inclusion: Inclusion): boolean {
  const { table } = unit.session;
  table.ensure(lexed.once);
  if (table.read(lexed.once) !== 0) return true;
  if (inclusion.how === 'once') table.write(lexed.once, 1);
  return lexed.guard !== 0 && table.read(lexed.guard) !== 0;
}

function enter(unit: Unit, outer: Frame, lexed: LexedFile, found: FoundHeader): void {
  const { records, table } = unit.session;
  const frame = openFrame(lexed, { spelled: found.spelled, chainIndex: found.index, depth: outer.depth + 1 });
  unit.output.carry = 0;
  if (unit.options.replay === 'off') {
    unit.read(frame);
    return;
  }
  const key = `${unit.configuration}\0${found.index}\0${found.spelled}`;
  const room = MAX_INCLUDE_DEPTH - frame.depth;
  const known = records.find(lexed, key, table, (one) => one.depth <= room && unit.lookups.hold(one.facts));
  if (known === undefined) record(unit, frame, key);
  else replay(unit, frame, known);
  unit.output.carry = 0;
  if (unit.output.length > MAX_UNIT_TOKENS) unit.expander.stop('token-budget');
}

/** Reads a header, and puts it on record if it can be repeated. */
function record(unit: Unit, frame: Frame, key: string): void {
  const { records, table, invocations, output } = unit.session;
  const start = {
    tokens: output.length,
    facts: unit.lookups.position,
    limitations: unit.limitations.length,
    invocations: invocations.position,
    taints: unit.taints,
    maxDepth: unit.maxDepth,
    children: unit.children.length,
    steps: unit.expander.steps,
  };
  unit.maxDepth = frame.depth;
  table.beginHeader();
  unit.read(frame);
  const depth = unit.maxDepth - frame.depth;
  unit.maxDepth = Math.max(unit.maxDepth, start.maxDepth);
  const touches = table.endHeader();
  const children = unit.children.splice(start.children);
  if (touches === undefined || unit.taints !== start.taints || unit.expander.stopped) return;
  invocations.keepSince(start.invocations);
  const made = { output, first: start.tokens, children };
  const result = {
    facts: unit.lookups.since(start.facts),
    limitations: unit.limitations.slice(start.limitations),
    depth,
    steps: unit.expander.steps - start.steps,
  };
  const added = records.add(frame.lexed, key, { touches, table }, made, result);
  unit.children.push({ first: start.tokens, end: output.length, record: added });
}

function replay(unit: Unit, frame: Frame, known: HeaderRecord): void {
  const { output, session } = unit;
  const first = output.length;
  session.records.repeatTokens(known, output);
  const end = output.length;
  if (end > first) unit.replays.push(first, end - 1, known.id);
  unit.children.push({ first, end, record: known });
  repeatEffects(known, session.table);
  unit.expander.spend(known.steps);
  unit.lookups.use(known.facts);
  for (const limitation of known.limitations) unit.limitations.push(limitation);
  unit.maxDepth = Math.max(unit.maxDepth, frame.depth + known.depth);
}
