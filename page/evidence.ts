/** What stands behind the classes of one element, as parts of its dialog. */
import type { PageData, PageHandler, PageReach } from '../src/review/render/html/page-data.ts';
import { make, scrollingTable } from './dom.ts';
import { contextsIn, linkTo, pathOf, placeText } from './model.ts';

const mostWays = 6;
const mostSteps = 64;

/** `src/x.c:12`, a link where the file is on the web. */
export function place(data: PageData, at: number): Node {
  const text = placeText(data, at);
  if (data.blob === '' || text === '') return make('code', {}, text);
  const path = pathOf(data, at).split('/').map(encodeURIComponent).join('/');
  const href = `${data.blob}/${path}#L${data.places.line[at] ?? 0}`;
  return make('a', { href, rel: 'noreferrer noopener' }, make('code', {}, text));
}

const line = (data: PageData, at: number): Node => make('code', { class: 'line' }, data.places.text[at] ?? '');

export function writesPart(data: PageData, element: number): Node {
  const writes = data.elements.writes[element] ?? [];
  const all = data.elements.written[element] ?? 0;
  if (all === 0) return make('p', {}, 'No store to it is known.');
  const { place: places, function: fn, contexts, how } = data.writes;
  const rows = writes.map((i) => [
    place(data, places[i] ?? -1),
    line(data, places[i] ?? -1),
    data.functions.name[fn[i] ?? -1] ?? '',
    contextsIn(data, contexts[i] ?? 0).join(', '),
    how[i] ?? '',
  ]);
  const table = scrollingTable('Writes', ['At', 'Line', 'In', 'When', 'How'], rows);
  if (all === writes.length) return table;
  const more = make('p', {}, `And ${all - writes.length} more: statealyzr inventory --format json has all.`);
  return make('div', {}, table, more);
}

/** For each context the shortest way to a function that writes it. */
export function waysPart(data: PageData, element: number): Node {
  const ways: Node[] = [];
  let more = 0;
  data.contexts.forEach((name, context) => {
    const seen = new Set<number>();
    for (const write of data.elements.writes[element] ?? []) {
      const fn = data.writes.function[write] ?? -1;
      if (((data.writes.contexts[write] ?? 0) & (1 << context)) === 0 || seen.has(fn)) continue;
      seen.add(fn);
      const steps = stepsTo(data, context, fn);
      if (steps.length === 0) continue;
      if (ways.length < mostWays) ways.push(wayNode(data, name, steps, write));
      else more++;
    }
  });
  if (ways.length === 0) return make('p', {}, 'No way to a store is known.');
  if (more > 0) ways.push(make('p', {}, `And ${more} more: statealyzr explain has all.`));
  return make('div', {}, ...ways);
}

interface Step {
  readonly reach: PageReach;
  readonly calls: number;
}

/** Outermost first. */
function stepsTo({ functions }: PageData, context: number, target: number): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set<number>();
  for (let at = target; at >= 0 && !seen.has(at) && steps.length < mostSteps; ) {
    seen.add(at);
    const reach = functions.reached[at]?.find((r) => r.context === context);
    if (!reach) break;
    steps.push({ reach, calls: at });
    at = reach.because === '' ? reach.caller : -1;
  }
  return steps.reverse();
}

function wayNode(data: PageData, context: string, steps: readonly Step[], write: number): Node {
  const items = steps.map(({ reach, calls }) => {
    const name = data.functions.name[calls] ?? '';
    const said = reach.because === '' ? `calls ${name}() at ` : `${name}() ${reach.because} at `;
    return make('li', {}, said, place(data, reach.place), ' ', line(data, reach.place));
  });
  const at = data.writes.place[write] ?? -1;
  const last = make('li', {}, 'writes at ', place(data, at), ' ', line(data, at));
  return make('div', {}, make('h4', {}, `In context ${context}`), make('ol', {}, ...items, last));
}

export function heldPart(data: PageData, element: number): Node | null {
  const items: Node[] = [];
  const seen = new Set<number>();
  for (let at = data.elements.owner[element] ?? -1; at >= 0 && !seen.has(at); ) {
    seen.add(at);
    const holder = data.owners.holder[at] ?? '';
    if (holder === '') break;
    const how = data.owners.how[at] === 'embeds' ? 'embeds' : 'points to';
    const allocated = data.owners.allocated[at] ?? -1;
    const where = allocated < 0 ? [] : [', allocated at ', place(data, allocated), ' ', line(data, allocated)];
    const name = make('a', { href: linkTo(holder) }, holder);
    items.push(make('li', {}, name, ` ${how} ${data.owners.name[at] ?? ''}`, ...where));
    const next = data.elements.key.indexOf(holder);
    at = next < 0 ? -1 : (data.elements.owner[next] ?? -1);
  }
  return items.length === 0 ? null : make('ol', {}, ...items);
}

export function handlersPart(data: PageData, element: number): Node {
  const owner = data.elements.owner[element];
  const handlers = data.handlers.filter((h) => h.owner === owner);
  if (handlers.length === 0) return make('p', {}, 'No function that handles its record is known.');
  const rows = handlers.map((handler) => {
    const at = handler.covers.indexOf(element);
    const covered = at < 0 ? -1 : (handler.at[at] ?? -1);
    return [
      `${handler.function}()`,
      handler.role,
      coverage(handler, element),
      covered < 0 ? place(data, handler.place) : place(data, covered),
      covered < 0 ? '' : line(data, covered),
    ];
  });
  return scrollingTable('Handlers of its record', ['Handler', 'Role', 'This element', 'At', 'Line'], rows);
}

/** A sign, a word and a colour that say the same. */
export function coverage(handler: PageHandler, element: number): Node {
  if (handler.covers.includes(element)) return make('span', { class: 'covered' }, '✓ covered');
  if (handler.mentions.includes(element)) return make('span', { class: 'named' }, '~ named');
  if (handler.misses.includes(element)) return make('span', { class: 'missed' }, '✗ missed');
  return make('span', {}, '– not counted');
}

export function outputPart(data: PageData, element: number): Node | null {
  const ways = data.outputs.filter((o) => o.element === element);
  if (ways.length === 0) return null;
  const nodes = ways.map(({ to, external, places, omitted }) => {
    const items = places.map((at) => make('li', {}, place(data, at), ' ', line(data, at)));
    const left = omitted === 0 ? '' : `, ${omitted} lines in the middle left out`;
    const title = to === 'packet' ? 'What is sent' : 'What is logged';
    return make('div', {}, make('h4', {}, `${title}, by ${external}()${left}`), make('ol', {}, ...items));
  });
  return make('div', {}, ...nodes);
}
