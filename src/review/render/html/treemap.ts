/** State by file and record, as areas and as a table. */
import { compareText } from '../../../source/order.ts';
import type { StateElement } from '../../../state/inventory.ts';
import { classOf } from '../../trend.ts';
import { terminalText } from '../escape.ts';
import { chartFigure, ink } from './chart.ts';
import { ownerName } from './element-data.ts';
import { type Html, html, htmlTable, nothing } from './html.ts';

const mostFiles = 24;
const mostRecords = 8;
/** Of the whole: what a record has to be to get a tile of its own. */
const leastShare = 1 / 150;
const mostRows = 400;

interface Area {
  readonly file: string;
  readonly record: string;
  readonly elements: number;
  readonly updateable: number;
}

/** Updateable elements where any are known, else all of them. */
export function stateTreemap(elements: readonly StateElement[]): Html {
  const areas = areasOf(elements);
  if (areas.length === 0) return nothing;
  const known = areas.some(({ updateable }) => updateable > 0);
  const size = (area: Area): number => (known ? area.updateable : area.elements);
  const shown = areas
    .filter((area) => size(area) > 0)
    .sort((a, b) => size(b) - size(a) || compareText(a.record, b.record));
  const what = known ? 'Updateable elements' : 'Elements';
  const rows = shown
    .slice(0, mostRows)
    .map((area) => [
      html`<button type="button" class="link" data-find="${area.record}">${area.record}</button>`,
      area.file,
      area.updateable,
      area.elements,
    ]);
  const more = shown.length > mostRows ? html`<p>And ${shown.length - mostRows} more.</p>` : nothing;
  const table = htmlTable(`${what} by record`, ['Record', 'File', 'Updateable', 'Elements'], rows);
  return chartFigure(
    {
      id: 'state-by-file',
      label: `${what} by file and record; the area is their number.`,
      width: 960,
      height: 480,
      option: { series: [{ ...treemapSeries, data: tree(shown, size) }] },
    },
    html`${table}${more}`,
  );
}

function areasOf(elements: readonly StateElement[]): readonly Area[] {
  const areas = new Map<string, { file: string; record: string; elements: number; updateable: number }>();
  for (const element of elements) {
    const { path } = element.declared;
    // What system headers declare, or nothing does (the library's `errno`), is no state of the project.
    if (element.kind === 'flag' || path === '' || path.startsWith('/')) continue;
    const file = terminalText(path);
    const record = terminalText(ownerName(element.owner));
    const id = `${file}\0${record}`;
    const area = areas.get(id) ?? { file, record, elements: 0, updateable: 0 };
    areas.set(id, area);
    area.elements++;
    if (classOf(element) === 'updateable') area.updateable++;
  }
  return [...areas.values()];
}

interface Tile {
  readonly name: string;
  readonly value: number;
  readonly children?: readonly Tile[];
  readonly itemStyle?: object;
}

/** The largest files and of each the largest records; the others as one. */
function tree(areas: readonly Area[], size: (area: Area) => number): readonly Tile[] {
  const byFile = new Map<string, Area[]>();
  for (const area of areas) byFile.set(area.file, [...(byFile.get(area.file) ?? []), area]);
  const nameOf = shortNames([...byFile.keys()]);
  const least = areas.reduce((total, area) => total + size(area), 0) * leastShare;
  const files = [...byFile].map(([file, list]): Tile => {
    const records = list.map((area) => ({ name: `${nameIn(area)} ${size(area)}`, value: size(area) }));
    const value = sum(records);
    return {
      name: `${nameOf(file)} ${value}`,
      value,
      children: cut(records, Math.min(mostRecords, large(records, least)), 'others'),
    };
  });
  const shown = cut(
    files.sort((a, b) => b.value - a.value || compareText(a.name, b.name)),
    mostFiles,
    'other files',
  );
  return shown.map((tile, i) => ({
    ...tile,
    itemStyle: { color: tile.children ? ink.surface : ink.raised, borderColor: ink.line },
    ...(tile.children && {
      children: tile.children.map((child) => ({
        ...child,
        itemStyle: { color: ink.tiles[i % ink.tiles.length], borderColor: ink.surface },
      })),
    }),
  }));
}

/** Without what its tile's file says already. */
function nameIn({ file, record }: Area): string {
  if (record === file) return 'variables';
  return record.replace(/^.*::/, '').replace(/^(struct|union|enum) /, '');
}

/** Without directories where no other file has the name: the table beside it has the path. */
function shortNames(files: readonly string[]): (file: string) => string {
  const bare = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
  const seen = new Map<string, number>();
  for (const file of files) seen.set(bare(file), (seen.get(bare(file)) ?? 0) + 1);
  return (file) => (seen.get(bare(file)) === 1 ? bare(file) : file);
}

function cut(tiles: readonly Tile[], most: number, what: string): readonly Tile[] {
  const rest = tiles.slice(most);
  if (rest.length < 2) return tiles;
  const value = sum(rest);
  return [...tiles.slice(0, most), { name: `${what} ${value}`, value }];
}

/** How many can hold their name, the first in any case. */
const large = (tiles: readonly Tile[], least: number): number =>
  Math.max(1, tiles.filter(({ value }) => value >= least).length);

const sum = (tiles: readonly Tile[]): number => tiles.reduce((total, { value }) => total + value, 0);

/** Fonts are a little wider in some browsers than echarts takes them for: text is cut as if it were larger than it is. */
const assumedSize = 13;

const treemapSeries = {
  type: 'treemap',
  silent: true,
  roam: false,
  nodeClick: false,
  breadcrumb: { show: false },
  left: 0,
  top: 0,
  right: 0,
  bottom: 0,
  itemStyle: { color: ink.surface, borderColor: ink.surface, borderWidth: 1, gapWidth: 1 },
  label: { show: true, color: ink.text, fontSize: assumedSize, overflow: 'truncate' },
  upperLabel: { show: true, height: 18, color: ink.text, fontSize: assumedSize, overflow: 'truncate' },
  levels: [
    { itemStyle: { borderWidth: 0, gapWidth: 3 }, upperLabel: { show: false } },
    { itemStyle: { borderWidth: 2, gapWidth: 1 } },
  ],
};
