import { describe, expect, it } from 'vitest';
import type { LinkedProgram } from '../../src/analysis/facts/link.ts';
import { linkProgram } from '../../src/analysis/facts/link.ts';
import { Attribution } from '../../src/state/attribution.ts';
import { programContexts } from '../../src/state/contexts.ts';
import type { Classification, Precision } from '../../src/state/inventory.ts';
import { lifetimesOf } from '../../src/state/lifetimes.ts';
import { findUpdates } from '../../src/state/updates.ts';
import { type FunctionText, type ObjectText, type ProgramText, wholeProgramOf } from '../support/whole-program.ts';

const fields = ['struct conn', 'struct list', 'struct other'].map((tag) => ({
  tag,
  line: 0,
  endLine: 0,
  fields: ['state', 'bytes', 'next', 'prev', 'head'].map((name) => ({
    name,
    line: 0,
    type: 'int',
    shape: 'scalar' as const,
  })),
  union: false,
}));

const linked: LinkedProgram = linkProgram('program', [
  {
    path: 'a.c',
    items: [{ path: 'a.h', line: 1, facts: { records: fields, enums: [], variables: [], functions: [] } }],
  },
]);

/** `main` sets up in line 5 and serves packets from line 10; `input` handles them, `tick` is a timer's. */
function program(
  input: FunctionText,
  objects: Readonly<Record<string, ObjectText>>,
  main: FunctionText = {},
): ProgramText {
  return {
    functions: {
      main: { loops: [[10, 20]], calls: ['11: poll()', '12: input'], ...main },
      input,
      tick: { writes: objects.ticks ? ['3: ticks'] : [] },
    },
    objects,
    callbacks: ['tick by signal as signal 14 in main:3'],
  };
}

function classesOf(text: ProgramText, precision: Precision = 'fields') {
  const whole = wholeProgramOf(text);
  const contexts = programContexts(whole, { packet: [], timer: [], control: [], peer: [] });
  const lifetimes = lifetimesOf(whole, contexts.packets.frames);
  const attribution = new Attribution(whole, lifetimes, precision, () => true);
  const updates = findUpdates({ program: whole, linked, contexts, lifetimes, attribution, precision });
  return { of: (key: string): Classification | undefined => updates.classes.get(key), updates };
}

const receiving: FunctionText = { calls: ['2: recvfrom()'] };
const lines = (c: Classification | undefined): readonly number[] => (c?.writes ?? []).map(({ at }) => at.line);

describe('variables', () => {
  const objects = {
    total: { is: 'global' },
    limit: { is: 'static' },
    ticks: { is: 'static' },
    unused: { is: 'global' },
    budget: { is: 'local', in: 'main' },
    scratch: { is: 'local', in: 'input' },
  } as const;
  const text = program(
    { ...receiving, writes: ['4: total', '5: *budget', '6: scratch'], reads: ['7: limit'] },
    objects,
    { writes: ['5: limit', '6: total', '7: unused'] },
  );

  it('are updateable where packets or timers write them', () => {
    const { of } = classesOf(text);
    expect(of('a.c::total')).toMatchObject({ persistent: true, perCrossFlow: true, updateable: true });
    expect(of('a.c::total')?.contexts).toEqual(['packet', 'startup']);
    expect(of('a.c::ticks')).toMatchObject({ updateable: true, contexts: ['timer'] });
    expect(of('a.c::limit')).toMatchObject({ storage: 'static', perCrossFlow: true, updateable: false });
    expect(of('a.c::unused')).toMatchObject({ persistent: true, perCrossFlow: false, updateable: false });
  });

  it('list every write with its contexts, by line', () => {
    const writes = classesOf(text).of('a.c::total')?.writes;
    expect(writes?.map(({ at, function: fn, contexts, how }) => [at.line, fn, contexts, how])).toEqual([
      [4, 'input', ['packet'], 'name'],
      [6, 'main', ['startup'], 'name'],
    ]);
  });

  it('of frames that outlive packets are persistent, other locals are none', () => {
    const { of } = classesOf(text);
    expect(of('a.c::main::budget')).toMatchObject({ storage: 'loop-local', updateable: true });
    expect(of('a.c::input::scratch')).toBeUndefined();
  });

  it('with precision paper, only packets make state', () => {
    const { of } = classesOf(text, 'paper');
    expect(of('a.c::ticks')).toMatchObject({ perCrossFlow: false, updateable: false, contexts: ['timer'] });
    expect(of('a.c::total')).toMatchObject({ updateable: true });
  });

  it('are not judged where packets are not known to come in', () => {
    const { of } = classesOf({
      functions: { main: { loops: [[2, 9]], writes: ['3: total'] } },
      objects: { total: { is: 'global' } },
    });
    expect(of('a.c::total')).toMatchObject({ persistent: true, perCrossFlow: null, updateable: null });
  });
});

