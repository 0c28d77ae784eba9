/**
 * Cells that only the constraints fill which are known before solving: temporaries, and scalar locals whose address nobody
 * takes.
 *
 * Not among them: parameters and what takes the result of a call through a pointer or of an external, which calls bound
 * while solving fill; what externals make for themselves.
 */
import type { CallLinker } from './calls.ts';
import { frameOf } from './generate.ts';
import { addressed, type Instance } from './instances.ts';
import type { CellId, Memory } from './memory.ts';
import type { ObjectTable } from './objects.ts';

/** To be asked once all calls by name are bound. */
export function settledCells(
  instances: readonly Instance[],
  linker: CallLinker,
  objects: ObjectTable,
): (cell: CellId) => boolean {
  const { memory } = objects;
  const settled = new Uint8Array(memory.cellCount);
  for (const instance of instances) for (const cell of ownCells(instance, memory)) settled[cell] = 1;
  for (const cell of linker.summaryNodes) settled[cell] = 1;
  for (const { caller, call, callees, externals } of linker.calls) {
    const bound = typeof call.callee === 'string' && callees.size > 0 && externals.size === 0;
    if (bound || call.result === null) continue;
    for (const cell of frameOf(caller, objects).cells(call.result[0], call.result[1])) if (cell >= 0) settled[cell] = 0;
  }
  return (cell) => settled[cell] === 1;
}

function ownCells({ flow, objects, nodes }: Instance, memory: Memory): readonly CellId[] {
  const taken = addressed(flow);
  const found: CellId[] = [];
  nodes.forEach((node, place) => {
    if (place < flow.params || place === flow.surplus || taken.has(place)) return;
    const object = objects[place] ?? -1;
    const cell = object < 0 ? node : isScalar(memory, object) ? memory.firstCell(object) : -1;
    if (cell >= 0 && memory.storeNode(cell) === cell) found.push(cell);
  });
  return found;
}

function isScalar(memory: Memory, object: number): boolean {
  return memory.isOneCell(object) && memory.shapes.form(memory.shapeOf(object)).kind === 'scalar';
}
