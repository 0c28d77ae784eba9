/**
 * Built commands in this process, for tests of what they say and not of the process: no terminal, no `--output`, exit
 * codes and complaints as `cli.ts` has them.
 */
import { fileURLToPath } from 'node:url';
import type { CommandResult, Commands } from '../../src/cli.ts';
import { parseArguments } from '../../src/cli-arguments.ts';
import type { Display } from '../../src/cli-display.ts';

export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

const built = new URL('../../build/', import.meta.url);
const plain = String;

/** Runs one command line, with one worker unless it says `--jobs`. `cache`: the user's cache directory; without it, none is used. */
export async function command(args: readonly string[], options: { readonly cache?: string } = {}): Promise<Said> {
  const { commands } = (await import(fileURLToPath(new URL('commands.js', built)))) as { readonly commands: Commands };
  const jobs = args.includes('--jobs') ? [] : ['--jobs', '1'];
  const parsed = parseArguments([...args, ...jobs, ...(options.cache === undefined ? ['--no-cache'] : [])], '0');
  if (parsed.kind === 'usage-error' || parsed.kind === 'help') throw new Error(`no command: ${args.join(' ')}`);
  const notices: string[] = [];
  const before = process.env.XDG_CACHE_HOME;
  if (options.cache !== undefined) process.env.XDG_CACHE_HOME = options.cache;
  try {
    const run = commands[parsed.kind] as (command: typeof parsed, display: Display) => Promise<CommandResult>;
    const { text, exit } = await run(parsed, quietDisplay(notices));
    const out = typeof text === 'string' ? text : await whole(text);
    return { exit, out: out === '' || out.endsWith('\n') ? out : `${out}\n`, err: notices.join('') };
  } catch (error) {
    return { exit: 2, out: '', err: notices.join('') + complaint(error) };
  } finally {
    if (before === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = before;
  }
}

function quietDisplay(notices: string[]): Display {
  const colors = new Proxy({}, { get: () => plain }) as Display['colors'];
  return { colors, progress() {}, notice: (text) => notices.push(`statealyzr: ${text}\n`), clear() {} };
}

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

/** What the user can mend; all else is a mistake of ours. */
function complaint(error: unknown): string {
  if (!(error instanceof Error) || error.name !== 'HostError' || !('advice' in error)) throw error;
  return `statealyzr: ${error.message}\n  ${String(error.advice)}\n`;
}
