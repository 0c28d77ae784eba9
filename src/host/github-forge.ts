/** GitHub as a Forge: one repository, one identity. */
import { type Forge, ForgeError, type RepositoryName } from './forge.ts';
import type { GitHubClient } from './github.ts';
import { answerCalls } from './github-answers.ts';
import { type CallOptions, githubCalls, type Pace, writePace } from './github-calls.ts';
import { checkCalls } from './github-checks.ts';
import type { Identity } from './github-identity.ts';
import { issueCalls } from './github-issues.ts';
import { repositoryCalls } from './github-repository.ts';
import { reviewCalls } from './github-reviews.ts';
import { threadCalls } from './github-threads.ts';

export interface GithubForgeOptions extends CallOptions {
  /** Where git fetches from: `https://github.com`, or an own server. */
  readonly server: string;
  /** The token git fetches with. Without it an App mints one for this repository that may only read its contents. */
  readonly gitToken?: () => Promise<string | null>;
}

/** Throws an Error for a name that cannot be one. */
export function githubForge(
  client: GitHubClient,
  repository: RepositoryName,
  identity: Identity,
  options: GithubForgeOptions,
): Forge {
  checkName(repository);
  const repo = { owner: repository.owner, repo: repository.name };
  const calls = githubCalls({ ...options, pace: options.pace ?? paceOf(identity) });
  const asked = repositoryCalls(client, calls, repo, identity);
  const mint = async (name: string): Promise<string | null> => {
    if (options.gitToken) return await options.gitToken();
    if (identity.kind !== 'app') return null;
    const { data } = await calls.read('minting a token', (request) =>
      client.request('POST /app/installations/{installation_id}/access_tokens', {
        installation_id: identity.installation,
        repositories: [name],
        permissions: { contents: 'read' },
        request,
      }),
    );
    return data.token;
  };
  return {
    repository: { owner: repository.owner, name: repository.name },
    ...asked,
    ...checkCalls(client, calls, repo, identity),
    ...threadCalls(client, calls, repo, identity),
    ...reviewCalls(client, calls, repo, identity),
    ...answerCalls(client, calls, repo, identity),
    ...issueCalls(client, calls, repo, identity),
    /** By its present name: git follows no redirects. */
    async origin() {
      const { owner, name } = await asked.facts();
      checkName({ owner, name });
      return { url: `${options.server.replace(/\/+$/, '')}/${owner}/${name}.git`, token: await mint(name) };
    },
  };
}

function checkName({ owner, name }: RepositoryName): void {
  const isOne = /^[\w-]{1,100}$/.test(owner) && /^[\w.-]{1,100}$/.test(name) && name !== '.' && name !== '..';
  if (!isOne) throw new ForgeError('rejected', 'this is no name of a repository');
}

const paces = new Map<string, Pace>();

/** GitHub counts the writes of an installation, over all of its repositories. */
function paceOf(identity: Identity): Pace {
  const key = identity.kind === 'app' ? `${identity.id}/${identity.installation}` : identity.login;
  const pace = paces.get(key) ?? writePace();
  paces.set(key, pace);
  return pace;
}
