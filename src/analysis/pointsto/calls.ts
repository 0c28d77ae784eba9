/**
 * Calls: who is called, and what flows between arguments, parameters and results. The call graph grows while the solver
 * runs: a call through a pointer is bound to each function that the pointer turns out to hold.
 */
import { externalModel } from '../../c/externals/externals.ts';
import type { CallFlow, Shape } from '../flow/flow.ts';
import type { BoundCall, CallbackFound, CallInput, KnownCalls } from './bound-call.ts';
import { ExternalCalls } from './external-calls.ts';
import { type Frame, frameOf, generate, headsOf } from './generate.ts';
import { HeapSites } from './heap.ts';
import { type Instance, nodeFor } from './instances.ts';
import { Meetings } from './meetings.ts';
import type { CellId } from './memory.ts';
import { returnSummary } from './summaries.ts';
import { anyHead, type HeadId, mostViews } from './views.ts';
import { allocationWrappers, type Wrappers } from './wrappers.ts';

/** Guards the growing call graph: `bindAll` before solving, `resolve` during, the rest after. */
export class CallLinker {
  readonly calls: BoundCall[] = [];
  readonly callbacks = new Map<string, CallbackFound>();
  /** What instances of summaries are made of. */
  readonly summaryNodes: CellId[] = [];
  private readonly input: CallInput;
  private readonly frames: Frame[];
  private readonly byFunction = new Map<number, Instance[]>();
  private readonly undispatched = new Set<BoundCall>();
  /** By listener; 1: it hears of all objects, 0: of functions. */
  private readonly wide: number[] = [];
  private readonly meetings: Meetings;
  private readonly views = new Int32Array(mostViews);
  private readonly listeners: ((object: number) => void)[] = [];
  private readonly wrappers: Wrappers;
  private readonly heap: HeapSites;
  private readonly externalCalls: ExternalCalls;

  constructor(input: CallInput) {
    this.input = input;
    const { instances, symbols, objects } = input;
    this.frames = instances.map((instance) => frameOf(instance, objects));
    for (const instance of instances) {
      const object = symbols.functionObject(instance.key);
      this.byFunction.set(object, [...(this.byFunction.get(object) ?? []), instance]);
      const first = this.byFunction.get(object)?.[0] ?? instance;
      objects.set(object, { kind: 'function', function: first.index });
    }
    this.wrappers = allocationWrappers(instances, (caller, name) =>
      this.named(caller, name).flatMap((o) => this.at(o)),
    );
    this.heap = new HeapSites(
      this.wrappers,
      input,
      (instance) => this.frame(instance),
      (caller, name) => this.named(caller, name).flatMap((object) => this.at(object)),
    );
    this.meetings = new Meetings({
      memory: objects.memory,
      constraints: input.constraints,
      callees: (slot, listener) =>
        this.listen(slot, (fn) => {
          if (objects.info(fn)?.kind === 'function') this.at(fn).forEach(listener);
        }),
      frame: (instance) => this.frame(instance),
      copy: (dst, src, head) => this.copy(dst, src, head),
    });
    this.externalCalls = new ExternalCalls({
      ...input,
      frame: (instance) => this.frame(instance),
      fresh: (instance, call) => this.heap.object(instance, call),
      listen: (ptr, listener, to) => this.listen(ptr, listener, to),
      callback: (site, object, as, args, into) => this.callBack(site, object, as, args, into),
    });
  }

  frame(instance: Instance): Frame {
    const frame = this.frames[instance.index];
    if (!frame) throw new Error('an instance has a frame');
    return frame;
  }

  private at(object: number): readonly Instance[] {
    return this.byFunction.get(object) ?? [];
  }

  /** Function objects, or the outside one, that a call by name means. */
  private named(caller: Instance, name: string): readonly number[] {
    return this.input.symbols.resolve(name, caller.unit, caller.path);
  }

  /** The listener hears of each object that `ptr` may point to, once. */
  private listen(ptr: CellId, listener: (object: number) => void, to: 'functions' | 'objects' = 'functions'): void {
    this.wide[this.listeners.length] = to === 'functions' ? 0 : 1;
    this.listeners.push(listener);
    this.input.constraints.onTargets(ptr, this.listeners.length - 1);
  }

  /** Whether the listener does something with objects that cannot be called. */
  hearsAll(site: number): boolean {
    return this.wide[site] === 1;
  }

  /** Whether the other listeners do anything with the object. */
  concerns(object: number): boolean {
    const kind = this.input.objects.info(object)?.kind;
    return kind === 'function' || kind === 'external';
  }

  resolve(site: number, object: number): void {
    this.listeners[site]?.(object);
  }

  bindAll(): void {
    for (const caller of this.input.instances) {
      for (const call of caller.flow.calls) {
        const number = this.calls.length;
        const bound: BoundCall = { number, caller, call, callees: new Set(), externals: new Map() };
        this.calls.push(bound);
        const { callee } = call;
        if (typeof callee === 'string') this.bindNamed(bound, callee);
        else {
          for (const ptr of this.frame(caller).cells(callee[0], callee[1]))
            this.listen(ptr, (object) => this.bind(bound, object));
          if (!this.input.known) this.dispatch(bound);
        }
      }
    }
  }

