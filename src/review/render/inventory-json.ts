/** The inventory as JSON, in parts: large programs have more of it than one string holds. */
import { type ElementWrite, outputOf, type StateElement } from '../../state/inventory.ts';
import { handlerJson, sortedHandlers } from './handlers.ts';
import {
  dispositionOf,
  functionName,
  type InventoryDocument,
  shownKey,
  shownName,
  sortedElements,
} from './inventory-view.ts';

/** As schemas/inventory.json says; one element a line. */
export function* inventoryJson(document: InventoryDocument): Generator<string> {
  const { inventory, tool, others, timings } = document;
  const { revision, program, precision, status, counts, handlers, limitations } = inventory;
  const head = { schema: 1, tool, revision, program, programs: others, precision, status, counts };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n`;
  const writeText = rememberedText(writeJson);
  yield* list('elements', sortedElements(inventory), (element) => elementText(element, document, writeText));
  yield ',\n';
  yield* list('handlers', sortedHandlers(handlers), (handler) => JSON.stringify(handlerJson(handler)));
  yield ',\n';
  yield* list('limitations', limitations, (limitation) => JSON.stringify(limitation));
  yield timings === undefined ? '\n}\n' : `,\n  "timings": ${JSON.stringify(timings)}\n}\n`;
}

function* list<Item>(name: string, items: readonly Item[], form: (item: Item) => string): Generator<string> {
  yield `  ${JSON.stringify(name)}: [`;
  let separator = '\n    ';
  for (const item of items) {
    yield separator + form(item);
    separator = ',\n    ';
  }
  yield items.length === 0 ? ']' : '\n  ]';
}

/** Elements share most of their writes: of each, the text is made once. */
function rememberedText(form: (write: ElementWrite) => object): (write: ElementWrite) => string {
  const known = new Map<ElementWrite, string>();
  return (write) => {
    const text = known.get(write) ?? JSON.stringify(form(write));
    known.set(write, text);
    return text;
  };
}

const writeJson = ({ function: fn, at, contexts, how }: ElementWrite): object => ({
  path: at.path,
  line: at.line,
  function: functionName(fn),
  contexts,
  how,
});

function elementText(
  element: StateElement,
  document: InventoryDocument,
  writeText: (write: ElementWrite) => string,
): string {
  const writes = element.classification?.writes;
  const list = writes ? `[${writes.map(writeText).join(',')}]` : 'null';
  return `${JSON.stringify(elementJson(element, document)).slice(0, -1)},"writes":${list}}`;
}

/** All but the writes. What is not known is null. */
function elementJson(element: StateElement, document: InventoryDocument): object {
  const { kind, type, declared, nature, classification, guard } = element;
  return {
    key: shownKey(element),
    kind,
    name: shownName(element),
    type,
    storage: classification?.storage ?? null,
    program: document.inventory.program,
    declared,
    persistent: classification?.persistent ?? null,
    perCrossFlow: classification?.perCrossFlow ?? null,
    updateable: classification?.updateable ?? null,
    contexts: classification?.contexts ?? null,
    scope: classification?.flowspace?.scope ?? null,
    flowspace: classification?.flowspace?.fields ?? null,
    output: outputOf(classification),
    nature,
    ...(guard && { guard }),
    disposition: dispositionJson(element, document),
  };
}

function dispositionJson(element: StateElement, document: InventoryDocument): object {
  const found = dispositionOf(element, document);
  if (!found) return { kind: 'undecided' };
  const { kind, reason, until, source } = found;
  return { kind, reason, ...(until === undefined ? {} : { until }), source };
}
