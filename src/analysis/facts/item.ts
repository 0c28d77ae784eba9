/** Facts of one top-level item: of its functions, and of what it declares. */
import type { LayoutScope } from '../../c/layout.ts';
import { printType } from '../../c/print-type.ts';
import type {
  Declaration,
  EnumDeclaration,
  FunctionDefinition,
  LocalVariable,
  RecordDeclaration,
  VariableDeclaration,
} from '../../c/program.ts';
import { type CType, pointee, recordTag, resolved } from '../../c/types.ts';
import { extractFunction } from './extract.ts';
import type { EnumFacts, ItemFacts, RecordFacts, ValueShape, VariableFacts } from './facts.ts';
import { namedConstants, tableRows } from './tables.ts';

/** In: what the item declares. Out: its facts; undefined when it has none (prototypes, typedefs). */
export function itemFacts(declarations: readonly Declaration[], scope: LayoutScope): ItemFacts | undefined {
  const records = declarations.filter((d) => d.kind === 'record').map(recordFacts);
  const enums = declarations.filter((d) => d.kind === 'enum').map(enumFacts);
  const definitions = declarations.filter((d) => d.kind === 'definition');
  const functions = definitions.map((fn) => extractFunction(fn, scope));
  const variables = [
    ...declarations.filter((d) => d.kind === 'variable').map(variableFacts),
    ...definitions.flatMap(staticLocals),
  ];
  if (records.length + enums.length + functions.length + variables.length === 0) return undefined;
  return { records, enums, variables, functions };
}

function recordFacts(record: RecordDeclaration): RecordFacts {
  return {
    tag: record.tag,
    union: record.union,
    line: record.place.line,
    endLine: record.endLine,
    ...(record.size === null ? {} : { size: record.size }),
    fields: record.fields.map((f) => ({ name: f.name, line: f.place.line, type: printType(f.type), ...holds(f.type) })),
  };
}

function enumFacts(e: EnumDeclaration): EnumFacts {
  return { tag: e.tag, line: e.place.line, values: e.enumerators.map((v) => ({ name: v.name, line: v.place.line })) };
}

function variableFacts(v: VariableDeclaration): VariableFacts {
  return {
    name: v.name,
    line: v.place.line,
    type: printType(v.type),
    static: v.storage === 'static' || v.storage === 'static-thread-local',
    ...(v.storage === 'extern' && !v.initializer ? { declaration: true as const } : {}),
    ...holds(v.type),
    rows: v.initializer ? tableRows(v.initializer) : [],
    constants: v.initializer ? namedConstants(v.initializer) : [],
  };
}

function staticLocals(fn: FunctionDefinition): readonly VariableFacts[] {
  return fn.locals.filter((local) => local.storage === 'static').map((local) => staticLocal(fn.name, local));
}

function staticLocal(owner: string, local: LocalVariable): VariableFacts {
  return {
    name: `${owner}::${local.name}`,
    line: local.place.line,
    type: printType(local.type),
    static: true,
    ...holds(local.type),
    rows: local.initializer ? tableRows(local.initializer) : [],
    constants: local.initializer ? namedConstants(local.initializer) : [],
    owner,
  };
}

interface Holding {
  readonly embeds?: string;
  readonly pointsTo?: string;
  readonly shape: ValueShape;
}

/** Which record a value of this type holds or points to, through arrays. */
function holds(type: CType): Holding {
  let t = resolved(type);
  let shape: ValueShape | undefined;
  while (t.kind === 'array') {
    shape = 'array';
    t = resolved(t.of);
  }
  if (t.kind === 'record') return { embeds: t.tag, shape: shape ?? 'record' };
  if (t.kind !== 'pointer') return { shape: shape ?? 'scalar' };
  const to = pointee(t);
  const tag = to && recordTag(to);
  if (tag) return { pointsTo: tag, shape: shape ?? 'pointer' };
  return { shape: shape ?? (to && resolved(to).kind === 'function' ? 'function' : 'pointer') };
}
