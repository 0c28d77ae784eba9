// The facts of the IR by line and kind, as docs/expectations.md lists them.

import { localNames, printProgram } from '../../../src/c/print.ts';
import { printExpression } from '../../../src/c/print-expression.ts';
import { printType } from '../../../src/c/print-type.ts';
import type {
  Attributes,
  Declaration,
  Expression,
  FunctionDefinition,
  Initializer,
  Node,
  Place,
  Statement,
} from '../../../src/c/program.ts';
import type { LoweredUnit } from '../../support/front-end.ts';

export type LineFacts = (kind: string, line: number) => ReadonlySet<string>;

const none: ReadonlySet<string> = new Set();

export function lineFacts(unit: LoweredUnit): LineFacts {
  const facts = new Map<string, Set<string>>();
  for (const item of unit.items) {
    const walk = new Walk(facts, item.line);
    for (const declaration of item.declarations) walk.declaration(declaration);
  }
  const add = (kind: string, line: number, fact: string): void => addTo(facts, kind, line, fact);
  for (const l of unit.limitations) add('limitation', l.line, l.kind);
  for (const text of printProgram(unit.items).split('\n')) {
    const [, line, statement] = /^ *(\d+)\s+(.*)$/.exec(text) ?? [];
    if (line !== undefined && statement !== undefined) add('ir', Number(line), statement);
  }
  return (kind, line) => facts.get(`${kind} ${line}`) ?? none;
}

function addTo(facts: Map<string, Set<string>>, kind: string, line: number, fact: string): void {
  const key = `${kind} ${line}`;
  const set = facts.get(key);
  if (set) set.add(fact);
  else facts.set(key, new Set([fact]));
}

class Walk {
  readonly #facts: Map<string, Set<string>>;
  readonly #base: number;
  #names: readonly string[] = [];

  constructor(facts: Map<string, Set<string>>, base: number) {
    this.#facts = facts;
    this.#base = base;
  }

  #add(kind: string, place: Place, fact: string): void {
    addTo(this.#facts, kind, this.#base + place.line, fact);
  }

  declaration(d: Declaration): void {
    switch (d.kind) {
      case 'record':
        this.#add('record', d.place, d.tag);
        this.#add('size', d.place, String(d.size ?? '?'));
        for (const f of d.fields) {
          this.#declared(f.name, f);
          const bits = f.bits === undefined ? '' : `:${f.bits}`;
          this.#add('offset', f.place, `${f.name}: ${f.offset ?? '?'}${bits}${f.overlaid ? ' overlaid' : ''}`);
        }
        return;
      case 'enum':
        for (const e of d.enumerators) this.#add('constant', e.place, `${e.name} = ${e.value ?? '?'}`);
        return;
      case 'variable':
        this.#declared(d.name, d);
        this.#add('storage', d.place, `${d.name}: ${d.storage}`);
        this.#attributes(d.name, d.attributes, d.place);
        if (d.initializer !== undefined) this.#initializer(d.initializer, '');
        return;
      case 'definition':
        return this.#definition(d);
      default:
        this.#declared(d.name, d);
        if (d.kind === 'function') this.#attributes(d.name, d.attributes, d.place);
    }
  }

