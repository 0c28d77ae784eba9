/** Parses C text and prints flat trees so that a test can name the shape it wants. */
import { readFileSync } from 'node:fs';
import { type CutInput, cutUnit, type ItemTable } from '../../src/c/items.ts';
import { createAtoms } from '../../src/c/preprocess/atoms.ts';
import { loadSyntaxParser, type ParsedItem, type SyntaxParser } from '../../src/c/syntax.ts';
import type { SyntaxTree } from '../../src/c/syntax-tree.ts';
import { plainUnit } from './plain-tokens.ts';

const modules = new URL('../../node_modules/', import.meta.url);
let loaded: Promise<SyntaxParser> | undefined;

/** One parser per test file. */
export function syntaxParser(): Promise<SyntaxParser> {
  loaded ??= loadSyntaxParser({
    runtime: readFileSync(new URL('web-tree-sitter/web-tree-sitter.wasm', modules)),
    grammar: readFileSync(new URL('tree-sitter-c/tree-sitter-c.wasm', modules)),
  });
  return loaded;
}

export interface ParsedText {
  readonly table: ItemTable;
  readonly items: readonly ParsedItem[];
}

/** `missingHeader`: the unit is one of which a header was not found. */
export async function parseText(
  text: string,
  options: { readonly headers?: 'complete' | 'missing' } = {},
): Promise<ParsedText> {
  const atoms = createAtoms();
  const unit: CutInput = plainUnit(text, atoms);
  const limitations =
    options.headers === 'missing'
      ? [{ kind: 'missing-header', path: 'test.c', line: 1, effect: 'may-miss', detail: '' } as const]
      : [];
  const table = cutUnit({ ...unit, limitations }, atoms);
  const parser = await syntaxParser();
  return {
    table,
    items: parser.parse(
      table,
      table.items.map((_, i) => i),
    ),
  };
}

const keywords = new Set(
  (
    'struct union enum return if else while for do switch case default break continue goto typedef sizeof asm static ' +
    'extern inline register auto const volatile restrict __thread _Atomic _Generic'
  ).split(' '),
);

/**
 * `(kind child ...)`; named leaves as their text, type names as `<T>`, operators as they are, an empty node as `()`.
 * Other anonymous tokens are left out.
 */
export function print(tree: SyntaxTree, node = 0): string {
  const kind = tree.kinds[tree.kind[node] ?? 0] ?? '';
  const end = tree.end[node] ?? 0;
  if (end === node + 1) return printLeaf(tree, node, kind);
  const parts: string[] = [];
  for (let child = node + 1; child < end; child = tree.end[child] ?? end) {
    const part = print(tree, child);
    if (part !== '') parts.push(part);
  }
  if (kind === 'translation_unit') return parts.join(' ');
  return parts.length === 0 ? `(${kind})` : `(${kind} ${parts.join(' ')})`;
}

function printLeaf(tree: SyntaxTree, node: number, kind: string): string {
  const field = tree.fields[tree.field[node] ?? 0];
  const words: string[] = [];
  for (let i = tree.first[node] ?? 0; i < (tree.last[node] ?? 0); i++) words.push(tree.tokens.text(i));
  const text = words.join(' ');
  if (kind === 'translation_unit') return '';
  if (kind === 'ERROR') return `ERROR[${text}]`;
  if (kind === 'type_identifier') return `<${text}>`;
  const anonymous = keywords.has(kind) || !/^[a-z_]+$/.test(kind);
  if (field === 'operator') return kind === '...' || kind === '&' ? `${kind}${text === kind ? '' : text}` : text;
  if (anonymous) return '';
  return text === '' ? `(${kind})` : text;
}

/** What the statements of `text`, the body of a function, are printed as. */
export async function printBody(
  text: string,
  before = '',
  options: { readonly headers?: 'complete' | 'missing' } = {},
): Promise<string> {
  const { items } = await parseText(`${before} void f(void) { ${text} }`, options);
  const last = items[items.length - 1];
  if (!last) return '';
  if (last.unparsed.length > 0) return `UNPARSED ${print(last.tree)}`;
  const printed = print(last.tree);
  const start = printed.indexOf('(compound_statement');
  return printed.slice(start + '(compound_statement'.length, -2).trim();
}

/** What the last item of `text` is printed as. */
export async function printLast(
  text: string,
  options: { readonly headers?: 'complete' | 'missing' } = {},
): Promise<string> {
  const { items } = await parseText(text, options);
  const last = items[items.length - 1];
  if (!last) return '';
  return last.unparsed.length > 0 ? `UNPARSED ${print(last.tree)}` : print(last.tree);
}
