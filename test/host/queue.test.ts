/** The invariants of the queue, in one process and on Redis. */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ForgeError } from '../../src/host/forge.ts';
import { type Job, jobKey, QUEUE_OPTIONS, type Queue, type QueueOptions, type Run } from '../../src/host/queue.ts';
import { openMemoryQueue } from '../../src/host/queue-memory.ts';
import { openRedisQueue, type RedisQueueOptions, takeoverDelay } from '../../src/host/queue-redis.ts';
import { redisMissing, startRedis, type TestRedis } from '../support/redis.ts';

const quick: QueueOptions = { ...QUEUE_OPTIONS, debounceMs: 50, retryMs: 50, concurrency: 4 };

function pull(number: number, more: Partial<Job> = {}): Job {
  return {
    installation: 1,
    repository: { id: 7, owner: 'acme', name: 'gateway' },
    target: { kind: 'pull-request', number },
    reason: 'changed',
    ...more,
  };
}

async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await condition()) return;
    await pause(20);
  }
  throw new Error(`not within six seconds: ${what}`);
}

/** A worker's runs, as a log; what `hold` names runs until it is cancelled or let go. */
function recorder(hold: (job: Job) => boolean = () => false) {
  const log: string[] = [];
  let release: () => void = () => undefined;
  const free = new Promise<void>((resolve) => {
    release = resolve;
  });
  const run: Run = async (job, signal) => {
    const name = `${jobKey(job)} ${job.reason}`;
    log.push(`start ${name}`);
    if (hold(job)) {
      const cancelled = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      await Promise.race([free, cancelled]);
    }
    if (signal.aborted) {
      log.push(`cancel ${name}`);
      throw signal.reason;
    }
    log.push(`end ${name}`);
  };
  return { log, run, release: () => release() };
}

let redis: TestRedis | undefined;
let prefixes = 0;
const open: Queue[] = [];

beforeAll(async () => {
  if (redisMissing === '') redis = await startRedis();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((queue) => queue.close()));
});
afterAll(() => redis?.stop());

function redisOptions(options: Partial<RedisQueueOptions> = {}): RedisQueueOptions {
  return { ...quick, url: redis?.url ?? '', prefix: `test${prefixes}`, leaseMs: 1000, ...options };
}

const kinds: readonly (readonly [string, string, (options?: Partial<QueueOptions>) => Promise<Queue>])[] = [
  ['in one process', '', async (options) => openMemoryQueue({ ...quick, ...options })],
  ['on Redis', redisMissing, (options) => openRedisQueue(redisOptions(options))],
];

