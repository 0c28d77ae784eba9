/** The report on a branch that was made for it: who added, removed and reclassified what, in twelve weeks. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRepository } from '../../src/host/git.ts';
import { defaultBranch, firstParents } from '../../src/host/git-history.ts';
import { HostError } from '../../src/host/host-error.ts';
import { snapshotOfRevision } from '../../src/host/snapshot.ts';
import { makeReport } from '../../src/report.ts';
import { renamesOf } from '../../src/requests.ts';
import { daysBefore } from '../../src/review/points.ts';
import { reportJson } from '../../src/review/render/report-json.ts';
import type { DriftEntry, StateReport } from '../../src/review/report.ts';
import { storiesDir } from '../fixtures/story.ts';
import { git, temporaryDirectory } from '../host/temporary.ts';
import { type Files, filesBelow, inlineWorld, settingsOf } from '../support/analysis.ts';
import { type MadeCommit, repositoryOf } from '../support/history.ts';

const today = '2026-06-30';

interface Asked {
  readonly since?: number;
  readonly every?: number;
  readonly trend?: number;
  readonly looks?: number;
}

async function reportOn(directory: string, { since = 84, every = 7, trend = 84, looks = 200 }: Asked = {}) {
  const repository = await openRepository(directory);
  const branch = await defaultBranch(repository);
  const history = await firstParents(repository, branch.ref);
  const head = await snapshotOfRevision(repository, history[0]?.sha ?? '');
  const request = {
    ...{ repository, name: 'acme/gateway', web: null, branch: branch.name, history, head, ledger: null },
    settings: settingsOf(head.snapshot),
    ...{ today, since, every, trend, looks, tool: 'statealyzr 0.0.0' },
    renames: (from: string, to: string) => renamesOf(repository, from, to),
  };
  return makeReport(request, inlineWorld);
}

/** Texts of the files with `from` replaced by `to`, which must be there. */
function edited(files: Files, path: string, ...edits: readonly (readonly [from: string, to: string])[]): Files {
  let text = files[path] ?? '';
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`${path} has no '${from}'`);
    text = text.replace(from, to);
  }
  return { ...files, [path]: text };
}

/** Twelve weeks, the first commit before them. */
function twelveWeeks(): readonly MadeCommit[] {
  const commits: MadeCommit[] = [];
  let files = filesBelow(join(storiesDir, 'unhandled-timer-field/base'));
  let day = 83;
  const next = (title: string, change: (files: Files) => Files, merges?: string): void => {
    files = change(files);
    day -= 3;
    commits.push({ title, date: daysBefore(today, day), files, ...(merges === undefined ? {} : { merges }) });
  };
  const noise = (n: number): void => next(`docs: note ${n}`, (f) => ({ ...f, 'NOTES.md': `note ${n}\n` }));
  const source = 'session.c';
  commits.push({ title: 'first', date: daysBefore(today, 90), files });
  // Week 1: a field that packets write.
  noise(1);
  next('session: remember the last length (#3)', (f) =>
    edited(edited(f, 'session.h', ['	uint32_t strikes;', '	uint32_t strikes;\n	uint32_t last;']), source, [
      '	s->bytes += length;',
      '	s->bytes += length;\n	s->last = length;',
    ]),
  );
  next('session: spacing', (f) => edited(f, source, ['/* Three datagrams', '\n/* Three datagrams']));
  // Weeks 2 and 3: a variable comes by a merge, and another commit of the same week makes a field wider.
  next(
    'Merge pull request #7 from ann/total',
    (f) =>
      edited(
        f,
        source,
        ['struct session sessions', 'uint32_t total;\nstruct session sessions'],
        ['	s->packets++;', '	s->packets++;\n	total++;'],
      ),
    'session: a total',
  );
  next('session: wide bytes', (f) => edited(f, 'session.h', ['	uint32_t bytes;', '	uint64_t bytes;']));
  noise(2);
  // The timer writes what packets wrote alone: a change of contexts by a file that does not declare it.
  next('session: the tick forgets the total', (f) =>
    edited(f, source, ['	(void)sig;\n	for', '	(void)sig;\n	total = 0;\n	for']),
  );
  noise(3);
  // A file is renamed, and two commits of one week touch one file.
  next('session.c is table.c', ({ [source]: text = '', ...f }) => ({ ...f, 'table.c': text }));
  next('table: a static counter', (f) =>
    edited(
      f,
      'table.c',
      ['uint32_t total;', 'uint32_t total;\nstatic uint32_t refused;'],
      ['		return 0;', '		return refused++ && 0;'],
    ),
  );
  next('table: no port any more', (f) =>
    edited(
      edited(f, 'session.h', ['	uint32_t port;\n', '']),
      'table.c',
      ['	s->port = port;\n', '	(void)port;\n'],
      ['	fprintf(file, "%u\\n", s->port);\n', ''],
      ['	       fscanf(file, "%u", &s->port) == 1 &&\n', ''],
    ),
  );
  noise(4);
  // What only the start wrote is written by packets.
  next('main: a limit', (f) =>
    edited(
      edited(f, 'main.c', ['	load("sessions");', '	limit = 3;\n	load("sessions");']),
      'table.c',
      ['uint32_t total;', 'uint32_t total;\nuint32_t limit;'],
      ['s->strikes >= 3', 's->strikes >= limit'],
    ),
  );
  edit('main.c', '#include "session.h"', '#include "session.h"\n\nextern uint32_t limit;');
  noise(5);
  next('table: the limit adapts', (f) =>
    edited(f, 'table.c', ['	s->packets++;', '	s->packets++;\n	if (s->packets > 1000)\n		limit = 5;']),
  );
  noise(6);
  next('table: last is gone, the static too', (f) =>
    edited(
      edited(f, 'session.h', ['\n	uint32_t last;', '']),
      'table.c',
      ['\n	s->last = length;', ''],
      ['\nstatic uint32_t refused;', ''],
      ['		return refused++ && 0;', '		return 0;'],
    ),
  );
  while (day > 4) noise(day);
  return commits;

  /** Amends the last commit. */
  function edit(path: string, from: string, to: string): void {
    files = edited(files, path, [from, to]);
    const last = commits.pop();
    if (last) commits.push({ ...last, files });
  }
}

