/** Real directories and git repositories in the system's temporary directory, removed after each test file. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

export function temporaryDirectory(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'statealyzr-test-')));
  made.push(path);
  return path;
}

const environment = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

export function git(directory: string, args: readonly string[], input?: string | Buffer): string {
  return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd: directory,
    env: environment,
    input: input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'pipe'],
  }).trim();
}

export function temporaryRepository(): string {
  const path = temporaryDirectory();
  git(path, ['init', '-q', '-b', 'main']);
  return path;
}

export function writeFiles(directory: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
}

/** Writes the files and commits everything; the new commit's id. */
export function commit(directory: string, files: Readonly<Record<string, string | Buffer>>): string {
  writeFiles(directory, files);
  git(directory, ['add', '-A']);
  git(directory, ['commit', '-q', '--allow-empty', '-m', 'a change']);
  return git(directory, ['rev-parse', 'HEAD']);
}
