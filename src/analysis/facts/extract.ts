/**
 * Facts of one function: stores, reads, calls and flags, in source order.
 *
 * Method: one walk over the statement tree; expressions are read by the place table and the value reader.
 * Reports too much when: a store through a pointer that is null or never taken (no path feasibility).
 * May miss when: memory is written through a pointer whose origin is unknown, or by inline asm without outputs.
 */
import type { LayoutScope } from '../../c/layout.ts';
import type { Expression, FunctionDefinition, Initializer, Statement } from '../../c/program.ts';
import { recordTag, resolved } from '../../c/types.ts';
import type {
  Argument,
  CallFact,
  FieldRef,
  FlagFact,
  FunctionFacts,
  ReadFact,
  Region,
  StoreFact,
  Value,
} from './facts.ts';
import { collectAssignments } from './locals.ts';
import { createMacroTable, type MacroTable } from './macros.ts';
import { calleeName, createPlaceTable, fieldRef, type Place, type PlaceTable } from './places.ts';
import { children, createValueReader, type ValueReader } from './values.ts';
import { type ArgumentWire, wireOfCall, wireOfStore } from './wire.ts';

/** `scope` knows the records and enums that the function's names mean. */
export function extractFunction(fn: FunctionDefinition, scope: LayoutScope): FunctionFacts {
  const assignments = collectAssignments(fn);
  const places = createPlaceTable(fn, assignments.pointers);
  const values = createValueReader(places, assignments.singleValue);
  const walk = new FunctionWalk(places, values, scope);
  walk.statement(fn.body, 0);
  const result = fn.type.kind === 'function' ? recordTag(fn.type.result) : undefined;
  return {
    name: fn.name,
    static: fn.static,
    line: fn.place.line,
    endLine: fn.endLine,
    params: fn.params.map((p) => {
      const record = recordTag(p.type);
      return record ? { name: p.name, record } : { name: p.name };
    }),
    ...(result ? { returns: result } : {}),
    objects: places.objects,
    regions: walk.regions,
    macros: walk.macros.uses,
    stores: walk.stores,
    reads: walk.reads,
    calls: walk.calls,
    flags: walk.flags,
  };
}

interface Site {
  readonly line: number;
  readonly region: number;
  readonly macro?: number;
}

/** Guards the growing event lists and the current region. */
class FunctionWalk {
  readonly regions: Region[] = [{ parent: -1, kind: 'body', line: 0 }];
  readonly stores: StoreFact[] = [];
  readonly reads: ReadFact[] = [];
  readonly calls: CallFact[] = [];
  readonly flags: FlagFact[] = [];
  readonly macros: MacroTable = createMacroTable();
  private readonly seenReads = new Set<string>();
  private readonly places: PlaceTable;
  private readonly values: ValueReader;
  private readonly scope: LayoutScope;
  private switchWord: FieldRef | undefined;

  constructor(places: PlaceTable, values: ValueReader, scope: LayoutScope) {
    this.places = places;
    this.values = values;
    this.scope = scope;
  }

  statement(s: Statement, region: number): void {
    switch (s.kind) {
      case 'block':
        return this.block(s.body, region);
      case 'expression':
        return this.effect(s.value, region);
      case 'declare':
        return this.declare(s, region);
      case 'if':
        this.condition(s.condition, region);
        this.statement(s.then, this.open(region, 'branch', s.then));
        if (s.otherwise) this.statement(s.otherwise, this.open(region, 'branch', s.otherwise));
        return;
      case 'loop':
        return this.loop(s, region);
      case 'switch':
        return this.switchStatement(s, region);
      case 'case':
        return this.flag(s.low, region, { use: 'case', ...(this.switchWord ? { word: this.switchWord } : {}) });
      case 'return':
        if (s.value) this.rvalue(s.value, region, 'return');
        return;
      case 'asm':
        for (const e of s.outputs) this.storeTo(e, '=', undefined, region);
        for (const e of s.inputs) this.rvalue(e, region, 'value');
        return;
      default:
        return;
    }
  }

  /** The statements after a case label form a region of their own. */
  private block(body: readonly Statement[], region: number): void {
    let current = region;
    for (const s of body) {
      if (s.kind === 'case' || s.kind === 'default') current = this.open(region, 'case', s);
      this.statement(s, current);
    }
  }

  private declare(s: Statement & { kind: 'declare' }, region: number): void {
    if (s.initializer) this.initializer(s.initializer, { kind: 'local', local: s.local }, region, s);
  }

  private initializer(
    init: Initializer,
    target: { kind: 'local'; local: number },
    region: number,
    at: Statement,
  ): void {
    if (init.kind === 'value') {
      this.rvalue(init.value, region, 'value');
      const type = init.value.type;
      if (resolved(type).kind === 'record') {
        this.storeTo({ ...target, type, place: at.place }, '=', init.value, region);
      }
      return;
    }
    const base = this.places.placeOf({ ...target, type: init.type, place: at.place });
    this.initializerList(init, base, region);
  }

