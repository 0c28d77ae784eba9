/** Sends webhooks as GitHub does: signed, once, and kept in the App's list of deliveries to be sent again on demand. */
import { randomUUID } from 'node:crypto';
import { sign } from '@octokit/webhooks-methods';
import type { Payload } from './payloads.ts';
import type { App, Delivery, World } from './world.ts';

export interface DeliveryOptions {
  /** The same twice: GitHub's own redelivery keeps it. */
  readonly guid?: string;
  readonly signature?: 'right' | 'wrong' | 'none';
}

interface Sending extends DeliveryOptions {
  readonly redelivery: boolean;
}

export async function send(world: World, app: App, what: Payload, options: Sending): Promise<Delivery> {
  const guid = options.guid ?? randomUUID();
  const body = JSON.stringify(what.payload);
  const started = Date.now();
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/0000000',
    'x-github-delivery': guid,
    'x-github-event': what.event,
    'x-github-hook-id': String(app.id),
    'x-github-hook-installation-target-id': String(app.id),
    'x-github-hook-installation-target-type': 'integration',
  };
  const signature = options.signature ?? 'right';
  if (app.webhook !== null && signature !== 'none') {
    const secret = signature === 'right' ? app.webhook.secret : `not ${app.webhook.secret}`;
    headers['x-hub-signature-256'] = await sign(secret, body);
  }
  const answer = await post(app, headers, body);
  const { installation, repository } = what.payload as { installation?: { id: number }; repository?: { id: number } };
  const delivery: Delivery = {
    id: world.nextId(),
    guid,
    deliveredAt: world.now(),
    redelivery: options.redelivery,
    event: what.event,
    action: what.action,
    installation: installation?.id ?? null,
    repository: repository?.id ?? null,
    payload: what.payload,
    headers,
    duration: (Date.now() - started) / 1000,
    status: answer.status,
    answer: answer.text,
  };
  world.deliveries.push(delivery);
  return delivery;
}

/** GitHub waits ten seconds. */
async function post(
  app: App,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  if (app.webhook === null) return { status: 0, text: 'no address' };
  try {
    const signal = AbortSignal.timeout(10_000);
    const response = await fetch(app.webhook.url, { method: 'POST', headers, body, signal });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: 0, text: error instanceof Error ? error.message : String(error) };
  }
}
