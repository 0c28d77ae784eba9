/**
 * Strongly connected components of a graph whose nodes may stand for merged ones.
 *
 * Method: Tarjan's, without recursion. Components come out in reverse topological order: successors first.
 */
import type { IntLists } from './int-lists.ts';
import type { UnionFind } from './union-find.ts';

export interface Components {
  /** Nodes grouped by component; successors' components come first. */
  readonly nodes: Int32Array;
  /** Component `i` is `nodes[ends[i - 1]]` up to `nodes[ends[i]]`. */
  readonly ends: Int32Array;
}

/**
 * Components of what can be reached from `roots`; `names` says which node a number in the lists stands for, `leads`
 * whether an edge counts.
 */
export function components(
  roots: Int32Array,
  successors: IntLists,
  names: UnionFind,
  leads: (from: number, to: number) => boolean = () => true,
): Components {
  return new Search(successors, names, leads).run(roots);
}

/** Guards the two stacks of the search. */
class Search {
  private readonly successors: IntLists;
  private readonly names: UnionFind;
  private readonly leads: (from: number, to: number) => boolean;
  /** Order of arrival, 1-based; 0: not seen; -1: its component is complete. */
  private readonly low: Int32Array;
  private readonly open: Int32Array;
  private opened = 0;
  private readonly path: Int32Array;
  private readonly cursor: Int32Array;
  private readonly arrival: Int32Array;
  private arrivals = 0;
  private readonly nodes: Int32Array;
  private readonly ends: Int32Array;
  private done = 0;
  private found = 0;

  constructor(successors: IntLists, names: UnionFind, leads: (from: number, to: number) => boolean) {
    this.successors = successors;
    this.names = names;
    this.leads = leads;
    const size = names.size;
    this.low = new Int32Array(size);
    this.open = new Int32Array(size);
    this.path = new Int32Array(size + 1);
    this.cursor = new Int32Array(size + 1);
    this.arrival = new Int32Array(size + 1);
    this.nodes = new Int32Array(size);
    this.ends = new Int32Array(size);
  }

  run(roots: Int32Array): Components {
    for (let i = 0; i < roots.length; i++) {
      const root = this.names.find(roots[i] ?? 0);
      if (this.low[root] === 0) this.visit(root);
    }
    return { nodes: this.nodes.subarray(0, this.done), ends: this.ends.subarray(0, this.found) };
  }

  private visit(root: number): void {
    const { low, path, cursor, arrival, names } = this;
    const { data, start, length } = this.successors;
    let depth = 0;
    this.enter(root, depth);
    while (depth >= 0) {
      const node = path[depth] ?? 0;
      const next = cursor[depth] ?? 0;
      if (next < (length[node] ?? 0)) {
        cursor[depth] = next + 1;
        const to = names.find(data[(start[node] ?? 0) + next] ?? 0);
        if (!this.leads(node, to)) continue;
        const seen = low[to] ?? 0;
        if (seen === 0) this.enter(to, ++depth);
        else if (seen > 0 && seen < (low[node] ?? 0)) low[node] = seen;
        continue;
      }
      const reached = low[node] ?? 0;
      if (reached === arrival[depth]) this.close(node);
      depth--;
      const parent = path[depth] ?? 0;
      if (depth >= 0 && reached < (low[parent] ?? 0) && low[node] !== -1) low[parent] = reached;
    }
  }

  private enter(node: number, depth: number): void {
    this.low[node] = ++this.arrivals;
    this.arrival[depth] = this.arrivals;
    this.path[depth] = node;
    this.cursor[depth] = 0;
    this.open[this.opened++] = node;
  }

  private close(head: number): void {
    let node = -1;
    while (node !== head) {
      node = this.open[--this.opened] ?? head;
      this.low[node] = -1;
      this.nodes[this.done++] = node;
    }
    this.ends[this.found++] = this.done;
  }
}
