/**
 * Definition: a tree-sitter tree of several items as one flat preorder tree per item.
 * Method: one walk with a cursor; leaves are mapped to tokens by text position; hidden words and the nodes that only
 * they made are left out, rewritten nodes get their own kinds back.
 * May miss when: a tree is deeper than `maxDepth`: the subtree becomes an `ERROR` leaf.
 */
import { Mark } from './normalise/draft.ts';
import { type BatchText, type Cursor, type FlatTree, type Kinds, Role } from './syntax-flat.ts';
import { merged, type TokenSpan } from './syntax-repair.ts';

/** Deeper trees are cut, so that later passes may recurse. */
export const maxDepth = 1000;

const errorSymbol = 0xffff;

interface Walk {
  readonly cursor: Cursor;
  readonly text: BatchText;
  readonly kinds: Kinds;
  readonly mayFail: boolean;
  /** The root itself is an ERROR. */
  lost: boolean;
  kind: Uint16Array;
  field: Uint8Array;
  end: Int32Array;
  first: Int32Array;
  last: Int32Array;
  count: number;
  /** The token at or before the last position asked for. */
  token: number;
  item: number;
  /** First token of the item. */
  base: number;
  /** One past the last token seen, in the item. */
  seen: number;
  unparsed: TokenSpan[];
  /** By depth: node, or -1 for one left out; and the field its children get if it is. */
  readonly open: Int32Array;
  readonly inherited: Int32Array;
  depth: number;
}

/**
 * The trees of the batch's items, in order; undefined if a node reaches over two items.
 * `mayFail`: the tree holds ERROR or MISSING nodes.
 */
export function flatten(
  cursor: Cursor,
  text: BatchText,
  kinds: Kinds,
  options: { readonly mayFail: boolean },
): FlatTree[] | undefined {
  const w = createWalk(cursor, text, kinds, options.mayFail);
  const items = text.itemToken.length - 1;
  const trees: FlatTree[] = [];
  cursor.start();
  w.lost = cursor.symbol() === errorSymbol;
  beginItem(w, 0);
  if (cursor.firstChild()) {
    do {
      const at = cursor.startIndex();
      while (w.item + 1 < items && at >= (text.itemStart[w.item + 1] ?? 0)) {
        trees.push(finishItem(w));
        beginItem(w, w.item + 1);
      }
      if (cursor.endIndex() > (text.itemStart[w.item + 1] ?? 0)) return undefined;
      walkChild(w);
    } while (cursor.nextSibling());
  }
  for (;;) {
    trees.push(finishItem(w));
    if (w.item + 1 >= items) return trees;
    beginItem(w, w.item + 1);
  }
}

function createWalk(cursor: Cursor, text: BatchText, kinds: Kinds, mayFail: boolean): Walk {
  const size = 4096;
  return {
    cursor,
    text,
    kinds,
    mayFail,
    lost: false,
    kind: new Uint16Array(size),
    field: new Uint8Array(size),
    end: new Int32Array(size),
    first: new Int32Array(size),
    last: new Int32Array(size),
    count: 0,
    token: 0,
    item: 0,
    base: 0,
    seen: 0,
    unparsed: [],
    open: new Int32Array(maxDepth + 2),
    inherited: new Int32Array(maxDepth + 2),
    depth: 0,
  };
}

function beginItem(w: Walk, item: number): void {
  w.item = item;
  w.base = w.text.itemToken[item] ?? 0;
  w.seen = 0;
  w.count = 0;
  w.unparsed = [];
  w.depth = 1;
  w.open[0] = append(w, w.kinds.root, 0);
}

function finishItem(w: Walk): FlatTree {
  const { count } = w;
  w.end[0] = count;
  w.first[0] = 0;
  const tokens = (w.text.itemToken[w.item + 1] ?? 0) - w.base;
  w.last[0] = tokens;
  return {
    kind: w.kind.slice(0, count),
    field: w.field.slice(0, count),
    end: w.end.slice(0, count),
    first: w.first.slice(0, count),
    last: w.last.slice(0, count),
    unparsed: w.lost ? [{ first: 0, last: tokens }] : merged(w.unparsed),
  };
}

function append(w: Walk, kind: number, field: number): number {
  const n = w.count++;
  if (n >= w.kind.length) growWalk(w);
  w.kind[n] = kind;
  w.field[n] = field;
  w.first[n] = -1;
  return n;
}

function growWalk(w: Walk): void {
  const size = w.kind.length * 2;
  const { kind, field, end, first, last } = w;
  w.kind = new Uint16Array(size);
  w.field = new Uint8Array(size);
  w.end = new Int32Array(size);
  w.first = new Int32Array(size);
  w.last = new Int32Array(size);
  w.kind.set(kind);
  w.field.set(field);
  w.end.set(end);
  w.first.set(first);
  w.last.set(last);
}

/** Walks the subtree that the cursor stands on and comes back to it. */
function walkChild(w: Walk): void {
  const { cursor } = w;
  const bottom = w.depth;
  for (;;) {
    if (enter(w)) {
      w.depth++;
      continue;
    }
    while (!cursorNext(w, bottom)) {
      if (w.depth === bottom) return;
      cursor.parent();
      w.depth--;
      closeNode(w, w.open[w.depth] ?? -1);
    }
  }
}

const cursorNext = (w: Walk, bottom: number): boolean => w.depth > bottom && w.cursor.nextSibling();

