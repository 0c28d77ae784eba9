/**
 * The state-drift report as Markdown: the body of an issue. Within what GitHub takes however large the project is: lists are
 * cut between lines, and say how many more there are.
 */
import { createHash } from 'node:crypto';
import { issueMarker } from '../markers.ts';
import type { CommitSummary, DriftEntry, StateReport } from '../report.ts';
import { code, type MarkdownText, markdown, mermaidLabel, prose } from './escape.ts';
import { bytesOf, count, mostBytes, shortened, stacked, tableHead, tableLine } from './markdown.ts';

const mostLabel = 120;
const mostSlices = 8;

export function reportMarkdown(report: StateReport): string {
  const marker = issueMarker({ name: 'weekly', digest: owedDigest(report) });
  const fixed = [heading(report), summary(report), trendChart(report), natureChart(report)];
  const lists: readonly List[] = [driftList(report), undecidedList(report), noticeList(report), coverageList(report)];
  const all = [...lists, budgetList(report), limitationList(report)].filter(({ rows }) => rows.length > 0);
  // Each list may take an equal share of what is left by those before it.
  let left = mostBytes - bytesOf(stacked(fixed)) - bytesOf(marker) - 200;
  const shown = all.map((list, index) => {
    const text = fittedList(list, Math.floor(left / (all.length - index)));
    left -= bytesOf(text) + 2;
    return text;
  });
  const [title, counts, trend, nature] = fixed;
  const parts = [title, counts, trend, ...shown, nature, off].map((part) => part ?? ('' as MarkdownText));
  return `${stacked(parts)}\n\n${marker}\n`;
}

const off = 'Made once a week. Off: `report: { issue: off }` in `.github/statealyzr.yml`.' as MarkdownText;

/** Of what there is to do, without what passes by itself: dates, drift and numbers. */
export function owedDigest({ undecided, dispositions, coverage, program, limitations }: StateReport): string {
  const owed = [program, undecided.map((u) => u.element.key), dispositions, coverage, limitations.length > 0];
  return createHash('sha256').update(JSON.stringify(owed)).digest('hex').slice(0, 16);
}

interface List {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function fittedList({ title, head, rows }: List, limit: number): MarkdownText {
  const lines = [`### ${title}`, '', ...tableHead(head)];
  const more = (n: number): string => `${n} more: \`statealyzr report --format json\` has all.`;
  let size = bytesOf(lines.join('\n')) + bytesOf(more(rows.length)) + 3;
  let kept = 0;
  for (const row of rows) {
    const line = tableLine(row);
    size += bytesOf(line) + 1;
    if (size > limit) break;
    lines.push(line);
    kept++;
  }
  if (kept === 0) return markdown`### ${title as MarkdownText}\n\n${more(rows.length) as MarkdownText}`;
  if (kept < rows.length) lines.push('', more(rows.length - kept));
  return lines.join('\n') as MarkdownText;
}

function heading({ repository, branch, since, until }: StateReport): MarkdownText {
  const name = prose(shortened(repository, mostLabel));
  return markdown`## State of ${name}\n\n${code(shortened(branch, mostLabel))}, ${prose(since)} to ${prose(until)}`;
}

function summary({ drift, undecided, dispositions, coverage, classes, packets, program }: StateReport): MarkdownText {
  const of = (kind: DriftEntry['kind']): number => drift.filter((entry) => entry.kind === kind).length;
  const rows: readonly (readonly string[])[] = [
    ['new', String(of('new'))],
    ['removed', String(of('removed'))],
    ['reclassified', String(of('reclassified'))],
    ['undecided', classes === 'known' ? String(undecided.length) : 'not known'],
    ['dispositions to look at', String(dispositions.length)],
    ['handlers that cover less', String(coverage.length)],
  ];
  const lines = [...tableHead(['program', code(shortened(program, mostLabel))]), ...rows.map(tableLine)];
  const why = packets === 'known' ? 'the program is too large for it' : 'it is not known where packets come in';
  if (classes === 'unknown') lines.push('', `Elements are listed but not classified: ${why}.`);
  return lines.join('\n') as MarkdownText;
}

/** Updateable state where it is known, else all elements. */
function trendChart({ points, classes }: StateReport): MarkdownText {
  const counted = points.flatMap(({ date, counts }) => (counts ? [{ date, counts }] : [])).slice(-52);
  if (counted.length < 2) return '' as MarkdownText;
  const values = counted.map(({ counts }) => (classes === 'known' ? counts.byClass.updateable : counts.elements));
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${classes === 'known' ? 'updateable elements' : 'elements'}"`,
    `  x-axis [${counted.map(({ date }) => `"${date.slice(5)}"`).join(', ')}]`,
    `  y-axis "elements" 0 --> ${Math.max(1, ...values)}`,
    `  line [${values.join(', ')}]`,
    '```',
  ].join('\n') as MarkdownText;
}

