import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, temporaryDirectory, temporaryRepository } from '../host/temporary.ts';

const root = resolve(import.meta.dirname, '../..');
const story = join(root, 'fixtures/changes/forgotten-copy');

function npm(cwd: string, ...args: readonly string[]): string {
  const ran = spawnSync('npm', [...args, '--no-audit', '--no-fund'], { cwd, encoding: 'utf8', timeout: 240_000 });
  expect(ran.status, ran.stderr).toBe(0);
  return ran.stdout;
}

/** The dependencies of a tarball come from the registry. In CI their absence is a failure. */
function hasRegistry(): boolean {
  if (process.env.CI) return true;
  const args = ['view', 'yaml', 'version', '--fetch-retries=0', '--fetch-timeout=10000'];
  return spawnSync('npm', args, { timeout: 20_000 }).status === 0;
}

/** The build is that of the test run: npm's own scripts would make it again under the other tests. */
function pack(into: string): { readonly file: string; readonly paths: readonly string[] } {
  const listed = JSON.parse(npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', into));
  const [packed] = listed;
  return { file: join(into, packed.filename), paths: packed.files.map((file: { path: string }) => file.path) };
}

function storyRepository(): string {
  const repository = temporaryRepository();
  for (const side of ['base', 'head']) {
    for (const name of readdirSync(repository))
      if (name !== '.git') rmSync(join(repository, name), { recursive: true });
    cpSync(join(story, side), repository, { recursive: true });
    commit(repository, {});
  }
  return repository;
}

describe('the package', () => {
  it('holds what runs, and nothing else', () => {
    const { paths } = pack(temporaryDirectory());
    for (const path of [
      'bin/statealyzr.js',
      'bin/demo.js',
      'build/start.js',
      'build/worker.js',
      'build/stage-worker.js',
      'build/page/page.js',
      'build/page/page.css',
      'profiles/opennf.yml',
      'schemas/config.json',
      'schemas/review.json',
      'schemas/handlers.json',
      'fixtures/changes/forgotten-copy/story.yml',
      'README.md',
      'LICENSE',
    ])
      expect(paths).toContain(path);
    const places =
      /^(bin|build|schemas|profiles|fixtures\/changes\/forgotten-copy)\/|^(README|CHANGELOG)\.md$|^(LICENSE|package\.json)$/;
    expect(paths.filter((path) => !places.test(path) || path.startsWith('build/bench/'))).toEqual([]);
  });

  it('locks its dependencies by content, not by host', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const entries: [string, { resolved?: string; integrity?: string }][] = Object.entries(lock.packages);
    for (const [path, entry] of entries.filter(([name]) => name !== '')) {
      expect([path, entry.resolved]).toEqual([path, undefined]);
      expect([path, typeof entry.integrity]).toEqual([path, 'string']);
    }
  });

  it.skipIf(!hasRegistry())(
    'installed into an empty directory reviews a repository from a third (needs the registry)',
    {
      timeout: 300_000,
    },
    () => {
      const place = temporaryDirectory();
      const packed = pack(place);
      const home = join(place, 'project');
      mkdirSync(home);
      npm(home, 'install', '--prefix', home, '--prefer-offline', '--no-package-lock', packed.file);
      const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', XDG_CACHE_HOME: temporaryDirectory() };
      const args = ['review', 'HEAD~1..HEAD', '--repo', storyRepository()];
      const ran = spawnSync(join(home, 'node_modules/.bin/statealyzr'), args, {
        cwd: temporaryDirectory(),
        env,
        encoding: 'utf8',
      });
      expect([ran.status, ran.stderr]).toEqual([1, '']);
      expect(ran.stdout).toContain(
        'server.idle_ping is set in parse_idle_ping() but server_settings_copy() does not copy it.',
      );
      const page = spawnSync(
        join(home, 'node_modules/.bin/statealyzr'),
        ['inventory', join(story, 'head'), '--format', 'html'],
        { cwd: temporaryDirectory(), env, encoding: 'utf8' },
      );
      expect([page.status, page.stderr]).toEqual([0, '']);
      expect(page.stdout).toMatch(/^<!doctype html>[\s\S]*struct server\.idle_ping[\s\S]*<\/html>\n$/);
      const demo = spawnSync(process.execPath, [join(home, 'node_modules/statealyzr/bin/demo.js')], {
        env,
        encoding: 'utf8',
      });
      expect([demo.status, demo.stderr]).toEqual([0, '']);
    },
  );
});
