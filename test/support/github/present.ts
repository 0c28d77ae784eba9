/** People, Apps, repositories and checks as GitHub's REST API and webhooks write them. */
import { nodeId } from './conversation.ts';
import type { App, CheckRun, CheckSuite, Delivery, Installation, Reaction, Repository, User } from './world.ts';
import { levelOf, type World } from './world.ts';

export type Json = Record<string, unknown>;

export function userJson(world: World, user: User): Json {
  const url = `${world.url}/users/${encodeURIComponent(user.login)}`;
  const list = (name: string): string => `${url}/${name}`;
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId(user.type === 'Bot' ? 'BOT' : 'U', user.id),
    avatar_url: `${world.url}/avatars/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${world.url}/${user.type === 'Bot' ? 'apps/' : ''}${encodeURIComponent(user.login.replace('[bot]', ''))}`,
    followers_url: list('followers'),
    following_url: list('following{/other_user}'),
    gists_url: list('gists{/gist_id}'),
    starred_url: list('starred{/owner}{/repo}'),
    subscriptions_url: list('subscriptions'),
    organizations_url: list('orgs'),
    repos_url: list('repos'),
    events_url: list('events{/privacy}'),
    received_events_url: list('received_events'),
    type: user.type,
    site_admin: false,
    user_view_type: 'public',
  };
}

/** What `users/get-authenticated` says besides. */
export const privateUserJson = (world: World, user: User): Json => ({
  ...userJson(world, user),
  name: user.login,
  company: null,
  blog: '',
  location: null,
  email: null,
  hireable: null,
  bio: null,
  public_repos: 0,
  public_gists: 0,
  followers: 0,
  following: 0,
  created_at: '2020-01-01T00:00:00Z',
  updated_at: '2020-01-01T00:00:00Z',
  private_gists: 0,
  total_private_repos: 0,
  owned_private_repos: 0,
  disk_usage: 0,
  collaborators: 0,
  two_factor_authentication: true,
});

const plainLists = [
  ...['contributors', 'deployments', 'downloads', 'events', 'forks', 'hooks', 'languages', 'merges', 'stargazers'],
  ...['subscribers', 'subscription', 'tags', 'teams'],
];
const templateLists: readonly (readonly [string, string])[] = [
  ['archive', '{archive_format}{/ref}'],
  ['assignees', 'assignees{/user}'],
  ['blobs', 'git/blobs{/sha}'],
  ['branches', 'branches{/branch}'],
  ['collaborators', 'collaborators{/collaborator}'],
  ['comments', 'comments{/number}'],
  ['commits', 'commits{/sha}'],
  ['compare', 'compare/{base}...{head}'],
  ['contents', 'contents/{+path}'],
  ['git_commits', 'git/commits{/sha}'],
  ['git_refs', 'git/refs{/sha}'],
  ['git_tags', 'git/tags{/sha}'],
  ['issue_comment', 'issues/comments{/number}'],
  ['issue_events', 'issues/events{/number}'],
  ['issues', 'issues{/number}'],
  ['keys', 'keys{/key_id}'],
  ['labels', 'labels{/name}'],
  ['milestones', 'milestones{/number}'],
  ['notifications', 'notifications{?since,all,participating}'],
  ['pulls', 'pulls{/number}'],
  ['releases', 'releases{/id}'],
  ['statuses', 'statuses/{sha}'],
  ['trees', 'git/trees{/sha}'],
];

export const repositoryApi = (world: World, repository: Repository): string =>
  `${world.url}/repos/${repository.fullName}`;

export function minimalRepositoryJson(world: World, repository: Repository): Json {
  const url = repositoryApi(world, repository);
  const lists = [
    ...plainLists.map((name) => [`${name}_url`, `${url}/${name}`]),
    ...templateLists.map(([name, path]) => [`${name}_url`, `${url}/${path}`]),
  ];
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.visibility === 'private',
    owner: userJson(world, repository.owner),
    html_url: `${world.url}/${repository.fullName}`,
    description: null,
    fork: repository.parent !== null,
    url,
    ...Object.fromEntries(lists),
  };
}

export function repositoryJson(world: World, repository: Repository): Json {
  const html = `${world.url}/${repository.fullName}`;
  return {
    ...minimalRepositoryJson(world, repository),
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
    git_url: `git://${html.replace(/^\w+:\/\//, '')}.git`,
    ssh_url: `git@localhost:${repository.fullName}.git`,
    clone_url: repository.url,
    svn_url: html,
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: repository.issuesAre === 'on',
    has_projects: false,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: repository.archived,
    disabled: false,
    open_issues_count: [...repository.pulls.values()].filter((p) => p.state === 'open').length,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: repository.visibility,
    forks: 0,
    open_issues: 0,
    watchers: 0,
    default_branch: repository.defaultBranch,
  };
}

