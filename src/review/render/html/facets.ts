/** What elements are filtered by: for each facet its values, and which of them each element has. */
import { compareText } from '../../../source/order.ts';
import type { Disposition } from '../../../state/disposition.ts';
import { outputOf, type StateElement } from '../../../state/inventory.ts';
import { classOf, scopeOf, stateClasses } from '../../trend.ts';
import type { Facet, FacetName } from './page-data.ts';

/** `changes`: by key, of a report. */
export function facetsOf(
  elements: readonly StateElement[],
  decided: readonly (Disposition | undefined)[],
  changes: ReadonlyMap<string, string> | null,
): readonly Facet[] {
  const all = [
    facet('class', 'Class', elements.map(classOf), stateClasses),
    facet('scope', 'Scope', elements.map(scopeOf), []),
    facet(
      'nature',
      'Nature',
      elements.map(({ nature }) => nature),
      [],
    ),
    facet(
      'disposition',
      'Disposition',
      decided.map((disposition) => disposition?.kind ?? 'undecided'),
      ['undecided'],
    ),
    facet(
      'kind',
      'Kind',
      elements.map(({ kind }) => kind),
      ['variable', 'field', 'flag'],
    ),
    facet(
      'output',
      'Influences',
      elements.map(({ classification }) => outputOf(classification) ?? 'unknown'),
      ['both', 'packet', 'log', 'none', 'unknown'],
    ),
    facet(
      'storage',
      'Storage',
      elements.map(({ classification }) => classification?.storage ?? 'unknown'),
      [],
    ),
  ];
  if (changes === null) return all;
  const change = elements.map(({ key }) => changes.get(key) ?? 'unchanged');
  return [...all, facet('change', 'Change', change, ['new', 'reclassified', 'unchanged'])];
}

/** Values in the order given, then by name; only those that occur. */
function facet(name: FacetName, label: string, of: readonly string[], order: readonly string[]): Facet {
  const present = new Set(of);
  const others = [...present].filter((value) => !order.includes(value)).sort(compareText);
  const values = [...order.filter((value) => present.has(value)), ...others];
  const index = new Map(values.map((value, i) => [value, i]));
  return { name, label, values, of: of.map((value) => index.get(value) ?? -1) };
}
