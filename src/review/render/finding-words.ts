/** The words of a finding as Markdown, in the voice of a reviewer; comment, check and summary are made of them. */
import type { Position } from '../../source/range.ts';
import type { Evidence, Finding } from '../finding.ts';
import { shortName } from '../phrases.ts';
import { code, fenced, type MarkdownText, markdown, prose } from './escape.ts';
import { count, fold, stacked } from './markdown.ts';

/** Text of a 1-based line of the head; null: not known. */
export type HeadLines = (path: string, line: number) => string | null;

const mostLines = 4;

/** The message, at most four lines, the element in bold where it begins it. */
export function messageWords({ message, element }: Finding): MarkdownText {
  const name = shortName(element);
  const [first = '', ...rest] = message.slice(0, mostLines);
  const opening = first.startsWith(`${name} `)
    ? markdown`**${prose(name)}** ${prose(first.slice(name.length + 1))}`
    : prose(first);
  return stacked([opening, ...rest.map(prose)], '\n');
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
  if (!suggestion) return '' as MarkdownText;
  const text = `${indentOf(lines(suggestion.path, suggestion.line) ?? '')}${suggestion.text}`;
  return stacked([markdown`Suggested after ${placeWords(suggestion)}:`, fenced([text], 'c')], '\n');
}

export function evidenceFold({ evidence }: Finding, most: number): MarkdownText {
  if (evidence.length === 0) return '' as MarkdownText;
  const lines = evidence.slice(0, most).map(evidenceWords);
  const left = evidence.length - lines.length;
  if (left > 0) lines.push(markdown`- and ${left} more`);
  return fold('evidence', stacked(lines, '\n'));
}

function evidenceWords(evidence: Evidence): MarkdownText {
  return markdown`- ${placeWords(evidence)} ${code(evidence.text)}`;
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
