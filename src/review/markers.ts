/**
 * Marks that we leave on GitHub and find again: GitHub is the memory of what was said. A mark counts only in a text whose
 * author the caller knows to be us, and only as its last line: what we quote from a repository never stands there.
 */
import { createHash } from 'node:crypto';
import type { Position } from '../source/range.ts';
import { type HtmlCommentText, htmlCommentText } from './render/escape.ts';

/** A text on GitHub and who wrote it. */
export interface Authored {
  readonly author: { readonly kind: 'us' | 'user' | 'bot' };
  readonly body: string;
}

/** In the first comment of a thread of ours. */
export interface FindingMark {
  readonly fingerprint: string;
  /** Key of the element, so that a command in the thread can leave it out. */
  readonly element: string;
  /** `anchorDigest` of the line under which the thread was opened. */
  readonly anchor: string;
  /** Whether we took the finding for gone when we last wrote here. */
  readonly state: 'live' | 'gone';
}

/** In the body of a review. */
export interface ReviewMark {
  readonly head: string;
  /** Fingerprints of findings that stand in the body itself, because their lines were refused. */
  readonly said: readonly string[];
}

/** In our answer to a command. */
export interface IssueMark {
  readonly name: string;
  /** 16 hexadecimal digits. */
  readonly digest: string;
}

export interface AnswerMark {
  readonly place: 'conversation' | 'thread';
  /** The comment that gave the command. */
  readonly comment: number;
}

/** What a check was made for; GitHub keeps it as the check's external id. */
export type CheckSubject =
  | { readonly kind: 'pull-request'; readonly number: number; readonly base: string }
  | { readonly kind: 'merge-group'; readonly base: string };

/** Longer keys are cut: the fingerprint says which finding it is. */
const mostKey = 300;

type Word = 'finding' | 'review' | 'answer' | 'issue';

export const findingMarker = ({ fingerprint, element, anchor, state }: FindingMark): string =>
  marker('finding', [fingerprint, [...element].slice(0, mostKey).join(''), anchor, state]);

export const reviewMarker = ({ head, said }: ReviewMark): string => marker('review', [head, ...said]);

export const answerMarker = ({ place, comment }: AnswerMark): string => marker('answer', [place, String(comment)]);

/** `name` tells our issues of one repository apart: `weekly`. `digest` is of what it says, whenever it says it. */
export const issueMarker = ({ name, digest }: IssueMark): string => marker('issue', [name, digest]);

export function findingMark(text: Authored): FindingMark | null {
  const [fingerprint, element, anchor, state] = markIn(text, 'finding') ?? [];
  if (fingerprint === undefined || element === undefined || anchor === undefined) return null;
  if (!/^[0-9a-f]{16}$/.test(fingerprint)) return null;
  return { fingerprint, element, anchor, state: state === 'gone' ? 'gone' : 'live' };
}

export function reviewMark(text: Authored): ReviewMark | null {
  const [head, ...said] = markIn(text, 'review') ?? [];
  return head !== undefined && isSha(head) ? { head, said } : null;
}

export function answerMark(text: Authored): AnswerMark | null {
  const [place, comment] = markIn(text, 'answer') ?? [];
  if ((place !== 'conversation' && place !== 'thread') || !/^\d{1,16}$/.test(comment ?? '')) return null;
  return { place, comment: Number(comment) };
}

export function issueMark(text: Authored): IssueMark | null {
  const [name, digest] = markIn(text, 'issue') ?? [];
  return name === undefined || digest === undefined || !/^[0-9a-f]{16}$/.test(digest) ? null : { name, digest };
}

/** `body` with another mark as its last line. */
export function remarked(body: string, mark: FindingMark): string {
  const lines = linesOf(body);
  return [...lines.slice(0, isMarker(lines.at(-1) ?? '') ? -1 : undefined), findingMarker(mark)].join('\n');
}

export function checkId(subject: CheckSubject): string {
  return subject.kind === 'pull-request' ? `pull/${subject.number}/${subject.base}` : `group/${subject.base}`;
}

/** Null for what `checkId` did not make. */
export function checkSubject(id: string): CheckSubject | null {
  const [, number, pullBase, groupBase] = /^(?:pull\/(\d{1,9})\/(\S{1,200})|group\/(\S{1,200}))$/.exec(id) ?? [];
  if (number !== undefined && pullBase !== undefined)
    return { kind: 'pull-request', number: Number(number), base: pullBase };
  return groupBase === undefined ? null : { kind: 'merge-group', base: groupBase };
}

/** Of a line as it stands: equal as long as the line is where a comment was put, however far it moves. */
export function anchorDigest({ path }: Position, text: string): string {
  return createHash('sha256').update(`${path}\0${text}`).digest('hex').slice(0, 12);
}

/** GitHub gives bodies back with other line ends, and without the spaces at their end. */
export function sameBody(a: string, b: string): boolean {
  return linesOf(a).join('\n') === linesOf(b).join('\n');
}

function marker(word: Word, values: readonly string[]): string {
  const encoded: readonly HtmlCommentText[] = values.map(htmlCommentText);
  return `<!-- statealyzr:${word} ${encoded.join(' ')} -->`;
}

function markIn({ author, body }: Authored, word: Word): readonly string[] | null {
  if (author.kind !== 'us') return null;
  const [, found, values = ''] = pattern.exec(linesOf(body).at(-1) ?? '') ?? [];
  return found === word ? values.split(' ').map(decoded) : null;
}

const pattern = /^<!-- statealyzr:([a-z]+) ([\w.% ]+) -->$/;

const isMarker = (line: string): boolean => pattern.test(line);

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function linesOf(body: string): readonly string[] {
  return body
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}

function isSha(text: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(text);
}
