/*
 * Times the points-to solver on made-up programs, so that changes to it can be compared.
 *
 *   npm run --silent bench:build && node build/bench/bench/points-to.js [FUNCTIONS [WILDNESS [BUDGET]]]
 *
 * The program has records that point to each other, intrusive lists, tables of function pointers, allocations, and copies of
 * records. WILDNESS, from 0 to 100: how often lists of all types go through one function, records are walked by bytes, and
 * pointers have the wrong type, until everything points to everything. Without FUNCTIONS: several sizes.
 */
import type { RecordLayout, Shape } from '../src/analysis/flow/flow.ts';
import { Constraints } from '../src/analysis/pointsto/constraint.ts';
import { type CellId, Memory, type ObjectId } from '../src/analysis/pointsto/memory.ts';
import { Shapes } from '../src/analysis/pointsto/shapes.ts';
import { solvePointsTo } from '../src/analysis/pointsto/solve.ts';

interface RecordType {
  readonly layout: number;
  readonly size: number;
  /** Offset, and the record pointed to; -1: a function, -2: bytes. */
  readonly fields: readonly (readonly [offset: number, to: number])[];
  /** Offsets of list heads within. */
  readonly links: readonly number[];
}

interface FunctionPlaces {
  readonly object: ObjectId;
  readonly params: readonly Variable[];
  readonly result: Variable;
}

interface Variable {
  readonly cell: CellId;
  readonly type: number;
}

function random(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor(((state >>> 1) / 0x80000000) * below);
  };
}

const list: RecordLayout = {
  tag: 'struct list',
  union: false,
  size: 16,
  fields: [
    ['next', 0, 'word'],
    ['prev', 8, 'word'],
  ],
};

/** Guards the made-up program while it grows. */
class Program {
  readonly memory = new Memory(new Shapes({ wordSize: 64, precision: 'fields' }));
  readonly constraints = new Constraints();
  readonly functions: FunctionPlaces[] = [];
  private readonly byObject = new Map<ObjectId, FunctionPlaces>();
  private readonly layouts: RecordLayout[] = [list];
  private readonly types: RecordType[] = [];
  private readonly globals: Variable[] = [];
  private readonly pointers: Variable[] = [];
  private readonly heads = new Map<number, CellId[]>();
  private readonly sites: (readonly [args: readonly Variable[], result: Variable])[] = [];
  private readonly pick: (below: number) => number;
  private readonly size: number;
  private readonly wild: number;

  constructor(size: number, seed: number, wild: number) {
    this.size = size;
    this.wild = wild;
    this.pick = random(seed);
    this.makeTypes(20 + size / 20);
    this.makeGlobals(size);
    for (let i = 0; i < size; i++) this.declare();
    this.link(...this.library);
    for (let i = 0; i < size; i++) this.define(i);
  }

  /** What happens once in `rarity` times in the wildest program. */
  private isWild(rarity: number): boolean {
    return this.pick(rarity * 100) < this.wild;
  }

  private makeTypes(count: number): void {
    for (let i = 0; i < count; i++) {
      const fields: [string, number, Shape][] = [];
      const mine: [number, number][] = [];
      const links: number[] = [];
      let at = 0;
      for (let f = 4 + this.pick(30); f > 0; f--) {
        const what = this.pick(10);
        const shape: Shape =
          what < 5 ? 'word' : what < 6 ? ['record', 0] : what < 7 ? ['array', 1, 32] : ['array', 4, 2];
        fields.push([`f${f}`, at, shape]);
        if (what < 5)
          mine.push([
            at,
            what === 0 && this.pick(4) === 0
              ? -1
              : what === 1
                ? -2
                : (i + this.pick(9) * this.pick(9)) % Math.floor(count),
          ]);
        if (what === 5) links.push(at);
        at += what < 5 ? 8 : what < 6 ? 16 : what < 7 ? 32 : 8;
      }
      if (mine.length === 0) mine.push([0, i]);
      this.layouts.push({ tag: `struct t${i}`, union: false, size: at, fields });
      this.types.push({ layout: i + 1, size: at, fields: mine, links });
    }
  }

  private type(index: number): RecordType {
    return this.types[index] ?? { layout: 0, size: 16, fields: [[0, 0]], links: [0] };
  }

  private object(type: number, extent: 'one' | 'many'): ObjectId {
    const shape: Shape = type < 0 ? ['array', 1, 64] : ['record', this.type(type).layout];
    return this.memory.newObject(this.memory.shapes.intern(shape, this.layouts), extent);
  }

