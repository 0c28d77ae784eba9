/** From an inventory to what the page's script is told of it. */
import type { LineReader } from '../../../source/lines.ts';
import type { Disposition } from '../../../state/disposition.ts';
import { type Context, contexts, type ElementWrite, type StateElement } from '../../../state/inventory.ts';
import { terminalText } from '../escape.ts';
import { dispositionOf, functionName, type InventoryDocument, shownKey, sortedElements } from '../inventory-view.ts';
import { facetsOf } from './facets.ts';
import { handlerRows } from './handler-data.ts';
import { type Interned, interned, internedPlaces, type Places } from './interned.ts';
import type {
  ElementColumns,
  FunctionColumns,
  OwnerColumns,
  PageData,
  PageDisposition,
  PageOutput,
  PageReach,
  WriteColumns,
} from './page-data.ts';

export interface ElementSource {
  readonly document: InventoryDocument;
  readonly lines: LineReader;
  /** See `PageData`. */
  readonly blob: string;
  /** Key of an element -> what happened to it; null: no report is made. */
  readonly changes: ReadonlyMap<string, string> | null;
}

/** Writes that are told of each element, from as many as fit to the fewest. */
const limits = [200, 60, 20, 8, 3] as const;
/** Characters of JSON; the page as a whole may have ten million bytes. */
const mostCharacters = 7_500_000;

/** Of each element as many writes as fit. */
export function elementData(source: ElementSource): PageData {
  let data: PageData | undefined;
  for (const limit of limits) {
    data = dataWithin(source, limit);
    if (JSON.stringify(data).length <= mostCharacters) break;
  }
  if (!data) throw new Error('no limit');
  return data;
}

/** What is named by its index, as it comes up. */
interface Lists {
  readonly places: Places;
  readonly writes: Interned<ElementWrite>;
  readonly functions: Interned<string>;
  readonly owners: Interned<string>;
  readonly dispositions: Interned<Disposition>;
}

function dataWithin({ document, lines, blob, changes }: ElementSource, limit: number): PageData {
  const { inventory } = document;
  const lists: Lists = {
    places: internedPlaces(lines),
    writes: interned(),
    functions: interned(),
    owners: interned(),
    dispositions: interned(),
  };
  const elements = sortedElements(inventory);
  const decided = elements.map((element) => dispositionOf(element, document));
  const columns = elementColumns(elements, decided, lists, limit);
  const handlers = handlerRows(inventory, elements, lists.places, lists.owners);
  const writes = writeColumns(lists);
  const dispositions = lists.dispositions.items.map((d) => pageDisposition(d, lists.places));
  const outputs = elements.flatMap((element, index) => outputsOf(element, index, lists.places));
  return {
    elements: columns,
    facets: facetsOf(elements, decided, changes),
    contexts,
    writes,
    handlers,
    dispositions,
    outputs,
    functions: functionColumns(document, lists),
    owners: ownerColumns(document, lists),
    places: lists.places.columns,
    blob,
  };
}

function elementColumns(
  elements: readonly StateElement[],
  decided: readonly (Disposition | undefined)[],
  { places, writes, owners, dispositions }: Lists,
  limit: number,
): ElementColumns {
  const types = interned<string>();
  return {
    key: elements.map((element) => terminalText(shownKey(element))),
    owner: elements.map(({ owner }) => owners.at(owner)),
    type: elements.map(({ type }) => types.at(terminalText(type))),
    types: types.items,
    declared: elements.map(({ declared }) => places.at(declared)),
    contexts: elements.map(({ classification }) => bits(classification?.contexts ?? [])),
    writes: elements.map(({ classification }) =>
      byWeight(classification?.writes ?? [])
        .slice(0, limit)
        .map((write) => writes.at(write)),
    ),
    written: elements.map(({ classification }) => classification?.writes.length ?? 0),
    disposition: decided.map((disposition) => (disposition ? dispositions.at(disposition) : -1)),
  };
}

function bits(list: readonly Context[]): number {
  return list.reduce((sum, context) => sum | (1 << contexts.indexOf(context)), 0);
}

/** Those while packets are handled first, those before the first packet last; by name before through a pointer. */
function byWeight(writes: readonly ElementWrite[]): readonly ElementWrite[] {
  const ways = ['name', 'call', 'pointer'];
  const weight = (write: ElementWrite): number => {
    const first = contexts.findIndex((context) => write.contexts.includes(context));
    return (first < 0 ? contexts.length : first) * ways.length + ways.indexOf(write.how);
  };
  return writes.length < 2 ? writes : [...writes].sort((a, b) => weight(a) - weight(b));
}

function writeColumns({ writes, places, functions }: Lists): WriteColumns {
  return {
    place: writes.items.map(({ at }) => places.at(at)),
    function: writes.items.map((write) => functions.at(write.function)),
    contexts: writes.items.map((write) => bits(write.contexts)),
    how: writes.items.map(({ how }) => how),
  };
}

/** The list grows by the callers that are met on the way. */
function functionColumns({ inventory }: InventoryDocument, { functions, places }: Lists): FunctionColumns {
  const reached: (readonly PageReach[])[] = [];
  for (const key of functions.items)
    reached.push(
      (inventory.reached.get(key) ?? []).map(({ context, caller, at, because }) => ({
        context: contexts.indexOf(context),
        caller: caller === null ? -1 : functions.at(caller),
        place: places.at(at),
        because: terminalText(because),
      })),
    );
  return { name: functions.items.map((key) => terminalText(functionName(key))), reached };
}

/** The list grows by the records of what holds others. */
function ownerColumns({ inventory }: InventoryDocument, { owners, places }: Lists): OwnerColumns {
  const columns = { name: [] as string[], holder: [] as string[], how: [] as string[], allocated: [] as number[] };
  for (const owner of owners.items) {
    const holder = inventory.held.get(owner);
    const element = holder && inventory.elements.get(holder.element);
    if (element?.kind === 'field') owners.at(element.owner);
    columns.name.push(terminalText(ownerName(owner)));
    columns.holder.push(holder ? terminalText(element ? shownKey(element) : holder.element) : '');
    columns.how.push(holder?.how ?? '');
    columns.allocated.push(holder?.allocated ? places.at(holder.allocated) : -1);
  }
  return columns;
}

/** `file:src/x.c` -> `src/x.c`; what libraries keep lies in no file. */
export function ownerName(owner: string): string {
  if (owner === 'file:') return 'kept by libraries';
  return owner.startsWith('file:') ? owner.slice('file:'.length) : owner;
}

function pageDisposition({ kind, reason, until, source }: Disposition, places: Places): PageDisposition {
  return { kind, reason: terminalText(reason), until: until ?? '', place: places.at(source) };
}

function outputsOf({ classification }: StateElement, element: number, places: Places): readonly PageOutput[] {
  const impact = classification?.impact ?? {};
  return (['packet', 'log'] as const).flatMap((to) => {
    const way = impact[to];
    if (!way) return [];
    const { external, lines, omitted } = way;
    return [{ element, to, external: terminalText(external), places: lines.map(places.at), omitted }];
  });
}
