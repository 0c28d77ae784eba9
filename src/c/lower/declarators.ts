/** Declarators, concrete and abstract: from the type of the specifiers and the syntax around a name to the name's type. */
import type { Attributes, Expression, Place } from '../program.ts';
import { type CType, resolved } from '../types.ts';
import { attributedType, attributesAfter, declaredAttributes } from './attributes.ts';
import { noType } from './basic-types.ts';
import { constantValue } from './constants.ts';
import { type Context, limit, maxDepth, noHolder, placeOf } from './context.ts';
import { childIn, childrenOf, endOf, firstToken, kindOf, lastToken, noNode, textOf } from './nodes.ts';
import { specifiers } from './specifiers.ts';

export interface Declared {
  /** '' for an abstract one. */
  readonly name: string;
  readonly place: Place;
  readonly type: CType;
  /** Parameters of the function that is declared, if one is. */
  readonly parameters: ParameterList | undefined;
  /** Array lengths that are computed at run time. */
  readonly lengths: readonly Expression[];
}

export interface ParameterList {
  readonly params: readonly Parameter[];
  readonly variadic: boolean;
  /** `f(a, b)`: names whose types declarations after the list give. */
  readonly oldStyle: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly type: CType;
  readonly place: Place;
  readonly attributes: Attributes;
  readonly register: boolean;
}

/** Derived types in one declarator: more than any program has, few enough to recurse over. */
const maxDerivations = 256;

/** What `node`, a declarator over `base`, declares; `noNode`: an unnamed object of type `base`. */
export function declarator(c: Context, node: number, base: CType): Declared {
  const { tree } = c;
  let type = base;
  let at = node;
  let parameters: ParameterList | undefined;
  const lengths: Expression[] = [];
  for (let steps = 0; at !== noNode; steps++) {
    const kind = kindOf(tree, at);
    if (steps >= maxDerivations) {
      limit(c, node, 'nesting-depth', `declarators nest more than ${maxDerivations} deep`);
      type = noType;
      at = nameIn(c, at);
      break;
    }
    if (kind === 'pointer_declarator' || kind === 'abstract_pointer_declarator') {
      type = { kind: 'pointer', to: type };
      parameters = undefined;
    } else if (kind === 'array_declarator' || kind === 'abstract_array_declarator') {
      type = { kind: 'array', of: type, length: arrayLength(c, at, lengths) };
      parameters = undefined;
    } else if (kind === 'function_declarator' || kind === 'abstract_function_declarator') {
      parameters = parameterList(c, childIn(tree, at, c.f.parameters));
      type = functionType(type, parameters);
    } else if (!isWrapper(kind)) break;
    at = innerDeclarator(c, at);
  }
  const name = at === noNode || firstToken(tree, at) >= lastToken(tree, at) ? '' : textOf(tree, at);
  const place = placeOf(c, at === noNode ? Math.max(0, node) : at);
  const attributes = node === noNode ? [] : attributesAfter(c, firstToken(tree, node), lastToken(tree, node));
  return { name, place, type: attributedType(c, type, attributes), parameters, lengths };
}

/** The name in a declarator, without lowering it. */
export function declaredName(c: Context, node: number): string | undefined {
  const at = nameIn(c, node);
  return at === noNode ? undefined : textOf(c.tree, at);
}

function nameIn(c: Context, node: number): number {
  let at = node;
  while (at !== noNode && (isWrapper(kindOf(c.tree, at)) || kindOf(c.tree, at).endsWith('_declarator'))) {
    at = innerDeclarator(c, at);
  }
  return at;
}

function isWrapper(kind: string): boolean {
  return (
    kind === 'parenthesized_declarator' ||
    kind === 'abstract_parenthesized_declarator' ||
    kind === 'attributed_declarator' ||
    kind === 'init_declarator'
  );
}

function innerDeclarator(c: Context, node: number): number {
  const { tree } = c;
  const end = endOf(tree, node);
  for (let child = node + 1; child < end; child = endOf(tree, child)) {
    if (tree.field[child] === c.f.declarator) return child;
    const kind = kindOf(tree, child);
    if (kind.endsWith('_declarator') || kind.endsWith('identifier') || kind === 'primitive_type') return child;
  }
  return noNode;
}

function arrayLength(c: Context, node: number, lengths: Expression[]): number | null {
  const size = childIn(c.tree, node, c.f.size);
  if (size === noNode || kindOf(c.tree, size) === '*') return null;
  const length = c.parts.expression(c, size);
  const value = constantValue(c, length);
  if (value === null) lengths.push(length);
  return value !== null && value >= 0 ? value : null;
}

function functionType(result: CType, list: ParameterList): CType {
  return { kind: 'function', result, params: list.params.map((p) => p.type), variadic: list.variadic };
}

function parameterList(c: Context, node: number): ParameterList {
  const { tree } = c;
  const params: Parameter[] = [];
  let variadic = false;
  let oldStyle = false;
  if (node === noNode || c.depth >= maxDepth) return { params, variadic: true, oldStyle };
  c.depth++;
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child);
    if (kind === 'parameter_declaration') params.push(parameter(c, child));
    else if (kind === 'variadic_parameter') variadic = true;
    else if (kind === 'identifier') {
      oldStyle = true;
      const place = placeOf(c, child);
      params.push({ name: textOf(tree, child), type: c.types.int, place, attributes: {}, register: false });
    }
  }
  c.depth--;
  // `()` takes anything, `(void)` nothing.
  if (params.length === 0) return { params, variadic: true, oldStyle: false };
  const only = params.length === 1 ? params[0] : undefined;
  if (only?.name === '' && resolved(only.type).kind === 'void') return { params: [], variadic: false, oldStyle: false };
  return { params, variadic: variadic || oldStyle, oldStyle };
}

function parameter(c: Context, node: number): Parameter {
  const inner = childIn(c.tree, node, c.f.declarator);
  const of = specifiers(c, node, noHolder);
  const { name, type, place } = declarator(c, inner, of.type);
  const found = attributesAfter(c, firstToken(c.tree, node), lastToken(c.tree, node));
  return {
    name,
    type: adjusted(type),
    place: inner === noNode ? placeOf(c, node) : place,
    attributes: declaredAttributes(found),
    register: of.storage === 'register',
  };
}

/** A parameter of array type is a pointer, one of function type a pointer to it. */
export function adjusted(type: CType): CType {
  const t = resolved(type);
  if (t.kind === 'array') return { kind: 'pointer', to: t.of };
  return t.kind === 'function' ? { kind: 'pointer', to: type } : type;
}