  private initializerList(init: Initializer & { kind: 'list' }, base: Place | undefined, region: number): void {
    for (const item of init.items) {
      if (item.value.kind === 'list') continue;
      const value = item.value.value;
      this.rvalue(value, region, 'value');
      const last = item.path.at(-1);
      if (!base || last?.kind !== 'field') continue;
      const path = item.path.map((step) => (step.kind === 'field' ? `.${step.name}` : '[]')).join('');
      const place = { object: base.object, path: path.slice(1), record: last.record };
      this.pushStore(place, '=', value, this.site(value, region));
    }
  }

  private loop(s: Statement & { kind: 'loop' }, region: number): void {
    const inner = this.open(region, 'loop', s);
    if (s.initial) this.statement(s.initial, inner);
    if (s.condition) this.condition(s.condition, inner);
    if (s.step) this.effect(s.step, inner);
    this.statement(s.body, inner);
  }

  private switchStatement(s: Statement & { kind: 'switch' }, region: number): void {
    this.condition(s.value, region);
    const outer = this.switchWord;
    this.switchWord = this.values.fieldOf(s.value);
    this.statement(s.body, this.open(region, 'branch', s.body));
    this.switchWord = outer;
  }

  private open(parent: number, kind: Region['kind'], s: Statement): number {
    this.regions.push({ parent, kind, line: s.place.line });
    return this.regions.length - 1;
  }

  private site(e: Expression, region: number): Site {
    const macro = this.macros.use(e);
    return macro === undefined ? { line: e.place.line, region } : { line: e.place.line, region, macro };
  }

  /** An expression evaluated for its effects. */
  private effect(e: Expression, region: number): void {
    this.rvalue(e, region, 'value');
  }

  private condition(e: Expression, region: number): void {
    this.rvalue(e, region, 'condition');
  }

  private rvalue(e: Expression, region: number, use: ReadFact['use']): void {
    switch (e.kind) {
      case 'assign':
        return this.assign(e, region);
      case 'call':
        return this.call(e, region);
      case 'constant':
        return this.flag(e, region, { use: 'other' });
      case 'binary':
        return this.binary(e, region, use);
      case 'address':
        return this.read(e.of, region, 'address');
      case 'field':
      case 'index':
      case 'deref':
      case 'global':
        return this.read(e, region, use);
      case 'conditional':
        this.condition(e.condition, region);
        if (e.then) this.rvalue(e.then, region, use);
        return this.rvalue(e.otherwise, region, use);
      case 'statement-expression':
        return this.statement(e.body, region);
      case 'compound-literal':
        if (e.initializer.kind === 'list') this.initializerList(e.initializer, this.places.placeOf(e), region);
        return;
      default:
        for (const child of children(e)) this.rvalue(child, region, use);
    }
  }

  /** Reads of a field; the pointers on the way to it are looked into for calls and side effects. */
  private read(e: Expression, region: number, use: ReadFact['use']): void {
    const field = this.values.fieldOf(e);
    if (field && this.isState(field)) {
      const key = `${field.object}\0${field.path}\0${use}\0${region}`;
      if (!this.seenReads.has(key)) {
        this.seenReads.add(key);
        this.reads.push({ field, use, ...this.site(e, region) });
      }
    }
    if (e.kind !== 'global') this.inside(e, region);
  }

  /** Below an lvalue: pointers and indices are read, the records around the member are not. */
  private inside(e: Expression, region: number): void {
    switch (e.kind) {
      case 'field':
        return this.inside(e.object, region);
      case 'deref':
        return this.rvalue(e.pointer, region, 'value');
      case 'index':
        if (resolved(e.base.type).kind === 'array') this.inside(e.base, region);
        else this.rvalue(e.base, region, 'value');
        return this.rvalue(e.index, region, 'value');
      case 'global':
        return;
      default:
        return this.rvalue(e, region, 'value');
    }
  }

  private assign(e: Expression & { kind: 'assign' }, region: number): void {
    const word = this.values.fieldOf(e.target);
    if (e.value) {
      this.flagsOfAssignment(e.value, e.op, word, region);
      this.rvalueWithoutFlags(e.value, region);
    }
    this.storeTo(e.target, e.op, e.value, region, e);
    this.inside(e.target, region);
  }

  private rvalueWithoutFlags(e: Expression, region: number): void {
    if (e.kind === 'constant') return;
    if (e.kind === 'binary' || e.kind === 'unary' || e.kind === 'cast') {
      for (const child of children(e)) this.rvalueWithoutFlags(child, region);
    } else this.rvalue(e, region, 'value');
  }

