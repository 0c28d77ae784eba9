/**
 * Initialisers: designators and elided braces become paths to the members and elements that are filled.
 *
 * Method: a stack of frames, one per aggregate between the braces and the current place; an expression that does not
 * initialise the whole member enters it, a full frame is left.
 * Reports too much when: never. May miss when: the record is incomplete: positions in it are unknown elements.
 */
import type { Expression, Initializer, InitializerItem, InitializerStep } from '../program.ts';
import { type CType, resolved } from '../types.ts';
import { constantValue } from './constants.ts';
import { type Context, limit, maxDepth, placeOf, unparsedExpression } from './context.ts';
import { isCharacter } from './literals.ts';
import { childIn, childrenOf, endOf, firstToken, kindOf, lastToken, noNode, textOf } from './nodes.ts';
import { advance, currentType, type Frame, frameOf, groupFrame, isFull, stepOf } from './subobjects.ts';

interface Made {
  readonly value: Initializer;
  /** The type, with the length that the initialiser gives an open array. */
  readonly type: CType;
}

/** An initialiser for an object of `type`. */
export function initializer(c: Context, node: number, type: CType): Made {
  if (kindOf(c.tree, node) === 'initializer_list' && c.depth < maxDepth) {
    c.depth++;
    const made = list(c, node, type);
    c.depth--;
    return made;
  }
  const value = c.parts.expression(c, node);
  return { value: { kind: 'value', value }, type: value.kind === 'string' ? withLength(type, value.type) : type };
}

function withLength(type: CType, from: CType): CType {
  const t = resolved(type);
  if (t.kind !== 'array' || t.length !== null) return type;
  return from.kind === 'array' ? { ...t, length: from.length } : type;
}

function list(c: Context, node: number, type: CType): Made {
  const entries = childrenOf(c.tree, node).filter((child) => isEntry(kindOf(c.tree, child)));
  const root = frameOf(c, type);
  const place = placeOf(c, node);
  if (root === undefined || (entries.length === 1 && isBracedString(c, entries[0] ?? node, type))) {
    return bracedScalar(c, entries, type, place);
  }
  const items: InitializerItem[] = [];
  const stack: Frame[] = [root];
  for (const entry of entries) entryItem(c, entry, { stack, base: 1, items });
  const t = resolved(type);
  const open = t.kind === 'array' && t.length === null;
  const full = open ? { ...t, length: root.position === null ? null : root.reached } : type;
  return { value: { kind: 'list', type: full, items, place }, type: full };
}

function isEntry(kind: string): boolean {
  return kind !== '{' && kind !== '}' && kind !== ',';
}

function isBracedString(c: Context, entry: number, type: CType): boolean {
  const t = resolved(type);
  const kind = kindOf(c.tree, entry);
  return t.kind === 'array' && isCharacter(t.of) && (kind === 'string_literal' || kind === 'concatenated_string');
}

/** `int x = { 1 }`, `char s[] = { "abc" }`. */
function bracedScalar(c: Context, entries: readonly number[], type: CType, place: ReturnType<typeof placeOf>): Made {
  let full = type;
  const items = entries.map((entry): InitializerItem => {
    const valueNode = kindOf(c.tree, entry) === 'initializer_pair' ? childIn(c.tree, entry, c.f.value) : entry;
    const made = initializer(c, valueNode === noNode ? entry : valueNode, type);
    full = made.type;
    return { path: [], value: made.value };
  });
  return { value: { kind: 'list', type: full, items, place }, type: full };
}

/** The entries of one pair of braces: they fill what the `base`th frame of the stack stands for. */
interface Filling {
  readonly stack: Frame[];
  readonly base: number;
  readonly items: InitializerItem[];
}

/** One entry of a list: goes to its place, lowers the value, and moves on. */
function entryItem(c: Context, entry: number, filling: Filling): void {
  const { stack, base, items } = filling;
  if (kindOf(c.tree, entry) === 'ERROR') {
    limit(c, entry, 'unparsed-range', 'initialiser', 'may-add');
    const value = { kind: 'value', value: unparsedExpression(c, entry) } as const;
    items.push({ path: [{ kind: 'element', index: null }], value });
    return;
  }
  const designated = kindOf(c.tree, entry) === 'initializer_pair';
  const valueNode = designated ? childIn(c.tree, entry, c.f.value) : entry;
  if (valueNode === noNode) return;
  let range: Range | undefined;
  if (designated) {
    stack.length = base;
    range = designate(c, entry, stack);
  } else while (stack.length > base && isFull(topOf(stack))) leave(stack);
  const top = topOf(stack);
  const group = designated ? undefined : groupFrame(top);
  if (kindOf(c.tree, valueNode) !== 'initializer_list') {
    const value = c.parts.expression(c, valueNode);
    items.push({ path: enter(c, stack, value), value: { kind: 'value', value } });
  } else if (group === undefined) {
    items.push({ path: stack.map(stepOf), value: initializer(c, valueNode, currentType(top)).value });
  } else fillGroup(c, valueNode, filling, group);
  if (range !== undefined) jump(range);
  advance(topOf(stack));
}

