/** Declarations in blocks: locals, statics, block-scope typedefs, and what a block declares of file scope. */
import type { Expression, Initializer, LocalVariable, Statement } from '../program.ts';
import { type CType, resolved } from '../types.ts';
import { decayed } from './arithmetic.ts';
import { attributesAfter, declaredAttributes } from './attributes.ts';
import { type Context, endLineOf, type FunctionState, type Holder, unparsedStatement } from './context.ts';
import { type Declared, declarator, declaredName } from './declarators.ts';
import { childIn, childrenOf, firstToken, kindOf, lastToken, noNode } from './nodes.ts';
import { type Specifiers, specifiers } from './specifiers.ts';

function declarators(c: Context, node: number): number[] {
  return childrenOf(c.tree, node).filter((child) => c.tree.field[child] === c.f.declarator);
}

/** Names a record without a tag after the first thing that the declaration declares. */
function holderOf(c: Context, list: readonly number[]): Holder {
  return () => {
    const name = list[0] === undefined ? undefined : declaredName(c, list[0]);
    return name === undefined || c.fn === undefined ? name : `${c.fn.name}::${name}`;
  };
}

export function localTypedef(c: Context, node: number, out: Statement[]): void {
  const list = declarators(c, node);
  const of = specifiers(c, node, holderOf(c, list));
  for (const child of list) {
    const { name, type, lengths } = declarator(c, child, of.type);
    for (const length of lengths) out.push({ kind: 'expression', value: length, place: length.place });
    c.names.bind(name, { kind: 'typedef', type: { kind: 'typedef', name, target: type } });
  }
}

/** A declaration in a block: what its initialisers and array lengths do is appended to `out`. */
export function localDeclaration(c: Context, node: number, out: Statement[]): void {
  const { fn } = c;
  if (fn === undefined) {
    out.push(unparsedStatement(c, node));
    return;
  }
  const list = declarators(c, node);
  const of = specifiers(c, node, holderOf(c, list));
  for (const child of list) {
    const isInit = kindOf(c.tree, child) === 'init_declarator';
    const inner = isInit ? childIn(c.tree, child, c.f.declarator) : child;
    const value = isInit ? childIn(c.tree, child, c.f.value) : noNode;
    const declared = declarator(c, inner, of.type);
    for (const length of declared.lengths) out.push({ kind: 'expression', value: length, place: length.place });
    const entry = { node, child, value, declared, of };
    if (resolved(declared.type).kind === 'function') blockFunction(c, entry);
    else if (of.storage === 'extern') blockExtern(c, entry);
    else localVariable(c, fn, entry, out);
  }
}

interface Entry {
  readonly node: number;
  readonly child: number;
  readonly value: number;
  readonly declared: Declared;
  readonly of: Specifiers;
}

function attributesOf(c: Context, entry: Entry): LocalVariable['attributes'] {
  if (c.tree.tokens.attributes.length === 0) return {};
  const own = attributesAfter(c, firstToken(c.tree, entry.child), lastToken(c.tree, entry.child));
  return declaredAttributes([...entry.of.attributes, ...own]);
}

function blockFunction(c: Context, entry: Entry): void {
  const { name, type, place } = entry.declared;
  const attributes = attributesOf(c, entry);
  c.declarations.push({ kind: 'function', name, type, static: entry.of.storage === 'static', attributes, place });
  c.names.bind(name, { kind: 'function', name, type });
}

function blockExtern(c: Context, entry: Entry): void {
  const { name, type, place } = entry.declared;
  const attributes = attributesOf(c, entry);
  const endLine = endLineOf(c, entry.node);
  c.declarations.push({ kind: 'variable', name, type, storage: 'extern', attributes, place, endLine });
  c.names.bind(name, { kind: 'variable', name, type });
}

function localVariable(c: Context, fn: FunctionState, entry: Entry, out: Statement[]): void {
  const { name, place } = entry.declared;
  const storage = entry.of.storage === 'static' ? 'static' : entry.of.storage === 'register' ? 'register' : 'local';
  const attributes = attributesOf(c, entry);
  const id = fn.locals.length;
  fn.locals.push({ id, name, type: entry.declared.type, storage, place, attributes });
  // The name is in scope in its own initialiser (`int *p = malloc (sizeof *p)`).
  c.names.bind(name, { kind: 'local', id, type: entry.declared.type, owner: fn });
  const made = entry.value === noNode ? undefined : c.parts.initializer(c, entry.value, entry.declared.type);
  const type = made === undefined ? entry.declared.type : fullType(entry, made);
  const local: LocalVariable = { id, name, type, storage, place, attributes };
  fn.locals[id] = made !== undefined && storage === 'static' ? { ...local, initializer: made.value } : local;
  if (type !== entry.declared.type) c.names.bind(name, { kind: 'local', id, type, owner: fn });
  if (storage === 'static') return;
  out.push({ kind: 'declare', local: id, ...(made === undefined ? {} : { initializer: made.value }), place });
}

function fullType(entry: Entry, made: { readonly value: Initializer; readonly type: CType }): CType {
  if (!entry.of.deduced || made.value.kind !== 'value') return made.type;
  const value: Expression = made.value.value;
  return decayed(value.type);
}
