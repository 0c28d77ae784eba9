// What makes a further point of a report cheap must not show in it: each point, taken after others, is the point taken alone.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSharedCache } from '../../src/host/cache.ts';
import { openRepository, type Repository } from '../../src/host/git.ts';
import { type SnapshotResult, snapshotOfRevision } from '../../src/host/snapshot.ts';
import type { World } from '../../src/pipeline.ts';
import { openGallery, type Taken } from '../../src/report-inventories.ts';
import type { AnalysisSettings } from '../../src/revision.ts';
import { storiesDir } from '../fixtures/story.ts';
import { type Files, filesBelow, inlineWorld, settingsOf } from '../support/analysis.ts';
import { repositoryOf } from '../support/history.ts';

const story = filesBelow(join(storiesDir, 'unhandled-timer-field/base'));
const withMember = (type: string): Files => ({
  ...story,
  'session.h': (story['session.h'] ?? '').replace('struct session {', `struct session {\n\t${type} added;`),
});
/** A member with flags, which `above` moves down; a function of the header has one that two files define. */
const withFlags = (above: string): Files => {
  const files = withMember('uint32_t');
  const header = (files['session.h'] ?? '').replace(/#endif\n$/, '');
  const uses = '\n\ts->added |= SF_SEEN;\n\ts->added |= SF_KEPT;\n\ts->added &= ~SF_GONE;';
  return {
    ...files,
    'main.c': `${above}#define SF_OWN 8\n${files['main.c']}`,
    'session.h': [
      `${above}#define SF_SEEN 1\n#define SF_GONE 2\n#define SF_KEPT 4\n${header}`,
      'static inline void session_own(struct session *s)\n{\n\ts->added |= SF_OWN;\n}\n#endif\n',
    ].join(''),
    'session.c': `#define SF_OWN 8\n${(files['session.c'] ?? '').replace('s->bytes += length;', (text) => text + uses)}`,
  };
};
/** Fewer functions than any other state of the story. */
const small: Files = {
  'main.c': [
    '#include <sys/socket.h>',
    'int last;',
    'int main(void) { char b[64]; for (;;) last = recv(0, b, 64, 0); }',
    '',
  ].join('\n'),
};
const named = (files: Files, name: string): Files => ({
  ...files,
  Makefile: `${name}: main.o session.o\n\tcc -o ${name} main.o session.o\n`,
});

const freshWorld = (world: Partial<World> = {}): World => ({ ...inlineWorld, cache: openSharedCache(), ...world });

const text = (taken: Taken | null): string =>
  JSON.stringify(taken, (_, value: unknown) => (value instanceof Map ? [...value] : value));

interface Branch {
  readonly repository: Repository;
  readonly points: readonly SnapshotResult[];
  readonly settings: AnalysisSettings;
}

/** `states` come newest first. */
async function branchOf(states: readonly Files[], largeFrom: number): Promise<Branch> {
  const { directory, shas } = repositoryOf(
    states.toReversed().map((files, index) => ({ title: `state ${index}`, date: `2026-01-0${index + 1}`, files })),
  );
  const repository = await openRepository(directory);
  const points = await Promise.all(shas.toReversed().map((sha) => snapshotOfRevision(repository, sha)));
  const [head] = points;
  if (!head) throw new Error('no state');
  return { repository, points, settings: { ...settingsOf(head.snapshot), largeFrom } };
}

/** Each state as a point of one walk back. */
async function walk({ repository, points, settings }: Branch, world: Partial<World> = {}): Promise<(Taken | null)[]> {
  const [head, ...older] = points;
  const gallery = openGallery(repository, settings, freshWorld(world));
  const first = head ? await gallery.head(head) : null;
  const taken = [first];
  for (const { snapshot } of older) taken.push(await gallery.at(snapshot.revision, first?.inventory.program ?? ''));
  await gallery.close();
  return taken;
}

async function alone({ repository, points, settings }: Branch): Promise<(Taken | null)[]> {
  const taken: (Taken | null)[] = [];
  for (const point of points) {
    const gallery = openGallery(repository, settings, freshWorld());
    taken.push(await gallery.head(point));
    await gallery.close();
  }
  return taken;
}

describe('a point taken after others', () => {
  it.each([
    ['whole programs', 1000, 'known'],
    ['programs that are listed from facts', 1, 'unknown'],
  ])('is the point taken alone: %s', async (_, largeFrom, classes) => {
    const branch = await branchOf([story, withMember('long'), withMember('char *')], largeFrom);
    const walked = await walk(branch);
    expect(walked.map(text)).toEqual((await alone(branch)).map(text));
    expect(walked[0]?.packets).toBe('known');
    expect(walked.map((one) => (one?.inventory.counts?.updateable == null ? 'unknown' : 'known'))).toEqual(
      walked.map(() => classes),
    );
  });

  it('says where a macro is that only moved', async () => {
    const branch = await branchOf([withFlags(''), withFlags('/* moved */\n\n')], 1);
    const walked = await walk(branch);
    expect(walked.map(text)).toEqual((await alone(branch)).map(text));
    const lines = walked.map(
      (one) => [...(one?.inventory.elements.values() ?? [])].find(({ name }) => name === 'SF_SEEN')?.declared.line,
    );
    expect(lines).toEqual([1, 3]);
  });

  it('is classified as a whole where it turns out to be no large program', async () => {
    const branch = await branchOf([story, small], 2);
    const walked = await walk(branch);
    expect(walked.map(text)).toEqual((await alone(branch)).map(text));
    expect(walked[0]?.inventory.counts?.updateable ?? null).toBeNull();
    expect(walked[1]?.inventory.counts?.updateable).toBeGreaterThan(0);
  });

  it('does not depend on the number of workers', async () => {
    const branch = await branchOf([story, withMember('long'), withMember('char *')], 1);
    const entry = new URL('../../build/worker.js', import.meta.url);
    const two = await walk(branch, { jobs: 2, worker: { entry, where: 'threads' } });
    expect(two.map(text)).toEqual((await walk(branch)).map(text));
  });

  it('goes by the name that the program had then', async () => {
    const walked = await walk(await branchOf([named(story, 'gateway'), named(story, 'relay')], 1000));
    expect(walked.map((one) => one?.inventory.program)).toEqual(['gateway', 'relay']);
  });
});
