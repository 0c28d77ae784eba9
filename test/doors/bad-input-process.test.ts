// What can happen to the process while it works: interrupts, full disks, caches that cannot be written.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory, writeFiles } from '../host/temporary.ts';
import { expectComplaint, handlersOf, launcher, reviewOf, statealyzr, storyRepository } from './hostile.ts';

const repository = storyRepository();
const commands = [
  ['handlers', repository],
  ['review', 'HEAD~1..HEAD', '--repo', repository],
];

describe('an interrupt', () => {
  /** Takes seconds, in two threads. */
  const slow = storyRepository({
    head: (directory) => {
      const layers = Array.from({ length: 40 }, (_, i) => `#define A${i + 1} A${i} A${i}\n`).join('');
      for (const name of ['a', 'b', 'c', 'd'])
        writeFiles(directory, { [`${name}.c`]: `#define A0 int ${name};\n${layers}A40\n` });
    },
  });

  it.each([
    ['handlers', ['handlers', slow]],
    ['review', ['review', 'HEAD~1..HEAD', '--repo', slow]],
  ])('ends %s with 130, its threads, and without a half-written file', async (_, args) => {
    const out = temporaryDirectory();
    const cache = temporaryDirectory();
    const child = spawn(process.execPath, [launcher, ...args, '--jobs', '2', '--output', join(out, 'result')], {
      cwd: '/',
      env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', XDG_CACHE_HOME: cache },
      stdio: 'ignore',
    });
    const ended = new Promise<readonly unknown[]>((done) => child.on('exit', (...how) => done(how)));
    while (child.exitCode === null && memoryOf(child.pid) < 400) await new Promise((done) => setTimeout(done, 20));
    expect(child.exitCode).toBe(null);
    const asked = performance.now();
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(performance.now() - asked).toBeLessThan(5000);
    expect(existsSync(`/proc/${child.pid}`)).toBe(false);
    expect(readdirSync(out)).toEqual([]);
    expect(readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => /tmp$|pack$/.test(name))).toEqual(
      [],
    );
  });
});

/** Megabytes in use: workers that expand the bomb take more than the start does. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}

describe('a disk that takes no more', () => {
  // Files of at most 1 KB: a write beyond fails as on a full disk.
  const full = 'ulimit -f 1; exec "$@"';

  it.each(commands)('fails %s --output whole, and leaves the old file', (...args) => {
    const out = temporaryDirectory();
    writeFileSync(join(out, 'old'), 'old\n');
    const options = ['--format', 'json', '--no-cache', '--output'];
    for (const name of ['new', 'old']) {
      const ran = statealyzr([...args, ...options, join(out, name)], { shell: full });
      expectComplaint(ran, /^statealyzr: .* was not written: EFBIG\n {2}Check space and permissions\.\n$/);
    }
    expect(readdirSync(out)).toEqual(['old']);
    expect(readFileSync(join(out, 'old'), 'utf8')).toBe('old\n');
  });

  it('costs the cache, not the answer', () => {
    const cache = temporaryDirectory();
    for (const args of commands) {
      const ran = statealyzr([...args, '--format', 'json'], { cache, shell: full });
      expect(ran.exit).toBe(args[0] === 'review' ? 1 : 0);
      expect(ran.err).toMatch(/^statealyzr: the cache in \S+ was not written: EFBIG\n$/);
      expect(ran.out).toBe(statealyzr([...args, '--format', 'json', '--no-cache']).out);
      expect(readdirSync(join(cache, 'statealyzr/packs'))).toEqual([]);
    }
  });

  it('is no file', () => {
    expectComplaint(statealyzr(['handlers', repository, '--output', '/dev/full']), /: not a regular file\n/);
  });

  const small = temporaryDirectory();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'none', small]).status === 0;
  it.skipIf(!mounted)('is a file system of four pages', () => {
    try {
      writeFileSync(join(small, 'filler'), Buffer.alloc(16 << 10));
      for (const args of commands) {
        const ran = statealyzr([...args, '--format', 'json', '--no-cache', '--output', join(small, 'o')]);
        expectComplaint(ran, /^statealyzr: .* was not written: ENOSPC\n/);
        const cached = statealyzr([...args, '--format', 'json'], { cache: join(small, 'cache') });
        expect(cached.err).toMatch(/was not written: ENOSPC\n$/);
        expect(cached.exit).toBe(args[0] === 'review' ? 1 : 0);
      }
      expect(readdirSync(small).filter((name) => name !== 'cache')).toEqual(['filler']);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('a cache directory that cannot be written', () => {
  const file = join(temporaryDirectory(), 'file');
  writeFileSync(file, '');
  const answers = new Set<string>();

  it.each([
    ['/proc', 'ENOENT'],
    [join(file, 'below'), 'ENOTDIR'],
  ])('%s is told in one line', (cache, code) => {
    for (const args of commands) {
      const ran = statealyzr([...args, '--format', 'json'], { cache });
      expect(ran.exit).toBe(args[0] === 'review' ? 1 : 0);
      expect(ran.err).toBe(`statealyzr: the cache in ${cache}/statealyzr/packs was not written: ${code}\n`);
      answers.add(ran.out);
    }
  });

  it('changes no answer, and is told to nobody who asked for quiet', () => {
    for (const args of commands) {
      const ran = statealyzr([...args, '--format', 'json', '--quiet'], { cache: file });
      expect(ran.err).toBe('');
      answers.add(ran.out);
    }
    answers.add(reviewOf(repository).out).add(handlersOf(repository).out);
    expect(answers.size).toBe(commands.length);
  });

  it('does not stand in the way of --no-cache', () => {
    handlersOf(repository, { args: ['--no-cache'], cache: '/proc' });
  });
});
