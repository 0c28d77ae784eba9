/**
 * Persistence (step 1a): memory that outlives the handling of one packet.
 *
 * Definition (StateAlyzr, section 4.1): static storage; locals and formals of procedures whose frame is live while the packet
 * loop runs; memory that externals keep; heap that can be reached from any of these. Method: closure over points-to sets,
 * nearest memory first.
 * Reports too much when: a pointer to memory that one packet allocates and frees is left behind in a variable.
 * May miss when: the points-to sets do.
 */
import type { MemoryObject, WholeProgram } from '../analysis/whole-program.ts';

export interface Lifetimes {
  isPersistent(object: number): boolean;
  /** A local or formal of a frame that is live while packets are handled. */
  isLoopLocal(info: MemoryObject): boolean;
  /** Keys of records with an instance in persistent memory, and the nearest of these. */
  readonly records: ReadonlyMap<string, number>;
  /** What holds a pointer to a heap object: places in persistent memory, nearest first, so many at most. */
  holdersOf(object: number): readonly MemoryPlace[];
}

export interface MemoryPlace {
  readonly object: number;
  readonly offset: number | 'any';
}

/** Where more places than that seem to hold one object, its pointer met many others: the nearest are told. */
const mostHolders = 256;

export function lifetimesOf(program: WholeProgram, frames: ReadonlySet<number>): Lifetimes {
  const { objects } = program;
  const isLoopLocal = (info: MemoryObject): boolean =>
    info.kind === 'local' && info.name !== '' && frames.has(info.function);
  const persistent = new Set<number>();
  objects.forEach((info, object) => {
    if (info.kind === 'variable') persistent.add(object);
  });
  objects.forEach((info, object) => {
    if (info.kind === 'external' || isLoopLocal(info)) persistent.add(object);
  });
  const holders = new Map<number, MemoryPlace[]>();
  const records = new Map<string, number>();
  for (const object of persistent) {
    for (const { record } of program.membersAt(object, 'any', 0)) if (!records.has(record)) records.set(record, object);
    for (const { offset, to } of program.pointersIn(object)) {
      for (const target of to) {
        if (objects[target]?.kind !== 'heap') continue;
        persistent.add(target);
        const list = holders.get(target) ?? [];
        holders.set(target, list);
        if (list.length < mostHolders) list.push({ object, offset });
      }
    }
  }
  return {
    isPersistent: (object) => persistent.has(object),
    isLoopLocal,
    records,
    holdersOf: (object) => holders.get(object) ?? [],
  };
}
