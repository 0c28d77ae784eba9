/**
 * The graph of copies between cells, with their points-to sets. Sets flow along edges; cells in a cycle of copies have one
 * set and become one node.
 *
 * Method: each node has what is new since it was visited last beside all that it has; nodes with something new are visited
 * in topological order. The order, and the cycles, are found anew once enough has happened since.
 */

import { IntLists } from '../../graph/int-lists.ts';
import { grown, IntVector } from '../../graph/int-vector.ts';
import { PairMap } from '../../graph/pair-map.ts';
import { components } from '../../graph/scc.ts';
import { SparseSets, type WordMask } from '../../graph/sparse-sets.ts';
import { UnionFind } from '../../graph/union-find.ts';
import type { Mask } from './mask.ts';
import { anyHead, type HeadId } from './views.ts';

/** Sets of the node n: all, and new. Sets 0 and 1 are scratch. */
const all = (node: number): number => 2 * node + 2;
const fresh = (node: number): number => 2 * node + 3;
const visited = 0;
const gathered = 1;
/** Edges from one node to places of one declaration that do without a node between. */
const fewEdges = 1;

export interface GraphPorts {
  /** What a node holds pointers to, by its declaration. */
  head(node: number): HeadId;
  mask(head: HeadId): Mask;
  /** A node that holds pointers to what may be a `head`. */
  newNode(head: HeadId): number;
}

/** Guards that a node with something new is pending, and that what an edge leads to has all that its source was visited with. */
export class CopyGraph {
  readonly names = new UnionFind();
  /** What else has to be done when a node gets something new; the meaning is the caller's. */
  readonly tasks = new IntLists();
  edges = 0;
  reorders = 0;
  private round = 0;
  private readonly sets = new SparseSets();
  private readonly successors = new IntLists();
  private readonly known = new PairMap(1 << 12);
  /** By node and head of what its edges lead to: how many there are (negative), then the node between. */
  private readonly sieves = new PairMap(1 << 12);
  private readonly sievesOf = new IntLists();
  private readonly order = new Agenda();
  private visitsSince = 0;
  private edgesSince = 0;
  private orderCost = 0;
  private walked = 0;
  private readonly ports: GraphPorts;

  constructor(ports: GraphPorts) {
    this.ports = ports;
  }

  get steps(): number {
    return this.sets.work + this.walked;
  }

  get rounds(): number {
    return this.order.rounds;
  }

  /** Of the sets. */
  get bytes(): number {
    return this.sets.bytes;
  }

  ensure(nodes: number): void {
    if (nodes <= this.names.size) return;
    this.names.ensure(nodes);
    this.sets.ensure(2 * nodes + 2);
    this.successors.ensure(nodes);
    this.tasks.ensure(nodes);
    this.sievesOf.ensure(nodes);
    this.order.ensure(nodes);
  }

  /** Nothing flows into the node -1, nor out of it. */
  addTarget(node: number, target: number): void {
    if (node < 0) return;
    const at = this.names.find(node);
    this.walked++;
    if (!this.sets.add(all(at), target)) return;
    this.sets.add(fresh(at), target);
    this.order.add(at);
  }

  addEdge(from: number, to: number): void {
    if (from < 0 || to < 0) return;
    const a = this.names.find(from);
    const b = this.names.find(to);
    this.walked++;
    if (a === b || !this.known.add(a, b)) return;
    const through = this.isPlain(a, b) ? a : this.sieve(a, this.ports.head(b));
    if (through === a || this.known.add(through, b)) this.connect(through, b);
  }

  private connect(from: number, to: number): void {
    this.successors.push(from, to);
    this.edges++;
    this.edgesSince++;
    this.flow(all(from), from, to);
  }

  /** What many places of one declaration get from a node is sifted once, on its way to a node before them. */
  private sieve(from: number, head: HeadId): number {
    const known = this.sieves.get(from, head) ?? 0;
    if (known > 0) return this.names.find(known);
    if (known > -fewEdges) {
      this.sieves.set(from, head, known - 1);
      return from;
    }
    const made = this.ports.newNode(head);
    this.ensure(made + 1);
    this.sieves.set(from, head, made);
    this.sievesOf.push(from, made);
    this.connect(from, made);
    return made;
  }

