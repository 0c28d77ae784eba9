/** Flat trees as indented s-expressions with their lines: what `emit syntax` prints. */
import type { SyntaxTree } from './syntax-tree.ts';

/** Tokens of one leaf that are shown; leaves that did not parse can be long. */
const shownTokens = 40;

/** One node a line: line number, field, kind; leaves with their text. No recursion, because trees may be deep. */
export function printSyntax(tree: SyntaxTree): string {
  const lines: string[] = [];
  const open: number[] = [];
  for (let node = 0; node < tree.length; node++) {
    const end = tree.end[node] ?? 0;
    const depth = open.length;
    const leaf = end === node + 1;
    let text = `${fieldOf(tree, node)}${leaf ? printLeaf(tree, node) : `(${kindOf(tree, node)}`}`;
    if (!leaf) open.push(end);
    while (open.length > 0 && open[open.length - 1] === node + 1) {
      open.pop();
      text += ')';
    }
    lines.push(`${lineOf(tree, node).padStart(6)}${'  '.repeat(depth + 1)}${text}`);
  }
  return lines.join('\n');
}

function printLeaf(tree: SyntaxTree, node: number): string {
  const kind = kindOf(tree, node);
  const text = textOf(tree, node);
  if (text === kind) return JSON.stringify(text);
  return text === '' ? `(${kind})` : `(${kind} ${JSON.stringify(text)})`;
}

function textOf(tree: SyntaxTree, node: number): string {
  const first = tree.first[node] ?? 0;
  const last = tree.last[node] ?? 0;
  const words: string[] = [];
  for (let token = first; token < Math.min(last, first + shownTokens); token++) words.push(tree.tokens.text(token));
  if (last > first + shownTokens) words.push(`... ${last - first - shownTokens} more`);
  return words.join(' ');
}

function kindOf(tree: SyntaxTree, node: number): string {
  return tree.kinds[tree.kind[node] ?? 0] ?? '';
}

function fieldOf(tree: SyntaxTree, node: number): string {
  const field = tree.field[node] ?? 0;
  return field === 0 ? '' : `${tree.fields[field] ?? ''}: `;
}

function lineOf(tree: SyntaxTree, node: number): string {
  const token = tree.first[node] ?? 0;
  return token < tree.tokens.length ? String(tree.tokens.line(token)) : '';
}
