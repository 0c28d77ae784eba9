// What makes a further point of a report cheap must not show in it: each point, taken after others, is the point taken alone.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSharedCache } from '../../src/host/cache.ts';
import { openRepository } from '../../src/host/git.ts';
import { snapshotOfRevision } from '../../src/host/snapshot.ts';
import type { World } from '../../src/pipeline.ts';
import { openGallery, type Taken } from '../../src/report-inventories.ts';
import { storiesDir } from '../fixtures/story.ts';
import { type Files, filesBelow, inlineWorld, settingsOf } from '../support/analysis.ts';
import { repositoryOf } from '../support/history.ts';

const story = filesBelow(join(storiesDir, 'unhandled-timer-field/base'));
const withMember = (type: string): Files => ({
  ...story,
  'session.h': (story['session.h'] ?? '').replace('struct session {', `struct session {\n\t${type} added;`),
});
/** A member with flags, which `above` moves down. */
const withFlags = (above: string): Files => {
  const files = withMember('uint32_t');
  const defines = '#define SF_SEEN 1\n#define SF_GONE 2\n#define SF_KEPT 4\n';
  const source = 's->bytes += length;';
  return {
    ...files,
    'session.h': `${above}${defines}${files['session.h']}`,
    'session.c': (files['session.c'] ?? '').replace(
      source,
      `${source}\n\ts->added |= SF_SEEN;\n\ts->added |= SF_KEPT;\n\ts->added &= ~SF_GONE;`,
    ),
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

/** Each state, newest first, as a point of one walk back, and alone. */
async function taken(states: readonly Files[], largeFrom: number, world: Partial<World> = {}) {
  const { directory, shas } = repositoryOf(
    states.toReversed().map((files, index) => ({ title: `state ${index}`, date: `2026-01-0${index + 1}`, files })),
  );
  const repository = await openRepository(directory);
  const points = await Promise.all(shas.toReversed().map((sha) => snapshotOfRevision(repository, sha)));
  const [head] = points;
  if (!head) throw new Error('no state');
  const settings = { ...settingsOf(head.snapshot), largeFrom };
  const walk = openGallery(repository, settings, freshWorld(world));
  const first = await walk.head(head);
  const walked = [first];
  for (const { snapshot } of points.slice(1))
    walked.push(await walk.at(snapshot.revision, first?.inventory.program ?? ''));
  await walk.close();
  const alone: (Taken | null)[] = [];
  for (const point of points) {
    const gallery = openGallery(repository, settings, freshWorld());
    alone.push(await gallery.head(point));
    await gallery.close();
  }
  return { walked, alone };
}

describe('a point taken after others', () => {
  it.each([
    ['whole programs', 1000, 'known'],
    ['programs that are listed from facts', 1, 'unknown'],
  ])('is the point taken alone: %s', async (_, largeFrom, classes) => {
    const { walked, alone } = await taken([story, withMember('long'), withMember('char *'), story], largeFrom);
    expect(walked.map(text)).toEqual(alone.map(text));
    expect(walked[0]?.packets).toBe('known');
    expect(walked.map((one) => (one?.inventory.counts?.updateable == null ? 'unknown' : 'known'))).toEqual(
      walked.map(() => classes),
    );
  });

  it('says where a macro is that only moved', async () => {
    const { walked, alone } = await taken([withFlags(''), withFlags('/* moved */\n\n')], 1);
    expect(walked.map(text)).toEqual(alone.map(text));
    const lines = walked.map(
      (one) => [...(one?.inventory.elements.values() ?? [])].find(({ name }) => name === 'SF_SEEN')?.declared.line,
    );
    expect(lines).toEqual([1, 3]);
  });

  it('is classified as a whole where it turns out to be no large program', async () => {
    const { walked, alone } = await taken([story, small, story], 2);
    expect(walked.map(text)).toEqual(alone.map(text));
    expect(walked[0]?.inventory.counts?.updateable ?? null).toBeNull();
    expect(walked[1]?.inventory.counts?.updateable).toBeGreaterThan(0);
  });

  it('does not depend on the number of workers', async () => {
    const states = [story, withMember('long'), withMember('char *')];
    const one = await taken(states, 1);
    const two = await taken(states, 1, {
      jobs: 2,
      worker: { entry: new URL('../../build/worker.js', import.meta.url), where: 'threads' },
    });
    expect(two.walked.map(text)).toEqual(one.walked.map(text));
  });

  it('goes by the name that the program had then', async () => {
    const { walked } = await taken([named(story, 'gateway'), named(story, 'relay')], 1000);
    expect(walked.map((one) => one?.inventory.program)).toEqual(['gateway', 'relay']);
  });
});
