import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProbotOctokit } from 'probot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Forge } from '../../src/host/forge.ts';
import { transportOf } from '../../src/host/git-network.ts';
import { serverOf, throttleHandlers, tokenClient } from '../../src/host/github.ts';
import { writePace } from '../../src/host/github-calls.ts';
import { githubForge } from '../../src/host/github-forge.ts';
import { fetchChange, openMirror, prefetchBlobs } from '../../src/host/mirror.ts';
import { snapshotOfRevision } from '../../src/host/snapshot.ts';
import { secondaryLimit } from '../support/github/simulator.ts';
import { forgeOn, type Stage, stage } from '../support/stage.ts';
import { temporaryDirectory } from './temporary.ts';

let s: Stage;
beforeAll(async () => {
  s = await stage();
});
afterAll(() => s.github.close());

/** As Probot makes it for an installation: with its retry plugin, its throttling and its App's key. */
function probotForge(): Forge {
  const client = new ProbotOctokit({
    baseUrl: s.github.url,
    auth: { appId: s.github.app.id, privateKey: s.github.app.privateKey, installationId: s.installation.id },
    throttle: { ...throttleHandlers, enabled: false },
  });
  return forgeOn(s.github, s.identity, client);
}

const asUser = (login: string): Forge =>
  forgeOn(s.github, { kind: 'user', login }, tokenClient({ token: s.github.userToken(login), apiUrl: s.github.url }));

describe('a repository', () => {
  it('is told with its state', async () => {
    expect(await s.forge.facts()).toEqual({
      id: s.repository.id,
      owner: 'acme',
      name: 'box',
      visibility: 'public',
      state: 'active',
      defaultBranch: s.repository.defaultBranch,
      issues: 'on',
    });
    expect(await s.forge.languages()).toEqual(['C']);
  });

  it('is told with the newest commit of a branch, by its whole name', async () => {
    const sha = await s.github.pushCommit(s.repository, 'release/1', { 'r.txt': 'r' });
    await s.github.pushCommit(s.repository, 'release/10', { 'r.txt': 'rr' });
    expect(await s.forge.branchHead('release/1')).toBe(sha);
    expect(await s.forge.branchHead('release')).toBeNull();
  });

  it('is told with the paths that a pull request changes, as many as are asked for', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`new/${i}.txt`, 'x']));
    await s.github.pushCommit(s.repository, 'many', files);
    const { number } = await s.github.openPull(s.repository, { head: 'many' });
    expect((await s.forge.changedPaths(number, 1000)).length).toBe(120);
    expect((await s.forge.changedPaths(number, 101)).length).toBe(101);
  });

  it('has issues of ours, which are opened, edited and told from those of others', async () => {
    expect(await s.forge.ownIssues()).toEqual([]);
    const number = await s.forge.openIssue('a title', 'a body');
    await asUser('alice')
      .openIssue('not ours', 'a body')
      .catch(() => 0);
    await s.forge.editIssue(number, 'another');
    expect(await s.forge.ownIssues()).toMatchObject([
      { number, state: 'open', body: 'another', author: { kind: 'us' } },
    ]);
    await expect(s.forge.openIssue('long', 'x'.repeat(65_537))).rejects.toThrow('65537');
    const off = await s.github.repository('acme/quiet', { files: { 'a.c': '' }, issues: 'off' });
    const forge = githubForge(s.client, { owner: 'acme', name: off.name }, s.identity, { server: s.github.url });
    expect((await forge.facts()).issues).toBe('off');
    await expect(forge.openIssue('a title', 'a body')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is told to be empty or archived', async () => {
    const empty = await s.github.repository('acme/empty');
    const archived = await s.github.repository('acme/old', { archived: 'archived', files: { 'a.c': '' } });
    for (const [repository, state] of [
      [empty, 'empty'],
      [archived, 'archived'],
    ] as const) {
      const name = { owner: 'acme', name: repository.name };
      const forge = githubForge(s.client, name, s.identity, { server: s.github.url });
      expect(await forge.facts()).toMatchObject({ state });
    }
  });

  it('gives files up to a size, and tells those that are not there', async () => {
    expect(await s.forge.file('README.md', null, 100)).toBe('box\n');
    expect(await s.forge.file('src/main.c', 'topic', 10_000)).toContain('static int v1;');
    expect(await s.forge.file('src/main.c', null, 10_000)).toBeNull();
    expect(await s.forge.file('src', 'topic', 10_000)).toBeNull();
    await expect(s.forge.file('far.c', null, 10)).rejects.toMatchObject({ kind: 'rejected' });
  });

  it.each(['..', 'a/b', 'a b', '', '-x\n'])('is not one of the name %j', (name) => {
    expect(() => githubForge(s.client, { owner: 'acme', name }, s.identity, { server: s.github.url })).toThrow(/name/);
  });
});

