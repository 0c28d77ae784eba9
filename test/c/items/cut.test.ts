import { describe, expect, it } from 'vitest';
import { cutUnit, type ItemTable } from '../../../src/c/items.ts';
import { createAtoms } from '../../../src/c/preprocess/atoms.ts';
import { TokenFlag } from '../../../src/c/preprocess/tokens.ts';
import { plainUnit } from '../../support/plain-tokens.ts';

function cut(text: string): { readonly table: ItemTable; readonly texts: readonly string[] } {
  const atoms = createAtoms();
  const table = cutUnit(plainUnit(text, atoms), atoms);
  const texts = table.items.map((_, i) => {
    const words: string[] = [];
    for (let t = table.first[i] ?? 0; t < (table.last[i] ?? 0); t++) words.push(atoms.text(table.tokens.atom[t] ?? 0));
    return words.join(' ');
  });
  return { table, texts };
}

/** `|` marks where an item ends; a `;` that belongs to none is left out. */
describe('items end', () => {
  it.each([
    ['after a declaration', 'int a , b = 3 ;| extern int c ;|'],
    ['after a body', 'int f ( void ) { return 1 ; }| int g ;|'],
    ['after old-style parameters and their body', 'int f ( a , b ) int a ; char * b ; { return a ; }| int g ;|'],
    ['after a record with a declarator', 'struct s { int a ; } x ;| struct s f ( void ) { return x ; }|'],
    ['after an anonymous record', 'struct { int a ; } x = { 1 } ;| union { int b ; } * y ;|'],
    ['after an initialiser with braces', 'int v [ ] = { 1 , { 2 } } ;| int w ;|'],
    ['after asm and static assertions', 'asm ( "x" ) ;| _Static_assert ( 1 , "y" ) ;| int a ;|'],
    ['after an enum', 'enum e { A , B } ;| enum e f ( ) { return A ; }|'],
    ['after a record with attributes', 'struct __attribute__ ( ( packed ) ) s { int a ; } ;| int b ;|'],
    ['after a function with attributes', '__attribute__ ( ( used ) ) static int f ( a ) int a ; { }| int b ;|'],
    ['after attributes behind the head', 'int f ( void ) __attribute__ ( ( cold ) ) { }| int b ;|'],
    ['after a function that returns a record', 'struct s { int a ; } f ( void ) { return x ; }| int b ;|'],
    ['after a function that returns a function', 'int ( * f ( void ) ) ( int ) { return 0 ; }| int b ;|'],
    ['after typeof', 'typeof ( x ) y ;| int b ;|'],
    ['after a statement expression', 'int a = ( { int b ; b ; } ) ;| int c ;|'],
    ['after a declaration without declarator', 'struct s ;| int c ;|'],
    ['not in the middle of a bit-field', 'struct s { int a : 3 ; } ;|'],
  ])('%s', (_, marked) => {
    const { table, texts } = cut(marked.replaceAll('|', ' '));
    expect(texts).toEqual(
      marked
        .split('|')
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    );
    expect(table.limitations).toEqual([]);
  });

  it('and stray semicolons are no items', () => {
    expect(cut('; int a;; int f(void) { }; int b;').texts).toEqual(['int a ;', 'int f ( void ) { }', 'int b ;']);
  });

  it('after a macro call without semicolon, if the next line starts a declaration', () => {
    expect(cut('MODULE(x, y)\nint a;\nMODULE(z)\nstatic int f(void)\n{ }\n').texts).toEqual([
      'MODULE ( x , y )',
      'int a ;',
      'MODULE ( z )',
      'static int f ( void ) { }',
    ]);
  });
});

