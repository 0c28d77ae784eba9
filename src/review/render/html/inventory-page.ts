/** The inventory as a page. */
import type { LineReader } from '../../../source/lines.ts';
import type { StateInventory } from '../../../state/inventory.ts';
import { countRows } from '../inventory-text.ts';
import { type InventoryDocument, sortedElements } from '../inventory-view.ts';
import { coverageMatrix } from './coverage-matrix.ts';
import { type PageAssets, pageDocument } from './document.ts';
import { elementData } from './element-data.ts';
import { type Html, html, nothing, tiles } from './html.ts';
import { limitationsSection } from './limitations.ts';
import { stateTreemap } from './treemap.ts';

/** `lines`: of the sources that the inventory is of. */
export function inventoryPage(document: InventoryDocument, lines: LineReader, assets: PageAssets): string {
  const { inventory, tool, others } = document;
  const title = inventory.program === '' ? 'No program' : `State of ${inventory.program}`;
  const other = others.length === 0 ? nothing : html` Other programs: ${others.join(', ')}.`;
  return pageDocument(
    {
      title,
      head: html`<p>Revision <code>${inventory.revision}</code>, ${inventory.status}.${other}</p>${countTiles(inventory)}`,
      before: nothing,
      data: elementData({ document, lines, blob: '', changes: null }),
      sections: html`${inventorySections(inventory)}${limitationsSection(inventory.limitations)}`,
      tool,
    },
    assets,
  );
}

/** What is drawn of an inventory. */
export function inventorySections(inventory: StateInventory): Html {
  const elements = sortedElements(inventory);
  return html`${section('Where the state is', stateTreemap(elements))}
${section('What handles it', coverageMatrix(inventory, elements))}`;
}

export function section(title: string, content: Html): Html {
  return content.markup === '' ? nothing : html`<section><h2>${title}</h2>\n${content}</section>\n`;
}

const countTiles = ({ counts }: StateInventory): Html => (counts === null ? nothing : tiles(countRows(counts)));
