/** `statealyzr serve` as a process: what it needs, what it says when that is missing, what its environment means. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type ServeRequest, type ServeStart, serveStart } from '../../src/serve-settings.ts';
import { temporaryDirectory } from '../host/temporary.ts';

const launcher = resolve(import.meta.dirname, '../../bin/statealyzr.js');
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const credentials = { APP_ID: '7', PRIVATE_KEY: privateKey, WEBHOOK_SECRET: 'a canary of a secret' };

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const base = { PATH: process.env.PATH ?? '', HOME: '/nonexistent' };

function refused(env: Record<string, string>, args: readonly string[] = []): { status: number | null; stderr: string } {
  const options = { env: { ...base, ...env }, cwd: temporaryDirectory(), encoding: 'utf8', timeout: 20_000 } as const;
  const { status, stderr } = spawnSync(process.execPath, [launcher, 'serve', ...args], options);
  return { status, stderr };
}

/** Until it says so on its standard output. */
function started(
  env: Record<string, string>,
  said: string,
  cwd = temporaryDirectory(),
): Promise<{ child: ChildProcess; output: () => string }> {
  const child = spawn(process.execPath, [launcher, 'serve'], { env: { ...base, ...env }, cwd });
  children.push(child);
  let output = '';
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes(said)) resolve({ child, output: () => output });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', (code) => reject(new Error(`exit ${code}: ${output}`)));
  });
}

function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(String(typeof address === 'object' && address ? address.port : 0)));
    });
  });
}

describe('serve', () => {
  it('in production names each variable that is missing, and exits 2', () => {
    const { status, stderr } = refused({ NODE_ENV: 'production' });
    expect(status).toBe(2);
    for (const name of ['APP_ID', 'PRIVATE_KEY', 'WEBHOOK_SECRET']) expect(stderr).toContain(`${name} is missing`);
  });

  it('in production refuses the secret that everybody knows', () => {
    const { status, stderr } = refused({ ...credentials, NODE_ENV: 'production', WEBHOOK_SECRET: 'development' });
    expect([status, stderr.includes("WEBHOOK_SECRET is 'development'")]).toEqual([2, true]);
  });

  it('without credentials shows the page that makes an App, on this machine', async () => {
    const port = await freePort();
    const { output } = await started({ PORT: port }, 'Listening');
    const page = await fetch(`http://localhost:${port}/probot`);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/manifest/i);
    expect(output()).not.toContain('smee.io');
  });

  it('takes webhooks, shows numbers on a port of this machine, and ends on a signal', async () => {
    const [port, metrics, api] = [await freePort(), await freePort(), await freePort()];
    const github = { GHE_HOST: `127.0.0.1:${api}`, GHE_PROTOCOL: 'http' };
    const data = { STATEALYZR_DATA: temporaryDirectory(), LOG_FORMAT: 'json' };
    const { child, output } = await started(
      { ...credentials, ...github, ...data, PORT: port, METRICS_PORT: metrics },
      '"msg":"started"',
    );
    expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200);
    expect(await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text()).toContain('statealyzr_queue_jobs');
    const wrong = await fetch(`http://localhost:${port}/api/github/webhooks`, {
      method: 'POST',
      body: '{"canary":"in the body"}',
      headers: {
        'x-github-delivery': '1',
        'x-github-event': 'push',
        'x-hub-signature-256': `sha256=${'0'.repeat(64)}`,
      },
    });
    expect(wrong.status).toBe(401);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output()).toContain('wrong signature');
    expect(output()).not.toMatch(/canary|PRIVATE KEY/);
  });

  it('says that the port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const address = server.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const { status, stderr } = refused({ ...credentials, PORT: port, METRICS_PORT: '0' });
    server.close();
    expect(status).toBe(2);
    expect(stderr).toContain('cannot listen');
  });
});

it('the page on installing tells of each variable', () => {
  const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
  const names = read('src/serve-settings.ts').matchAll(/(?:text|number)\('([A-Z_]+)'/g);
  const told = read('docs/install-app.md');
  const known = [...new Set([...names].map(([, name]) => name ?? ''))];
  expect(known.length).toBeGreaterThan(15);
  const everybodys = ['NODE_ENV', 'XDG_STATE_HOME'];
  expect(known.filter((name) => !everybodys.includes(name) && !told.includes(`\`${name}\``))).toEqual([]);
});

describe('the environment', () => {
  const startOf = (environment: Record<string, string>, more: Partial<ServeRequest> = {}): ServeStart =>
    serveStart({
      environment,
      role: 'all',
      home: '/home/x',
      processors: 8,
      read: () => {
        throw new Error('no such file');
      },
      ...more,
    });
  const linesOf = (start: ServeStart): string => (start.kind === 'wrong' ? start.lines.join('\n') : start.kind);

  it('has defaults for all but the credentials', () => {
    const start = startOf(credentials);
    if (start.kind !== 'serve') throw new Error(linesOf(start));
    expect(start.settings).toMatchObject({
      app: { appId: '7', apiUrl: 'https://api.github.com', logLevel: 'info' },
      host: 'localhost',
      port: 3000,
      redisUrl: null,
      data: '/home/x/.local/state/statealyzr',
      jobs: 4,
    });
  });

  it.each([
    ['as it is', privateKey],
    ['with written line ends', privateKey.trim().replaceAll('\n', '\\n')],
    ['in base64', Buffer.from(privateKey).toString('base64')],
  ])('takes the key %s', (_, PRIVATE_KEY) => {
    const start = startOf({ ...credentials, PRIVATE_KEY });
    expect(start.kind === 'serve' && start.settings.app.privateKey.trim()).toBe(privateKey.trim());
  });

  it('takes the key from a file', () => {
    const path = join(temporaryDirectory(), 'key.pem');
    writeFileSync(path, privateKey);
    const { PRIVATE_KEY: _, ...rest } = credentials;
    expect(startOf({ ...rest, PRIVATE_KEY_PATH: path }, { read: () => privateKey }).kind).toBe('serve');
    expect(linesOf(startOf({ ...rest, PRIVATE_KEY_PATH: path }))).toContain('PRIVATE_KEY_PATH names a file');
  });

  it.each([
    [{ APP_ID: 'x' }, 'APP_ID is not a number'],
    [{ PRIVATE_KEY: 'nothing' }, 'PRIVATE_KEY has no private key'],
    [{ PORT: '70000' }, "PORT is '70000'; expected a whole number from 0 to 65535"],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL is no address'],
    [{ GHE_HOST: 'a b' }, 'GHE_HOST is no name'],
    [{ GHE_HOST: 'git.example', GHE_PROTOCOL: 'http' }, 'would send tokens in the clear'],
    [{ LOG_LEVEL: 'loud' }, "LOG_LEVEL is 'loud'"],
  ])('%j is refused by name', (more, line) => {
    const said = linesOf(startOf({ ...credentials, ...more }));
    expect(said).toContain(line);
    expect(said).not.toContain('canary');
  });

  it.each(['web', 'worker'] as const)('%s alone needs Redis', (role) => {
    expect(linesOf(startOf(credentials, { role }))).toContain('REDIS_URL is missing');
    expect(startOf({ ...credentials, REDIS_URL: 'redis://localhost:6379' }, { role }).kind).toBe('serve');
  });

  it('an own GitHub is asked below /api/v3', () => {
    const start = startOf({ ...credentials, GHE_HOST: 'git.example' });
    expect(start.kind === 'serve' && start.settings.app.apiUrl).toBe('https://git.example/api/v3');
  });
});