const said = ({ kind, element, changes, attribution }: DriftEntry): string =>
  [
    attribution.kind === 'commit' ? attribution.title : `${attribution.candidates.length} candidates`,
    kind,
    element.shown,
    ...changes.map(({ attribute, from, to }) => `${attribute}: ${from} -> ${to}`),
  ].join(' | ');

describe('twelve weeks', () => {
  const { directory, shas } = repositoryOf(twelveWeeks());
  let report: StateReport;

  it('names the commit of every element that came, went or changed', async () => {
    report = await reportOn(directory);
    expect(report.drift.map(said)).toEqual([
      'session: remember the last length (#3) | new | struct session.last',
      'Merge pull request #7 from ann/total | new | total',
      'session: wide bytes | reclassified | struct session.bytes | type: uint32_t -> uint64_t',
      'session: the tick forgets the total | reclassified | total | contexts: packet -> packet, timer',
      'table: a static counter | new | table.c::refused',
      'table: no port any more | removed | struct session.port',
      'main: a limit | new | limit',
      'table: the limit adapts | reclassified | limit | updateable: false -> true | contexts: startup -> packet, startup',
      'table: last is gone, the static too | removed | struct session.last',
      'table: last is gone, the static too | removed | table.c::refused',
    ]);
    expect(report.drift.map(({ attribution }) => attribution.kind === 'commit' && attribution.pullRequest)).toEqual([
      ...[3, 7, null, null, null, null, null, null, null, null],
    ]);
  }, 60_000);

  it('has a point a week, counted as it was then', () => {
    expect(report.points.map(({ date }) => date)).toEqual(
      [84, 77, 70, 63, 56, 49, 42, 35, 28, 21, 14, 7, 0].map((days) => daysBefore(today, days)),
    );
    expect(report.points[0]?.commit).toBe(shas[0]);
    expect(report.points.at(-1)?.commit).toBe(shas.at(-1));
    expect(report.points.map(({ counts }) => counts?.elements)).toEqual([
      26, 27, 28, 28, 28, 28, 29, 29, 27, 27, 27, 27, 27,
    ]);
    expect(report.points.map(({ bytes }) => bytes.get('struct session'))).toEqual([
      20, 24, 24, 32, 32, 24, 24, 24, 24, 24, 24, 24, 24,
    ]);
  });

  it('says since when nothing is decided of an element, and whose entries grew', () => {
    expect(report.undecided.map(({ element, since, age }) => [element.shown, since, age])).toEqual([
      ['main.c::stopped', daysBefore(today, 84), 'before'],
      ['total', daysBefore(today, 70), 'exact'],
      ['limit', daysBefore(today, 35), 'exact'],
    ]);
    expect(report.coverage).toEqual([]);
    expect(report.budgets).toEqual([{ record: 'struct session', before: 20, after: 24, added: [], removed: ['port'] }]);
  });

  it('is the same twice', async () => {
    expect(reportJson(await reportOn(directory))).toBe(reportJson(report));
  }, 60_000);

  it('says a range where it may not look often enough, and who may have done it', async () => {
    const { drift } = await reportOn(directory, { looks: 1 });
    const ranges = drift.flatMap(({ element, attribution }) =>
      attribution.kind === 'range' ? [{ shown: element.shown, ...attribution }] : [],
    );
    expect(ranges.map(({ shown }) => shown)).toContain('total');
    for (const { from, to, candidates } of ranges) {
      const [after, upTo] = [shas.indexOf(from), shas.indexOf(to)];
      expect(upTo - after).toBeGreaterThan(1);
      for (const { sha } of candidates) {
        expect(shas.indexOf(sha)).toBeGreaterThan(after);
        expect(shas.indexOf(sha)).toBeLessThanOrEqual(upTo);
      }
    }
  }, 60_000);

  it('tells of the last week alone by default', async () => {
    const { drift, points, since } = await reportOn(directory, { since: 7 });
    expect([drift, points.length, since]).toEqual([[], 13, daysBefore(today, 7)]);
  }, 60_000);
});

