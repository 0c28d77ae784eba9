/** The process that analyses one change for the App and the Action. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHILD_LIMITS, runChild } from '../../src/host/child.ts';
import type { ReviewAnswer, ReviewOrder } from '../../src/review-order.ts';
import { git, temporaryDirectory } from '../host/temporary.ts';
import { reviewOf, storyRepository } from './hostile.ts';

const entry = new URL('../../build/review-child.js', import.meta.url);

function orderFor(repository: string, more: Partial<ReviewOrder> = {}): ReviewOrder {
  return {
    gitDir: join(repository, '.git'),
    base: git(repository, ['rev-parse', 'HEAD~1']),
    head: git(repository, ['rev-parse', 'HEAD']),
    cacheDirectory: null,
    inventories: null,
    inheritedSettings: [],
    settings: null,
    compileCommands: null,
    inventoryFile: null,
    jobs: 1,
    today: '2026-01-01',
    ...more,
  };
}

async function answerTo(order: ReviewOrder): Promise<ReviewAnswer> {
  const result = await runChild({ entry, order, limits: CHILD_LIMITS });
  if (result.kind === 'failed') throw new Error(`${result.reason}: ${result.detail}`);
  return result.answer as ReviewAnswer;
}

describe('the process that analyses one change', () => {
  it('finds what the command line finds, in a bare repository', async () => {
    const repository = storyRepository();
    const { outcome, files, inventoryFile, timings } = await answerTo(orderFor(repository));
    if (outcome.kind !== 'reviewed') throw new Error(outcome.kind);
    const { told } = reviewOf(repository);
    expect(outcome.findings.map((f) => f.fingerprint)).toEqual(told.findings.map((f) => f.fingerprint));
    expect(outcome.counts).toMatchObject({ introduced: told.findings.length, fixed: 0 });
    expect(outcome.counts.preExisting).toBeGreaterThan(0);
    expect(outcome.inferred.handlers).toContain('server_settings_copy');
    expect(outcome.inferred.entries).not.toEqual([]);
    const [finding] = outcome.findings;
    const file = files.find(({ path }) => path === finding?.at.path);
    expect(file?.added).toContain(finding?.at.line);
    expect(file?.lines.find(({ line }) => line === finding?.at.line)?.text).toContain('idle_ping');
    expect(inventoryFile).toBeNull();
    expect(timings.peakMemoryMb).toBeGreaterThan(10);
  });

  it('keeps facts where it is told, and gives the same answer from them', async () => {
    const repository = storyRepository();
    const place = temporaryDirectory();
    const order = orderFor(repository, {
      cacheDirectory: join(place, 'facts'),
      inventoryFile: join(place, 'head.json'),
    });
    const { timings: _, ...cold } = await answerTo(order);
    expect(existsSync(join(place, 'facts'))).toBe(true);
    const { timings: __, ...warm } = await answerTo(order);
    expect(warm).toEqual(cold);
    expect(JSON.parse(readFileSync(join(place, 'head.json'), 'utf8'))).toMatchObject({
      schema: 1,
      revision: order.head,
    });
  });

  it('keeps the base, apart for other settings, and gives the same answer with it', async () => {
    const repository = storyRepository();
    const place = temporaryDirectory();
    const order = orderFor(repository, { inventories: { place, repositoryId: 7 } });
    const { timings: _, ...first } = await answerTo(order);
    const kept = (): readonly string[] =>
      readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(place, name)).isFile());
    expect(kept()).toHaveLength(1);
    const { timings: __, ...again } = await answerTo(order);
    expect(again).toEqual(first);
    await answerTo({ ...order, settings: { path: 'given.yml', text: 'defines: { USE_X: 1 }\n' } });
    expect(kept()).toHaveLength(2);
  });

  it('says what is missing', async () => {
    const repository = storyRepository();
    const { outcome } = await answerTo(orderFor(repository, { head: 'f'.repeat(40) }));
    expect(outcome).toMatchObject({ kind: 'failed', cause: 'history', base: git(repository, ['rev-parse', 'HEAD~1']) });
  });
});
