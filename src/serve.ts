/**
 * The App as a process: takes webhooks, works, or both. `web` only stores what came, so it answers in milliseconds;
 * `worker` only works; with Redis there may be any number of each.
 */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp, jobFields, startSetup } from './app.ts';
import type { Refusal } from './cli.ts';
import { redeliverFailed } from './host/github-deliveries.ts';
import { errorCode, errorText } from './host/host-error.ts';
import { errorFields } from './host/log.ts';
import { createMetrics, type Metrics } from './host/metrics.ts';
import { tidyMirrors } from './host/mirror-house.ts';
import { type Job, type Queue, type QueueOptions, type Run, superseded } from './host/queue.ts';
import { openMemoryQueue } from './host/queue-memory.ts';
import { createIntake } from './intake.ts';
import { startRounds } from './reconcile.ts';
import { type Desk, reportFailure } from './review-job.ts';
import { allRepositories, type DeskOptions, githubDesk, purgeLeft, queueReports, runJob } from './serve-desk.ts';
import { type Role, type ServeSettings, serveStart } from './serve-settings.ts';

export interface Service {
  /** Where webhooks go; null: this role takes none. */
  readonly url: string | null;
  readonly metricsUrl: string;
  close(): Promise<void>;
}

/** For tests and demonstrations. */
export interface ServiceOptions {
  readonly desk?: Partial<DeskOptions>;
  readonly queue?: Partial<QueueOptions>;
}

/** Starts by the environment and runs until a signal; else why it cannot start. */
export async function serve(role: Role): Promise<Refusal | null> {
  readDotEnv();
  const start = serveStart({
    environment: process.env,
    role,
    home: homedir(),
    processors: availableParallelism(),
    read: (path) => readFileSync(path, 'utf8'),
  });
  if (start.kind === 'wrong') return { exit: 2, lines: ['the App cannot start', ...start.lines] };
  try {
    if (start.kind === 'setup') {
      await startSetup(start.port);
      return null;
    }
    // No child is to find them here. Who may read /proc still sees what the process was started with: docs/install-app.md
    // says how the key comes from a file instead.
    for (const name of ['PRIVATE_KEY', 'WEBHOOK_SECRET', 'REDIS_URL']) delete process.env[name];
    endOn(await startService(start.settings));
    return null;
  } catch (error) {
    if (!['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(errorCode(error))) throw error;
    const advice = 'HOST and PORT say where webhooks come in, METRICS_PORT where numbers are read.';
    return { exit: 2, lines: [`cannot listen: ${errorText(error)}`, advice] };
  }
}

/** What the setup page wrote. */
function readDotEnv(): void {
  try {
    process.loadEnvFile('.env');
  } catch {
    // There is none.
  }
}

function endOn(service: Service): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      const late = setTimeout(() => process.exit(1), 10_000);
      late.unref();
      void service.close().finally(() => process.exit(0));
    });
}

/** Rejects when a port is taken, or the credentials are none. */
export async function startService(settings: ServeSettings, options: ServiceOptions = {}): Promise<Service> {
  const { role, redisUrl } = settings;
  const late: { onFailure: (job: Job, error: unknown) => void; onError: (error: Error) => void } = {
    onFailure: () => undefined,
    onError: () => undefined,
  };
  const queue = await openQueue(
    {
      concurrency: settings.concurrency,
      perInstallation: settings.perInstallation,
      debounceMs: settings.debounceMs,
      retryMs: 10_000,
      leaseMs: settings.leaseMs,
      ...options.queue,
      onFailure: (job, error) => late.onFailure(job, error),
    },
    redisUrl,
    (error) => late.onError(error),
  );
  const app = await createApp(settings.app, queue);
  late.onError = (error) => app.log.error('Redis', errorFields(error));
  const metrics = createMetrics(queue);
  const ends: (() => Promise<void> | void)[] = [];
  if (role !== 'web') {
    const desk = deskOf(app, settings, options.desk);
    late.onFailure = (job, error) => giveUp(app, desk, job, error);
    ends.push(work(app, queue, metrics, desk, settings));
  }
  const intake = role === 'worker' ? null : frontOf(app, queue, metrics);
  const port = intake === null ? 0 : await listening(intake, settings.port, settings.host);
  const metricsPort = await listening(metrics.server, settings.metricsPort, '127.0.0.1');
  app.log.info('started', { role, port, metricsPort, queue: redisUrl === null ? 'memory' : 'redis' });
  return {
    url: intake === null ? null : `http://${settings.host}:${port}`,
    metricsUrl: `http://127.0.0.1:${metricsPort}`,
    async close() {
      for (const server of [intake, metrics.server]) {
        server?.close();
        server?.closeIdleConnections();
      }
      for (const end of ends) await end();
      await queue.close();
    },
  };
}

