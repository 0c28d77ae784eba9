/** Flow of one top-level item: of its functions and of the variables that it declares. */
import type { Declaration, RecordDeclaration } from '../../c/program.ts';
import type { UnitScope } from '../../c/symbols.ts';
import { flowOfFunction } from './extract.ts';
import type { ItemFlow } from './flow.ts';
import { LayoutTable } from './layouts.ts';
import { recordsOf } from './types.ts';
import { variableFlow } from './variables.ts';

/** undefined: nothing flows (prototypes, types). `scope` is asked for the records that shapes speak of. */
export function itemFlow(declarations: readonly Declaration[], scope: UnitScope): ItemFlow | undefined {
  const definitions = declarations.filter((d) => d.kind === 'definition');
  const variables = declarations.filter((d) => d.kind === 'variable');
  if (definitions.length + variables.length === 0) return undefined;
  const records = declarations.filter((d): d is RecordDeclaration => d.kind === 'record');
  const table = new LayoutTable(recordsOf(scope, new Map(records.map((r) => [r.tag, r]))));
  const functions = definitions.map((d) => flowOfFunction(d, table));
  return {
    functions,
    variables: variables.map((v) => variableFlow(v, table)),
    layouts: table.layouts,
    heads: table.heads,
    casts: table.casts,
  };
}
