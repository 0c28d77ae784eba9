import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, type Playground, playground, statusOf } from './playground.ts';

let p: Playground;
let app: Octokit;
let listener: Server;
let answer = 202;
beforeAll(async () => {
  p = await playground();
  const { id, privateKey } = p.github.app;
  app = new Octokit({ baseUrl: p.github.url, authStrategy: createAppAuth, auth: { appId: id, privateKey } });
  listener = createServer((request, response) => {
    request.resume();
    response.writeHead(answer).end('so be it');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  p.github.setWebhook(`http://127.0.0.1:${(listener.address() as AddressInfo).port}`, 'secret');
});
afterAll(async () => {
  listener.closeAllConnections();
  await new Promise((resolve) => listener.close(resolve));
  await p.github.close();
});

describe('the App', () => {
  it('finds its installations and their repositories by itself', async () => {
    const installations = await app.paginate(app.rest.apps.listInstallations);
    expect(installations.map((i) => i.id)).toEqual([p.installation.id]);
    expect((await app.rest.apps.getRepoInstallation(p.where)).data.id).toBe(p.installation.id);
    expect((await app.rest.apps.getInstallation({ installation_id: p.installation.id })).data.app_slug).toBe(
      'statealyzr',
    );
    expect(await statusOf(app.rest.apps.getRepoInstallation({ owner: 'acme', repo: 'none' }))).toBe(404);
  });

  it('is installed on chosen repositories only', async () => {
    const { github } = p;
    const mine = await github.repository('solo/mine', { files: { 'a.c': '\n' } });
    await github.repository('solo/other', { files: { 'a.c': '\n' } });
    const chosen = github.install('solo', { repositories: [mine] });
    const octokit = client(github, github.installationToken(chosen));
    const { data } = await octokit.rest.apps.listReposAccessibleToInstallation();
    expect(data).toMatchObject({ total_count: 1, repository_selection: 'selected', repositories: [{ name: 'mine' }] });
    expect(await statusOf(octokit.rest.repos.get({ owner: 'solo', repo: 'other' }))).toBe(404);
    github.uninstall(chosen);
  });

  it('sees its deliveries, newest first, and asks for one again', async () => {
    await p.github.webhook.pullRequest('opened', p.pull);
    answer = 500;
    const lost = await p.github.webhook.pullRequest('synchronize', p.pull);
    answer = 202;
    const { data } = await app.rest.apps.listWebhookDeliveries({ per_page: 1 });
    expect(data).toMatchObject([{ guid: lost.guid, status_code: 500, event: 'pull_request', action: 'synchronize' }]);
    expect((await app.rest.apps.redeliverWebhookDelivery({ delivery_id: data[0]?.id ?? 0 })).status).toBe(202);
    expect(p.github.deliveries.at(-1)).toMatchObject({ guid: lost.guid, redelivery: true, status: 202 });
    const whole = await app.rest.apps.getWebhookDelivery({ delivery_id: lost.id });
    expect(whole.data.request.payload).toMatchObject({ action: 'synchronize' });
  });

  it('reads the refs of merge groups', async () => {
    const group = await p.github.mergeGroup(p.pull);
    const { data } = await p.octokit.rest.git.listMatchingRefs({ ...p.where, ref: 'heads/gh-readonly-queue/main' });
    expect(data.map((r) => r.object.sha)).toEqual([group.headSha]);
    expect(await statusOf(p.octokit.rest.checks.create({ ...p.where, name: 'x', head_sha: group.headSha }))).toBe(0);
  });

  it('uploads SARIF only with the permission for it, gzipped', async () => {
    const { github, repository, pull, where } = p;
    const upload = (token: string, sarif: string) =>
      client(github, token).rest.codeScanning.uploadSarif({
        ...where,
        commit_sha: pull.headSha,
        ref: `refs/pull/${pull.number}/head`,
        sarif,
      });
    const log = { version: '2.1.0', runs: [] };
    const packed = gzipSync(JSON.stringify(log)).toString('base64');
    const mayUpload = github.actionsToken(repository, { security_events: 'write' });
    expect(await statusOf(upload(github.actionsToken(repository, { checks: 'write' }), packed))).toBe(403);
    expect(await statusOf(upload(mayUpload, JSON.stringify(log)))).toBe(400);
    expect(await statusOf(upload(mayUpload, packed))).toBe(0);
    expect(repository.sarifs).toMatchObject([{ commit: pull.headSha, log }]);
  });
});
