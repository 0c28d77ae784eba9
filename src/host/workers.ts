/**
 * A pool of worker threads. The entry is a module that exports `start(init)`, which makes the function that does one job,
 * and calls `serveJobs(start)`. Each free worker takes the next job; a worker that dies fails its job only. Workers live
 * until `close`, so what they remember of one run serves the next. SharedArrayBuffers are shared, everything else is copied.
 */
import { isMainThread, parentPort, type ResourceLimits, Worker, workerData } from 'node:worker_threads';
import { errorCode, errorText } from './host-error.ts';

/** Runs in the worker: called once, returns what is called for each job. */
export type StartWorker<Init, Job, Result> = (init: Init) => Work<Job, Result> | Promise<Work<Job, Result>>;

/** `news` is what `RunOptions.newsFor` gave for this worker just before. */
export type Work<Job, Result> = (job: Job, news?: unknown) => Result | Promise<Result>;

export type Outcome<Result> =
  | { readonly kind: 'done'; readonly value: Result }
  | { readonly kind: 'failed'; readonly reason: 'threw' | 'out-of-memory' | 'died'; readonly detail: string };

export interface PoolOptions<Init> {
  readonly entry: URL;
  /** Cloned into each worker. */
  readonly init: Init;
  readonly count: number;
  /** `inline`: in this thread, one job after another. */
  readonly where?: 'threads' | 'inline';
  readonly memoryMb?: number;
}

export interface RunOptions<Result> {
  readonly onProgress?: (done: number, total: number) => void;
  /** Takes a result as soon as it is there. */
  readonly onValue?: (value: Result) => void;
  /** Asked before each job: what this worker is to be told with it. Workers are numbered from 0 over the pool's life. */
  readonly newsFor?: (worker: number) => unknown;
  /** At most so many workers, if these are fewer than the pool may have. */
  readonly workers?: number;
  /** Ends all workers; `run` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface Pool<Job, Result> {
  /** The outcomes, in the order of the jobs. One run at a time. Rejects when a worker cannot start at all. */
  run(jobs: readonly Job[], options?: RunOptions<Result>): Promise<readonly Outcome<Result>[]>;
  close(): Promise<void>;
}

/** Runs the jobs in a pool of their own. */
export async function runJobs<Init, Job, Result>(
  options: PoolOptions<Init> & RunOptions<Result> & { readonly jobs: readonly Job[] },
): Promise<readonly Outcome<Result>[]> {
  const count = Math.min(options.count, options.jobs.length);
  const pool = createPool<Init, Job, Result>({ ...options, count });
  try {
    return await pool.run(options.jobs, options);
  } finally {
    await pool.close();
  }
}

export function createPool<Init, Job, Result>(options: PoolOptions<Init>): Pool<Job, Result> {
  return options.where === 'inline'
    ? inlinePool<Init, Job, Result>(options)
    : new ThreadPool<Init, Job, Result>(options);
}

interface WorkerData<Init> {
  readonly pool: 'statealyzr';
  readonly init: Init;
}

interface Order<Job> {
  readonly job: Job;
  readonly news: unknown;
}

type Report<Result> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'no-start'; readonly detail: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome<Result> };

/** Called by an entry module; does nothing outside a worker of a pool. */
export function serveJobs<Init, Job, Result>(start: StartWorker<Init, Job, Result>): void {
  const port = parentPort;
  if (isMainThread || port === null || !isPoolData<Init>(workerData)) return;
  const report = (message: Report<Result>): void => port.postMessage(message);
  const serve = async (init: Init): Promise<void> => {
    const work = await start(init);
    port.on('message', async (order: Order<Job>) => {
      report({ kind: 'outcome', outcome: await attempt(work, order) });
    });
    report({ kind: 'ready' });
  };
  serve(workerData.init).catch((error: unknown) => report({ kind: 'no-start', detail: describe(error) }));
}

function isPoolData<Init>(data: unknown): data is WorkerData<Init> {
  return typeof data === 'object' && data !== null && 'pool' in data && data.pool === 'statealyzr';
}

async function attempt<Job, Result>(work: Work<Job, Result>, { job, news }: Order<Job>): Promise<Outcome<Result>> {
  try {
    return { kind: 'done', value: await work(job, news) };
  } catch (error) {
    return { kind: 'failed', reason: 'threw', detail: describe(error) };
  }
}

const describe = (error: unknown): string => (error instanceof Error && error.stack) || errorText(error);

function inlinePool<Init, Job, Result>(options: PoolOptions<Init>): Pool<Job, Result> {
  let work: Work<Job, Result> | undefined;
  return {
    async run(jobs, { onProgress, onValue, newsFor, signal } = {}) {
      const module = (await import(options.entry.href)) as { readonly start: StartWorker<Init, Job, Result> };
      work ??= await module.start(options.init);
      const outcomes: Outcome<Result>[] = [];
      for (const job of jobs) {
        signal?.throwIfAborted();
        const outcome = await attempt(work, { job, news: newsFor?.(0) });
        outcomes.push(outcome);
        if (outcome.kind === 'done') onValue?.(outcome.value);
        onProgress?.(outcomes.length, jobs.length);
      }
      return outcomes;
    },
    close: async () => undefined,
  };
}

