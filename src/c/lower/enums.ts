/** Enum specifiers. */
import type { CType } from '../types.ts';
import { constantValue } from './constants.ts';
import { type Context, endLineOf, type Holder, placeOf } from './context.ts';
import { childIn, childrenOf, kindOf, noNode, textOf } from './nodes.ts';
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
  const declaration = { kind: 'enum', tag, enumerators, place: placeOf(c, node), endLine: endLineOf(c, node) } as const;
  c.enums.set(tag, declaration);
  c.declarations.push(declaration);
  return { kind: 'enum', tag };
}
