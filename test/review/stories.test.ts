import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reviewSettings } from '../../src/config-review.ts';
import { openSharedCache } from '../../src/host/cache.ts';
import { systemRoots } from '../../src/host/system-headers.ts';
import { reviewChange, type World } from '../../src/pipeline.ts';
import type { Finding } from '../../src/review/finding.ts';
import { labelled, readStories, type Story, storiesDir, storyFiles, storyText } from '../fixtures/story.ts';
import { snapshotOf } from '../support/snapshot.ts';

const memory = openSharedCache();
const roots = systemRoots();

const world: World = {
  cache: memory,
  systemRoots: roots,
  tool: 'ab'.repeat(12),
  jobs: 1,
  worker: { entry: new URL('../../src/worker.ts', import.meta.url), where: 'inline' },
};

function snapshotOfSide(name: string, side: 'base' | 'head') {
  return snapshotOf(Object.fromEntries(storyFiles(name, side).map((path) => [path, storyText(name, side, path)])));
}

/** The patch as git makes it, outside any repository. */
function patchOf(name: string): string {
  const run = spawnSync('git', ['diff', '--no-index', '-U3', '--no-color', 'base', 'head'], {
    cwd: join(storiesDir, name),
    encoding: 'utf8',
  });
  return run.stdout.replaceAll(/^(diff --git|---|\+\+\+) (.*)$/gm, (line) =>
    line.replace('a/base/', 'a/').replace('b/head/', 'b/'),
  );
}

async function review(story: Story): Promise<readonly Finding[]> {
  const base = snapshotOfSide(story.name, 'base');
  const head = snapshotOfSide(story.name, 'head');
  const { config, ledgers } = reviewSettings({ base, head, given: null, inherited: [] });
  const { value } = await reviewChange(
    {
      base,
      head,
      build: {
        defines: [],
        includes: [],
        programs: [],
        exclude: [],
        systemDirs: roots,
        repositoryRoot: '',
        systemHeaderExists: (header) => roots.some((root) => existsSync(join(root, header))),
      },
      patch: patchOf(story.name),
      renames: new Map(),
      precision: 'fields',
      entries: config.entries,
      programEntries: new Map(),
      handlers: config.handlers,
      ledgers,
      rules: {},
      today: '2026-01-01',
    },
    world,
  );
  return value.findings.filter((finding) => finding.severity !== 'check');
}

const said: string[] = [];

describe('stories', () => {
  for (const story of readStories()) {
    const { name, expect: expected } = story;
    it(
      expected ? `${name}: ${expected.handler ?? story.rule} misses ${expected.element}` : `${name}: silence`,
      async () => {
        const findings = await review(story);
        said.push(...findings.map((f) => f.message.join('\n')));
        if (!expected) {
          expect(findings.map((f) => f.message[0])).toEqual([]);
          return;
        }
        expect(findings.map(({ rule, element }) => `${rule} ${element}`)).toEqual([
          `${story.rule} ${expected.element}`,
        ]);
        const [finding] = findings;
        expect(finding && { path: finding.at.path, line: finding.at.line }).toEqual(labelled(name, expected.label)[0]);
        expect(finding?.at.inDiff).toBe(true);
        const named = expected.handler === undefined ? [] : [expected, ...(expected.also ?? [])];
        for (const { handler, role, siblings } of named) {
          const missing = finding?.handlers.find((h) => h.function === handler && h.role === role);
          expect(
            missing,
            `${handler} (${role}) among ${finding?.handlers.map((h) => `${h.function} (${h.role})`)}`,
          ).toBeDefined();
          expect(missing?.covered ?? 0).toBeGreaterThanOrEqual(siblings ?? 0);
        }
      },
    );
  }

  afterAll(() => {
    expect(said.join('\n')).not.toMatch(/\b(please|consider)\b/i);
  });
});
