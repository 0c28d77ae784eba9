/** The settings under which git speaks to the network: all of them ours, none of the user's or the repository's. */
import { HostError } from './host-error.ts';

export interface Origin {
  readonly url: string;
  readonly token: string | null;
  /** `http` is for tests and simulators on this machine; anything else must be https. */
  readonly transport: 'https' | 'loopback-http';
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const PASSED_ON = ['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'no_proxy', 'NO_PROXY'];
const CERTIFICATES = ['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'];

/** Of a server's address: plain http only where it does not leave this machine. */
export function transportOf(server: string): Origin['transport'] {
  const { protocol, hostname } = new URL(server);
  return protocol === 'http:' && LOOPBACK.includes(hostname) ? 'loopback-http' : 'https';
}

/** Throws HostError `bad-argument` for what is no plain address of a repository. */
export function checkOrigin({ url, transport }: Origin): void {
  const plain = /^(https?):\/\/([a-zA-Z0-9.-]+|\[::1\])(:\d{1,5})?\/([\w.-]+\/)*[\w.-]+$/.exec(url);
  const [, scheme, host = ''] = plain ?? [];
  const isLoopback = LOOPBACK.includes(host);
  if (plain && !/\/\.{1,2}(\/|$)/.test(url) && (scheme === 'https' || (transport === 'loopback-http' && isLoopback)))
    return;
  throw new HostError('bad-argument', 'the address to fetch from is not a plain https address', 'Check the server.');
}

/** Environment of a git that fetches from the origin; the only place where its token goes. */
export function networkEnvironment(origin: Origin): Readonly<Record<string, string>> {
  const environment: Record<string, string> = {
    // No settings, credentials (.netrc) or prompts of the user.
    HOME: '/nonexistent',
    XDG_CONFIG_HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
  };
  for (const name of [...PASSED_ON, ...CERTIFICATES]) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  const settings = networkSettings(origin);
  environment.GIT_CONFIG_COUNT = String(settings.length);
  settings.forEach(([key, value], i) => {
    environment[`GIT_CONFIG_KEY_${i}`] = key;
    environment[`GIT_CONFIG_VALUE_${i}`] = value;
  });
  return environment;
}

/**
 * The mirror does not know that it is a partial clone of something: only a fetch does. So nothing else can fetch behind
 * our back, and a missing object is said to be missing.
 */
function networkSettings({ url, token, transport }: Origin): readonly (readonly [string, string])[] {
  const settings: (readonly [string, string])[] = [
    [`protocol.${transport === 'https' ? 'https' : 'http'}.allow`, 'always'],
    ['remote.origin.url', url],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialclonefilter', 'blob:none'],
    ['credential.helper', ''],
    // Else a redirect decides whom we speak to, and who gets the header.
    ['http.followRedirects', 'false'],
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '60'],
    ['fetch.fsckObjects', 'true'],
    ['fetch.recurseSubmodules', 'false'],
    ['fetch.writeCommitGraph', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
  ];
  if (token !== null) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    settings.push([`http.${url}.extraHeader`, `Authorization: Basic ${basic}`]);
  }
  return settings;
}