  private word(type: number): Variable {
    const shape = this.memory.shapes.intern('word', this.layouts);
    return { cell: this.memory.cell(this.memory.newObject(shape, 'one'), 0), type };
  }

  private makeGlobals(count: number): void {
    for (let i = 0; i < count; i++) {
      const type = this.pick(12) === 0 ? -2 : this.pick(this.types.length);
      if (this.pick(3) > 0) this.global(type);
      else this.pointers.push(this.word(type));
    }
  }

  private global(type: number): void {
    const object = this.object(type, 'one');
    this.globals.push({ cell: this.memory.cell(object, 0), type });
    const place = type < 0 ? undefined : this.type(type).links[0];
    const element = this.pick(this.types.length);
    if (place === undefined) return;
    this.heads.set(element, [...(this.heads.get(element) ?? []), this.memory.cell(object, place)]);
  }

  private declare(): void {
    const params = Array.from({ length: 1 + this.pick(3) }, () => this.word(this.pick(this.types.length)));
    const object = this.memory.newObject(this.memory.shapes.intern(1, this.layouts), 'one');
    const places = { object, params, result: this.word(this.pick(this.types.length)) };
    this.functions.push(places);
    this.byObject.set(object, places);
  }

  private node(type: number): Variable {
    return { cell: this.memory.newNode(), type };
  }

  private readonly library = [this.memory.newNode(), this.memory.newNode(), this.memory.newNode()] as const;

  /** list_add(item, head): the next one is linked with the item in both directions. */
  private link(item: CellId, head: CellId, next: CellId): void {
    const { constraints } = this;
    constraints.load(next, head, 0);
    constraints.store(next, 8, item);
    constraints.store(item, 0, next);
    constraints.store(item, 8, head);
    constraints.store(head, 0, item);
  }

  /** A variable in scope that points to `type`, or a new one that is made to. */
  private find(scope: Variable[], type: number): Variable {
    for (let tries = 0; tries < 6; tries++) {
      const one = scope[this.pick(scope.length)];
      if (one?.type === type) return one;
    }
    const made = this.node(type);
    scope.push(made);
    const known = this.globals[this.pick(this.globals.length)];
    const pointer = this.pointers[this.pick(this.pointers.length)];
    const roll = this.pick(10);
    if (roll < 2) this.constraints.addressOf(made.cell, this.memory.cell(this.object(type, 'many'), 0));
    else if (roll < 6 && known?.type === type) this.constraints.addressOf(made.cell, known.cell);
    else if (pointer && (pointer.type === type || this.isWild(1000))) this.constraints.copy(made.cell, pointer.cell);
    return made;
  }

  private define(index: number): void {
    const own = this.functions[index];
    if (!own) return;
    const scope: Variable[] = [...own.params];
    for (let i = 0; i < 24; i++) this.statement(scope, own, index);
    const last = this.find(scope, own.result.type);
    this.constraints.copy(own.result.cell, last.cell);
  }

  private statement(scope: Variable[], own: FunctionPlaces, index: number): void {
    const { constraints } = this;
    const ptr = scope[this.pick(scope.length)] ?? own.result;
    const type = this.type(Math.max(0, ptr.type));
    const [offset, to] = type.fields[this.pick(type.fields.length)] ?? [0, 0];
    const roll = this.pick(100);
    if (to === -1) return this.callThrough(scope, ptr, offset, index);
    if (roll < 40) {
      const made = this.node(to);
      constraints.load(made.cell, ptr.cell, offset);
      scope.push(made);
    } else if (roll < 58) constraints.store(ptr.cell, offset, this.find(scope, to).cell);
    else if (roll < 62) this.enlist(ptr, type);
    else if (roll < 66) this.unlist(scope);
    else if (roll < 69) constraints.block(ptr.cell, this.find(scope, ptr.type).cell, type.size);
    else if (roll < 74) {
      const made = this.node(ptr.type);
      constraints.index(made.cell, ptr.cell, this.isWild(60) ? 1 : type.size);
      scope.push(made);
    } else if (roll < 78) {
      const global = this.pointers[this.pick(this.pointers.length)];
      if (global) constraints.copy(global.cell, this.find(scope, global.type).cell);
    } else this.call(scope, index);
  }

  /** A global with a list of such records, and where its list starts. */
  private headFor(type: number): CellId {
    const heads = this.heads.get(type) ?? [];
    return heads[this.pick(heads.length)] ?? -1;
  }

