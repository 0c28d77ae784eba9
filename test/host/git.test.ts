import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  changedFiles,
  findRepository,
  mergeBase,
  openRepository,
  patchText,
  resolveRevision,
  trackingOf,
} from '../../src/host/git.ts';
import { commit, git, temporaryDirectory, temporaryRepository, writeFiles } from './temporary.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('opening', () => {
  it('says where the repository, its work tree and the directory in it are', async () => {
    const root = temporaryRepository();
    commit(root, { 'src/a.c': 'int a;\n' });
    expect(await openRepository(join(root, 'src'))).toEqual({
      directory: join(root, 'src'),
      gitDir: join(root, '.git'),
      workTree: root,
      prefix: 'src/',
      shallow: false,
      objectFormat: 'sha1',
    });
  });

  it('opens a bare repository, and one of sha256 objects', async () => {
    const bare = temporaryDirectory();
    git(bare, ['init', '-q', '--bare', '--object-format=sha256']);
    expect(await openRepository(bare)).toMatchObject({ gitDir: bare, workTree: null, objectFormat: 'sha256' });
  });

  it('tells a directory without a repository from one that is not there', async () => {
    const directory = temporaryDirectory();
    expect(await findRepository(directory)).toBeUndefined();
    await expect(openRepository(directory)).rejects.toMatchObject({ kind: 'not-a-repository' });
    await expect(openRepository(join(directory, 'absent'))).rejects.toMatchObject({ kind: 'no-such-directory' });
  });

  it('is not led astray by an inherited GIT_DIR, editor or pager', async () => {
    const root = temporaryRepository();
    const id = commit(root, { 'a.c': 'int a;\n' });
    for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'EDITOR', 'PAGER', 'GIT_EXTERNAL_DIFF'])
      vi.stubEnv(name, '/nowhere');
    expect(await resolveRevision(await openRepository(root), 'HEAD')).toBe(id);
  });

  it('names git when git is not there, and does not run a git of the repository', async () => {
    const root = temporaryRepository();
    writeFiles(root, { git: '#!/bin/sh\ntouch ran\n' });
    chmodSync(join(root, 'git'), 0o755);
    vi.stubEnv('PATH', '.:/nowhere');
    await expect(openRepository(root)).rejects.toMatchObject({ kind: 'git-missing' });
    expect(existsSync(join(root, 'ran'))).toBe(false);
  });

  it('runs no program that the settings of the repository name', async () => {
    const root = temporaryRepository();
    const base = commit(root, { 'a.c': 'int a;\n', '.gitattributes': '*.c diff=evil filter=evil\n' });
    const head = commit(root, { 'a.c': 'int b;\n' });
    const script = join(root, '.git', 'evil.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${join(root, 'ran')}\ncat\n`);
    chmodSync(script, 0o755);
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.clean',
    ])
      git(root, ['config', key, script]);
    const repository = await openRepository(root);
    await patchText(repository, base, head);
    await changedFiles(repository, base, head);
    await trackingOf(repository, join(root, 'a.c'));
    const { snapshotOfDirectory } = await import('../../src/host/directory.ts');
    await snapshotOfDirectory(root, { repository });
    expect(existsSync(join(root, 'ran'))).toBe(false);
  });
});

describe('revisions', () => {
  it.each(['', '-n', '--all', '--upload-pack=x', 'absent', 'HEAD:a.c', 'HEAD\n', 'a\0b', 'main..main', '0'.repeat(40)])(
    'refuses %j',
    async (revision) => {
      const root = temporaryRepository();
      commit(root, { 'a.c': '' });
      await expect(resolveRevision(await openRepository(root), revision)).rejects.toMatchObject({
        kind: 'unknown-revision',
      });
    },
  );

  it('follows a tag to its commit, and a branch with an odd name', async () => {
    const root = temporaryRepository();
    const id = commit(root, { 'a.c': '' });
    git(root, ['tag', '-a', '-m', 'x', 'v1']);
    git(root, ['branch', "it's;odd$(x)"]);
    const repository = await openRepository(root);
    expect(await resolveRevision(repository, 'v1')).toBe(id);
    expect(await resolveRevision(repository, "it's;odd$(x)")).toBe(id);
  });
});

