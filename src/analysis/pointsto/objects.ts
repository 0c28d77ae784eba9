/** The objects of a program's memory, by the numbers that the solver gives them, and what each of them is. */
import type { RecordLayout, Shape } from '../flow/flow.ts';
import type { MemoryObject } from '../whole-program.ts';
import type { Memory } from './memory.ts';
import { codeShape, type Extent, type ShapeId, textShape } from './shapes.ts';

export interface ObjectForm {
  readonly shape: Shape | 'code' | 'text';
  readonly layouts: readonly RecordLayout[];
  /** Unit in which the tags of the shape have their meaning. */
  readonly unit: number;
  readonly extent: Extent;
  /** Memory of a library, into which the program puts no pointers. */
  readonly keeper?: 'library';
}

/** Guards that an object of the solver and what it is have one number. */
export class ObjectTable {
  readonly memory: Memory;
  private readonly infos: (MemoryObject | undefined)[] = [];
  private readonly units: number[] = [];

  constructor(memory: Memory) {
    this.memory = memory;
  }

  add(info: MemoryObject, form: ObjectForm): number {
    const shape = this.shapeOf(form);
    const object = this.memory.newObject(shape, form.extent, form.keeper);
    this.infos[object] = info;
    this.units[object] = form.unit;
    return object;
  }

  private shapeOf({ shape, layouts }: ObjectForm): ShapeId {
    if (shape === 'code') return codeShape;
    return shape === 'text' ? textShape : this.memory.shapes.intern(shape, layouts);
  }

  /** Shapes of variables and of memory of the heap. */
  keptShapes(): ReadonlySet<ShapeId> {
    const found = new Set<ShapeId>();
    this.infos.forEach((info, object) => {
      if (info?.kind === 'variable' || info?.kind === 'heap') found.add(this.memory.shapeOf(object));
    });
    return found;
  }

  info(object: number): MemoryObject | undefined {
    return this.infos[object];
  }

  set(object: number, info: MemoryObject): void {
    this.infos[object] = info;
  }

  unit(object: number): number {
    return this.units[object] ?? -1;
  }

  get length(): number {
    return this.infos.length;
  }
}
