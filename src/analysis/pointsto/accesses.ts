/** Which memory each statement reads and writes, from the flow of its function and the points-to sets. */
import type { ReadFlow, WriteFlow } from '../flow/flow.ts';
import type { Member, MemoryAccess, Target } from '../whole-program.ts';
import type { BoundCall, ExternalAccess } from './bound-call.ts';
import { type Frame, frameOf, headsOf } from './generate.ts';
import type { Instance } from './instances.ts';
import type { CellId, Memory } from './memory.ts';
import { codeShape } from './shapes.ts';
import type { SolvedProgram } from './solved.ts';
import { anyHead, type HeadId, mostViews } from './views.ts';

export interface Accesses {
  writes(fn: number, calls: readonly BoundCall[]): readonly MemoryAccess[];
  reads(fn: number, calls: readonly BoundCall[]): readonly MemoryAccess[];
  /** What the externals of one call write or read. */
  ofCall(call: BoundCall, kind: 'writes' | 'reads'): readonly MemoryAccess[];
  membersAt(object: number, offset: number | 'any', size: number): readonly Member[];
}

export function createAccesses(
  solved: Pick<SolvedProgram, 'instances' | 'objects' | 'pointsTo' | 'symbols'>,
): Accesses {
  const { instances, objects, symbols } = solved;
  const { memory } = objects;

  const through = targetReader(solved);

  const placed = (instance: Instance, frame: Frame, at: WriteFlow | ReadFlow): MemoryAccess => {
    const { base, offset, size } = at;
    const path = 'path' in at && at.path !== undefined ? at.path : instance.path;
    const line = instance.base + at.line;
    const member = at.member && { record: symbols.recordKey(at.member[0], instance.unit), field: at.member[1] };
    const named = member ? { member } : {};
    if (at.through !== undefined) {
      const as = headsOf(memory, instance.heads)((at.as ?? 0) - 1);
      const lists = frame.cells(base, offset).map((ptr) => through(ptr, at.through ?? 0, size, as));
      const [first = []] = lists;
      const targets = lists.length === 1 ? first : lists.flat();
      return { path, line, how: 'pointer', targets, ...named };
    }
    const own = base < 0 ? (instance.names[-base - 1] ?? []) : [instance.objects[base] ?? -1];
    const targets = own.filter((object) => object >= 0).map((object) => ({ object, offset, size }));
    return { path, line, how: 'name', targets, ...named };
  };

  const ofCalls = (calls: readonly BoundCall[], kind: 'writes' | 'reads'): readonly MemoryAccess[] =>
    calls.flatMap(({ caller, call, externals }) =>
      [...externals].flatMap(([external, found]) =>
        found[kind].map(({ ptr, size }: ExternalAccess): MemoryAccess => {
          const targets = through(ptr, 0, size, anyHead);
          return { path: call.path ?? caller.path, line: caller.base + call.line, how: 'call', external, targets };
        }),
      ),
    );

  /** A range that did not parse reads and writes every name in it. */
  const unparsed = (instance: Instance): readonly MemoryAccess[] =>
    instance.flow.unparsed.flatMap(([line, names]) =>
      names.flatMap((name) => {
        const object = symbols.resolve(name, instance.unit, instance.path)[0];
        if (object === undefined || objects.info(object)?.kind !== 'variable') return [];
        const at = { path: instance.path, line: instance.base + line };
        return [{ ...at, how: 'name' as const, targets: [{ object, offset: 'any' as const, size: 0 }] }];
      }),
    );

  const of = (fn: number, calls: readonly BoundCall[], kind: 'writes' | 'reads'): readonly MemoryAccess[] => {
    const instance = instances[fn];
    if (!instance) return [];
    const frame = frameOf(instance, objects);
    const own = instance.flow[kind].map((at: WriteFlow | ReadFlow) => placed(instance, frame, at));
    return [...own, ...ofCalls(calls, kind), ...unparsed(instance)];
  };

  return {
    writes: (fn, calls) => of(fn, calls, 'writes'),
    reads: (fn, calls) => of(fn, calls, 'reads'),
    ofCall: (call, kind) => ofCalls([call], kind),
    membersAt: membersReader(solved),
  };
}

