import { beforeAll, describe, expect, it } from 'vitest';
import { lowerItem } from '../../src/c/lower/item.ts';
import type { UnitScope } from '../../src/c/symbols.ts';
import type { SyntaxTree } from '../../src/c/syntax-tree.ts';
import { holds, type Trace, traceLookups, traceText } from '../../src/c/trace.ts';
import { type FrontEnd, loadFrontEnd } from '../support/front-end.ts';

let frontEnd: FrontEnd;
beforeAll(async () => {
  frontEnd = await loadFrontEnd();
});

const scopeOf = (source: string): UnitScope => frontEnd.lower({ 'u.c': source }, { path: 'u.c' }).scope;

/** What lowering `code` after `before` asks. */
function traceOf(before: string, code: string): Trace {
  const scope = scopeOf(before);
  const { table, parsed } = frontEnd.parse({ 'u.c': `${before}\n${code}` }, 'u.c');
  const last: { tree: SyntaxTree } | undefined = parsed.at(-1);
  if (!last) throw new Error('nothing parsed');
  const traced = traceLookups(scope);
  lowerItem(last.tree, [], { path: 'u.c', line: table.items.at(-1)?.line ?? 1 }, traced.scope);
  return traced.trace();
}

const before = 'struct r { int x; }; struct s { int a; struct r r; }; extern int g; enum e { A };';
const code = 'int f(struct s *p) { return p->a + g + A; }';

describe('a trace', () => {
  it.each([
    ['nothing changed', before],
    ['another record has a member of that name', `${before} struct t { int a; };`],
    ['the record gains a member', before.replace('int a;', 'int a, b;')],
    ['something else is declared', `${before} int h(void); typedef long t;`],
  ])('holds when %s', (_, other) => {
    expect(holds(traceOf(before, code), scopeOf(other))).toBe(true);
  });

  it.each([
    ['a member changed its type', before.replace('int a', 'long a')],
    ['a variable changed its type', before.replace('extern int g', 'extern char *g')],
    ['an enumerator changed its value', before.replace('A }', 'A = 2 }')],
    ['a variable is gone', before.replace('extern int g;', '')],
    ['a local typedef hides nothing any more', before.replace('extern int g;', 'typedef int g;')],
  ])('does not hold when %s', (_, other) => {
    expect(holds(traceOf(before, code), scopeOf(other))).toBe(false);
  });

  it.each([
    ['it gains a member', before.replace('int a;', 'int a, b;')],
    ['the record in it changed', before.replace('int x', 'int y')],
  ])('of a record asked for whole does not hold when %s', (_, other) => {
    const initialised = 'struct s whole = { 1 }; ';
    expect(holds(traceOf(before, initialised), scopeOf(before))).toBe(true);
    expect(holds(traceOf(before, initialised), scopeOf(other))).toBe(false);
  });

  it('has a text of its own for other meanings', () => {
    const one = traceText(traceOf(before, code));
    expect(one).toMatch(/^[0-9a-f]{8}$/);
    expect(traceText(traceOf(before, code))).toBe(one);
    expect(traceText(traceOf(before.replace('int a', 'long a'), code))).not.toBe(one);
  });
});
