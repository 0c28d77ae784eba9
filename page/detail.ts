/** One element in a dialog, opened by its link. */
import type { PageData } from '../src/review/render/html/page-data.ts';
import { button, make } from './dom.ts';
import { handlersPart, heldPart, outputPart, place, waysPart, writesPart } from './evidence.ts';
import { contextsIn, facetValue, type Model, typeOf } from './model.ts';

/** Opens what the address names, and closes when it names nothing. */
export function followLinks(model: Model, dialog: HTMLDialogElement): void {
  const follow = (): void => {
    const element = model.byKey.get(keyOf(location.hash));
    if (element === undefined) {
      if (dialog.open) dialog.close();
      return;
    }
    fill(model.data, dialog, element);
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    dialog.querySelector('h2')?.focus();
  };
  dialog.addEventListener('close', () => {
    if (location.hash !== '') history.pushState(null, '', location.href.replace(/#.*$/, ''));
  });
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
  follow();
}

/** Any address can be typed. */
function keyOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

function fill(data: PageData, dialog: HTMLDialogElement, element: number): void {
  const parts: readonly (readonly [string, Node | null])[] = [
    ['Written by', writesPart(data, element)],
    ['How it is reached', waysPart(data, element)],
    ['What keeps it', heldPart(data, element)],
    ['What it influences', outputPart(data, element)],
    ['What handles it', handlersPart(data, element)],
  ];
  dialog.replaceChildren(
    make('h2', { id: 'detail-title', tabindex: '-1' }, data.elements.key[element] ?? ''),
    button('Close', { class: 'close' }, () => dialog.close()),
    facts(data, element),
    ...parts.flatMap(([title, node]) => (node ? [make('h3', {}, title), node] : [])),
  );
}

function facts(data: PageData, element: number): Node {
  const declared = data.elements.declared[element] ?? -1;
  const text = make('code', { class: 'line' }, data.places.text[declared] ?? '');
  const contexts = contextsIn(data, data.elements.contexts[element] ?? 0).join(', ');
  const rows: readonly (readonly [string, readonly (Node | string)[]])[] = [
    ['Type', [make('code', {}, typeOf(data, element))]],
    ['Declared', [place(data, declared), ' ', text]],
    ['Record', [data.owners.name[data.elements.owner[element] ?? -1] ?? '']],
    ...data.facets
      .filter(({ name }) => name !== 'disposition')
      .map(({ name, label }) => [label, [facetValue(data, name, element)]] as const),
    ['Written in', [contexts === '' ? 'no context' : contexts]],
    ['Disposition', disposition(data, element)],
  ];
  return make('dl', {}, ...rows.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, ...value)]));
}

function disposition(data: PageData, element: number): readonly (Node | string)[] {
  const found = data.dispositions[data.elements.disposition[element] ?? -1];
  if (!found) return ['undecided'];
  const until = found.until === '' ? '' : `, until ${found.until}`;
  return [`${found.kind}: ${found.reason}${until}, by `, place(data, found.place)];
}
