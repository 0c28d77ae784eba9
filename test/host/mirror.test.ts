import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changedFiles, patchText } from '../../src/host/git.ts';
import { bytesBelow } from '../../src/host/git-fetch.ts';
import { fetchChange, type Mirror, type MirrorOptions, openMirror, prefetchBlobs } from '../../src/host/mirror.ts';
import { purgeMirror, repackMirror, tidyMirrors } from '../../src/host/mirror-house.ts';
import { maybeIncluded, touchesAnalysis } from '../../src/host/mirror-questions.ts';
import { snapshotOfRevision } from '../../src/host/snapshot.ts';
import { type GitServer, startGitServer } from './git-server.ts';
import { commit, git, temporaryDirectory } from './temporary.ts';

const built = new URL('../../build/host/mirror.js', import.meta.url).href;
const servers: GitServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serverWith(options: Parameters<typeof startGitServer>[0] = {}): Promise<GitServer> {
  const server = await startGitServer(options);
  servers.push(server);
  return server;
}

function mirrorOf(server: GitServer, options: Partial<MirrorOptions> = {}): Mirror {
  return openMirror({
    root: temporaryDirectory(),
    repositoryId: 1,
    url: server.url,
    token: null,
    transport: 'loopback-http',
    signal: new AbortController().signal,
    ...options,
  });
}

/** main: 0, 1, 2 (fork), 3; topic: 2, 4. */
function forked(server: GitServer): { fork: string; base: string; head: string } {
  const root = server.repository;
  commit(root, { 'a.c': 'int a;\n', 'README.md': 'r\n' });
  commit(root, { 'b.h': 'int b;\n' });
  const fork = commit(root, { 'a.c': 'int a = 1;\n' });
  git(root, ['checkout', '-q', '-b', 'topic']);
  const head = commit(root, { 'a.c': 'int a = 1;\nint c;\n', 'big.bin': 'x'.repeat(1000) });
  git(root, ['checkout', '-q', 'main']);
  const base = commit(root, { 'd.c': 'int d;\n' });
  return { fork, base, head };
}