  private storeTo(target: Expression, op: string, value: Expression | undefined, region: number, at = target): void {
    const place = this.places.placeOf(target);
    const wire = op === '=' && value ? wireOfStore(value, target.type) : {};
    if (place) this.pushStore(place, op, value, { ...this.site(at, region), ...wire });
  }

  private pushStore(
    place: Place,
    op: string,
    value: Expression | undefined,
    site: Site & Pick<StoreFact, 'narrowed' | 'cut'>,
  ): void {
    const target = fieldRef(place);
    // Where a framework's header is missing, functions are still registered in the members of its struct.
    const registers = place.path !== '' && value !== undefined && isFunction(value);
    if (!registers && !this.isState(target) && !(place.path === '' && this.isWhole(place))) return;
    this.stores.push({ target, op, value: value ? this.values.valueFor(value) : noValue, ...site });
  }

  /** A field of some record, or a variable that outlives the call. */
  private isState(field: FieldRef): boolean {
    return field.object < 0 || (field.path !== '' && field.record !== '');
  }

  /** A whole record, or what a parameter points to. */
  private isWhole(place: Place): boolean {
    const object = this.places.objects[place.object];
    return object !== undefined && (object.record !== null || object.parameter !== undefined);
  }

  private call(e: Expression & { kind: 'call' }, region: number): void {
    const callee = calleeName(e.callee);
    const wire = wireOfCall(e, this.scope);
    const args = e.args.map((arg, i) => this.argument(arg, wire[i]));
    this.calls.push({ callee, args, ...this.site(e, region) });
    this.inside(e.callee, region);
    for (const arg of e.args) {
      this.flag(arg, region, { use: 'argument', callee });
      if (arg.kind !== 'constant') this.rvalue(arg, region, 'argument');
    }
  }

  private argument(arg: Expression, wire: ArgumentWire | undefined): Argument {
    const value = this.values.valueFor(arg);
    const address = this.addressed(arg);
    const text = arg.kind === 'string' ? arg.text : undefined;
    return { value, ...(address ? { address } : {}), ...(text === undefined ? {} : { text }), ...wire };
  }

  private addressed(arg: Expression): FieldRef | undefined {
    if (arg.kind === 'cast') return this.addressed(arg.value);
    const inner = arg.kind === 'address' ? arg.of : resolved(arg.type).kind === 'array' ? arg : undefined;
    const place = inner && this.places.placeOf(inner);
    return place && place.path !== '' ? fieldRef(place) : undefined;
  }

  private binary(e: Expression & { kind: 'binary' }, region: number, use: ReadFact['use']): void {
    const kind = e.op === '&' ? 'test' : e.op === '==' || e.op === '!=' ? 'compare' : undefined;
    for (const [side, other] of [
      [e.left, e.right],
      [e.right, e.left],
    ] as const) {
      const word = kind ? this.values.fieldOf(side) : undefined;
      if (kind && word) this.flag(other, region, { use: kind, word });
    }
    this.rvalue(e.left, region, use);
    this.rvalue(e.right, region, use);
  }

  private flagsOfAssignment(value: Expression, op: string, word: FieldRef | undefined, region: number): void {
    const use = op === '|=' ? 'set' : op === '&=' ? 'clear' : op === '=' ? 'assign' : 'other';
    this.flag(value, region, word ? { use, word } : { use });
  }

  /** Named constants in `e`, through `|`, `~` and casts. */
  private flag(e: Expression, region: number, context: Pick<FlagFact, 'use' | 'word' | 'callee'>): void {
    if (e.kind === 'constant') {
      if (e.name === undefined || !/^[A-Za-z_]/.test(e.name)) return;
      const definition = e.macros?.find((use) => use.name === e.name)?.definition;
      const named = { name: e.name, ...(e.enum ? { family: e.enum } : {}), ...(definition ? { definition } : {}) };
      this.flags.push({ ...named, ...context, ...this.site(e, region) });
      // A mask clears what it is built from; elsewhere who uses it has named its parts, no more.
      const within = context.use === 'clear' ? context : { use: 'other' as const };
      for (const part of e.parts ?? []) this.flags.push({ name: part, ...within, ...this.site(e, region) });
    } else if (e.kind === 'cast') this.flag(e.value, region, context);
    else if (e.kind === 'unary' && e.op === '~') this.flag(e.operand, region, context);
    else if (e.kind === 'binary' && (e.op === '|' || e.op === '&')) {
      this.flag(e.left, region, context);
      this.flag(e.right, region, context);
    } else if (e.kind === 'conditional') {
      if (e.then) this.flag(e.then, region, context);
      this.flag(e.otherwise, region, context);
    }
  }
}

const noValue: Value = { form: 'none', fields: [], objects: [] };

function isFunction(e: Expression): boolean {
  if (e.kind === 'cast') return isFunction(e.value);
  return e.kind === 'address' ? isFunction(e.of) : e.kind === 'global' && e.of === 'function';
}
