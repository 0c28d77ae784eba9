/**
 * Objects, the cells they have, and what pointer arithmetic makes of a pointer to a cell.
 *
 * A cell is a normalised offset of an object. It is a target, and has a points-to set itself. Cells come into being when
 * somebody asks for them. The `any` cell of an object is the target of pointers with an unknown offset: what is stored
 * there is in every cell, what is loaded from there is what any cell holds.
 *
 * Reports too much when: an offset is not known; an object of unknown shape is used at so many offsets that it becomes one
 * cell. May miss when: arithmetic leaves the object; `container_of` starts from a later element of an array that does not lie in the outermost record.
 */
import { grown, IntVector } from '../../graph/int-vector.ts';
import { PairMap } from '../../graph/pair-map.ts';
import { Contents } from './contents.ts';
import { type Extent, modulo, type ShapeId, type Shapes } from './shapes.ts';
import { anyHead, type HeadId, Views } from './views.ts';

export type ObjectId = number;
export type CellId = number;

/** Offset of an `any` cell, and of what is no cell. */
export const anyOffset = -1;
const none = -1;
/** Limits of objects whose size is not known: bytes, and cells. */
const farthest = 4096;
const mostCells = 64;

/** Guards the numbering of objects and cells. */
export class Memory {
  readonly shapes: Shapes;
  /** Objects that became one cell, in the order in which they did. */
  readonly collapsed = new IntVector();
  readonly views: Views;
  private readonly contents: Contents;
  private readonly shape = new IntVector();
  private readonly kind = new IntVector();
  private readonly any = new IntVector();
  private readonly first = new IntVector();
  private readonly cells = new IntVector();
  private object = new Int32Array(1024);
  private offset = new Int32Array(1024);
  private next = new Int32Array(1024);
  /** By cell, a `use`. */
  private uses = new Uint8Array(1024);
  private heads = new Int32Array(1024);
  private count = 0;
  private readonly byOffset = new PairMap(1024);
  private readonly oneCell: (boolean | undefined)[] = [];

  constructor(shapes: Shapes) {
    this.shapes = shapes;
    this.contents = new Contents(shapes);
    this.views = new Views(shapes, this.contents);
  }

  get objectCount(): number {
    return this.shape.length;
  }

  get cellCount(): number {
    return this.count;
  }

  /** `library`: what the program stores there stays unseen; only libraries put pointers there. */
  newObject(shape: ShapeId, extent: Extent, keeper: 'program' | 'library' = 'program'): ObjectId {
    const object = this.shape.length;
    this.oneCell[shape] ??= this.shapes.isOneCell(shape);
    this.shape.push(shape);
    const kept = keeper === 'library' ? bit.foreign : 0;
    this.kind.push((extent === 'many' ? bit.many : 0) | (this.oneCell[shape] ? bit.oneCell : 0) | kept);
    this.any.push(none);
    this.first.push(none);
    this.cells.push(0);
    return object;
  }

  /** A place that nobody can point to; it holds pointers to what may be an `as`. */
  newNode(as: HeadId = anyHead, kept: 'pointer' | 'integer' | undefined = undefined): CellId {
    const cell = this.newCell(none, anyOffset);
    this.heads[cell] = as;
    this.uses[cell] = kept === undefined ? use.any : use[kept];
    return cell;
  }

  private newCell(object: ObjectId, offset: number): CellId {
    if (this.count === this.object.length) {
      this.object = grown(this.object, this.count + 1);
      this.offset = grown(this.offset, this.object.length);
      this.next = grown(this.next, this.object.length);
      const uses = new Uint8Array(this.object.length);
      uses.set(this.uses);
      this.uses = uses;
      this.heads = grown(this.heads, this.object.length);
    }
    const cell = this.count++;
    this.object[cell] = object;
    this.offset[cell] = offset;
    if (object !== none && offset !== anyOffset) this.declare(cell, this.shape.get(object), offset);
    return cell;
  }

  private declare(cell: CellId, shape: ShapeId, offset: number): void {
    const kept = this.contents.use(shape, offset);
    this.uses[cell] = !this.contents.mayHold(shape, offset) ? use.none : kept === undefined ? use.any : use[kept];
    const to = this.contents.pointee(shape, offset);
    this.heads[cell] = to === undefined ? anyHead : this.views.pointee(to);
  }

  /** What the pointers that a cell holds may point to, by its declaration. */
  head(cell: CellId): HeadId {
    return this.heads[cell] ?? anyHead;
  }

  /** What it is declared to keep, as a number. */
  useOf(cell: CellId): number {
    return this.uses[cell] ?? use.any;
  }

  /** Whether all that `from` holds may be in `cell`, and is taken for the same there. */
  declaredAlike(cell: CellId, from: CellId): boolean {
    const head = this.head(cell);
    return (head === anyHead || head === this.head(from)) && this.useOf(cell) === this.useOf(from);
  }

