/** The search and the lists of choices above the table. */
import type { FacetName } from '../src/review/render/html/page-data.ts';
import { button, byId, make } from './dom.ts';
import type { Model } from './model.ts';
import type { Selection } from './selection.ts';

export interface Filters {
  /** What is chosen; sorting is the table's. */
  chosen(): Pick<Selection, 'words' | 'values' | 'context'>;
  search(words: string): void;
}

/** Facets with a choice: what has one value is nothing to filter by, but those four are always there. */
const always: readonly FacetName[] = ['class', 'scope', 'nature', 'disposition'];

export function createFilters({ data }: Model, onChange: () => void): Filters {
  const form = byId('filters');
  const search = make('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' });
  const lists = data.facets
    .filter(({ name, values }) => always.includes(name) || values.length > 1)
    .map(({ name, label, values, of }) => {
      const counts = values.map(() => 0);
      for (const value of of) counts[value] = (counts[value] ?? 0) + 1;
      return { name, list: choices(`filter-${name}`, values, counts), label };
    });
  const context = choices('filter-context', data.contexts, contextCounts(data.elements.contexts, data.contexts.length));
  const clear = button('Clear', {}, () => {
    search.value = '';
    for (const list of [context, ...lists.map((l) => l.list)]) list.value = '';
    onChange();
  });
  form.append(
    field('Search', search),
    ...lists.map(({ label, list }) => field(label, list)),
    field('Written in', context),
    clear,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', onChange);
  return {
    chosen: () => ({
      words: search.value,
      values: new Map(
        lists.filter(({ list }) => list.value !== '').map(({ name, list }) => [name, Number(list.value)]),
      ),
      context: context.value === '' ? -1 : Number(context.value),
    }),
    search(words) {
      search.value = words;
      onChange();
    },
  };
}

function contextCounts(bits: readonly number[], contexts: number): readonly number[] {
  return Array.from({ length: contexts }, (_, i) => bits.filter((b) => (b & (1 << i)) !== 0).length);
}

/** Says how many elements each choice has. */
function choices(id: string, values: readonly string[], counts: readonly number[]): HTMLSelectElement {
  const options = values.map((value, i) => make('option', { value: String(i) }, `${value} (${counts[i] ?? 0})`));
  return make('select', { id }, make('option', { value: '' }, 'all'), ...options);
}

function field(label: string, control: HTMLElement): HTMLElement {
  return make('div', { class: 'field' }, make('label', { for: control.id }, label), control);
}
