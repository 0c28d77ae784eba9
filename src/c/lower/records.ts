/**
 * Struct and union specifiers: fields in order, with layout. Members of anonymous members are flattened into the record
 * that holds them and keep, in `inside`, which of them exclude each other.
 */

import { type Cell, type Layout, layout } from '../layout.ts';
import type { AnonymousMember, Field } from '../program.ts';
import type { TokenAttribute } from '../syntax-tree.ts';
import { type CType, resolved } from '../types.ts';
import { attributesAfter, layoutAttributes } from './attributes.ts';
import { alignOfType, constantValue, sizeOfType } from './constants.ts';
import { type Context, endLineOf, type Holder, limit, placeOf } from './context.ts';
import { declarator, declaredName } from './declarators.ts';
import { childIn, childrenOf, endOf, firstToken, kindOf, lastToken, noNode, textOf } from './nodes.ts';
import { specifiers } from './specifiers.ts';
import { definedTag, referredTag } from './tags.ts';

/** The type that a `struct_specifier` or `union_specifier` names; declares the record if it has a body. */
export function recordType(c: Context, node: number, holder: Holder): CType {
  const { tree, f } = c;
  const keyword = keywordOf(c, node);
  const nameNode = childIn(tree, node, f.name);
  const name = nameNode === noNode ? undefined : textOf(tree, nameNode);
  const body = childIn(tree, node, f.body);
  if (body === noNode) return { kind: 'record', tag: referredTag(c, keyword, name ?? '?') };
  const tag = definedTag(c, keyword, name, name === undefined ? (holder() ?? unheld(c, keyword)) : '');
  const members = membersOf(c, node, body, { tag, union: keyword === 'union', inside: [], groups: { count: 0 } });
  const { size, align } = members.layout;
  const declaration = {
    kind: 'record',
    tag,
    union: keyword === 'union',
    fields: members.fields,
    size,
    ...(align === null ? {} : { align }),
    place: placeOf(c, nameNode === noNode ? node : nameNode),
    endLine: endLineOf(c, node),
  } as const;
  c.records.set(tag, declaration);
  c.declarations.push(declaration);
  return { kind: 'record', tag };
}

function keywordOf(c: Context, node: number): 'struct' | 'union' {
  return kindOf(c.tree, node) === 'union_specifier' ? 'union' : 'struct';
}

/** A record that nothing holds (`sizeof (struct { ... })`) is told apart by its number in the item. */
function unheld(c: Context, keyword: string): string {
  c.anonymous++;
  return c.anonymous === 1 ? `${keyword} {}` : `${keyword} {}#${c.anonymous}`;
}

interface Owner {
  readonly tag: string;
  readonly union: boolean;
  readonly inside: readonly AnonymousMember[];
  readonly groups: { count: number };
}

interface Members {
  readonly fields: readonly Field[];
  readonly layout: Layout;
}

/** One or more fields that take one cell of the layout: a member, or all of an anonymous one. */
interface Draft {
  readonly cell: Cell;
  readonly fields: readonly Field[];
}

function membersOf(c: Context, node: number, body: number, owner: Owner): Members {
  const drafts: Draft[] = [];
  for (const child of childrenOf(c.tree, body)) {
    if (kindOf(c.tree, child) === 'field_declaration') memberDrafts(c, child, owner, drafts);
    else if (kindOf(c.tree, child) === 'ERROR') limit(c, child, 'unparsed-range', `members of ${owner.tag}`);
  }
  const { packed, aligned } = layoutAttributes(c, recordAttributes(c, node));
  const placed = layout(
    drafts.map((d) => (packed && d.cell.align !== null ? { ...d.cell, align: 1 } : d.cell)),
    { union: owner.union, packed, atLeast: aligned },
  );
  const fields = drafts.flatMap((draft, i) => draft.fields.map((field) => shifted(field, placed.offsets[i] ?? null)));
  return { fields, layout: placed };
}

function shifted(field: Field, by: number | null): Field {
  const offset = by === null || field.offset === null ? null : field.offset + by;
  return offset === field.offset ? field : { ...field, offset };
}

