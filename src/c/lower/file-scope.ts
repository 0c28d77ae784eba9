/** Declarations at file scope: variables with initialisers, prototypes, typedefs, records and enums. */
import type { Attributes, Statement, Storage } from '../program.ts';
import { resolved } from '../types.ts';
import { attributesAfter, declaredAttributes } from './attributes.ts';
import { type Context, endLineOf, type Holder, isBroken, limit, placeOf } from './context.ts';
import { declarator, declaredName } from './declarators.ts';
import { functionDefinition } from './functions.ts';
import { unquote } from './literals.ts';
import { childIn, childrenOf, firstToken, kindOf, lastToken, namesIn, noNode } from './nodes.ts';
import { type Specifiers, specifiers } from './specifiers.ts';
import { loneType } from './type-specifiers.ts';

type TopLowering = (c: Context, node: number) => void;

const nothing: TopLowering = () => {};

const lowerings: ReadonlyMap<string, TopLowering> = new Map<string, TopLowering>([
  ['translation_unit', each],
  ['declaration_list', each],
  ['linkage_specification', each],
  ['function_definition', functionDefinition],
  ['declaration', fileDeclaration],
  ['type_definition', fileTypedef],
  ['struct_specifier', loneType],
  ['union_specifier', loneType],
  ['enum_specifier', loneType],
  ['expression_statement', topExpression],
  ['string_literal', nothing],
  ['extern', nothing],
  [';', nothing],
  ['{', nothing],
  ['}', nothing],
]);

/** Lowers a node of file scope. */
export function fileScope(c: Context, node: number): void {
  const kind = kindOf(c.tree, node);
  if (kind === 'ERROR' || (c.damaged && isBroken(c, node))) limit(c, node, 'unparsed-range', 'declaration');
  if (kind === 'ERROR') return;
  const lowering = lowerings.get(kind);
  if (lowering !== undefined) lowering(c, node);
  else limit(c, node, 'unsupported-construct', `at file scope: ${kind}`);
}

function each(c: Context, node: number): void {
  for (const child of childrenOf(c.tree, node)) fileScope(c, child);
}

function topExpression(c: Context, node: number): void {
  const value = childrenOf(c.tree, node).find((child) => kindOf(c.tree, child) !== ';');
  if (value === undefined || isSymbolDirective(c, value)) return;
  limit(c, node, 'unsupported-construct', `at file scope: ${kindOf(c.tree, value)}`);
}

const symbolDirectives = /^\s*\.(globl|global|weak|hidden|protected|internal|local|type|size|symver|ident|file)\b/;

/** `asm (".globl x")`: says something of a symbol and does nothing. */
function isSymbolDirective(c: Context, node: number): boolean {
  if (kindOf(c.tree, node) !== 'gnu_asm_expression') return false;
  let code = '';
  for (let token = firstToken(c.tree, node); token < lastToken(c.tree, node); token++) {
    const text = c.tree.tokens.text(token);
    if (text.startsWith('"')) code += unquote(text);
  }
  return code.split(/[;\n]/).every((line) => line.trim() === '' || symbolDirectives.test(line));
}

function holderOf(c: Context, list: readonly number[]): Holder {
  return () => (list[0] === undefined ? undefined : declaredName(c, list[0]));
}

function fileTypedef(c: Context, node: number): void {
  const list = childrenOf(c.tree, node).filter((child) => c.tree.field[child] === c.f.declarator);
  const of = specifiers(c, node, () => plainName(c, list) ?? holderOf(c, list)());
  for (const child of list) {
    const { name, type, place } = declarator(c, child, of.type);
    c.declarations.push({ kind: 'typedef', name, type, place });
    c.names.bind(name, { kind: 'typedef', type: { kind: 'typedef', name, target: type } });
  }
}

/** `typedef struct { ... } *conn_p, conn_t;` names the record `conn_t`. */
function plainName(c: Context, list: readonly number[]): string | undefined {
  const plain = list.find((child) => !kindOf(c.tree, child).endsWith('_declarator'));
  return plain === undefined ? undefined : declaredName(c, plain);
}

function storageOf(of: Specifiers, initialised: 'initialised' | 'open'): Storage {
  if (of.storage === 'static') return of.threadLocal ? 'static-thread-local' : 'static';
  if (of.storage === 'extern' && initialised === 'open') return 'extern';
  return of.threadLocal ? 'thread-local' : 'global';
}

function fileDeclaration(c: Context, node: number): void {
  const list = childrenOf(c.tree, node).filter((child) => c.tree.field[child] === c.f.declarator);
  const of = specifiers(c, node, holderOf(c, list));
  for (const child of list) fileDeclarator(c, node, child, of);
}

function fileDeclarator(c: Context, node: number, child: number, of: Specifiers): void {
  const { tree, f } = c;
  const isInit = kindOf(tree, child) === 'init_declarator';
  const inner = isInit ? childIn(tree, child, f.declarator) : child;
  const value = isInit ? childIn(tree, child, f.value) : noNode;
  const { name, type, place } = declarator(c, inner, of.type);
  if (name === '') {
    limit(c, child, 'unsupported-construct', 'declarator without a name');
    return;
  }
  const attributes = attributesOf(c, child, of);
  if (resolved(type).kind === 'function') {
    c.declarations.push({ kind: 'function', name, type, static: of.storage === 'static', attributes, place });
    c.names.bind(name, { kind: 'function', name, type });
    return;
  }
  const storage = storageOf(of, isInit ? 'initialised' : 'open');
  c.names.bind(name, { kind: 'variable', name, type });
  const made = value === noNode ? undefined : c.parts.initializer(c, value, type);
  const full = made?.type ?? type;
  if (full !== type) c.names.bind(name, { kind: 'variable', name, type: full });
  const initialised = made === undefined ? {} : { initializer: made.value };
  const endLine = endLineOf(c, node);
  c.declarations.push({ kind: 'variable', name, type: full, storage, attributes, place, endLine, ...initialised });
}

function attributesOf(c: Context, child: number, of: Specifiers): Attributes {
  if (c.tree.tokens.attributes.length === 0) return {};
  const own = attributesAfter(c, firstToken(c.tree, child), lastToken(c.tree, child));
  return declaredAttributes([...of.attributes, ...own]);
}

/**
 * An item that did not parse but reads like `name (...) {`: a function that may do anything to what it names, so that no
 * write in it is lost.
 */
export function salvageFunction(c: Context): void {
  const { tokens } = c.tree;
  let name = -1;
  let depth = 0;
  for (let token = 0; token < tokens.length; token++) {
    const text = tokens.text(token);
    if (text === '{' && depth === 0) break;
    if (text === ';' || text === '=') return;
    if (text === '(' && depth === 0 && name < 0 && namesIn(c.tree, token - 1, token).length === 1) name = token - 1;
    if (text === '(') depth++;
    if (text === ')') depth--;
    if (token === tokens.length - 1) return;
  }
  if (name < 0) return;
  const place = placeOf(c, 0);
  const body: Statement = { kind: 'unparsed', names: namesIn(c.tree, name + 1, tokens.length), place };
  const type = { kind: 'function', result: { kind: 'unknown', text: '?' }, params: [], variadic: true } as const;
  const endLine = endLineOf(c, 0);
  const common = { static: false, inline: false, attributes: {}, params: [], locals: [] } as const;
  c.declarations.push({ kind: 'definition', name: tokens.text(name), type, ...common, body, place, endLine });
}
