/** The App over real HTTP and real git: a signed webhook in, a review and a check out. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePace } from '../../src/host/github-calls.ts';
import { type Service, startService } from '../../src/serve.ts';
import { temporaryDirectory } from '../host/temporary.ts';
import { type GitHubSimulator, type Repository, startGitHub } from '../support/github/simulator.ts';

const story = join(import.meta.dirname, '../../fixtures/changes/forgotten-copy');

function filesBelow(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => join(directory, name)).filter((path) => statSync(path).isFile());
  return Object.fromEntries(paths.map((path) => [relative(directory, path), readFileSync(path, 'utf8')]));
}

let github: GitHubSimulator;
let service: Service;
let repository: Repository;

beforeAll(async () => {
  github = await startGitHub();
  github.organization('acme');
  repository = await github.repository('acme/box', { files: filesBelow(join(story, 'base')), languages: { C: 1000 } });
  github.allow(repository, 'alice', 'write');
  github.install('acme');
  const settings = {
    appId: String(github.app.id),
    privateKey: github.app.privateKey,
    webhookSecret: 'a secret of the test',
    apiUrl: `${github.url}/api/v3`,
    logLevel: 'fatal',
    logFormat: 'json',
  } as const;
  service = await startService(
    {
      role: 'all',
      app: settings,
      host: '127.0.0.1',
      port: 0,
      metricsPort: 0,
      redisUrl: null,
      data: temporaryDirectory(),
      mirrorBytes: 2 ** 30,
      debounceMs: 20,
      leaseMs: 30_000,
      memoryMb: 4096,
      seconds: 300,
      reconcileMs: 3_600_000,
      concurrency: 2,
      perInstallation: 2,
      jobs: 1,
    },
    {
      desk: { entry: new URL('../../build/review-child.js', import.meta.url), pace: writePace(0, 0) },
      queue: { debounceMs: 20, retryMs: 200 },
    },
  );
  github.setWebhook(`${service.url}/api/github/webhooks`, settings.webhookSecret);
}, 60_000);

afterAll(async () => {
  await service.close();
  await github.close();
});

async function completed(sha: string): Promise<string> {
  for (let i = 0; i < 300; i++) {
    const run = github.checks(repository, sha).find(({ status }) => status === 'completed');
    if (run) return String(run.conclusion);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no completed check');
}

async function opened(branch: string, stage: 'draft' | 'ready') {
  await github.pushCommit(repository, branch, { ...filesBelow(join(story, 'head')), [`${branch}.txt`]: 'x' });
  return await github.openPull(repository, { head: branch, author: 'alice', stage });
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come about');
}

describe('the App', () => {
  it('reviews a pull request, and turns green when it is mended', async () => {
    await github.pushCommit(repository, 'topic', filesBelow(join(story, 'head')));
    const pull = await github.openPull(repository, { head: 'topic', author: 'alice' });
    const delivery = await github.webhook.pullRequest('opened', pull);
    expect(delivery.status).toBe(202);
    expect(await completed(pull.headSha)).toMatch(/failure|success/);
    const first = await github.render(pull);
    expect(first).toContain('idle_ping');
    expect(first).toContain('server_settings_copy');

    const mended = await github.pushCommit(repository, 'topic', filesBelow(join(story, 'base')));
    await github.webhook.pullRequest('synchronize', pull);
    expect(await completed(mended)).toBe('success');
    expect(await github.render(pull)).toMatch(/resolved/i);
  }, 90_000);

  it('takes a repeated delivery for one, and refuses a wrong signature', async () => {
    const pull = await opened('repeated', 'ready');
    const delivery = await github.webhook.pullRequest('opened', pull);
    expect(await completed(pull.headSha)).toMatch(/failure|success/);
    const again = await github.redeliver(delivery.id);
    expect([again.status, again.answer]).toEqual([202, 'seen before\n']);
    const wrong = await github.webhook.pullRequest('opened', pull, { signature: 'wrong' });
    expect(wrong.status).toBe(401);
    expect(github.checks(repository, pull.headSha)).toHaveLength(1);
  }, 60_000);

  it('gives a draft a check only, and comments when it is ready', async () => {
    const pull = await opened('draft', 'draft');
    await github.webhook.pullRequest('opened', pull);
    await completed(pull.headSha);
    expect(pull.threads).toHaveLength(0);
    github.setStage(pull, 'ready');
    await github.webhook.pullRequest('ready_for_review', pull);
    await until(() => pull.threads.length > 0);
  }, 60_000);

  it('reports on a merge group, without comments', async () => {
    const pull = await opened('queued', 'ready');
    const group = await github.mergeGroup(pull);
    await github.webhook.mergeGroup(group);
    expect(await completed(group.headSha)).toMatch(/failure|success/);
    expect(pull.threads).toHaveLength(0);
  }, 60_000);

  it('reviews a storm of pushes once, and says nothing on what was open before it came', async () => {
    const branch = 'storm';
    await github.pushCommit(repository, branch, { ...filesBelow(join(story, 'head')), 'storm.txt': 'x' });
    const createdAt = '2020-01-01T00:00:00Z';
    const pull = await github.openPull(repository, { head: branch, author: 'alice', createdAt });
    for (let i = 0; i < 20; i++) {
      await github.pushCommit(repository, branch, { 'storm.txt': String(i) });
      expect((await github.webhook.pullRequest('synchronize', pull)).status).toBe(202);
    }
    await completed(pull.headSha);
    const done = github.checks(repository, pull.headSha).filter(({ conclusion }) => conclusion !== 'cancelled');
    expect(done).toHaveLength(1);
    expect(pull.threads).toHaveLength(0);
  }, 60_000);

  it('answers a command of one who may write', async () => {
    const pull = await opened('asked', 'ready');
    await github.webhook.issueComment('created', github.comment(pull, 'alice', '/statealyzr explain server.idle_ping'));
    let shown = '';
    for (let i = 0; i < 200 && !shown.includes('Confidence'); i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      shown = await github.render(pull);
    }
    expect(shown).toContain('Confidence');
  }, 60_000);

  it('shows metrics without names of repositories', async () => {
    const text = await (await fetch(`${service.metricsUrl}/metrics`)).text();
    expect(text).toContain('statealyzr_jobs_total');
    expect(text).not.toContain('acme');
  });
});
