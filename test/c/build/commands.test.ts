import { describe, expect, it } from 'vitest';
import { BuildError } from '../../../src/c/build/errors.ts';
import { readFlags } from '../../../src/c/build/flags.ts';
import { splitShellWords } from '../../../src/c/build/shell-words.ts';
import { MAIN, macros, plan, programs } from './planning.ts';

const database = (...entries: readonly object[]): { compileCommands: string } => ({
  compileCommands: JSON.stringify(entries),
});

describe('shell words', () => {
  it('follow POSIX quoting', () => {
    expect(splitShellWords(`cc -DA='"x y"' -D "B=1 2" -DC=\\"v\\" a\\ b.c ''`)).toEqual([
      'cc',
      '-DA="x y"',
      '-D',
      'B=1 2',
      '-DC="v"',
      'a b.c',
      '',
    ]);
  });
  it('end an open quote with the text', () => {
    expect(splitShellWords(`cc 'a b`)).toEqual(['cc', 'a b']);
  });
});

describe('flags', () => {
  it('are read joined and separate', () => {
    const flags = readFlags(
      '-Ia -I b -iquote c -isystemd -idirafter e -include f.h -DX -D Y=2 -UZ -std=c99 -m32'.split(' '),
    );
    expect(flags).toMatchObject({
      includeDirs: ['a', 'b'],
      quoteDirs: ['c'],
      systemDirs: ['d'],
      afterDirs: ['e'],
      forcedIncludes: ['f.h'],
      std: 'c99',
      wordSize: 32,
    });
    expect(flags.macros).toEqual([
      { name: 'X', body: '1' },
      { name: 'Y', body: '2' },
      { name: 'Z', body: null },
    ]);
  });
  it('that load or run something are refused', () => {
    const words = '@rsp -fplugin=x.so -specs=s -wrapper gdb -B/bin -imacros m.h -MD -MF d -o x.o'.split(' ');
    const flags = readFlags(words);
    expect(flags.refused).toEqual(['@file', '-fplugin', '-specs', '-wrapper', '-B', '-imacros']);
    expect(flags.output).toBe('x.o');
  });
});

describe('a compilation database', () => {
  const files = { 'src/a.c': MAIN, 'src/b.c': 'int b;', 'include/a.h': '' };

  it('of another checkout is mapped by the ends of its paths', () => {
    const p = plan(
      files,
      database(
        {
          directory: '/build/x/src',
          file: 'a.c',
          arguments: ['cc', '-I../include', '-I/usr/include/n', '-I/opt/n', 'a.c'],
        },
        { directory: '/build/x', file: '/build/x/src/b.c', command: 'cc -Iinclude -c src/b.c' },
      ),
    );
    expect(p.mode).toBe('compile-commands');
    expect(p.units.map(({ path, includeDirs }) => [path, includeDirs])).toEqual([
      ['src/a.c', ['include', '/usr/include/n']],
      ['src/b.c', ['include']],
    ]);
    expect(p.limitations.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['outside-jail', 'include paths outside the tree passed over: /opt/n'],
    ]);
    expect(programs(p)).toEqual(['a: src/a.c src/b.c']);
  });

  it('gives one unit per way a file is compiled, but none for -DPIC', () => {
    const entry = (...words: string[]) => ({
      directory: '/r',
      file: 'src/a.c',
      arguments: ['cc', ...words, 'src/a.c'],
    });
    const p = plan(files, database(entry(), entry('-DPIC'), entry('-DX'), entry()));
    expect(p.units.map((unit) => unit.macros.map(({ name }) => name))).toEqual([[], ['X']]);
  });

  it('reports what it passes over and goes on', () => {
    const entry = (file: string, ...words: string[]) => ({ directory: '/r', file, arguments: ['cc', ...words] });
    const p = plan(
      files,
      database(entry('src/a.c', '@rsp'), entry('gen/y.tab.c'), entry('/elsewhere/z.c'), entry('src/x.cpp')),
    );
    expect(p.units.map(({ path }) => path)).toEqual(['src/a.c']);
    expect(p.limitations.map(({ kind }) => kind).sort()).toEqual([
      'ignored-flag',
      'outside-jail',
      'unreadable-file',
      'unsupported-construct',
    ]);
  });

  it('tells the programs that CMake compiled a file for', () => {
    const entry = (target: string) => ({
      directory: '/r',
      file: 'src/b.c',
      arguments: ['cc', `-D${target}`, '-o', `CMakeFiles/${target}.dir/b.c.o`],
    });
    const main = (name: string) => ({ directory: '/r', file: `src/${name}.c`, arguments: ['cc'] });
    const lists = 'add_executable(one src/one.c src/b.c)\nadd_executable(two src/two.c src/b.c)\n';
    const p = plan(
      { 'CMakeLists.txt': lists, 'src/one.c': MAIN, 'src/two.c': MAIN, 'src/b.c': 'int b;' },
      database(main('one'), main('two'), entry('one'), entry('two')),
    );
    const defined = p.programs.map(({ name, units }) => [
      name,
      units.flatMap((u) => p.units[u]?.macros ?? []).map((m) => m.name),
    ]);
    expect(defined).toEqual([
      ['one', ['one']],
      ['two', ['two']],
    ]);
  });

  it('adds the inferred macros where configure writes a header that the tree lacks', () => {
    const configure = 'AC_INIT([x],[1])\nAC_CONFIG_HEADERS([config.h])\nAC_DEFINE([ENABLE_A],[1],[a])\n';
    const source = '#include <config.h>\n#ifdef ENABLE_A\n#endif\n';
    const commands = database({ directory: '/r', file: 'a.c', arguments: ['cc', '-DHAVE_CONFIG_H'] });
    const bare = plan({ 'configure.ac': configure, 'a.c': source }, commands);
    expect(macros(bare, 'a.c')).toEqual(['ENABLE_A=1', 'HAVE_CONFIG_H=1']);
    const built = plan({ 'configure.ac': configure, 'a.c': source, 'config.h': '' }, commands);
    expect(macros(built, 'a.c')).toEqual(['HAVE_CONFIG_H=1']);
  });

  it.each([
    ['{', /is not JSON/],
    ['{}', /must be a list/],
    ['[{"file": 1}]', /entry 1 needs "file"/],
    ['[{"file": "a.c", "directory": "/"}]', /entry 1 needs "arguments"/],
  ])('that is none is an error: %s', (compileCommands, message) => {
    const attempt = () => plan(files, { compileCommands, compileCommandsPath: 'cc.json' });
    expect(attempt).toThrow(BuildError);
    expect(attempt).toThrow(message);
  });
});
