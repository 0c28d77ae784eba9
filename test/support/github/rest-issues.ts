import { appIn, type Call, type Endpoints, repositoryIn, textOf, userIn } from './call.ts';
import { commentOn, editComment, issueCommentOf, mayEdit, react } from './conversation.ts';
import { reactionJson } from './present.ts';
import { issueCommentJson, issueJson } from './present-conversation.ts';
import { invalid, notFound, Problem } from './problem.ts';
import { conversationOf, type Issue, levelOf, type Pull } from './world.ts';

const read = { permission: 'issues', access: 'read', or: 'pull_requests' } as const;
const write = { permission: 'issues', access: 'write', or: 'pull_requests' } as const;
const writeIssues = { permission: 'issues', access: 'write' } as const;

export const issueEndpoints: Endpoints = {
  'issues/list-for-repo': {
    need: { permission: 'issues', access: 'read' },
    run: (call) => ({
      status: 200,
      list: { items: wantedIssues(call).map((issue) => issueJson(call.world, issue)) },
    }),
  },
  'issues/create': { need: writeIssues, content: 'content', run: createIssue },
  'issues/get': { need: read, run: (call) => ({ status: 200, json: issueJson(call.world, issueIn(call)) }) },
  'issues/update': { need: write, run: updateIssue },
  'issues/list-comments': {
    need: read,
    run: (call) => ({
      status: 200,
      list: { items: issueIn(call).comments.map((c) => issueCommentJson(call.world, c)) },
    }),
  },
  'issues/create-comment': {
    need: write,
    content: 'content',
    run: (call) => {
      const comment = commentOn(call.world, issueIn(call), userIn(call), appIn(call), textOf(call.body.body));
      return { status: 201, json: issueCommentJson(call.world, comment) };
    },
  },
  'issues/get-comment': {
    need: read,
    run: (call) => ({ status: 200, json: issueCommentJson(call.world, commentIn(call)) }),
  },
  'issues/update-comment': {
    need: write,
    run: (call) => {
      const comment = commentIn(call);
      if (call.identity.kind === 'user')
        mayEdit(comment.author, userIn(call), levelOf(repositoryIn(call), userIn(call)));
      editComment(call.world, comment, textOf(call.body.body));
      return { status: 200, json: issueCommentJson(call.world, comment) };
    },
  },
  'reactions/create-for-issue-comment': {
    need: write,
    run: (call) => {
      const { reaction, state } = react(call.world, commentIn(call), userIn(call), textOf(call.body.content));
      return { status: state === 'new' ? 201 : 200, json: reactionJson(call.world, reaction) };
    },
  },
};

const commentIn = (call: Call) => issueCommentOf(repositoryIn(call), Number(call.values.comment_id));

function issueIn(call: Call): Issue | Pull {
  const found = conversationOf(repositoryIn(call), Number(call.values.issue_number));
  if (found === null) throw notFound();
  return found as Issue | Pull;
}

/** Pull requests are among them, as on GitHub. */
function wantedIssues(call: Call): (Issue | Pull)[] {
  const repository = repositoryIn(call);
  const { state = 'open', creator, labels } = call.values;
  const wanted = labels === undefined ? [] : String(labels).split(',');
  const sort = call.values.sort === 'updated' ? 'touched' : 'id';
  const direction = call.values.direction === 'asc' ? 1 : -1;
  return [...repository.issues.values(), ...repository.pulls.values()]
    .filter((i) => state === 'all' || i.state === state)
    .filter((i) => creator === undefined || i.author.login === creator)
    .filter((i) => wanted.every((l) => i.kind === 'issue' && i.labels.includes(l)))
    .sort((a, b) => direction * (a[sort] - b[sort]));
}

function createIssue(call: Call) {
  const repository = repositoryIn(call);
  const { world, body } = call;
  if (repository.issuesAre === 'off') throw new Problem(410, 'Issues are disabled for this repo');
  const title = textOf(body.title);
  if (textOf(body.body ?? '').length > 65_536)
    throw invalid('Issue', 'body', 'body is too long (maximum is 65536 characters)');
  if (title.trim() === '') throw invalid('Issue', 'title', "title can't be blank");
  repository.lastNumber += 1;
  const now = world.now();
  const id = world.nextId();
  const issue: Issue = {
    kind: 'issue',
    id,
    number: repository.lastNumber,
    repository,
    author: userIn(call),
    title,
    body: body.body === undefined ? null : textOf(body.body),
    state: 'open',
    createdAt: now,
    updatedAt: now,
    touched: id,
    closedAt: null,
    comments: [],
    labels: labelsOf(body.labels),
  };
  repository.issues.set(issue.number, issue);
  return { status: 201, json: issueJson(world, issue) };
}

function labelsOf(value: unknown): string[] {
  return ((value as unknown[] | undefined) ?? []).map((l) => (typeof l === 'string' ? l : textOf(Object(l).name)));
}

function updateIssue(call: Call) {
  const issue = issueIn(call);
  const { world, body } = call;
  if (body.title !== undefined) issue.title = textOf(body.title);
  if (textOf(body.body ?? '').length > 65_536)
    throw invalid('Issue', 'body', 'body is too long (maximum is 65536 characters)');
  if (body.body !== undefined) issue.body = textOf(body.body);
  if (issue.kind === 'issue' && body.labels !== undefined) issue.labels = labelsOf(body.labels);
  if (body.state === 'open' || body.state === 'closed') {
    issue.state = body.state;
    issue.closedAt = body.state === 'closed' ? world.now() : null;
  }
  world.touch(issue);
  return { status: 200, json: issueJson(world, issue) };
}
