import { createSign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, type Playground, playground, statusOf } from './playground.ts';

let p: Playground;
beforeAll(async () => {
  p = await playground();
});
afterAll(() => p.github.close());

/** As universal-github-app-jwt makes it, with claims to choose. */
function jwt(key: string, claims: Readonly<Record<string, unknown>>): string {
  const encoded = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const signature = createSign('RSA-SHA256').update(encoded.join('.')).sign(key, 'base64url');
  return [...encoded, signature].join('.');
}

const asApp = (more: Readonly<Record<string, unknown>> = {}) => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: p.github.app.id, iat: now - 30, exp: now + 500, ...more };
  return client(p.github, jwt(p.github.app.privateKey, claims));
};

describe('who asks', () => {
  it('an App proves itself by a JWT that its key signed, for ten minutes', async () => {
    expect((await asApp().rest.apps.getAuthenticated()).data?.slug).toBe('statealyzr');
    const now = Math.floor(Date.now() / 1000);
    expect(await statusOf(asApp({ exp: now - 1 }).rest.apps.getAuthenticated())).toBe(401);
    expect(await statusOf(asApp({ exp: now + 3600 }).rest.apps.getAuthenticated())).toBe(401);
    expect(await statusOf(asApp({ iss: 7 }).rest.apps.getAuthenticated())).toBe(401);
    expect(await statusOf(asApp().rest.repos.get(p.where))).toBe(401);
    expect(await statusOf(p.octokit.rest.apps.getAuthenticated())).toBe(401);
  });

  it('a token reaches what was asked for it and nothing else', async () => {
    const { github, installation, where } = p;
    const other = await github.repository('acme/other', { files: { 'b.c': 'int b;\n' } });
    const mint = (options: object) =>
      asApp().rest.apps.createInstallationAccessToken({ installation_id: installation.id, ...options });
    const { data } = await mint({ repositories: ['box'], permissions: { contents: 'read' } });
    expect(data).toMatchObject({ repository_selection: 'selected', permissions: { contents: 'read' } });
    const narrow = client(github, data.token);
    expect(await statusOf(narrow.rest.repos.getContent({ ...where, path: 'a.c' }))).toBe(0);
    expect(await statusOf(narrow.rest.repos.getContent({ ...where, repo: other.name, path: 'b.c' }))).toBe(404);
    expect(await statusOf(narrow.rest.pulls.list(where))).toBe(403);
    expect(await statusOf(mint({ repositories: ['unknown'] }))).toBe(422);
    expect(await statusOf(mint({ permissions: { contents: 'write' } }))).toBe(422);
    const { data: all } = await client(
      github,
      github.installationToken(installation),
    ).rest.apps.listReposAccessibleToInstallation();
    expect(all.repositories.map((r) => r.name).sort()).toEqual(['box', 'other']);
  });

  it('an expired or unknown token is refused, and so is one of an App that is gone', async () => {
    const { github, installation, where } = p;
    const old = client(github, github.installationToken(installation, { expiresAt: Date.now() - 1 }));
    expect(await statusOf(old.rest.repos.get(where))).toBe(401);
    expect(await statusOf(client(github, 'ghs_unknown').rest.repos.get(where))).toBe(401);
    const gone = github.install('acme');
    const token = github.installationToken(gone);
    github.uninstall(gone);
    expect(await statusOf(client(github, token).rest.repos.get(where))).toBe(401);
  });

  it('a token that may only read is refused when it writes', async () => {
    const { github, repository, pull, where } = p;
    const fork = client(
      github,
      github.actionsToken(repository, { contents: 'read', pull_requests: 'read', checks: 'read' }),
    );
    const review = { ...where, pull_number: pull.number, event: 'COMMENT', body: 'x' } as const;
    expect(await statusOf(fork.rest.pulls.createReview(review))).toBe(403);
    expect(await statusOf(fork.rest.checks.create({ ...where, name: 'x', head_sha: pull.headSha }))).toBe(403);
    expect(await statusOf(fork.rest.pulls.get({ ...where, pull_number: pull.number }))).toBe(0);
    const person = client(github, github.userToken('alice'));
    expect(await statusOf(person.rest.checks.create({ ...where, name: 'x', head_sha: pull.headSha }))).toBe(403);
  });
});

