/** Fields of one record against its handlers. */
import { byId, make, scrollingTable } from './dom.ts';
import { coverage } from './evidence.ts';
import { linkTo, type Model } from './model.ts';

export interface Grid {
  show(record: string): void;
}

/** Null: no record has a handler. */
export function createGrid({ data }: Model): Grid | null {
  const owners = [...new Set(data.handlers.map(({ owner }) => owner))].sort((a, b) => fields(b) - fields(a));
  const [first] = owners;
  if (first === undefined) return null;
  const options = owners.map((owner) => make('option', { value: String(owner) }, data.owners.name[owner] ?? ''));
  const list = make('select', { id: 'grid-record' }, ...options);
  const box = make('div', {});
  const draw = (): void => box.replaceChildren(tableOf(Number(list.value)));
  list.addEventListener('change', draw);
  byId('grid').append(make('div', { class: 'field' }, make('label', { for: list.id }, 'Record'), list), box);
  byId('grid-section').hidden = false;
  draw();
  return {
    show(record) {
      const owner = owners.find((o) => data.owners.name[o] === record);
      if (owner === undefined) return;
      list.value = String(owner);
      draw();
      byId('grid-section').scrollIntoView();
      list.focus();
    },
  };

  function fields(owner: number): number {
    return Math.max(...data.handlers.filter((h) => h.owner === owner).map((h) => h.covers.length + h.misses.length));
  }

  function tableOf(owner: number): HTMLElement {
    const handlers = data.handlers.filter((h) => h.owner === owner);
    const elements = data.elements.key.flatMap((_, i) => (data.elements.owner[i] === owner ? [i] : []));
    const record = data.owners.name[owner] ?? '';
    const rows = elements.map((i) => {
      const key = data.elements.key[i] ?? '';
      return [make('a', { href: linkTo(key) }, bare(key, record)), ...handlers.map((h) => coverage(h, i))];
    });
    const heads = ['Field', ...handlers.map(({ function: fn, role }) => `${fn}() ${role}`)];
    return scrollingTable(`${record}: fields and handlers`, heads, rows);
  }
}

/** `struct a.x` -> `x`, `src/a.c::x` -> `x` */
function bare(key: string, record: string): string {
  return key.startsWith(record) ? key.slice(record.length).replace(/^(\.|::)/, '') : key;
}
