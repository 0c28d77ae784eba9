import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordLayout, Shape } from '../../../src/analysis/flow/flow.ts';
import { Memory } from '../../../src/analysis/pointsto/memory.ts';
import { type Extent, Shapes } from '../../../src/analysis/pointsto/shapes.ts';
import { layouts } from './systems.ts';

const more: readonly RecordLayout[] = [
  ...layouts,
  // 3: offsets that nobody knows
  {
    tag: 'struct opaque',
    union: false,
    size: null,
    fields: [
      ['a', 0, 'word'],
      ['b', null, 'word'],
    ],
  },
  // 4: a union of an array of bytes and a record
  {
    tag: 'union raw',
    union: true,
    size: 32,
    fields: [
      ['bytes', 0, ['array', 1, 16]],
      ['s', 0, ['record', 0]],
      ['last', 24, 'word'],
    ],
  },
  // 5: ends in a record of variable length
  {
    tag: 'struct message',
    union: false,
    size: 40,
    fields: [
      ['n', 0, 4],
      ['value', 8, ['record', 2]],
    ],
  },
  // 6: a flexible array of records
  {
    tag: 'struct vector',
    union: false,
    size: 8,
    fields: [
      ['n', 0, 4],
      ['items', 8, ['array', ['record', 0], null]],
    ],
  },
];

const record = (index: number): Shape => ['record', index];
const shapes = new Shapes({ wordSize: 64, precision: 'fields' });
const id = (shape: Shape): number => shapes.intern(shape, more);