describe('a change', () => {
  it('is fetched with its merge base, and read without the network', async () => {
    const server = await serverWith();
    const { fork, base, head } = forked(server);
    const mirror = mirrorOf(server);
    const change = await fetchChange(mirror, { base, head });
    expect(change).toMatchObject({ base, head, mergeBase: fork });
    await prefetchBlobs(mirror, [fork, head]);
    await server.close();
    const { snapshot } = await snapshotOfRevision(change.repository, head);
    expect(snapshot.files.map(({ path }) => path)).toEqual(['a.c', 'b.h']);
    expect((await patchText(change.repository, fork, head)).text).toContain('+int c;');
    expect(await changedFiles(change.repository, fork, head)).toContainEqual({ kind: 'modified', path: 'a.c' });
  });

  it('that renames files whose contents are not here is told by what is here', async () => {
    const server = await serverWith();
    const text = 'int a;\nint b;\nint c;\nint d;\n';
    const base = commit(server.repository, { 'a.c': text, 'a.md': text });
    git(server.repository, ['mv', 'a.c', 'b.c']);
    git(server.repository, ['mv', 'a.md', 'b.md']);
    const head = commit(server.repository, { 'b.c': `${text}int e;\n`, 'b.md': `${text}e\n` });
    const mirror = mirrorOf(server);
    const { repository } = await fetchChange(mirror, { base, head });
    await prefetchBlobs(mirror, [base, head]);
    expect(await changedFiles(repository, base, head)).toEqual([{ kind: 'renamed', from: 'a.c', path: 'b.c' }]);
    expect((await patchText(repository, base, head)).text).toContain('rename to b.c');
  });

  it('brings no contents but those of relevant files', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const mirror = mirrorOf(server);
    const { mergeBase } = await fetchChange(mirror, { base, head });
    const all = ['cat-file', '--batch-all-objects', '--batch-check=%(objecttype)'];
    expect(git(mirror.gitDir, all)).not.toContain('blob');
    await prefetchBlobs(mirror, [mergeBase, head]);
    // a.c twice and b.h
    expect(git(mirror.gitDir, all).match(/blob/g)).toHaveLength(3);
    const before = server.requests.length;
    await prefetchBlobs(mirror, [mergeBase, head]);
    expect(server.requests.length).toBe(before);
  });

  it('is fetched once: what is there asks nothing', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const mirror = mirrorOf(server);
    await fetchChange(mirror, { base, head });
    const before = server.requests.length;
    await fetchChange(mirror, { base, head });
    expect(server.requests.length).toBe(before);
  });

  it('deepens history until the merge base is certain', async () => {
    const server = await serverWith();
    const root = server.repository;
    for (let i = 0; i < 5; i++) commit(root, { 'a.c': `int a${i};\n` });
    const fork = git(root, ['rev-parse', 'HEAD']);
    git(root, ['checkout', '-q', '-b', 'topic']);
    let head = '';
    for (let i = 0; i < 7; i++) head = commit(root, { 'b.c': `int b${i};\n` });
    git(root, ['checkout', '-q', 'main']);
    const base = commit(root, { 'c.c': 'int c;\n' });
    const mirror = mirrorOf(server, { limits: { depth: 2 } });
    const change = await fetchChange(mirror, { base, head });
    expect(change.mergeBase).toBe(fork);
    expect(server.requests.filter(({ path }) => path.endsWith('upload-pack')).length).toBeGreaterThan(2);
  });

  it('whose commits have nothing in common is refused', async () => {
    const server = await serverWith();
    const { base } = forked(server);
    git(server.repository, ['checkout', '-q', '--orphan', 'other']);
    const head = commit(server.repository, { 'z.c': 'z' });
    await expect(fetchChange(mirrorOf(server, { limits: { depth: 1 } }), { base, head })).rejects.toMatchObject({
      kind: 'unrelated-histories',
    });
  });

  it('of a fork is fetched by the number of its pull request when its commit is refused', async () => {
    const server = await serverWith();
    const { fork, base, head } = forked(server);
    const root = server.repository;
    git(root, ['update-ref', 'refs/pull/7/head', head]);
    git(root, ['branch', '-q', '-D', 'topic']);
    git(root, ['config', 'uploadpack.allowAnySHA1InWant', 'false']);
    git(root, ['config', 'protocol.version', '0']);
    const change = await fetchChange(mirrorOf(server), { base, head, pull: 7 });
    expect(change.mergeBase).toBe(fork);
  });

  it('whose head does not exist is refused', async () => {
    const server = await serverWith();
    const { base } = forked(server);
    await expect(fetchChange(mirrorOf(server), { base, head: '1'.repeat(40) })).rejects.toMatchObject({
      kind: 'fetch-refused',
    });
  });

  it('after a force push and a new base is fetched into the same mirror', async () => {
    const server = await serverWith();
    const { fork, base, head } = forked(server);
    const root = server.repository;
    const mirror = mirrorOf(server, { limits: { depth: 1 } });
    await fetchChange(mirror, { base, head });
    git(root, ['checkout', '-q', '-B', 'topic', fork]);
    const forced = commit(root, { 'e.c': 'int e;\n' });
    git(root, ['checkout', '-q', 'main']);
    const newBase = commit(root, { 'f.c': 'int f;\n' });
    expect(await fetchChange(mirror, { base: newBase, head: forced })).toMatchObject({ mergeBase: fork });
    expect(await fetchChange(mirror, { base, head })).toMatchObject({ mergeBase: fork });
  });

  it('with submodules, LFS attributes and odd commits is fetched, and nothing of them is followed', async () => {
    const server = await serverWith();
    const root = server.repository;
    const modules = '[submodule "x"]\n\tpath = x\n\turl = http://127.0.0.1:1/evil.git\n';
    const base = commit(root, { 'a.c': 'int a;\n', '.gitmodules': modules, '.gitattributes': '* filter=lfs\n' });
    git(root, ['update-index', '--add', '--cacheinfo', `160000,${base},x`]);
    const tree = git(root, ['write-tree']);
    const odd = `tree ${tree}\nparent ${base}\nauthor A<a@example.org> 1 +0000\ncommitter A <a@example.org> 1 +9999999\n\nx\n`;
    const head = git(root, ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], odd);
    git(root, ['update-ref', 'refs/heads/odd', head]);
    const mirror = mirrorOf(server);
    const change = await fetchChange(mirror, { base, head });
    await prefetchBlobs(mirror, [base, head]);
    expect((await snapshotOfRevision(change.repository, head)).snapshot.files).toHaveLength(1);
  });
});

