/**
 * The App against the simulated GitHub: a pull request is opened, and what the App says of it is printed as GitHub would
 * show it; then the author mends it, and the same is printed again.
 *   npm run demo:github [-- STORY-DIR]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startAppProcess, webhookSecret } from '../test/support/app-process.ts';
import { type GitHubSimulator, type Pull, type Repository, startGitHub } from '../test/support/github/simulator.ts';

/** This file runs from build/bench/bench. */
const root = resolve(import.meta.dirname, '../../..');
const story = resolve(process.argv[2] ?? join(root, 'fixtures/changes/forgotten-copy'));

function filesBelow(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => join(directory, name)).filter((path) => statSync(path).isFile());
  return Object.fromEntries(paths.map((path) => [relative(directory, path), readFileSync(path, 'utf8')]));
}

async function reviewed(github: GitHubSimulator, repository: Repository, sha: string): Promise<void> {
  const end = Date.now() + 120_000;
  while (!github.checks(repository, sha).some(({ status }) => status === 'completed')) {
    if (Date.now() > end) throw new Error('the App did not complete its check');
    await pause(100);
  }
}

async function show(title: string, pull: Pull, github: GitHubSimulator): Promise<void> {
  process.stdout.write(`=== ${title}\n\n${await github.render(pull)}\n`);
}

async function demo(github: GitHubSimulator, data: string): Promise<void> {
  github.organization('acme');
  github.user('ann');
  const repository = await github.repository('acme/balancer', {
    languages: { C: 10_000 },
    files: filesBelow(join(story, 'base')),
  });
  github.allow(repository, 'ann', 'write');
  github.install('acme');
  const app = await startAppProcess({ github, root, data, environment: { STATEALYZR_DEBOUNCE_MS: '50' } });
  try {
    github.setWebhook(`http://127.0.0.1:${app.port}/api/github/webhooks`, webhookSecret);
    const head = await github.pushCommit(repository, 'topic', filesBelow(join(story, 'head')));
    const pull = await github.openPull(repository, { head: 'topic', author: 'ann', title: 'The change of the story' });
    await github.webhook.pullRequest('opened', pull);
    await reviewed(github, repository, head);
    await show('The pull request is opened', pull, github);
    const undone = await github.pushCommit(repository, 'topic', filesBelow(join(story, 'base')), { tree: 'replace' });
    await github.webhook.pullRequest('synchronize', pull);
    await reviewed(github, repository, undone);
    await show('A push takes the change back', pull, github);
  } finally {
    await app.end();
  }
}

const data = mkdtempSync(join(tmpdir(), 'statealyzr-demo-'));
const github = await startGitHub();
try {
  await demo(github, data);
} finally {
  await github.close();
  rmSync(data, { recursive: true, force: true });
}
