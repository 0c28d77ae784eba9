/** Nodes from text. All text of the page goes through `textContent`, never through markup. */

type Child = Node | string;

interface Attributes {
  readonly [name: string]: string;
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Throws where the page was not made for this script. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}

export function button(text: string, attributes: Attributes, onClick: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** A table that scrolls by itself, also by keyboard. */
export function scrollingTable(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  const head = make('tr', {}, ...heads.map((text) => make('th', { scope: 'col' }, ...breakable(text))));
  const body = rows.map(([first = '', ...rest]) =>
    make('tr', {}, make('th', { scope: 'row' }, first), ...rest.map((cell) => make('td', {}, cell))),
  );
  const table = make('table', {}, make('caption', {}, label), make('thead', {}, head), make('tbody', {}, ...body));
  return make('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': label }, table);
}

/** Long names of functions may be broken after their underscores. */
function breakable(text: string): readonly Child[] {
  return text.split(/(?<=_)/).flatMap((part, i) => (i === 0 ? [part] : [make('wbr', {}), part]));
}
