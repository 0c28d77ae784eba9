/** The App as processes of its own against the simulated GitHub, started from the command line as anybody would. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { GitHubSimulator } from './github/simulator.ts';

export interface AppProcess {
  /** Of what it listens on; 0: nothing. */
  readonly port: number;
  readonly metricsPort: number;
  readonly pid: number;
  /** What it wrote, a JSON value a line. */
  readonly log: () => string;
  /** Resolves when it is gone. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

export interface AppProcessOptions {
  readonly github: GitHubSimulator;
  /** Of this package. */
  readonly root: string;
  /** Mirrors, cached facts, inventories; an empty directory. */
  readonly data: string;
  readonly role?: 'all' | 'web' | 'worker';
  readonly environment?: Readonly<Record<string, string>>;
}

export const webhookSecret = 'secret of the simulated webhook';

/** Resolves once it listens. Rejects with what it said when it ends instead. */
export function startAppProcess(options: AppProcessOptions): Promise<AppProcess> {
  const { github, root, data, role = 'all', environment } = options;
  const child = spawn(process.execPath, [`${root}/bin/statealyzr.js`, 'serve', '--role', role], {
    cwd: data,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: data,
      NODE_ENV: 'production',
      APP_ID: String(github.app.id),
      PRIVATE_KEY: github.app.privateKey,
      WEBHOOK_SECRET: webhookSecret,
      GHE_HOST: new URL(github.url).host,
      GHE_PROTOCOL: 'http',
      HOST: '127.0.0.1',
      PORT: '0',
      METRICS_PORT: '0',
      STATEALYZR_DATA: data,
      STATEALYZR_JOBS: '1',
      ...environment,
    },
  });
  return listening(child);
}

function listening(child: ChildProcess): Promise<AppProcess> {
  let log = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      log += chunk.toString();
      const line = log.split('\n').find((text) => text.includes('"msg":"started"'));
      const { port, metricsPort } = line === undefined ? {} : (JSON.parse(line) as Record<string, number>);
      if (port === undefined || metricsPort === undefined) return;
      resolve({
        port,
        metricsPort,
        pid: child.pid ?? 0,
        log: () => log,
        async end(signal = 'SIGTERM') {
          child.kill(signal);
          await gone;
        },
      });
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    void gone.then(() => reject(new Error(`it ended: ${log}`)));
  });
}
