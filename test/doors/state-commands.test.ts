import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit, git, temporaryDirectory, temporaryRepository } from '../host/temporary.ts';
import { command, type Said } from '../support/command.ts';

const root = resolve(import.meta.dirname, '../..');
const balancer = join(root, 'fixtures/middleboxes/balancer');
const schemaOf = (name: string): object => JSON.parse(readFileSync(join(root, 'schemas', `${name}.json`), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
for (const name of ['review', 'handlers']) ajv.addSchema(schemaOf(name));
const isInventory = ajv.compile(schemaOf('inventory'));
const isDiff = ajv.compile(schemaOf('diff'));
const isExplanation = ajv.compile(schemaOf('explain'));

const cache = temporaryDirectory();

const statealyzr = (...args: readonly string[]): Promise<Said> => command(args, { cache });

/** As a process of its own. */
function launched(...args: readonly string[]) {
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', XDG_CACHE_HOME: cache };
  const line = [join(root, 'bin/statealyzr.js'), ...args];
  const ran = spawnSync(process.execPath, line, { cwd: '/', env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { exit: ran.status, out: ran.stdout, err: ran.stderr };
}

async function json(validate: ValidateFunction, ...args: readonly string[]) {
  const { exit, out, err } = await statealyzr(...args, '--format', 'json');
  expect([exit, err]).toEqual([0, '']);
  const value = JSON.parse(out);
  expect(validate(value) ? [] : validate.errors).toEqual([]);
  return value;
}

interface Element {
  readonly key: string;
  readonly kind: string;
  readonly storage: string | null;
  readonly persistent: boolean | null;
  readonly perCrossFlow: boolean | null;
  readonly output: string | null;
  readonly updateable: boolean | null;
  readonly contexts: readonly string[];
  readonly disposition: object;
  readonly writes: readonly { readonly path: string; readonly line: number; readonly function: string }[];
}

let repository = '';

beforeAll(() => {
  repository = temporaryRepository();
  cpSync(balancer, repository, { recursive: true });
  commit(repository, {});
  git(repository, ['mv', 'stick.c', 'sticky.c']);
  for (const name of readdirSync(repository).filter((file) => /^(Makefile|.*\.sh)$/.test(file))) {
    const text = readFileSync(join(repository, name), 'utf8');
    writeFileSync(
      join(repository, name),
      text.replaceAll(/\bstick\.c\b/g, 'sticky.c').replaceAll(/\bstick\.o\b/g, 'sticky.o'),
    );
  }
  const loop = readFileSync(join(repository, 'loop.c'), 'utf8');
  const changed = loop
    .replace('static int batch_len;', 'static int batch_len;\nstatic unsigned long turns;')
    .replace('\tclock_update();\n\tbatch_len', '\tclock_update();\n\tturns++;\n\tbatch_len');
  expect(changed).toContain('turns++');
  commit(repository, { 'loop.c': changed });
}, 60_000);

describe('inventory', () => {
  it('of the balancer is what the schema says, and right where the source is plain', async () => {
    const value = await json(isInventory, 'inventory', balancer);
    const elements: readonly Element[] = value.elements;
    const of = (key: string) => elements.find((element) => element.key === key);
    expect(value).toMatchObject({ program: 'main', programs: ['gen'], precision: 'fields', status: 'complete' });
    expect(of('now')).toMatchObject({ kind: 'variable', storage: 'global', updateable: true, name: 'now' });
    expect(of('now')?.writes.map(({ path, function: fn }) => [path, fn])).toContainEqual(['loop.c', 'clock_update']);
    expect(of('main.c::stopping')).toMatchObject({ storage: 'static', contexts: ['control'], updateable: true });
    expect(of('loop.c::epoll_fd')).toMatchObject({ perCrossFlow: true, updateable: false, contexts: ['startup'] });
    expect(of('struct totals.sessions')).toMatchObject({ kind: 'field', storage: 'field', updateable: true });
    const keys = elements.map(({ key }) => key);
    expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
    const variables = elements.filter(
      ({ kind, storage }) => kind === 'variable' && storage !== 'heap' && storage !== 'external',
    );
    const count = (is: (element: Element) => boolean | null): number => variables.filter((e) => is(e) === true).length;
    expect(value.counts).toMatchObject({
      persistent: count((e) => e.persistent),
      perCrossFlow: count((e) => e.perCrossFlow),
      updateable: count((e) => e.updateable),
      elements: elements.length,
      packetImpacting: count((e) => e.updateable === true && (e.output === 'packet' || e.output === 'both')),
      logImpacting: count((e) => e.updateable === true && (e.output === 'log' || e.output === 'both')),
    });
    expect(value.counts.packetProcedures).toBeLessThan(value.counts.procedures);
  }, 60_000);

  it('is the same bytes for any number of workers, with and without a cache', () => {
    const args = ['inventory', repository, '--rev', 'HEAD~1', '--format', 'json'];
    const runs = [launched(...args, '--no-cache', '--jobs', '1'), launched(...args, '--no-cache', '--jobs', '3')];
    expect(new Set([...runs, launched(...args)].map(({ out }) => out)).size).toBe(1);
    expect(JSON.parse(runs[0]?.out ?? '').revision).toBe(git(repository, ['rev-parse', 'HEAD~1']).trim());
  }, 120_000);

  it('with precision paper has variables alone, and says so', async () => {
    const value = await json(isInventory, 'inventory', balancer, '--precision', 'paper', '--timings');
    const elements: readonly Element[] = value.elements;
    expect(elements.filter(({ kind }) => kind === 'field')).toEqual([]);
    expect(value).toMatchObject({
      precision: 'paper',
      timings: { pointsTo: expect.any(Number), total: expect.any(Number) },
    });
    expect(elements.find(({ key }) => key === 'main.c::stopping')).toMatchObject({ updateable: false });
  }, 60_000);

  it('takes entries from the command line, and a ledger from the settings', async () => {
    const settings = join(temporaryDirectory(), 'settings.yml');
    writeFileSync(settings, 'ledger:\n  - { element: now, disposition: rebuilt, reason: read from the clock }\n');
    const value = await json(
      isInventory,
      'inventory',
      balancer,
      '--config',
      settings,
      '--entry',
      'control=reload',
      '--entry',
      'timer=gone',
    );
    const of = (key: string): Element | undefined => value.elements.find((e: Element) => e.key === key);
    expect(of('config')).toMatchObject({ contexts: ['control', 'startup'] });
    expect(of('now')?.disposition).toMatchObject({ kind: 'rebuilt', reason: 'read from the clock' });
    expect(value.limitations.map((l: { kind: string }) => l.kind)).toContain('unknown-entry');
  }, 60_000);

  it('as text and Markdown shows counts and updateable state', async () => {
    const { exit, out } = await statealyzr('inventory', balancer);
    expect(exit).toBe(0);
    expect(out).toMatch(/^main the files as they stand\n\n {2}procedures +\d+\n {2}packet-processing +\d+\n/);
    expect(out).toMatch(/^ {2}now +uint64_t +packet startup {2}clock_update loop\.c:\d+$/m);
    expect(out).toMatch(/^other programs \(--program\): gen$/m);
    expect(out.split('\n').length).toBeLessThan(250);
    const markdown = (await statealyzr('inventory', balancer, '--format', 'markdown')).out;
    expect(markdown).toMatch(/^## State of `main`\n/);
    expect(markdown).toMatch(
      /^\| `now` \| `uint64_t` \| packet, startup \| plain \| `clock_update` `loop\.c:\d+` \|$/m,
    );
  }, 60_000);

  it('of nothing is an empty one', async () => {
    const value = await json(isInventory, 'inventory', temporaryDirectory());
    expect(value).toMatchObject({ program: '', counts: null, elements: [] });
  });

  it('knows no other program and no other revision', async () => {
    expect(await statealyzr('inventory', balancer, '--program', 'mian')).toMatchObject({ exit: 2, out: '' });
    expect(await statealyzr('inventory', repository, '--rev', 'nowhere')).toMatchObject({ exit: 2, out: '' });
  });
});

describe('diff', () => {
  it('says what is new, and nothing of what only moved', async () => {
    const value = await json(isDiff, 'diff', 'HEAD~1', 'HEAD', '--repo', repository);
    expect(value.programs).toMatchObject([
      {
        program: 'main',
        added: [{ key: 'loop.c::turns', updateable: true, contexts: ['packet'] }],
        removed: [],
        changed: [],
      },
    ]);
    const text = (await statealyzr('diff', 'HEAD~1', 'HEAD', '--repo', repository)).out;
    expect(text).toMatch(/^ {2}new {6}loop\.c::turns loop\.c:\d+: updateable by packet$/m);
    expect((await statealyzr('diff', 'HEAD', 'HEAD~1', '--repo', repository, '--format', 'markdown')).out).toMatch(
      /^- gone `loop\.c::turns` /m,
    );
  }, 120_000);

  it('of a revision with itself is empty', async () => {
    const value = await json(isDiff, 'diff', 'HEAD', 'HEAD', '--repo', repository);
    expect([value.programs, value.addedPrograms, value.removedPrograms]).toEqual([[], [], []]);
  }, 60_000);
});

describe('explain', () => {
  it('goes from where packets come in down to the store, with source lines', async () => {
    const value = await json(isExplanation, 'explain', 'totals.datagrams', balancer);
    expect(value).toMatchObject({ key: 'struct totals.datagrams', updateable: true, more: 0 });
    expect(value.held).toMatchObject([{ record: 'struct totals', how: 'embeds' }]);
    const [way] = value.ways;
    expect(way.context).toBe('packet');
    expect(way.steps[0]).toMatchObject({
      path: 'main.c',
      function: '',
      what: expect.stringContaining('is the packet loop'),
    });
    expect(way.steps.at(-1)).toMatchObject({ path: 'session.c', text: expect.stringContaining('datagrams') });
  }, 60_000);

  it('takes the bare name of a variable, and shows it in text', async () => {
    const { exit, out } = await statealyzr('explain', 'now', balancer);
    expect(exit).toBe(0);
    expect(out).toMatch(/^now {2}uint64_t {2}loop\.c:\d+\n {2}global, updateable; written in: packet, startup\n/);
    expect(out).toMatch(/clock_update\(\) writes it\n {6}now = /);
  }, 60_000);

  it('names the nearest, or all that are meant', async () => {
    const wrong = await statealyzr('explain', 'totals.datagrm', balancer);
    expect(wrong).toMatchObject({ exit: 2, out: '' });
    expect(wrong.err).toContain("did you mean 'struct totals.datagrams'?");
    const several = await statealyzr('explain', 'listener', balancer);
    expect(several.exit).toBe(2);
    expect(several.err).toContain('Give one of: session.c::listener, tcp.c::listener.');
  }, 60_000);
});