  /** Behind nodes that became one, so do those that sift the same. */
  private mergeSieves(into: number, from: number): void {
    const { data, start, length } = this.sievesOf;
    const first = start[from] ?? 0;
    const moved = data.slice(first, first + (length[from] ?? 0));
    this.sievesOf.clear(from);
    for (const sieve of moved) {
      const head = this.ports.head(sieve);
      const known = this.sieves.get(into, head) ?? 0;
      if (known > 0) {
        this.merge(known, sieve);
        continue;
      }
      this.sieves.set(into, head, sieve);
      this.sievesOf.push(into, sieve);
    }
  }

  /** What the node visited last got new, `to` gets through the mask. */
  passNews(mask: Mask, to: number): void {
    if (to >= 0) this.pass(visited, mask, this.names.find(to));
  }

  /** What `from` has, `to` gets through the mask. */
  passAll(from: number, mask: Mask, to: number): void {
    if (to >= 0) this.pass(all(this.names.find(from)), mask, this.names.find(to));
  }

  /** What `set`, a part of what `from` has, is to `to`. */
  private flow(set: number, from: number, to: number): void {
    if (!this.isPlain(from, to)) this.pass(set, this.ports.mask(this.ports.head(to)), to);
    else if (this.sets.union(all(to), set, fresh(to))) this.order.add(to);
  }

  /** Whether all that `from` has may be in `to`. */
  private isPlain(from: number, to: number): boolean {
    const head = this.ports.head(to);
    return head === anyHead || head === this.ports.head(from);
  }

  private pass(set: number, mask: Mask, to: number): void {
    mask.others.clear();
    this.sets.masked(gathered, set, mask);
    this.take(to);
    if (mask.others.isEmpty) return;
    this.sets.fill(gathered, mask.others);
    this.take(to);
  }

  private take(to: number): void {
    if (this.sets.union(all(to), gathered, fresh(to))) this.order.add(to);
    this.sets.clear(gathered);
  }

  /** Both become one node. */
  merge(a: number, b: number): void {
    const x = this.names.find(a);
    const y = this.names.find(b);
    if (x === y) return;
    const bigger = (this.successors.length[x] ?? 0) >= (this.successors.length[y] ?? 0);
    const into = bigger ? x : y;
    const from = bigger ? y : x;
    // Each side's successors and tasks have yet to see what only the other side had.
    this.sets.difference(fresh(into), all(into), all(from));
    this.sets.union(all(into), all(from), fresh(into));
    this.sets.difference(fresh(into), fresh(from), fresh(into));
    this.sets.clear(all(from));
    this.sets.clear(fresh(from));
    this.successors.append(into, from);
    this.tasks.append(into, from);
    this.names.union(into, from);
    this.order.remove(from);
    if (!this.sets.isEmpty(fresh(into))) this.order.add(into);
    this.mergeSieves(into, from);
  }

  /** The next node with something new, which its successors get; `news` becomes a list of it. -1: there is none. */
  visit(news: IntVector): number {
    const between = this.order.rounds !== this.round;
    if (this.worthOrdering(between ? 4 : 1)) this.reorder();
    this.round = this.order.rounds;
    const node = this.order.next();
    if (node < 0) return -1;
    this.visitsSince++;
    this.sets.move(visited, fresh(node));
    const { data, start, length } = this.successors;
    const first = start[node] ?? 0;
    const end = first + (length[node] ?? 0);
    for (let i = first; i < end; i++) {
      const to = this.names.find(data[i] ?? 0);
      if (to !== node) this.flow(visited, node, to);
    }
    this.walked += end - first;
    news.clear();
    if ((this.tasks.length[node] ?? 0) > 0) this.sets.list(visited, news);
    return node;
  }

  /** Targets that pass `renamed` get other names; under these they are new to the nodes that have them. */
  rename(renamed: WordMask, names: (target: number) => number): void {
    for (let node = 0; node < this.names.size; node++) {
      if (this.sets.isEmpty(all(node))) continue;
      this.sets.rename(fresh(node), renamed, names, fresh(node));
      if (this.sets.rename(all(node), renamed, names, fresh(node))) this.order.add(node);
    }
  }

  /** New edges make cycles, in which the same things go round and round until they are one node. */
  private worthOrdering(eagerness: number): boolean {
    return this.reorders === 0 || (this.visitsSince + this.edgesSince) * eagerness > this.orderCost;
  }

