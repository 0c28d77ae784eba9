/**
 * Calls of functions outside of the program: the constraints that their models say, and the memory that they touch.
 *
 * May miss when: an unknown function stores its arguments where the program finds them again.
 */
import type { Effect, ExternalModel, Size, Value } from '../../c/externals/model.ts';
import type { CallFlow } from '../flow/flow.ts';
import type { BoundCall, CallbackFound, CallInput, ExternalAccess, ExternalCall } from './bound-call.ts';
import { type Frame, headsOf } from './generate.ts';
import type { Instance } from './instances.ts';
import type { CellId } from './memory.ts';

export interface ExternalCallsInput extends CallInput {
  frame(instance: Instance): Frame;
  /** The heap object that the call makes. */
  fresh(instance: Instance, call: CallFlow): number;
  listen(ptr: CellId, listener: (object: number) => void, to: 'functions' | 'objects'): void;
  callback(
    site: BoundCall,
    object: number,
    as: CallbackFound['as'],
    args: readonly (readonly CellId[])[],
    into: CellId,
  ): void;
}

/** Guards the memory that externals keep: one object per name. */
export class ExternalCalls {
  private readonly input: ExternalCallsInput;
  private readonly kept = new Map<string, number>();
  private named: readonly number[] | undefined;

  constructor(input: ExternalCallsInput) {
    this.input = input;
  }

  bind(site: BoundCall, name: string, model: ExternalModel | undefined): ExternalCall {
    const kept = (kept: string): number => this.keptObject(kept);
    const binding = new Binding(this.input, site, { kept, symbols: () => this.symbols() });
    if (!model) return binding.unknown(this.keptObject(name));
    for (const effect of model.effects) binding.effect(effect);
    return binding.touched(true);
  }

  /** What the program defines under names that its calls are handed as text. */
  private symbols(): readonly number[] {
    this.named ??= namedByText(this.input);
    return this.named;
  }

  private keptObject(name: string): number {
    let object = this.kept.get(name);
    if (object === undefined) {
      const form = { shape: 1, layouts: [], unit: -1, extent: 'many', keeper: 'library' } as const;
      object = this.input.objects.add({ kind: 'external', name: `@${name}` }, form);
      this.kept.set(name, object);
    }
    return object;
  }
}

function namedByText({ instances, symbols }: ExternalCallsInput): readonly number[] {
  const objects = new Set<number>();
  for (const { flow } of instances)
    for (const { texts = [] } of flow.calls)
      for (const text of texts) {
        // `__func__` is handed to logs.
        const object = text === flow.name ? undefined : symbols.defined(text);
        if (object !== undefined) objects.add(object);
      }
  return [...objects].sort((a, b) => a - b);
}

/** Of all calls of a program. */
interface Shared {
  readonly kept: (name: string) => number;
  readonly symbols: () => readonly number[];
}

/** Guards what is found of one call while its effects are read in order. */
class Binding {
  private readonly input: ExternalCallsInput;
  private readonly site: BoundCall;
  private readonly keptObject: Shared['kept'];
  private readonly symbols: Shared['symbols'];
  private readonly frame: Frame;
  private readonly writes: ExternalAccess[] = [];
  private readonly reads: ExternalAccess[] = [];

  constructor(input: ExternalCallsInput, site: BoundCall, { kept, symbols }: Shared) {
    this.input = input;
    this.site = site;
    this.keptObject = kept;
    this.symbols = symbols;
    this.frame = input.frame(site.caller);
  }

  touched(known: boolean): ExternalCall {
    return { known, writes: this.writes, reads: this.reads };
  }

  /** It may write what its arguments point to, call them, and return any of them or memory of its own. */
  unknown(own: number): ExternalCall {
    const { constraints, objects } = this.input;
    const all = this.site.call.args.flatMap((_, i) => this.argument(i));
    const kept = this.addressOf(objects.memory.cell(own, 0));
    for (const ptr of all) {
      this.writes.push({ ptr, size: 0 });
      this.reads.push({ ptr, size: 0 });
      this.input.listen(ptr, (object) => this.input.callback(this.site, object, 'idle', [[kept]], -1), 'functions');
    }
    for (const result of this.result()) for (const ptr of [...all, kept]) constraints.copy(result, ptr);
    return this.touched(false);
  }

  effect(effect: Effect): void {
    switch (effect.kind) {
      case 'write':
        for (const ptr of this.pointers(effect.to)) this.writes.push({ ptr, size: this.size(effect.size) });
        return;
      case 'read':
        for (const ptr of this.pointers(effect.from)) this.reads.push({ ptr, size: this.size(effect.size) });
        return;
      case 'copy':
        return this.copy(effect);
      case 'store':
        return this.store(effect.to, this.pointers(effect.value));
      case 'return':
        for (const result of this.result())
          for (const ptr of this.pointers(effect.value)) this.input.constraints.copy(result, ptr);
        return;
      case 'call':
        return this.call(effect);
      default:
        return;
    }
  }

  /** Through a pointer to bytes, bytes are copied: no pointers. */
  private copy(effect: Effect & { kind: 'copy' }): void {
    const size = this.size(effect.size);
    const from = this.pointers(effect.from);
    const bytes = this.isBytes(effect.from) || this.isBytes(effect.to);
    if (effect.to.kind === 'kept' && !bytes)
      this.keep(
        effect.to.name,
        from.map((ptr) => this.held(ptr, 'anywhere')),
      );
    for (const to of this.pointers(effect.to)) {
      this.writes.push({ ptr: to, size });
      if (bytes) continue;
      for (const src of from) this.input.constraints.block(this.seen(effect.to, to), this.seen(effect.from, src), size);
    }
    for (const ptr of from) this.reads.push({ ptr, size });
  }

