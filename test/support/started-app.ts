/** The App in the test's own process against the simulated GitHub, and what tests ask of both. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writePace } from '../../src/host/github-calls.ts';
import { type Service, type ServiceOptions, startService } from '../../src/serve.ts';
import type { ServeSettings } from '../../src/serve-settings.ts';
import { temporaryDirectory } from '../host/temporary.ts';
import {
  type GitHubSimulator,
  type Installation,
  type Pull,
  type Repository,
  startGitHub,
} from './github/simulator.ts';

export const webhookSecret = 'a secret of the test';

export interface StartedApp {
  readonly github: GitHubSimulator;
  readonly service: Service;
  /** Of `acme`, on all of its repositories. */
  readonly installation: Installation;
  readonly data: string;
  /** Of `acme`, in C, with these files on main; `ann` may write. */
  box(files: Readonly<Record<string, string>>, languages?: Readonly<Record<string, number>>): Promise<Repository>;
  /** A branch with the files on top of main, and a pull request of ann's for it, of which no webhook told yet. */
  proposed(repository: Repository, files: Readonly<Record<string, string>>, stage?: 'draft' | 'ready'): Promise<Pull>;
  /** Conclusions on the head, once there are so many checks of ours and all are completed. */
  concluded(pull: Pick<Pull, 'repository' | 'headSha'>, checks?: number): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

export interface StartedAppOptions extends ServiceOptions {
  readonly settings?: Partial<ServeSettings>;
}

export async function startApp({ settings, desk, queue }: StartedAppOptions = {}): Promise<StartedApp> {
  const github = await startGitHub();
  github.organization('acme');
  const installation = github.install('acme', { createdAt: new Date(Date.now() - 60_000).toISOString() });
  const data = settings?.data ?? temporaryDirectory();
  const entry = new URL('../../build/review-child.js', import.meta.url);
  const reportEntry = new URL('../../build/report-child.js', import.meta.url);
  const service = await startService(
    { ...settingsFor(github), data, ...settings },
    { desk: { entry, reportEntry, pace: writePace(0, 0), settleMs: 50, ...desk }, queue: { retryMs: 50, ...queue } },
  );
  github.setWebhook(`${service.url}/api/github/webhooks`, webhookSecret);
  let count = 0;
  return {
    github,
    service,
    installation,
    data,
    async box(files, languages = { C: 1000 }) {
      const repository = await github.repository(`acme/box-${++count}`, { files, languages });
      github.allow(repository, 'ann', 'write');
      return repository;
    },
    async proposed(repository, files, stage = 'ready') {
      const head = `topic-${++count}`;
      await github.pushCommit(repository, head, files);
      return await github.openPull(repository, { head, author: 'ann', stage });
    },
    async concluded({ repository, headSha }, checks = 1) {
      const runs = () => github.checks(repository, headSha);
      const areAll = (): boolean => runs().every(({ status }) => status === 'completed');
      await until(() => runs().length >= checks && areAll(), `${checks} completed checks`);
      return runs().map(({ conclusion }) => conclusion);
    },
    async close() {
      await service.close();
      await github.close();
    },
  };
}

function settingsFor(github: GitHubSimulator): Omit<ServeSettings, 'data'> {
  return {
    role: 'all',
    app: {
      appId: String(github.app.id),
      privateKey: github.app.privateKey,
      webhookSecret,
      apiUrl: `${github.url}/api/v3`,
      logLevel: 'fatal',
      logFormat: 'json',
    },
    host: '127.0.0.1',
    port: 0,
    metricsPort: 0,
    redisUrl: null,
    mirrorBytes: 2 ** 30,
    concurrency: 2,
    perInstallation: 2,
    debounceMs: 20,
    leaseMs: 30_000,
    memoryMb: 4096,
    seconds: 300,
    jobs: 1,
    reconcileMs: 3_600_000,
  };
}

/** Throws after 30 seconds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(10)) if (holds()) return;
  throw new Error(`not within 30 seconds: ${what}`);
}

const stories = join(import.meta.dirname, '../../fixtures/changes');

export function storyFiles(story: string, side: 'base' | 'head'): Record<string, string> {
  const directory = join(stories, story, side);
  return Object.fromEntries(
    filesBelow(directory).map((path) => [relative(directory, path), readFileSync(path, 'utf8')]),
  );
}

/** Whole paths. */
export function filesBelow(directory: string): readonly string[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(directory, name)).filter((path) => statSync(path).isFile());
}

const copied = [...'abcdefgh'];

/** A program of one file that copies its sessions, all but the fields given: each of these is a finding that blocks. */
export function forgetful(...fields: readonly string[]): string {
  const lines = (names: readonly string[], line: (name: string) => string): string =>
    names.map((name) => `\t${line(name)};\n`).join('');
  const all = [...copied, ...fields];
  return `struct session {
${lines(all, (name) => `int ${name}`)}};
static struct session table[16];
void copy(struct session *d, const struct session *s)
{
${lines(copied, (name) => `d->${name} = s->${name}`)}}
void set(struct session *s, int v)
{
${lines(all, (name) => `s->${name} = v`)}}
int main(void)
{
	for (;;)
		set(&table[0], 1);
}
`;
}
