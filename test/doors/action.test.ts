/** The bundled Action by the runner's own contract: environment in, files and exit code out, from a foreign directory. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../host/temporary.ts';
import {
  type GitHubSimulator,
  type Permissions,
  type Pull,
  type Repository,
  startGitHub,
} from '../support/github/simulator.ts';
import { node24, node24Missing } from '../support/second-node.ts';

const dist = join(import.meta.dirname, '../../dist');
const changes = join(import.meta.dirname, '../../fixtures/changes');

function filesBelow(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => join(directory, name)).filter((path) => statSync(path).isFile());
  return Object.fromEntries(paths.map((path) => [relative(directory, path), readFileSync(path, 'utf8')]));
}

const writing: Permissions = { contents: 'read', pull_requests: 'write' };
const reading: Permissions = { contents: 'read', pull_requests: 'read' };

interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly directory: string;
}

interface Run {
  readonly node?: string;
  readonly event: string;
  readonly payload: object;
  readonly token: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

let github: GitHubSimulator;
let repository: Repository;
/** Where nothing of the project's own is near. */
let bundle: string;

beforeAll(async () => {
  github = await startGitHub();
  github.organization('acme');
  repository = await github.repository('acme/box', { files: filesBelow(join(changes, 'forgotten-copy/base')) });
  github.allow(repository, 'alice', 'write');
  bundle = join(temporaryDirectory(), 'action');
  cpSync(dist, bundle, { recursive: true });
});
afterAll(() => github.close());

