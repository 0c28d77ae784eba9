/** Which record is handled in which way, and how much of it. */
import type { HandlerRole, StateElement, StateInventory } from '../../../state/inventory.ts';
import { terminalText } from '../escape.ts';
import { type Chart, chartFigure, ink } from './chart.ts';
import { ownerName } from './element-data.ts';
import { type RecordHandler, recordHandlers } from './handler-data.ts';
import { type Html, html, htmlTable, nothing } from './html.ts';

const mostRecords = 30;
const mostRows = 400;
const mostMissing = 12;
const roles: readonly HandlerRole[] = [
  'copy',
  'save',
  'restore',
  'encode',
  'decode',
  'merge',
  'reset',
  'init',
  'free',
  'touch',
];

interface RecordCoverage {
  readonly name: string;
  readonly handlers: readonly RecordHandler[];
}

export function coverageMatrix(inventory: StateInventory, elements: readonly StateElement[]): Html {
  const records = recordsOf(recordHandlers(inventory, elements));
  if (records.length === 0) return nothing;
  const shown = records.slice(0, mostRecords);
  const used = roles.filter((role) => shown.some(({ handlers }) => handlers.some((h) => h.handler.role === role)));
  const rows = records.flatMap((record) => record.handlers.map((handler) => rowOf(record, handler, elements)));
  const more = rows.length > mostRows ? html`<p>And ${rows.length - mostRows} more.</p>` : nothing;
  const table = htmlTable(
    'Records and their handlers',
    ['Record', 'Handler', 'Role', 'Covers', 'Misses'],
    rows.slice(0, mostRows),
  );
  return chartFigure(
    {
      id: 'coverage',
      label: 'Records and what handles them: fields covered of those that count, by the handler that covers most.',
      width: 960,
      height: 60 + 26 * shown.length,
      option: matrixOption(shown, used),
    },
    html`${table}${more}`,
  );
}

/** Those with the most fields to handle first. */
function recordsOf(handlers: readonly RecordHandler[]): readonly RecordCoverage[] {
  const records = new Map<string, RecordHandler[]>();
  for (const handler of handlers) {
    const { owner } = handler.handler;
    const list = records.get(owner);
    if (list) list.push(handler);
    else records.set(owner, [handler]);
  }
  const weight = (list: readonly RecordHandler[]): number => Math.max(...list.map((h) => shareOf(h).of));
  return [...records]
    .sort((a, b) => weight(b[1]) - weight(a[1]) || (a[0] < b[0] ? -1 : 1))
    .map(([owner, list]) => ({ name: terminalText(ownerName(owner)), handlers: list }));
}

interface Share {
  readonly covered: number;
  readonly of: number;
}

const shareOf = ({ covers, misses }: RecordHandler): Share => ({
  covered: covers.size,
  of: covers.size + misses.length,
});

function rowOf(
  { name }: RecordCoverage,
  handler: RecordHandler,
  elements: readonly StateElement[],
): readonly (string | Html)[] {
  const { covered, of } = shareOf(handler);
  const missing = handler.misses.slice(0, mostMissing).map((index) => elements[index]?.name ?? '');
  const left = handler.misses.length - missing.length;
  return [
    html`<button type="button" class="link" data-record="${name}">${name}</button>`,
    `${handler.handler.function}()`,
    handler.handler.role,
    `${covered} of ${of}`,
    [...missing, ...(left > 0 ? [`and ${left} more`] : [])].join(', '),
  ];
}

function matrixOption(records: readonly RecordCoverage[], used: readonly HandlerRole[]): Chart['option'] {
  const cells = records.flatMap(({ handlers }, row) =>
    used.flatMap((role, column) => {
      const shares = handlers.filter((h) => h.handler.role === role).map(shareOf);
      const [best] = shares.sort((a, b) => b.covered - a.covered);
      return best ? [cellOf(best, column, row)] : [];
    }),
  );
  const axis = { axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false } };
  const label = { color: ink.text, fontSize: 12, interval: 0 };
  return {
    grid: { left: 300, right: 10, top: 40, bottom: 10 },
    xAxis: { type: 'category', position: 'top', data: used, ...axis, axisLabel: label },
    yAxis: {
      type: 'category',
      inverse: true,
      data: records.map(({ name }) => name),
      ...axis,
      axisLabel: { ...label, width: 280, overflow: 'truncate' },
    },
    visualMap: {
      show: false,
      type: 'piecewise',
      dimension: 2,
      pieces: Object.values(ink.shares).map((color, value) => ({ value, color })),
    },
    series: [{ type: 'heatmap', silent: true, data: cells, itemStyle: { borderColor: ink.surface, borderWidth: 2 } }],
  };
}

/** The share is written into the cell: its colour only repeats it. */
function cellOf({ covered, of }: Share, column: number, row: number): object {
  const level = covered === of ? 0 : covered * 2 >= of ? 1 : covered > 0 ? 2 : 3;
  return {
    value: [column, row, level],
    label: { show: true, color: ink.text, fontSize: 12, formatter: `${covered} of ${of}` },
  };
}