  /** For another solution of the same program. */
  known(): KnownCalls {
    const callees = this.calls.map((call) => new Set([...call.callees].map(({ index }) => index)));
    return {
      calls: (call, callee) => callees[call]?.has(callee.index) ?? false,
      callsExternal: (call, name) => this.calls[call]?.externals.has(name) ?? false,
      callsBack: (callback) => this.callbacks.has(callback),
    };
  }

  private isDispatched({ call }: BoundCall, argument: number): boolean {
    const { object } = call;
    if (this.input.known) return false;
    return object !== undefined && (object.self.includes(argument) || object.members.some(([i]) => i === argument));
  }

  /** `o->f(o, o->a)`: what `o` points to, and what it holds there, meet the functions that it holds there. */
  private dispatch(bound: BoundCall): void {
    const { caller, call } = bound;
    const { memory } = this.input.objects;
    const { object } = call;
    if (!object) return;
    const [base, offset, head] = object.pointer;
    const as = headsOf(memory, caller.heads)(head - 1);
    for (const ptr of this.frame(caller).cells(base, offset)) {
      this.listenCells(ptr, (cell) => {
        if (cell < 0) return this.undispatch(bound);
        const count = memory.viewed(cell, as, this.views);
        for (const self of this.views.slice(0, count)) this.meetings.encounter(object, self);
      });
    }
  }

  /** Objects are not told apart: all of them meet all functions. */
  private undispatch(bound: BoundCall): void {
    if (this.undispatched.has(bound)) return;
    this.undispatched.add(bound);
    for (const callee of bound.callees)
      bound.call.args.forEach((_, i) => {
        if (this.isDispatched(bound, i)) this.bindArgument(bound, callee, i);
      });
  }

  private listenCells(ptr: CellId, listener: (cell: CellId) => void): void {
    this.listeners.push(listener);
    this.input.constraints.onCells(ptr, this.listeners.length - 1);
  }

  private bindNamed(bound: BoundCall, name: string): void {
    for (const object of this.named(bound.caller, name)) this.bind(bound, object);
  }

  private bind(bound: BoundCall, object: number): void {
    const info = this.input.objects.info(object);
    const known = typeof bound.call.callee === 'string' ? undefined : this.input.known;
    if (info?.kind === 'external') {
      if (!this.input.symbols.isOutsideFunction(info.name)) return;
      if (known?.callsExternal(bound.number, info.name) ?? true) this.bindExternal(bound, info.name);
    } else if (info?.kind === 'function') {
      for (const callee of this.at(object))
        if (known?.calls(bound.number, callee) ?? true) this.bindInstance(bound, callee);
    }
    if (info?.kind === 'variable' && typeof bound.call.callee === 'string') this.bindVariable(bound, object);
  }

  /** A name that no declaration explained turned out to be a pointer. */
  private bindVariable(bound: BoundCall, object: number): void {
    this.listen(this.input.objects.memory.cell(object, 0), (target) => {
      if (this.input.objects.info(target)?.kind !== 'variable') this.bind(bound, target);
    });
  }

  private bindExternal(bound: BoundCall, name: string): void {
    if (bound.externals.has(name)) return;
    bound.externals.set(name, this.externalCalls.bind(bound, name, externalModel(name)));
  }

  private bindInstance(bound: BoundCall, callee: Instance): void {
    if (bound.callees.has(callee)) return;
    bound.callees.add(callee);
    const { call, caller } = bound;
    call.args.forEach((_, i) => {
      if (this.undispatched.has(bound) || !this.isDispatched(bound, i)) this.bindArgument(bound, callee, i);
    });
    if (call.result === null) return;
    const from = this.frame(caller);
    const to = this.frame(callee);
    if (this.wrappers.has(callee) && typeof call.callee === 'string') return this.heap.clone(caller, call);
    const place = call.result;
    const args = call.args.map((arg) => (arg === null ? [] : from.cells(arg[0], arg[1])));
    if (this.summarised(callee, args, from.cells(place[0], place[1]), 0)) return;
    for (const offset of this.wordOffsets(callee, callee.flow.returns))
      this.move(from, place[0], place[1] + offset, to, callee.flow.result, offset);
  }

  private bindArgument({ caller, call }: BoundCall, callee: Instance, i: number): void {
    const arg = call.args[i];
    const { params, surplus, locals, paramHeads } = callee.flow;
    const place = i < params ? i : surplus;
    const shape = i < params ? locals[i]?.shape : 'word';
    if (!arg || place === undefined || shape === undefined) return;
    const head = headsOf(this.input.objects.memory, callee.heads)((paramHeads[i] ?? 0) - 1);
    const from = this.frame(caller);
    const to = this.frame(callee);
    for (const offset of this.wordOffsets(callee, shape))
      this.move(to, place, offset, from, arg[0], arg[1] + offset, head);
  }

