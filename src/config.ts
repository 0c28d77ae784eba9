/** The settings of a project: YAML, checked against schemas/config.json, made the plain types that the rooms take. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { packageFile } from './host/package-files.ts';
import { suggestion } from './nearest.ts';
import type { Position } from './source/range.ts';
import { fileBytes, type SourceSnapshot } from './source/snapshot.ts';
import type { Disposition, DispositionKind } from './state/disposition.ts';
import type { HandlerRole } from './state/inventory.ts';

export interface Config {
  /** Where it was read; null for the defaults. */
  readonly path: string | null;
  readonly defines: readonly MacroDefine[];
  readonly includes: readonly string[];
  readonly exclude: readonly string[];
  readonly programs: readonly ProgramSetting[];
  readonly ledger: readonly Disposition[];
  readonly handlers: readonly HandlerSetting[];
  readonly entries: EntrySettings;
  readonly rules: ReadonlyMap<string, RuleLevel>;
  readonly maxComments: number | null;
}

/** A body of null undefines. */
export interface MacroDefine {
  readonly name: string;
  readonly body: string | null;
}

export interface ProgramSetting {
  readonly name: string;
  readonly paths: readonly string[];
  readonly entries: EntrySettings;
  readonly defines: readonly MacroDefine[];
}

export interface HandlerSetting {
  readonly function: string;
  readonly role: HandlerRole;
  readonly struct?: string;
  readonly source: Position;
}

/** Function names by the context that calls them. */
export type EntrySettings = Readonly<Record<EntryContext, readonly string[]>>;
export type EntryContext = 'packet' | 'timer' | 'control' | 'peer';
export type RuleLevel = 'off' | 'check' | 'comment' | 'block';

export interface ConfigProblem {
  readonly line: number;
  readonly text: string;
}

/** The settings cannot be used; exit code 2. The message has a line for each problem, `path:line: what`. */
export class ConfigError extends Error {
  readonly path: string;
  readonly problems: readonly ConfigProblem[];

  constructor(path: string, problems: readonly ConfigProblem[]) {
    super(problems.map(({ line, text }) => `${path}:${line}: ${text}`).join('\n'));
    this.name = 'ConfigError';
    this.path = path;
    this.problems = problems;
  }
}

const PLACES = ['.github/statealyzr.yml', 'statealyzr.yml'];
const MAX_CHARACTERS = 1 << 18;
const MAX_ALIASES = 100;
const MAX_PROBLEMS = 10;
const NO_ENTRIES: EntrySettings = { packet: [], timer: [], control: [], peer: [] };

export const DEFAULT_CONFIG: Config = {
  path: null,
  defines: [],
  includes: [],
  exclude: [],
  programs: [],
  ledger: [],
  handlers: [],
  entries: NO_ENTRIES,
  rules: new Map(),
  maxComments: null,
};

/** The settings that stand in a revision, or the defaults. Throws ConfigError. */
export function configOf(snapshot: SourceSnapshot): Config {
  for (const path of PLACES) {
    const file = snapshot.files.find((candidate) => candidate.path === path);
    if (file === undefined) continue;
    return parseConfig(new TextDecoder().decode(fileBytes(snapshot, file).slice()), path);
  }
  return DEFAULT_CONFIG;
}

/** `path` is for messages and for the sources of dispositions. Throws ConfigError. */
export function parseConfig(text: string, path: string): Config {
  const lines = new LineCounter();
  const fail = (line: number, what: string): never => {
    throw new ConfigError(path, [{ line, text: what }]);
  };
  if (text.length > MAX_CHARACTERS) fail(1, `more than ${MAX_CHARACTERS} characters`);
  const document = readYaml(text, lines, fail);
  const raw = plainValue(document, fail) ?? {};
  const problems = schemaProblems(document, raw, lines);
  if (problems.length > 0) throw new ConfigError(path, problems);
  const checked = raw as RawConfig;
  const lineOf = (...at: (string | number)[]): number => lineAt(document, lines, at);
  for (const [i, entry] of (checked.ledger ?? []).entries())
    if (entry.until !== undefined && !isDate(entry.until))
      fail(lineOf('ledger', i, 'until'), `'${entry.until}' is not a date; write YYYY-MM-DD`);
  return toConfig(checked, path, lineOf);
}

type Fail = (line: number, what: string) => never;

function readYaml(text: string, lines: LineCounter, fail: Fail): Document {
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, merge: false });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined) fail(lines.linePos(problem.pos[0]).line, problem.message.split('\n')[0] ?? '');
    return document;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    // The parser is recursive: thousands of nested brackets exhaust its stack.
    return fail(1, `not readable: ${error instanceof Error ? error.message : ''}`);
  }
}

