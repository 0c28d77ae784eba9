/**
 * git that speaks to the network, and what writes into a mirror: in a process group of its own, which ends with the
 * abort signal, after a time, or when the objects outgrow their limit. The token stands in the environment of the child
 * and nowhere else: not in an argument, a URL, a settings file or an error.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gitEnvironment, gitPreamble } from './git-environment.ts';
import { errorText, HostError } from './host-error.ts';

export interface FetchLimits {
  /** Of a mirror's objects, on disk. */
  readonly bytes: number;
  /** Of one command. */
  readonly milliseconds: number;
}

export interface GitRun {
  readonly gitDir: string;
  readonly args: readonly string[];
  readonly input?: string;
  /** Added to `gitEnvironment()`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
}

const WATCH_MS = 200;
/** Two million ids and what is said of them. */
const OUTPUT_BYTES = 256 << 20;

/** What git printed. Throws HostError, or the reason of the signal. */
export async function runGit(run: GitRun): Promise<string> {
  run.signal.throwIfAborted();
  const child = spawn('git', [...gitPreamble, ...run.args], {
    cwd: run.gitDir,
    env: { ...gitEnvironment(), ...run.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const said = { out: '', complaint: '' };
  child.stdout.setEncoding('latin1').on('data', (text: string) => {
    if (said.out.length < OUTPUT_BYTES) said.out += text;
    else endGroup(child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.complaint.length < 4096) said.complaint += text;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(run.input ?? '');
  const ended = await watched(child, run);
  run.signal.throwIfAborted();
  if (ended === 'done') return said.out;
  throw ended === 'failed' ? fetchFailure(said.complaint, run.args) : ended;
}

/** Ends the group when it must not go on; resolves when the child is gone. */
function watched(child: ChildProcess, run: GitRun): Promise<'done' | 'failed' | HostError> {
  let verdict: HostError | undefined;
  const end = (error?: HostError): void => {
    verdict ??= error;
    endGroup(child);
  };
  const abort = (): void => end();
  const timer = setTimeout(() => end(tooSlow(run.limits)), run.limits.milliseconds);
  const watch = setInterval(() => {
    if (bytesBelow(join(run.gitDir, 'objects')) > run.limits.bytes) end(tooLarge(run.limits));
  }, WATCH_MS);
  run.signal.addEventListener('abort', abort);
  return new Promise((resolve) => {
    const settle = (result: 'done' | 'failed' | HostError): void => {
      clearTimeout(timer);
      clearInterval(watch);
      run.signal.removeEventListener('abort', abort);
      resolve(result);
    };
    child.on('error', (error) => settle(fetchFailure(errorText(error), run.args)));
    child.on('close', (code) => settle(verdict ?? (code === 0 ? 'done' : 'failed')));
  });
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Of all files below; what disappears meanwhile counts nothing. */
export function bytesBelow(directory: string): number {
  let total = 0;
  try {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) total += bytesBelow(path);
      else if (entry.isFile()) total += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    }
  } catch {
    return total;
  }
  return total;
}

const tooSlow = ({ milliseconds }: FetchLimits): HostError =>
  new HostError(
    'fetch-too-slow',
    `git did not finish within ${Math.round(milliseconds / 1000)} seconds`,
    'Run it again, or raise the time limit of fetches.',
  );

const tooLarge = ({ bytes }: FetchLimits): HostError =>
  new HostError(
    'fetch-too-large',
    `the repository has more than ${Math.round(bytes / (1 << 20))} MB of history and source`,
    'Raise the byte limit of mirrors.',
  );

const refused =
  /authentication failed|could not read (username|password)|returned error: 40[134]|repository .* not found|not our ref|couldn't find remote ref|terminal prompts disabled/i;
const network =
  /could not resolve|unable to access|connection|timed? ?out|early eof|hung up|rpc failed|returned error: 5\d\d|unexpected disconnect|bad line length|ssl|tls/i;

/** git's own words are kept only where they cannot quote what we passed. */
function fetchFailure(complaint: string, args: readonly string[]): HostError {
  const command = args.find((arg) => /^[a-z]/.test(arg)) ?? '';
  if (/spawn git ENOENT|ENOENT.*\bgit\b/.test(complaint))
    return new HostError('git-missing', 'git was not found', 'Install git 2.31 or later and put it on the PATH.');
  const line = firstLine(complaint);
  if (refused.test(complaint))
    return new HostError(
      'fetch-refused',
      `git ${command}: ${line}`,
      'Check that the commit still exists and that the App or token may read the contents.',
    );
  if (/no space left|quota exceeded/i.test(complaint))
    return new HostError('fetch-failed', `git ${command}: ${line}`, 'Free some space where the mirrors are.');
  if (network.test(complaint))
    return new HostError(
      'fetch-failed',
      `git ${command}: ${line}`,
      'Check the connection to the server, then run it again.',
    );
  return new HostError(
    'git-failed',
    `git ${command}: ${line}`,
    'Run it again; the mirror is made anew if it is broken.',
  );
}

function firstLine(complaint: string): string {
  const lines = complaint.split('\n').filter((text) => /^(fatal|error|remote: )/.test(text));
  const line = lines.find((text) => text.startsWith('fatal')) ?? lines[0] ?? complaint.split('\n')[0] ?? '';
  return line.replace(/[^\x20-\x7e]/g, '?').slice(0, 300) || 'failed';
}
