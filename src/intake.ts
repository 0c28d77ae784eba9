/**
 * The front that the world can reach: takes webhooks, bounded before anything is known of who sends them, and answers
 * as soon as they are stored. The body is read only as far as a body may be long, of all requests together as well.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from './host/log.ts';

export interface Delivery {
  readonly id: string;
  readonly event: string;
  /** `sha256=` and hexadecimal digits, as it came. */
  readonly signature: string;
  readonly body: string;
}

/** `stored`: queued, or nothing to do; `repeated`: was seen before; `unsigned`: not from GitHub. */
export type Received = 'stored' | 'repeated' | 'unsigned' | 'malformed';

export interface IntakeOptions {
  readonly receive: (delivery: Delivery) => Promise<Received>;
  readonly isHealthy: () => Promise<boolean>;
  readonly log: Log;
  readonly limits?: Partial<IntakeLimits>;
  /** What became of a request, and in how many seconds. */
  readonly onAnswer?: (answer: string, seconds: number) => void;
}

export interface IntakeLimits {
  /** Of one body: GitHub sends no more. */
  readonly bodyBytes: number;
  /** Of all that are being read. */
  readonly totalBytes: number;
  /** Until a delivery is stored; GitHub waits ten seconds. */
  readonly storeMs: number;
}

export const INTAKE_LIMITS: IntakeLimits = { bodyBytes: 25 << 20, totalBytes: 100 << 20, storeMs: 8000 };

export const webhookPath = '/api/github/webhooks';

/** Not yet listening. */
export function createIntake(options: IntakeOptions): Server {
  const limits = { ...INTAKE_LIMITS, ...options.limits };
  const budget: Budget = { used: 0 };
  const server = createServer((request, response) => {
    const began = performance.now();
    response.once('close', () => {
      const answer = response.headersSent ? String(response.statusCode) : 'gone';
      if (request.url === webhookPath) options.onAnswer?.(answer, (performance.now() - began) / 1000);
    });
    route(request, response, options, limits, budget).catch(() => {
      if (!response.headersSent) answer(response, 500, 'it failed');
    });
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  server.maxHeadersCount = 100;
  return server;
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  options: IntakeOptions,
  limits: IntakeLimits,
  budget: Budget,
): Promise<void> {
  const [path] = (request.url ?? '').split('?');
  if (path === '/healthz' && request.method === 'GET') {
    const isHealthy = await options.isHealthy();
    return answer(response, isHealthy ? 200 : 503, isHealthy ? 'ok' : 'the queue cannot be reached');
  }
  if (path !== webhookPath) return refuse(request, response, 404, 'there is nothing here');
  if (request.method !== 'POST') return refuse(request, response, 405, 'webhooks are posted');
  const body = await readBody(request, limits, budget);
  if (body === 'too-large') return refuse(request, response, 413, 'the body is larger than a webhook');
  if (body === 'too-many') return refuse(request, response, 503, 'too much is being received');
  if (body === 'gone') return;
  const delivery = { ...headersOf(request), body };
  const [status, text] = statuses[await stored(delivery, options, limits)];
  answer(response, status, text);
}

const statuses = {
  stored: [202, 'queued'],
  repeated: [202, 'seen before'],
  unsigned: [401, 'the signature is wrong'],
  malformed: [400, 'this is no webhook'],
  failed: [503, 'it cannot be stored now'],
} as const;

async function stored(
  delivery: Delivery,
  { receive, log }: IntakeOptions,
  { storeMs }: IntakeLimits,
): Promise<Received | 'failed'> {
  const fields = { delivery: delivery.id, event: delivery.event };
  if (!/^[\w-]{1,100}$/.test(delivery.id) || !/^[a-z_]{1,60}$/.test(delivery.event)) return 'malformed';
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error('the queue did not answer')), storeMs);
  });
  try {
    const received = await Promise.race([receive(delivery), late]);
    if (received === 'unsigned') log.warn('a webhook with a wrong signature was refused', fields);
    return received;
  } catch (error) {
    log.error('a webhook could not be stored', { ...fields, error: error instanceof Error ? error.message : '' });
    return 'failed';
  } finally {
    clearTimeout(clock);
  }
}

function headersOf({ headers }: IncomingMessage): Omit<Delivery, 'body'> {
  const one = (name: string): string => {
    const value = headers[name];
    return typeof value === 'string' ? value : '';
  };
  return { id: one('x-github-delivery'), event: one('x-github-event'), signature: one('x-hub-signature-256') };
}

/** Bytes held for bodies that are being read. */
interface Budget {
  used: number;
}

async function readBody(
  request: IncomingMessage,
  { bodyBytes, totalBytes }: IntakeLimits,
  budget: Budget,
): Promise<string | 'too-large' | 'too-many' | 'gone'> {
  if (Number(request.headers['content-length'] ?? 0) > bodyBytes) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      budget.used += chunk.length;
      if (size > bodyBytes) return 'too-large';
      if (budget.used > totalBytes) return 'too-many';
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch {
    return 'gone';
  } finally {
    budget.used -= size;
  }
}

/** Reads no further: the connection ends once the answer is out. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  response.setHeader('connection', 'close');
  response.once('finish', () => setTimeout(() => request.destroy(), 100).unref());
  request.pause();
  answer(response, status, text);
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
