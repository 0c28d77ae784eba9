/**
 * Runs the text of a configure.ac without running anything: lists, `if`, `case`, `&&`, `||`, assignments, `test`, and
 * macro calls. What only a command could tell is unknown, and an unknown condition holds unless its branch gives up.
 */
import { callMacro, isMacro } from './configure-macros.ts';
import { m4Arguments } from './m4-text.ts';
import { type ConfigureState, expandShell, negated, type Status, testStatus, UNKNOWN } from './shell-state.ts';

type Mode = 'run' | 'skip';

interface Reader {
  readonly text: string;
  at: number;
  readonly state: ConfigureState;
  /** Macro calls around this text. */
  readonly depth: number;
  /** Lists around the current command. */
  nesting: number;
}

const MAX_DEPTH = 24;
const MAX_NESTING = 100;

export function runShell(state: ConfigureState, text: string, depth: number): Status {
  state.budget.left -= text.length;
  if (depth > MAX_DEPTH || state.budget.left < 0) return 'unknown';
  const reader: Reader = { text, at: 0, state, depth, nesting: 0 };
  let status: Status = 'true';
  while (reader.at < text.length) {
    status = list(reader, 'run', STOPS);
    // A stray `fi` or `)`: pass over it, the rest still counts.
    if (reader.at < text.length) command(reader, 'skip', 'any');
  }
  return status;
}

const STOPS: ReadonlySet<string> = new Set(['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', ';;', '}', ')']);

/** Commands up to one of `stops`, which is left unread. */
function list(r: Reader, mode: Mode, stops: ReadonlySet<string>): Status {
  if (r.nesting > MAX_NESTING) {
    r.at = r.text.length;
    return 'unknown';
  }
  r.nesting++;
  const status = commands(r, mode, stops);
  r.nesting--;
  return status;
}

function commands(r: Reader, mode: Mode, stops: ReadonlySet<string>): Status {
  let status: Status = 'true';
  let next: Mode = mode;
  for (;;) {
    skipBlank(r, 'newlines');
    const word = peek(r);
    if (word === '' || stops.has(word)) return status;
    const before = r.at;
    const own = command(r, next, 'command');
    if (next === 'run') status = own;
    skipBlank(r, 'spaces');
    next = mode;
    if (r.text.startsWith('&&', r.at)) {
      r.at += 2;
      if (status === 'false') next = 'skip';
    } else if (r.text.startsWith('||', r.at)) {
      r.at += 2;
      if (status !== 'false') next = 'skip';
    } else if (';;' === r.text.slice(r.at, r.at + 2)) return status;
    else if (';&|'.includes(r.text[r.at] ?? '\n')) r.at++;
    if (r.at === before) r.at++;
  }
}

function skipBlank(r: Reader, what: 'spaces' | 'newlines'): void {
  const blank = what === 'spaces' ? /[ \t]*/y : /(?:[\s]|;(?!;))*/y;
  blank.lastIndex = r.at;
  blank.test(r.text);
  r.at = blank.lastIndex;
}

/** The next word if it is a name, `;;`, or one character of punctuation; '' at the end. */
function peek(r: Reader): string {
  if (r.text.startsWith(';;', r.at)) return ';;';
  return wordAt(r, r.at) || (r.text[r.at] ?? '');
}

function wordAt(r: Reader, at: number): string {
  const name = /[A-Za-z_][\w]*/y;
  name.lastIndex = at;
  return name.exec(r.text)?.[0] ?? '';
}

