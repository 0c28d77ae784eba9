import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { snapshotOfDirectory } from '../../src/host/directory.ts';
import { openRepository } from '../../src/host/git.ts';
import { type SnapshotResult, snapshotOfRevision } from '../../src/host/snapshot.ts';
import { SNAPSHOT_LIMITS } from '../../src/host/snapshot-limits.ts';
import { fileBytes } from '../../src/source/snapshot.ts';
import { commit, git, temporaryDirectory, temporaryRepository, writeFiles } from './temporary.ts';

const paths = (result: SnapshotResult): readonly string[] => result.snapshot.files.map((file) => file.path);
const kinds = (result: SnapshotResult): readonly string[] =>
  result.limitations.map((l) => `${l.path}: ${l.kind}`).sort();
const contents = (result: SnapshotResult): Readonly<Record<string, string>> =>
  Object.fromEntries(
    result.snapshot.files.map((f) => [f.path, Buffer.from(fileBytes(result.snapshot, f)).toString('latin1')]),
  );

async function both(root: string): Promise<{ revision: SnapshotResult; directory: SnapshotResult }> {
  const repository = await openRepository(root);
  const revision = await snapshotOfRevision(repository, git(root, ['rev-parse', 'HEAD']));
  return { revision, directory: await snapshotOfDirectory(root, { repository }) };
}

describe('the files of a tree', () => {
  it('are those an analysis reads, in byte order, equal from git and from disk', async () => {
    const root = temporaryRepository();
    const read = {
      '.github/statealyzr.yml': 'a: 1\n',
      'CMakeLists.txt': 'c',
      'Makefile.am': 'm',
      'a.c': 'int a;\n',
      'a/b.h': 'int b;\n',
      'a0.c': 'int a;\n',
      'build/rules.mk': '',
      'config.h.in': '#undef X\n',
      'configure.ac': 'AC_INIT\n',
      'lib/gram.y': '%%\n',
      'new\nline.c': 'n',
      'ä.c': '\xff\0binary',
      '\u{1F600}.c': 'astral',
    };
    commit(root, {
      ...read,
      'README.md': 'r',
      'x.cc': 'c++',
      'x.hh': 'c++',
      'sub/statealyzr.yml': 's',
      '.gitignore': 'out\n',
    });
    const { revision, directory } = await both(root);
    expect(paths(revision)).toEqual(Object.keys(read));
    expect(revision.snapshot.files.map(({ path, hash, size }) => [path, hash, size])).toEqual(
      directory.snapshot.files.map(({ path, hash, size }) => [path, hash, size]),
    );
    expect(contents(revision)).toEqual(contents(directory));
    expect(contents(revision)['a/b.h']).toBe('int b;\n');
    expect([...kinds(revision), ...kinds(directory)]).toEqual([]);
    expect(directory.snapshot.revision).toBe('worktree');
  });

  it('on disk are those tracked or new, not the ignored or deleted', async () => {
    const root = temporaryRepository();
    commit(root, { 'a.c': '1', 'gone.c': '2', '.gitignore': 'out/\n' });
    git(root, ['rm', '-q', 'gone.c']);
    writeFiles(root, { 'a.c': 'changed', 'new.c': '3', 'out/made.c': '4' });
    const { directory } = await both(root);
    expect(contents(directory)).toEqual({ 'a.c': 'changed', 'new.c': '3' });
    const plain = await snapshotOfDirectory(root);
    expect(paths(plain)).toEqual(['a.c', 'new.c', 'out/made.c']);
  });

  it('below a directory have paths relative to it', async () => {
    const root = temporaryRepository();
    const id = commit(root, { 'src/a.c': '1', 'src/in/b.h': '2', 'c.c': '3' });
    const repository = await openRepository(join(root, 'src'));
    const revision = await snapshotOfRevision(repository, id, { prefix: repository.prefix });
    expect(paths(revision)).toEqual(['a.c', 'in/b.h']);
    expect(paths(await snapshotOfDirectory(join(root, 'src'), { repository }))).toEqual(['a.c', 'in/b.h']);
  });

  it('of a sha256 repository hash as on disk', async () => {
    const root = temporaryDirectory();
    git(root, ['init', '-q', '-b', 'main', '--object-format=sha256']);
    commit(root, { 'a.c': 'int a;\n' });
    const { revision, directory } = await both(root);
    expect(directory.snapshot.files[0]?.hash).toBe(revision.snapshot.files[0]?.hash);
  });

  it('empty trees are empty snapshots', async () => {
    const root = temporaryRepository();
    commit(root, {});
    const { revision, directory } = await both(root);
    expect([paths(revision), paths(directory)]).toEqual([[], []]);
  });
});