function plainValue(document: Document, fail: Fail): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    return fail(1, error instanceof Error ? error.message : 'not readable');
  }
}

let compiled: ValidateFunction | undefined;

/** Compiled when there are settings to check: most trees have none. */
function validator(): ValidateFunction {
  if (compiled) return compiled;
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true, logger: false });
  compiled = ajv.compile(JSON.parse(packageFile('schemas/config.json')));
  return compiled;
}

function schemaProblems(document: Document, raw: unknown, lines: LineCounter): readonly ConfigProblem[] {
  const validate = validator();
  if (validate(raw)) return [];
  const problems = (validate.errors ?? [])
    .filter((error) => error.keyword !== 'propertyNames')
    .map((error) => problemOf(error, document, lines));
  return problems.sort((a, b) => a.line - b.line).slice(0, MAX_PROBLEMS);
}

function problemOf(error: ErrorObject, document: Document, lines: LineCounter): ConfigProblem {
  const at = pointerPath(error.instancePath);
  const name = at.length === 0 ? 'the file' : `'${at.join('.')}'`;
  const parameters = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'additionalProperties') {
    const key = String(parameters.additionalProperty);
    const known = Object.keys((error.parentSchema as { readonly properties?: object }).properties ?? {});
    const hint = suggestion(key, known) || `; known here: ${known.join(', ')}`;
    return {
      line: lineAt(document, lines, [...at, key]),
      text: `unknown key '${key}'${at.length ? ` in ${name}` : ''}${hint}`,
    };
  }
  const line = lineAt(document, lines, error.propertyName === undefined ? at : [...at, error.propertyName]);
  if (error.propertyName !== undefined) return { line, text: `'${error.propertyName}' in ${name} is not a macro name` };
  if (error.keyword === 'required') return { line, text: `${name} has no '${String(parameters.missingProperty)}'` };
  if (error.keyword === 'enum') {
    const known = (parameters.allowedValues as readonly unknown[]).map(String);
    const written = String(error.data);
    return { line, text: `${name} is '${written}', not one of ${known.join(', ')}${suggestion(written, known)}` };
  }
  if (error.keyword === 'pattern' || error.keyword === 'minLength') return { line, text: `${name} is empty` };
  return { line, text: `${name} ${error.message ?? 'is not valid'}` };
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

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What the schema promises. */
interface RawConfig {
  readonly defines?: RawDefines;
  readonly includes?: readonly string[];
  readonly paths?: { readonly exclude?: readonly string[] };
  readonly programs?: readonly {
    readonly name: string;
    readonly paths: readonly string[];
    readonly entries?: Partial<EntrySettings>;
    readonly defines?: RawDefines;
  }[];
  readonly ledger?: readonly {
    readonly element: string;
    readonly disposition: DispositionKind;
    readonly reason: string;
    readonly until?: string;
  }[];
  readonly handlers?: readonly { readonly function: string; readonly role: HandlerRole; readonly struct?: string }[];
  readonly entries?: Partial<EntrySettings>;
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  readonly review?: { readonly 'max-comments'?: number };
}

type RawDefines = Readonly<Record<string, string | number | boolean | null>>;

function toConfig(raw: RawConfig, path: string, lineOf: (...at: (string | number)[]) => number): Config {
  return {
    path,
    defines: toDefines(raw.defines),
    includes: raw.includes ?? [],
    exclude: raw.paths?.exclude ?? [],
    programs: (raw.programs ?? []).map(({ name, paths, entries, defines }) => ({
      name,
      paths,
      entries: { ...NO_ENTRIES, ...entries },
      defines: toDefines(defines),
    })),
    ledger: (raw.ledger ?? []).map(({ element, disposition, reason, until }, i) => ({
      element,
      kind: disposition,
      reason,
      ...(until === undefined ? {} : { until }),
      source: { path, line: lineOf('ledger', i) },
    })),
    handlers: (raw.handlers ?? []).map((handler, i) => ({ ...handler, source: { path, line: lineOf('handlers', i) } })),
    entries: { ...NO_ENTRIES, ...raw.entries },
    rules: new Map(Object.entries(raw.rules ?? {})),
    maxComments: raw.review?.['max-comments'] ?? null,
  };
}

function toDefines(raw: RawDefines = {}): readonly MacroDefine[] {
  return Object.entries(raw).map(([name, value]) => {
    if (value === null || value === false) return { name, body: null };
    return { name, body: value === true ? '1' : String(value) };
  });
}
