/** Issues that are ours: the weekly report is one. */
import type { OwnIssue } from './forge.ts';
import type { GitHubClient } from './github.ts';
import type { Calls } from './github-calls.ts';
import type { Repo } from './github-checks.ts';
import { type Identity, loginOf, restAuthor } from './github-identity.ts';
import { assertLength, idOf, LIMITS } from './github-limits.ts';
import { allPages, pageOf } from './github-pages.ts';

/** Those of a workflow's token are of all workflows. */
const mostIssues = 5000;

export function issueCalls(client: GitHubClient, calls: Calls, repo: Repo, identity: Identity) {
  return {
    async ownIssues(): Promise<readonly OwnIssue[]> {
      const what = 'reading our issues';
      const query = { ...repo, creator: loginOf(identity), state: 'all', per_page: 100 } as const;
      const list = await allPages(
        what,
        (page) =>
          calls.read(what, async (request) => {
            const { data, headers } = await client.request('GET /repos/{owner}/{repo}/issues', {
              ...query,
              page,
              request,
            });
            return pageOf(data, headers.link);
          }),
        mostIssues,
      );
      return list
        .filter(({ pull_request }) => pull_request === undefined)
        .map(
          ({ number, state, created_at, user, body }): OwnIssue => ({
            number: idOf(number),
            state: state === 'open' ? 'open' : 'closed',
            createdAt: created_at,
            author: restAuthor(identity, user),
            body: body ?? '',
          }),
        )
        .filter(({ author }) => author.kind === 'us')
        .sort((a, b) => b.number - a.number);
    },

    async openIssue(title: string, body: string): Promise<number> {
      assertLength('an issue', body, LIMITS.issue);
      const { data } = await calls.write('notifying', 'opening an issue', (request) =>
        client.request('POST /repos/{owner}/{repo}/issues', { ...repo, title, body, request }),
      );
      return idOf(data.number);
    },

    async editIssue(number: number, body: string): Promise<void> {
      assertLength('an issue', body, LIMITS.issue);
      await calls.write('silent', 'editing an issue', (request) =>
        client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
          ...repo,
          issue_number: number,
          body,
          request,
        }),
      );
    },
  };
}
