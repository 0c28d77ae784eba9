/** Reactions and answers to commands, where they were given. */
import type { CommandPlace, ThreadComment } from './forge.ts';
import type { GitHubClient } from './github.ts';
import type { Calls } from './github-calls.ts';
import type { Repo } from './github-checks.ts';
import { type Identity, restAuthor } from './github-identity.ts';
import { assertLength, idOf, LIMITS } from './github-limits.ts';
import { allPages, pageOf } from './github-pages.ts';

export function answerCalls(client: GitHubClient, calls: Calls, repo: Repo, identity: Identity) {
  /** Replies go to the first comment of a thread, whichever comment was replied to. */
  const firstOf = async (comment: number): Promise<number> => {
    const { data } = await calls.read('reading a comment', (request) =>
      client.request('GET /repos/{owner}/{repo}/pulls/comments/{comment_id}', {
        ...repo,
        comment_id: comment,
        request,
      }),
    );
    return idOf(data.in_reply_to_id ?? data.id);
  };
  return {
    async react({ kind, comment }: CommandPlace, content: 'eyes' | '+1' | 'confused'): Promise<void> {
      const where = { ...repo, comment_id: comment, content };
      await calls.write('silent', 'reacting to a comment', async (request) => {
        if (kind === 'conversation')
          await client.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
            ...where,
            request,
          });
        else
          await client.request('POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions', {
            ...where,
            request,
          });
      });
    },

    async answer(pull: number, place: CommandPlace, body: string): Promise<void> {
      assertLength('body of an answer', body, LIMITS.comment);
      const first = place.kind === 'thread' ? await firstOf(place.comment) : 0;
      await calls.write('notifying', 'answering a command', async (request) => {
        if (place.kind === 'conversation')
          await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...repo,
            issue_number: pull,
            body,
            request,
          });
        else
          await client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies', {
            ...repo,
            pull_number: pull,
            comment_id: first,
            body,
            request,
          });
      });
    },

    async answers(pull: number, place: CommandPlace): Promise<readonly ThreadComment[]> {
      const comments =
        place.kind === 'conversation'
          ? await conversation(client, calls, repo, pull)
          : await threadOf(client, calls, { ...repo, pull_number: pull }, await firstOf(place.comment));
      return comments
        .filter(({ id }) => id > place.comment)
        .map(({ id, user, body }) => ({ id: idOf(id), author: restAuthor(identity, user), body: body ?? '' }))
        .filter(({ author }) => author.kind === 'us');
    },
  };
}

const conversation = (client: GitHubClient, calls: Calls, repo: Repo, pull: number) =>
  allPages('reading the conversation', (page) =>
    calls.read('reading the conversation', async (request) => {
      const query = { ...repo, issue_number: pull, per_page: 100, page, request };
      const { data, headers } = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', query);
      return pageOf(data, headers.link);
    }),
  );

async function threadOf(
  client: GitHubClient,
  calls: Calls,
  pull: Repo & { readonly pull_number: number },
  first: number,
) {
  const comments = await allPages('reading the comments', (page) =>
    calls.read('reading the comments', async (request) => {
      const query = { ...pull, per_page: 100, page, request };
      const { data, headers } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', query);
      return pageOf(data, headers.link);
    }),
  );
  return comments.filter(({ in_reply_to_id }) => in_reply_to_id === first);
}
