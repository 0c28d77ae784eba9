/**
 * The answer to a command. `explain` shows what the review knows of a finding; a disposition is answered with the change that
 * writes it down, for we never commit: a `suggestion` in the thread that stands under the declaration, else the line to write
 * there, and always a patch of the ledger.
 */
import type { Position } from '../../source/range.ts';
import type { DispositionKind } from '../../state/disposition.ts';
import type { Command, CommandMistake, DisposeCommand } from '../command.ts';
import type { Finding } from '../finding.ts';
import { type AnswerMark, anchorDigest, answerMarker, type FindingMark } from '../markers.ts';
import type { Outcome } from '../outcome.ts';
import { bareName, shortName } from '../phrases.ts';
import type { PatchLines } from '../placement.ts';
import { code, fenced, isPlainLine, type MarkdownText, markdown, prose } from './escape.ts';
import { evidenceFold, type HeadLines, indentOf, messageWords, placeWords, suggestionWords } from './finding-words.ts';
import { entriesFold, type LedgerFile } from './ledger.ts';
import { fitted, mostBytes, stacked } from './markdown.ts';
import { titleOf } from './outcome-words.ts';

export interface AnswerContext {
  /** Of the head that was reviewed last; null: there is no review yet. */
  readonly outcome: Outcome | null;
  /** Of the thread in which the command was given; null: it was given elsewhere. */
  readonly thread: FindingMark | null;
  readonly patch: PatchLines;
  readonly lines: HeadLines;
  readonly ledger: LedgerFile;
}

const mostEvidence = 60;
const shownKeys = 20;

/** The whole body, with the mark that says which command it answers. */
export function answerBody(command: Command | CommandMistake, to: AnswerMark, context: AnswerContext): string {
  const marker = answerMarker(to);
  const body = fitted(answerParts(command, context), mostBytes - marker.length - 2, { more: () => '' as MarkdownText });
  return `${body}\n\n${marker}`;
}

/** Of a command by one who may not write here. */
export function refusalBody(to: AnswerMark): string {
  return `Commands are taken from people who can write to this repository.\n\n${answerMarker(to)}`;
}

function answerParts(command: Command | CommandMistake, context: AnswerContext): readonly MarkdownText[] {
  if (command.kind === 'mistake') return [`Expected ${command.expected}.` as MarkdownText];
  const meant = findingMeant(command.key, context);
  if (meant.kind === 'unclear') return [meant.words];
  if (command.kind === 'dispose') return disposeParts(command, meant, context);
  if (meant.finding === null) return [noFinding(meant.element, context)];
  return [
    messageWords(meant.finding),
    explainedHandlers(meant.finding),
    suggestionWords(meant.finding, context.lines),
    evidenceFold(meant.finding, mostEvidence),
  ].filter((part) => part !== '');
}

type Meant = Subject | { readonly kind: 'unclear'; readonly words: MarkdownText };

interface Subject {
  readonly kind: 'subject';
  readonly element: string;
  /** Null: the review has none on the element. */
  readonly finding: Finding | null;
}

/** What KEY names, else the thread, else the only finding there is. */
function findingMeant(key: string | null, { outcome, thread }: AnswerContext): Meant {
  const findings = outcome?.kind === 'reviewed' ? outcome.findings : [];
  if (key !== null) {
    const named = findings.filter(({ element }) => namesOf(element).includes(key));
    const elements = new Set(named.map(({ element }) => element));
    if (elements.size > 1) return unclear(markdown`${code(key)} names several elements: ${keyList([...elements])}`);
    const [finding = null] = named;
    return { kind: 'subject', element: finding?.element ?? key, finding };
  }
  if (thread) {
    const finding = findings.find(({ fingerprint }) => fingerprint === thread.fingerprint) ?? null;
    return { kind: 'subject', element: thread.element, finding };
  }
  const [only, ...others] = findings;
  if (only && others.length === 0) return { kind: 'subject', element: only.element, finding: only };
  if (!only) return unclear(noFindings(outcome));
  return unclear(markdown`Which element? Give its key: ${keyList(findings.map(({ element }) => element))}`);
}

const unclear = (words: MarkdownText): Meant => ({ kind: 'unclear', words });

/** As people call it: the key, without file, without keyword, the name alone. */
function namesOf(element: string): readonly string[] {
  const short = shortName(element);
  return [element, bareName(element), short, short.slice(short.indexOf('.') + 1)];
}

function keyList(elements: readonly string[]): MarkdownText {
  const all = [...new Set(elements)];
  const left = all.length - shownKeys;
  const shown = all.slice(0, shownKeys).map(code).join(', ') as MarkdownText;
  return left > 0 ? markdown`${shown} and ${left} more` : shown;
}

