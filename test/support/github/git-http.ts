/** Clones and fetches from the simulated repositories, by git's own `http-backend`. Nothing can be pushed. */
import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { createGunzip } from 'node:zlib';
import { admit, type Identity } from './access.ts';
import { gitEnvironment } from './git-repository.ts';
import { Problem } from './problem.ts';
import type { Repository, World } from './world.ts';

export const gitPath = /^\/([^/]+)\/([^/]+)\.git(\/.*)$/;

/** What of a repository is asked for, and whether it may be had. Throws Problem. */
export function gitRequest(world: World, identity: Identity | null, path: string, service: string | null): Repository {
  const [, owner = '', name = '', rest = ''] = gitPath.exec(path) ?? [];
  const repository = world.repository(owner, name);
  if (service === 'git-receive-pack' || rest === '/git-receive-pack') {
    throw new Problem(403, 'Write access to repository not granted.');
  }
  if (repository === null || (identity === null && repository.visibility === 'private')) {
    if (identity !== null) throw new Problem(404, 'Repository not found.');
    throw new Problem(401, 'Authentication required', { headers: { 'www-authenticate': 'Basic realm="GitHub"' } });
  }
  if (identity !== null) admit(world, identity, repository, { permission: 'contents', access: 'read' });
  return repository;
}

/** Resolves with the status once all is sent. */
export function serveGit(
  repository: Repository,
  path: string,
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const [, , , rest = ''] = gitPath.exec(path) ?? [];
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment,
      GIT_PROJECT_ROOT: dirname(repository.directory),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: repository.directory.slice(dirname(repository.directory).length) + rest,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  const gzipped = request.headers['content-encoding'] === 'gzip';
  child.stdin.on('error', () => {});
  if (gzipped) request.pipe(createGunzip()).pipe(child.stdin);
  else request.pipe(child.stdin);
  child.stderr.resume();
  response.on('close', () => child.kill());
  return new Promise((resolve, reject) => {
    let status = 0;
    let head = Buffer.alloc(0);
    child.on('error', reject);
    child.stdout.on('data', (chunk: Buffer) => {
      if (status !== 0) {
        response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      status = sendHead(head.subarray(0, end).toString(), response);
      response.write(head.subarray(end + 4));
    });
    child.on('close', () => {
      if (status === 0 && !response.headersSent) response.writeHead(500);
      response.end();
      resolve(status === 0 ? 500 : status);
    });
  });
}

function sendHead(text: string, response: ServerResponse): number {
  let status = 200;
  for (const row of text.split('\r\n')) {
    const [name = '', value = ''] = row.split(/: (.*)/s);
    if (name.toLowerCase() === 'status') status = Number(value.slice(0, 3));
    else response.setHeader(name, value);
  }
  response.writeHead(status);
  return status;
}
