/** The queue of one process: nothing to install, and what it forgets when the process ends, reconciliation finds again. */
import {
  type Job,
  jobKey,
  limitDelay,
  merged,
  type Queue,
  type QueueOptions,
  type Run,
  retryDelay,
  superseded,
} from './queue.ts';

interface Waiting {
  readonly job: Job;
  readonly dueMs: number;
  readonly attempt: number;
}

interface Running {
  readonly job: Job;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/** Deliveries remembered: three days of a busy installation, or the last so many. */
const mostDeliveries = 100_000;
const deliveryMs = 3 * 24 * 3600 * 1000;
const closingMs = 5000;

export function openMemoryQueue(options: QueueOptions): Queue {
  return new MemoryQueue(options);
}

/** Guards the invariants of `Queue` in one process. */
class MemoryQueue implements Queue {
  private readonly options: QueueOptions;
  /** In the order in which they came up. */
  private readonly waiting = new Map<string, Waiting>();
  private readonly running = new Map<string, Running>();
  private readonly deliveries = new Map<string, number>();
  private run: Run | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failed = 0;
  private closed = false;

  constructor(options: QueueOptions) {
    this.options = options;
  }

  async add(job: Job): Promise<void> {
    if (this.closed) throw new Error('the queue is closed');
    const key = jobKey(job);
    const before = this.waiting.get(key);
    if (job.reason === 'missed' && (before || this.running.has(key))) return;
    const dueMs = before && before.attempt === 0 ? before.dueMs : Date.now() + this.options.debounceMs;
    this.waiting.set(key, { job: before ? merged(before.job, job) : job, dueMs, attempt: 0 });
    this.running.get(key)?.stop.abort(superseded);
    this.pump();
  }

  async forgetDelivery(id: string): Promise<void> {
    this.deliveries.delete(id);
  }

  async firstDelivery(id: string): Promise<boolean> {
    const now = Date.now();
    for (const [old, since] of this.deliveries) {
      if (now - since < deliveryMs && this.deliveries.size < mostDeliveries) break;
      this.deliveries.delete(old);
    }
    if (this.deliveries.has(id)) return false;
    this.deliveries.set(id, now);
    return true;
  }

  work(run: Run): void {
    this.run = run;
    this.pump();
  }

  async depth(): Promise<{ waiting: number; running: number; failed: number }> {
    return { waiting: this.waiting.size, running: this.running.size, failed: this.failed };
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const endings = [...this.running.values()].map(({ stop, ended }) => {
      stop.abort(new Error('the queue closes'));
      return ended;
    });
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, closingMs);
    });
    await Promise.race([Promise.all(endings), patience]);
    clearTimeout(timer);
  }

  /** Starts what may start, and comes back when the next is due. */
  private pump(): void {
    clearTimeout(this.timer);
    if (this.closed || !this.run) return;
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    for (const [key, entry] of this.waiting) {
      if (this.running.size >= this.options.concurrency) return;
      if (this.running.has(key) || this.isFull(entry.job)) continue;
      if (entry.dueMs > now) next = Math.min(next, entry.dueMs);
      else this.start(key, entry, this.run);
    }
    if (next < Number.POSITIVE_INFINITY) this.timer = setTimeout(() => this.pump(), next - now);
  }

  private isFull({ installation }: Job): boolean {
    const own = [...this.running.values()].filter(({ job }) => job.installation === installation);
    return own.length >= this.options.perInstallation;
  }

  private start(key: string, entry: Waiting, run: Run): void {
    this.waiting.delete(key);
    const stop = new AbortController();
    const ended = Promise.resolve()
      .then(() => run(entry.job, stop.signal))
      .catch((error: unknown) => this.lost(key, entry, stop, error))
      .then(() => {
        this.running.delete(key);
        this.pump();
      });
    this.running.set(key, { job: entry.job, stop, ended });
  }

  private lost(key: string, { job, attempt }: Waiting, stop: AbortController, error: unknown): void {
    // What was cancelled has a successor, or nobody waits for it.
    if (stop.signal.aborted || this.waiting.has(key)) return;
    const limit = limitDelay(error);
    const delay = retryDelay(attempt + 1, this.options);
    if (limit !== null) this.waiting.set(key, { job, dueMs: Date.now() + limit, attempt });
    else if (delay !== null) this.waiting.set(key, { job, dueMs: Date.now() + delay, attempt: attempt + 1 });
    else {
      this.failed++;
      this.options.onFailure?.(job, error);
    }
  }
}
