/** The lists of a report as tables: what moved and who did it, what is owed. */
import type { Attribution, CommitSummary, DriftEntry, ElementSummary, StateReport } from '../../report.ts';
import { terminalText } from '../escape.ts';
import { type Html, html, htmlTable, nothing } from './html.ts';
import { section } from './inventory-page.ts';

/** Whether the page has the elements to link to. */
export type Links = 'elements' | 'none';

const mostRows = 1000;
const mostCandidates = 6;
const mostFields = 20;

type Cells = readonly (string | number | Html)[];

export function driftTable({ drift, web }: StateReport, links: Links): Html {
  if (drift.length === 0) return html`<p>Nothing moved.</p>`;
  return cutTable('What moved', ['Element', 'What', 'Change', 'By'], drift, (entry) => [
    elementLink(entry.element, entry.kind === 'removed' ? 'none' : links),
    entry.kind,
    changesText(entry),
    attributed(entry.attribution, web),
  ]);
}

function changesText({ changes, element }: DriftEntry): string {
  if (changes.length === 0) return `${element.type}, ${element.nature}`;
  const said = (value: string | boolean | null): string => (value === null ? 'not known' : String(value));
  return changes.map(({ attribute, from, to }) => `${attribute} ${said(from)} → ${said(to)}`).join('; ');
}

function elementLink({ shown }: ElementSummary, links: Links): Html {
  if (links === 'none') return html`${shown}`;
  return html`<a href="#${encodeURIComponent(terminalText(shown))}">${shown}</a>`;
}

function attributed(attribution: Attribution, web: string | null): Html {
  if (attribution.kind === 'commit') return commitCell(attribution, web);
  const { from, to, candidates } = attribution;
  const shown = candidates.slice(0, mostCandidates).map((commit) => html`<li>${commitCell(commit, web)}</li>`);
  const left = candidates.length - shown.length;
  const more = left > 0 ? html`<li>and ${left} more</li>` : nothing;
  const list = candidates.length === 0 ? nothing : html` Its files were touched by <ul>${shown}${more}</ul>`;
  return html`After ${commitLink(from, web)}, by ${commitLink(to, web)}.${list}`;
}

function commitCell({ sha, title, date, pullRequest }: CommitSummary, web: string | null): Html {
  const pull =
    pullRequest === null || web === null
      ? nothing
      : html` <a href="${web}/pull/${pullRequest}" rel="noreferrer noopener">pull request ${pullRequest}</a>`;
  return html`${commitLink(sha, web)} ${date}${pull} ${title}`;
}

function commitLink(sha: string, web: string | null): Html {
  const id = html`<code>${sha.slice(0, 12)}</code>`;
  return web === null ? id : html`<a href="${web}/commit/${sha}" rel="noreferrer noopener">${id}</a>`;
}

export function owedSections(report: StateReport, links: Links): Html {
  return html`${section('Undecided, oldest first', undecidedTable(report, links))}
${section('Dispositions to look at', noticeTable(report))}
${section('Handlers that cover less', coverageTable(report))}
${section('Bytes per entry', budgetTable(report))}`;
}

function undecidedTable({ undecided }: StateReport, links: Links): Html {
  return cutTable('Undecided', ['Element', 'Since', 'Type', 'Declared'], undecided, ({ element, since, age }) => [
    elementLink(element, links),
    age === 'before' ? `before ${since}` : since,
    element.type,
    placeText(element.declared),
  ]);
}

function noticeTable({ dispositions }: StateReport): Html {
  const heads = ['Element', 'What', 'Disposition', 'Reason', 'Why', 'At'];
  return cutTable(
    'Dispositions',
    heads,
    dispositions,
    ({ kind, element, disposition, reason, until, detail, source }) => [
      element,
      kind,
      disposition,
      reason,
      detail === '' ? (until ?? '') : detail,
      placeText(source),
    ],
  );
}

function coverageTable({ coverage }: StateReport): Html {
  const heads = ['Handler', 'Role', 'Record', 'Covers', 'Misses'];
  return cutTable('Handlers', heads, coverage, ({ function: fn, role, owner, before, after, missing }) => [
    `${fn}()`,
    role,
    owner,
    `${before.covered} of ${before.of} → ${after.covered} of ${after.of}`,
    listed(missing),
  ]);
}

function budgetTable({ budgets }: StateReport): Html {
  const heads = ['Record', 'Change', 'Before', 'After', 'Came', 'Went'];
  return cutTable('Bytes of one entry', heads, budgets, ({ record, before, after, added, removed }) => [
    record,
    before === null ? 'new' : after === null ? 'gone' : signed(after - before),
    before ?? '–',
    after ?? '–',
    listed(added),
    listed(removed),
  ]);
}

function cutTable<Item>(
  caption: string,
  heads: readonly string[],
  items: readonly Item[],
  cells: (item: Item) => Cells,
): Html {
  if (items.length === 0) return nothing;
  const left = items.length - mostRows;
  const more = left > 0 ? html`<p>And ${left} more: statealyzr report --format json has all.</p>` : nothing;
  return html`${htmlTable(caption, heads, items.slice(0, mostRows).map(cells))}${more}`;
}

function listed(names: readonly string[]): string {
  const left = names.length - mostFields;
  return left > 0 ? `${names.slice(0, mostFields).join(', ')} and ${left} more` : names.join(', ');
}

const placeText = ({ path, line }: { readonly path: string; readonly line: number }): string => `${path}:${line}`;

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
