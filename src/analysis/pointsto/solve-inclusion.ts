/**
 * Points-to sets by inclusion (Andersen): the least sets that fulfil every constraint.
 *
 * Method: copies are edges of a graph along which sets flow (`copy-graph.ts`). The other constraints hang on the node of
 * the pointer they go through and turn each new target of it into edges or targets.
 *
 * Reports too much when: never, for the constraints it is given. May miss when: never.
 */
import { DenseNumbers } from '../../graph/dense-numbers.ts';
import { IntVector } from '../../graph/int-vector.ts';
import { type Constraints, kind } from './constraint.ts';
import { CopyGraph } from './copy-graph.ts';
import { distinct, EqualSets } from './equal-sets.ts';
import { type Equivalence, equalCells } from './equivalence.ts';
import { Filters } from './filters.ts';
import { Mask } from './mask.ts';
import { anyOffset, type CellId, type Memory } from './memory.ts';
import { renamedTargets } from './renamed.ts';
import type { PointsTo, Resolution } from './result.ts';
import { BlockCopies } from './solve-blocks.ts';
import { mostViews } from './views.ts';

const nothing = new Int32Array(0);

/** What a task of a node means, beside the number of its constraint or part. */
const role = { source: 0, destination: 1, part: 2 } as const;

export interface InclusionInput {
  readonly memory: Memory;
  readonly constraints: Constraints;
  readonly resolution: Resolution;
  readonly budget: number;
  /** Of cells before solving: whether only the constraints that there are now fill them. */
  readonly isSettled?: (cell: CellId) => boolean;
}

/** Null: the budget did not last. */
export function solveByInclusion(input: InclusionInput): InclusionSolver | null {
  const solver = new InclusionSolver(input);
  return solver.run() ? solver : null;
}

/** Guards that every constraint, cell and collapse is met once, also those that appear on the way. */
export class InclusionSolver implements PointsTo {
  readonly method = 'inclusion';
  readonly graph: CopyGraph;
  private readonly memory: Memory;
  private readonly constraints: Constraints;
  private readonly resolution: Resolution;
  private readonly budget: number;
  private readonly blocks: BlockCopies;
  /** Of cells that are pointed to. */
  private readonly numbers = new DenseNumbers();
  /** By representative; filled when all is solved. */
  private readonly lists = new Map<number, Int32Array>();
  private readonly sets = new EqualSets();
  private readonly listed = new IntVector();
  /** By constraint; 1: it says nothing that another does not. */
  private readonly spare: Uint8Array = new Uint8Array(0);
  private metConstraints = 0;
  private metCells = 0;
  private metCollapses = 0;
  /** Collapses after which targets got their new names. */
  private renamed = 0;
  private readonly out = new Int32Array(2);
  private readonly views = new Int32Array(mostViews);
  private readonly filters: Filters;
  private readonly news = new IntVector();
  /** Targets that calls care about; those of `news`. */
  private readonly concerned = new Mask((target) => {
    const object = this.memory.objectOf(this.numbers.value(target));
    return object >= 0 && this.resolution.concerns(object) ? [target] : [];
  });
  private readonly callees = new IntVector();
  /** Targets that tasks looked at. */
  private met = 0;

  constructor({ memory, constraints, resolution, budget, isSettled }: InclusionInput) {
    this.memory = memory;
    this.constraints = constraints;
    this.resolution = resolution;
    this.budget = budget;
    this.filters = new Filters({
      memory,
      constraints,
      numbers: this.numbers,
      ensure: (nodes) => this.graph.ensure(nodes),
    });
    const graph = new CopyGraph({
      head: (node) => memory.head(node),
      mask: (head) => this.filters.seenAs(head),
      newNode: (head) => memory.newNode(head),
    });
    this.graph = graph;
    const whenUsed = (node: CellId, part: number): void => this.attach(node, part, role.part);
    this.blocks = new BlockCopies({ memory, graph, whenUsed });
    if (isSettled) this.spare = this.unite(equalCells(memory, constraints, isSettled));
  }

  /** Cells that are filled alike are one node from the start. */
  private unite({ same, spare }: Equivalence): Uint8Array {
    this.graph.ensure(this.memory.cellCount);
    for (let i = 0; i < same.length; i += 2) this.graph.names.union(same.get(i + 1), same.get(i));
    return spare;
  }

  get steps(): number {
    return this.graph.steps + this.met;
  }

  get effort(): string {
    const { edges, rounds, reorders, bytes } = this.graph;
    return `${edges} edges, ${rounds} rounds, ${reorders} orders, ${Math.round(bytes / 2 ** 20)} MB of sets`;
  }

