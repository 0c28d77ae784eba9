/**
 * Function definitions. A function inside a function is a definition of its own, `outer::inner`; what it uses of the
 * frame around it is outside the model.
 */
import type { FunctionDefinition, LocalVariable, Statement } from '../program.ts';
import { type CType, resolved } from '../types.ts';
import { attributesAfter, declaredAttributes } from './attributes.ts';
import { type Context, endLineOf, type FunctionState, limit, noHolder, placeOf, unparsedStatement } from './context.ts';
import { adjusted, type Declared, declarator, type Parameter } from './declarators.ts';
import { childIn, childrenOf, firstToken, kindOf, lastToken, noNode } from './nodes.ts';
import { type Specifiers, specifiers } from './specifiers.ts';

/** A definition at file scope. */
export function functionDefinition(c: Context, node: number): void {
  define(c, node, '');
}

/** A definition in a block. */
export function nestedFunction(c: Context, node: number): void {
  define(c, node, c.fn === undefined ? '' : `${c.fn.name}::`);
}

function define(c: Context, node: number, prefix: string): void {
  const of = specifiers(c, node, noHolder);
  const declared = declarator(c, childIn(c.tree, node, c.f.declarator), of.type);
  if (resolved(declared.type).kind !== 'function' || declared.name === '') {
    limit(c, node, 'unsupported-construct', 'function definition without a function declarator');
    return;
  }
  const params = parametersOf(c, node, declared);
  const type = definedType(declared, params);
  const name = prefix + declared.name;
  c.names.bind(declared.name, { kind: 'function', name, type });
  const result = type.kind === 'function' ? type.result : c.types.int;
  const fn: FunctionState = { name, result, locals: [], outer: c.fn };
  const body = inFunction(c, fn, () => lowerBody(c, node, fn, params));
  c.declarations.push(definitionOf(c, node, { of, declared, type, name, fn, body, count: params.length }));
}

function inFunction<T>(c: Context, fn: FunctionState, run: () => T): T {
  const outer = c.fn;
  const mark = c.names.enter();
  c.fn = fn;
  const result = run();
  c.fn = outer;
  c.names.leave(mark);
  return result;
}

function lowerBody(c: Context, node: number, fn: FunctionState, params: readonly Parameter[]): Statement {
  for (const p of params) {
    const id = fn.locals.length;
    const storage = p.register ? 'register' : 'local';
    fn.locals.push({ id, name: p.name, type: p.type, storage, place: p.place, attributes: p.attributes });
    if (p.name !== '') c.names.bind(p.name, { kind: 'local', id, type: p.type, owner: fn });
  }
  const body = childIn(c.tree, node, c.f.body);
  const out: Statement[] = [];
  for (const child of childrenOf(c.tree, node)) {
    if (kindOf(c.tree, child) !== 'ERROR') continue;
    limit(c, child, 'unparsed-range', `head of ${fn.name}`, 'may-add');
    out.push(unparsedStatement(c, child));
  }
  if (body !== noNode) c.parts.statement(c, body, out);
  const [only] = out;
  return only !== undefined && out.length === 1 ? only : { kind: 'block', body: out, place: placeOf(c, node) };
}

interface Made {
  readonly of: Specifiers;
  readonly declared: Declared;
  readonly type: CType;
  readonly name: string;
  readonly fn: FunctionState;
  readonly body: Statement;
  readonly count: number;
}

function definitionOf(c: Context, node: number, made: Made): FunctionDefinition {
  const head = childIn(c.tree, node, c.f.declarator);
  const own = attributesAfter(c, firstToken(c.tree, head), lastToken(c.tree, head));
  const locals: readonly LocalVariable[] = made.fn.locals;
  return {
    kind: 'definition',
    name: made.name,
    type: made.type,
    static: made.of.storage === 'static' || made.fn.outer !== undefined,
    inline: made.of.inline,
    attributes: declaredAttributes([...made.of.attributes, ...own]),
    params: locals.slice(0, made.count),
    locals: locals.slice(made.count),
    body: made.body,
    place: made.declared.place,
    endLine: endLineOf(c, node),
  };
}

/** The parameters; for the old style, with the types that the declarations behind the list give. */
function parametersOf(c: Context, node: number, declared: Declared): readonly Parameter[] {
  const list = declared.parameters;
  if (list === undefined) return [];
  if (!list.oldStyle) return list.params;
  const given = new Map<string, Partial<Parameter>>();
  for (const child of childrenOf(c.tree, node)) {
    if (kindOf(c.tree, child) !== 'declaration') continue;
    const of = specifiers(c, child, noHolder);
    for (const inner of childrenOf(c.tree, child)) {
      if (c.tree.field[inner] !== c.f.declarator) continue;
      const { name, type, place } = declarator(c, inner, of.type);
      given.set(name, { type: adjusted(type), place, register: of.storage === 'register' });
    }
  }
  return list.params.map((p) => ({ ...p, ...given.get(p.name) }));
}

function definedType(declared: Declared, params: readonly Parameter[]): CType {
  const t = resolved(declared.type);
  if (t.kind !== 'function') return declared.type;
  const oldStyle = declared.parameters?.oldStyle === true || params.length === 0;
  if (!oldStyle) return declared.type;
  return { ...t, params: params.map((p) => p.type), variadic: false };
}
