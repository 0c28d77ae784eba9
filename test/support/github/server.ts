/** HTTP: from a request to an operation and back, with what GitHub does to every request: tokens, limits, pages. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { admit, type Identity, identify, type Tokens } from './access.ts';
import { type Answer, type Call, type Endpoint, repositoryIn } from './call.ts';
import type { Failure, Failures } from './failures.ts';
import { gitPath, gitRequest, serveGit } from './git-http.ts';
import { executeGraphql, operationOf } from './graphql.ts';
import { type Api, apiOf, type Match } from './openapi.ts';
import { notFound, Problem } from './problem.ts';
import { endpoints } from './rest.ts';
import type { World } from './world.ts';

/** A request as it came, for tests to look at. Tokens are not kept, only whose they were. */
export interface SeenRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** GitHub's id; `graphql/...`, `git/...`; null: nothing that is simulated. */
  readonly operation: string | null;
  readonly identity: { readonly kind: Identity['kind']; readonly login: string } | null;
  /** 0: not answered. */
  status: number;
}

export interface RequestBudget {
  left: number;
  /** Milliseconds since 1970. */
  readonly ends: number;
}

export interface ServerState {
  readonly world: World;
  readonly tokens: Tokens;
  readonly failures: Failures;
  readonly requests: SeenRequest[];
  /** What this simulator got wrong: answers that do not fit GitHub's description, errors in handlers. */
  readonly mistakes: string[];
  readonly redeliver: (delivery: number) => Promise<unknown>;
  /** Notifying writes in a minute before the secondary limit. */
  readonly contentPerMinute: number;
  readonly requestsPerHour: number;
  /** Of an identity's login, in the hour that began with its first request. */
  readonly budgets: Map<string, RequestBudget>;
  readonly threadsNeed: 'pull_requests' | 'contents';
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export async function listen(state: ServerState): Promise<Server> {
  const api = apiOf(Object.keys(endpoints));
  const server = createServer((request, response) => {
    handle(state, api, request, response).catch((error: unknown) => {
      state.mistakes.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!response.headersSent) response.writeHead(500);
      response.end('{"message":"Server Error"}');
    });
  });
  server.keepAliveTimeout = 30_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  state.world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}

async function handle(state: ServerState, api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.world.url);
  const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql');
  const isGit = gitPath.test(path);
  const body = isGit ? undefined : parsed(await bodyOf(request));
  const match = isGit ? null : api.match(request.method ?? '', path);
  const seen: SeenRequest = {
    at: Date.now(),
    method: request.method ?? '',
    path,
    query: Object.fromEntries(url.searchParams),
    body: body?.value,
    operation: isGit
      ? `git/${serviceOf(url, path)}`
      : path === '/graphql'
        ? operationOf(body?.value)
        : (match?.operation.id ?? null),
    identity: whoIs(state, request),
    status: 0,
  };
  state.requests.push(seen);
  const failure = state.failures.take(seen);
  if (failure?.delay !== undefined) await wait(failure.delay);
  if (failure?.status !== undefined && failure.applyFirst === undefined) return fail(failure, seen, response);
  if (isGit) {
    await git(state, seen, url, path, request, response);
    return;
  }
  const reply = await answered(state, api, { seen, url, match, body, request });
  if (failure?.status !== undefined) return fail(failure, seen, response);
  seen.status = reply.status;
  response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers });
  response.end(reply.body);
}

interface Incoming {
  readonly seen: SeenRequest;
  readonly url: URL;
  readonly match: Match | null;
  readonly body: { readonly value: unknown; readonly fault: 'none' | 'no-json' } | undefined;
  readonly request: IncomingMessage;
}

async function answered(state: ServerState, api: Api, incoming: Incoming): Promise<Reply> {
  const limits = new Map<string, string>();
  try {
    const identity = identify(state.world, state.tokens, incoming.request.headers.authorization);
    if (identity === null) throw new Problem(401, 'Requires authentication');
    countRequest(state, identity, limits);
    if (incoming.body?.fault === 'no-json') throw new Problem(400, 'Problems parsing JSON');
    if (incoming.url.pathname.endsWith('/graphql')) {
      const json = await executeGraphql(state, identity, incoming.body?.value);
      return { status: 200, headers: Object.fromEntries(limits), body: JSON.stringify(json) };
    }
    return withHeaders(await operate(state, api, identity, incoming), limits);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const headers = { ...Object.fromEntries(limits), ...error.headers };
    return { status: error.status, headers, body: JSON.stringify(error.body()) };
  }
}

const withHeaders = (reply: Reply, more: ReadonlyMap<string, string>): Reply => ({
  ...reply,
  headers: { ...Object.fromEntries(more), ...reply.headers },
});

async function operate(state: ServerState, api: Api, identity: Identity, incoming: Incoming): Promise<Reply> {
  const { match, seen, url, request } = incoming;
  const endpoint = match === null ? undefined : endpoints[match.operation.id];
  if (match === null || endpoint === undefined) throw notFound();
  const values = api.parameters(match, url.searchParams);
  const body = (incoming.body?.value ?? {}) as Record<string, unknown>;
  const { world, tokens, redeliver } = state;
  const call: Call = { world, tokens, identity, values, body, accept: request.headers.accept ?? '', redeliver };
  allow(call, endpoint);
  api.checkBody(match.operation, incoming.body?.value);
  if (endpoint.content !== undefined) limitContent(state, seen);
  const answer = paged(await endpoint.run(call), values, url);
  if (answer.bytes !== undefined) {
    return { status: answer.status, headers: { 'content-type': 'application/octet-stream' }, body: answer.bytes };
  }
  const wrong = api.wrongAnswer(match.operation, answer.status, answer.json);
  if (wrong !== null) {
    state.mistakes.push(`${match.operation.id}: ${wrong}`);
    throw new Problem(500, `The simulator's own answer is wrong: ${wrong}`);
  }
  return {
    status: answer.status,
    headers: answer.headers,
    body: answer.json === undefined ? '' : JSON.stringify(answer.json),
  };
}

