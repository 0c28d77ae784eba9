/** The IR as text, one statement a line with its line number: what `emit program` prints. */
import { type LocalNames, printExpression, printInitializer } from './print-expression.ts';
import { printType } from './print-type.ts';
import type {
  Declaration,
  EnumDeclaration,
  Expression,
  FunctionDefinition,
  LocalVariable,
  RecordDeclaration,
  Statement,
} from './program.ts';
import type { CType } from './types.ts';

/** `line` is the line of the item's first token: places are relative to it. */
export interface PrintedItem {
  readonly path: string;
  readonly line: number;
  readonly declarations: readonly Declaration[];
}

/** All items in order; each declaration starts with `path:line`. */
export function printProgram(items: Iterable<PrintedItem>): string {
  const lines: string[] = [];
  for (const item of items) for (const declaration of item.declarations) printDeclaration(declaration, item, lines);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function printDeclaration(d: Declaration, item: PrintedItem, lines: string[]): void {
  const at = `${d.place.path ?? item.path}:${item.line + d.place.line}`;
  switch (d.kind) {
    case 'record':
      return printRecord(d, at, item, lines);
    case 'enum':
      return printEnum(d, at, item, lines);
    case 'typedef':
      lines.push(`${at}: typedef ${d.name} = ${printType(d.type)}`);
      return;
    case 'variable': {
      const value = d.initializer === undefined ? '' : ` = ${printInitializer(d.initializer, [])}`;
      lines.push(`${at}: ${d.storage} ${d.name}: ${printType(d.type)}${value}`);
      return;
    }
    case 'function':
      lines.push(`${at}: ${d.static ? 'static ' : ''}function ${d.name}: ${printType(d.type)}`);
      return;
    case 'definition':
      return printDefinition(d, at, item, lines);
  }
}

function printRecord(d: RecordDeclaration, at: string, item: PrintedItem, lines: string[]): void {
  lines.push(`${at}: record ${d.tag}${d.union ? ' (union)' : ''}, ${d.size ?? '?'} bytes`);
  for (const f of d.fields) {
    const bits = f.bits === undefined ? '' : ` : ${f.bits}`;
    const overlaid = f.overlaid ? ' (overlaid)' : '';
    lines.push(
      row(item.line + f.place.line, 1, `+${f.offset ?? '?'} ${f.name}: ${printType(f.type)}${bits}${overlaid}`),
    );
  }
}

function printEnum(d: EnumDeclaration, at: string, item: PrintedItem, lines: string[]): void {
  lines.push(`${at}: ${d.tag.startsWith('enum') ? '' : 'enum '}${d.tag}`);
  for (const e of d.enumerators) lines.push(row(item.line + e.place.line, 1, `${e.name} = ${e.value ?? '?'}`));
}

interface Printer {
  readonly lines: string[];
  readonly base: number;
  readonly names: LocalNames;
  readonly locals: readonly LocalVariable[];
}

function printDefinition(d: FunctionDefinition, at: string, item: PrintedItem, lines: string[]): void {
  const all = [...d.params, ...d.locals];
  const names = localNames(all);
  const params = d.params.map((p) => `${names[p.id] ?? ''}: ${printType(p.type)}`).join(', ');
  const words = `${d.static ? 'static ' : ''}${d.inline ? 'inline ' : ''}`;
  lines.push(`${at}: ${words}function ${d.name}(${params}): ${printType(resultOf(d.type))}`);
  const printer: Printer = { lines, base: item.line, names, locals: all };
  for (const local of d.locals) {
    if (local.storage !== 'static') continue;
    const value = local.initializer === undefined ? '' : ` = ${printInitializer(local.initializer, names)}`;
    lines.push(row(item.line + local.place.line, 1, `static ${names[local.id]}: ${printType(local.type)}${value}`));
  }
  printStatement(d.body, 1, printer);
}

function resultOf(type: CType): CType {
  return type.kind === 'function' ? type.result : type;
}

/** Names by id; a name declared twice in one function gets the number of its id. */
export function localNames(locals: readonly LocalVariable[]): LocalNames {
  const seen = new Set<string>();
  return locals.map(({ id, name }) => {
    const unique = seen.has(name) || name === '' ? `${name}#${id}` : name;
    seen.add(name);
    return unique;
  });
}

function row(line: number, depth: number, text: string): string {
  return `${String(line).padStart(6)}${'  '.repeat(depth)}${text}`;
}

function printStatement(s: Statement, depth: number, p: Printer): void {
  const put = (text: string): void => {
    p.lines.push(row(p.base + s.place.line, depth, text));
  };
  switch (s.kind) {
    case 'block':
      for (const inner of s.body) printStatement(inner, depth, p);
      return;
    case 'if':
      put(`if ${show(s.condition, p)}`);
      printStatement(s.then, depth + 1, p);
      if (s.otherwise === undefined) return;
      put('else');
      printStatement(s.otherwise, depth + 1, p);
      return;
    case 'loop':
      return printLoop(s, depth, p, put);
    case 'switch':
      put(`switch ${show(s.value, p)}`);
      printStatement(s.body, depth + 1, p);
      return;
    case 'expression':
      put(show(s.value, p));
      return printInner(s.value, depth, p);
    case 'declare':
      return printDeclare(s, depth, p, put);
    default:
      put(simpleStatement(s, p));
  }
}

function show(e: Expression, p: Printer): string {
  return printExpression(e, p.names);
}

/** The statements of a statement expression that is a whole statement, or its value. */
function printInner(e: Expression, depth: number, p: Printer): void {
  if (e.kind === 'statement-expression') printStatement(e.body, depth + 1, p);
  else if (e.kind === 'assign' && e.value !== undefined) printInner(e.value, depth, p);
  else if (e.kind === 'cast') printInner(e.value, depth, p);
}

function printDeclare(
  s: Extract<Statement, { kind: 'declare' }>,
  depth: number,
  p: Printer,
  put: (text: string) => void,
): void {
  const type = p.locals[s.local]?.type;
  const value = s.initializer === undefined ? '' : ` = ${printInitializer(s.initializer, p.names)}`;
  put(`declare ${p.names[s.local] ?? s.local}: ${type === undefined ? '?' : printType(type)}${value}`);
  if (s.initializer?.kind === 'value') printInner(s.initializer.value, depth, p);
}

function printLoop(
  s: Extract<Statement, { kind: 'loop' }>,
  depth: number,
  p: Printer,
  put: (text: string) => void,
): void {
  if (s.initial !== undefined) printStatement(s.initial, depth, p);
  put(`${s.form} ${s.condition === undefined ? '' : show(s.condition, p)}`.trimEnd());
  printStatement(s.body, depth + 1, p);
  if (s.step !== undefined) p.lines.push(row(p.base + s.step.place.line, depth + 1, `step ${show(s.step, p)}`));
}

type Simple = Exclude<Statement, { kind: 'block' | 'if' | 'loop' | 'switch' | 'expression' | 'declare' }>;

function simpleStatement(s: Simple, p: Printer): string {
  switch (s.kind) {
    case 'case':
      return `case ${show(s.low, p)}${s.high === undefined ? '' : ` ... ${show(s.high, p)}`}:`;
    case 'label':
      return `${s.name}:`;
    case 'goto':
      return `goto ${typeof s.target === 'string' ? s.target : `*${show(s.target, p)}`}`;
    case 'return':
      return s.value === undefined ? 'return' : `return ${show(s.value, p)}`;
    case 'asm': {
      const list = (all: readonly Expression[]): string => all.map((e) => show(e, p)).join(', ');
      return `asm writes {${list(s.outputs)}} reads {${list(s.inputs)}}${s.memory ? ' memory' : ''}`;
    }
    case 'unparsed':
      return `<unparsed: ${s.names.join(' ')}>`;
    case 'default':
      return 'default:';
    default:
      return s.kind;
  }
}
