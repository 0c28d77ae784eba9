/** What a webhook asks to be done. Pure: a payload in, jobs out; payloads are read with care, whatever they claim to be. */
import type { Job, JobTarget } from './host/queue.ts';
import { isCommand } from './review/command.ts';
import { checkSubject } from './review/markers.ts';
import { buttons } from './review/render/check-run.ts';

export interface DeliveredEvent {
  readonly name: string;
  readonly payload: unknown;
  /** ISO 8601: when it came. */
  readonly at?: string;
}

/** Longer commands are cut: what they say fits well. */
const mostCommand = 4000;

/** Events that are listened to; of the others nothing is to be done. */
export const handledEvents = [
  ...['pull_request', 'check_run', 'check_suite', 'issue_comment', 'pull_request_review_comment', 'merge_group'],
  ...['installation', 'installation_repositories'],
] as const;

/** In the order in which they are to be queued. Empty for what does not concern us. */
export function jobsOf({ name, payload, at: now }: DeliveredEvent): readonly Job[] {
  const action = textAt(payload, 'action');
  if (name === 'installation') return installationJobs(payload, action);
  if (name === 'installation_repositories') return movedRepositories(payload, now);
  const repository = repositoryOf(at(payload, 'repository'));
  const installation = numberAt(payload, 'installation', 'id');
  if (repository === null || installation === null) return [];
  const asked = targetOf(name, action, payload);
  return asked === null ? [] : [{ installation, repository, ...asked }];
}

type Asked = Pick<Job, 'target' | 'reason'>;

function targetOf(name: string, action: string, payload: unknown): Asked | null {
  if (name === 'pull_request') return ofPullRequest(action, payload);
  if (name === 'merge_group') return ofMergeGroup(action, payload);
  if (name === 'check_run') return ofCheckRun(action, payload);
  if (name === 'check_suite') return ofCheckSuite(action, payload);
  if (name === 'issue_comment') return ofComment('conversation', action, payload);
  if (name === 'pull_request_review_comment') return ofComment('thread', action, payload);
  return null;
}

/** `closed` ends what runs. Ready for review asks: its head has a check already, and now gets comments. */
function ofPullRequest(action: string, payload: unknown): Asked | null {
  const number = numberAt(payload, 'pull_request', 'number');
  if (number === null) return null;
  const target = { kind: 'pull-request', number } as const;
  if (action === 'ready_for_review') return { target, reason: 'asked' };
  if (action === 'edited') return at(payload, 'changes', 'base') === undefined ? null : { target, reason: 'changed' };
  return ['opened', 'synchronize', 'reopened', 'closed'].includes(action) ? { target, reason: 'changed' } : null;
}

function ofMergeGroup(action: string, payload: unknown): Asked | null {
  const headSha = shaAt(payload, 'merge_group', 'head_sha');
  const baseSha = shaAt(payload, 'merge_group', 'base_sha');
  if (action !== 'checks_requested' || headSha === null || baseSha === null) return null;
  return { target: { kind: 'merge-group', headSha, baseSha }, reason: 'changed' };
}

/** GitHub tells an App only of re-runs and buttons of its own checks. */
function ofCheckRun(action: string, payload: unknown): Asked | null {
  const button = textAt(payload, 'requested_action', 'identifier');
  const known: readonly string[] = [buttons.reanalyse.identifier, buttons.ledger.identifier];
  const isAsked = action === 'rerequested' || (action === 'requested_action' && known.includes(button));
  const sha = shaAt(payload, 'check_run', 'head_sha');
  if (!isAsked || sha === null) return null;
  const target = checkedTarget(textAt(payload, 'check_run', 'external_id'), sha);
  const withLedger = button === buttons.ledger.identifier && target.kind === 'pull-request';
  return { target: withLedger ? { ...target, with: 'ledger' } : target, reason: 'asked' };
}

