/** The body of a review: a line above its comments, or the findings themselves where their lines were refused. */
import type { Finding } from '../finding.ts';
import { reviewMarker } from '../markers.ts';
import type { Reviewed } from '../outcome.ts';
import type { MarkdownText } from './escape.ts';
import { markdown } from './escape.ts';
import { evidenceFold, type HeadLines, messageWords, placeWords, ruleWords, suggestionWords } from './finding-words.ts';
import { bytesOf, count, fittedItems, mostBytes, stacked } from './markdown.ts';

const mostEvidence = 8;

export function bodyWithoutFindings({ findings, head }: Pick<Reviewed, 'findings' | 'head'>, shown: number): string {
  const more = findings.length - shown;
  const rest = more > 0 ? ` The check has all ${findings.length}.` : '';
  return `${count(shown, 'comment')} on state that this change adds or writes.${rest}\n\n${reviewMarker({ head, said: [] })}`;
}

export function bodyWithFindings(head: string, findings: readonly Finding[], lines: HeadLines): string {
  const marker = reviewMarker({ head, said: findings.map(({ fingerprint }) => fingerprint) });
  const title = `${count(findings.length, 'finding')}. GitHub took no comments on their lines.\n\n`;
  const room = mostBytes - bytesOf(title) - bytesOf(marker) - 2;
  const more = (left: number): MarkdownText => markdown`${left} more: see the check.`;
  const body = fittedItems(findings, (finding) => findingPart(finding, lines), room, {
    more,
    separator: '\n\n---\n\n',
  });
  return `${title}${body}\n\n${marker}`;
}

function findingPart(finding: Finding, lines: HeadLines): MarkdownText {
  return stacked([
    stacked([placeWords(finding.at), messageWords(finding)], '\n'),
    suggestionWords(finding, lines),
    evidenceFold(finding, mostEvidence),
    ruleWords(finding, 'elsewhere'),
  ]);
}
