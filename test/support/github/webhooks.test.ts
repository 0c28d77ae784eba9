import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { verify } from '@octokit/webhooks-methods';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playground, playground } from './playground.ts';
import type { Delivery } from './simulator.ts';

interface Received {
  readonly event: string;
  readonly id: string;
  readonly signature: string;
  readonly body: string;
}

let p: Playground;
let app: Server;
const received: Received[] = [];
let answer = 202;
beforeAll(async () => {
  p = await playground();
  app = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const header = (name: string): string => String(request.headers[name] ?? '');
    const signature = header('x-hub-signature-256');
    received.push({ event: header('x-github-event'), id: header('x-github-delivery'), signature, body });
    response.writeHead(answer).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => app.once('listening', resolve));
  p.github.setWebhook(`http://127.0.0.1:${(app.address() as AddressInfo).port}/`, 'secret');
});
afterAll(async () => {
  await new Promise((resolve) => app.close(resolve));
  await p.github.close();
});

type Json = Record<string, unknown>;

/** What is wrong with a payload by GitHub's own description of its event; null: nothing. */
function checker(): (delivery: Delivery) => string | null {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi-webhooks/generated/api.github.com.json');
  const document = JSON.parse(readFileSync(file, 'utf8')) as Json;
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'webhooks', webhooks: document.webhooks, components: document.components });
  return ({ event, action, payload }) => {
    const name = [event, action]
      .filter((part) => part !== null)
      .join('-')
      .replaceAll('_', '-');
    const at = `webhooks#/webhooks/${name}/post/requestBody/content/application~1json/schema`;
    const check = ajv.compile({ $ref: at });
    return check(payload) ? null : `${name}: ${ajv.errorsText(check.errors)}`;
  };
}

describe('webhooks', () => {
  it('are what GitHub describes, for every event', async () => {
    const { github, repository, installation, pull, octokit, where } = p;
    const { webhook } = github;
    const { data } = await octokit.rest.checks.create({ ...where, name: 'statealyzr', head_sha: pull.headSha });
    const run = github.checks(repository, pull.headSha).find((r) => r.id === data.id);
    const said = github.comment(pull, 'alice', 'hello');
    const comment = await github.reviewComment(pull, 'alice', { path: 'a.c', line: 10, body: 'why?' });
    if (run === undefined) throw new Error('no check');
    const fork = await github.fork(repository, 'bob');
    await github.pushCommit(fork, 'patch', { 'new.c': 'int x;\n' });
    const foreign = await github.openPull(repository, { head: 'patch', from: fork });
    const solo = await github.repository('solo/box', { files: { 'a.c': '\n' } });
    const sent = [
      await webhook.pullRequest('opened', foreign),
      await webhook.push(solo, 'main', null),
      await webhook.reviewThread('resolved', comment.thread, 'alice'),
      await webhook.reviewThread('unresolved', comment.thread, 'alice'),
      await webhook.pullRequest('opened', pull),
      await webhook.pullRequest('synchronize', pull),
      await webhook.pullRequest('reopened', pull),
      await webhook.pullRequest('ready_for_review', pull),
      await webhook.pullRequest('converted_to_draft', pull),
      await webhook.pullRequest('closed', pull),
      await webhook.pullRequest('edited', pull, { baseBefore: 'main' }),
      await webhook.checkRun('rerequested', run),
      await webhook.checkRun('created', run),
      await webhook.requestedAction(run, 'again', 'alice'),
      await webhook.checkSuite('rerequested', run.suite),
      await webhook.mergeGroup(await github.mergeGroup(pull)),
      await webhook.issueComment('created', said),
      await webhook.issueComment('edited', said),
      await webhook.reviewComment('created', comment),
      await webhook.reviewComment('created', github.reply(comment.thread, 'bob', 'so')),
      await webhook.installation('created', installation),
      await webhook.installation('deleted', installation),
      await webhook.installationRepositories('added', installation, [repository]),
      await webhook.installationRepositories('removed', installation, [repository]),
      await webhook.push(repository, 'topic', pull.baseSha),
      await webhook.push(repository, 'main', null),
    ];
    const wrong = checker();
    expect(sent.map(wrong).filter((w) => w !== null)).toEqual([]);
    expect(sent.every((d) => d.status === 202)).toBe(true);
  });

  it('are signed with the secret over the bytes sent', async () => {
    await p.github.webhook.pullRequest('opened', p.pull);
    const last = received.at(-1);
    expect(await verify('secret', last?.body ?? '', last?.signature ?? '')).toBe(true);
    await p.github.webhook.pullRequest('opened', p.pull, { signature: 'wrong' });
    expect(await verify('secret', last?.body ?? '', received.at(-1)?.signature ?? '')).toBe(false);
    await p.github.webhook.pullRequest('opened', p.pull, { signature: 'none' });
    expect(received.at(-1)?.signature).toBe('');
  });

  it('are sent once; what failed is sent again on demand, with the same id', async () => {
    answer = 500;
    const lost = await p.github.deliver('ping', { zen: 'Keep it logically awesome.' });
    answer = 202;
    expect(lost.status).toBe(500);
    const again = await p.github.redeliver(lost.id);
    expect(again).toMatchObject({ guid: lost.guid, redelivery: true, status: 202 });
    expect(received.filter((r) => r.id === lost.guid)).toHaveLength(2);
    expect(await p.github.deliver('ping', { zen: '' }, { guid: lost.guid })).toMatchObject({ guid: lost.guid });
  });
});
