import { describe, expect, test } from 'vitest';
import type { FileReader, PreprocessedUnit, UnitOptions } from '../../../src/c/preprocess/preprocess.ts';
import { TokenFlag, TokenKind } from '../../../src/c/preprocess/tokens.ts';
import { type Files, optionsOf, ours, readerOf, spellings, workbench } from './oracle.ts';

const preprocess = (files: Files, changes: Partial<UnitOptions> = {}): PreprocessedUnit =>
  workbench().preprocessor.preprocess(optionsOf(changes), readerOf(files));

const kindsOf = (unit: PreprocessedUnit): readonly string[] => unit.limitations.map((one) => one.kind);

/** Remembers what was asked for. */
function spyingReader(files: Files): FileReader & { readonly asked: string[] } {
  const reader = readerOf(files);
  const asked: string[] = [];
  return {
    asked,
    read(path) {
      asked.push(path);
      return reader.read(path);
    },
  };
}

describe('places and invocations', () => {
  const files = {
    'main.c': '#include "h.h"\nint a;\n  TWICE(b,\n ONE);\nPLAIN c\n',
    'h.h': '#define ONE 1\n#define TWICE(x, y) x y x\n#define PLAIN TWICE(k, l) m\nint h;\n',
  };
  const bench = workbench();
  const unit = bench.preprocessor.preprocess(optionsOf(), readerOf(files));
  const { tokens } = unit;
  const texts = spellings(bench, unit);
  const at = (text: string): number => texts.indexOf(text);
  const invocationOf = (text: string) => tokens.invocations[tokens.invocation[at(text)] ?? 0];

  test('tokens of the source stand where they are written', () => {
    const places = ['h', 'a', 'c'].map((text) => {
      const i = at(text);
      return [text, tokens.files[tokens.file[i] ?? 0], tokens.line[i], tokens.column[i], tokens.invocation[i]];
    });
    expect(places).toEqual([
      ['h', 'h.h', 4, 5, 0],
      ['a', 'main.c', 2, 5, 0],
      ['c', 'main.c', 5, 7, 0],
    ]);
  });

  test('made tokens, arguments included, stand at the outermost invocation', () => {
    const first = at('b');
    expect(texts.slice(first, first + 3)).toEqual(['b', '1', 'b']);
    for (let i = first; i < first + 3; i++) {
      expect([tokens.line[i], tokens.column[i]]).toEqual([3, 3]);
    }
  });

  test('an invocation knows its macro, its definition and what it stands in', () => {
    const name = (text: string): string => bench.atoms.text(invocationOf(text)?.name ?? 0);
    expect([name('b'), name('1'), name('k'), name('m')]).toEqual(['TWICE', 'ONE', 'TWICE', 'PLAIN']);
    expect(invocationOf('b')).toMatchObject({ functionLike: true, parent: 0, definition: { path: 'h.h', line: 2 } });
    expect(invocationOf('1')).toMatchObject({ functionLike: false, inArgument: true });
    expect(tokens.invocations[invocationOf('1')?.parent ?? 0]).toBe(invocationOf('b'));
    expect(tokens.invocations[invocationOf('k')?.parent ?? 0]).toBe(invocationOf('m'));
    expect(invocationOf('k')?.inArgument).toBe(false);
  });

  test('kinds and flags', () => {
    const bench2 = workbench();
    const source = 'a "s" 1 \'c\' + @\n#pragma p q\nb';
    const { tokens: own } = bench2.preprocessor.preprocess(optionsOf(), readerOf({ 'main.c': source }));
    const { identifier, string, number, character, punctuator, other } = TokenKind;
    expect([...own.kind.subarray(0, 6)]).toEqual([identifier, string, number, character, punctuator, other]);
    const directive = [...own.flags.subarray(0, own.length)].map((flags) => (flags & TokenFlag.directive ? 1 : 0));
    expect(directive).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0]);
    const starts = [...own.flags.subarray(0, own.length)].map((flags) => (flags & TokenFlag.lineStart ? 1 : 0));
    expect(starts).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  test('tokens that would be read as one are kept apart', () => {
    const bench3 = workbench();
    const source = '#define E\n#define m -\n-m-E-x y+E+\n';
    const made = bench3.preprocessor.preprocess(optionsOf(), readerOf({ 'main.c': source }));
    const printed = spellings(bench3, made).map((text, i) => ((made.tokens.flags[i] ?? 0) & 1 ? ` ${text}` : text));
    expect(printed.join('').trim()).toBe('- - - -x y+ +');
  });
});