describe('where there is little to report on', () => {
  const source = filesBelow(join(storiesDir, 'unhandled-timer-field/base'));
  const refused = async (directory: string): Promise<HostError> => {
    const error = await reportOn(directory).catch((reason: unknown) => reason);
    if (error instanceof HostError) return error;
    throw error;
  };

  it('a repository without C', async () => {
    const { directory } = repositoryOf([{ title: 'docs', date: today, files: { 'README.md': 'hello\n' } }]);
    const { kind, message } = await refused(directory);
    expect([kind, message]).toEqual(['nothing-to-report', 'there is no C on main: nothing to report on']);
  });

  it('a repository without commits', async () => {
    const { kind, message } = await refused(repositoryOf([]).directory);
    expect([kind, message]).toEqual(['missing-history', 'main has no commit: there is no history to report on']);
  });

  it('one commit: a point, and no drift', async () => {
    const { directory } = repositoryOf([{ title: 'first', date: daysBefore(today, 3), files: source }]);
    const { points, drift, since } = await reportOn(directory);
    expect([points.map(({ date }) => date), drift, since]).toEqual([[today], [], today]);
  });

  it('a history that begins within the days asked for', async () => {
    const added = edited(source, 'session.c', ['struct session sessions', 'int fresh;\nstruct session sessions']);
    const { directory, shas } = repositoryOf([
      { title: 'first', date: daysBefore(today, 5), files: source },
      { title: 'second', date: daysBefore(today, 2), files: added },
    ]);
    const { points, drift, since } = await reportOn(directory, { since: 7 });
    expect(points.map(({ date, commit }) => [date, shas.indexOf(commit)])).toEqual([
      [daysBefore(today, 5), 0],
      [today, 1],
    ]);
    expect([drift.map(said), since]).toEqual([['second | new | fresh'], daysBefore(today, 5)]);
  });

  it('a program that came within the days asked for: all of it is new', async () => {
    const { directory } = repositoryOf([
      { title: 'docs', date: daysBefore(today, 9), files: { 'README.md': 'hello\n' } },
      { title: 'code', date: daysBefore(today, 2), files: source },
    ]);
    const { drift, points } = await reportOn(directory, { since: 7 });
    expect(points[0]?.counts).toBeNull();
    expect(new Set(drift.map(({ kind, attribution }) => `${kind} ${attribution.kind}`))).toEqual(
      new Set(['new commit']),
    );
    expect(drift.map(({ element }) => element.shown)).toContain('struct session.bytes');
  });

  it('a default branch that was renamed: says how its new name is asked for', async () => {
    const { directory } = repositoryOf([{ title: 'first', date: today, files: source }]);
    const clone = temporaryDirectory();
    git(clone, ['clone', '-q', directory, '.']);
    expect((await reportOn(clone)).branch).toBe('main');
    git(directory, ['branch', '-m', 'main', 'trunk']);
    git(clone, ['fetch', '-q', '--prune']);
    const { message, advice } = await refused(clone);
    expect(message).toBe('the default branch was main, which the remote does not have any more');
    expect(advice).toContain('git remote set-head origin --auto');
    git(clone, ['remote', 'set-head', 'origin', '--auto']);
    expect((await reportOn(clone)).branch).toBe('trunk');
  });
});
