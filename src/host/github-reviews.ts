/** Reviews and their comments. */
import type { LineComment, NewReview, PostedReview } from './forge.ts';
import type { GitHubClient } from './github.ts';
import type { Calls } from './github-calls.ts';
import type { Repo } from './github-checks.ts';
import { type Identity, restAuthor } from './github-identity.ts';
import { assertLength, idOf, LIMITS } from './github-limits.ts';
import { allPages, pageOf } from './github-pages.ts';

export function reviewCalls(client: GitHubClient, calls: Calls, repo: Repo, identity: Identity) {
  return {
    async reviews(pull: number): Promise<readonly PostedReview[]> {
      const what = 'reading the reviews';
      const reviews = await allPages(what, (page) =>
        calls.read(what, async (request) => {
          const query = { ...repo, pull_number: pull, per_page: 100, page, request };
          const { data, headers } = await client.request(
            'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
            query,
          );
          return pageOf(data, headers.link);
        }),
      );
      return reviews
        .map(({ id, user, commit_id, body }) => ({
          id: idOf(id),
          author: restAuthor(identity, user),
          commit: commit_id ?? '',
          body,
        }))
        .filter(({ author }) => author.kind === 'us');
    },

    async postReview(pull: number, { commit, body, comments }: NewReview): Promise<void> {
      for (const text of [body, ...comments.map((comment) => comment.body)])
        assertLength('body of a review', text, LIMITS.comment);
      await calls.write('notifying', 'posting the review', (request) =>
        client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
          ...repo,
          pull_number: pull,
          commit_id: commit,
          event: 'COMMENT',
          body,
          comments: comments.map(lineCommentJson),
          request,
        }),
      );
    },

    async editComment(comment: number, body: string): Promise<void> {
      assertLength('body of a comment', body, LIMITS.comment);
      await calls.write('silent', 'editing a comment', (request) =>
        client.request('PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}', {
          ...repo,
          comment_id: comment,
          body,
          request,
        }),
      );
    },
  };
}

function lineCommentJson({ path, line, startLine, body }: LineComment) {
  const start = startLine === undefined ? {} : ({ start_line: startLine, start_side: 'RIGHT' } as const);
  return { path, line, side: 'RIGHT', ...start, body } as const;
}
