/** Random constraint systems: a recipe that can be cooked twice, in any order, with places that have names. */
import * as fc from 'fast-check';
import type { RecordHead, RecordLayout, Shape } from '../../../src/analysis/flow/flow.ts';
import { Constraints } from '../../../src/analysis/pointsto/constraint.ts';
import { type CellId, Memory, type ObjectId } from '../../../src/analysis/pointsto/memory.ts';
import { type Precision, Shapes } from '../../../src/analysis/pointsto/shapes.ts';
import { anyHead } from '../../../src/analysis/pointsto/views.ts';

export const layouts: readonly RecordLayout[] = [
  // 0: struct list { next, prev }
  {
    tag: 'struct list',
    union: false,
    size: 16,
    fields: [
      ['next', 0, '*struct list'],
      ['prev', 8, 'word'],
    ],
  },
  // 1: a record with a list in the middle, an array of lists and bytes
  {
    tag: 'struct server',
    union: false,
    size: 80,
    fields: [
      ['name', 0, 'integer'],
      ['link', 8, ['record', 0]],
      ['table', 24, ['array', ['record', 0], 2]],
      ['bytes', 56, ['array', 1, 12]],
      ['n', 68, 4],
      ['peer', 72, '*struct server'],
    ],
  },
  // 2: a union of words and bytes, in a record of variable length
  {
    tag: 'struct value',
    union: false,
    size: 32,
    fields: [
      ['kind', 0, 4],
      ['p', 8, 'word'],
      ['pair', 8, ['record', 0]],
      ['words', 24, ['array', 'word', 1]],
    ],
  },
];

const shapes: readonly Shape[] = [
  'word',
  1,
  null,
  ['record', 0],
  ['record', 1],
  ['record', 2],
  ['array', 'word', 4],
  ['array', ['record', 1], 3],
  ['array', 1, 24],
  'integer',
  '*struct list',
  ['array', '*', 2],
];

/** What memory may be used as; most often anything. */
const heads: readonly RecordHead[] = [
  { tag: 'struct server', begins: [], holds: [], member: '', narrow: 0, size: 80 },
  { tag: 'struct list', begins: [], holds: [], member: '', narrow: 0, size: 16 },
  { tag: 'struct other', begins: ['struct value'], holds: ['struct value'], member: '', narrow: 4, size: 0 },
  // Where a pointer to a list lies, and where any.
  { tag: '*struct list', begins: [], holds: [], member: '', narrow: 0, size: 8 },
  { tag: '*', begins: [], holds: [], member: '', narrow: 0, size: 8 },
];

type Place = readonly [object: number, offset: number];

export interface Recipe {
  readonly objects: readonly (readonly [shape: number, extent: 'one' | 'many'])[];
  readonly constraints: readonly (readonly [what: string, dst: Place, src: Place, extra: number, as: number])[];
}

const distance = fc.constantFrom(4104, 0, 0, 0, 8, 8, 16, 24, 72, 80, 4, -8, -16, -24, -72);
const place = fc.tuple(fc.nat({ max: 15 }), fc.constantFrom(0, 0, 0, 0, 8, 8, 16, 24, 40, 56, 72, -1));
const as = fc.constantFrom(-1, -1, -1, -1, -1, 0, 1, 2, 3, 4);
const extras: Readonly<Record<string, fc.Arbitrary<number>>> = {
  addressOf: fc.constant(0),
  copy: fc.constant(0),
  add: distance,
  index: fc.constantFrom(1, 4, 8, 16, 80),
  load: distance,
  store: distance,
  block: fc.constantFrom(0, 8, 16, 24, 80, 240),
  onTargets: fc.nat({ max: 3 }),
};

export const recipe: fc.Arbitrary<Recipe> = fc.record({
  objects: fc.array(fc.tuple(fc.nat({ max: shapes.length - 1 }), fc.constantFrom('one' as const, 'many' as const)), {
    minLength: 3,
    maxLength: 8,
  }),
  constraints: fc.array(
    fc
      .constantFrom('addressOf', 'addressOf', 'addressOf', 'copy', 'copy', ...Object.keys(extras))
      .chain((what) => fc.tuple(fc.constant(what), place, place, extras[what] ?? fc.constant(0), as)),
    { minLength: 5, maxLength: 28 },
  ),
});

