/**
 * Check runs. Annotations go in pages that GitHub appends; how many arrived can be read back, so none is sent twice,
 * whether an answer was lost or the process that began died.
 */

import type { OwnCheck } from './forge.ts';
import { type Annotation, type CheckAction, type CheckConclusion, type CheckOutput, ForgeError } from './forge.ts';
import type { GitHubClient } from './github.ts';
import type { Calls } from './github-calls.ts';
import { type Identity, loginOf } from './github-identity.ts';
import { assertLength, idOf, LIMITS } from './github-limits.ts';
import { allPages, pageOf } from './github-pages.ts';

export const CHECK_NAME = 'statealyzr';

export interface Repo {
  readonly owner: string;
  readonly repo: string;
}

const PER_PAGE = 50;
const ATTEMPTS = 3;

export function checkCalls(client: GitHubClient, calls: Calls, repo: Repo, identity: Identity) {
  return {
    async checks(sha: string): Promise<readonly OwnCheck[]> {
      const what = 'reading the checks';
      const runs = await allPages(what, (page) =>
        calls.read(what, async (request) => {
          const query = { ...repo, ref: sha, check_name: CHECK_NAME, filter: 'all', per_page: 100, page } as const;
          const ofApp = identity.kind === 'app' ? { app_id: identity.id } : {};
          const { data, headers } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
            ...query,
            ...ofApp,
            request,
          });
          return pageOf(data.check_runs, headers.link);
        }),
      );
      return runs
        .filter(({ app, name }) => name === CHECK_NAME && isOurs(identity, app))
        .sort((a, b) => idOf(b.id) - idOf(a.id))
        .map(
          (run): OwnCheck => ({
            id: idOf(run.id),
            headSha: run.head_sha,
            status: run.status === 'completed' || run.status === 'in_progress' ? run.status : 'queued',
            conclusion: conclusionOf(run.conclusion),
            externalId: run.external_id ?? '',
          }),
        );
    },

    async startCheck(sha: string, externalId: string): Promise<number> {
      const { data } = await calls.write('silent', 'starting the check', (request) =>
        client.request('POST /repos/{owner}/{repo}/check-runs', {
          ...repo,
          name: CHECK_NAME,
          head_sha: sha,
          external_id: externalId,
          status: 'in_progress',
          started_at: new Date().toISOString(),
          request,
        }),
      );
      return idOf(data.id);
    },

    completeCheck: (
      id: number,
      conclusion: CheckConclusion,
      output: CheckOutput,
      actions: readonly CheckAction[],
    ): Promise<void> => completeCheck(client, calls, { repo, id, conclusion, output, actions }),
  };
}

interface Completion {
  readonly repo: Repo;
  readonly id: number;
  readonly conclusion: CheckConclusion;
  readonly output: CheckOutput;
  readonly actions: readonly CheckAction[];
}

/**
 * The last page completes the check, so that one that is completed is whole. What an earlier attempt sent is not sent
 * again: the same analysis gives the same annotations in the same order.
 */
async function completeCheck(client: GitHubClient, calls: Calls, completion: Completion): Promise<void> {
  const { annotations } = completion.output;
  assertWithinLimits(completion);
  let sent = annotations.length > PER_PAGE ? (await readBack(client, calls, completion)).sent : 0;
  for (let failures = 0; ; ) {
    const page = annotations.slice(sent, sent + PER_PAGE);
    const isLast = sent + page.length >= annotations.length;
    try {
      await sendPage(client, calls, completion, page, isLast ? 'last' : 'more');
      sent += page.length;
      if (isLast) return;
    } catch (error) {
      if (!(error instanceof ForgeError && error.kind === 'uncertain') || ++failures === ATTEMPTS) throw error;
      const there = await readBack(client, calls, completion);
      if (there.state === 'completed' && isLast) return;
      sent = there.sent;
    }
  }
}

interface ReadBack {
  readonly sent: number;
  readonly state: 'open' | 'completed';
}

async function readBack(client: GitHubClient, calls: Calls, { repo, id, conclusion }: Completion): Promise<ReadBack> {
  const { data } = await calls.read('reading the check back', (request) =>
    client.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { ...repo, check_run_id: id, request }),
  );
  const isDone = data.status === 'completed' && data.conclusion === conclusion;
  return { sent: data.output.annotations_count, state: isDone ? 'completed' : 'open' };
}

async function sendPage(
  client: GitHubClient,
  calls: Calls,
  { repo, id, conclusion, output, actions }: Completion,
  page: readonly Annotation[],
  which: 'more' | 'last',
): Promise<void> {
  const { title, summary, text } = output;
  const ending = {
    status: 'completed',
    conclusion,
    completed_at: new Date().toISOString(),
    actions: actions.map((action) => ({ ...action })),
  } as const;
  await calls.write('silent', 'writing the check', (request) =>
    client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      ...repo,
      check_run_id: id,
      ...(which === 'last' ? ending : {}),
      output: { title, summary, ...(text === '' ? {} : { text }), annotations: page.map(annotationJson) },
      request,
    }),
  );
}

function annotationJson({ path, line, level, title, message, details }: Annotation) {
  const at = Math.max(1, line);
  return {
    path,
    start_line: at,
    end_line: at,
    annotation_level: level,
    title,
    message,
    ...(details === undefined ? {} : { raw_details: details }),
  };
}

function assertWithinLimits({ output, actions }: Completion): void {
  assertLength('title of a check', output.title, LIMITS.title);
  assertLength('summary of a check', output.summary, LIMITS.text);
  assertLength('text of a check', output.text, LIMITS.text);
  for (const { title, message, details } of output.annotations) {
    assertLength('title of an annotation', title, LIMITS.title);
    assertLength('message of an annotation', message, LIMITS.annotation);
    assertLength('details of an annotation', details ?? '', LIMITS.annotation);
  }
  if (actions.length > LIMITS.actions) throw new Error(`a check has at most ${LIMITS.actions} buttons`);
  for (const { label, description, identifier } of actions) {
    assertLength('label of a button', label, LIMITS.label);
    assertLength('description of a button', description, LIMITS.description);
    assertLength('identifier of a button', identifier, LIMITS.identifier);
  }
}

function isOurs(identity: Identity, app: { readonly id: number; readonly slug?: string } | null): boolean {
  if (app === null) return false;
  return identity.kind === 'app' ? app.id === identity.id : `${app.slug}[bot]` === loginOf(identity);
}

function conclusionOf(conclusion: string | null): CheckConclusion | null {
  if (conclusion === null) return null;
  return conclusion === 'success' || conclusion === 'cancelled' ? conclusion : 'failure';
}
