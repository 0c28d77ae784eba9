/**
 * Are all stores that ran in the inventory?
 *
 * Definition: a store is covered when its path:line is in the `writes` of an element; when DWARF names a variable for the
 * address stored to, of the element of that variable: a file's or program's variable by name and declaring file, a static
 * local by its key `path::function::name`.
 * Not asked: stores by code outside the tree (inline functions of system headers), and by code without a line.
 */
import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { Variable } from './dwarf.ts';
import type { Store } from './resolve.ts';

/** What is asked of the JSON of `statealyzr inventory`. */
export interface InventoryJson {
  readonly elements: readonly {
    readonly key: string;
    readonly kind: string;
    readonly name: string;
    readonly storage: string | null;
    readonly declared: { readonly path: string; readonly line: number };
    readonly writes: readonly { readonly path: string; readonly line: number }[] | null;
  }[];
}

export interface SoundnessReport {
  readonly schema: 1;
  /** Distinct (line, target) in the tree that were looked for. */
  readonly stores: number;
  /** Distinct lines among them. */
  readonly lines: number;
  /** By code outside the tree, and by instructions without a line: not looked for. */
  readonly outside: number;
  readonly withoutLine: number;
  readonly missing: readonly MissingLine[];
}

export interface MissingLine {
  readonly path: string;
  readonly line: number;
  readonly function: string;
  readonly text: string;
  /** `line`: no element has it in its writes. `variable`: others have it, the variable's own does not. */
  readonly why: 'line' | 'variable';
  readonly targets: readonly ('static' | 'tls' | 'memory')[];
  /** Keys of what was stored to, as far as it has a name. */
  readonly variables: readonly string[];
  /** Those of `variables` that no element stands for. */
  readonly undeclared: readonly string[];
}

type Element = InventoryJson['elements'][number];

/** `roots`: directories that hold the tree, where it was compiled and where its text is. */
export function checkStores(
  stores: readonly Store[],
  inventory: InventoryJson,
  roots: readonly string[],
): SoundnessReport {
  const index = indexOf(inventory);
  const lines = new Set<string>();
  const missing = new Map<string, MissingLine>();
  const count = { stores: 0, outside: 0, withoutLine: 0 };
  for (const store of stores) {
    const path = insideRoot(store.path, roots);
    if (store.line === 0) count.withoutLine++;
    else if (path === undefined) count.outside++;
    else {
      count.stores++;
      const place = `${path}:${store.line}`;
      lines.add(place);
      const found = missingIn(index, place, store, roots);
      if (found === undefined) continue;
      const line = { path, line: store.line, function: store.function, text: lineOf(path, store.line, roots) };
      missing.set(place, merged(missing.get(place), { ...line, ...found }));
    }
  }
  return { schema: 1, ...count, lines: lines.size, missing: [...missing.values()] };
}

/** Repository path of `path`, or undefined outside all roots. */
function insideRoot(path: string, roots: readonly string[]): string | undefined {
  const inside = roots.map((root) => relative(root, path));
  return inside.find((local) => local !== '' && !local.startsWith('..') && !isAbsolute(local));
}

interface Index {
  /** Lines in the writes of any element. */
  readonly written: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly { readonly element: Element; readonly written: ReadonlySet<string> }[]>;
}

function indexOf(inventory: InventoryJson): Index {
  const written = new Set<string>();
  const byName = new Map<string, { element: Element; written: ReadonlySet<string> }[]>();
  for (const element of inventory.elements) {
    const own = new Set((element.writes ?? []).map((write) => `${write.path}:${write.line}`));
    for (const place of own) written.add(place);
    if (element.kind === 'variable')
      byName.set(element.name, [...(byName.get(element.name) ?? []), { element, written: own }]);
  }
  return { written, byName };
}

type Miss = Pick<MissingLine, 'why' | 'targets' | 'variables' | 'undeclared'>;

function missingIn(index: Index, place: string, store: Store, roots: readonly string[]): Miss | undefined {
  const variables = store.variables.map((variable) => ({
    key: nameOfVariable(variable, roots),
    elements: (index.byName.get(variable.name) ?? []).filter(({ element }) => standsFor(element, variable, roots)),
  }));
  const covered =
    variables.length === 0
      ? index.written.has(place)
      : variables.some(({ elements }) => elements.some(({ written }) => written.has(place)));
  if (covered) return undefined;
  return {
    why: index.written.has(place) ? 'variable' : 'line',
    targets: [store.target],
    variables:
      variables.length > 0 ? [...new Set(variables.map((v) => v.key))] : store.symbol === '' ? [] : [store.symbol],
    undeclared: variables.filter((v) => v.elements.length === 0).map((v) => v.key),
  };
}

function standsFor(element: Element, variable: Variable, roots: readonly string[]): boolean {
  const files = variable.files.map((file) => insideRoot(file, roots) ?? file);
  if (variable.function !== undefined)
    return files.some((file) => element.key === `${file}::${variable.function}::${variable.name}`);
  return element.storage !== 'static-local' && (variable.external || files.includes(element.declared.path));
}

/** The key that its element has in an inventory. */
export function nameOfVariable(variable: Variable, roots: readonly string[]): string {
  const file = insideRoot(variable.files[0] ?? '', roots) ?? variable.files[0] ?? '';
  if (variable.function !== undefined) return `${file}::${variable.function}::${variable.name}`;
  return variable.external ? variable.name : `${file}::${variable.name}`;
}

function merged(before: MissingLine | undefined, now: MissingLine): MissingLine {
  if (before === undefined) return now;
  const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];
  return {
    ...before,
    targets: union(before.targets, now.targets),
    variables: union(before.variables, now.variables),
    undeclared: union(before.undeclared, now.undeclared),
  };
}

const texts = new Map<string, readonly string[]>();

function lineOf(path: string, line: number, roots: readonly string[]): string {
  if (!texts.has(path)) texts.set(path, roots.map((root) => linesOf(join(root, path))).find((l) => l.length > 0) ?? []);
  return (texts.get(path)?.[line - 1] ?? '').trim();
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'latin1').split('\n');
  } catch {
    return [];
  }
}
