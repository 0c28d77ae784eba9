/** The App over real HTTP and real git, where it gets complicated: forks, pushes that undo, lost answers, leaving. */
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openNotes } from '../../src/host/notes.ts';
import type { GitHubSimulator, Pull, Repository } from '../support/github/simulator.ts';
import { filesBelow, forgetful, type StartedApp, startApp, until, webhookSecret } from '../support/started-app.ts';

const base = { 'main.c': forgetful() };
const head = { 'main.c': forgetful('idle') };

let app: StartedApp;
let github: GitHubSimulator;
let repository: Repository;

beforeAll(async () => {
  app = await startApp();
  github = app.github;
});

afterAll(() => app.close());

beforeEach(async () => {
  repository = await app.box(base);
});

async function opened(): Promise<Pull> {
  const pull = await app.proposed(repository, head);
  await github.webhook.pullRequest('opened', pull);
  expect(await app.concluded(pull)).toEqual(['failure']);
  expect(pull.threads).toHaveLength(1);
  return pull;
}

async function pushed(pull: Pull, files: Record<string, string>, options = {}): Promise<readonly unknown[]> {
  await github.pushCommit(repository, pull.head.ref, files, options);
  await github.webhook.pullRequest('synchronize', pull);
  return await app.concluded(pull);
}

