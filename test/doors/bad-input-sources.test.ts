// Source files that nobody meant well with. They lie together in one repository, beside a real change, whose finding and
// handlers must come out all the same.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory, writeFiles } from '../host/temporary.ts';
import {
  cacheText,
  expectNoSecret,
  handlersOf,
  kindsAt,
  reviewOf,
  statealyzr,
  storyRepository,
  type ToldLimitation,
} from './hostile.ts';

const DEEP = 100_000;
const nest = (open: string, inner: string, close: string): string => open.repeat(DEEP) + inner + close.repeat(DEEP);

/** The same bytes on every run. */
function noise(size: number, pick: (random: number) => number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let i = 0, state = 1; i < size; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = pick(state >>> 16);
  }
  return bytes;
}

/** What lies in the directory `bad`, and the kinds of Limitation each file must get. */
const files: Readonly<Record<string, { readonly content: string | Buffer; readonly kinds: readonly string[] }>> = {
  'garbage.c': { content: noise(1 << 19, (random) => random & 255), kinds: ['binary-file'] },
  'noise.c': { content: noise(1 << 17, (random) => (random % 255) + 1), kinds: ['unparsed-range'] },
  'broken.c': {
    content: 'int f( { if (x } ) struct {{{ a b c ; ]] "open\n#if\n#else\n',
    kinds: ['unparsed-range', 'bad-directive'],
  },
  'self.h': { content: '#include "self.h"\nint q;\n', kinds: ['include-depth'] },
  'self.c': { content: '#include "self.h"\nint self(void) { return 0; }\n', kinds: [] },
  'passwd.c': {
    content:
      '#include "/etc/passwd"\n#include "../../../../../../../../etc/passwd"\n#include </etc/passwd>\nint p(void) { return 0; }\n',
    kinds: ['outside-jail'],
  },
  'large.c': { content: Buffer.alloc(50_000_000, 'int x;\n'), kinds: ['file-too-large'] },
  'lines.c': { content: '#if 1\n'.repeat(300_000), kinds: ['bad-directive'] },
  'many.c': { content: Buffer.alloc(900_000, ';int x'), kinds: ['token-budget'] },
  'long.c': { content: `int t[] = {${'1,'.repeat(600_000)}};\n`, kinds: ['token-budget'] },
  'expression.c': { content: `int f(void) { return ${nest('(', '1', ')')}; }\n`, kinds: ['nesting-depth'] },
  'open.c': { content: `int f(void) { return ${nest('(', '1', '')}\n`, kinds: ['nesting-depth'] },
  'unary.c': { content: `int f(int p) { return ${nest('!', 'p', '')}; }\n`, kinds: ['nesting-depth'] },
  'sum.c': { content: `int f(int a) { return ${nest('a + ', 'a', '')}; }\n`, kinds: ['nesting-depth'] },
  'declarator.c': { content: `int ${nest('(', 'x', ')')};\n`, kinds: ['nesting-depth'] },
  'pointer.c': { content: `int ${nest('*', 'x', '')};\n`, kinds: ['nesting-depth'] },
  'braces.c': { content: `int f(void) ${nest('{', '', '}')}\n`, kinds: ['nesting-depth'] },
  'list.c': { content: `int x[] = ${nest('{', '1', '}')};\n`, kinds: ['nesting-depth'] },
  'records.c': { content: `${nest('struct {', 'int x;', '} a;')}\n`, kinds: ['nesting-depth'] },
  'condition.c': { content: `#if ${nest('(', '1', ')')}\nint x;\n#endif\n`, kinds: ['bad-directive'] },
  'conditions.c': { content: nest('#if 1\n', 'int ok;\n', '#endif\n'), kinds: [] },
  'chain.c': {
    content: `${Array.from({ length: DEEP }, (_, i) => `#define M${i} M${i + 1}\n`).join('')}int y = M0;\n`,
    kinds: [],
  },
  'calls.c': { content: `#define F(x) x\nint y = ${nest('F(', '1', ')')};\n`, kinds: ['token-budget'] },
  'a\nb.c': { content: 'int f( {', kinds: ['unparsed-range'] },
  '%s%n%.c': { content: 'int f( {', kinds: ['unparsed-range'] },
  'a::b.c': { content: 'int f( {', kinds: ['unparsed-range'] },
  '-rf.c': { content: 'int f( {', kinds: ['unparsed-range'] },
};
const links: Readonly<Record<string, string>> = { 'link.c': '/etc/passwd', outside: '/etc', above: '../../..' };
/** Its name is no UTF-8. */
const brokenName = Buffer.from('bad/\xff\xc3(.c', 'latin1');
const brokenNameText = 'bad/\\xff\\xc3(.c';

function addHostileFiles(directory: string): void {
  mkdirSync(join(directory, 'bad'));
  writeFiles(
    directory,
    Object.fromEntries(Object.entries(files).map(([name, { content }]) => [`bad/${name}`, content])),
  );
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(directory, 'bad', name));
  writeFileSync(Buffer.concat([Buffer.from(`${directory}/`), brokenName]), 'int f( {');
  writeFiles(directory, { 'bad/fifo.c': 'int fifo;\n' });
}