describe('memory of the heap', () => {
  const conn = { is: 'heap', in: 'input', members: { 0: ['struct conn.state'], 8: ['struct conn.bytes'] } } as const;

  it('with a record is its members; a variable that leads to it makes them persistent', () => {
    const writes = ['4: *conn+8 struct conn.bytes'];
    const held = classesOf(program({ ...receiving, writes }, { conns: { is: 'static', pointsTo: ['conn'] }, conn }));
    expect(held.of('struct conn.bytes')).toMatchObject({ storage: 'field', persistent: true, updateable: true });
    expect(held.of('struct conn.state')).toBeUndefined();
    expect(held.updates.untouched('struct conn')).toMatchObject({ persistent: true, updateable: false, writes: [] });
    const free = classesOf(program({ ...receiving, writes }, { conn }));
    expect(free.of('struct conn.bytes')).toMatchObject({ persistent: false, perCrossFlow: false, updateable: false });
  });

  it('without a record is part of what holds it, else an element by its place in the function', () => {
    const buffer = { is: 'heap', in: 'input' } as const;
    const writes = ['4: *buffer'];
    const held = classesOf(program({ ...receiving, writes }, { name: { is: 'static', pointsTo: ['buffer'] }, buffer }));
    expect(lines(held.of('a.c::name'))).toEqual([4]);
    const free = classesOf(program({ ...receiving, writes }, { buffer }));
    expect(free.of('a.c::input::heap@1')).toMatchObject({ storage: 'heap', persistent: false });
  });

  it('with precision paper is part of every variable that leads to it', () => {
    const inner = { is: 'heap', in: 'input' } as const;
    const outer = { is: 'heap', in: 'input', pointsTo: ['inner'] } as const;
    const objects = { table: { is: 'static', pointsTo: ['outer'] }, outer, inner } as const;
    const { of } = classesOf(program({ ...receiving, writes: ['4: *inner'] }, objects), 'paper');
    expect(lines(of('a.c::table'))).toEqual([4]);
  });
});

describe('memory of which nothing is known', () => {
  const objects = {
    pool: { is: 'static', pointsTo: ['block'] },
    block: { is: 'heap', in: 'input' },
    own: { is: 'local', in: 'input', members: { 0: ['struct conn.state'], 8: ['struct conn.bytes'] } },
  } as const;
  const classes = (writes: readonly string[]) => classesOf(program({ ...receiving, writes }, objects));

  it('is a record where one is used, and that record outlives packets', () => {
    const { of, updates } = classes(['4: *block+any struct conn.state']);
    expect(of('struct conn.state')).toMatchObject({ persistent: true, updateable: true });
    expect(updates.untouched('struct conn').persistent).toBe(true);
    expect(updates.untouched('struct list').persistent).toBe(false);
    expect([...updates.records.keys()]).toEqual(['struct conn']);
  });

  it('is also where the pointer may lead to the stack', () => {
    expect(classes(['4: *own,block struct conn.state']).of('struct conn.state')?.persistent).toBe(true);
    expect(classes(['4: *own struct conn.state']).of('struct conn.state')).toBeUndefined();
  });

  it('is filled with all members of the record', () => {
    const { of } = classes(['4: *block+any struct conn.state', '5: memset() *block', '6: strcpy() *block']);
    expect([lines(of('struct conn.state')), lines(of('struct conn.bytes'))]).toEqual([[4, 5], [5]]);
    expect(of('struct list.state')).toBeUndefined();
  });
});

describe('a member that is named', () => {
  const objects = {
    conns: { is: 'static', members: { 0: ['struct conn.state'], 8: ['struct conn.bytes'] } },
    others: { is: 'static', members: { 0: ['struct other.head'], 8: ['struct other.next'] } },
    alike: { is: 'static', members: { 0: ['struct list.state'], 8: ['struct list.head'] } },
    plain: { is: 'static' },
  } as const;

  it('says which of the targets are meant', () => {
    const { of } = classesOf(
      program({ ...receiving, writes: ['4: *conns,others,alike,plain struct conn.state'] }, objects),
    );
    const written = ['conns', 'others', 'alike', 'plain'].filter((name) => lines(of(`a.c::${name}`)).length > 0);
    expect(written).toEqual(['conns', 'alike', 'plain']);
    expect(of('struct other.head')).toBeUndefined();
  });

  it('says nothing where no target holds it', () => {
    const { of } = classesOf(program({ ...receiving, writes: ['4: *others,plain struct conn.state'] }, objects));
    expect([of('a.c::others'), of('a.c::plain'), of('struct conn.state')].map(lines)).toEqual([[4], [4], [4]]);
  });

  it('is written itself where the offset is not known', () => {
    const { of } = classesOf(program({ ...receiving, writes: ['4: *conns+any struct conn.state'] }, objects));
    expect([lines(of('struct conn.state')), of('struct conn.bytes')]).toEqual([[4], undefined]);
    expect(lines(of('a.c::conns'))).toEqual([4]);
  });

  it('is an element even where nothing is known of the target; without a member that is said', () => {
    const found = classesOf(program({ ...receiving, writes: ['4: *? struct conn.state', '5: *?'] }, {}));
    expect(lines(found.of('struct conn.state'))).toEqual([4]);
    expect(found.updates.limitations.map(({ kind, line }) => [kind, line])).toEqual([['unknown-target', 5]]);
  });
});
