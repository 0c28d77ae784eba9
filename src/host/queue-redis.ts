/**
 * The queue over processes and machines: BullMQ on Redis. It deduplicates by key, keeps the last job that was added while
 * one of its key runs, and takes over what a dead worker had. Ours on top: cancelling over all workers, and leases that
 * hold the limit of an installation.
 */
import { type Job as BullJob, Queue as BullQueue, DelayedError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import {
  type Job,
  jobKey,
  limitDelay,
  mostTries,
  type Queue,
  type QueueOptions,
  type Run,
  superseded,
} from './queue.ts';

export interface RedisQueueOptions extends QueueOptions {
  readonly url: string;
  /** A worker that was not heard of for so long is dead. */
  readonly leaseMs?: number;
  /** Keys begin with it: several installations can share a Redis. */
  readonly prefix?: string;
  /** Of the connection; the queue goes on by itself. */
  readonly onError?: (error: Error) => void;
}

const deliverySeconds = 3 * 24 * 3600;
const askedSeconds = 24 * 3600;
/** Until a job whose installation has no room is looked at again. */
const fullMs = 1000;

/**
 * Milliseconds until a job is run again whose workers died `stalled` times: the first time none, then longer each time, so
 * that one that workers do not survive leaves room for all others.
 */
export function takeoverDelay(stalled: number, leaseMs: number): number {
  return stalled < 2 ? 0 : leaseMs * 2 ** Math.min(stalled - 2, mostDoublings);
}

const mostDoublings = 5;

/**
 * Takes a place among at most ARGV[1] of the set KEYS[1] for member ARGV[2] until ARGV[4], after dropping those that
 * expired before ARGV[3]. 1: it has one.
 */
const takeSlot = `
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])
if not redis.call('ZSCORE', KEYS[1], ARGV[2]) and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then return 0 end
redis.call('ZADD', KEYS[1], ARGV[4], ARGV[2])
redis.call('PEXPIREAT', KEYS[1], ARGV[4])
return 1`;

export async function openRedisQueue(options: RedisQueueOptions): Promise<Queue> {
  const queue = new RedisQueue(options);
  await queue.open();
  return queue;
}

/** Guards which jobs this process runs, so that they can be cancelled from any other. */
class RedisQueue implements Queue {
  private readonly options: RedisQueueOptions;
  private readonly prefix: string;
  private readonly leaseMs: number;
  private readonly client: Redis;
  private readonly listener: Redis;
  private readonly jobs: BullQueue<Job>;
  private readonly running = new Map<string, AbortController>();
  private worker: Worker<Job> | undefined;

  constructor(options: RedisQueueOptions) {
    this.options = options;
    this.prefix = options.prefix ?? 'statealyzr';
    this.leaseMs = options.leaseMs ?? 30_000;
    // BullMQ waits for a Redis that restarts; a limit of tries would make it give up.
    this.client = new Redis(options.url, { maxRetriesPerRequest: null });
    this.listener = this.client.duplicate();
    this.jobs = new BullQueue<Job>('reviews', { connection: this.client, prefix: this.prefix });
    for (const source of [this.client, this.listener, this.jobs]) source.on('error', this.onError);
  }

  private readonly onError = (error: Error): void => this.options.onError?.(error);

  async open(): Promise<void> {
    this.listener.on('message', (_channel, key) => this.running.get(key)?.abort(superseded));
    await this.listener.subscribe(this.name('cancel'));
  }

  async add(job: Job): Promise<void> {
    const key = jobKey(job);
    if (job.reason === 'missed' && (await this.jobs.getDeduplicationJobId(key)) !== null) return;
    if (job.reason === 'asked') await this.client.set(this.name('asked', key), '1', 'EX', askedSeconds);
    await this.jobs.add('review', job, {
      delay: this.options.debounceMs,
      // At most one runs and one waits; what is added meanwhile is the same job, for it reads the head when it starts.
      deduplication: { id: key, keepLastIfActive: true },
      attempts: mostTries,
      backoff: { type: 'tries', delay: this.options.retryMs },
      removeOnComplete: true,
      removeOnFail: { count: 1000 },
    });
    await this.client.publish(this.name('cancel'), key);
  }

  async forgetDelivery(id: string): Promise<void> {
    await this.client.del(this.name('delivery', id));
  }

  async firstDelivery(id: string): Promise<boolean> {
    return (await this.client.set(this.name('delivery', id), '1', 'EX', deliverySeconds, 'NX')) === 'OK';
  }

  work(run: Run): void {
    const { concurrency, retryMs, onFailure } = this.options;
    this.worker = new Worker<Job>('reviews', (job, token) => this.process(job, token, run), {
      connection: this.client.duplicate(),
      prefix: this.prefix,
      concurrency,
      lockDuration: this.leaseMs,
      stalledInterval: this.leaseMs,
      // However often its worker dies: what could kill one runs in a process of its own.
      maxStalledCount: 10_000,
      settings: { backoffStrategy: (tries) => retryMs * 4 ** (tries - 1) },
    });
    this.worker.on('error', this.onError);
    this.worker.on('failed', (job, error) => {
      if (job && job.attemptsMade >= mostTries) onFailure?.(job.data, error);
    });
  }

  private async process(job: BullJob<Job>, token: string | undefined, run: Run): Promise<void> {
    const key = jobKey(job.data);
    const slots = this.name('slots', String(job.data.installation));
    const member = job.id ?? key;
    const wait = (await this.penalty(job)) || ((await this.lease(slots, member)) ? 0 : fullMs);
    if (wait > 0) {
      await job.moveToDelayed(Date.now() + wait, token);
      throw new DelayedError();
    }
    const stop = new AbortController();
    this.running.set(key, stop);
    const renewal = setInterval(() => void this.lease(slots, member).catch(this.onError), this.leaseMs / 3);
    const asked = await this.client.getdel(this.name('asked', key));
    try {
      await run(asked === null ? job.data : { ...job.data, reason: 'asked' }, stop.signal);
    } catch (error) {
      // Its successor is there already.
      if (stop.signal.reason === superseded) return;
      const limit = limitDelay(error);
      if (limit === null) throw error;
      if (asked !== null) await this.client.set(this.name('asked', key), asked, 'EX', askedSeconds);
      await job.moveToDelayed(Date.now() + limit, token);
      throw new DelayedError();
    } finally {
      clearInterval(renewal);
      this.running.delete(key);
      await this.client.zrem(slots, member).catch(this.onError);
    }
  }

  /** Milliseconds that a job waits whose worker died since it was taken last. */
  private async penalty({ id, stalledCounter }: BullJob<Job>): Promise<number> {
    const wait = takeoverDelay(stalledCounter, this.leaseMs);
    if (wait === 0) return 0;
    const told = this.name('stalled', id ?? '');
    const before = await this.client.set(told, stalledCounter, 'EX', askedSeconds, 'GET');
    // Those that one worker left behind must not come back all at once.
    return Number(before) === stalledCounter ? 0 : wait * (0.5 + Math.random());
  }

  private async lease(slots: string, member: string): Promise<boolean> {
    const now = Date.now();
    const until = now + this.leaseMs;
    return (await this.client.eval(takeSlot, 1, slots, this.options.perInstallation, member, now, until)) === 1;
  }

  async depth(): Promise<{ waiting: number; running: number; failed: number }> {
    const counts = await this.jobs.getJobCounts('waiting', 'delayed', 'prioritized', 'active', 'failed');
    const { waiting = 0, delayed = 0, prioritized = 0, active = 0, failed = 0 } = counts;
    return { waiting: waiting + delayed + prioritized, running: active, failed };
  }

  /** What runs here is given back and run by another worker. */
  async close(): Promise<void> {
    for (const stop of this.running.values()) stop.abort(new Error('the queue closes'));
    await this.worker?.close();
    await this.jobs.close();
    this.listener.disconnect();
    this.client.disconnect();
  }

  private name(...parts: readonly string[]): string {
    return [this.prefix, ...parts].join(':');
  }
}
