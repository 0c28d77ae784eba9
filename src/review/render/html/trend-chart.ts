/** Counts over time, as lines and as a table. */
import { stateClasses, type TrendPoint } from '../../trend.ts';
import { terminalText } from '../escape.ts';
import { type Chart, chartFigure, ink } from './chart.ts';
import { type Html, html, htmlTable, nothing } from './html.ts';

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

const dashes = ['solid', 'dashed', 'dotted', [10, 3, 2, 3], [2, 6]];
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'];
const mostSeries = 5;

/** Elements by class, and those to be decided by disposition. */
export function trendCharts(points: readonly TrendPoint[]): Html {
  const counted = points.flatMap(({ date, counts }) => (counts ? [{ date, counts }] : []));
  if (counted.length === 0) return nothing;
  const dates = counted.map(({ date }) => date);
  const classes = seriesOf(
    counted.map(({ counts }) => counts.byClass),
    stateClasses,
  );
  const dispositions = seriesOf(
    counted.map(({ counts }) => counts.byDisposition),
    ['undecided'],
  );
  return html`${trendChart('classes', 'Elements by class over time', dates, classes)}
${trendChart('dispositions', 'State to be decided, by disposition over time', dates, dispositions)}`;
}

/** Those that are ever there, in the order given, then by name. */
function seriesOf(counts: readonly Readonly<Record<string, number>>[], order: readonly string[]): readonly Series[] {
  const names = new Set([...order, ...counts.flatMap((record) => Object.keys(record)).sort()]);
  return [...names]
    .map((name) => ({ name, values: counts.map((record) => record[name] ?? 0) }))
    .filter(({ values }) => values.some((value) => value > 0));
}

function trendChart(id: string, label: string, dates: readonly string[], series: readonly Series[]): Html {
  if (series.length === 0) return nothing;
  const rows = dates.map((date, i) => [date, ...series.map(({ values }) => values[i] ?? 0)]);
  const table = htmlTable(label, ['Day', ...series.map(({ name }) => name)], rows);
  const shown = series.slice(0, mostSeries);
  return chartFigure({ id: `trend-${id}`, label, width: 960, height: 300, option: lines(dates, shown) }, table);
}

/** Each line has its own dashes and signs, and its name at its end. */
function lines(dates: readonly string[], series: readonly Series[]): Chart['option'] {
  const axisLabel = { color: ink.text, fontSize: 12 };
  const axisLine = { lineStyle: { color: ink.faint } };
  return {
    grid: { left: 60, right: 170, top: 20, bottom: 30 },
    xAxis: { type: 'category', boundaryGap: false, data: dates, axisLabel, axisLine, axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel, splitLine: { lineStyle: { color: ink.line } } },
    series: series.map(({ name, values }, i) => ({
      type: 'line',
      silent: true,
      data: values,
      symbol: symbols[i],
      symbolSize: 7,
      lineStyle: { color: ink.series[i], width: 2, type: dashes[i] },
      itemStyle: { color: ink.series[i] },
      endLabel: { show: true, color: ink.text, fontSize: 12, formatter: `${terminalText(name)} ${values.at(-1) ?? 0}` },
      labelLayout: { moveOverlap: 'shiftY' },
    })),
  };
}
