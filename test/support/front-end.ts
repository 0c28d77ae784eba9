// The real front end, from text to lowered items: preprocess, cut, parse, lower, declare.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCutter, type ItemTable } from '../../src/c/items.ts';
import { type LoweredItem, lowerItem } from '../../src/c/lower/item.ts';
import { createAtoms } from '../../src/c/preprocess/atoms.ts';
import { createPreprocessor, type PreprocessedUnit, type UnitOptions } from '../../src/c/preprocess/preprocess.ts';
import { createUnitScope, type UnitScope } from '../../src/c/symbols.ts';
import { loadSyntaxParser, type ParsedItem } from '../../src/c/syntax.ts';
import type { Limitation } from '../../src/source/limitation.ts';

export interface LoweredUnit {
  readonly items: readonly (LoweredItem & { readonly path: string; readonly line: number })[];
  /** Of all stages. */
  readonly limitations: readonly Limitation[];
  readonly scope: UnitScope;
}

export interface FrontEnd {
  /** `files`: by path; the unit is `options.path`. */
  lower(
    files: Readonly<Record<string, string>>,
    options: Partial<UnitOptions> & { readonly path: string },
  ): LoweredUnit;
  parse(files: Readonly<Record<string, string>>, path: string): { table: ItemTable; parsed: readonly ParsedItem[] };
}

const require = createRequire(import.meta.url);

export async function loadFrontEnd(): Promise<FrontEnd> {
  const parser = await loadSyntaxParser({
    runtime: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammar: readFileSync(require.resolve('tree-sitter-c/tree-sitter-c.wasm')),
  });
  const atoms = createAtoms();
  const preprocessor = createPreprocessor(atoms);
  const cutter = createCutter(atoms);
  const read = (files: Readonly<Record<string, string>>, options: Partial<UnitOptions> & { path: string }) => {
    const unit = preprocessor.preprocess({ ...plainOptions, ...options }, readerOf(files));
    const table = cutter.cut(unit);
    return { unit, table, parsed: parser.parse(table, [...table.items.keys()]) };
  };
  return {
    parse: (files, path) => read(files, { path }),
    lower(files, options) {
      const { unit, table, parsed } = read(files, options);
      return lowerAll(unit, table, parsed, createUnitScope({ wordSize: options.wordSize ?? 64 }));
    },
  };
}

const plainOptions: Omit<UnitOptions, 'path'> = {
  quoteDirs: [],
  includeDirs: [],
  systemDirs: [],
  afterDirs: [],
  forcedIncludes: [],
  macros: [],
  std: 'gnu17',
  wordSize: 64,
};

function readerOf(files: Readonly<Record<string, string>>) {
  return {
    read(path: string) {
      const text = files[path];
      if (text === undefined) return undefined;
      return { bytes: new TextEncoder().encode(text), hash: createHash('sha1').update(text).digest('hex') };
    },
  };
}

function lowerAll(
  unit: PreprocessedUnit,
  table: ItemTable,
  parsed: readonly ParsedItem[],
  scope: UnitScope,
): LoweredUnit {
  const limitations = [...unit.limitations, ...table.limitations];
  const items = parsed.map(({ item, tree, unparsed }) => {
    const { path, line } = table.items[item] ?? { path: unit.path, line: 1 };
    const lowered = lowerItem(tree, unparsed, { path, line }, scope);
    for (const declaration of lowered.declarations) scope.declare(declaration, { path, line });
    limitations.push(...lowered.limitations);
    return { ...lowered, path, line };
  });
  return { items, limitations, scope };
}