describe('the App', () => {
  it('resolves what a push mends, and brings it back, in the same thread', async () => {
    const pull = await opened();
    expect(await pushed(pull, base)).toEqual(['success']);
    expect(pull.threads[0]?.resolvedBy?.login).toBe('statealyzr[bot]');
    expect(await pushed(pull, head)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(1);
    expect(pull.threads[0]?.resolvedBy).toBeNull();
  });

  it('reviews a fork as any other', async () => {
    github.user('stranger');
    const fork = await github.fork(repository, 'stranger');
    await github.pushCommit(fork, 'topic', head);
    const pull = await github.openPull(repository, { head: 'topic', from: fork, author: 'stranger' });
    await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(1);
  });

  it('a suite that is run again stands for its head, also in a fork', async () => {
    const fork = await github.fork(repository, 'stranger');
    await github.pushCommit(fork, 'topic', head);
    const pull = await github.openPull(repository, { head: 'topic', from: fork, author: 'stranger' });
    await github.webhook.checkSuite('rerequested', github.suite(repository, pull.headSha));
    expect(await app.concluded(pull)).toEqual(['failure']);
  });

  it('a forced push is another head, and a new base another check', async () => {
    const pull = await opened();
    expect(await pushed(pull, { ...head, 'note.txt': 'x' }, { parent: 'main', tree: 'replace' })).toEqual(['failure']);
    await github.pushCommit(repository, 'release', { 'other.txt': 'x' });
    await github.changeBase(pull, 'release');
    await github.webhook.pullRequest('edited', pull, { baseBefore: 'main' });
    expect(await app.concluded(pull, 2)).toEqual(['failure', 'failure']);
    expect(pull.threads).toHaveLength(1);
  });

  it('the buttons give the check anew, with the patch of the ledger where it was asked for', async () => {
    const pull = await opened();
    const [run] = github.checks(repository, pull.headSha);
    if (run === undefined) throw new Error('no check');
    await github.webhook.requestedAction(run, 'ledger-patch', 'ann');
    await app.concluded(pull, 2);
    await github.webhook.checkRun('rerequested', run);
    await app.concluded(pull, 3);
    expect(await github.render(pull)).not.toContain('disposition: accepted');
    const texts = github.checks(repository, pull.headSha).map((check) => check.text ?? '');
    expect(texts.map((text) => text.includes('disposition: accepted'))).toEqual([false, true, false]);
    expect(pull.threads).toHaveLength(1);
  });

  it('posts nothing twice when the answer to a review or a check is lost', async () => {
    github.fail('pulls/create-review', { status: 502, applyFirst: true });
    github.fail('checks/create', { status: 502, applyFirst: true });
    github.fail('checks/update', { status: 502, applyFirst: true });
    const pull = await opened();
    expect(pull.reviews).toHaveLength(1);
    expect(github.checks(repository, pull.headSha)).toHaveLength(1);
  });

  it('no C changed: success without an analysis', async () => {
    const pull = await app.proposed(repository, { 'README.md': 'words\n' });
    await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['success']);
    expect(await github.render(pull)).toMatch(/no C/i);
  });

  it('a repository without C costs no clone', async () => {
    const plain = await app.box({ 'a.go': 'x' }, { Go: 10 });
    const pull = await app.proposed(plain, { 'b.go': 'y' });
    await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['success']);
    expect(existsSync(join(app.data, 'mirrors', String(plain.id)))).toBe(false);
  });

  it('the first C of a repository is analysed, whatever GitHub has counted', async () => {
    const plain = await app.box({ 'a.go': 'x' }, { Go: 10 });
    const pull = await app.proposed(plain, { 'main.c': base['main.c'] });
    await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['success']);
    expect(await github.render(pull)).not.toMatch(/no C/i);
    expect(existsSync(join(app.data, 'mirrors', String(plain.id)))).toBe(true);
  });

  it('ends the check that a dead worker left on a commit which is the head no more', async () => {
    const pull = await opened();
    const [run] = github.checks(repository, pull.headSha);
    const left = await github.pushCommit(repository, pull.head.ref, { ...head, 'note.txt': 'x' });
    const externalId = run?.externalId ?? '';
    const us = new Octokit({ baseUrl: github.url, auth: github.installationToken(app.installation) });
    const where = { owner: 'acme', repo: repository.name };
    await us.rest.checks.create({ ...where, name: 'statealyzr', head_sha: left, external_id: externalId });
    await openNotes(join(app.data, 'inventories')).setOpenCheck(repository.id, externalId, left);
    expect(await pushed(pull, base)).toEqual(['success']);
    expect(github.checks(repository, left).map(({ conclusion }) => conclusion)).toEqual(['cancelled']);
  });

  it('packs a mirror of many packs anew', async () => {
    const pull = await opened();
    const packs = join(app.data, 'mirrors', String(repository.id), 'git/objects/pack');
    const [pack = ''] = readdirSync(packs).filter((name) => name.endsWith('.pack'));
    const copied = (name: string): string => `pack-${name}${pack.slice(`pack-${name}`.length, -'.pack'.length)}`;
    for (let i = 100; i < 141; i++)
      for (const end of ['.pack', '.idx', '.promisor'])
        if (existsSync(join(packs, pack.replace('.pack', end))))
          copyFileSync(join(packs, pack.replace('.pack', end)), join(packs, `${copied(String(i))}${end}`));
    expect(await pushed(pull, { 'main.c': forgetful('idle', 'other') })).toEqual(['failure']);
    expect(readdirSync(packs).filter((name) => name.endsWith('.pack')).length).toBeLessThan(5);
  });

  it('a broken analysis is a failure that says what to do, never neutral', async () => {
    const pull = await app.proposed(repository, head);
    const path = `/${repository.fullName}.git`;
    github.fail((request) => request.path.includes(path), { status: 500, times: 50 });
    await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
    expect(await github.render(pull)).toMatch(/Re-analyse/);
  });

  it('bots get a check only', async () => {
    github.user('robot[bot]', 'Bot');
    await github.pushCommit(repository, 'topic', head);
    const pull = await github.openPull(repository, { head: 'topic', author: 'robot[bot]' });
    await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
  });

  it('drafts that the settings leave alone get a check that passes, and a review when they are ready', async () => {
    await github.pushCommit(repository, 'main', { '.github/statealyzr.yml': 'drafts: off\n' });
    const pull = await app.proposed(repository, head, 'draft');
    await github.webhook.pullRequest('opened', pull);
    expect(await app.concluded(pull)).toEqual(['success']);
    expect(pull.threads).toHaveLength(0);
    github.setStage(pull, 'ready');
    await github.webhook.pullRequest('ready_for_review', pull);
    expect(await app.concluded(pull, 2)).toEqual(['success', 'failure']);
    expect(pull.threads).toHaveLength(1);
  });

  it('of a repository that was added later, what was open gets a check only', async () => {
    await github.pushCommit(repository, 'topic', head);
    // Since the installation, and before the repository was added to it.
    const createdAt = new Date(Date.now() - 5000).toISOString();
    const pull = await github.openPull(repository, { head: 'topic', author: 'ann', createdAt });
    await github.webhook.installationRepositories('added', app.installation, [repository]);
    expect(await app.concluded(pull)).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
    expect(await pushed(pull, { ...head, 'note.txt': 'x' })).toEqual(['failure']);
    expect(pull.threads).toHaveLength(0);
  });

  it('introduces itself once', async () => {
    const pull = await opened();
    expect(await github.render(pull)).toContain('First review of this repository');
    await pushed(pull, { 'note.txt': 'x' });
    expect(await github.render(pull)).not.toContain('First review of this repository');
  });

  it('keeps no secret in its mirrors, and nothing of whom it leaves', async () => {
    await opened();
    const mirror = join(app.data, 'mirrors', String(repository.id));
    expect(existsSync(mirror)).toBe(true);
    for (const path of filesBelow(app.data)) {
      const text = readFileSync(path, 'latin1');
      for (const secret of [webhookSecret, 'PRIVATE KEY', 'ghs_', 'x-access-token'])
        expect(text.includes(secret), path).toBe(false);
    }
    await github.webhook.installationRepositories('removed', app.installation, [repository]);
    await until(() => !existsSync(mirror), 'the mirror is gone');
    expect(filesBelow(join(app.data, 'inventories')).filter((path) => path.includes(`:${repository.id}/`))).toEqual([]);
    const facts = join(app.data, 'facts', String(app.installation.id));
    expect(existsSync(facts)).toBe(true);
    await github.webhook.installation('deleted', app.installation);
    await until(() => !existsSync(facts), 'the facts are gone');
  });
});
