/** What Markdown of ours is made of: tables, folds, and parts that are cut to what GitHub takes. */
import type { MarkdownText } from './escape.ts';

/** A table with a head of our own words. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
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
 * As many parts, in their order, as fit into `limit` bytes together with what is said of the rest. Whole parts only: half
 * of one could leave a fold or a fence open.
 */
export function fitted(
  parts: readonly MarkdownText[],
  limit: number,
  more: (left: number) => MarkdownText,
  separator = '\n\n',
): MarkdownText {
  const gap = bytesOf(separator);
  const rest = bytesOf(more(parts.length)) + gap;
  let size = 0;
  let count = 0;
  for (const part of parts) {
    const grown = size + bytesOf(part) + (count > 0 ? gap : 0);
    const isLast = count + 1 === parts.length;
    if (grown + (isLast ? 0 : rest) > limit) break;
    size = grown;
    count++;
  }
  if (count === parts.length) return parts.join(separator) as MarkdownText;
  return [...parts.slice(0, count), more(parts.length - count)].join(separator) as MarkdownText;
}

/** GitHub counts characters; bytes are never fewer. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** `2 findings`, `1 finding`. */
export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