describe('what is never opened', () => {
  it('links, FIFOs, sockets, and files reached through a link', async () => {
    const root = temporaryRepository();
    const outside = temporaryDirectory();
    writeFiles(outside, { 'secret.h': 'secret', 'b.c': 'secret' });
    commit(root, { 'a.c': '1', 'dir/b.c': '2', 'was.c': '3' });
    symlinkSync(join(outside, 'secret.h'), join(root, 'link.h'));
    symlinkSync(outside, join(root, 'include'));
    symlinkSync('nowhere', join(root, 'dangling.c'));
    symlinkSync('loop.c', join(root, 'loop.c'));
    commit(root, {});
    rmSync(join(root, 'was.c'));
    execFileSync('mkfifo', [join(root, 'fifo.c'), join(root, 'was.c')]);
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(root, 'socket.h'), done));
    renameSync(join(root, 'dir'), join(outside, 'dir'));
    symlinkSync(join(outside, 'dir'), join(root, 'dir'));
    try {
      const plain = await snapshotOfDirectory(root);
      const { revision, directory } = await both(root);
      const links = ['dangling.c', 'include', 'link.h', 'loop.c'].map((path) => `${path}: not-a-regular-file`);
      expect(contents(revision)).toEqual({ 'a.c': '1', 'dir/b.c': '2', 'was.c': '3' });
      expect(kinds(revision)).toEqual(links);
      expect(contents(directory)).toEqual({ 'a.c': '1' });
      expect(kinds(directory)).toEqual(
        [...links, 'dir/b.c: outside-jail', 'dir: not-a-regular-file', 'was.c: not-a-regular-file'].sort(),
      );
      expect(contents(plain)).toEqual({ 'a.c': '1' });
      for (const path of ['fifo.c', 'was.c', 'socket.h']) expect(kinds(plain)).toContain(`${path}: not-a-regular-file`);
    } finally {
      server.close();
    }
  });

  it('submodules', async () => {
    const root = temporaryRepository();
    const inner = temporaryRepository();
    const id = commit(inner, { 'x.c': '1' });
    commit(root, { 'a.c': '1' });
    git(root, ['update-index', '--add', '--cacheinfo', `160000,${id},vendor/lib`]);
    git(root, ['commit', '-q', '-m', 'x']);
    git(root, ['clone', '-q', inner, 'vendor/lib']);
    const { revision, directory } = await both(root);
    for (const result of [revision, directory]) {
      expect(paths(result)).toEqual(['a.c']);
      expect(kinds(result)).toEqual(['vendor/lib: not-a-regular-file']);
    }
  });

  it('paths of a hostile tree that leave it', async () => {
    const root = temporaryRepository();
    commit(root, { 'a.c': '1' });
    const blob = git(root, ['rev-parse', 'HEAD:a.c']);
    const tree = (entries: readonly [string, string, string][]): string =>
      git(
        root,
        ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'],
        Buffer.concat(
          entries.flatMap(([mode, name, id]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
        ),
      );
    const inner = tree([['100644', 'x.c', blob]]);
    const top = tree([
      ['40000', '..', inner],
      ['40000', '.GIT', inner],
      ['100644', 'a.c', blob],
      ['100644', 'a.c', blob],
      ['100644', 'tree.c', inner],
    ]);
    const id = git(root, ['commit-tree', '-m', 'x', top]);
    const result = await snapshotOfRevision(await openRepository(root), id);
    expect(paths(result)).toEqual(['a.c']);
    expect(kinds(result)).toEqual([
      '../x.c: outside-jail',
      '.GIT/x.c: outside-jail',
      'a.c: unreadable-file',
      'tree.c: not-a-regular-file',
    ]);
  });
});

