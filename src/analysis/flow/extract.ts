/**
 * Flow of one function: one walk over its statements, in source order. Operations ignore control flow (flow-insensitive);
 * steps keep it.
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
import { Jumps } from './jumps.ts';
import type { LayoutTable } from './layouts.ts';
import { loopsOf } from './loops.ts';
import { stepKind } from './steps.ts';
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
  walk.body(fn.body);
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
    frameReads: b.frameReads,
    steps: b.steps.encode(),
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
  private readonly jumps: Jumps;
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
    this.jumps = new Jumps(b.steps, this);
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

  body(s: Statement): void {
    this.statement(s);
    this.jumps.finish();
  }

  statement(s: Statement): void {
    switch (s.kind) {
      case 'block':
        for (const inner of s.body) this.statement(inner);
        return;
      case 'expression':
        if (s.value === this.except) return;
        this.effect(s.value);
        this.b.steps.settle(s.place.line);
        return;
      case 'declare':
        return this.declare(s);
      case 'if':
        return this.jumps.choose(s);
      case 'loop':
        return this.jumps.loop(s);
      case 'switch':
        return this.jumps.select(s);
      case 'case':
      case 'default':
        return this.jumps.selected(s.kind);
      case 'label':
        return this.jumps.named(s.name);
      case 'goto':
        return this.jumps.goto(s);
      case 'break':
      case 'continue':
        return this.jumps.leave(s);
      case 'return':
        return this.returned(s);
      case 'asm':
        this.asm(s);
        return this.b.steps.settle(s.place.line);
      case 'unparsed':
        return this.unread(s.place.line, s.names);
    }
  }

  effect(e: Expression): void {
    if (e.kind === 'unparsed') this.unread(e.place.line, e.names);
    flowOf(this, e);
  }

  private unread(line: number, names: readonly string[]): void {
    this.unparsed.push([line, names]);
    this.b.steps.step(stepKind.unparsed, line, this.unparsed.length - 1);
  }

  private declare(s: Statement & { kind: 'declare' }): void {
    const local = this.locals[s.local];
    if (!s.initializer || !local) return;
    const place = direct(s.local);
    const { line, path } = s.place;
    this.b.write({ place, line, size: this.b.layouts.size(local.type), path });
    const write = this.b.writes.length - 1;
    fillPlace(this, place, local.type, s.initializer);
    this.b.steps.step(stepKind.store, line, write);
  }

  private returned({ value: e, place }: Statement & { kind: 'return' }): void {
    if (e) this.handBack(e);
    this.b.steps.step(stepKind.return, place.line, e ? 1 : 0);
  }

  private handBack(e: Expression): void {
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
      b.steps.again(b.storeStep(s.place.line));
    }
    if (!s.memory) return;
    for (const value of inputs) {
      if (!value) continue;
      b.write({ place: b.target(value, 0), line: s.place.line, size: 0, path: s.place.path });
      b.steps.again(b.storeStep(s.place.line));
    }
  }
}
