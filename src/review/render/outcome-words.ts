/** The words of an outcome as Markdown: what stands in a check and in the summary of a job. */
import type { Limitation } from '../../source/limitation.ts';
import type { Disposition } from '../../state/disposition.ts';
import type { Finding } from '../finding.ts';
import type { Failed, FailureCause, Inferred, Outcome, Reviewed, SettingsProblem } from '../outcome.ts';
import { code, fenced, type MarkdownText, markdown, prose } from './escape.ts';
import {
  countWords,
  evidenceFold,
  type HeadLines,
  messageWords,
  placeWords,
  ruleWords,
  suggestionWords,
} from './finding-words.ts';
import { count, fittedItems, shortened, stacked, table, tableHead, tableLine } from './markdown.ts';

/** Whether the repository was reviewed before. */
export type Occasion = 'first' | 'later';

const shownNames = 5;
const mostEvidence = 16;
const detailLines = 20;
const mostCharacters = 500;

/** One line, of our own words. */
export function titleOf(outcome: Outcome): string {
  if (outcome.kind === 'untouched') return 'No C changed';
  if (outcome.kind === 'failed') return `No result: ${causes[outcome.cause]}`;
  const { findings, settings } = outcome;
  const said = countWords(findings);
  return settings.problems.length > 0 ? `The settings cannot be used. ${said}` : said;
}

const causes: Readonly<Record<FailureCause, string>> = {
  crash: 'the analysis crashed',
  memory: 'the analysis ran out of memory',
  time: 'the analysis took longer than it may',
  budget: 'the analysis exceeded its budget, and so did what it falls back to',
  history: 'the merge base is not in the history at hand',
  git: 'git failed',
  settings: 'the settings cannot be used',
};

/** The parts above the findings, most important first. */
export function summaryParts(outcome: Outcome, occasion: Occasion): readonly MarkdownText[] {
  if (outcome.kind === 'untouched') return [untouchedWords];
  if (outcome.kind === 'failed') return failureParts(outcome);
  return [
    settingsWords(outcome.settings.problems),
    rangeWords(outcome),
    table(['introduced', 'fixed', 'pre-existing'], [countCells(outcome)]) as MarkdownText,
    findingsTable(outcome.findings),
    dispositionWords(outcome.addedDispositions),
    limitationWords(outcome.limitations),
    occasion === 'first' ? inferredWords(outcome.inferred) : ('' as MarkdownText),
  ].filter((part) => part !== '');
}

const untouchedWords =
  'No changed file is C source, a header, a file that a unit includes, build input or our settings: there is no state to review.' as MarkdownText;

function failureParts({ cause, detail, at, advice, base, head }: Failed): readonly MarkdownText[] {
  const range = base === null ? code(short(head)) : markdown`${code(short(base))} to ${code(short(head))}`;
  return [
    `There is no result: ${causes[cause]}. Whether the change forgets state is not known, so the check fails.` as MarkdownText,
    markdown`Compared: ${range}.`,
    at === null ? ('' as MarkdownText) : markdown`File: ${placeWords(at)}.`,
    detail === ''
      ? ('' as MarkdownText)
      : fenced(
          detail
            .split('\n')
            .slice(0, detailLines)
            .map((line) => shortened(line, mostCharacters)),
          'text',
        ),
    advice === '' ? ('' as MarkdownText) : markdown`Next: ${prose(shortened(advice, mostCharacters))}`,
  ].filter((part) => part !== '');
}

function settingsWords(problems: readonly SettingsProblem[]): MarkdownText {
  if (problems.length === 0) return '' as MarkdownText;
  const title = 'Settings that cannot be used fail the check:\n\n' as MarkdownText;
  return markdown`${title}${list(problems, problemWords, 8_000)}`;
}

function problemWords({ revision, text, ...at }: SettingsProblem): MarkdownText {
  return markdown`- ${placeWords(at)} ${revisionWords[revision]}: ${prose(shortened(text, mostCharacters))}`;
}

/** A list cut to `limit` bytes. */
function list<Item>(items: readonly Item[], words: (item: Item) => MarkdownText, limit: number): MarkdownText {
  return fittedItems(items, words, limit, { more: (left) => markdown`- and ${left} more`, separator: '\n' });
}

