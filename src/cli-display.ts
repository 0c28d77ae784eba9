/** The terminal: one progress line on stderr, notices, colours where they are wanted. */
import { createColors } from 'picocolors';
import { type TerminalText, terminalText } from './review/render/escape.ts';

export type Colors = ReturnType<typeof createColors>;

/** What a command may say while it works. All text is escaped here. */
export interface Display {
  /** For text on the standard output; they do nothing when it is no terminal. */
  readonly colors: Colors;
  progress(text: string): void;
  notice(text: string): void;
  /** Takes the progress line away. */
  clear(): void;
}

export interface DisplaySettings {
  readonly progress: 'shown' | 'quiet';
  readonly output: 'standard' | 'file';
}

const CLEAR_LINE = '\r\u001b[K';
const INTERVAL_MS = 100;

export function createDisplay(settings: DisplaySettings, environment: NodeJS.ProcessEnv = process.env): Display {
  const { stdout, stderr } = process;
  const live = settings.progress === 'shown' && stderr.isTTY === true && environment.TERM !== 'dumb';
  let last = 0;
  let visible = false;
  const clear = (): void => {
    if (visible) stderr.write(CLEAR_LINE);
    visible = false;
  };
  return {
    colors: createColors(settings.output === 'standard' && wantsColor(stdout.isTTY === true, environment)),
    progress(text) {
      const now = Date.now();
      if (!live || now - last < INTERVAL_MS) return;
      last = now;
      visible = true;
      stderr.write(CLEAR_LINE + terminalText(text).slice(0, Math.max(1, (stderr.columns ?? 80) - 1)));
    },
    notice(text) {
      clear();
      if (settings.progress === 'shown') stderr.write(`statealyzr: ${terminalText(text)}\n`);
    },
    clear,
  };
}

/** As https://no-color.org says: set to whatever, but not to nothing. */
export function wantsColor(isTerminal: boolean, environment: NodeJS.ProcessEnv): boolean {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

/** Each line of `text` escaped, the line ends kept. */
export function terminalLines(text: string): readonly TerminalText[] {
  return text.split('\n').map(terminalText);
}
