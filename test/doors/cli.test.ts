import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wantsColor } from '../../src/cli-display.ts';
import { commit, git, temporaryDirectory, temporaryRepository, writeFiles } from '../host/temporary.ts';

const bin = resolve(import.meta.dirname, '../../bin/statealyzr.js');
const built = new URL('../../build/', import.meta.url).href;

interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

function run(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; script?: string } = {},
): Ran {
  const cache = join(temporaryDirectory(), 'cache');
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', XDG_CACHE_HOME: cache, ...options.env };
  const command = options.script === undefined ? [bin] : ['--input-type=module', '-e', options.script, '--'];
  const ran = spawnSync(process.execPath, [...command, ...args], { cwd: options.cwd ?? '/', env, encoding: 'utf8' });
  return { exit: ran.status, out: ran.stdout, err: ran.stderr };
}

/** The real door with a `handlers` of our own behind it. */
function door(handlers: string): string {
  return `import { main } from '${built}cli.js';
    import { HostError } from '${built}host/host-error.js';
    await main(process.argv.slice(1), { handlers: async (command, display) => { ${handlers} } });`;
}

const program = {
  'src/main.c': 'int total;\nint main(void) { total++; return 0; }\n',
  'src/a.h': 'extern int total;\n',
};

describe('no command', () => {
  it('tells what is here and what to type next', () => {
    const root = temporaryRepository();
    const id = commit(root, { ...program, 'statealyzr.yml': 'rules: {}\n' });
    const first = run([], { cwd: root });
    expect(first.err).toBe('');
    expect(first.out).toContain(`revision  ${id.slice(0, 12)}`);
    expect(first.out).toContain('C files   1, headers 1');
    expect(first.out).toContain('settings  statealyzr.yml');
    expect(first.out).toMatch(/next: statealyzr handlers\n$/);
    commit(root, { 'src/b.c': 'int b;\n' });
    expect(run([], { cwd: root }).out).toMatch(/next: statealyzr review HEAD~1\.\.HEAD\n$/);
    git(root, ['checkout', '-q', '-b', 'topic']);
    commit(root, { 'src/c.c': 'int c;\n' });
    expect(run([], { cwd: root }).out).toMatch(/next: statealyzr review main\.\.\.HEAD\n$/);
    const json = JSON.parse(run(['--format', 'json'], { cwd: root }).out);
    expect(json).toMatchObject({ schema: 1, sources: 3, headers: 1, config: 'statealyzr.yml' });
  });

  it('works in a directory without files, without a repository, and before the first commit', () => {
    for (const root of [temporaryDirectory(), temporaryRepository()]) {
      const ran = run([], { cwd: root });
      expect([ran.exit, ran.err]).toEqual([0, '']);
      expect(ran.out).toContain('none: nothing to analyse');
    }
  });

  it('writes no byte of a hostile name raw', () => {
    const root = join(temporaryDirectory(), 'a\u001b]0;x\u0007\u202e');
    mkdirSync(root);
    writeFiles(root, { 'x\u001b[31m.c': 'int main(void){}' });
    const ran = run([], { cwd: root });
    expect(ran.exit).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(ran.out + ran.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(ran.out).toContain('a\\x1b]0;x\\x07\\u{202e}');
  });
});

describe('what the user can mend ends with 2 and says how', () => {
  it.each([
    [['revew'], "statealyzr: unknown command 'revew'; did you mean 'review'?\n  Try: statealyzr --help\n"],
    [['handlers', '/absent'], 'statealyzr: /absent is not a directory\n  Give an existing directory.\n'],
    [['review', 'a..b', '--repo', '/'], 'statealyzr: / is not in a git repository\n  Give the directory of one.\n'],
    [['emit', 'unit', '/usr/include/rpc'], "statealyzr: no stage 'unit'; did you mean 'units'?\n"],
    [['--config', '/absent.yml'], 'statealyzr: --config /absent.yml: not read: ENOENT\n'],
    [['--config', '/dev/zero'], 'statealyzr: --config /dev/zero: a directory, FIFO, socket or device\n'],
  ])('%j', (args, said) => {
    const ran = run(args, { cwd: temporaryDirectory() });
    expect(ran.err.startsWith(said)).toBe(true);
    expect([ran.exit, ran.out]).toEqual([2, '']);
  });

  it('revisions, settings, programs and build descriptions that are not there or wrong', () => {
    const root = temporaryRepository();
    commit(root, program);
    const id = commit(root, { 'statealyzr.yml': 'rulez: 1\n', 'b.c': 'int b;\n' });
    const bad = run(['review', 'HEAD~1..absent\u001b[2J'], { cwd: root });
    expect(bad).toMatchObject({ exit: 2, err: expect.stringContaining('absent\\x1b[2J names no commit') });
    expect(run([], { cwd: root })).toMatchObject({
      exit: 2,
      err: "statealyzr: statealyzr.yml:1: unknown key 'rulez'; did you mean 'rules'?\n",
    });
    expect(run(['review', `${id}~1..${id}`], { cwd: root })).toMatchObject({ exit: 2 });
    commit(root, { 'statealyzr.yml': '' });
    writeFileSync(join(root, 'bad.json'), '{');
    for (const args of [
      ['--program', 'absent'],
      ['--compile-commands', 'bad.json'],
      ['--compile-commands', 'none.json'],
    ]) {
      const ran = run(['handlers', ...args], { cwd: root });
      expect([ran.exit, ran.out]).toEqual([2, '']);
      expect(ran.err).toMatch(/^statealyzr: .*(absent|bad\.json|none\.json)/);
      expect(ran.err).not.toMatch(/\n\s+at /);
    }
  });

  it('a Node that is too old', () => {
    const old = join(temporaryDirectory(), 'old.cjs');
    writeFileSync(old, `Object.defineProperty(process.versions, 'node', { value: '20.17.0' });`);
    const ran = spawnSync(process.execPath, ['--require', old, bin], { encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([
      2,
      'statealyzr: Node 20.17.0 is too old; version 20.18 or later is needed\n',
    ]);
  });

  it('an output into what is analysed, before any work', () => {
    const root = temporaryRepository();
    commit(root, program);
    const script = door(`process.stdout.write('worked'); return { text: 'x', exit: 0 };`);
    for (const path of ['src/main.c', 'new.json', '.git/HEAD'])
      expect(run(['handlers', '.', '--output', path], { cwd: root, script })).toMatchObject({
        exit: 2,
        out: '',
        err: expect.stringMatching(new RegExp(`^statealyzr: --output ${path}: in `)),
      });
    const outside = join(temporaryDirectory(), 'out.txt');
    expect(run(['handlers', '.', '--output', outside], { cwd: root, script })).toMatchObject({ exit: 0, err: '' });
    expect(readFileSync(outside, 'utf8')).toBe('x\n');
  });
});

describe('the process', () => {
  it('ends with the code of the command and gives all of a long text to a slow reader', () => {
    const script = door(`return { text: 'x'.repeat(3_000_000), exit: 1 };`);
    const out = execFileSync(
      'bash',
      [
        '-c',
        `"$0" --input-type=module -e "$1" -- handlers | (sleep 0.3; wc -c); echo \${PIPESTATUS[0]}`,
        process.execPath,
        script,
      ],
      { encoding: 'utf8', cwd: '/' },
    );
    expect(out.trim().split(/\s+/)).toEqual(['3000001', '1']);
  });

  it('is quiet when the reader leaves', () => {
    const script = door(`return { text: 'x\\n'.repeat(3_000_000), exit: 0 };`);
    const ran = spawnSync(
      'bash',
      ['-c', `"$0" --input-type=module -e "$1" -- handlers | head -1`, process.execPath, script],
      { encoding: 'utf8', cwd: '/' },
    );
    expect([ran.stdout, ran.stderr]).toEqual(['x\n', '']);
  });

  it('shows our own mistakes with their stack and ends with 3', () => {
    const ran = run(['handlers'], { script: door(`throw new Error('odd \\u001b[2J');`) });
    expect([ran.exit, ran.out]).toEqual([3, '']);
    expect(ran.err).toMatch(
      /^statealyzr: the analysis failed; this is a mistake in statealyzr\n {2}Error: odd \\x1b\[2J\n {6}at /,
    );
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends on %s with its workers and without a half file', async (signal, code) => {
    const directory = temporaryDirectory();
    const entry = join(directory, 'entry.mjs');
    writeFileSync(
      entry,
      `import { serveJobs } from '${built}host/workers.js';
       import { appendFileSync } from 'node:fs';
       serveJobs(() => () => { for (;;) { appendFileSync('${directory}/alive', '.'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20); } });`,
    );
    const script = door(`
      const { runJobs } = await import('${built}host/workers.js');
      await runJobs({ entry: new URL('file://${entry}'), init: null, count: 2, jobs: [1, 2] });`);
    const out = join(directory, 'out');
    mkdirSync(out);
    const args = [
      '--input-type=module',
      '-e',
      script,
      '--',
      'handlers',
      '/usr/include/rpc',
      '--output',
      join(out, 'o'),
    ];
    const child = spawn(process.execPath, args, { cwd: '/' });
    while (!existsSync(join(directory, 'alive')) && child.exitCode === null)
      await new Promise((done) => setTimeout(done, 20));
    child.kill(signal);
    const exit = await new Promise((done) => child.on('exit', done));
    expect(exit).toBe(code);
    const size = readFileSync(join(directory, 'alive')).length;
    await new Promise((done) => setTimeout(done, 200));
    expect(readFileSync(join(directory, 'alive')).length).toBe(size);
    expect(readdirSync(out)).toEqual([]);
  });

  it('writes progress and colours to terminals only', () => {
    const script = door(
      `display.progress('halfway'); display.notice('by the way'); return { text: display.colors.red('r'), exit: 0 };`,
    );
    expect(run(['handlers'], { script })).toEqual({ exit: 0, out: 'r\n', err: 'statealyzr: by the way\n' });
    expect(run(['handlers', '--quiet'], { script })).toEqual({ exit: 0, out: 'r\n', err: '' });
    expect(wantsColor(true, {})).toBe(true);
    expect([wantsColor(false, {}), wantsColor(true, { NO_COLOR: '1' }), wantsColor(true, { TERM: 'dumb' })]).toEqual([
      false,
      false,
      false,
    ]);
    expect(wantsColor(true, { NO_COLOR: '' })).toBe(true);
  });

  it('on a terminal shows one progress line, cut to its width, and takes it away', () => {
    const script = join(temporaryDirectory(), 'door.mjs');
    writeFileSync(
      script,
      door(`display.progress('p'.repeat(500)); return { text: display.colors.red('r'), exit: 0 };`).replace(
        'slice(1)',
        'slice(2)',
      ),
    );
    const typed = (env: string): string =>
      execFileSync(
        'script',
        ['-qec', `stty cols 60; ${env} ${process.execPath} ${script} handlers /usr/include/rpc`, '/dev/null'],
        { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', TERM: 'xterm' } },
      );
    expect(typed('')).toBe(`\r\u001b[K${'p'.repeat(59)}\r\u001b[K\u001b[31mr\u001b[39m\r\n`);
    expect(typed('NO_COLOR=1')).toContain('\u001b[Kr\r\n');
  });
});