describe('repositories', () => {
  it('operations that are not simulated are 404', async () => {
    expect(await statusOf(p.octokit.rest.repos.compareCommits({ ...p.where, base: 'main', head: 'topic' }))).toBe(404);
  });

  it('issues that are disabled are 410, and a body that is too long is 422', async () => {
    const { github, installation, octokit, where } = p;
    await github.repository('acme/no-issues', { files: { 'a.c': '' }, issues: 'off' });
    const other = client(github, github.installationToken(installation));
    const off = { owner: 'acme', repo: 'no-issues' };
    expect((await other.rest.repos.get(off)).data.has_issues).toBe(false);
    expect(await statusOf(other.rest.issues.create({ ...off, title: 'x' }))).toBe(410);
    expect(await statusOf(octokit.rest.issues.create({ ...where, title: 'x', body: 'x'.repeat(65_537) }))).toBe(422);
    const { data } = await octokit.rest.issues.create({ ...where, title: 'x', body: 'x'.repeat(65_536) });
    const long = { ...where, issue_number: data.number, body: 'x'.repeat(65_537) };
    expect(await statusOf(octokit.rest.issues.update(long))).toBe(422);
  });

  it('names from a repository may be anything that git allows', async () => {
    const { github, repository, octokit, where } = p;
    const path = 'a "b"\n\t<i>\\@x.c';
    const files = { [path]: 'int a;\n', 'é::error.c': { mode: '120000', text: '/etc' } } as const;
    await github.pushCommit(repository, 'hostile', files);
    const pull = await github.openPull(repository, { head: 'hostile', title: 'Fixes #1 @all' });
    const { data } = await octokit.rest.pulls.listFiles({ ...where, pull_number: pull.number });
    expect(data.map((f) => f.filename).sort()).toEqual([path, 'é::error.c']);
    const comments = [{ path, line: 1, side: 'RIGHT', body: 'x' }];
    await octokit.rest.pulls.createReview({ ...where, pull_number: pull.number, event: 'COMMENT', comments });
    expect(pull.threads[0]?.anchor.path).toBe(path);
    github.closePull(pull);
  });

  it('an organisation may have settings in its own .github repository', async () => {
    const { github, octokit } = p;
    await github.repository('acme/.github', { files: { '.github/statealyzr.yml': 'drafts: check\n' } });
    const path = '.github/statealyzr.yml';
    const { data } = await octokit.rest.repos.getContent({ owner: 'acme', repo: '.github', path });
    expect(Object(data).size).toBe(14);
  });

  it('a request that GitHub would not understand is 422', async () => {
    const { octokit, where, pull } = p;
    const route = 'POST /repos/{owner}/{repo}/check-runs';
    expect(await statusOf(octokit.request(route, { ...where, name: 'x' } as never))).toBe(422);
    const review = { ...where, pull_number: pull.number, event: 'PRAISE', body: 'x' } as never;
    expect(await statusOf(octokit.rest.pulls.createReview(review))).toBe(422);
    const unknown = { ...where, pull_number: pull.number, event: 'COMMENT', body: 'x', commit: pull.headSha } as never;
    expect(await statusOf(octokit.rest.pulls.createReview(unknown))).toBe(422);
  });

  it('files are read at a revision, as JSON or raw', async () => {
    const { octokit, where, pull } = p;
    const { data } = await octokit.rest.repos.getContent({ ...where, path: 'a.c', ref: pull.headSha });
    expect(Buffer.from(Object(data).content, 'base64').toString()).toContain('forty');
    const raw = await octokit.rest.repos.getContent({ ...where, path: 'README.md', mediaType: { format: 'raw' } });
    expect(Buffer.from(raw.data as never).toString()).toBe('box\n');
    expect(await statusOf(octokit.rest.repos.getContent({ ...where, path: 'none' }))).toBe(404);
    expect(await statusOf(octokit.rest.repos.getContent({ ...where, path: 'a.c', ref: 'none' }))).toBe(404);
    const { data: list } = await octokit.rest.repos.getContent({ ...where, path: '' });
    expect((list as { name: string }[]).map((e) => e.name)).toEqual(['README.md', 'a.c']);
  });

  it('facts, languages, permissions', async () => {
    const { github, octokit, repository, where } = p;
    expect((await octokit.rest.repos.get(where)).data).toMatchObject({
      id: repository.id,
      private: true,
      archived: false,
    });
    expect((await octokit.rest.repos.listLanguages(where)).data).toEqual({ C: expect.any(Number) });
    github.allow(repository, 'mia', 'maintain');
    github.allow(repository, 'tom', 'triage');
    github.user('eve');
    const level = async (username: string) =>
      (await octokit.rest.repos.getCollaboratorPermissionLevel({ ...where, username })).data;
    expect(await level('mia')).toMatchObject({ permission: 'write', role_name: 'maintain' });
    expect(await level('tom')).toMatchObject({ permission: 'read', role_name: 'triage' });
    expect(await level('eve')).toMatchObject({ permission: 'none' });
    expect(await statusOf(level('nobody'))).toBe(404);
  });

  it('an archived repository is read-only, an empty one has nothing', async () => {
    const { github, installation } = p;
    const old = await github.repository('acme/old', { archived: 'archived', files: { 'a.c': 'int a;\n' } });
    await github.repository('acme/empty');
    const octokit = client(github, github.installationToken(installation));
    const where = { owner: 'acme', repo: 'old' };
    const sha = await github.pushCommit(old, 'main', { 'a.c': 'int b;\n' });
    expect(await statusOf(octokit.rest.checks.create({ ...where, name: 'x', head_sha: sha }))).toBe(403);
    expect((await octokit.rest.repos.get({ ...where, repo: 'empty' })).data.size).toBe(0);
    expect((await octokit.rest.repos.listLanguages({ ...where, repo: 'empty' })).data).toEqual({});
  });

  it('lists come in pages', async () => {
    const { octokit, where, pull } = p;
    const number = { ...where, issue_number: pull.number };
    for (let i = 0; i < 5; i++) await octokit.rest.issues.createComment({ ...number, body: `comment ${i}` });
    const first = await octokit.rest.issues.listComments({ ...number, per_page: 2 });
    expect(first.data).toHaveLength(2);
    expect(first.headers.link).toContain('rel="next"');
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...number, per_page: 2 });
    expect(all.map((c) => c.body)).toEqual([0, 1, 2, 3, 4].map((i) => `comment ${i}`));
  });
});