function checkedTarget(externalId: string, sha: string): JobTarget {
  const subject = checkSubject(externalId);
  if (subject?.kind === 'pull-request') return { kind: 'pull-request', number: subject.number };
  const isGroup = subject?.kind === 'merge-group' && isSha(subject.base);
  return isGroup ? { kind: 'merge-group', headSha: sha, baseSha: subject.base } : { kind: 'commit', sha };
}

function ofCheckSuite(action: string, payload: unknown): Asked | null {
  const sha = shaAt(payload, 'check_suite', 'head_sha');
  return action !== 'rerequested' || sha === null ? null : { target: { kind: 'commit', sha }, reason: 'asked' };
}

/** New comments of people on pull requests. */
function ofComment(place: 'conversation' | 'thread', action: string, payload: unknown): Asked | null {
  const isConversation = place === 'conversation';
  if (isConversation && at(payload, 'issue', 'pull_request') === undefined) return null;
  const pull = numberAt(payload, isConversation ? 'issue' : 'pull_request', 'number');
  const comment = numberAt(payload, 'comment', 'id');
  const login = textAt(payload, 'comment', 'user', 'login');
  const text = textAt(payload, 'comment', 'body').slice(0, mostCommand);
  const isBot = textAt(payload, 'comment', 'user', 'type') === 'Bot' || textAt(payload, 'sender', 'type') === 'Bot';
  if (action !== 'created' || pull === null || comment === null || login === '' || isBot || !isCommand(text))
    return null;
  return { target: { kind: 'command', pull, place, comment, login, text }, reason: 'asked' };
}

function installationJobs(payload: unknown, action: string): readonly Job[] {
  const installation = numberAt(payload, 'installation', 'id');
  if (installation === null) return [];
  const repositories = repositoriesAt(payload, 'repositories');
  if (action === 'deleted') {
    const whole = { id: 0, owner: '', name: '' };
    return [
      ...repositories.map((repository) => purge(installation, repository, 'repository')),
      purge(installation, whole, 'installation'),
    ];
  }
  const begins = ['created', 'unsuspend', 'new_permissions_accepted'].includes(action);
  return begins ? repositories.map((repository) => lookThrough(installation, repository)) : [];
}

function movedRepositories(payload: unknown, since: string | undefined): readonly Job[] {
  const installation = numberAt(payload, 'installation', 'id');
  if (installation === null) return [];
  return [
    ...repositoriesAt(payload, 'repositories_removed').map((gone) => purge(installation, gone, 'repository')),
    ...repositoriesAt(payload, 'repositories_added').map((added) => lookThrough(installation, added, since)),
  ];
}

const purge = (installation: number, repository: Job['repository'], of: 'repository' | 'installation'): Job => ({
  installation,
  repository,
  target: { kind: 'purge', of },
  reason: 'changed',
});

const lookThrough = (installation: number, repository: Job['repository'], since?: string): Job => ({
  installation,
  repository,
  target: { kind: 'repository', ...(since !== undefined && { since }) },
  reason: 'changed',
});

function repositoriesAt(payload: unknown, name: string): readonly Job['repository'][] {
  const list = at(payload, name);
  if (!Array.isArray(list)) return [];
  return list.map(repositoryOf).filter((repository) => repository !== null);
}

function repositoryOf(value: unknown): Job['repository'] | null {
  const id = numberAt(value, 'id');
  const [, owner, name] = /^([\w-]{1,100})\/([\w.-]{1,100})$/.exec(textAt(value, 'full_name')) ?? [];
  return id === null || owner === undefined || name === undefined ? null : { id, owner, name };
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let found: unknown = value;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found ?? undefined;
}

function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}

function numberAt(value: unknown, ...path: readonly string[]): number | null {
  const found = at(value, ...path);
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null;
}

function shaAt(value: unknown, ...path: readonly string[]): string | null {
  const found = textAt(value, ...path);
  return isSha(found) ? found : null;
}

const isSha = (text: string): boolean => /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text);
