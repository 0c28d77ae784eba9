/** Inventories kept between runs, on disk and in Redis. */
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInventoryStore, STORE_LIMITS, type StoreLimits, type StoreOptions } from '../../src/host/store.ts';
import type { StoredRevision } from '../../src/state/stored.ts';
import { byPackets, element, inventory, record } from '../review/made-inventory.ts';
import { redisMissing, startRedis, type TestRedis } from '../support/redis.ts';
import { temporaryDirectory } from './temporary.ts';

const commit = 'c'.repeat(40);
const revision: StoredRevision = {
  contents: new Map([['p', 'digest']]),
  inventories: [inventory([element(record, 'extra', byPackets)])],
};

let redis: TestRedis | undefined;
beforeAll(async () => {
  if (redisMissing === '') redis = await startRedis();
});
afterAll(() => redis?.stop());

const places: readonly (readonly [string, string, () => string])[] = [
  ['on disk', '', temporaryDirectory],
  ['in Redis', redisMissing, () => redis?.url ?? ''],
];

async function using<Value>(
  options: Partial<StoreOptions> & { readonly place: string },
  use: (store: Awaited<ReturnType<typeof openInventoryStore>>) => Promise<Value>,
): Promise<Value> {
  const store = await openInventoryStore({ repositoryId: 7, variant: 'tool', ...options });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

describe.each(places)('inventories %s', (_name, missing, placeOf) => {
  it.skipIf(missing !== '')(`are kept apart and forgotten by repository${missing && ` (${missing})`}`, async () => {
    const place = placeOf();
    await using({ place }, (store) => store.put(commit, revision));
    await using({ place, repositoryId: 8 }, (store) => store.put(commit, revision));
    expect(await using({ place }, (store) => store.get(commit))).toMatchObject(revision);
    expect(await using({ place }, (store) => store.get('d'.repeat(40)))).toBeUndefined();
    expect(await using({ place, variant: 'newer' }, (store) => store.get(commit))).toBeUndefined();
    await using({ place }, (store) => store.purge());
    expect(await using({ place }, (store) => store.get(commit))).toBeUndefined();
    expect(await using({ place, repositoryId: 8 }, (store) => store.get(commit))).toMatchObject(revision);
  });

  it.skipIf(missing !== '')(`are not kept, nor read, beyond their limits${missing && ` (${missing})`}`, async () => {
    const place = placeOf();
    const small: StoreLimits = { ...STORE_LIMITS, valueBytes: 100 };
    await using({ place, repositoryId: 9, limits: small }, (store) => store.put(commit, revision));
    expect(await using({ place, repositoryId: 9 }, (store) => store.get(commit))).toBeUndefined();
    await using({ place, repositoryId: 9 }, (store) => store.put(commit, revision));
    expect(await using({ place, repositoryId: 9, limits: small }, (store) => store.get(commit))).toBeUndefined();
    const short: StoreLimits = { ...STORE_LIMITS, textBytes: 100 };
    expect(await using({ place, repositoryId: 9, limits: short }, (store) => store.get(commit))).toBeUndefined();
  });
});

function filesOf(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => join(place, name))
    .filter((path) => statSync(path).isFile());
}

describe('a store on disk', () => {
  it('has no value where the file is not what was written', async () => {
    const place = temporaryDirectory();
    await using({ place }, (store) => store.put(commit, revision));
    const [file = ''] = filesOf(place);
    const text = readFileSync(file, 'utf8');
    for (const wrong of ['', 'x', '{}', '{"value":7}', '{"value":"x"}', text.slice(0, -40), text.replace(/A/g, 'B')]) {
      writeFileSync(file, wrong);
      expect(await using({ place }, (store) => store.get(commit))).toBeUndefined();
    }
    const below = join(file, 'below-a-file');
    expect(await using({ place: below }, (store) => store.get(commit))).toBeUndefined();
    await using({ place: below }, (store) => store.put(commit, revision));
  });

  it('lets the least recently used go', async () => {
    const place = temporaryDirectory();
    await using({ place }, (store) => store.put(commit, revision));
    const [first = ''] = filesOf(place);
    const { size } = statSync(first);
    await using({ place }, (store) => store.put('d'.repeat(40), revision));
    for (const path of filesOf(place)) if (path !== first) utimesSync(path, 1, 1);
    const limits: StoreLimits = { ...STORE_LIMITS, quotaBytes: 2 * size + 10 };
    await using({ place, limits }, (store) => store.put('e'.repeat(40), revision));
    expect(await using({ place }, (store) => store.get(commit))).toBeDefined();
    expect(await using({ place }, (store) => store.get('d'.repeat(40)))).toBeUndefined();
    expect(await using({ place }, (store) => store.get('e'.repeat(40)))).toBeDefined();
  });
});

describe('a Redis that is not there', () => {
  it('is an empty store', async () => {
    const started = Date.now();
    expect(await using({ place: 'redis://127.0.0.1:1' }, (store) => store.get(commit))).toBeUndefined();
    await using({ place: 'redis://127.0.0.1:1' }, (store) => store.put(commit, revision));
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
