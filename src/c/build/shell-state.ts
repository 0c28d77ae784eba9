/** What a configure script would know at one point of its run, as far as reading its source tells. */

/** Stands in a value for what only running a command would tell. */
export const UNKNOWN = '\u0000';

export type Status = 'true' | 'false' | 'unknown';

export interface ConfigureState {
  readonly variables: Map<string, string>;
  /** Macros of the configuration header, null where a branch left one undefined on purpose. */
  readonly defines: Map<string, string>;
  /** Automake conditionals. */
  readonly conditionals: Map<string, Status>;
  /** `AC_DEFUN`, `define`: name to body. */
  readonly userMacros: Map<string, string>;
  /** Names an understood `AC_DEFINE` or check would define: off if they are not in `defines`. */
  readonly decided: Set<string>;
  readonly configHeaders: string[];
  readonly headerExists: (header: string) => boolean;
  readonly include: (path: string) => string | undefined;
  /** Characters left to read, shared by all branches. */
  readonly budget: { left: number };
}

/** `"$x"`, `'x'`, `${x:-d}` in one shell word or a longer text; commands are UNKNOWN. */
export function expandShell(state: ConfigureState, text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === "'") {
      const end = text.indexOf("'", i + 1);
      if (end < 0) return out + text.slice(i + 1);
      out += text.slice(i + 1, end);
      i = end;
    } else if (c === '\\') out += text[++i] ?? '';
    else if (c === '`') {
      const end = text.indexOf('`', i + 1);
      out += output(state, text.slice(i + 1, end < 0 ? text.length : end));
      i = Math.max(i, end);
    } else if (c === '$') {
      const [value, end] = parameter(state, text, i);
      out += value;
      i = end;
    } else if (c !== '"') out += c;
  }
  return out;
}

/** What a command prints: `echo` its words, which a `sed` behind it is taken to leave as they are. */
function output(state: ConfigureState, command: string): string {
  const words = /^\s*echo\s([^|;&<>]*)(?:\|\s*sed\s[^|]*)?$/.exec(command)?.[1];
  return words === undefined ? UNKNOWN : expandShell(state, words.trim());
}

/** The value of the `$...` at `at` and its last character. */
function parameter(state: ConfigureState, text: string, at: number): readonly [string, number] {
  const next = text[at + 1];
  if (next === '(') {
    const end = closing(text, at + 1, '(', ')');
    return [output(state, text.slice(at + 2, end)), end];
  }
  if (next === '{') {
    const end = closing(text, at + 1, '{', '}');
    const inner = text.slice(at + 2, end);
    const name = /^\w*/.exec(inner)?.[0] ?? '';
    const rest = inner.slice(name.length);
    const value = variable(state, name);
    if (/^:?-/.test(rest)) return [value !== '' ? value : expandShell(state, rest.replace(/^:?-/, '')), end];
    if (/^:?\+/.test(rest)) return [value !== '' ? expandShell(state, rest.replace(/^:?\+/, '')) : '', end];
    return [rest === '' ? value : UNKNOWN, end];
  }
  const name = /^\w+/.exec(text.slice(at + 1, at + 80))?.[0];
  if (name !== undefined) return [variable(state, name), at + name.length];
  return next === '?' || next === '#' || next === '@' || next === '*' || next === '$' ? [UNKNOWN, at + 1] : ['$', at];
}

const variable = (state: ConfigureState, name: string): string =>
  state.variables.get(name) ?? (/^(ac|am|lt|gl|ax)_cv_/.test(name) ? UNKNOWN : '');

export function closing(text: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i;
  }
  return text.length;
}

/** `test` and `[`: the words after it, unexpanded. */
export function testStatus(state: ConfigureState, words: readonly string[]): Status {
  const values = words.map((word) => expandShell(state, word));
  const or = words.indexOf('-o');
  if (or > 0) return either(testStatus(state, words.slice(0, or)), testStatus(state, words.slice(or + 1)));
  const and = words.indexOf('-a');
  if (and > 0) return both(testStatus(state, words.slice(0, and)), testStatus(state, words.slice(and + 1)));
  if (words[0] === '!') return negated(testStatus(state, words.slice(1)));
  const [a = '', operator, b = ''] = values;
  if (values.length >= 3) return compared(a, operator ?? '', b);
  if (values.length === 1) return a === UNKNOWN ? 'unknown' : statusOf(a !== '');
  const operand = operator ?? '';
  if (a !== '-n' && a !== '-z') return 'unknown';
  if (operand.includes(UNKNOWN)) return 'unknown';
  return statusOf((operand === '') === (a === '-z'));
}

function compared(a: string, operator: string, b: string): Status {
  if (a.includes(UNKNOWN) || b.includes(UNKNOWN)) return 'unknown';
  switch (operator) {
    case '=':
    case '==':
      return statusOf(a === b);
    case '!=':
      return statusOf(a !== b);
    case '-eq':
      return statusOf(Number(a) === Number(b));
    case '-ne':
      return statusOf(Number(a) !== Number(b));
    case '-ge':
      return statusOf(Number(a) >= Number(b));
    case '-gt':
      return statusOf(Number(a) > Number(b));
    case '-le':
      return statusOf(Number(a) <= Number(b));
    case '-lt':
      return statusOf(Number(a) < Number(b));
  }
  return 'unknown';
}

export const statusOf = (holds: boolean): Status => (holds ? 'true' : 'false');
export const negated = (s: Status): Status => (s === 'unknown' ? s : statusOf(s === 'false'));
export const both = (a: Status, b: Status): Status =>
  a === 'false' || b === 'false' ? 'false' : a === 'true' && b === 'true' ? 'true' : 'unknown';
export const either = (a: Status, b: Status): Status =>
  a === 'true' || b === 'true' ? 'true' : a === 'false' && b === 'false' ? 'false' : 'unknown';
