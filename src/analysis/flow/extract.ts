/**
 * Flow of one function: one walk over its statements, in source order; control flow is ignored (flow-insensitive), but for
 * the lines of loops.
 */

import { printType } from '../../c/print-type.ts';
import type { Expression, FunctionDefinition, LocalVariable, Statement } from '../../c/program.ts';
import { type CType, pointee, resolved } from '../../c/types.ts';
import { FlowBuilder, type Place, type Value } from './builder.ts';
import type { FlowContext, Located } from './context.ts';
import { endingsOf } from './endings.ts';
import { flowOf, locate } from './expressions.ts';
import type { FunctionFlow, LocalFlow, Shape } from './flow.ts';
import { fillPlace } from './initializers.ts';
import type { LayoutTable } from './layouts.ts';
import { loopsOf } from './loops.ts';
import { isBytesPointer, isRecord } from './types.ts';
import { staticFlow } from './variables.ts';

export function flowOfFunction(fn: FunctionDefinition, layouts: LayoutTable): FunctionFlow {
  const locals = [...fn.params, ...fn.locals].sort((a, b) => a.id - b.id);
  const b = new FlowBuilder(layouts, locals.length);
  const type = resolved(fn.type);
  const returns = type.kind === 'function' ? type.result : type;
  const variadic = type.kind === 'function' && type.variadic;
  const surplus = variadic ? b.temporary('word') : undefined;
  const walk = new FunctionWalk(fn, locals, b, surplus, returns);
  walk.statement(fn.body);
  return {
    name: fn.name,
    static: fn.static,
    line: fn.place.line,
    endLine: fn.endLine,
    params: fn.params.length,
    paramHeads: fn.params.map(({ type }) => pointeeHead(type, layouts)),
    variadic,
    locals: locals.map((local) => localFlow(local, layouts)),
    temporaries: b.temporaries,
    result: walk.result.base,
    ...(surplus ? { surplus: surplus.base } : {}),
    returns: layouts.shape(returns),
    ...(isBytesPointer(returns) ? { returnsBytes: true } : {}),
    statics: locals
      .filter((local) => local.storage === 'static')
      .map((local) => staticFlow(`${fn.name}::${local.name}`, local, layouts)),
    names: b.names,
    ops: b.ops,
    calls: b.calls,
    loops: loopsOf(fn.body),
    endings: endingsOf(fn.body),
    writes: b.writes,
    reads: b.reads,
    ...(fn.attributes.runsAtStart ? { runs: 'at-start' } : fn.attributes.runsAtExit ? { runs: 'at-exit' } : {}),
    unparsed: walk.unparsed,
  };
}

/** Head + 1 of the record that `type` points to, else 0. */
function pointeeHead(type: CType, layouts: LayoutTable): number {
  const record = pointee(type);
  const t = record && resolved(record);
  return t?.kind === 'record' ? layouts.head(t.tag) + 1 : 0;
}

const direct = (base: number): Place & { readonly kind: 'direct' } => ({ kind: 'direct', base, offset: 0 });

/** Static locals have storage of their own, under their name of file scope. */
function localFlow(local: LocalVariable, layouts: LayoutTable): LocalFlow {
  const shape = local.storage === 'static' ? 1 : layouts.shape(local.type);
  return { name: local.name, line: local.place.line, shape, type: printType(local.type), ...own(local) };
}

const own = (local: LocalVariable): { readonly static?: true } => (local.storage === 'static' ? { static: true } : {});

/** Guards what the walk remembers between statements; is the context of the expressions in it. */
class FunctionWalk implements FlowContext {
  readonly b: FlowBuilder;
  readonly surplus?: Place & { readonly kind: 'direct' };
  readonly result: Place & { readonly kind: 'direct' };
  readonly unparsed: (readonly [number, readonly string[]])[] = [];
  private readonly fn: FunctionDefinition;
  private readonly locals: readonly LocalVariable[];
  private readonly returns: CType;
  private readonly wanted = new Map<number, CType>();
  private except: Expression | undefined;

