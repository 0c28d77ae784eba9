import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../../src/c/build/globs.ts';
import { headerIndex } from '../../../src/c/build/headers.ts';
import { NameTable } from '../../../src/c/build/names.ts';
import { createScanner } from '../../../src/c/build/scan.ts';
import { MAIN, plan } from './planning.ts';

describe('a missing header', () => {
  const find = headerIndex([
    'include/common/cfg.h',
    'lib/a/list.h',
    'lib/b/list.h',
    'tests/list.h',
    'src/win32/compat.h',
    'src/win32/config.h',
    'x/config.h',
    'src/version.h.in',
    'y/config.h.in',
  ]);
  it('is found by the end of its path', () => {
    expect(find('common/cfg.h', 'src/a.c')).toBe('include/common/cfg.h');
    expect(find('../common/cfg.h', 'src/a.c')).toBe('include/common/cfg.h');
    expect(find('mon/cfg.h', 'src/a.c')).toBeUndefined();
  });
  it('is the nearest of several, a test directory last', () => {
    expect(find('list.h', 'lib/b/x.c')).toBe('lib/b/list.h');
    expect(find('list.h', 'main.c')).toBe('lib/a/list.h');
    expect(find('list.h', 'tests/t.c')).toBe('tests/list.h');
  });
  it('of another system counts only there', () => {
    expect(find('compat.h', 'src/a.c')).toBeUndefined();
    expect(find('compat.h', 'src/win32/a.c')).toBe('src/win32/compat.h');
  });
  it('named config.h is no other component’s', () => {
    expect(find('config.h', 'src/a.c')).toBeUndefined();
    expect(find('config.h', 'x/y/a.c')).toBe('x/config.h');
    expect(find('config.h', 'y/a.c')).toBeUndefined();
  });
  it('may be read from its template', () => {
    expect(find('version.h', 'src/a.c')).toBe('src/version.h.in');
  });
});

describe('include roots', () => {
  it('serve as -iquote and -idirafter, nearest first', () => {
    const p = plan({
      'a/m.c': `#include "deep/t.h"\n#include "time.h"\n${MAIN}`,
      'a/inc/deep/t.h': '',
      'z/time.h': '',
    });
    expect(p.units[0]).toMatchObject({ includeDirs: [], quoteDirs: ['a/inc', 'z'], afterDirs: ['a/inc', 'z'] });
    expect(p.units[0]?.resolveMissing?.('t.h', 'a/m.c')).toBe('a/inc/deep/t.h');
  });
});

describe('globs', () => {
  it.each([
    ['src/*.c', 'src/a.c', true],
    ['src/*.c', 'src/x/a.c', false],
    ['src/**/*.c', 'src/a.c', true],
    ['src/**/*.c', 'src/x/y/a.c', true],
    ['**/test/**', 'a/test/b/c.c', true],
    ['test', 'test/a.c', true],
    ['test', 'tests/a.c', false],
    ['a?c', 'abc', true],
    [`${'*a'.repeat(40)}b`, 'a'.repeat(200), false],
  ])('%s on %s', (glob, path, expected) => {
    expect(globMatcher([glob])(path)).toBe(expected);
  });
});

describe('the scan of a C file', () => {
  const scanned = (text: string) => {
    const names = new NameTable();
    const scan = createScanner(names)(new TextEncoder().encode(text));
    const spelled = (ids: readonly number[]) => ids.map((id) => names.text(id));
    return {
      ...scan,
      exports: spelled(scan.exports),
      uses: spelled(scan.uses),
      tested: spelled(scan.tested),
      defines: spelled(scan.defines),
    };
  };
  it('finds externals, not statics, prototypes, types or locals', () => {
    const text = `/* int no(void) { } */ static int s; extern int e; int p(int); typedef int T;
struct rec { int f; } v1; int v2 = 1, v3[4]; int f1(int a) { int local; char *q = "}"; return a; }
REGISTER(x)
static int hidden(void) {}
struct rec *f2(void)
{
#ifdef A
  if (1) {
#else
  if (2) {
#endif
  }
}
int f3(void) __attribute__((noinline));
int f3(void) { return '{'; }`;
    expect(scanned(text).exports).toEqual(['v1', 'v2', 'v3', 'f1', 'f2', 'f3']);
  });
  it('finds what conditions test, macros, includes and main', () => {
    const s = scanned(`#include <a/b.h> // x
#  include "c.h"
#if defined(A) && \\
    (B > 2)
#define M(x) call(x)
#endif
int main(int argc, char **argv) { go(); }`);
    expect(s.includes).toEqual([
      { text: 'a/b.h', form: 'angle' },
      { text: 'c.h', form: 'quote' },
    ]);
    expect(s.tested).toEqual(['A', 'B']);
    expect(s.defines).toEqual(['M']);
    expect(s.uses).toContain('call');
    expect(s.uses).toContain('go');
    expect(s.main).toEqual({ guards: [] });
  });
  it.each(['/*', '"', "'", '#', '#if', '#include <', '\\', '{{{{', '}}}}', 'int f(', '#define'])(
    'ends on %j',
    (text) => {
      expect(scanned(text).exports).toEqual([]);
    },
  );
});