export interface Cooked {
  readonly memory: Memory;
  readonly constraints: Constraints;
  resolve(site: number, object: ObjectId): void;
  /** A place that nobody can point to and that no call fills. */
  isSettled(cell: CellId): boolean;
  readonly places: readonly CellId[];
  cellAt(place: readonly [number, number]): CellId;
  /** What a target is called, whatever its number. */
  name(cell: CellId): string;
  objectName(cell: CellId): string;
}

const nodes = 8;

/** Numbers beyond the objects are places that nobody can point to. */
export function cook({ objects, constraints }: Recipe, precision: Precision = 'fields'): Cooked {
  const memory = new Memory(new Shapes({ wordSize: 64, precision }));
  memory.views.internAll(heads);
  const all = new Constraints();
  const names: string[] = [];
  const create = (name: string, shape: Shape, extent: 'one' | 'many'): ObjectId => {
    const object = memory.newObject(memory.shapes.intern(shape, layouts), extent);
    names[object] = name;
    return object;
  };
  const made = objects.map(([shape, extent], i) => create(`o${i}`, shapes[shape] ?? null, extent));
  // What two of them hold is declared.
  const declared = heads.slice(0, 2).map((head) => memory.views.intern(head));
  const free = Array.from({ length: nodes }, (_, i) => memory.newNode(declared[i - 6]));
  const cellAt = ([index, offset]: Place): CellId => {
    const object = made[index % (made.length + nodes)];
    if (object === undefined) return free[(index % (made.length + nodes)) - made.length] ?? -1;
    return offset < 0 ? memory.anyCell(object) : memory.cell(object, offset);
  };
  const isFree = (c: CellId): boolean => memory.objectOf(c) < 0;
  for (const [what, to, from, extra, used] of constraints) {
    const [dst, src] = [cellAt(to), cellAt(from)];
    const head = heads[used];
    const as = head ? memory.views.intern(head) : anyHead;
    if (what === 'addressOf' && !isFree(src)) all.addressOf(dst, src);
    if (what === 'copy') all.copy(dst, src);
    if (what === 'add') all.add(dst, src, extra, as);
    if (what === 'index') all.index(dst, src, extra);
    if (what === 'load') all.load(dst, src, extra, as);
    if (what === 'store') all.store(dst, extra, src, as);
    if (what === 'block') all.block(dst, src, extra);
    if (what === 'onTargets') all.onTargets(dst, extra);
  }
  const called = constraints.filter(([what]) => what === 'onTargets').map(([, , , site]) => free[(site + 1) % nodes]);
  const name = (cell: CellId): string => {
    const c = memory.canonical(cell);
    return `${names[memory.objectOf(c)]}+${memory.offsetOf(c)}`;
  };
  return {
    memory,
    constraints: all,
    places: [...new Set([...constraints.flatMap(([, a, b]) => [cellAt(a), cellAt(b)])])].filter((c) => c >= 0),
    cellAt,
    /** A call of `object`: argument 0 goes to its first word, what it holds second comes back, and it makes an object. */
    resolve(site, object) {
      const [argument, result] = [free[site % nodes] ?? -1, free[(site + 1) % nodes] ?? -1];
      all.copy(memory.cell(object, 0), argument);
      all.copy(result, memory.cell(object, 8));
      if ((names[object] ?? '').includes('/')) return;
      const fresh = create(`${names[object]}/${site}`, ['record', 0], 'many');
      all.addressOf(result, memory.cell(fresh, 8));
    },
    isSettled: (cell) => isFree(cell) && free.includes(cell) && !called.includes(cell),
    name,
    objectName: (cell) => names[memory.objectOf(cell)] ?? '',
  };
}
