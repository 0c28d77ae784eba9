import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAtoms } from '../../../src/c/preprocess/atoms.ts';
import type { Declaration } from '../../../src/c/program.ts';
import { createUnitScope, type UnitScope } from '../../../src/c/symbols.ts';
import { type FrontEnd, loadFrontEnd } from '../../support/front-end.ts';

let frontEnd: FrontEnd;
beforeAll(async () => {
  frontEnd = await loadFrontEnd();
});

const scopeOf = (source: string): UnitScope => frontEnd.lower({ 'u.c': source }, { path: 'u.c' }).scope;
const binding = (source: string, name: string): number => scopeOf(source).binding(name);

describe('binding', () => {
  it('is 0 for a name that nothing declares', () => {
    expect(binding('int x;', 'y')).toBe(0);
  });

  it.each([
    ['the type of a variable', 'int x;', 'long x;', 'x'],
    ['variable or function', 'int x;', 'int x(void);', 'x'],
    ['what a typedef stands for', 'typedef int t; t x;', 'typedef long t; t x;', 'x'],
    ['the value of an enumerator', 'enum e { A };', 'enum e { A = 3 };', 'A'],
    ['the enum of an enumerator', 'enum e { A };', 'enum f { A };', 'A'],
    ['the fields of a record', 'struct s { int a; };', 'struct s { int a, b; };', 's'],
    ['the type of a member', 'struct s { int a; };', 'struct s { char a; };', 'a'],
    ['the record of a member', 'struct s { int a; };', 'struct r { int a; };', 'a'],
    ['that another record has the member', 'struct s { int a; };', 'struct s { int a; }; struct r { int a; };', 'a'],
    [
      'the fields of a record in it',
      'struct r { int x; }; struct s { struct r r[2]; };',
      'struct r { int y; }; struct s { struct r r[2]; };',
      's',
    ],
    [
      'the fields of the record that a typedef stands for',
      'typedef struct s t; struct s { int a; };',
      'typedef struct s t; struct s { int b; };',
      't',
    ],
    ['the braces around a member', 'struct s { int a, b; };', 'struct s { int a; struct { int b; }; };', 's'],
    ['the length of an array', 'extern int a[]; ', 'extern int a[]; int a[3];', 'a'],
  ])('changes with %s', (_, before, after, name) => {
    expect(binding(before, name)).not.toBe(binding(after, name));
  });

  it.each([
    ['where it stands', 'int x;', 'int y; \n\n int x;', 'x'],
    ['a typedef in between', 'int x;', 'typedef int t; t x;', 'x'],
    ['offsets', 'struct s { int a; };', 'struct s { int a; }; struct r { long b; struct s s; };', 'a'],
    ['a repeated declaration', 'extern int x;', 'extern int x; extern int x; int x = 3;', 'x'],
    ['a definition after a prototype', 'int f(int);', 'int f(int); int f(int a) { return a; }', 'f'],
  ])('does not change with %s', (_, before, after, name) => {
    expect(binding(before, name)).toBe(binding(after, name));
  });

  it('does not depend on the order of declarations of different names', () => {
    const parts = ['int x;', 'struct s { int a; };', 'struct r { char a; };', 'enum e { A };', 'typedef int t;'];
    const names = ['x', 's', 'r', 'a', 'A', 't', 'e'];
    const wanted = names.map((name) => binding(parts.join(''), name));
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (order) => {
        expect(names.map((name) => binding(order.join(''), name))).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });

  it('sums to the same in any order of atoms, and tells names apart that change places', () => {
    const sum = (source: string, order: string[]): number => {
      const atoms = createAtoms();
      for (const name of order) atoms.of(name);
      return scopeOf(source).bindings(Int32Array.from(order, (name) => atoms.of(name)).sort(), atoms);
    };
    const source = 'int x; long y; typedef struct { int z; } t;';
    const wanted = ['x', 'y', 'z', 't', 'unknown'].reduce((h, name) => (h + binding(source, name)) | 0, 0);
    expect(sum(source, ['x', 'y', 'z', 't', 'unknown'])).toBe(wanted);
    expect(sum(source, ['unknown', 't', 'y', 'z', 'x'])).toBe(wanted);
    expect(sum('long x; int y; typedef struct { int z; } t;', ['x', 'y', 'z', 't'])).not.toBe(wanted);
  });

  it('forgets what a redefinition replaces', () => {
    const place = { line: 0, column: 1 };
    const record = (names: string[]): Declaration => ({
      kind: 'record',
      tag: 'struct s',
      union: false,
      fields: names.map((name) => ({ name, type: { kind: 'void' }, place, offset: 0 })),
      size: 0,
      place,
      endLine: 0,
    });
    const scope = createUnitScope({ wordSize: 64 });
    const at = { path: 'u.c', line: 1 };
    scope.declare(record(['a', 'b']), at);
    const first = scope.binding('a');
    scope.declare(record(['b']), at);
    expect(scope.binding('a')).toBe(0);
    scope.declare(record(['a', 'b']), at);
    expect(scope.binding('a')).toBe(first);
  });
});

describe('redeclarations', () => {
  it('complete the length of an array, in either order', () => {
    const lengths = ['extern int a[]; int a[4];', 'int a[4]; extern int a[];'].map((source) => {
      const a = scopeOf(source).ordinary('a');
      return a?.kind === 'variable' && a.type.kind === 'array' ? a.type.length : undefined;
    });
    expect(lengths).toEqual([4, 4]);
  });

  it('keep the definition', () => {
    expect(scopeOf('int f(void) { return 1; } int f(void);').ordinary('f')?.kind).toBe('definition');
    expect(scopeOf('int x = 1; extern int x;').ordinary('x')).toMatchObject({ storage: 'global' });
  });

  it('of block scope leave file scope alone', () => {
    const scope = scopeOf('enum { A = 1 }; void f(void) { enum { A = 2 }; struct s { int a; } x; }');
    expect(scope.ordinary('A')).toMatchObject({ value: 1 });
    expect(scope.record('struct s')).toBeUndefined();
    expect(scope.record('f::struct s')?.fields).toHaveLength(1);
  });
});
