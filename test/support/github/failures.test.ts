import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { client, type Playground, playground, statusOf } from './playground.ts';
import { secondaryLimit } from './simulator.ts';

let p: Playground;
beforeEach(async () => {
  p = await playground({ contentPerMinute: 5 });
});
afterEach(() => p.github.close());

const review = () =>
  p.octokit.rest.pulls.createReview({ ...p.where, pull_number: p.pull.number, event: 'COMMENT', body: 'said' });

describe('what goes wrong', () => {
  it('a write can be applied and then answered 502: who repeats it says it twice', async () => {
    p.github.fail('pulls/create-review', { status: 502, applyFirst: true });
    expect(await statusOf(review())).toBe(502);
    expect(p.pull.reviews).toHaveLength(1);
    expect(await statusOf(review())).toBe(0);
    expect(p.pull.reviews).toHaveLength(2);
  });

  it('or fail before anything is done, or not answer at all', async () => {
    p.github.fail('pulls/create-review', { status: 503, times: 2 });
    p.github.fail('pulls/create-review', { status: 'drop', applyFirst: true });
    expect([await statusOf(review()), await statusOf(review())]).toEqual([503, 503]);
    expect(p.pull.reviews).toHaveLength(0);
    expect(await statusOf(review())).not.toBe(0);
    expect(p.pull.reviews).toHaveLength(1);
  });

  it('by a predicate on the request', async () => {
    p.github.fail((r) => r.method === 'GET' && r.path.endsWith('/reviews'), { status: 500 });
    const list = () => p.octokit.rest.pulls.listReviews({ ...p.where, pull_number: p.pull.number });
    expect([await statusOf(list()), await statusOf(list())]).toEqual([500, 0]);
  });

  it('the secondary limit: by hand, and for who writes too much', async () => {
    p.github.fail('pulls/create-review', secondaryLimit(7));
    await expect(review()).rejects.toMatchObject({ status: 403, response: { headers: { 'retry-after': '7' } } });
    for (let i = 0; i < 5; i++) expect(await statusOf(review())).toBe(0);
    await expect(review()).rejects.toMatchObject({ status: 403, response: { headers: { 'retry-after': '60' } } });
    expect(p.pull.reviews).toHaveLength(5);
  });

  it('the primary limit says when it ends', async () => {
    p.github.setRemaining('statealyzr[bot]', 1);
    const { headers } = await p.octokit.rest.repos.get(p.where);
    expect(headers['x-ratelimit-remaining']).toBe('0');
    const refused = p.octokit.rest.repos.get(p.where);
    await expect(refused).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-ratelimit-remaining': '0' } },
    });
  });

  it('delays, and keeps a log of who asked for what', async () => {
    p.github.fail('repos/get', { delay: 120 });
    const before = Date.now();
    await p.octokit.rest.repos.get(p.where);
    expect(Date.now() - before).toBeGreaterThanOrEqual(115);
    const seen = p.github.requests.at(-1);
    expect(seen).toMatchObject({
      operation: 'repos/get',
      status: 200,
      identity: { kind: 'installation', login: 'statealyzr[bot]' },
    });
    expect(JSON.stringify(p.github.requests)).not.toContain('ghs_');
    await statusOf(client(p.github, 'ghs_unknown').rest.repos.get(p.where));
    expect(p.github.requests.at(-1)).toMatchObject({ status: 401, identity: null });
  });
});
