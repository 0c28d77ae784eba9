/**
 * Points-to sets by unification (Steensgaard): what two places may point to becomes one class as soon as one is copied to
 * the other, in whichever direction. Near-linear in the number of constraints.
 *
 * Method: an object is one place. Each class of places points to at most one class; uniting two unites what they point to.
 *
 * Reports too much when: nearly always, but what a program keeps apart stays apart. May miss when: never.
 */

import { IntLists } from '../../graph/int-lists.ts';
import { grown, IntVector } from '../../graph/int-vector.ts';
import { UnionFind } from '../../graph/union-find.ts';
import { type Constraints, kind } from './constraint.ts';
import type { CellId, Memory, ObjectId } from './memory.ts';
import type { PointsTo, Resolution } from './result.ts';

export interface UnificationInput {
  readonly memory: Memory;
  readonly constraints: Constraints;
  readonly resolution: Resolution;
  /** Steps that went before. */
  readonly spent: number;
}

export function solveByUnification(input: UnificationInput): PointsTo {
  const solver = new Unifier(input);
  solver.run();
  return solver;
}

const none = -1;

/** Guards that a class points to one class, and that each site hears of each object of the class it looks at. */
class Unifier implements PointsTo {
  readonly method = 'unification';
  private readonly memory: Memory;
  private readonly constraints: Constraints;
  private readonly resolution: Resolution;
  private walked: number;
  private readonly classes = new UnionFind();
  /** The class that a class points to. */
  private pointee = new Int32Array(16).fill(none);
  private readonly objects = new IntLists();
  /** Those of the objects that calls care about. */
  private readonly callees = new IntLists();
  private readonly sites = new IntLists();
  private readonly placeOfCell = new IntVector();
  private readonly placeOfObject = new IntVector();
  /** Pairs of classes that have to become one. */
  private readonly agenda: number[] = [];
  private readonly lists = new Map<number, Int32Array>();
  private met = 0;

  constructor({ memory, constraints, resolution, spent }: UnificationInput) {
    this.memory = memory;
    this.constraints = constraints;
    this.resolution = resolution;
    this.walked = spent;
  }

  get steps(): number {
    return this.walked;
  }

  run(): void {
    while (this.met < this.constraints.length) {
      this.meet(this.met++);
      this.walked++;
    }
  }

  private fresh(): number {
    const place = this.classes.size;
    this.classes.ensure(place + 1);
    this.objects.ensure(place + 1);
    this.callees.ensure(place + 1);
    this.sites.ensure(place + 1);
    if (place >= this.pointee.length) this.pointee = grown(this.pointee, place + 1, none);
    return place;
  }

  /** The class of an object, or of a place that nobody can point to. */
  private place(cell: CellId): number {
    const object = this.memory.objectOf(cell);
    const known = object === none ? this.placeOfCell : this.placeOfObject;
    const index = object === none ? cell : object;
    while (known.length <= index) known.push(none);
    if (known.get(index) === none) {
      const place = this.fresh();
      known.set(index, place);
      if (object !== none) this.objects.push(place, object);
      if (object !== none) this.callees.push(place, object);
    }
    return this.classes.find(known.get(index));
  }

  private target(place: number): number {
    const at = this.classes.find(place);
    const known = this.pointee[at] ?? none;
    if (known !== none) return this.classes.find(known);
    const made = this.fresh();
    this.pointee[at] = made;
    return made;
  }

  private meet(constraint: number): void {
    const { constraints } = this;
    const dst = this.place(constraints.dst(constraint));
    const src = this.place(constraints.src(constraint));
    switch (constraints.kind(constraint)) {
      case kind.addressOf:
        return this.unite(this.target(dst), src);
      case kind.load:
        return this.unite(this.target(dst), this.target(this.target(src)));
      case kind.store:
        return this.unite(this.target(this.target(dst)), this.target(src));
      case kind.block:
        return this.unite(this.target(this.target(dst)), this.target(this.target(src)));
      case kind.onTargets:
        return this.watch(this.target(dst), constraints.extra(constraint));
      case kind.onCells:
        // Cells of one object are one here: the site does without.
        if (this.resolution.heard.add(constraints.extra(constraint), 0))
          this.resolution.resolve(constraints.extra(constraint), none);
        return;
      default:
        return this.unite(this.target(dst), this.target(src));
    }
  }

  private unite(first: number, second: number): void {
    this.agenda.push(first, second);
    while (this.agenda.length > 0) {
      const a = this.classes.find(this.agenda.pop() ?? 0);
      const b = this.classes.find(this.agenda.pop() ?? 0);
      if (a !== b) this.join(a, b);
    }
  }

  private join(a: number, b: number): void {
    this.walked++;
    const size = (place: number): number => (this.objects.length[place] ?? 0) + (this.sites.length[place] ?? 0);
    const into = size(a) >= size(b) ? a : b;
    const from = into === a ? b : a;
    this.classes.union(into, from);
    const kept = this.pointee[into] ?? none;
    const lost = this.pointee[from] ?? none;
    if (kept === none) this.pointee[into] = lost;
    else if (lost !== none) this.agenda.push(kept, lost);
    const pairs = this.introductions(into, from);
    this.objects.append(into, from);
    this.callees.append(into, from);
    this.sites.append(into, from);
    for (const [site, object] of pairs) this.tell(site, object);
  }

  /** Sites and objects that become one class by joining: each side's sites with the other side's objects. */
  private introductions(a: number, b: number): readonly (readonly [site: number, object: ObjectId])[] {
    const pairs: [number, ObjectId][] = [];
    for (const [x, y] of [[a, b] as const, [b, a] as const]) {
      const sites = elements(this.sites, x);
      if (sites.length === 0) continue;
      const objects = elements(this.callees, y);
      for (const site of sites) for (const object of objects) pairs.push([site, object]);
    }
    this.walked += pairs.length;
    return pairs;
  }

  private watch(place: number, site: number): void {
    this.sites.push(place, site);
    for (const object of elements(this.callees, place)) this.tell(site, object);
  }

  private tell(site: number, object: ObjectId): void {
    const { heard, hearsAll, concerns, resolve } = this.resolution;
    if (hearsAll(site) ? heard.add(site, object) : concerns(object) && heard.addConcern(site, object))
      resolve(site, object);
  }

  targets(cell: CellId): Int32Array {
    const at = this.pointee[this.place(cell)] ?? none;
    if (at === none) return new Int32Array(0);
    const place = this.classes.find(at);
    const known = this.lists.get(place);
    if (known) return known;
    const list = elements(this.objects, place)
      .map((object) => this.memory.anyCell(object))
      .sort();
    this.lists.set(place, list);
    return list;
  }

  pointsTo(ptr: CellId, cell: CellId): boolean {
    return this.targets(ptr).includes(this.memory.anyCell(this.memory.objectOf(cell)));
  }
}

function elements(lists: IntLists, node: number): Int32Array {
  const start = lists.start[node] ?? 0;
  return lists.data.slice(start, start + (lists.length[node] ?? 0));
}
