/**
 * Functions of a program: each item's function once for all units in which its names mean the same, with the cells of its
 * places.
 */
import { compareText } from '../../source/order.ts';
import { type FunctionFlow, op, operandCount, type RecordHead, type RecordLayout, type Shape } from '../flow/flow.ts';
import type { CellId, Memory } from './memory.ts';
import type { ObjectTable } from './objects.ts';
import type { PlacedFlow, ProgramSymbols, UnitFlows } from './symbols.ts';
import { anyHead } from './views.ts';

export interface Instance {
  readonly index: number;
  readonly key: string;
  readonly path: string;
  /** Add to a relative line. */
  readonly base: number;
  readonly unit: number;
  readonly flow: FunctionFlow;
  readonly layouts: readonly RecordLayout[];
  readonly heads: readonly RecordHead[];
  /** Objects of locals and temporaries; -1: a node that nothing can point to. */
  readonly objects: readonly number[];
  /** Of places without an object. */
  readonly nodes: readonly CellId[];
  /** Objects that each of the flow's names means. */
  readonly names: readonly (readonly number[])[];
}

/** Instances in order of path, line and key; the numbers of their function objects are set. */
export function instancesOf(
  units: readonly UnitFlows[],
  symbols: ProgramSymbols,
  objects: ObjectTable,
): readonly Instance[] {
  const found = new Map<string, { item: PlacedFlow; fn: FunctionFlow; unit: number; names: (readonly number[])[] }>();
  const numbers = new Map<FunctionFlow, number>();
  units.forEach((unit, index) => {
    for (const item of unit.items) {
      for (const fn of item.flow.functions) {
        const names = fn.names.map((name) => symbols.resolve(name, index, item.path));
        const number = numbers.get(fn) ?? numbers.size;
        numbers.set(fn, number);
        const id = `${item.path}\0${item.line}\0${number}\0${names.join(' ')}`;
        if (!found.has(id)) found.set(id, { item, fn, unit: index, names });
      }
    }
  });
  const sorted = [...found.values()].sort(
    (a, b) => compareText(a.item.path, b.item.path) || a.item.line + a.fn.line - (b.item.line + b.fn.line),
  );
  return sorted.map(({ item, fn, unit, names }, index) => {
    const key = fn.static ? `${item.path}::${fn.name}` : fn.name;
    return { ...placed(item, fn, unit, objects, index), index, key, names };
  });
}

function placed(
  item: PlacedFlow,
  fn: FunctionFlow,
  unit: number,
  objects: ObjectTable,
  index: number,
): Omit<Instance, 'index' | 'key' | 'names'> {
  const { layouts, heads } = item.flow;
  const pointedTo = addressed(fn);
  const own: number[] = [];
  const nodes: CellId[] = [];
  fn.locals.forEach((local, i) => {
    const info = {
      kind: 'local',
      name: local.name,
      function: index,
      parameter: i < fn.params ? 'parameter' : 'local',
      declared: { path: item.path, line: item.line + local.line },
      type: local.type,
    } as const;
    own.push(objects.add(info, { shape: local.shape, layouts, unit, extent: 'one' }));
    nodes.push(-1);
  });
  fn.temporaries.forEach((shape, i) => {
    const number = fn.locals.length + i;
    if (typeof shape !== 'object' && !pointedTo.has(number)) {
      own.push(-1);
      nodes.push(nodeFor(objects.memory, shape));
      return;
    }
    const info = {
      kind: 'local',
      name: '',
      function: index,
      parameter: 'local',
      declared: { path: item.path, line: item.line + fn.line },
      type: '',
    } as const;
    own.push(objects.add(info, { shape, layouts, unit, extent: 'one' }));
    nodes.push(-1);
  });
  return { path: item.path, base: item.line, unit, flow: fn, layouts, heads, objects: own, nodes };
}

/** A node that holds what a place of this shape, a scalar, does. */
export function nodeFor(memory: Memory, shape: Shape | undefined): CellId {
  if (typeof shape !== 'string' || shape === 'word' || memory.shapes.precision === 'paper') return memory.newNode();
  if (shape === 'integer') return memory.newNode(anyHead, 'integer');
  return memory.newNode(memory.views.pointee(shape.slice(1)), 'pointer');
}

/** Locals and temporaries whose address is taken. */
export function addressed(fn: FunctionFlow): ReadonlySet<number> {
  const found = new Set<number>();
  const { ops } = fn;
  for (let i = 0; i < ops.length; i += 1 + (operandCount[ops[i] ?? 0] ?? 0)) {
    if (ops[i] === op.address && (ops[i + 3] ?? -1) >= 0) found.add(ops[i + 3] ?? -1);
  }
  return found;
}
