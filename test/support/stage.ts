/** A pull request on the simulated GitHub, and our forge on it: what the tests of publishing start from. */
import type { Forge } from '../../src/host/forge.ts';
import { type GitHubClient, tokenClient } from '../../src/host/github.ts';
import { writePace } from '../../src/host/github-calls.ts';
import { githubForge } from '../../src/host/github-forge.ts';
import type { Identity } from '../../src/host/github-identity.ts';
import { type GitHubOptions, type GitHubSimulator, startGitHub } from './github/simulator.ts';
import type { Installation, Pull, Repository } from './github/world.ts';

export interface Stage {
  readonly github: GitHubSimulator;
  readonly repository: Repository;
  readonly installation: Installation;
  readonly pull: Pull;
  readonly identity: Identity;
  readonly client: GitHubClient;
  /** As the App, with its permissions, without waiting between writes. */
  readonly forge: Forge;
}

/** Lines of src/main.c in the head, each of which the change adds. */
export const LINES = 80;

export const mainText = (from: number): string =>
  Array.from({ length: LINES }, (_, i) => `static int v${i + from};\n`).join('');

export async function stage(options: GitHubOptions = {}): Promise<Stage> {
  const github = await startGitHub(options);
  github.organization('acme');
  github.user('ann');
  const repository = await github.repository('acme/box', {
    visibility: 'public',
    files: { 'README.md': 'box\n', 'far.c': `${'int far;\n'.repeat(50)}` },
  });
  github.allow(repository, 'ann', 'write');
  const installation = github.install('acme');
  await github.pushCommit(repository, 'topic', { 'src/main.c': mainText(1) });
  const pull = await github.openPull(repository, { head: 'topic', author: 'ann' });
  const identity: Identity = {
    kind: 'app',
    slug: github.app.slug,
    id: github.app.id,
    installation: installation.id,
  };
  const client = tokenClient({ token: github.installationToken(installation), apiUrl: github.url });
  return { github, repository, installation, pull, identity, client, forge: forgeOn(github, identity, client) };
}

export function forgeOn(github: GitHubSimulator, identity: Identity, client: GitHubClient): Forge {
  return githubForge(client, { owner: 'acme', name: 'box' }, identity, {
    server: github.url,
    pace: writePace(0, 0),
    backoff: 10,
    patience: 2,
  });
}
