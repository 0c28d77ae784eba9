/** Pull requests, issues and what is said in them, as GitHub's REST API and webhooks write them. */
import { nodeId, placeOf, pullPatch } from './conversation.ts';
import { line } from './git-repository.ts';
import { appJson, association, type Json, reactionsJson, repositoryApi, repositoryJson, userJson } from './present.ts';
import type { Conversation, Issue, IssueComment, Pull, Repository, Review, ReviewComment, World } from './world.ts';

export function simplePullJson(world: World, pull: Pull): Json {
  const api = repositoryApi(world, pull.repository);
  const url = `${api}/pulls/${pull.number}`;
  const issue = `${api}/issues/${pull.number}`;
  const html = htmlOf(world, pull);
  const side = (repository: Repository, ref: string, sha: string): Json => ({
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: userJson(world, repository.owner),
    repo: repositoryJson(world, repository),
  });
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${api}/statuses/${pull.headSha}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userJson(world, pull.author),
    body: pull.body,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: side(pull.head.repository, pull.head.ref, pull.headSha),
    base: side(pull.repository, pull.baseRef, pull.baseSha),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: `${api}/statuses/${pull.headSha}` },
    },
    author_association: association(pull.repository, pull.author),
    auto_merge: null,
    draft: pull.draft,
  };
}

export async function pullJson(world: World, pull: Pull): Promise<Json> {
  const patch = await pullPatch(pull, pull.headSha);
  const lines = patch.flatMap((f) => f.hunks.flatMap((h) => h.lines));
  const range = [`${pull.baseSha}..${pull.headSha}`];
  const commits = await line(pull.repository.directory, ['rev-list', '--count', ...range]);
  return {
    ...simplePullJson(world, pull),
    merged: false,
    mergeable: true,
    rebaseable: true,
    mergeable_state: 'clean',
    merged_by: null,
    comments: pull.comments.length,
    review_comments: pull.threads.flatMap((t) => t.comments).length,
    maintainer_can_modify: false,
    commits: Number(commits),
    additions: lines.filter((l) => l.kind === '+').length,
    deletions: lines.filter((l) => l.kind === '-').length,
    changed_files: patch.length,
  };
}

export const htmlOf = (world: World, conversation: Conversation): string =>
  `${world.url}/${conversation.repository.fullName}/${'draft' in conversation ? 'pull' : 'issues'}/${conversation.number}`;

export function issueJson(world: World, conversation: Issue | Pull): Json {
  const api = repositoryApi(world, conversation.repository);
  const url = `${api}/issues/${conversation.number}`;
  const html = htmlOf(world, conversation);
  const pull = `${api}/pulls/${conversation.number}`;
  const links = { url: pull, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch`, merged_at: null };
  return {
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    id: conversation.id,
    node_id: nodeId('I', conversation.id),
    number: conversation.number,
    title: conversation.title,
    user: userJson(world, conversation.author),
    labels: conversation.kind === 'issue' ? conversation.labels.map((name) => labelJson(world, api, name)) : [],
    state: conversation.state,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: conversation.comments.length,
    created_at: conversation.createdAt,
    updated_at: conversation.updatedAt,
    closed_at: conversation.closedAt,
    author_association: association(conversation.repository, conversation.author),
    active_lock_reason: null,
    ...(conversation.kind === 'pull' ? { draft: conversation.draft, pull_request: links } : {}),
    body: conversation.body,
    reactions: reactionsJson(url, []),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: null,
  };
}

const labelJson = (world: World, api: string, name: string): Json => ({
  id: world.user(`label ${name}`).id,
  node_id: nodeId('LA', 1),
  url: `${api}/labels/${encodeURIComponent(name)}`,
  name,
  description: null,
  color: 'ededed',
  default: false,
});

export function issueCommentJson(world: World, comment: IssueComment): Json {
  const api = repositoryApi(world, comment.conversation.repository);
  const url = `${api}/issues/comments/${comment.id}`;
  return {
    url,
    html_url: `${htmlOf(world, comment.conversation)}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.conversation.number}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: userJson(world, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(comment.conversation.repository, comment.author),
    body: comment.body,
    reactions: reactionsJson(url, comment.reactions),
    performed_via_github_app: comment.app === null ? null : appJson(world, comment.app),
  };
}

export function reviewJson(world: World, review: Review): Json {
  const { pull } = review;
  const api = `${repositoryApi(world, pull.repository)}/pulls/${pull.number}`;
  const html = `${htmlOf(world, pull)}#pullrequestreview-${review.id}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: userJson(world, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: api,
    author_association: association(pull.repository, review.author),
    _links: { html: { href: html }, pull_request: { href: api } },
    ...(review.state === 'PENDING' ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
}

/** Lines are null when the thread is outdated; `original_*` stay. */
export async function reviewCommentJson(world: World, comment: ReviewComment): Promise<Json> {
  const { thread, review } = comment;
  const { pull, anchor } = thread;
  const place = await placeOf(thread);
  const api = repositoryApi(world, pull.repository);
  const url = `${api}/pulls/comments/${comment.id}`;
  const html = `${htmlOf(world, pull)}#discussion_r${comment.id}`;
  const first = thread.comments[0];
  const above = anchor.startLine === null ? null : anchor.line - anchor.startLine;
  return {
    url,
    pull_request_review_id: review.id,
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    diff_hunk: anchor.hunk,
    path: place?.path ?? anchor.path,
    commit_id: place === null ? anchor.commit : pull.headSha,
    original_commit_id: anchor.commit,
    user: userJson(world, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: `${api}/pulls/${pull.number}`,
    author_association: association(pull.repository, comment.author),
    _links: {
      self: { href: url },
      html: { href: html },
      pull_request: { href: `${api}/pulls/${pull.number}` },
    },
    reactions: reactionsJson(url, comment.reactions),
    start_line: place === null || above === null ? null : place.line - above,
    original_start_line: anchor.startLine,
    start_side: anchor.startLine === null ? null : anchor.side,
    line: place?.line ?? null,
    original_line: anchor.line,
    side: anchor.side,
    position: place?.position ?? null,
    original_position: anchor.position,
    subject_type: 'line',
    ...(first === comment || first === undefined ? {} : { in_reply_to_id: first.id }),
  };
}
