/**
 * Reaching definitions of the locals of one function that only it can touch: scalars whose address nobody takes.
 *
 * Definition: a definition reaches a step if there is a way to it on which the local is not defined anew. Method: sets of
 * bits, steps in order of control flow, until nothing changes. A parameter is defined where the function starts.
 */
import { type Adjacency, edgesOf, reversed } from '../../graph/adjacency.ts';

/** What a step does to locals. */
export interface Definition {
  /** A step, or -1 - number of a parameter. */
  readonly at: number;
  readonly local: number;
  /** What was there may still be. */
  readonly partly?: true;
}

/** For each step the definitions that reach it, by local. */
export interface Reaching {
  /** Numbers in the list of definitions. */
  of(step: number, local: number): readonly number[];
}

export function reachingDefinitions(graph: Adjacency, definitions: readonly Definition[]): Reaching {
  const words = (definitions.length + 31) >> 5;
  const byLocal = new Map<number, number[]>();
  const byStep = new Map<number, number[]>();
  definitions.forEach(({ at, local }, number) => {
    byLocal.set(local, [...(byLocal.get(local) ?? []), number]);
    byStep.set(at, [...(byStep.get(at) ?? []), number]);
  });
  const into = new Int32Array(graph.count * words);
  const start = definitions.flatMap(({ at }, number) => (at < 0 ? [number] : []));
  const before = reversed(graph);
  const own = new Int32Array(words);
  /** What leaves a step, into `own`. */
  const leaving = (step: number): void => {
    own.set(into.subarray(step * words, (step + 1) * words));
    for (const number of byStep.get(step) ?? []) {
      const { local, partly } = definitions[number] ?? { local: -1 };
      if (!partly) for (const other of byLocal.get(local) ?? []) clear(own, other);
    }
    for (const number of byStep.get(step) ?? []) set(own, number);
  };
  const update = (step: number): boolean => {
    let changed = false;
    const at = step * words;
    const join = (): void => {
      for (let i = 0; i < words; i++) {
        const joined = (into[at + i] ?? 0) | (own[i] ?? 0);
        if (joined === into[at + i]) continue;
        into[at + i] = joined;
        changed = true;
      }
    };
    if (step === 0) {
      own.fill(0);
      for (const number of start) set(own, number);
      join();
    }
    for (const from of edgesOf(before, step)) {
      leaving(from);
      join();
    }
    return changed;
  };
  if (words > 0) settle(graph, update);
  return {
    of: (step, local) =>
      (byLocal.get(local) ?? []).filter(
        (number) => (((into[step * words + (number >> 5)] ?? 0) >>> (number & 31)) & 1) === 1,
      ),
  };
}

/** Updates steps in order, and those behind what changed once more. */
function settle(graph: Adjacency, update: (step: number) => boolean): void {
  const waiting = new Uint8Array(graph.count).fill(1);
  for (let again = true; again; ) {
    again = false;
    for (let step = 0; step < graph.count; step++) {
      if (waiting[step] === 0) continue;
      waiting[step] = 0;
      if (!update(step)) continue;
      for (const to of edgesOf(graph, step)) {
        waiting[to] = 1;
        if (to <= step) again = true;
      }
    }
  }
}

const set = (bits: Int32Array, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
};

const clear = (bits: Int32Array, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] ?? 0) & ~(1 << (at & 31));
};