  constructor(
    fn: FunctionDefinition,
    locals: readonly LocalVariable[],
    b: FlowBuilder,
    surplus: (Place & { readonly kind: 'direct' }) | undefined,
    returns: CType,
  ) {
    this.fn = fn;
    this.locals = locals;
    this.b = b;
    if (surplus) this.surplus = surplus;
    this.returns = returns;
    this.result = b.temporary(b.layouts.shape(returns));
  }

  flow(e: Expression, want?: CType): Value {
    return flowOf(this, e, want);
  }

  locate(e: Expression): Located {
    return locate(this, e);
  }

  local(id: number): number {
    const local = this.locals[id];
    return local?.storage === 'static' ? this.b.name(`${this.fn.name}::${local.name}`) : id;
  }

  anonymous(shape: Shape): number {
    return this.b.temporary(shape).base;
  }

  becomes(local: number): CType | undefined {
    return this.wanted.get(local);
  }

  statementExpression(body: Statement, want?: CType): Expression | undefined {
    const last = body.kind === 'block' ? body.body.at(-1) : body;
    const value = last?.kind === 'expression' ? last.value : undefined;
    if (want && value?.kind === 'local' && isBytesPointer(value.type)) this.wanted.set(value.local, want);
    const outer = this.except;
    this.except = value;
    this.statement(body);
    this.except = outer;
    return value;
  }

  statement(s: Statement): void {
    switch (s.kind) {
      case 'block':
        for (const inner of s.body) this.statement(inner);
        return;
      case 'expression':
        if (s.value !== this.except) this.effect(s.value);
        return;
      case 'declare':
        return this.declare(s);
      case 'if':
        this.effect(s.condition);
        this.statement(s.then);
        if (s.otherwise) this.statement(s.otherwise);
        return;
      case 'loop':
        if (s.initial) this.statement(s.initial);
        if (s.condition) this.effect(s.condition);
        this.statement(s.body);
        if (s.step) this.effect(s.step);
        return;
      case 'switch':
        this.effect(s.value);
        return this.statement(s.body);
      case 'goto':
        if (typeof s.target !== 'string') this.effect(s.target);
        return;
      case 'return':
        return this.returned(s.value);
      case 'asm':
        return this.asm(s);
      case 'unparsed':
        this.unparsed.push([s.place.line, s.names]);
        return;
      default:
        return;
    }
  }

  private effect(e: Expression): void {
    if (e.kind === 'unparsed') this.unparsed.push([e.place.line, e.names]);
    flowOf(this, e);
  }

  private declare(s: Statement & { kind: 'declare' }): void {
    const local = this.locals[s.local];
    if (!s.initializer || !local) return;
    const place = direct(s.local);
    this.b.write({ place, line: s.place.line, size: this.b.layouts.size(local.type), path: s.place.path });
    fillPlace(this, place, local.type, s.initializer);
  }

  private returned(e: Expression | undefined): void {
    if (!e) return;
    if (isRecord(e.type)) {
      const from = locate(this, e).place;
      const size = this.b.layouts.size(e.type);
      this.b.read({ place: from, line: e.place.line, size });
      this.b.block(this.result, from, size);
    } else this.b.assign(this.result, flowOf(this, e, this.returns));
  }

  /** Outputs are written; with memory clobbered, so is what the operands point to. */
  private asm(s: Statement & { kind: 'asm' }): void {
    const { b } = this;
    const inputs = s.inputs.map((e) => flowOf(this, e));
    for (const e of s.outputs) {
      const { place, member } = locate(this, e);
      b.write({ place, line: s.place.line, size: b.layouts.size(e.type), member, path: s.place.path });
      for (const value of inputs) b.assign(place, value);
    }
    if (!s.memory) return;
    for (const value of inputs) {
      if (value) b.write({ place: b.target(value, 0), line: s.place.line, size: 0, path: s.place.path });
    }
  }
}