describe('limits', () => {
  const small = { ...SNAPSHOT_LIMITS, fileBytes: 100, totalBytes: 150, files: 3 };

  it('leave out large files by name, and what exceeds the total in path order', async () => {
    const root = temporaryRepository();
    const id = commit(root, { 'a.c': 'a'.repeat(101), 'b.c': 'b'.repeat(100), 'c.c': 'c'.repeat(60), 'd.c': 'd' });
    const repository = await openRepository(root);
    for (const result of [
      await snapshotOfRevision(repository, id, { limits: small }),
      await snapshotOfDirectory(root, { repository, limits: small }),
    ]) {
      expect(paths(result)).toEqual(['b.c', 'd.c']);
      expect(kinds(result)).toEqual(['a.c: file-too-large', 'c.c: budget']);
    }
  });

  it('stop at a sparse giant without reading it', async () => {
    const root = temporaryDirectory();
    writeFileSync(join(root, 'giant.c'), '');
    truncateSync(join(root, 'giant.c'), 1 << 30);
    const result = await snapshotOfDirectory(root);
    expect(kinds(result)).toEqual(['giant.c: file-too-large']);
    expect(result.snapshot.bytes.byteLength).toBe(0);
  });

  it('stop a tree of few objects that names billions of files', async () => {
    const root = temporaryRepository();
    const blob = git(root, ['hash-object', '-w', '--stdin'], 'int a;\n');
    let level = git(root, ['mktree'], Array.from({ length: 10 }, (_, i) => `100644 blob ${blob}\tf${i}.c\n`).join(''));
    for (let depth = 0; depth < 9; depth++)
      level = git(root, ['mktree'], Array.from({ length: 10 }, (_, i) => `040000 tree ${level}\td${i}\n`).join(''));
    const id = git(root, ['commit-tree', '-m', 'bomb', level]);
    const limits = { ...SNAPSHOT_LIMITS, names: 5_000, files: 4_000 };
    const result = await snapshotOfRevision(await openRepository(root), id, { limits });
    expect(result.snapshot.files).toHaveLength(4_000);
    expect(result.limitations.map((l) => l.kind)).toEqual(['budget', 'budget']);
  });

  it('bear 20,000 empty files', async () => {
    const root = temporaryRepository();
    const blob = git(root, ['hash-object', '-w', '--stdin'], '');
    for (let d = 0; d < 100; d++) {
      mkdirSync(join(root, `d${d}`));
      for (let i = 0; i < 200; i++) writeFileSync(join(root, `d${d}`, `f${i}.c`), '');
    }
    const index = Array.from({ length: 20_000 }, (_, i) => `100644 ${blob}\td${i % 100}/f${Math.floor(i / 100)}.c\n`);
    git(root, ['update-index', '--index-info'], index.join(''));
    const id = git(root, ['commit-tree', '-m', 'many', git(root, ['write-tree'])]);
    const repository = await openRepository(root);
    const started = performance.now();
    const revision = await snapshotOfRevision(repository, id);
    const directory = await snapshotOfDirectory(root, { repository });
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(revision.snapshot.files).toHaveLength(20_000);
    expect(directory.snapshot.files).toEqual(revision.snapshot.files);
  });
});

describe('odd names and modes', () => {
  it('writes bytes that are no UTF-8 as escapes, from git and from disk', async () => {
    const root = temporaryRepository();
    writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from('.c')]), 'latin1');
    writeFileSync(join(root, 'caf\\xe9.c'), 'spelled');
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xc3, 0x28, 0xf0, 0x9f]), Buffer.from('.h')]),
      'x',
    );
    commit(root, {});
    const { revision, directory } = await both(root);
    for (const result of [revision, directory]) {
      expect(paths(result)).toEqual(['\\xc3(\\xf0\\x9f.h', 'caf\\xe9.c']);
      expect(kinds(result)).toEqual(['caf\\xe9.c: unreadable-file']);
    }
  });

  it('reports a clone without the contents instead of fetching them', async () => {
    const root = temporaryRepository();
    git(root, ['config', 'uploadpack.allowFilter', 'true']);
    commit(root, { 'a.c': 'int a;\n' });
    const clone = temporaryDirectory();
    git(clone, ['clone', '-q', '--bare', '--filter=blob:none', `file://${root}`, '.']);
    const repository = await openRepository(clone);
    const id = git(clone, ['rev-parse', 'HEAD']);
    await expect(snapshotOfRevision(repository, id)).rejects.toMatchObject({
      kind: 'missing-objects',
      advice: expect.stringContaining('--no-filter'),
    });
  });
});