async function openQueue(
  options: QueueOptions & { readonly leaseMs: number },
  url: string | null,
  onError: (error: Error) => void,
): Promise<Queue> {
  if (url === null) return openMemoryQueue(options);
  // Loaded only where it is used.
  const { openRedisQueue } = await import('./host/queue-redis.ts');
  return await openRedisQueue({ ...options, url, onError });
}

function frontOf(app: App, queue: Queue, metrics: Metrics): Server {
  return createIntake({
    receive: app.receive,
    isHealthy: () => answers(queue),
    log: app.log,
    onAnswer: metrics.answered,
  });
}

async function answers(queue: Queue): Promise<boolean> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    clock = setTimeout(() => resolve(false), 2000);
  });
  const asked = queue.depth().then(
    () => true,
    () => false,
  );
  const isThere = await Promise.race([asked, late]);
  clearTimeout(clock);
  return isThere;
}

function deskOf(app: App, settings: ServeSettings, options: Partial<DeskOptions> = {}): Desk {
  const { data, redisUrl, memoryMb, seconds, jobs } = settings;
  const places = {
    mirrors: join(data, 'mirrors'),
    cache: data,
    inventories: redisUrl ?? join(data, 'inventories'),
  };
  return githubDesk(app, { apiUrl: settings.app.apiUrl, places, jobs, limits: { memoryMb, seconds }, ...options });
}

/** After the last try. */
function giveUp(app: App, desk: Desk, job: Job, error: unknown): void {
  app.log.error('gave up', { ...jobFields(job), ...errorFields(error) });
  reportFailure(desk, job, error).catch((failure: unknown) =>
    app.log.error('the failure could not be shown', { ...jobFields(job), ...errorFields(failure) }),
  );
}

/** Returns what ends it. */
function work(app: App, queue: Queue, metrics: Metrics, desk: Desk, settings: ServeSettings): () => void {
  queue.work(watched(app, metrics, desk, queue));
  const endRounds = startRounds(queue, {
    repositories: () => allRepositories(app),
    housekeeping: async (listed, sinceMs) => {
      await purgeLeft(desk, listed, sinceMs);
      await queueReports(desk, queue, listed, sinceMs);
      await redeliverFailed(await app.client(null), sinceMs);
    },
    onError: (error) => app.log.error('not all repositories were looked through', errorFields(error)),
    everyMs: settings.reconcileMs,
    claim: (stretch) => queue.firstDelivery(`round ${stretch}`),
  });
  const tidy = setInterval(() => {
    tidyMirrors(desk.places.mirrors, settings.mirrorBytes).catch((error: unknown) =>
      app.log.error('the mirrors were not tidied', errorFields(error)),
    );
  }, 3_600_000);
  tidy.unref();
  return () => {
    endRounds();
    clearInterval(tidy);
  };
}

/** Each job, with its end in the log and the metrics. */
function watched(app: App, metrics: Metrics, desk: Desk, queue: Queue): Run {
  return async (job, signal) => {
    const began = performance.now();
    const ended = (end: 'done' | 'failed' | 'cancelled', fields = {}): void => {
      const took = (performance.now() - began) / 1000;
      metrics.jobEnded(job.target.kind, end, took);
      const write = end === 'failed' ? app.log.warn : app.log.info;
      write(end, { ...jobFields(job), seconds: Number(took.toFixed(3)), ...fields });
    };
    try {
      await runJob(desk, queue, job, signal);
      ended(signal.reason === superseded ? 'cancelled' : 'done');
    } catch (error) {
      if (signal.aborted) ended('cancelled');
      else ended('failed', errorFields(error));
      throw error;
    }
  };
}

function listening(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
