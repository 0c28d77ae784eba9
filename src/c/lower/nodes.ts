/** Reading a `SyntaxTree`: kinds, children, fields, spellings. */
import type { SyntaxTree } from '../syntax-tree.ts';

/** The field names of the grammar that the lowering asks for. */
const fieldNames = [
  'alternative',
  'argument',
  'arguments',
  'body',
  'clobbers',
  'condition',
  'consequence',
  'declarator',
  'designator',
  'end',
  'field',
  'function',
  'goto_labels',
  'index',
  'initializer',
  'input_operands',
  'label',
  'left',
  'member',
  'name',
  'operand',
  'operator',
  'output_operands',
  'parameters',
  'right',
  'size',
  'start',
  'type',
  'update',
  'value',
] as const;

/** Number of each field in the grammar at hand; -1 if it has none. */
export type FieldIds = Readonly<Record<(typeof fieldNames)[number], number>>;

const fieldIds = new WeakMap<readonly string[], FieldIds>();

/** The numbers of the fields, once per grammar. */
export function fieldsOf(tree: SyntaxTree): FieldIds {
  let ids = fieldIds.get(tree.fields);
  if (ids === undefined) {
    const entries = fieldNames.map((name) => [name, tree.fields.indexOf(name)] as const);
    ids = Object.fromEntries(entries) as FieldIds;
    fieldIds.set(tree.fields, ids);
  }
  return ids;
}

export const noNode = -1;

export function kindOf(tree: SyntaxTree, node: number): string {
  return tree.kinds[tree.kind[node] ?? 0] ?? '';
}

export function endOf(tree: SyntaxTree, node: number): number {
  return tree.end[node] ?? node + 1;
}

/** First child of `node` in `field`, else `noNode`. */
export function childIn(tree: SyntaxTree, node: number, field: number): number {
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    if (tree.field[child] === field) return child;
  }
  return noNode;
}

/** First child of `node` of a kind, else `noNode`. */
export function childOfKind(tree: SyntaxTree, node: number, kind: string): number {
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    if (kindOf(tree, child) === kind) return child;
  }
  return noNode;
}

/** Children of `node`, in order. */
export function childrenOf(tree: SyntaxTree, node: number): number[] {
  const children: number[] = [];
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) children.push(child);
  return children;
}

export function firstToken(tree: SyntaxTree, node: number): number {
  return tree.first[node] ?? 0;
}

/** One past the last token. */
export function lastToken(tree: SyntaxTree, node: number): number {
  return tree.last[node] ?? 0;
}

/** The spelling of a node of one token; of a longer one, its tokens in a row. */
export function textOf(tree: SyntaxTree, node: number): string {
  const first = firstToken(tree, node);
  const last = lastToken(tree, node);
  if (last - first === 1) return tree.tokens.text(first);
  let text = '';
  for (let token = first; token < last; token++) text += tree.tokens.text(token);
  return text;
}

/** The distinct identifiers in a range of tokens, in order; keywords left out. */
export function namesIn(tree: SyntaxTree, first: number, last: number): string[] {
  const names = new Set<string>();
  for (let token = Math.max(0, first); token < Math.min(last, tree.tokens.length); token++) {
    const text = tree.tokens.text(token);
    if (startsIdentifier(text) && !keywords.has(text)) names.add(text);
  }
  return [...names];
}

function startsIdentifier(text: string): boolean {
  const c = text.charCodeAt(0);
  const letter = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36 || c > 127;
  const last = text.charCodeAt(text.length - 1);
  return letter && last !== 34 && last !== 39;
}

const keywords: ReadonlySet<string> = new Set(
  (
    'auto break case char const continue default do double else enum extern float for goto if inline int long register ' +
    'restrict return short signed sizeof static struct switch typedef union unsigned void volatile while _Alignas ' +
    '_Alignof _Atomic _Bool _Complex _Generic _Noreturn _Static_assert _Thread_local asm __asm__ __asm typeof ' +
    '__typeof__ __extension__ __attribute__ __inline __inline__ __restrict __const __volatile__ __thread'
  ).split(' '),
);
