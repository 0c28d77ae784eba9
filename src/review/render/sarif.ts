/** A review as SARIF 2.1.0: one run, one category, each finding a result with the way to it as a code flow. */
import { gzipSync } from 'node:zlib';
import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Limitation } from '../../source/limitation.ts';
import type { Position } from '../../source/range.ts';
import type { Evidence, Finding, RuleName, Severity } from '../finding.ts';
import { ruleInfo, ruleNames } from '../rule-info.ts';
import { sarifText } from './escape.ts';

export interface SarifDocument {
  readonly findings: readonly Finding[];
  readonly limitations: readonly Limitation[];
  readonly status: 'complete' | 'partial' | 'failed';
}

export interface SarifContext {
  /** Of this tool. */
  readonly version: string;
  /** Where `docs/` can be read, without a slash at its end; null: nowhere. */
  readonly docs: string | null;
}

/** GitHub keeps apart what tools of one name report, by this. */
const category = 'statealyzr/';
/** What GitHub takes: bytes of the compressed file, results of a run. */
export const sarifLimits = { compressed: 10_000_000, results: 25_000 } as const;
const mostNotifications = 1000;
const mostSteps = 100;

const levels: Readonly<Record<Severity, Result.level>> = { block: 'error', comment: 'warning', check: 'note' };

/** As text, with as many of the findings, loudest first, as GitHub takes; a notification says how many are left out. */
export function sarifFile(
  document: SarifDocument,
  context: SarifContext,
  limit: number = sarifLimits.compressed,
): string {
  const { findings } = document;
  for (let shown = Math.min(findings.length, sarifLimits.results); ; shown = Math.floor(shown / 2)) {
    const text = `${JSON.stringify(sarifLog(document, context, shown), null, 2)}\n`;
    if (shown === 0 || gzipSync(text).byteLength <= limit) return text;
  }
}

export function sarifLog(
  document: SarifDocument,
  { version, docs }: SarifContext,
  shown = Number.POSITIVE_INFINITY,
): Log {
  const { findings, limitations, status } = document;
  const left = Math.max(0, findings.length - shown);
  const notifications = limitations.slice(0, mostNotifications).map(notificationOf);
  const unsaid = limitations.length - notifications.length;
  if (unsaid > 0) notifications.push(note(`${unsaid} more limitations`));
  if (left > 0) notifications.unshift({ ...note(`${left} more findings are left out: too large`), level: 'warning' });
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'statealyzr',
            version,
            semanticVersion: version,
            rules: ruleNames.map((r) => ruleOf(r, docs)),
          },
        },
        automationDetails: { id: category },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: status !== 'failed', toolExecutionNotifications: notifications }],
        results: findings.slice(0, shown).map(resultOf),
      },
    ],
  };
}

function ruleOf(rule: RuleName, docs: string | null): ReportingDescriptor {
  const { name, short, full, help } = ruleInfo[rule];
  return {
    id: rule,
    name,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: help.join('\n'), markdown: help.map((line) => `- ${line}`).join('\n') },
    ...(docs === null ? {} : { helpUri: `${docs}/rules/${rule}.md` }),
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['state'], precision: 'medium' },
  };
}

function resultOf(finding: Finding): Result {
  const { rule, severity, message, at, fingerprint, confidence, element, evidence, handlers } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleNames.indexOf(rule),
    level: levels[severity],
    message: { text: sarifText(message) },
    locations: [locationOf(at)],
    // GitHub tells results apart by the first of these alone.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'statealyzr/v1': fingerprint },
    rank: Math.round(confidence * 1000) / 10,
    ...(handlers.length > 0 ? { relatedLocations: handlers.map(handlerLocation) } : {}),
    ...(evidence.length > 0
      ? { codeFlows: [{ threadFlows: [{ locations: evidence.slice(0, mostSteps).map(stepOf) }] }] }
      : {}),
    properties: { element: sarifText([element]) },
  };
}

function handlerLocation(handler: Finding['handlers'][number], index: number): Location {
  const { role, covered, siblings } = handler;
  const text = sarifText([`${handler.function}(), ${role}: ${covered} of ${siblings} siblings`]);
  return { id: index + 1, ...locationOf(handler), message: { text } };
}

function stepOf({ text, ...at }: Evidence) {
  return { location: { ...locationOf(at), message: { text: sarifText([text]) } } };
}

function notificationOf({ kind, detail, effect, ...at }: Limitation): Notification {
  const place = at.path === '' ? {} : { locations: [locationOf(at)] };
  return { ...note(`${kind} (${effect}): ${detail}`), ...place };
}

function note(text: string): Notification {
  return { level: 'note', message: { text: sarifText([text]) } };
}

function locationOf({ path, line }: Position): Location {
  return {
    physicalLocation: {
      artifactLocation: path.startsWith('/')
        ? { uri: `file://${uriPath(path)}` }
        : { uri: uriPath(path), uriBaseId: '%SRCROOT%' },
      ...(line > 0 ? { region: { startLine: line } } : {}),
    },
  };
}

function uriPath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
