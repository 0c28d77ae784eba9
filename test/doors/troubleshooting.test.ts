/** That docs/troubleshooting.md has what the program says, as it says it; and that what the App asks for is what it uses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { handledEvents } from '../../src/deliveries.ts';
import type { ForgeFailure } from '../../src/host/forge.ts';
import type { HostErrorKind } from '../../src/host/host-error.ts';
import type { FailureCause } from '../../src/review/outcome.ts';
import { titleOf } from '../../src/review/render/outcome-words.ts';
import { serveStart } from '../../src/serve-settings.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/troubleshooting.md');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(join('src', path)));

/** Rows of tables below a heading: what stands in the first cell, and the whole row. */
function rowsBelow(heading: string): ReadonlyMap<string, string> {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(rows.map((row) => [/^\| `([^`]*)`/.exec(row)?.[1] ?? '', row]));
}

/** With words that stand in the message, in code and on the page; empty: there are none that stay the same. */
const hostErrors: Readonly<Record<HostErrorKind, string>> = {
  'no-such-directory': 'is not a directory',
  'not-a-repository': 'is not in a git repository',
  'unknown-revision': 'names no commit of this repository',
  'missing-history': 'is missing from this shallow clone',
  'missing-objects': 'objects are missing from this clone',
  'unrelated-histories': 'have no common ancestor',
  'git-missing': 'git was not found',
  'git-failed': 'git refuses this repository because another user owns it',
  'fetch-failed': '',
  'fetch-refused': '',
  'fetch-too-large': 'MB of history and source',
  'fetch-too-slow': 'git did not finish within',
  'mirror-busy': 'another process works on the same mirror',
  'unreadable-file': 'cannot be read',
  'bad-output': 'was not written',
  'bad-argument': '',
  'nothing-to-report': 'there is no C on',
};

const forgeFailures: Readonly<Record<ForgeFailure, string>> = {
  rejected: '',
  'not-found': '',
  forbidden: '',
  'rate-limited': '',
  uncertain: '',
};

const failureCauses: Readonly<Record<FailureCause, string>> = {
  crash: '',
  memory: '',
  time: '',
  budget: '',
  history: '',
  git: '',
  settings: '',
};

describe('docs/troubleshooting.md', () => {
  it('has every kind of error, and its words', () => {
    const rows = rowsBelow('Errors by kind');
    expect([...rows.keys()].sort()).toEqual(Object.keys(hostErrors).sort());
    for (const [kind, words] of Object.entries(hostErrors)) {
      expect(rows.get(kind)).toContain(words);
      expect([kind, sources.some((text) => text.includes(`'${kind}'`) && text.includes(words))]).toEqual([kind, true]);
    }
    expect([...rowsBelow('What GitHub answered').keys()].sort()).toEqual(Object.keys(forgeFailures).sort());
  });

  it('has every reason for no result, as the title of the check', () => {
    const rows = rowsBelow('The check or the job has no result');
    const titles = Object.keys(failureCauses).map((cause) =>
      titleOf({ kind: 'failed', base: null, head: '', cause: cause as FailureCause, detail: '', at: null, advice: '' }),
    );
    expect([...rows.keys()].filter((title) => title.startsWith('No result')).sort()).toEqual(titles.sort());
  });

  it('has all that the App says when it cannot start', () => {
    const environments = [
      { NODE_ENV: 'production' },
      { APP_ID: 'Iv1', PRIVATE_KEY_PATH: '/none', WEBHOOK_SECRET: 'development', NODE_ENV: 'production' },
      { APP_ID: '1', PRIVATE_KEY: 'none', REDIS_URL: 'none', GHE_HOST: 'a b', LOG_LEVEL: 'LEVEL', PORT: 'x' },
      { APP_ID: '1', GHE_HOST: 'there', GHE_PROTOCOL: 'http' },
    ];
    const lines = environments.flatMap((environment) => {
      const start = serveStart({
        environment,
        role: 'web',
        home: '/',
        processors: 1,
        read: () => {
          throw new Error('there is none');
        },
      });
      return start.kind === 'wrong' ? start.lines : [];
    });
    expect(lines.length).toBeGreaterThan(12);
    const quoted = [...page.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words).filter((words) => words.length > 12);
    for (const line of lines) expect(quoted.filter((words) => line.includes(words))).not.toEqual([]);
  });

  it('quotes what the log and the front say', () => {
    const said = ['serve.ts', 'intake.ts'].flatMap((name) => {
      const text = read(`src/${name}`);
      const logged = [...text.matchAll(/log\.(?:error|warn)\('([^']+)'/g)];
      const answered = [...text.matchAll(/(?:40\d|413|503), '([^']+)'/g)];
      return [...logged, ...answered].map(([, words = '']) => words);
    });
    expect(said.length).toBeGreaterThan(10);
    for (const words of said) expect(page).toContain(`\`${words}\``);
  });
});

describe('app.yml', () => {
  const manifest: {
    readonly default_events: readonly string[];
    readonly default_permissions: Readonly<Record<string, string>>;
  } = parse(read('app.yml'));
  const install = read('docs/install-app.md');

  it('asks for the events that are handled, and no others', () => {
    // These come to every App, and cannot be asked for.
    const always = ['installation', 'installation_repositories'];
    const handled = handledEvents.filter((name) => !always.includes(name));
    expect([...manifest.default_events].sort()).toEqual([...handled].sort());
    const listed = /^Events: ([\w, ]+)\./m.exec(install)?.[1]?.split(', ') ?? [];
    expect(listed.sort()).toEqual([...handled].sort());
  });

  it('asks for no more than it needs, each with its reason', () => {
    expect(manifest.default_permissions).toEqual({
      checks: 'write',
      contents: 'read',
      issues: 'write',
      merge_queues: 'read',
      metadata: 'read',
      pull_requests: 'write',
    });
    const reasons = [...install.matchAll(/^\| ([a-z ]+): (read|write) \| \S/gm)];
    const said = Object.fromEntries(reasons.map(([, name = '', level]) => [name.replaceAll(' ', '_'), level]));
    expect(said).toEqual(manifest.default_permissions);
  });
});
