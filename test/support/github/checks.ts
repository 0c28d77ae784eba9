/** Check runs as GitHub keeps them: by App and commit, annotations only ever added, completed only with a conclusion. */
import { revision } from './git-repository.ts';
import { Problem, unprocessable } from './problem.ts';
import type { App, CheckRun, CheckSuite, Repository, World } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

export async function createCheckRun(world: World, repository: Repository, app: App, body: Json): Promise<CheckRun> {
  const sha = String(body.head_sha);
  const exists = /^[0-9a-f]{40}$/.test(sha) && (await revision(repository.directory, sha)) !== null;
  if (!exists) throw unprocessable(`No commit found for SHA: ${sha}`);
  const run: CheckRun = {
    id: world.nextId(),
    suite: suiteOf(world, repository, app, sha),
    sha,
    name: String(body.name),
    status: 'queued',
    conclusion: null,
    externalId: '',
    detailsUrl: world.url,
    startedAt: world.now(),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    actions: [],
  };
  applyToRun(world, run, body);
  repository.checkRuns.push(run);
  return run;
}

export function updateCheckRun(world: World, run: CheckRun, app: App, body: Json): void {
  if (run.suite.app.id !== app.id) {
    const whose = `Invalid app_id \`${app.id}\` - check run can only be modified by the GitHub App that created it.`;
    throw new Problem(403, whose);
  }
  applyToRun(world, run, body);
}

/** All is checked before anything is changed. */
function applyToRun(world: World, run: CheckRun, body: Json): void {
  const conclusion = body.conclusion as string | undefined;
  const status = conclusion === undefined ? (body.status as string | undefined) : 'completed';
  if (
    (status === 'completed' || body.completed_at !== undefined) &&
    conclusion === undefined &&
    run.conclusion === null
  ) {
    throw unprocessable('Conclusion is required when status is completed');
  }
  if (conclusion === 'stale') throw unprocessable('Conclusion is not included in the list');
  const output = body.output as Json | undefined;
  if (String(output?.title ?? '').length > 255) throw unprocessable('Title is too long (maximum is 255 characters)');
  const annotations = (output?.annotations as Json[] | undefined) ?? [];
  annotations.forEach(checkAnnotation);
  if (body.name !== undefined) run.name = String(body.name);
  if (body.external_id !== undefined) run.externalId = String(body.external_id);
  if (body.details_url !== undefined) run.detailsUrl = String(body.details_url);
  if (body.started_at !== undefined) run.startedAt = String(body.started_at);
  if (output !== undefined) {
    if (output.title !== undefined) run.title = String(output.title);
    if (output.summary !== undefined) run.summary = String(output.summary);
    if (output.text !== undefined) run.text = String(output.text);
    run.annotations.push(...annotations);
  }
  if (body.actions !== undefined) run.actions = body.actions as CheckRun['actions'];
  if (status === 'completed') {
    run.status = status;
    run.conclusion = conclusion ?? run.conclusion;
    run.completedAt = String(body.completed_at ?? world.now());
  } else if (status !== undefined) {
    run.status = status;
    run.conclusion = null;
    run.completedAt = null;
  }
}

function checkAnnotation(annotation: Json): void {
  const { start_line: start, end_line: end } = annotation as { start_line: number; end_line: number };
  if (start < 1 || end < start) throw unprocessable('Annotations: end_line must not be before start_line');
  const columns = annotation.start_column !== undefined || annotation.end_column !== undefined;
  if (columns && start !== end) throw unprocessable('Annotations: columns are only supported on one line');
  const bytes = (value: unknown): number => Buffer.byteLength(String(value ?? ''));
  if (bytes(annotation.message) > 65_536) throw unprocessable('Annotations: message exceeds 64 KB');
  if (bytes(annotation.raw_details) > 65_536) throw unprocessable('Annotations: raw_details exceeds 64 KB');
  if (String(annotation.title ?? '').length > 255) throw unprocessable('Annotations: title exceeds 255 characters');
  if (annotation.message === '') throw unprocessable("Annotations: message can't be blank");
}

export function suiteOf(world: World, repository: Repository, app: App, sha: string): CheckSuite {
  const known = repository.checkSuites.find((s) => s.app.id === app.id && s.sha === sha);
  if (known !== undefined) return known;
  const pull = [...repository.pulls.values()].find((p) => p.headSha === sha && p.head.repository === repository);
  const branch = pull?.head.ref ?? null;
  const suite: CheckSuite = { id: world.nextId(), app, repository, sha, branch, createdAt: world.now() };
  repository.checkSuites.push(suite);
  return suite;
}

export interface CheckFilter {
  readonly name?: string;
  readonly status?: string;
  /** `latest`: of each name the newest of an App. */
  readonly filter?: string;
  readonly app?: number;
}

/** Newest first. */
export function checkRunsOf(repository: Repository, sha: string, filter: CheckFilter): CheckRun[] {
  const runs = repository.checkRuns.filter((r) => r.sha === sha).sort((a, b) => b.id - a.id);
  const newest = new Map<string, CheckRun>();
  for (const run of runs) {
    const key = `${run.suite.app.id} ${run.name}`;
    if (!newest.has(key)) newest.set(key, run);
  }
  return runs
    .filter((r) => filter.filter === 'all' || newest.get(`${r.suite.app.id} ${r.name}`) === r)
    .filter((r) => filter.name === undefined || r.name === filter.name)
    .filter((r) => filter.status === undefined || r.status === filter.status)
    .filter((r) => filter.app === undefined || r.suite.app.id === filter.app);
}
