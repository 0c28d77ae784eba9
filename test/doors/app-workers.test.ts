/** Several processes, and processes that die: what was begun is finished, once. */
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../host/temporary.ts';
import { type AppProcess, type AppProcessOptions, startAppProcess, webhookSecret } from '../support/app-process.ts';
import { type GitHubSimulator, type Pull, type Repository, startGitHub } from '../support/github/simulator.ts';
import { redisMissing, startRedis, type TestRedis } from '../support/redis.ts';

const root = resolve(import.meta.dirname, '../..');
const main = (fields: string): string => `
struct session { int a; int b; int c; ${fields} };
static struct session table[16];
void copy(struct session *d, const struct session *s) { d->a = s->a; d->b = s->b; d->c = s->c; }
void set(struct session *s, int v) { s->a = v; s->b = v; s->c = v; ${fields === '' ? '' : 's->d = v;'} }
int main(void) { for (;;) set(&table[0], 1); }
`;

let github: GitHubSimulator;
let repository: Repository;
let pull: Pull;
let data: string;
let processes: AppProcess[] = [];

beforeEach(async () => {
  github = await startGitHub();
  github.organization('acme');
  repository = await github.repository('acme/box', { files: { 'main.c': main('') }, languages: { C: 1000 } });
  github.allow(repository, 'ann', 'write');
  github.install('acme');
  await github.pushCommit(repository, 'topic', { 'main.c': main('int d;') });
  pull = await github.openPull(repository, { head: 'topic', author: 'ann' });
  data = temporaryDirectory();
});

afterEach(async () => {
  for (const one of processes) await one.end('SIGKILL');
  processes = [];
  await github.close();
});

async function started(options: Partial<AppProcessOptions> = {}): Promise<AppProcess> {
  const environment = { STATEALYZR_DEBOUNCE_MS: '50', STATEALYZR_LEASE_MS: '2000', ...options.environment };
  const one = await startAppProcess({ github, root, data, ...options, environment });
  processes.push(one);
  if (options.role !== 'worker') github.setWebhook(`http://127.0.0.1:${one.port}/api/github/webhooks`, webhookSecret);
  return one;
}

const states = (): readonly string[] => github.checks(repository, pull.headSha).map(({ status }) => status);

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 1500; i++) {
    if (condition()) return;
    await pause(20);
  }
  throw new Error(`not within 30 seconds: ${what}\n${processes.map((one) => one.log()).join('\n')}`);
}

describe.skipIf(redisMissing !== '')(`processes on Redis ${redisMissing}`, () => {
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(() => redis.stop());

  it('what a killed worker had begun another finishes, with the same check and one review', async () => {
    const environment = { REDIS_URL: redis.url };
    await started({ role: 'web', environment });
    const first = await started({ role: 'worker', environment });
    const { status } = await github.webhook.pullRequest('opened', pull);
    expect(status).toBe(202);
    await until(() => states().includes('in_progress'), 'the check is in progress');
    await first.end('SIGKILL');
    expect(states()).toEqual(['in_progress']);
    await started({ role: 'worker', environment });
    await until(() => states().includes('completed'), 'the check is completed');
    expect(states()).toEqual(['completed']);
    expect(pull.reviews.length).toBeLessThanOrEqual(1);
  }, 60_000);

  it('goes on when Redis was restarted and lost everything', async () => {
    const environment = { REDIS_URL: redis.url };
    await started({ role: 'web', environment });
    await started({ role: 'worker', environment });
    await redis.restart();
    for (let tries = 0; tries < 20; tries++) {
      const { status } = await github.webhook.pullRequest('opened', pull);
      if (status === 202) break;
      await pause(250);
    }
    await until(() => states().includes('completed'), 'the check is completed');
  }, 60_000);

  it('a push storm of twenty in a second is one review, by whichever worker', async () => {
    const environment = { REDIS_URL: redis.url, STATEALYZR_DEBOUNCE_MS: '1000' };
    await started({ role: 'web', environment });
    await started({ role: 'worker', environment });
    await started({ role: 'worker', environment });
    for (let i = 0; i < 20; i++) {
      await github.pushCommit(repository, 'topic', { 'main.c': `${main('int d;')}/* ${i} */\n` });
      await github.webhook.pullRequest('synchronize', pull);
    }
    await until(() => states().includes('completed'), 'the last head is checked');
    await pause(2500);
    expect(states()).toEqual(['completed']);
    expect(repository.checkRuns.filter(({ conclusion }) => conclusion !== 'cancelled').length).toBeLessThanOrEqual(2);
    expect(pull.reviews.length).toBeLessThanOrEqual(1);
    expect(repository.checkRuns.filter(({ status }) => status !== 'completed')).toEqual([]);
  }, 60_000);

  it('tells its log no secret and no payload, however much it is to say', async () => {
    const environment = { REDIS_URL: redis.url, LOG_LEVEL: 'debug' };
    const web = await started({ role: 'web', environment });
    const worker = await started({ role: 'worker', environment });
    await github.webhook.pullRequest('opened', pull);
    await until(() => states().includes('completed'), 'the check is completed');
    const tokens = github.requests.flatMap((request) => /\b(ghs_\w+)/.exec(JSON.stringify(request))?.[1] ?? []);
    for (const text of [web.log(), worker.log()]) {
      expect(text).not.toContain(webhookSecret);
      expect(text).not.toMatch(/PRIVATE KEY|ghs_|eyJ/);
      expect(text).not.toContain('"pull_request":{');
      for (const token of tokens) expect(text).not.toContain(token);
    }
  }, 60_000);
});

describe('one process', () => {
  it('killed with what it had queued, finds it again when it starts', async () => {
    const first = await started({ environment: { STATEALYZR_DEBOUNCE_MS: '5000' } });
    const { status } = await github.webhook.pullRequest('opened', pull);
    expect(status).toBe(202);
    await first.end('SIGKILL');
    expect(states()).toEqual([]);
    await started();
    await until(() => states().includes('completed'), 'the check is completed');
    expect(states()).toEqual(['completed']);
  }, 60_000);
});
