/** What an App asks outside of any one repository: where it is installed, and who it is. Throws ForgeError. */
import type { RepositoryName } from './forge.ts';
import type { GitHubClient } from './github.ts';
import { githubCalls } from './github-calls.ts';
import { idOf } from './github-limits.ts';
import { allPages, pageOf } from './github-pages.ts';

export interface InstallationFacts {
  readonly id: number;
  readonly createdAt: string;
  readonly state: 'active' | 'suspended';
}

export type InstalledRepository = RepositoryName & { readonly id: number };

/** `client` speaks as the App. */
export async function appIdentity(client: GitHubClient): Promise<{ readonly slug: string; readonly id: number }> {
  const { data } = await githubCalls().read('reading the App', (request) => client.request('GET /app', { request }));
  if (data === null || data.slug === undefined) throw new Error('the App has no name');
  return { slug: data.slug, id: idOf(data.id) };
}

export async function installation(client: GitHubClient, id: number): Promise<InstallationFacts> {
  const { data } = await githubCalls().read('reading the installation', (request) =>
    client.request('GET /app/installations/{installation_id}', { installation_id: id, request }),
  );
  return { id, createdAt: data.created_at, state: data.suspended_at ? 'suspended' : 'active' };
}

export async function installations(client: GitHubClient): Promise<readonly InstallationFacts[]> {
  const what = 'reading the installations';
  const all = await allPages(what, (page) =>
    githubCalls().read(what, async (request) => {
      const { data, headers } = await client.request('GET /app/installations', { per_page: 100, page, request });
      return pageOf(data, headers.link);
    }),
  );
  return all.map(({ id, created_at, suspended_at }) => ({
    id: idOf(id),
    createdAt: created_at,
    state: suspended_at ? 'suspended' : 'active',
  }));
}

/** `client` speaks as the installation. */
export async function installedRepositories(client: GitHubClient): Promise<readonly InstalledRepository[]> {
  const what = 'reading the repositories';
  const all = await allPages(what, (page) =>
    githubCalls().read(what, async (request) => {
      const { data, headers } = await client.request('GET /installation/repositories', {
        per_page: 100,
        page,
        request,
      });
      return pageOf(data.repositories, headers.link);
    }),
  );
  return all.map(({ id, name, owner }) => ({ id: idOf(id), owner: owner.login, name }));
}
