/** What a workflow asks of the Action: inputs and event, checked. Pure but for the runner it is handed. */
import { isAbsolute, join } from 'node:path';
import { HostError } from './host/host-error.ts';
import type { Runner } from './host/runner.ts';

export interface ActionRequest {
  readonly repository: { readonly owner: string; readonly name: string; readonly id: number };
  readonly target: ReviewTarget | { readonly kind: 'report' };
  readonly failOn: FailOn;
  /** Absolute paths; null: not given. */
  readonly config: string | null;
  readonly compileCommands: string | null;
  readonly sarifFile: string | null;
  readonly cacheDirectory: string | null;
  readonly temporary: string;
  readonly token: string | null;
  readonly apiUrl: string;
  readonly serverUrl: string;
}

export type ReviewTarget =
  | { readonly kind: 'pull-request'; readonly number: number; readonly origin: 'same' | 'fork' }
  | { readonly kind: 'merge-group'; readonly headSha: string; readonly baseSha: string };

export type FailOn = 'block' | 'comment' | 'check' | 'never';

const failOns: readonly FailOn[] = ['block', 'comment', 'check', 'never'];
const modes = ['review', 'report'];

/** Throws HostError `bad-argument`. */
export function requestOf(runner: Runner): ActionRequest {
  const mode = runner.input('mode') || 'review';
  if (!modes.includes(mode)) throw wrong(`the input mode is '${mode}'`, `Write one of: ${modes.join(', ')}.`);
  const failOn = failOns.find((level) => level === (runner.input('fail-on') || 'block'));
  if (failOn === undefined)
    throw wrong(`the input fail-on is '${runner.input('fail-on')}'`, `Write one of: ${failOns.join(', ')}.`);
  const temporary = runner.variable('RUNNER_TEMP');
  if (!isAbsolute(temporary)) throw wrong('RUNNER_TEMP names no directory', 'Run it in a workflow of GitHub Actions.');
  const workspace = runner.variable('GITHUB_WORKSPACE');
  const path = (name: string): string | null => {
    const given = runner.input(name);
    return given === '' ? null : isAbsolute(given) ? given : join(workspace || process.cwd(), given);
  };
  const event = runner.event();
  return {
    repository: repositoryOf(event, runner),
    target: mode === 'report' ? { kind: 'report' } : targetOf(runner.variable('GITHUB_EVENT_NAME'), event),
    failOn,
    config: path('config'),
    compileCommands: path('compile-commands'),
    sarifFile: path('sarif-file'),
    cacheDirectory: path('cache-dir'),
    temporary,
    token: runner.input('token') || null,
    apiUrl: runner.variable('GITHUB_API_URL') || 'https://api.github.com',
    serverUrl: runner.variable('GITHUB_SERVER_URL') || 'https://github.com',
  };
}

function targetOf(name: string, event: Readonly<Record<string, unknown>>): ReviewTarget {
  if (name === 'pull_request_target')
    throw wrong(
      'pull_request_target gives code of strangers the secrets of the repository',
      'Use pull_request; forks get the summary and the check.',
    );
  if (name === 'pull_request') {
    const pull = part(event, 'pull_request');
    const head = part(part(pull, 'head'), 'repo');
    const base = part(part(pull, 'base'), 'repo');
    const origin = head.id !== undefined && head.id === base.id ? 'same' : 'fork';
    return { kind: 'pull-request', number: numberOf(pull.number), origin };
  }
  if (name === 'merge_group') {
    const group = part(event, 'merge_group');
    return { kind: 'merge-group', headSha: shaOf(group.head_sha), baseSha: shaOf(group.base_sha) };
  }
  throw wrong(`the event ${name || '(none)'} has no change to review`, 'Run it on pull_request and merge_group.');
}

/** Events of a schedule may leave it out: then the runner's variables name it. */
function repositoryOf(event: Readonly<Record<string, unknown>>, runner: Runner): ActionRequest['repository'] {
  const repository = part(event, 'repository');
  const [ownerName, repositoryName] = runner.variable('GITHUB_REPOSITORY').split('/');
  const owner = part(repository, 'owner').login ?? (ownerName || undefined);
  const { name = repositoryName, id = Number(runner.variable('GITHUB_REPOSITORY_ID')) } = repository;
  if (typeof owner !== 'string' || typeof name !== 'string') throw wrong('the event names no repository', advice);
  return { owner, name, id: numberOf(id) };
}

const advice = 'Run it in a workflow of GitHub Actions.';

const wrong = (what: string, advice: string): HostError => new HostError('bad-argument', what, advice);

function part(value: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const found = value[name];
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

function numberOf(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw wrong('a number is missing from the event', advice);
}

function shaOf(value: unknown): string {
  if (typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value)) return value;
  throw wrong('a commit is missing from the event', advice);
}
