import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseArguments, type ReviewCommand } from '../../src/cli-arguments.ts';
import type { Display } from '../../src/cli-display.ts';
import { prepareInventory, prepareReview } from '../../src/requests.ts';
import { commit, git, temporaryDirectory, temporaryRepository } from '../host/temporary.ts';

afterEach(() => vi.unstubAllEnvs());

const notices: string[] = [];
const display: Display = {
  colors: createColors(false),
  progress: () => undefined,
  notice: (text) => notices.push(text),
  clear: () => undefined,
};

function reviewOf(root: string, ...args: readonly string[]): ReviewCommand {
  vi.stubEnv('XDG_CACHE_HOME', temporaryDirectory());
  const command = parseArguments(['review', ...args, '--repo', root], '0');
  if (command.kind !== 'review') throw new Error(`not a review: ${JSON.stringify(command)}`);
  return command;
}

const ledger = (element: string): string =>
  `ledger:\n  - { element: ${element}, disposition: local, reason: by design }\n`;

describe('a review is asked for', () => {
  it('with the settings of the base and the dispositions of the head', async () => {
    const root = temporaryRepository();
    commit(root, { 'a.c': 'int a;\n', 'statealyzr.yml': `rules: { handler-misses-sibling: block }\n${ledger('old')}` });
    commit(root, { 'a.c': 'int b;\n', 'statealyzr.yml': `rules: { handler-misses-sibling: off }\n${ledger('new')}` });
    const { request } = await prepareReview(reviewOf(root, 'HEAD~1..HEAD'), display);
    expect(request.rules).toEqual({ 'handler-misses-sibling': 'block' });
    expect(request.ledgers.head.map((entry) => entry.element)).toEqual(['new']);
    expect(request.patch).toContain('-int a;\n+int b;\n');
    const given = join(temporaryDirectory(), 'mine.yml');
    writeFileSync(given, `rules: { handler-misses-sibling: check }\n${ledger('given')}`);
    const own = await prepareReview(reviewOf(root, 'HEAD~1..HEAD', '--config', given), display);
    expect(own.request.rules).toEqual({ 'handler-misses-sibling': 'check' });
    expect(own.request.ledgers.head).toMatchObject([{ element: 'given', source: { path: given, line: 3 } }]);
  });

  it('when it mends the settings, but not when it breaks them', async () => {
    const root = temporaryRepository();
    commit(root, { 'statealyzr.yml': 'rulez: {}\n' });
    commit(root, { 'statealyzr.yml': 'rules: { handler-misses-sibling: off }\n' });
    const { request } = await prepareReview(reviewOf(root, 'HEAD~1..HEAD'), display);
    expect(request.rules).toEqual({});
    expect(notices.join()).toContain(
      "the settings of the base cannot be read, the defaults are used: statealyzr.yml:1: unknown key 'rulez'",
    );
    const broken = "statealyzr.yml:1: unknown key 'rulez'; did you mean 'rules'?";
    for (const range of ['HEAD..HEAD~1', 'HEAD~1..HEAD~1'])
      await expect(prepareReview(reviewOf(root, range), display)).rejects.toMatchObject({
        name: 'ConfigError',
        message: broken,
      });
  });

  it('with what _extends names left out, which is said', async () => {
    const root = temporaryRepository();
    commit(root, { 'statealyzr.yml': '_extends: acme/policy\nrules: { unhandled-state: monitor }\n' });
    commit(root, { 'a.c': 'int a;\n' });
    const { request } = await prepareReview(reviewOf(root, 'HEAD~1..HEAD'), display);
    expect(request.rules).toEqual({ 'unhandled-state': 'check' });
    expect(notices.at(-1)).toBe('_extends: acme/policy is not followed on the command line');
  });

  it('from the merge base with three dots, with renames, and of a bare repository', async () => {
    const root = temporaryRepository();
    const text = Array.from({ length: 30 }, (_, i) => `int v${i};\n`).join('');
    const fork = commit(root, { 'old.c': text });
    git(root, ['checkout', '-q', '-b', 'topic']);
    git(root, ['mv', 'old.c', 'new.c']);
    const topic = commit(root, {});
    git(root, ['checkout', '-q', 'main']);
    const main = commit(root, { 'other.c': 'int o;\n' });
    const bare = temporaryDirectory();
    git(bare, ['clone', '-q', '--bare', root, '.']);
    for (const repository of [root, bare]) {
      const three = await prepareReview(reviewOf(repository, 'main...topic'), display);
      expect([three.request.base.revision, three.request.head.revision]).toEqual([fork, topic]);
      expect([...three.request.renames]).toEqual([['old.c', 'new.c']]);
      const two = await prepareReview(reviewOf(repository, 'main..topic'), display);
      expect(two.request.base.revision).toBe(main);
    }
  });
});

describe('the world', () => {
  it('saves what was learnt, unless told not to', async () => {
    const root = temporaryRepository();
    commit(root, { 'a.c': 'int a;\n' });
    const cache = join(temporaryDirectory(), 'cache');
    for (const flag of [['--no-cache'], []]) {
      vi.stubEnv('XDG_CACHE_HOME', cache);
      const command = parseArguments(['handlers', root, '--jobs', '3', ...flag], '0');
      if (command.kind !== 'handlers') throw new Error('not handlers');
      const { world, close } = await prepareInventory(command, display);
      expect(world.jobs).toBe(3);
      world.cache.absorb({ entries: [{ key: 'ab'.repeat(32), value: new Uint8Array(8) }], usedPacks: [] });
      close();
      expect(existsSync(cache)).toBe(flag.length === 0);
    }
    expect(readdirSync(join(cache, 'statealyzr/packs'))).toHaveLength(1);
  });
});
