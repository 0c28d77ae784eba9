#!/usr/bin/env node
// Reviews a story of fixtures/changes as a change in a real repository:
//   node bin/demo.js [STORY-DIR]
// The repository is made in a temporary directory and removed afterwards. Exit code: that of the review, except that
// findings are what a demo is for (1 becomes 0).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const launcher = join(root, 'bin', 'statealyzr.js');
const story = resolve(process.argv[2] ?? join(root, 'fixtures', 'changes', 'forgotten-copy'));

const identity = { name: 'StateAlyzr demo', email: 'demo@example.invalid', date: '2024-01-01T00:00:00Z' };

/** Nothing of the user's git configuration takes part: no hooks, no signing, no line ending conversion. */
function gitEnvironment(home) {
  return {
    PATH: process.env.PATH,
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_AUTHOR_DATE: identity.date,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
    GIT_COMMITTER_DATE: identity.date,
  };
}

function git(repository, ...args) {
  const result = spawnSync('git', args, { cwd: repository, env: gitEnvironment(repository), encoding: 'utf8' });
  if (result.error) throw new Error(`the demo needs git: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`git ${args[0]} failed: ${result.stderr.trim()}`);
}

/** Commits one side of the story as the whole tree. */
function commitSide(repository, side) {
  for (const name of readdirSync(repository)) {
    if (name !== '.git') rmSync(join(repository, name), { recursive: true });
  }
  cpSync(join(story, side), repository, { recursive: true });
  git(repository, 'add', '--all', '--force');
  git(repository, 'commit', '--quiet', '--message', side);
}

function demo(repository) {
  git(repository, 'init', '--quiet', '--initial-branch=main');
  commitSide(repository, 'base');
  commitSide(repository, 'head');
  const args = [launcher, 'review', 'HEAD~1..HEAD', '--repo', repository];
  const review = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (review.error) throw review.error;
  if (review.signal) throw new Error(`the review was ended by ${review.signal}`);
  return review.status === 1 ? 0 : (review.status ?? 3);
}

function main() {
  for (const needed of [join(story, 'base'), join(story, 'head'), launcher]) {
    if (existsSync(needed)) continue;
    process.stderr.write(`demo: ${needed} is missing\n`);
    return 2;
  }
  const repository = mkdtempSync(join(tmpdir(), 'statealyzr-demo-'));
  try {
    return demo(repository);
  } catch (error) {
    process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
}

process.exitCode = main();
