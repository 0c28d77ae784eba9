/** The page's data, and what is read out of it by index. */
import type { Facet, FacetName, PageData } from '../src/review/render/html/page-data.ts';

export interface Model {
  readonly data: PageData;
  readonly count: number;
  /** Lower case; what the search looks through. */
  readonly searched: readonly string[];
  /** Place in the order of keys, by element. */
  readonly rank: readonly number[];
  readonly byKey: ReadonlyMap<string, number>;
}

export function modelOf(data: PageData): Model {
  const { elements } = data;
  const count = elements.key.length;
  const byKey = new Map<string, number>();
  const searched: string[] = [];
  for (let i = 0; i < count; i++) {
    const key = elements.key[i] ?? '';
    if (!byKey.has(key)) byKey.set(key, i);
    const words = [key, elements.types[elements.type[i] ?? -1] ?? '', pathOf(data, elements.declared[i] ?? -1)];
    searched.push(words.join('\n').toLowerCase());
  }
  // The elements come in the order of their keys.
  return { data, count, searched, rank: elements.key.map((_, i) => i), byKey };
}

export function facetNamed({ facets }: PageData, name: FacetName): Facet | undefined {
  return facets.find((facet) => facet.name === name);
}

export function facetValue(data: PageData, name: FacetName, element: number): string {
  const facet = facetNamed(data, name);
  return facet?.values[facet.of[element] ?? -1] ?? '';
}

export function contextsIn({ contexts }: PageData, bits: number): readonly string[] {
  return contexts.filter((_, i) => (bits & (1 << i)) !== 0);
}

export function typeOf({ elements }: PageData, element: number): string {
  return elements.types[elements.type[element] ?? -1] ?? '';
}

export function pathOf({ places }: PageData, place: number): string {
  return places.paths[places.path[place] ?? -1] ?? '';
}

export function placeText(data: PageData, place: number): string {
  const path = pathOf(data, place);
  // What a library keeps is declared nowhere.
  return path === '' ? '' : `${path}:${data.places.line[place] ?? 0}`;
}

export const linkTo = (key: string): string => `#${encodeURIComponent(key)}`;
