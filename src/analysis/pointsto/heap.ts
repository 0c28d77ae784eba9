/** Heap objects by allocation site: the call of an allocator, or of an allocation wrapper, that is in no wrapper itself. */
import { externalModel } from '../../c/externals/externals.ts';
import { type CallFlow, op, operandCount, type Shape } from '../flow/flow.ts';
import type { CallInput } from './bound-call.ts';
import { type Frame, headsOf } from './generate.ts';
import type { Instance } from './instances.ts';
import type { CellId } from './memory.ts';
import { usedPlaces } from './used-places.ts';
import { anyHead } from './views.ts';
import type { Wrapper, Wrappers } from './wrappers.ts';

/** Guards that each site has one object. */
export class HeapSites {
  private readonly sites = new Map<CallFlow, Map<Instance, number>>();
  private readonly cloned = new Map<Instance, Set<CallFlow>>();
  private readonly otherNodes = new Map<Instance, CellId>();
  private readonly wrappers: Wrappers;
  private readonly input: CallInput;
  private readonly frame: (instance: Instance) => Frame;
  private readonly callees: (caller: Instance, name: string) => readonly Instance[];

  constructor(
    wrappers: Wrappers,
    input: CallInput,
    frame: (instance: Instance) => Frame,
    callees: (caller: Instance, name: string) => readonly Instance[],
  ) {
    this.wrappers = wrappers;
    this.input = input;
    this.frame = frame;
    this.callees = callees;
  }

  /** The object that this call makes. */
  object(caller: Instance, call: CallFlow): number {
    const known = this.sites.get(call)?.get(caller);
    if (known !== undefined) return known;
    const object = this.create(caller, call);
    const sites = this.sites.get(call) ?? new Map<Instance, number>();
    this.sites.set(call, sites.set(caller, object));
    return object;
  }

  private create(caller: Instance, call: CallFlow): number {
    const inherited = call.fresh === undefined || call.fresh === null ? this.inherited(caller, call, new Set()) : null;
    const shape = call.fresh ?? inherited?.[0] ?? null;
    const typed = inherited?.[1] ?? caller;
    const record = recordTag(typed, shape);
    const info = {
      kind: 'heap',
      function: caller.index,
      at: { path: caller.path, line: caller.base + call.line },
      type: call.freshType ?? null,
      record: record === null ? null : this.input.symbols.recordKey(record, typed.unit),
    } as const;
    const text = record === null && this.isText(caller, call, new Set());
    const form = { shape: text ? 'text' : shape, layouts: typed.layouts, unit: typed.unit, extent: 'many' } as const;
    return this.input.objects.add(info, form);
  }

  /** Whether the call makes nothing but text. */
  private isText(caller: Instance, { callee }: CallFlow, seen: Set<Instance>): boolean {
    if (typeof callee !== 'string') return false;
    const wrappers = this.callees(caller, callee);
    if (wrappers.length === 0) return makesText(callee);
    return wrappers.every((wrapper) => {
      if (seen.has(wrapper)) return true;
      seen.add(wrapper);
      const made = this.wrappers.get(wrapper)?.fresh ?? [];
      return made.length > 0 && made.every((call) => this.isText(wrapper, call, seen));
    });
  }

  /** What the wrapper itself uses its memory as, where the caller does not say. */
  private inherited(caller: Instance, call: CallFlow, seen: Set<Instance>): readonly [Shape, Instance] | null {
    if (typeof call.callee !== 'string') return null;
    for (const wrapper of this.callees(caller, call.callee)) {
      if (seen.has(wrapper)) continue;
      seen.add(wrapper);
      for (const inner of this.wrappers.get(wrapper)?.fresh ?? []) {
        if (inner.fresh !== undefined && inner.fresh !== null) return [inner.fresh, wrapper];
        const deeper = this.inherited(wrapper, inner, seen);
        if (deeper) return deeper;
      }
    }
    return null;
  }