  /** Nine in ten lists are handled by macros, the others by the one library function. */
  private enlist(ptr: Variable, type: RecordType): void {
    const link = type.links[0];
    const head = this.headFor(ptr.type);
    if (link === undefined || head < 0) return;
    const { constraints } = this;
    const shares = this.isWild(10);
    const item = shares ? this.library[0] : this.memory.newNode();
    const list = shares ? this.library[1] : this.memory.newNode();
    constraints.add(item, ptr.cell, link);
    constraints.addressOf(list, head);
    if (!shares) this.link(item, list, this.memory.newNode());
  }

  /** container_of on what follows a list head. */
  private unlist(scope: Variable[]): void {
    const type = this.pick(this.types.length);
    const link = this.type(type).links[0];
    const head = this.headFor(type);
    if (link === undefined || head < 0) return;
    const next = this.node(0);
    const made = this.node(type);
    this.constraints.copy(next.cell, head);
    this.constraints.add(made.cell, next.cell, -link);
    scope.push(made);
  }

  private call(scope: Variable[], index: number): void {
    const far = this.pick(10) === 0;
    const callee = this.functions[far ? this.pick(this.size) : (index + this.pick(40)) % this.size];
    if (callee)
      this.bind(
        callee,
        callee.params.map((param) => this.find(scope, param.type)),
        scope,
      );
  }

  private bind(callee: FunctionPlaces, args: readonly Variable[], scope: Variable[]): void {
    args.forEach((arg, i) => {
      const param = callee.params[i];
      if (param) this.constraints.copy(param.cell, arg.cell);
    });
    const made = this.node(callee.result.type);
    this.constraints.copy(made.cell, callee.result.cell);
    scope.push(made);
  }

  private callThrough(scope: Variable[], ptr: Variable, offset: number, index: number): void {
    const fn = this.node(-1);
    if (this.pick(2) === 0) {
      const callee = this.functions[(index + this.pick(200)) % this.size];
      if (callee) this.constraints.addressOf(fn.cell, this.memory.cell(callee.object, 0));
      this.constraints.store(ptr.cell, offset, fn.cell);
      return;
    }
    this.constraints.load(fn.cell, ptr.cell, offset);
    const args = [ptr, scope[this.pick(scope.length)] ?? ptr];
    const result = this.node(this.pick(this.types.length));
    this.constraints.onTargets(fn.cell, this.sites.length);
    this.sites.push([args, result]);
  }

  isFunction(object: ObjectId): boolean {
    return this.byObject.has(object);
  }

  resolve(site: number, object: ObjectId): void {
    const callee = this.byObject.get(object);
    const call = this.sites[site];
    if (!callee || !call) return;
    const [args, result] = call;
    args.forEach((arg, i) => {
      const param = callee.params[i];
      if (param) this.constraints.copy(param.cell, arg.cell);
    });
    this.constraints.copy(result.cell, callee.result.cell);
  }
}

function measure(size: number, wild: number, budget: number): void {
  const program = new Program(size, 1, wild);
  const { memory, constraints } = program;
  const before = constraints.length;
  const cells = memory.cellCount;
  const start = performance.now();
  const result = solvePointsTo(memory, constraints, {
    resolve: (site, object) => program.resolve(site, object),
    concerns: (object) => program.isFunction(object),
    budget,
  });
  const ms = Math.round(performance.now() - start);
  const mb = Math.round(process.memoryUsage().rss / 2 ** 20);
  let sum = 0;
  let most = 0;
  const sampled = Math.min(memory.cellCount, 20_000);
  for (let i = 0; i < sampled; i++) {
    const { length } = result.targets(Math.floor((i * memory.cellCount) / sampled));
    sum += length;
    most = Math.max(most, length);
  }
  const shape = `${size} functions, ${before} -> ${constraints.length} constraints, ${cells} -> ${memory.cellCount} nodes`;
  const sets = `targets: mean ${(sum / sampled).toFixed(1)}, most ${most}`;
  console.log(`${shape}; ${result.method}; ${result.effort ?? ''}; ${sets}; ${result.steps} steps, ${ms} ms, ${mb} MB`);
}

const [functions, wild, budget] = process.argv.slice(2).map(Number);
if (functions) measure(functions, wild ?? 0, budget ?? 1e12);
else {
  for (const size of [100, 1000, 10_000, 40_000]) measure(size, 0, 1e12);
  for (const size of [100, 300, 1000]) measure(size, 100, 1e12);
}
