/** What makes the page answer: the table of elements, its filters, an element by its link, fields against handlers. */
import type { PageData } from '../src/review/render/html/page-data.ts';
import { followLinks } from './detail.ts';
import { byId } from './dom.ts';
import { createFilters } from './filters.ts';
import { createGrid } from './grid.ts';
import { modelOf } from './model.ts';
import { select } from './selection.ts';
import { createTable } from './table.ts';

const written = document.getElementById('data');
// A report without an inventory has no elements.
if (written) start(JSON.parse(written.textContent ?? '') as PageData);

function start(data: PageData): void {
  const model = modelOf(data);
  const update = (): void => table.show(select(model, { ...filters.chosen(), ...table.sorting() }));
  const table = createTable(model, update);
  const filters = createFilters(model, update);
  update();
  const grid = createGrid(model);
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { find, record } = target.dataset;
    if (record !== undefined) grid?.show(record);
    if (find === undefined) return;
    filters.search(find);
    byId('search').focus();
  });
  const dialog = byId('detail');
  if (dialog instanceof HTMLDialogElement) followLinks(model, dialog);
  document.documentElement.dataset.ready = 'yes';
}
