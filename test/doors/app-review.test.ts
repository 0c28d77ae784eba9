/** The App over real HTTP and real git: a signed webhook in, a review and a check out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GitHubSimulator, Repository } from '../support/github/simulator.ts';
import { forgetful, type StartedApp, startApp, storyFiles, until } from '../support/started-app.ts';

const base = { 'main.c': forgetful() };
const head = { 'main.c': forgetful('idle') };

let app: StartedApp;
let github: GitHubSimulator;
let repository: Repository;

beforeAll(async () => {
  app = await startApp();
  github = app.github;
  repository = await app.box(base);
});

afterAll(() => app.close());

describe('the App', () => {
  it('reviews a pull request, and turns green when it is mended', async () => {
    const told = await app.box(storyFiles('forgotten-copy', 'base'));
    const pull = await app.proposed(told, storyFiles('forgotten-copy', 'head'));
    const delivery = await github.webhook.pullRequest('opened', pull);
    expect(delivery.status).toBe(202);
    expect(await app.concluded(pull)).toEqual(['failure']);
    const first = await github.render(pull);
    expect(first).toContain('idle_ping');
    expect(first).toContain('server_settings_copy');

    await github.pushCommit(told, pull.head.ref, storyFiles('forgotten-copy', 'base'));
    await github.webhook.pullRequest('synchronize', pull);
    expect(await app.concluded(pull)).toEqual(['success']);
    expect(await github.render(pull)).toMatch(/resolved/i);
  });

  it('takes a repeated delivery for one, and refuses a wrong signature', async () => {
    const pull = await app.proposed(repository, head);
    const delivery = await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['failure']);
    const again = await github.redeliver(delivery.id);
    expect([again.status, again.answer]).toEqual([202, 'seen before\n']);
    const wrong = await github.webhook.pullRequest('opened', pull, { signature: 'wrong' });
    expect(wrong.status).toBe(401);
    expect(github.checks(repository, pull.headSha)).toHaveLength(1);
  });

  it('gives a draft a check only, and comments when it is ready', async () => {
    const pull = await app.proposed(repository, head, 'draft');
    await github.webhook.pullRequest('opened', pull);
    await app.concluded(pull);
    expect(pull.threads).toHaveLength(0);
    github.setStage(pull, 'ready');
    await github.webhook.pullRequest('ready_for_review', pull);
    await until(() => pull.threads.length > 0, 'a comment');
    await app.concluded(pull, 2);
  });

  it('reports on a merge group, without comments', async () => {
    const pull = await app.proposed(repository, head);
    const group = await github.mergeGroup(pull);
    await github.webhook.mergeGroup(group);
    expect(await app.concluded({ repository, headSha: group.headSha })).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
  });

  it('reviews a storm of pushes once, and says nothing on what was open before it came', async () => {
    const branch = 'storm';
    await github.pushCommit(repository, branch, { ...head, 'storm.txt': 'x' });
    const createdAt = '2020-01-01T00:00:00Z';
    const pull = await github.openPull(repository, { head: branch, author: 'ann', createdAt });
    for (let i = 0; i < 20; i++) {
      await github.pushCommit(repository, branch, { 'storm.txt': String(i) });
      expect((await github.webhook.pullRequest('synchronize', pull)).status).toBe(202);
    }
    await app.concluded(pull);
    const done = github.checks(repository, pull.headSha).filter(({ conclusion }) => conclusion !== 'cancelled');
    expect(done).toHaveLength(1);
    expect(pull.threads).toHaveLength(0);
  });

  it('answers a command of one who may write', async () => {
    const pull = await app.proposed(repository, head);
    await github.webhook.issueComment('created', github.comment(pull, 'ann', '/statealyzr explain session.idle'));
    await until(() => pull.comments.some(({ author }) => author.login === 'statealyzr[bot]'), 'an answer');
    expect(await github.render(pull)).toContain('Confidence');
  });

  it('shows metrics without names of repositories', async () => {
    const text = await (await fetch(`${app.service.metricsUrl}/metrics`)).text();
    expect(text).toContain('statealyzr_jobs_total');
    expect(text).not.toContain('acme');
  });
});
