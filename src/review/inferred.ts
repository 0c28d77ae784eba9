/** What was inferred of a repository without its help; the first check says it, so that a maintainer can correct it. */
import type { Limitation } from '../source/limitation.ts';
import { compareText } from '../source/order.ts';
import type { StateInventory } from '../state/inventory.ts';
import type { Inferred } from './outcome.ts';
import { bareName } from './phrases.ts';

/** Handlers that carry state, those of most fields first. */
export function inferredOf(inventories: readonly StateInventory[], limitations: readonly Limitation[]): Inferred {
  const fields = new Map<string, number>();
  for (const { handlers } of inventories)
    for (const h of handlers)
      if (carrying.has(h.role)) fields.set(h.function, Math.max(fields.get(h.function) ?? 0, h.covers.size));
  return {
    programs: unique(inventories.map(({ program }) => program)),
    entries: unique(inventories.flatMap(packetEntries)),
    handlers: [...fields].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([name]) => name),
    frameworks: unique(
      inventories.flatMap(({ frameworks = [] }) =>
        frameworks.flatMap(({ name, by }) => (by === 'inferred' ? [name] : [])),
      ),
    ),
    missingHeaders: unique(
      limitations.filter(({ kind }) => kind === 'missing-header').map(({ detail }) => detail.split(': read ')[0] ?? ''),
    ),
  };
}

const carrying: ReadonlySet<string> = new Set(['copy', 'save', 'restore', 'encode', 'decode', 'merge']);

/** Functions where packets come in. */
function packetEntries({ reached }: StateInventory): readonly string[] {
  return [...reached]
    .filter(([, ways]) => ways.some(({ context, caller }) => context === 'packet' && caller === null))
    .map(([fn]) => bareName(fn));
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort(compareText);
