import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createNodeMiddleware, Probot, ProbotOctokit } from 'probot';
import { expect, it } from 'vitest';
import { playground } from './playground.ts';

it('Probot signs in, takes a webhook and answers through it', async () => {
  const { github, repository, pull } = await playground();
  const probot = new Probot({
    appId: github.app.id,
    privateKey: github.app.privateKey,
    secret: 'secret',
    logLevel: 'fatal',
    Octokit: ProbotOctokit.defaults({ baseUrl: github.url, throttle: { enabled: false }, retry: { enabled: false } }),
  });
  const handler = await createNodeMiddleware(
    (app) => {
      app.on('pull_request.opened', async (context) => {
        await context.octokit.rest.checks.create({
          ...context.repo(),
          name: 'statealyzr',
          head_sha: context.payload.pull_request.head.sha,
          conclusion: 'success',
        });
      });
    },
    { probot },
  );
  const server = createServer((request, response) => {
    handler(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  github.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/github/webhooks`, 'secret');
  const delivery = await github.webhook.pullRequest('opened', pull);
  expect([delivery.status, delivery.answer]).toEqual([200, 'ok\n']);
  expect(github.checks(repository, pull.headSha)).toMatchObject([{ conclusion: 'success' }]);
  const wrong = await github.webhook.pullRequest('opened', pull, { signature: 'wrong' });
  expect(wrong.status).toBe(400);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await github.close();
});