describe.each(kinds)('a queue %s', (_name, missing, create) => {
  const opened = async (options?: Partial<QueueOptions>): Promise<Queue> => {
    prefixes++;
    const queue = await create(options);
    open.push(queue);
    return queue;
  };

  it.skipIf(missing !== '')(`runs a storm of one key once${missing && ` (${missing})`}`, async () => {
    const queue = await opened({ debounceMs: 200 });
    const { log, run } = recorder();
    queue.work(run);
    for (let i = 0; i < 20; i++) await queue.add(pull(1));
    await until(() => log.includes('end 7/pull/1 changed'), 'the run');
    await pause(400);
    expect(log).toEqual(['start 7/pull/1 changed', 'end 7/pull/1 changed']);
    expect(await queue.depth()).toEqual({ waiting: 0, running: 0, failed: 0 });
  });

  it.skipIf(missing !== '')(
    `cancels what runs when its key is added again, and runs it after${missing && ` (${missing})`}`,
    async () => {
      const queue = await opened();
      let first = true;
      const { log, run } = recorder(() => first);
      queue.work(run);
      await queue.add(pull(1));
      await until(() => log.length === 1, 'the first run');
      first = false;
      await queue.add(pull(1, { reason: 'asked' }));
      await queue.add(pull(1));
      await until(() => log.some((line) => line.startsWith('end')), 'the second run');
      await pause(200);
      expect(log).toEqual([
        'start 7/pull/1 changed',
        'cancel 7/pull/1 changed',
        'start 7/pull/1 asked',
        'end 7/pull/1 asked',
      ]);
    },
  );

  it.skipIf(missing !== '')(
    `leaves alone what waits or runs when it is only found again${missing && ` (${missing})`}`,
    async () => {
      const queue = await opened();
      const { log, run, release } = recorder(() => true);
      await queue.add(pull(1, { reason: 'asked' }));
      await queue.add(pull(1, { reason: 'missed' }));
      queue.work(run);
      await until(() => log.length === 1, 'the run');
      await queue.add(pull(1, { reason: 'missed' }));
      await pause(200);
      release();
      await until(() => log.some((line) => line.startsWith('end')), 'its end');
      await pause(200);
      expect(log).toEqual(['start 7/pull/1 asked', 'end 7/pull/1 asked']);
      await queue.add(pull(1, { reason: 'missed' }));
      await until(() => log.includes('end 7/pull/1 missed'), 'a run of its own');
    },
  );

  it.skipIf(missing !== '')(
    `never runs one key twice at a time, nor an installation too often${missing && ` (${missing})`}`,
    async () => {
      const queue = await opened({ perInstallation: 2 });
      const { log, run, release } = recorder((job) => job.installation === 1);
      queue.work(run);
      for (let i = 1; i <= 3; i++) await queue.add(pull(i));
      await queue.add(pull(9, { installation: 2 }));
      await until(() => log.includes('end 7/pull/9 changed'), 'the other installation');
      await pause(200);
      expect(log.filter((line) => line.startsWith('start 7/pull') && !line.includes('/9')).length).toBe(2);
      release();
      await until(() => log.filter((line) => line.startsWith('end')).length === 4, 'all');
    },
  );

  it.skipIf(missing !== '')(`tries again three times in all${missing && ` (${missing})`}`, async () => {
    const lost: string[] = [];
    const queue = await opened({ onFailure: (job, error) => lost.push(`${jobKey(job)} ${String(error)}`) });
    let tries = 0;
    queue.work(async () => {
      tries++;
      throw new Error('no network');
    });
    await queue.add(pull(1));
    await until(() => lost.length > 0, 'the end of patience');
    expect([tries, lost]).toEqual([3, ['7/pull/1 Error: no network']]);
    expect((await queue.depth()).failed).toBe(1);
    await queue.add(pull(1));
    await until(() => tries === 4, 'a new job of the key');
  });

  it.skipIf(missing !== '')(`waits for the end of a limit, which is no try${missing && ` (${missing})`}`, async () => {
    const lost: string[] = [];
    const queue = await opened({ onFailure: (job) => lost.push(jobKey(job)) });
    const at: number[] = [];
    queue.work(async () => {
      at.push(Date.now());
      if (at.length <= 4) throw new ForgeError('rate-limited', 'too fast', at.length === 4 ? 1 : 0);
    });
    await queue.add(pull(1));
    await until(() => at.length === 5, 'the run after the limit');
    expect(lost).toEqual([]);
    expect((at[4] ?? 0) - (at[3] ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it.skipIf(missing !== '')(`knows deliveries${missing && ` (${missing})`}`, async () => {
    const queue = await opened();
    expect([await queue.firstDelivery('a'), await queue.firstDelivery('b'), await queue.firstDelivery('a')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe.skipIf(redisMissing !== '')(`several workers on Redis${redisMissing && ` (${redisMissing})`}`, () => {
  const opened = async (options?: Partial<RedisQueueOptions>): Promise<Queue> => {
    const queue = await openRedisQueue(redisOptions(options));
    open.push(queue);
    return queue;
  };

  it('cancel each other, and keep the limit of an installation together', async () => {
    prefixes++;
    const [web, a, b] = await Promise.all([opened(), opened({ perInstallation: 1 }), opened({ perInstallation: 1 })]);
    let hold = true;
    const { log, run } = recorder(() => hold);
    a.work(run);
    b.work(run);
    await web.add(pull(1));
    await until(() => log.length === 1, 'the first run');
    await web.add(pull(2));
    await pause(300);
    expect(log).toEqual(['start 7/pull/1 changed']);
    hold = false;
    await web.add(pull(1));
    await until(() => log.filter((line) => line.startsWith('end')).length === 2, 'both');
    expect(log.slice(0, 2)).toEqual(['start 7/pull/1 changed', 'cancel 7/pull/1 changed']);
  });

  /** A worker in a process of its own that is killed as soon as it has a job. */
  const killedWorker = async (): Promise<void> => {
    const source = new URL('../../build/host/queue-redis.js', import.meta.url).href;
    const worker = `
      import { openRedisQueue } from ${JSON.stringify(source)};
      const queue = await openRedisQueue(${JSON.stringify(redisOptions())});
      queue.work(async () => { process.stdout.write('running'); await new Promise(() => setInterval(() => {}, 1000)); });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', worker], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    child.kill('SIGKILL');
  };

  it('take over from one that is killed', async () => {
    prefixes++;
    const web = await opened();
    await web.add(pull(1));
    await killedWorker();
    const { log, run } = recorder();
    (await opened()).work(run);
    await until(() => log.includes('end 7/pull/1 changed'), 'the takeover');
  });

  it('run what workers do not survive after the others', async () => {
    prefixes++;
    const web = await opened();
    await web.add(pull(1));
    await killedWorker();
    await killedWorker();
    const { log, run } = recorder();
    (await opened({ concurrency: 1 })).work(run);
    // The job of the dead worker is given back first, and yet comes after.
    await until(() => web.depth().then(({ running }) => running === 0), 'the job to be given back');
    await web.add(pull(2));
    await until(() => log.length === 4, 'both');
    expect(log[0]).toBe('start 7/pull/2 changed');
  });

  it('wait longer each time that a worker dies', () => {
    expect([0, 1, 2, 3, 7, 100].map((times) => takeoverDelay(times, 1000))).toEqual([0, 0, 1000, 2000, 32_000, 32_000]);
  });

  it('go on when Redis was restarted', async () => {
    prefixes++;
    const queue = await opened();
    const { log, run } = recorder();
    queue.work(run);
    await queue.add(pull(1));
    await until(() => log.length === 2, 'the first');
    await redis?.restart();
    await queue.add(pull(2));
    await until(() => log.includes('end 7/pull/2 changed'), 'one after');
  });
});