  /** The result of a call with these arguments goes to `results`. False: the callee has no summary. */
  private summarised(
    callee: Instance,
    args: readonly (readonly CellId[])[],
    results: readonly CellId[],
    depth: number,
  ): boolean {
    const summary = depth < deepestSummary ? returnSummary(callee.flow) : undefined;
    if (!summary) return false;
    const { constraints, objects } = this.input;
    const nodes = new Map<number, readonly CellId[]>([[callee.flow.result, results]]);
    const own = this.frame(callee);
    const cells = (base: number, offset: number): readonly CellId[] => {
      if (base < 0) return own.cells(base, offset);
      let found = nodes.get(base);
      if (!found) {
        const node = nodeFor(objects.memory, placeShape(callee, base));
        this.summaryNodes.push(node);
        found = [node];
        nodes.set(base, found);
        if (base < callee.flow.params) for (const arg of args[base] ?? []) constraints.copy(node, arg);
      }
      return found;
    };
    const headOf = headsOf(objects.memory, callee.heads);
    for (const ops of summary.ops) generate(ops, { cells }, constraints, headOf);
    for (const call of summary.calls) this.summarisedCall(callee, call, cells, depth);
    return true;
  }

  /** A call within a summary: by its own summary, or as it is in all contexts. */
  private summarisedCall(callee: Instance, call: CallFlow, cells: Frame['cells'], depth: number): void {
    if (call.result === null) return;
    const results = cells(call.result[0], call.result[1]);
    const own = this.frame(callee);
    const inner = typeof call.callee === 'string' ? this.named(callee, call.callee).flatMap((o) => this.at(o)) : [];
    const known = new Set(returnSummary(callee.flow)?.ops.flatMap(([, dst = -1, , src = -1]) => [dst, src]));
    const args = call.args.map((arg) =>
      arg === null
        ? []
        : known.has(arg[0]) || arg[0] < callee.flow.params
          ? cells(arg[0], arg[1])
          : own.cells(arg[0], arg[1]),
    );
    const bound =
      inner.length > 0 &&
      inner.every((next) => !this.wrappers.has(next) && this.summarised(next, args, results, depth + 1));
    if (bound) return;
    for (const result of results)
      for (const src of own.cells(call.result[0], call.result[1])) this.input.constraints.copy(result, src);
  }

  private wordOffsets(callee: Instance, shape: Shape): readonly number[] | Int32Array {
    if (typeof shape === 'string') return first;
    const { shapes } = this.input.objects.memory;
    return shapes.wordOffsets(shapes.intern(shape, callee.layouts));
  }

  private move(
    to: Frame,
    base: number,
    offset: number,
    from: Frame,
    fromBase: number,
    fromOffset: number,
    head: HeadId = anyHead,
  ): void {
    for (const dst of to.cells(base, offset))
      for (const src of from.cells(fromBase, fromOffset)) this.copy(dst, src, head);
  }

  /** What a place holds by its declaration need not be asked again. */
  private copy(dst: CellId, src: CellId, head: HeadId): void {
    const declared = dst >= 0 && this.input.objects.memory.head(dst) !== anyHead;
    this.input.constraints.add(dst, src, 0, declared ? anyHead : head);
  }

  /** An external calls `object`, if it is a function, with what the cells hold; `into` (-1: none) takes the result. */
  private callBack(
    site: BoundCall,
    object: number,
    as: CallbackFound['as'],
    args: readonly (readonly CellId[])[],
    into: CellId,
  ): void {
    const external = [...site.externals.keys()].at(-1) ?? '';
    for (const callee of this.at(object)) {
      const key = `${site.caller.index} ${site.call.line} ${callee.index} ${as}`;
      if (this.input.known?.callsBack(key) === false) continue;
      const signal = signalOf(site);
      const found = { callee, as, external, site, ...(signal === undefined ? {} : { signal }) };
      if (!this.callbacks.has(key)) this.callbacks.set(key, found);
      const to = this.frame(callee);
      args.forEach((cells, i) => {
        if (i >= callee.flow.params) return;
        for (const dst of to.cells(i, 0)) for (const src of cells) this.input.constraints.copy(dst, src);
      });
      if (into < 0) continue;
      for (const src of to.cells(callee.flow.result, 0)) this.input.constraints.copy(into, src);
    }
  }
}

const first = [0] as const;

/** Length of the call strings that summaries tell apart. */
const deepestSummary = 3;

function placeShape({ flow }: Instance, place: number): Shape | undefined {
  return flow.locals[place]?.shape ?? flow.temporaries[place - flow.locals.length];
}

function signalOf({ call }: BoundCall): number | undefined {
  const name = typeof call.callee === 'string' ? call.callee : '';
  const argument = externalModel(name)?.effects.find((effect) => effect.kind === 'signal')?.argument;
  return argument === undefined ? undefined : call.constants?.[argument];
}