describe('merge base', () => {
  function forked(): { root: string; fork: string; main: string; topic: string } {
    const root = temporaryRepository();
    commit(root, { 'a.c': '0' });
    const fork = commit(root, { 'a.c': '1' });
    git(root, ['checkout', '-q', '-b', 'topic']);
    const topic = commit(root, { 'b.c': '2' });
    git(root, ['checkout', '-q', 'main']);
    const main = commit(root, { 'c.c': '3' });
    return { root, fork, main, topic };
  }

  it('is where the branches parted', async () => {
    const { root, fork, main, topic } = forked();
    expect(await mergeBase(await openRepository(root), main, topic)).toBe(fork);
  });

  it('is refused without common history', async () => {
    const { root, main } = forked();
    git(root, ['checkout', '-q', '--orphan', 'other']);
    const other = commit(root, { 'z.c': 'z' });
    await expect(mergeBase(await openRepository(root), main, other)).rejects.toMatchObject({
      kind: 'unrelated-histories',
    });
  });

  it('is refused in a shallow clone that lacks it, and found after deepening', async () => {
    const { root, fork, main, topic } = forked();
    const clone = temporaryDirectory();
    git(clone, ['clone', '-q', '--depth=1', '--no-single-branch', `file://${root}`, '.']);
    const repository = await openRepository(clone);
    await expect(mergeBase(repository, main, topic)).rejects.toMatchObject({
      kind: 'missing-history',
      advice: expect.stringContaining('git fetch --unshallow'),
    });
    await expect(resolveRevision(repository, fork)).rejects.toMatchObject({
      advice: expect.stringContaining('--unshallow'),
    });
    git(clone, ['fetch', '-q', '--deepen=1']);
    expect(await mergeBase(await openRepository(clone), main, topic)).toBe(fork);
  });

  it('is refused when the clone is cut between it and a tip, where a better one can hide', async () => {
    const root = temporaryRepository();
    const fork = commit(root, { 'a.c': '0' });
    git(root, ['checkout', '-q', '-b', 'side']);
    commit(root, { 's.c': '1' });
    const late = commit(root, { 's.c': '2' });
    git(root, ['checkout', '-q', 'main']);
    git(root, ['merge', '-q', '--no-ff', '-m', 'm', 'side~1']);
    const main = git(root, ['rev-parse', 'HEAD']);
    git(root, ['checkout', '-q', '-b', 'topic', fork]);
    git(root, ['merge', '-q', '--no-ff', '-m', 'm', late]);
    const topic = git(root, ['rev-parse', 'HEAD']);
    const better = git(root, ['rev-parse', 'side~1']);
    expect(await mergeBase(await openRepository(root), main, topic)).toBe(better);
    // A clone that ends at `late`: its parent, the true merge base, is missing although `fork` is there.
    writeFileSync(join(root, '.git', 'shallow'), `${late}\n`);
    await expect(mergeBase(await openRepository(root), main, topic)).rejects.toMatchObject({ kind: 'missing-history' });
  });
});

describe('the change', () => {
  it('has renames, and names that need quoting', async () => {
    const root = temporaryRepository();
    const text = Array.from({ length: 30 }, (_, i) => `int v${i};\n`).join('');
    const base = commit(root, { 'old name.c': text, 'gone.c': 'x', 'same.c': 's' });
    git(root, ['mv', 'old name.c', 'new\nline.c']);
    git(root, ['rm', '-q', 'gone.c']);
    const head = commit(root, { 'new\nline.c': `${text}int w;\n`, 'ä.h': 'h' });
    const repository = await openRepository(root);
    expect(await changedFiles(repository, base, head)).toEqual([
      { kind: 'deleted', path: 'gone.c' },
      { kind: 'renamed', from: 'old name.c', path: 'new\nline.c' },
      { kind: 'added', path: 'ä.h' },
    ]);
    const { text: patch, cut } = await patchText(repository, base, head);
    expect(cut).toBe(false);
    expect(patch).toContain('rename from old name.c\nrename to "new\\nline.c"\n');
    expect(patch).toContain('@@ -28,3 +28,4 @@ int v26;\n int v27;\n int v28;\n int v29;\n+int w;\n');
  });

  it('is the same whatever the user has set for diffs, and from a directory below', async () => {
    const root = temporaryRepository();
    const base = commit(root, { 'a.c': '1\n', 'sub/b.c': '2\n', 'notes.txt': 'n' });
    const head = commit(root, { 'a.c': '3\n', 'sub/b.c': '4\n', 'notes.txt': 'm' });
    const plain = await patchText(await openRepository(root), base, head);
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.relative', 'true'],
      ['diff.context', '0'],
      ['color.ui', 'always'],
      ['diff.renames', 'false'],
    ] as const)
      git(root, ['config', key, value]);
    expect(await patchText(await openRepository(join(root, 'sub')), base, head)).toEqual(plain);
    expect(plain.text).toContain('+++ b/sub/b.c');
    expect(plain.text).not.toContain('notes.txt');
  });
});

describe('tracking', () => {
  it('tells tracked, ignored and new paths apart', async () => {
    const root = temporaryRepository();
    commit(root, { 'a.c': '', '.gitignore': 'out/\n' });
    mkdirSync(join(root, 'out'));
    const repository = await openRepository(root);
    expect(await trackingOf(repository, join(root, 'a.c'))).toBe('tracked');
    expect(await trackingOf(repository, join(root, 'out/x.json'))).toBe('ignored');
    expect(await trackingOf(repository, join(root, '*.c'))).toBe('new');
  });
});
