/** Lists in which each thing stands once, for what names it by its index. */
import type { LineReader } from '../../../source/lines.ts';
import type { Position } from '../../../source/range.ts';
import { terminalText } from '../escape.ts';
import type { PlaceColumns } from './page-data.ts';

/** Of a line of code; longer ones are cut. */
const mostCharacters = 200;

export interface Interned<Item> {
  readonly items: readonly Item[];
  /** Adds what is not there yet. */
  at(item: Item): number;
}

export function interned<Item>(): Interned<Item> {
  const items: Item[] = [];
  const index = new Map<Item, number>();
  return {
    items,
    at(item) {
      const known = index.get(item);
      if (known !== undefined) return known;
      index.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

export interface Places {
  readonly columns: PlaceColumns;
  at(position: Position): number;
}

export function internedPlaces(lines: LineReader): Places {
  const paths = interned<string>();
  const columns = { path: [] as number[], line: [] as number[], text: [] as string[] };
  const index = new Map<string, number>();
  return {
    columns: { paths: paths.items, ...columns },
    at({ path, line }) {
      const id = `${line}:${path}`;
      const known = index.get(id);
      if (known !== undefined) return known;
      columns.path.push(paths.at(terminalText(path)));
      columns.line.push(line);
      columns.text.push(codeText(lines(path, line) ?? ''));
      index.set(id, columns.line.length - 1);
      return columns.line.length - 1;
    },
  };
}

/** Shown as it is but for what hides or reorders; tabs are one space. */
function codeText(line: string): string {
  const text = terminalText(line.trim().replaceAll('\t', ' '));
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}