describe('lines of directives', () => {
  it('belong to no item and change none', () => {
    const atoms = createAtoms();
    const plain = cutUnit(plainUnit('int a; int f(void) { g(); }', atoms), atoms);
    const unit = plainUnit('int a; pragma { ; int f(void) { pragma ( ; g(); }', atoms);
    const flags = unit.tokens.flags.slice();
    for (const t of [3, 4, 5, 12, 13, 14]) flags[t] = TokenFlag.directive;
    const table = cutUnit({ ...unit, tokens: { ...unit.tokens, flags } }, atoms);
    expect(table.limitations).toEqual([]);
    expect(table.items.map((item) => [...item.names])).toEqual(plain.items.map((item) => [...item.names]));
    expect(table.items.map((item) => item.digest)).toEqual(plain.items.map((item) => item.digest));
  });
});

describe('brackets that do not pair', () => {
  it('cost one item', () => {
    const { table, texts } = cut(
      'int a;\nint f(void) {\n  if (a) {\n    g(;\n  }\nint b;\nint h(void) { return 1; }\nint c;\n',
    );
    expect(texts.slice(-3)).toEqual(['int b ;', 'int h ( void ) { return 1 ; }', 'int c ;']);
    expect(texts[0]).toBe('int a ;');
    expect(table.limitations.map((l) => [l.kind, l.line])).toEqual([['unparsed-range', 2]]);
  });

  it('a stray closing brace ends an item', () => {
    const { table, texts } = cut('int a; } int b;');
    expect(texts).toEqual(['int a ;', '}', 'int b ;']);
    expect(table.limitations).toHaveLength(1);
  });

  it('in every function of a long file take no more than linear time', () => {
    const { texts } = cut('int f(void) {\n  x(;\n'.repeat(50_000));
    expect(texts).toHaveLength(50_000);
  });

  it('old-style lookahead is bounded', () => {
    expect(cut('f(a, b, c) x\n'.repeat(50_000)).texts.length).toBeGreaterThan(0);
  });
});

describe('nesting', () => {
  it('beyond the limit is a Limitation, and the next item is read', () => {
    const { table, texts } = cut(`int a = ${'('.repeat(100_000)}1${')'.repeat(100_000)};\nint b;`);
    expect(texts).toHaveLength(2);
    expect([...table.tooDeep]).toEqual([1, 0]);
    expect(table.limitations.map((l) => l.kind)).toEqual(['nesting-depth']);
  });

  it('up to the limit is fine', () => {
    const { table } = cut(`int a = ${'('.repeat(256)}1${')'.repeat(256)};`);
    expect(table.limitations).toEqual([]);
  });
});

describe('an item', () => {
  it('knows its place and names', () => {
    const atoms = createAtoms();
    const table = cutUnit(
      plainUnit('int a;\n# 7 "inc.h"\nstatic struct s *f(int b) { return g(b, b); }\n', atoms),
      atoms,
    );
    const item = table.items[1];
    expect([item?.path, item?.line]).toEqual(['inc.h', 7]);
    expect([...(item?.names ?? [])].map((atom) => atoms.text(atom)).sort()).toEqual(['b', 'f', 'g', 's']);
    expect([...(item?.names ?? [])]).toEqual([...(item?.names ?? [])].sort((a, b) => a - b));
  });

  it.each([
    ['typedef int T;', 'T'],
    ['typedef struct s { int a; } S, *P, A[4];', 'S P A'],
    ['typedef int (*F)(T a, U b), (G)(int), H(void);', 'F G H'],
    ['typedef void (*(*M)(int x))(char y);', 'M'],
    ['int typedef V;', 'V'],
    ['struct { int typedef_name; } typedef W;', 'W'],
    ['typedef unknown_t X __attribute__((aligned(8)));', 'X'],
    ['typedef __typeof__(struct q *) Y;', 'Y'],
    ['typedef enum e { K } Z;', 'Z'],
    ['typedef unsigned long long size_t;', 'size_t'],
    ['int a;', ''],
    ['int f(void) { typedef int L; return 0; }', ''],
  ])('%s defines the typedef names %s', (text, names) => {
    const atoms = createAtoms();
    const table = cutUnit(plainUnit(text, atoms), atoms);
    expect([...(table.items[0]?.typedefs ?? [])].map((atom) => atoms.text(atom)).join(' ')).toBe(names);
  });
});
