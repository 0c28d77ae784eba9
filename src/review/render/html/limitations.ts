/** What the analysis could not do, counted by kind and side, with the first places. */
import type { Limitation } from '../../../source/limitation.ts';
import { type Html, html, htmlTable, nothing } from './html.ts';

const mostRows = 300;

export function limitationsSection(limitations: readonly Limitation[]): Html {
  if (limitations.length === 0) return nothing;
  const rows = limitations
    .slice(0, mostRows)
    .map(({ kind, effect, path, line, detail }) => [kind, effect, path === '' ? '' : `${path}:${line}`, detail]);
  const left = limitations.length - rows.length;
  const more = left > 0 ? html`<p>And ${left} more.</p>` : nothing;
  return html`<section><h2>Limitations</h2>
<details><summary>${limitations.length} that the result is subject to</summary>
${htmlTable('Limitations', ['Kind', 'Effect', 'At', 'What'], rows)}${more}
</details></section>\n`;
}
