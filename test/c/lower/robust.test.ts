import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lowerItem } from '../../../src/c/lower/item.ts';
import { printProgram } from '../../../src/c/print.ts';
import { createUnitScope } from '../../../src/c/symbols.ts';
import type { SyntaxTree } from '../../../src/c/syntax-tree.ts';
import { type FrontEnd, type LoweredUnit, loadFrontEnd } from '../../support/front-end.ts';

let frontEnd: FrontEnd;
beforeAll(async () => {
  frontEnd = await loadFrontEnd();
});

const lower = (source: string): LoweredUnit => frontEnd.lower({ 'u.c': source }, { path: 'u.c' });
const printed = (source: string): string => printProgram(lower(source).items);
const kinds = (unit: LoweredUnit): Set<string> => new Set(unit.limitations.map((l) => l.kind));

const directory = new URL('../../../fixtures/c/', import.meta.url);
const sources = readdirSync(directory)
  .filter((name) => name.endsWith('.c'))
  .map((name) => readFileSync(new URL(name, directory), 'utf8').replace(/\/\/.*$/gm, ''));

describe('odd C', () => {
  it('is lowered without a throw: fixtures cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.double({ min: 0, max: 1, noNaN: true }), (source, where) => {
        printed(source.slice(0, Math.floor(source.length * where)));
      }),
      { numRuns: 300 },
    );
  });

  it('is lowered without a throw: words deleted, doubled and swapped', () => {
    const words = fc.constantFrom(
      '(',
      ')',
      '{',
      '}',
      ';',
      ',',
      '=',
      '*',
      'int',
      'struct',
      'case',
      '->',
      '"x"',
      '[',
      '...',
    );
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), word: words });
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 6 }), (source, edits) => {
        let text = source;
        for (const { at, cut, word } of edits) {
          const from = Math.floor(text.length * at);
          text = `${text.slice(0, from)} ${word} ${text.slice(from + cut)}`;
        }
        printed(text);
      }),
      { numRuns: 400 },
    );
  });

  it('is lowered without a throw: trees whose kinds and fields are shuffled', () => {
    const trees = sources.flatMap((source) =>
      frontEnd.parse({ 'u.c': source }, 'u.c').parsed.map((p) => copyOf(p.tree)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...trees),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 8 }),
        (tree, edits) => {
          const kind = tree.kind.slice();
          const field = tree.field.slice();
          for (const [at, newKind, newField] of edits) {
            kind[at % tree.length] = newKind % tree.kinds.length;
            field[at % tree.length] = newField % tree.fields.length;
          }
          const scope = createUnitScope({ wordSize: 64 });
          lowerItem({ ...tree, kind, field }, [{ first: 0, last: 1 }], { path: 'u.c', line: 1 }, scope);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** `tree` with its `nth` node of `kind` nested `times` in copies of itself. */
function repeated(tree: SyntaxTree, kind: string, nth: number, times: number): SyntaxTree {
  const at = [...tree.kind.keys()].filter((node) => tree.kinds[tree.kind[node] ?? 0] === kind)[nth];
  if (at === undefined) return tree;
  const from = Array.from({ length: tree.length + times }, (_, n) => (n < at ? n : n < at + times ? at : n - times));
  const pick = (array: ArrayLike<number>): number[] => from.map((n) => array[n] ?? 0);
  const end = pick(tree.end).map((e) => (e > at ? e + times : e));
  const { field, first, last } = tree;
  return {
    ...tree,
    length: from.length,
    kind: Uint16Array.from(pick(tree.kind)),
    field: Uint8Array.from(pick(field)),
    end: Int32Array.from(end),
    first: Int32Array.from(pick(first)),
    last: Int32Array.from(pick(last)),
  };
}

/** A tree that outlives its unit's token stream. */
function copyOf(tree: SyntaxTree): SyntaxTree {
  const { tokens } = tree;
  const texts = Array.from({ length: tokens.length }, (_, i) => tokens.text(i));
  const none = (): undefined => undefined;
  const text = (i: number): string => texts[i] ?? '';
  const isTypedef = (): boolean => false;
  const at = { path: () => 'u.c', line: () => 1, column: () => 1 };
  return { ...tree, tokens: { length: tokens.length, text, ...at, invocation: none, isTypedef, attributes: [] } };
}

describe('what did not parse', () => {
  it('reads and writes every name in it', () => {
    const unit = lower('int a, b; void f(int c) { a = 1; @ b $$ c ]; c = 2; }');
    const text = printProgram(unit.items);
    expect(text).toContain('<unparsed:');
    expect(text).toContain('c = 2');
    expect(kinds(unit)).toContain('unparsed-range');
  });

  it('is still a function if it reads like one', () => {
    const unit = lower('static void broken(int a) { if (a { total += a; } } ] ) }');
    const names = unit.items.flatMap((i) => i.declarations.map((d) => ('name' in d ? d.name : d.tag)));
    expect(names).toContain('broken');
    expect(printProgram(unit.items)).toContain('total');
  });
});

describe('nesting', () => {
  it('of binary operators of any length is lowered or named in full', () => {
    const sum = (n: number): string => Array.from({ length: n }, (_, i) => `v${i}`).join(' + ');
    expect(printed(`int f(void) { return ${sum(500)}; }`)).toContain('v499');
    const unit = lower(`int f(void) { return ${sum(5000)}; }`);
    expect(printProgram(unit.items)).toContain('v4999');
    expect(kinds(unit)).toContain('nesting-depth');
  });

  it('of else-if chains is lowered up to the budget, the rest is named', () => {
    const chain = (n: number): string =>
      Array.from({ length: n }, (_, i) => `if (a == ${i}) b${i} = 1; else `).join('');
    expect(printed(`void f(int a) { ${chain(400)} return; }`)).toContain('b399 = 1');
    const unit = lower(`void f(int a) { ${chain(3000)} return; }`);
    expect(printProgram(unit.items)).toContain('b2999');
    expect(kinds(unit).size).toBeGreaterThan(0);
  });

  it.each([
    ['parentheses', (n: number) => `int x; int f(void) { return ${'('.repeat(n)}x${')'.repeat(n)}; }`],
    ['blocks', (n: number) => `int x; void f(void) ${'{'.repeat(n)} x = 1; ${'}'.repeat(n)}`],
    ['unary operators', (n: number) => `int x; int f(void) { return ${'!'.repeat(n)} x; }`],
    ['conditionals', (n: number) => `int x; int f(void) { return ${'x ? x : '.repeat(n)} x; }`],
    ['pointers', (n: number) => `int ${'*'.repeat(n)} x;`],
    ['initialisers', (n: number) => `int x[] = ${'{'.repeat(n)} 1 ${'}'.repeat(n)};`],
    ['records', (n: number) => `${'struct { '.repeat(n)} int a; ${'} x; '.repeat(n)}`],
    ['commas', (n: number) => `int x; void f(void) { ${'x, '.repeat(n)} x; }`],
  ])('of %s does not overflow the stack', (_, make) => {
    for (const depth of [10, 250, 900, 10_000]) {
      const unit = lower(make(depth));
      const named = printProgram(unit.items).includes('x');
      expect(named || kinds(unit).has('nesting-depth')).toBe(true);
    }
  });

  it.each([
    ['compound_statement', 'int x; void f(void) { { x = 1; } }', 1],
    ['parenthesized_expression', 'int x; int f(void) { return (x); }', 0],
    ['unary_expression', 'int x; int f(void) { return !x; }', 0],
    ['if_statement', 'int x; void f(void) { if (x) x = 1; }', 0],
    ['pointer_declarator', 'int *x;', 0],
    ['initializer_list', 'int x[] = { 1 };', 0],
    ['type_descriptor', 'int x[sizeof(int)];', 0],
  ])('of 10,000 %s in a tree does not overflow the stack', (kind, source, nth) => {
    const { parsed } = frontEnd.parse({ 'u.c': source }, 'u.c');
    const trees = parsed.map((p) => repeated(copyOf(p.tree), kind, nth, 10_000));
    expect(trees.some((tree) => tree.length > 10_000)).toBe(true);
    for (const tree of trees) {
      const { declarations, limitations } = lowerItem(
        tree,
        [],
        { path: 'u.c', line: 1 },
        createUnitScope({ wordSize: 64 }),
      );
      expect(printProgram([{ path: 'u.c', line: 1, declarations }]).includes('x') || limitations.length > 0).toBe(true);
    }
  });
});
