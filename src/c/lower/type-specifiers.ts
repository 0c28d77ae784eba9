/** Type specifiers and type names: from `unsigned long`, `struct s`, `conn_t`, `typeof (x)` to types. */
import type { TypedefDeclaration } from '../program.ts';
import { type CType, resolved } from '../types.ts';
import { noType, type SpecifierCounts, sizedKey } from './basic-types.ts';
import { type Context, type Holder, limit, maxDepth, noHolder } from './context.ts';
import { declarator } from './declarators.ts';
import { enumType } from './enums.ts';
import { childIn, childrenOf, firstToken, kindOf, lastToken, noNode, textOf } from './nodes.ts';
import { recordType } from './records.ts';
import { specifiers } from './specifiers.ts';

type TypeLowering = (c: Context, node: number, holder: Holder) => CType;

const lowerings: Readonly<Record<string, TypeLowering>> = {
  struct_specifier: recordType,
  union_specifier: recordType,
  enum_specifier: enumType,
  primitive_type: primitiveType,
  type_identifier: (c, node) => namedType(c, node, textOf(c.tree, node)),
  sized_type_specifier: sizedType,
  typeof_specifier: typeofType,
  macro_type_specifier: (c, node) => namedType(c, node, textOf(c.tree, node)),
};

export function typeSpecifier(c: Context, node: number, holder: Holder): CType {
  const lowering = lowerings[kindOf(c.tree, node)];
  if (lowering === undefined) return { kind: 'unknown', text: textOf(c.tree, node) };
  if (c.depth >= maxDepth) {
    limit(c, node, 'nesting-depth', `types nest more than ${maxDepth} deep`);
    return noType;
  }
  c.depth++;
  const type = lowering(c, node, holder);
  c.depth--;
  return type;
}

/** The type that a `type_descriptor` names. */
export function typeName(c: Context, node: number): CType {
  const of = specifiers(c, node, noHolder);
  return declarator(c, childIn(c.tree, node, c.f.declarator), of.type).type;
}

function primitiveType(c: Context, node: number): CType {
  if (firstToken(c.tree, node) >= lastToken(c.tree, node)) return c.types.int;
  return namedType(c, node, textOf(c.tree, node));
}

function namedType(c: Context, node: number, name: string): CType {
  if (name === '__auto_type') return noType;
  const meaning = c.names.meaning(name);
  if (meaning?.kind === 'typedef') return meaning.type;
  const declared = c.scope.ordinary(name);
  if (declared?.kind === 'typedef') return typedefType(declared);
  const known = c.types.named.get(name);
  if (known !== undefined) return known;
  limit(c, node, 'unknown-declaration', `type ${name}`);
  return { kind: 'unknown', text: name };
}

const typedefTypes = new WeakMap<TypedefDeclaration, CType>();

/** One type object per declaration. */
export function typedefType(declaration: TypedefDeclaration): CType {
  let type = typedefTypes.get(declaration);
  if (type === undefined) {
    type = { kind: 'typedef', name: declaration.name, target: declaration.type };
    typedefTypes.set(declaration, type);
  }
  return type;
}

const words: Readonly<Record<string, keyof SpecifierCounts>> = {
  unsigned: 'unsigned',
  short: 'short',
  long: 'long',
  char: 'char',
  double: 'double',
  float: 'float',
  __int128: 'int128',
};

function sizedType(c: Context, node: number): CType {
  const { tree } = c;
  const counts: SpecifierCounts = { unsigned: 0, short: 0, long: 0, char: 0, double: 0, float: 0, int128: 0 };
  for (let token = firstToken(tree, node); token < lastToken(tree, node); token++) {
    const word = words[tree.tokens.text(token)];
    if (word !== undefined) counts[word]++;
  }
  return c.types.sized.get(sizedKey(counts)) ?? c.types.int;
}

function typeofType(c: Context, node: number): CType {
  for (const child of childrenOf(c.tree, node)) {
    const kind = kindOf(c.tree, child);
    if (kind === 'type_descriptor') return typeName(c, child);
    if (kind === 'parenthesized_expression') return c.parts.expression(c, child).type;
  }
  return noType;
}

/** A record or enum that a declaration without declarators makes. */
export function loneType(c: Context, node: number): void {
  const type = typeSpecifier(c, node, noHolder);
  const hasBody = childIn(c.tree, node, c.f.body) !== noNode;
  const nameNode = childIn(c.tree, node, c.f.name);
  // `struct x;` in a block hides the `struct x` outside.
  if (!hasBody && nameNode !== noNode && c.names.inBlock && c.fn !== undefined && resolved(type).kind === 'record') {
    const written = `${kindOf(c.tree, node) === 'union_specifier' ? 'union' : 'struct'} ${textOf(c.tree, nameNode)}`;
    c.names.bindTag(written, `${c.fn.name}::${written}`);
  }
}
