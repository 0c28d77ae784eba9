/** Reviews whose base was classified by an earlier run. */
import { describe, expect, it } from 'vitest';
import type { InventoryShelf } from '../../src/change-pairs.ts';
import { type ReviewRequest, reviewChange } from '../../src/pipeline.ts';
import { readStored, type StoredRevision, storedText } from '../../src/state/stored.ts';
import { storyFiles, storyText } from '../fixtures/story.ts';
import { type Files, inlineWorld, inventoryOf, settingsOf } from '../support/analysis.ts';
import { snapshotOf } from '../support/snapshot.ts';

function sideOf(name: string, side: 'base' | 'head'): Files {
  return Object.fromEntries(storyFiles(name, side).map((path) => [path, storyText(name, side, path)]));
}

function requestFor(base: Files, head: Files): ReviewRequest {
  const [before, after] = [snapshotOf(base), snapshotOf(head)];
  return {
    base: before,
    head: after,
    ...settingsOf(before),
    renames: new Map(),
    patch: '',
    ledgers: { base: [], head: [] },
    rules: {},
    today: '2026-01-01',
  };
}

/** Through text, as the host keeps it; says what was asked of it. */
function shelfOf(): InventoryShelf & { readonly log: string[]; readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const log: string[] = [];
  return {
    texts,
    log,
    async get(commit) {
      const found = readStored(texts.get(commit) ?? '');
      log.push(found ? 'hit' : 'miss');
      return found;
    },
    async put(commit, revision) {
      log.push(`put ${revision.inventories.map(({ program }) => program)}`);
      texts.set(commit, storedText(revision) ?? '');
    },
  };
}

describe('a base that an earlier review classified', () => {
  it.each(['forgotten-copy', 'unhandled-global', 'forgotten-flag'])('%s: gives the same review', async (story) => {
    const shelf = shelfOf();
    const request = requestFor(sideOf(story, 'base'), sideOf(story, 'head'));
    const fresh = (await reviewChange(request, inlineWorld)).value;
    const first = (await reviewChange(request, { ...inlineWorld, shelf })).value;
    const again = (await reviewChange(request, { ...inlineWorld, shelf })).value;
    expect(fresh.findings).not.toEqual([]);
    expect(first).toEqual(fresh);
    expect(again).toEqual(fresh);
    expect(shelf.log.map((word) => word.split(' ')[0])).toEqual(['miss', 'put', 'hit']);
  });

  it('is read again where a program is asked for that the shelf has not', async () => {
    const main = (name: string, more = ''): string =>
      `#include <sys/socket.h>\nint ${name}_count;\nint main(void) { char b[9]; while (recv(0, b, 9, 0) > 0) ${name}_count++; ${more} return 0; }\n`;
    const settings = 'programs: [{ name: a, paths: [a.c] }, { name: b, paths: [b.c] }]\n';
    const base = { 'a.c': main('a'), 'b.c': main('b'), 'statealyzr.yml': settings };
    const shelf = shelfOf();
    const world = { ...inlineWorld, shelf };
    await reviewChange(requestFor(base, { ...base, 'a.c': main('a', 'a_count = 0;') }), world);
    await reviewChange(requestFor(base, { ...base, 'b.c': main('b', 'b_count = 0;') }), world);
    await reviewChange(requestFor(base, { ...base, 'a.c': main('a', 'a_count = 1;') }), world);
    await reviewChange(requestFor(base, base), world);
    expect(shelf.log).toEqual(['miss', 'put a', 'hit', 'put a,b', 'hit', 'hit']);
  });
});

describe('stored inventories', () => {
  it('come back as they were', async () => {
    const inventory = await inventoryOf(sideOf('unhandled-timer-field', 'head'));
    const revision: StoredRevision = { contents: new Map([['p', 'digest']]), inventories: [inventory] };
    expect(readStored(storedText(revision) ?? '')).toMatchObject(revision);
  });

  it.each([
    '',
    'null',
    '{}',
    '{"format":2,"contents":{"$map":[]},"inventories":[]}',
    '{"format":1,"contents":{},"inventories":[]}',
    '{"format":1,"contents":{"$map":[["p",1]]},"inventories":[]}',
    '{"format":1,"contents":{"$map":[]},"inventories":[{}]}',
    '{"format":1,"contents":{"$map":[1]},"inventories":[]}',
  ])('that are not ours are none: %s', (text) => {
    expect(readStored(text)).toBeUndefined();
  });
});
