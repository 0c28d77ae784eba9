/**
 * Passes webhooks on and takes the time of each, on a thread of its own: the simulated GitHub keeps the thread that it runs
 * on busy, and what waits for that has waited for nobody but the bench.
 */
import { request as ask, createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { target } = workerData as { readonly target: string };
const seconds: number[] = [];

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const began = performance.now();
    const onward = ask(target, { method: 'POST', headers: { ...request.headers, 'content-length': body.length } });
    onward.on('response', (answer) => {
      if (answer.statusCode === 202) seconds.push((performance.now() - began) / 1000);
      response.writeHead(answer.statusCode ?? 500);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    onward.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  parentPort?.postMessage({ port: typeof address === 'object' && address ? address.port : 0 });
});
parentPort?.on('message', () => parentPort?.postMessage({ seconds }));
