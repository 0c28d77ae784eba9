/**
 * The App under webhooks: signed deliveries at a steady rate over many pull requests of one small repository, a tenth of
 * them repeated, out of order. Says how long they waited for their answer, and whether each last head ended with exactly
 * one completed check and each pull request with at most one review.
 *
 *   npm run bench:webhooks -- [--deliveries 1000] [--rate 50] [--pulls 200] [--mode redis|killed|embedded] [--large 150]
 *
 * redis: web and worker are processes of their own; killed: the worker is killed (-9) every five seconds; embedded: one
 * process with its own queue, killed when all is delivered, and started again. Before the first delivery a pull request of
 * a program of so many large files is opened, whose analysis runs meanwhile. GitHub's hourly limit is that of Enterprise
 * Cloud: so many pull requests come to some 5,000 requests, and each killed job asks again.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type AppProcess, startAppProcess, webhookSecret } from '../test/support/app-process.ts';
import { type GitHubSimulator, type Pull, type Repository, startGitHub } from '../test/support/github/simulator.ts';
import { startRedis, type TestRedis } from '../test/support/redis.ts';

const { values } = parseArgs({
  options: {
    deliveries: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '50' },
    pulls: { type: 'string', default: '200' },
    mode: { type: 'string', default: 'redis' },
    minutes: { type: 'string', default: '20' },
    large: { type: 'string', default: '150' },
  },
});
const [deliveries, rate, pulls] = [Number(values.deliveries), Number(values.rate), Number(values.pulls)];
/** This file runs from build/bench/bench. */
const root = resolve(import.meta.dirname, '../../..');

const source = (field: string): string => `
struct session { int a; int b; int c; ${field} };
static struct session table[16];
void copy(struct session *d, const struct session *s) { d->a = s->a; d->b = s->b; d->c = s->c; }
void set(struct session *s, int v) { s->a = v; s->b = v; s->c = v; ${field === '' ? '' : 's->d = v;'} }
int main(void) { for (;;) set(&table[0], 1); }
`;

const functions = 60;

/** One file of a program in which everything points to everything: what is stored in one is read in the next. */
function largeFile(index: number): string {
  const next = (index + 1) % Number(values.large);
  const body = Array.from({ length: functions }, (_, i) => {
    const to = (i + 1) % functions;
    return `void f${index}_${i}(struct node *n, int v)
{
	if (v > ${i})
		f${i === functions - 1 ? next : index}_${to}(n->next ? n->next : &pool${index}[v & 15], v - 1);
	n->count += v;
	n->next = &pool${index}[v & 15];
	n->data = v & 1 ? (void *)n : (void *)&pool${next}[v & 15];
}
`;
  });
  const declared = Array.from({ length: functions }, (_, i) => `void f${next}_${i}(struct node *n, int v);\n`);
  return `#include "large.h"
struct node pool${index}[16];
extern struct node pool${next}[16];
${declared.join('')}${body.join('')}`;
}

/** Its analysis takes a minute or so. */
async function openLarge(github: GitHubSimulator): Promise<Pull> {
  const header = 'struct node { struct node *next; void *data; int count; };\n';
  const main = `#include "large.h"
#include <sys/socket.h>
void f0_0(struct node *n, int v);
static struct node first;
int main(void) { char b[64]; for (;;) f0_0(&first, recv(0, b, sizeof(b), 0)); }
`;
  const files = Object.fromEntries(
    Array.from({ length: Number(values.large) }, (_, i) => [`f${i}.c`, largeFile(i)] as const),
  );
  const repository = await github.repository('acme/large', {
    files: { ...files, 'large.h': header, 'main.c': main },
    languages: { C: 1_000_000 },
  });
  await github.pushCommit(repository, 'topic', { 'large.h': header.replace('int count;', 'int count; int sum;') });
  return await github.openPull(repository, { head: 'topic', author: 'ann' });
}

interface Stage {
  readonly github: GitHubSimulator;
  readonly repository: Repository;
  readonly pulls: readonly Pull[];
}

async function stage(): Promise<Stage> {
  const github = await startGitHub({ contentPerMinute: 1_000_000, requestsPerHour: 15_000 });
  github.organization('acme');
  const repository = await github.repository('acme/box', { files: { 'main.c': source('') }, languages: { C: 1000 } });
  github.allow(repository, 'ann', 'write');
  github.install('acme');
  const made: Pull[] = [];
  for (let i = 0; i < pulls; i++) {
    await github.pushCommit(repository, `topic-${i}`, { 'main.c': source('int d;'), 'note.txt': String(i) });
    made.push(await github.openPull(repository, { head: `topic-${i}`, author: 'ann' }));
  }
  return { github, repository, pulls: made };
}

/** How many were not answered with 202. */
async function deliver({ github, pulls: made }: Stage): Promise<number> {
  const sent: string[] = [];
  const under: Promise<{ readonly status: number }>[] = [];
  for (let i = 0; i < deliveries; i++) {
    const next = pause(1000 / rate);
    // A step that shares no factor with the number of pull requests: neighbours in time are none in number.
    const pull = made[(i * 37) % made.length];
    if (pull === undefined) throw new Error('there is no pull request');
    const repeated = i % 10 === 9 ? sent[sent.length - 5] : undefined;
    const guid = repeated ?? `delivery-${i}`;
    sent.push(guid);
    under.push(github.webhook.pullRequest(i < pulls ? 'opened' : 'synchronize', pull, { guid }));
    await next;
  }
  return (await Promise.all(under)).filter(({ status }) => status !== 202).length;
}