describe('which offsets are one cell', () => {
  const table: readonly (readonly [string, Shape, Extent, number, number])[] = [
    ['a scalar has one', 'word', 'one', 4, 0],
    ['outside of one object', 'word', 'one', 8, -1],
    ['one behind the other', 'word', 'many', 8, 0],
    ['before one object', record(0), 'one', -8, -1],
    ['before the first of many', record(0), 'many', -8, 8],
    ['members differ', record(1), 'one', 16, 16],
    ['an array is one element', record(1), 'one', 24 + 16 + 8, 24 + 8],
    ['bytes are one', record(1), 'one', 63, 56],
    ['inside of a scalar', record(1), 'one', 70, 68],
    ['an array of records', ['array', record(1), 3], 'one', 160 + 72, 72],
    ['an array of arrays', ['array', ['array', 'word', 4], 3], 'one', 88, 0],
    ['one past the end of an array', ['array', record(1), 3], 'one', 240, 0],
    ['two past the end of an array', ['array', record(1), 3], 'one', 248, -1],
    ['an array of unknown length', ['array', record(0), null], 'one', 1608, 8],
    ['an unknown shape', null, 'one', 1234, 1234],
    ['before an unknown shape', null, 'many', -8, -1],
    ['unknown offsets are one cell', record(3), 'one', 16, 0],
    ['a union with bytes is one cell as far as these go', record(4), 'one', 8, 0],
    ['a union, behind the bytes', record(4), 'one', 24, 24],
    ['behind a last array of one', record(2), 'one', 64, 24],
    ['behind a last array of one, many', record(2), 'many', 64, 24],
    ['behind a last array, nested', record(5), 'one', 80, 32],
    ['behind a flexible array', record(6), 'one', 8 + 16 * 9 + 8, 16],
    ['many of a record', record(1), 'many', 160 + 72, 72],
  ];

  it.each(table)('%s', (_, shape, extent, offset, expected) => {
    expect(shapes.normalise(id(shape), offset, extent)).toBe(expected);
  });

  it('a normal form is one of itself', () => {
    const all: readonly Shape[] = table.map(([, shape]) => shape);
    const extent = fc.constantFrom('one' as const, 'many' as const);
    fc.assert(
      fc.property(fc.constantFrom(...all), extent, fc.integer({ min: -300, max: 500 }), (shape, how, offset) => {
        const at = shapes.normalise(id(shape), offset, how);
        if (at >= 0) expect(shapes.normalise(id(shape), at, how)).toBe(at);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('on paper an object is one cell', () => {
    const paper = new Shapes({ wordSize: 64, precision: 'paper' });
    const shape = paper.intern(record(1), more);
    expect([paper.normalise(shape, 72, 'one'), paper.normalise(shape, -8, 'one'), ...paper.wordOffsets(shape)]).toEqual(
      [0, 0, 0],
    );
  });
});

describe('shapes', () => {
  it('of equal content are one, whatever item they come from', () => {
    const shifted: readonly RecordLayout[] = [...more.slice(1, 2), ...more.slice(0, 1)].map((layout) => ({
      ...layout,
      fields: layout.fields.map(([name, offset, shape]) => [name, offset, renumber(shape)] as const),
    }));
    expect(shapes.intern(['record', 0], shifted)).toBe(id(record(1)));
    expect(shapes.intern(['record', 1], shifted)).toBe(id(record(0)));
  });

  it('that hold themselves come to an end', () => {
    const own: readonly RecordLayout[] = [
      { tag: 'struct x', union: false, size: 16, fields: [['x', 0, ['record', 0]]] },
    ];
    const shape = shapes.intern(['record', 0], own);
    expect(shapes.normalise(shape, 8, 'one')).toBe(8);
  });

  it('say where pointers can be', () => {
    expect([...shapes.wordOffsets(id(record(1)))]).toEqual([0, 8, 16, 24, 32, 72]);
    expect([...shapes.wordOffsets(id(record(4)))]).toEqual([0, 24]);
    expect([...shapes.wordOffsets(id(['array', 1, 8]))]).toEqual([]);
  });
});

function renumber(shape: Shape): Shape {
  if (shape === null || typeof shape !== 'object') return shape;
  return shape[0] === 'record' ? ['record', 1 - shape[1]] : ['array', renumber(shape[1]), shape[2]];
}

describe('members that share bytes', () => {
  const names = (shape: Shape, offset: number, size?: number): string[] =>
    shapes.membersAt(id(shape), offset, size).map(([tag, field]) => `${tag}.${field}`);

  it.each([
    ['outermost first', record(1), 16, 8, ['struct server.link', 'struct list.prev']],
    ['of every element', ['array', record(1), 3], 80 + 24 + 16, 8, ['struct server.table', 'struct list.next']],
    ['all that a range touches', record(1), 60, 12, ['struct server.bytes', 'struct server.n']],
    ['of all views', record(2), 8, 8, ['struct value.p', 'struct value.pair', 'struct list.next']],
    ['up to the end', record(0), 8, 0, ['struct list.prev']],
    ['none in padding', record(2), 4, 4, []],
    ['behind the end', record(2), 40, 8, ['struct value.words']],
    [
      'of a cell that bytes make one',
      record(4),
      0,
      1,
      ['union raw.bytes', 'union raw.s', 'struct list.next', 'struct list.prev'],
    ],
  ] as const)('%s', (_, shape, offset, size, expected) => {
    expect(names(shape, offset, size)).toEqual(expect.arrayContaining([...expected]));
    expect(names(shape, offset, size)[0]).toBe(expected[0]);
    if (expected.length === 0) expect(names(shape, offset, size)).toEqual([]);
  });
});

describe('pointer arithmetic', () => {
  const memory = new Memory(shapes);
  const server = memory.newObject(id(record(1)), 'one');
  const servers = memory.newObject(id(['array', record(1), 3]), 'one');
  const heap = memory.newObject(id(record(1)), 'many');
  const bytes = memory.newObject(id(['array', 1, 24]), 'one');
  const unknown = memory.newObject(id(null), 'many');
  const where = (cell: number): string => `${memory.objectOf(cell)}+${memory.offsetOf(cell)}`;
  const moved = (object: number, offset: number, k: number): string[] => {
    const out = new Int32Array(2);
    return [...out.subarray(0, memory.moved(memory.cell(object, offset), k, out))].map(where);
  };

  it('finds the container', () => {
    expect(moved(server, 8, -8)).toEqual([`${server}+0`]);
    expect(moved(server, 0, -8)).toEqual([]);
  });

  it('of a later element in an array', () => {
    // &server.table[1] has the normal form of table[0]; 40 bytes back is the server.
    expect(moved(server, 24, -40)).toEqual([`${server}+0`]);
  });

  it('goes back in an array', () => {
    expect(moved(servers, 72, -80)).toEqual([`${servers}+72`]);
    expect(moved(server, 24, -16)).toEqual([`${server}+8`, `${server}+24`]);
  });

  it('into the middle of a scalar may go anywhere from there', () => {
    expect(moved(server, 0, 1)).toEqual([`${server}+-1`]);
  });

  it.each([
    ['by elements stays', servers, 72, 80, 72],
    ['by several elements stays', servers, 72, 160, 72],
    ['by bytes in bytes stays', bytes, 0, 1, 0],
    ['by bytes in a member of bytes stays', server, 56, 1, 56],
    ['by the size of what was allocated stays', heap, 8, 80, 8],
    ['by bytes in a record goes anywhere', server, 0, 1, -1],
    ['by words in a record goes anywhere', servers, 8, 8, -1],
    ['by anything in what nobody knows goes anywhere', unknown, 0, 16, -1],
    ['by more than the object stays', server, 8, 80, 8],
  ])('index %s', (_, object, offset, size, expected) => {
    expect(memory.offsetOf(memory.indexed(memory.cell(object, offset), size))).toBe(expected);
  });

  it('makes an unknown object that is used at many offsets one cell', () => {
    const object = memory.newObject(id(null), 'one');
    const first = memory.cell(object, 0);
    for (let offset = 8; offset < 8 * 64; offset += 8) memory.cell(object, offset);
    expect(memory.canonical(first)).toBe(first);
    const last = memory.cell(object, 8 * 64);
    expect([memory.canonical(first), memory.cell(object, 16), memory.anyCell(object)]).toEqual([last, last, last]);
  });
});
