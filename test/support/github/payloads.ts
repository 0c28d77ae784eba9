/** What GitHub's webhooks carry, by event and action. */

import { nodeId } from './conversation.ts';
import { git, line } from './git-repository.ts';
import {
  appJson,
  checkRunJson,
  checkSuiteJson,
  installationJson,
  type Json,
  minimalRepositoryJson,
  pullsOfSha,
  repositoryApi,
  repositoryJson,
  userJson,
} from './present.ts';
import { issueCommentJson, issueJson, pullJson, reviewCommentJson, simplePullJson } from './present-conversation.ts';
import type { App, CheckRun, CheckSuite, Installation, IssueComment, MergeGroup, Pull } from './world.ts';
import { type Repository, type ReviewComment, reachedBy, type Thread, type User, type World } from './world.ts';

export interface Payload {
  readonly event: string;
  readonly action: string | null;
  readonly payload: Json;
}

export interface Scene {
  readonly world: World;
  readonly app: App;
  readonly sender: User;
}

function around(scene: Scene, repository: Repository): Json {
  const { world, app, sender } = scene;
  const installation = [...world.installations.values()].find(
    (i) => i.app.id === app.id && reachedBy(world, i).includes(repository),
  );
  const organization =
    repository.owner.type === 'Organization' ? { organization: organizationJson(scene, repository.owner) } : {};
  return {
    repository: { ...repositoryJson(world, repository), custom_properties: {} },
    ...organization,
    ...(installation === undefined
      ? {}
      : { installation: { id: installation.id, node_id: nodeId('INST', installation.id) } }),
    sender: userJson(world, sender),
  };
}

