import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit, temporaryDirectory, temporaryRepository, writeFiles } from '../host/temporary.ts';

const root = resolve(import.meta.dirname, '../..');
const story = join(root, 'fixtures/changes/forgotten-copy');
const schemaOf = (name: string): object => JSON.parse(readFileSync(join(root, 'schemas', `${name}.json`), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const isReview: ValidateFunction = ajv.compile(schemaOf('review'));
const isHandlers: ValidateFunction = ajv.compile(schemaOf('handlers'));

function statealyzr(...args: readonly string[]): { readonly exit: number | null; readonly out: string } {
  const env = { PATH: process.env.PATH ?? '', HOME: '/nonexistent', XDG_CACHE_HOME: temporaryDirectory() };
  const command = [join(root, 'bin/statealyzr.js'), ...args, '--format', 'json'];
  const ran = spawnSync(process.execPath, command, { cwd: '/', env, encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(ran.stderr).toBe('');
  return { exit: ran.status, out: ran.stdout };
}

function complaints(validate: ValidateFunction, out: string): unknown {
  return validate(JSON.parse(out)) ? [] : validate.errors;
}

let repository = '';

beforeAll(() => {
  repository = temporaryRepository();
  for (const side of ['base', 'head']) {
    for (const name of readdirSync(repository))
      if (name !== '.git') rmSync(join(repository, name), { recursive: true });
    cpSync(join(story, side), repository, { recursive: true });
    // Something that cannot be read whole, so that there are limitations to validate.
    writeFiles(repository, { 'src/broken.c': '#include "absent.h"\nint f(void) { return ((; }\n' });
    commit(repository, {});
  }
});

describe('review --format json', () => {
  it('is what the schema says, the same bytes for any number of workers', () => {
    const runs = ['1', '2', '4'].map((jobs) =>
      statealyzr('review', 'HEAD~1..HEAD', '--repo', repository, '--no-cache', '--jobs', jobs),
    );
    expect(runs.map(({ exit }) => exit)).toEqual([1, 1, 1]);
    expect(new Set(runs.map(({ out }) => out)).size).toBe(1);
    const out = runs[0]?.out ?? '';
    expect(complaints(isReview, out)).toEqual([]);
    const review = JSON.parse(out);
    expect(review.findings.map((f: { rule: string; element: string }) => `${f.rule} ${f.element}`)).toEqual([
      'handler-misses-sibling struct server.idle_ping',
      'unhandled-state struct session.last_ping',
    ]);
    expect(review.limitations).not.toEqual([]);
  });

  it('from a filled cache is the same as without, and --timings only adds', () => {
    const args = ['review', 'HEAD~1..HEAD', '--repo', repository];
    const cold = statealyzr(...args, '--no-cache').out;
    expect(statealyzr(...args).out).toBe(cold);
    const { out } = statealyzr(...args, '--timings');
    expect(complaints(isReview, out)).toEqual([]);
    const { timings, ...rest } = JSON.parse(out);
    expect(timings).toMatchObject({ total: expect.any(Number) });
    expect(rest).toEqual(JSON.parse(cold));
  });

  it('of nothing changed is a review without findings', () => {
    const { exit, out } = statealyzr('review', 'HEAD..HEAD', '--repo', repository);
    expect([exit, complaints(isReview, out), JSON.parse(out).findings]).toEqual([0, [], []]);
  });
});

describe('handlers --format json', () => {
  it('is what the schema says, the same bytes for any number of workers', () => {
    const runs = ['1', '2', '4'].map((jobs) => statealyzr('handlers', repository, '--no-cache', '--jobs', jobs).out);
    expect(new Set(runs).size).toBe(1);
    expect(complaints(isHandlers, runs[0] ?? '')).toEqual([]);
    expect(runs[0]).toContain('server_settings_copy');
  });
});

describe('the schemas', () => {
  const review = { schema: 1, base: 'a', head: 'b', status: 'complete', findings: [], drift: [], limitations: [] };

  it('refuse what is not promised', () => {
    expect(isReview(review)).toBe(true);
    expect(isReview({ ...review, status: 'fine' })).toBe(false);
    expect(isReview({ ...review, limitations: [{ kind: 'budget' }] })).toBe(false);
    expect(isReview({ ...review, findings: [{ rule: 'handler-misses-sibling' }] })).toBe(false);
    expect(isHandlers({ schema: 1 })).toBe(false);
  });
});
