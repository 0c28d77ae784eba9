import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutput, writeOutput, writeOutputParts } from '../../src/host/output.ts';
import { commit, git, temporaryDirectory, temporaryRepository, writeFiles } from './temporary.ts';

describe('an output file', () => {
  it('may be new, or replace a file, outside of what is analysed', async () => {
    const root = temporaryRepository();
    const outside = temporaryDirectory();
    const file = await checkOutput(join(outside, 'out.json'), root);
    writeOutput(file, 'one\n');
    writeOutput(await checkOutput(join(outside, 'out.json'), root), 'two\n');
    expect(readFileSync(join(outside, 'out.json'), 'utf8')).toBe('two\n');
    expect(readdirSync(outside)).toEqual(['out.json']);
  });

  it('may lie in the repository only where git ignores it', async () => {
    const root = temporaryRepository();
    commit(root, { 'a.c': '', 'src/b.c': '', '.gitignore': 'out/\n*.json\n', 'old.json': '' });
    git(root, ['add', '-f', 'old.json']);
    mkdirSync(join(root, 'out'));
    const outside = temporaryDirectory();
    symlinkSync(root, join(outside, 'link'));
    for (const path of [
      'a.c',
      'new.txt',
      'src/b.c',
      'old.json',
      '.git/config',
      '.git/hooks/post-checkout',
      'src/../new.c',
    ])
      await expect(checkOutput(join(root, path), join(root, 'src'))).rejects.toMatchObject({ kind: 'bad-output' });
    await expect(checkOutput(join(outside, 'link/new.c'), root)).rejects.toMatchObject({ kind: 'bad-output' });
    for (const path of ['out/x', 'new.json'])
      expect((await checkOutput(join(root, path), root)).path).toBe(join(root, path));
  });

  it('may not lie in a bare repository, or in a directory that is analysed without one', async () => {
    const bare = temporaryDirectory();
    git(bare, ['init', '-q', '--bare']);
    const plain = temporaryDirectory();
    for (const root of [bare, plain])
      await expect(checkOutput(join(root, 'x.json'), root)).rejects.toMatchObject({ kind: 'bad-output' });
  });

  it('is nothing but a regular file in a directory that exists', async () => {
    const root = temporaryRepository();
    const outside = temporaryDirectory();
    writeFiles(outside, { 'file/x': '', target: 'kept' });
    execFileSync('mkfifo', [join(outside, 'fifo')]);
    symlinkSync('target', join(outside, 'link'));
    for (const path of ['file', 'fifo', 'link', 'absent/x', 'target/x'])
      await expect(checkOutput(join(outside, path), root)).rejects.toMatchObject({ kind: 'bad-output' });
    await expect(checkOutput('/dev/null', root)).rejects.toMatchObject({ kind: 'bad-output' });
    expect(readFileSync(join(outside, 'target'), 'utf8')).toBe('kept');
  });

  it('is whole or not there when writing fails', () => {
    const outside = temporaryDirectory();
    mkdirSync(join(outside, 'taken/x'), { recursive: true });
    expect(() => writeOutput({ path: join(outside, 'taken') }, 'text')).toThrow('was not written');
    expect(readdirSync(outside)).toEqual(['taken']);
  });

  it('in parts is whole or not there', async () => {
    const outside = temporaryDirectory();
    const path = join(outside, 'out');
    async function* parts(end: 'done' | 'fails'): AsyncGenerator<string> {
      yield 'one\n';
      yield 'two\n';
      if (end === 'fails') throw new Error('half way');
    }
    await writeOutputParts({ path }, parts('done'));
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    await expect(writeOutputParts({ path: join(outside, 'half') }, parts('fails'))).rejects.toThrow('half way');
    mkdirSync(join(outside, 'taken/x'), { recursive: true });
    const taken = writeOutputParts({ path: join(outside, 'taken') }, parts('done'));
    await expect(taken).rejects.toMatchObject({ kind: 'bad-output' });
    expect(readdirSync(outside)).toEqual(['out', 'taken']);
  });

  it('in parts leaves nothing when the process ends half way', () => {
    const outside = temporaryDirectory();
    const script = `import { writeOutputParts } from '${new URL('../../build/host/output.js', import.meta.url).href}';
      import { readdirSync } from 'node:fs';
      async function* parts() { yield 'one'; console.log(readdirSync('.').length); process.exit(130); }
      await writeOutputParts({ path: '${outside}/out' }, parts());`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: outside, encoding: 'utf8' });
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([130, '1\n', '']);
    expect(readdirSync(outside)).toEqual([]);
  });
});
