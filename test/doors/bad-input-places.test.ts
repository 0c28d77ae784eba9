// Directories, repositories, revisions, settings and names that nobody meant well with.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, git, temporaryDirectory, temporaryRepository, writeFiles } from '../host/temporary.ts';
import {
  expectComplaint,
  handlersOf,
  kindsAt,
  reviewOf,
  statealyzr,
  storyRepository,
  type ToldReview,
} from './hostile.ts';

describe('nothing to analyse', () => {
  const nothing = { schema: 1, programs: [], limitations: [] };

  it('in an empty directory, or one without C', () => {
    const empty = temporaryDirectory();
    expect(handlersOf(empty).told).toEqual(nothing);
    expect(statealyzr(['handlers', empty])).toMatchObject({ exit: 0, out: 'no program, no handlers\n', err: '' });
    const other = temporaryDirectory();
    writeFiles(other, { 'a.py': 'print(1)\n', Makefile: 'all:\n\ttrue\n', 'doc/b.txt': 'int main;\n' });
    expect(handlersOf(other).told).toEqual(nothing);
    expectComplaint(statealyzr(['review', 'HEAD~1..HEAD', '--repo', empty]), /^statealyzr: .* is not in a git repo/);
  });

  it('in commits without C, and in a repository without commits', () => {
    const repository = temporaryRepository();
    expectComplaint(statealyzr(['review', 'HEAD~1..HEAD', '--repo', repository]), /HEAD~1 names no commit/);
    commit(repository, { 'a.py': 'print(1)\n' });
    commit(repository, { 'a.py': 'print(2)\n' });
    const ran = statealyzr(['review', 'HEAD~1..HEAD', '--repo', repository, '--format', 'json']);
    expect([ran.exit, ran.err]).toEqual([0, '']);
    expect(JSON.parse(ran.out)).toMatchObject({ status: 'complete', findings: [], limitations: [] });
  });

  it('in ten thousand empty files', () => {
    const repository = temporaryRepository();
    const entries = Array.from({ length: 10_000 }, (_, i) => `M 100644 :1 d${i % 100}/f${i}.c\n`).join('');
    const who = 'a <a@example.org> 1767225600 +0000\ndata 0\n';
    git(
      repository,
      ['fast-import', '--quiet'],
      `blob\nmark :1\ndata 0\n\nblob\nmark :2\ndata 7\nint x;\n\n` +
        `commit refs/heads/main\nmark :3\ncommitter ${who}${entries}\n` +
        `commit refs/heads/main\ncommitter ${who}from :3\nM 100644 :2 d0/f0.c\n`,
    );
    // Each worker has its own copy of the list of files.
    const jobs = ['--jobs', '2'];
    const review = statealyzr(['review', 'main~1..main', '--repo', repository, '--format', 'json', ...jobs]);
    expect([review.exit, review.err]).toEqual([0, '']);
    expect(JSON.parse(review.out)).toMatchObject({ findings: [] });
    // What a directory of so many costs is in host/snapshot.test.ts.
    git(repository, ['checkout', '-q', 'main', '--', ...Array.from({ length: 10 }, (_, d) => `d${d}`)]);
    handlersOf(repository, { args: jobs });
  }, 120_000);
});

