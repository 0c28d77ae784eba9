/** The state-drift report as a page: how the state moved, what is owed, and the inventory of the last point. */
import type { LineReader } from '../../../source/lines.ts';
import type { StateReport } from '../../report.ts';
import type { InventoryDocument } from '../inventory-view.ts';
import { type PageAssets, pageDocument } from './document.ts';
import { elementData } from './element-data.ts';
import { type Html, html, nothing, tiles } from './html.ts';
import { inventorySections, section } from './inventory-page.ts';
import { limitationsSection } from './limitations.ts';
import { driftTable, owedSections } from './report-tables.ts';
import { trendCharts } from './trend-chart.ts';

/** Of the report's head, with its sources. */
export interface HeadInventory {
  readonly document: InventoryDocument;
  readonly lines: LineReader;
}

/** Without `head` the page has the report alone. */
export function reportPage(report: StateReport, head: HeadInventory | null, assets: PageAssets): string {
  const links = head === null ? 'none' : 'elements';
  return pageDocument(
    {
      title: `State of ${report.repository}`,
      head: html`<p>Program ${report.program} on <code>${report.branch}</code>, ${report.since} to ${report.until}, at <code>${report.head.slice(0, 12)}</code>, ${report.status}.${others(report)}</p>
${summary(report)}`,
      before: html`${section('What moved', driftTable(report, links))}
${section('Over time', trendCharts(report.points))}
${owedSections(report, links)}`,
      data: head === null ? null : elementData({ ...head, blob: blobOf(report), changes: changesOf(report) }),
      sections: html`${head === null ? nothing : inventorySections(head.document.inventory)}${limitationsSection(report.limitations)}`,
      tool: report.tool,
    },
    assets,
  );
}

const blobOf = ({ web, head }: StateReport): string => (web === null ? '' : `${web}/blob/${head}`);

/** What is new stays new, whatever else happened to it. */
function changesOf({ drift }: StateReport): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  for (const { kind, element } of drift) {
    if (kind === 'removed') changes.delete(element.key);
    else if (changes.get(element.key) !== 'new') changes.set(element.key, kind);
  }
  return changes;
}

function others({ others: names }: StateReport): Html {
  return names.length === 0 ? nothing : html` Other programs: ${names.join(', ')}.`;
}

function summary({ drift, undecided, dispositions, coverage, classes, packets }: StateReport): Html {
  const of = (kind: string): number => drift.filter((entry) => entry.kind === kind).length;
  const rows: readonly (readonly [string, string | number])[] = [
    ['New', of('new')],
    ['Removed', of('removed')],
    ['Reclassified', of('reclassified')],
    ['Undecided', classes === 'known' ? undecided.length : 'not known'],
    ['Dispositions to look at', dispositions.length],
    ['Handlers that cover less', coverage.length],
  ];
  const why = packets === 'known' ? 'the program is too large for it' : 'it is not known where packets come in';
  const note = classes === 'known' ? nothing : html`<p>Elements are listed but not classified: ${why}.</p>`;
  return html`${tiles(rows)}${note}`;
}
