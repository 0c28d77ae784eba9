/** The inventory as JSON, in parts: large programs have more of it than one string holds. */
import type { StateElement } from '../../state/inventory.ts';
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
  yield* list('elements', sortedElements(inventory), (element) => elementJson(element, document));
  yield ',\n';
  yield* list('handlers', sortedHandlers(handlers), handlerJson);
  yield ',\n';
  yield* list('limitations', limitations, (limitation) => limitation);
  yield timings === undefined ? '\n}\n' : `,\n  "timings": ${JSON.stringify(timings)}\n}\n`;
}

function* list<Item>(name: string, items: readonly Item[], form: (item: Item) => object): Generator<string> {
  yield `  ${JSON.stringify(name)}: [`;
  let separator = '\n    ';
  for (const item of items) {
    yield separator + JSON.stringify(form(item));
    separator = ',\n    ';
  }
  yield items.length === 0 ? ']' : '\n  ]';
}

/** What is not known is null. Scope, flowspace and output are not looked for in this version. */
function elementJson(element: StateElement, document: InventoryDocument): object {
  const { kind, type, declared, nature, classification } = element;
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
    scope: null,
    flowspace: null,
    output: null,
    nature,
    disposition: dispositionJson(element, document),
    writes:
      classification?.writes.map(({ function: fn, at, contexts, how }) => ({
        path: at.path,
        line: at.line,
        function: functionName(fn),
        contexts,
        how,
      })) ?? null,
  };
}

function dispositionJson(element: StateElement, document: InventoryDocument): object {
  const found = dispositionOf(element, document);
  if (!found) return { kind: 'undecided' };
  const { kind, reason, until, source } = found;
  return { kind, reason, ...(until === undefined ? {} : { until }), source };
}