  /**
   * The result of a call of a wrapper by name: an object of its own, which the wrapper's insides know too, and what the
   * wrapper returns besides. A wrapper that calls another gets the objects of its own callers.
   */
  clone(caller: Instance, call: CallFlow): void {
    if (typeof call.callee !== 'string' || call.result === null || this.cloned.get(caller)?.has(call)) return;
    this.cloned.set(caller, (this.cloned.get(caller) ?? new Set()).add(call));
    const isInner = this.wrappers.get(caller)?.fresh.includes(call) ?? false;
    const used = usedPlaces(caller.flow).has(call.result[0]);
    const object = isInner || !used ? -1 : this.object(caller, call);
    if (object >= 0) this.hand(object, caller, call.result);
    for (const wrapper of this.callees(caller, call.callee)) {
      if (!isInner) this.inside(used ? object : this.ownObject(wrapper), wrapper, new Set());
      this.handOthers(wrapper, caller, call, call.result);
    }
  }

  /** What calls that do not look at the result leave behind: one object for all of them. */
  private ownObject(wrapper: Instance): number {
    const [first] = this.wrappers.get(wrapper)?.fresh ?? [];
    return first ? this.object(wrapper, first) : -1;
  }

  /** Where a wrapper first sees what it allocates, it sees the object that its caller gets. */
  private inside(object: number, wrapper: Instance, seen: Set<Instance>): void {
    if (seen.has(wrapper)) return;
    seen.add(wrapper);
    for (const call of this.wrappers.get(wrapper)?.fresh ?? []) {
      const birth = this.wrappers.get(wrapper)?.births.get(call) ?? -1;
      if (birth >= 0) this.hand(object, wrapper, [birth, 0]);
      // Behind a header, what the wrapper itself got is another object.
      if (birth !== call.result?.[0]) continue;
      if (typeof call.callee !== 'string') continue;
      for (const callee of this.callees(wrapper, call.callee)) this.inside(object, callee, seen);
    }
  }

  /** What a wrapper may return that is not fresh: memory that it kept, an argument. What was freed comes back as what it was. */
  private handOthers(
    wrapper: Instance,
    caller: Instance,
    { fresh }: CallFlow,
    [base, offset]: readonly [number, number],
  ): void {
    const found: Wrapper | undefined = this.wrappers.get(wrapper);
    if (!found) return;
    const { others, returned } = found;
    const node = this.othersOf(wrapper, others, returned);
    const { views } = this.input.objects.memory;
    const known = fresh !== undefined && fresh !== null && typeof fresh !== 'string';
    const as = known ? views.only(recordTag(caller, fresh)) : anyHead;
    for (const cell of this.frame(caller).cells(base, offset)) this.input.constraints.add(cell, node, 0, as);
  }

  private othersOf(wrapper: Instance, others: readonly CallFlow[], returned: ReadonlySet<number>): CellId {
    const known = this.otherNodes.get(wrapper);
    if (known !== undefined) return known;
    const { constraints } = this.input;
    const node = this.input.objects.memory.newNode();
    this.otherNodes.set(wrapper, node);
    const frame = this.frame(wrapper);
    const headOf = headsOf(this.input.objects.memory, wrapper.heads);
    const { ops, params } = wrapper.flow;
    const at = (i: number): number => ops[i] ?? 0;
    for (let i = 0; i < ops.length; i += 1 + (operandCount[at(i)] ?? 0)) {
      const code = at(i);
      if (!returned.has(at(i + 1)) || (code === op.copy && at(i + 3) >= 0)) continue;
      for (const src of frame.cells(at(i + 3), at(i + 4))) {
        if (code === op.load) constraints.load(node, src, at(i + 5), headOf(at(i + 6) - 1));
        else if (code === op.address) constraints.addressOf(node, src);
        else if (code === op.copy) constraints.copy(node, src);
      }
    }
    for (const place of returned)
      if (place < params) for (const src of frame.cells(place, 0)) constraints.copy(node, src);
    for (const { result } of others)
      if (result) for (const src of frame.cells(result[0], result[1])) constraints.copy(node, src);
    return node;
  }

  private hand(object: number, instance: Instance, [base, offset]: readonly [number, number]): void {
    const { memory } = this.input.objects;
    for (const cell of this.frame(instance).cells(base, offset))
      this.input.constraints.addressOf(cell, memory.cell(object, 0));
  }
}

function makesText(external: string): boolean {
  const effects = externalModel(external)?.effects ?? [];
  return effects.some((effect) => 'value' in effect && effect.value.kind === 'fresh' && effect.value.text === true);
}

function recordTag(caller: Instance, shape: Shape): string | null {
  return Array.isArray(shape) && shape[0] === 'record' ? (caller.layouts[shape[1] as number]?.tag ?? null) : null;
}