interface Run<Job, Result> {
  readonly jobs: readonly Job[];
  readonly outcomes: Outcome<Result>[];
  readonly options: RunOptions<Result>;
  readonly resolve: (outcomes: readonly Outcome<Result>[]) => void;
  readonly reject: (reason: unknown) => void;
  next: number;
  done: number;
}

/** One thread and the index of the job it has, if any. */
interface Seat {
  readonly worker: Worker;
  readonly number: number;
  job: number | undefined;
}

/** Megabytes. Less than V8's own: what workers make for a moment is small, and each has its own heap. */
const youngMb = 24;

/** Invariant: while a run lasts, each seat that is ready has a job, or no job is left to take. */
class ThreadPool<Init, Job, Result> implements Pool<Job, Result> {
  private readonly options: PoolOptions<Init>;
  private readonly seats = new Set<Seat>();
  private current: Run<Job, Result> | undefined;
  private opened = 0;

  constructor(options: PoolOptions<Init>) {
    this.options = options;
  }

  async run(jobs: readonly Job[], options: RunOptions<Result> = {}): Promise<readonly Outcome<Result>[]> {
    if (this.current !== undefined) throw new Error('the pool is running already');
    options.signal?.throwIfAborted();
    if (jobs.length === 0) return [];
    const abort = (): void => this.current?.reject(options.signal?.reason);
    options.signal?.addEventListener('abort', abort);
    try {
      return await new Promise((resolve, reject) => {
        this.current = { jobs, outcomes: [], options, resolve, reject, next: 0, done: 0 };
        for (const seat of this.seats) this.take(seat);
        const most = Math.min(this.options.count, options.workers ?? jobs.length);
        const wanted = Math.min(Math.max(1, most), jobs.length);
        while (this.seats.size < wanted) this.open();
      });
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      options.signal?.removeEventListener('abort', abort);
      this.current = undefined;
    }
  }

  async close(): Promise<void> {
    const workers = [...this.seats].map((seat) => seat.worker);
    this.seats.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private open(): void {
    const workerData: WorkerData<Init> = { pool: 'statealyzr', init: this.options.init };
    const { memoryMb } = this.options;
    const resourceLimits: ResourceLimits = {
      maxYoungGenerationSizeMb: youngMb,
      ...(memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb }),
    };
    const worker = new Worker(this.options.entry, { workerData, resourceLimits, execArgv: [] });
    const seat: Seat = { worker, number: this.opened++, job: undefined };
    let ready = false;
    let complaint: unknown;
    worker.on('message', (report: Report<Result>) => {
      if (report.kind === 'no-start')
        return this.current?.reject(new Error(`a worker did not start: ${report.detail}`));
      ready = true;
      if (report.kind === 'outcome') this.settle(seat, report.outcome);
      this.take(seat);
    });
    worker.on('messageerror', (error) =>
      this.settle(seat, { kind: 'failed', reason: 'died', detail: errorText(error) }),
    );
    worker.on('error', (error) => {
      complaint = error;
    });
    worker.on('exit', (code) => {
      if (!this.seats.delete(seat)) return;
      if (ready) this.lose(seat, complaint ?? `the worker ended with code ${code}`);
      else this.current?.reject(new Error(`a worker did not start: ${describe(complaint ?? `code ${code}`)}`));
    });
    this.seats.add(seat);
  }

  /** The next job for a free seat. */
  private take(seat: Seat): void {
    const run = this.current;
    if (run === undefined || seat.job !== undefined || run.next >= run.jobs.length) return;
    seat.job = run.next++;
    try {
      seat.worker.postMessage({ job: run.jobs[seat.job], news: run.options.newsFor?.(seat.number) });
    } catch (error) {
      // A job that cannot be cloned is our own mistake.
      run.reject(error);
    }
  }

  private settle(seat: Seat, outcome: Outcome<Result>): void {
    const run = this.current;
    if (run === undefined || seat.job === undefined) return;
    run.outcomes[seat.job] = outcome;
    seat.job = undefined;
    run.done += 1;
    if (outcome.kind === 'done') run.options.onValue?.(outcome.value);
    run.options.onProgress?.(run.done, run.jobs.length);
    if (run.done === run.jobs.length) run.resolve(run.outcomes);
  }

  /** Its job failed with it; another worker takes the seat if there is work left. */
  private lose(seat: Seat, complaint: unknown): void {
    const reason = errorCode(complaint) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'died';
    this.settle(seat, { kind: 'failed', reason, detail: describe(complaint) });
    const run = this.current;
    if (run !== undefined && run.next < run.jobs.length) this.open();
  }
}
