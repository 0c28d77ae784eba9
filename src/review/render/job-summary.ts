/** An outcome as the summary of a job, and as the lines by which the runner puts annotations on files. */
import type { Outcome } from '../outcome.ts';
import { checkText } from './check-run.ts';
import { type CommandData, type CommandProperty, commandData, commandProperty, type MarkdownText } from './escape.ts';
import type { HeadLines } from './finding-words.ts';
import { bytesOf, fitted } from './markdown.ts';
import { findingsText, type Occasion, summaryParts, titleOf } from './outcome-words.ts';

/** The runner refuses a summary of more than 1 MiB. */
export const summaryLimit = 1 << 20;

/** What the runner shows of one step, by level. */
export const commandsShown = 10;

export interface JobSummaryContext {
  readonly occasion: Occasion;
  readonly lines: HeadLines;
  /** Lines of our own words, below the title: what the job could not do. */
  readonly notes: readonly string[];
}

/** At most `limit` bytes. */
export function jobSummary(outcome: Outcome, context: JobSummaryContext, limit: number = summaryLimit): string {
  const notes = context.notes.join('\n\n') as MarkdownText;
  const head = [
    `## statealyzr: ${titleOf(outcome)}` as MarkdownText,
    notes,
    ...summaryParts(outcome, context.occasion),
  ];
  const summary = fitted(
    head.filter((part) => part !== ''),
    Math.floor(limit / 2),
    { more: (left) => `${left} more sections left out: too long.` as MarkdownText },
  );
  const text = findingsText(outcome, context.lines, limit - bytesOf(summary) - 3);
  return text === '' ? `${summary}\n` : `${summary}\n\n${text}\n`;
}

/** A line for each annotation, loudest first, as many of each level as are shown; then how many are not. */
export function workflowCommands(outcome: Outcome, lines: HeadLines): readonly string[] {
  const { annotations, title } = checkText(outcome, { occasion: 'later', lines, ledger: null });
  const commands: string[] = [];
  let left = 0;
  for (const [level, name] of commandNames) {
    const all = annotations.filter((annotation) => annotation.level === level);
    left += Math.max(0, all.length - commandsShown);
    for (const { path, line, title, message } of all.slice(0, commandsShown))
      commands.push(command(name, { file: path, line: String(line), title }, message.split('\n')));
  }
  if (outcome.kind === 'failed' && commands.length === 0)
    commands.push(command('error', { title }, [outcome.detail, outcome.advice]));
  return left > 0 ? [...commands, `${left} more in the summary of the job`] : commands;
}

const commandNames = [
  ['failure', 'error'],
  ['warning', 'warning'],
  ['notice', 'notice'],
] as const;

/** `::error file=a.c,line=1,title=x::text` */
export function command(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string>>,
  lines: readonly string[],
): string {
  const said = Object.entries(properties).map(
    ([key, value]): `${string}=${CommandProperty}` => `${key}=${commandProperty(value)}`,
  );
  const data: CommandData = commandData(lines);
  return `::${name} ${said.join(',')}::${data}`;
}