export function fullRepositoryJson(world: World, repository: Repository): Json {
  const parent = repository.parent === null ? {} : { parent: repositoryJson(world, repository.parent) };
  return { ...repositoryJson(world, repository), ...parent, network_count: 0, subscribers_count: 0 };
}

export function association(repository: Repository, user: User): string {
  if (user.id === repository.owner.id) return 'OWNER';
  if (user.type === 'Bot') return 'NONE';
  return ['admin', 'maintain', 'write', 'triage'].includes(levelOf(repository, user)) ? 'COLLABORATOR' : 'CONTRIBUTOR';
}

export function appJson(world: World, app: App): Json {
  return {
    id: app.id,
    client_id: app.clientId,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: userJson(world, app.owner),
    name: app.name,
    description: '',
    external_url: world.url,
    html_url: `${world.url}/apps/${app.slug}`,
    created_at: app.createdAt,
    updated_at: app.createdAt,
    permissions: app.permissions,
    events: app.events,
  };
}

export function installationJson(world: World, installation: Installation): Json {
  const { app, account, repositories } = installation;
  return {
    id: installation.id,
    account: userJson(world, account),
    repository_selection: repositories === 'all' ? 'all' : 'selected',
    access_tokens_url: `${world.url}/app/installations/${installation.id}/access_tokens`,
    repositories_url: `${world.url}/installation/repositories`,
    html_url: `${world.url}/settings/installations/${installation.id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type === 'Organization' ? 'Organization' : 'User',
    permissions: installation.permissions,
    events: app.events,
    created_at: installation.createdAt,
    updated_at: installation.createdAt,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  };
}

export function checkSuiteJson(world: World, suite: CheckSuite): Json {
  const url = `${repositoryApi(world, suite.repository)}/check-suites/${suite.id}`;
  return {
    id: suite.id,
    node_id: nodeId('CS', suite.id),
    head_branch: suite.branch,
    head_sha: suite.sha,
    status: 'queued',
    conclusion: null,
    url,
    before: null,
    after: suite.sha,
    pull_requests: pullsOfSha(world, suite.repository, suite.sha),
    app: appJson(world, suite.app),
    created_at: suite.createdAt,
    updated_at: suite.createdAt,
  };
}

export function checkRunJson(world: World, run: CheckRun): Json {
  const url = `${repositoryApi(world, run.suite.repository)}/check-runs/${run.id}`;
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CR', run.id),
    head_sha: run.sha,
    external_id: run.externalId,
    url,
    html_url: `${world.url}/${run.suite.repository.fullName}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suite.id },
    app: appJson(world, run.suite.app),
    pull_requests: pullsOfSha(world, run.suite.repository, run.sha),
  };
}

export function annotationJson(world: World, run: CheckRun, annotation: Readonly<Json>): Json {
  const path = String(annotation.path);
  return {
    path,
    blob_href: `${world.url}/${run.suite.repository.fullName}/blob/${run.sha}/${encodeURI(path)}`,
    start_line: annotation.start_line,
    end_line: annotation.end_line,
    start_column: annotation.start_column ?? null,
    end_column: annotation.end_column ?? null,
    annotation_level: annotation.annotation_level,
    title: annotation.title ?? null,
    message: annotation.message,
    raw_details: annotation.raw_details ?? null,
  };
}

/** Pull requests of the commit, as checks and events name them: those of forks are left out. */
export function pullsOfSha(world: World, repository: Repository, sha: string): Json[] {
  const pulls = [...repository.pulls.values()];
  return pulls
    .filter((p) => p.state === 'open' && p.headSha === sha && p.head.repository === repository)
    .map((p) => ({
      id: p.id,
      number: p.number,
      url: `${repositoryApi(world, repository)}/pulls/${p.number}`,
      head: { ref: p.head.ref, sha: p.headSha, repo: shortRepository(world, repository) },
      base: { ref: p.baseRef, sha: p.baseSha, repo: shortRepository(world, repository) },
    }));
}

const shortRepository = (world: World, repository: Repository): Json => ({
  id: repository.id,
  url: repositoryApi(world, repository),
  name: repository.name,
});

export const reactionJson = (world: World, reaction: Reaction): Json => ({
  id: reaction.id,
  node_id: nodeId('REA', reaction.id),
  user: userJson(world, reaction.user),
  content: reaction.content,
  created_at: reaction.createdAt,
});

/** Counts by kind. */
export function reactionsJson(url: string, reactions: readonly Reaction[]): Json {
  const kinds = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes'];
  const counts = kinds.map((kind) => [kind, reactions.filter((r) => r.content === kind).length]);
  return { url: `${url}/reactions`, total_count: reactions.length, ...Object.fromEntries(counts) };
}

export function deliveryJson(delivery: Delivery): Json {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.redelivery,
    duration: delivery.duration,
    status:
      delivery.status === 0 ? 'failed to connect to host' : delivery.status < 400 ? 'OK' : 'Invalid HTTP Response',
    status_code: delivery.status,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installation,
    repository_id: delivery.repository,
    throttled_at: null,
  };
}