  private reorder(): void {
    this.tidy();
    const nodes = this.names.size;
    const roots = new IntVector(1024);
    for (let node = 0; node < nodes; node++) if ((this.successors.length[node] ?? 0) > 0) roots.push(node);
    const starts = roots.toArray();
    const { nodes: members, ends } = components(starts, this.successors, this.names, (a, b) => this.isPlain(a, b));
    for (let i = 0, first = 0; i < ends.length; first = ends[i++] ?? 0)
      for (let at = first + 1; at < (ends[i] ?? 0); at++) this.merge(members[first] ?? 0, members[at] ?? 0);
    const { nodes: order } = components(starts, this.successors, this.names);
    this.order.arrange(order.slice().reverse());
    this.reorders++;
    this.walked += nodes + this.edges;
    this.orderCost = order.length;
    this.visitsSince = 0;
    this.edgesSince = 0;
  }

  /** Edges lead to nodes that still are, each once. */
  private tidy(): void {
    const { names, successors } = this;
    const met = new Int32Array(names.size).fill(-1);
    let edges = 0;
    for (let node = 0; node < names.size; node++) {
      const first = successors.start[node] ?? 0;
      const end = first + (successors.length[node] ?? 0);
      let kept = first;
      for (let i = first; i < end; i++) {
        const to = names.find(successors.data[i] ?? 0);
        if (to === node || met[to] === node) continue;
        met[to] = node;
        successors.data[kept++] = to;
      }
      successors.length[node] = kept - first;
      edges += kept - first;
    }
    this.edges = edges;
  }

  list(node: number, into: IntVector): void {
    this.sets.list(all(this.names.find(node)), into);
  }

  /** Appends what of a node's targets passes. */
  listThrough(mask: WordMask, node: number, into: IntVector): void {
    this.sift(all(this.names.find(node)), mask, into);
  }

  /** What the node visited last got new, as far as it passes. */
  newsThrough(mask: WordMask, into: IntVector): void {
    into.clear();
    this.sift(visited, mask, into);
  }

  private sift(set: number, mask: WordMask, into: IntVector): void {
    this.sets.masked(gathered, set, mask);
    this.sets.list(gathered, into);
    this.sets.clear(gathered);
  }

  has(node: number, target: number): boolean {
    return this.sets.has(all(this.names.find(node)), target);
  }
}

/** Nodes that wait, visited in a given order, over and over. Nodes that are not in the order come last. */
class Agenda {
  rounds = 0;
  private position = new Int32Array(0);
  private nodeAt = new IntVector();
  private waiting = new Int32Array(16);
  private count = 0;
  private cursor = 0;

  ensure(nodes: number): void {
    if (nodes > this.position.length) this.position = grown(this.position, nodes, -1);
  }

  add(node: number): void {
    let at = this.position[node] ?? -1;
    if (at < 0) {
      at = this.nodeAt.length;
      this.position[node] = at;
      this.nodeAt.push(node);
    }
    const word = at >> 5;
    if (word >= this.waiting.length) this.waiting = grown(this.waiting, word + 1);
    const old = this.waiting[word] ?? 0;
    const bit = 1 << (at & 31);
    if ((old & bit) !== 0) return;
    this.waiting[word] = old | bit;
    this.count++;
  }

  remove(node: number): void {
    const at = this.position[node] ?? -1;
    if (at < 0) return;
    const old = this.waiting[at >> 5] ?? 0;
    const bit = 1 << (at & 31);
    if ((old & bit) === 0) return;
    this.waiting[at >> 5] = old & ~bit;
    this.count--;
  }

  /** -1: none waits. */
  next(): number {
    if (this.count === 0) return -1;
    const words = (this.nodeAt.length + 31) >> 5;
    for (;;) {
      if (this.cursor >= words) {
        this.cursor = 0;
        this.rounds++;
      }
      const word = this.waiting[this.cursor] ?? 0;
      if (word === 0) {
        this.cursor++;
        continue;
      }
      const low = word & -word;
      this.waiting[this.cursor] = word ^ low;
      this.count--;
      return this.nodeAt.get(this.cursor * 32 + 31 - Math.clz32(low));
    }
  }

  /** From now on nodes are visited in this order; those that wait go on waiting. */
  arrange(order: Int32Array): void {
    const pending: number[] = [];
    for (let node = this.next(); node >= 0; node = this.next()) pending.push(node);
    this.position.fill(-1);
    this.nodeAt = new IntVector(order.length + 1024);
    for (let i = 0; i < order.length; i++) {
      this.position[order[i] ?? 0] = i;
      this.nodeAt.push(order[i] ?? 0);
    }
    this.cursor = 0;
    this.waiting = new Int32Array((order.length >> 5) + 16);
    for (const node of pending) this.add(node);
  }
}