/** Adds the node under the cursor; true if the cursor went down to its first child. */
function enter(w: Walk): boolean {
  const { cursor, kinds, depth } = w;
  const symbol = cursor.symbol();
  const failed = symbol === errorSymbol;
  const kind = failed ? kinds.error : (kinds.ofSymbol[symbol] ?? 0);
  const role = kinds.role[kind] ?? 0;
  const field = (role & Role.fieldless) !== 0 ? 0 : fieldHere(w);
  if ((role & Role.leaf) !== 0) {
    addLeaf(w, kind, role, field);
    return false;
  }
  if (depth >= maxDepth && cursor.firstChild()) {
    cursor.parent();
    addRange(w, kinds.error, field);
    return false;
  }
  if ((role & Role.literal) !== 0 || !cursor.firstChild()) {
    if (failed) addRange(w, kind, field);
    else addLeaf(w, kind, role, field);
    return false;
  }
  let shown = kind;
  if (role !== 0 && w.text.marked) {
    const token = tokenAt(w, cursor.startIndex());
    if ((role & Role.wrapper) !== 0 && token < 0) {
      w.open[depth] = -1;
      w.inherited[depth] = (role & Role.unnamed) !== 0 ? 0 : field;
      return true;
    }
    if ((role & Role.renamable) !== 0 && token >= 0 && ((w.text.mark[token] ?? 0) & Mark.renamed) !== 0) {
      shown = kinds.renamed[kind] ?? kind;
    }
  }
  w.open[depth] = append(w, shown, field);
  return true;
}

/** The children of a node left out fill the field that it filled. */
function fieldHere(w: Walk): number {
  const outside = (w.open[w.depth - 1] ?? -1) < 0;
  return outside ? (w.inherited[w.depth - 1] ?? 0) : w.cursor.field();
}

/** The token whose own text holds `position`; -1 in hidden words. Positions only grow. */
function tokenAt(w: Walk, position: number): number {
  const { start, end } = w.text;
  let k = w.token;
  while ((start[k + 1] ?? 0) <= position) k++;
  w.token = k;
  return position >= (start[k] ?? 0) && position < (end[k] ?? 0) ? k : -1;
}

function addLeaf(w: Walk, kind: number, role: number, field: number): void {
  const { cursor, kinds, text } = w;
  if (w.mayFail && cursor.isMissing()) {
    addMissing(w, kind, field);
    return;
  }
  const token = tokenAt(w, cursor.startIndex());
  if (token < 0) {
    // Of the hidden words only an implicit `int` is a node.
    if ((role & Role.primitiveType) === 0) return;
    const n = append(w, kind, field);
    closeNode(w, n);
    return;
  }
  // Of a token that tree-sitter-c splits, the first part stands for all.
  if (token - w.base < w.seen) return;
  const mark = text.mark[token] ?? 0;
  if ((mark & Mark.unparsed) !== 0) {
    const n = append(w, kinds.error, field);
    const last = text.unparsed.get(token) ?? token + 1;
    cover(w, n, token - w.base, last - w.base);
    w.unparsed.push({ first: token - w.base, last: last - w.base });
    return;
  }
  let shown = kind;
  if (mark !== 0 && role !== 0) {
    if ((role & Role.primitiveType) !== 0 && (mark & Mark.type) !== 0) shown = kinds.typeIdentifier;
    else if ((role & Role.or) !== 0 && (mark & Mark.range) !== 0) shown = kinds.ellipsis;
  }
  const n = append(w, shown, field);
  cover(w, n, token - w.base, token - w.base + 1);
}

/** Something was expected here: the tokens on both sides did not parse. */
function addMissing(w: Walk, kind: number, field: number): void {
  const n = append(w, kind, field);
  closeNode(w, n);
  w.unparsed.push({ first: Math.max(w.seen - 1, 0), last: w.seen });
}

/** A leaf over all tokens of the cursor's node. */
function addRange(w: Walk, kind: number, field: number): void {
  const { cursor, text } = w;
  tokenAt(w, cursor.startIndex());
  const stop = cursor.endIndex();
  let from = w.token;
  if ((text.end[from] ?? 0) <= cursor.startIndex()) from++;
  let to = from;
  while (to < text.start.length - 1 && (text.start[to] ?? 0) < stop) to++;
  const n = append(w, kind, field);
  if (to > from) {
    cover(w, n, from - w.base, to - w.base);
    w.unparsed.push({ first: from - w.base, last: to - w.base });
  } else closeNode(w, n);
}

/** Gives leaf `n` its tokens, and those around it their first. */
function cover(w: Walk, n: number, first: number, last: number): void {
  w.first[n] = first;
  w.last[n] = last;
  w.end[n] = n + 1;
  w.seen = last;
  for (let d = w.depth - 1; d >= 0; d--) {
    const above = w.open[d] ?? -1;
    if (above < 0) continue;
    if ((w.first[above] ?? -1) >= 0) break;
    w.first[above] = first;
  }
}

function closeNode(w: Walk, n: number): void {
  if (n < 0) return;
  w.end[n] = w.count;
  w.last[n] = w.seen;
  if ((w.first[n] ?? -1) < 0) w.first[n] = w.seen;
  if (w.kind[n] === w.kinds.error && (w.last[n] ?? 0) > (w.first[n] ?? 0) && w.end[n] !== n + 1) {
    w.unparsed.push({ first: w.first[n] ?? 0, last: w.last[n] ?? 0 });
  }
}
