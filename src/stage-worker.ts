/**
 * What a worker thread of `emit syntax` and `emit program` does: the items of a unit as text. Nothing is cached, because
 * bodies are wanted and not facts; what a header declares is still read once for all units.
 */
import { readFileSync } from 'node:fs';
import { withoutBody } from './analysis/facts/unit.ts';
import { headerIndex } from './c/build/headers.ts';
import { createCutter, type Item, type ItemTable } from './c/items.ts';
import { lowerItem } from './c/lower/item.ts';
import { createAtoms } from './c/preprocess/atoms.ts';
import { createPreprocessor } from './c/preprocess/preprocess.ts';
import { printProgram } from './c/print.ts';
import { printSyntax } from './c/print-syntax.ts';
import type { Declaration } from './c/program.ts';
import { createUnitScope, type UnitScope } from './c/symbols.ts';
import { loadSyntaxParser, type ParsedItem, type SyntaxParser } from './c/syntax.ts';
import { holds, type Trace, traceLookups, traceText } from './c/trace.ts';
import { createSourceReader } from './host/system-headers.ts';
import { serveJobs } from './host/workers.ts';
import type { Limitation } from './source/limitation.ts';
import type { SourceSnapshot } from './source/snapshot.ts';
import type { UnitJob } from './worker.ts';

export type StageName = 'syntax' | 'program';

export interface StageInit {
  readonly snapshot: SourceSnapshot;
  readonly systemRoots: readonly string[];
  readonly wasm: { readonly runtime: string; readonly grammar: string };
  readonly stage: StageName;
  /** Only the items that define this function. */
  readonly only: string | null;
}

export interface StageItem {
  /** Equal keys: the same item at the same place, printed the same. */
  readonly key: string;
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

export interface StageUnit {
  /** Those that no earlier job of this worker has answered with; system headers are left out. */
  readonly items: readonly StageItem[];
  readonly limitations: readonly Limitation[];
}

export async function start(init: StageInit): Promise<(job: UnitJob) => StageUnit> {
  const parser = await loadSyntaxParser({
    runtime: readFileSync(init.wasm.runtime),
    grammar: readFileSync(init.wasm.grammar),
  });
  const reader = createSourceReader(init.snapshot, init.systemRoots);
  const resolveMissing = headerIndex(init.snapshot.files.map((file) => file.path));
  const atoms = createAtoms();
  const preprocessor = createPreprocessor(atoms);
  const cutter = createCutter(atoms);
  const wanted = init.only === null ? undefined : atoms.of(init.only);
  const print = createStagePrinter(parser, init.stage, init.only);
  return ({ unit: options, headers }) => {
    const unit = preprocessor.preprocess(headers === 'by-suffix' ? { ...options, resolveMissing } : options, reader);
    const table = cutter.cut(unit);
    if (wanted !== undefined && !table.items.some((item) => item.names.includes(wanted)))
      return { items: [], limitations: [] };
    const { items, limitations } = print(table, createUnitScope({ wordSize: options.wordSize }));
    return { items, limitations: [...unit.limitations, ...table.limitations, ...limitations] };
  };
}

type StagePrinter = (table: ItemTable, scope: UnitScope) => StageUnit;

function createStagePrinter(parser: SyntaxParser, stage: StageName, only: string | null): StagePrinter {
  const printed = new Set<string>();
  /** By digest: what an item declares, without bodies, and the trace under which it does. */
  const declared = new Map<string, { readonly trace: Trace; readonly declarations: readonly Declaration[] }[]>();
  return (table, scope) => {
    const parsed = parseOnce(parser, table);
    const items: StageItem[] = [];
    const limitations: Limitation[] = [];
    table.items.forEach((item, index) => {
      const variants = declared.get(item.digest) ?? [];
      declared.set(item.digest, variants);
      const known = variants.find(({ trace }) => holds(trace, scope));
      if (known !== undefined && (item.path.startsWith('/') || printed.has(keyOf(item, known.trace)))) {
        for (const declaration of known.declarations) scope.declare(declaration, item);
        return;
      }
      const found = parsed(index);
      if (!found) return;
      const traced = traceLookups(scope);
      const lowered = lowerItem(found.tree, found.unparsed, item, traced.scope);
      const trace = traced.trace();
      const key = keyOf(item, trace);
      for (const limitation of lowered.limitations) limitations.push(limitation);
      if (isWanted(item, lowered.declarations, only)) {
        const text = textOf(stage, item, found, lowered.declarations);
        if (text !== '') items.push({ key, path: item.path, line: item.line, text });
      }
      printed.add(key);
      if (!known) variants.push({ trace, declarations: lowered.declarations.map(withoutBody) });
      for (const declaration of lowered.declarations) scope.declare(declaration, item);
    });
    return { items, limitations };
  };
}

/** Neighbours are parsed together: a tree alone costs several times as much. */
function parseOnce(parser: SyntaxParser, table: ItemTable): (index: number) => ParsedItem | undefined {
  const window = 64;
  let trees = new Map<number, ParsedItem>();
  return (index) => {
    const known = trees.get(index);
    if (known) return known;
    const wanted = Array.from({ length: Math.min(window, table.items.length - index) }, (_, i) => index + i);
    trees = new Map(parser.parse(table, wanted).map((tree) => [tree.item, tree]));
    return trees.get(index);
  };
}

/** One printed text: an item at its place, under what its names stood for. */
function keyOf(item: Item, trace: Trace): string {
  return `${item.path}\0${item.line}\0${item.digest}${traceText(trace)}`;
}

function isWanted(item: Item, declarations: readonly Declaration[], only: string | null): boolean {
  if (item.path.startsWith('/')) return false;
  return only === null || declarations.some((d) => d.kind === 'definition' && d.name === only);
}

function textOf(stage: StageName, item: Item, parsed: ParsedItem, declarations: readonly Declaration[]): string {
  if (stage === 'syntax') return `${item.path}:${item.line}:\n${printSyntax(parsed.tree)}\n`;
  return printProgram([{ path: item.path, line: item.line, declarations }]);
}

serveJobs(start);
