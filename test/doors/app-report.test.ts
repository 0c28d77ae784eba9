/** The weekly report: over real HTTP and real git, from the round that finds it due to the issue. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNotes } from '../../src/host/notes.ts';
import { nextDue } from '../../src/report-job.ts';
import type { GitHubSimulator, Repository, RepositoryOptions } from '../support/github/simulator.ts';
import { forgetful, type StartedApp, startApp } from '../support/started-app.ts';

const receiving = (...fields: readonly string[]): string =>
  `#include <sys/socket.h>\n${forgetful(...fields)}`.replace('set(&table[0], 1);', 'set(&table[0], recv(0, 0, 0, 0));');

let app: StartedApp;
let github: GitHubSimulator;

beforeAll(async () => {
  app = await startApp({ settings: { reconcileMs: 300 } });
  github = app.github;
});

afterAll(() => app.close());

// Due on another day than tomorrow, so that a report that is done with can be told from one that is under way.
const day = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'][
  (new Date().getUTCDay() + 3) % 7
];
const settings = (issue: string): string => `report: { issue: ${issue}, day: ${day} }\n`;

const notes = () => openNotes(`${app.data}/inventories`);
const past = new Date(Date.now() - 1000).toISOString();

/** Waits until the report of the repository was made, or not, after it had been planned and made due. */
async function reported(repository: Repository): Promise<void> {
  const next = async (): Promise<string | null> => (await notes().read(repository.id)).nextReport;
  while ((await next()) === null) await pause(20);
  await notes().write(repository.id, { nextReport: past });
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(20))
    if (Date.parse((await next()) ?? past) > Date.now() + 25 * 3_600_000) return;
  throw new Error('the report was not done with within 30 seconds');
}

const issuesOf = (repository: Repository) => [...repository.issues.values()];

async function made(options: RepositoryOptions): Promise<Repository> {
  const files = { '.github/statealyzr.yml': settings('one'), ...options.files };
  const repository = await github.repository(`acme/reported-${Date.now()}`, {
    languages: { C: 1000 },
    ...options,
    files,
  });
  await reported(repository);
  return repository;
}

describe('the report', () => {
  it('is one issue, edited when there is something new, and left alone when not or when somebody closed it', async () => {
    const repository = await made({ files: { 'main.c': receiving('idle') } });
    const [issue] = issuesOf(repository);
    if (issue === undefined) throw new Error('no issue');
    expect(issue).toMatchObject({ author: { login: 'statealyzr[bot]' }, state: 'open' });
    expect(issue.body).toMatch(/State of acme\/reported[\s\S]*report: \{ issue: off \}/);

    const before = issue.body;
    const writes = () => github.requests.filter(({ operation }) => operation === 'issues/update').length;
    await reported(repository);
    expect([writes(), issue.body]).toEqual([0, before]);

    await github.pushCommit(repository, 'main', { 'main.c': receiving('idle', 'added_later') });
    await reported(repository);
    expect(issue.body).toContain('added_later');
    expect(issuesOf(repository)).toHaveLength(1);

    issue.state = 'closed';
    await github.pushCommit(repository, 'main', { 'main.c': receiving('idle', 'added_later', 'later_still') });
    await reported(repository);
    expect(issue.body).not.toContain('later_still');
    expect(issuesOf(repository)).toHaveLength(1);
  });

  it('is a new issue in another week where that is asked for, and in the same week the same one', async () => {
    const files = { 'main.c': receiving('idle'), '.github/statealyzr.yml': settings('weekly') };
    const repository = await made({ files });
    const [first] = issuesOf(repository);
    if (first === undefined) throw new Error('no issue');
    expect(first.title).toMatch(/: \d{4}-\d\d-\d\d$/);

    await github.pushCommit(repository, 'main', { 'main.c': receiving('idle', 'added_later') });
    await reported(repository);
    expect(issuesOf(repository)).toHaveLength(1);
    expect(first.body).toContain('added_later');

    first.createdAt = new Date(Date.now() - 8 * 24 * 3_600_000).toISOString();
    await github.pushCommit(repository, 'main', { 'main.c': receiving('idle', 'added_later', 'later_still') });
    await reported(repository);
    const [, second, ...more] = issuesOf(repository);
    expect(more).toEqual([]);
    expect(second?.body).toContain('later_still');
    expect(first.body).not.toContain('later_still');
  });

  it('follows the default branch when that gets another name', async () => {
    const repository = await made({ files: { 'main.c': receiving('idle') } });
    await github.renameDefaultBranch(repository, 'trunk');
    await github.pushCommit(repository, 'trunk', { 'main.c': receiving('idle', 'on_trunk') });
    await reported(repository);
    expect(issuesOf(repository).map(({ body }) => body)).toEqual([expect.stringContaining('on_trunk')]);
  });

  it.each<[string, RepositoryOptions]>([
    ['issues are disabled', { files: { 'main.c': receiving() }, issues: 'off' }],
    ['it is switched off', { files: { 'main.c': receiving(), '.github/statealyzr.yml': settings('off') } }],
    ['no packets come in', { files: { 'main.c': forgetful() } }],
    ['there is no C', { files: { 'a.go': 'x' }, languages: { Go: 10 } }],
  ])('is not written where %s', async (_, options) => {
    const repository = await made(options);
    expect(issuesOf(repository)).toEqual([]);
    expect(github.mistakes).toEqual([]);
  });
});

describe('when it is due', () => {
  const monday = { issue: 'one', day: 'monday', hour: 7, timezone: 'Europe/Berlin' } as const;

  it('is the hour of the day there, summer and winter', () => {
    expect(nextDue(monday, new Date('2026-11-23T12:00:00Z'), 60).toISOString()).toBe('2026-11-30T06:00:00.000Z');
    expect(nextDue(monday, new Date('2026-07-01T12:00:00Z'), 60).toISOString()).toBe('2026-07-06T05:00:00.000Z');
  });

  it('is another minute for each installation', () => {
    const minutes = [1, 2, 61].map((id) => nextDue(monday, new Date('2026-11-23T12:00:00Z'), id).getUTCMinutes());
    expect(minutes).toEqual([1, 2, 1]);
  });
});
