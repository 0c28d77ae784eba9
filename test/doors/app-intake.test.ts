/** The front that the world can reach, over real HTTP. */

import { generateKeyPairSync } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { sign } from '@octokit/webhooks-methods';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Log } from '../../src/host/log.ts';
import type { Job } from '../../src/host/queue.ts';
import { QUEUE_OPTIONS } from '../../src/host/queue.ts';
import { openMemoryQueue } from '../../src/host/queue-memory.ts';
import { createIntake, type IntakeLimits } from '../../src/intake.ts';

const secret = 'a secret of the webhook';
let app: App;
let added: Job[] = [];
let servers: Server[] = [];
let logged: string[] = [];

beforeAll(async () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const queue = openMemoryQueue(QUEUE_OPTIONS);
  app = await createApp(
    {
      appId: '1',
      privateKey,
      webhookSecret: secret,
      apiUrl: 'http://127.0.0.1:1',
      logLevel: 'fatal',
      logFormat: 'json',
    },
    {
      add: async (job) => {
        if (job.repository.name === 'broken') throw new Error('the queue is gone');
        added.push(job);
      },
      firstDelivery: (id) => queue.firstDelivery(id),
      forgetDelivery: (id) => queue.forgetDelivery(id),
    },
  );
});

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
  added = [];
  logged = [];
});

const log: Log = {
  info: () => undefined,
  warn: (event, fields) => void logged.push(`${event} ${JSON.stringify(fields)}`),
  error: (event, fields) => void logged.push(`${event} ${JSON.stringify(fields)}`),
};

async function listening(limits: Partial<IntakeLimits> = {}): Promise<number> {
  const server = createIntake({ receive: app.receive, isHealthy: async () => true, log, limits });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('the clients of the App', () => {
  it('leave the pace of writes to the forge', async () => {
    const client = await app.client(null);
    const fetch = async () => new Response('{}', { headers: { 'content-type': 'application/json' } });
    const began = performance.now();
    for (let i = 0; i < 3; i++) await client.request('POST /app/hook/deliveries/1/attempts', { request: { fetch } });
    expect(performance.now() - began).toBeLessThan(900);
  });
});

const payload = (name = 'box'): string =>
  JSON.stringify({
    action: 'opened',
    installation: { id: 3 },
    repository: { id: 2, full_name: `acme/${name}` },
    pull_request: { number: 1, title: 'canary in the payload' },
  });

interface Sent {
  readonly body?: string;
  readonly id?: string;
  readonly event?: string;
  readonly signature?: string;
}

async function send(port: number, { body = payload(), id = 'one', event = 'pull_request', signature }: Sent = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/api/github/webhooks`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-delivery': id,
      'x-github-event': event,
      'x-hub-signature-256': signature ?? (await sign(secret, body)),
    },
  });
  return { status: response.status, text: await response.text() };
}

describe('the front', () => {
  it('queues a signed delivery once', async () => {
    const port = await listening();
    expect(await send(port, { id: 'a' })).toEqual({ status: 202, text: 'queued\n' });
    expect(await send(port, { id: 'a' })).toEqual({ status: 202, text: 'seen before\n' });
    expect(added).toHaveLength(1);
    expect(added[0]?.target).toEqual({ kind: 'pull-request', number: 1 });
  });

  it('takes events that are nothing to it', async () => {
    const port = await listening();
    expect((await send(port, { id: 'b', event: 'watch' })).status).toBe(202);
    expect(added).toEqual([]);
  });

  it('refuses a wrong signature with one line that has nothing of the body, and remembers no id', async () => {
    const port = await listening();
    expect((await send(port, { id: 'c', signature: `sha256=${'0'.repeat(64)}` })).status).toBe(401);
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toContain('canary');
    expect((await send(port, { id: 'c' })).text).toBe('queued\n');
  });

  it.each([
    ['no signature', { signature: '' }, 401],
    ['no JSON', { body: 'not JSON' }, 400],
    ['a list', { body: '[]' }, 400],
    ['a strange id', { id: 'a b' }, 400],
    ['a strange event', { event: 'x-y' }, 400],
  ])('answers %s plainly', async (_, sent, status) => {
    expect((await send(await listening(), { id: 'd', ...sent })).status).toBe(status);
    expect(added).toEqual([]);
  });

  it('says that it could not store, so that GitHub shows the delivery as failed', async () => {
    const port = await listening();
    expect((await send(port, { id: 'e', body: payload('broken') })).status).toBe(503);
    expect(logged.join()).toContain('the queue is gone');
    expect(logged.join()).not.toContain('canary');
    // Sent again, it is no repeated one.
    expect((await send(port, { id: 'e' })).text).toBe('queued\n');
  });

  it('answers 413 while the body is still coming, and reads no further', async () => {
    const port = await listening({ bodyBytes: 1000 });
    const { status, written } = await pour(port, { 'transfer-encoding': 'chunked' }, 50_000_000);
    expect(status).toBe(413);
    expect(written).toBeLessThan(50_000_000);
    expect((await pour(port, { 'content-length': '2000' }, 0)).status).toBe(413);
    expect((await send(port, { id: 'f' })).status).toBe(202);
  });

  it('bounds what it holds of all bodies together, and gets the room back', async () => {
    const port = await listening({ bodyBytes: 1000, totalBytes: 1500 });
    const idle = connect(port, '127.0.0.1');
    const head = 'POST /api/github/webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n';
    await new Promise<void>((resolve) => idle.write(`${head}${'x'.repeat(990)}`, () => resolve()));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const body = payload('x'.repeat(90)).padEnd(900);
    expect((await send(port, { id: 'g', body })).status).toBe(503);
    idle.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await send(port, { id: 'g', body })).status).toBe(202);
  });

  it('is asked for its health, and has nothing else', async () => {
    const port = await listening();
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/api/github/webhooks`)).status).toBe(405);
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404);
  });
});

/** Writes up to so many bytes until it is answered. */
function pour(port: number, headers: IncomingHttpHeaders, bytes: number): Promise<{ status: number; written: number }> {
  return new Promise((resolve) => {
    let written = 0;
    let status = 0;
    const sent = httpRequest({ port, host: '127.0.0.1', path: '/api/github/webhooks', method: 'POST', headers });
    const done = (): void => resolve({ status, written });
    sent.on('response', (response) => {
      status = response.statusCode ?? 0;
      response.resume();
      done();
    });
    sent.on('error', done);
    sent.flushHeaders();
    const chunk = Buffer.alloc(64_000, 120);
    const more = (): void => {
      if (status !== 0 || written >= bytes) return;
      written += chunk.length;
      if (sent.write(chunk)) setImmediate(more);
      else sent.once('drain', more);
    };
    more();
  });
}
