/** What reviews and reports of one repository keep for each other. */
import { expect, it } from 'vitest';
import { openChildWorld } from '../../src/child-world.ts';
import { parseConfig } from '../../src/config.ts';
import type { StoredRevision } from '../../src/state/stored.ts';
import { temporaryDirectory } from '../host/temporary.ts';

it('a report takes the inventories that reviews kept, and a review not those of reports', async () => {
  const place = temporaryDirectory();
  const order = {
    cacheDirectory: null,
    jobs: 1,
    inventories: { place, repositoryId: 7 },
    compileCommands: null,
  };
  const config = parseConfig('', 'given.yml');
  const asked = async (purpose: 'review' | 'report', commit: string, put?: StoredRevision): Promise<boolean> => {
    const { world, close } = await openChildWorld(order, config, purpose);
    if (put) await world.shelf?.put(commit, put);
    const found = await world.shelf?.get(commit);
    await close();
    return found !== undefined;
  };
  const [ofReview, ofReport] = ['a'.repeat(40), 'b'.repeat(40)];
  const stored: StoredRevision = { contents: new Map([['main', 'digest']]), inventories: [] };
  await asked('review', ofReview, stored);
  await asked('report', ofReport, stored);
  expect(await asked('report', ofReview)).toBe(true);
  expect(await asked('report', ofReport)).toBe(true);
  expect(await asked('review', ofReport)).toBe(false);
});
