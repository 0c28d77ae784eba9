import { beforeAll, describe, expect, it } from 'vitest';
import type { Declaration } from '../../../src/c/program.ts';
import { createUnitScope, type MeaningKind, type UnitScope } from '../../../src/c/symbols.ts';
import { type FrontEnd, loadFrontEnd } from '../../support/front-end.ts';

let frontEnd: FrontEnd;
beforeAll(async () => {
  frontEnd = await loadFrontEnd();
});

const scopeOf = (source: string): UnitScope => frontEnd.lower({ 'u.c': source }, { path: 'u.c' }).scope;
const meaning = (source: string, name: string): number => scopeOf(source).meaning(kindOf(name), name);
const kindOf = (name: string): MeaningKind =>
  name.startsWith('struct ') ? 'record' : name.startsWith('enum ') ? 'enum' : 'ordinary';

describe('meaning', () => {
  it('is 0 for a name that nothing declares', () => {
    for (const name of ['y', 'struct y', 'enum y']) expect(meaning('int x;', name)).toBe(0);
  });

  it.each([
    ['the type of a variable', 'int x;', 'long x;', 'x'],
    ['variable or function', 'int x;', 'int x(void);', 'x'],
    ['what a typedef stands for', 'typedef int t; t x;', 'typedef long t; t x;', 'x'],
    ['the value of an enumerator', 'enum e { A };', 'enum e { A = 3 };', 'A'],
    ['the enum of an enumerator', 'enum e { A };', 'enum f { A };', 'A'],
    ['the enumerators of an enum', 'enum e { A };', 'enum e { A, B };', 'enum e'],
    ['the fields of a record', 'struct s { int a; };', 'struct s { int a, b; };', 'struct s'],
    ['the type of a member', 'struct s { int a; };', 'struct s { char a; };', 'struct s'],
    [
      'the fields of a record in it',
      'struct r { int x; }; struct s { struct r r[2]; };',
      'struct r { int y; }; struct s { struct r r[2]; };',
      'struct s',
    ],
    ['the braces around a member', 'struct s { int a, b; };', 'struct s { int a; struct { int b; }; };', 'struct s'],
    ['the length of an array', 'extern int a[]; ', 'extern int a[]; int a[3];', 'a'],
  ])('changes with %s', (_, before, after, name) => {
    expect(meaning(before, name)).not.toBe(meaning(after, name));
  });

  it.each([
    ['where it stands', 'int x;', 'int y; \n\n int x;', 'x'],
    ['a typedef in between', 'int x;', 'typedef int t; t x;', 'x'],
    [
      'another record with the same member',
      'struct s { int a; };',
      'struct s { int a; }; struct r { int a; };',
      'struct s',
    ],
    ['a repeated declaration', 'extern int x;', 'extern int x; extern int x; int x = 3;', 'x'],
    ['a definition after a prototype', 'int f(int);', 'int f(int); int f(int a) { return a; }', 'f'],
  ])('does not change with %s', (_, before, after, name) => {
    expect(meaning(before, name)).toBe(meaning(after, name));
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
    const first = scope.meaning('record', 'struct s');
    scope.declare(record(['b']), at);
    expect(scope.meaning('record', 'struct s')).not.toBe(first);
    scope.declare(record(['a', 'b']), at);
    expect(scope.meaning('record', 'struct s')).toBe(first);
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
