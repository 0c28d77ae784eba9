/** Several processes, and processes that die: what was begun is finished, once. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../host/temporary.ts';
import { type AppProcess, type AppProcessOptions, startAppProcess, webhookSecret } from '../support/app-process.ts';
import { descendantsOf, type SeenProcess } from '../support/descendants.ts';
import { type GitHubSimulator, type Pull, type Repository, startGitHub } from '../support/github/simulator.ts';
import { redisMissing, startRedis, type TestRedis } from '../support/redis.ts';
import { filesBelow, forgetful, until } from '../support/started-app.ts';

const root = resolve(import.meta.dirname, '../..');
const head = { 'main.c': forgetful('idle') };

let github: GitHubSimulator;
let repository: Repository;
let pull: Pull;
let data: string;
let count = 0;
/** Ended after each test. */
let processes: AppProcess[] = [];

beforeAll(async () => {
  github = await startGitHub();
  github.organization('acme');
  github.install('acme');
  data = temporaryDirectory();
});

afterAll(() => github.close());

beforeEach(async () => {
  const files = { 'main.c': forgetful() };
  repository = await github.repository(`acme/box-${++count}`, { files, languages: { C: 1000 } });
  github.allow(repository, 'ann', 'write');
  await github.pushCommit(repository, 'topic', head);
  pull = await github.openPull(repository, { head: 'topic', author: 'ann' });
});

afterEach(async () => {
  await Promise.all(processes.map((one) => one.end('SIGKILL')));
  processes = [];
});

async function started(options: Partial<AppProcessOptions> = {}): Promise<AppProcess> {
  const environment = { STATEALYZR_DEBOUNCE_MS: '50', STATEALYZR_LEASE_MS: '1000', ...options.environment };
  const one = await startAppProcess({ github, root, data, ...options, environment });
  processes.push(one);
  if (options.role !== 'worker') github.setWebhook(`http://127.0.0.1:${one.port}/api/github/webhooks`, webhookSecret);
  return one;
}

const states = (): readonly string[] => github.checks(repository, pull.headSha).map(({ status }) => status);
const isCompleted = (): boolean => states().includes('completed');

describe.skipIf(redisMissing !== '')(`processes on Redis ${redisMissing}`, () => {
  let redis: TestRedis;
  let web: AppProcess;
  const environment: Record<string, string> = { LOG_LEVEL: 'debug' };

  beforeAll(async () => {
    redis = await startRedis();
    environment.REDIS_URL = redis.url;
    // A storm is one review if it ends within the time that a job waits.
    web = await started({ role: 'web', environment: { ...environment, STATEALYZR_DEBOUNCE_MS: '1000' } });
    processes = [];
  });

  afterAll(async () => {
    await web.end('SIGKILL');
    await redis.stop();
  });

  const worker = (): Promise<AppProcess> => started({ role: 'worker', environment });

  it('what a killed worker had begun another finishes, with the same check and one review', async () => {
    const first = await worker();
    const { status } = await github.webhook.pullRequest('opened', pull);
    expect(status).toBe(202);
    await until(() => states().includes('in_progress'), 'the check is in progress');
    await first.end('SIGKILL');
    expect(states()).toEqual(['in_progress']);
    await worker();
    await until(isCompleted, 'the check is completed');
    expect(states()).toEqual(['completed']);
    expect(pull.reviews).toHaveLength(1);
  });

  it('a push storm of twenty in a second is one review, by whichever worker', async () => {
    await Promise.all([worker(), worker()]);
    for (let i = 0; i < 20; i++) {
      await github.pushCommit(repository, 'topic', { 'note.txt': String(i) });
      await github.webhook.pullRequest('synchronize', pull);
    }
    await until(isCompleted, 'the last head is checked');
    const isQuiet = (): boolean => repository.checkRuns.every(({ status }) => status === 'completed');
    await until(isQuiet, 'no check is left open');
    expect(states()).toEqual(['completed']);
    expect(repository.checkRuns.filter(({ conclusion }) => conclusion !== 'cancelled').length).toBeLessThanOrEqual(2);
    expect(pull.reviews).toHaveLength(1);
  });

  it('no secret leaves it: not in a log, a process, a file or a text, however much it is to say', async () => {
    const one = await worker();
    const seen: SeenProcess[] = [];
    const watch = setInterval(() => seen.push(...descendantsOf([web.pid, one.pid])), 15);
    await github.webhook.pullRequest('opened', pull);
    await until(isCompleted, 'the check is completed');
    clearInterval(watch);
    // A copy of the App that has not become the program yet that it is to run is the App.
    const isApp = ({ pid, ...process }: SeenProcess): boolean =>
      [web.pid, one.pid].includes(pid) || process.arguments.includes('\0serve\0');
    const children = seen.filter((process) => !isApp(process));
    const fetching = children.filter((child) => child.arguments.split('\0').includes('fetch'));
    const analysing = children.filter((child) => child.arguments.includes('review-child.js'));
    expect([fetching.length > 0, analysing.length > 0]).toEqual([true, true]);
    const tokens = github.minted();
    expect(tokens.length).toBeGreaterThan(1);
    const ours = [webhookSecret, ...keyLines(github.app.privateKey), ...tokens, redis.url];
    const texts = [
      ...[web.log(), one.log()],
      ...seen.map((process) => process.arguments),
      // What they were started with shows in that of the App itself: of these it is the administrator's affair.
      ...children.map((child) => child.environment),
      ...filesBelow(data).map((path) => readFileSync(path, 'latin1')),
      ...github.requests.filter(({ method }) => method !== 'GET').map(({ body }) => JSON.stringify(body) ?? ''),
    ];
    for (const secret of ours) expect(texts.filter((text) => text.includes(secret)).length, secret.slice(0, 4)).toBe(0);
    for (const text of [web.log(), one.log()]) {
      expect(text).not.toMatch(/PRIVATE KEY|ghs_|eyJ/);
      expect(text).not.toContain('"pull_request":{');
    }
    // git is told of the token that reads this repository, and nothing else is.
    const basic = new Set(tokens.map((token) => Buffer.from(`x-access-token:${token}`).toString('base64')));
    const told = children.filter((child) => [...basic].some((text) => child.environment.includes(text)));
    const programs = new Set(told.map((child) => basename(child.arguments.split('\0')[0] ?? '')));
    expect([...programs].filter((name) => !/^git(-remote-https?)?$/.test(name))).toEqual([]);
    for (const text of basic) for (const process of seen) expect(process.arguments).not.toContain(text);
  });

  it('goes on when Redis was restarted and lost everything', async () => {
    await worker();
    await redis.restart();
    for (let tries = 0; tries < 50; tries++) {
      const { status } = await github.webhook.pullRequest('opened', pull);
      if (status === 202) break;
      await pause(100);
    }
    await until(isCompleted, 'the check is completed');
  });
});

/** Of the middle of the key, which no other text has. */
const keyLines = (key: string): readonly string[] => key.split('\n').filter((line) => line.length === 64);

describe('one process', () => {
  it('killed with what it had queued, finds it again when it starts', async () => {
    const first = await started({ environment: { STATEALYZR_DEBOUNCE_MS: '5000' } });
    const { status } = await github.webhook.pullRequest('opened', pull);
    expect(status).toBe(202);
    await first.end('SIGKILL');
    expect(states()).toEqual([]);
    await started();
    await until(isCompleted, 'the check is completed');
    expect(states()).toEqual(['completed']);
  });
});
