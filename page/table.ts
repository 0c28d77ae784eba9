/** The table of elements, a page of rows at a time. */
import { button, byId, make } from './dom.ts';
import { contextsIn, facetNamed, facetValue, linkTo, type Model, placeText, typeOf } from './model.ts';
import type { Column, Selection } from './selection.ts';

const pageRows = 100;

export interface ElementTable {
  sorting(): Pick<Selection, 'column' | 'direction'>;
  /** From the first page on. */
  show(elements: readonly number[]): void;
}

interface Heading {
  readonly column: Column;
  readonly label: string;
  readonly look?: 'code' | 'number';
  text(model: Model, element: number): string;
}

const headings: readonly Heading[] = [
  { column: 'key', label: 'Element', text: ({ data }, i) => data.elements.key[i] ?? '' },
  { column: 'change', label: 'Change', text: ({ data }, i) => facetValue(data, 'change', i) },
  { column: 'type', label: 'Type', look: 'code', text: ({ data }, i) => typeOf(data, i) },
  { column: 'class', label: 'Class', text: ({ data }, i) => facetValue(data, 'class', i) },
  {
    column: 'contexts',
    label: 'Written in',
    text: ({ data }, i) => contextsIn(data, data.elements.contexts[i] ?? 0).join(', '),
  },
  { column: 'scope', label: 'Scope', text: ({ data }, i) => facetValue(data, 'scope', i) },
  { column: 'nature', label: 'Nature', text: ({ data }, i) => facetValue(data, 'nature', i) },
  { column: 'output', label: 'Influences', text: ({ data }, i) => facetValue(data, 'output', i) },
  { column: 'disposition', label: 'Disposition', text: ({ data }, i) => facetValue(data, 'disposition', i) },
  {
    column: 'writes',
    label: 'Writes',
    look: 'number',
    text: ({ data }, i) => String(data.elements.written[i] ?? 0),
  },
  {
    column: 'declared',
    label: 'Declared',
    look: 'code',
    text: ({ data }, i) => placeText(data, data.elements.declared[i] ?? -1),
  },
];

/** Guards which page of which elements is shown. */
export function createTable(model: Model, onSort: () => void): ElementTable {
  const shown = headings.filter(({ column }) => column !== 'change' || facetNamed(model.data, 'change'));
  const table = byId('elements');
  let column: Column = 'class';
  let direction: Selection['direction'] = 'ascending';
  let elements: readonly number[] = [];
  let page = 0;
  const heads = shown.map((heading) => {
    const press = (): void => {
      direction = column === heading.column && direction === 'ascending' ? 'descending' : 'ascending';
      column = heading.column;
      onSort();
      markSorted();
    };
    return make('th', { scope: 'col' }, button(heading.label, { class: 'sort' }, press));
  });
  const markSorted = (): void =>
    heads.forEach((head, i) => {
      if (shown[i]?.column === column) head.setAttribute('aria-sort', direction);
      else head.removeAttribute('aria-sort');
    });
  const draw = (): void => {
    const rows = elements.slice(page * pageRows, (page + 1) * pageRows).map((i) => rowOf(model, shown, i));
    table.querySelector('tbody')?.replaceChildren(...rows);
    byId('found').textContent = `${elements.length} of ${model.count} elements`;
    drawPages();
  };
  const go = (to: number, from: string): void => {
    page = to;
    draw();
    // The button that was pressed is gone, or is not to be pressed again.
    const [same, other] = from === 'next' ? ['next', 'previous'] : ['previous', 'next'];
    const target = [same, other].map((id) => document.getElementById(id)).find((b) => b && !b.hasAttribute('disabled'));
    target?.focus();
  };
  const drawPages = (): void => {
    const last = Math.max(0, Math.ceil(elements.length / pageRows) - 1);
    const previous = button('Previous', { id: 'previous' }, () => go(page - 1, 'previous'));
    const next = button('Next', { id: 'next' }, () => go(page + 1, 'next'));
    previous.disabled = page === 0;
    next.disabled = page === last;
    byId('pages').replaceChildren(previous, make('span', {}, ` Page ${page + 1} of ${last + 1} `), next);
  };
  table.querySelector('thead')?.replaceChildren(make('tr', {}, ...heads));
  markSorted();
  return {
    sorting: () => ({ column, direction }),
    show(list) {
      elements = list;
      page = 0;
      draw();
    },
  };
}

function rowOf(model: Model, shown: readonly Heading[], element: number): HTMLTableRowElement {
  const key = model.data.elements.key[element] ?? '';
  const link = make('a', { href: linkTo(key), class: 'code' }, key);
  const cells = shown.slice(1).map(({ look, text }) => make('td', look ? { class: look } : {}, text(model, element)));
  return make('tr', {}, make('th', { scope: 'row' }, link), ...cells);
}
