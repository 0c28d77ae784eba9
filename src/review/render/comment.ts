/**
 * A finding as a comment on a line, and which line that is. One finding, one comment.
 *
 * A `suggestion` block replaces the line it stands under, so it can only be given where the suggested line goes: under the
 * sibling's line, which the block repeats. Where the diff shows that line, the comment stands there, for a fix that takes
 * one click is worth more than the place of the cause. Else it stands where the finding is, and shows the line as code with
 * its place. A thread never moves, and lines under it change: so its mark keeps the line it was opened under, and a later
 * version of the comment has the block only as long as that is still the line to repeat.
 */
import type { Position } from '../../source/range.ts';
import type { Finding, Suggestion } from '../finding.ts';
import { anchorDigest, findingMarker } from '../markers.ts';
import type { PatchLines } from '../placement.ts';
import { fenced, isPlainLine, type MarkdownText, markdown } from './escape.ts';
import {
  evidenceFold,
  type HeadLines,
  indentOf,
  messageWords,
  placeWords,
  ruleWords,
  suggestionWords,
} from './finding-words.ts';
import { bytesOf, fitted, mostBytes, stacked } from './markdown.ts';

export interface Anchor extends Position {
  /** Of the line's text: see `anchorDigest`. */
  readonly digest: string;
}

const mostEvidence = 16;
const mostSuggested = 600;

/** Where the diff has room for the finding; null: nowhere. */
export function anchorOf(finding: Finding, patch: PatchLines, lines: HeadLines): Anchor | null {
  const { suggestion, at } = finding;
  for (const place of suggestion && suggestedLines(suggestion, lines) ? [suggestion, at] : [at]) {
    if (patch.get(place.path)?.shown.has(place.line))
      return { path: place.path, line: place.line, digest: digestAt(place, lines) };
  }
  return null;
}

/** The whole comment, for a thread that was opened under the line of `anchor`. */
export function commentBody(finding: Finding, anchor: string, lines: HeadLines): string {
  const { fingerprint, element } = finding;
  const parts = [
    stacked([messageWords(finding), placeNote(finding, anchor, lines)], '\n'),
    suggestionFor(finding, anchor, lines),
    evidenceFold(finding, mostEvidence),
    ruleWords(finding, 'thread'),
  ];
  const marker = findingMarker({ fingerprint, element, anchor, state: 'live' });
  const room = mostBytes - bytesOf(marker) - 2;
  const body = fitted(
    parts.filter((part) => part !== ''),
    room,
    { more: () => 'Too long for a comment: see the check.' as MarkdownText },
  );
  return `${body}\n\n${marker}`;
}

/** The comment stands at the handler: the reader is told where the element is. */
function placeNote(finding: Finding, anchor: string, lines: HeadLines): MarkdownText {
  const stands = anchor === digestAt(finding.at, lines);
  return stands || !isApplicable(finding, anchor, lines)
    ? ('' as MarkdownText)
    : markdown`It comes in at ${placeWords(finding.at)}.`;
}

function suggestionFor(finding: Finding, anchor: string, lines: HeadLines): MarkdownText {
  const { suggestion } = finding;
  if (!suggestion || !isApplicable(finding, anchor, lines)) return suggestionWords(finding, lines);
  return fenced(suggestedLines(suggestion, lines) ?? [], 'suggestion');
}

/** Whether a thread under the line of `anchor` is where the suggested line goes. */
function isApplicable({ suggestion }: Finding, anchor: string, lines: HeadLines): boolean {
  return (
    suggestion !== undefined && suggestedLines(suggestion, lines) !== null && anchor === digestAt(suggestion, lines)
  );
}

/** The line and what follows it; null: not known, or it has what a reader of the block would not see. */
function suggestedLines(suggestion: Suggestion, lines: HeadLines): readonly string[] | null {
  const before = lines(suggestion.path, suggestion.line);
  if (before === null || before.trim() === '' || before.length + suggestion.text.length > mostSuggested) return null;
  if (!isPlainLine(before) || !isPlainLine(suggestion.text)) return null;
  return [before, `${indentOf(before)}${suggestion.text}`];
}

function digestAt(place: Position, lines: HeadLines): string {
  return anchorDigest(place, lines(place.path, place.line) ?? '');
}