function allow(call: Call, endpoint: Endpoint): void {
  const { need } = endpoint;
  const isApp = call.identity.kind === 'app';
  if (need === 'app') {
    if (!isApp) throw new Problem(401, 'A JSON web token could not be decoded');
  } else if (isApp) {
    throw new Problem(401, 'Bad credentials');
  } else if (need !== 'token') admit(call.world, call.identity, repositoryIn(call), need);
}

/** A page of a list, and where the others are. */
function paged(
  answer: Answer,
  values: Readonly<Record<string, unknown>>,
  url: URL,
): Answer & { readonly headers: Readonly<Record<string, string>> } {
  const { list } = answer;
  if (list === undefined) return { ...answer, headers: {} };
  const size = Math.min(100, Math.max(1, Number(values.per_page ?? 30)));
  const page = Math.max(1, Number(values.page ?? 1));
  const last = Math.max(1, Math.ceil(list.items.length / size));
  const part = list.items.slice((page - 1) * size, page * size);
  const json = list.wrap === undefined ? part : list.wrap(part);
  const link = (to: number, rel: string): string => {
    const target = new URL(url);
    const cursor = list.cursors?.[(to - 1) * size];
    if (cursor === undefined) target.searchParams.set('page', String(to));
    else target.searchParams.set('cursor', cursor);
    target.searchParams.set('per_page', String(size));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const headers: Record<string, string> = links.length > 0 ? { link: links.join(', ') } : {};
  return { ...answer, json, headers };
}

/** The primary limit: what is left is said in every answer; nothing left is a 403 without `retry-after`. */
function countRequest(state: ServerState, identity: Identity, headers: Map<string, string>): void {
  const { login } = identity.user;
  const budget = budgetOf(state, login);
  const { left, ends } = budget;
  headers.set('x-ratelimit-limit', String(state.requestsPerHour));
  headers.set('x-ratelimit-remaining', String(Math.max(0, left - 1)));
  headers.set('x-ratelimit-used', String(state.requestsPerHour - left + 1));
  headers.set('x-ratelimit-reset', String(Math.ceil(ends / 1000)));
  headers.set('x-ratelimit-resource', 'core');
  headers.set('x-github-request-id', `SIM:${state.requests.length}`);
  if (left <= 0) throw new Problem(403, `API rate limit exceeded for ${login}.`);
  budget.left = left - 1;
}

export function budgetOf({ budgets, requestsPerHour }: ServerState, login: string): RequestBudget {
  const known = budgets.get(login);
  if (known !== undefined && known.ends > Date.now()) return known;
  const fresh = { left: requestsPerHour, ends: Date.now() + 3_600_000 };
  budgets.set(login, fresh);
  return fresh;
}

function limitContent(state: ServerState, seen: SeenRequest): void {
  const since = Date.now() - 60_000;
  const recent = state.requests.filter((r) => {
    const counts = r.operation !== null && endpoints[r.operation]?.content !== undefined;
    return counts && r !== seen && r.at > since && r.status < 300 && r.identity?.login === seen.identity?.login;
  });
  if (recent.length < state.contentPerMinute) return;
  throw new Problem(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', {
    headers: { 'retry-after': '60' },
  });
}

async function git(
  state: ServerState,
  seen: SeenRequest,
  url: URL,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const identity = identify(state.world, state.tokens, request.headers.authorization);
    const repository = gitRequest(state.world, identity, path, url.searchParams.get('service'));
    seen.status = await serveGit(repository, path, url.search.slice(1), request, response);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    seen.status = error.status;
    request.resume();
    response.writeHead(error.status, { 'content-type': 'text/plain', ...error.headers });
    response.end(error.message);
  }
}

function fail(failure: Failure, seen: SeenRequest, response: ServerResponse): void {
  if (failure.status === 'drop' || failure.status === undefined) {
    response.socket?.destroy();
    return;
  }
  seen.status = failure.status;
  response.writeHead(failure.status, { 'content-type': 'application/json; charset=utf-8', ...failure.headers });
  response.end(JSON.stringify({ message: failure.message ?? 'Server Error' }));
}

const serviceOf = (url: URL, path: string): string =>
  url.searchParams.get('service') ?? path.slice(path.lastIndexOf('/') + 1);

function whoIs(state: ServerState, request: IncomingMessage): SeenRequest['identity'] {
  try {
    const identity = identify(state.world, state.tokens, request.headers.authorization);
    return identity === null ? null : { kind: identity.kind, login: identity.user.login };
  } catch {
    return null;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): { readonly value: unknown; readonly fault: 'none' | 'no-json' } {
  if (text === '') return { value: undefined, fault: 'none' };
  try {
    return { value: JSON.parse(text), fault: 'none' };
  } catch {
    return { value: undefined, fault: 'no-json' };
  }
}
