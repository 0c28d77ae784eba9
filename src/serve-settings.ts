/** What the App is told by its environment: everything it needs, or which variable is missing. Pure. */
import { join } from 'node:path';
import type { AppSettings } from './app.ts';
import { QUEUE_OPTIONS } from './host/queue.ts';

export type Role = 'all' | 'web' | 'worker';

export interface ServeSettings {
  readonly app: AppSettings;
  readonly role: Role;
  readonly host: string;
  readonly port: number;
  /** On this machine only; 0: none. */
  readonly metricsPort: number;
  /** Null: the queue of this process. */
  readonly redisUrl: string | null;
  /** Mirrors, cached facts, inventories. */
  readonly data: string;
  readonly mirrorBytes: number;
  readonly concurrency: number;
  readonly perInstallation: number;
  readonly debounceMs: number;
  readonly memoryMb: number;
  readonly seconds: number;
  /** Threads of one analysis. */
  readonly jobs: number;
  readonly reconcileMs: number;
}

/** `setup`: there are no credentials yet. `wrong`: what has to be mended, a line each. */
export type ServeStart =
  | { readonly kind: 'serve'; readonly settings: ServeSettings }
  | { readonly kind: 'setup'; readonly port: number }
  | { readonly kind: 'wrong'; readonly lines: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Probot's own, which everybody knows. */
const defaultSecret = 'development';

export interface ServeRequest {
  readonly environment: Environment;
  readonly role: Role;
  readonly home: string;
  readonly processors: number;
  /** Text of a file, or why it cannot be read. */
  readonly read: (path: string) => string;
}

export function serveStart({ environment, role, home, processors, read }: ServeRequest): ServeStart {
  const wrong: string[] = [];
  const text = (name: string): string => environment[name]?.trim() ?? '';
  const number = (name: string, standard: number, least: number, most: number): number => {
    const value = text(name) === '' ? standard : Number(text(name));
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    wrong.push(`${name} is '${text(name).slice(0, 40)}'; expected a whole number from ${least} to ${most}`);
    return standard;
  };
  const isProduction = text('NODE_ENV') === 'production';
  const port = number('PORT', 3000, 0, 65_535);
  const appId = text('APP_ID');
  const privateKey = keyFrom(text('PRIVATE_KEY'), text('PRIVATE_KEY_PATH'), read, wrong);
  const isNew = appId === '' && privateKey === '' && wrong.length === 0;
  if (isNew && !isProduction && role === 'all') return { kind: 'setup', port };
  if (appId === '') wrong.push('APP_ID is missing: the number of the App, from its page on GitHub');
  else if (!/^\d{1,12}$/.test(appId)) wrong.push('APP_ID is not a number');
  if (privateKey === '' && wrong.every((line) => !line.startsWith('PRIVATE_KEY')))
    wrong.push('PRIVATE_KEY is missing: the private key of the App (or PRIVATE_KEY_PATH, a file that has it)');
  const webhookSecret = text('WEBHOOK_SECRET') || defaultSecret;
  if (isProduction && webhookSecret === defaultSecret)
    wrong.push(
      `WEBHOOK_SECRET is ${text('WEBHOOK_SECRET') === '' ? 'missing' : `'${defaultSecret}'`}: anybody could send webhooks`,
    );
  const redisUrl = redisFrom(text('REDIS_URL'), wrong);
  if (role !== 'all' && redisUrl === null && text('REDIS_URL') === '')
    wrong.push(`REDIS_URL is missing: --role ${role} shares its queue with other processes`);
  const settings: ServeSettings = {
    app: {
      appId,
      privateKey,
      webhookSecret,
      apiUrl: apiUrlFrom(text('GHE_HOST'), text('GHE_PROTOCOL'), wrong),
      logLevel: levelFrom(text('LOG_LEVEL'), wrong),
      logFormat: text('LOG_FORMAT') === 'pretty' || (!isProduction && text('LOG_FORMAT') === '') ? 'pretty' : 'json',
    },
    role,
    host: text('HOST') || 'localhost',
    port,
    metricsPort: number('METRICS_PORT', 9464, 0, 65_535),
    redisUrl,
    data: text('STATEALYZR_DATA') || join(text('XDG_STATE_HOME') || join(home, '.local', 'state'), 'statealyzr'),
    mirrorBytes: number('STATEALYZR_MIRRORS_GB', 50, 1, 100_000) * 2 ** 30,
    concurrency: number('STATEALYZR_CONCURRENCY', QUEUE_OPTIONS.concurrency, 1, 64),
    perInstallation: number('STATEALYZR_PER_INSTALLATION', QUEUE_OPTIONS.perInstallation, 1, 64),
    debounceMs: number('STATEALYZR_DEBOUNCE_MS', QUEUE_OPTIONS.debounceMs, 0, 60_000),
    memoryMb: number('STATEALYZR_MEMORY_MB', 6144, 256, 1_000_000),
    seconds: number('STATEALYZR_SECONDS', 1200, 10, 21_600),
    jobs: number('STATEALYZR_JOBS', Math.max(1, Math.min(4, processors)), 1, 256),
    reconcileMs: number('STATEALYZR_RECONCILE_MINUTES', 60, 1, 1440) * 60_000,
  };
  return wrong.length > 0 ? { kind: 'wrong', lines: wrong } : { kind: 'serve', settings };
}

/** As a text with real line ends, with `\n` for them, or in base64. */
function keyFrom(value: string, path: string, read: (path: string) => string, wrong: string[]): string {
  let key = value;
  if (key === '' && path !== '') {
    try {
      key = read(path).trim();
    } catch {
      wrong.push('PRIVATE_KEY_PATH names a file that cannot be read');
      return '';
    }
  }
  if (key === '') return '';
  const plain = key.includes('-----BEGIN') ? key : Buffer.from(key, 'base64').toString('utf8');
  const text = plain.replaceAll('\\n', '\n');
  if (/^-----BEGIN [A-Z ]*PRIVATE KEY-----\n[\s\S]+\n-----END [A-Z ]*PRIVATE KEY-----\s*$/.test(text)) return text;
  wrong.push(`${value === '' ? 'PRIVATE_KEY_PATH' : 'PRIVATE_KEY'} has no private key in PEM form`);
  return '';
}

function redisFrom(value: string, wrong: string[]): string | null {
  if (value === '') return null;
  if (/^rediss?:\/\/\S+$/.test(value)) return value;
  wrong.push('REDIS_URL is no address like redis://HOST:6379');
  return null;
}

/** http is for a GitHub on this machine. */
function apiUrlFrom(host: string, protocol: string, wrong: string[]): string {
  if (host === '') return 'https://api.github.com';
  const isLocal = /^(localhost|127\.0\.0\.1)(:\d{1,5})?$/.test(host);
  if (!/^[\w.-]+(:\d{1,5})?$/.test(host)) wrong.push('GHE_HOST is no name of a host');
  else if (protocol === 'http' && !isLocal) wrong.push('GHE_PROTOCOL is http, which would send tokens in the clear');
  return `${protocol === 'http' && isLocal ? 'http' : 'https'}://${host}/api/v3`;
}

const levels = ['debug', 'info', 'warn', 'error', 'fatal'] as const;

function levelFrom(value: string, wrong: string[]): AppSettings['logLevel'] {
  const level = levels.find((known) => known === (value || 'info'));
  if (level === undefined) wrong.push(`LOG_LEVEL is '${value.slice(0, 40)}'; expected one of ${levels.join(', ')}`);
  return level ?? 'info';
}
