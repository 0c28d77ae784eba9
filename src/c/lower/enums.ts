/** Enum specifiers. */
import type { CType } from '../types.ts';
import { attributesAfter, layoutAttributes } from './attributes.ts';
import { constantValue } from './constants.ts';
import { type Context, endLineOf, type Holder, placeOf } from './context.ts';
import { childIn, childrenOf, firstToken, kindOf, lastToken, noNode, textOf } from './nodes.ts';
import { definedTag, referredTag } from './tags.ts';

/** The type that an `enum_specifier` names; declares it and its enumerators if it has a body. */
export function enumType(c: Context, node: number, holder: Holder): CType {
  const { tree, f } = c;
  const nameNode = childIn(tree, node, f.name);
  const name = nameNode === noNode ? undefined : textOf(tree, nameNode);
  const body = childIn(tree, node, f.body);
  if (body === noNode) return { kind: 'enum', tag: referredTag(c, 'enum', name ?? '?') };
  const entries = childrenOf(tree, body).filter((child) => kindOf(tree, child) === 'enumerator');
  const first = entries[0] === undefined ? noNode : childIn(tree, entries[0], f.name);
  const fallback = first === noNode ? undefined : textOf(tree, first);
  const tag = definedTag(c, 'enum', name, holder() ?? `enum {${fallback ?? ''}}`);
  const enumerators: { name: string; value: number | null; place: ReturnType<typeof placeOf> }[] = [];
  let next: number | null = 0;
  for (const entry of entries) {
    const entryName = childIn(tree, entry, f.name);
    if (entryName === noNode) continue;
    const given = childIn(tree, entry, f.value);
    const value: number | null = given === noNode ? next : constantValue(c, c.parts.expression(c, given));
    next = value === null ? null : value + 1;
    const constant = textOf(tree, entryName);
    enumerators.push({ name: constant, value, place: placeOf(c, entryName) });
    c.names.bind(constant, { kind: 'enumerator', name: constant, value, enum: tag });
  }
  const size = sizeOfEnum(c, node, enumerators);
  const place = placeOf(c, node);
  const declaration = {
    kind: 'enum',
    tag,
    enumerators,
    ...(size === 4 ? {} : { size }),
    place,
    endLine: endLineOf(c, node),
  } as const;
  c.enums.set(tag, declaration);
  c.declarations.push(declaration);
  return { kind: 'enum', tag };
}

/** 4 unless the values need more, or `packed` lets them take less. */
function sizeOfEnum(c: Context, node: number, enumerators: readonly { readonly value: number | null }[]): number {
  const packed = layoutAttributes(c, attributesAfter(c, firstToken(c.tree, node), lastToken(c.tree, node))).packed;
  const values = enumerators.map((e) => e.value ?? 0);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const fits = (bits: number): boolean =>
    low < 0 ? low >= -(2 ** (bits - 1)) && high < 2 ** (bits - 1) : high < 2 ** bits;
  if (packed && fits(8)) return 1;
  if (packed && fits(16)) return 2;
  return fits(32) ? 4 : 8;
}