  /** Or numbers: nothing that holds a pointer. */
  private isBytes(value: Value): boolean {
    return value.kind === 'argument' && this.site.call.args[value.index]?.[2] === -1;
  }

  /** The pointer as far as it may be to the record that the argument is written as. */
  private seen(value: Value, ptr: CellId): CellId {
    const as = value.kind === 'argument' ? (this.site.call.args[value.index]?.[2] ?? 0) : 0;
    if (as <= 0) return ptr;
    const { memory } = this.input.objects;
    const node = memory.newNode();
    this.input.constraints.add(node, ptr, 0, headsOf(memory, this.site.caller.heads)(as - 1));
    return node;
  }

  private store({ in: inside, at }: Value & { kind: 'held' }, values: readonly CellId[]): void {
    const { constraints, objects } = this.input;
    const word = objects.memory.shapes.intern('word', []);
    if (inside.kind === 'kept') return this.keep(inside.name, values);
    for (const ptr of this.pointers(inside)) {
      const target = at === 'anywhere' ? this.anywhere(ptr) : ptr;
      this.writes.push({ ptr: target, size: objects.memory.shapes.size(word) ?? 0 });
      if (this.isBytes(inside)) continue;
      if (Array.isArray(at)) this.members(ptr, at, (cell) => values.map((value) => constraints.copy(cell, value)));
      else for (const value of values) constraints.store(target, 0, value);
    }
  }

  private keep(name: string, values: readonly CellId[]): void {
    const { constraints, objects } = this.input;
    const kept = objects.memory.cell(this.keptObject(name), 0);
    for (const value of values) constraints.copy(kept, value);
  }

  private call(effect: Effect & { kind: 'call' }): void {
    const args = effect.args.map((arg) => this.pointers(arg));
    const into = effect.into ? this.filling(effect.into) : -1;
    for (const callee of this.pointers(effect.callee))
      this.input.listen(callee, (object) => this.input.callback(this.site, object, effect.as, args, into), 'functions');
  }

  /** A node whose content goes to where `into` points to. */
  private filling(into: Value): CellId {
    const { constraints, objects } = this.input;
    const node = objects.memory.newNode();
    if (into.kind === 'kept') this.keep(into.name, [node]);
    else for (const ptr of this.pointers(into)) constraints.store(ptr, 0, node);
    return node;
  }

  /** Nodes that hold the pointers of a value. */
  private pointers(value: Value): readonly CellId[] {
    const { memory } = this.input.objects;
    switch (value.kind) {
      case 'argument':
        return this.argument(value.index);
      case 'arguments':
        return this.site.call.args.flatMap((_, i) => (i < value.from ? [] : this.argument(i)));
      case 'kept':
        return [this.addressOf(memory.cell(this.keptObject(value.name), 0))];
      case 'variable': {
        const object = this.input.symbols.defined(value.name) ?? this.input.symbols.external(value.name, -1);
        return [this.addressOf(memory.cell(object, 0))];
      }
      case 'fresh':
        return [this.addressOf(memory.cell(this.input.fresh(this.site.caller, this.site.call), 0))];
      case 'result':
        return this.result();
      case 'held':
        return this.isBytes(value.in) ? [] : this.pointers(value.in).map((ptr) => this.held(ptr, value.at));
      case 'inside':
        return this.pointers(value.of).map((ptr) => this.moved(ptr, value.step ? this.size(value.step) || 1 : 1));
      case 'symbols':
        return this.symbols().map((object) => this.addressOf(memory.cell(object, 0)));
      case 'nothing':
        return [];
    }
  }

  private argument(index: number): readonly CellId[] {
    const place = this.site.call.args[index];
    return place ? this.frame.cells(place[0], place[1]) : [];
  }

  private result(): readonly CellId[] {
    const { result } = this.site.call;
    return result ? this.frame.cells(result[0], result[1]) : [];
  }

  private addressOf(cell: CellId): CellId {
    const node = this.input.objects.memory.newNode();
    this.input.constraints.addressOf(node, cell);
    return node;
  }

  private moved(ptr: CellId, step: number): CellId {
    const node = this.input.objects.memory.newNode();
    this.input.constraints.index(node, ptr, step);
    return node;
  }

  private anywhere(ptr: CellId): CellId {
    return this.moved(ptr, 1);
  }

  private held(ptr: CellId, at: 'start' | 'anywhere' | readonly string[]): CellId {
    const { constraints, objects } = this.input;
    const node = objects.memory.newNode();
    if (at === 'start') constraints.load(node, ptr, 0);
    else if (at === 'anywhere') constraints.load(node, this.anywhere(ptr), 0);
    else this.members(ptr, at, (cell) => constraints.copy(node, cell));
    return node;
  }

  /** Cells of the member that `path` ends in, of each object that `ptr` points to; all words where there is none. */
  private members(ptr: CellId, path: readonly string[], each: (cell: CellId) => unknown): void {
    const { memory } = this.input.objects;
    const last = path.at(-1);
    this.input.listen(
      ptr,
      (object) => {
        const shape = memory.shapeOf(object);
        const words = [...memory.shapes.wordOffsets(shape)];
        const named = words.filter((offset) =>
          memory.shapes.membersAt(shape, offset, 1).some(([, field]) => field === last),
        );
        for (const offset of named.length > 0 ? named : words) each(memory.cell(object, offset));
      },
      'objects',
    );
  }

  private size(size: Size | undefined): number {
    let product = 1;
    for (const factor of size ?? []) {
      product *= factor.kind === 'bytes' ? factor.bytes : (this.site.call.constants?.[factor.index] ?? 0);
    }
    return size === undefined ? 0 : product;
  }
}