async function run({ node = process.execPath, event, payload, token, inputs = {} }: Run): Promise<Ran> {
  const directory = temporaryDirectory();
  const at = (name: string): string => join(directory, name);
  mkdirSync(at('elsewhere'));
  writeFileSync(at('event.json'), JSON.stringify(payload));
  for (const name of ['output', 'summary']) writeFileSync(at(name), '');
  const given = Object.entries({ mode: 'review', 'fail-on': 'block', token, ...inputs });
  const child = spawn(node, [join(bundle, 'index.js')], {
    cwd: at('elsewhere'),
    env: {
      PATH: process.env.PATH ?? '',
      GITHUB_API_URL: `${github.url}/api/v3`,
      GITHUB_SERVER_URL: github.url,
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_REPOSITORY: repository.fullName,
      GITHUB_REPOSITORY_ID: String(repository.id),
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      GITHUB_WORKSPACE: at('elsewhere'),
      RUNNER_TEMP: directory,
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (out += part.toString()));
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const outputs: Record<string, string> = {};
  for (const match of readFileSync(at('output'), 'utf8').matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm))
    outputs[match[1] ?? ''] = match[3] ?? '';
  return { exit, out, summary: readFileSync(at('summary'), 'utf8'), outputs, directory };
}

function payloadOf(pull: Pull, head: Repository = repository): object {
  const named = ({ id, name }: Repository): object => ({ id, name, owner: { login: 'acme' } });
  return {
    action: 'synchronize',
    repository: named(repository),
    pull_request: { number: pull.number, head: { repo: { id: head.id } }, base: { repo: { id: repository.id } } },
  };
}

async function pullWith(branch: string, files: Record<string, string>): Promise<Pull> {
  await github.pushCommit(repository, branch, files);
  return await github.openPull(repository, { head: branch, author: 'alice' });
}

const nodes: readonly (readonly [string, string, string])[] = [
  ['this Node', process.execPath, ''],
  ['Node 24', node24 ?? process.execPath, node24Missing],
];

describe.each(nodes)('the Action on %s', (name, node, missing) => {
  it.skipIf(missing !== '')(
    `reviews a pull request, posts, and fails the job${missing && ` (${missing})`}`,
    async () => {
      if (name === 'Node 24') expect(node24).not.toBeNull();
      const pull = await pullWith(name.replace(' ', '-'), filesBelow(join(changes, 'forgotten-copy/head')));
      const token = github.actionsToken(repository, writing);
      const ran = await run({
        node,
        event: 'pull_request',
        payload: payloadOf(pull),
        token,
        inputs: { 'sarif-file': 'out.sarif' },
      });
      expect([ran.exit, ran.out]).toEqual([1, expect.stringContaining('::error file=src/server.h,line=35')]);
      expect(ran.outputs).toMatchObject({ findings: '2', conclusion: 'failure' });
      expect(JSON.parse(readFileSync(ran.outputs.inventory ?? '', 'utf8'))).toMatchObject({ schema: 1 });
      expect(JSON.parse(readFileSync(ran.outputs.sarif ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
      expect(ran.summary).toContain('**server.idle_ping** is set in parse_idle_ping()');
      expect(await github.render(pull)).toContain('github-actions[bot]');
      expect(github.requests.filter(({ path }) => path.includes('check-runs'))).toEqual([]);
      // A second run says nothing twice.
      const posts = (): number =>
        github.requests.filter(({ method, path }) => method === 'POST' && /reviews$/.test(path)).length;
      const before = posts();
      expect((await run({ node, event: 'pull_request', payload: payloadOf(pull), token })).exit).toBe(1);
      expect(posts()).toBe(before);
    },
  );
});

describe('the Action', () => {
  it('only tells of a pull request of a fork', async () => {
    const fork = await github.fork(repository, 'mallory');
    await github.pushCommit(fork, 'topic', filesBelow(join(changes, 'forgotten-copy/head')));
    const pull = await github.openPull(repository, { head: 'topic', from: fork, author: 'mallory' });
    const token = github.actionsToken(repository, reading);
    const ran = await run({
      event: 'pull_request',
      payload: payloadOf(pull, fork),
      token,
      inputs: { 'fail-on': 'never' },
    });
    expect([ran.exit, ran.outputs.conclusion, ran.outputs.findings]).toEqual([0, 'success', '2']);
    expect(ran.summary).toContain('of a fork');
    expect(ran.out).toContain('::error file=src/server.h');
    expect(await github.render(pull)).not.toContain('github-actions[bot]');
  });

  it('says that the token may not comment, and goes on', async () => {
    const pull = await pullWith('read-only', filesBelow(join(changes, 'forgotten-copy/head')));
    const ran = await run({
      event: 'pull_request',
      payload: payloadOf(pull),
      token: github.actionsToken(repository, reading),
    });
    expect([ran.exit, ran.outputs.conclusion]).toEqual([1, 'failure']);
    expect(ran.summary).toContain('pull-requests: write');
  });

  it('passes where no C changed, and reviews a merge group', async () => {
    const pull = await pullWith('words', { 'README.md': 'words\n' });
    const token = github.actionsToken(repository, writing);
    const ran = await run({ event: 'pull_request', payload: payloadOf(pull), token });
    expect([ran.exit, ran.outputs.findings, ran.outputs.inventory]).toEqual([0, '0', '']);
    const change = await pullWith('queued', filesBelow(join(changes, 'forgotten-copy/head')));
    const group = await github.mergeGroup(change);
    const payload = {
      action: 'checks_requested',
      repository: { id: repository.id, name: 'box', owner: { login: 'acme' } },
      merge_group: { head_sha: group.headSha, base_sha: group.baseSha },
    };
    const queued = await run({ event: 'merge_group', payload, token });
    expect([queued.exit, queued.outputs.findings]).toEqual([1, '2']);
  });

  it('fails where there is no result: wrong settings, missing history', async () => {
    const token = github.actionsToken(repository, writing);
    const broken = await pullWith('broken', { '.github/statealyzr.yml': 'ruels: {}\n', 'src/server.h': '\n' });
    const ran = await run({ event: 'pull_request', payload: payloadOf(broken), token });
    expect([ran.exit, ran.out]).toEqual([1, expect.stringContaining("unknown key 'ruels'")]);
    const alone = await github.pushCommit(repository, 'alone', { 'a.c': 'int a;\n' }, { parent: null });
    expect(alone).toMatch(/^[0-9a-f]{40}$/);
    const pull = await github.openPull(repository, { head: 'alone', author: 'alice' });
    const unrelated = await run({ event: 'pull_request', payload: payloadOf(pull), token });
    expect([unrelated.exit, unrelated.outputs.conclusion]).toEqual([1, 'failure']);
    expect(unrelated.summary).toContain('no common ancestor');
  });

  it.each([
    ['an unknown mode', { inputs: { mode: 'revew' } }, /the input mode is 'revew'/],
    ['an unknown level', { inputs: { 'fail-on': 'always' } }, /fail-on/],
    ['the event of strangers with secrets', { event: 'pull_request_target' }, /pull_request_target/],
    ['an event without a change', { event: 'schedule' }, /schedule has no change/],
    ['no payload', { payload: [] }, /not a JSON object/],
  ])('refuses %s', async (_, changed, said) => {
    const payload = { repository: { id: 1, name: 'box', owner: { login: 'acme' } }, pull_request: { number: 1 } };
    const ran = await run({ event: 'pull_request', payload, token: 'none', ...changed });
    expect([ran.exit, ran.out]).toEqual([2, expect.stringMatching(said)]);
  });

  it('lets no name of the repository be a command', async () => {
    const head = filesBelow(join(changes, 'hostile-names/head'));
    const hostile = await github.repository('acme/hostile', { files: filesBelow(join(changes, 'hostile-names/base')) });
    await github.pushCommit(hostile, 'topic', head);
    const pull = await github.openPull(hostile, { head: 'topic', author: 'alice' });
    const payload = {
      repository: { id: hostile.id, name: 'hostile', owner: { login: 'acme' } },
      pull_request: { number: pull.number, head: { repo: { id: hostile.id } }, base: { repo: { id: hostile.id } } },
    };
    const ran = await run({ event: 'pull_request', payload, token: github.actionsToken(hostile, writing) });
    const commands = ran.out.split('\n').filter((line) => line.startsWith('::'));
    for (const line of commands) expect(line).toMatch(/^::(error|warning|notice) (file=|title=)|^::add-mask::/);
    expect(Object.keys(ran.outputs).sort()).toEqual(['conclusion', 'findings', 'inventory', 'sarif']);
  });

  it('reports on a schedule: in the summary, and as an issue where the token may write one', async () => {
    const asked = { event: 'schedule', payload: { schedule: '23 5 * * 1' }, inputs: { mode: 'report' } };
    const issues = () => [...repository.issues.values()];
    const read = github.actionsToken(repository, { contents: 'read', issues: 'read' });
    const kept = await run({ ...asked, token: read });
    expect([kept.exit, kept.outputs.conclusion], kept.out).toEqual([0, 'success']);
    expect(kept.summary).toMatch(/## State of acme/);
    expect(kept.out).toMatch(/may not write issues/);
    expect(issues()).toEqual([]);
    const token = github.actionsToken(repository, { contents: 'read', issues: 'write' });
    expect((await run({ ...asked, token })).out).toMatch(/in a new issue/);
    expect((await run({ ...asked, token })).out).toMatch(/nothing new/);
    expect(issues().map(({ author }) => author.login)).toEqual(['github-actions[bot]']);
  });

  it('keeps facts for actions/cache, and no token', async () => {
    const pull = await pullWith('cached', filesBelow(join(changes, 'forgotten-copy/head')));
    const token = github.actionsToken(repository, writing);
    const cache = join(temporaryDirectory(), 'cache');
    const ran = await run({ event: 'pull_request', payload: payloadOf(pull), token, inputs: { 'cache-dir': cache } });
    expect(ran.exit).toBe(1);
    expect(existsSync(join(cache, 'facts'))).toBe(true);
    const files = [cache, ran.directory].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)),
    );
    const holding = files.filter((path) => statSync(path).isFile() && readFileSync(path).includes(token));
    expect(holding).toEqual([]);
    expect(ran.out.replaceAll(`::add-mask::${token}`, '')).not.toContain(token);
  });
});
