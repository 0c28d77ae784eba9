/** The client that the App makes of Probot's: what it repeats, delays or waits for is the forge's affair alone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { type GitHubSimulator, type Installation, startGitHub } from '../support/github/simulator.ts';

let github: GitHubSimulator;
let installation: Installation;
let app: App;

beforeAll(async () => {
  github = await startGitHub();
  github.organization('acme');
  installation = github.install('acme');
  await github.repository('acme/box', { files: { 'a.c': '' } });
  app = await createApp(
    {
      appId: String(github.app.id),
      privateKey: github.app.privateKey,
      webhookSecret: 'a secret of the test',
      apiUrl: `${github.url}/api/v3`,
      logLevel: 'fatal',
      logFormat: 'json',
    },
    { add: async () => undefined, firstDelivery: async () => true, forgetDelivery: async () => undefined },
  );
});

afterAll(() => github.close());

it('hands on a spent limit at once, which is not waited for', async () => {
  const client = await app.client(installation.id);
  github.setRemaining('statealyzr[bot]', 0);
  const asked = client.request('GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'box' });
  await expect(asked).rejects.toMatchObject({ status: 403 });
  github.setRemaining('statealyzr[bot]', 5000);
}, 10_000);

it.each([502, 403, 429])('asks once when the answer is %d', async (status) => {
  const client = await app.client(installation.id);
  const count = (): number => github.requests.filter(({ operation }) => operation === 'repos/get').length;
  const before = count();
  github.fail('repos/get', { status, headers: { 'retry-after': '30' }, message: 'a secondary rate limit' });
  const asked = client.request('GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'box' });
  await expect(asked).rejects.toMatchObject({ status });
  expect(count()).toBe(before + 1);
});
