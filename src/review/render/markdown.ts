/** Text for Markdown: nothing from a repository makes markup, a link, a mention or a line of its own. */
import { terminalText } from './escape.ts';

declare const medium: unique symbol;

/** Safe to stand in a line or table cell of Markdown. */
export type MarkdownText = string & { readonly [medium]: 'markdown' };

/** As code, which GitHub shows as it is: neither markup nor mentions work in it. */
export function code(text: string): MarkdownText {
  if (text === '') return '' as MarkdownText;
  // A bar would end a table cell even in code; a run of backticks ends the code.
  const plain = terminalText(text).replaceAll('|', '¦');
  const ticks = '`'.repeat(Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const space = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${plain}${space}${ticks}` as MarkdownText;
}

/** A table with a head; cells are words of our own or went through `code`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
