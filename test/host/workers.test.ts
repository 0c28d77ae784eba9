import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPool, type Outcome, runJobs } from '../../src/host/workers.ts';
import { temporaryDirectory } from './temporary.ts';

/** Runs in threads as built JavaScript does: a real entry module, around `body`, the source of `start`. */
function entry(body: string): URL {
  const path = join(temporaryDirectory(), 'entry.mjs');
  const workers = new URL('../../build/host/workers.js', import.meta.url).href;
  writeFileSync(
    path,
    `import { serveJobs } from ${JSON.stringify(workers)};\n${body.replace(/(async )?function start/, 'export $&')}\nserveJobs(start);\n`,
  );
  return pathToFileURL(path);
}

const double = (): URL => entry('async function start(init) { return async (job) => init.by * job; }');
const values = <Result>(outcomes: readonly Outcome<Result>[]): readonly unknown[] =>
  outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.value : outcome.reason));
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe.each(['threads', 'inline'] as const)('jobs in %s', (where) => {
  it('give outcomes in their order', async () => {
    const options = { entry: double(), init: { by: 2 }, count: 2, where };
    const progress: string[] = [];
    const outcomes = await runJobs({
      ...options,
      jobs: numbers(50),
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(values(outcomes)).toEqual(numbers(50).map((n) => n * 2));
    expect(progress).toEqual(numbers(50).map((n) => `${n + 1}/50`));
    expect(await runJobs({ ...options, jobs: [] })).toEqual([]);
  });

  it('fail one by one', async () => {
    const at = entry(`function start() { return (job) => { if (job === 1) throw new Error('odd'); return job; }; }`);
    const outcomes = await runJobs({ entry: at, init: null, count: 1, where, jobs: numbers(3) });
    expect(values(outcomes)).toEqual([0, 'threw', 2]);
    expect(outcomes[1]).toMatchObject({ detail: expect.stringContaining('odd') });
  });

  it('keep what they remember from run to run', async () => {
    const at = entry('function start() { let seen = 0; return () => ++seen; }');
    const pool = createPool<null, number, number>({ entry: at, init: null, count: 1, where });
    expect(values(await pool.run([1, 2]))).toEqual([1, 2]);
    expect(values(await pool.run([3]))).toEqual([3]);
    await pool.close();
  });

  it('are told news with each job, and tell their values at once', async () => {
    const at = entry(`function start() { return (job, news) => [job, news].join(':'); }`);
    const told: string[] = [];
    const seen: string[] = [];
    const outcomes = await runJobs<null, number, string>({
      entry: at,
      init: null,
      count: 1,
      where,
      jobs: numbers(3),
      newsFor: (worker) => {
        told.push(`${worker}@${seen.length}`);
        return seen.length;
      },
      onValue: (value) => seen.push(value),
    });
    expect(values(outcomes)).toEqual(['0:0', '1:1', '2:2']);
    expect([told, seen]).toEqual([
      ['0@0', '0@1', '0@2'],
      ['0:0', '1:1', '2:2'],
    ]);
  });

  it('stop when asked', async () => {
    const stop = new AbortController();
    const pool = createPool<{ by: number }, number, number>({ entry: double(), init: { by: 2 }, count: 2, where });
    const run = pool.run(numbers(100_000), { signal: stop.signal, onProgress: (done) => done === 10 && stop.abort() });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await pool.close();
  });
});

describe('worker threads', () => {
  it('share memory instead of copying it', async () => {
    const at = entry(
      'function start(init) { return (i) => { new Uint8Array(init)[i] = i + 1; return init.byteLength; }; }',
    );
    const memory = new SharedArrayBuffer(4);
    await runJobs({ entry: at, init: memory, count: 2, jobs: numbers(4) });
    expect([...new Uint8Array(memory)]).toEqual([1, 2, 3, 4]);
  });

  it('of one run may be fewer than the pool has, and another run may have more', async () => {
    // A job waits until as many threads as it says have started, and tells how many there are.
    const at = entry(`function start(init) {
      const started = new Int32Array(init);
      Atomics.add(started, 0, 1);
      return async (job) => {
        while (Atomics.load(started, 0) < job) await new Promise((done) => setTimeout(done, 5));
        return Atomics.load(started, 0); }; }`);
    const init = new SharedArrayBuffer(4);
    const pool = createPool<SharedArrayBuffer, number, number>({ entry: at, init, count: 3 });
    expect(values(await pool.run([1, 1, 1, 1], { workers: 1 }))).toEqual([1, 1, 1, 1]);
    expect(values(await pool.run([3, 3, 3]))).toEqual([3, 3, 3]);
    await pool.close();
  });

  it('balance: one long job does not hold up the short ones', async () => {
    const at = entry(`function start() {
      return async (job) => { await new Promise((done) => setTimeout(done, job)); return process.hrtime.bigint(); }; }`);
    const outcomes = await runJobs<null, number, bigint>({
      entry: at,
      init: null,
      count: 2,
      jobs: [600, ...numbers(20)],
    });
    const ends = outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.value : 0n));
    expect(Math.max(...ends.slice(1).map(Number))).toBeLessThan(Number(ends[0]));
  });

  it('that die fail their job only', async () => {
    const at = entry(`function start() { return (job) => {
      if (job % 3 === 1) process.exit(7);
      if (job === 5) setTimeout(() => { throw new Error('late'); });
      return job === 5 ? new Promise(() => {}) : job; }; }`);
    const outcomes = await runJobs({ entry: at, init: null, count: 2, jobs: numbers(8) });
    expect(values(outcomes)).toEqual([0, 'died', 2, 3, 'died', 'died', 6, 'died']);
    expect(outcomes[5]).toMatchObject({ detail: expect.stringContaining('late') });
  });

  it('that run out of memory fail their job only', async () => {
    const at = entry(`function start() { return (job) => {
      const kept = [];
      while (job === 1) kept.push(new Array(1e5).fill(kept.length));
      return job; }; }`);
    const outcomes = await runJobs({ entry: at, init: null, count: 1, memoryMb: 32, jobs: numbers(3) });
    expect(values(outcomes)).toEqual([0, 'out-of-memory', 2]);
  });

  it('that return what cannot be cloned fail their job only', async () => {
    const at = entry('function start() { return (job) => (job === 1 ? () => 0 : job); }');
    const outcomes = await runJobs({ entry: at, init: null, count: 1, jobs: numbers(3) });
    expect([values(outcomes)[0], outcomes[1]?.kind, values(outcomes)[2]]).toEqual([0, 'failed', 2]);
  });

  it.each([
    ['throw', `function start() { throw new Error('no start'); }`, 'no start'],
    ['exit', 'function start() { process.exit(3); }', 'code 3'],
    ['do not parse', 'function start( {', 'did not start'],
  ])('that %s before the first job reject the run', async (_name, body, said) => {
    await expect(runJobs({ entry: entry(body), init: null, count: 2, jobs: [1, 2] })).rejects.toThrow(said);
  });

  it('take jobs that cannot be cloned for our own mistake', async () => {
    const run = runJobs({ entry: double(), init: { by: 2 }, count: 1, jobs: [() => 0] });
    await expect(run).rejects.toThrow('could not be cloned');
  });

  it('are gone after close', async () => {
    const file = join(temporaryDirectory(), 'late');
    const at = entry(`import { writeFileSync } from 'node:fs';
      function start(path) { setTimeout(() => writeFileSync(path, ''), 300); return () => 0; }`);
    const pool = createPool<string, number, number>({ entry: at, init: file, count: 1 });
    await pool.run([1]);
    await pool.close();
    await new Promise((done) => setTimeout(done, 500));
    expect(existsSync(file)).toBe(false);
  });
});