describe('pull requests', () => {
  it('of a fork live in the base repository, and checks do not name them', async () => {
    const { github, repository, octokit, where } = p;
    const fork = await github.fork(repository, 'bob');
    const sha = await github.pushCommit(fork, 'patch', { 'new.c': 'int x;\n' }, { author: 'bob' });
    const pull = await github.openPull(repository, { head: 'patch', from: fork, stage: 'draft' });
    const { data } = await octokit.rest.pulls.get({ ...where, pull_number: pull.number });
    expect(data).toMatchObject({
      draft: true,
      head: { sha, repo: { fork: true, owner: { login: 'bob' } } },
      changed_files: 1,
    });
    const { data: check } = await octokit.rest.checks.create({ ...where, name: 'x', head_sha: sha });
    expect(check.pull_requests).toEqual([]);
    const found = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...where, commit_sha: sha });
    expect(found.data.map((f) => f.number)).toEqual([pull.number]);
    const { data: files } = await octokit.rest.pulls.listFiles({ ...where, pull_number: pull.number });
    expect(files).toMatchObject([{ filename: 'new.c', status: 'added', additions: 1 }]);
  });

  it('lists the most recently updated first when asked', async () => {
    const { github, repository, octokit, where, pull } = p;
    await github.pushCommit(repository, 'second', { 'c.c': 'int c;\n' });
    const second = await github.openPull(repository, { head: 'second' });
    github.comment(pull, 'alice', 'hello');
    const wanted = { ...where, sort: 'updated', direction: 'desc' } as const;
    const numbers = (await octokit.rest.pulls.list(wanted)).data.map((d) => d.number);
    expect(numbers.indexOf(pull.number)).toBeLessThan(numbers.indexOf(second.number));
    const usual = (await octokit.rest.pulls.list(where)).data.map((d) => d.number);
    expect(usual).toEqual([...usual].sort((a, b) => b - a));
    github.closePull(second);
    expect((await octokit.rest.pulls.list(wanted)).data.map((d) => d.number)).not.toContain(second.number);
  });

  it('comments are edited, reacted to once, and carry their author', async () => {
    const { github, octokit, where, pull } = p;
    const said = github.comment(pull, 'alice', '/statealyzr explain');
    const react = () =>
      octokit.rest.reactions.createForIssueComment({ ...where, comment_id: said.id, content: 'eyes' });
    expect([(await react()).status, (await react()).status]).toEqual([201, 200]);
    expect(said.reactions).toHaveLength(1);
    const { data } = await octokit.rest.issues.createComment({ ...where, issue_number: pull.number, body: 'done' });
    expect(data).toMatchObject({
      user: { login: 'statealyzr[bot]', type: 'Bot' },
      performed_via_github_app: { slug: 'statealyzr' },
    });
    await octokit.rest.issues.updateComment({ ...where, comment_id: data.id, body: 'edited' });
    expect(pull.comments.at(-1)?.body).toBe('edited');
    github.allow(p.repository, 'rita', 'read');
    const rita = client(github, github.userToken('rita'));
    expect(await statusOf(rita.rest.issues.updateComment({ ...where, comment_id: data.id, body: 'mine' }))).toBe(403);
  });

  it('issues are made, found and edited', async () => {
    const { octokit, where } = p;
    const { data } = await octokit.rest.issues.create({ ...where, title: 'Weekly', body: 'one', labels: ['state'] });
    await octokit.rest.issues.update({ ...where, issue_number: data.number, body: 'two' });
    const { data: found } = await octokit.rest.issues.listForRepo({ ...where, labels: 'state' });
    expect(found).toMatchObject([{ number: data.number, body: 'two', labels: [{ name: 'state' }] }]);
  });
});
