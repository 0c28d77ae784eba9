import { beforeAll, describe, expect, it } from 'vitest';
import { itemFacts } from '../../src/analysis/facts/item.ts';
import { linkProgram } from '../../src/analysis/facts/link.ts';
import { createEffects } from '../../src/state/handlers/effects.ts';
import { scratchElements } from '../../src/state/scratch.ts';
import { type FrontEnd, loadFrontEnd } from '../support/front-end.ts';

let frontEnd: FrontEnd;
beforeAll(async () => {
  frontEnd = await loadFrontEnd();
});

const declarations = `
int snprintf(char *s, unsigned long n, const char *format, ...); char *strcat(char *to, const char *from);
int take(int); void put(const char *); void bump(int *at);
struct session { int hash; int bytes; char name[32]; };
static char line[64]; static int n;
`;

function scratchOf(code: string): readonly string[] {
  const unit = frontEnd.lower({ 'a.c': declarations + code }, { path: 'a.c' });
  const items = unit.items.flatMap(({ path, line, declarations: d }) => {
    const facts = itemFacts(d, unit.scope);
    return facts ? [{ path, line, facts }] : [];
  });
  const program = linkProgram('test', [{ path: 'a.c', items }]);
  return [...scratchElements(program, createEffects(program))].sort();
}

describe('scratch', () => {
  it.each([
    [
      'a buffer that is filled, then handed on',
      'void f(int p) { snprintf(line, 64, "%d", p); put(line); }',
      ['a.c::line'],
    ],
    [
      'a static local that is returned',
      'char *f(int p) { static char s[8]; snprintf(s, 8, "%d", p); return s; }',
      ['a.c::f::s'],
    ],
    ['a variable for one value', 'int f(int p) {\n n = take(p);\n return n > 3 ? n : 0; }', ['a.c::n']],
    [
      'a field',
      'void f(struct session *s, int p) {\n s->hash = take(p);\n put(s->name + s->hash % 2); }',
      ['a.c::struct session.hash'],
    ],
    ['set in a loop and used there', 'void f(int p) { while (p--) {\n n = take(p);\n take(n); } }', ['a.c::n']],
  ])('%s', (_, code, expected) => {
    expect(scratchOf(code)).toEqual(expected);
  });

  it.each([
    ['a counter', 'int f(void) { return ++n; }'],
    ['a sum', 'void f(int p) { n += p; take(n); }'],
    ['set from itself', 'void f(int p) {\n n = n + p;\n take(n); }'],
    ['compared with the last packet, then set', 'void f(int p) {\n if (n == p) return;\n n = p; take(n); }'],
    ['used by another function', 'void f(int p) {\n n = p; take(n); }\nint g(void) { return n; }'],
    ['set in a branch', 'void f(int p) {\n if (p)\n n = p;\n take(n); }'],
    ['never used', 'void f(int p) { n = p; }'],
    ['its address is handed over first', 'void f(int p) {\n bump(&n);\n n = p; take(n); }'],
    ['appended to', 'void f(const char *p) { strcat(line, p); put(line); }'],
    ['one byte of it is set', 'void f(int p) {\n line[p] = 0;\n put(line); }'],
    [
      'a field kept for another function',
      'void f(struct session *s, int p) {\n s->hash = take(p);\n take(s->hash); }\nint g(struct session *s) { return s->hash; }',
    ],
  ])('not: %s', (_, code) => {
    expect(scratchOf(code)).toEqual([]);
  });
});
