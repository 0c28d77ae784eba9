/** Values of the command line: what was typed, made what it means, or a mistake that says what is wanted. */
import { InvalidArgumentError } from 'commander';
import type { EntryContext } from './config.ts';
import { suggestion } from './nearest.ts';
import type { Precision } from './state/inventory.ts';

/** What is wrong with a command line, for its user. */
export class UsageMistake extends Error {}

export interface GivenEntry {
  readonly context: EntryContext;
  readonly function: string;
}

/** Revisions as typed. `A..B` compares the two, `A...B` starts from their merge base. */
export interface RevisionRange {
  readonly base: string;
  readonly head: string;
  readonly from: 'base' | 'merge-base';
}

const CONTEXTS: readonly EntryContext[] = ['packet', 'timer', 'control', 'peer'];
const PRECISIONS: readonly Precision[] = ['fields', 'paper'];
const MAX_JOBS = 256;
/** A century: further back there is no C. */
const MAX_DAYS = 36_500;

export function parsePrecision(text: string): string {
  if (PRECISIONS.some((precision) => precision === text)) return text;
  throw new InvalidArgumentError(`Precisions: ${PRECISIONS.join(', ')}${suggestion(text, PRECISIONS)}`);
}

export function parseJobs(text: string): number {
  const jobs = Number(text);
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= MAX_JOBS) return jobs;
  throw new InvalidArgumentError(`A number from 1 to ${MAX_JOBS} is wanted.`);
}

export function addEntry(text: string, before: readonly GivenEntry[] = []): readonly GivenEntry[] {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(0, at));
  const context = CONTEXTS.find((candidate) => candidate === name);
  const called = text.slice(at + 1);
  if (context !== undefined && /^[A-Za-z_$][\w$]*$/.test(called)) return [...before, { context, function: called }];
  throw new InvalidArgumentError(`Write CONTEXT=FUNCTION, with a context of ${CONTEXTS.join(', ')}.`);
}

/** An empty side is HEAD, as in git. */
export function parseRange(text: string): RevisionRange {
  const dots = /\.{2,}/.exec(text);
  if (dots === null) throw new UsageMistake(`'${text}' is no change; write BASE..HEAD, for example ${text}..HEAD`);
  const base = text.slice(0, dots.index) || 'HEAD';
  const head = text.slice(dots.index + dots[0].length) || 'HEAD';
  if (dots[0].length > 3 || head.includes('..'))
    throw new UsageMistake(`'${text}' is no change; write BASE..HEAD or BASE...HEAD`);
  return { base, head, from: dots[0].length === 3 ? 'merge-base' : 'base' };
}

/** `7d`, `12w`, or a number of days. */
export function parseDays(text: string): number {
  const [, digits = '', unit] = /^(\d{1,6})([dw]?)$/.exec(text) ?? [];
  const days = Number(digits) * (unit === 'w' ? 7 : 1);
  if (digits !== '' && days >= 1 && days <= MAX_DAYS) return days;
  throw new InvalidArgumentError('A number of days or weeks is wanted: 7d, 4w.');
}

export function parseWeeks(text: string): number {
  const weeks = Number(text);
  if (/^\d{1,4}$/.test(text) && weeks >= 1 && weeks * 7 <= MAX_DAYS) return weeks;
  throw new InvalidArgumentError('A number of weeks is wanted, from 1 on.');
}
