/** The App over real HTTP and real git, where it gets complicated: forks, pushes that undo, lost answers, leaving. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writePace } from '../../src/host/github-calls.ts';
import { type Service, startService } from '../../src/serve.ts';
import { temporaryDirectory } from '../host/temporary.ts';
import {
  type GitHubSimulator,
  type Installation,
  type Pull,
  type Repository,
  startGitHub,
} from '../support/github/simulator.ts';

const story = join(import.meta.dirname, '../../fixtures/changes/forgotten-copy');
const webhookSecret = 'a secret of the test';

function filesBelow(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => join(directory, name)).filter((path) => statSync(path).isFile());
  return Object.fromEntries(paths.map((path) => [relative(directory, path), readFileSync(path, 'utf8')]));
}

const base = filesBelow(join(story, 'base'));
const head = filesBelow(join(story, 'head'));

let github: GitHubSimulator;
let service: Service;
let repository: Repository;
let installation: Installation;
let data: string;
let count = 0;

beforeAll(async () => {
  github = await startGitHub();
  github.organization('acme');
  installation = github.install('acme');
  data = temporaryDirectory();
  service = await startService(
    {
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
      data,
      mirrorBytes: 2 ** 30,
      concurrency: 2,
      perInstallation: 2,
      debounceMs: 20,
      leaseMs: 30_000,
      memoryMb: 4096,
      seconds: 300,
      jobs: 1,
      reconcileMs: 3_600_000,
    },
    {
      desk: { entry: new URL('../../build/review-child.js', import.meta.url), pace: writePace(0, 0) },
      queue: { retryMs: 200 },
    },
  );
  github.setWebhook(`${service.url}/api/github/webhooks`, webhookSecret);
});

afterAll(async () => {
  await service.close();
  await github.close();
});

beforeEach(async () => {
  repository = await github.repository(`acme/box-${++count}`, { files: base, languages: { C: 1000 } });
  github.allow(repository, 'ann', 'write');
});

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (holds()) return;
    await pause(50);
  }
  throw new Error(`not within 30 seconds: ${what}`);
}

/** Conclusions of the newest head, when all its checks are completed. */
async function concluded(sha: string, checks = 1): Promise<readonly unknown[]> {
  const runs = () => github.checks(repository, sha);
  await until(() => runs().length >= checks && runs().every(({ status }) => status === 'completed'), 'all completed');
  return runs().map(({ conclusion }) => conclusion);
}

async function opened(): Promise<Pull> {
  await github.pushCommit(repository, 'topic', head);
  const pull = await github.openPull(repository, { head: 'topic', author: 'ann' });
  await github.webhook.pullRequest('opened', pull);
  expect(await concluded(pull.headSha)).toEqual(['failure']);
  expect(pull.threads).toHaveLength(1);
  return pull;
}

async function pushed(pull: Pull, files: Record<string, string>, options = {}): Promise<readonly unknown[]> {
  const sha = await github.pushCommit(repository, 'topic', files, options);
  await github.webhook.pullRequest('synchronize', pull);
  return await concluded(sha);
}