function organizationJson({ world }: Scene, owner: User): Json {
  const url = `${world.url}/orgs/${owner.login}`;
  return {
    login: owner.login,
    id: owner.id,
    node_id: nodeId('O', owner.id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${world.url}/avatars/${owner.id}`,
    description: '',
  };
}

export async function pullRequestPayload(scene: Scene, action: string, pull: Pull, more: Json): Promise<Payload> {
  const { world } = scene;
  const flags = { allow_auto_merge: false, allow_update_branch: false, delete_branch_on_merge: false };
  const merges = { allow_merge_commit: true, allow_rebase_merge: true, allow_squash_merge: true };
  const whole = await pullJson(world, pull);
  const payload = {
    action,
    number: pull.number,
    pull_request: { ...whole, ...flags, ...merges, use_squash_pr_title_as_default: false },
    ...more,
    ...around(scene, pull.repository),
  };
  return { event: 'pull_request', action, payload };
}

export function checkRunPayload(scene: Scene, action: string, run: CheckRun, more: Json): Payload {
  const { world } = scene;
  const { suite } = run;
  const check_run = {
    ...checkRunJson(world, run),
    check_suite: { ...checkSuiteJson(world, suite), repository: minimalRepositoryJson(world, suite.repository) },
    deployment: undefined,
  };
  return { event: 'check_run', action, payload: { action, check_run, ...more, ...around(scene, suite.repository) } };
}

export async function checkSuitePayload(scene: Scene, action: string, suite: CheckSuite): Promise<Payload> {
  const { world } = scene;
  const { directory } = suite.repository;
  const [message = '', date = ''] = (await line(directory, ['log', '-1', '--format=%s%n%cI', suite.sha])).split('\n');
  const person = { name: 'GitHub', email: 'noreply@github.com' };
  const tree = await line(directory, ['rev-parse', `${suite.sha}^{tree}`]);
  const commit = { id: suite.sha, tree_id: tree, message, timestamp: date, author: person, committer: person };
  const check_suite = {
    ...checkSuiteJson(world, suite),
    // The published description of this event knows no newer ones.
    app: { ...appJson(world, suite.app), events: suite.app.events.filter((e) => e !== 'merge_group') },
    head_commit: commit,
    latest_check_runs_count: suite.repository.checkRuns.filter((r) => r.suite === suite).length,
    check_runs_url: `${repositoryApi(world, suite.repository)}/check-suites/${suite.id}/check-runs`,
    rerequestable: true,
    runs_rerequestable: true,
    pull_requests: pullsOfSha(world, suite.repository, suite.sha),
  };
  return { event: 'check_suite', action, payload: { action, check_suite, ...around(scene, suite.repository) } };
}

export async function mergeGroupPayload(scene: Scene, group: MergeGroup): Promise<Payload> {
  const { repository } = group.pull;
  const person = { name: 'GitHub', email: 'noreply@github.com' };
  const tree = await line(repository.directory, ['rev-parse', `${group.headSha}^{tree}`]);
  const date = await line(repository.directory, ['log', '-1', '--format=%cI', group.headSha]);
  const commit = { id: group.headSha, tree_id: tree, message: 'Merge group', timestamp: date };
  const merge_group = {
    head_sha: group.headSha,
    head_ref: group.headRef,
    base_sha: group.baseSha,
    base_ref: `refs/heads/${group.baseRef}`,
    head_commit: { ...commit, author: person, committer: person },
  };
  const action = 'checks_requested';
  return { event: 'merge_group', action, payload: { action, merge_group, ...around(scene, repository) } };
}

export function issueCommentPayload(scene: Scene, action: string, comment: IssueComment, more: Json): Payload {
  const issue = { ...issueJson(scene.world, comment.conversation as Pull), state: comment.conversation.state };
  const body = issueCommentJson(scene.world, comment);
  const around_ = around(scene, comment.conversation.repository);
  return { event: 'issue_comment', action, payload: { action, issue, comment: body, ...more, ...around_ } };
}

export async function reviewCommentPayload(
  scene: Scene,
  action: string,
  comment: ReviewComment,
  more: Json,
): Promise<Payload> {
  const { pull } = comment.thread;
  const body = await reviewCommentJson(scene.world, comment);
  const pull_request = simplePullJson(scene.world, pull);
  const payload = { action, comment: body, pull_request, ...more, ...around(scene, pull.repository) };
  return { event: 'pull_request_review_comment', action, payload };
}

export async function reviewThreadPayload(scene: Scene, action: string, thread: Thread): Promise<Payload> {
  const comments = await Promise.all(thread.comments.map((c) => reviewCommentJson(scene.world, c)));
  const pull_request = simplePullJson(scene.world, thread.pull);
  const body = { node_id: thread.nodeId, comments };
  const payload = { action, thread: body, pull_request, ...around(scene, thread.pull.repository) };
  return { event: 'pull_request_review_thread', action, payload };
}

export function installationPayload(scene: Scene, action: string, installation: Installation): Payload {
  const { world, sender } = scene;
  const repositories = reachedBy(world, installation).map(briefly);
  const payload = {
    action,
    installation: installationJson(world, installation),
    repositories,
    sender: userJson(world, sender),
    ...(action === 'created' ? { requester: null } : {}),
  };
  return { event: 'installation', action, payload };
}

export function installationRepositoriesPayload(
  scene: Scene,
  action: 'added' | 'removed',
  installation: Installation,
  repositories: readonly Repository[],
): Payload {
  const { world, sender } = scene;
  const payload = {
    action,
    installation: installationJson(world, installation),
    repository_selection: installation.repositories === 'all' ? 'all' : 'selected',
    repositories_added: action === 'added' ? repositories.map(briefly) : [],
    repositories_removed: action === 'removed' ? repositories.map(briefly) : [],
    requester: null,
    sender: userJson(world, sender),
  };
  return { event: 'installation_repositories', action, payload };
}

const briefly = (repository: Repository): Json => ({
  id: repository.id,
  node_id: nodeId('R', repository.id),
  name: repository.name,
  full_name: repository.fullName,
  private: repository.visibility === 'private',
});

const nobody = '0'.repeat(40);

export async function pushPayload(
  scene: Scene,
  repository: Repository,
  branch: string,
  before: string | null,
  after: string,
): Promise<Payload> {
  const { world, sender } = scene;
  const range = before === null ? [after] : [`${before}..${after}`];
  const log = await git(repository.directory, ['log', '--format=%H%x1f%T%x1f%cI%x1f%an%x1f%ae%x1f%s', '-20', ...range]);
  const commits = log
    .toString()
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [id = '', tree = '', timestamp = '', name = '', email = '', message = ''] = row.split('\x1f');
      const person = { name, email, username: name };
      const url = `${world.url}/${repository.fullName}/commit/${id}`;
      const files = { added: [], removed: [], modified: [] };
      return {
        id,
        tree_id: tree,
        distinct: true,
        message,
        timestamp,
        url,
        author: person,
        committer: person,
        ...files,
      };
    })
    .reverse();
  const base = around(scene, repository);
  const seconds = (date: string): number => Math.floor(Date.parse(date) / 1000);
  const owner = { ...userJson(world, repository.owner), name: repository.owner.login, email: null };
  const times = { created_at: seconds(repository.createdAt), pushed_at: seconds(world.now()) };
  const more = { stargazers: 0, master_branch: repository.defaultBranch };
  const payload = {
    ref: `refs/heads/${branch}`,
    before: before ?? nobody,
    after,
    created: before === null,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${world.url}/${repository.fullName}/compare/${(before ?? nobody).slice(0, 12)}...${after.slice(0, 12)}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: sender.login, email: `${sender.login}@example.org` },
    ...base,
    repository: { ...(base.repository as Json), owner, ...times, ...more },
  };
  return { event: 'push', action: null, payload };
}
