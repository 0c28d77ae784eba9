/**
 * Rows of struct tables that register functions: keyword lists, ops structs, command tables. Functions in one column are
 * called alike, so what they write are siblings, although no call connects them.
 */
import type { Expression, Initializer, InitializerStep } from '../../c/program.ts';
import type { TableRow } from './facts.ts';
import { children } from './values.ts';

interface OpenRow {
  readonly record: string;
  readonly line: number;
  readonly columns: [string, string][];
  readonly functions: [string, string][];
}

/** The rows of an initialiser that hold at least one function, in order; lines as in the initialiser. */
export function tableRows(initializer: Initializer): readonly TableRow[] {
  const rows = new Map<string, OpenRow>();
  collect(initializer, [], rows);
  return [...rows.values()].filter((row) => row.functions.length > 0);
}

function collect(init: Initializer, path: readonly InitializerStep[], rows: Map<string, OpenRow>): void {
  if (init.kind === 'list') {
    for (const item of init.items) collect(item.value, [...path, ...item.path], rows);
    return;
  }
  const last = path.at(-1);
  if (last?.kind !== 'field') return;
  const key = path.slice(0, -1).map(stepText).join('/');
  let row = rows.get(key);
  if (!row) {
    row = { record: last.record, line: init.value.place.line, columns: [], functions: [] };
    rows.set(key, row);
  }
  const fn = functionName(init.value);
  if (fn !== undefined) row.functions.push([last.name, fn]);
  else row.columns.push([last.name, constantText(init.value)]);
}

function stepText(step: InitializerStep): string {
  return step.kind === 'field' ? step.name : `[${step.index ?? '*'}]`;
}

/** The named constants of an initialiser, each at its first place. */
export function namedConstants(initializer: Initializer): readonly { readonly name: string; readonly line: number }[] {
  const places = new Map<string, number>();
  const visit = (e: Expression): void => {
    if (e.kind === 'constant' && e.name !== undefined && !places.has(e.name)) places.set(e.name, e.place.line);
    for (const child of children(e)) visit(child);
  };
  const walk = (init: Initializer): void => {
    if (init.kind === 'value') visit(init.value);
    else for (const item of init.items) walk(item.value);
  };
  walk(initializer);
  return [...places].map(([name, line]) => ({ name, line }));
}

export function functionName(e: Expression): string | undefined {
  if (e.kind === 'cast') return functionName(e.value);
  if (e.kind === 'address') return functionName(e.of);
  return e.kind === 'global' && e.of === 'function' ? e.name : undefined;
}

function constantText(e: Expression): string {
  if (e.kind === 'cast') return constantText(e.value);
  if (e.kind === 'constant') return e.name ?? String(e.value ?? '?');
  if (e.kind === 'string') return `"${e.text}"`;
  return e.kind;
}