const revisionWords = {
  base: 'in the base, so defaults are used' as MarkdownText,
  head: 'in this change' as MarkdownText,
};

function rangeWords({ findings, base, head, status }: Reviewed): MarkdownText {
  const partial =
    status === 'partial' ? (' Some sources could not be analysed: see the limitations.' as MarkdownText) : '';
  return `From ${code(short(base))} to ${code(short(head))}: ${countWords(findings)}.${partial}` as MarkdownText;
}

function countCells({ counts }: Reviewed): readonly string[] {
  return [counts.introduced, counts.fixed, counts.preExisting].map(String);
}

export function findingsTable(findings: readonly Finding[]): MarkdownText {
  if (findings.length === 0) return '' as MarkdownText;
  const head = tableHead(['level', 'place', 'element', 'what', 'rule']);
  const more = (left: number): MarkdownText => markdown`\n${left} more.`;
  const rows = fittedItems(findings, rowOf, 24_000, { more, separator: '\n' });
  return [...head, rows].join('\n') as MarkdownText;
}

function rowOf({ severity, at, element, message, rule }: Finding): MarkdownText {
  const what = prose(shortened(message[0] ?? '', mostCharacters));
  return tableLine([severity, placeWords(at), code(shortened(element, mostCharacters)), what, rule]) as MarkdownText;
}

function dispositionWords(added: readonly Disposition[]): MarkdownText {
  if (added.length === 0) return '' as MarkdownText;
  const title = `This change adds ${count(added.length, 'disposition')}, to be reviewed with it:\n\n` as MarkdownText;
  return markdown`${title}${list(added, addedWords, 16_000)}`;
}

function addedWords({ element, kind, reason, until, source }: Disposition): MarkdownText {
  const what = element === null ? placeWords(source) : markdown`${code(element)} (${placeWords(source)})`;
  const end = until === undefined ? ('' as MarkdownText) : markdown` until ${code(until)}`;
  return markdown`- ${what}: ${kind as MarkdownText}${end}, ${prose(shortened(reason, mostCharacters))}`;
}

export function limitationWords(limitations: readonly Limitation[]): MarkdownText {
  const kinds = new Map<string, number>();
  for (const { kind } of limitations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (kinds.size === 0) return '' as MarkdownText;
  const counts = [...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ');
  return `Limitations of the analysis, which fail no check: ${counts}.` as MarkdownText;
}

function inferredWords({ programs, entries, handlers, frameworks, missingHeaders }: Inferred): MarkdownText {
  const made = frameworks.length > 0 ? markdown`; made for ${names(frameworks)}` : ('' as MarkdownText);
  return stacked(
    [
      'First review of this repository:\n' as MarkdownText,
      markdown`- Inferred: programs ${names(programs)}; packets enter by ${names(entries)}; state is handled by ${names(handlers)}${made}; headers not found: ${names(missingHeaders)}.`,
      '- Nothing is blocked by this check unless an administrator makes it required.' as MarkdownText,
      markdown`- ${code('statealyzr init')} in a checkout writes a settings file from this, to be corrected where it is wrong.`,
    ],
    '\n',
  );
}

function names(list: readonly string[]): MarkdownText {
  if (list.length === 0) return 'none' as MarkdownText;
  const left = list.length - shownNames;
  const shown = list.slice(0, shownNames).map(code).join(', ') as MarkdownText;
  return left > 0 ? markdown`${shown} and ${left} more` : shown;
}

/** Each finding with its evidence, as many as fit into `limit` bytes. */
export function findingsText(outcome: Outcome, lines: HeadLines, limit: number): MarkdownText {
  if (outcome.kind !== 'reviewed') return '' as MarkdownText;
  const more = (left: number): MarkdownText => `${count(left, 'finding')} more.` as MarkdownText;
  return fittedItems(outcome.findings, (finding) => findingParts(finding, lines), limit, { more });
}

export function findingParts(finding: Finding, lines: HeadLines): MarkdownText {
  return stacked([
    markdown`#### ${placeWords(finding.at)} ${finding.severity as MarkdownText}`,
    messageWords(finding, '  \n'),
    suggestionWords(finding, lines),
    evidenceFold(finding, mostEvidence),
    ruleWords(finding, 'elsewhere'),
  ]);
}

const short = (sha: string): string => sha.slice(0, 12);
