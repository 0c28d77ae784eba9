/** Runs the built command on what others may hand it, and measures what it takes. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect } from 'vitest';
import { openPack, PackReader } from '../../src/host/cache-pack.ts';
import { commit, git, temporaryDirectory, temporaryRepository } from '../host/temporary.ts';

const root = resolve(import.meta.dirname, '../..');
const story = join(root, 'fixtures/changes/forgotten-copy');
export const launcher = join(root, 'bin/statealyzr.js');
const hook = join(root, 'test/support/peak-memory.cjs');

const MAX_SECONDS = 60;
const MAX_MEGABYTES = 1500;

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  /** Where the cache was. */
  readonly cache: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Absent: one that the runs of a worker share. */
  readonly cache?: string;
  /** A bash line that ends in `"$@"`, which runs the command. */
  readonly shell?: string;
}

/** The command as a child process, held to the limits of time and memory; nothing of /etc/passwd may come out. */
export function statealyzr(args: readonly string[], options: RunOptions = {}): Ran {
  const cache = options.cache ?? sharedCache();
  const memory = join(temporaryDirectory(), 'memory');
  const command = [process.execPath, '--require', hook, launcher, ...args];
  const [file = '', ...rest] =
    options.shell === undefined ? command : ['bash', '-c', options.shell, 'bash', ...command];
  const started = performance.now();
  const ran = spawnSync(file, rest, {
    cwd: options.cwd ?? '/',
    env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', XDG_CACHE_HOME: cache, PEAK_MEMORY: memory },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 2 * MAX_SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  const seconds = (performance.now() - started) / 1000;
  expect(seconds).toBeLessThan(MAX_SECONDS);
  const megabytes = existsSync(memory) ? Number(readFileSync(memory, 'utf8')) / 1024 : Number.NaN;
  expect(megabytes).toBeGreaterThan(10);
  expect(megabytes).toBeLessThan(MAX_MEGABYTES);
  for (const secret of secrets) expect(ran.stdout + ran.stderr).not.toContain(secret);
  return { exit: ran.status, out: ran.stdout, err: ran.stderr, cache };
}

/** What most runs read is the same story, and what this is about is beside it. */
const sharedCache = (): string => {
  shared ??= temporaryDirectory();
  return shared;
};
let shared: string | undefined;

/** Lines that are in no other file. */
const secrets = readFileSync('/etc/passwd', 'utf8')
  .split('\n')
  .filter((line) => line.length > 12)
  .slice(0, 20);

/** All values of all packs of a cache, unpacked. */
export function cacheText(cache: string): string {
  const directory = join(cache, 'statealyzr/packs');
  const texts: string[] = [];
  for (const name of existsSync(directory) ? readdirSync(directory) : []) {
    const pack = openPack(join(directory, name));
    if (pack === undefined) throw new Error(`${name} is no pack`);
    for (const entry of new PackReader(pack).all()) {
      const value = entry.read();
      texts.push(
        Buffer.from(value[0] === 1 && value.length > 1 ? inflateRawSync(value.subarray(1)) : value).toString(),
      );
    }
  }
  return texts.join('\n');
}

/** Neither its lines nor a word that stands in it and hardly elsewhere. */
export function expectNoSecret(text: string): void {
  expect([...secrets, 'nologin'].filter((secret) => text.includes(secret))).toEqual([]);
}

export interface ToldLimitation {
  readonly kind: string;
  readonly path: string;
  readonly line: number;
  readonly detail: string;
}

export interface ToldReview {
  readonly status: string;
  readonly findings: readonly {
    readonly element: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly at: { path: string; line: number; inDiff: boolean };
  }[];
  readonly limitations: readonly ToldLimitation[];
}

export interface ToldHandlers {
  readonly programs: readonly { readonly handlers: readonly { readonly function: string }[] }[];
  readonly limitations: readonly ToldLimitation[];
}

/** One complaint, not a stack. */
export function expectComplaint(ran: Ran, said: RegExp): void {
  expect(ran.err).toMatch(said);
  expect(ran.err).not.toMatch(/\n\s+at /);
  expect(ran.err.split('\n').length).toBeLessThanOrEqual(3);
  expect([ran.exit, ran.out]).toEqual([2, '']);
}

/** `statealyzr handlers DIR` in JSON; the commands that are expected to work. */
export function handlersOf(
  directory: string,
  options: RunOptions & { readonly args?: readonly string[] } = {},
): Ran & { told: ToldHandlers } {
  const ran = statealyzr(['handlers', directory, '--format', 'json', ...(options.args ?? [])], options);
  expect([ran.exit, ran.err]).toEqual([0, '']);
  return { ...ran, told: JSON.parse(ran.out) };
}

/** `statealyzr review HEAD~1..HEAD` in JSON: finds what the story forgot, whatever lies beside it. */
export function reviewOf(
  repository: string,
  options: RunOptions & { readonly args?: readonly string[] } = {},
): Ran & { told: ToldReview } {
  const ran = statealyzr(
    ['review', 'HEAD~1..HEAD', '--repo', repository, '--format', 'json', ...(options.args ?? [])],
    options,
  );
  expect([ran.exit, ran.err]).toEqual([1, '']);
  const told: ToldReview = JSON.parse(ran.out);
  const loud = told.findings.filter(({ severity }) => severity !== 'check');
  expect(loud.map(({ element }) => element)).toEqual(['struct server.idle_ping']);
  return { ...ran, told };
}

/** A repository with the story `forgotten-copy` as its last change; `beside` adds to the head, or to what both share. */
export function storyRepository(
  beside: { base?(directory: string): void; head?(directory: string): void } = {},
): string {
  const repository = temporaryRepository();
  cpSync(join(story, 'base'), repository, { recursive: true });
  beside.base?.(repository);
  commit(repository, {});
  cpSync(join(story, 'head'), repository, { recursive: true });
  beside.head?.(repository);
  git(repository, ['add', '-A']);
  commit(repository, {});
  return repository;
}

export const kindsAt = (limitations: readonly ToldLimitation[], path: string): readonly string[] => [
  ...new Set(limitations.filter((l) => l.path === path).map((l) => l.kind)),
];