describe('what is not there', () => {
  const repository = storyRepository();

  it.each([
    [['review', 'absent..HEAD'], /^statealyzr: absent names no commit of this repository\n {2}Check the spelling/],
    [['review', 'HEAD~1..HEAD~99'], /^statealyzr: HEAD~99 names no commit/],
    [['review', 'HEAD^{tree}..HEAD'], /^statealyzr: HEAD\^\{tree\} names no commit/],
    [['review', '--', '--output=/tmp/x..HEAD'], /^statealyzr: --output=\/tmp\/x names no commit/],
    [['review', '--', 'HEAD..-x'], /^statealyzr: -x names no commit/],
    [['review', '--exec=id..HEAD'], /^statealyzr: unknown option '--exec=id\.\.HEAD'/],
    [['review', 'HEAD\n..HEAD'], /^statealyzr: HEAD\\n names no commit/],
    [['review', 'HEAD'], /^statealyzr: 'HEAD' is no change; write BASE\.\.HEAD/],
    [['review', 'HEAD~1..HEAD', '--formt', 'json'], /^statealyzr: unknown option '--formt'; did you mean '?--format/],
    [['handlers', '--', '-absent'], /^statealyzr: -absent is not a directory/],
    [['handlers', '.', '--jobs', '0'], /^statealyzr: .*jobs.*A number from 1 to 256/],
    [['handlers', 'Makefile'], /^statealyzr: Makefile is not a directory/],
  ])('%j', (args, said) => {
    expectComplaint(statealyzr(args, { cwd: repository }), said);
  });

  it('a directory and a file whose names start with a dash are names', () => {
    renameSync(storyRepository(), join(repository, '../-story'));
    try {
      const cwd = join(repository, '..');
      expect(statealyzr(['handlers', '--', '-story'], { cwd }).out).toContain('server_settings_copy()');
    } finally {
      rmSync(join(repository, '../-story'), { recursive: true });
    }
  });

  it('an unknown key in the settings', () => {
    const settings = (directory: string): void => writeFiles(directory, { '.github/statealyzr.yml': 'rulez: {}\n' });
    const both = storyRepository({ base: settings });
    const said = /^statealyzr: \.github\/statealyzr\.yml:1: unknown key 'rulez'; did you mean 'rules'\?\n/;
    expectComplaint(statealyzr(['review', 'HEAD~1..HEAD', '--repo', both]), said);
    expectComplaint(statealyzr(['handlers', both]), said);
  });

  it('history that a shallow clone lacks', () => {
    const full = storyRepository();
    git(full, ['branch', 'topic', 'HEAD~1']);
    git(full, ['checkout', '-q', 'topic']);
    commit(full, { 'src/other.h': 'int other;\n' });
    const shallow = join(temporaryDirectory(), 'clone');
    git(full, ['clone', '-q', '--depth', '1', '--no-single-branch', `file://${full}`, shallow]);
    const review = (range: string) => statealyzr(['review', range, '--repo', shallow, '--format', 'json']);
    expectComplaint(
      review('origin/topic...origin/main'),
      /^statealyzr: the history between .* shallow clone\n {2}Run `git fetch/,
    );
    expectComplaint(review('HEAD~1..HEAD'), /^statealyzr: HEAD~1 names no commit.*\n {2}The clone is shallow/);
    // The tips are there, so they can be compared.
    expect(review('origin/topic..origin/main').exit).toBe(1);
  });
});

it('a compile_commands.json that leaves the tree reads nothing there', () => {
  const entry = (directory: string, file: string, more = ''): object => ({
    directory,
    file,
    command: `cc ${more} -c ${file}`,
  });
  const list = [
    entry('/etc', 'passwd'),
    entry('/etc', 'passwd.c', '-I/etc -include passwd'),
    entry('../../../../../../etc', 'passwd'),
    entry('.', '../../../../../../../etc/passwd'),
  ];
  const write = (inside: boolean) => (directory: string) => {
    const own = ['main', 'config', 'server', 'check', 'forward'].map((name) =>
      entry('.', `src/${name}.c`, '-I/etc -include ../../../../../../../../etc/passwd -include /etc/passwd'),
    );
    writeFiles(directory, { 'build.json': JSON.stringify([...list, ...(inside ? own : [])]) });
  };
  const all = storyRepository({ base: write(true) });
  const args = ['--compile-commands', join(all, 'build.json')];
  const { limitations } = handlersOf(all, { args }).told;
  expect(limitations.map(({ kind }) => kind)).toContain('outside-jail');
  expect(kindsAt(reviewOf(all, { args }).told.limitations, join(all, 'build.json'))).toContain('outside-jail');
  const none = storyRepository({ base: write(false) });
  const only = handlersOf(none, { args: ['--compile-commands', join(none, 'build.json')] }).told;
  expect(only.programs).toEqual([]);
  expect(only.limitations.map(({ kind }) => kind)).toContain('outside-jail');
});

describe('a finding in a file of a hostile name', () => {
  it.each([
    ['ser\nv%s%n::er\u001b[31m.c', 'ser\nv%s%n::er\u001b[31m.c', 'ser\\nv%s%n::er\\x1b[31m.c'],
    ['-server\u202e.c', '-server\u202e.c', '-server\\u{202e}.c'],
    [Buffer.from('ser\xffver.c', 'latin1'), 'ser\\xffver.c', 'ser\\xffver.c'],
  ])('%j', (name, inJson, printed) => {
    const rename = (directory: string): void => {
      const from = join(directory, 'src/server.c');
      renameSync(from, Buffer.concat([Buffer.from(`${directory}/src/`), Buffer.from(name)]));
      rmSync(join(directory, 'Makefile'));
    };
    const repository = storyRepository({ base: rename, head: rename });
    const { told } = reviewOf(repository);
    const [finding] = told.findings as ToldReview['findings'];
    expect(JSON.stringify(finding)).toContain(JSON.stringify(`src/${inJson}`).slice(1, -1));
    const text = statealyzr(['review', 'HEAD~1..HEAD', '--repo', repository]);
    expect(text.exit).toBe(1);
    expect(text.out).toContain(`src/${printed}:`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    const handlers = statealyzr(['handlers', repository]);
    expect(handlers.out).toContain(`src/${printed}:`);
  });
});

it('an --output into what is analysed is refused and changes nothing', () => {
  const repository = storyRepository();
  for (const args of [
    ['handlers', repository],
    ['review', 'HEAD~1..HEAD', '--repo', repository],
  ])
    for (const path of ['src/server.c', 'new.json', '.git/config', 'src/../.git/HEAD'])
      expectComplaint(statealyzr([...args, '--output', join(repository, path)]), /^statealyzr: --output .*: in /);
  expect(git(repository, ['status', '--porcelain'])).toBe('');
  const plain = temporaryDirectory();
  mkdirSync(join(plain, 'sub'));
  writeFileSync(join(plain, 'a.c'), 'int main(void) { return 0; }\n');
  expectComplaint(statealyzr(['handlers', plain, '--output', join(plain, 'sub/o')]), /in the directory that is anal/);
  expect(readFileSync(join(plain, 'a.c'), 'utf8')).toBe('int main(void) { return 0; }\n');
});