  /** False: the budget did not last. */
  run(): boolean {
    this.settle();
    for (;;) {
      if (this.steps > this.budget) return false;
      const node = this.graph.visit(this.news);
      if (node < 0 && !this.renameCollapsed()) return true;
      if (node < 0) continue;
      // Names of collapsed objects in all sets cost time as long as they differ, renaming does each time.
      if ((this.memory.collapsed.length - this.renamed) * 3 > this.renamed + 8) this.renameCollapsed();
      if (this.news.length > 0) this.doTasks(node);
      this.settle();
    }
  }

  /** Pointers into an object that became one cell point to that cell. False: they all do. */
  private renameCollapsed(): boolean {
    const { memory, numbers } = this;
    if (this.renamed === memory.collapsed.length) return false;
    this.renamed = memory.collapsed.length;
    this.filters.forget();
    const named = (target: number): number => numbers.of(memory.canonical(numbers.value(target)));
    this.graph.rename(renamedTargets(numbers.length, named), named);
    return true;
  }

  /** Meets what is new: constraints, cells, collapses. */
  private settle(): void {
    const { memory, constraints, graph } = this;
    for (;;) {
      graph.ensure(memory.cellCount);
      if (this.metCells < memory.cellCount) this.meetCell(this.metCells++);
      else if (this.metCollapses < memory.collapsed.length) this.collapse(memory.collapsed.get(this.metCollapses++));
      else if (this.metConstraints < constraints.length) this.meet(this.metConstraints++);
      else return;
    }
  }

  /** What is stored to an any cell is in every cell, and every cell can be loaded from it. */
  private meetCell(cell: CellId): void {
    const { memory, graph } = this;
    const object = memory.objectOf(cell);
    if (object < 0) return;
    if (memory.offsetOf(cell) !== anyOffset) {
      if (memory.hasAny(object)) this.join(cell, memory.anyCell(object));
      this.blocks.appeared(cell);
      return;
    }
    graph.ensure(memory.cellCount);
    graph.addEdge(memory.storeNode(cell), cell);
    for (let other = memory.firstCell(object); other >= 0; other = memory.nextCell(other)) this.join(other, cell);
    this.blocks.appeared(cell);
  }

  private join(cell: CellId, any: CellId): void {
    this.graph.addEdge(this.memory.storeNode(any), this.memory.storeNode(cell));
    this.graph.addEdge(cell, any);
  }

  private collapse(object: number): void {
    const { memory, graph } = this;
    const any = memory.anyCell(object);
    graph.ensure(memory.cellCount);
    graph.merge(any, memory.storeNode(any));
    for (const cell of memory.cellsOf(object)) graph.merge(any, cell);
    this.blocks.collapsed(object);
  }

  private meet(constraint: number): void {
    if (this.spare[constraint] === 1) return;
    const { constraints, memory, graph } = this;
    const dst = constraints.dst(constraint);
    const src = constraints.src(constraint);
    switch (constraints.kind(constraint)) {
      case kind.addressOf:
        return graph.addTarget(memory.storeNode(dst), this.numbers.of(src));
      case kind.copy:
        return graph.addEdge(src, memory.storeNode(dst));
      case kind.store:
      case kind.onTargets:
      case kind.onCells:
        return this.attach(dst, constraint, role.source);
      case kind.block:
        this.attach(dst, constraint, role.destination);
        return this.attach(src, constraint, role.source);
      default:
        return this.attach(src, constraint, role.source);
    }
  }

  /** The task is done for what the node has now, and again for whatever it gets. */
  private attach(node: CellId, number: number, what: number): void {
    const at = this.graph.names.find(node);
    const task = number * 4 + what;
    this.graph.tasks.push(at, task);
    if (this.isFilter(task)) return this.graph.passAll(at, this.filters.of(number), this.target(number));
    const has = new IntVector();
    if (this.isNarrowCall(task)) {
      this.graph.listThrough(this.concerned, at, has);
      this.offer(has);
      return this.tell(number);
    }
    this.graph.list(at, has);
    if (has.length > 0) this.doTask(task, has);
  }

  /** To narrow calls. */
  private offer(targets: IntVector): void {
    this.met += targets.length;
    this.resolution.heard.offer(
      Array.from(targets.toArray(), (target) => this.memory.objectOf(this.numbers.value(target))),
    );
  }

  private tell(constraint: number): void {
    const site = this.constraints.extra(constraint);
    const news = this.resolution.heard.takeOffer(site);
    this.met += 1 + news.length;
    for (const object of news) this.resolution.resolve(site, object);
  }

  private doTasks(node: number): void {
    const { tasks } = this.graph;
    // Tasks that are attached meanwhile have seen everything already.
    const count = tasks.length[node] ?? 0;
    let offered = false;
    for (let i = 0; i < count; i++) {
      const task = tasks.data[(tasks.start[node] ?? 0) + i] ?? 0;
      const number = task >>> 2;
      if (this.isFilter(task)) this.graph.passNews(this.filters.of(number), this.target(number));
      else if (!this.isNarrowCall(task)) this.doTask(task, this.news);
      else {
        if (!offered) {
          this.graph.newsThrough(this.concerned, this.callees);
          this.offer(this.callees);
          offered = true;
        }
        this.tell(number);
      }
    }
  }