describe('addresses', () => {
  it.each([
    'http://example.org/a/b.git',
    'https://user:secret@example.org/a/b.git',
    'ssh://example.org/a/b.git',
    'file:///etc',
    '/etc',
    '--upload-pack=x',
    'https://example.org/../b.git',
    'ext::sh -c x',
    'https://example.org/a b',
  ])('refuses %s', (url) => {
    const options = { root: temporaryDirectory(), repositoryId: 1, token: null, signal: new AbortController().signal };
    expect(() => openMirror({ ...options, url, transport: 'loopback-http' })).toThrow(/plain https address/);
  });

  it('refuses plain http unless told', async () => {
    const server = await serverWith();
    expect(() => mirrorOf(server, { transport: 'https' })).toThrow(/plain https address/);
  });

  it('follows no redirect', async () => {
    const server = await serverWith();
    const other = await serverWith();
    const { base, head } = forked(other);
    server.behave((request, response) => {
      response.writeHead(301, { location: other.url + (request.url ?? '').replace('/acme/box.git', '') }).end();
      return 'handled';
    });
    await expect(fetchChange(mirrorOf(server, { token: 'sesame' }), { base, head })).rejects.toMatchObject({
      name: 'HostError',
    });
    expect(other.requests).toEqual([]);
  });
});

describe('limits', () => {
  it('ends a fetch that brings too much, and says so', async () => {
    const server = await serverWith();
    const noise = Array.from({ length: 6 }, (_, n) => [`f${n}.c`, randomText(1 << 20)] as const);
    const head = commit(server.repository, Object.fromEntries(noise));
    const mirror = mirrorOf(server, { limits: { bytes: 1 << 20 } });
    const { mergeBase } = await fetchChange(mirror, { base: head, head });
    await expect(prefetchBlobs(mirror, [mergeBase])).rejects.toMatchObject({ kind: 'fetch-too-large' });
  });

  it('ends a fetch that takes too long, with all of its processes', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const mirror = mirrorOf(server, { limits: { milliseconds: 700 } });
    server.behave(() => 'handled');
    await expect(fetchChange(mirror, { base, head })).rejects.toMatchObject({ kind: 'fetch-too-slow' });
    expect(childrenNaming(server.url)).toEqual([]);
    server.behave(null);
  });

  it('ends a fetch that is aborted with the reason given, and goes on later', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const root = temporaryDirectory();
    const stop = new AbortController();
    const mirror = mirrorOf(server, { root, signal: stop.signal });
    server.behave(() => {
      setTimeout(() => stop.abort(new Error('a newer push')), 50);
      return 'handled';
    });
    await expect(fetchChange(mirror, { base, head })).rejects.toThrow('a newer push');
    await until(() => childrenNaming(server.url).length === 0);
    server.behave(null);
    expect(await fetchChange(mirrorOf(server, { root }), { base, head })).toMatchObject({ head });
  });
});