interface Relay {
  readonly url: string;
  /** Seconds until each was answered with 202, in order of size. */
  waits(): Promise<readonly number[]>;
  end(): Promise<unknown>;
}

async function startRelay(target: string): Promise<Relay> {
  const worker = new Worker(new URL('./relay.js', import.meta.url), { workerData: { target } });
  const [{ port }] = (await once(worker, 'message')) as [{ readonly port: number }];
  return {
    url: `http://127.0.0.1:${port}`,
    async waits() {
      const asked = once(worker, 'message');
      worker.postMessage('waits');
      const [{ seconds }] = (await asked) as [{ readonly seconds: readonly number[] }];
      return [...seconds].sort((a, b) => a - b);
    },
    end: () => worker.terminate(),
  };
}

const at = (sorted: readonly number[], share: number): string =>
  `${((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 1000).toFixed(1)} ms`;

function unfinished({ github, repository, pulls: made }: Stage): number {
  const isDone = (pull: Pull): boolean => {
    const checks = github.checks(repository, pull.headSha);
    return checks.length > 0 && checks.every(({ status }) => status === 'completed');
  };
  return made.filter((pull) => !isDone(pull)).length;
}

function judge({ github, repository, pulls: made }: Stage): readonly string[] {
  return made.flatMap((pull) => {
    const checks = github.checks(repository, pull.headSha).filter(({ conclusion }) => conclusion !== 'cancelled');
    const wrong = [];
    if (checks.length !== 1) wrong.push(`#${pull.number} has ${checks.length} completed checks`);
    if (pull.reviews.length > 1) wrong.push(`#${pull.number} has ${pull.reviews.length} reviews`);
    return wrong;
  });
}

/** What counts towards GitHub's hourly limit, for each pull request, by operation. */
function requestsOf({ github }: Stage): string {
  const counts = new Map<string, number>();
  for (const { operation } of github.requests) {
    if (operation === null || operation.startsWith('git/')) continue;
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
  }
  const all = [...counts].sort(([, a], [, b]) => b - a).map(([name, n]) => [name, (n / pulls).toFixed(1)] as const);
  const each = [...counts.values()].reduce((sum, n) => sum + n, 0) / pulls;
  return `${each.toFixed(1)} requests for each pull request: ${all.map(([name, n]) => `${name} ${n}`).join(', ')}`;
}

async function main(on: Stage, data: string, redis: TestRedis | null): Promise<number> {
  const { github } = on;
  const environment = {
    STATEALYZR_DEBOUNCE_MS: '1000',
    STATEALYZR_LEASE_MS: '3000',
    STATEALYZR_PER_INSTALLATION: '4',
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  };
  const start = (role: 'all' | 'web' | 'worker'): Promise<AppProcess> =>
    startAppProcess({ github, root, data, role, environment });
  const running: AppProcess[] = [await start(redis === null ? 'all' : 'web')];
  const relay = await startRelay(`http://127.0.0.1:${running[0]?.port}/api/github/webhooks`);
  github.setWebhook(relay.url, webhookSecret);
  if (redis !== null) running.push(await start('worker'));
  const began = performance.now();
  let kills = 0;
  const killing = values.mode === 'killed' ? setInterval(() => void kill(), 5000) : undefined;
  const kill = async (): Promise<void> => {
    const worker = running.pop();
    await worker?.end('SIGKILL');
    kills++;
    running.push(await start('worker'));
  };
  const large = Number(values.large) > 0 ? await openLarge(github) : null;
  if (large !== null) {
    await github.webhook.pullRequest('opened', large);
    // Until it is read, and its analysis has begun.
    await pause(5000);
  }
  const refused = await deliver(on);
  const waits = await relay.waits();
  const isRunning =
    large !== null && github.checks(large.repository, large.headSha).every((c) => c.status !== 'completed');
  if (values.mode === 'embedded') {
    await running.pop()?.end('SIGKILL');
    kills++;
    running.push(await start('all'));
  }
  const end = Date.now() + Number(values.minutes) * 60_000;
  while (unfinished(on) > 0 && Date.now() < end) await pause(500);
  clearInterval(killing);
  const wrong = judge(on);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `${values.mode}: ${waits.length} answered with 202, ${refused} not; p50 ${at(waits, 0.5)}, p99 ${at(waits, 0.99)}, most ${at(waits, 1)}\n` +
      (large === null
        ? ''
        : `the large analysis ${isRunning ? 'ran all the while' : 'had ended before the last delivery'}\n`) +
      `${pulls} heads, ${unfinished(on)} unfinished after ${seconds} s; ${kills} kills; ${wrong.length} wrong\n` +
      wrong.map((line) => `  ${line}\n`).join(''),
  );
  process.stdout.write(`${requestsOf(on)}\n`);
  await pause(6000);
  for (const one of running) await one.end('SIGKILL');
  await relay.end();
  return wrong.length === 0 && unfinished(on) === 0 && refused === 0 ? 0 : 1;
}

const data = mkdtempSync(join(tmpdir(), 'statealyzr-webhooks-'));
const redis = values.mode === 'embedded' ? null : await startRedis();
const on = await stage();
try {
  process.exitCode = await main(on, data, redis);
} finally {
  await on.github.close();
  await redis?.stop();
  rmSync(data, { recursive: true, force: true });
}
