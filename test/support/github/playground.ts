/** A small repository with an App on it and a pull request open, for tests of the simulator and of its clients. */
import { Octokit } from '@octokit/rest';
import type { GitHubOptions, GitHubSimulator, Installation, Pull, Repository } from './simulator.ts';
import { startGitHub } from './simulator.ts';

export interface Playground {
  readonly github: GitHubSimulator;
  readonly repository: Repository;
  readonly installation: Installation;
  readonly pull: Pull;
  readonly octokit: Octokit;
  readonly where: { readonly owner: string; readonly repo: string };
}

/** Lines 1 to 60 of a file, with some replaced. */
export function numbered(changes: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: 60 }, (_, i) => `${changes[i + 1] ?? `line ${i + 1}`}\n`).join('');
}

export const client = (github: GitHubSimulator, token: string): Octokit =>
  new Octokit({ baseUrl: github.url, auth: token, retry: { enabled: false }, log: silent });

const nothing = (): void => {};
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** The pull request changes lines 10 and 40 of `a.c`, so the lines 7-13 and 37-43 are in its diff. */
export async function playground(options: GitHubOptions = {}): Promise<Playground> {
  const github = await startGitHub(options);
  github.organization('acme');
  const repository = await github.repository('acme/box', { files: { 'a.c': numbered(), 'README.md': 'box\n' } });
  github.allow(repository, 'alice', 'write');
  await github.pushCommit(repository, 'topic', { 'a.c': numbered({ 10: 'ten', 40: 'forty' }) });
  const pull = await github.openPull(repository, { head: 'topic', author: 'alice' });
  const installation = github.install('acme');
  const octokit = client(github, github.installationToken(installation));
  return { github, repository, installation, pull, octokit, where: { owner: 'acme', repo: 'box' } };
}

/** The status that a request fails with; 0: it does not fail. */
export async function statusOf(request: Promise<unknown>): Promise<number> {
  try {
    await request;
    return 0;
  } catch (error) {
    return error instanceof Error && 'status' in error ? Number(error.status) : -1;
  }
}
