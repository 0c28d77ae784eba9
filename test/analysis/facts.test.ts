import { beforeAll, describe, expect, it } from 'vitest';
import type { FunctionFacts } from '../../src/analysis/facts/facts.ts';
import { itemFacts } from '../../src/analysis/facts/item.ts';
import { type FrontEnd, loadFrontEnd } from '../support/front-end.ts';

let frontEnd: FrontEnd;
beforeAll(async () => {
  frontEnd = await loadFrontEnd();
});

const declarations = `
struct check { int port; int rise; };
struct server { int weight; char *name; unsigned flags; struct check check; struct server *next; int ids[4]; };
struct keyword { const char *name; int (*parse)(struct server *s); int args; };
extern struct server defaults; static int total; int take(int); char *strdup(const char *);
void put(void *m, int v); void *calloc(unsigned long n, unsigned long size);
enum mode { MODE_A, MODE_B };
#define SRV_F_UP 1
#define SRV_CLEAR(s) do { (s)->weight = 0; (s)->flags = 0; } while (0)
`;

function factsOf(code: string, name: string): FunctionFacts {
  const unit = frontEnd.lower({ 'a.c': declarations + code }, { path: 'a.c' });
  const fn = unit.items
    .flatMap((item) => itemFacts(item.declarations, unit.scope)?.functions ?? [])
    .find((f) => f.name === name);
  if (!fn) throw new Error(`no function ${name}`);
  return fn;
}

/** `object path op form`, one for each store. */
function stores(fn: FunctionFacts): readonly string[] {
  return fn.stores.map((s) => {
    const object = s.target.object < 0 ? 'file' : fn.objects[s.target.object]?.key;
    return `${object} ${s.target.path} ${s.op} ${s.value.form}`;
  });
}

describe('stores', () => {
  it.each([
    ['a field through a parameter', 'void f(struct server *s) { s->weight = 1; }', ['p0 weight = constant']],
    ['a nested member', 'void f(struct server *s) { s->check.port++; }', ['p0 check.port ++ none']],
    ['an array member', 'void f(struct server *s, int i) { s->ids[i] = i; }', ['p0 ids[] = expression']],
    ['through another field', 'void f(struct server *s) { s->next->weight = 2; }', ['p0->next-> weight = constant']],
    ['a static of the file', 'void f(void) { total += 1; }', ['file total += constant']],
    ['a static local', 'int f(void) { static int n; return ++n; }', ['file f::n ++ none']],
    [
      'an alias of one place',
      'void f(struct server *s) { struct check *c = &s->check; c->rise = 3; }',
      ['p0 check.rise = constant'],
    ],
    [
      'a pointer with two targets stays an object of its own',
      'void f(struct server *s, struct server *t, int i) { struct server *p = s; if (i) p = t; p->weight = 1; }',
      ['l:p#3-> weight = constant'],
    ],
    [
      'a function in a member of what nothing declares, and nothing else there',
      'void f(int i) { Missing ops; ops.taken = &take; ops.count = i; }',
      ['l:ops#1 taken = function'],
    ],
    ['a global record', 'void f(void) { defaults.weight = take(3); }', ['g:defaults weight = call']],
    [
      'an initialised record on the stack',
      'int f(void) { struct server s = { .weight = 4 }; return s.weight; }',
      ['l:s#0 weight = constant'],
    ],
    ['not a scalar on the stack', 'int f(int a) { int b = a; b = 3; return b; }', []],
  ] as const)('%s', (_title, code, expected) => {
    expect(stores(factsOf(code, 'f'))).toEqual(expected);
  });
});

describe('values', () => {
  it('see through a call and a cast to the field', () => {
    const fn = factsOf('void f(struct server *a, const struct server *b) { a->name = (char *)strdup(b->name); }', 'f');
    expect(fn.stores[0]?.value).toMatchObject({ form: 'call', callee: 'strdup', fields: [{ path: 'name' }] });
  });

  it('follow a local that is assigned once', () => {
    const fn = factsOf('void f(void *m, struct server *s) { int v = s->weight; put(m, v); }', 'f');
    const field = fn.calls[0]?.args[1]?.value.fields[0];
    expect(field && fn.objects[field.object]?.key).toBe('p1');
    expect(field?.path).toBe('weight');
  });

  it('do not follow a local with two values', () => {
    const fn = factsOf('void f(void *m, struct server *s) { int v = s->weight; v = 2; put(m, v); }', 'f');
    expect(fn.calls[0]?.args[1]?.value.fields).toEqual([]);
  });
});

describe('reads', () => {
  it('name the member, not the records around it', () => {
    const fn = factsOf('int f(struct server *s) { return s->check.rise; }', 'f');
    expect(fn.reads.map((r) => r.field.path)).toEqual(['check.rise']);
  });
});

describe('flags and macros', () => {
  it('keep the names of values, and where a macro is defined', () => {
    const fn = factsOf('void f(struct server *s) { s->flags |= SRV_F_UP; }', 'f');
    expect(fn.flags).toMatchObject([
      { name: 'SRV_F_UP', use: 'set', word: { path: 'flags' }, definition: { path: 'a.c' } },
    ]);
  });

  it('know enumerators and cases', () => {
    const fn = factsOf('int f(enum mode m) { switch (m) { case MODE_B: return 1; default: return 0; } }', 'f');
    expect(fn.flags).toMatchObject([{ name: 'MODE_B', family: 'enum mode', use: 'case' }]);
  });

  it('say which macro the code stands in', () => {
    const fn = factsOf('void f(struct server *s) { SRV_CLEAR(s); s->weight = 1; }', 'f');
    expect(fn.stores.map((s) => (s.macro === undefined ? '' : fn.macros[s.macro]?.name))).toEqual([
      'SRV_CLEAR',
      'SRV_CLEAR',
      '',
    ]);
  });
});

describe('tables', () => {
  it('register functions with the constants of their row, whatever the members are called', () => {
    const code =
      'struct row { int __proto__; int (*constructor)(struct server *s); };\nint k(struct server *s);\nstruct row rows[] = { { 7, k } };';
    const unit = frontEnd.lower({ 'a.c': declarations + code }, { path: 'a.c' });
    const rows = unit.items
      .flatMap((item) => itemFacts(item.declarations, unit.scope)?.variables ?? [])
      .flatMap((v) => v.rows);
    expect(rows).toMatchObject([
      { record: 'struct row', columns: [['__proto__', '7']], functions: [['constructor', 'k']] },
    ]);
  });
});
