import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitEnvironment } from './git-repository.ts';
import { type Playground, playground } from './playground.ts';

let p: Playground;
let home: string;
beforeAll(async () => {
  p = await playground();
  home = await mkdtemp(join(tmpdir(), 'clones-'));
});
afterAll(async () => {
  await rm(home, { recursive: true, force: true });
  await p.github.close();
});

const run = promisify(execFile);
async function git(token: string | null, ...args: string[]): Promise<string> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  const header = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: basic ${basic}`,
  };
  const env = { ...gitEnvironment, GIT_TERMINAL_PROMPT: '0', ...(token === null ? {} : header) };
  return (await run('git', ['-C', home, ...args], { env })).stdout.trim();
}

describe('git', () => {
  it('serves partial clones, commits by their sha, and heads of pull requests', async () => {
    const { github, repository, installation, pull } = p;
    const token = github.installationToken(installation, { permissions: { contents: 'read' } });
    await git(token, 'init', '--quiet', '--bare', 'mirror');
    const fetch = (...refs: string[]) =>
      git(token, '--git-dir', 'mirror', 'fetch', '--quiet', '--filter=blob:none', repository.url, ...refs);
    await fetch(pull.baseSha, `+refs/pull/${pull.number}/head:refs/pull/${pull.number}`);
    expect(await git(null, '--git-dir', 'mirror', 'rev-parse', `refs/pull/${pull.number}`)).toBe(pull.headSha);
    const missing = await git(null, '--git-dir', 'mirror', 'rev-list', '--objects', '--missing=print', pull.headSha);
    expect(missing.split('\n').filter((row) => row.startsWith('?'))).toHaveLength(3);
  });

  it('a forced push moves the head, and the old one can still be fetched', async () => {
    const { github, repository, installation, pull } = p;
    const before = pull.headSha;
    await github.pushCommit(repository, 'topic', { 'a.c': 'int all;\n' }, { parent: 'main' });
    expect(pull.headSha).not.toBe(before);
    await git(null, 'init', '--quiet', '--bare', 'old');
    await git(github.installationToken(installation), '--git-dir', 'old', 'fetch', '--quiet', repository.url, before);
    expect(await git(null, '--git-dir', 'old', 'rev-parse', 'FETCH_HEAD')).toBe(before);
  });

  it('asks for a token where the repository is private, and takes none of another repository', async () => {
    const { github, repository, installation } = p;
    const list = (token: string | null, url = repository.url) => git(token, 'ls-remote', url);
    await expect(list(null)).rejects.toThrow(/could not read Username|Authentication failed/);
    const other = await github.repository('acme/other', { visibility: 'public', files: { 'x.c': '\n' } });
    const narrow = github.installationToken(installation, { repositories: [other] });
    await expect(list(narrow)).rejects.toThrow(/not found/);
    await expect(list(github.actionsToken(repository, { issues: 'read' }))).rejects.toThrow(/403/);
    expect(await list(null, other.url)).toContain('refs/heads/main');
  });

  it('takes no pushes', async () => {
    const { github, repository, installation } = p;
    await git(null, 'init', '--quiet', '--bare', 'own');
    const token = github.installationToken(installation);
    await git(token, '--git-dir', 'own', 'fetch', '--quiet', repository.url, 'main:main');
    await expect(git(token, '--git-dir', 'own', 'push', repository.url, 'main:mine')).rejects.toThrow(/403/);
  });

  it('can fail like everything else', async () => {
    p.github.fail('git/git-upload-pack', { status: 503 });
    await expect(git(p.github.installationToken(p.installation), 'ls-remote', p.repository.url)).rejects.toThrow(/503/);
  });
});
