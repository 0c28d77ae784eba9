/** A review as Markdown, for a file or a page: what the check of a pull request has, without what only a host knows. */
import type { MarkdownText } from './escape.ts';
import { code, markdown } from './escape.ts';
import { countWords, type HeadLines } from './finding-words.ts';
import { stacked } from './markdown.ts';
import { findingParts, findingsTable, limitationWords } from './outcome-words.ts';
import type { ReviewDocument } from './review-json.ts';

export function reviewMarkdown(document: ReviewDocument, lines: HeadLines): string {
  const { base, head, findings, limitations, status } = document;
  const partial = status === 'complete' ? '' : ` The analysis is ${status}.`;
  const text = stacked([
    markdown`## ${countWords(findings) as MarkdownText}`,
    markdown`From ${code(base)} to ${code(head)}.${partial as MarkdownText}`,
    findingsTable(findings),
    ...findings.map((finding) => findingParts(finding, lines)),
    limitationWords(limitations),
  ]);
  return `${text}\n`;
}
