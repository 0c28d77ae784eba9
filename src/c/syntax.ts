/**
 * Definition: concrete syntax trees of top-level items.
 * Method: the normalised tokens of many items as one text, parsed by tree-sitter-c and flattened in one walk. If that
 * text has an error, its items are parsed one by one, so that a bad item cannot swallow its neighbours.
 * May miss when: an item does not parse: its `unparsed` ranges say where.
 */
import { Language, Parser, type Tree } from 'web-tree-sitter';
import type { ItemTable } from './item-table.ts';
import { createScope, type NormalisedItem, normaliseItem, plainItem } from './normalise/normalise.ts';
import { type Cursor, type FlatTree, type Kinds, Role } from './syntax-flat.ts';
import { merged, type TokenSpan, takeOut, widen } from './syntax-repair.ts';
import { itemTokens, writeBatch } from './syntax-text.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { flatten } from './syntax-walk.ts';

export interface ParsedItem {
  /** Index in the item table. */
  readonly item: number;
  readonly tree: SyntaxTree;
  /** Token ranges that did not parse, or nest too deeply. */
  readonly unparsed: readonly TokenSpan[];
}

export interface SyntaxParser {
  /** The trees of the wanted items, in their order. They are valid as long as the unit's token stream. */
  parse(table: ItemTable, wanted: readonly number[]): readonly ParsedItem[];
}

/** Tokens of one parse: enough to amortise the crossing into wasm, few enough to lose little to one bad item. */
const batchTokens = 8192;

/** Progress reports of tree-sitter (one per 100 parser operations) allowed per character, and in any case. */
const stepsPerCharacter = 1;
const freeSteps = 10_000;

/** What of the Emscripten module is called. web-tree-sitter fills the options object it is given with these. */
const cursorFunctions = [
  '_ts_tree_root_node_wasm',
  '_ts_tree_cursor_new_wasm',
  '_ts_tree_cursor_delete_wasm',
  '_ts_tree_cursor_goto_first_child_wasm',
  '_ts_tree_cursor_goto_next_sibling_wasm',
  '_ts_tree_cursor_goto_parent_wasm',
  '_ts_tree_cursor_current_node_type_id_wasm',
  '_ts_tree_cursor_current_field_id_wasm',
  '_ts_tree_cursor_start_index_wasm',
  '_ts_tree_cursor_end_index_wasm',
  '_ts_tree_cursor_current_node_is_missing_wasm',
] as const;

type WasmFunction = (tree: number) => number;
type CursorModule = Readonly<Record<(typeof cursorFunctions)[number], WasmFunction>>;

/** web-tree-sitter keeps one runtime per thread, whatever it is given later; so does this. */
let runtimeModule: Promise<CursorModule> | undefined;

async function startRuntime(wasmBinary: Uint8Array): Promise<CursorModule> {
  const options: Record<string, unknown> = { wasmBinary };
  await Parser.init(options);
  const found: Partial<Record<(typeof cursorFunctions)[number], WasmFunction>> = {};
  for (const name of cursorFunctions) {
    const candidate = options[name];
    if (typeof candidate !== 'function') throw new Error(`web-tree-sitter does not export ${name}`);
    found[name] = (tree) => Number(candidate(tree));
  }
  return checkedModule(found);
}

const isComplete = (found: Partial<CursorModule>): found is CursorModule =>
  cursorFunctions.every((name) => found[name] !== undefined);

function checkedModule(found: Partial<CursorModule>): CursorModule {
  if (!isComplete(found)) throw new Error('web-tree-sitter lacks cursor functions');
  return found;
}

