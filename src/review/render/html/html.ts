/** HTML from templates: their own text is trusted, and every text put into them is escaped. */
import { htmlText, type ScriptJson } from '../escape.ts';

/** Made by `html` or `trusted` alone. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = parts[0] ?? '';
  values.forEach((value, i) => {
    markup += markupOf(value) + (parts[i + 1] ?? '');
  });
  return { markup };
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return htmlText(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

export const nothing: Html = { markup: '' };

/** What we wrote ourselves, or what an escaper of its medium made. */
export function trusted(markup: string | ScriptJson): Html {
  return { markup };
}

/** Numbers with their names, side by side. */
export function tiles(rows: readonly (readonly [string, string | number])[]): Html {
  const items = rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return html`<dl class="tiles">${items}</dl>`;
}

/** A table whose heads and cells may be text. Numbers stand to the right. */
export function htmlTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number | Html)[])[],
): Html {
  const head = heads.map((title) => html`<th scope="col">${title}</th>`);
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((cell) =>
      typeof cell === 'number' ? html`<td class="number">${cell}</td>` : html`<td>${cell}</td>`,
    );
    return html`<tr><th scope="row">${first}</th>${rest}</tr>\n`;
  });
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption class="unseen">${caption}</caption>
<thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>`;
}