/** Targets of `*(ptr + add)`. */
type TargetReader = (ptr: CellId, add: number, size: number, as: HeadId) => readonly Target[];

function targetReader({ objects, pointsTo }: Pick<SolvedProgram, 'objects' | 'pointsTo'>): TargetReader {
  const { memory } = objects;
  // Statements that go through pointers with one points-to set share one list: those who work on targets can too.
  const known = new WeakMap<Int32Array, Map<string, readonly Target[]>>();
  const out = new Int32Array(2);
  const views = new Int32Array(mostViews);
  // Unification tells neither cells of an object apart nor many sets: places in objects would only be repeated.
  const coarse = pointsTo.method === 'unification';
  const through: TargetReader = (ptr, distance, bytes, as) => {
    const [add, size] = coarse ? [0, 0] : [distance, bytes];
    const set = pointsTo.targets(ptr);
    const lists = known.get(set) ?? new Map<string, readonly Target[]>();
    known.set(set, lists);
    const key = `${add} ${size} ${as}`;
    const list = lists.get(key) ?? reached(set, add, size, as);
    lists.set(key, list);
    return list;
  };

  /** By size and cell: thousands of lists hold the same places. */
  const places = new Map<number, (Target | undefined)[]>();

  const place = (cell: CellId, size: number, known: (Target | undefined)[]): Target | undefined => {
    const found = known[cell];
    if (found) return found;
    const object = memory.objectOf(cell);
    if (object < 0) return undefined;
    const offset = memory.offsetOf(cell);
    const made: Target = { object, offset: offset < 0 ? 'any' : offset, size };
    known[cell] = made;
    return made;
  };

  /** Targets that cannot be an `as` are left out, unless none can. */
  const reached = (all: Int32Array, add: number, size: number, as: HeadId): readonly Target[] => {
    const known = places.get(size) ?? [];
    places.set(size, known);
    const targets: Target[] = [];
    const push = (pointed: CellId): void => {
      const count = memory.shifted(pointed, add, out);
      for (let i = 0; i < count; i++) {
        const target = place(out[i] ?? -1, size, known);
        if (target) targets.push(target);
      }
    };
    const meant = withoutParts(memory, all);
    let fitting = 0;
    for (const pointed of meant) {
      const count = memory.viewed(pointed, as, views);
      fitting += count;
      for (let i = 0; i < count; i++) push(views[i] ?? -1);
    }
    if (fitting === 0) for (const pointed of meant) push(pointed);
    return targets;
  };
  return through;
}

/** Without code, in which nothing is read or written, and without places in objects of which any place is meant. */
function withoutParts(memory: Memory, all: Int32Array): Int32Array {
  const whole = new Set<number>();
  for (const cell of all) if (memory.offsetOf(cell) < 0) whole.add(memory.objectOf(cell));
  return all.filter((cell) => {
    const object = memory.objectOf(cell);
    if (object < 0 || memory.shapeOf(object) === codeShape) return false;
    return memory.offsetOf(cell) < 0 || !whole.has(object);
  });
}

/** The members at an offset, remembered by shape. */
function membersReader({ objects, symbols }: Pick<SolvedProgram, 'objects' | 'symbols'>): Accesses['membersAt'] {
  const members = new Map<string, readonly Member[]>();
  const { memory } = objects;
  return (object, offset, size) => {
    const shape = memory.shapeOf(object);
    const unit = objects.unit(object);
    const key = `${shape} ${offset} ${size} ${unit}`;
    let found = members.get(key);
    if (!found) {
      const at = offset === 'any' ? memory.shapes.membersAt(shape, 0, 0) : memory.shapes.membersAt(shape, offset, size);
      found = at.map(([tag, field]) => ({ record: symbols.recordKey(tag, unit), field }));
      members.set(key, found);
    }
    return found;
  };
}
