/** What is wrong with settings, in words: what was written, what was expected, and the nearest known word. */
import { readAddress } from './config-address.ts';
import { nearest, suggestion } from './nearest.ts';

export interface Problem {
  readonly line: number;
  readonly text: string;
}

/** What the schema objects to. */
export interface ProblemOf {
  readonly keyword: string;
  /** Keys from the top of the file down to the value. */
  readonly place: readonly string[];
  /** The same, down to the key that is wrong. */
  readonly at: readonly string[];
  /** A key that is not known here, or has the wrong form. */
  readonly key?: string;
  /** The value at `place`. */
  readonly data: unknown;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly known: readonly string[];
}

export function sayProblem(problem: ProblemOf): string {
  const { keyword, place, key, data, parameters, known } = problem;
  const name = place.length === 0 ? 'the file' : `'${shortened(place.join('.'))}'`;
  if (keyword === 'additionalProperties') {
    const hint = suggestion(key ?? '', known) || `; known here: ${known.join(', ')}`;
    return `unknown key '${shortened(key ?? '')}'${place.length ? ` in ${name}` : ''}${hint}`;
  }
  if (key !== undefined) {
    const kind = place.at(-1) === 'functions' ? 'function' : 'macro';
    return `'${shortened(key)}' in ${name} is not a ${kind} name`;
  }
  if (keyword === 'false schema') return "'ledger' is the older name of 'dispositions'; expected only one of them";
  return sayValue(name, keyword, data, parameters) ?? `${name} is not valid`;
}

function sayValue(name: string, keyword: string, data: unknown, of: ProblemOf['parameters']): string | undefined {
  switch (keyword) {
    case 'required':
      return `${name} has no '${String(of.missingProperty)}'`;
    case 'enum':
      return sayChoice(name, data, (of.allowedValues as readonly unknown[]).map(String));
    case 'pattern':
      if (typeof data === 'string' && /\S/.test(data))
        return `${name} is '${shortened(data)}'; expected the name of a function, with at most one *`;
      return `${name} is empty`;
    case 'type':
      return `${name} is ${kindOf(data)}; expected ${expectedTypes(of.type)}`;
    case 'minimum':
      return `${name} is ${String(data)}; expected at least ${String(of.limit)}`;
    case 'maximum':
      return `${name} is ${String(data)}; expected at most ${String(of.limit)}`;
    case 'maxItems':
    case 'maxProperties':
      return `${name} has ${sizeOf(data)} entries; expected at most ${String(of.limit)}`;
    case 'maxLength':
      return `${name} has ${sizeOf(data)} characters; expected at most ${String(of.limit)}`;
    case 'format':
      return sayFormat(name, String(of.format), String(data));
    default:
      return undefined;
  }
}

/** What is no text is named by its kind: a map can say of itself that it has no text. */
function sayChoice(name: string, data: unknown, known: readonly string[]): string {
  const written = typeof data === 'string' ? `'${shortened(data)}'` : kindOf(data);
  return `${name} is ${written}, not one of ${known.join(', ')}${typeof data === 'string' ? suggestion(data, known) : ''}`;
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return typeof data === 'object' && data !== null ? Object.keys(data).length : 0;
}

const typeWords: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
};

function expectedTypes(types: unknown): string {
  return [types]
    .flat()
    .map((type) => typeWords[String(type)] ?? String(type))
    .join(' or ');
}

function kindOf(data: unknown): string {
  if (data === null) return 'empty';
  if (typeof data === 'number' || typeof data === 'boolean') return String(data);
  return typeWords[Array.isArray(data) ? 'array' : typeof data] ?? typeof data;
}

function sayFormat(name: string, format: string, written: string): string {
  const shown = `'${shortened(written)}'`;
  if (format === 'date') return `${shown} is not a date; expected YYYY-MM-DD`;
  if (format === 'glob') return `${name} is ${shown}; expected a glob ${pathWords}, of \`*\`, \`**\` and \`?\``;
  if (format === 'directory') return `${name} is ${shown}; expected a directory ${pathWords}`;
  if (format === 'time-zone') {
    const near = nearest(written, Intl.supportedValuesOf('timeZone'));
    const hint = near === undefined ? ', such as Europe/Berlin' : `; did you mean '${near}'?`;
    return `${name} is ${shown}; expected a time zone${hint}`;
  }
  return `${name} is ${shown}; expected repo, owner/repo or owner/repo:path.yml`;
}

const pathWords = 'relative to the repository, without `..`';

/** Formats that the schema names. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  glob: (text) => isInside(text) && !/[{}[\]]/.test(text) && !text.startsWith('!'),
  directory: isInside,
  'settings-address': (text) => readAddress(text, 'owner') !== undefined,
  'time-zone': isTimeZone,
};

/** Below the root, whatever links there are: `/etc`, `C:\`, `a/../..` are not. */
function isInside(path: string): boolean {
  return !/^[/~]|^[A-Za-z]:|\\/.test(path) && !path.split('/').includes('..');
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** On one line and not too long, whatever was written. */
export function shortened(text: string, length = 80): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const line = text.slice(0, length + 1).replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
  return text.length > length ? `${line.slice(0, length)}...` : line;
}
