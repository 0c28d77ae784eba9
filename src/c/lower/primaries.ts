/** Names, literals, members, subscripts, and what stands in parentheses. */
import type { Expression, Statement } from '../program.ts';
import type { OrdinaryName } from '../symbols.ts';
import { type CType, resolved } from '../types.ts';
import { targetType } from './arithmetic.ts';
import { noType } from './basic-types.ts';
import { type Context, limit, memberType, placeOf, unparsedExpression, unsupported } from './context.ts';
import { characterLiteral, numberLiteral, stringType, unquote } from './literals.ts';
import { childIn, childrenOf, endOf, kindOf, noNode, textOf } from './nodes.ts';

type Lowering = (c: Context, node: number) => Expression;

export const primaries: Readonly<Record<string, Lowering>> = {
  identifier: (c, node) => name(c, node, textOf(c.tree, node)),
  type_identifier: (c, node) => name(c, node, textOf(c.tree, node)),
  true: (c, node) => keywordConstant(c, node, 1, c.types.int),
  false: (c, node) => keywordConstant(c, node, 0, c.types.int),
  null: (c, node) => keywordConstant(c, node, 0, c.types.voidPointer),
  number_literal: number,
  char_literal: (c, node) => ({
    kind: 'constant',
    ...characterLiteral(textOf(c.tree, node), c.types),
    place: placeOf(c, node),
  }),
  string_literal: (c, node) => strings(c, node, [node]),
  concatenated_string: (c, node) =>
    strings(
      c,
      node,
      childrenOf(c.tree, node).filter((child) => kindOf(c.tree, child) === 'string_literal'),
    ),
  parenthesized_expression: parenthesized,
  extension_expression: (c, node) => inner(c, node, endOf(c.tree, node) - 1),
  field_expression: field,
  subscript_expression: subscript,
};

function name(c: Context, node: number, text: string): Expression {
  const place = placeOf(c, node);
  const meaning = c.names.meaning(text);
  if (meaning === undefined) return fileScopeName(c, node, text, c.scope.ordinary(text));
  switch (meaning.kind) {
    case 'local':
      if (meaning.owner === c.fn) return { kind: 'local', local: meaning.id, type: meaning.type, place };
      limit(
        c,
        node,
        'unsupported-construct',
        `nested function ${c.fn?.name ?? ''} uses ${text} of the function around it`,
      );
      return { ...unparsedExpression(c, node), type: meaning.type };
    case 'enumerator':
      return enumerator(c, node, meaning);
    case 'typedef':
      return unsupported(c, node, `type ${text} as an expression`);
    default:
      return { kind: 'global', name: meaning.name, of: meaning.kind, type: meaning.type, place };
  }
}

function enumerator(c: Context, node: number, e: { name: string; value: number | null; enum: string }): Expression {
  return { kind: 'constant', value: e.value, name: e.name, enum: e.enum, type: c.types.int, place: placeOf(c, node) };
}

const functionNames: ReadonlySet<string> = new Set(['__func__', '__FUNCTION__', '__PRETTY_FUNCTION__']);

function fileScopeName(c: Context, node: number, text: string, declared: OrdinaryName | undefined): Expression {
  const place = placeOf(c, node);
  switch (declared?.kind) {
    case 'variable':
      return { kind: 'global', name: text, of: 'variable', type: declared.type, place };
    case 'function':
    case 'definition':
      return { kind: 'global', name: text, of: 'function', type: declared.type, place };
    case 'enumerator':
      return enumerator(c, node, declared);
    case 'typedef':
      return unsupported(c, node, `type ${text} as an expression`);
    case undefined:
      if (functionNames.has(text) && c.fn !== undefined) {
        return { kind: 'string', text: c.fn.name, type: stringType('', c.fn.name.length, c.types), place };
      }
      return { kind: 'global', name: text, of: 'unknown', type: noType, place };
  }
}

/** `TRUE`, `NULL` and their like are words of the grammar, but names in C. */
function keywordConstant(c: Context, node: number, value: number, type: CType): Expression {
  const text = textOf(c.tree, node);
  if (c.names.meaning(text) !== undefined || c.scope.ordinary(text) !== undefined) return name(c, node, text);
  return { kind: 'constant', value, name: text, type, place: placeOf(c, node) };
}