describe('the App', () => {
  it('resolves what a push mends, and brings it back, in the same thread', async () => {
    const pull = await opened();
    expect(
      await pushed(
        pull,
        { 'src/server.h': base['src/server.h'] ?? '', 'src/config.c': base['src/config.c'] ?? '', ...base },
        { tree: 'replace' },
      ),
    ).toEqual(['success']);
    expect(pull.threads[0]?.resolvedBy?.login).toBe('statealyzr[bot]');
    expect(await pushed(pull, head)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(1);
    expect(pull.threads[0]?.resolvedBy).toBeNull();
  }, 60_000);

  it('reviews a fork as any other', async () => {
    github.user('stranger');
    const fork = await github.fork(repository, 'stranger');
    await github.pushCommit(fork, 'topic', head);
    const pull = await github.openPull(repository, { head: 'topic', from: fork, author: 'stranger' });
    await github.webhook.pullRequest('opened', pull);
    expect(await concluded(pull.headSha)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(1);
  }, 60_000);

  it('a suite that is run again stands for its head, also in a fork', async () => {
    const fork = await github.fork(repository, 'stranger');
    await github.pushCommit(fork, 'topic', head);
    const pull = await github.openPull(repository, { head: 'topic', from: fork, author: 'stranger' });
    await github.webhook.checkSuite('rerequested', github.suite(repository, pull.headSha));
    expect(await concluded(pull.headSha)).toEqual(['failure']);
  }, 60_000);

  it('a forced push is another head, and a new base another check', async () => {
    const pull = await opened();
    expect(await pushed(pull, { ...head, 'note.txt': 'x' }, { parent: 'main', tree: 'replace' })).toEqual(['failure']);
    await github.pushCommit(repository, 'release', { 'other.txt': 'x' });
    await github.changeBase(pull, 'release');
    await github.webhook.pullRequest('edited', pull, { baseBefore: 'main' });
    expect(await concluded(pull.headSha, 2)).toEqual(['failure', 'failure']);
    expect(pull.threads).toHaveLength(1);
  }, 60_000);

  it('the buttons give the check anew, with the patch of the ledger where it was asked for', async () => {
    const pull = await opened();
    const [run] = github.checks(repository, pull.headSha);
    if (run === undefined) throw new Error('no check');
    await github.webhook.requestedAction(run, 'ledger-patch', 'ann');
    await concluded(pull.headSha, 2);
    await github.webhook.checkRun('rerequested', run);
    await concluded(pull.headSha, 3);
    expect(await github.render(pull)).not.toContain('disposition: accepted');
    const texts = github.checks(repository, pull.headSha).map((check) => check.text ?? '');
    expect(texts.map((text) => text.includes('disposition: accepted'))).toEqual([false, true, false]);
    expect(pull.threads).toHaveLength(1);
  }, 60_000);

  it('posts nothing twice when the answer to a review or a check is lost', async () => {
    github.fail('pulls/create-review', { status: 502, applyFirst: true });
    github.fail('checks/create', { status: 502, applyFirst: true });
    github.fail('checks/update', { status: 502, applyFirst: true });
    const pull = await opened();
    expect(pull.reviews).toHaveLength(1);
    expect(github.checks(repository, pull.headSha)).toHaveLength(1);
  }, 90_000);

  it('no C changed: success without an analysis', async () => {
    await github.pushCommit(repository, 'topic', { 'README.md': 'words\n' });
    const pull = await github.openPull(repository, { head: 'topic', author: 'ann' });
    await github.webhook.pullRequest('opened', pull);
    expect(await concluded(pull.headSha)).toEqual(['success']);
    expect(await github.render(pull)).toMatch(/no C/i);
  }, 60_000);

  it('a repository without C costs no clone', async () => {
    const plain = await github.repository(`acme/plain-${count}`, { files: { 'a.go': 'x' }, languages: { Go: 10 } });
    github.allow(plain, 'ann', 'write');
    await github.pushCommit(plain, 'topic', { 'b.go': 'y' });
    repository = plain;
    const pull = await github.openPull(plain, { head: 'topic', author: 'ann' });
    await github.webhook.pullRequest('opened', pull);
    expect(await concluded(pull.headSha)).toEqual(['success']);
    expect(existsSync(join(data, 'mirrors', String(plain.id)))).toBe(false);
  }, 60_000);

  it('a broken analysis is a failure that says what to do, never neutral', async () => {
    await github.pushCommit(repository, 'topic', head);
    const pull = await github.openPull(repository, { head: 'topic', author: 'ann' });
    const path = `/acme/box-${count}.git`;
    github.fail((request) => request.path.includes(path), { status: 500, times: 50 });
    await github.webhook.pullRequest('opened', pull);
    expect(await concluded(pull.headSha)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
    expect(await github.render(pull)).toMatch(/Re-analyse/);
  }, 60_000);

  it('bots get a check only', async () => {
    github.user('robot[bot]', 'Bot');
    await github.pushCommit(repository, 'topic', head);
    const pull = await github.openPull(repository, { head: 'topic', author: 'robot[bot]' });
    await github.webhook.pullRequest('opened', pull);
    expect(await concluded(pull.headSha)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
  }, 60_000);

  it('drafts that the settings leave alone get a check that passes, and a review when they are ready', async () => {
    await github.pushCommit(repository, 'main', { '.github/statealyzr.yml': 'drafts: off\n' });
    await github.pushCommit(repository, 'topic', head);
    const pull = await github.openPull(repository, { head: 'topic', author: 'ann', stage: 'draft' });
    await github.webhook.pullRequest('opened', pull);
    expect(await concluded(pull.headSha)).toEqual(['success']);
    expect(pull.threads).toHaveLength(0);
    github.setStage(pull, 'ready');
    await github.webhook.pullRequest('ready_for_review', pull);
    expect(await concluded(pull.headSha, 2)).toEqual(['success', 'failure']);
    expect(pull.threads).toHaveLength(1);
  });

  it('of a repository that was added later, what was open gets a check only', async () => {
    await github.pushCommit(repository, 'topic', head);
    const pull = await github.openPull(repository, { head: 'topic', author: 'ann' });
    await pause(1100);
    await github.webhook.installationRepositories('added', installation, [repository]);
    expect(await concluded(pull.headSha)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
    expect(await pushed(pull, { ...head, 'note.txt': 'x' })).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
  }, 60_000);

  it('introduces itself once', async () => {
    const pull = await opened();
    expect(await github.render(pull)).toContain('First review of this repository');
    await pushed(pull, { 'note.txt': 'x' });
    expect(await github.render(pull)).not.toContain('First review of this repository');
  }, 60_000);

  it('keeps no secret in its mirrors, and nothing of whom it leaves', async () => {
    await opened();
    const mirror = join(data, 'mirrors', String(repository.id));
    expect(existsSync(mirror)).toBe(true);
    for (const path of filesOf(data)) {
      const text = readFileSync(path, 'latin1');
      for (const secret of [webhookSecret, 'PRIVATE KEY', 'ghs_', 'x-access-token'])
        expect(text.includes(secret), path).toBe(false);
    }
    await github.webhook.installationRepositories('removed', installation, [repository]);
    await until(() => !existsSync(mirror), 'the mirror is gone');
    expect(filesOf(join(data, 'inventories')).filter((path) => path.includes(`:${repository.id}/`))).toEqual([]);
    const facts = join(data, 'facts', String(installation.id));
    expect(existsSync(facts)).toBe(true);
    await github.webhook.installation('deleted', installation);
    await until(() => !existsSync(facts), 'the facts are gone');
  }, 60_000);
});

function filesOf(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(directory, name)).filter((path) => statSync(path).isFile());
}
