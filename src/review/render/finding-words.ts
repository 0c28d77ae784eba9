/** The words of a finding as Markdown, in the voice of a reviewer; comment, check and summary are made of them. */
import type { Position } from '../../source/range.ts';
import type { Evidence, Finding } from '../finding.ts';
import { shortName } from '../phrases.ts';
import { code, fenced, type MarkdownText, markdown, prose } from './escape.ts';
import { count, fitted, fold, shortened, stacked } from './markdown.ts';

/** Text of a 1-based line of the head; null: not known. */
export type HeadLines = (path: string, line: number) => string | null;

const mostLines = 4;
/** Of a line of ours; what is quoted is shorter. */
const mostCharacters = 1000;
const mostQuoted = 300;
const mostEvidenceBytes = 24_000;

/** The message, at most four lines, the element in bold where it begins it. Comments keep line ends; elsewhere Markdown takes two spaces. */
export function messageWords({ message, element }: Finding, end: '\n' | '  \n' = '\n'): MarkdownText {
  const name = shortName(element);
  const [first = '', ...rest] = message.slice(0, mostLines).map((line) => shortened(line, mostCharacters));
  const opening = first.startsWith(`${name} `)
    ? markdown`**${prose(name)}** ${prose(first.slice(name.length + 1))}`
    : prose(first);
  return stacked([opening, ...rest.map(prose)], end);
}

/** Which rule, how many siblings, and what to do when it is meant so. Outside of its thread a command needs the key. */
export function ruleWords(finding: Finding, where: 'thread' | 'elsewhere'): MarkdownText {
  const [best] = [...finding.handlers].sort((a, b) => b.covered / b.siblings - a.covered / a.siblings);
  const share = best ? `, ${best.covered} of ${best.siblings} siblings` : '';
  const said = `${finding.rule}${share}. Intended?` as MarkdownText;
  if (where === 'thread') return markdown`${said} Reply ${code('/statealyzr local -- reason')}`;
  return markdown`${said} Comment ${code(`/statealyzr local ${finding.element} -- reason`)}`;
}

/** The line to add, where it can only be shown. */
export function suggestionWords({ suggestion }: Finding, lines: HeadLines): MarkdownText {
  if (!suggestion || suggestion.text.length > mostQuoted) return '' as MarkdownText;
  const text = `${indentOf(lines(suggestion.path, suggestion.line) ?? '')}${suggestion.text}`;
  return stacked([markdown`Suggested after ${placeWords(suggestion)}:`, fenced([text], 'c')], '\n');
}

export function evidenceFold({ evidence }: Finding, most: number): MarkdownText {
  if (evidence.length === 0) return '' as MarkdownText;
  const lines = evidence.slice(0, most).map(evidenceWords);
  const beyond = evidence.length - lines.length;
  const more = (left: number): MarkdownText => markdown`- and ${left + beyond} more`;
  const shown = fitted(lines, mostEvidenceBytes, { more, separator: '\n' });
  const isWhole = shown === stacked(lines, '\n');
  return fold('evidence', isWhole && beyond > 0 ? stacked([shown, more(0)], '\n') : shown);
}

function evidenceWords(evidence: Evidence): MarkdownText {
  return markdown`- ${placeWords(evidence)} ${code(shortened(evidence.text, mostQuoted))}`;
}

export function placeWords({ path, line }: Position): MarkdownText {
  return code(`${path}:${line}`);
}

export function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** `2 findings, 1 of them blocking` */
export function countWords(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  if (findings.length === 0) return 'No findings';
  return `${count(findings.length, 'finding')}${blocking > 0 ? `, ${blocking} of them blocking` : ''}`;
}