function number(c: Context, node: number): Expression {
  const text = textOf(c.tree, node);
  const place = placeOf(c, node);
  if (!text.startsWith('-') && !text.startsWith('+'))
    return { kind: 'constant', ...numberLiteral(text, c.types), place };
  const operand: Expression = { kind: 'constant', ...numberLiteral(text.slice(1), c.types), place };
  return { kind: 'unary', op: text.slice(0, 1), operand, type: operand.type, place };
}

function strings(c: Context, node: number, parts: readonly number[]): Expression {
  let text = '';
  let first = '';
  for (const part of parts) {
    const spelling = textOf(c.tree, part);
    if (first === '') first = spelling;
    text += unquote(spelling);
  }
  return { kind: 'string', text, type: stringType(first, text.length, c.types), place: placeOf(c, node) };
}

function inner(c: Context, node: number, child: number): Expression {
  return child <= node ? unparsedExpression(c, node) : c.parts.expression(c, child);
}

function parenthesized(c: Context, node: number): Expression {
  const { tree } = c;
  for (const child of childrenOf(tree, node)) {
    const kind = kindOf(tree, child);
    if (kind === '(' || kind === ')') continue;
    return kind === 'compound_statement' ? statementExpression(c, node, child) : c.parts.expression(c, child);
  }
  return unparsedExpression(c, node);
}

function statementExpression(c: Context, node: number, block: number): Expression {
  if (c.fn === undefined) return unsupported(c, node, 'statement expression outside a function');
  const out: Statement[] = [];
  c.parts.statement(c, block, out);
  const place = placeOf(c, node);
  const body: Statement = out[0] ?? { kind: 'block', body: [], place };
  return { kind: 'statement-expression', body, type: lastValueType(body) ?? c.types.void, place };
}

/** The type of the last expression of a statement expression, through labels and blocks. */
function lastValueType(body: Statement): CType | undefined {
  let at: Statement | undefined = body;
  while (at?.kind === 'block') at = at.body[at.body.length - 1];
  return at?.kind === 'expression' ? at.value.type : undefined;
}

function field(c: Context, node: number): Expression {
  const { tree, f } = c;
  const argument = childIn(tree, node, f.argument);
  const member = childIn(tree, node, f.field);
  if (argument === noNode || member === noNode) return unparsedExpression(c, node);
  const base = c.parts.expression(c, argument);
  const arrow = textOf(tree, childIn(tree, node, f.operator)) === '->';
  const object: Expression = arrow
    ? { kind: 'deref', pointer: base, type: targetType(base.type), place: base.place }
    : base;
  return memberOf(c, node, object, textOf(tree, member), member);
}

function memberOf(c: Context, node: number, object: Expression, text: string, member: number): Expression {
  // The place of the name: `a->b\n ->c` reads `c` in the second line.
  const place = placeOf(c, member);
  const record = resolved(object.type);
  if (record.kind !== 'record') {
    if (record.kind !== 'unknown')
      limit(c, node, 'unknown-declaration', `member ${text} of something that is no record`);
    return { kind: 'field', object, record: '', name: text, type: noType, place };
  }
  const declared = memberType(c, record.tag, text);
  if (declared === undefined) limit(c, node, 'unknown-declaration', `member ${text} of ${record.tag}`);
  return { kind: 'field', object, record: record.tag, name: text, type: declared ?? noType, place };
}

function subscript(c: Context, node: number): Expression {
  const { tree, f } = c;
  const argument = childIn(tree, node, f.argument);
  const index = childIn(tree, node, f.index);
  if (argument === noNode || index === noNode) return unparsedExpression(c, node);
  const a = c.parts.expression(c, argument);
  const b = c.parts.expression(c, index);
  const kind = resolved(a.type).kind;
  // `2[a]` is `a[2]`.
  const swapped = kind === 'integer' && ['pointer', 'array'].includes(resolved(b.type).kind);
  const base = swapped ? b : a;
  return { kind: 'index', base, index: swapped ? a : b, type: targetType(base.type), place: placeOf(c, node) };
}
