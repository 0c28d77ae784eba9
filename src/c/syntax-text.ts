/**
 * Definition: the text that tree-sitter-c gets for a batch of items, what stands where in it, and the tokens of an item
 * as the reader of its tree sees them.
 * Method: tokens joined by blanks, items by line ends; hidden words go around their token.
 */
import type { ItemTable } from './item-table.ts';
import { Mark } from './normalise/draft.ts';
import type { NormalisedItem } from './normalise/normalise.ts';
import type { BatchText } from './syntax-flat.ts';
import type { ItemInvocation, ItemTokens } from './syntax-tree.ts';

export function writeBatch(items: readonly NormalisedItem[]): { readonly text: string; readonly layout: BatchText } {
  let total = 0;
  for (const item of items) total += item.length;
  const layout = {
    itemToken: new Int32Array(items.length + 1),
    itemStart: new Int32Array(items.length + 1),
    start: new Int32Array(total + 1),
    end: new Int32Array(total + 1),
    mark: new Uint8Array(total + 1),
    marked: false,
    unparsed: new Map<number, number>(),
  };
  let text = '';
  let token = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    layout.itemToken[i] = token;
    layout.itemStart[i] = text.length;
    text = writeItem(item, text, token, layout);
    layout.mark.set(item.mark, token);
    if (item.mark.some((mark) => mark !== 0)) layout.marked = true;
    for (const [first, last] of item.unparsed ?? []) layout.unparsed.set(token + first, token + last);
    token += item.length;
  }
  layout.itemToken[items.length] = token;
  layout.itemStart[items.length] = text.length;
  layout.start[total] = text.length + 1;
  layout.end[total] = text.length + 1;
  return { text, layout };
}

function writeItem(
  item: NormalisedItem,
  before: string,
  firstToken: number,
  layout: { readonly start: Int32Array; readonly end: Int32Array },
): string {
  let text = before;
  for (let i = 0; i < item.length; i++) {
    const hidden = ((item.mark[i] ?? 0) & Mark.hidden) !== 0;
    if (hidden) text += item.before.get(i) ?? '';
    layout.start[firstToken + i] = text.length;
    text += item.text[i] ?? '';
    layout.end[firstToken + i] = text.length;
    if (hidden) text += item.after.get(i) ?? '';
    text += ' ';
  }
  return `${text}\n`;
}

/** Views into the unit's token stream. */
export function itemTokens(table: ItemTable, item: NormalisedItem): ItemTokens {
  const { tokens, atoms } = table;
  const rawOf = (token: number): number => item.raw[token] ?? 0;
  const invocations = new Map<number, ItemInvocation>();
  return {
    length: item.length,
    text: (token) => atoms.text(item.atom[token] ?? 0),
    path: (token) => tokens.files[tokens.file[rawOf(token)] ?? 0] ?? '',
    line: (token) => tokens.line[rawOf(token)] ?? 0,
    column: (token) => tokens.column[rawOf(token)] ?? 0,
    invocation: (token) => invocationOf(table, tokens.invocation[rawOf(token)] ?? 0, invocations),
    isTypedef: (token) => ((item.mark[token] ?? 0) & Mark.type) !== 0,
    attributes: item.attributes,
  };
}

/** Made once per invocation and item, so that equal uses are equal objects. From the outermost in: chains can be long. */
function invocationOf(table: ItemTable, id: number, made: Map<number, ItemInvocation>): ItemInvocation | undefined {
  const { invocations } = table.tokens;
  const chain: number[] = [];
  for (let at = id; at !== 0 && !made.has(at) && invocations[at] !== undefined; ) {
    chain.push(at);
    const parent = invocations[at]?.parent ?? 0;
    at = parent === at ? 0 : parent;
  }
  for (const at of chain.reverse()) {
    const use = invocations[at];
    if (use === undefined) continue;
    const { functionLike, inArgument, definition } = use;
    const parent = use.parent === at ? undefined : made.get(use.parent);
    made.set(at, { id: at, name: table.atoms.text(use.name), functionLike, inArgument, parent, definition });
  }
  return made.get(id);
}
