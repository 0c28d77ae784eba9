import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { snapshotOfDirectory } from '../../src/host/directory.ts';
import { createSourceReader, systemRoots } from '../../src/host/system-headers.ts';
import { temporaryDirectory, writeFiles } from './temporary.ts';

describe('the reader', () => {
  it('reads the snapshot by relative path and nothing else of the disk', async () => {
    const root = temporaryDirectory();
    writeFiles(root, { 'a.c': 'int a;', 'notes.txt': 'n' });
    const { snapshot } = await snapshotOfDirectory(root);
    const reader = createSourceReader(snapshot, []);
    expect(reader.read('a.c')).toMatchObject({ hash: snapshot.files[0]?.hash });
    expect(Buffer.from(reader.read('a.c')?.bytes ?? []).toString()).toBe('int a;');
    for (const path of ['notes.txt', './a.c', '../a.c', join(root, 'a.c'), '/etc/passwd', ''])
      expect(reader.read(path)).toBeUndefined();
  });

  it('stays below the system roots, links resolved, and opens regular files only', async () => {
    const disk = temporaryDirectory();
    writeFiles(disk, { 'include/a.h': 'A', 'include/sub/b.h': 'B', 'secret.h': 'S', 'include2/c.h': 'C' });
    const include = join(disk, 'include');
    symlinkSync('sub/b.h', join(include, 'inside.h'));
    symlinkSync('../secret.h', join(include, 'outside.h'));
    symlinkSync('/dev/zero', join(include, 'zero.h'));
    execFileSync('mkfifo', [join(include, 'fifo.h')]);
    writeFileSync(join(include, 'large.h'), '');
    truncateSync(join(include, 'large.h'), 9 << 20);
    const { snapshot } = await snapshotOfDirectory(temporaryDirectory());
    const reader = createSourceReader(snapshot, [include, '/', join(disk, 'absent')]);
    const text = (path: string): string | undefined => {
      const file = reader.read(join(include, path));
      return file && Buffer.from(file.bytes).toString();
    };
    expect([text('a.h'), text('sub/b.h'), text('inside.h')]).toEqual(['A', 'B', 'B']);
    const refused = ['outside.h', 'zero.h', 'fifo.h', 'large.h', 'sub', '', 'absent.h', 'a.h/x'];
    expect(refused.map(text)).toEqual(refused.map(() => undefined));
    expect(reader.read(`${include}/../secret.h`)).toBeUndefined();
    expect(reader.read(`${include}/../include2/c.h`)).toBeUndefined();
    expect(reader.read(`${include}/a.h\0`)).toBeUndefined();
  });

  it('sees one state of the disk', async () => {
    const disk = temporaryDirectory();
    const { snapshot } = await snapshotOfDirectory(disk);
    const reader = createSourceReader(snapshot, [disk]);
    expect(reader.read(join(disk, 'a.h'))).toBeUndefined();
    writeFileSync(join(disk, 'a.h'), 'late');
    expect(reader.read(join(disk, 'a.h'))).toBeUndefined();
    expect(createSourceReader(snapshot, [disk]).read(join(disk, 'a.h'))).toBeDefined();
  });
});

describe('system roots', () => {
  it('are those of the newest compiler for this machine, in the order gcc searches', () => {
    const disk = temporaryDirectory();
    const machine = { x64: 'x86_64', arm64: 'aarch64' }[process.arch as 'x64' | 'arm64'] ?? process.arch;
    const made = [
      `usr/lib/gcc/${machine}-linux-gnu/12/include`,
      `usr/lib/gcc/${machine}-linux-gnu/9/include`,
      `usr/lib/gcc/${machine}-linux-gnu/13/plugin`,
      'usr/lib/gcc/othercpu-linux-gnu/14/include',
      `usr/lib/gcc/${machine}-w64-mingw32/14/include`,
      `usr/include/${machine}-linux-gnu`,
      'usr/include/othercpu-linux-gnu',
    ];
    for (const path of made) mkdirSync(join(disk, path), { recursive: true });
    expect(systemRoots(disk)).toEqual(
      [made[0] ?? '', `usr/include/${machine}-linux-gnu`, 'usr/include'].map((path) => join(disk, path)),
    );
    expect(systemRoots(join(disk, 'absent'))).toEqual([]);
  });

  it('are on this machine what cc says, if there is one', () => {
    let said: string;
    try {
      said = execFileSync('sh', ['-c', 'LC_ALL=C gcc -E -v -x c /dev/null 2>&1'], { encoding: 'utf8' });
    } catch {
      return;
    }
    const listed = /starts here:\n([\s\S]*)End of search list/.exec(said)?.[1] ?? '';
    const expected = listed
      .split('\n')
      .filter((line) => line.startsWith(' /'))
      .map((line) => line.trim());
    expect(systemRoots()).toEqual(expected);
  });
});
