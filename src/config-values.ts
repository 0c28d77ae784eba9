/** What settings mean: layers as they are written, one on top of the other, made the plain types that the rooms take. */
import type { Severity } from './review/finding.ts';
import type { Posting } from './review-order.ts';
import type { Position } from './source/range.ts';
import type { Disposition, DispositionKind } from './state/disposition.ts';
import type { HandlerSetting } from './state/handlers/declared.ts';
import type { Profile } from './state/handlers/profiles.ts';
import type { HandlerRole, HeaderMembers } from './state/inventory.ts';

export interface Config {
  /** Where it was read; null for the defaults. */
  readonly path: string | null;
  /** As written in the nearest layer. */
  readonly extends: Extends | null;
  readonly defines: readonly MacroDefine[];
  readonly includes: readonly string[];
  readonly exclude: readonly string[];
  readonly programs: readonly ProgramSetting[];
  readonly ledger: readonly Disposition[];
  /** Which side of a change dispositions are read from. */
  readonly dispositionsFrom: 'head' | 'base';
  readonly handlers: readonly HandlerSetting[];
  /** Names of those that come with this tool, and described ones. */
  readonly profiles: readonly (string | Profile)[];
  readonly entries: EntrySettings;
  readonly headers: HeaderMembers;
  /** By rule: the loudest that it may be. */
  readonly rules: ReadonlyMap<string, RuleLevel>;
  readonly maxComments: number;
  readonly drafts: Attention;
  readonly bots: Attention;
  readonly report: ReportSettings;
}

