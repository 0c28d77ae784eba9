import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutUnit } from '../../../src/c/items.ts';
import { createAtoms } from '../../../src/c/preprocess/atoms.ts';
import type { ParsedItem } from '../../../src/c/syntax.ts';
import { plainUnit } from '../../support/plain-tokens.ts';
import { parseText, print, syntaxParser } from '../../support/syntax.ts';

const printed = (items: readonly ParsedItem[]): string[] => items.map((item) => print(item.tree));

/** What `SyntaxTree` promises about its arrays. */
function expectSound({ tree, unparsed }: ParsedItem): void {
  const { length, end, first, last, kind, field } = tree;
  expect(end[0]).toBe(length);
  expect([first[0], last[0]]).toEqual([0, tree.tokens.length]);
  for (let n = 0; n < length; n++) {
    const stop = end[n] ?? 0;
    expect(stop).toBeGreaterThan(n);
    expect(stop).toBeLessThanOrEqual(length);
    expect(tree.kinds[kind[n] ?? -1]).toBeDefined();
    expect(tree.fields[field[n] ?? -1]).toBeDefined();
    let token = first[n] ?? 0;
    for (let child = n + 1; child < stop; child = end[child] ?? stop) {
      expect(first[child] ?? 0).toBeGreaterThanOrEqual(token);
      expect(last[child] ?? 0).toBeGreaterThanOrEqual(first[child] ?? 0);
      expect(end[child] ?? 0).toBeLessThanOrEqual(stop);
      token = last[child] ?? 0;
    }
    expect(last[n] ?? 0).toBeGreaterThanOrEqual(token);
  }
  for (const range of unparsed) {
    expect(range.first).toBeGreaterThanOrEqual(0);
    expect(range.last).toBeLessThanOrEqual(tree.tokens.length);
    expect(range.last).toBeGreaterThanOrEqual(range.first);
  }
}

describe('parse', () => {
  it('gives the wanted items in the wanted order', async () => {
    const atoms = createAtoms();
    const table = cutUnit(plainUnit('int a; int b; int c; int d;', atoms), atoms);
    const items = (await syntaxParser()).parse(table, [3, 1]);
    expect(items.map((item) => item.item)).toEqual([3, 1]);
    expect(printed(items)).toEqual(['(declaration int d)', '(declaration int b)']);
    expect((await syntaxParser()).parse(table, [])).toEqual([]);
  });

  it('gives the same trees in one batch and one by one', async () => {
    const text = 'typedef int T; T a; int f(T x) { return (T) - x; } struct s { T b; }; enum e { A }; T *g(void);';
    const { table, items } = await parseText(text);
    const parser = await syntaxParser();
    for (const item of items) {
      const [alone] = parser.parse(table, [item.item]);
      expect(alone && print(alone.tree)).toBe(print(item.tree));
      expect(alone?.tree.end).toEqual(item.tree.end);
      expectSound(item);
    }
  });

  it('has the place, spelling and macro of each token', async () => {
    const { items } = await parseText('int a;\n# 5 "x.h"\nstatic\n  long __inline__ b(void) { return 0x10ull; }');
    const { tokens } = items[1]?.tree ?? {};
    expect(tokens?.path(0)).toBe('x.h');
    expect([tokens?.line(1), tokens?.column(1)]).toEqual([6, 3]);
    expect(tokens?.text(2)).toBe('__inline__');
    expect(tokens?.text(9)).toBe('0x10ull');
    expect(tokens?.invocation(2)).toBeUndefined();
    expect(tokens?.isTypedef(1)).toBe(false);
  });

  it('tells typedef names from others', async () => {
    const { items } = await parseText('typedef int T; T a;');
    const { tokens } = items[1]?.tree ?? {};
    expect([tokens?.isTypedef(0), tokens?.isTypedef(1), tokens?.text(0)]).toEqual([true, false, 'T']);
  });

  it('an item without tokens is an empty tree', async () => {
    const { items } = await parseText('_Static_assert(1, "x");');
    expect(items[0]?.tree.length).toBe(1);
    expect(items[0]?.unparsed).toEqual([]);
  });
});

describe('what does not parse', () => {
  it('leaves the items around it whole', async () => {
    const { items } = await parseText('int a; int @ ( b; int f(void) { return 1; }\nint c;');
    const clean = items.filter((item) => item.unparsed.length === 0);
    expect(printed(clean)).toContain('(declaration int a)');
    expect(printed(clean)).toContain('(declaration int c)');
    expect(items.length).toBeGreaterThan(clean.length);
  });

  it('leaves the statements around it whole, and is reported as whole statements', async () => {
    const { items } = await parseText('void f(void) { a = 1; b = = c; d(2); if (e) { g = ; h(); } i(); }');
    const [item] = items;
    const text = item ? print(item.tree) : '';
    for (const whole of [
      '(assignment_expression a = 1)',
      '(call_expression d (argument_list 2))',
      '(call_expression h (argument_list))',
      '(call_expression i (argument_list))',
    ]) {
      expect(text).toContain(whole);
    }
    const words = (item?.unparsed ?? []).map(({ first, last }) =>
      Array.from({ length: last - first }, (_, i) => item?.tree.tokens.text(first + i)).join(' '),
    );
    expect(words).toEqual(['b = = c ;', 'g = ;']);
    expect(text).toContain('ERROR[b = = c ;]');
  });

  it('in a record costs one member', async () => {
    const { items } = await parseText('struct s { int a; int @ b; int c; };');
    const [text] = printed(items);
    expect(text).toContain('(field_declaration int a)');
    expect(text).toContain('(field_declaration int c)');
    expect(items[0]?.unparsed.map(({ first, last }) => last - first)).toEqual([4]);
  });

  it('too deep a nest is one ERROR', async () => {
    const { items } = await parseText(`int a = ${'('.repeat(100_000)}1${')'.repeat(100_000)}; int b;`);
    expect(printed(items)[1]).toBe('(declaration int b)');
    expect(items[0]?.tree.length).toBe(2);
    expect(items[0]?.unparsed).toEqual([{ first: 0, last: 200_005 }]);
  });

  it('too deep a tree without brackets is cut', async () => {
    const { items } = await parseText(`void f(void) { x = ${'- '.repeat(5000)}1; y = 2; }`);
    const [item] = items;
    if (item) expectSound(item);
    expect(item?.unparsed.length).toBe(1);
    expect(item && print(item.tree)).toContain('(assignment_expression y = 2)');
  });

  it('long chains are fine', async () => {
    const text = `int v[] = { ${'1, '.repeat(20_000)} }; void f(void) { ${'a(1); '.repeat(5000)} x = ${'1 + '.repeat(300)} 1; }`;
    const { items } = await parseText(text);
    expect(items.flatMap((item) => item.unparsed)).toEqual([]);
  });

  it('never throws, whatever the tokens', async () => {
    const parser = await syntaxParser();
    const word = fc.constantFrom(
      ...'int struct typedef T x f enum typeof ( ) { } [ ] ; , : * = . -> ... && ? 1 "s" asm if else for while do case default goto return sizeof __attribute__ _Generic _Alignof __builtin_va_arg offsetof @ # \\ + ++ += static const _Atomic union __label__ _Static_assert switch volatile'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const atoms = createAtoms();
        const table = cutUnit(plainUnit(`typedef int T; ${words.join(' ').replaceAll('#', '$')}`, atoms), atoms);
        const items = parser.parse(
          table,
          table.items.map((_, i) => i),
        );
        expect(items).toHaveLength(table.items.length);
        for (const item of items) expectSound(item);
      }),
      { numRuns: 300 },
    );
  });
});