describe('pull requests', () => {
  it('are read with their head, author and stage', async () => {
    const pull = await s.forge.pullRequest(s.pull.number);
    expect(pull).toMatchObject({
      number: s.pull.number,
      state: 'open',
      stage: 'ready',
      author: { login: 'ann', kind: 'user' },
      head: { sha: s.pull.headSha, origin: 'same' },
      base: { sha: s.pull.baseSha, ref: s.repository.defaultBranch },
    });
    await expect(s.forge.pullRequest(999)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('of a fork are found by their head', async () => {
    const fork = await s.github.fork(s.repository, 'eve');
    await s.github.pushCommit(fork, 'theirs', { 'x.c': 'int x;\n' });
    const pull = await s.github.openPull(s.repository, { head: 'theirs', from: fork, author: 'eve' });
    const [found, ...more] = await s.forge.pullRequestsOf(pull.headSha);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ number: pull.number, head: { origin: 'fork' } });
    // As GitHub answers for most commits of forks.
    s.github.fail('repos/list-pull-requests-associated-with-commit', { status: 422, message: 'No commit found' });
    expect(await s.forge.pullRequestsOf(pull.headSha)).toMatchObject([{ number: pull.number }]);
    s.github.closePull(pull);
    expect(await s.forge.pullRequestsOf(pull.headSha)).toEqual([]);
  });

  it('that are open are listed, the latest first, in pages', async () => {
    const repository = await s.github.repository('acme/busy', { files: { 'a.c': '' } });
    for (let i = 0; i < 7; i++) {
      await s.github.pushCommit(repository, `b${i}`, { [`f${i}.c`]: '' });
      await s.github.openPull(repository, { head: `b${i}`, stage: i === 6 ? 'draft' : 'ready' });
    }
    const forge = githubForge(s.client, { owner: 'acme', name: 'busy' }, s.identity, { server: s.github.url });
    const numbers = (await forge.openPullRequests(5)).map(({ number }) => number);
    expect(numbers).toHaveLength(5);
    expect(numbers[0]).toBe(7);
    expect(await forge.openPullRequests(100)).toHaveLength(7);
    expect((await forge.openPullRequests(1))[0]?.stage).toBe('draft');
  });
});

describe('merge queues', () => {
  it('are read with what each group is to be compared with', async () => {
    expect(await s.forge.mergeGroups()).toEqual([]);
    const { headSha, baseSha } = await s.github.mergeGroup(s.pull);
    expect(await s.forge.mergeGroups()).toEqual([{ headSha, baseSha }]);
  });
});

describe('who wrote it', () => {
  it('is us only by the author, whatever the text and the name say', async () => {
    await s.forge.postReview(s.pull.number, {
      commit: s.pull.headSha,
      body: 'ours',
      comments: [{ path: 'src/main.c', line: 2, startLine: 1, body: 'ours' }],
    });
    s.github.user('statealyzr');
    s.github.user('robot[bot]', 'Bot');
    await s.github.reviewComment(s.pull, 'statealyzr', { path: 'src/main.c', line: 3, body: 'ours' });
    await s.github.reviewComment(s.pull, 'robot[bot]', { path: 'src/main.c', line: 4, body: 'ours' });
    const threads = await s.forge.threads(s.pull.number);
    expect(threads.map(({ comments }) => comments[0]?.author.kind)).toEqual(['us', 'user', 'bot']);
    expect(await s.forge.reviews(s.pull.number)).toMatchObject([{ body: 'ours', commit: s.pull.headSha }]);
    const [ours, theirs] = threads;
    if (!ours || !theirs) throw new Error('there are threads');
    await s.forge.resolve(ours.id);
    const thread = s.pull.threads.find(({ nodeId }) => nodeId === theirs.id);
    if (thread) s.github.resolveThread(thread, 'ann');
    const after = await s.forge.threads(s.pull.number);
    expect(after.map(({ state, resolvedBy }) => [state, resolvedBy?.kind])).toEqual([
      ['resolved', 'us'],
      ['resolved', 'user'],
      ['open', undefined],
    ]);
    await s.forge.unresolve(ours.id);
    expect((await s.forge.threads(s.pull.number))[0]?.state).toBe('open');
    await expect(s.forge.resolve('PRRT_nothing')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is read of more threads than a page has', async () => {
    const before = (await s.forge.threads(s.pull.number)).length;
    for (let i = 1; i <= 55; i++)
      await s.github.reviewComment(s.pull, 'ann', { path: 'src/main.c', line: 1 + (i % 70), body: `${i}` });
    expect(await s.forge.threads(s.pull.number)).toHaveLength(before + 55);
  });
});

describe('commands', () => {
  it('in the conversation are answered there, and the answers found', async () => {
    const place = { kind: 'conversation', comment: s.github.comment(s.pull, 'ann', '/statealyzr explain').id } as const;
    await s.forge.react(place, 'eyes');
    await s.forge.answer(s.pull.number, place, 'because');
    s.github.comment(s.pull, 'ann', 'because');
    expect(await s.forge.answers(s.pull.number, place)).toMatchObject([{ body: 'because', author: { kind: 'us' } }]);
    expect(s.pull.comments[0]?.reactions.map(({ content }) => content)).toEqual(['eyes']);
  });

  it('in a thread are answered in the thread, also when they reply to a reply', async () => {
    const first = await s.github.reviewComment(s.pull, 'ann', { path: 'src/main.c', line: 9, body: 'a question' });
    const reply = s.github.reply(first.thread, 'ann', '/statealyzr explain');
    const place = { kind: 'thread', comment: reply.id } as const;
    await s.forge.react(place, '+1');
    await s.forge.answer(s.pull.number, place, 'because');
    expect(first.thread.comments.map(({ body }) => body)).toEqual(['a question', '/statealyzr explain', 'because']);
    expect(await s.forge.answers(s.pull.number, place)).toMatchObject([{ body: 'because' }]);
  });

  it('are for those who may write', async () => {
    s.github.user('stranger');
    expect(await s.forge.permission('ann')).toBe('write');
    expect(await s.forge.permission('stranger')).toBe('read');
    expect(await s.forge.permission('nobody-of-this-name')).toBe('none');
  });
});

describe('checks', () => {
  it('of ours are told from those of others of the same name', async () => {
    const other = s.github.createApp({ slug: 'other', permissions: { checks: 'write' } });
    await s.github.foreignCheck(s.repository, other, s.pull.headSha, {
      name: 'statealyzr',
      status: 'completed',
      conclusion: 'success',
    });
    const id = await s.forge.startCheck(s.pull.headSha, 'pull/1/main');
    expect(await s.forge.checks(s.pull.headSha)).toEqual([
      { id, headSha: s.pull.headSha, status: 'in_progress', conclusion: null, externalId: 'pull/1/main' },
    ]);
    const next = await s.forge.startCheck(s.pull.headSha, 'pull/1/main');
    expect((await s.forge.checks(s.pull.headSha)).map((check) => check.id)).toEqual([next, id]);
  });

  it('and comments that are too long are our own mistake', async () => {
    const output = { title: 'x'.repeat(256), summary: '', text: '', annotations: [] };
    await expect(s.forge.completeCheck(1, 'success', output, [])).rejects.toThrow(/title of a check has 256/);
    await expect(s.forge.editComment(1, 'x'.repeat(65_537))).rejects.toThrow(/body of a comment/);
  });
});

describe('failures', () => {
  it.each([
    [
      { status: 403, message: 'Resource not accessible by integration' },
      { kind: 'forbidden', retryAfter: null },
    ],
    [secondaryLimit(90), { kind: 'rate-limited', retryAfter: 90 }],
    [
      { status: 429, headers: { 'retry-after': '120' } },
      { kind: 'rate-limited', retryAfter: 120 },
    ],
    [{ status: 422 }, { kind: 'rejected' }],
    [{ status: 404 }, { kind: 'not-found' }],
    [{ status: 401 }, { kind: 'forbidden' }],
    [{ status: 500 }, { kind: 'uncertain' }],
    [{ status: 'drop' }, { kind: 'uncertain' }],
  ] as const)('of writes are told apart: %j', async (failure, expected) => {
    s.github.fail('checks/create', failure);
    await expect(s.forge.startCheck(s.pull.headSha, 'x')).rejects.toMatchObject({ name: 'ForgeError', ...expected });
  });

  it('of the primary limit say when it ends', async () => {
    const reset = Math.ceil(Date.now() / 1000) + 600;
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
    s.github.fail('repos/get', { status: 403, headers, message: 'API rate limit exceeded' });
    const error = await s.forge.facts().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'rate-limited' });
    expect((error as { retryAfter: number }).retryAfter).toBeGreaterThan(590);
  });

  it.each([['ours', () => s.forge] as const, ['of Probot', probotForge] as const])(
    'of writes are never repeated, of reads they are (client: %s)',
    async (_, forgeOf) => {
      const forge = forgeOf();
      const count = (operation: string): number => s.github.requests.filter((r) => r.operation === operation).length;
      s.github.fail('pulls/create-review', { status: 502, applyFirst: true });
      const before = { posts: count('pulls/create-review'), gets: count('pulls/get') };
      const review = { commit: s.pull.headSha, body: 'once', comments: [] };
      await expect(forge.postReview(s.pull.number, review)).rejects.toMatchObject({ kind: 'uncertain' });
      expect(count('pulls/create-review')).toBe(before.posts + 1);
      s.github.fail('pulls/get', { status: 502, times: 2 });
      expect(await forge.pullRequest(s.pull.number)).toMatchObject({ number: s.pull.number });
      expect(count('pulls/get')).toBe(before.gets + 3);
    },
  );

  it('of GraphQL are told apart too', async () => {
    await expect(s.forge.threads(999)).rejects.toMatchObject({ kind: 'not-found' });
    s.github.fail('graphql/resolveReviewThread', { status: 502 });
    const [thread] = await s.forge.threads(s.pull.number);
    await expect(s.forge.resolve(thread?.id ?? '')).rejects.toMatchObject({ kind: 'uncertain' });
  });

  it('do not show the token', async () => {
    const token = s.github.installationToken(s.installation);
    const forge = forgeOn(s.github, s.identity, tokenClient({ token, apiUrl: s.github.url }));
    for (const status of [401, 403, 422, 502, 'drop'] as const) {
      s.github.fail('checks/create', { status, message: `Bad credentials ${token}` });
      const error = (await forge.startCheck(s.pull.headSha, 'x').catch((thrown: unknown) => thrown)) as Error;
      const shown = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join('\n');
      expect(shown).not.toContain(token);
    }
  });

  it('by an abort are its reason', async () => {
    const stop = new AbortController();
    s.github.fail('repos/get', { delay: 300 });
    const forge = githubForge(s.client, { owner: 'acme', name: 'box' }, s.identity, {
      server: s.github.url,
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(new Error('a newer push')), 50);
    await expect(forge.facts()).rejects.toThrow('a newer push');
  });
});

describe('writes', () => {
  it('are spaced out, those that notify more', async () => {
    const pace = writePace(40, 120);
    const { signal } = new AbortController();
    const start = performance.now();
    for (const kind of ['silent', 'silent', 'notifying', 'notifying'] as const) await pace.next(kind, signal);
    const elapsed = performance.now() - start;
    expect(elapsed).toBeGreaterThan(190);
  });

  it('that are silent go between those that notify and wait, and what is called off leaves its time', async () => {
    const pace = writePace(40, 400);
    const stop = new AbortController();
    const { signal } = new AbortController();
    const start = performance.now();
    const at = async (kind: 'silent' | 'notifying', by = signal): Promise<number> => {
      await pace.next(kind, by);
      return performance.now() - start;
    };
    const off = pace.next('notifying', signal).then(() => pace.next('notifying', stop.signal));
    await new Promise(setImmediate);
    const [check, next] = [at('silent'), at('silent')];
    stop.abort(new Error('called off'));
    await expect(off).rejects.toThrow('called off');
    const review = at('notifying');
    expect(await check).toBeGreaterThan(35);
    expect(await next).toBeGreaterThan(75);
    expect(await next).toBeLessThan(390);
    expect(await review).toBeGreaterThan(390);
    expect(await review).toBeLessThan(790);
  });
});

describe('where git fetches from', () => {
  it('is told with a token that reads the contents of this repository and nothing else', async () => {
    const { url, token } = await probotForge().origin();
    expect(url).toBe(`${s.github.url}/acme/box.git`);
    const client = tokenClient({ token, apiUrl: s.github.url });
    const forge = (name: string): Forge =>
      githubForge(client, { owner: 'acme', name }, s.identity, { server: s.github.url });
    const secret = await s.github.repository('acme/secret', { visibility: 'private', files: { 'a.c': '' } });
    expect(secret.visibility).toBe('private');
    expect(await forge('box').file('README.md', null, 100)).toBe('box\n');
    await expect(forge('secret').facts()).rejects.toMatchObject({ kind: 'not-found' });
    await expect(forge('box').startCheck(s.pull.headSha, 'x')).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('serves a mirror: base, head of a fork, and nothing of the token stays', async () => {
    const fork = await s.github.fork(s.repository, 'mallory');
    await s.github.pushCommit(fork, 'theirs', { 'src/new.c': 'int fresh;\n' });
    const pull = await s.github.openPull(s.repository, { head: 'theirs', from: fork, author: 'mallory' });
    const { url, token } = await probotForge().origin();
    const mirror = openMirror({
      root: temporaryDirectory(),
      repositoryId: s.repository.id,
      url,
      token,
      transport: transportOf(s.github.url),
      signal: new AbortController().signal,
    });
    const change = { base: pull.baseSha, head: pull.headSha, pull: pull.number };
    const { mergeBase, repository } = await fetchChange(mirror, change);
    await prefetchBlobs(mirror, [mergeBase, pull.headSha]);
    const { snapshot } = await snapshotOfRevision(repository, pull.headSha);
    expect(snapshot.files.map(({ path }) => path)).toContain('src/new.c');
    for (const name of readdirSync(mirror.gitDir, { recursive: true, withFileTypes: true }))
      if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name), 'latin1')).not.toContain(token);
  });

  it('needs no token where one was not asked for', async () => {
    expect(await asUser('ann').origin()).toEqual({ url: `${s.github.url}/acme/box.git`, token: null });
  });

  it.each([
    ['https://api.github.com', 'https://github.com'],
    ['https://ghe.example.org/api/v3', 'https://ghe.example.org'],
    ['https://api.acme.ghe.com', 'https://acme.ghe.com'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('follows from %s', (api, server) => {
    expect(serverOf(api)).toBe(server);
    expect(transportOf(server)).toBe(server.startsWith('https') ? 'https' : 'loopback-http');
    expect(transportOf('http://example.org')).toBe('https');
  });
});