/** `_extends`, with its line in the file. */
export interface Extends {
  readonly address: string;
  readonly line: number;
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

/** Function names by the context that calls them. */
export type EntrySettings = Readonly<Record<EntryContext, readonly string[]>>;
export type EntryContext = 'packet' | 'timer' | 'control' | 'peer';
export type RuleLevel = Severity | 'off';
type Attention = Posting['drafts'];

export interface ReportSettings {
  /** `one`: an issue that is edited each week; `weekly`: a new one each week. */
  readonly issue: 'one' | 'weekly' | 'off';
  readonly day: string;
  readonly hour: number;
  readonly timezone: string;
}

const NO_ENTRIES: EntrySettings = { packet: [], timer: [], control: [], peer: [] };
const DEFAULT_REPORT: ReportSettings = { issue: 'one', day: 'monday', hour: 7, timezone: 'UTC' };

export const DEFAULT_CONFIG: Config = {
  path: null,
  extends: null,
  defines: [],
  includes: [],
  exclude: [],
  programs: [],
  ledger: [],
  dispositionsFrom: 'head',
  handlers: [],
  profiles: [],
  entries: NO_ENTRIES,
  headers: {},
  rules: new Map(),
  maxComments: 5,
  drafts: 'check',
  bots: 'check',
  report: DEFAULT_REPORT,
};

/** What the schema promises of a file. */
export interface RawConfig extends RawValues {
  readonly _extends?: string;
  readonly ledger?: readonly RawDisposition[];
  readonly dispositions?:
    | readonly RawDisposition[]
    | { readonly from?: 'head' | 'base'; readonly entries?: readonly RawDisposition[] };
  readonly handlers?: readonly RawHandler[];
}

interface RawValues {
  readonly defines?: RawDefines;
  readonly includes?: readonly string[];
  readonly paths?: { readonly exclude?: readonly string[] };
  readonly programs?: readonly {
    readonly name: string;
    readonly paths: readonly string[];
    readonly entries?: Partial<EntrySettings>;
    readonly defines?: RawDefines;
  }[];
  readonly entries?: Partial<EntrySettings>;
  readonly headers?: HeaderMembers;
  readonly profiles?: readonly (string | RawProfile)[];
  readonly rules?: Readonly<Record<string, RuleLevel | 'monitor'>>;
  readonly review?: { readonly 'max-comments'?: number };
  readonly drafts?: Attention;
  readonly bots?: Attention;
  readonly report?: Partial<ReportSettings>;
}

/** A profile as written: without a title it goes by its name. */
export type RawProfile = Omit<Profile, 'title'> & Partial<Pick<Profile, 'title'>>;

export const profileFrom = (raw: RawProfile): Profile => ({ title: raw.name, ...raw });

interface RawDisposition {
  readonly element: string;
  readonly disposition: DispositionKind;
  readonly reason: string;
  readonly until?: string;
}

interface RawHandler {
  readonly function: string;
  readonly role: HandlerRole;
  readonly struct?: string;
}

type RawDefines = Readonly<Record<string, string | number | boolean | null>>;

/** One file, with the lines that its entries stand on, so that it can be laid over another. */
export interface SettingsLayer {
  readonly path: string;
  readonly extends: Extends | null;
  readonly values: LayerValues;
}

interface LayerValues extends RawValues {
  readonly dispositions?: { readonly from?: 'head' | 'base'; readonly entries?: readonly Disposition[] };
  readonly handlers?: readonly HandlerSetting[];
}

export type LineOf = (...at: (string | number)[]) => number;

export function layerOf(raw: RawConfig, path: string, lineOf: LineOf): SettingsLayer {
  const { _extends, ledger, dispositions, handlers, ...values } = raw;
  const at = (...key: (string | number)[]): Position => ({ path, line: lineOf(...key) });
  return {
    path,
    extends: _extends === undefined ? null : { address: _extends, line: lineOf('_extends') },
    values: {
      ...values,
      ...(ledger && { dispositions: { entries: entriesAt(ledger, (i) => at('ledger', i)) } }),
      ...(dispositions && { dispositions: dispositionsAt(dispositions, at) }),
      ...(handlers && { handlers: handlers.map((handler, i) => ({ ...handler, source: at('handlers', i) })) }),
    },
  };
}

function dispositionsAt(
  raw: NonNullable<RawConfig['dispositions']>,
  at: (...key: (string | number)[]) => Position,
): NonNullable<LayerValues['dispositions']> {
  if (isList(raw)) return { entries: entriesAt(raw, (i) => at('dispositions', i)) };
  const { from, entries } = raw;
  return {
    ...(from && { from }),
    ...(entries && { entries: entriesAt(entries, (i) => at('dispositions', 'entries', i)) }),
  };
}

function entriesAt(raw: readonly RawDisposition[], at: (index: number) => Position): readonly Disposition[] {
  return raw.map(({ element, disposition, reason, until }, i) => ({
    element,
    kind: disposition,
    reason,
    ...(until === undefined ? {} : { until }),
    source: at(i),
  }));
}

/** Nearest first: what a nearer layer says goes. Maps are merged, lists and plain values replaced. */
export function configFrom(layers: readonly SettingsLayer[]): Config {
  const [nearest] = layers;
  if (!nearest) return DEFAULT_CONFIG;
  const values = layers.reduceRight<LayerValues>((below, layer) => merged(below, layer.values), {});
  const { defines, includes, paths, programs, dispositions, handlers, profiles, entries, headers, rules } = values;
  const { review, report } = values;
  return {
    path: nearest.path,
    extends: nearest.extends,
    defines: toDefines(defines),
    includes: includes ?? [],
    exclude: paths?.exclude ?? [],
    programs: (programs ?? []).map((program) => ({
      name: program.name,
      paths: program.paths,
      entries: { ...NO_ENTRIES, ...program.entries },
      defines: toDefines(program.defines),
    })),
    ledger: dispositions?.entries ?? [],
    dispositionsFrom: dispositions?.from ?? 'head',
    handlers: handlers ?? [],
    profiles: (profiles ?? []).map((profile) => (typeof profile === 'string' ? profile : profileFrom(profile))),
    entries: { ...NO_ENTRIES, ...entries },
    headers: headers ?? {},
    rules: new Map(Object.entries(rules ?? {}).map(([rule, level]) => [rule, toLevel(level)])),
    maxComments: review?.['max-comments'] ?? DEFAULT_CONFIG.maxComments,
    drafts: values.drafts ?? DEFAULT_CONFIG.drafts,
    bots: values.bots ?? DEFAULT_CONFIG.bots,
    report: { ...DEFAULT_REPORT, ...report },
  };
}

/** Both have the shape that the schema promises, so what is a map in one is none or a map in the other. */
function merged<Values extends object>(below: Values, above: Values): Values {
  const under = new Map<string, unknown>(Object.entries(below));
  const over = Object.entries(above).map(([key, value]): [string, unknown] => {
    const old = under.get(key);
    return [key, isMap(old) && isMap(value) ? merged(old, value) : value];
  });
  return Object.fromEntries([...under, ...over]) as Values;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList<Item, Other>(value: readonly Item[] | Other): value is readonly Item[] {
  return Array.isArray(value);
}

/** `check` is what findings that only the check shows are called; `monitor` is the word of the settings. */
const toLevel = (level: RuleLevel | 'monitor'): RuleLevel => (level === 'monitor' ? 'check' : level);

function toDefines(raw: RawDefines = {}): readonly MacroDefine[] {
  return Object.entries(raw).map(([name, value]) => {
    if (value === null || value === false) return { name, body: null };
    return { name, body: value === true ? '1' : String(value) };
  });
}
