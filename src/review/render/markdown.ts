/** What Markdown of ours is made of: tables, folds, and parts that are cut to what GitHub takes. */
import type { MarkdownText } from './escape.ts';

/** What GitHub takes as a body, a summary or a text. It counts characters; bytes are never fewer. */
export const mostBytes = 65_535;

/** A table with a head of our own words. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [...tableHead(head), ...rows.map(tableLine)].join('\n');
}

export function tableHead(head: readonly string[]): readonly string[] {
  return [tableLine(head), tableLine(head.map(() => '---'))];
}

/** A bar would end a cell even in code, and how many backslashes keep it from that is told in several ways. */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\\?\|/g, '¦')).join(' | ')} |`;
}

/** A fold; `title` is of our own words, and stands in HTML. */
export function fold(title: string, body: MarkdownText): MarkdownText {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>` as MarkdownText;
}

/** Parts under each other, the empty ones left out. */
export function stacked(parts: readonly MarkdownText[], separator = '\n\n'): MarkdownText {
  return parts.filter((part) => part !== '').join(separator) as MarkdownText;
}

/**
 * As many items, in their order, as fit into `limit` bytes together with what is said of the rest. Whole ones only: half of
 * one could leave a fold or a fence open. Those beyond are not rendered.
 */
export function fittedItems<Item>(
  items: readonly Item[],
  render: (item: Item) => MarkdownText,
  limit: number,
  { more, separator = '\n\n' }: Rest,
): MarkdownText {
  const gap = bytesOf(separator);
  const rest = bytesOf(more(items.length)) + gap;
  const kept: MarkdownText[] = [];
  let size = 0;
  for (const item of items) {
    const part = render(item);
    const grown = size + bytesOf(part) + (kept.length > 0 ? gap : 0);
    const isLast = kept.length + 1 === items.length;
    if (grown + (isLast ? 0 : rest) > limit) break;
    size = grown;
    kept.push(part);
  }
  const left = items.length - kept.length;
  return (left === 0 ? kept : [...kept, more(left)]).join(separator) as MarkdownText;
}

export interface Rest {
  /** What is said of so many that are left out. */
  readonly more: (left: number) => MarkdownText;
  readonly separator?: string;
}

export function fitted(parts: readonly MarkdownText[], limit: number, rest: Rest): MarkdownText {
  return fittedItems(parts, (part) => part, limit, rest);
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** `2 findings`, `1 finding`. */
export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** At most `limit` characters, the cut shown. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
