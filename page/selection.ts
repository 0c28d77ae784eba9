/** Which elements are shown, and in which order. */
import type { FacetName } from '../src/review/render/html/page-data.ts';
import { facetNamed, type Model } from './model.ts';

export type Column = 'key' | 'type' | 'contexts' | 'writes' | 'declared' | FacetName;

export interface Selection {
  readonly words: string;
  /** Facet -> index of its value. */
  readonly values: ReadonlyMap<FacetName, number>;
  /** Index of a context; -1: any. */
  readonly context: number;
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

export const everything: Selection = {
  words: '',
  values: new Map(),
  context: -1,
  column: 'class',
  direction: 'ascending',
};

/** Every word of the search has to occur. */
export function select(model: Model, selection: Selection): readonly number[] {
  const words = selection.words.toLowerCase().split(/\s+/).filter(Boolean);
  const facets = [...selection.values].map(([name, value]) => ({ of: facetNamed(model.data, name)?.of ?? [], value }));
  const bit = selection.context < 0 ? 0 : 1 << selection.context;
  const contexts = model.data.elements.contexts;
  const found: number[] = [];
  for (let i = 0; i < model.count; i++) {
    if (bit !== 0 && ((contexts[i] ?? 0) & bit) === 0) continue;
    if (!facets.every(({ of, value }) => of[i] === value)) continue;
    const text = model.searched[i] ?? '';
    if (words.every((word) => text.includes(word))) found.push(i);
  }
  const weight = weightsOf(model, selection.column);
  const sign = selection.direction === 'ascending' ? 1 : -1;
  return found.sort((a, b) => sign * ((weight[a] ?? 0) - (weight[b] ?? 0)) || a - b);
}

const known = new Map<Column, readonly number[]>();

/** A number for each element, by which a column sorts; made once. */
function weightsOf(model: Model, column: Column): readonly number[] {
  const weights = known.get(column) ?? makeWeights(model, column);
  known.set(column, weights);
  return weights;
}

function makeWeights({ data, rank }: Model, column: Column): readonly number[] {
  const { elements, places } = data;
  switch (column) {
    case 'key':
      return rank;
    case 'type':
      return byText(elements.types, elements.type);
    case 'contexts':
      // What packets write first, then what has more contexts.
      return elements.contexts.map((bits) => (bits === 0 ? 64 : 32 - bits - 31 * (bits & 1)));
    case 'writes':
      return elements.written;
    case 'declared': {
      const paths = byText(places.paths, places.path);
      return elements.declared.map((place) => (paths[place] ?? 0) * 1e7 + (places.line[place] ?? 0));
    }
    default:
      return facetNamed(data, column)?.of ?? [];
  }
}

/** The place of each one's text among all texts. */
function byText(texts: readonly string[], of: readonly number[]): readonly number[] {
  const order = texts.map((_, i) => i).sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1));
  const place: number[] = [];
  order.forEach((text, i) => {
    place[text] = i;
  });
  return of.map((text) => place[text] ?? -1);
}