describe('a mirror', () => {
  it('is usable after a fetch was killed and left its locks', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const mirror = mirrorOf(server);
    await fetchChange(mirror, { base, head });
    for (const name of ['shallow.lock', 'config.lock', 'packed-refs.lock', 'objects/pack/tmp_pack_x'])
      writeFileSync(join(mirror.gitDir, name), 'half');
    const next = commit(server.repository, { 'g.c': 'int g;\n' });
    expect(await fetchChange(mirror, { base: next, head })).toMatchObject({ base: next });
    expect(existsSync(join(mirror.gitDir, 'objects/pack/tmp_pack_x'))).toBe(false);
  });

  it.each([
    ['its packs', (gitDir: string) => rmSync(join(gitDir, 'objects/pack'), { recursive: true })],
    ['HEAD', (gitDir: string) => rmSync(join(gitDir, 'HEAD'))],
    ['half of its settings', (gitDir: string) => writeFileSync(join(gitDir, 'config'), '[core')],
  ])('that lost %s is made anew', async (_, damage) => {
    const server = await serverWith();
    const { fork, base, head } = forked(server);
    const mirror = mirrorOf(server);
    await fetchChange(mirror, { base, head });
    damage(mirror.gitDir);
    const next = commit(server.repository, { 'g.c': 'int g;\n' });
    expect(await fetchChange(mirror, { base: next, head })).toMatchObject({ mergeBase: fork });
    expect(await fetchChange(mirror, { base, head })).toMatchObject({ mergeBase: fork });
  });

  it('is fetched into by one at a time', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const root = temporaryDirectory();
    let open = 0;
    let most = 0;
    server.behave((_, response) => {
      most = Math.max(most, ++open);
      response.on('close', () => open--);
      return 'serve';
    });
    await Promise.all([1, 2, 3].map(() => fetchChange(mirrorOf(server, { root }), { base, head })));
    expect(most).toBe(1);
  });

  it('whose owner died is taken over', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const mirror = mirrorOf(server);
    const dead = execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }).trim();
    const { hostname } = await import('node:os');
    writeFileSync(join(mirror.place, 'lock'), `${hostname()} ${dead} 00\n`);
    expect(await fetchChange(mirror, { base, head })).toMatchObject({ head });
    expect(existsSync(join(mirror.place, 'lock'))).toBe(false);
  });

  it('is usable after its worker was killed, whatever git does alone', async () => {
    const server = await serverWith();
    const { fork, base, head } = forked(server);
    const root = temporaryDirectory();
    const script = `
      const { openMirror, fetchChange } = await import(${JSON.stringify(built)});
      const signal = new AbortController().signal;
      const mirror = openMirror({ root: ${JSON.stringify(root)}, repositoryId: 1, url: '${server.url}', token: null,
        transport: 'loopback-http', signal });
      await fetchChange(mirror, { base: '${base}', head: '${head}' });`;
    const worker = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    const held = await new Promise<() => void>((resolve) => {
      server.behave((request, response) => {
        if (!request.url?.endsWith('git-upload-pack')) return 'serve';
        resolve(() => response.destroy());
        return 'handled';
      });
    });
    worker.kill('SIGKILL');
    await new Promise((resolve) => worker.on('close', resolve));
    expect(existsSync(join(root, '1', 'lock'))).toBe(true);
    server.behave(null);
    const mirror = mirrorOf(server, { root });
    const [change] = await Promise.all([fetchChange(mirror, { base, head }), held()]);
    expect(change).toMatchObject({ mergeBase: fork });
    const next = commit(server.repository, { 'g.c': 'int g;\n' });
    expect(await fetchChange(mirror, { base: next, head })).toMatchObject({ mergeBase: fork });
  });

  it('that another process holds is waited for no longer than the limit', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const mirror = mirrorOf(server, { limits: { milliseconds: 300 } });
    writeFileSync(join(mirror.place, 'lock'), 'elsewhere 1 00\n');
    await expect(fetchChange(mirror, { base, head })).rejects.toMatchObject({ kind: 'mirror-busy' });
  });

  it('leaves by age when the quota is exceeded, unless it is in use', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const root = temporaryDirectory();
    const { signal } = new AbortController();
    for (const repositoryId of [1, 2, 3]) {
      await fetchChange(mirrorOf(server, { root, repositoryId }), { base, head });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await tidyMirrors(root, 0, { signal });
    expect(readdirSync(root).sort()).toEqual(['1', '2', '3']);
    writeFileSync(join(root, '1', 'lock'), 'elsewhere 1 00\n');
    const one = bytesBelow(join(root, '3'));
    await tidyMirrors(root, one + 10, { signal, inUseMs: 0 });
    expect(readdirSync(root).sort()).toEqual(['1', '3']);
    await purgeMirror(root, 3, signal);
    expect(readdirSync(root)).toEqual(['1']);
  });

  it('with many packs becomes one pack, and works on', async () => {
    const server = await serverWith();
    const { base, head } = forked(server);
    const mirror = mirrorOf(server);
    const packs = (): number =>
      readdirSync(join(mirror.gitDir, 'objects/pack')).filter((name) => name.endsWith('.pack')).length;
    const { repository, mergeBase } = await fetchChange(mirror, { base, head });
    await prefetchBlobs(mirror, [mergeBase, head]);
    for (let i = 0; i < 41; i++) {
      const id = git(mirror.gitDir, ['hash-object', '-w', '--stdin'], `loose ${i}`);
      git(mirror.gitDir, ['pack-objects', '-q', 'objects/pack/pack'], `${id}\n`);
    }
    await repackMirror(mirror);
    expect(packs()).toBeLessThan(5);
    expect((await snapshotOfRevision(repository, head)).snapshot.files).toHaveLength(2);
    const next = commit(server.repository, { 'g.c': 'int g;\n' });
    expect(await fetchChange(mirror, { base: next, head })).toMatchObject({ mergeBase });
  });
});