/** Behind `struct`, behind the tag, behind the closing brace. */
function recordAttributes(c: Context, node: number): readonly TokenAttribute[] {
  const { tree, f } = c;
  if (tree.tokens.attributes.length === 0) return [];
  const first = firstToken(tree, node);
  const last = lastToken(tree, node) - 1;
  const nameNode = childIn(tree, node, f.name);
  const name = nameNode === noNode ? first : firstToken(tree, nameNode);
  return tree.tokens.attributes.filter(({ token }) => token === first || token === last || token === name);
}

function memberDrafts(c: Context, node: number, owner: Owner, drafts: Draft[]): void {
  const { tree, f } = c;
  const typeNode = childIn(tree, node, f.type);
  const children = childrenOf(tree, node);
  const declarators = children.filter((child) => tree.field[child] === f.declarator);
  const bits = children.filter((child) => kindOf(tree, child) === 'bitfield_clause');
  if (declarators.length === 0 && bits.length === 0) {
    if (typeNode !== noNode) anonymousDraft(c, node, typeNode, owner, drafts);
    return;
  }
  const first = declarators[0];
  const of = specifiers(c, node, () => {
    const name = first === undefined ? undefined : declaredName(c, first);
    return name === undefined ? undefined : `${owner.tag}.${name}`;
  });
  for (const child of children) {
    const next = endOf(tree, child);
    const width = next < endOf(tree, node) && kindOf(tree, next) === 'bitfield_clause' ? bitWidth(c, next) : undefined;
    if (tree.field[child] === f.declarator) drafts.push(namedDraft(c, node, child, of.type, owner, width));
    else if (width !== undefined) drafts.push(paddingDraft(c, of.type, width));
  }
}

function bitWidth(c: Context, clause: number): number {
  const value = childrenOf(c.tree, clause).find((child) => kindOf(c.tree, child) !== ':');
  return value === undefined ? 0 : (constantValue(c, c.parts.expression(c, value)) ?? 0);
}

function namedDraft(
  c: Context,
  node: number,
  child: number,
  base: CType,
  owner: Owner,
  bits: number | undefined,
): Draft {
  const { name, type, place } = declarator(c, child, base);
  const lastOne = lastToken(c.tree, child);
  const found = attributesAfter(c, firstToken(c.tree, node) - 1, firstToken(c.tree, child));
  const own = attributesAfter(c, firstToken(c.tree, child), lastOne);
  const { packed, aligned } = layoutAttributes(c, [...found.filter((a) => !isInType(c, node, a.token)), ...own]);
  const natural = packed ? 1 : alignOfType(c, type);
  const field: Field = {
    name,
    type,
    place,
    offset: 0,
    ...(bits === undefined ? {} : { bits }),
    ...(owner.union || owner.inside.some((a) => a.union) ? { overlaid: true } : {}),
    ...(owner.inside.length === 0 ? {} : { inside: owner.inside }),
  };
  const cell = {
    size: isFlexible(type) ? 0 : sizeOfType(c, type),
    align: natural === null ? null : Math.max(natural, aligned),
    ...(bits === undefined ? {} : { bits }),
  };
  return { cell, fields: [field] };
}

function isInType(c: Context, node: number, token: number): boolean {
  const typeNode = childIn(c.tree, node, c.f.type);
  return typeNode !== noNode && token >= firstToken(c.tree, typeNode) && token < lastToken(c.tree, typeNode);
}

function isFlexible(type: CType): boolean {
  const t = resolved(type);
  return t.kind === 'array' && t.length === null;
}

function paddingDraft(c: Context, type: CType, bits: number): Draft {
  return { cell: { size: sizeOfType(c, type), align: alignOfType(c, type), bits, unnamed: true }, fields: [] };
}

/** A member without a declarator: an anonymous record's fields are the owner's; a tagged one is only declared. */
function anonymousDraft(c: Context, node: number, typeNode: number, owner: Owner, drafts: Draft[]): void {
  const { tree, f } = c;
  const kind = kindOf(tree, typeNode);
  const body = childIn(tree, typeNode, f.body);
  const isRecord = kind === 'struct_specifier' || kind === 'union_specifier';
  if (!isRecord || body === noNode || childIn(tree, typeNode, f.name) !== noNode) {
    specifiers(c, node, () => undefined);
    return;
  }
  const union = kind === 'union_specifier';
  const inside = [...owner.inside, { id: owner.groups.count++, union }];
  const { fields, layout: inner } = membersOf(c, typeNode, body, { ...owner, union, inside });
  drafts.push({ cell: { size: inner.size, align: inner.align }, fields });
}
