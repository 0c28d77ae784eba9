/**
 * Constraints of a program from the flow of its items.
 *
 * Method: places become cells, operations constraints over them, one to one; calls are bound by `calls.ts`. Flow- and, but
 * for allocation wrappers, context-insensitive.
 * Reports too much when: two callers hand different objects to one function. May miss when: what flow itself may miss.
 */
import { op, operandCount, type RecordHead } from '../flow/flow.ts';
import type { Constraints } from './constraint.ts';
import type { Instance } from './instances.ts';
import type { CellId, Memory } from './memory.ts';
import type { ObjectTable } from './objects.ts';
import type { DefinedVariable, ProgramSymbols } from './symbols.ts';
import { anyHead, type HeadId } from './views.ts';

/** Where the operands of operations stand. */
export interface Frame {
  /** The cells that (base, offset) means: one, but for names of sections. */
  cells(base: number, offset: number): readonly CellId[];
}

export function frameOf(instance: Instance, objects: ObjectTable): Frame {
  const { memory } = objects;
  return {
    cells(base, offset) {
      if (base < 0) return (instance.names[-base - 1] ?? []).map((object) => memory.cell(object, offset));
      const object = instance.objects[base] ?? -1;
      return [object < 0 ? (instance.nodes[base] ?? -1) : memory.cell(object, offset)];
    },
  };
}

/** Constraints of the operations `ops` in `frame`. */
export function generate(
  ops: readonly number[],
  frame: Frame,
  constraints: Constraints,
  headOf: (record: number) => HeadId,
): void {
  const at = (i: number): number => ops[i] ?? 0;
  for (let i = 0; i < ops.length; i += 1 + (operandCount[at(i)] ?? 0)) {
    const code = at(i);
    const firsts = frame.cells(at(i + 1), at(i + 2));
    // Of a store, the second operand follows the distance.
    const second = code === op.store ? i + 4 : i + 3;
    const seconds = frame.cells(at(second), at(second + 1));
    const extra = code === op.store ? at(i + 3) : at(i + 5);
    const as = operandCount[code] === 6 ? headOf(at(i + 6) - 1) : anyHead;
    for (const a of firsts) for (const b of seconds) constrain(constraints, code, a, b, extra, as);
  }
}

function constrain(constraints: Constraints, code: number, a: CellId, b: CellId, extra: number, as: HeadId): void {
  switch (code) {
    case op.copy:
      return constraints.copy(a, b);
    case op.address:
      return constraints.addressOf(a, b);
    case op.load:
      return constraints.load(a, b, extra, as);
    case op.store:
      return constraints.store(a, extra, b, as);
    case op.add:
      return constraints.add(a, b, extra, as);
    case op.index:
      return constraints.index(a, b, extra);
    case op.block:
      return constraints.block(a, b, extra);
    default:
      throw new Error(`no operation ${code}`);
  }
}

/** Heads of an item by number; -1 stands for all. */
export function headsOf(memory: Memory, heads: readonly RecordHead[]): (head: number) => HeadId {
  const numbers = memory.views.internAll(heads);
  return (head) => numbers[head] ?? anyHead;
}

/** What an initialiser puts into a variable. Objects without a name live as long as the variable and are parts of it. */
export function initialise(
  { flow, layouts, heads, unit, object, path }: DefinedVariable,
  symbols: ProgramSymbols,
  objects: ObjectTable,
  constraints: Constraints,
): void {
  if (flow.ops.length === 0) return;
  const { memory } = objects;
  const info = objects.info(object);
  const names = flow.names.map((name, i) => (i === 0 ? [object] : symbols.resolve(name, unit, path)));
  const parts = flow.temporaries.map((shape) =>
    info ? objects.add(info, { shape, layouts, unit, extent: 'one' }) : -1,
  );
  const cells = (base: number, offset: number): readonly CellId[] =>
    base < 0
      ? (names[-base - 1] ?? []).map((named) => memory.cell(named, offset))
      : [memory.cell(parts[base] ?? -1, offset)];
  generate(flow.ops, { cells }, constraints, headsOf(memory, heads));
}
