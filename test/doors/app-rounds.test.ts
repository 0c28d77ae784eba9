/** What the App does once an hour: webhooks that did not get through, and what is left of whom we left. */
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { expect, it } from 'vitest';
import { redeliverFailed } from '../../src/host/github-deliveries.ts';
import { QUEUE_OPTIONS } from '../../src/host/queue.ts';
import { openMemoryQueue } from '../../src/host/queue-memory.ts';
import { startRounds } from '../../src/reconcile.ts';
import { temporaryDirectory } from '../host/temporary.ts';
import { startGitHub } from '../support/github/simulator.ts';
import { forgetful, startApp, until } from '../support/started-app.ts';

const hourAgo = new Date(Date.now() - 3_600_000);

it('asks for a webhook again that did not get through, and forgets whom it left', async () => {
  const data = temporaryDirectory();
  for (const place of ['mirrors/999', 'facts/77']) {
    mkdirSync(join(data, place), { recursive: true });
    writeFileSync(join(data, place, 'used'), '');
    utimesSync(join(data, place, 'used'), hourAgo, hourAgo);
    utimesSync(join(data, place), hourAgo, hourAgo);
  }
  const app = await startApp({ settings: { data, reconcileMs: 200 } });
  const { github } = app;
  const repository = await app.box({ 'main.c': forgetful() });
  await until(() => !existsSync(join(data, 'mirrors/999')) && !existsSync(join(data, 'facts/77')), 'they are gone');

  const pull = await app.proposed(repository, { 'main.c': forgetful('idle') });
  await github.webhook.pullRequest('opened', pull);
  expect(await app.concluded(pull)).toEqual(['failure']);
  const where = `${app.service.url}/api/github/webhooks`;
  github.setWebhook('http://127.0.0.1:9/', 'a secret of the test');
  const asked = github.comment(pull, 'ann', '/statealyzr explain session.idle');
  expect((await github.webhook.issueComment('created', asked)).status).toBe(0);
  github.setWebhook(where, 'a secret of the test');
  await until(() => pull.comments.some(({ author }) => author.login === 'statealyzr[bot]'), 'an answer');
  expect(github.deliveries.at(-1)).toMatchObject({ event: 'issue_comment', redelivery: true, status: 202 });
  for (const place of [`mirrors/${repository.id}`, `facts/${app.installation.id}`])
    expect(existsSync(join(data, place)), place).toBe(true);
  await app.close();
});

it('asks neither for what was refused with a reason, nor for ever, and looks through all pages', async () => {
  const github = await startGitHub();
  const { id: appId, privateKey } = github.app;
  const client = new Octokit({ baseUrl: github.url, authStrategy: createAppAuth, auth: { appId, privateKey } });
  const lost = await github.deliver('ping', { zen: 'lost' });
  expect(lost.status).toBe(0);
  for (let i = 0; i < 120; i++)
    github.world.deliveries.push({ ...lost, id: lost.id + 1000 + i, guid: `good-${i}`, status: 202 });
  github.world.deliveries.push({ ...lost, id: lost.id + 5000, guid: 'refused', status: 401 });
  expect(await redeliverFailed(client, Date.now())).toBe(1);
  expect(await redeliverFailed(client, Date.now())).toBe(1);
  expect(await redeliverFailed(client, Date.now())).toBe(1);
  expect(await redeliverFailed(client, Date.now())).toBe(0);
  expect(github.deliveries.filter(({ guid }) => guid === lost.guid)).toHaveLength(4);
  expect(await redeliverFailed(client, Date.now() + 24 * 3_600_000)).toBe(0);
  await github.close();
});

it('makes one round in a stretch of time, whichever worker begins it', async () => {
  const queue = openMemoryQueue(QUEUE_OPTIONS);
  const claimed: string[] = [];
  let rounds = 0;
  const ends = [1, 2, 3].map(() =>
    startRounds(queue, {
      repositories: async () => [],
      housekeeping: async () => void rounds++,
      onError: () => undefined,
      claim: (stretch) => {
        claimed.push(stretch);
        return queue.firstDelivery(stretch);
      },
      everyMs: 200,
    }),
  );
  await until(() => claimed.length >= 9, 'the workers to look after their rounds');
  for (const end of ends) end();
  expect(rounds).toBe(new Set(claimed).size);
  expect(rounds).toBeLessThan(claimed.length);
  await queue.close();
});