  #declared(name: string, d: { readonly type: Parameters<typeof printType>[0]; readonly place: Place }): void {
    this.#add('declares', d.place, `${name}: ${printType(d.type)}`);
    this.#add('type', d.place, printType(d.type));
  }

  #attributes(name: string, attributes: Attributes, place: Place): void {
    for (const [key, value] of Object.entries(attributes)) {
      this.#add('attributes', place, `${name}: ${key}${value === true ? '' : ` ${value}`}`);
    }
  }

  #definition(d: FunctionDefinition): void {
    const outer = this.#names;
    this.#names = localNames([...d.params, ...d.locals]);
    this.#declared(d.name, d);
    this.#attributes(d.name, d.attributes, d.place);
    for (const local of [...d.params, ...d.locals]) {
      this.#declared(local.name, local);
      this.#add('storage', local.place, `${local.name}: ${local.storage}`);
      this.#attributes(local.name, local.attributes, local.place);
      if (local.initializer !== undefined) this.#initializer(local.initializer, '');
    }
    this.#statement(d.body);
    this.#names = outer;
  }

  #initializer(init: Initializer, prefix: string): void {
    if (init.kind === 'value') {
      const value = init.value;
      this.#add('init', value.place, `${prefix}${prefix === '' ? '' : ' = '}${this.#print(value)}`);
      this.#read(value);
      return;
    }
    if (init.items.length === 0) this.#add('init', init.place, `${prefix}{}`);
    for (const item of init.items) {
      const path = item.path.map((s) => (s.kind === 'field' ? `.${s.name}` : `[${s.index ?? ''}]`)).join('');
      this.#initializer(item.value, prefix + path);
    }
  }

  #print(e: Expression): string {
    return printExpression(e, this.#names);
  }

  #macros(node: Node): void {
    if (node.macros !== undefined) this.#add('macros', node.place, node.macros.map((m) => m.name).join(' > '));
  }

  #statement(s: Statement): void {
    this.#macros(s);
    switch (s.kind) {
      case 'block':
        for (const inner of s.body) this.#statement(inner);
        return;
      case 'expression':
        return this.#read(s.value);
      case 'declare':
        if (s.initializer !== undefined) this.#initializer(s.initializer, '');
        return;
      case 'if':
        this.#read(s.condition);
        this.#statement(s.then);
        if (s.otherwise !== undefined) this.#statement(s.otherwise);
        return;
      case 'loop':
        if (s.initial !== undefined) this.#statement(s.initial);
        if (s.condition !== undefined) this.#read(s.condition);
        this.#statement(s.body);
        if (s.step !== undefined) this.#read(s.step);
        return;
      case 'switch':
        this.#read(s.value);
        return this.#statement(s.body);
      case 'case':
        this.#read(s.low);
        if (s.high !== undefined) this.#read(s.high);
        return;
      case 'goto':
        this.#add('goto', s.place, typeof s.target === 'string' ? s.target : `*${this.#print(s.target)}`);
        if (typeof s.target !== 'string') this.#read(s.target);
        return;
      case 'return':
        if (s.value !== undefined) this.#read(s.value);
        return;
      case 'asm':
        for (const e of s.outputs) this.#write(e);
        for (const e of s.inputs) this.#read(e);
        return;
      case 'unparsed':
        this.#add('unparsed', s.place, s.names.join(' '));
        return;
    }
  }

  #write(e: Expression): void {
    this.#add('stores', e.place, this.#print(e));
    this.#reach(e);
  }

  /** The indices, and the calls, on the way to an lvalue. */
  #reach(e: Expression): void {
    if (e.kind === 'field') this.#reach(e.object);
    else if (e.kind === 'deref') this.#reach(e.pointer);
    else if (e.kind === 'index') {
      this.#reach(e.base);
      this.#read(e.index);
    } else if (e.kind === 'cast') this.#reach(e.value);
    else if (e.kind !== 'local' && e.kind !== 'global') this.#read(e);
  }

  /** `e` is evaluated for its value. */
  #read(e: Expression): void {
    switch (e.kind) {
      case 'local':
      case 'global':
        if (e.type.kind !== 'function') this.#add('reads', e.place, this.#print(e));
        return;
      case 'field':
      case 'index':
      case 'deref':
        this.#add('reads', e.place, this.#print(e));
        return this.#reach(e);
      case 'constant':
        if (e.name !== undefined) this.#add('constant', e.place, `${e.name} = ${e.value ?? '?'}`);
        return;
      case 'assign':
        if (e.op !== '=') this.#read(e.target);
        this.#write(e.target);
        if (e.value !== undefined) this.#read(e.value);
        return;
      case 'call':
        this.#add('calls', e.place, this.#print(e.callee));
        this.#reach(e.callee);
        for (const arg of e.args) this.#read(arg);
        return;
      case 'address':
        return this.#reach(e.of);
      case 'unparsed':
        this.#add('unparsed', e.place, e.names.join(' '));
        return;
      case 'statement-expression':
        return this.#statement(e.body);
      case 'compound-literal':
        return this.#initializer(e.initializer, '');
      default:
        for (const inner of operands(e)) this.#read(inner);
    }
  }
}

function operands(e: Expression): Expression[] {
  switch (e.kind) {
    case 'unary':
      return [e.operand];
    case 'binary':
    case 'comma':
      return [e.left, e.right];
    case 'conditional':
      return e.then === undefined ? [e.condition, e.otherwise] : [e.condition, e.then, e.otherwise];
    case 'cast':
      return [e.value];
    case 'va-arg':
      return [e.list];
    default:
      return [];
  }
}
