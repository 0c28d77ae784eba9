/** What two classifications differ in, as text for a terminal and as Markdown. */
import { contexts as contextOrder, type ElementWrite, type StateElement } from '../../state/inventory.ts';
import type { ClassificationDiff, Reclassified } from '../reclassified.ts';
import type { DiffDocument } from './diff-json.ts';
import { code, terminal } from './escape.ts';
import { limitationsMarkdown } from './inventory-markdown.ts';
import { functionName, shownKey } from './inventory-view.ts';
import { limitationsText, type Style } from './review-terminal.ts';

const shownEach = 40;

export function diffText(document: DiffDocument, style: Style): string {
  const { base, head, status, programs, addedPrograms, removedPrograms, limitations } = document;
  const range = terminal`${base.slice(0, 12)}..${head.slice(0, 12)}`;
  const parts = programs.filter(differs).map((diff) => programText(diff, style));
  const other = [
    ...addedPrograms.map((name): string => terminal`new program ${name}`),
    ...removedPrograms.map((name): string => terminal`program ${name} is gone`),
  ];
  if (other.length > 0) parts.push(other.join('\n'));
  const count = programs.reduce(
    (sum, { added, removed, changed }) => sum + added.length + removed.length + changed.length,
    0,
  );
  const words = count === 0 ? 'no difference' : `${count} element${count === 1 ? '' : 's'}`;
  parts.push(`${style.bold(words)} in ${range}${status === 'complete' ? '' : `, ${status}`}`);
  if (limitations.length > 0) parts.push(limitationsText(limitations, style));
  return `${parts.join('\n\n')}\n`;
}

const differs = ({ added, removed, changed }: ClassificationDiff): boolean =>
  added.length + removed.length + changed.length > 0;

function programText({ program, added, removed, changed }: ClassificationDiff, style: Style): string {
  const lines = [style.bold(terminal`${program}`)];
  const list = <Item>(items: readonly Item[], form: (item: Item) => readonly string[]): void => {
    for (const item of items.slice(0, shownEach)) lines.push(...form(item));
    if (items.length > shownEach) lines.push(style.dim(`  and ${items.length - shownEach} more: --format json`));
  };
  list(added, (element) => [`  ${style.green('new')}      ${elementText(element)}`]);
  list(removed, (element) => [`  ${style.red('gone')}     ${elementText(element)}`]);
  list(changed, (change) => [
    `  ${style.yellow('changed')}  ${terminal`${shownKey(change.head)}`}`,
    ...changeWords(change, (text) => terminal`${text}`).map((words) => `           ${words}`),
  ]);
  return lines.join('\n');
}

const elementText = (element: StateElement): string =>
  terminal`${shownKey(element)} ${element.declared.path}:${element.declared.line}: ${classWords(element)}`;

/** `updateable by packet, timer` */
function classWords({ classification, kind }: StateElement): string {
  if (!classification) return kind;
  const { persistent, perCrossFlow, updateable, contexts } = classification;
  if (!persistent) return 'not persistent';
  if (perCrossFlow === null || updateable === null) return 'persistent';
  if (updateable) return `updateable by ${contextOrder.filter((c) => contexts.includes(c)).join(', ')}`;
  return perCrossFlow ? 'used at run time, not written then' : 'persistent, not used at run time';
}

/** A line for each thing that changed; `quote` makes text of the repository safe. */
function changeWords(change: Reclassified, quote: (text: string) => string): readonly string[] {
  const { attributes, newContexts, goneContexts, newWriters, goneWriters } = change;
  const writers = (writes: readonly ElementWrite[]): string =>
    writes.map(({ function: fn, at }) => quote(`${functionName(fn)} ${at.path}:${at.line}`)).join(', ');
  return [
    ...attributes.map(({ attribute, from, to }) => `${attribute}: ${quote(said(from))} -> ${quote(said(to))}`),
    newContexts.length > 0 ? `now written by ${newContexts.join(', ')}` : '',
    goneContexts.length > 0 ? `no longer written by ${goneContexts.join(', ')}` : '',
    newWriters.length > 0 ? `new writers: ${writers(newWriters)}` : '',
    goneWriters.length > 0 ? `writers gone: ${writers(goneWriters)}` : '',
  ].filter((line) => line !== '');
}

function said(value: string | boolean | null): string {
  if (typeof value === 'string') return value;
  return value === null ? 'not known' : value ? 'yes' : 'no';
}

export function diffMarkdown(document: DiffDocument): string {
  const parts = [`## State between ${code(document.base)} and ${code(document.head)}`];
  for (const diff of document.programs.filter(differs)) parts.push(programMarkdown(diff));
  for (const name of document.addedPrograms) parts.push(`New program ${code(name)}.`);
  for (const name of document.removedPrograms) parts.push(`Program ${code(name)} is gone.`);
  if (!document.programs.some(differs)) parts.push('No difference.');
  const limits = limitationsMarkdown(document.limitations);
  if (limits !== '') parts.push(limits);
  return `${parts.join('\n\n')}\n`;
}

function programMarkdown({ program, added, removed, changed }: ClassificationDiff): string {
  const element =
    (word: string) =>
    (e: StateElement): string =>
      `- ${word} ${code(shownKey(e))} ${code(`${e.declared.path}:${e.declared.line}`)}: ${classWords(e)}`;
  const lines = [
    ...added.map(element('new')),
    ...removed.map(element('gone')),
    ...changed.map((change) => `- changed ${code(shownKey(change.head))}: ${changeWords(change, code).join('; ')}`),
  ];
  const more = lines.length > shownEach ? [`- and ${lines.length - shownEach} more`] : [];
  return [`### ${code(program)}`, [...lines.slice(0, shownEach), ...more].join('\n')].join('\n\n');
}