  /** Whether of a member of a record `as` and a place one is declared as a pointer and the other as an integer. */
  differ(a: CellId, b: CellId, as: HeadId): boolean {
    if (!this.views.isRecord(as)) return false;
    return ((this.uses[a] ?? 0) | (this.uses[b] ?? 0)) === (use.pointer | use.integer);
  }

  /** The cell of a byte; -1: the byte is outside of the object. */
  cell(object: ObjectId, offset: number): CellId {
    if (object < 0) return none;
    const known = this.byOffset.get(object, offset);
    if (known !== undefined) return known === none ? none : this.canonical(known);
    if (this.isCollapsed(object)) return offset < 0 ? none : this.any.get(object);
    const shape = this.shape.get(object);
    const at = this.shapes.normalise(shape, offset, this.extentOf(object));
    const cell = at < 0 ? none : at === offset ? this.addCell(object, at) : this.cell(object, at);
    this.byOffset.set(object, offset, cell);
    return cell;
  }

  private addCell(object: ObjectId, offset: number): CellId {
    const bounded = this.shapes.size(this.shape.get(object)) !== null || this.isOneCell(object);
    if (!bounded && (offset > farthest || this.cells.get(object) >= mostCells)) return this.collapse(object);
    const cell = this.newCell(object, offset);
    this.next[cell] = this.first.get(object);
    this.first.set(object, cell);
    this.cells.set(object, this.cells.get(object) + 1);
    return cell;
  }

  private collapse(object: ObjectId): CellId {
    const any = this.anyCell(object);
    this.kind.set(object, this.kind.get(object) | bit.collapsed);
    this.collapsed.push(object);
    return any;
  }

  /** The pointer to an unknown offset; of an object that is one cell, that cell. */
  anyCell(object: ObjectId): CellId {
    if (object < 0) return none;
    if (this.isOneCell(object)) return this.cell(object, 0);
    const before = this.any.get(object);
    if (before !== none) return before;
    const any = this.newCell(object, anyOffset);
    this.any.set(object, any);
    // What is stored to the any cell arrives here; loads take it from the cell itself.
    this.newCell(none, anyOffset);
    return any;
  }

  /** Whether there is a cell for the unknown offset beside those of known ones. */
  hasAny(object: ObjectId): boolean {
    return this.any.get(object) !== none;
  }

  /** The node that a store to `cell` fills; -1: it cannot hold a pointer. */
  storeNode(cell: CellId): CellId {
    if (this.uses[cell] === use.none) return none;
    return this.offset[cell] === anyOffset && this.object[cell] !== none ? cell + 1 : cell;
  }

  /** The cell that stands for `cell`, once its object has become one. */
  canonical(cell: CellId): CellId {
    const object = this.object[cell] ?? none;
    return object !== none && this.isCollapsed(object) ? this.any.get(object) : cell;
  }

  /** -1: a place that nobody can point to. */
  objectOf(cell: CellId): ObjectId {
    return this.object[cell] ?? none;
  }

  /** -1: not known. */
  offsetOf(cell: CellId): number {
    return this.offset[cell] ?? anyOffset;
  }

  /** Without the any cell; of a collapsed object the cells it had before. In order of offset. */
  cellsOf(object: ObjectId): readonly CellId[] {
    const found: CellId[] = [];
    for (let cell = this.first.get(object); cell !== none; cell = this.next[cell] ?? none) found.push(cell);
    return found.sort((a, b) => this.offsetOf(a) - this.offsetOf(b));
  }

  /** First of the cells of an object, newest first, and the one after `cell`; -1: none. */
  firstCell(object: ObjectId): CellId {
    return this.first.get(object);
  }

  nextCell(cell: CellId): CellId {
    return this.next[cell] ?? none;
  }

  shapeOf(object: ObjectId): ShapeId {
    return this.shape.get(object);
  }

  extentOf(object: ObjectId): Extent {
    return (this.kind.get(object) & bit.many) !== 0 ? 'many' : 'one';
  }

  isCollapsed(object: ObjectId): boolean {
    return (this.kind.get(object) & bit.collapsed) !== 0;
  }

  /** Whether pointers that the program stores through pointers to `cell` arrive there. */
  takes(cell: CellId): boolean {
    const object = this.objectOf(cell);
    return object === none || (this.kind.get(object) & bit.foreign) === 0;
  }

  isOneCell(object: ObjectId): boolean {
    return (this.kind.get(object) & bit.oneCell) !== 0;
  }

  /** Whether a record with the head `as` may start at the cell. */
  mayBe(cell: CellId, as: HeadId): boolean {
    if (as === anyHead) return true;
    const object = this.objectOf(cell);
    if (object === none) return false;
    const shape = this.shape.get(object);
    return this.hasRoom(object, shape, as) && this.views.allows(shape, this.offsetOf(this.canonical(cell)), as);
  }