function expectAllNamed(limitations: readonly ToldLimitation[]): void {
  for (const [name, { kinds }] of Object.entries(files))
    expect([name, kindsAt(limitations, `bad/${name}`)]).toEqual([name, expect.arrayContaining([...kinds])]);
  for (const name of Object.keys(links))
    expect([name, kindsAt(limitations, `bad/${name}`)]).toEqual([name, ['not-a-regular-file']]);
  expect(kindsAt(limitations, brokenNameText)).toContain('unparsed-range');
  expect(limitations.filter(({ path }) => path === 'bad/passwd.c').map(({ line }) => line)).toEqual([1, 2, 3]);
  // One on each of 300,000 lines would be the reader's problem.
  expect(limitations.filter(({ path }) => path === 'bad/lines.c').length).toBeLessThan(1000);
  expect(limitations.filter(({ detail }) => /RangeError|threw|out-of-memory/.test(detail))).toEqual([]);
}

describe('a tree of hostile files', () => {
  let repository = '';
  // The review reads the head from what the handlers' run left there.
  const cache = temporaryDirectory();

  beforeAll(() => {
    repository = storyRepository({ head: addHostileFiles });
    rmSync(join(repository, 'bad/fifo.c'));
    execFileSync('mkfifo', [join(repository, 'bad/fifo.c')]);
  });

  it('is read by handlers, each file with its Limitation', () => {
    const { told } = handlersOf(repository, { cache });
    expectAllNamed(told.limitations);
    expect(kindsAt(told.limitations, 'bad/fifo.c')).toEqual(['not-a-regular-file']);
    const functions = told.programs.flatMap(({ handlers }) => handlers.map((handler) => handler.function));
    expect(functions).toContain('server_settings_copy');
    const text = cacheText(cache);
    expect(text).toContain('idle_ping');
    expectNoSecret(text);
  });

  it('is reviewed, each file with its Limitation and the finding beside them', () => {
    const { told } = reviewOf(repository, { cache });
    expectAllNamed(told.limitations);
    expect(told.status).toBe('partial');
    const text = cacheText(cache);
    expect(text).toContain('idle_ping');
    expectNoSecret(text);
  });
});

describe('a macro bomb', () => {
  const layers = (body: (i: number) => string): string =>
    Array.from({ length: 40 }, (_, i) => `#define A${i + 1} ${body(i)}\n`).join('');
  const doubled = layers((i) => `A${i} A${i}`);

  it('in a declaration and in an expression', () => {
    const bombs = {
      'declaration.c': `#define A0 int x;\n${doubled}A40\n`,
      'expression.c': `#define A0 1 +\n${doubled}int z = A40 1;\n`,
    };
    const repository = storyRepository({ head: (directory) => writeFiles(directory, bombs) });
    const { told } = reviewOf(repository);
    for (const path of Object.keys(bombs))
      expect([path, kindsAt(told.limitations, path)]).toEqual([path, expect.arrayContaining(['token-budget'])]);
  });

  it('in a condition, by pasting, and by nested calls', () => {
    const repository = storyRepository({
      head: (directory) =>
        writeFiles(directory, {
          'bad/if.c': `#define A0 1 +\n${doubled}#if A40 1\nint z;\n#endif\n`,
          'bad/paste.c': `#define C(a, b) a##b\n#define D(a, b) C(a, b)\n#define A0 x\n${layers((i) => `D(A${i}, A${i})`)}int A40;\n`,
          'bad/twice.h': '#include "twice.h"\n#include "twice.h"\nint q;\n',
          'bad/twice.c': '#include "twice.h"\n',
        }),
    });
    const { limitations } = handlersOf(repository).told;
    for (const path of ['bad/if.c', 'bad/paste.c', 'bad/twice.h'])
      expect([path, kindsAt(limitations, path)]).toEqual([path, expect.arrayContaining(['token-budget'])]);
  });
});

it('random changes of bytes crash nothing', () => {
  const source = execFileSync('cat', [join(import.meta.dirname, '../../fixtures/c/initialisers.c')]);
  const directory = temporaryDirectory();
  const random = noise(1 << 12, (value) => value & 255);
  let at = 0;
  const draw = (below: number): number => (((random[at++] ?? 0) << 8) | (random[at++] ?? 0)) % below;
  for (let i = 0; i < 30; i++) {
    const changed = Buffer.from(source);
    for (let n = 0; n < 12; n++) changed[draw(changed.length)] = draw(255) + 1;
    writeFiles(directory, { [`f${i}.c`]: changed });
  }
  const ran = statealyzr(['handlers', directory, '--format', 'json']);
  expect([ran.exit, ran.err]).toEqual([0, '']);
  const { limitations } = JSON.parse(ran.out) as { limitations: readonly ToldLimitation[] };
  expect(limitations.filter(({ kind }) => kind === 'unparsed-range')).not.toEqual([]);
  expect(limitations.filter(({ detail }) => /not read: (threw|died|out-of-memory)/.test(detail))).toEqual([]);
});