describe('dependencies', () => {
  test('every file read, and every path looked for before it', () => {
    const unit = preprocess(
      { 'main.c': '#include "a.h"\n#include <b.h>\n#if __has_include("c.h")\n#endif\n', 'i/a.h': '', 'j/b.h': '' },
      { includeDirs: ['i', 'j'] },
    );
    const seen = Object.fromEntries(unit.dependencies.map(({ path, hash }) => [path, hash !== null]));
    expect(seen).toEqual({
      'main.c': true,
      'a.h': false,
      'i/a.h': true,
      'i/b.h': false,
      'j/b.h': true,
      'c.h': false,
      'i/c.h': false,
      'j/c.h': false,
    });
  });
});

describe('the jail', () => {
  test.each([
    '#include "../../../../etc/passwd"',
    '#include "/etc/passwd"',
    '#include </usr/include/../../etc/passwd>',
    '#include <../../etc/passwd>',
    '#include "sub/../../etc/passwd"',
    '#include_next <../../../etc/passwd>',
    '#if __has_include("/etc/passwd") || __has_include("../../etc/passwd")\n#endif',
  ])('%s never leaves it', (line) => {
    const reader = spyingReader({ 'main.c': `a\n${line}\nb\n`, 'sub/x.h': '' });
    const bench = workbench();
    const options = optionsOf({ includeDirs: ['../out', '.'], systemDirs: ['/usr/include'] });
    const unit = bench.preprocessor.preprocess(options, reader);
    expect(spellings(bench, unit)).toEqual(['a', 'b']);
    for (const path of reader.asked) expect(path).not.toMatch(/^\.\.|\/\.\.|^\/(?!usr\/include\/)/);
    if (line.startsWith('#include')) expect(kindsOf(unit)).toEqual(['outside-jail']);
  });

  test('absolute paths and dots are fine below a system directory', () => {
    const files = {
      'main.c': '#include </sys/a/../b.h>\n#include <c.h>\n',
      '/sys/b.h': 'b',
      '/sys/c.h': '#include "./d/../b.h"\n',
    };
    expect(ours(files, { systemDirs: ['/sys/'] })).toEqual(['b', 'b']);
  });

  test('directories outside are not searched', () => {
    const reader = spyingReader({ 'main.c': '#include <a.h>\n' });
    const options = optionsOf({ includeDirs: ['../up', '/opt/x', 'in'], quoteDirs: ['..'], systemDirs: ['/sys'] });
    const unit = workbench().preprocessor.preprocess(options, reader);
    expect(kindsOf(unit)).toEqual(['missing-header']);
    expect(new Set(reader.asked)).toEqual(new Set(['main.c', 'in/a.h', '/sys/a.h']));
  });

  test('a unit outside is not read', () => {
    const reader = spyingReader({});
    const unit = workbench().preprocessor.preprocess(optionsOf({ path: '../x.c' }), reader);
    expect([kindsOf(unit), reader.asked, unit.tokens.length]).toEqual([['outside-jail'], [], 0]);
  });
});

