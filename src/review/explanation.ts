/**
 * Why an element is what it is: the shortest ways from where a context begins to the functions that write it, and what
 * keeps its memory alive. All of it stands in the inventory.
 */
import type { Position } from '../source/range.ts';
import type {
  Context,
  ElementWrite,
  Holder,
  OwnerKey,
  Reach,
  StateElement,
  StateInventory,
} from '../state/inventory.ts';
import { contexts as contextOrder } from '../state/inventory.ts';

export interface Explanation {
  readonly element: StateElement;
  readonly ways: readonly Way[];
  /** Ways that were left out. */
  readonly more: number;
  /** From the element's record outwards to a variable, a library or a frame that lives as long as the program. */
  readonly held: readonly HeldStep[];
}

/** From where a context begins down to a store. */
export interface Way {
  readonly context: Context;
  readonly steps: readonly WayStep[];
  readonly write: ElementWrite;
}

export interface WayStep {
  /** Function in which the step stands; null for a callback that nothing of the program calls. */
  readonly function: string | null;
  readonly at: Position;
  /** Function that is called here. */
  readonly calls: string;
  /** Why the context begins here; empty for a call. */
  readonly because: string;
}

export interface HeldStep extends Holder {
  readonly record: OwnerKey;
}

const maximumSteps = 64;

/** One way for each context and writing function, in the order of contexts, at most `limit`. */
export function explain(inventory: StateInventory, element: StateElement, limit: number): Explanation {
  const ways: Way[] = [];
  const seen = new Set<string>();
  for (const context of contextOrder) {
    for (const write of element.classification?.writes ?? []) {
      const id = `${context}\0${write.function}`;
      if (!write.contexts.includes(context) || seen.has(id)) continue;
      seen.add(id);
      ways.push({ context, steps: wayTo(inventory, context, write.function), write });
    }
  }
  return {
    element,
    ways: ways.slice(0, limit),
    more: Math.max(0, ways.length - limit),
    held: element.kind === 'field' ? holdersOf(inventory, element.owner) : [],
  };
}

/** Outermost step first. */
function wayTo(inventory: StateInventory, context: Context, fn: string): readonly WayStep[] {
  const steps: WayStep[] = [];
  const seen = new Set<string>();
  for (let at: string | null = fn; at !== null && !seen.has(at) && steps.length < maximumSteps; ) {
    seen.add(at);
    const reach: Reach | undefined = inventory.reached.get(at)?.find((r) => r.context === context);
    if (!reach) break;
    steps.push({ function: reach.caller, at: reach.at, calls: at, because: reach.because });
    if (reach.because !== '') break;
    at = reach.caller;
  }
  return steps.reverse();
}

function holdersOf(inventory: StateInventory, record: OwnerKey): readonly HeldStep[] {
  const steps: HeldStep[] = [];
  const seen = new Set<OwnerKey>();
  for (let at: OwnerKey | undefined = record; at !== undefined && !seen.has(at) && steps.length < maximumSteps; ) {
    seen.add(at);
    const holder: Holder | undefined = inventory.held.get(at);
    if (!holder) break;
    steps.push({ ...holder, record: at });
    const element = inventory.elements.get(holder.element);
    at = element?.kind === 'field' ? element.owner : undefined;
  }
  return steps;
}

/** Elements that `text` can mean: the key itself, else without file and keyword, else the name alone. */
export function elementsNamed(inventory: StateInventory, text: string): readonly StateElement[] {
  const all = [...inventory.elements.values()];
  const exact = inventory.elements.get(text);
  if (exact) return [exact];
  for (const form of looseForms) {
    const found = all.filter((element) => form(element).includes(text));
    if (found.length > 0) return found;
  }
  return [];
}

/** `src/x.c::struct server.idle` -> `struct server.idle`, `server.idle`; then `idle`. */
const looseForms: readonly ((element: StateElement) => readonly string[])[] = [
  ({ key }) => withoutPath(key),
  ({ key }) => withoutPath(key).map((name) => name.replace(/^(struct|union|enum) /, '')),
  ({ name }) => [name, name.slice(name.lastIndexOf(':') + 1), name.slice(name.lastIndexOf('.') + 1)],
];

function withoutPath(key: string): readonly string[] {
  const cut = key.indexOf('::');
  return cut < 0 ? [key] : [key, key.slice(cut + 2)];
}