/** A parser from the wasm bytes of web-tree-sitter and tree-sitter-c. Rejects if they do not fit each other. */
export async function loadSyntaxParser(wasm: {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array;
}): Promise<SyntaxParser> {
  runtimeModule ??= startRuntime(wasm.runtime);
  const module = await runtimeModule;
  const language = await Language.load(wasm.grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  const fields = language.fields.map((name) => name ?? '');
  const state: ParserState = { parser, module, kinds: kindsOf(language), fields, scope: createScope() };
  return { parse: (table, wanted) => parseItems(state, table, wanted) };
}

interface ParserState {
  readonly parser: Parser;
  readonly module: CursorModule;
  readonly kinds: Kinds;
  readonly fields: readonly string[];
  readonly scope: ReturnType<typeof createScope>;
}

const roles: Readonly<Record<string, number>> = {
  string_literal: Role.literal,
  char_literal: Role.literal,
  parenthesized_expression: Role.wrapper,
  sizeof_expression: Role.wrapper | Role.renamable,
  enumerator_list: Role.wrapper | Role.unnamed,
  enumerator: Role.wrapper | Role.unnamed,
  enum_specifier: Role.renamable,
  return_statement: Role.renamable,
  primitive_type: Role.primitiveType | Role.leaf,
  '||': Role.or | Role.leaf,
  identifier: Role.leaf,
  field_identifier: Role.leaf,
  type_identifier: Role.leaf,
  statement_identifier: Role.leaf,
  number_literal: Role.leaf,
};

/** Anonymous nodes are leaves; only operators fill a field, and these are none. */
const plainToken = /^(?:[a-z_]+|[(){}[\];,:]|\.\.\.)$/i;

const roleOf = (language: Language, symbol: number, name: string): number =>
  language.nodeTypeIsNamed(symbol) ? (roles[name] ?? 0) : Role.leaf | (plainToken.test(name) ? Role.fieldless : 0);

const renames: readonly (readonly [string, string])[] = [
  ['sizeof_expression', 'alignof_expression'],
  ['enum_specifier', 'typeof_specifier'],
  ['return_statement', 'goto_statement'],
];

function kindsOf(language: Language): Kinds {
  const names: string[] = [];
  const index = new Map<string, number>();
  const kindOf = (name: string): number => {
    const known = index.get(name);
    if (known !== undefined) return known;
    index.set(name, names.length);
    return names.push(name) - 1;
  };
  const ofSymbol = Uint16Array.from({ length: language.nodeTypeCount }, (_, symbol) =>
    kindOf(language.nodeTypeForId(symbol) ?? ''),
  );
  const error = kindOf('ERROR');
  const root = kindOf('translation_unit');
  for (const [, to] of renames) kindOf(to);
  const renamed = Uint16Array.from(names, (_, kind) => kind);
  for (const [from, to] of renames) renamed[kindOf(from)] = kindOf(to);
  const role = new Uint8Array(names.length);
  ofSymbol.forEach((kind, symbol) => {
    role[kind] = roles[names[kind] ?? ''] ?? roleOf(language, symbol, names[kind] ?? '');
  });
  return {
    names,
    ofSymbol,
    role,
    root,
    error,
    renamed,
    typeIdentifier: kindOf('type_identifier'),
    ellipsis: kindOf('...'),
  };
}

interface Pending {
  readonly item: number;
  readonly tokens: NormalisedItem;
}

function parseItems(state: ParserState, table: ItemTable, wanted: readonly number[]): ParsedItem[] {
  const results: ParsedItem[] = [];
  let batch: Pending[] = [];
  let size = 0;
  const flush = (): void => {
    for (const parsed of parseBatch(state, table, batch)) results.push(parsed);
    batch = [];
    size = 0;
  };
  for (const item of wanted) {
    if ((table.tooDeep[item] ?? 0) === 1) {
      flush();
      const tokens = plainItem(table, item);
      results.push(asParsed(state, table, { item, tokens }, unreadable(state.kinds, tokens.length)));
      continue;
    }
    const tokens = normaliseItem(table, item, state.scope);
    batch.push({ item, tokens });
    size += tokens.length;
    if (size >= batchTokens) flush();
  }
  flush();
  return results;
}

function parseBatch(state: ParserState, table: ItemTable, batch: readonly Pending[]): ParsedItem[] {
  if (batch.length === 0) return [];
  const tokens = batch.map((pending) => pending.tokens);
  const trees = parseText(state, tokens, 'clean');
  if (trees) return batch.map((pending, i) => asParsed(state, table, pending, trees[i] ?? unreadable(state.kinds, 0)));
  return batch.map((pending) => {
    const alone = parseAlone(state, pending.tokens);
    return asParsed(state, table, pending, alone ?? unreadable(state.kinds, pending.tokens.length));
  });
}

/** How often errors are taken out of an item: its statements first, then block by block outwards. */
const repairRounds = 4;

/** The tree of one item, with its errors confined to whole statements if that works; undefined over budget. */
function parseAlone(state: ParserState, item: NormalisedItem): FlatTree | undefined {
  const first = parseText(state, [item], 'any')?.[0];
  if (!first || first.unparsed.length === 0) return first;
  let errors: readonly TokenSpan[] = first.unparsed;
  for (let round = 0; round < repairRounds; round++) {
    const spans = widen(item, errors, round);
    if (!spans) return first;
    const repaired = takeOut(item, spans);
    const clean = parseText(state, [repaired], 'clean')?.[0];
    if (clean) return clean;
    const again = parseText(state, [repaired], 'any')?.[0];
    errors = merged([...spans, ...(again?.unparsed ?? [])]);
  }
  return first;
}

/** The trees of the batch; undefined over budget, or if only a clean parse will do and this is none. */
function parseText(
  state: ParserState,
  items: readonly NormalisedItem[],
  accept: 'clean' | 'any',
): FlatTree[] | undefined {
  const { text, layout } = writeBatch(items);
  let steps = freeSteps + text.length * stepsPerCharacter;
  const progressCallback = (): boolean => --steps < 0;
  const parsed = state.parser.parse(text, null, { progressCallback });
  if (!parsed) {
    state.parser.reset();
    return undefined;
  }
  try {
    const mayFail = parsed.rootNode.hasError;
    if (mayFail && accept === 'clean') return undefined;
    const cursor = openCursor(state.module, parsed);
    const trees = flatten(cursor, layout, state.kinds, { mayFail });
    cursor.close();
    return trees;
  } finally {
    parsed.delete();
  }
}

/**
 * web-tree-sitter's own cursor copies itself into wasm memory and back at each call. Here it stays there: it lives in
 * the transfer buffer, which nothing else touches during a walk.
 */
function openCursor(module: CursorModule, parsed: Tree): Cursor & { close(): void } {
  const address: unknown = Reflect.get(parsed, 0);
  if (typeof address !== 'number') throw new Error('web-tree-sitter keeps the address of a tree elsewhere');
  const tree = address;
  return {
    start() {
      module._ts_tree_root_node_wasm(tree);
      module._ts_tree_cursor_new_wasm(tree);
    },
    firstChild: () => module._ts_tree_cursor_goto_first_child_wasm(tree) === 1,
    nextSibling: () => module._ts_tree_cursor_goto_next_sibling_wasm(tree) === 1,
    parent: () => module._ts_tree_cursor_goto_parent_wasm(tree) === 1,
    symbol: () => module._ts_tree_cursor_current_node_type_id_wasm(tree),
    field: () => module._ts_tree_cursor_current_field_id_wasm(tree),
    startIndex: () => module._ts_tree_cursor_start_index_wasm(tree),
    endIndex: () => module._ts_tree_cursor_end_index_wasm(tree),
    isMissing: () => module._ts_tree_cursor_current_node_is_missing_wasm(tree) === 1,
    close: () => {
      module._ts_tree_cursor_delete_wasm(tree);
    },
  };
}

/** A tree of nothing but one ERROR. */
function unreadable(kinds: Kinds, tokens: number): FlatTree {
  return {
    kind: Uint16Array.of(kinds.root, kinds.error),
    field: new Uint8Array(2),
    end: Int32Array.of(2, 2),
    first: new Int32Array(2),
    last: Int32Array.of(tokens, tokens),
    unparsed: [{ first: 0, last: tokens }],
  };
}

function asParsed(state: ParserState, table: ItemTable, pending: Pending, flat: FlatTree): ParsedItem {
  const tree: SyntaxTree = {
    length: flat.kind.length,
    kind: flat.kind,
    field: flat.field,
    end: flat.end,
    first: flat.first,
    last: flat.last,
    kinds: state.kinds.names,
    fields: state.fields,
    tokens: itemTokens(table, pending.tokens),
  };
  return { item: pending.item, tree, unparsed: flat.unparsed };
}