/** Braces around the members of an anonymous member. */
function fillGroup(c: Context, node: number, filling: Filling, group: Frame): void {
  const stack = [...filling.stack.slice(0, -1), group];
  const inner = { stack, base: stack.length, items: filling.items };
  if (c.depth >= maxDepth) return;
  c.depth++;
  for (const entry of childrenOf(c.tree, node)) if (isEntry(kindOf(c.tree, entry))) entryItem(c, entry, inner);
  c.depth--;
  topOf(filling.stack).position = group.size - 1;
}

function topOf(stack: readonly Frame[]): Frame {
  const top = stack[stack.length - 1];
  if (top === undefined) throw new Error('an initialiser list has an object');
  return top;
}

/** A full aggregate is done: its holder moves on. */
function leave(stack: Frame[]): void {
  stack.pop();
  const holder = stack[stack.length - 1];
  if (holder !== undefined) advance(holder);
}

/** `[low ... high]`: some element of `frame`, and the last of them. */
interface Range {
  readonly frame: Frame;
  readonly end: number | null;
}

function jump({ frame, end }: Range): void {
  frame.position = end;
  if (end !== null) frame.reached = Math.max(frame.reached, end + 1);
}

/** Enters members until one is as large as `value`; the path to it. */
function enter(c: Context, stack: Frame[], value: Expression): readonly InitializerStep[] {
  for (;;) {
    const top = topOf(stack);
    const type = currentType(top);
    const next = isFull(top) || fits(value, type) || stack.length >= maxDepth ? undefined : frameOf(c, type);
    if (next === undefined || next.size === 0) return stack.map(stepOf);
    if (next.record === undefined && resolved(type).kind === 'record') return stack.map(stepOf);
    stack.push(next);
  }
}

/** `value` initialises a whole object of `type`. */
function fits(value: Expression, type: CType): boolean {
  const t = resolved(type);
  if (t.kind === 'array') return value.kind === 'string' && isCharacter(t.of);
  if (t.kind !== 'record') return true;
  const from = resolved(value.type);
  return (from.kind === 'record' && from.tag === t.tag) || (from.kind === 'unknown' && value.kind === 'call');
}

/** Goes where the designators of `entry` say. */
function designate(c: Context, entry: number, stack: Frame[]): Range | undefined {
  const { tree, f } = c;
  let range: Range | undefined;
  let first = true;
  for (const designator of childrenOf(tree, entry)) {
    if (tree.field[designator] !== f.designator) continue;
    const frame = first ? topOf(stack) : frameOf(c, currentType(topOf(stack)));
    if (frame === undefined) break;
    if (!first) stack.push(frame);
    first = false;
    const kind = kindOf(tree, designator);
    if (kind === 'subscript_designator') frame.position = indexIn(c, designator);
    else if (kind === 'subscript_range_designator') {
      range = { frame, end: valueIn(c, childIn(tree, designator, f.end)) };
      frame.position = null;
    } else frame.position = fieldIndex(c, frame, designator);
  }
  return range;
}

function indexIn(c: Context, designator: number): number | null {
  const end = endOf(c.tree, designator);
  for (let child = designator + 1; child < end; child = endOf(c.tree, child)) {
    if (kindOf(c.tree, child) !== '[') return valueIn(c, child);
  }
  return null;
}

function valueIn(c: Context, node: number): number | null {
  return node === noNode ? null : constantValue(c, c.parts.expression(c, node));
}

/** `.name` or `name:`; a name that the record does not have is an unknown element. */
function fieldIndex(c: Context, frame: Frame, designator: number): number | null {
  const name = c.tree.tokens.text(Math.max(firstToken(c.tree, designator), lastToken(c.tree, designator) - 1));
  const index = frame.record?.fields.findIndex((field) => field.name === name) ?? -1;
  if (index >= 0) return index;
  limit(c, designator, 'unknown-declaration', `member ${textOf(c.tree, designator)} in an initialiser`);
  return null;
}
