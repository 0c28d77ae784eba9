/**
 * Memory as nodes between stores and loads: a store leads to the places that it may write, a place to the loads that may
 * read it. So there are no edges from each store to each load, and accesses that share their targets share their edges.
 *
 * Definition: a place is an object and an offset at which something accesses it. What is accessed at an unknown offset, or
 * all of an object, has two nodes of its own: what all places take, and what takes all places.
 * Reports too much when: a store overwrites what others left; more than eight members are accessed at once. May miss when: the points-to sets do.
 */
import type { MemoryAccess, Target } from '../whole-program.ts';

type Targets = MemoryAccess['targets'];

/** Guards that equal lists of targets have one node for stores and one for loads. */
export class MemoryNodes {
  private readonly numbers = new WeakMap<Targets, number>();
  private readonly byText = new Map<string, number>();
  private readonly lists: { readonly targets: Targets; stored: number; loaded: number }[] = [];
  private next: number;

  /** `first`: number of the first node. */
  constructor(first: number) {
    this.next = first;
  }

  get end(): number {
    return this.next;
  }

  stored(targets: Targets): number {
    const list = this.list(targets);
    if (list.stored < 0) list.stored = this.next++;
    return list.stored;
  }

  loaded(targets: Targets): number {
    const list = this.list(targets);
    if (list.loaded < 0) list.loaded = this.next++;
    return list.loaded;
  }

  /** The node for loads of what something has been found to load; numbers nothing. */
  known(targets: Targets): number | undefined {
    const number = this.numbers.get(targets) ?? this.byText.get(textOf(targets));
    const loaded = number === undefined ? undefined : this.lists[number]?.loaded;
    return loaded === -1 ? undefined : loaded;
  }

  private list(targets: Targets): { readonly targets: Targets; stored: number; loaded: number } {
    let number = this.numbers.get(targets);
    if (number === undefined) {
      const text = targets.length > fewTargets ? '' : textOf(targets);
      number = text === '' ? this.lists.length : (this.byText.get(text) ?? this.lists.length);
      if (text !== '') this.byText.set(text, number);
      this.numbers.set(targets, number);
      if (number === this.lists.length) this.lists.push({ targets, stored: -1, loaded: -1 });
    }
    const list = this.lists[number];
    if (!list) throw new Error('a list has a number');
    return list;
  }

  /**
   * `edge(a, b)`: what is in `a` comes from `b`. Numbers nodes for the places. Returns those that stand for many places.
   */
  connect(edge: (to: number, from: number) => void): ReadonlySet<number> {
    const objects = this.offsets();
    const wholes = new Set<number>();
    const places = new Map<number, ObjectNodes>();
    const anything = this.next++;
    wholes.add(anything);
    const total = this.lists.reduce((sum, { targets }) => sum + targets.length, 0);
    const longest = total > mostTargets ? longList : Number.POSITIVE_INFINITY;
    for (const [object, offsets] of objects) {
      const nodes = { offsets, first: this.next, all: this.next + offsets.length, any: this.next + offsets.length + 1 };
      this.next += offsets.length + 2;
      places.set(object, nodes);
      wholes.add(nodes.all).add(nodes.any);
      for (let i = 0; i < offsets.length; i++) {
        edge(nodes.first + i, nodes.all);
        edge(nodes.any, nodes.first + i);
      }
      edge(nodes.any, nodes.all);
      if (total <= mostTargets) continue;
      edge(nodes.all, anything);
      edge(anything, nodes.any);
    }
    for (const { targets, stored, loaded } of this.lists) {
      if (targets.length > longest) {
        if (stored >= 0) edge(anything, stored);
        if (loaded >= 0) edge(loaded, anything);
        continue;
      }
      for (const target of targets) {
        const nodes = places.get(target.object);
        if (!nodes) continue;
        if (stored >= 0) for (const place of touched(nodes, target, nodes.all)) edge(place, stored);
        if (loaded >= 0) for (const place of touched(nodes, target, nodes.any)) edge(loaded, place);
      }
    }
    return wholes;
  }

  /** Of each object the offsets at which it is accessed, sorted. */
  private offsets(): ReadonlyMap<number, Int32Array> {
    const found = new Map<number, Set<number>>();
    for (const { targets } of this.lists) {
      for (const { object, offset } of targets) {
        let set = found.get(object);
        if (!set) {
          set = new Set();
          found.set(object, set);
        }
        if (offset !== 'any') set.add(offset);
      }
    }
    return new Map([...found].map(([object, set]) => [object, Int32Array.from(set).sort()]));
  }
}

interface ObjectNodes {
  readonly offsets: Int32Array;
  readonly first: number;
  /** What all places take. */
  readonly all: number;
  /** What takes all places. */
  readonly any: number;
}

const fewTargets = 4;

/** Beyond so many targets in all, lists that are long may be of anything: the graph has to fit into memory. */
const mostTargets = 2e7;
const longList = 256;

const textOf = (targets: Targets): string =>
  targets.map(({ object, offset, size }) => `${object} ${offset} ${size}`).join(',');

/** An access of more places counts as one of the whole object: thousands of objects may be its targets. */
const mostPlaces = 8;

/** The nodes of the places in reach; `whole` if there are many. */
function* touched({ offsets, first }: ObjectNodes, { offset, size }: Target, whole: number): Generator<number> {
  if (offset === 'any') {
    yield whole;
    return;
  }
  const from = lowerBound(offsets, offset);
  const to = size === 0 ? offsets.length : lowerBound(offsets, offset + size);
  if (to - from > mostPlaces || (from === 0 && to === offsets.length && to > 1)) {
    yield whole;
    return;
  }
  for (let i = from; i < to; i++) yield first + i;
}

/** Of the first number that is not less. */
function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