describe('whether a change matters', () => {
  async function touched(
    before: Readonly<Record<string, string>>,
    after: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    const server = await serverWith();
    const base = commit(server.repository, before);
    const head = commit(server.repository, after);
    const mirror = mirrorOf(server);
    const { repository } = await fetchChange(mirror, { base, head });
    await prefetchBlobs(mirror, [base, head]);
    return touchesAnalysis(repository, base, head);
  }

  it('does for C, headers, lists and build input', async () => {
    const server = await serverWith();
    const base = commit(server.repository, { 'README.md': '' });
    const mirror = mirrorOf(server);
    for (const path of ['a.c', 'a.h', 'a.def', 'Makefile', '.github/statealyzr.yml']) {
      const head = commit(server.repository, { [path]: '1\n' });
      const { repository } = await fetchChange(mirror, { base, head });
      expect(await touchesAnalysis(repository, base, head)).toBe(true);
      git(server.repository, ['reset', '-q', '--hard', base]);
    }
  });

  it('does not for what no unit includes', async () => {
    expect(await touched({ 'a.c': '#include "a.h"\n', 'README.md': '1' }, { 'README.md': '2', 'x.py': '' })).toBe(
      false,
    );
  });

  it.each([
    ['#include "tables/x.any"', 'src/tables/x.any'],
    ['#  include <x.any>', 'x.any'],
    ['#define LIST "x.any"\n#include LIST', 'lists/x.any'],
    ['#include "no-extension"', 'no-extension'],
  ])('does for a file of any name that is included: %s', async (include, path) => {
    expect(await touched({ 'a.c': `${include}\n`, [path]: '1' }, { [path]: '2' })).toBe(true);
  });

  it('does for a file that only the head includes', async () => {
    const server = await serverWith();
    const base = commit(server.repository, { 'a.c': 'int a;\n', 'x+y.any': '1' });
    const head = commit(server.repository, { 'a.c': 'int a;\n#include "x+y.any"\n', 'x+y.any': '2' });
    const mirror = mirrorOf(server);
    const { repository } = await fetchChange(mirror, { base, head });
    await prefetchBlobs(mirror, [base, head]);
    expect(await maybeIncluded(repository, base, ['x+y.any'])).toEqual([]);
    expect(await maybeIncluded(repository, head, ['x+y.any', 'xxy.any'])).toEqual(['x+y.any']);
  });
});

describe('the token', () => {
  it('stands in no argument, file, URL or error', async () => {
    const token = 'ghs_canary0123456789';
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64');
    const server = await serverWith({ token });
    const { base, head } = forked(server);
    const seen: string[] = [];
    server.behave(() => {
      seen.push(...commandLines());
      return 'serve';
    });
    const mirror = mirrorOf(server, { token });
    const { mergeBase } = await fetchChange(mirror, { base, head });
    await prefetchBlobs(mirror, [mergeBase, head]);
    expect(server.requests.some(({ authorization }) => authorization === `Basic ${encoded}`)).toBe(true);
    expect(seen.some((line) => line.includes('git') && line.includes('fetch'))).toBe(true);
    const errors: string[] = [];
    for (const bad of [{ base, head: '1'.repeat(40) }])
      await fetchChange(mirror, bad).catch((error: Error) => errors.push(`${error.stack} ${JSON.stringify(error)}`));
    server.behave((_, response) => {
      response.writeHead(500).end(token);
      return 'handled';
    });
    const next = commit(server.repository, { 'g.c': 'int g;\n' });
    await fetchChange(mirror, { base: next, head }).catch((error: Error) =>
      errors.push(`${error.stack} ${JSON.stringify(error)}`),
    );
    expect(errors).toHaveLength(2);
    const texts = [...seen, ...errors, JSON.stringify(mirror), ...server.requests.map(({ path }) => path)];
    texts.push(...filesBelow(mirror.place).map((path) => readFileSync(path, 'latin1')));
    for (const text of texts) for (const secret of [token, encoded]) expect(text).not.toContain(secret);
  });

  it('that is wrong is refused without a prompt', async () => {
    const server = await serverWith({ token: 'right' });
    const { base, head } = forked(server);
    await expect(fetchChange(mirrorOf(server, { token: 'wrong' }), { base, head })).rejects.toMatchObject({
      kind: 'fetch-refused',
    });
  });
});

const randomText = (size: number): string => randomBytes(size).toString('base64');

/** Of all processes of this machine that we may look at. */
function commandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    });
}

const childrenNaming = (text: string): readonly string[] => commandLines().filter((line) => line.includes(text));

function filesBelow(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(condition()).toBe(true);
}
