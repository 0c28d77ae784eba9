/** A Redis of our own for a test file: on a free port, without persistence, gone with the test. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** Empty where it is installed; else what is missing. With CI=true nothing is skipped, and the test fails instead. */
export const redisMissing: string =
  process.env.CI !== 'true' && spawnSync('redis-server', ['--version']).error !== undefined
    ? 'redis-server is missing: apt-get install redis-server'
    : '';

export interface TestRedis {
  readonly url: string;
  /** Kills it and starts it again, empty, on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server = await started(port, url);
  return {
    url,
    async restart() {
      await ended(server);
      server = await started(port, url);
    },
    stop: () => ended(server),
  };
}

async function started(port: number, url: string): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined);
  for (let tries = 0; ; tries++) {
    try {
      await client.connect();
      await client.ping();
      client.disconnect();
      return server;
    } catch (error) {
      if (tries === 100) throw error;
      await pause(50);
    }
  }
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