describe('budgets', () => {
  const doubling = (body: (i: number) => string, depth: number): string =>
    Array.from({ length: depth }, (_, i) => `#define M${i + 1}${body(i)}\n`).join('');

  const BOMBS: Readonly<Record<string, string>> = {
    'function-like doubling': `#define M0(a) a\n${doubling((i) => `(a) M${i}(a a)`, 40)}M40(y)\nend\n`,
    'pasting doubles a name': `#define M0(a) a\n${doubling((i) => `(a) M${i}(a##a)`, 40)}M40(y)\nend\n`,
    'stringifying grows quotes': `#define S(a) #a\n#define M0(a) a\n${doubling((i) => `(a) M${i}(S(a))`, 60)}M60("q")\nend\n`,
    'in a condition': `#define M0 1\n${doubling((i) => ` M${i} + M${i}`, 40)}#if M40\n#endif\nend\n`,
    'calls nested too deep': `#define f(x) x\n${'f('.repeat(20_000)}1${')'.repeat(20_000)}\nend\n`,
    'parentheses nested too deep in a condition': `#if ${'('.repeat(50_000)}1\n#endif\nend\n`,
  };

  const expectBudget = (start: number, unit: PreprocessedUnit): void => {
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(kindsOf(unit)[0]).toMatch(/token-budget|nesting-depth|bad-directive/);
    expect(unit.limitations[0]).toMatchObject({ path: 'main.c', line: expect.any(Number) });
  };

  test.each(Object.keys(BOMBS))('%s', (name) => {
    const start = performance.now();
    expectBudget(start, preprocess({ 'main.c': BOMBS[name] ?? '' }));
  });

  test('object-like doubling, which does not reach the next unit', () => {
    const bench = workbench();
    const bomb = `#define M0 x\n${doubling((i) => ` M${i} M${i}`, 40)}M40\nend\n`;
    const files = { 'main.c': bomb, 'next.c': '#define f(x) [x]\nf(f(1)) M40\n' };
    const start = performance.now();
    expectBudget(start, bench.preprocessor.preprocess(optionsOf(), readerOf(files)));
    const next = bench.preprocessor.preprocess(optionsOf({ path: 'next.c' }), readerOf(files));
    expect([spellings(bench, next).join(''), kindsOf(next)]).toEqual(['[[1]]M40', []]);
  });

  test('a header that includes itself', () => {
    const unit = preprocess({ 'main.c': '#include "h.h"\nend\n', 'h.h': 'h\n#include "h.h"\n' });
    expect(unit.tokens.length).toBe(201);
    expect(unit.limitations).toMatchObject([{ kind: 'include-depth', path: 'h.h', line: 2 }]);
  });

  test('headers that include each other twice', () => {
    const unit = preprocess({
      'main.c': '#include "a.h"\nend\n',
      'a.h': 'a\n#include "b.h"\n#include "b.h"\n',
      'b.h': 'b\n#include "a.h"\n#include "a.h"\n',
    });
    expect([...new Set(kindsOf(unit))].sort()).toEqual(['include-depth', 'token-budget']);
  });

  test('files that are no text, or too large', () => {
    const huge: FileReader = {
      read: (path) =>
        path === 'main.c'
          ? { bytes: Buffer.from('#include "b.h"\n#include "l.h"\nend\n'), hash: 'm' }
          : { bytes: path === 'b.h' ? Buffer.from('int\0x;') : Buffer.alloc(50_000_001, 32), hash: path },
    };
    const unit = workbench().preprocessor.preprocess(optionsOf(), huge);
    expect(unit.limitations.map(({ kind, path }) => [kind, path])).toEqual([
      ['binary-file', 'b.h'],
      ['file-too-large', 'l.h'],
    ]);
    expect(unit.tokens.length).toBe(1);
  });
});

describe('what is missing', () => {
  test('a missing header and #error are limitations, and the unit goes on', () => {
    const unit = preprocess({ 'main.c': '#include "no.h"\n#error go away\nend\n' });
    expect(unit.limitations.map(({ kind, line, detail }) => [kind, line, detail])).toEqual([
      ['missing-header', 1, 'no.h: read as empty'],
      ['error-directive', 2, 'go away'],
    ]);
    expect(unit.tokens.length).toBe(1);
  });

  test('the caller may guess a header', () => {
    const asked: string[] = [];
    const resolveMissing = (text: string, from: string): string | undefined => {
      asked.push(`${text} from ${from}`);
      return text === 'deep.h' ? 'far/deep.h' : undefined;
    };
    const files = { 'main.c': '#include "deep.h"\n#include <none.h>\nend\n', 'far/deep.h': 'deep\n' };
    const unit = preprocess(files, { resolveMissing });
    expect(asked).toEqual(['deep.h from main.c', 'none.h from main.c']);
    expect(unit.tokens.length).toBe(2);
    expect(unit.limitations).toMatchObject([{ kind: 'missing-header', line: 2 }]);
    expect(unit.dependencies.map(({ path }) => path)).toContain('far/deep.h');
  });

  test('date and time are fixed', () => {
    expect(ours({ 'main.c': '__DATE__ __TIME__ __TIMESTAMP__' })).toEqual([
      '"Jan  1 1970"',
      '"00:00:00"',
      '"Thu Jan  1 00:00:00 1970"',
    ]);
  });
});
