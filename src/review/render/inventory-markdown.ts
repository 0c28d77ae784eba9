/** The inventory as Markdown: counts, and a table for each owner of updateable state. */
import type { Limitation } from '../../source/limitation.ts';
import type { StateElement } from '../../state/inventory.ts';
import { code } from './escape.ts';
import { countRows } from './inventory-text.ts';
import {
  functionName,
  type InventoryDocument,
  type OwnerGroup,
  shownName,
  updateableGroups,
  writersOf,
} from './inventory-view.ts';
import { table } from './markdown.ts';

const shownGroups = 40;
const shownRows = 60;

export function inventoryMarkdown(document: InventoryDocument): string {
  const { program, revision, counts, status, limitations } = document.inventory;
  const groups = updateableGroups(document.inventory);
  const parts = [
    `## State of ${code(program)}`,
    `${code(revision)}, ${status}.`,
    counts === null ? '' : table(['count', 'value'], countRows(counts)),
    ...groups.slice(0, shownGroups).map(groupMarkdown),
    groups.length > shownGroups ? `And ${groups.length - shownGroups} more records.` : '',
    limitationsMarkdown(limitations),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function groupMarkdown({ title, elements, total }: OwnerGroup): string {
  const rows = elements.slice(0, shownRows).map(rowOf);
  const lines = [
    `### ${code(title)}: ${elements.length} of ${total} updateable`,
    table(['element', 'type', 'contexts', 'nature', 'written by'], rows),
  ];
  if (elements.length > shownRows) lines.push(`And ${elements.length - shownRows} more.`);
  return lines.join('\n\n');
}

function rowOf(element: StateElement): readonly string[] {
  const [first, ...rest] = writersOf(element);
  const place = first ? `${code(functionName(first.function))} ${code(`${first.at.path}:${first.at.line}`)}` : '';
  return [
    code(shownName(element)),
    code(element.type),
    (element.classification?.contexts ?? []).join(', '),
    element.nature,
    rest.length === 0 ? place : `${place} and ${rest.length} more`,
  ];
}

/** How many of each kind. */
export function limitationsMarkdown(limitations: readonly Limitation[]): string {
  const kinds = new Map<string, number>();
  for (const { kind } of limitations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return kinds.size === 0 ? '' : `Limitations: ${[...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ')}.`;
}
