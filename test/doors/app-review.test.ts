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

  it('shows metrics without names of repositories', async () => {
    const text = await (await fetch(`${service.metricsUrl}/metrics`)).text();
    expect(text).toContain('statealyzr_jobs_total');
    expect(text).not.toContain('acme');
  });
});