function natureChart({ points }: StateReport): MarkdownText {
  const natures = Object.entries(points.at(-1)?.counts?.byNature ?? {}).sort((a, b) => b[1] - a[1]);
  if (natures.length < 2) return '' as MarkdownText;
  const slices = natures.slice(0, mostSlices).map(([nature, n]) => `  "${mermaidLabel(nature)}" : ${n}`);
  return ['```mermaid', 'pie title Elements by nature', ...slices, '```'].join('\n') as MarkdownText;
}

const short = (text: string): MarkdownText => code(shortened(text, mostLabel));

function driftList({ drift, web }: StateReport): List {
  const rows = drift.map(({ kind, element, changes, attribution }) => [
    kind,
    short(element.shown),
    [...changes.map(({ attribute, from, to }) => prose(shortened(`${attribute} ${from} → ${to}`, mostLabel)))].join(
      '; ',
    ),
    attribution.kind === 'commit'
      ? commitCell(attribution, web)
      : `after ${code(attribution.from.slice(0, 12))}, by ${code(attribution.to.slice(0, 12))}: one of ${count(attribution.candidates.length, 'commit')}`,
  ]);
  return { title: 'Drift', head: ['', 'element', 'what', 'by'], rows };
}

function commitCell({ sha, title, pullRequest }: CommitSummary, web: string | null): string {
  const id = sha.slice(0, 12);
  const commit = web === null ? code(id) : `[${code(id)}](${web}/commit/${sha})`;
  const pull = pullRequest === null || web === null ? '' : ` [pull ${pullRequest}](${web}/pull/${pullRequest})`;
  return `${commit}${pull} ${prose(shortened(title, mostLabel))}`;
}

function undecidedList({ undecided }: StateReport): List {
  const rows = undecided.map(({ element, since, age }) => [
    short(element.shown),
    `${age === 'before' ? 'before ' : ''}${since}`,
    short(`${element.declared.path}:${element.declared.line}`),
  ]);
  return { title: 'Undecided, oldest first', head: ['element', 'since', 'declared'], rows };
}

function noticeList({ dispositions }: StateReport): List {
  const rows = dispositions.map(({ kind, element, disposition, until, detail, source }) => [
    kind,
    short(element),
    disposition,
    prose(detail === '' ? (until ?? '') : detail),
    short(`${source.path}:${source.line}`),
  ]);
  return { title: 'Dispositions to look at', head: ['', 'element', 'disposition', 'why', 'at'], rows };
}

function coverageList({ coverage }: StateReport): List {
  const rows = coverage.map(({ function: fn, role, owner, before, after, missing }) => [
    short(`${fn}()`),
    role,
    short(owner),
    `${before.covered} of ${before.of} → ${after.covered} of ${after.of}`,
    missing.slice(0, 8).map(short).join(', '),
  ]);
  return { title: 'Handlers that cover less', head: ['handler', 'role', 'of', 'covers', 'misses'], rows };
}

function budgetList({ budgets }: StateReport): List {
  const rows = budgets.map(({ record, before, after }) => [
    short(record),
    before === null || after === null ? (before === null ? 'new' : 'gone') : signed(after - before),
    `${before ?? '–'} → ${after ?? '–'}`,
  ]);
  return { title: 'Bytes per entry', head: ['record', 'change', 'bytes'], rows };
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));

function limitationList({ limitations }: StateReport): List {
  const rows = limitations
    .slice(0, 20)
    .map(({ kind, effect, detail }) => [kind, effect, prose(shortened(detail, 200))]);
  return { title: 'Limitations', head: ['', 'effect', 'detail'], rows };
}
