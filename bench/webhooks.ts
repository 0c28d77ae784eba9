/**
 * The App under webhooks: signed deliveries at a steady rate over many pull requests of one small repository, a tenth of
 * them repeated, out of order. Says how long they waited for their answer, and whether each last head ended with exactly
 * one completed check and each pull request with at most one review.
 *
 *   npm run bench:webhooks -- [--deliveries 1000] [--rate 50] [--pulls 200] [--mode redis|killed|embedded]
 *
 * redis: web and worker are processes of their own; killed: the worker is killed (-9) every five seconds; embedded: one
 * process with its own queue, killed when all is delivered, and started again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
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

interface Stage {
  readonly github: GitHubSimulator;
  readonly repository: Repository;
  readonly pulls: readonly Pull[];
}

async function stage(): Promise<Stage> {
  const github = await startGitHub({ contentPerMinute: 1_000_000 });
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

/** Seconds until each was answered with 202, in order of size; and how many were not. */
async function deliver({
  github,
  pulls: made,
}: Stage): Promise<{ readonly waits: number[]; readonly refused: number }> {
  const waits: number[] = [];
  let refused = 0;
  const sent: string[] = [];
  const under: Promise<void>[] = [];
  for (let i = 0; i < deliveries; i++) {
    const next = pause(1000 / rate);
    // A step that shares no factor with the number of pull requests: neighbours in time are none in number.
    const pull = made[(i * 37) % made.length];
    if (pull === undefined) throw new Error('there is no pull request');
    const repeated = i % 10 === 9 ? sent[sent.length - 5] : undefined;
    const guid = repeated ?? `delivery-${i}`;
    sent.push(guid);
    const began = performance.now();
    under.push(
      github.webhook.pullRequest(i < pulls ? 'opened' : 'synchronize', pull, { guid }).then(({ status, duration }) => {
        if (status === 202) waits.push(duration > 0 ? duration : (performance.now() - began) / 1000);
        else refused++;
      }),
    );
    await next;
  }
  await Promise.all(under);
  return { waits: waits.sort((a, b) => a - b), refused };
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
  const front = (): void =>
    github.setWebhook(`http://127.0.0.1:${running[0]?.port}/api/github/webhooks`, webhookSecret);
  front();
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
  const { waits, refused } = await deliver(on);
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
      `${pulls} heads, ${unfinished(on)} unfinished after ${seconds} s; ${kills} kills; ${wrong.length} wrong\n` +
      wrong.map((line) => `  ${line}\n`).join(''),
  );
  await pause(6000);
  for (const one of running) await one.end('SIGKILL');
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
