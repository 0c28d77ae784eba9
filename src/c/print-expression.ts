/** Expressions and initialisers of the IR as C-like text, for people. */
import { printType } from './print-type.ts';
import type { Expression, Initializer, InitializerItem } from './program.ts';

/** Names of the function's locals by id; a name that occurs twice is told apart by the caller. */
export type LocalNames = readonly string[];

/** `e` in one line; statements in it are left out as `({ ... })`. */
export function printExpression(e: Expression, locals: LocalNames): string {
  switch (e.kind) {
    case 'constant':
      return e.name ?? (e.value === null ? '<constant>' : String(e.value));
    case 'string':
      return JSON.stringify(e.text);
    case 'local':
      return locals[e.local] ?? `local#${e.local}`;
    case 'global':
      return e.name;
    case 'field':
      return e.object.kind === 'deref' && e.object.macros === undefined
        ? `${operand(e.object.pointer, locals)}->${e.name}`
        : `${operand(e.object, locals)}.${e.name}`;
    case 'index':
      return `${operand(e.base, locals)}[${printExpression(e.index, locals)}]`;
    case 'call':
      return `${operand(e.callee, locals)}(${e.args.map((a) => (a.kind === 'comma' ? operand(a, locals) : printExpression(a, locals))).join(', ')})`;
    case 'unparsed':
      return `<unparsed: ${e.names.join(' ')}>`;
    case 'label-address':
      return `&&${e.name}`;
    case 'statement-expression':
      return '({ ... })';
    default:
      return printCompound(e, locals);
  }
}

type Compound = Extract<
  Expression,
  {
    kind:
      | 'deref'
      | 'address'
      | 'assign'
      | 'unary'
      | 'binary'
      | 'conditional'
      | 'comma'
      | 'cast'
      | 'compound-literal'
      | 'sizeof'
      | 'offsetof'
      | 'va-arg';
  }
>;

function printCompound(e: Compound, locals: LocalNames): string {
  switch (e.kind) {
    case 'deref':
      return `*${operand(e.pointer, locals)}`;
    case 'address':
      return `&${operand(e.of, locals)}`;
    case 'assign':
      return printAssign(e, locals);
    case 'unary':
      return `${e.op}${operand(e.operand, locals)}`;
    case 'binary':
      return `${operand(e.left, locals)} ${e.op} ${operand(e.right, locals)}`;
    case 'conditional': {
      const then = e.then === undefined ? '?:' : `? ${operand(e.then, locals)} :`;
      return `${operand(e.condition, locals)} ${then} ${operand(e.otherwise, locals)}`;
    }
    case 'comma':
      return `${operand(e.left, locals)}, ${operand(e.right, locals)}`;
    case 'cast':
      return `(${printType(e.type)})${operand(e.value, locals)}`;
    case 'compound-literal':
      return `(${printType(e.type)})${printInitializer(e.initializer, locals)}`;
    case 'sizeof':
      return `sizeof(${printType(e.of)})`;
    case 'offsetof':
      return `offsetof(${printType(e.record)}, ${e.path.join('.')})`;
    case 'va-arg':
      return `va_arg(${printExpression(e.list, locals)}, ${printType(e.type)})`;
  }
}

function printAssign(e: Extract<Expression, { kind: 'assign' }>, locals: LocalNames): string {
  const target = operand(e.target, locals);
  if (e.value === undefined) return e.postfix ? `${target}${e.op}` : `${e.op}${target}`;
  const value = e.value.kind === 'comma' ? operand(e.value, locals) : printExpression(e.value, locals);
  return `${target} ${e.op} ${value}`;
}

const simple: ReadonlySet<string> = new Set(
  'constant string local global field index call unparsed statement-expression sizeof offsetof va-arg'.split(' '),
);

/** In parentheses unless it binds as tightly as a name. */
function operand(e: Expression, locals: LocalNames): string {
  const text = printExpression(e, locals);
  return simple.has(e.kind) ? text : `(${text})`;
}

export function printInitializer(init: Initializer, locals: LocalNames): string {
  if (init.kind === 'value') return printExpression(init.value, locals);
  return `{${init.items.map((item) => printItem(item, locals)).join(', ')}}`;
}

function printItem(item: InitializerItem, locals: LocalNames): string {
  const path = item.path.map((step) => (step.kind === 'field' ? `.${step.name}` : `[${step.index ?? ''}]`)).join('');
  return path === '' ? printInitializer(item.value, locals) : `${path} = ${printInitializer(item.value, locals)}`;
}
