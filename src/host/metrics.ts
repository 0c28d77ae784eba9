/** Numbers for whoever runs the App, on a port of their own; no names of repositories or people in them. */
import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Queue } from './queue.ts';

export interface Metrics {
  answered(answer: string, seconds: number): void;
  jobEnded(kind: string, end: 'done' | 'failed' | 'cancelled', seconds: number): void;
  /** Not yet listening. */
  readonly server: Server;
}

export function createMetrics(queue: Pick<Queue, 'depth'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const webhooks = new Histogram({
    name: 'statealyzr_webhook_seconds',
    help: 'Until a webhook was answered, by status',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const jobs = new Histogram({
    name: 'statealyzr_job_seconds',
    help: 'How long jobs took, by kind and end',
    labelNames: ['kind', 'end'],
    buckets: [0.1, 1, 5, 15, 60, 300, 1200],
    registers,
  });
  const ends = new Counter({
    name: 'statealyzr_jobs_total',
    help: 'Jobs that ended, by kind and end',
    labelNames: ['kind', 'end'],
    registers,
  });
  new Gauge({
    name: 'statealyzr_queue_jobs',
    help: 'Jobs in the queue, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await queue.depth())) this.set({ state }, count);
    },
  });
  return {
    answered: (status, seconds) => webhooks.observe({ status }, seconds),
    jobEnded(kind, end, seconds) {
      jobs.observe({ kind, end }, seconds);
      ends.inc({ kind, end });
    },
    server: serverOf(registry),
  };
}

function serverOf(registry: Registry): Server {
  return createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end();
    try {
      const text = await registry.metrics();
      return response.writeHead(200, { 'content-type': registry.contentType }).end(text);
    } catch {
      return response.writeHead(503).end();
    }
  });
}
