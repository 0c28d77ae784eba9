/** The inventory as text for a terminal: counts, then updateable state by owner; long lists say how to get the rest. */
import type { StateCounts, StateElement, StateInventory } from '../../state/inventory.ts';
import { terminal } from './escape.ts';
import {
  functionName,
  type InventoryDocument,
  type OwnerGroup,
  remainderOf,
  shownName,
  updateableGroups,
  writersOf,
} from './inventory-view.ts';
import { limitationsText, type Style } from './review-terminal.ts';

const shownVariables = 40;
const shownGroups = 20;
const shownFields = 12;
const typeWidth = 28;

export function inventoryText(document: InventoryDocument, style: Style): string {
  const { inventory, others } = document;
  const parts = [headText(inventory, style), countsText(inventory, style)];
  const groups = updateableGroups(inventory).filter(({ foreign }) => !foreign);
  for (const group of groups.slice(0, shownGroups)) parts.push(groupText(group, style));
  if (groups.length > shownGroups) parts.push(restText(groups.slice(shownGroups), style));
  parts.push(remainderText(inventory, style));
  if (others.length > 0) parts.push(style.dim(terminal`other programs (--program): ${others.join(', ')}`));
  if (inventory.limitations.length > 0) parts.push(limitationsText(inventory.limitations, style));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headText({ program, revision, precision, status }: StateInventory, style: Style): string {
  const of = revision === 'worktree' ? 'the files as they stand' : revision.slice(0, 12);
  const mode = precision === 'paper' ? ', precision paper' : '';
  return `${style.bold(terminal`${program}`)} ${style.dim(terminal`${of}${mode}${status === 'complete' ? '' : `, ${status}`}`)}`;
}

/** Name and value of each count, in the order of the steps. */
export function countRows(counts: StateCounts): readonly (readonly [string, string])[] {
  const value = (count: number | null): string => (count === null ? 'not known' : String(count));
  return [
    ['procedures', value(counts.procedures)],
    ['packet-processing', value(counts.packetProcedures)],
    ['variables', value(counts.variables)],
    ['persistent', value(counts.persistent)],
    ['per-/cross-flow', value(counts.perCrossFlow)],
    ['updateable', value(counts.updateable)],
    ['elements', value(counts.elements)],
    ['updateable elements', value(counts.updateableElements)],
  ];
}

function countsText({ counts }: StateInventory, style: Style): string {
  if (counts === null) return '';
  return countRows(counts)
    .map(([name, value]) => `  ${style.dim(name.padEnd(20))}${value.padStart(6)}`)
    .join('\n');
}

function groupText({ title, elements, total }: OwnerGroup, style: Style): string {
  const limit = elements[0]?.kind === 'variable' ? shownVariables : shownFields;
  const count = `${elements.length} of ${total} updateable`;
  const rows = elements.slice(0, limit);
  const width = Math.min(32, Math.max(...rows.map((element) => shownName(element).length)));
  const lines = [`${style.bold(terminal`${title}`)} ${style.dim(count)}`];
  for (const element of rows) lines.push(rowText(element, width, style));
  if (elements.length > limit) lines.push(style.dim(`  and ${elements.length - limit} more: --format json`));
  return lines.join('\n');
}

function rowText(element: StateElement, width: number, style: Style): string {
  const { classification, type, nature } = element;
  const contexts = (classification?.contexts ?? []).join(' ');
  const cut = type.length > typeWidth ? `${type.slice(0, typeWidth - 1)}…` : type;
  const own = nature === 'plain' ? '' : ` ${nature}`;
  const name = shownName(element).padEnd(width);
  return `  ${terminal`${name}  ${cut.padEnd(typeWidth)}`}  ${contexts}${own}  ${style.dim(terminal`${writersText(element)}`)}`;
}

function writersText(element: StateElement): string {
  const [first, ...rest] = writersOf(element);
  if (!first) return '';
  const more = rest.length === 0 ? '' : ` and ${rest.length} more`;
  return `${functionName(first.function)} ${first.at.path}:${first.at.line}${more}`;
}

function restText(groups: readonly OwnerGroup[], style: Style): string {
  const count = groups.reduce((sum, { elements }) => sum + elements.length, 0);
  return style.dim(`and ${count} updateable elements of ${groups.length} more records: --format json`);
}

function remainderText(inventory: StateInventory, style: Style): string {
  const { readOnly, unused, notPersistent, unknown, elsewhere } = remainderOf(inventory);
  const parts = [
    readOnly > 0 ? `${readOnly} used at run time and never written then` : '',
    unused > 0 ? `${unused} persistent and not used at run time` : '',
    notPersistent > 0 ? `${notPersistent} not persistent` : '',
    unknown > 0 ? `${unknown} of which it is not known` : '',
    elsewhere > 0 ? `${elsewhere} that only other options compile` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : style.dim(`elements besides: ${parts.join(', ')}`);
}
