/** One file that holds all of a page: nothing is loaded, and only the script and the style that we wrote take effect. */
import { createHash } from 'node:crypto';
import { scriptJson } from '../escape.ts';
import { type Html, html, nothing, trusted } from './html.ts';
import type { PageData } from './page-data.ts';

/** What is built from `page/`. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

export interface PageParts {
  readonly title: string;
  /** Below the title. */
  readonly head: Html;
  /** Above the elements. */
  readonly before: Html;
  /** Null: there are no elements to look at. */
  readonly data: PageData | null;
  /** Below the elements. */
  readonly sections: Html;
  readonly tool: string;
}

export function pageDocument(
  { title, head, before, data, sections, tool }: PageParts,
  { script, style }: PageAssets,
): string {
  if (/<\/(script|style)/i.test(script + style)) throw new Error('the script or the style ends itself');
  const policy = `default-src 'none'; script-src '${hashed(script)}'; style-src '${hashed(style)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><h1>${title}</h1>${head}</header>
<main id="main" tabindex="-1">
${before}
${data === null ? nothing : elementsSection}
${sections}
</main>
<footer><p>Made by ${tool}.</p></footer>
${data === null ? nothing : dialog}
${data === null ? nothing : html`<script type="application/json" id="data">${trusted(scriptJson(data))}</script>`}
<script>${trusted(script)}</script>
</body>
</html>
`.markup;
}

const hashed = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Filled by the script. */
const elementsSection = html`<section aria-labelledby="elements-title" id="elements-section">
<h2 id="elements-title">Elements</h2>
<noscript><p>The table of elements needs scripts.</p></noscript>
<form id="filters" role="search" aria-label="Elements"></form>
<p id="found" role="status"></p>
<div class="scroll" role="region" tabindex="0" aria-labelledby="elements-title"><table id="elements"><caption class="unseen">Elements that the filters let through</caption><thead></thead><tbody></tbody></table></div>
<nav id="pages" aria-label="Pages of elements"></nav>
</section>
<section aria-labelledby="grid-title" id="grid-section" hidden>
<h2 id="grid-title">Fields and handlers of a record</h2>
<div id="grid"></div>
</section>`;

const dialog = html`<dialog id="detail" aria-labelledby="detail-title"></dialog>`;
