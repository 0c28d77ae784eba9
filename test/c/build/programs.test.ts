import { describe, expect, it } from 'vitest';
import { MAIN, macros, plan, programs } from './planning.ts';

describe('programs without lists', () => {
  it('are each main with the units it reaches; what nobody reaches joins the program around it', () => {
    const p = plan({
      'src/a/main.c': 'int main(void) { util(); return 0; }\n',
      'src/b/tool.c': 'extern int table[];\nint main(void) { util(); return table[0]; }\n',
      'src/b/table.c': 'int table[2] = { 1 };\n',
      'src/a/hook.c': 'static void init(void) __attribute__((constructor));\n',
      'src/util.c': 'void util(void)\n{\n}\n',
    });
    expect(programs(p)).toEqual([
      'a: src/a/hook.c src/a/main.c src/util.c',
      'tool: src/b/table.c src/b/tool.c src/util.c',
    ]);
  });
  it('put what is ambiguous into one program named after its directory, and say so', () => {
    const p = plan({ 'x.c': MAIN, 'y.c': MAIN, 'm/one.c': 'int one;\n', 'm/two.c': 'int two;\n' });
    expect(programs(p)).toEqual(['m: m/one.c m/two.c', 'x: x.c', 'y: y.c']);
    expect(p.limitations).toMatchObject([
      { kind: 'several-programs', path: 'm', detail: 'm is taken as a program of its own: it could belong to x, y' },
    ]);
  });
  it('are one if there is no main at all', () => {
    expect(programs(plan({ 'lib/a.c': 'int a;\n', 'core/b.c': 'int b;\n' }))).toEqual(['all: core/b.c lib/a.c']);
  });
  it('do not start at a main that is switched off', () => {
    const p = plan({ 'a.c': MAIN, 'b.c': `#ifdef UNIT_SELF\n${MAIN}#endif\n`, 'c.c': `#if 0\n${MAIN}#endif\n` });
    expect(programs(p)).toEqual(['a: a.c b.c c.c']);
  });
  it('keep tests, examples, contributions and vendored code apart', () => {
    const p = plan({
      'src/a.c': 'void f(void) {}\nint main(void) { f(); return 0; }\n',
      'src/test_f.c': `void t(void) { f(); }\n${MAIN}`,
      'tests/t.c': 'int main(void) { f(); return 0; }\n',
      'third_party/z/z.c': 'int z;\n',
      'contrib/c/c.c': MAIN,
      'addons/o/o.c': 'int o;\n',
    });
    expect(programs(p)).toEqual([
      'a: addons/o/o.c src/a.c',
      '~c: contrib/c/c.c',
      '~t: tests/t.c',
      '~test_f: src/test_f.c',
      '~third_party: third_party/z/z.c',
    ]);
  });
  it('follow the config file first', () => {
    const p = plan(
      { 'a.c': MAIN, 'b.c': MAIN, 'lib/l.c': 'int l;\n' },
      {
        programs: [{ name: 'mine', paths: ['b.c', 'lib/**'], entries: [], defines: [{ name: 'MINE', body: '1' }] }],
      },
    );
    expect(programs(p)).toEqual(['a: a.c', 'mine: b.c lib/l.c']);
    expect(macros(p, 'lib/l.c')).toEqual(['MINE=1']);
    expect(macros(p, 'a.c')).toEqual([]);
  });
});

describe('units', () => {
  it('are no sources that others include, unless only a test does', () => {
    const p = plan({
      'a.c': `#include "part.c"\n${MAIN}`,
      'part.c': 'int part;\n',
      'real.c': 'int real;\n',
      'tests/t.c': `#include "../real.c"\n${MAIN}`,
    });
    expect(programs(p)).toEqual(['a: a.c real.c', '~t: tests/t.c']);
  });
  it('are not those that the settings exclude', () => {
    const p = plan({ 'a.c': MAIN, 'gen/x.c': '', 'gen/deep/y.c': '' }, { exclude: ['gen'] });
    expect(p.units.map(({ path }) => path)).toEqual(['a.c']);
  });
  it('do not depend on anything but the files', () => {
    const files = { 'b.c': 'int b;\n', 'a.c': MAIN, 'm/Makefile': 'x: y.o\n', 'm/y.c': MAIN };
    const shuffled = Object.fromEntries(Object.entries(files).reverse());
    expect(JSON.stringify(plan(shuffled))).toBe(JSON.stringify(plan(files)));
  });
});

describe('macros without a build file', () => {
  it('go by their names and by the headers on disk', () => {
    const names =
      'HAVE_SYS_EPOLL_H HAVE_SYS_EVENT_H HAVE_STRNDUP HAVE_KQUEUE USE_TLS ENABLE_DEBUG WIN32 OWN GUARD_H HAVE_TREE_H';
    const tests = names
      .split(' ')
      .map((name) => `#ifdef ${name}\n#endif\n`)
      .join('');
    const p = plan({
      'a.c': tests + MAIN,
      'own.h': '#ifndef GUARD_H\n#define GUARD_H\n#define OWN 3\n#endif\n',
      'tree.h': '',
    });
    expect(macros(p, 'a.c')).toEqual(['HAVE_STRNDUP=1', 'HAVE_SYS_EPOLL_H=1', 'HAVE_TREE_H=1', 'USE_TLS=1']);
  });
  it('yield to those of a person', () => {
    const p = plan({ 'a.c': `#ifdef USE_TLS\n#endif\n${MAIN}` }, { defines: [{ name: 'USE_TLS', body: null }] });
    expect(macros(p, 'a.c')).toEqual(['USE_TLS=1', '!USE_TLS']);
  });
});