  /** A call that does something only for some objects: most of what a pointer of any type points to is no function. */
  private isNarrowCall(task: number): boolean {
    const constraint = task >>> 2;
    if ((task & 3) !== role.source || this.constraints.kind(constraint) !== kind.onTargets) return false;
    return !this.resolution.hearsAll(this.constraints.extra(constraint));
  }

  /** What is decided for each target once, whoever points to it. */
  private isFilter(task: number): boolean {
    const code = this.constraints.kind(task >>> 2);
    return (task & 3) === role.source && (code === kind.add || code === kind.index);
  }

  /** The node that a constraint fills. */
  private target(constraint: number): CellId {
    return this.memory.storeNode(this.constraints.dst(constraint));
  }

  private doTask(task: number, targets: IntVector): void {
    this.met += targets.length;
    const what = task & 3;
    const constraint = task >>> 2;
    if (what === role.part) return this.blocks.used(constraint);
    const { constraints } = this;
    switch (constraints.kind(constraint)) {
      case kind.load:
      case kind.store:
        return this.access(constraint, targets);
      case kind.block:
        return this.block(constraint, what, targets);
      default:
        return this.call(constraint, targets);
    }
  }

  private access(constraint: number, targets: IntVector): void {
    const { constraints, memory, graph, numbers, out, views } = this;
    const extra = constraints.extra(constraint);
    const loads = constraints.kind(constraint) === kind.load;
    const dst = memory.storeNode(constraints.dst(constraint));
    const src = constraints.src(constraint);
    const as = constraints.as(constraint);
    for (let i = 0; i < targets.length; i++) {
      const count = memory.viewed(numbers.value(targets.get(i)), as, views);
      for (let j = 0; j < count; j++) {
        const reached = memory.shifted(views[j] ?? 0, extra, out);
        graph.ensure(memory.cellCount);
        for (let k = 0; k < reached; k++) {
          if (memory.differ(loads ? dst : src, out[k] ?? 0, as)) continue;
          if (loads) graph.addEdge(out[k] ?? 0, dst);
          else if (memory.takes(out[k] ?? 0)) graph.addEdge(src, memory.storeNode(out[k] ?? 0));
        }
      }
    }
  }

  private block(constraint: number, what: number, targets: IntVector): void {
    const size = this.constraints.extra(constraint);
    for (let i = 0; i < targets.length; i++) {
      const ptr = this.numbers.value(targets.get(i));
      if (what === role.source) this.blocks.source(constraint, size, ptr);
      else this.blocks.destination(constraint, size, ptr);
    }
  }

  private call(constraint: number, targets: IntVector): void {
    const site = this.constraints.extra(constraint);
    const byCell = this.constraints.kind(constraint) === kind.onCells;
    for (let i = 0; i < targets.length; i++) {
      const cell = this.numbers.value(targets.get(i));
      if (byCell && this.resolution.heard.add(site, cell)) this.resolution.resolve(site, cell);
      if (byCell) continue;
      const object = this.memory.objectOf(cell);
      if (object >= 0 && this.resolution.heard.add(site, object)) this.resolution.resolve(site, object);
    }
  }

  /** Equal sets are one list. */
  targets(cell: CellId): Int32Array {
    if (cell < 0) return nothing;
    if (cell >= this.metCells) return this.collected(cell);
    const node = this.graph.names.find(cell);
    let known = this.lists.get(node);
    if (!known) {
      known = this.collected(cell);
      this.lists.set(node, known);
    }
    return known;
  }

  private collected(cell: CellId): Int32Array {
    const { memory, numbers, listed } = this;
    listed.clear();
    for (const node of this.nodesOf(cell)) this.graph.list(node, listed);
    const cells = listed.toArray();
    for (let i = 0; i < cells.length; i++) cells[i] = memory.canonical(numbers.value(cells[i] ?? 0));
    return this.sets.of(distinct(cells));
  }

  pointsTo(ptr: CellId, cell: CellId): boolean {
    return this.targets(ptr).includes(this.memory.canonical(cell));
  }

  /** A cell that came into being after solving holds what was stored to anywhere in its object. */
  private nodesOf(cell: CellId): readonly number[] {
    const { memory, metCells } = this;
    if (cell < metCells) return [cell];
    const object = memory.objectOf(cell);
    if (object < 0 || memory.storeNode(cell) < 0) return [];
    const isAny = memory.offsetOf(cell) === anyOffset;
    const any = memory.hasAny(object) ? memory.anyCell(object) : -1;
    if (isAny) return memory.cellsOf(object).filter((other) => other < metCells);
    return any >= 0 && any < metCells ? [memory.storeNode(any)] : [];
  }
}