function command(r: Reader, mode: Mode, expected: 'command' | 'any'): Status {
  const word = peek(r);
  if (expected === 'any' && STOPS.has(word)) {
    r.at += word.length;
    return 'unknown';
  }
  if (word === 'if') return conditional(r, mode);
  if (word === 'case') return caseOf(r, mode);
  if (word === 'for' || word === 'while' || word === 'until') return loop(r);
  if (word === '!') {
    r.at++;
    skipBlank(r, 'spaces');
    return negated(command(r, mode, 'command'));
  }
  if (word === '{' || word === '(') return group(r, mode, word === '{' ? '}' : ')');
  if (word === '[' && /\[\s*$/.test(r.text.slice(r.at, r.at + 2)) === false && r.text[r.at + 1] !== ' ') {
    r.at++;
    return 'unknown';
  }
  const open = r.at + word.length;
  if (r.text[open] === '(' && isMacro(r.state, word)) return macroCall(r, mode, word, open);
  if (r.text[open] === '(' && r.text[open + 1] === ')') {
    r.at = open + 2;
    skipBlank(r, 'newlines');
    return command(r, 'skip', 'command');
  }
  return simple(r, mode);
}

function macroCall(r: Reader, mode: Mode, name: string, open: number): Status {
  const { args, end } = m4Arguments(r.text, open);
  r.at = end;
  if (mode === 'skip') return note(r, name, args);
  const run = (text: string): Status => runShell(r.state, text, r.depth + 1);
  return callMacro(r.state, name, args, run);
}

/** A definition in a branch that is not taken is decided all the same: the macro is off. */
function note(r: Reader, name: string, args: readonly string[]): Status {
  const aside: ConfigureState = {
    ...r.state,
    variables: new Map(r.state.variables),
    defines: new Map(),
    conditionals: new Map(),
    configHeaders: [],
  };
  callMacro(aside, name, args, (text) => runShell(aside, text, r.depth + 1));
  return 'unknown';
}

function group(r: Reader, mode: Mode, close: string): Status {
  r.at++;
  const status = list(r, mode, new Set([close]));
  if (r.text[r.at] === close) r.at++;
  return status;
}

function conditional(r: Reader, mode: Mode): Status {
  let open: Mode = mode;
  for (let word = 'if'; word === 'if' || word === 'elif'; word = peek(r)) {
    r.at += word.length;
    const status = list(r, open, new Set(['then', 'fi']));
    if (peek(r) === 'then') r.at += 4;
    const holds = status === 'true' || (status === 'unknown' && !givesUp(r));
    list(r, open === 'run' && holds ? 'run' : 'skip', new Set(['elif', 'else', 'fi']));
    if (holds) open = 'skip';
  }
  if (peek(r) === 'else') {
    r.at += 4;
    list(r, open, new Set(['fi']));
  }
  if (peek(r) === 'fi') r.at += 2;
  return 'unknown';
}

/** The branch that begins here ends the configuration, or reports that something is missing. */
function givesUp(r: Reader): boolean {
  const rest = r.text.slice(r.at, r.at + 600);
  const end = /\n\s*(fi|else|elif)\b/.exec(rest)?.index ?? rest.length;
  return /AC_MSG_(ERROR|FAILURE)|\bexit\b|not found|=["']?no\b/.test(rest.slice(0, end));
}

function caseOf(r: Reader, mode: Mode): Status {
  r.at += 4;
  skipBlank(r, 'spaces');
  const value = expandShell(r.state, shellWord(r));
  skipBlank(r, 'newlines');
  if (peek(r) === 'in') r.at += 2;
  let open: Mode = mode;
  for (;;) {
    skipBlank(r, 'newlines');
    const word = peek(r);
    if (word === '' || word === 'esac') break;
    const close = r.text.indexOf(')', r.at);
    if (close < 0) break;
    const patterns = r.text.slice(r.at, close).replace(/^\(/, '').replace(/[[\]]/g, '');
    r.at = close + 1;
    const taken =
      open === 'run' && patterns.split('|').some((pattern) => matchesCase(value, expandShell(r.state, pattern.trim())));
    list(r, taken ? 'run' : 'skip', new Set([';;', 'esac']));
    if (taken) open = 'skip';
    if (peek(r) === ';;') r.at += 2;
  }
  if (peek(r) === 'esac') r.at += 4;
  return 'unknown';
}

/** Of an unknown value the branch for Linux is taken, else the one for all others. */
export function matchesCase(value: string, pattern: string): boolean {
  if (value.includes(UNKNOWN)) return pattern === '*' || /linux/.test(pattern);
  const parts = pattern.split('*');
  const [first = ''] = parts;
  if (parts.length === 1) return value === pattern;
  const last = parts.at(-1) ?? '';
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = value.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= value.length - last.length;
}

/** Loops are read over: their bodies work on lists that only a shell knows. */
function loop(r: Reader): Status {
  r.at += peek(r).length;
  list(r, 'skip', new Set(['do', 'done']));
  if (peek(r) === 'do') {
    r.at += 2;
    list(r, 'skip', new Set(['done']));
  }
  if (peek(r) === 'done') r.at += 4;
  return 'unknown';
}

function simple(r: Reader, mode: Mode): Status {
  const words: string[] = [];
  for (skipBlank(r, 'spaces'); r.at < r.text.length && !'\n;&|)'.includes(r.text[r.at] ?? ''); skipBlank(r, 'spaces')) {
    words.push(shellWord(r));
  }
  const [first = ''] = words;
  const heredoc = words.findIndex((word) => word.startsWith('<<'));
  if (heredoc >= 0) skipHeredoc(r, (words[heredoc] ?? '').slice(2) || (words[heredoc + 1] ?? ''));
  if (mode === 'skip') return 'unknown';
  const assignment = /^([A-Za-z_]\w*)(\+?)=(.*)$/s.exec(first);
  if (assignment !== null && words.length === 1) {
    const name = assignment[1] ?? '';
    const value = expandShell(r.state, assignment[3] ?? '');
    if (value.length < 100_000)
      r.state.variables.set(name, (assignment[2] === '+' ? (r.state.variables.get(name) ?? '') : '') + value);
    return 'true';
  }
  if (first === 'test' || first === '[')
    return testStatus(
      r.state,
      words.slice(1).filter((word) => word !== ']'),
    );
  return first === 'true' || first === ':' ? 'true' : first === 'false' ? 'false' : 'unknown';
}

function skipHeredoc(r: Reader, delimiter: string): void {
  const mark = delimiter.replace(/^-/, '').replace(/["'\\]/g, '');
  const end = mark === '' ? -1 : r.text.indexOf(`\n${mark}`, r.at);
  if (end >= 0) r.at = end + mark.length + 1;
}

/** One word with its quotes, `$(...)` and backquotes; always takes at least one character. */
function shellWord(r: Reader): string {
  const from = r.at;
  const { text } = r;
  for (; r.at < text.length; r.at++) {
    const c = text[r.at] ?? '';
    if (c === '\\') r.at++;
    else if (c === "'" || c === '"' || c === '`') r.at = quoteEnd(text, r.at, c);
    else if (c === '$' && (text[r.at + 1] === '(' || text[r.at + 1] === '{')) r.at = bracketEnd(text, r.at + 1);
    else if (/[\s;&|]/.test(c) || ((c === ')' || c === '(') && r.at > from)) break;
  }
  r.at = Math.min(text.length, Math.max(r.at, from + 1));
  return text.slice(from, r.at);
}

function quoteEnd(text: string, at: number, quote: string): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === quote) return i;
    if (text[i] === '\\' && quote !== "'") i++;
  }
  return text.length;
}

function bracketEnd(text: string, at: number): number {
  const [open, close] = text[at] === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i;
  }
  return text.length;
}
