/** An outcome as a check: title, summary, text, annotations and buttons, within what GitHub takes. */
import type { Finding, Severity } from '../finding.ts';
import type { Outcome, SettingsProblem } from '../outcome.ts';
import { shortName } from '../phrases.ts';
import { type MarkdownText, markdown, type PlainText, plainText } from './escape.ts';
import type { HeadLines } from './finding-words.ts';
import { type LedgerFile, ledgerFold } from './ledger.ts';
import { bytesOf, fitted, mostBytes, shortened } from './markdown.ts';
import { findingsText, type Occasion, summaryParts, titleOf } from './outcome-words.ts';

/** What a code host is given; see `CheckOutput` of the forge. */
export interface CheckText {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly annotations: readonly CheckAnnotation[];
}

export interface CheckAnnotation {
  readonly path: string;
  readonly line: number;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
  readonly details?: string;
}

export interface CheckButton {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

export interface CheckContext {
  readonly occasion: Occasion;
  readonly lines: HeadLines;
  /** Where a patch was asked for that accepts the findings. */
  readonly ledger: LedgerFile | null;
}

export const checkLimits = { title: 255, summary: mostBytes, text: mostBytes, message: mostBytes } as const;

/** Annotations are sent in pages of 50, a write each. */
const mostAnnotations = 500;

export const buttons = {
  reanalyse: {
    label: 'Re-analyse',
    description: 'Review this commit again',
    identifier: 're-analyse',
  },
  ledger: {
    label: 'Ledger patch',
    description: 'A patch that accepts these findings',
    identifier: 'ledger-patch',
  },
} as const satisfies Readonly<Record<string, CheckButton>>;

export function checkButtons(outcome: Outcome): readonly CheckButton[] {
  const hasFindings = outcome.kind === 'reviewed' && outcome.findings.length > 0;
  return hasFindings ? [buttons.reanalyse, buttons.ledger] : [buttons.reanalyse];
}

export function checkText(outcome: Outcome, { occasion, lines, ledger }: CheckContext): CheckText {
  const patch =
    outcome.kind === 'reviewed' && ledger !== null ? ledgerFold(outcome.findings, ledger, checkLimits.text / 2) : '';
  // What was asked for by a button must not be what is cut.
  const room = checkLimits.text - (patch === '' ? 0 : bytesOf(patch) + 2);
  const findings = findingsText(outcome, lines, Math.max(0, room));
  return {
    title: shortened(titleOf(outcome), checkLimits.title),
    summary: fitted(summaryParts(outcome, occasion), checkLimits.summary, { more: partsLeft }),
    text: patch === '' ? findings : `${patch}\n\n${findings}`,
    annotations: annotationsOf(outcome),
  };
}

const partsLeft = (left: number): MarkdownText => markdown`${left} more sections left out: too long.`;

const levels: Readonly<Record<Severity, CheckAnnotation['level']>> = {
  block: 'failure',
  comment: 'warning',
  check: 'notice',
};

/** Loudest first. Base lines are no lines of the head; a path outside of the repository has none. */
function annotationsOf(outcome: Outcome): readonly CheckAnnotation[] {
  if (outcome.kind === 'untouched') return [];
  if (outcome.kind === 'failed') {
    const { at, detail, advice } = outcome;
    const text = { level: 'failure', title: titleOf(outcome), message: messageOf([detail, advice]) } as const;
    return at !== null && isInside(at.path) ? [{ path: at.path, line: Math.max(1, at.line), ...text }] : [];
  }
  const problems = outcome.settings.problems.filter(({ revision }) => revision === 'head').map(ofProblem);
  const findings = outcome.findings.filter(({ at }) => isInside(at.path)).slice(0, mostAnnotations);
  return [...problems, ...findings.map(ofFinding)].slice(0, mostAnnotations);
}

function ofProblem({ path, line, text }: SettingsProblem): CheckAnnotation {
  const message = messageOf([text]);
  return { path, line: Math.max(1, line), level: 'failure', title: 'Settings cannot be used', message };
}

function ofFinding(finding: Finding): CheckAnnotation {
  const { at, rule, element, severity, message, evidence } = finding;
  const details = fittedLines(
    evidence.map(({ path, line, text }) => plainText([`${path}:${line}: ${text}`])),
    checkLimits.message,
  );
  return {
    path: at.path,
    line: Math.max(1, at.line),
    level: levels[severity],
    title: shortened(plainText([`${rule}: ${shortName(element)}`]), checkLimits.title),
    message: messageOf(message),
    ...(details === '' ? {} : { details }),
  };
}

function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
}

/** GitHub refuses an empty one. */
function messageOf(lines: readonly string[]): string {
  const said = lines.filter((line) => line !== '');
  return fittedLines(
    said.length > 0 ? said.map((line) => plainText([line])) : [plainText(['(no text)'])],
    checkLimits.message,
  );
}

/** Whole lines, with the number of those left out. */
function fittedLines(lines: readonly PlainText[], limit: number): string {
  const more = (left: number): PlainText => plainText([`${left} more lines`]);
  const kept: string[] = [];
  let size = bytesOf(more(lines.length));
  for (const line of lines) {
    size += bytesOf(line) + 1;
    if (size > limit) return [...kept, more(lines.length - kept.length)].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}
