/**
 * Webhooks that did not get through: GitHub does not send them again by itself. What a round of reconciliation finds
 * without them is found anyway; a command that somebody gave is not.
 */
import type { GitHubClient } from './github.ts';
import { githubCalls } from './github-calls.ts';

/** As far back as is looked: longer than an hour's round, much shorter than GitHub keeps them. */
const lookBackMs = 6 * 3_600_000;
const mostPages = 10;
const mostAgain = 50;
/** Of one delivery, with the first. */
const mostAttempts = 4;

interface Attempt {
  readonly id: number;
  readonly guid: string;
  readonly deliveredAt: number;
  /** HTTP; 0: there was no answer. */
  readonly status: number;
}

/** `client` speaks as the App. Returns how many were asked for again. Throws ForgeError. */
export async function redeliverFailed(client: GitHubClient, nowMs: number): Promise<number> {
  const byGuid = new Map<string, Attempt[]>();
  for (const attempt of await attemptsSince(client, nowMs - lookBackMs)) {
    const list = byGuid.get(attempt.guid);
    if (list) list.push(attempt);
    else byGuid.set(attempt.guid, [attempt]);
  }
  const failed = [...byGuid.values()].filter(
    (attempts) => attempts.length < mostAttempts && attempts.every(({ status }) => mayPass(status)),
  );
  const again = failed.flatMap(([newest]) => newest ?? []).slice(0, mostAgain);
  for (const { id } of again)
    await githubCalls().write('silent', 'asking for a webhook again', (request) =>
      client.request('POST /app/hook/deliveries/{delivery_id}/attempts', { delivery_id: id, request }),
    );
  return again.length;
}

/** What was refused with a reason would be refused again. */
function mayPass(status: number): boolean {
  return status === 0 || status >= 500;
}

/** Newest first. */
async function attemptsSince(client: GitHubClient, sinceMs: number): Promise<readonly Attempt[]> {
  const found: Attempt[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await deliveryPage(client, cursor);
    found.push(...items.filter(({ deliveredAt }) => deliveredAt >= sinceMs));
    if (next === undefined || items.some(({ deliveredAt }) => deliveredAt < sinceMs)) break;
    cursor = next;
  }
  return found;
}

interface DeliveryPage {
  readonly items: readonly Attempt[];
  readonly next: string | undefined;
}

async function deliveryPage(client: GitHubClient, cursor: string | undefined): Promise<DeliveryPage> {
  const { data, headers } = await githubCalls().read('reading the deliveries', (request) =>
    client.request('GET /app/hook/deliveries', { per_page: 100, ...(cursor !== undefined && { cursor }), request }),
  );
  const items = data.map(({ id, guid, delivered_at, status_code }) => ({
    id: Number(id),
    guid,
    deliveredAt: Date.parse(delivered_at),
    status: status_code,
  }));
  return { items, next: /[?&]cursor=([^&>]+)[^>]*>; rel="next"/.exec(headers.link ?? '')?.[1] };
}
