import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('the demonstration shows the comment, the check, and both settled after the change is taken back', () => {
  const run = (command: string, args: readonly string[]) =>
    spawnSync(command, args, { cwd: root, encoding: 'utf8', timeout: 100_000 });
  // Not `npm run demo:github` itself: it would rebuild what other tests run.
  expect(run('npm', ['run', '--silent', 'bench:build']).status).toBe(0);
  const { status, stdout, stderr } = run(process.execPath, ['build/bench/bench/demo-github.js']);
  expect([status, stderr]).toEqual([0, '']);
  const [, opened = '', back = ''] = stdout.split('=== ');
  expect(opened).toContain('**server.idle_ping** is set in parse_idle_ping()');
  expect(opened).toContain('check statealyzr by statealyzr: failure');
  expect(opened).toContain('buttons: [Re-analyse] [Ledger patch]');
  expect(back).toContain('resolved by statealyzr[bot]');
  expect(back).toContain('check statealyzr by statealyzr: success');
}, 150_000);
