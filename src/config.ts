/**
 * Settings: YAML, checked against schemas/config.json, made values. The only home of the YAML parser and the checker. What
 * the values mean stands in config-values.ts, whose settings go for a change in config-review.ts.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { formats, type Problem, type ProblemOf, sayProblem, shortened } from './config-problems.ts';
import {
  type Config,
  configFrom,
  DEFAULT_CONFIG,
  layerOf,
  profileFrom,
  type RawConfig,
  type RawProfile,
  type SettingsLayer,
} from './config-values.ts';
import { packageFile } from './host/package-files.ts';
import { fileBytes, type SourceSnapshot } from './source/snapshot.ts';
import type { Profile, ProfileSettings } from './state/handlers/profiles.ts';

export type { Config, EntryContext } from './config-values.ts';

/** The settings cannot be used; exit code 2. The message has a line for each problem, `path:line: what`. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ path, line, text }) => `${path}:${line}: ${text}`).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** `path` is one of the repository, or the address `owner/name:path` of settings that it inherits. */
export interface ConfigProblem extends Problem {
  readonly path: string;
}

export interface SettingsFile {
  readonly path: string;
  readonly text: string;
}

/** Where settings stand in a repository; the first that there is goes. */
export const settingsPaths = ['.github/statealyzr.yml', 'statealyzr.yml'] as const;

/** Bytes of one file; what is longer is refused. */
export const maxSettingsBytes = 1 << 16;
const MAX_ALIASES = 50;
/** What aliases of aliases stand for. */
const MAX_EXPANSIONS = 100;
const MAX_PROBLEMS = 10;
/** Of a file of nothing but mistakes; the schema's order, not the file's. */
const MAX_SORTED_PROBLEMS = 200;

/** The settings file of a revision; null: it has none. */
export function settingsFile(snapshot: SourceSnapshot): SettingsFile | null {
  for (const path of settingsPaths) {
    const file = snapshot.files.find((candidate) => candidate.path === path);
    if (file === undefined) continue;
    // One byte more than is allowed is enough to refuse it.
    const bytes = fileBytes(snapshot, file).slice(0, maxSettingsBytes + 1);
    return { path, text: new TextDecoder().decode(bytes) };
  }
  return null;
}

/** The settings that stand in a revision, without those they extend, or the defaults. Throws ConfigError. */
export function configOf(snapshot: SourceSnapshot): Config {
  const file = settingsFile(snapshot);
  return file === null ? DEFAULT_CONFIG : parseConfig(file.text, file.path);
}

/** Without what it extends. `path` is for messages and for the sources of dispositions. Throws ConfigError. */
export function parseConfig(text: string, path: string): Config {
  return configFrom([readLayer({ text, path })]);
}

/** One file, checked. Throws ConfigError. */
export function readLayer({ text, path }: SettingsFile): SettingsLayer {
  const lines = new LineCounter();
  const fail = (line: number, what: string): never => {
    throw new ConfigError([{ path, line, text: what }]);
  };
  checkText(text, fail);
  const document = readYaml(text, lines, fail);
  const raw = plainValue(document, fail) ?? {};
  const problems = schemaProblems(document, raw, lines);
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => ({ path, ...problem })));
  return layerOf(raw as RawConfig, path, (...at) => lineAt(document, lines, at));
}

/** Of profiles/, in the order of their names. */
export const profileNames = ['chc', 'ftmb', 'in-tree', 'opennf', 'pico', 'splitmerge', 'statelessnf'] as const;

let comeWith: readonly Profile[] | undefined;

/** The profiles that the settings switch on, and all that come with this tool. */
export function profilesOf({ profiles }: Pick<Config, 'profiles'>): ProfileSettings {
  // They are our own, and tests check them against the schema.
  comeWith ??= profileNames.map((name) =>
    profileFrom(parseDocument(packageFile(`profiles/${name}.yml`), { schema: 'core' }).toJS() as RawProfile),
  );
  const known = comeWith;
  const chosen = profiles.flatMap((profile) =>
    typeof profile === 'string' ? known.filter(({ name }) => name === profile) : [profile],
  );
  return { chosen, known };
}

type Fail = (line: number, what: string) => never;

function checkText(text: string, fail: Fail): void {
  if (Buffer.byteLength(text) > maxSettingsBytes) fail(1, `more than ${maxSettingsBytes / 1024} KB`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/.exec(text);
  if (odd === null) return;
  const code = text.charCodeAt(odd.index);
  const what = code === 0xfffd ? 'bytes that are not UTF-8' : `the control character ${code}`;
  fail(text.slice(0, odd.index).split('\n').length, `${what}; expected text`);
}

function readYaml(text: string, lines: LineCounter, fail: Fail): Document {
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      merge: false,
      schema: 'core',
      resolveKnownTags: false,
    });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined)
      fail(lines.linePos(problem.pos[0]).line, shortened(problem.message.split('\n')[0] ?? '', 200));
    checkAliases(document, lines, fail);
    return document;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    // The parser is recursive: thousands of nested brackets exhaust its stack.
    return fail(1, `not readable: ${shortened(error instanceof Error ? error.message : '', 200)}`);
  }
}

function checkAliases(document: Document, lines: LineCounter, fail: Fail): void {
  let count = 0;
  visit(document, {
    Alias(_key, { range }) {
      if (++count > MAX_ALIASES) fail(lines.linePos(range?.[0] ?? 0).line, `more than ${MAX_ALIASES} aliases`);
    },
  });
}

function plainValue(document: Document, fail: Fail): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_EXPANSIONS });
  } catch (error) {
    return fail(1, shortened(error instanceof Error ? error.message : 'not readable', 200));
  }
}

/** They only say that something in them is wrong, which is said too. */
const wrappers: ReadonlySet<string> = new Set(['propertyNames', 'if']);

let compiled: ValidateFunction | undefined;

/** Compiled when there are settings to check: most trees have none. */
function validator(): ValidateFunction {
  if (compiled) return compiled;
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true, logger: false, formats });
  ajv.addSchema(JSON.parse(packageFile('schemas/profile.json')));
  compiled = ajv.compile(JSON.parse(packageFile('schemas/config.json')));
  return compiled;
}

function schemaProblems(document: Document, raw: unknown, lines: LineCounter): readonly Problem[] {
  const validate = validator();
  if (validate(raw)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => !wrappers.has(keyword));
  const problems = errors.slice(0, MAX_SORTED_PROBLEMS).map((error) => {
    const problem = problemOf(error);
    return { line: lineAt(document, lines, problem.at), text: sayProblem(problem) };
  });
  const shown = problems.sort((a, b) => a.line - b.line).slice(0, MAX_PROBLEMS);
  const more = errors.length - shown.length;
  const last = shown.at(-1);
  return more > 0 && last ? [...shown, { line: last.line, text: `and ${more} more` }] : shown;
}

function problemOf({ instancePath, keyword, params, data, parentSchema, propertyName }: ErrorObject): ProblemOf {
  const place = pointerPath(instancePath);
  const unknown = keyword === 'additionalProperties' ? String(params.additionalProperty) : propertyName;
  return {
    keyword,
    place,
    at: unknown === undefined ? place : [...place, unknown],
    ...(unknown === undefined ? {} : { key: unknown }),
    data,
    parameters: params,
    known: Object.keys(parentSchema?.properties ?? {}),
  };
}

const pointerPath = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The line of the key that ends `path`, else of the nearest node above. */
function lineAt(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = String(path[length - 1]);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === last)
      : undefined;
    const node = pair === undefined ? document.getIn(path.slice(0, length), true) : pair.key;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
