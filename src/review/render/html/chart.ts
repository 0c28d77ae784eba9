/**
 * Charts as SVG in the page; the one home of echarts, which draws here and not in the browser. What it gives is made fit for
 * a page without inline styles: colours are the page's variables, fonts are its style sheet's.
 */
import { HeatmapChart, LineChart, TreemapChart } from 'echarts/charts';
import { GridComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Html, html, trusted } from './html.ts';

use([HeatmapChart, LineChart, TreemapChart, GridComponent, VisualMapComponent, SVGRenderer]);

/** Variables of the page's style sheet, which knows dark and light. */
export const ink = {
  text: 'var(--text)',
  faint: 'var(--faint)',
  line: 'var(--line)',
  surface: 'var(--surface)',
  raised: 'var(--raised)',
  series: ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)', 'var(--series-5)'],
  tiles: ['var(--tile-1)', 'var(--tile-2)', 'var(--tile-3)', 'var(--tile-4)', 'var(--tile-5)'],
  shares: { all: 'var(--share-all)', most: 'var(--share-most)', some: 'var(--share-some)', none: 'var(--share-none)' },
} as const;

export interface Chart {
  /** Names it among those of the page. */
  readonly id: string;
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly option: Readonly<Record<string, unknown>>;
}

export function chartFigure({ id, label, width, height, option }: Chart, table: Html): Html {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return html`<figure class="chart" id="${id}">
<figcaption>${label}</figcaption>
<div class="scroll" role="region" tabindex="0" aria-label="${label}">${trusted(bare(svg, id))}</div>
${table}
</figure>\n`;
}

/** Texts in it are escaped, so that no tag is anything but a tag. It is told about beside it. */
function bare(svg: string, id: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/<[^>]*>/g, (tag) =>
      tag.replace(/ (?:style|class|ecmeta_\w+|xml:space|baseProfile|xmlns:xlink)="[^"]*"/g, ''),
    )
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}
