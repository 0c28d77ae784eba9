import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, temporaryDirectory, temporaryRepository, writeFiles } from '../host/temporary.ts';
import { command, type Said } from '../support/command.ts';

const bin = resolve(import.meta.dirname, '../../bin/statealyzr.js');
const balancer = resolve(import.meta.dirname, '../../fixtures/middleboxes/balancer');

const emit = (...args: readonly string[]): Promise<Said> => command(['emit', ...args]);

/** As a process of its own. */
function launched(...args: readonly string[]): { exit: number | null; out: string; err: string } {
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', XDG_CACHE_HOME: temporaryDirectory() };
  const ran = spawnSync(process.execPath, [bin, 'emit', ...args], {
    cwd: '/',
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { exit: ran.status, out: ran.stdout, err: ran.stderr };
}

const sources = {
  'src/pair.h': 'struct pair {\n\tint a, b;\n};\nstatic inline void clear(struct pair *p)\n{\n\tp->a = 0;\n}\n',
  'src/one.c': '#include "pair.h"\nvoid copy(struct pair *to, const struct pair *from)\n{\n\tto->a = from->a;\n}\n',
  'src/two.c': '#include "pair.h"\nstruct pair last;\nint main(void)\n{\n\tclear(&last);\n\treturn last.b;\n}\n',
};

function tree(): string {
  const root = temporaryDirectory();
  writeFiles(root, sources);
  return root;
}

describe('emit', () => {
  it('syntax is an indented tree of each item, with lines', async () => {
    const { out, err } = await emit('syntax', tree(), '--function', 'copy');
    expect(err).toBe('');
    const lines = out.split('\n');
    expect(lines[0]).toBe('src/one.c:2:');
    expect(lines).toContain('     2      type: (primitive_type "void")');
    expect(lines).toContain('     4              field: (field_identifier "a"))');
    const count = (bracket: string): number => out.replaceAll(/"[^"]*"/g, '').split(bracket).length;
    expect(count('(')).toBe(count(')'));
  });

  it('program is the lowered code', async () => {
    const { out } = await emit('program', tree());
    expect(out).toContain(
      'src/one.c:2: function copy(to: struct pair *, from: struct pair *): void\n     4  to->a = from->a\n',
    );
    expect(out).toContain('src/pair.h:1: record struct pair, 8 bytes\n');
  });

  it('steps, what they depend on and slices are by function', async () => {
    const root = tree();
    const lines = async (stage: string): Promise<readonly string[]> =>
      (await emit(stage, root, '--function', 'main')).out.split('\n').slice(0, 2);
    expect(await lines('control-flow')).toEqual(['src/two.c:3: main()', '  0 @5 call clear (argument 0): 1']);
    expect(await lines('control-dependence')).toEqual(['src/two.c:3: main()', '  0 @5 call clear (argument 0): -']);
    expect(await lines('dominators')).toEqual(['src/two.c:3: main()', '  0 @5 call clear (argument 0): 1']);
    expect(await lines('dependence')).toEqual(['src/two.c:3: main()', '  result @3: 1']);
    expect(await lines('slice')).toEqual(['src/two.c:3: main()', '  0 @5 call clear (argument 0): -']);
  });

  it('facts are one a line, with places', async () => {
    const { out } = await emit('facts', tree());
    expect(out).toContain('src/one.c:4:   write to->a = from->a\n');
    expect(out).toContain('src/two.c:5:   call clear(last)\n');
    expect(out).toContain('src/pair.h:2:   field struct pair.b: int (scalar)\n');
    for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^(src\/\S+:\d+: |limitation )/);
  });

  it('an item of a header is there once, however many units include it', async () => {
    const root = tree();
    for (const [stage, text] of [
      ['syntax', 'src/pair.h:1:\n'],
      ['program', 'record struct pair,'],
      ['facts', ': record struct pair\n'],
    ] as const)
      expect((await emit(stage, root)).out.split(text)).toHaveLength(2);
  });

  it('works on a repository and on a directory alike', async () => {
    const root = temporaryRepository();
    commit(root, sources);
    expect((await emit('program', root)).out).toBe((await emit('program', tree())).out);
  });

  it('one function, or the word that there is none', async () => {
    const root = tree();
    for (const stage of ['syntax', 'program', 'facts']) {
      const { out, exit } = await emit(stage, root, '--function', 'main');
      expect(exit).toBe(0);
      expect(out.split('\n').filter((line) => /^src\/(one|pair)/.test(line))).toEqual([]);
      expect(await emit(stage, root, '--function', 'absent')).toEqual({
        exit: 2,
        out: '',
        err: "statealyzr: nothing here defines a function 'absent'\n  Check --function and --program.\n",
      });
    }
    expect(await emit('handlers', root, '--function', 'copy')).toMatchObject({ exit: 2, out: '' });
    expect(await emit('units', root, '--function', 'copy')).toMatchObject({ exit: 2, out: '' });
    expect(await emit('facts', root, '--program', 'absent')).toMatchObject({ exit: 2, out: '' });
  });

  it('handlers of one function', async () => {
    const { out } = await emit('handlers', balancer, '--function', 'server_settings_copy');
    expect(out).toMatch(/copy +server_settings_copy\(\) server\.c:\d+\n +flags weight /);
    expect(out.match(/\(\) /g)).toHaveLength(1);
  });

  it.each(['program', 'facts'])('%s is the same bytes for any number of workers', async (stage) => {
    const form = async (jobs: string) => (await emit(stage, balancer, '--jobs', jobs)).out;
    const one = await form('1');
    expect(await form('3')).toBe(one);
    expect(one).toContain('server_settings_copy');
  });

  it.each(['units', 'syntax', 'program', 'facts', 'handlers'])('%s is valid as JSON', async (stage) => {
    const { exit, err, out } = await emit(stage, tree(), '--format', 'json');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain(stage === 'handlers' ? '"programs"' : 'src/one.c');
    expect(Object.keys(JSON.parse(out)).length).toBeGreaterThan(1);
  });

  it('an empty directory has nothing to print, and its JSON says so', async () => {
    const root = temporaryDirectory();
    expect(await emit('program', root)).toEqual({ exit: 0, out: '', err: '' });
    expect(JSON.parse((await emit('facts', root, '--format', 'json')).out)).toEqual({
      schema: 1,
      stage: 'facts',
      items: [],
      limitations: [],
    });
  });

  it('--output has the whole of it or nothing', () => {
    const root = tree();
    const directory = temporaryDirectory();
    const file = join(directory, 'out');
    expect(launched('program', root, '--output', file)).toEqual({ exit: 0, out: '', err: '' });
    expect(readFileSync(file, 'utf8')).toBe(launched('program', root).out);
    const none = join(directory, 'none');
    expect(launched('program', root, '--function', 'absent', '--output', none).exit).toBe(2);
    expect(readdirSync(directory)).toEqual(['out']);
  });

  it('call-graph, points-to, constraints and mod-ref are of the whole program', async () => {
    const root = tree();
    const of = async (stage: string, ...more: readonly string[]) => (await emit(stage, root, ...more)).out;
    expect(await of('call-graph', '--function', 'main')).toMatch(/^src\/two\.c:3: main\(\)\n(?: {2}.*\n)*? {2}.*clear/);
    expect(await of('points-to', '--function', 'clear')).toMatch(/last/);
    expect(await of('mod-ref', '--function', 'main')).toMatch(/last/);
    expect((await of('constraints')).split('\n').length).toBeGreaterThan(4);
    expect(await emit('mod-ref', root, '--function', 'nothing')).toMatchObject({ exit: 2, out: '' });
    const { items } = JSON.parse(await of('call-graph', '--format', 'json'));
    expect(items[0]).toMatch(/: \w+\(\)$/);
  });
});
