/** Real git over real HTTP on this machine: `git http-backend`, optionally behind a token. */
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { git, temporaryDirectory, temporaryRepository } from './temporary.ts';

export interface GitServer {
  /** Of the repository. */
  readonly url: string;
  /** Work tree of the repository that is served: commit into it. */
  readonly repository: string;
  readonly requests: readonly { readonly path: string; readonly authorization: string | null }[];
  /** What happens to requests from now on; null: they are served. */
  behave(how: ((request: IncomingMessage, response: ServerResponse) => 'handled' | 'serve') | null): void;
  close(): Promise<void>;
}

/** With `token`, requests without it as the password are refused. */
export async function startGitServer(options: { readonly token?: string } = {}): Promise<GitServer> {
  const repository = temporaryRepository();
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant'])
    git(repository, ['config', key, 'true']);
  const requests: { path: string; authorization: string | null }[] = [];
  let behaviour: Parameters<GitServer['behave']>[0] = null;
  const server = createServer((request, response) => {
    const authorization = request.headers.authorization ?? null;
    requests.push({ path: request.url ?? '', authorization });
    if (behaviour?.(request, response) === 'handled') return;
    const expected = `Basic ${Buffer.from(`x-access-token:${options.token}`).toString('base64')}`;
    if (options.token !== undefined && authorization !== expected) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    serve(repository, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/acme/box.git`,
    repository,
    requests,
    behave(how) {
      behaviour = how;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function serve(repository: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://x');
  const child = spawn('git', ['http-backend'], {
    cwd: temporaryHome,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: temporaryHome,
      GIT_PROJECT_ROOT: repository,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      PATH_INFO: url.pathname.replace('/acme/box.git', '/.git'),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      HTTP_GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  let head: Buffer | null = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    if (head === null) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const headers = head
      .toString('latin1', 0, end)
      .split('\r\n')
      .map((line) => line.split(/: (.*)/s));
    const status = headers.find(([name]) => name?.toLowerCase() === 'status')?.[1];
    response.writeHead(
      status === undefined ? 200 : Number.parseInt(status, 10),
      Object.fromEntries(headers.filter(([name]) => name?.toLowerCase() !== 'status')),
    );
    response.write(head.subarray(end + 4));
    head = null;
  });
  child.on('close', () => response.end());
}

const temporaryHome = temporaryDirectory();
