/** A large repository is read by a process with a larger heap. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryDirectory } from './temporary.ts';

const launcher = resolve(import.meta.dirname, '../../bin/statealyzr.js');

function heapsOf(files: number, ...more: readonly string[]) {
  const directory = temporaryDirectory();
  const tree = join(directory, 'tree');
  mkdirSync(tree);
  writeFileSync(join(tree, 'main.c'), 'static int total;\nint main(void) { return total++; }\n');
  for (let i = 1; i < files; i++) writeFileSync(join(tree, `h${i}.h`), `extern int x${i};\n`);
  const log = join(directory, 'heaps');
  const hook = join(directory, 'hook.cjs');
  // Threads run it too.
  writeFileSync(
    hook,
    `if (require('node:worker_threads').isMainThread)
  require('node:fs').appendFileSync(${JSON.stringify(log)}, require('node:v8').getHeapStatistics().heap_size_limit + '\\n');`,
  );
  const command = ['--max-old-space-size=500', '--require', hook, launcher, 'inventory', tree, '--quiet', ...more];
  const run = spawnSync(process.execPath, command, { encoding: 'utf8' });
  const heaps = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((bytes) => Number(bytes) / 2 ** 20);
  return { heaps, run };
}

it('with the same arguments, output and exit code', () => {
  const { heaps, run } = heapsOf(1500, '--format', 'json');
  expect(heaps).toHaveLength(2);
  expect(heaps[0]).toBeLessThan(1000);
  expect(heaps[1]).toBeGreaterThan(1000);
  expect([run.status, JSON.parse(run.stdout).elements[0].name]).toEqual([0, 'total']);
});

it('and a small one by the process that was started', () => {
  const { heaps, run } = heapsOf(3, '--format', 'json');
  expect([heaps.length, run.status]).toEqual([1, 0]);
});
