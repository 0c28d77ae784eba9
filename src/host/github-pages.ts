/** Lists that GitHub gives in pages. */
import { ForgeError } from './forge.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly more: 'more' | 'last';
}

const MOST_PAGES = 100;

/** All items, or the first `limit`. Throws ForgeError where there are more pages than anybody can mean. */
export async function allPages<Item>(
  what: string,
  page: (number: number) => Promise<Page<Item>>,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let number = 1; number <= MOST_PAGES; number++) {
    const { items: some, more } = await page(number);
    for (const item of some) if (items.length < limit) items.push(item);
    if (more === 'last' || items.length >= limit) return items;
  }
  throw new ForgeError('rejected', `${what}: more than ${MOST_PAGES} pages`);
}

/** Of an answer with a `Link` header. */
export function pageOf<Item>(items: readonly Item[], link: string | undefined): Page<Item> {
  return { items, more: link?.includes('rel="next"') === true ? 'more' : 'last' };
}
