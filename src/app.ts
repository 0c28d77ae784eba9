/**
 * The App on GitHub: who it is, how it signs in, how it takes a webhook. The one importer of Probot. A webhook is
 * verified, told from a repeated one, and queued; all else is done by workers.
 */
import { Probot, ProbotOctokit, run } from 'probot';
import { handledEvents, jobsOf } from './deliveries.ts';
import type { GitHubClient } from './host/github.ts';
import { type Log, logTo } from './host/log.ts';
import type { Job, Queue } from './host/queue.ts';
import type { Delivery, Received } from './intake.ts';

export interface AppSettings {
  readonly appId: string;
  readonly privateKey: string;
  readonly webhookSecret: string;
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly apiUrl: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  readonly logFormat: 'json' | 'pretty';
}

export interface App {
  readonly log: Log;
  /** As the App itself, or as one of its installations. */
  client(installation: number | null): Promise<GitHubClient>;
  /** Rejects when it cannot be stored. */
  receive(delivery: Delivery): Promise<Received>;
}

/** Throws an Error when the credentials are none. */
export async function createApp(
  settings: AppSettings,
  queue: Pick<Queue, 'add' | 'firstDelivery' | 'forgetDelivery'>,
): Promise<App> {
  const { appId, privateKey, webhookSecret, apiUrl, logLevel, logFormat } = settings;
  // Pace, limits and repetition are the forge's, alike for all its clients. A function, since Probot sets its own on top of
  // what an object says.
  const Octokit = ProbotOctokit.defaults((options: object) => ({
    ...options,
    throttle: { enabled: false },
    retry: { enabled: false },
  }));
  const probot = new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    baseUrl: apiUrl,
    Octokit,
    logLevel,
    logFormat,
  });
  await probot.ready();
  const log = logTo(probot.log);
  // Kept from Probot, which would log what a handler rejects with, payload and all.
  const failures = new Map<string, unknown>();
  probot.on([...handledEvents], async ({ id, name, payload }) => {
    try {
      for (const job of jobsOf({ name, payload, at: new Date().toISOString() })) {
        await queue.add(job);
        log.info('queued', { delivery: id, event: name, ...jobFields(job) });
      }
    } catch (error) {
      failures.set(id, error);
    }
  });
  return {
    log,
    client: (installation) => probot.auth(installation ?? undefined),
    async receive({ id, event, signature, body }) {
      if (!(await isSigned(probot, body, signature))) return 'unsigned';
      const payload = objectIn(body);
      if (payload === null) return 'malformed';
      if (!isHandled(event)) return 'stored';
      if (!(await queue.firstDelivery(id))) return 'repeated';
      await probot.webhooks.receive({ id, name: event, payload } as Parameters<Probot['receive']>[0]);
      const failure = failures.get(id);
      failures.delete(id);
      if (failure !== undefined) {
        await queue.forgetDelivery(id);
        throw failure;
      }
      return 'stored';
    },
  };
}

export function jobFields({
  installation,
  repository,
  target,
  reason,
}: Job): Readonly<Record<string, string | number>> {
  const number = target.kind === 'pull-request' ? { pull: target.number } : {};
  return { job: target.kind, reason, installation, repository: repository.id, ...number };
}

async function isSigned(probot: Probot, body: string, signature: string): Promise<boolean> {
  if (!/^sha256=[0-9a-f]{64}$/.test(signature)) return false;
  return await probot.webhooks.verify(body, signature);
}

function objectIn(body: string): object | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const isHandled = (event: string): boolean => (handledEvents as readonly string[]).includes(event);

/** Probot's page that registers an App and writes its credentials to `.env`; on this machine only. */
export async function startSetup(port: number): Promise<void> {
  // Webhooks would go through a third party.
  process.env.NO_SMEE_SETUP ??= 'true';
  await run(() => undefined, { env: { ...process.env, HOST: 'localhost', PORT: String(port) } });
}