function noFindings(outcome: Outcome | null): MarkdownText {
  if (outcome === null) return 'This change has not been reviewed yet.' as MarkdownText;
  return `${titleOf(outcome)} on this change.` as MarkdownText;
}

function noFinding(element: string, { outcome }: AnswerContext): MarkdownText {
  if (outcome?.kind !== 'reviewed') return noFindings(outcome);
  const { findings } = outcome;
  const said = markdown`There is no finding on ${code(element)} in the head that was reviewed last.`;
  if (findings.length === 0) return said;
  return markdown`${said} There are findings on ${keyList(findings.map((f) => f.element))}.`;
}

function explainedHandlers({ handlers, confidence, state }: Finding): MarkdownText {
  const lines = handlers.map(
    (h) =>
      markdown`- ${code(`${h.function}()`)} ${h.role as MarkdownText}, ${placeWords(h)}: ${h.covered} of ${h.siblings} siblings`,
  );
  const contexts = state?.contexts ?? [];
  const written = contexts.length === 0 ? '' : `Written in: ${contexts.join(', ')}. `;
  return stacked([stacked(lines, '\n'), `${written}Confidence ${confidence}.` as MarkdownText]);
}

function disposeParts(
  command: DisposeCommand,
  { element, finding }: Subject,
  context: AnswerContext,
): readonly MarkdownText[] {
  const { disposition, reason } = command;
  const entries = entriesFold([{ element, kind: disposition, reason }], context.ledger);
  const declared = finding && declarationOf(finding);
  const change = declared ? inSource(declared, disposition, reason, context) : ('' as MarkdownText);
  const unknown =
    finding === null
      ? markdown`No finding of the head that was reviewed last is on ${code(element)}; the key is taken as it is.`
      : ('' as MarkdownText);
  const said = markdown`${code(element)} is to be ${words[disposition]}: ${prose(reason)}.`;
  const how =
    change === ''
      ? ('Committed with the patch below, it holds from the next push on.' as MarkdownText)
      : ('Committed beside the declaration, or with the patch below, it holds from the next push on.' as MarkdownText);
  return [unknown, said, how, change, entries].filter((part) => part !== '');
}

const words: Readonly<Record<DispositionKind, MarkdownText>> = {
  local: 'left local' as MarkdownText,
  rebuilt: 'rebuilt' as MarkdownText,
  config: 'taken for configuration' as MarkdownText,
  accepted: 'accepted' as MarkdownText,
  synced: 'taken for synced' as MarkdownText,
  merged: 'taken for merged' as MarkdownText,
  reset: 'taken for reset' as MarkdownText,
};

/** The evidence of every rule begins with the declaration. */
function declarationOf({ evidence: [first] }: Finding): Position | null {
  return first && / declared \(/.test(first.text) ? first : null;
}

/** As a suggestion where it can be applied, else as the lines to write; empty where neither is sure to be right C. */
function inSource(
  declared: Position,
  disposition: DispositionKind,
  reason: string,
  { lines, patch, thread }: AnswerContext,
): MarkdownText {
  const line = lines(declared.path, declared.line);
  const commented = line === null ? null : withComment(line, disposition, reason);
  if (line === null || commented === null) return '' as MarkdownText;
  const isShown = patch.get(declared.path)?.shown.has(declared.line) === true;
  if (isShown && thread?.anchor === anchorDigest(declared, line)) return fenced(commented, 'suggestion');
  return stacked([markdown`At ${placeWords(declared)}:`, fenced(commented, 'c')], '\n');
}

/**
 * The line with the comment after it, or above it when a comment is open at its end. Null where that would not be C, or
 * would not be read back as it was meant: a star ends what is read of a reason.
 */
function withComment(line: string, disposition: DispositionKind, reason: string): readonly string[] | null {
  const comment = `/* statealyzr: ${disposition} -- ${reason} */`;
  if (!isPlainLine(line) || reason.includes('*') || reason.includes('/*') || reason.endsWith('\\')) return null;
  if (line.trim() === '' || line.trimEnd().endsWith('\\') || line.includes('statealyzr:')) return null;
  if (/^\s*(\*|#)/.test(line)) return null;
  const opens = line.lastIndexOf('/*') > line.lastIndexOf('*/');
  if (line.includes('*/') && !line.includes('/*')) return null;
  return opens ? [`${indentOf(line)}${comment}`, line] : [`${line.trimEnd()} ${comment}`];
}

/** For whoever answers without a review at hand. */
export function noticeBody(notice: string, to: AnswerMark): string {
  return `${prose(notice)}\n\n${answerMarker(to)}`;
}
