import { type Answer, type Call, type Endpoints, pullIn, repositoryIn, textOf, userIn } from './call.ts';
import {
  createReview,
  editComment,
  mayEdit,
  pullPatch,
  react,
  reply,
  reviewCommentOf,
  type WantedReview,
} from './conversation.ts';
import { line } from './git-repository.ts';
import type { FilePatch } from './patch.ts';
import { type Json, reactionJson, repositoryApi } from './present.ts';
import { pullJson, reviewCommentJson, reviewJson, simplePullJson } from './present-conversation.ts';
import { notFound } from './problem.ts';
import { levelOf, type Pull, type Review, type ReviewComment } from './world.ts';

const read = { permission: 'pull_requests', access: 'read' } as const;
const write = { permission: 'pull_requests', access: 'write' } as const;

export const pullEndpoints: Endpoints = {
  'pulls/list': {
    need: read,
    run: (call) => ({
      status: 200,
      list: { items: wantedPulls(call).map((p) => simplePullJson(call.world, p)) },
    }),
  },
  'pulls/get': { need: read, run: async (call) => ({ status: 200, json: await pullJson(call.world, pullIn(call)) }) },
  'pulls/list-files': { need: read, run: listFiles },
  'pulls/list-reviews': {
    need: read,
    run: (call) => ({
      status: 200,
      list: { items: visibleReviews(call).map((r) => reviewJson(call.world, r)) },
    }),
  },
  'pulls/get-review': { need: read, run: (call) => ({ status: 200, json: reviewJson(call.world, reviewIn(call)) }) },
  'pulls/create-review': {
    need: write,
    content: 'content',
    run: async (call) => {
      const review = await createReview(call.world, pullIn(call), userIn(call), call.body as WantedReview);
      return { status: 200, json: reviewJson(call.world, review) };
    },
  },
  'pulls/update-review': {
    need: write,
    run: (call) => {
      const review = reviewIn(call);
      review.body = textOf(call.body.body);
      return { status: 200, json: reviewJson(call.world, review) };
    },
  },
  'pulls/list-review-comments': { need: read, run: listReviewComments },
  'pulls/get-review-comment': {
    need: read,
    run: async (call) => ({ status: 200, json: await reviewCommentJson(call.world, commentIn(call)) }),
  },
  'pulls/create-review-comment': { need: write, content: 'content', run: createReviewComment },
  'pulls/create-reply-for-review-comment': {
    need: write,
    content: 'content',
    run: async (call) => {
      const to = Number(call.values.comment_id);
      const made = reply(call.world, pullIn(call), to, userIn(call), textOf(call.body.body));
      return { status: 201, json: await reviewCommentJson(call.world, made) };
    },
  },
  'pulls/update-review-comment': {
    need: write,
    run: async (call) => {
      const comment = commentIn(call);
      if (call.identity.kind === 'user')
        mayEdit(comment.author, userIn(call), levelOf(repositoryIn(call), userIn(call)));
      editComment(call.world, comment, textOf(call.body.body));
      return { status: 200, json: await reviewCommentJson(call.world, comment) };
    },
  },
  'reactions/create-for-pull-request-review-comment': {
    need: write,
    run: (call) => {
      const { reaction, state } = react(call.world, commentIn(call), userIn(call), textOf(call.body.content));
      return { status: state === 'new' ? 201 : 200, json: reactionJson(call.world, reaction) };
    },
  },
};

const commentIn = (call: Call): ReviewComment => reviewCommentOf(repositoryIn(call), Number(call.values.comment_id));

function wantedPulls(call: Call): Pull[] {
  const { state = 'open', head, base, sort = 'created' } = call.values;
  const direction = call.values.direction ?? (sort === 'created' ? 'desc' : 'asc');
  const key = sort === 'updated' ? 'touched' : 'id';
  return [...repositoryIn(call).pulls.values()]
    .filter((p) => state === 'all' || p.state === state)
    .filter((p) => head === undefined || `${p.head.repository.owner.login}:${p.head.ref}` === head)
    .filter((p) => base === undefined || p.baseRef === base)
    .sort((a, b) => (a[key] - b[key]) * (direction === 'desc' ? -1 : 1));
}

/** A pending review is seen by its author only. */
const visibleReviews = (call: Call): Review[] =>
  pullIn(call).reviews.filter((r) => r.state !== 'PENDING' || r.author.id === userIn(call).id);

function reviewIn(call: Call): Review {
  const found = visibleReviews(call).find((r) => r.id === call.values.review_id);
  if (found === undefined) throw notFound();
  return found;
}

async function listReviewComments(call: Call): Promise<Answer> {
  const comments = pullIn(call)
    .threads.flatMap((t) => t.comments)
    .filter((c) => c.review.state !== 'PENDING')
    .sort((a, b) => (a.id - b.id) * (call.values.direction === 'desc' ? -1 : 1));
  return { status: 200, list: { items: await Promise.all(comments.map((c) => reviewCommentJson(call.world, c))) } };
}

async function createReviewComment(call: Call): Promise<Answer> {
  const { world, body } = call;
  const pull = pullIn(call);
  if (body.in_reply_to !== undefined) {
    const made = reply(world, pull, Number(body.in_reply_to), userIn(call), textOf(body.body));
    return { status: 201, json: await reviewCommentJson(world, made) };
  }
  const { commit_id, ...comment } = body as unknown as { commit_id: string; path: string; body: string };
  const review = await createReview(world, pull, userIn(call), { commit_id, event: 'COMMENT', comments: [comment] });
  const made = pull.threads.flatMap((t) => t.comments).find((c) => c.review === review);
  if (made === undefined) throw new Error('a review lost its comment');
  return { status: 201, json: await reviewCommentJson(world, made) };
}

async function listFiles(call: Call): Promise<Answer> {
  const pull = pullIn(call);
  const patch = await pullPatch(pull, pull.headSha);
  const files = patch.slice(0, 3000).map((f) => fileJson(call, pull, f));
  return { status: 200, list: { items: await Promise.all(files) } };
}

async function fileJson(call: Call, pull: Pull, file: FilePatch): Promise<Json> {
  const { directory } = pull.repository;
  const commit = file.status === 'removed' ? pull.baseSha : pull.headSha;
  const sha = await line(directory, ['rev-parse', `${commit}:${file.path}`]);
  const lines = file.hunks.flatMap((h) => h.lines);
  const additions = lines.filter((l) => l.kind === '+').length;
  const deletions = lines.filter((l) => l.kind === '-').length;
  const html = `${call.world.url}/${pull.repository.fullName}/blob/${commit}/${encodeURI(file.path)}`;
  return {
    sha,
    filename: file.path,
    status: file.status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: html,
    raw_url: html,
    contents_url: `${repositoryApi(call.world, pull.repository)}/contents/${encodeURI(file.path)}?ref=${commit}`,
    ...(file.text === '' ? {} : { patch: file.text }),
    ...(file.status === 'renamed' ? { previous_filename: file.previousPath } : {}),
  };
}
