/** Work in a process of its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type ChildLimits, runChild } from '../../src/host/child.ts';

const built = new URL('../../build/host/child.js', import.meta.url).href;
const directory = mkdtempSync(join(tmpdir(), 'statealyzr-child-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const limits: ChildLimits = { memoryMb: 300, seconds: 20, answerBytes: 1 << 16 };

function entry(name: string, body: string): URL {
  const path = join(directory, `${name}.mjs`);
  writeFileSync(path, `import { serveOrder } from ${JSON.stringify(built)};\n${body}\n`);
  return pathToFileURL(path);
}

const answering = (body: string): string => `await serveOrder(async (order) => { ${body} });`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that nobody waited for yet still has its number.
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let i = 0; i < 50 && isAlive(pid); i++) await pause(100);
  return !isAlive(pid);
}

async function pidIn(file: string): Promise<number> {
  for (let i = 0; i < 100; i++) {
    try {
      const pid = Number(readFileSync(file, 'utf8'));
      if (pid > 0) return pid;
    } catch {
      // Not yet.
    }
    await pause(50);
  }
  throw new Error('the child did not start');
}

describe('a child process', () => {
  it('answers an order', async () => {
    const result = await runChild({
      entry: entry('echo', answering('return { got: order.text.length };')),
      order: { text: 'x'.repeat(200_000) },
      limits,
    });
    expect(result).toMatchObject({ kind: 'answered', answer: { got: 200_000 } });
  });

  it('inherits nothing but the way to programs', async () => {
    process.env.PRIVATE_KEY = 'canary';
    try {
      const result = await runChild({
        entry: entry('names', answering('return Object.keys(process.env).sort();')),
        order: {},
        limits,
      });
      const names = result.kind === 'answered' ? result.answer : result;
      expect(['HOME', 'LC_ALL', 'PATH']).toEqual(expect.arrayContaining(Array.isArray(names) ? names : [names]));
    } finally {
      delete process.env.PRIVATE_KEY;
    }
  });

  it('says what it died of', async () => {
    const run = (name: string, body: string, changed: Partial<ChildLimits> = {}) =>
      runChild({ entry: entry(name, answering(body)), order: {}, limits: { ...limits, ...changed } });
    expect(await run('crash', 'throw new Error("odd input");')).toMatchObject({
      reason: 'crash',
      detail: expect.stringContaining('odd input'),
    });
    expect(await run('time', 'for (;;);', { seconds: 1 })).toMatchObject({ reason: 'time' });
    expect(await run('heap', 'const all = []; for (;;) all.push(new Array(1e5).fill({}));')).toMatchObject({
      reason: 'memory',
    });
    const outside =
      'const all = []; for (;;) { all.push(Buffer.alloc(1e7, 1)); await new Promise((r) => setTimeout(r, 20)); }';
    expect(await run('outside', outside)).toMatchObject({ reason: 'memory' });
    expect(await run('long', 'return "x".repeat(1e6);')).toMatchObject({ reason: 'crash' });
    expect(await run('exit', 'process.exit(3);')).toMatchObject({
      reason: 'crash',
      detail: expect.stringContaining('3'),
    });
  });

  it('is killed with what it started when it is cancelled', async () => {
    const pids = join(directory, 'cancelled');
    const body = `
      const { spawn } = await import('node:child_process');
      const { writeFileSync } = await import('node:fs');
      const child = spawn('sleep', ['60']);
      writeFileSync(${JSON.stringify(pids)}, String(child.pid));
      for (;;);`;
    const stop = new AbortController();
    const run = runChild({ entry: entry('cancelled', answering(body)), order: {}, limits, signal: stop.signal });
    const pid = await pidIn(pids);
    stop.abort(new Error('a newer push'));
    await expect(run).rejects.toThrow('a newer push');
    expect(await gone(pid)).toBe(true);
  });

  it('ends when its parent is killed', async () => {
    const pids = join(directory, 'orphan');
    const busy = entry(
      'orphan',
      answering(`(await import('node:fs')).writeFileSync(${JSON.stringify(pids)}, String(process.pid)); for (;;);`),
    );
    const parent = `
      import { runChild } from ${JSON.stringify(built)};
      await runChild({ entry: new URL(${JSON.stringify(busy.href)}), order: {}, limits: ${JSON.stringify(limits)} });`;
    const path = join(directory, 'parent.mjs');
    writeFileSync(path, parent);
    const { spawn } = await import('node:child_process');
    const started = spawn(process.execPath, [path], { stdio: 'ignore' });
    const pid = await pidIn(pids);
    started.kill('SIGKILL');
    expect(await gone(pid)).toBe(true);
  });
});