  /** A scalar, or an array of them, may be a record only if that fits in. */
  private hasRoom(object: ObjectId, shape: ShapeId, as: HeadId): boolean {
    if (this.extentOf(object) === 'many' || this.shapes.holdsRecord(shape)) return true;
    const size = this.shapes.size(shape);
    return size === null || size === 0 || this.views.size(as) <= size;
  }

  /**
   * The cells that the pointer may point to if a record with the head `as` starts there, into `out`, which has room for
   * `mostViews`: none, itself, or of a pointer with an unknown offset all places where one may start.
   */
  viewed(cell: CellId, as: HeadId, out: Int32Array): number {
    const here = this.canonical(cell);
    out[0] = here;
    if (as === anyHead) return 1;
    if (!this.mayBe(here, as)) return 0;
    const object = this.objectOf(here);
    const told = this.offsetOf(here) === anyOffset && !this.isCollapsed(object);
    const places = told ? this.views.places(this.shape.get(object), as) : null;
    if (places === null) return 1;
    for (let i = 0; i < places.length; i++) out[i] = this.cell(object, places[i] ?? 0);
    return places.length;
  }

  /** Cells that `*(c + k)` may be. */
  accessed(cell: CellId, k: number): readonly CellId[] {
    const out = new Int32Array(2);
    return [...out.subarray(0, this.shifted(cell, k, out))];
  }

  /** As `accessed`, into `out`, which has room for two; says how many. */
  shifted(cell: CellId, k: number, out: Int32Array): number {
    const object = this.objectOf(cell);
    if (object === none) return 0;
    const here = this.canonical(cell);
    const offset = this.offsetOf(here);
    out[0] = here;
    if (k === 0 || offset === anyOffset) return 1;
    const to = this.step(object, offset, k);
    let count = 0;
    if (to !== none) out[count++] = to;
    if (k < 0 && to !== here && this.staysBack(object, offset, k)) out[count++] = here;
    return count;
  }

  private step(object: ObjectId, offset: number, k: number): CellId {
    const shape = this.shape.get(object);
    if (offset + k >= 0) return this.cell(object, offset + k);
    // In normal form the first element stands for all: what lies before it may lie before a later one.
    for (const { element, bytes } of this.shapes.arraysAt(shape, offset)) {
      const back = Math.ceil(-(offset + k) / element) * element;
      if (back < bytes || -k <= bytes - offset) return this.cell(object, offset + k + back);
    }
    return this.cell(object, offset + k);
  }

  /** Whether going back may mean going to an earlier element of an array that is a member. */
  private staysBack(object: ObjectId, offset: number, k: number): boolean {
    const levels = this.shapes.arraysAt(this.shape.get(object), offset);
    return levels.some(({ start, element, bytes }) => -k <= bytes && k % element === 0 && offset + k < start);
  }

  /** Pointers that `c + k` may be, into `out`; those into the middle of a scalar may go anywhere from there. */
  moved(cell: CellId, k: number, out: Int32Array): number {
    const count = this.shifted(cell, k, out);
    const object = this.objectOf(cell);
    const offset = this.offsetOf(cell);
    if (k === 0 || offset === anyOffset || count === 0 || this.isOneCell(object)) return count;
    const size = this.shapes.size(this.shape.get(object));
    const wraps = size !== null && size > 0 && this.extentOf(object) === 'many';
    const at = wraps ? modulo(offset + k, size) : offset + k;
    if (at < 0 || (size !== null && at >= size) || this.shapes.isStart(this.shape.get(object), at)) return count;
    out[0] = this.anyCell(object);
    return 1;
  }

  /** The pointer that `c` plus an unknown multiple of `size` is. */
  indexed(cell: CellId, size: number): CellId {
    const object = this.objectOf(cell);
    if (object === none) return none;
    const here = this.canonical(cell);
    const offset = this.offsetOf(here);
    if (offset === anyOffset || this.isOneCell(object)) return here;
    return this.steps(object, offset, Math.abs(size)) ? here : this.anyCell(object);
  }

  /** Whether all that lies multiples of `size` away, as far as C allows to go there, is the same cell. */
  private steps(object: ObjectId, offset: number, size: number): boolean {
    const shape = this.shape.get(object);
    const whole = this.shapes.size(shape);
    if (size > 0 && whole !== null) {
      if (this.extentOf(object) === 'many') {
        if (size % whole === 0) return true;
      } else if (size >= whole && !this.shapes.tail(shape)) return true;
    }
    const levels = this.shapes.arraysAt(shape, offset);
    return levels.some(({ element, uniform }) => uniform || (size > 0 && size % element === 0));
  }
}

/** What a cell is declared to keep; `none`: no pointer fits. */
const use = { any: 0, pointer: 1, integer: 2, none: 4 } as const;

const bit = { many: 1, oneCell: 2, collapsed: 4, foreign: 8 } as const;
