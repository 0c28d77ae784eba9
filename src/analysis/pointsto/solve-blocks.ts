/**
 * Copies of blocks between what two pointers point to.
 *
 * Method: each copy has a node of its own for each part, that is, each distance from the pointer. Cells of sources flow
 * into it, and from it into the cells at that distance of all destinations: sources plus destinations, not their product.
 * A part that nothing flows into has no destinations, so that copies of plain bytes cost next to nothing.
 *
 * Reports too much when: a copy whose pointers point to so much that it has more parts than a record of its size could have
 * is a copy from anywhere to anywhere.
 */
import { anywhere, type BlockPart, landing, mostParts, partOf } from './block-copy.ts';
import type { CopyGraph } from './copy-graph.ts';
import type { CellId, Memory, ObjectId } from './memory.ts';

interface Site {
  readonly size: number;
  readonly parts: Map<string, Part>;
  readonly destinations: CellId[];
  /** Objects of the sources. */
  readonly objects: Set<ObjectId>;
  /** The part that all parts became. */
  blurred: Part | null;
}

interface Part {
  readonly site: Site;
  readonly node: CellId;
  readonly part: BlockPart;
  /** Something flows into it. */
  used: boolean;
}

interface Watch {
  readonly site: Site;
  readonly ptr: CellId;
}

export interface BlockPorts {
  readonly memory: Memory;
  readonly graph: CopyGraph;
  /** `used(part)` is to be called once the node has something. */
  whenUsed(node: CellId, part: number): void;
}

/** Guards that cells, sources and destinations meet in whatever order they come. */
export class BlockCopies {
  private readonly ports: BlockPorts;
  private readonly sites = new Map<number, Site>();
  private readonly parts: Part[] = [];
  private readonly watches = new Map<ObjectId, Watch[]>();

  constructor(ports: BlockPorts) {
    this.ports = ports;
  }

  private site(constraint: number, size: number): Site {
    const before = this.sites.get(constraint);
    if (before) return before;
    const site: Site = { size, parts: new Map(), destinations: [], objects: new Set(), blurred: null };
    this.sites.set(constraint, site);
    return site;
  }

  source(constraint: number, size: number, ptr: CellId): void {
    const { memory } = this.ports;
    const object = memory.objectOf(ptr);
    if (object < 0) return;
    const site = this.site(constraint, size);
    const known = site.objects.has(object);
    site.objects.add(object);
    if (site.blurred && known) return;
    const watch = { site, ptr };
    const watches = this.watches.get(object);
    if (watches) watches.push(watch);
    else this.watches.set(object, [watch]);
    this.watchNow(watch, object);
  }

  private watchNow(watch: Watch, object: ObjectId): void {
    const { memory } = this.ports;
    if (memory.hasAny(object)) this.flowIn(watch, memory.anyCell(object));
    if (memory.offsetOf(memory.canonical(watch.ptr)) < 0) return;
    for (let cell = memory.firstCell(object); cell >= 0; cell = memory.nextCell(cell)) this.flowIn(watch, cell);
  }

  /** A cell came into being; of an any cell, what is stored there. */
  appeared(cell: CellId): void {
    for (const watch of this.watches.get(this.ports.memory.objectOf(cell)) ?? []) this.flowIn(watch, cell);
  }

  /** The cells of the object became one. */
  collapsed(object: ObjectId): void {
    for (const watch of this.watches.get(object) ?? []) this.flowIn(watch, this.ports.memory.anyCell(object));
  }

  private flowIn({ site, ptr }: Watch, cell: CellId): void {
    const { memory, graph } = this.ports;
    // From behind a pointer with a known offset the any cell gives what was stored to it; the cells give the rest.
    const known = memory.offsetOf(memory.canonical(ptr)) >= 0;
    const from = known ? memory.storeNode(cell) : cell;
    if (site.blurred) return graph.addEdge(from, site.blurred.node);
    const part = partOf(memory, memory.canonical(ptr), cell, site.size);
    if (!part) return;
    const node = this.partOf(site, part).node;
    graph.ensure(memory.cellCount);
    graph.addEdge(from, node);
  }

  private partOf(site: Site, part: BlockPart): Part {
    const key = part.distance < 0 ? '' : `${part.distance} ${part.strides.join(' ')}`;
    const before = site.parts.get(key);
    if (before) return before;
    if (part.distance >= 0 && site.parts.size >= mostParts(site.size)) return this.blur(site);
    const made: Part = { site, node: this.ports.memory.newNode(), part, used: false };
    site.parts.set(key, made);
    this.ports.graph.ensure(this.ports.memory.cellCount);
    this.ports.whenUsed(made.node, this.parts.length);
    this.parts.push(made);
    return made;
  }

  /** Its parts become one, into which all of its sources flow whole. */
  private blur(site: Site): Part {
    const all = this.partOf(site, anywhere);
    if (site.blurred) return all;
    site.blurred = all;
    for (const part of site.parts.values()) this.ports.graph.addEdge(part.node, all.node);
    for (const object of site.objects) {
      const ptr = this.ports.memory.cell(object, 0);
      this.watchNow({ site, ptr: ptr < 0 ? this.ports.memory.anyCell(object) : ptr }, object);
    }
    return all;
  }

  used(number: number): void {
    const part = this.parts[number];
    if (!part || part.used) return;
    part.used = true;
    for (const ptr of part.site.destinations) this.flowOut(part, ptr);
  }

  destination(constraint: number, size: number, ptr: CellId): void {
    const site = this.site(constraint, size);
    site.destinations.push(ptr);
    for (const part of site.parts.values()) if (part.used) this.flowOut(part, ptr);
  }

  private flowOut({ part, node, site }: Part, ptr: CellId): void {
    const { memory, graph } = this.ports;
    const to = landing(memory, ptr, part, site.size);
    if (to < 0 || !memory.takes(to)) return;
    graph.ensure(memory.cellCount);
    graph.addEdge(node, memory.storeNode(to));
  }
}
